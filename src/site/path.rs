//! Reads the target of a link as a path of the site.

/// What a link's target names.
#[derive(Debug, PartialEq, Eq)]
pub enum Written<'a> {
    /// Something with this scheme; empty for `//host`.
    External(&'a str),
    /// A path that climbs out of the site.
    Outside,
    Inside {
        /// Below `content/` or `static/`, without a leading slash.
        path: String,
        fragment: Option<String>,
    },
}

/// Reads a target that is written in a file of `folder` (with its trailing slash, empty at the root of `content/`).
pub fn read<'a>(folder: &str, target: &'a str) -> Written<'a> {
    if let Some(scheme) = scheme(target) {
        return Written::External(scheme);
    }
    let (rest, fragment) = match target.split_once('#') {
        Some((rest, fragment)) => (rest, Some(decoded(fragment))),
        None => (target, None),
    };
    let rest = rest.split_once('?').map_or(rest, |(path, _)| path);
    let from_root = rest.strip_prefix('/').map(str::to_owned);
    let whole = from_root.unwrap_or_else(|| format!("{folder}{rest}"));
    match normal(&decoded(&whole)) {
        Some(path) => Written::Inside { path, fragment },
        None => Written::Outside,
    }
}

/// Whether a file below `content/` may be published when a page refers to it: Markdown and the site's own settings and
/// registers may not.
pub fn may_publish(path: &str) -> bool {
    !path.ends_with(".md") && (path.contains('/') || !path.ends_with(".toml"))
}

fn scheme(target: &str) -> Option<&str> {
    if target.starts_with("//") {
        return Some("");
    }
    let (scheme, _) = target.split_once(':')?;
    let named = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    (named && scheme.chars().all(plain)).then_some(scheme)
}

/// Resolves `.` and `..`; `None` when the path leaves the site.
fn normal(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A text with its `%xx` resolved, unless they give no UTF-8.
fn decoded(text: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(text).decode_utf8();
    decoded.map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_from_the_folder_or_the_root() {
        let inside = |path: &str, fragment: Option<&str>| Written::Inside {
            path: path.to_owned(),
            fragment: fragment.map(str::to_owned),
        };
        let cases = [
            ("b.md", inside("kanaler/b.md", None)),
            ("./b.md#x", inside("kanaler/b.md", Some("x"))),
            ("../om.md?a=1#%C3%A5", inside("om.md", Some("å"))),
            ("/om/_index.nn.md", inside("om/_index.nn.md", None)),
            ("kart%20over.png", inside("kanaler/kart over.png", None)),
            ("100%.png", inside("kanaler/100%.png", None)),
            ("#x", inside("kanaler", Some("x"))),
            ("../../x.md", Written::Outside),
            ("https://a.no", Written::External("https")),
            ("//a.no/x", Written::External("")),
            ("mailto:a@b.no", Written::External("mailto")),
        ];
        for (target, expected) in cases {
            assert_eq!(read("kanaler/", target), expected, "{target}");
        }
    }
}
