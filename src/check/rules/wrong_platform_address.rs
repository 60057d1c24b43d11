use crate::check::record::Entry;
use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::config::{is_email, is_web_address};
use crate::diagnostic::Diagnostic;
use crate::parse::record::channel::Channel;
use crate::parse::record::platform::{self, Platform};

rule! {
    /// The address of a channel is that of an account on its platform.
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
        let may_be_mail = !channel.is_account() && is_email(&address.value);
        return (!may_be_mail).then(|| RULE.finding(address.span, message("no-address")));
    }
    let platform = channel.platform()?;
    let reason = match platform::of_address(&address.value) {
        Some(found) if found.id != platform.id => message("other").with("other", found.name),
        None if !platform.hosts.is_empty() => message("message").with("hosts", platform.hosts.join(", ")),
        _ if platform.social && !names_account(&address.value, platform) => message("path").with("path", platform.path),
        _ => return None,
    };
    Some(RULE.finding(address.span, reason.with("platform", platform.name)))
}

/// Whether something follows what the path of every account begins with.
fn names_account(address: &str, platform: &Platform) -> bool {
    let address = url::Url::parse(address).ok();
    let account = address
        .as_ref()
        .and_then(|address| address.path().strip_prefix(platform.path));
    account.is_some_and(|account| !account.is_empty())
}
