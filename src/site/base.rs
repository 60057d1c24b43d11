//! The address that the site is served from.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// `base_url`, taken apart: the site may live below a path of its host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// Scheme and host, without a trailing slash: `https://strategi.example.no`.
    pub origin: String,
    /// Path below the host, without a trailing slash; empty at the host's root.
    pub prefix: String,
}

impl Base {
    /// Takes a base URL apart; one that is no URL counts as an origin, for the configuration has its finding.
    #[must_use]
    pub fn new(base_url: &str) -> Self {
        let trimmed = base_url.trim_end_matches('/');
        let host = trimmed.find("://").map_or(0, |at| at + "://".len());
        let path = trimmed[host..].find('/').map_or(trimmed.len(), |at| host + at);
        Self {
            origin: trimmed[..path].to_owned(),
            prefix: trimmed[path..].to_owned(),
        }
    }

    /// What an `href` of this site says for a site-absolute path.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("{}{}", self.prefix, encoded(path))
    }

    /// The full address of a site-absolute path.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{}", self.origin, self.href(path))
    }
}

/// A path as it is written in an address: everything but what a path may hold becomes `%xx`.
fn encoded(path: &str) -> PercentEncode<'_> {
    /// All that is not a letter, a digit, or one of the marks of a path.
    const ENCODED: AsciiSet = NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~')
        .remove(b'+')
        .remove(b',')
        .remove(b'=')
        .remove(b'@');
    utf8_percent_encode(path, &ENCODED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_may_live_below_a_path() {
        let cases = [
            ("https://a.no", "/nb/", "https://a.no/nb/"),
            ("https://a.no/", "/nb/", "https://a.no/nb/"),
            ("https://a.no/x/y/", "/x/y/nb/", "https://a.no/x/y/nb/"),
        ];
        assert_eq!(Base::new("").href("/nb/årsplan 1.pdf"), "/nb/%C3%A5rsplan%201.pdf");
        for (base, href, absolute) in cases {
            let base = Base::new(base);
            assert_eq!(base.href("/nb/"), href);
            assert_eq!(base.absolute("/nb/"), absolute);
        }
    }
}
