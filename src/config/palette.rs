//! The colours of a theme in `theme.toml`: tokens for light and dark, and the pairs that must keep their contrast.

use std::fmt;

use serde_json::json;

use crate::config::read::declare::table;
use crate::config::read::{self, FromToml, Keyed, Reader, Value};
use crate::diagnostic::{Diagnostic, Message};
use crate::span::{FileId, Pieces, Span, Spanned};

/// The line of a style sheet that the tokens take the place of.
const TOKENS: &str = "/* veksle:tokens */";

table! {
    /// What a theme says in `theme.toml`.
    pub struct Palette {
        /// Name of the theme's folder.
        "name" name: Option<String>,
        /// Colour of each token on a light screen and on paper.
        "light" light: Keyed<Spanned<Colour>>,
        /// Colour of each token on a dark screen; the same tokens as in light.
        "dark" dark: Keyed<Spanned<Colour>>,
        /// What must be told apart from what.
        "pair" pairs: Vec<Pair>,
    }
}

table! {
    /// Tokens that stand on tokens, every one of the first on every one of the second.
    pub struct Pair {
        "foreground" foreground: Vec<Spanned<String>>,
        "background" background: Vec<Spanned<String>>,
        /// Least contrast: 4.5 for text, 3 for what is not text (WCAG 1.4.3 and 1.4.11).
        "minimum" minimum: f64,
    }
}

/// An opaque colour, eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Palette {
    /// The palette in the text of a `theme.toml`, and what is wrong with it.
    #[must_use]
    pub fn read(text: &str, file: FileId) -> (Self, Vec<Diagnostic>) {
        let (palette, mut findings) = read::document::<Self>(text, Pieces::new(file, 0), Span::new(file, 0, 0));
        let palette = palette.unwrap_or_else(|| unreachable!("every key of theme.toml has a default"));
        findings.extend(palette.lonely_tokens());
        findings.extend(palette.unknown_tokens());
        findings.extend(palette.low_contrasts());
        (palette, findings)
    }

    /// The style sheet with the tokens in it as custom properties. Dark is for screens only: paper is white.
    #[must_use]
    pub fn sheet(&self, css: &str) -> String {
        let light = properties(&self.light);
        let dark = properties(&self.dark);
        let tokens = format!(":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}");
        css.replacen(TOKENS, &tokens, 1)
    }

    fn modes(&self) -> [(&'static str, &Keyed<Spanned<Colour>>); 2] {
        [("light", &self.light), ("dark", &self.dark)]
    }

    /// Tokens that only one of the modes has.
    fn lonely_tokens(&self) -> Vec<Diagnostic> {
        let lonely = |own: &Keyed<Spanned<Colour>>, other: &Keyed<Spanned<Colour>>, mode| {
            let missing = own.0.iter().filter(|(token, _)| other.get(&token.value).is_none());
            let finding = |token: &Spanned<String>| {
                let message = Message::new("lonely").with("token", &token.value).with("mode", mode);
                Diagnostic::error("invalid-theme", token.span, message)
            };
            missing.map(|(token, _)| finding(token)).collect::<Vec<_>>()
        };
        [
            lonely(&self.light, &self.dark, "dark"),
            lonely(&self.dark, &self.light, "light"),
        ]
        .concat()
    }

    /// Tokens of the pairs that neither mode has.
    fn unknown_tokens(&self) -> Vec<Diagnostic> {
        let named = self
            .pairs
            .iter()
            .flat_map(|pair| pair.foreground.iter().chain(&pair.background));
        let known = |token: &str| self.light.get(token).or_else(|| self.dark.get(token)).is_some();
        named
            .filter(|token| !known(&token.value))
            .map(|token| {
                let message = Message::new("token").with("token", &token.value);
                Diagnostic::error("invalid-theme", token.span, message)
            })
            .collect()
    }

    fn low_contrasts(&self) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        for (mode, colours) in self.modes() {
            for pair in &self.pairs {
                findings.extend(pair.low_contrasts(mode, colours));
            }
        }
        findings
    }
}

