//! Abbreviations whose full stop does not end a sentence, by their last part: «eks» stands for «f.eks.».
//!
//! Those that often stand last in a sentence («osv.», «m.m.») are left out; single letters are seen to by rule.

/// In small letters of ASCII, sorted.
#[rustfmt::skip]
const ABBREVIATIONS: [&str; 42] = [
    "adm", "art", "avd", "ca", "cand", "dep", "dir", "dr", "dvs", "eks", "ekskl", "ev", "evt", "fig", "fr",
    "frk", "hhv", "hr", "ift", "ing", "inkl", "innst", "jf", "jfr", "kap", "kgl", "kl", "meld", "mht", "mr",
    "mrs", "nr", "pga", "pkt", "prof", "prp", "sn", "tlf", "vedk", "vedr", "vha", "vs",
];

/// Whether a word, in small letters or capitals, takes a full stop that ends no sentence.
pub fn is_abbreviation(word: &str) -> bool {
    let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
    ABBREVIATIONS
        .binary_search_by(|known| known.bytes().cmp(small()))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_abbreviation_is_found_in_small_letters_and_capitals() {
        assert!(ABBREVIATIONS.is_sorted());
        assert!(ABBREVIATIONS.into_iter().all(is_abbreviation));
        assert!(is_abbreviation("Kap") && !is_abbreviation("kapp"));
    }
}
