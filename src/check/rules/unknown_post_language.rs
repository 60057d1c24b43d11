use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::html::language_tag::is_known;

rule! {
    /// The language of a post is a tag that says which language it is: `nb`, `nn`, `en`.
    ///
    /// ## Why
    /// Posts are counted by it. A name, or `no`, which is both standards, counts toward neither.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language
    /// 2026-03-02,facebook,nynorsk
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language
    /// 2026-03-02,facebook,nn
    /// ```
    ///
    /// ## References
    /// BCP 47; the language act (språklova) § 13.
    "unknown-post-language", severity: Error, wcag: [], act: [], records: judge
}

/// «Norwegian», which is either standard.
const NORWEGIAN: &str = "no";

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let languages = context.posts.iter().map(|post| &post.language);
    languages
        .filter_map(|language| {
            let reason = match language.value.as_str() {
                NORWEGIAN => "norwegian",
                tag if is_known(tag) => return None,
                _ => "message",
            };
            let message = Message::new(reason).with("value", &language.value);
            Some(RULE.finding(language.span, message))
        })
        .collect()
}
