//! Files of boxes: AVIF and HEIF images, JPEG XL, and MP4 and QuickTime films.
//!
//! Boxes tell the places of others by their distance from the beginning of the file. What tells something is therefore not
//! taken out but blanked: as long as before, and empty.

use std::ops::Range;

use crate::render::clean::{number, size};

/// A box in a file.
struct Part {
    kind: [u8; 4],
    /// Where its kind is written.
    name: usize,
    /// What it holds.
    body: Range<usize>,
}

/// Boxes outside all others that only tell something.
const TOLD: [&[u8; 4]; 5] = [b"uuid", b"Exif", b"xml ", b"brob", b"jumb"];

/// Boxes of a film, or of a track of it, that only tell something.
const TOLD_OF_FILM: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];

/// Kinds of items that only tell something: Exif, and XMP and others as a MIME type says.
const TOLD_OF_ITEMS: [&[u8]; 2] = [b"Exif", b"mime"];

pub fn is_container(bytes: &[u8]) -> bool {
    bytes.get(4..8).is_some_and(|kind| kind == b"ftyp" || kind == b"JXL ")
}

/// The file with what tells something blanked.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    for part in parts(bytes, 0..bytes.len())? {
        match &part.kind {
            b"moov" => blank_film(bytes, &part, &mut out)?,
            b"meta" => blank_items(bytes, &part, &mut out)?,
            kind if TOLD.contains(&kind) => blank(&part, &mut out)?,
            _ => {}
        }
    }
    Some(out)
}

fn parts(bytes: &[u8], within: Range<usize>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = within.start;
    while at < within.end {
        let kind = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let (header, length) = match size(bytes, at, 4)? {
            0 => (8, within.end - at),
            1 => (16, size(bytes, at + 8, 8)?),
            length => (8, length),
        };
        let end = at
            .checked_add(length)
            .filter(|end| *end <= within.end && length >= header)?;
        parts.push(Part {
            kind,
            name: at + 4,
            body: at + header..end,
        });
        at = end;
    }
    Some(parts)
}

/// Makes a box one that is skipped, with nothing in it.
fn blank(part: &Part, out: &mut [u8]) -> Option<()> {
    out.get_mut(part.name..part.name + 4)?.copy_from_slice(b"free");
    out.get_mut(part.body.clone())?.fill(0);
    Some(())
}

/// Blanks what a film or a track tells.
fn blank_film(bytes: &[u8], film: &Part, out: &mut [u8]) -> Option<()> {
    for part in parts(bytes, film.body.clone())? {
        if &part.kind == b"trak" {
            blank_film(bytes, &part, out)?;
        } else if TOLD_OF_FILM.contains(&&part.kind) {
            blank(&part, out)?;
        }
    }
    Some(())
}

/// Blanks the items of an image that only tell something.
fn blank_items(bytes: &[u8], meta: &Part, out: &mut [u8]) -> Option<()> {
    // Version and flags come before the boxes in it.
    let inside = parts(bytes, meta.body.start + 4..meta.body.end)?;
    let body = |kind: &[u8; 4]| {
        inside
            .iter()
            .find(|part| part.kind == *kind)
            .map(|part| part.body.clone())
    };
    let (Some(infos), Some(places)) = (body(b"iinf"), body(b"iloc")) else {
        return Some(());
    };
    let told = told_items(bytes, infos)?;
    let data = body(b"idat").map_or(0, |data| data.start);
    for (item, extent) in extents(bytes, places, data)? {
        if told.contains(&item) {
            out.get_mut(extent)?.fill(0);
        }
    }
    Some(())
}

/// The ids of the items that only tell something.
fn told_items(bytes: &[u8], infos: Range<usize>) -> Option<Vec<u64>> {
    let count = if bytes.get(infos.start)? == &0 { 2 } else { 4 };
    let mut told = Vec::new();
    for info in parts(bytes, infos.start + 4 + count..infos.end)? {
        let at = info.body.start;
        let id = if bytes.get(at)? < &3 { 2 } else { 4 };
        // Version and flags, id, protection, kind.
        let kind = bytes.get(at + 6 + id..at + 10 + id)?;
        if TOLD_OF_ITEMS.contains(&kind) {
            told.push(number(bytes, at + 4, id)?);
        }
    }
    Some(told)
}

/// Where the data of each item stands in the file; `data` is where the box of data begins.
fn extents(bytes: &[u8], places: Range<usize>, data: usize) -> Option<Vec<(u64, Range<usize>)>> {
    let mut fields = Fields {
        bytes,
        at: places.start,
    };
    let version = fields.next(1)?;
    fields.next(3)?;
    let sizes = fields.next(2)?;
    let length_of = |shift: u32| usize::try_from(sizes >> shift & 0xf).unwrap_or_default();
    let (offset, length, base) = (length_of(12), length_of(8), length_of(4));
    let index = if version == 0 { 0 } else { length_of(0) };
    let wide = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..fields.next(wide)? {
        let item = fields.next(wide)?;
        let in_data = version > 0 && fields.next(2)? & 0xf == 1;
        fields.next(2)?;
        let base = fields.next(base)?;
        for _ in 0..fields.next(2)? {
            fields.next(index)?;
            let start = usize::try_from(base.checked_add(fields.next(offset)?)?).ok()?;
            let start = start.checked_add(if in_data { data } else { 0 })?;
            let length = usize::try_from(fields.next(length)?).ok()?;
            found.push((item, start..start.checked_add(length)?));
        }
    }
    (fields.at <= places.end).then_some(found)
}

/// Numbers that follow each other.
struct Fields<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Fields<'_> {
    fn next(&mut self, length: usize) -> Option<u64> {
        let number = number(self.bytes, self.at, length)?;
        self.at += length;
        Some(number)
    }
}
