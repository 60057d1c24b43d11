use crate::check::record::RecordContext;
use crate::check::record::reference::unknown;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;

rule! {
    /// An audience that is named is in the register.
    ///
    /// ## Why
    /// A slip in an id leaves the audience out of the matrix, the lists and the checks, and nobody sees that it is gone.
    ///
    /// ## Fails
    /// ```toml
    /// audience = ["unga"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// audience = ["unge"]
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: named target groups. A site without any document of kind `audience`
    /// names them freely.
    "unknown-audience", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let of_documents = context.documents.iter().flat_map(|document| &document.front.audience);
    let of_channels = context
        .channels
        .entries
        .iter()
        .flat_map(|channel| &channel.record.audiences);
    let of_posts = context
        .posts
        .iter()
        .flat_map(|post| post.audience.iter().chain(&post.excluded));
    unknown(
        &RULE,
        &context.audiences.ids,
        of_documents.chain(of_channels).chain(of_posts),
    )
}
