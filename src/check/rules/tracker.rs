use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page does not track its readers.
    ///
    /// ## Why
    /// Counting visits with a tracker needs the reader’s consent by law, and tells others what citizens ask the state
    /// about.
    ///
    /// ## Fails
    /// ```html
    /// <script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <script src="/search.js"></script>
    /// ```
    "tracker", severity: Error, wcag: [], act: [], page: targets, expect
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

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.tagged_any(&[Tag::Iframe, Tag::Img, Tag::Script])
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let code = if page.dom.is(id, Tag::Script) {
        page.dom.text(id)
    } else {
        ""
    };
    let src = page.dom.attr(id, "src").unwrap_or_default();
    let tracker = TRACKERS
        .iter()
        .find(|tracker| src.contains(**tracker) || code.contains(**tracker));
    none_of(tracker.map(|tracker| Message::new("message").with("tracker", tracker.trim_end_matches('('))))
}
