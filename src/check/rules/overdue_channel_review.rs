use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::State;

rule! {
    /// A channel is looked at again on the day that was set for it.
    ///
    /// ## Why
    /// Platforms change their terms and their users, and what was right two years ago need not be. Without the review the body is
    /// there out of habit.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "active"
    /// next-review = 2025-05-03
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// state = "active"
    /// next-review = 2099-05-03
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: keep judging the use of channels.
    "overdue-channel-review", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let kept = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value != State::Closed);
    kept.filter_map(|channel| {
        let due = channel.record.next_review.as_ref()?;
        let is_overdue = due.value < context.today();
        is_overdue.then(|| RULE.finding(due.span, channel.message("message").with("date", due.value)))
    })
    .collect()
}
