use jiff::civil::Date;

use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::record::event::Minutes;
use crate::parse::record::goal::{Goal, GoalStatus};
use crate::span::Spanned;

rule! {
    /// What the body has said that it will do by a day is done by then, or the day is moved in the open.
    ///
    /// ## Why
    /// A promise that is neither kept nor taken back costs more trust than none. That holds for goals, for the commitments below
    /// them, and for what a meeting agreed to follow up.
    ///
    /// ## Fails
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// status = "under-way"
    /// deadline = 2025-06-30
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [goal]
    /// level = "communication"
    /// status = "reached"
    /// deadline = 2025-06-30
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: what «we shall», with a deadline. Statistics Sweden’s users’ council for
    /// communication, October 2023: tell in a year how it went.
    "missed-deadline", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let goals = context.goals.entries.iter().flat_map(promises);
    let meetings = context.minutes.entries.iter().flat_map(agreements);
    let missed = goals
        .chain(meetings)
        .filter(|(deadline, _)| deadline.value < context.today());
    missed
        .map(|(deadline, message)| RULE.finding(deadline.span, message.with("date", deadline.value)))
        .collect()
}

/// A deadline, and the message when it has passed.
type Promise<'a> = (&'a Spanned<Date>, Message);

/// What a goal and its commitments promise, unless it is done or given up.
fn promises<'a>(goal: &Entry<'a, Goal>) -> Vec<Promise<'a>> {
    let is_open = |status: GoalStatus| matches!(status, GoalStatus::Planned | GoalStatus::UnderWay);
    let record = goal.record;
    let own = record.deadline.as_ref().filter(|_| is_open(record.status));
    let commitments = record
        .commitments
        .iter()
        .filter(|commitment| is_open(commitment.status));
    let below = commitments.filter_map(|commitment| {
        let message = goal.message("commitment").with("id", &commitment.id.value);
        Some((commitment.deadline.as_ref()?, message))
    });
    own.map(|deadline| (deadline, goal.message("message")))
        .into_iter()
        .chain(below)
        .collect()
}

/// What a meeting agreed to follow up, and has not.
fn agreements<'a>(minutes: &Entry<'a, Minutes>) -> Vec<Promise<'a>> {
    let open = minutes.record.actions.iter().filter(|action| !action.done);
    open.filter_map(|action| Some((action.deadline.as_ref()?, minutes.message("action"))))
        .collect()
}
