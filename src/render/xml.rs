//! Writes XML documents element by element.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with what is in it.
#[derive(Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
    elements: Vec<Element>,
}

impl Element {
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            text: None,
            elements: Vec::new(),
        }
    }

    /// An element that holds a text.
    #[must_use]
    pub fn text(name: &'static str, text: impl Into<String>) -> Self {
        Self {
            text: Some(text.into()),
            ..Self::new(name)
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn and(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.elements.extend(elements);
        self
    }
}

/// A document: its root around `elements`, written one at a time.
#[must_use]
pub fn document(root: &Element, elements: impl IntoIterator<Item = Element>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    event(&mut writer, Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    event(&mut writer, Event::Start(start(root)));
    for element in root.elements.iter() {
        write(&mut writer, element);
    }
    for element in elements {
        write(&mut writer, &element);
    }
    event(&mut writer, Event::End(BytesEnd::new(root.name)));
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn start(element: &Element) -> BytesStart<'_> {
    let attributes = element.attributes.iter().map(|(name, value)| (*name, value.as_str()));
    BytesStart::new(element.name).with_attributes(attributes)
}

fn write(writer: &mut Writer<Vec<u8>>, element: &Element) {
    if element.text.is_none() && element.elements.is_empty() {
        event(writer, Event::Empty(start(element)));
        return;
    }
    event(writer, Event::Start(start(element)));
    if let Some(text) = &element.text {
        event(writer, Event::Text(BytesText::new(&allowed(text))));
    }
    for inner in &element.elements {
        write(writer, inner);
    }
    event(writer, Event::End(BytesEnd::new(element.name)));
}

/// A text without the characters that XML cannot hold.
fn allowed(text: &str) -> String {
    let fits = |letter: &char| !letter.is_control() || ['\n', '\t', '\r'].contains(letter);
    text.chars().filter(fits).collect()
}

/// Writing to memory cannot fail.
fn event(writer: &mut Writer<Vec<u8>>, event: Event<'_>) {
    let _ = writer.write_event(event);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped() {
        let root = Element::new("feed").with("xml:lang", "nb");
        let entry = Element::new("entry").and([
            Element::text("title", "A & B\u{1} <i>"),
            Element::new("link").with("href", "/?a=1&b=\"2\""),
        ]);
        let text = String::from_utf8(document(&root, [entry])).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xml:lang=\"nb\">\n <entry>\n  \
             <title>A &amp; B &lt;i&gt;</title>\n  <link href=\"/?a=1&amp;b=&quot;2&quot;\"/>\n </entry>\n</feed>\n"
        );
    }
}
