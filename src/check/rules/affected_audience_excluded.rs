use crate::check::record::RecordContext;
use crate::check::record::reference::documents;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::posts::Post;
use crate::span::Spanned;

rule! {
    /// Targeting leaves out no audience that the matter concerns.
    ///
    /// ## Why
    /// Aiming a post at some hides it from others. Those whom it is for, or whom the page behind it is for, must be able to see it.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,audience,excluded
    /// 2026-03-02,facebook,nn,unge|ekspertbrukere,unge
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,audience,excluded
    /// 2026-03-02,facebook,nn,ekspertbrukere,unge
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: consider which audiences targeting excludes.
    "affected-audience-excluded", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let aimed = context.posts.iter().filter(|post| !post.excluded.is_empty());
    aimed.flat_map(|post| faults(context, post)).collect()
}

fn faults(context: &RecordContext<'_>, post: &Post) -> Vec<Diagnostic> {
    let pages = post
        .page
        .as_ref()
        .map_or_else(Vec::new, |page| documents(context, &page.value));
    let of_page = |id: &str| pages.iter().any(|page| names(&page.front.audience, id));
    let faults = post.excluded.iter().filter_map(|excluded| {
        let id = excluded.value.as_str();
        let reason = match (names(&post.audience, id), of_page(id)) {
            (true, _) => "message",
            (false, true) => "page",
            (false, false) => return None,
        };
        Some(RULE.finding(excluded.span, Message::new(reason).with("audience", id)))
    });
    faults.collect()
}

fn names(audiences: &[Spanned<String>], id: &str) -> bool {
    audiences.iter().any(|audience| audience.value == id)
}
