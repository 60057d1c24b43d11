//! What pages with the same style sheets share: the groups of elements that no rule tells apart, and what they look like in
//! each view. Each page adds the groups that no page before it had, so most pages compute nothing.
//!
//! The numbers of groups hang on the order of pages; what is said of a group does not.

use std::sync::{Mutex, OnceLock};

use super::cascade::Groups;
use super::contrast::Contrasts;
use super::evaluate::{self, Computed};
use super::focus;
use super::library::Applying;
use super::media::Environment;
use super::styles::View;
use super::visibility::{self, Sight};
use crate::html::dom::Dom;
use crate::html::hash::FastMap;

/// With more groups than this, pages are too different to be worth keeping them for.
const ROOM: usize = 2048;

#[derive(Debug)]
pub(super) struct Shared {
    pub applying: Applying,
    pub groups: Groups,
    pub screen: Computed,
    /// By group, on the ordinary screen.
    pub sight: Vec<Sight>,
    /// By group: whether it is seen to change when it gets the focus; for groups that have been asked about.
    shows_focus: Vec<OnceLock<bool>>,
    /// By [`View`], computed when asked for; none where it is the same as on the ordinary screen.
    others: [OnceLock<Option<Computed>>; View::COUNT],
    contrasts: [OnceLock<Contrasts>; View::COUNT],
    /// By the name of a condition and a view: whether each group's style satisfies it, as far as it was asked.
    pub answers: Mutex<Answers>,
}

/// By condition and view, the answer of each group.
type Answers = FastMap<(&'static str, usize), Vec<Option<bool>>>;

impl Shared {
    pub fn new(applying: Applying) -> Self {
        Self {
            groups: Groups::new(&applying),
            applying,
            screen: Computed::default(),
            sight: Vec::new(),
            shows_focus: Vec::new(),
            others: Default::default(),
            contrasts: Default::default(),
            answers: Mutex::default(),
        }
    }

    /// Takes in a page, and gives the group of each of its nodes.
    pub fn admit(&mut self, dom: &Dom) -> Vec<u32> {
        let (groups, blocks) = (self.groups.list.len(), self.groups.blocks.len());
        let of_node = self.groups.admit(dom, &self.applying);
        if self.groups.list.len() > groups || self.screen.styles.is_empty() {
            self.extend(blocks);
        }
        of_node
    }

    /// Computes what is known of each view for new groups, when there were so many blocks before. A new `style` attribute
    /// may ask for what no rule asked for, so views that were the same as the screen are then forgotten.
    fn extend(&mut self, blocks: usize) {
        let (applying, groups) = (&self.applying, &self.groups);
        let has_new_blocks = groups.blocks.len() > blocks;
        evaluate::evaluate(applying, groups, &Environment::SCREEN, &mut self.screen);
        visibility::sight(groups, &self.screen, &mut self.sight);
        self.shows_focus.resize_with(groups.list.len(), OnceLock::new);
        for view in View::ALL {
            let (other, contrasts) = (&mut self.others[view as usize], &mut self.contrasts[view as usize]);
            match other.get_mut() {
                Some(Some(computed)) => evaluate::evaluate(applying, groups, &view.environment(), computed),
                Some(None) if has_new_blocks => {
                    other.take();
                    contrasts.take();
                }
                _ => {}
            }
            let styles = match other.get() {
                Some(Some(computed)) => &computed.styles,
                _ => &self.screen.styles,
            };
            if let Some(contrasts) = contrasts.get_mut() {
                contrasts.extend(groups, styles, view.environment().scheme);
            }
        }
    }

    pub fn is_full(&self) -> bool {
        self.groups.list.len() > ROOM || self.groups.blocks.len() > ROOM
    }

    pub fn computed(&self, view: View) -> &Computed {
        if view == View::Screen {
            return &self.screen;
        }
        let environment = view.environment();
        let other = self.others[view as usize].get_or_init(|| {
            let same = evaluate::is_same(&self.applying, &self.groups, &Environment::SCREEN, &environment);
            (!same).then(|| {
                let mut computed = Computed::default();
                evaluate::evaluate(&self.applying, &self.groups, &environment, &mut computed);
                computed
            })
        });
        other.as_ref().unwrap_or(&self.screen)
    }

    pub fn contrasts(&self, view: View) -> &Contrasts {
        self.contrasts[view as usize].get_or_init(|| {
            let mut contrasts = Contrasts::default();
            contrasts.extend(&self.groups, &self.computed(view).styles, view.environment().scheme);
            contrasts
        })
    }

    pub fn shows_focus(&self, group: usize) -> bool {
        let shows = || focus::changes_itself(&self.applying, &self.groups, &self.screen, group);
        self.shows_focus
            .get(group)
            .is_some_and(|known| *known.get_or_init(shows))
    }
}
