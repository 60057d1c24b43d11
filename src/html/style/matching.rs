//! Whether an element matches a selector.

use std::cell::{OnceCell, RefCell};

use super::selector::{Attribute, Compound, Name, Nth, Relation, Selector, Simple, State, Test};
use crate::html::dom::{Dom, NodeId};
use crate::html::hash::FastMap;
use crate::html::tag::Tag;

/// Matches selectors against one page, in one state of focus.
#[derive(Debug)]
pub(super) struct Matcher<'a> {
    dom: &'a Dom,
    /// The element that has the focus.
    focused: Option<NodeId>,
    /// Counted when the first selector asks for more than the first few or last few of its siblings.
    positions: OnceCell<Positions>,
    /// For a compound after `~`, by its address, and a parent: the first child that matches it.
    earliest: RefCell<FastMap<(usize, NodeId), Option<NodeId>>>,
}

/// For each element its place among its siblings, counted from one.
#[derive(Debug, Default)]
struct Positions {
    /// From the start, from the end; then the same among those with the same tag.
    places: Vec<[u32; 4]>,
}

impl<'a> Matcher<'a> {
    pub fn new(dom: &'a Dom) -> Self {
        Self {
            dom,
            focused: None,
            positions: OnceCell::new(),
            earliest: RefCell::default(),
        }
    }

    /// Gives the focus to another element, or to none.
    pub fn focus(&mut self, focused: Option<NodeId>) {
        self.focused = focused;
        let earliest = self.earliest.get_mut();
        if !earliest.is_empty() {
            earliest.clear();
        }
    }

    pub fn matches(&self, selector: &Selector, element: NodeId) -> bool {
        self.matches_from(&selector.compounds, element, None)
    }

    /// Whether a selector can match some element with the same name, id, classes and names of attributes whose parent the same
    /// rules match: false only if what it asks of these or of the ancestors does not hold.
    pub fn may_match_alike(&self, selector: &Selector, element: NodeId) -> bool {
        let Some(first) = selector.compounds.first() else {
            return false;
        };
        let has = |simple: &Simple| match simple {
            Simple::Attribute(attribute) => self.dom.has_attr(element, &attribute.name),
            _ => true,
        };
        if !self.matches_name(first, element) || !first.rest.iter().all(has) {
            return false;
        }
        // Siblings have the same parent, so what is asked of theirs is asked of the element's.
        let is_beside = |compound: &Compound| matches!(compound.left, Relation::Previous | Relation::Earlier);
        let siblings = selector
            .compounds
            .iter()
            .take_while(|compound| is_beside(compound))
            .count();
        let Some((nearest, above)) = selector.compounds[siblings..].split_first() else {
            return true;
        };
        above.iter().any(Compound::mentions_focus) || self.matches_left(nearest.left, above, element, None)
    }

    fn matches_from(&self, compounds: &[Compound], element: NodeId, scope: Option<NodeId>) -> bool {
        let Some((first, rest)) = compounds.split_first() else {
            return true;
        };
        self.matches_compound(first, element, scope) && self.matches_left(first.left, rest, element, scope)
    }

    fn matches_left(&self, left: Relation, rest: &[Compound], element: NodeId, scope: Option<NodeId>) -> bool {
        if rest.is_empty() {
            return true;
        }
        let dom = self.dom;
        match left {
            Relation::Parent => dom
                .parent_element(element)
                .is_some_and(|parent| self.matches_from(rest, parent, scope)),
            Relation::Ancestor => dom
                .ancestors(element)
                .take_while(|above| dom.is_element(*above))
                .any(|above| self.matches_from(rest, above, scope)),
            Relation::Previous => {
                previous_element(dom, element).is_some_and(|before| self.matches_from(rest, before, scope))
            }
            Relation::Earlier => self.matches_earlier(rest, element, scope),
        }
    }

    fn matches_earlier(&self, rest: &[Compound], element: NodeId, scope: Option<NodeId>) -> bool {
        let Some(parent) = self.dom.parent(element) else {
            return false;
        };
        let find = || {
            self.dom
                .child_elements(parent)
                .find(|child| self.matches_from(rest, *child, scope))
        };
        let first = if scope.is_some() {
            find()
        } else {
            let key = (rest.as_ptr() as usize, parent);
            let known = self.earliest.borrow().get(&key).copied();
            known.unwrap_or_else(|| {
                let first = find();
                self.earliest.borrow_mut().insert(key, first);
                first
            })
        };
        first.is_some_and(|first| first < element)
    }

    fn matches_compound(&self, compound: &Compound, element: NodeId, scope: Option<NodeId>) -> bool {
        self.matches_name(compound, element)
            && compound
                .rest
                .iter()
                .all(|simple| self.matches_simple(simple, element, scope))
    }

