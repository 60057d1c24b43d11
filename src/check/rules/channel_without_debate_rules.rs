use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::config::read::Texts;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::{Channel, State};

rule! {
    /// An account where others write shows debate rules, and says where cases are handled, in bokmål and nynorsk.
    ///
    /// ## Why
    /// Who writes in a comment field must know what is removed, and that a question there is no application: cases go to the
    /// official mailbox. The law gives both standards the same standing, and a rule is text that all meet.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    /// debate-rules = { nb = "Hold deg til saken." }
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// state = "active"
    /// debate-rules = { nb = "Hold deg til saken.", nn = "Hald deg til saka." }
    /// postmottak-text = { nb = "Skriv til postmottak@etaten.no.", nn = "Skriv til postmottak@etaten.no." }
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: all pages have a text with debate rules that refers to the official mailbox.
    /// Not asked of a site with `public-body = false`.
    "channel-without-debate-rules", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    if !context.config.settings.is_public_body() {
        return Vec::new();
    }
    let accounts = context.channels.entries.iter().filter(|channel| channel.is_account());
    accounts
        .filter(|channel| {
            let state = channel.record.state.value;
            state.publishes() || state == State::Monitoring
        })
        .flat_map(|channel| missing(context, channel))
        .collect()
}

fn missing(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Vec<Diagnostic> {
    let record = channel.record;
    let texts = [
        ("debate-rules", &record.debate_rules),
        ("postmottak", &record.postmottak_text),
    ];
    texts
        .into_iter()
        .flat_map(|(reason, texts)| context.standards().map(move |tag| (reason, texts, tag)))
        .filter(|(_, texts, tag)| lacks(texts, tag))
        .map(|(reason, _, tag)| RULE.finding(channel.head, channel.message(reason).with("language", tag)))
        .collect()
}

/// Whether there is no text in a standard: one text for all languages is in one of them only.
fn lacks(texts: &Texts, tag: &str) -> bool {
    texts.each.get(tag).is_none_or(|text| text.value.trim().is_empty())
}
