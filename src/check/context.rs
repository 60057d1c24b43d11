//! What a rule may see: the page and the site, never a file system, Markdown or a theme.

use crate::html::dom::Dom;

/// One finished page.
#[derive(Debug)]
pub struct PageContext<'a> {
    pub dom: &'a Dom,
    /// Site-absolute address of the page, `/nb/om/`.
    pub address: &'a str,
}

/// The whole site, when every page is known.
#[derive(Debug)]
pub struct SiteContext<'a> {
    pub pages: &'a [PageContext<'a>],
}
