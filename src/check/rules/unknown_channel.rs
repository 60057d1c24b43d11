use crate::check::record::RecordContext;
use crate::check::record::reference::unknown;
use crate::check::rule::rule;
use crate::diagnostic::Diagnostic;

rule! {
    /// A channel that is named is in the register.
    ///
    /// ## Why
    /// A post in a channel that nobody knows counts toward no share, and a goal that names one is measured nowhere.
    ///
    /// ## Fails
    /// ```toml
    /// channel = ["facbook"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// channel = ["facebook"]
    /// ```
    ///
    /// ## References
    /// The ids are those of documents of kind `channel`; a site without any names them freely.
    "unknown-channel", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let of_documents = context.documents.iter().flat_map(|document| &document.front.channel);
    let heirs = context
        .channels
        .entries
        .iter()
        .filter_map(|channel| channel.record.replaced_by.as_ref());
    let of_channels = heirs.filter(|heir| heir.value != "nothing");
    let decisions = context.decisions.entries.iter();
    let of_decisions = decisions.flat_map(|decision| &decision.record.channels);
    let of_posts = context.posts.iter().map(|post| &post.channel);
    let quotas = context.config.settings.quota.iter();
    let of_quotas = quotas.filter_map(|quota| quota.value.scope.as_ref()?.channel.as_ref());
    let named = of_documents
        .chain(of_channels)
        .chain(of_decisions)
        .chain(of_posts)
        .chain(of_quotas);
    unknown(&RULE, &context.channels.ids, named)
}
