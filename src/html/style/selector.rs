//! Selectors as our own small tree: parsed by lightningcss, nesting resolved, specificity counted.

use std::sync::Arc;

use lightningcss::selector::{Combinator, Component, PseudoClass, PseudoElement, Selector as Parsed};
use parcel_selectors::attr::{AttrSelectorOperator, ParsedAttrSelectorOperation, ParsedCaseSensitivity};
use parcel_selectors::parser::{NthSelectorData, NthType};

use crate::html::tag::Tag;

/// A complex selector, its rightmost compound first.
#[derive(Debug, Clone)]
pub(super) struct Selector {
    pub compounds: Vec<Compound>,
    /// Ids, then classes, then types, ten bits each.
    pub specificity: u32,
}

/// What stands between two combinators.
#[derive(Debug, Clone)]
pub(super) struct Compound {
    pub tag: Option<Name>,
    pub id: Option<Box<str>>,
    pub classes: Vec<Box<str>>,
    pub rest: Vec<Simple>,
    /// How the compound to the left, the next one in the list, is related to this one.
    pub left: Relation,
}

/// An element name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Name {
    Known(Tag),
    Other(Box<str>),
}

/// Where the element of the compound to the left stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Parent,
    Ancestor,
    Previous,
    Earlier,
}

/// A condition on one element besides its name, id and classes.
#[derive(Debug, Clone)]
pub(super) enum Simple {
    Attribute(Attribute),
    Not(Arc<[Selector]>),
    Is(Arc<[Selector]>),
    Has(Arc<[Selector]>),
    /// The element or one above it matches: what `@scope` asks.
    Within(Arc<[Selector]>),
    Nth(Nth),
    Root,
    Empty,
    Scope,
    State(State),
    Language(Vec<Box<str>>),
    Never,
}

/// An attribute selector.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    pub name: Box<str>,
    pub test: Test,
    pub value: Box<str>,
    pub any_case: bool,
}

/// How an attribute's value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    Exists,
    Equals,
    HasToken,
    DashMatches,
    StartsWith,
    Contains,
    EndsWith,
}

/// `:nth-child(an + b)` and its kin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nth {
    pub step: i32,
    pub offset: i32,
    pub from_end: bool,
    pub of_type: bool,
}

/// A state that markup, or the focus, puts an element in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Focus,
    FocusWithin,
    Link,
    Checked,
    Disabled,
    Enabled,
    Required,
    Optional,
    ReadOnly,
    ReadWrite,
    PlaceholderShown,
    Open,
    Defined,
    LeftToRight,
    RightToLeft,
}

/// What a rule with the selector styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Element,
    Before,
    After,
    /// A part that no check looks at (`::selection`, `::marker`).
    Other,
}

impl Simple {
    /// Whether the answer hangs on siblings, children, ancestors' places or an attribute's value, so that two elements with
    /// the same name, id, classes, attribute names and ancestors can differ.
    fn is_positional(&self) -> bool {
        match self {
            Self::Not(list) | Self::Is(list) | Self::Within(list) => list.iter().any(Selector::is_positional),
            Self::Has(_) | Self::Nth(_) | Self::Empty => true,
            // Judging it again is cheaper than telling all elements apart by the attribute's value.
            Self::Attribute(attribute) => attribute.test != Test::Exists,
            Self::State(state) => matches!(
                state,
                State::Disabled
                    | State::Enabled
                    | State::ReadWrite
                    | State::ReadOnly
                    | State::Focus
                    | State::FocusWithin
            ),
            _ => false,
        }
    }

    fn mentions_focus(&self) -> bool {
        match self {
            Self::Not(list) | Self::Is(list) | Self::Has(list) | Self::Within(list) => {
                list.iter().any(Selector::mentions_focus)
            }
            Self::State(state) => matches!(state, State::Focus | State::FocusWithin),
            _ => false,
        }
    }
}

impl Compound {
    pub fn mentions_focus(&self) -> bool {
        self.rest.iter().any(Simple::mentions_focus)
    }

    pub fn is_positional(&self) -> bool {
        matches!(self.left, Relation::Previous | Relation::Earlier) || self.rest.iter().any(Simple::is_positional)
    }
}

impl Selector {
    pub fn is_positional(&self) -> bool {
        self.compounds.iter().any(Compound::is_positional)
    }

    pub fn mentions_focus(&self) -> bool {
        self.compounds.iter().any(Compound::mentions_focus)
    }

