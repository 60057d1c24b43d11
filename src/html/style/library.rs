//! The style sheets that pages use, parsed once for all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::media::Condition;
use super::shared::Shared;
use super::sheet::Sheet;
use super::styles::Styles;
use super::user_agent;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// The browser's own sheet and the sheets of a site by address, with what is known of pages that use them.
#[derive(Debug)]
pub struct Library {
    user_agent: Arc<Sheet>,
    linked: BTreeMap<Box<str>, Arc<Sheet>>,
    /// Sheets that stand in pages themselves, by their text.
    written: Mutex<BTreeMap<Box<str>, Arc<Sheet>>>,
    /// What earlier pages came to, for each thread and combination of sheets.
    kept: Mutex<Vec<Shared>>,
}

/// How many sheets that stand in pages are kept, and for how many combinations.
const ROOM: usize = 16;

/// Attributes that give colours, with the properties that they set.
const HINTS: [(&str, &str); 3] = [("bgcolor", "background-color"), ("color", "color"), ("text", "color")];

/// Elements on which they do.
const OLD: &[Tag] = &[
    Tag::Body,
    Tag::Font,
    Tag::Table,
    Tag::Tbody,
    Tag::Td,
    Tag::Tfoot,
    Tag::Th,
    Tag::Thead,
    Tag::Tr,
];

/// A style sheet on a page.
#[derive(Debug, Clone)]
pub(super) struct Applied {
    pub sheet: Arc<Sheet>,
    /// What the `media` attribute or the `@import` asks for.
    pub condition: Condition,
}

/// The style sheets of one page, the browser's own first.
#[derive(Debug, Clone)]
pub(super) struct Applying {
    pub sheets: Vec<Applied>,
    /// Whether a sheet that the page asks for is not to be had.
    pub incomplete: bool,
}

impl Applying {
    /// Whether two pages have the very same sheets under the same conditions.
    fn is_same(&self, other: &Self) -> bool {
        let alike = |(one, other): (&Applied, &Applied)| {
            Arc::ptr_eq(&one.sheet, &other.sheet) && one.condition == other.condition
        };
        self.incomplete == other.incomplete
            && self.sheets.len() == other.sheets.len()
            && self.sheets.iter().zip(&other.sheets).all(alike)
    }
}

