//! Which language a text is written in: bokmål, nynorsk, English, Danish or Swedish.

pub mod features;
mod line;
mod mixed;
mod weights;

pub use line::identify_line;
pub use mixed::{Share, mixed, sentences};

use features::{Word, for_each_word};
use std::fmt;
use std::ops::Range;
use weights::Weights;

/// A language that the model knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
    /// Danish.
    Da,
    /// Swedish.
    Sv,
}

impl Label {
    /// In the order of the columns of the weights.
    pub const ALL: [Self; 5] = [Self::Nb, Self::Nn, Self::En, Self::Da, Self::Sv];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
            Self::Da => "da",
            Self::Sv => "sv",
        }
    }

    /// The label of a BCP 47 tag; the region and script are ignored, and `no` is not decided.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|label| label.tag().eq_ignore_ascii_case(primary))
    }

    #[must_use]
    pub const fn is_norwegian(self) -> bool {
        matches!(self, Self::Nb | Self::Nn)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// What the model says of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The language, or `None` when the text is too short or too common to tell ([`UNDECIDED_BELOW`]).
    pub label: Option<Label>,
    /// The likeliest language, however unlikely.
    pub best: Label,
    /// How much likelier `best` is than the next: log-odds in nats, never negative.
    pub margin: f32,
}

/// A verdict with a smaller margin is no decision.
pub const UNDECIDED_BELOW: f32 = 0.5;

/// Says which language a text is written in.
#[must_use]
pub fn identify(text: &str) -> Verdict {
    let weights = Weights::embedded();
    let mut sums = weights.start();
    let mut familiar = false;
    for_each_word(text, |word| {
        familiar |= word.is_familiar();
        word.features(|_, slot| weights.add(&mut sums, slot));
    });
    verdict(weights.scores(sums), familiar)
}

fn verdict(scores: Scores, familiar: bool) -> Verdict {
    let (best, _) = highest(scores, |_| true);
    let (_, next) = highest(scores, |label| label != best);
    let margin = scores[best as usize] - next;
    let decided = familiar && margin >= UNDECIDED_BELOW;
    Verdict {
        label: decided.then_some(best),
        best,
        margin,
    }
}

/// A log-likelihood for each label, in the order of [`Label::ALL`].
type Scores = [f32; 5];

/// The likeliest of the labels that `among` admits; the first of equals.
fn highest(scores: Scores, among: impl Fn(Label) -> bool) -> (Label, f32) {
    let start = (Label::Nb, f32::NEG_INFINITY);
    Label::ALL
        .into_iter()
        .filter(|label| among(*label))
        .map(|label| (label, scores[label as usize]))
        .fold(start, |best, next| if next.1 > best.1 { next } else { best })
}

/// The words that spoke most for a language, strongest first, each word once: byte ranges of the text.
///
/// For bokmål and nynorsk the words that tell it from the other; else from the likeliest other language.
#[must_use]
pub fn telling_words(text: &str, label: Label, limit: usize) -> Vec<Range<usize>> {
    let weights = Weights::embedded();
    let rival = rival(text, label);
    let mut spoke: Vec<(f32, Range<usize>)> = Vec::new();
    for_each_word(text, |word| {
        let lead = lead(weights, word, label, rival);
        if lead > 0.0 {
            spoke.push((lead, word.range.clone()));
        }
    });
    spoke.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.start.cmp(&b.1.start)));
    let mut seen = std::collections::BTreeSet::new();
    spoke.retain(|(_, range)| seen.insert(text[range.clone()].to_lowercase()));
    spoke.into_iter().take(limit).map(|(_, range)| range).collect()
}

/// The language that `label` must be told from in this text.
fn rival(text: &str, label: Label) -> Label {
    match label {
        Label::Nb => Label::Nn,
        Label::Nn => Label::Nb,
        _ => highest(scores(text), |other| other != label).0,
    }
}

fn scores(text: &str) -> Scores {
    let weights = Weights::embedded();
    let mut sums = weights.start();
    for_each_word(text, |word| word.features(|_, slot| weights.add(&mut sums, slot)));
    weights.scores(sums)
}

/// How much a word speaks for one language over another.
fn lead(weights: Weights, word: &Word, label: Label, rival: Label) -> f32 {
    let mut sums = [0; 4];
    word.features(|_, slot| weights.add(&mut sums, slot));
    let scores = weights.scores(sums);
    let none = weights.scores(weights.start());
    let gain = |of: Label| scores[of as usize] - none[of as usize];
    gain(label) - gain(rival)
}
