//! GIF: blocks.

/// Extensions of applications that decide what is shown: how often a moving image is repeated, and its colour profile.
const SHOWN: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2c;
const END: u8 = 0x3b;

/// The images and what decides how they are shown: no comments, no XMP.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut at = 13 + palette(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let (data, is_shown) = match *bytes.get(at)? {
            END => {
                out.push(END);
                return Some(out);
            }
            IMAGE => (at + 11 + palette(*bytes.get(at + 9)?), true),
            EXTENSION => (at + 2, is_shown(bytes.get(at + 1..)?)),
            _ => return None,
        };
        let end = after_blocks(bytes, data)?;
        if is_shown {
            out.extend_from_slice(bytes.get(at..end)?);
        }
        at = end;
    }
}

/// Bytes of the table of colours that a byte of flags announces.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Whether an extension, from its label on, decides what is shown: how images follow each other, or one of [`SHOWN`].
fn is_shown(extension: &[u8]) -> bool {
    match extension {
        [0xf9, ..] => true,
        [0xff, 11, name @ ..] => SHOWN.iter().any(|shown| name.starts_with(shown)),
        _ => false,
    }
}

/// Where blocks of data, each with its length before it, end with an empty one.
fn after_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