impl Library {
    /// Parses sheets given as (site-absolute address, text).
    #[must_use]
    pub fn new<'a>(sheets: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let parse = |(address, text): (&'a str, &'a str)| (Box::from(address), Arc::new(Sheet::new(text)));
        Self {
            user_agent: Arc::new(Sheet::new(user_agent::SHEET)),
            linked: sheets.into_iter().map(parse).collect(),
            written: Mutex::default(),
            kept: Mutex::default(),
        }
    }

    /// What pages with the same sheets as this one have come to, or a beginning.
    pub(super) fn shared(&self, dom: &Dom, address: &str) -> Shared {
        let applying = self.apply(dom, address);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        match kept.iter().position(|shared| shared.applying.is_same(&applying)) {
            Some(at) => kept.swap_remove(at),
            None => Shared::new(applying),
        }
    }

    /// Takes back what a page came to, so that the next pages need not do it again.
    pub fn keep(&self, styles: Styles) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < ROOM && !styles.shared.is_full() {
            kept.push(styles.shared);
        }
    }

    /// A sheet by its text.
    fn written(&self, text: &str) -> Arc<Sheet> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = written.get(text) {
            return Arc::clone(known);
        }
        let sheet = Arc::new(Sheet::new(text));
        if written.len() < ROOM {
            written.insert(Box::from(text), Arc::clone(&sheet));
        }
        sheet
    }

    /// The sheets of a page at a site-absolute address, in cascade order.
    pub(super) fn apply(&self, dom: &Dom, address: &str) -> Applying {
        let mut applying = Applying {
            sheets: vec![Applied {
                sheet: Arc::clone(&self.user_agent),
                condition: Condition::Fixed(true),
            }],
            incomplete: false,
        };
        applying.sheets.extend(self.scheme_of_meta(dom));
        applying.sheets.extend(self.hints(dom));
        for element in dom.tagged_any(&[Tag::Link, Tag::Style]) {
            let condition = Condition::parse(dom.attr(element, "media").unwrap_or_default());
            if dom.is(element, Tag::Style) {
                if is_css(dom, element) {
                    self.add(&mut applying, &self.written(dom.text(element)), condition, address);
                }
            } else if is_stylesheet_link(dom, element) {
                let href = dom.attr(element, "href").unwrap_or_default();
                self.add_linked(&mut applying, href, condition, address);
            }
        }
        applying
    }

    fn add_linked(&self, applying: &mut Applying, href: &str, condition: Condition, base: &str) {
        let address = resolve(href.trim(), base);
        match self.linked.get(&*address).or_else(|| self.linked.get(href)) {
            // A circle of imports adds nothing new: each sheet is applied at most this often.
            Some(sheet) if applying.sheets.len() < 64 => self.add(applying, &Arc::clone(sheet), condition, &address),
            Some(_) => {}
            None => applying.incomplete = true,
        }
    }

    /// Colours that old pages write as attributes: weaker than any rule of the page's own.
    fn hints(&self, dom: &Dom) -> Option<Applied> {
        let mut rules: BTreeSet<String> = BTreeSet::new();
        for element in dom.tagged_any(OLD) {
            let hinted = HINTS
                .iter()
                .filter_map(|(name, property)| Some((*name, *property, dom.attr(element, name)?)));
            for (name, property, value) in hinted {
                let color = color_of_attribute(value);
                rules.extend(color.map(|color| format!(":where([{name}=\"{value}\"]) {{ {property}: {color} }}\n")));
            }
        }
        (!rules.is_empty()).then(|| Applied {
            sheet: self.written(&rules.into_iter().collect::<String>()),
            condition: Condition::Fixed(true),
        })
    }

    /// `<meta name="color-scheme">` says for the whole page what the property would say.
    fn scheme_of_meta(&self, dom: &Dom) -> Option<Applied> {
        let is_scheme = |meta: &&NodeId| {
            dom.attr(**meta, "name")
                .is_some_and(|name| name.eq_ignore_ascii_case("color-scheme"))
        };
        let meta = dom.tagged(Tag::Meta).iter().find(is_scheme)?;
        let words = dom.attr(*meta, "content")?;
        let plain = words.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
        plain.then(|| Applied {
            sheet: self.written(&format!(":root {{ color-scheme: {words} }}")),
            condition: Condition::Fixed(true),
        })
    }

    fn add(&self, applying: &mut Applying, sheet: &Arc<Sheet>, condition: Condition, address: &str) {
        for import in &sheet.imports {
            let both = Condition::All(vec![condition.clone(), import.condition.clone()]);
            self.add_linked(applying, &import.address, both, address);
        }
        applying.sheets.push(Applied {
            sheet: Arc::clone(sheet),
            condition,
        });
    }
}

fn is_css(dom: &Dom, element: NodeId) -> bool {
    let kind = dom.attr(element, "type").unwrap_or_default().trim();
    kind.is_empty() || kind.eq_ignore_ascii_case("text/css")
}

fn is_stylesheet_link(dom: &Dom, element: NodeId) -> bool {
    let has = |word: &str| dom.tokens(element, "rel").any(|token| token.eq_ignore_ascii_case(word));
    has("stylesheet") && !has("alternate") && !dom.has_attr(element, "disabled")
}

/// A site-absolute address without query and fragment, from one that may be relative to `base`.
fn resolve(href: &str, base: &str) -> String {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    if path.starts_with('/') || path.contains("://") {
        return path.to_owned();
    }
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A colour as an attribute writes it: a name, or six digits with or without `#`.
fn color_of_attribute(value: &str) -> Option<String> {
    let digits = value.strip_prefix('#').unwrap_or(value);
    let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex {
        return Some(format!("#{digits}"));
    }
    let is_name = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_name.then(|| value.to_owned())
}
