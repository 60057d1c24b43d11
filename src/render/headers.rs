//! Headers for the web server: a strict Content-Security-Policy made from what the pages use, as `_headers` and for
//! nginx.

use std::fmt::Write;

use memchr::memmem;

use crate::site::visibility::Audience;

/// What the finished pages use that a policy must allow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    pub inline_style: bool,
    pub data_image: bool,
    pub media: bool,
    pub form: bool,
}

impl Uses {
    /// What one finished page uses.
    #[must_use]
    pub fn of(html: &str) -> Self {
        let has = |what: &str| memmem::find(html.as_bytes(), what.as_bytes()).is_some();
        Self {
            inline_style: has(" style=\"") || has("<style"),
            data_image: has("src=\"data:image/"),
            media: has("<video") || has("<audio"),
            form: has("<form"),
        }
    }

    /// What either uses.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            inline_style: self.inline_style || other.inline_style,
            data_image: self.data_image || other.data_image,
            media: self.media || other.media,
            form: self.form || other.form,
        }
    }

    /// The policy: nothing but what is named, and that from this host only.
    #[must_use]
    pub fn policy(self) -> String {
        let mut policy = "default-src 'none'; style-src 'self'".to_owned();
        let extra = [
            (self.inline_style, " 'unsafe-inline'"),
            (true, "; img-src 'self'"),
            (self.data_image, " data:"),
            (self.media, "; media-src 'self'"),
            (true, "; form-action "),
            (self.form, "'self'"),
            (!self.form, "'none'"),
            (true, "; base-uri 'none'; frame-ancestors 'none'"),
        ];
        for (_, part) in extra.into_iter().filter(|(used, _)| *used) {
            policy.push_str(part);
        }
        policy
    }
}

/// The headers of every answer.
fn common(uses: Uses, audience: Audience) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("Content-Security-Policy", uses.policy()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()".to_owned(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    if audience == Audience::Preview {
        headers.push(("X-Robots-Tag", "noindex, nofollow".to_owned()));
    }
    headers
}

/// Files whose names hold their hash never change.
const FINGERPRINTED: &[&str] = &["site.*.css", "favicon.*.svg", "media/*"];
const LASTING: &str = "public, max-age=31536000, immutable";

/// `_headers`, which several hosts read. `prefix` is the path that the site lives below.
#[must_use]
pub fn file(uses: Uses, audience: Audience, prefix: &str) -> String {
    let mut text = format!("{prefix}/*\n");
    for (name, value) in common(uses, audience) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for path in FINGERPRINTED {
        let _ = writeln!(text, "\n{prefix}/{path}\n  Cache-Control: {LASTING}");
    }
    text
}

/// The same for nginx, to be included in a `server` block.
#[must_use]
pub fn nginx(uses: Uses, audience: Audience, prefix: &str, languages: &[&str], redirects: &[Redirect]) -> String {
    let mut text = String::new();
    for (name, value) in common(uses, audience) {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    let _ = writeln!(
        text,
        "\nlocation ~ \"\\.[0-9a-f]{{8}}(-[0-9]+w)?\\.[a-z0-9]+$\" {{\n    expires 1y;\n    \
         add_header Cache-Control \"{LASTING}\";"
    );
    for (name, value) in common(uses, audience) {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    text.push_str("}\n\n");
    for tag in languages {
        let _ = writeln!(
            text,
            "location {prefix}/{tag}/ {{\n    error_page 404 {prefix}/{tag}/404.html;\n}}"
        );
    }
    let _ = writeln!(text, "error_page 404 {prefix}/404.html;");
    for Redirect { path, to, .. } in redirects {
        let path = path.replace('"', "\\\"");
        let _ = writeln!(text, "location = \"{prefix}{path}\" {{\n    return 301 \"{to}\";\n}}");
    }
    text
}

/// A former address and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// Site-absolute path.
    pub path: String,
    /// The same as links write it.
    pub from: String,
    /// As links write it.
    pub to: String,
}

/// `_redirects`, which several hosts read: the server leads on before a page can, also from addresses of other files.
#[must_use]
pub fn redirects(redirects: &[Redirect]) -> String {
    redirects
        .iter()
        .fold(String::new(), |mut text, Redirect { from, to, .. }| {
            let _ = writeln!(text, "{from} {to} 301");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_only_what_is_used() {
        assert_eq!(
            Uses::of("<p>text</p>").policy(),
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; \
             frame-ancestors 'none'"
        );
        let uses = Uses::of("<video controls></video>").and(Uses::of("<form action=\"/x\"></form>"));
        assert!(uses.policy().contains("media-src 'self'; form-action 'self'"));
    }
}
