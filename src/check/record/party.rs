//! Names of political parties in running text.
//!
//! Several parties are named by ordinary words: «høyre», «venstre», «rødt». Such a word counts as a name only when it has a
//! capital inside a sentence, or begins one and does what parties do; «Rødt farevarsel» and «Venstre felt» are left alone.

use std::ops::Range;

/// How a name is told from other words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// Nothing else is called so: any case.
    Only,
    /// An abbreviation: as it is written here.
    Short,
    /// An ordinary word too.
    Word,
    /// «SV», which in weather is a direction.
    Bearing,
}

/// The parties of the Storting and others that stand for election, in bokmål and nynorsk.
const NAMES: &[(&str, Sense)] = &[
    ("Arbeiderpartiet", Sense::Only),
    ("Arbeidarpartiet", Sense::Only),
    ("Demokratene", Sense::Word),
    ("Framstegspartiet", Sense::Only),
    ("Fremskrittspartiet", Sense::Only),
    ("Generasjonspartiet", Sense::Only),
    ("Industri- og Næringspartiet", Sense::Only),
    ("Konservativt", Sense::Word),
    ("Kristeleg Folkeparti", Sense::Only),
    ("Kristelig Folkeparti", Sense::Only),
    ("Kystpartiet", Sense::Only),
    ("Liberalistene", Sense::Word),
    ("Miljøpartiet Dei Grøne", Sense::Only),
    ("Miljøpartiet De Grønne", Sense::Only),
    ("Norgesdemokratene", Sense::Only),
    ("Partiet Sentrum", Sense::Only),
    ("Pasientfokus", Sense::Word),
    ("Pensjonistpartiet", Sense::Only),
    ("Senterpartiet", Sense::Only),
    ("Sosialistisk Venstreparti", Sense::Only),
    ("Høgre", Sense::Word),
    ("Høyre", Sense::Word),
    ("Raudt", Sense::Word),
    ("Rødt", Sense::Word),
    ("Venstre", Sense::Word),
    ("Ap", Sense::Short),
    ("FRP", Sense::Short),
    ("FrP", Sense::Short),
    ("Frp", Sense::Short),
    ("INP", Sense::Short),
    ("KRF", Sense::Short),
    ("KrF", Sense::Short),
    ("Krf", Sense::Short),
    ("MDG", Sense::Short),
    ("Sp", Sense::Short),
    ("SV", Sense::Bearing),
];

/// After an ordinary word at the start of a sentence, these tell that a party is meant.
const DEEDS: &[&str] = &[
    "foreslår",
    "krev",
    "krever",
    "meiner",
    "mener",
    "røystar",
    "seier",
    "sier",
    "stemmer",
    "vil",
    "ønsker",
    "ønskjer",
];

/// After an ordinary word with a capital inside a sentence, these tell that none is.
const THINGS: &[&str] = &[
    "bredd",
    "farenivå",
    "farevarsel",
    "felt",
    "flagg",
    "hand",
    "hånd",
    "kjørefelt",
    "kort",
    "lys",
    "nivå",
    "side",
];

/// A text with one of these speaks of wind.
const WEATHER: &[&str] = &["bris", "kuling", "sekundmeter", "storm", "vind"];

/// The names of parties in a text, each once, in the order they come; `own` are those that the site has added.
#[must_use]
pub fn names<'t>(text: &'t str, own: &[String]) -> Vec<&'t str> {
    let words = words(text);
    let own = own.iter().map(|name| (name.as_str(), Sense::Only));
    let mut found: Vec<Range<usize>> = NAMES
        .iter()
        .copied()
        .chain(own)
        .flat_map(|(name, sense)| places(text, &words, name, sense))
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    let mut names: Vec<&str> = Vec::new();
    for name in found.into_iter().filter_map(|range| text.get(range)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Where a name stands in the text.
fn places(text: &str, words: &[Range<usize>], name: &str, sense: Sense) -> Vec<Range<usize>> {
    let parts: Vec<&str> = self::words(name)
        .into_iter()
        .filter_map(|range| name.get(range))
        .collect();
    if parts.is_empty() {
        return Vec::new();
    }
    words
        .windows(parts.len())
        .enumerate()
        .filter(|(_, window)| {
            window
                .iter()
                .zip(&parts)
                .all(|(word, part)| is_form(&text[word.clone()], part, sense))
        })
        .filter(|(at, _)| is_meant(text, words, *at, sense))
        .filter_map(|(_, window)| Some(window.first()?.start..window.last()?.end))
        .collect()
}

/// Whether a word is the name, or its genitive.
fn is_form(word: &str, name: &str, sense: Sense) -> bool {
    let same = |word: &str| match sense {
        Sense::Only => word.to_lowercase() == name.to_lowercase(),
        Sense::Short | Sense::Word | Sense::Bearing => word == name,
    };
    same(word) || word.strip_suffix('s').is_some_and(same)
}

/// Whether a word at a position is meant as the name of a party.
fn is_meant(text: &str, words: &[Range<usize>], at: usize, sense: Sense) -> bool {
    let word = |at: usize| words.get(at).and_then(|range| text.get(range.clone()));
    match sense {
        Sense::Only | Sense::Short => true,
        Sense::Bearing => (0..words.len())
            .filter_map(word)
            .all(|word| !WEATHER.contains(&word.to_lowercase().as_str())),
        Sense::Word => {
            let next = word(at + 1).unwrap_or_default();
            if begins_sentence(text, words, at) {
                DEEDS.contains(&next)
            } else {
                !THINGS.contains(&next)
            }
        }
    }
}

/// Whether anything but a space, a comma or a bracket stands between a word and the one before it.
fn begins_sentence(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let gap = before
        .zip(words.get(at))
        .and_then(|(before, word)| text.get(before.end..word.start));
    gap.is_none_or(|gap| !gap.chars().all(|mark| " ,-/(".contains(mark)))
}

/// Runs of letters and digits.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn parties_are_told_from_ordinary_words() {
        let cases: &[(&str, &[&str])] = &[
            (
                "Møt statsråden fra Arbeiderpartiet og Høyre.",
                &["Arbeiderpartiet", "Høyre"],
            ),
            ("Høyre mener at fristen er for kort.", &["Høyre"]),
            ("Vi gratulerer KrF og Sps leder", &["KrF", "Sps"]),
            (
                "senterpartiets forslag, og det til kristeleg folkeparti",
                &["senterpartiets", "kristeleg folkeparti"],
            ),
            ("Statssekretæren (Frp) og SV-leiaren", &["Frp", "SV"]),
            ("Ta til høyre i krysset. Venstre felt er stengt.", &[]),
            ("Rødt farevarsel for Vestland. Hold deg inne.", &[]),
            ("Det er sendt ut Rødt farevarsel.", &[]),
            ("OBS: Raudt nivå", &[]),
            ("HØYRE FELT ER STENGT", &[]),
            ("Liten storm fra SV i kveld", &[]),
            ("Appen er klar, og sporet går mot SPA-et", &[]),
            ("Demokratene i USA vant", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(names(text, &[]), *expected, "{text}");
        }
    }

    #[test]
    fn a_site_adds_names_of_its_own() {
        let own = ["Bygdelista".to_owned(), "Ny kurs for alle".to_owned()];
        assert_eq!(
            names("Bygdelistas vallykt: ny kurs for alle!", &own),
            ["Bygdelistas", "ny kurs for alle"]
        );
    }
}
