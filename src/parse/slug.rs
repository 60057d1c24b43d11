//! Names in addresses: heading ids, tags, file names. The rule never changes, so that addresses last.

use crate::config::settings::HeadingIds;

/// The ids of the theme begin so; no slug does.
const RESERVED: &str = "vk-";

/// Letters and what they become in ASCII. Other letters stay as they are.
const FOLDED: &[(&str, &str)] = &[
    ("àáâãåāăą", "a"),
    ("æä", "ae"),
    ("çćč", "c"),
    ("ďđð", "d"),
    ("èéêëēěę", "e"),
    ("ģğ", "g"),
    ("ħ", "h"),
    ("ìíîïīı", "i"),
    ("ķ", "k"),
    ("łļľ", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõøōő", "o"),
    ("ö", "oe"),
    ("œ", "oe"),
    ("ŕř", "r"),
    ("śşšș", "s"),
    ("ß", "ss"),
    ("ťţŧț", "t"),
    ("þ", "th"),
    ("ùúûūůűų", "u"),
    ("ü", "ue"),
    ("ýÿ", "y"),
    ("źżž", "z"),
];

/// The text in lower case, with hyphens for all that is neither letter nor digit; empty when nothing is left.
#[must_use]
pub fn slug(text: &str, style: HeadingIds) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if letter.is_alphanumeric() {
            push_letter(&mut out, letter, style);
        } else if !out.is_empty() && !out.ends_with('-') && !is_inside_word(letter) {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    if out.starts_with(RESERVED) {
        out.replace_range(..RESERVED.len(), "vk");
    }
    out
}

/// Signs that stand inside words and leave no gap: soft hyphen, apostrophes.
fn is_inside_word(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\'' | '’' | '\u{301}' | '\u{307}')
}

fn push_letter(out: &mut String, letter: char, style: HeadingIds) {
    let folded = match style {
        HeadingIds::Keep => None,
        HeadingIds::Ascii => FOLDED.iter().find(|(letters, _)| letters.contains(letter)),
    };
    match folded {
        Some((_, plain)) => out.push_str(plain),
        None => out.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well_in_every_language() {
        let cases = [
            ("Hva er målgruppa?", "hva-er-malgruppa"),
            ("Ærleg om språk – øving", "aerleg-om-sprak-oving"),
            ("  What's new (2027)  ", "whats-new-2027"),
            ("Davvisámegiella: čálli", "davvisamegiella-calli"),
            ("Про нас", "про-нас"),
            ("§ 4", "4"),
            ("!?", ""),
            ("VK-main", "vkmain"),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text, HeadingIds::Ascii), expected, "{text}");
        }
        assert_eq!(slug("Målgruppe Øst", HeadingIds::Keep), "målgruppe-øst");
    }
}
