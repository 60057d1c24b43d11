use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::{Channel, Risk, State};
use crate::span::Spanned;

rule! {
    /// A channel on somebody else’s platform has a risk assessment, made again on the day that was set for it.
    ///
    /// ## Why
    /// The platform gathers data about those who follow a public body there. Privacy, access to information and archives are
    /// weighed before the channel is used, and again when terms change.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    ///
    /// [[channel.risk]]
    /// law = "GDPR"
    /// date = 2023-09-07
    /// next = 2024-09-07
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    ///
    /// [[channel.risk]]
    /// law = "GDPR"
    /// date = 2026-09-07
    /// next = 2099-09-07
    /// ```
    ///
    /// ## References
    /// The Norwegian Agency for Public and Financial Management, note 2022:2: bodies carry out assessments of materiality and risk.
    /// An assessment under the same law of a later date takes the place of an earlier one.
    "overdue-risk-assessment", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let kept = context
        .channels
        .entries
        .iter()
        .filter(|channel| channel.record.state.value != State::Closed);
    kept.flat_map(|channel| faults(context, channel)).collect()
}

fn faults(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Vec<Diagnostic> {
    let record = channel.record;
    if record.risks.is_empty() {
        let is_used = record.state.value.publishes() && channel.is_account();
        let missing = is_used.then(|| RULE.finding(channel.head, channel.message("missing")));
        return missing.into_iter().collect();
    }
    let valid = record
        .risks
        .iter()
        .filter(|risk| !is_replaced(context, risk, &record.risks));
    valid
        .filter_map(|risk| risk.value.next.as_ref())
        .filter(|next| next.value < context.today())
        .map(|next| RULE.finding(next.span, channel.message("message").with("date", next.value)))
        .collect()
}

/// Whether a later assessment under the same law has taken the place of this one.
fn is_replaced(context: &RecordContext<'_>, risk: &Spanned<Risk>, all: &[Spanned<Risk>]) -> bool {
    let config = context.config;
    let same_law = |other: &Risk| {
        let mut tags = config.languages.iter().map(|lang| config.tag(lang));
        tags.all(|tag| other.law.get(tag) == risk.value.law.get(tag))
    };
    all.iter()
        .map(|other| &other.value)
        .any(|other| other.date.value > risk.value.date.value && same_law(other))
}
