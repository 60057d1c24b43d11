//! Compressed copies of text files, for servers that send a file's `.gz` or `.br` when the reader takes it.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Endings of files that get smaller; images and archives are compressed already.
const TEXT: &[&str] = &["html", "css", "js", "json", "xml", "txt", "svg", "ics", "csv", "vtt"];

/// Files below this size in bytes gain nothing.
const LEAST: usize = 1024;

/// The `.gz` and `.br` beside a file; none for files that gain nothing. The same bytes give the same copies.
#[must_use]
pub fn compressed(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    if bytes.len() < LEAST || !TEXT.contains(&ending) {
        return Vec::new();
    }
    let copies = [("gz", gzip(bytes)), ("br", brotli(bytes))];
    let smaller = copies.into_iter().filter_map(|(kind, copy)| Some((kind, copy?)));
    smaller
        .filter(|(_, copy)| copy.len() < bytes.len())
        .map(|(kind, copy)| (format!("{path}.{kind}"), copy))
        .collect()
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let params = BrotliEncoderParams {
        quality: 9,
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).ok()?;
    Some(out)
}
