use crate::check::record::RecordContext;
use crate::check::record::party;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// A post from a public body names no political party.
    ///
    /// ## Why
    /// Politics and administration are kept apart: what a party says is not published or shared from the body’s account. Where the
    /// matter itself is about parties, as election results are, somebody approves the post, and says so under `approver`.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,text
    /// 2026-03-02,facebook,nn,Les programmet til Arbeidarpartiet.
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,text,approver
    /// 2026-03-02,facebook,nn,Arbeidarpartiet fekk 33 mandat.,Kommunikasjonssjef
    /// ```
    ///
    /// ## References
    /// The ministries’ strategy for social media: party-political statements are not published or shared from the ministries’
    /// profiles. `party-name` in `content/registers.toml` adds names and slogans.
    "party-name-in-post", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let unapproved = context.posts.iter().filter(|post| post.approver.is_none());
    unapproved
        .filter_map(|post| {
            let text = post.text.as_ref()?;
            let names = party::names(&text.value, &context.registers.party_names);
            let names: Vec<String> = names.into_iter().map(|name| format!("«{name}»")).collect();
            let message = Message::new("message").with("names", names.join(", "));
            (!names.is_empty()).then(|| RULE.finding(text.span, message))
        })
        .collect()
}
