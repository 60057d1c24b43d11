//! The part of an address that names a page: lower case, a–z, digits and hyphens.

/// A text as a slug: `Åpenhet og innsyn` becomes `apenhet-og-innsyn`. Empty when nothing of the text can be kept.
#[must_use]
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let folded = folded(letter);
        if folded == "-" {
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else {
            slug.push_str(folded);
            if folded.is_empty() && letter.is_alphanumeric() {
                slug.push(letter);
            }
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether a slug can stand in an address as it is.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase();
    !text.is_empty() && text.chars().all(|letter| plain(letter) || "-_.".contains(letter)) && !text.starts_with('.')
}

/// A letter without what an address should not hold: `-` for what separates words, nothing for what stays.
fn folded(letter: char) -> &'static str {
    const LETTERS: &[(&str, &str)] = &[
        ("æäǽ", "ae"),
        ("øöőôóòõ", "o"),
        ("åáàâãāą", "a"),
        ("éèêëēę", "e"),
        ("íìîïīı", "i"),
        ("úùûüūű", "u"),
        ("ýÿ", "y"),
        ("çčć", "c"),
        ("ñńŋň", "n"),
        ("šśş", "s"),
        ("žźż", "z"),
        ("đð", "d"),
        ("ŧ", "t"),
        ("ł", "l"),
        ("ß", "ss"),
        ("þ", "th"),
    ];
    if letter.is_ascii_alphanumeric() {
        return "";
    }
    let plain = LETTERS.iter().find(|(letters, _)| letters.contains(letter));
    match plain {
        Some((_, plain)) => plain,
        None if letter.is_alphanumeric() => "",
        None => "-",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable_in_every_language() {
        let cases = [
            ("Åpenhet og innsyn", "apenhet-og-innsyn"),
            ("Læring på tvers", "laering-pa-tvers"),
            ("  Ærlig – talt!  ", "aerlig-talt"),
            ("Čáhci", "cahci"),
            ("§ 13", "13"),
            ("–", ""),
        ];
        for (text, slug) in cases {
            assert_eq!(slugify(text), slug);
            assert_eq!(is_slug(&slugify(text)), !slug.is_empty());
        }
        assert!(!is_slug("a/b") && !is_slug("..") && !is_slug("Stor") && !is_slug("a b"));
    }
}
