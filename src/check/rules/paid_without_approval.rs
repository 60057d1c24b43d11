use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// A post that is paid for says why, and who approved it.
    ///
    /// ## Why
    /// What is published spreads by itself; paying is the exception. It takes an important matter that concerns many, or a
    /// particular group that is hard to reach, and somebody who answers for the money.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,paid,reason,approver
    /// 2026-03-02,facebook,nn,yes,,
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,paid,reason,approver
    /// 2026-03-02,facebook,nn,yes,Når dei saka gjeld,Kommunikasjonssjef
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: a high threshold for paying, and only for what is especially important to those
    /// affected.
    "paid-without-approval", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let paid = context.posts.iter().filter(|post| post.paid.yes);
    paid.filter_map(|post| {
        let reason = match (&post.reason, &post.approver) {
            (None, None) => "both",
            (None, Some(_)) => "reason",
            (Some(_), None) => "approver",
            (Some(_), Some(_)) => return None,
        };
        Some(RULE.finding(post.paid.span, Message::new(reason)))
    })
    .collect()
}
