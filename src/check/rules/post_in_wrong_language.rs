use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::language::model::{Label, identify, telling_words};
use crate::parse::posts::Post;

rule! {
    /// A post is written in the language that its row says.
    ///
    /// ## Why
    /// The share of bokmål and nynorsk in a channel is counted by what the rows say. Said by the language model only where it is
    /// sure; a post too short or too common to tell is left alone.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,text
    /// 2026-03-02,facebook,nn,Vi svarer på alle henvendelser innen tre virkedager.
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,text
    /// 2026-03-02,facebook,nn,Vi svarar på alle førespurnader innan tre vyrkedagar.
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13. At this margin none of 558 posts that the model had not seen was a false alarm, and 91 %
    /// of the wrong ones were found; see the documentation of `veksle::language::model`.
    "post-in-wrong-language", severity: Error, wcag: [], act: [], records: judge
}

/// Log-odds from which a post is surely in another language.
const SURE: f32 = 8.0;

/// How many telling words a finding names.
const NAMED: usize = 4;

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    context.posts.iter().filter_map(fault).collect()
}

fn fault(post: &Post) -> Option<Diagnostic> {
    let text = post.text.as_ref()?;
    let declared = Label::from_tag(&post.language.value)?;
    let verdict = identify(&text.value);
    let written = verdict
        .label
        .filter(|label| *label != declared && verdict.margin >= SURE)?;
    let words = telling_words(&text.value, written, NAMED).into_iter();
    let words: Vec<String> = words
        .filter_map(|range| text.value.get(range).map(|word| format!("«{word}»")))
        .collect();
    let message = Message::new(written.tag())
        .with("declared", &post.language.value)
        .with("words", words.join(", "));
    Some(RULE.finding(post.language.span, message))
}
