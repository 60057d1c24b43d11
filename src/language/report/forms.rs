//! Forms, which the language act § 14 wants in both standards at the same time.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::census::{Census, State};

/// How many forms there are in each standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Forms {
    pub nb: u64,
    pub nn: u64,
    pub both: u64,
    /// Forms in either standard.
    pub all: u64,
}

/// The kind that is a form.
const FORM: &str = "form";

impl Forms {
    /// The public forms of a census. Files that differ only in their language are one form.
    #[must_use]
    pub fn of(census: &Census) -> Self {
        let mut found: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
        let forms = census
            .items
            .iter()
            .filter(|item| item.state == State::Public && item.place.kind == FORM);
        for (name, tag) in forms.filter_map(|item| name_and_tag(&item.path)) {
            let (nb, nn) = found.entry(name).or_default();
            *nb |= tag == "nb";
            *nn |= tag == "nn";
        }
        let count = |is: &dyn Fn(&(bool, bool)) -> bool| found.values().filter(|one| is(one)).count() as u64;
        Self {
            nb: count(&|(nb, _)| *nb),
            nn: count(&|(_, nn)| *nn),
            both: count(&|(nb, nn)| *nb && *nn),
            all: count(&|(nb, nn)| *nb || *nn),
        }
    }
}

/// `content/skjema/klage.nb.md` is `content/skjema/klage` in `nb`; a section's own page is no form.
fn name_and_tag(path: &str) -> Option<(&str, &str)> {
    let (name, tag) = path.strip_suffix(".md")?.rsplit_once('.')?;
    (!name.ends_with("/_index")).then_some((name, tag))
}
