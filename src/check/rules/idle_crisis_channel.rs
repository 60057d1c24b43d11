use crate::check::record::activity::{days_since, last_used};
use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::{Channel, CrisisRole};

rule! {
    /// A channel with a part in a crisis is in use when there is none.
    ///
    /// ## Why
    /// In a crisis people look where they are used to look, and staff do well what they do often. An account that has been asleep
    /// is no place to begin. How many days is too long for an account in social media is `crisis-days` under `[upkeep]` in
    /// `site.toml`, 30 when it says nothing; letters and meetings have no such limit.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// state = "reserved"
    /// crisis = "main"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    /// crisis = "main"
    /// last-used = 2026-11-18
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: accounts in daily use are the main channels in a crisis; those that are not are
    /// not taken into use then.
    "idle-crisis-channel", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let for_crises = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.crisis != CrisisRole::None);
    for_crises.filter_map(|channel| fault(context, channel)).collect()
}

fn fault(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Option<Diagnostic> {
    let state = &channel.record.state;
    if !state.value.publishes() {
        let message = channel.message("not-in-use").with("state", state.value.name());
        return Some(RULE.finding(state.span, message));
    }
    if !channel.is_account() {
        return None;
    }
    let Some(last) = last_used(context, channel) else {
        return Some(RULE.finding(channel.head, channel.message("never")));
    };
    let (days, most) = (days_since(context, last), context.config.settings.upkeep.crisis_days);
    let at = channel.record.last_used.as_ref().map_or(channel.head, |day| day.span);
    let message = channel.message("message").with("days", days).with("date", last);
    (days > most).then(|| RULE.finding(at, message))
}
