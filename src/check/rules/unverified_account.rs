use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;

rule! {
    /// An account in social media is confirmed by its platform.
    ///
    /// ## Why
    /// A confirmed account is how citizens tell the body from those who pretend to be it.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    /// verified = 2026-09-14
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: profiles are marked as verified by the platform.
    "unverified-account", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let channels = context.channels.entries.iter();
    channels
        .filter(|channel| channel.record.state.value.publishes() && channel.record.verified.is_none())
        .filter_map(|channel| {
            let platform = channel.platform().filter(|platform| platform.social)?;
            let at = channel.record.platform.as_ref()?.span;
            Some(RULE.finding(at, channel.message("message").with("platform", platform.name)))
        })
        .collect()
}
