//! Declarations as lightningcss parses them, cut down to the properties that checks look at and free of borrows.

use std::sync::Arc;

use lightningcss::declaration::DeclarationBlock;
use lightningcss::properties::custom::{CustomPropertyName, Token, TokenList, TokenOrValue};
use lightningcss::properties::{CSSWideKeyword, Property, PropertyId};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};

use super::longhand::Longhand;
use super::value::{Value, from_property, from_text};
use super::variable::Template;

/// A declared property.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Declaration {
    Longhand(Longhand, Declared),
    Custom(Box<str>, Template),
}

/// What a declaration gives a longhand.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Declared {
    Value(Value),
    Keyword(Wide),
    /// Known only when variables are put in, or the colours that hang on the element.
    Pending(Arc<Pending>),
}

/// A CSS-wide keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wide {
    Initial,
    Inherit,
    Unset,
    Revert,
}

/// A property whose value is not known from the sheet alone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pending {
    pub property: Box<str>,
    pub template: Template,
}

/// A declaration block.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Block {
    pub normal: Vec<Declaration>,
    pub important: Vec<Declaration>,
}

impl Block {
    pub fn new(parsed: &DeclarationBlock<'_>) -> Self {
        Self {
            normal: declarations(&parsed.declarations),
            important: declarations(&parsed.important_declarations),
        }
    }

    /// Reads a `style` attribute.
    pub fn parse(text: &str) -> Self {
        DeclarationBlock::parse_string(text, options()).map_or_else(|_| Self::default(), |parsed| Self::new(&parsed))
    }

    /// Whether it sets a longhand, important or not.
    pub fn sets(&self, longhand: Longhand) -> bool {
        let of = |declaration: &Declaration| matches!(declaration, Declaration::Longhand(own, _) if *own == longhand);
        self.normal.iter().any(of) || self.important.iter().any(of)
    }

    pub const fn is_empty(&self) -> bool {
        self.normal.is_empty() && self.important.is_empty()
    }
}

/// How style sheets are read: like browsers, which skip what they do not understand.
pub(super) fn options<'i>() -> ParserOptions<'i> {
    ParserOptions {
        error_recovery: true,
        ..ParserOptions::default()
    }
}

/// The longhands that a property gives once its variables are put in; pending ones cannot be read.
pub(super) fn parse_value(property: &str, text: &str) -> Vec<(Longhand, Declared)> {
    let parsed = Property::parse_string(PropertyId::from(property), text, options());
    let declared = parsed
        .map(|parsed| declarations(std::slice::from_ref(&parsed)))
        .unwrap_or_default();
    let longhand = |declaration| match declaration {
        Declaration::Longhand(longhand, declared) => Some((longhand, declared)),
        Declaration::Custom(..) => None,
    };
    declared.into_iter().filter_map(longhand).collect()
}

fn declarations(properties: &[Property<'_>]) -> Vec<Declaration> {
    let mut all = Vec::new();
    for property in properties {
        declare(property, &mut all);
    }
    all
}

fn declare(property: &Property<'_>, to: &mut Vec<Declaration>) {
    match property {
        Property::All(keyword) => {
            let wide = Declared::Keyword(wide(keyword));
            let longhands = Longhand::ALL.iter();
            to.extend(longhands.map(|longhand| Declaration::Longhand(*longhand, wide.clone())));
        }
        Property::Unparsed(unparsed) => unparsed_property(property, unparsed.property_id.name(), &unparsed.value, to),
        Property::Custom(custom) => match &custom.name {
            CustomPropertyName::Custom(name) => {
                to.push(Declaration::Custom(
                    Box::from(&*name.0),
                    Template::new(text(property).trim()),
                ));
            }
            CustomPropertyName::Unknown(name) => {
                unparsed_property(property, &name.0.to_ascii_lowercase(), &custom.value, to);
            }
        },
        typed => from_property(typed, &mut |longhand, value| {
            to.push(Declaration::Longhand(longhand, Declared::Value(value)));
        }),
    }
}

fn unparsed_property(property: &Property<'_>, name: &str, tokens: &TokenList<'_>, to: &mut Vec<Declaration>) {
    let longhands = Longhand::named(name);
    if longhands.is_empty() {
        return;
    }
    if let Some(keyword) = wide_keyword(tokens) {
        to.extend(
            longhands
                .iter()
                .map(|longhand| Declaration::Longhand(*longhand, Declared::Keyword(keyword))),
        );
        return;
    }
    let text = text(property);
    let read = match longhands {
        [longhand] => from_text(*longhand, text.trim()),
        _ => None,
    };
    match (read, longhands) {
        (Some(value), [longhand]) => to.push(Declaration::Longhand(*longhand, Declared::Value(value))),
        // A function may hold variables, or colours that hang on the element.
        _ if text.contains('(') => {
            let pending = Arc::new(Pending {
                property: Box::from(name),
                template: Template::new(&text),
            });
            let pend = |longhand: &Longhand| Declaration::Longhand(*longhand, Declared::Pending(Arc::clone(&pending)));
            to.extend(longhands.iter().map(pend));
        }
        _ => {}
    }
}

fn text(property: &Property<'_>) -> String {
    property
        .value_to_css_string(PrinterOptions::default())
        .unwrap_or_default()
}

fn wide_keyword(tokens: &TokenList<'_>) -> Option<Wide> {
    let mut words = tokens.0.iter().filter(|token| !token.is_whitespace());
    let (Some(TokenOrValue::Token(Token::Ident(word))), None) = (words.next(), words.next()) else {
        return None;
    };
    match word.to_ascii_lowercase().as_str() {
        "initial" => Some(Wide::Initial),
        "inherit" => Some(Wide::Inherit),
        "unset" => Some(Wide::Unset),
        "revert" | "revert-layer" => Some(Wide::Revert),
        _ => None,
    }
}

const fn wide(keyword: &CSSWideKeyword) -> Wide {
    match keyword {
        CSSWideKeyword::Initial => Wide::Initial,
        CSSWideKeyword::Inherit => Wide::Inherit,
        CSSWideKeyword::Unset => Wide::Unset,
        CSSWideKeyword::Revert | CSSWideKeyword::RevertLayer => Wide::Revert,
    }
}
