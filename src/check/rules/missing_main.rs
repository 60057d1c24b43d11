use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A page has one main part.
    ///
    /// ## Why
    /// Readers jump to the main landmark to get past menus; with none, or with several, they do not know where to land.
    ///
    /// ## Fails
    /// ```html
    /// <body><nav><a href="/">Home</a></nav><p>Text</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav><a href="/">Home</a></nav><main><p>Text</p></main>
    /// ```
    "missing-main", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let says = |body: &NodeId| !page.dom.text(*body).trim().is_empty();
    page.dom.body().filter(says).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    none_of(match page.exposed(Role::Main).len() {
        0 => Some(Message::new("none")),
        1 => None,
        _ => Some(Message::new("several")),
    })
}
