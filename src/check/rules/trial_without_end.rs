use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::State;

rule! {
    /// A channel on trial has a last day.
    ///
    /// ## Why
    /// A trial is a trial because it ends. The day is set before it begins.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "trial"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// state = "trial"
    /// trial-ends = 2099-03-31
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: try, analyse, evaluate, and end what failed.
    "trial-without-end", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let on_trial = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value == State::Trial);
    on_trial
        .filter(|channel| channel.record.trial_ends.is_none())
        .map(|channel| RULE.finding(channel.record.state.span, channel.message("message")))
        .collect()
}
