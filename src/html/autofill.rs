//! The values of `autocomplete`: what browsers can fill into a field.

/// Fields that any control may name.
const FIELDS: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "username",
    "new-password",
    "current-password",
    "one-time-code",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level1",
    "address-level2",
    "address-level3",
    "address-level4",
    "country",
    "country-name",
    "postal-code",
    "cc-name",
    "cc-given-name",
    "cc-additional-name",
    "cc-family-name",
    "cc-number",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-csc",
    "cc-type",
    "transaction-currency",
    "transaction-amount",
    "language",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "photo",
];

/// Fields that may say which telephone or address they mean: `home tel`.
const CONTACTS: &[&str] = &[
    "tel",
    "tel-country-code",
    "tel-national",
    "tel-area-code",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-extension",
    "email",
    "impp",
];

/// Which of a person's contacts is meant.
const PLACES: &[&str] = &["home", "work", "mobile", "fax", "pager"];

/// Whether the tokens stand in HTML's order: section, address kind, contact kind, one field, `webauthn`.
#[must_use]
pub fn is_valid(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let tokens: Vec<&str> = lower.split_ascii_whitespace().collect();
    let mut rest = tokens.as_slice();
    skip(&mut rest, |token| token.starts_with("section-"));
    skip(&mut rest, |token| token == "shipping" || token == "billing");
    let is_contact = skip(&mut rest, |token| PLACES.contains(&token));
    let is_field = |field: &str| CONTACTS.contains(&field) || !is_contact && FIELDS.contains(&field);
    match rest {
        [field] | [field, "webauthn"] => is_field(field),
        _ => false,
    }
}

/// Takes the first token off if it is of a kind.
fn skip(rest: &mut &[&str], is_kind: impl Fn(&str) -> bool) -> bool {
    let found = rest.first().is_some_and(|token| is_kind(token));
    if found {
        *rest = &rest[1..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    #[test]
    fn tokens_have_an_order() {
        for value in [
            "email",
            "Section-a BILLING home tel",
            "shipping street-address",
            "current-password webauthn",
        ] {
            assert!(is_valid(value), "{value}");
        }
        for value in [
            "",
            "on email",
            "home",
            "home name",
            "tel home",
            "billing section-a name",
            "email tel",
            "webauthn",
        ] {
            assert!(!is_valid(value), "{value}");
        }
    }
}
