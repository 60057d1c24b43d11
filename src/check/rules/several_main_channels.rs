use std::collections::BTreeMap;

use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::{Channel, Purpose};

rule! {
    /// A purpose has one main channel.
    ///
    /// ## Why
    /// The main channel is where everything is, and where the other channels lead. With two of them, neither is.
    ///
    /// ## Fails
    /// ```toml
    /// nettsted.nb.md: main-for = ["inform"]
    /// facebook.nb.md: main-for = ["inform"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// nettsted.nb.md: main-for = ["inform"]
    /// facebook.nb.md: main-for = []
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017; the ministries’ strategy for social media: the own site is the main
    /// source.
    "several-main-channels", severity: Error, wcag: [], act: [], records: judge
}

/// The first channel that claims a purpose keeps it; each later one is a finding at the claim.
fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let mut claimed: BTreeMap<Purpose, &Entry<'_, Channel>> = BTreeMap::new();
    let mut findings = Vec::new();
    let channels = context.channels.entries.iter();
    for channel in channels.filter(|channel| channel.record.state.value.publishes()) {
        for purpose in &channel.record.main_for {
            match claimed.get(&purpose.value) {
                Some(first) if first.id != channel.id => {
                    let message = channel.message("message").with("purpose", purpose.value.name());
                    findings.push(RULE.finding(purpose.span, message.with("first", first.title())));
                }
                Some(_) => {}
                None => drop(claimed.insert(purpose.value, channel)),
            }
        }
    }
    findings
}
