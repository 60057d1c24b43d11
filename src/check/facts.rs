//! What site rules compare: a little of each page, taken while its tree is at hand.

use std::sync::Arc;

use crate::check::context::{Menu, PageContext, PageFacts};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

/// Landmarks in which a site's own furniture stands.
const FURNITURE: [Role; 4] = [Role::Banner, Role::Navigation, Role::ContentInfo, Role::Complementary];

/// The facts of a page that a template drew.
#[must_use]
pub fn of(page: &PageContext<'_>, template: &str) -> PageFacts {
    let roots = page.dom.tagged(crate::html::tag::Tag::Html);
    let lang = roots
        .first()
        .and_then(|root| page.dom.attr(*root, "lang"))
        .unwrap_or_default();
    PageFacts {
        address: page.address.to_owned(),
        lang: lang.to_owned(),
        template: template.to_owned(),
        navigation: page
            .exposed(Role::Navigation)
            .into_iter()
            .map(|menu| menu_of(page, menu))
            .filter(|menu| !menu.links.is_empty())
            .map(Arc::new)
            .collect(),
        help: help(page),
    }
}

/// A menu. Links to places on the page itself are its list of contents, which is as different as pages are.
fn menu_of(page: &PageContext<'_>, menu: NodeId) -> Menu {
    let leads_on = |link: &NodeId| !page.dom.attr(*link, "href").unwrap_or_default().starts_with('#');
    let is_inside = |link: &&NodeId| page.dom.is_descendant(**link, menu) && leads_on(link);
    let inside = page.links().iter().filter(is_inside);
    let links = inside.map(|link| page.name(*link).to_owned()).collect();
    Menu::new(page.name(menu).to_owned(), links)
}

/// The landmark that the site's way to make contact stands in; `None` when the page has none outside its own text.
fn help(page: &PageContext<'_>) -> Option<&'static str> {
    let makes_contact = |link: &NodeId| {
        let href = page.dom.attr(*link, "href").unwrap_or_default();
        href.starts_with("mailto:") || href.starts_with("tel:")
    };
    let contacts = page.links().iter().copied().filter(makes_contact);
    let landmark = |link: NodeId| {
        page.dom
            .ancestors(link)
            .find_map(|above| page.role(above).filter(|role| FURNITURE.contains(role)))
    };
    contacts.filter_map(landmark).map(Role::name).next()
}
