//! Verdicts that several rules share.

use crate::check::context::PageContext;
use crate::check::rule::Outcome;
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

/// Failed with the rule's only reason when a fault is there.
#[must_use]
pub fn no_fault(is_fault: bool) -> Outcome {
    if is_fault {
        Outcome::Failed(Message::new("message"))
    } else {
        Outcome::Passed
    }
}

/// Failed with a message when there is one.
#[must_use]
pub fn none_of(fault: Option<Message>) -> Outcome {
    fault.map_or(Outcome::Passed, Outcome::Failed)
}

/// Passed when the element has an accessible name.
#[must_use]
pub fn a_name(page: &PageContext<'_>, id: NodeId) -> Outcome {
    no_fault(!page.has_name(id))
}
