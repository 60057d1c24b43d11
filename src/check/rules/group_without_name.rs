use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Choices that belong together have a common question.
    ///
    /// ## Why
    /// Who lands on «Yes» must hear what is being asked.
    ///
    /// ## Fails
    /// ```html
    /// <label><input type="radio" name="a">Yes</label><label><input type="radio" name="a">No</label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <fieldset><legend>Do you want email?</legend><label><input type="radio" name="a">Yes</label><label><input type="radio" name="a">No</label></fieldset>
    /// ```
    "group-without-name", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS, LABELS_OR_INSTRUCTIONS], act: [], page: targets, expect
}

/// The first of each set of radio buttons.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_radio = |id: &NodeId| is_type(page.dom, *id, "radio") && page.is_exposed(*id);
    let radios: Vec<NodeId> = page.dom.tagged(Tag::Input).iter().copied().filter(is_radio).collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut first = Vec::new();
    for radio in radios {
        let Some(name) = page.dom.attr(radio, "name") else {
            continue;
        };
        if !seen.contains(&name) {
            seen.push(name);
            first.push(radio);
        }
    }
    first
}

fn expect(page: &PageContext<'_>, radio: NodeId) -> Outcome {
    let is_group = |id: &NodeId| matches!(page.role(*id), Some(Role::Group | Role::RadioGroup)) && page.has_name(*id);
    no_fault(!page.dom.ancestors(radio).any(|id| is_group(&id)))
}
