use crate::check::record::activity::{days_since, last_used};
use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::Channel;

rule! {
    /// A channel that is said to be in use has been used lately.
    ///
    /// ## Why
    /// An account without posts looks abandoned, and whoever writes there gets no answer. Accounts that are not in use are
    /// hidden or removed. How many days is long is `unused-days` under `[upkeep]` in `site.toml`, 90 when it says nothing. A post
    /// in the ledger counts as use. An account in social media of which no use is known at all is unused too.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "active"
    /// last-used = 2025-01-15
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// state = "monitoring"
    /// last-used = 2025-01-15
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: accounts that are not in use are hidden or deleted.
    "unused-channel", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let in_use = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value.publishes());
    in_use.filter_map(|channel| fault(context, channel)).collect()
}

fn fault(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Option<Diagnostic> {
    let record = channel.record;
    let Some(last) = last_used(context, channel) else {
        return channel
            .is_account()
            .then(|| RULE.finding(record.state.span, channel.message("never")));
    };
    let (days, most) = (days_since(context, last), context.config.settings.upkeep.unused_days);
    let message = channel.message("message").with("days", days).with("date", last);
    (days > most).then(|| RULE.finding(record.state.span, message))
}
