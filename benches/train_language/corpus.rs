//! The labelled texts, as the training reads them: one example for each sentence, line or short text.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::io::Result;
use std::path::Path;
use veksle::language::model::Label;
use veksle::language::model::features::{Kind, for_each_word};
use veksle::language::text::sentences_of;

/// The sentences that were written for this program.
const OWN: &str = include_str!("own.tsv");

/// A text of `open.jsonl`.
#[derive(Debug, Clone, Deserialize)]
pub struct Text {
    pub id: String,
    pub text: String,
    pub label: String,
    pub level: String,
    pub source: String,
    /// Other languages that the same text is valid in.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Text {
    /// What is left out together: variants of one source, and the two Norwegian treebanks of one origin.
    pub fn group(&self) -> &str {
        let source = self.source.split([' ', ':']).next().unwrap_or(&self.source);
        match source {
            "UD_Norwegian-Bokmaal" | "UD_Norwegian-Nynorsk" => "UD_Norwegian",
            _ => source,
        }
    }
}

/// Where an example comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The debates of the Storting.
    Storting,
    /// Written for this program.
    Own,
    /// A group of the open texts.
    Open(String),
}

/// What kind of feature: runs of 2 to 5 characters, words, pairs.
pub const KINDS: usize = 6;
pub const WORD: usize = 4;
pub const PAIR: usize = 5;

/// A feature of an example: its kind in the upper bits, its slot in the lower 20.
#[derive(Debug, Clone, Copy)]
pub struct Feature(u32);

impl Feature {
    fn new(kind: Kind, slot: usize) -> Self {
        let kind = match kind {
            Kind::Run(length) => length as usize - 2,
            Kind::Word => WORD,
            Kind::Pair => PAIR,
        };
        Self((kind << 20 | slot) as u32)
    }

    pub const fn slot(self) -> usize {
        (self.0 & 0xf_ffff) as usize
    }

    pub const fn kind(self) -> usize {
        (self.0 >> 20) as usize
    }
}

/// What the model learns from: the features of a short text and its language.
#[derive(Debug, Clone)]
pub struct Example {
    pub label: Label,
    pub origin: Origin,
    pub features: Vec<Feature>,
    /// Where the features of each word begin.
    pub words: Vec<usize>,
    /// See [`shingles`].
    pub shingles: Vec<u64>,
}

impl Example {
    fn new(label: Label, origin: Origin, text: &str) -> Self {
        let (mut features, mut words) = (Vec::new(), Vec::new());
        for_each_word(text, |word| {
            words.push(features.len());
            word.features(|kind, slot| features.push(Feature::new(kind, slot)));
        });
        Self {
            label,
            origin,
            features,
            words,
            shingles: shingles(text),
        }
    }
}

pub struct Corpus {
    /// All texts, in file order, to be measured on.
    pub texts: Vec<Text>,
    /// All examples, in a fixed order, to be learnt from.
    pub examples: Vec<Example>,
}

impl Corpus {
    pub fn read(dir: &Path) -> Result<Self> {
        let open = std::fs::read_to_string(dir.join("open.jsonl"))?;
        let texts: Vec<Text> = open
            .lines()
            .map(serde_json::from_str)
            .collect::<serde_json::Result<_>>()?;
        let storting = std::fs::read_to_string(dir.join("train/storting.tsv"))?;
        let mut examples = lines(&storting, &Origin::Storting);
        examples.extend(lines(OWN, &Origin::Own));
        let groups: BTreeSet<&str> = texts.iter().map(Text::group).collect();
        for group in groups {
            examples.extend(group_examples(&texts, group));
        }
        Ok(Self { texts, examples })
    }
}

fn lines(tsv: &str, origin: &Origin) -> Vec<Example> {
    let example = |line: &str| {
        let (label, text) = line.split_once('\t')?;
        Some(Example::new(Label::from_tag(label)?, origin.clone(), text))
    };
    tsv.lines().filter_map(example).collect()
}

/// The sentences of a group, each once for each language, without those that are valid in two languages.
fn group_examples(texts: &[Text], group: &str) -> Vec<Example> {
    let mut seen = BTreeSet::new();
    let mut examples = Vec::new();
    for text in texts
        .iter()
        .filter(|text| text.group() == group && text.also.is_empty())
    {
        let own = !text.source.starts_with("constructed");
        let Some(label) = Label::from_tag(&text.label).filter(|_| own) else {
            continue;
        };
        let parts = sentences_of(&text.text).into_iter().map(|range| &text.text[range]);
        let fresh = parts.filter(|sentence| seen.insert((label, *sentence)));
        examples.extend(fresh.map(|sentence| Example::new(label, Origin::Open(group.to_owned()), sentence)));
    }
    examples
}

/// Hashes of every five words in a row: two texts that share one have a passage in common.
pub fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(5).map(|five| hash(&five.join(" "))).collect()
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
