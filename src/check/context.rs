//! What a rule may see: the page and the site, never a file system, Markdown or a theme.

use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::check::parts::{self, Parts};
use crate::html::aria::role::Role;
use crate::html::aria::semantics::Semantics;
use crate::html::aria::tree::Ownership;
use crate::html::dom::{Dom, NodeId};
use crate::html::grouped::Grouped;
use crate::html::hash::FastMap;
use crate::html::name::Names;
use crate::html::rendering::Rendering;
use crate::html::style::lines::Setting;
use crate::html::style::{Styles, View};

/// What makes links alike: the nearest landmark and the name in lower case.
type LinkKey = (Option<NodeId>, String);

/// Links that are alike, grouped.
#[derive(Debug, Default)]
struct Alike {
    groups: Grouped,
    /// The group of each link, in tree order.
    of_link: Vec<(NodeId, usize)>,
}

/// One finished page.
#[derive(Debug)]
pub struct PageContext<'a> {
    pub dom: &'a Dom,
    pub rendering: &'a Rendering,
    pub styles: &'a Styles,
    pub semantics: &'a Semantics<'a>,
    pub names: Names<'a>,
    pub ownership: Ownership,
    /// Elements with an `aria-` attribute, in tree order.
    pub with_aria: Vec<NodeId>,
    /// See [`PageContext::links`].
    links: OnceCell<Vec<NodeId>>,
    /// See [`PageContext::links_like`].
    alike: OnceCell<Alike>,
    /// See [`PageContext::parts`].
    parts: OnceCell<Option<Parts>>,
    /// Site-absolute address of the page, `/nb/om/`.
    pub address: &'a str,
    /// The template that drew the page; none for a finished page that veksle did not make.
    pub template: Option<&'a str>,
}

impl<'a> PageContext<'a> {
    #[must_use]
    pub fn new(semantics: &'a Semantics<'a>, styles: &'a Styles, address: &'a str, template: Option<&'a str>) -> Self {
        let aria = semantics
            .dom
            .all_attrs()
            .filter(|(_, name, _)| name.starts_with("aria-"));
        let mut with_aria: Vec<NodeId> = aria.map(|(id, _, _)| id).collect();
        with_aria.dedup();
        Self {
            dom: semantics.dom,
            rendering: semantics.rendering,
            styles,
            semantics,
            names: Names::new(semantics),
            ownership: Ownership::new(semantics),
            with_aria,
            links: OnceCell::new(),
            alike: OnceCell::new(),
            parts: OnceCell::new(),
            address,
            template,
        }
    }

    /// The page in a view, to measure its text in.
    #[must_use]
    pub const fn setting(&self, view: View) -> Setting<'a> {
        Setting {
            dom: self.dom,
            styles: self.styles,
            view,
        }
    }

    /// The accessible name; empty when there is none.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        self.names.name(id)
    }

    #[must_use]
    pub fn has_name(&self, id: NodeId) -> bool {
        !self.name(id).is_empty()
    }

    /// The semantic role.
    #[must_use]
    pub fn role(&self, id: NodeId) -> Option<Role> {
        self.semantics.role(id)
    }

    /// In the accessibility tree.
    #[must_use]
    pub fn is_exposed(&self, id: NodeId) -> bool {
        self.semantics.is_exposed(id)
    }

    /// What the page most likely repeats from others, and what is its own; none when it has nothing to get past.
    #[must_use]
    pub fn parts(&self) -> Option<&Parts> {
        self.parts.get_or_init(|| parts::of(self)).as_ref()
    }

    /// The links in the accessibility tree, in tree order.
    #[must_use]
    pub fn links(&self) -> &[NodeId] {
        self.links
            .get_or_init(|| self.exposed_any(|role| role.is_a(Role::Link)))
    }

    /// Links in the same landmark as a link and with the same name, whatever its case, in tree order; none for one without a
    /// name or an address.
    #[must_use]
    pub fn links_like(&self, link: NodeId) -> &[NodeId] {
        let alike = self.alike.get_or_init(|| self.group_links());
        let found = alike.of_link.binary_search_by_key(&link, |(link, _)| *link);
        found.map_or(&[], |at| alike.groups.of(alike.of_link[at].1))
    }

    fn group_links(&self) -> Alike {
        let mut known: FastMap<LinkKey, usize> = FastMap::default();
        let links = self.links().iter().copied();
        let leads = links.filter(|id| self.has_name(*id) && self.dom.has_attr(*id, "href"));
        let group = |id: NodeId| {
            let next = known.len();
            (id, *known.entry(self.link_key(id)).or_insert(next))
        };
        let of_link: Vec<(NodeId, usize)> = leads.map(group).collect();
        Alike {
            groups: Grouped::new(known.len(), of_link.iter().map(|(id, group)| (*group, *id))),
            of_link,
        }
    }

    fn link_key(&self, link: NodeId) -> LinkKey {
        let is_landmark = |id: &NodeId| self.role(*id).is_some_and(Role::is_landmark);
        (
            self.dom.ancestors(link).find(is_landmark),
            self.name(link).to_lowercase(),
        )
    }

    /// Elements in the accessibility tree with a role, in tree order.
    #[must_use]
    pub fn exposed(&self, role: Role) -> Vec<NodeId> {
        self.semantics
            .with_role(role)
            .filter(|id| self.is_exposed(*id))
            .collect()
    }

    /// Elements in the accessibility tree whose role satisfies a condition, in tree order.
    #[must_use]
    pub fn exposed_any(&self, accept: impl Fn(Role) -> bool) -> Vec<NodeId> {
        let mut found = self.semantics.with_roles(accept);
        found.retain(|id| self.is_exposed(*id));
        found
    }
}

/// What site rules compare of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageFacts {
    /// Site-absolute address.
    pub address: String,
    /// The page's `lang`.
    pub lang: String,
    /// The template that drew it.
    pub template: String,
    /// Each navigation landmark, in order.
    pub navigation: Vec<Arc<Menu>>,
    /// Role of the landmark that the way to make contact stands in.
    pub help: Option<&'static str>,
}

/// A navigation landmark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Menu {
    /// Of the rest, worked out once: menus are looked up time and again.
    hash: u64,
    pub name: String,
    /// The names of its links, in order.
    pub links: Vec<String>,
}

impl Menu {
    #[must_use]
    pub fn new(name: String, links: Vec<String>) -> Self {
        let mut hash = DefaultHasher::new();
        (&name, &links).hash(&mut hash);
        let hash = hash.finish();
        Self { hash, name, links }
    }
}

impl Hash for Menu {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

/// The whole site, when every page is known.
#[derive(Debug)]
pub struct SiteContext<'a> {
    /// In order of address.
    pub pages: &'a [PageFacts],
}
