//! A baseline: the findings that an old site came with, accepted until they are mended, so that only new ones block.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cli::report::finding::Finding;

/// How many findings of each kind were there. Lines are left out: they move.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Baseline {
    /// By `rule path message`.
    findings: BTreeMap<String, u32>,
}

/// What came of applying a baseline.
#[derive(Debug)]
pub enum Applied {
    /// The file was not there: all findings are now accepted in it.
    Recorded(usize),
    /// The findings that it does not accept.
    New(Vec<Finding>),
}

/// Records the findings when the file does not exist, else leaves out those that it accepts.
///
/// # Errors
/// Any I/O error; `InvalidData` when the file is not a baseline.
pub fn apply(path: &Path, findings: Vec<Finding>) -> io::Result<Applied> {
    if path.exists() {
        let mut accepted: Baseline = serde_json::from_slice(&std::fs::read(path)?)?;
        return Ok(Applied::New(
            findings
                .into_iter()
                .filter(|finding| !accept(&mut accepted, finding))
                .collect(),
        ));
    }
    let mut baseline = Baseline::default();
    for finding in &findings {
        *baseline.findings.entry(key(finding)).or_default() += 1;
    }
    std::fs::write(path, serde_json::to_string_pretty(&baseline)? + "\n")?;
    Ok(Applied::Recorded(findings.len()))
}

/// Uses up one accepted finding of this kind, if there is one left.
fn accept(baseline: &mut Baseline, finding: &Finding) -> bool {
    match baseline.findings.get_mut(&key(finding)) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    }
}

fn key(finding: &Finding) -> String {
    format!(
        "{} {} {}",
        finding.rule,
        finding.file.as_deref().unwrap_or("-"),
        finding.message
    )
}