    /// Whether it can match an element because another one has the focus.
    pub fn reaches_from_focus(&self) -> bool {
        let subject = |simple: &Simple| match simple {
            Simple::State(State::FocusWithin) => true,
            Simple::Has(list) => list.iter().any(Self::mentions_focus),
            Simple::Is(list) | Simple::Not(list) => list.iter().any(Self::reaches_from_focus),
            _ => false,
        };
        let (first, rest) = match self.compounds.split_first() {
            Some(split) => split,
            None => return false,
        };
        first.rest.iter().any(subject) || rest.iter().any(Compound::mentions_focus)
    }

    /// The selector of the compound at an index and everything to its left.
    pub fn from(&self, index: usize) -> Self {
        Self {
            compounds: self.compounds.get(index..).unwrap_or_default().to_vec(),
            specificity: 0,
        }
    }

    pub fn new(parsed: &Parsed<'_>, nesting: Option<&Arc<[Self]>>) -> (Self, Part) {
        let mut building = Building {
            nesting,
            selector: Self {
                compounds: vec![Compound::default()],
                specificity: 0,
            },
            part: Part::Element,
        };
        for component in parsed.iter_raw_match_order() {
            building.add(component);
        }
        (building.selector, building.part)
    }
}

impl Default for Compound {
    fn default() -> Self {
        Self {
            tag: None,
            id: None,
            classes: Vec::new(),
            rest: Vec::new(),
            left: Relation::Ancestor,
        }
    }
}

const ID: u32 = 1 << 20;
const CLASS: u32 = 1 << 10;
const TYPE: u32 = 1;

struct Building<'a> {
    nesting: Option<&'a Arc<[Selector]>>,
    selector: Selector,
    part: Part,
}

