//! The styles of one page, as rules ask for them.

use std::sync::PoisonError;

use super::computed::Style;
use super::contrast;
use super::declaration::{Declaration, Declared, Wide};
use super::focus;
use super::library::Library;
use super::longhand::Longhand;
use super::media::{Condition, Environment};
use super::selector::Part;
use super::shared::Shared;
use super::visibility;
use crate::html::dom::{Dom, NodeId};
use crate::html::rendering::Rendering;

/// Which view of the page: the environments that rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum View {
    /// A light screen, 1280 pixels wide, held sideways.
    Screen,
    /// The same in dark mode.
    Dark,
    /// The same held upright.
    Portrait,
    /// A telephone held upright, and sideways.
    Phone,
    PhoneSideways,
    /// The first, when the reader has made everything twice as large.
    Zoomed,
    /// 320 pixels wide.
    Narrow,
    Print,
    ForcedColors,
}

impl View {
    pub(super) const ALL: [Self; 9] = [
        Self::Screen,
        Self::Dark,
        Self::Portrait,
        Self::Phone,
        Self::PhoneSideways,
        Self::Zoomed,
        Self::Narrow,
        Self::Print,
        Self::ForcedColors,
    ];
    pub(super) const COUNT: usize = Self::ALL.len();

    pub(super) const fn environment(self) -> Environment {
        match self {
            Self::Screen => Environment::SCREEN,
            Self::Dark => Environment::DARK,
            Self::Portrait => Environment::PORTRAIT,
            Self::Phone => Environment::PHONE,
            Self::PhoneSideways => Environment::PHONE_SIDEWAYS,
            Self::Zoomed => Environment::ZOOMED,
            Self::Narrow => Environment::NARROW,
            Self::Print => Environment::PRINT,
            Self::ForcedColors => Environment::FORCED_COLORS,
        }
    }
}

/// The styles of one page.
#[derive(Debug)]
pub struct Styles {
    pub(super) shared: Shared,
    /// The group of each node.
    of_node: Vec<u32>,
}

impl Styles {
    /// Matches a page at a site-absolute address against the style sheets that it asks for. What comes of it is worth
    /// giving back: [`Library::keep`].
    #[must_use]
    pub fn new(dom: &Dom, library: &Library, address: &str) -> Self {
        let mut shared = library.shared(dom, address);
        let of_node = shared.admit(dom);
        Self { shared, of_node }
    }

    /// The computed style of an element; of a text node, its parent's.
    #[must_use]
    pub fn style(&self, node: NodeId) -> &Style {
        self.style_in(View::Screen, node)
    }

    #[must_use]
    pub fn style_in(&self, view: View, node: NodeId) -> &Style {
        let styles = &self.shared.computed(view).styles;
        // The document's own style always exists, and every node has a group.
        &styles[self.group(node).min(styles.len() - 1)]
    }

    /// The elements whose style in a view satisfies a condition, in tree order. What is said of a style is remembered under the
    /// condition's name for all pages with these sheets, so it must hang on nothing else.
    pub fn elements_where(
        &self,
        dom: &Dom,
        view: View,
        condition: &'static str,
        holds: impl Fn(&Style) -> bool,
    ) -> Vec<NodeId> {
        let styles = &self.shared.computed(view).styles;
        let mut answers = self.shared.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let answers = answers.entry((condition, view as usize)).or_default();
        answers.resize(styles.len(), None);
        let mut holds = |node: &NodeId| {
            let group = self.group(*node);
            let answer = answers.get_mut(group).zip(styles.get(group));
            answer.is_some_and(|(answer, style)| *answer.get_or_insert_with(|| holds(style)))
        };
        dom.elements().filter(|node| holds(node)).collect()
    }

    /// What is rendered, hidden and out of sight on an ordinary screen, and the text of generated content.
    #[must_use]
    pub fn rendering(&self, dom: &Dom) -> Rendering {
        visibility::rendering(dom, &self.of_node, &self.shared.screen, &self.shared.sight)
    }

    /// How text in a node contrasts with what lies behind it.
    #[must_use]
    pub fn contrast(&self, view: View, node: NodeId) -> contrast::Contrast {
        self.shared.contrasts(view).of(self.group(node))
    }

    /// Elements with the same number have the same styles in every view, and so have their ancestors. The numbers mean
    /// nothing else.
    #[must_use]
    pub fn group(&self, node: NodeId) -> usize {
        self.of_node.get(node.index()).map_or(0, |group| *group as usize)
    }

    /// Whether a sheet that the page asks for is not to be had, so that its real styles are not known.
    #[must_use]
    pub const fn is_incomplete(&self) -> bool {
        self.shared.applying.incomplete
    }

    /// Whether any sheet of the page asks how the screen is held.
    #[must_use]
    pub fn asks_for_orientation(&self) -> bool {
        self.mention(&|condition| matches!(condition, Condition::Orientation(_)))
    }

    /// Whether any sheet of the page asks if the reader wants less motion.
    #[must_use]
    pub fn asks_for_motion(&self) -> bool {
        self.mention(&|condition| matches!(condition, Condition::Motion(_)))
    }

    fn mention(&self, kind: &impl Fn(&Condition) -> bool) -> bool {
        let sheets = &self.shared.applying.sheets;
        sheets
            .iter()
            .any(|applied| applied.condition.mentions(kind) || applied.sheet.mentions(kind))
    }

    /// Whether the value of a longhand is the one that the element's own `style` attribute sets with `!important`.
    #[must_use]
    pub fn is_important_inline(&self, element: NodeId, longhand: Longhand) -> bool {
        let Some(group) = self.shared.groups.list.get(self.group(element)) else {
            return false;
        };
        let Some(block) = group
            .own
            .inline
            .and_then(|number| self.shared.groups.blocks.get(number as usize))
        else {
            return false;
        };
        let of_longhand =
            |declaration: &&Declaration| matches!(declaration, Declaration::Longhand(own, _) if *own == longhand);
        let inherits = longhand.is_inherited();
        match block.important.iter().rfind(of_longhand) {
            Some(Declaration::Longhand(_, Declared::Keyword(Wide::Inherit))) | None => false,
            Some(Declaration::Longhand(_, Declared::Keyword(Wide::Unset | Wide::Revert))) => !inherits,
            Some(_) => true,
        }
    }

    /// Whether anything that can be seen changes when an element gets the focus: its outline, itself, its generated
    /// content, what holds it or what stands after it.
    #[must_use]
    pub fn shows_focus(&self, dom: &Dom, element: NodeId) -> bool {
        let Shared {
            applying,
            groups,
            screen,
            ..
        } = &self.shared;
        self.shared.shows_focus(self.group(element))
            || focus::changes_another(dom, applying, (groups, &self.of_node), screen, element)
    }

    /// The style of a pseudo-element that has rules.
    #[must_use]
    pub fn before(&self, element: NodeId) -> Option<&Style> {
        self.generated(element, Part::Before)
    }

    #[must_use]
    pub fn after(&self, element: NodeId) -> Option<&Style> {
        self.generated(element, Part::After)
    }

    fn generated(&self, element: NodeId, part: Part) -> Option<&Style> {
        self.shared.screen.generated_of(self.group(element), part)
    }
}
