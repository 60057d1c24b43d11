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

/// What an address that is a script begins with.
const SCHEME: &str = "javascript:";

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let names = ["href", "action", "formaction", "xlink:href", "src"];
    let mut found: Vec<NodeId> = names.iter().flat_map(|name| page.dom.with_attr(name)).collect();
    found.sort_unstable();
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let is_script = |value: &str| {
        let letters = value.bytes().filter(|byte| !byte.is_ascii_control() && *byte != b' ');
        letters
            .take(SCHEME.len())
            .map(|byte| byte.to_ascii_lowercase())
            .eq(SCHEME.bytes())
    };
    no_fault(page.dom.attrs(id).any(|(_, value)| is_script(value)))
}
