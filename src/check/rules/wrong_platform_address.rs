use crate::check::record::Entry;
use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::config::is_web_address;
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::Channel;
use crate::parse::record::platform;

rule! {
    /// The address of a channel is one of its platform’s.
    ///
    /// ## Why
    /// The register is the list of official accounts. An address on another host sends citizens to somebody else.
    ///
    /// ## Fails
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// address = "https://x.com/etaten"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [channel]
    /// platform = "facebook"
    /// address = "https://www.facebook.com/etaten"
    /// ```
    "wrong-platform-address", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    context.channels.entries.iter().filter_map(fault).collect()
}

fn fault(channel: &Entry<'_, Channel>) -> Option<Diagnostic> {
    let address = channel.record.address.as_ref()?;
    let message = |reason| channel.message(reason).with("address", &address.value);
    if !is_web_address(&address.value) {
        return Some(RULE.finding(address.span, message("no-address")));
    }
    let platform = channel.platform()?;
    let found = platform::of_address(&address.value);
    let fits = match found {
        Some(found) => found.id == platform.id,
        None => platform.hosts.is_empty(),
    };
    let hosts = platform.hosts.join(", ");
    let reason = match found {
        Some(found) => message("other").with("other", found.name),
        None => message("message").with("hosts", hosts),
    };
    (!fits).then(|| RULE.finding(address.span, reason.with("platform", platform.name)))
}
