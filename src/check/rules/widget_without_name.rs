use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A dialog, a gauge, a tooltip or an item of a tree has a name.
    ///
    /// ## Why
    /// Who hears «dialog» or «50 per cent» and nothing more must guess what opened, or what is half done.
    ///
    /// ## Fails
    /// ```html
    /// <div role="dialog"><p>Are you sure?</p></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="dialog" aria-labelledby="sure"><p id="sure">Are you sure?</p></div>
    /// ```
    "widget-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.exposed_any(is_named)
}

const fn is_named(role: Role) -> bool {
    use Role::{AlertDialog, Dialog, Meter, ProgressBar, ToolTip, TreeItem};
    matches!(role, AlertDialog | Dialog | Meter | ProgressBar | ToolTip | TreeItem)
}

fn expect(page: &PageContext<'_>, widget: NodeId) -> Outcome {
    a_name(page, widget)
}
