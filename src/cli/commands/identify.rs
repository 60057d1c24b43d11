//! `veksle identify`: the language model over JSON Lines, so that anybody can measure it.

use std::io::{self, BufRead, Write};

use rayon::prelude::*;

/// Lines that are judged together before they are written.
const CHUNK: usize = 4096;

/// Reads lines, judges them in parallel, and writes the answers in the same order.
///
/// # Errors
/// Any I/O error; a closed output pipe ends the run quietly.
pub fn run(input: impl BufRead, output: impl Write, judge: impl Fn(&str) -> String + Sync) -> io::Result<()> {
    let mut output = io::BufWriter::new(output);
    let mut lines = input.lines();
    loop {
        let chunk = lines.by_ref().take(CHUNK).collect::<io::Result<Vec<String>>>()?;
        if chunk.is_empty() {
            return output.flush();
        }
        let answers: Vec<String> = chunk
            .par_iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| judge(line))
            .collect();
        for answer in answers {
            writeln!(output, "{answer}")?;
        }
    }
}
