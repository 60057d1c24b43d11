use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::{Channel, State};
use crate::site::upkeep::owner;

rule! {
    /// A channel that is in use has a need, an audience, an owner and working hours.
    ///
    /// ## Why
    /// Being present has no value in itself: need and audience come before the choice of channel, and an account that nobody has
    /// time for serves nobody. A channel that is only watched, or whose name is only kept, has an owner.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "active"
    /// audiences = ["unge"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// state = "active"
    /// need = { nb = "Unge trenger svar der de er.", nn = "Unge treng svar der dei er." }
    /// audiences = ["unge"]
    /// owner = "Medieredaktør"
    /// hours-per-week = 4
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: presence is no value in itself, and only with resources. Statistics Norway’s
    /// communication strategy 2014–2017: need and audience first.
    "incomplete-channel", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let channels = context.channels.entries.iter();
    channels
        .flat_map(|channel| {
            missing(context, channel)
                .into_iter()
                .map(|reason| RULE.finding(channel.head, channel.message(reason)))
        })
        .collect()
}

/// What the state of a channel asks for, and it lacks.
fn missing(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Vec<&'static str> {
    let record = channel.record;
    let is_kept = matches!(record.state.value, State::Monitoring | State::Reserved);
    let in_use = record.state.value.publishes();
    let owner = record
        .owner
        .as_ref()
        .or_else(|| owner(context.config, channel.document));
    let has_owner = owner.is_some_and(|owner| !owner.value.trim().is_empty());
    let has_hours = record.hours_per_week.as_ref().is_some_and(|hours| hours.value > 0.0);
    [
        ("need", in_use && record.need.is_blank()),
        ("audience", in_use && record.audiences.is_empty()),
        ("owner", (in_use || is_kept) && !has_owner),
        ("resources", in_use && !has_hours),
    ]
    .into_iter()
    .filter_map(|(reason, is_missing)| is_missing.then_some(reason))
    .collect()
}
