//! `veksle identify`: the language model over JSON Lines, so that anybody can measure it.

use std::io::{self, BufRead, Write};

use rayon::prelude::*;

use crate::cli::session::{Exit, Session};
use crate::language::model::identify_line;

/// Lines that are judged together before they are written.
const CHUNK: usize = 4096;

/// Judges standard input; a line that is not such JSON ends the run.
#[must_use]
pub fn run(session: &Session) -> Exit {
    match judge(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => Exit::Clean,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            session.complain("cli.not-json-lines", &[("error", error.to_string())]);
            Exit::Usage
        }
        Err(error) => session.refused("-", &error),
    }
}

/// Reads lines, judges them in parallel, and writes the answers in the same order.
fn judge(input: impl BufRead, output: impl Write) -> io::Result<()> {
    let mut output = io::BufWriter::new(output);
    let mut lines = input.lines();
    loop {
        let chunk = lines.by_ref().take(CHUNK).collect::<io::Result<Vec<String>>>()?;
        if chunk.is_empty() {
            return output.flush();
        }
        let lines = chunk.par_iter().filter(|line| !line.trim().is_empty());
        let answers: io::Result<Vec<String>> = lines.map(|line| identify_line(line).map_err(io::Error::from)).collect();
        for answer in answers? {
            writeln!(output, "{answer}")?;
        }
    }
}
