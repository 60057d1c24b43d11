use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::posts::Post;
use crate::parse::record::platform::{self, Platform};
use crate::span::Spanned;

rule! {
    /// A post is no longer than its platform lets it be, nor is the text alternative of its image.
    ///
    /// ## Why
    /// What is too long is cut or refused, and a text alternative that ends in the middle of a sentence helps nobody. The limits
    /// are those of ordinary accounts.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,text
    /// 2026-03-02,sms,nn,Ein tekst på meir enn 160 teikn …
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,text
    /// 2026-03-02,sms,nn,Timen din er i morgon klokka 9.
    /// ```
    ///
    /// ## References
    /// The limits that the platforms publish in their own help pages; see the documentation of `veksle::parse::record::platform`.
    "post-too-long", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    context.posts.iter().flat_map(|post| faults(context, post)).collect()
}

fn faults(context: &RecordContext<'_>, post: &Post) -> Vec<Diagnostic> {
    let Some(platform) = platform_of(context, &post.channel.value) else {
        return Vec::new();
    };
    let limited = [
        ("message", &post.text, platform.text_limit),
        ("alt", &post.alt, platform.alt_limit),
    ];
    limited
        .into_iter()
        .filter_map(|(reason, text, limit)| over(text.as_ref()?, limit?, reason, platform))
        .collect()
}

/// The platform of a channel; where the register has no such channel, the one that its id names.
fn platform_of(context: &RecordContext<'_>, channel: &str) -> Option<&'static Platform> {
    match context.channels.find(channel) {
        Some(entry) => entry.platform(),
        None => platform::find(channel),
    }
}

fn over(text: &Spanned<String>, limit: u32, reason: &'static str, platform: &Platform) -> Option<Diagnostic> {
    let length = text.value.chars().count();
    let message = Message::new(reason)
        .with("length", length)
        .with("limit", limit)
        .with("platform", platform.name);
    (length > limit as usize).then(|| RULE.finding(text.span, message))
}
