use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::focus::is_type;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A field about the reader says what it is for.
    ///
    /// ## Why
    /// With `autocomplete` the browser fills in name and address, which helps those who find it hard to remember or to
    /// type.
    ///
    /// ## Fails
    /// ```html
    /// <label>Email <input type="email"></label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Email <input type="email" autocomplete="email"></label>
    /// ```
    "missing-autocomplete", severity: Advice, wcag: [IDENTIFY_INPUT_PURPOSE], act: [], page: targets, expect
}

/// Names of fields about the reader in bokmål, nynorsk and English, and what `autocomplete` calls them.
const FIELDS: &[(&str, &str)] = &[
    ("e-post", "email"),
    ("e-postadresse", "email"),
    ("epost", "email"),
    ("email", "email"),
    ("email address", "email"),
    ("telefon", "tel"),
    ("telefonnummer", "tel"),
    ("mobilnummer", "tel"),
    ("phone", "tel"),
    ("telephone", "tel"),
    ("phone number", "tel"),
    ("navn", "name"),
    ("namn", "name"),
    ("fullt navn", "name"),
    ("name", "name"),
    ("full name", "name"),
    ("fornavn", "given-name"),
    ("førenamn", "given-name"),
    ("first name", "given-name"),
    ("etternavn", "family-name"),
    ("etternamn", "family-name"),
    ("last name", "family-name"),
    ("surname", "family-name"),
    ("postnummer", "postal-code"),
    ("postal code", "postal-code"),
    ("postcode", "postal-code"),
    ("adresse", "street-address"),
    ("address", "street-address"),
    ("fødselsdato", "bday"),
    ("date of birth", "bday"),
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_text = |id: &NodeId| {
        let other = [
            "button", "checkbox", "file", "hidden", "image", "radio", "range", "reset", "search", "submit",
        ];
        !other.iter().any(|kind| is_type(page.dom, *id, kind))
    };
    let inputs = page.dom.tagged(Tag::Input).iter().copied();
    inputs
        .filter(|id| page.is_exposed(*id) && is_text(id) && purpose(page, *id).is_some())
        .collect()
}

fn purpose(page: &PageContext<'_>, field: NodeId) -> Option<&'static str> {
    let name = page.name(field).to_lowercase();
    let words = name.split(['(', '*', ':']).next().unwrap_or_default().trim();
    FIELDS
        .iter()
        .find(|(label, _)| *label == words)
        .map(|(_, purpose)| *purpose)
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let is_set = page
        .dom
        .attr(field, "autocomplete")
        .is_some_and(|value| !value.trim().is_empty());
    let purpose = purpose(page, field).filter(|_| !is_set);
    none_of(purpose.map(|purpose| Message::new("message").with("value", purpose)))
}
