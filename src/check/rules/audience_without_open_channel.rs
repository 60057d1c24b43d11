use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::audience::AudienceLevel;
use crate::parse::record::channel::Channel;

rule! {
    /// Each audience has a channel in use that asks for no account.
    ///
    /// ## Why
    /// A public body is there for everyone. Who will not, or cannot, have an account with a company must reach the same
    /// information. For an audience of the body’s own staff any channel will do: they have an account.
    ///
    /// ## Fails
    /// ```toml
    /// unge.nb.md: [audience]
    /// instagram.nb.md: audiences = ["unge"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// unge.nb.md: [audience]
    /// instagram.nb.md: audiences = ["unge"]
    /// nettsted.nb.md: audiences = ["unge"]
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: the own site is the main source. Not asked of a site without channels.
    "audience-without-open-channel", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let channels = &context.channels.entries;
    if channels.is_empty() {
        return Vec::new();
    }
    let audiences = context.audiences.entries.iter();
    audiences
        .filter(|audience| {
            let is_internal = audience.record.level == AudienceLevel::Internal;
            let mut reaching = channels.iter().filter(|channel| reaches(channel.record, audience.id));
            !reaching.any(|channel| is_internal || !requires_account(channel))
        })
        .map(|audience| RULE.finding(audience.head, audience.message("message")))
        .collect()
}

fn reaches(channel: &Channel, audience: &str) -> bool {
    channel.state.value.publishes() && channel.audiences.iter().any(|id| id.value == audience)
}

/// What the channel says, else what its platform usually does.
fn requires_account(channel: &Entry<'_, Channel>) -> bool {
    let usual = || channel.platform().is_some_and(|platform| platform.requires_account);
    channel.record.requires_account.unwrap_or_else(usual)
}