    /// Whether an element has the name, the id and the classes that a compound asks for.
    fn matches_name(&self, compound: &Compound, element: NodeId) -> bool {
        let dom = self.dom;
        let named = match &compound.tag {
            None => true,
            Some(Name::Known(tag)) => dom.tag(element) == Some(*tag),
            Some(Name::Other(name)) => dom.tag(element) == Some(Tag::Other) && dom.name(element) == &**name,
        };
        named
            && compound
                .id
                .as_deref()
                .is_none_or(|id| dom.attr(element, "id") == Some(id))
            && compound.classes.iter().all(|class| dom.has_class(element, class))
    }

    fn matches_simple(&self, simple: &Simple, element: NodeId, scope: Option<NodeId>) -> bool {
        let any = |list: &[Selector]| list.iter().any(|one| self.matches_from(&one.compounds, element, scope));
        match simple {
            Simple::Attribute(attribute) => self.matches_attribute(attribute, element),
            Simple::Not(list) => !any(list),
            Simple::Is(list) => any(list),
            Simple::Has(list) => list.iter().any(|one| self.has(one, element)),
            Simple::Within(list) => self
                .dom
                .inclusive_ancestors(element)
                .take_while(|above| self.dom.is_element(*above))
                .any(|above| list.iter().any(|one| self.matches(one, above))),
            Simple::Nth(nth) => self.is_nth(*nth, element),
            Simple::Root => self.dom.root() == Some(element),
            Simple::Scope => scope.or_else(|| self.dom.root()) == Some(element),
            Simple::Empty => self
                .dom
                .children(element)
                .all(|child| self.dom.is_text(child) && self.dom.text(child).is_empty()),
            Simple::State(state) => self.is_in_state(*state, element),
            Simple::Language(tags) => self.speaks(tags, element),
            Simple::Never => false,
        }
    }

    fn matches_attribute(&self, attribute: &Attribute, element: NodeId) -> bool {
        let Some(value) = self.dom.attr(element, &attribute.name) else {
            return false;
        };
        if attribute.test == Test::Exists {
            return true;
        }
        if attribute.any_case {
            return compares(
                attribute.test,
                &value.to_ascii_lowercase(),
                &attribute.value.to_ascii_lowercase(),
            );
        }
        compares(attribute.test, value, &attribute.value)
    }

    /// `:has()`: its selector is relative to the element, which stands in it as `:scope`.
    fn has(&self, selector: &Selector, element: NodeId) -> bool {
        let dom = self.dom;
        let goes_beside = selector
            .compounds
            .iter()
            .any(|compound| matches!(compound.left, Relation::Previous | Relation::Earlier));
        let end = match dom.parent(element) {
            Some(parent) if goes_beside => dom.get(parent).end,
            _ => dom.get(element).end,
        };
        (element.0 + 1..end.0)
            .map(NodeId)
            .filter(|node| dom.is_element(*node))
            .any(|node| self.matches_from(&selector.compounds, node, Some(element)))
    }

    fn is_nth(&self, nth: Nth, element: NodeId) -> bool {
        if nth.step == 0 && !nth.of_type {
            return self.is_at(nth, element);
        }
        let positions = self.positions.get_or_init(|| Positions::new(self.dom));
        let place = i32::try_from(positions.of(nth, element)).unwrap_or(i32::MAX);
        match nth.step {
            0 => place == nth.offset,
            step => (place - nth.offset) % step == 0 && (place - nth.offset) / step >= 0,
        }
    }

    /// Whether an element is one certain child, counted no farther than that.
    fn is_at(&self, nth: Nth, element: NodeId) -> bool {
        let dom = self.dom;
        let Some(before) = usize::try_from(nth.offset)
            .ok()
            .and_then(|offset| offset.checked_sub(1))
        else {
            return false;
        };
        let beside = |node: NodeId| {
            if nth.from_end {
                dom.next_sibling(node)
            } else {
                dom.previous_sibling(node)
            }
        };
        let elements =
            std::iter::successors(beside(element), |node| beside(*node)).filter(|node| dom.is_element(*node));
        elements.take(before + 1).count() == before
    }

    fn is_in_state(&self, state: State, element: NodeId) -> bool {
        let dom = self.dom;
        let has = |name: &str| dom.has_attr(element, name);
        let is_field = || matches!(dom.html_tag(element), Some(Tag::Input | Tag::Select | Tag::Textarea));
        match state {
            State::Focus => self.focused == Some(element),
            State::FocusWithin => self
                .focused
                .is_some_and(|focused| focused == element || dom.is_descendant(focused, element)),
            State::Link => matches!(dom.html_tag(element), Some(Tag::A | Tag::Area)) && has("href"),
            State::Checked => has("checked") || dom.is(element, Tag::Option) && has("selected"),
            State::Disabled => is_disabled(dom, element),
            State::Enabled => can_be_disabled(dom, element) && !is_disabled(dom, element),
            State::Required => is_field() && has("required"),
            State::Optional => is_field() && !has("required"),
            State::ReadWrite => is_writable(dom, element),
            State::ReadOnly => !is_writable(dom, element),
            State::PlaceholderShown => has("placeholder") && dom.attr(element, "value").unwrap_or_default().is_empty(),
            State::Open => matches!(dom.html_tag(element), Some(Tag::Details | Tag::Dialog)) && has("open"),
            State::Defined => !dom.name(element).contains('-'),
            State::LeftToRight => direction(dom, element) != Some("rtl"),
            State::RightToLeft => direction(dom, element) == Some("rtl"),
        }
    }

