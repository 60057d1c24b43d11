//! The standard theme and the interface strings, carried in the program so that the binary alone can build a site.

use include_dir::{Dir, include_dir};

static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");
static I18N: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// Every embedded file as path (`themes/standard/templates/base.html`, `i18n/nb.toml`) and bytes, in path order.
#[must_use]
pub fn files() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    collect("themes", &THEMES, &mut files);
    collect("i18n", &I18N, &mut files);
    files.sort();
    files
}

/// The embedded text of one path, if there is such a file and it is text.
#[must_use]
pub fn text(path: &str) -> Option<&'static str> {
    let (root, rest) = path.split_once('/')?;
    let dir = match root {
        "themes" => &THEMES,
        "i18n" => &I18N,
        _ => return None,
    };
    dir.get_file(rest)?.contents_utf8()
}

fn collect(root: &str, dir: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        files.push((format!("{root}/{}", file.path().display()), file.contents()));
    }
    for inner in dir.dirs() {
        collect(root, inner, files);
    }
}
