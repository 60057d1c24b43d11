//! WebP: chunks in a RIFF container.

/// The chunks that decide what is shown.
const SHOWN: [&[u8]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The bits of `VP8X` that say that there is Exif and XMP.
const TOLD: u8 = 0b0000_1100;

/// The chunks that decide what is shown.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let whole = bytes.get(..length(bytes, 4)?.checked_add(8)?)?;
    let mut out = bytes.get(..12)?.to_vec();
    let mut at = 12;
    while at < whole.len() {
        let kind = whole.get(at..at + 4)?;
        let data = length(whole, at + 4)?;
        let end = at.checked_add(8)?.checked_add(data)?.checked_add(data % 2)?;
        // Some programs leave out the last byte, which only fills.
        let chunk = whole.get(at..end.min(whole.len()))?;
        if SHOWN.contains(&kind) {
            let start = out.len();
            out.extend_from_slice(chunk);
            if let Some(flags) = out.get_mut(start + 8).filter(|_| kind == b"VP8X") {
                *flags &= !TOLD;
            }
        }
        at = end;
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

fn length(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}
