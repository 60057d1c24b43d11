use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::goal::{GoalLevel, GoalStatus};

rule! {
    /// A goal has goals or commitments below it.
    ///
    /// ## Why
    /// A goal that nobody has promised to do anything about is a wish.
    ///
    /// ## Fails
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// parent = "tillit"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// parent = "tillit"
    ///
    /// [[goal.commitment]]
    /// id = "teste"
    /// text = { nb = "Teste med brukere", nn = "Teste med brukarar" }
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: each goal has its list of what «we shall».
    "goal-without-child", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let goals = &context.goals.entries;
    let parents = || goals.iter().filter_map(|goal| goal.record.parent.as_ref());
    goals
        .iter()
        .filter(|goal| goal.record.level.value != GoalLevel::Commitment && goal.record.status != GoalStatus::Dropped)
        .filter(|goal| goal.record.commitments.is_empty() && parents().all(|parent| parent.value != goal.id))
        .map(|goal| RULE.finding(goal.record.level.span, goal.message("message")))
        .collect()
}
