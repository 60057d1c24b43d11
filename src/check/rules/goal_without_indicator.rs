use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::goal::{Goal, GoalLevel, GoalStatus};

rule! {
    /// A goal has an indicator with a figure to reach, and a deadline.
    ///
    /// ## Why
    /// A goal that nobody can measure is never reached and never missed. A goal that cannot be measured says why. What a commitment
    /// promises is done or not done; it needs a deadline only.
    ///
    /// ## Fails
    /// ```toml
    /// [goal]
    /// level = "main"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [goal]
    /// level = "main"
    /// deadline = 2028-12-31
    ///
    /// [[goal.indicator]]
    /// name = { nb = "Andel som stoler på sidene", nn = "Del som stolar på sidene" }
    /// target = 80
    /// ```
    ///
    /// ## References
    /// Statistics Sweden’s users’ council for communication, October 2023: are there measurable goals?
    "goal-without-indicator", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let goals = context
        .goals
        .entries
        .iter()
        .filter(|goal| goal.record.status != GoalStatus::Dropped);
    goals
        .flat_map(|goal| missing(goal).map(|reason| RULE.finding(goal.head, goal.message(reason))))
        .collect()
}

fn missing(goal: &Entry<'_, Goal>) -> impl Iterator<Item = &'static str> {
    let record = goal.record;
    let is_measured = record.level.value != GoalLevel::Commitment && record.not_measurable.is_blank();
    let indicators = &record.indicators;
    let lacking = [
        ("message", is_measured && indicators.is_empty()),
        (
            "target",
            is_measured && !indicators.is_empty() && indicators.iter().all(|one| one.target.is_none()),
        ),
        ("deadline", record.deadline.is_none()),
    ];
    lacking
        .into_iter()
        .filter_map(|(reason, lacks)| lacks.then_some(reason))
}
