use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// A post about an especially political matter is not paid for.
    ///
    /// ## Why
    /// Public money does not buy attention for what the parties fight over.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,paid,political
    /// 2026-03-02,facebook,nn,yes,yes
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,paid,political
    /// 2026-03-02,facebook,nn,no,yes
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: especially political matters are not sponsored.
    "paid-political-post", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let both = context.posts.iter().filter(|post| post.paid.yes && post.political.yes);
    both.map(|post| RULE.finding(post.paid.span, Message::new("message")))
        .collect()
}
