//! A text as one number, to find the same text again.

/// Odd, with its bits well spread: the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The same for the same text on every machine; two texts of a site have the same by a chance of one in billions.
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let last = rest.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
    let numbers = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last]);
    numbers.fold(text.len() as u64, |hash, number| {
        let mixed = (hash ^ number).wrapping_mul(SPREAD);
        mixed ^ mixed >> 32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_texts_apart_by_any_byte_and_by_length() {
        let texts = [
            "",
            "\0",
            "a",
            "b",
            "abcdefgh",
            "abcdefgi",
            "abcdefgh\0",
            "abcdefghabcdefgh",
            "bbcdefgh",
        ];
        let mut seen: Vec<u64> = texts.into_iter().map(fingerprint).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), texts.len());
    }
}
