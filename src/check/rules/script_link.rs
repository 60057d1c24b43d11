use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// A link does not run script.
    ///
    /// ## Why
    /// A `javascript:` address cannot be opened in a new tab, copied or saved, and does nothing where script is off.
    ///
    /// ## Fails
    /// ```html
    /// <a href="javascript:print()">Print</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/en/print/">Print</a>
    /// ```
    "script-link", severity: Error, wcag: [KEYBOARD], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let names = ["href", "action", "formaction", "xlink:href", "src"];
    let mut found: Vec<NodeId> = names.iter().flat_map(|name| page.dom.with_attr(name)).collect();
    found.sort_unstable();
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let is_script = |value: &str| {
        let letters = value.chars().filter(|c| !c.is_ascii_control() && *c != ' ').take(11);
        letters.collect::<String>().eq_ignore_ascii_case("javascript:")
    };
    no_fault(
        page.dom
            .attrs(id)
            .any(|(_, value)| value.len() >= 11 && is_script(value)),
    )
}
