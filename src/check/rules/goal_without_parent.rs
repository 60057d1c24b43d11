use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::config::read::nearest;
use crate::diagnostic::Diagnostic;
use crate::parse::record::goal::{Goal, GoalLevel};
use crate::span::Spanned;

rule! {
    /// A communication goal stands under a main goal, and a commitment under a communication goal.
    ///
    /// ## Why
    /// Communication has no goals of its own: each serves a goal of the body. A goal without one above it cannot say why it is
    /// there.
    ///
    /// ## Fails
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// parent = "tillit"
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: communication goals support those of the main strategy.
    "goal-without-parent", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    context
        .goals
        .entries
        .iter()
        .filter_map(|goal| fault(context, goal))
        .collect()
}

fn fault(context: &RecordContext<'_>, goal: &Entry<'_, Goal>) -> Option<Diagnostic> {
    let level = &goal.record.level;
    match (&goal.record.parent, level.value) {
        (None, GoalLevel::Main) => None,
        (None, _) => Some(RULE.finding(level.span, goal.message("missing"))),
        (Some(parent), _) if !context.goals.ids.contains(parent.value.as_str()) => Some(unknown(context, goal, parent)),
        (Some(parent), _) => {
            let above = context.goals.find(&parent.value)?;
            let message = goal.message("level").with("parent", above.title());
            (above.record.level.value >= level.value).then(|| RULE.finding(parent.span, message))
        }
    }
}

fn unknown(context: &RecordContext<'_>, goal: &Entry<'_, Goal>, parent: &Spanned<String>) -> Diagnostic {
    let message = match nearest(&parent.value, context.goals.ids.iter().copied()) {
        Some(near) => goal.message("similar").with("suggestion", near),
        None => goal.message("unknown"),
    };
    RULE.finding(parent.span, message.with("parent", &parent.value))
}
