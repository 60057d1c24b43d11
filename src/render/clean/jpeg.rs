//! JPEG: segments, and the coded image between them.

use crate::render::clean::size;

/// What every marker begins with.
const MARK: u8 = 0xff;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

/// A JFIF header without a thumbnail is as long as this, marker and all.
const JFIF: usize = 18;

/// The tables and the coded image; of the application's segments only JFIF, the colour profile and Adobe's colour transform.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let Some(marker) = marker(bytes, &mut at)? else {
            // A file that was cut off shows what it has.
            out.extend([MARK, END]);
            return Some(out);
        };
        match marker {
            END => {
                out.extend([MARK, END]);
                return Some(out);
            }
            0x01 | 0xd0..=0xd7 => at += 2,
            _ => {
                let end = at + 2 + size(bytes, at + 2, 2)?;
                keep(marker, bytes.get(at..end)?, &mut out);
                at = end;
                if marker == SCAN {
                    let coded = coded(bytes.get(at..)?);
                    out.extend_from_slice(coded);
                    at += coded.len();
                }
            }
        }
    }
}

/// The marker at a place, past bytes that only fill; an inner `None` at the end of the file.
fn marker(bytes: &[u8], at: &mut usize) -> Option<Option<u8>> {
    while bytes.get(*at) == Some(&MARK) && bytes.get(*at + 1) == Some(&MARK) {
        *at += 1;
    }
    match bytes.get(*at..) {
        Some([MARK, marker, ..]) => Some(Some(*marker)),
        Some([] | [MARK]) => Some(None),
        _ => None,
    }
}

/// The coded image: up to a marker that neither stands for the byte itself nor restarts the coding.
fn coded(bytes: &[u8]) -> &[u8] {
    let ends = |pair: &[u8]| pair[0] == MARK && !matches!(pair[1], 0x00 | 0xd0..=0xd7);
    let end = bytes.windows(2).position(ends);
    &bytes[..end.unwrap_or(bytes.len())]
}

fn keep(marker: u8, segment: &[u8], out: &mut Vec<u8>) {
    let begins = |name: &[u8]| segment.get(4..).is_some_and(|data| data.starts_with(name));
    match marker {
        0xe0 if begins(b"JFIF\0") && segment.len() >= JFIF => {
            out.extend_from_slice(&segment[..2]);
            out.extend([0, 16]);
            out.extend_from_slice(&segment[4..16]);
            out.extend([0, 0]);
        }
        0xe2 if begins(b"ICC_PROFILE\0") => out.extend_from_slice(segment),
        0xee if begins(b"Adobe") => out.extend_from_slice(segment),
        0xe0..=0xef | COMMENT => {}
        _ => out.extend_from_slice(segment),
    }
}
