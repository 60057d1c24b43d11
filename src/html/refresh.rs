//! `meta http-equiv="refresh"`, read as browsers do.

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// The first refresh of a page that has a valid time, with its delay in seconds.
#[must_use]
pub fn find(dom: &Dom) -> Option<(NodeId, u64)> {
    let is_refresh = |id: &&NodeId| {
        dom.attr(**id, "http-equiv")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("refresh"))
    };
    let mut metas = dom.tagged(Tag::Meta).iter().filter(is_refresh);
    metas.find_map(|id| Some((*id, delay(dom.attr(*id, "content")?)?)))
}

/// HTML's steps for a declarative refresh: whole seconds, a fraction cut off; none when browsers would not refresh.
fn delay(content: &str) -> Option<u64> {
    let content = content.trim_ascii_start();
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = content.split_at(digits);
    if number.is_empty() && !rest.starts_with('.') {
        return None;
    }
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_valid =
        after.is_empty() || after.starts_with([';', ',']) || after.starts_with(|c: char| c.is_ascii_whitespace());
    is_valid.then(|| {
        if number.is_empty() {
            0
        } else {
            number.parse().unwrap_or(u64::MAX)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::delay;

    #[test]
    fn delays_are_read_as_browsers_do() {
        let cases = [
            ("0", Some(0)),
            (" 30; URL=/", Some(30)),
            ("5.9,x", Some(5)),
            (".5", Some(0)),
            ("1 /x", Some(1)),
            ("-1", None),
            ("+1", None),
            ("1x", None),
            ("", None),
            (": 1", None),
        ];
        for (content, seconds) in cases {
            assert_eq!(delay(content), seconds, "{content}");
        }
    }
}
