use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::State;

rule! {
    /// A closed channel says how its audiences are reached now, and what replaces it, if anything.
    ///
    /// ## Why
    /// Who followed the account must find another way in. Closing without replacement is a choice too, and it is said.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "x"
    /// state = "closed"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "x"
    /// state = "closed"
    /// exit-plan = { nb = "Varsle 30 dager før, og vis til nyhetsbrevet.", nn = "Varsle 30 dagar før, og vis til nyheitsbrevet." }
    /// replaced-by = "nothing"
    /// ```
    ///
    /// ## References
    /// Statistics Sweden’s users’ council for communication, October 2023: leaving a platform without replacement needs reasons.
    "closed-without-exit-plan", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let closed = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value == State::Closed);
    closed
        .flat_map(|channel| {
            let plan = channel.record.exit_plan.is_blank().then_some("plan");
            let replacement = channel.record.replaced_by.is_none().then_some("replacement");
            let at = channel.record.state.span;
            [plan, replacement]
                .into_iter()
                .flatten()
                .map(move |reason| RULE.finding(at, channel.message(reason)))
        })
        .collect()
}
