use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::config::read::nearest;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::record::platform::{PLATFORMS, find};

rule! {
    /// The platform of a channel is one that veksle knows.
    ///
    /// ## Why
    /// What is known of a platform is what its channels are checked against: the hosts of its addresses, how long a text may be,
    /// whether readers need an account. A channel on another platform is allowed; it is only not checked.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "facbook"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// ```
    "unknown-platform", severity: Advice, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let names = || {
        PLATFORMS
            .iter()
            .flat_map(|platform| platform.aliases.iter().copied().chain([platform.id]))
    };
    let written = context
        .channels
        .entries
        .iter()
        .filter_map(|channel| channel.record.platform.as_ref());
    written
        .filter(|name| find(&name.value).is_none())
        .map(|name| {
            let message = match nearest(&name.value.to_lowercase(), names()) {
                Some(near) => Message::new("similar").with("suggestion", near),
                None => Message::new("message"),
            };
            RULE.finding(name.span, message.with("platform", &name.value))
        })
        .collect()
}