impl Building<'_> {
    fn add(&mut self, component: &Component<'_>) {
        match component {
            Component::Combinator(combinator) => self.combine(*combinator),
            Component::PseudoElement(element) => self.name_part(element),
            Component::LocalName(name) => {
                self.weigh(TYPE);
                self.compound().tag = Some(element_name(&name.name.0, &name.lower_name.0));
            }
            Component::ID(id) => {
                self.weigh(ID);
                self.compound().id = Some(Box::from(&*id.0));
            }
            Component::Class(class) => {
                self.weigh(CLASS);
                self.compound().classes.push(Box::from(&*class.0));
            }
            other => self.add_condition(other),
        }
    }

    fn add_condition(&mut self, component: &Component<'_>) {
        let simple = match component {
            Component::Negation(list) => self.list(list, Simple::Not),
            Component::Is(list) | Component::Any(_, list) => self.list(list, Simple::Is),
            Component::Has(list) => self.list(list, Simple::Has),
            Component::Where(list) => Simple::Is(self.compile(list)),
            Component::Nesting => self.nesting(),
            Component::ExplicitUniversalType
            | Component::ExplicitAnyNamespace
            | Component::ExplicitNoNamespace
            | Component::DefaultNamespace(_)
            | Component::Namespace(..) => return,
            Component::Scope => Simple::Scope,
            other => {
                self.weigh(CLASS);
                condition(other)
            }
        };
        self.compound().rest.push(simple);
    }

    fn combine(&mut self, combinator: Combinator) {
        let relation = match combinator {
            Combinator::Child => Relation::Parent,
            Combinator::NextSibling => Relation::Previous,
            Combinator::LaterSibling => Relation::Earlier,
            Combinator::PseudoElement => return,
            _ => Relation::Ancestor,
        };
        self.compound().left = relation;
        self.selector.compounds.push(Compound::default());
    }

    fn name_part(&mut self, element: &PseudoElement<'_>) {
        self.weigh(TYPE);
        self.part = match element {
            PseudoElement::Before => Part::Before,
            PseudoElement::After => Part::After,
            _ => Part::Other,
        };
    }

    fn compile(&self, list: &[Parsed<'_>]) -> Arc<[Selector]> {
        list.iter().map(|one| Selector::new(one, self.nesting).0).collect()
    }

    fn list(&mut self, list: &[Parsed<'_>], make: fn(Arc<[Selector]>) -> Simple) -> Simple {
        let list = self.compile(list);
        self.weigh(heaviest(&list));
        make(list)
    }

    fn nesting(&mut self) -> Simple {
        let Some(parents) = self.nesting else {
            return Simple::Scope;
        };
        self.selector.specificity += heaviest(parents);
        Simple::Is(Arc::clone(parents))
    }

    const fn weigh(&mut self, weight: u32) {
        self.selector.specificity += weight;
    }

    fn compound(&mut self) -> &mut Compound {
        if self.selector.compounds.is_empty() {
            self.selector.compounds.push(Compound::default());
        }
        let last = self.selector.compounds.len() - 1;
        &mut self.selector.compounds[last]
    }
}

fn heaviest(list: &[Selector]) -> u32 {
    list.iter().map(|one| one.specificity).max().unwrap_or_default()
}

fn element_name(written: &str, lower: &str) -> Name {
    match (Tag::from_name(lower), Tag::from_name(written)) {
        (Tag::Other, Tag::Other) => Name::Other(Box::from(lower)),
        (Tag::Other, tag) | (tag, _) => Name::Known(tag),
    }
}

fn condition(component: &Component<'_>) -> Simple {
    match component {
        Component::AttributeInNoNamespaceExists { local_name_lower, .. } => {
            attribute(&local_name_lower.0, Test::Exists, "", false)
        }
        Component::AttributeInNoNamespace {
            local_name,
            operator,
            value,
            case_sensitivity,
            never_matches: false,
        } => attribute(&local_name.0, test(*operator), value, ignores_case(*case_sensitivity)),
        Component::AttributeOther(other) => match &other.operation {
            ParsedAttrSelectorOperation::Exists => attribute(&other.local_name_lower.0, Test::Exists, "", false),
            ParsedAttrSelectorOperation::WithValue {
                operator,
                case_sensitivity,
                expected_value,
            } => attribute(
                &other.local_name_lower.0,
                test(*operator),
                expected_value,
                ignores_case(*case_sensitivity),
            ),
        },
        Component::Root => Simple::Root,
        Component::Empty => Simple::Empty,
        Component::Nth(data) => nth(data),
        Component::NonTSPseudoClass(class) => pseudo_class(class),
        _ => Simple::Never,
    }
}

fn attribute(name: &str, test: Test, value: &str, any_case: bool) -> Simple {
    Simple::Attribute(Attribute {
        name: Box::from(name),
        test,
        value: Box::from(value),
        any_case,
    })
}

const fn test(operator: AttrSelectorOperator) -> Test {
    match operator {
        AttrSelectorOperator::Equal => Test::Equals,
        AttrSelectorOperator::Includes => Test::HasToken,
        AttrSelectorOperator::DashMatch => Test::DashMatches,
        AttrSelectorOperator::Prefix => Test::StartsWith,
        AttrSelectorOperator::Substring => Test::Contains,
        AttrSelectorOperator::Suffix => Test::EndsWith,
    }
}

const fn ignores_case(sensitivity: ParsedCaseSensitivity) -> bool {
    matches!(
        sensitivity,
        ParsedCaseSensitivity::AsciiCaseInsensitive
            | ParsedCaseSensitivity::AsciiCaseInsensitiveIfInHtmlElementInHtmlDocument
    )
}

fn nth(data: &NthSelectorData) -> Simple {
    let one = |from_end, of_type| Nth {
        step: data.a,
        offset: data.b,
        from_end,
        of_type,
    };
    match data.ty {
        NthType::Child => Simple::Nth(one(false, false)),
        NthType::LastChild => Simple::Nth(one(true, false)),
        NthType::OfType => Simple::Nth(one(false, true)),
        NthType::LastOfType => Simple::Nth(one(true, true)),
        NthType::OnlyChild => only(one(false, false), one(true, false)),
        NthType::OnlyOfType => only(one(false, true), one(true, true)),
        NthType::Col | NthType::LastCol => Simple::Never,
    }
}

/// First and last at once, as two conditions of one compound.
fn only(first: Nth, last: Nth) -> Simple {
    let compound = Compound {
        rest: vec![Simple::Nth(first), Simple::Nth(last)],
        ..Compound::default()
    };
    Simple::Is(Arc::from([Selector {
        compounds: vec![compound],
        specificity: 0,
    }]))
}

fn pseudo_class(class: &PseudoClass<'_>) -> Simple {
    let state = match class {
        PseudoClass::Lang { languages } => {
            return Simple::Language(languages.iter().map(|tag| Box::from(&**tag)).collect());
        }
        PseudoClass::Dir { direction } => match direction {
            lightningcss::selector::Direction::Ltr => State::LeftToRight,
            lightningcss::selector::Direction::Rtl => State::RightToLeft,
        },
        PseudoClass::Focus | PseudoClass::FocusVisible => State::Focus,
        PseudoClass::FocusWithin => State::FocusWithin,
        PseudoClass::AnyLink(_) | PseudoClass::Link => State::Link,
        PseudoClass::Checked => State::Checked,
        PseudoClass::Disabled => State::Disabled,
        PseudoClass::Enabled => State::Enabled,
        PseudoClass::Required => State::Required,
        PseudoClass::Optional => State::Optional,
        PseudoClass::ReadOnly(_) => State::ReadOnly,
        PseudoClass::ReadWrite(_) => State::ReadWrite,
        PseudoClass::PlaceholderShown(_) => State::PlaceholderShown,
        PseudoClass::Open => State::Open,
        PseudoClass::Defined => State::Defined,
        _ => return Simple::Never,
    };
    Simple::State(state)
}
