use crate::check::record::RecordContext;
use crate::check::record::reference::{documents, similar_page};
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::parse::document::Document;
use crate::parse::front_matter::Moment;
use crate::parse::posts::Post;
use crate::site::visibility::begins;
use crate::span::Spanned;

rule! {
    /// A post about something important leads to a public page that says the same.
    ///
    /// ## Why
    /// What matters to citizens is never on social media alone: not everyone has an account, and a post is gone the day the
    /// platform wants it so. That a page which any other post names is gone, is a
    /// warning.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,text,page,important
    /// 2026-03-02,facebook,nn,Fristen er flytta til 1. april.,,yes
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,text,page,important
    /// 2026-03-02,facebook,nn,Fristen er flytta til 1. april.,/skjema/soknad.md,yes
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: important information is not published exclusively on social media.
    "post-without-page", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    context.posts.iter().filter_map(|post| fault(context, post)).collect()
}

fn fault(context: &RecordContext<'_>, post: &Post) -> Option<Diagnostic> {
    let Some(page) = &post.page else {
        return post
            .important
            .yes
            .then(|| RULE.finding(post.important.span, Message::new("message")));
    };
    let documents = documents(context, &page.value);
    if documents.is_empty() {
        let mut finding = RULE.finding(page.span, no_page(context, page));
        if !post.important.yes {
            finding.severity = Severity::Warning;
        }
        return Some(finding);
    }
    let is_there = documents.iter().any(|document| is_public_by(document, post));
    let message = Message::new("not-public")
        .with("page", &page.value)
        .with("date", post.date.value);
    (post.important.yes && !is_there).then(|| RULE.finding(page.span, message))
}

fn no_page(context: &RecordContext<'_>, page: &Spanned<String>) -> Message {
    let message = match similar_page(context, &page.value) {
        Some(near) => Message::new("similar").with("suggestion", near),
        None => Message::new("unknown"),
    };
    message.with("page", &page.value)
}

/// Whether the page is public on the day of the post, at some time of it.
fn is_public_by(document: &Document, post: &Post) -> bool {
    let front = &document.front;
    let day = |moment: Moment| begins(moment).date();
    let publish = front.publish.as_ref().map(|publish| day(publish.value));
    let expires = front.expires.as_ref().map(|expires| day(expires.value));
    let withdrawn = front.withdrawn.as_ref().map(|withdrawn| day(withdrawn.value.date));
    let has_begun = publish.is_none_or(|publish| publish <= post.date.value);
    let has_ended = expires.into_iter().chain(withdrawn).any(|end| end <= post.date.value);
    !front.draft && has_begun && !has_ended
}
