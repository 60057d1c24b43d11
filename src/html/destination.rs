//! Whether two addresses lead to the same place, as far as the addresses themselves tell.

/// How the places that two addresses lead to relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Same,
    /// Surely two places: on two hosts, of two kinds, or two answers of one address.
    Other,
    /// Two paths of one host may show the same page.
    Unknown,
}

/// Compares two addresses as they stand in `href` or `src` on one page.
#[must_use]
pub fn compare(a: &str, b: &str) -> Relation {
    if a == b {
        return Relation::Same;
    }
    let (a, b) = (Address::new(a), Address::new(b));
    let are_web = a.is_web() && b.is_web();
    if a == b {
        Relation::Same
    } else if are_web && a.host.is_some() && b.host.is_some() && a.host != b.host
        || !are_web && a.scheme != b.scheme
        || are_web && a.host == b.host && a.path == b.path && a.query != b.query
    {
        Relation::Other
    } else {
        Relation::Unknown
    }
}

/// The parts of an address that say where it leads.
#[derive(Debug, PartialEq, Eq)]
struct Address<'a> {
    /// In lower case; none for an address within the site.
    scheme: Option<String>,
    /// In lower case and without `www.`.
    host: Option<String>,
    path: &'a str,
    /// Without what only counts visits.
    query: Vec<&'a str>,
    fragment: &'a str,
}

impl<'a> Address<'a> {
    fn new(address: &'a str) -> Self {
        let (rest, fragment) = address.trim().split_once('#').unwrap_or((address.trim(), ""));
        let (scheme, rest) = match rest.split_once(':') {
            Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme.to_ascii_lowercase()), rest),
            _ => (None, rest),
        };
        let (host, rest) = match rest.strip_prefix("//") {
            Some(rest) => {
                let end = rest.find(['/', '?']).unwrap_or(rest.len());
                (Some(plain_host(&rest[..end])), &rest[end..])
            }
            None => (None, rest),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self {
            scheme: scheme.map(|scheme| if scheme == "http" { "https".to_owned() } else { scheme }),
            host,
            path: path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/'),
            query: query
                .split('&')
                .filter(|part| !part.is_empty() && !counts_visits(part))
                .collect(),
            fragment,
        }
    }

    fn is_web(&self) -> bool {
        self.scheme.as_deref().is_none_or(|scheme| scheme == "https")
    }
}

fn is_scheme(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn plain_host(host: &str) -> String {
    let host = host.to_ascii_lowercase();
    host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned)
}

fn counts_visits(part: &str) -> bool {
    ["utm_", "fbclid=", "gclid="]
        .iter()
        .any(|start| part.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{Relation, compare};

    #[test]
    fn addresses_tell_what_they_can() {
        let cases = [
            ("/a/", "/a/", Relation::Same),
            ("/a/index.html", "/a", Relation::Same),
            (
                "http://www.a.example/x?utm_source=y",
                "https://a.example/x",
                Relation::Same,
            ),
            ("/a/", "/b/", Relation::Unknown),
            ("/a/#x", "/a/#y", Relation::Unknown),
            ("https://a.example/", "/", Relation::Unknown),
            ("https://a.example/", "https://b.example/", Relation::Other),
            ("/a?page=1", "/a?page=2", Relation::Other),
            ("mailto:a@b.example", "tel:22", Relation::Other),
            ("mailto:a@b.example", "/contact/", Relation::Other),
            ("", "#", Relation::Same),
        ];
        for (a, b, relation) in cases {
            assert_eq!(compare(a, b), relation, "{a} {b}");
        }
    }
}
