//! Character references, as far as they can be read one way only.

/// The named references that are common in what people write.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("shy", "\u{ad}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("aelig", "æ"),
    ("oslash", "ø"),
    ("aring", "å"),
    ("AElig", "Æ"),
    ("Oslash", "Ø"),
    ("Aring", "Å"),
    ("copy", "©"),
    ("sect", "§"),
];

/// Appends a text with its references resolved; `None` when one is unknown, or without the semicolon that ends it.
pub fn resolve(text: &str, out: &mut String) -> Option<()> {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '#') {
            out.push('&');
            continue;
        }
        let end = memchr::memchr(b';', rest.as_bytes())?;
        let name = &rest[..end];
        match name.strip_prefix('#') {
            Some(number) => out.push(numbered(number)?),
            None => out.push_str(named(name)?),
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Some(())
}

/// What a named reference stands for, if it is one of the common ones.
#[must_use]
pub fn named(name: &str) -> Option<&'static str> {
    let (_, text) = NAMED.iter().find(|(known, _)| *known == name)?;
    Some(text)
}

/// The letter of a numbered reference; `None` for control characters, of which some stand for others.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    digits.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(())?;
    let letter = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    (!letter.is_control()).then_some(letter)
}
