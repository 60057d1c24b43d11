//! The theme's style sheet and other static files: tokens filled in, minified, named by their content.

use std::borrow::Cow;

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

use crate::config::palette::Palette;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::output::Output;
use crate::render::clean::{Cleaned, clean};
use crate::render::context::furniture::Made;
use crate::render::theme::Theme;
use crate::site::base::Base;
use crate::source::Sources;
use crate::span::FileId;

const SHEET: &str = "site.css";
const ICON: &str = "favicon.svg";

/// The theme's static files, ready to be published.
#[derive(Debug, Default)]
pub struct Styled {
    pub output: Output,
    pub made: Made,
    /// Every style sheet of the site: site-absolute address, and text.
    pub sheets: Vec<(String, String)>,
    pub findings: Vec<Diagnostic>,
}

/// Makes the theme's static files ready. The style sheet and the icon get a name that holds their hash, so that browsers
/// may keep them for ever.
#[must_use]
pub fn prepare(theme: &Theme, sources: &Sources, base: &Base) -> Styled {
    let mut styled = Styled::default();
    let file = sources.find(&format!("{}theme.toml", theme.folder));
    let (palette, found) = Palette::read(&theme.settings, file.unwrap_or(FileId(0)));
    styled.findings.extend(found);
    for (path, bytes) in &theme.files {
        match path.as_str() {
            SHEET => styled.add_sheet(theme, &palette, bytes, base),
            ICON => {
                let bytes = published(bytes);
                let path = fingerprinted(path, &bytes);
                styled.made.icon_url = Some(base.href(&format!("/{path}")));
                styled.output.add_bytes(path, &*bytes);
            }
            _ => styled.output.add_bytes(path.clone(), &*published(bytes)),
        }
    }
    let own = sources
        .under("static/")
        .filter(|(_, source)| source.path.ends_with(".css"));
    let own = own.map(|(_, source)| (source.path["static".len()..].to_owned(), source.text().to_owned()));
    styled.sheets.extend(own);
    styled
}

/// A file of the theme without what it tells beside what it shows.
fn published(bytes: &[u8]) -> Cow<'_, [u8]> {
    match clean(bytes) {
        Cleaned::Without(cleaned) => cleaned.into(),
        Cleaned::AsIs | Cleaned::Unreadable | Cleaned::Other => bytes.into(),
    }
}

impl Styled {
    fn add_sheet(&mut self, theme: &Theme, palette: &Palette, bytes: &[u8], base: &Base) {
        let (css, finding) = sheet(theme, &palette.sheet(&String::from_utf8_lossy(bytes)));
        let path = fingerprinted(SHEET, css.as_bytes());
        self.made.css_url = base.href(&format!("/{path}"));
        self.sheets.push((self.made.css_url.clone(), css.clone()));
        self.output.add_bytes(path, css.into_bytes());
        self.findings.extend(finding);
    }
}

/// The sheet minified; as it is, with a finding, when it is no CSS.
fn sheet(theme: &Theme, css: &str) -> (String, Option<Diagnostic>) {
    match minified(css) {
        Ok(css) => (css, None),
        Err((line, text)) => {
            let name = format!("{}static/{SHEET}", theme.folder);
            let message = Message::new("stylesheet").with("text", text);
            let origin = Origin::Template { name, line };
            let finding = Diagnostic::new("broken-template", Severity::Error, origin, message);
            (css.to_owned(), Some(finding))
        }
    }
}

/// The error is a one-based line, 0 when unknown, and the parser's reason.
fn minified(css: &str) -> Result<String, (u32, String)> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| {
        let line = error.loc.as_ref().map_or(0, |place| place.line + 1);
        (line, error.kind.to_string())
    })?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| (0, error.kind.to_string()))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    printed
        .map(|printed| printed.code)
        .map_err(|error| (0, error.kind.to_string()))
}

/// `site.css` becomes `site.1f0c2d3e.css`.
fn fingerprinted(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{stem}.{}.{extension}", &hash[..8])
}
