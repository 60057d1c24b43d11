use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// A video in a post has captions.
    ///
    /// ## Why
    /// Who cannot hear reads; so do those on the train. Nearly all video in social media is first seen without sound.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,video,captions
    /// 2026-03-02,instagram,nn,yes,no
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,video,captions
    /// 2026-03-02,instagram,nn,yes,yes
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: all videos are captioned. WCAG 2.1, 1.2.2.
    "post-video-without-captions", severity: Error, wcag: [CAPTIONS_PRERECORDED], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let uncaptioned = context.posts.iter().filter(|post| post.video.yes && !post.captions.yes);
    uncaptioned
        .map(|post| RULE.finding(post.video.span, Message::new("message")))
        .collect()
}
