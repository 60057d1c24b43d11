//! Takes out of images and films what they tell beside what they show: where, when, with what and by whom they were made.
//!
//! The containers are walked, and only what is known to show something is kept: metadata of kinds that are not known yet is
//! gone too. Nothing is encoded again, so that what is shown stays as it is. What follows the end of an image, as second images
//! and whole films do in files from telephones, is left out.

mod gif;
mod iso;
mod jpeg;
mod png;
mod svg;
#[cfg(test)]
mod tests;
mod webp;

/// What is to be published of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cleaned {
    /// The file as it is: it tells nothing.
    AsIs,
    /// The file without what it told.
    Without(Vec<u8>),
    /// It is, or says that it is, an image or a film, and cannot be read to its end; what it tells is not known.
    Unreadable,
    /// Something else.
    Other,
}

/// A kind of file, by how it begins, and how it is cleaned; `None` for what cannot be read.
type Kind = (fn(&[u8]) -> bool, fn(&[u8]) -> Option<Vec<u8>>);

const KINDS: [Kind; 7] = [
    (|bytes| bytes.starts_with(&[0xff, 0xd8]), jpeg::clean),
    (|bytes| bytes.starts_with(png::SIGNATURE), png::clean),
    (
        |bytes| bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP"),
        webp::clean,
    ),
    (|bytes| bytes.starts_with(b"GIF8"), gif::clean),
    (iso::is_container, iso::clean),
    (
        |bytes| bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"),
        |_| None,
    ),
    (svg::is_svg, svg::clean),
];

/// What is to be published of a file with these bytes.
#[must_use]
pub fn clean(bytes: &[u8]) -> Cleaned {
    let Some((_, clean)) = KINDS.iter().find(|(is_of_kind, _)| is_of_kind(bytes)) else {
        return Cleaned::Other;
    };
    match clean(bytes) {
        Some(cleaned) if cleaned == bytes => Cleaned::AsIs,
        Some(cleaned) => Cleaned::Without(cleaned),
        None => Cleaned::Unreadable,
    }
}

/// A whole number of `length` bytes at a place, the most significant byte first; `None` past the end.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// As [`number`], as a size or an offset.
fn size(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    usize::try_from(number(bytes, at, length)?).ok()
}
