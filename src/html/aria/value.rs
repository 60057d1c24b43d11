//! Whether the value of a state or property fits its type.

use super::attribute::{Aria, Type};

/// Whether a non-empty value is one that the attribute takes; the range of a number is not judged.
#[must_use]
pub fn is_valid(attribute: Aria, value: &str) -> bool {
    let is = |allowed: &[&str]| {
        allowed
            .iter()
            .any(|token| token.eq_ignore_ascii_case(value.trim_ascii()))
    };
    match attribute.value_type() {
        Type::TrueFalse => is(&["true", "false"]),
        Type::TrueFalseUndefined => is(&["true", "false", "undefined"]),
        Type::Tristate => is(&["true", "false", "mixed", "undefined"]),
        Type::Integer => is_integer(value.trim_ascii()),
        Type::Number => is_number(value.trim_ascii()),
        Type::Text => true,
        Type::Id => !value.trim_ascii().contains(|c: char| c.is_ascii_whitespace()),
        Type::Ids => true,
        Type::Token(allowed) => is(allowed),
        Type::Tokens(allowed) => {
            let is_allowed = |token: &str| allowed.iter().any(|known| known.eq_ignore_ascii_case(token));
            value.split_ascii_whitespace().all(is_allowed)
        }
    }
}

fn is_integer(value: &str) -> bool {
    let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number as HTML writes it: sign, digits, fraction, exponent; no `inf` and no `nan`.
fn is_number(value: &str) -> bool {
    value
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
        && value.parse::<f64>().is_ok()
}