    fn speaks(&self, tags: &[Box<str>], element: NodeId) -> bool {
        let declared = self
            .dom
            .inclusive_ancestors(element)
            .find_map(|node| self.dom.attr(node, "lang"));
        let declared = declared.unwrap_or_default().to_ascii_lowercase();
        tags.iter().any(|tag| {
            let tag = tag.to_ascii_lowercase();
            tag == "*" && !declared.is_empty() || compares(Test::DashMatches, &declared, &tag)
        })
    }
}

impl Positions {
    fn new(dom: &Dom) -> Self {
        let mut places = vec![[0_u32; 4]; dom.len()];
        let mut children: Vec<NodeId> = Vec::new();
        for parent in dom.nodes() {
            children.clear();
            children.extend(dom.child_elements(parent));
            count(dom, &mut places, children.iter(), 0);
            count(dom, &mut places, children.iter().rev(), 1);
        }
        Self { places }
    }

    fn of(&self, nth: Nth, element: NodeId) -> u32 {
        let column = usize::from(nth.from_end) + 2 * usize::from(nth.of_type);
        self.places
            .get(element.index())
            .and_then(|place| place.get(column))
            .copied()
            .unwrap_or_default()
    }
}

fn count<'a>(dom: &Dom, places: &mut [[u32; 4]], children: impl Iterator<Item = &'a NodeId>, column: usize) {
    let mut by_tag: Vec<(Option<Tag>, u32)> = Vec::new();
    for (place, child) in (1..).zip(children) {
        let tag = dom.tag(*child);
        let at = by_tag.iter().position(|(known, _)| *known == tag).unwrap_or_else(|| {
            by_tag.push((tag, 0));
            by_tag.len() - 1
        });
        by_tag[at].1 += 1;
        places[child.index()][column] = place;
        places[child.index()][column + 2] = by_tag[at].1;
    }
}

fn compares(test: Test, value: &str, wanted: &str) -> bool {
    match test {
        Test::Exists => true,
        Test::Equals => value == wanted,
        Test::HasToken => !wanted.is_empty() && value.split_ascii_whitespace().any(|token| token == wanted),
        Test::DashMatches => value
            .strip_prefix(wanted)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
        Test::StartsWith => !wanted.is_empty() && value.starts_with(wanted),
        Test::Contains => !wanted.is_empty() && value.contains(wanted),
        Test::EndsWith => !wanted.is_empty() && value.ends_with(wanted),
    }
}

fn previous_element(dom: &Dom, element: NodeId) -> Option<NodeId> {
    std::iter::successors(dom.previous_sibling(element), |node| dom.previous_sibling(*node))
        .find(|node| dom.is_element(*node))
}

fn can_be_disabled(dom: &Dom, element: NodeId) -> bool {
    matches!(
        dom.html_tag(element),
        Some(Tag::Button | Tag::Fieldset | Tag::Input | Tag::Optgroup | Tag::Option | Tag::Select | Tag::Textarea)
    )
}

/// Whether an element matches `:disabled`: by its own attribute, or below a disabled `fieldset` and not in its legend.
pub(super) fn is_disabled(dom: &Dom, element: NodeId) -> bool {
    if !can_be_disabled(dom, element) {
        return false;
    }
    dom.has_attr(element, "disabled") || !dom.is(element, Tag::Option) && is_in_disabled_fieldset(dom, element)
}

fn is_in_disabled_fieldset(dom: &Dom, element: NodeId) -> bool {
    let disabled = |node: &NodeId| dom.is(*node, Tag::Fieldset) && dom.has_attr(*node, "disabled");
    dom.ancestors(element).filter(disabled).any(|fieldset| {
        let legend = dom.child_elements(fieldset).find(|child| dom.is(*child, Tag::Legend));
        legend.is_none_or(|legend| !dom.is_descendant(element, legend))
    })
}

fn is_writable(dom: &Dom, element: NodeId) -> bool {
    let field = matches!(dom.html_tag(element), Some(Tag::Input | Tag::Textarea));
    field && !dom.has_attr(element, "readonly") && !is_disabled(dom, element)
        || dom.has_attr(element, "contenteditable")
}

fn direction(dom: &Dom, element: NodeId) -> Option<&str> {
    dom.inclusive_ancestors(element).find_map(|node| dom.attr(node, "dir"))
}
