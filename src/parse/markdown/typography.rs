//! Quotation marks, dashes and no-break spaces, as each language writes them.

/// How a language sets text.
#[derive(Debug, PartialEq, Eq)]
pub struct Style {
    /// Quotation marks: opening, closing.
    pub double: (char, char),
    /// Quotation marks within others: opening, closing.
    pub single: (char, char),
    /// Whether a number is kept together with a unit or a percent sign after a space, and its groups with each other.
    pub spaced_units: bool,
}

const NORDIC: Style = Style {
    double: ('«', '»'),
    single: ('‘', '’'),
    spaced_units: true,
};

/// By primary language subtag, from each language's own orthography.
const STYLES: &[(&[&str], Style)] = &[
    (&["nb", "nn", "no", "fkv", "rmf", "rom"], NORDIC),
    (
        &["sv", "fi", "se", "sma", "smj"],
        Style {
            double: ('”', '”'),
            single: ('’', '’'),
            spaced_units: true,
        },
    ),
    (
        &["de", "is", "lt", "cs"],
        Style {
            double: ('„', '“'),
            single: ('‚', '‘'),
            spaced_units: true,
        },
    ),
    (
        &["pl", "ro", "hu"],
        Style {
            double: ('„', '”'),
            single: ('‚', '’'),
            spaced_units: true,
        },
    ),
    (
        &["fr", "es", "pt", "it", "ru", "uk", "el", "da"],
        Style {
            double: ('«', '»'),
            single: ('“', '”'),
            spaced_units: true,
        },
    ),
];

const ENGLISH: Style = Style {
    double: ('“', '”'),
    single: ('‘', '’'),
    spaced_units: false,
};

/// The style of a BCP 47 tag; the English one where none is known.
#[must_use]
pub fn style(tag: &str) -> &'static Style {
    let primary = tag.split('-').next().unwrap_or_default();
    let known = STYLES.iter().find(|(tags, _)| tags.contains(&primary));
    known.map_or(&ENGLISH, |(_, style)| style)
}

/// What may follow a number and a space without being parted from them.
const UNITS: &[&str] = &[
    "%",
    "‰",
    "°C",
    "kr",
    "kroner",
    "kg",
    "g",
    "mg",
    "l",
    "dl",
    "ml",
    "km",
    "m",
    "cm",
    "mm",
    "m²",
    "km²",
    "ha",
    "GB",
    "MB",
    "kB",
    "TB",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "prosent",
    "prosentpoeng",
    "promille",
    "tusen",
    "millioner",
    "millionar",
    "million",
    "milliard",
    "milliarder",
    "milliardar",
    "mill.",
    "mrd.",
    "kl.",
    "år",
];

/// Whether `text` begins with a unit that ends there.
#[must_use]
pub fn starts_with_unit(text: &str) -> bool {
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | ';' | ':' | '!' | '?' | '–' | '/'))
        .unwrap_or(text.len());
    let word = &text[..end];
    UNITS.contains(&word) || word.strip_suffix('.').is_some_and(|word| UNITS.contains(&word))
}

/// Whether `text` begins with exactly three digits, as a group of a long number does.
#[must_use]
pub fn starts_with_group(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// What stands around quotation marks in the paragraph so far.
#[derive(Debug, Default)]
pub struct Quotes {
    /// The last visible character; a space at the start.
    pub before: Option<char>,
    /// Open double quotation marks.
    pub double: u8,
    /// Open single quotation marks.
    pub single: u8,
}

impl Quotes {
    /// Whether a quotation mark here opens, given what follows it.
    #[must_use]
    pub fn opens(&self, open: u8, next: Option<char>) -> bool {
        let after_gap = self
            .before
            .is_none_or(|c| c.is_whitespace() || "([{«“‘„–—-/".contains(c));
        let before_gap = next.is_none_or(char::is_whitespace);
        after_gap && !(before_gap && open > 0)
    }
}
