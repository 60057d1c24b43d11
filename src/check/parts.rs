//! What a page most likely shares with others of its site, and where its own content begins: what the rules on getting past
//! what is repeated ask. Only the whole site tells for sure; one page tells by landmarks and lists of links.

use crate::check::context::PageContext;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::name::visible::{is_visible_text, shows_something};
use crate::html::tag::Tag;

/// The parts of a page that leads to others and begins with what they share.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Menus, headers, asides, footers and lists of links, in tree order, none inside another.
    furniture: Vec<NodeId>,
    /// The first words of the page's own after the first of them.
    pub own: NodeId,
}

/// The parts; none for a page that has nothing to get past, or leads nowhere.
#[must_use]
pub fn of(page: &PageContext<'_>) -> Option<Parts> {
    let is_local = |id: &NodeId| page.dom.attr(*id, "href").is_some_and(leads_within_site);
    if !page
        .dom
        .tagged(Tag::A)
        .iter()
        .any(|link| is_local(link) && page.is_exposed(*link))
    {
        return None;
    }
    let mut candidates = page.exposed_any(is_furniture);
    candidates.extend(
        page.dom
            .tagged_any(&[Tag::Ol, Tag::Ul])
            .into_iter()
            .filter(|list| is_link_list(page, *list)),
    );
    candidates.retain(|part| !is_in_main(page, *part));
    candidates.sort_unstable();
    let mut furniture: Vec<NodeId> = Vec::new();
    for id in candidates {
        if !furniture
            .last()
            .is_some_and(|outer| *outer == id || page.dom.is_descendant(id, *outer))
        {
            furniture.push(id);
        }
    }
    let first = page.dom.get(*furniture.first()?).end;
    let mut rest = (first.0..u32::try_from(page.dom.len()).unwrap_or(u32::MAX)).map(NodeId);
    let own = rest.find(|node| {
        is_visible_text(page.semantics, *node) && !is_within(page, &furniture, *node) && !is_in_link(page, *node)
    })?;
    Some(Parts { furniture, own })
}

impl Parts {
    /// Whether a heading that is seen stands in the page's own content, past the first of what is shared. A list of links
    /// may be the page's own, so before that one a heading counts as well.
    #[must_use]
    pub fn have_heading(&self, page: &PageContext<'_>) -> bool {
        let is_landmark = |part: &&NodeId| page.role(**part).is_some_and(is_furniture);
        let shared = self.furniture.first().filter(is_landmark);
        let mut headings = page.exposed(Role::Heading).into_iter();
        headings.any(|heading| {
            shared < Some(&heading)
                && !is_within(page, &self.furniture, heading)
                && shows_something(page.semantics, heading)
        })
    }

    /// Whether a landmark begins with content of the page's own.
    #[must_use]
    pub fn have_landmark(&self, page: &PageContext<'_>) -> bool {
        let landmarks = page.exposed_any(Role::is_landmark);
        landmarks.into_iter().any(|landmark| {
            let end = page.dom.get(landmark).end;
            self.text_from(page, landmark)
                .is_some_and(|text| text < end && self.is_own(page, text))
        })
    }

    /// Whether a link leads to the page's own content: past everything repeated that stands before it.
    #[must_use]
    pub fn have_way(&self, page: &PageContext<'_>) -> bool {
        let targets = page.dom.tagged(Tag::A).iter().filter_map(|link| {
            let (path, fragment) = page.dom.attr(*link, "href")?.split_once('#')?;
            page.dom.by_id(fragment).filter(|_| page.address.ends_with(path))
        });
        let leads_to_own = |target| self.text_from(page, target).is_some_and(|text| self.is_own(page, text));
        targets.into_iter().any(leads_to_own)
    }

    fn is_own(&self, page: &PageContext<'_>, text: NodeId) -> bool {
        text >= self.own && !is_within(page, &self.furniture, text)
    }

    /// The first words at or after a node.
    fn text_from(&self, page: &PageContext<'_>, node: NodeId) -> Option<NodeId> {
        let mut nodes = (node.0..u32::try_from(page.dom.len()).unwrap_or(u32::MAX)).map(NodeId);
        nodes.find(|node| is_visible_text(page.semantics, *node))
    }
}

fn leads_within_site(href: &str) -> bool {
    let href = href.trim();
    !href.is_empty()
        && !href.starts_with('#')
        && !href.starts_with("//")
        && !href.split('/').next().unwrap_or_default().contains(':')
}

const fn is_furniture(role: Role) -> bool {
    use Role::{Banner, Complementary, ContentInfo, Navigation, Search};
    matches!(role, Banner | Complementary | ContentInfo | Navigation | Search)
}

/// What stands in the main content, such as its list of contents, is the page's own.
fn is_in_main(page: &PageContext<'_>, id: NodeId) -> bool {
    page.dom.ancestors(id).any(|above| page.role(above) == Some(Role::Main))
}

/// A list that has no words but those of its links or of where the reader is.
fn is_link_list(page: &PageContext<'_>, id: NodeId) -> bool {
    let dom = page.dom;
    let leads_on = || {
        dom.descendants(id)
            .any(|node| dom.is(node, Tag::A) && dom.attr(node, "href").is_some_and(leads_within_site))
    };
    let is_linked = |node: NodeId| !is_visible_text(page.semantics, node) || is_in_link(page, node);
    leads_on() && dom.descendants(id).all(is_linked)
}

fn is_in_link(page: &PageContext<'_>, node: NodeId) -> bool {
    page.dom.closest(node, Tag::A).is_some()
}

fn is_within(page: &PageContext<'_>, furniture: &[NodeId], node: NodeId) -> bool {
    let at = furniture.partition_point(|part| *part <= node);
    at > 0 && (furniture[at - 1] == node || page.dom.is_descendant(node, furniture[at - 1]))
}