impl Pair {
    fn low_contrasts(&self, mode: &str, colours: &Keyed<Spanned<Colour>>) -> Vec<Diagnostic> {
        let colour = |token: &Spanned<String>| colours.get(&token.value).map(|colour| (token.value.clone(), colour));
        let mut findings = Vec::new();
        for (foreground, front) in self.foreground.iter().filter_map(colour) {
            for (background, back) in self.background.iter().filter_map(colour) {
                let ratio = front.value.contrast(back.value);
                if ratio < self.minimum {
                    let message = Message::new("message")
                        .with("foreground", &foreground)
                        .with("background", background)
                        .with("mode", mode)
                        .with("ratio", (ratio * 10.0).floor() / 10.0)
                        .with("minimum", self.minimum);
                    findings.push(Diagnostic::error("low-theme-contrast", front.span, message));
                }
            }
        }
        findings
    }
}

impl Colour {
    /// Contrast with another colour, from 1 to 21, as WCAG defines it.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        (a / b).max(b / a)
    }

    /// Relative luminance, from 0 to 1, as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// A colour written `#rrggbb`.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl FromToml for Colour {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(value, key, reader)?;
        let colour = Self::parse(&text);
        if colour.is_none() {
            reader.report(
                "invalid-theme",
                value.span(),
                Message::new("colour").with("value", text),
            );
        }
        colour
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" })
    }
}

/// The tokens as custom properties.
fn properties(colours: &Keyed<Spanned<Colour>>) -> String {
    let property =
        |(token, colour): &(Spanned<String>, Spanned<Colour>)| format!("--veksle-{}:{};", token.value, colour.value);
    colours.0.iter().map(property).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reasons of the findings in a `theme.toml`.
    fn findings(text: &str) -> Vec<String> {
        let (_, findings) = Palette::read(text, FileId(0));
        let line = |finding: &Diagnostic| format!("{}/{}", finding.rule, finding.message.reason);
        findings.iter().map(line).collect()
    }

    #[test]
    fn the_standard_theme_keeps_its_contrasts() {
        let text = include_str!("../../themes/standard/theme.toml");
        assert_eq!(findings(text), [""; 0]);
        let (palette, _) = Palette::read(text, FileId(0));
        let sheet = palette.sheet(include_str!("../../themes/standard/static/site.css"));
        for used in sheet.split("var(--veksle-").skip(1) {
            let token = used.split([')', ',']).next().unwrap();
            assert!(palette.light.get(token).is_some(), "no colour for {token}");
        }
        assert!(sheet.starts_with(":root{--veksle-background:#ffffff;"));
    }

    #[test]
    fn black_on_white_is_the_most() {
        let black = Colour::parse("#000000").unwrap();
        let white = Colour::parse("#FFFFFF").unwrap();
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_weak_pair_is_found_in_the_mode_that_has_it() {
        let pair = "[[pair]]\nforeground = ['text']\nbackground = ['ground']\nminimum = 4.5\n";
        let light = "[light]\ntext = '#777777'\nground = '#ffffff'\n";
        let dark = "[dark]\ntext = '#ffffff'\nground = '#000000'\n";
        let (_, found) = Palette::read(&format!("{light}{dark}{pair}"), FileId(0));
        let [finding] = &found[..] else { panic!("{found:?}") };
        assert_eq!(finding.rule, "low-theme-contrast");
        assert!(finding.message.args.contains(&("ratio", "4.4".to_owned())));
        assert!(finding.message.args.contains(&("mode", "light".to_owned())));
    }

    #[test]
    fn tokens_and_colours_are_checked() {
        assert_eq!(findings("[light]\ntext = 'black'\n"), ["invalid-theme/colour"]);
        assert_eq!(findings("[light]\ntext = '#000000'\n"), ["invalid-theme/lonely"]);
        let pair = "[[pair]]\nforeground = ['tekst']\nbackground = []\nminimum = 3\n";
        assert_eq!(findings(pair), ["invalid-theme/token"]);
    }
}
