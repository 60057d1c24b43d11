//! The figures of a cross-validation.

use crate::folds::Prediction;
use std::fmt::Write;
use std::io::Result;
use std::path::Path;
use veksle::language::model::Label;

const LEVELS: [&str; 5] = ["title", "post", "sentence", "paragraph", "document"];

/// The predictions as JSON Lines `{"id","label","margin"}`.
pub fn write(file: &Path, predictions: &[Prediction]) -> Result<()> {
    let line = |each: &Prediction| {
        let (id, margin) = (&each.text.id, each.verdict.margin);
        format!(
            "{}\n",
            serde_json::json!({"id": id, "label": each.label, "margin": margin})
        )
    };
    std::fs::write(file, predictions.iter().map(line).collect::<String>())
}

/// Shares in per cent for each level. «lenient» accepts every language that the text is valid in.
pub fn table(predictions: &[Prediction]) -> String {
    let mut table = String::from(
        "| level | texts | strict | lenient | nb→nn | nn→nb | nb, nn → da, sv | mixed found | called mixed |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for level in LEVELS {
        let of_level: Vec<&Prediction> = predictions.iter().filter(|each| each.text.level == level).collect();
        let _ = writeln!(table, "{}", row(level, &of_level));
    }
    table
}

fn row(level: &str, of_level: &[&Prediction]) -> String {
    let (mixed, plain): (Vec<&Prediction>, Vec<&Prediction>) =
        of_level.iter().copied().partition(|each| each.text.label == "mixed");
    let labelled = |tags: &[&str]| -> Vec<&Prediction> {
        let alone = plain.iter().filter(|each| each.text.also.is_empty());
        alone
            .copied()
            .filter(|each| tags.contains(&each.text.label.as_str()))
            .collect()
    };
    let called = |tags: &'static [&'static str]| move |each: &Prediction| tags.contains(&each.label);
    let strict = |each: &Prediction| each.label == each.text.label;
    let lenient = |each: &Prediction| strict(each) || each.text.also.iter().any(|also| also == each.label);
    let shares = [
        share(&plain, strict),
        share(&plain, lenient),
        share(&labelled(&["nb"]), called(&["nn"])),
        share(&labelled(&["nn"]), called(&["nb"])),
        share(&labelled(&["nb", "nn"]), called(&["da", "sv"])),
        share(&mixed, called(&["mixed"])),
        share(&plain, called(&["mixed"])),
    ];
    format!("| {level} | {} | {} |", plain.len(), shares.join(" | "))
}

/// Texts in bokmål or nynorsk, in per cent: right declarations called wrong, and wrong ones found, by least margin.
pub fn verifying(predictions: &[Prediction]) -> String {
    let mut table = String::from("| level | false alarms at 3 | found | at 8 | found |\n|---|---|---|---|---|\n");
    for level in LEVELS {
        let norwegian = |each: &&Prediction| ["nb", "nn"].contains(&each.text.label.as_str());
        let of_level: Vec<&Prediction> = predictions
            .iter()
            .filter(|each| each.text.level == level && each.text.also.is_empty())
            .filter(norwegian)
            .collect();
        let right = |each: &Prediction| Label::from_tag(&each.text.label) == Some(each.verdict.best);
        let shares = [3.0, 8.0].map(|least| {
            let alarms = share(&of_level, |each| !right(each) && each.verdict.margin >= least);
            let found = share(&of_level, |each| right(each) && each.verdict.margin >= least);
            format!("{alarms} | {found}")
        });
        let _ = writeln!(table, "| {level} | {} |", shares.join(" | "));
    }
    table
}

fn share(of: &[&Prediction], holds: impl Fn(&Prediction) -> bool) -> String {
    if of.is_empty() {
        return "–".to_owned();
    }
    let count = of.iter().filter(|each| holds(each)).count();
    format!("{:.2}", 100.0 * count as f64 / of.len() as f64)
}
