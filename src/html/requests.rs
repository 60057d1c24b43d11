//! What a page makes the browser fetch from other hosts.

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// Kinds of `link` that fetch.
const FETCHING: &[&str] = &[
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
    "apple-touch-icon",
];

/// Whether an attribute's address is fetched when the page is shown.
fn is_address(name: &str) -> bool {
    matches!(
        name,
        "src" | "srcset" | "poster" | "data" | "imagesrcset" | "background"
    )
}

/// Hosts and calls of the common trackers.
const TRACKERS: &[&str] = &[
    "googletagmanager.com",
    "google-analytics.com",
    "doubleclick.net",
    "connect.facebook.net",
    "facebook.com/tr",
    "hotjar.com",
    "clarity.ms",
    "snap.licdn.com",
    "px.ads.linkedin.com",
    "analytics.tiktok.com",
    "static.ads-twitter.com",
    "siteimproveanalytics",
    "matomo.cloud",
    "cdn.segment.com",
    "mixpanel.com",
    "plausible.io",
    "fbq(",
    "gtag(",
    "_paq.push",
    "ga('create",
    "_hjSettings",
];

/// The tracker that an element fetches, or that a script calls.
#[must_use]
pub fn tracker(dom: &Dom, id: NodeId) -> Option<&'static str> {
    let code = if dom.is(id, Tag::Script) { dom.text(id) } else { "" };
    let src = dom.attr(id, "src").unwrap_or_default();
    TRACKERS
        .iter()
        .copied()
        .find(|tracker| src.contains(*tracker) || code.contains(*tracker))
}

/// Elements that make the browser fetch something, in tree order.
#[must_use]
pub fn requesting(dom: &Dom) -> Vec<NodeId> {
    let mut found: Vec<NodeId> = dom
        .all_attrs()
        .filter(|(id, name, value)| is_request(dom, *id, name, value))
        .map(|(id, _, _)| id)
        .collect();
    found.dedup();
    found
}

fn is_request(dom: &Dom, id: NodeId, name: &str, value: &str) -> bool {
    match name {
        "href" => {
            dom.is(id, Tag::Link)
                && dom
                    .tokens(id, "rel")
                    .any(|rel| FETCHING.iter().any(|kind| kind.eq_ignore_ascii_case(rel)))
        }
        "style" => value.contains("url("),
        _ => is_address(name),
    }
}

/// Other hosts that an element asks. The page's own host is the one of its canonical address.
#[must_use]
pub fn foreign_hosts(dom: &Dom, id: NodeId) -> Vec<String> {
    let own = own_host(dom);
    let requests = dom.attrs(id).filter(|(name, value)| is_request(dom, id, name, value));
    let hosts = requests
        .flat_map(|(name, value)| addresses(name, value))
        .filter_map(host);
    hosts.filter(|host| own != Some(*host)).map(str::to_owned).collect()
}

fn own_host(dom: &Dom) -> Option<&str> {
    let is_canonical = |id: &&NodeId| dom.tokens(**id, "rel").any(|rel| rel.eq_ignore_ascii_case("canonical"));
    let canonical = dom.tagged(Tag::Link).iter().find(is_canonical)?;
    host(dom.attr(*canonical, "href")?)
}

fn addresses<'v>(name: &str, value: &'v str) -> Vec<&'v str> {
    match name {
        "srcset" | "imagesrcset" => value
            .split(',')
            .filter_map(|part| part.split_whitespace().next())
            .collect(),
        "style" => value
            .split("url(")
            .skip(1)
            .map(|rest| rest.trim_start_matches(['"', '\'', ' ']))
            .collect(),
        _ => vec![value],
    }
}

/// The host of an absolute or protocol-relative address.
fn host(address: &str) -> Option<&str> {
    let address = address.trim_start();
    let start = ["https://", "http://", "//"].iter().find(|start| {
        address
            .get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    })?;
    let end = |c: char| matches!(c, '/' | '?' | '#' | ':' | ')' | '"' | '\'');
    address
        .get(start.len()..)?
        .split(end)
        .next()
        .filter(|host| !host.is_empty())
}
