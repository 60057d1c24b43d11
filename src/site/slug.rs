//! The part of an address that names a page.

use crate::config::settings::HeadingIds;
use crate::parse::slug::slug;

/// A text as it stands in an address: `Åpenhet og innsyn` becomes `apenhet-og-innsyn`. Empty when nothing of it can be
/// kept.
#[must_use]
pub fn slugify(text: &str) -> String {
    slug(text, HeadingIds::Ascii)
}

/// Whether a slug can stand in an address as it is.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase();
    !text.is_empty() && text.chars().all(|letter| plain(letter) || "-_.".contains(letter)) && !text.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_for_an_address_can_stand_there() {
        for text in ["Åpenhet og innsyn", "  Ærlig – talt!  ", "Čáhci", "§ 13", "vk-x"] {
            assert!(is_slug(&slugify(text)), "{text}");
        }
        assert!(!is_slug("a/b") && !is_slug("..") && !is_slug("Stor") && !is_slug("a b") && !is_slug(""));
    }
}
