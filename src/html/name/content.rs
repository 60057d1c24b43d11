//! The walk that gathers a name: references, ARIA, the host language, content, tooltip.

use super::{Names, control, native};
use crate::html::aria::role::Role;
use crate::html::dom::{Dom, NodeId};
use crate::html::rendering::Flag;
use crate::html::tag::Tag;

/// How the walk came to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The element whose name is asked for.
    Root,
    /// Pointed at by `aria-labelledby`, or a native label: its content counts whatever its role.
    Referenced,
    /// Inside content that is being gathered.
    Content,
}

/// Below this depth text is taken as it stands, so that no page can exhaust the stack.
const DEEPEST: usize = 128;

/// One computation. References resolve one level only, and no node is entered twice, so it ends.
pub(super) struct Walk<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) dom: &'a Dom,
    /// The element whose name is asked for, if any.
    root: Option<NodeId>,
    /// Inside the target of an `aria-labelledby`, where no other reference is followed.
    in_reference: bool,
    /// Below a referenced root that is hidden itself: its hidden content counts.
    counts_hidden: bool,
    open: Vec<NodeId>,
}

impl<'a> Walk<'a> {
    pub(super) const fn new(names: &'a Names<'a>) -> Self {
        let dom = names.semantics.dom;
        Self {
            names,
            dom,
            root: None,
            in_reference: false,
            counts_hidden: false,
            open: Vec::new(),
        }
    }

    /// The name of an element.
    pub(super) fn name(mut self, id: NodeId) -> String {
        self.root = Some(id);
        self.visit(id, Step::Root)
    }

    /// The text of an element that a reference points at.
    pub(super) fn referenced(mut self, id: NodeId) -> String {
        self.in_reference = true;
        self.follow(id)
    }

    /// Text of the target of a reference or of a native label; hidden text counts if the target itself is hidden.
    pub(super) fn follow(&mut self, id: NodeId) -> String {
        let outer = std::mem::replace(&mut self.counts_hidden, self.names.semantics.is_hidden(id));
        let text = self.visit(id, Step::Referenced);
        self.counts_hidden = outer;
        text
    }

    fn visit(&mut self, id: NodeId, step: Step) -> String {
        if self.dom.is_text(id) {
            return self.text(id).to_owned();
        }
        if !self.dom.is_element(id) || self.open.contains(&id) || self.is_left_out(id, step) {
            return String::new();
        }
        if self.open.len() >= DEEPEST {
            return self.dom.text(id).to_owned();
        }
        self.open.push(id);
        let text = self.element(id, step);
        self.open.pop();
        text
    }

    /// The text of a text node; none of one that is not shown, unless what refers to it is about hidden text.
    fn text(&self, id: NodeId) -> &'a str {
        let counts = self.counts_hidden || self.names.semantics.rendering.is_shown(id);
        if counts { self.dom.text(id) } else { "" }
    }

    /// Whether an element is hidden where hidden content does not count.
    fn is_silent(&self, id: NodeId, step: Step) -> bool {
        step == Step::Content && !self.counts_hidden && self.names.semantics.is_hidden(id)
    }

    /// Whether all that hides an element is `visibility`, which an element inside it can undo.
    fn is_merely_invisible(&self, id: NodeId) -> bool {
        let semantics = self.names.semantics;
        semantics.rendering.has(id, Flag::Hidden)
            && !semantics.rendering.has(id, Flag::NotRendered)
            && !semantics.is_aria_hidden(id)
    }

    fn is_left_out(&self, id: NodeId, step: Step) -> bool {
        self.is_silent(id, step) && !self.is_merely_invisible(id)
            || matches!(
                self.dom.html_tag(id),
                Some(Tag::Script | Tag::Style | Tag::Template | Tag::Noscript)
            )
    }

    fn element(&mut self, id: NodeId, step: Step) -> String {
        if self.is_silent(id, step) {
            return self.content(id);
        }
        let by_reference = self.labelled_by(id);
        if !is_blank(&by_reference) {
            return by_reference;
        }
        let is_embedded = step != Step::Root && Some(id) != self.root;
        if let Some(value) = is_embedded.then(|| control::value(self, id)).flatten() {
            return value;
        }
        if let Some(label) = self.dom.attr(id, "aria-label").filter(|label| !is_blank(label)) {
            return label.to_owned();
        }
        let host = self.host_language(id, step);
        if !is_blank(&host) {
            return host;
        }
        let content = if self.gathers_content(id, step) {
            self.content(id)
        } else {
            String::new()
        };
        if !is_blank(&content) {
            return content;
        }
        let is_decorative = self.names.semantics.role(id).is_some_and(Role::is_none);
        native::tooltip(self.dom, id)
            .filter(|_| !is_decorative)
            .map_or(content, str::to_owned)
    }

    /// The joined texts of `aria-labelledby`, unless this is inside such a text already.
    fn labelled_by(&mut self, id: NodeId) -> String {
        if self.in_reference || !self.dom.has_attr(id, "aria-labelledby") {
            return String::new();
        }
        self.in_reference = true;
        let open = std::mem::take(&mut self.open);
        let dom = self.dom;
        let targets = dom
            .tokens(id, "aria-labelledby")
            .filter_map(|reference| dom.by_id(reference));
        let texts: Vec<String> = targets.map(|target| self.follow(target)).collect();
        self.open = open;
        self.in_reference = false;
        texts.join(" ")
    }

    fn host_language(&mut self, id: NodeId, step: Step) -> String {
        if step == Step::Root || !self.names.semantics.role(id).is_some_and(Role::is_none) {
            native::name(self, id)
        } else {
            String::new()
        }
    }

    /// Whether the content counts: the role takes its name from content, something refers to the element, or it stands
    /// inside such content.
    fn gathers_content(&self, id: NodeId, step: Step) -> bool {
        step != Step::Root
            || self.names.semantics.role(id).is_some_and(Role::names_from_content)
            || self.dom.is(id, Tag::Summary)
    }

    /// The text of the children with generated content around it; blocks, cells and line breaks separate words.
    pub(super) fn content(&mut self, id: NodeId) -> String {
        let rendering = self.names.semantics.rendering;
        let generated = rendering.generated.get(&id);
        let mut out = generated.map_or_else(String::new, |generated| generated.before.clone());
        let dom = self.dom;
        for child in dom.children(id) {
            self.append(&mut out, child);
        }
        for owned in dom.tokens(id, "aria-owns").filter_map(|reference| dom.by_id(reference)) {
            out.push(' ');
            self.append(&mut out, owned);
        }
        if let Some(generated) = generated {
            out.push_str(&generated.after);
        }
        out
    }

    fn append(&mut self, out: &mut String, child: NodeId) {
        if self.dom.is_text(child) {
            out.push_str(self.text(child));
            return;
        }
        let text = self.visit(child, Step::Content);
        let separates = self.dom.is_element(child)
            && (self.names.semantics.is_block(child)
                || matches!(self.dom.html_tag(child), Some(Tag::Br | Tag::Td | Tag::Th)));
        if separates {
            out.push(' ');
            out.push_str(&text);
            out.push(' ');
        } else {
            out.push_str(&text);
        }
    }
}

/// Whether a text has nothing but whitespace.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
