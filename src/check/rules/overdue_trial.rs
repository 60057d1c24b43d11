use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::State;

rule! {
    /// A trial of a channel ends on its last day, with a decision.
    ///
    /// ## Why
    /// A trial that nobody ends becomes a channel that nobody chose. Trials are evaluated, and ended when they fail.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "trial"
    /// trial-ends = 2025-03-31
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// state = "active"
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: try, analyse, evaluate, and end what failed.
    "overdue-trial", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let on_trial = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value == State::Trial);
    on_trial
        .filter_map(|channel| {
            let ends = channel.record.trial_ends.as_ref()?;
            let is_overdue = ends.value < context.today();
            is_overdue.then(|| RULE.finding(ends.span, channel.message("message").with("date", ends.value)))
        })
        .collect()
}
