//! SVG: what drawing programs leave behind, such as the paths of the one who drew.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

/// Prefixes of what browsers show; others belong to programs.
const SHOWN: [&str; 4] = ["svg", "xlink", "xml", "xmlns"];

/// How much of a file is looked at to tell whether it is SVG.
const BEGINNING: usize = 4096;

pub fn is_svg(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let text = String::from_utf8_lossy(beginning);
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<') && text.contains("<svg")
}

/// The drawing without `<metadata>`, comments, and the elements and attributes of drawing programs.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let mut writer = Writer::new(Vec::with_capacity(bytes.len()));
    // How deep inside an element that is left out.
    let mut outside = 0_usize;
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return (outside == 0).then(|| writer.into_inner()),
            Event::Start(_) if outside > 0 => outside += 1,
            Event::End(_) if outside > 0 => outside -= 1,
            _ if outside > 0 => {}
            Event::Comment(_) => {}
            Event::Start(element) if !is_shown(&element) => outside = 1,
            Event::Empty(element) if !is_shown(&element) => {}
            Event::Start(element) => writer.write_event(Event::Start(shown(element)?)).ok()?,
            Event::Empty(element) => writer.write_event(Event::Empty(shown(element)?)).ok()?,
            event => writer.write_event(event).ok()?,
        }
    }
}

fn is_shown(element: &BytesStart<'_>) -> bool {
    element.local_name().as_ref() != "metadata" && is_known(element.name().as_ref())
}

/// Whether a name has no prefix, or one of what browsers show.
fn is_known(name: &str) -> bool {
    name.split_once(':').is_none_or(|(prefix, _)| SHOWN.contains(&prefix))
}

/// The start tag without the attributes of programs; unchanged when it has none.
fn shown(element: BytesStart<'_>) -> Option<BytesStart<'_>> {
    let attributes: Vec<_> = element.attributes().collect::<Result<_, _>>().ok()?;
    let keeps = |name: &str| is_known(name) && name.strip_prefix("xmlns:").is_none_or(|prefix| SHOWN.contains(&prefix));
    if attributes.iter().all(|attribute| keeps(attribute.key.as_ref())) {
        return Some(element);
    }
    let kept = attributes.into_iter().filter(|attribute| keeps(attribute.key.as_ref()));
    let name = element.name().as_ref().to_owned();
    Some(BytesStart::new(name).with_attributes(kept).into_owned())
}
