//! The `content` property: the text that `::before` and `::after` add.

/// A computed or specified `content`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Content {
    /// `none` or `normal`: a pseudo-element is not made.
    #[default]
    Normal,
    /// Pieces of text, in order.
    Parts(Vec<Part>),
}

/// A piece of generated content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Text(Box<str>),
    /// The value of an attribute of the element.
    Attribute(Box<str>),
    /// An image or a counter: something that has no known text.
    Other,
}

impl Content {
    /// The text, given a way to look up the element's attributes.
    pub fn text<'a>(&self, attribute: impl Fn(&str) -> Option<&'a str>) -> String {
        let Self::Parts(parts) = self else {
            return String::new();
        };
        let mut text = String::new();
        for part in parts {
            match part {
                Part::Text(piece) => text.push_str(piece),
                Part::Attribute(name) => text.push_str(attribute(name).unwrap_or_default()),
                Part::Other => {}
            }
        }
        text
    }
}

/// Reads a value of `content`. What stands after `/` is its text alternative and wins over what stands before.
pub(super) fn parse_content(value: &str) -> Option<Content> {
    if matches!(value, "none" | "normal") {
        return Some(Content::Normal);
    }
    let mut parts = Vec::new();
    let mut rest = value.trim_start();
    while !rest.is_empty() {
        let (part, after) = next_part(rest)?;
        match part {
            Some(part) => parts.push(part),
            None => parts.clear(),
        }
        rest = after.trim_start();
    }
    Some(Content::Parts(parts))
}

/// The first piece of a value and what follows; no piece for the slash before a text alternative.
fn next_part(value: &str) -> Option<(Option<Part>, &str)> {
    let first = value.chars().next()?;
    match first {
        '"' | '\'' => {
            let (text, after) = string(&value[1..], first);
            Some((Some(Part::Text(text.into())), after))
        }
        '/' => Some((None, &value[1..])),
        _ => Some(word(value)),
    }
}

fn word(value: &str) -> (Option<Part>, &str) {
    let end = value.find([' ', '(', '"', '\'']).unwrap_or(value.len());
    let (name, after) = value.split_at(end);
    let Some(arguments) = after.strip_prefix('(') else {
        let quote = match name {
            "open-quote" => Part::Text("“".into()),
            "close-quote" => Part::Text("”".into()),
            _ => Part::Other,
        };
        return (Some(quote), after);
    };
    let (inside, after) = arguments.split_once(')').unwrap_or((arguments, ""));
    let part = match name {
        "attr" => Part::Attribute(inside.split([',', ' ']).next().unwrap_or_default().into()),
        _ => Part::Other,
    };
    (Some(part), after)
}

/// The text of a string up to its closing quote, with escapes undone, and what follows.
fn string(text: &str, quote: char) -> (String, &str) {
    let mut read = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == quote {
            return (read, &text[at + c.len_utf8()..]);
        }
        if c != '\\' {
            read.push(c);
            continue;
        }
        let mut code = String::new();
        while code.len() < 6 && chars.peek().is_some_and(|(_, digit)| digit.is_ascii_hexdigit()) {
            code.extend(chars.next().map(|(_, digit)| digit));
        }
        if code.is_empty() {
            read.extend(chars.next().map(|(_, escaped)| escaped));
        } else {
            let escaped = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
            read.push(escaped.unwrap_or(char::REPLACEMENT_CHARACTER));
            chars.next_if(|(_, space)| *space == ' ');
        }
    }
    (read, "")
}
