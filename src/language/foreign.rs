//! Whether a text is in another language than it declares, of more languages than the model knows: for finished pages, which
//! may be in any. The words that every text is full of tell which; the model tells the five that it knows apart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::model::{Label, identify};

/// Language and word, a line each.
const LISTS: &str = include_str!("words/function.tsv");

/// Each word with the languages that use it.
static LANGUAGES_OF: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(read);

/// So many words of a language's own are needed to say that a text is in it.
const LEAST_HITS: usize = 3;

/// A text with fewer words is not judged.
const LEAST_WORDS: usize = 4;

/// Log-odds from which the model is believed.
const SURE: f32 = 8.0;

fn read() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut languages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (language, words) in LISTS.lines().filter_map(|line| line.split_once('\t')) {
        for word in words.split(' ') {
            languages.entry(word).or_default().push(language);
        }
    }
    languages
}

/// The tag of the language that a text surely is in, when that is not the declared one. A declared `no` is both
/// Norwegian standards.
#[must_use]
pub fn other_language(declared: &str, text: &str) -> Option<&'static str> {
    let declared = declared.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let hits = Hits::new(text);
    if hits.words < LEAST_WORDS {
        return None;
    }
    by_model(&declared, text, &hits).or_else(|| by_words(&declared, &hits))
}

/// How many words of a text are among those of each language.
struct Hits {
    words: usize,
    of: BTreeMap<&'static str, usize>,
}

impl Hits {
    fn new(text: &str) -> Self {
        let mut hits = Self {
            words: 0,
            of: BTreeMap::new(),
        };
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            hits.words += 1;
            for language in LANGUAGES_OF.get(word.to_lowercase().as_str()).into_iter().flatten() {
                *hits.of.entry(*language).or_default() += 1;
            }
        }
        hits
    }

    fn of(&self, declared: &str) -> usize {
        let of = |language: &str| self.of.get(language).copied().unwrap_or_default();
        if declared == "no" {
            of("nb").max(of("nn"))
        } else {
            of(declared)
        }
    }
}

/// Among the languages of the model, when the declared one is of them and its words do not speak against.
fn by_model(declared: &str, text: &str, hits: &Hits) -> Option<&'static str> {
    let is_known = declared == "no" || Label::from_tag(declared).is_some();
    let verdict = identify(text);
    let label = verdict.label.filter(|_| is_known && verdict.margin >= SURE)?;
    let is_declared = label.tag() == declared || declared == "no" && label.is_norwegian();
    let own = hits.of(label.tag());
    let leads = hits
        .of
        .iter()
        .all(|(language, count)| *count <= own || *language == declared);
    (!is_declared && own > 0 && own >= hits.of(declared) && leads).then_some(label.tag())
}

/// By the words alone: a language with at least three, twice as many as any other and far more than the declared one.
fn by_words(declared: &str, hits: &Hits) -> Option<&'static str> {
    let (best, most) = hits.of.iter().max_by_key(|(_, count)| **count)?;
    let others = hits.of.iter().filter(|(language, _)| *language != best);
    let next = others.map(|(_, count)| *count).max().unwrap_or_default();
    let is_clear = *most >= LEAST_HITS && *most >= 2 * next && *most > 2 * hits.of(declared) && 4 * most >= hits.words;
    (is_clear && *best != declared && !(declared == "no" && matches!(*best, "nb" | "nn"))).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::other_language;

    #[test]
    fn only_clear_texts_are_told() {
        let cases = [
            ("da", "I love the rules of this game!", Some("en")),
            ("fr", "Hij ging met de kippen op stok", Some("nl")),
            ("en", "Les règles sont importantes pour tout le monde", Some("fr")),
            ("nb", "Die Regeln sind für alle und nicht nur für uns", Some("de")),
            ("nn", "Hvis du ikke får svar innen tre uker, kan du klage", Some("nb")),
            ("no", "Dersom du ikkje får svar innan tre veker, kan du klage", None),
            ("en", "Paul put dire comment on tape", None),
            ("fr", "Paul put dire comment on tape", None),
            ("nl", "Bonne année !", None),
            ("en-GB", "The rules are important for everyone", None),
            ("fr", "Le document est disponible en ligne", None),
            ("de", "Wir freuen uns auf Ihren Besuch", None),
            ("nb", "World Wide Web Consortium", None),
            ("se", "Sámediggi lea sámiid álbmotválljen orgána", None),
            ("nb", "Dokumentet finnes på nettet for alle som vil lese det", None),
        ];
        for (declared, text, language) in cases {
            assert_eq!(other_language(declared, text), language, "{declared}: {text}");
        }
    }
}
