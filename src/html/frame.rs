//! The document in a frame, where the page itself holds it.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::dom::{Dom, NodeId};

/// The HTML of a frame, from its `srcdoc` or a `data:` address. What another address would give is not at hand.
#[must_use]
pub fn content(dom: &Dom, frame: NodeId) -> Option<Cow<'_, str>> {
    match dom.attr(frame, "srcdoc") {
        Some(html) => Some(Cow::Borrowed(html)),
        None => html_of_address(dom.attr(frame, "src")?.trim()),
    }
}

/// What `data:text/html,…` holds, unless it is in base 64, which nobody writes by hand.
fn html_of_address(address: &str) -> Option<Cow<'_, str>> {
    let (head, html) = address.split_once(',')?;
    let head = head.to_ascii_lowercase();
    let parameters = head.strip_prefix("data:text/html")?;
    let is_plain = parameters.is_empty() || parameters.starts_with(';') && !parameters.ends_with("base64");
    is_plain.then(|| percent_decode_str(html).decode_utf8_lossy())
}

#[cfg(test)]
mod tests {
    use super::html_of_address;

    #[test]
    fn html_is_read_from_data_addresses() {
        let cases = [
            ("data:text/html,<p>a</p>", Some("<p>a</p>")),
            ("DATA:text/html;charset=utf-8,a%20b,c", Some("a b,c")),
            ("data:text/html;base64,YQ==", None),
            ("data:text/htmlx,a", None),
            ("data:text/plain,a", None),
            ("/map/,a", None),
        ];
        for (address, html) in cases {
            assert_eq!(html_of_address(address).as_deref(), html, "{address}");
        }
    }
}
