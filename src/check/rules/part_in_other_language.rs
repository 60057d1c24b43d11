use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::check::spoken::prose;
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::language_tag::is_known;
use crate::language::foreign::other_language;

rule! {
    /// A part of a page is in the language that it says.
    ///
    /// ## Why
    /// A quotation that is marked with the wrong language is read out worse than one that is not marked. Pages that veksle makes are read where they are written.
    ///
    /// ## Fails
    /// ```html
    /// <body><p lang="en">Kanalene skal nå alle som har krav på å få vite noe.</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <body><p lang="nb">Kanalene skal nå alle som har krav på å få vite noe.</p></body>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/off6ek/>
    "part-in-other-language", severity: Error, wcag: [LANGUAGE_OF_PARTS], act: ["off6ek"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let Some(body) = dom.body().filter(|_| page.template.is_none()) else {
        return Vec::new();
    };
    let is_marked = |id: &NodeId| dom.is_html(*id) && dom.attr(*id, "lang").is_some_and(is_known);
    let marked = dom.with_attr("lang").filter(is_marked);
    let inside = marked.filter(|id| *id == body || dom.is_descendant(*id, body));
    inside.filter(|id| prose(page, *id).next().is_some()).collect()
}

fn expect(page: &PageContext<'_>, marked: NodeId) -> Outcome {
    let declared = page.dom.attr(marked, "lang").unwrap_or_default();
    let text: Vec<&str> = prose(page, marked).collect();
    let other = other_language(declared, &text.join("\n"));
    none_of(other.map(|other| {
        Message::new("message")
            .with("declared", declared)
            .with("language", other)
    }))
}
