//! PNG, also moving ones: chunks.

use crate::render::clean::size;

pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that decide what is shown.
const SHOWN: [&[u8]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV",
    b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

/// The chunks that decide what is shown, to the end of the image.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = SIGNATURE.to_vec();
    let mut at = SIGNATURE.len();
    loop {
        let kind = bytes.get(at + 4..at + 8)?;
        // Length, kind, data, check sum.
        let end = at.checked_add(size(bytes, at, 4)?)?.checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        if SHOWN.contains(&kind) {
            out.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(out);
        }
        at = end;
    }
}
