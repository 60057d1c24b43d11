//! The form of links that leave the site. Whether anything answers there is not asked.

use crate::config::read::nearest;
use crate::diagnostic::Message;
use crate::site::link::Fault;

/// The schemes that a link may have.
const SCHEMES: &[&str] = &["https", "http", "mailto", "tel", "sms"];

/// Those that another rule reports: they run or carry code.
const DANGEROUS: &[&str] = &["javascript", "vbscript", "data"];

/// Checks the form of a link with a scheme, `""` for `//host`.
pub fn check(written: &str, scheme: &str) -> Result<(), Fault> {
    let lower = scheme.to_ascii_lowercase();
    let rest = written.get(scheme.len() + 1..).unwrap_or_default();
    let reason = match lower.as_str() {
        "" => Some("no-scheme"),
        "http" | "https" => web(written),
        "mailto" => (!mail(rest)).then_some("mail"),
        "tel" | "sms" => (!phone(rest)).then_some("phone"),
        other if DANGEROUS.contains(&other) => None,
        other => return Err(unknown(written, other)),
    };
    reason.map_or(Ok(()), |reason| Err(malformed(Message::new(reason), written)))
}

fn unknown(written: &str, scheme: &str) -> Fault {
    let message = match nearest(scheme, SCHEMES.iter().copied()) {
        Some(near) => Message::new("similar").with("suggestion", near),
        None => Message::new("message"),
    };
    malformed(message.with("scheme", scheme), written)
}

fn malformed(message: Message, written: &str) -> Fault {
    Fault::new("malformed-link", message.with("target", written))
}

fn web(written: &str) -> Option<&'static str> {
    if written.contains(char::is_whitespace) {
        return Some("space");
    }
    let slashes = written.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"));
    let host = url::Url::parse(written)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    let real = |host: &String| host == "localhost" || host.starts_with('[') || host.trim_matches('.').contains('.');
    (!slashes || !host.as_ref().is_some_and(real)).then_some("host")
}

fn mail(rest: &str) -> bool {
    let address = rest.split_once('?').map_or(rest, |(address, _)| address);
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.trim_matches('.').contains('.') && !address.contains(char::is_whitespace)
    })
}

fn phone(rest: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_digit() || "+-().;=".contains(letter);
    rest.chars().any(|letter| letter.is_ascii_digit()) && rest.split(';').next().is_some_and(|n| n.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_links_pass() {
        let cases = [
            ("https://www.ssb.no/a?b=c#d", None),
            ("https://lovdata.no/dokument/NL/lov/2021-05-21-42/§13", None),
            ("mailto:post@example.no?subject=Hei", None),
            ("tel:+4721090000", None),
            ("https:/ssb.no", Some("host")),
            ("https://ssb", Some("host")),
            ("https://ssb.no/a b", Some("space")),
            ("htps://ssb.no", Some("similar")),
            ("gopher://ssb.no", Some("message")),
            ("mailto:post", Some("mail")),
            ("tel:ring oss", Some("phone")),
            ("//ssb.no", Some("no-scheme")),
        ];
        for (link, reason) in cases {
            let scheme = if link.starts_with("//") {
                ""
            } else {
                link.split(':').next().unwrap()
            };
            assert_eq!(
                check(link, scheme).err().map(|fault| fault.message.reason),
                reason,
                "{link}"
            );
        }
    }
}
