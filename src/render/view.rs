//! Every page that is drawn, and where it stands: those of documents, and those that the site makes itself.

use crate::lang::Language;
use crate::output::page_path;
use crate::render::headers::Redirect;
use crate::render::scope::Scope;
use crate::site::model::{PageId, SectionId};
use crate::site::slug::slugify;

/// A page to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// The page of a document.
    Document(PageId),
    /// The pages of a tag, by its position in the language's list.
    Tag(Language, usize),
    /// All tags of a language.
    Tags(Language),
    /// All corrections, told in a language.
    Corrections(Language),
    /// A page made of the site's own figures, by its position among them.
    Generated(Language, usize),
    /// What a reader gets whose address is wrong.
    NotFound(Language),
    /// The choice of language at the root.
    Chooser,
    /// A former address of a page.
    Redirect(String, PageId),
}

impl View {
    /// The language that the page is in.
    #[must_use]
    pub fn lang(&self, scope: &Scope<'_>) -> Language {
        match self {
            Self::Document(page) | Self::Redirect(_, page) => scope.site.page(*page).lang,
            Self::Tag(lang, _)
            | Self::Tags(lang)
            | Self::Corrections(lang)
            | Self::NotFound(lang)
            | Self::Generated(lang, _) => *lang,
            Self::Chooser => scope.spoken().next().unwrap_or(Language(0)),
        }
    }

    /// Site-absolute path of the page.
    #[must_use]
    pub fn address(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Document(page) => scope.site.page(*page).url.clone(),
            Self::Tag(lang, at) => scope.site.tags[*lang].tags[*at].url.clone(),
            Self::Tags(lang) => scope.site.tags[*lang].url.clone(),
            Self::Corrections(lang) => scope.corrections_path(*lang),
            Self::Generated(lang, at) => scope.generated_path(&scope.generated[*at], *lang),
            Self::NotFound(lang) => format!("/{}/404.html", scope.config.tag(*lang)),
            Self::Chooser => "/".to_owned(),
            Self::Redirect(path, _) => path.clone(),
        }
    }

    /// The section that the page is in, when it is in one.
    #[must_use]
    pub fn section(&self, scope: &Scope<'_>) -> Option<SectionId> {
        match self {
            Self::Document(page) => Some(scope.site.page(*page).section),
            _ => None,
        }
    }
}

impl Scope<'_> {
    /// Every page of the site, in a fixed order.
    #[must_use]
    pub fn views(&self) -> Vec<View> {
        let mut views: Vec<View> = self.site.iter().map(|(id, _)| View::Document(id)).collect();
        for lang in self.spoken() {
            let tags = self.site.tags[lang].tags.len();
            views.extend((0..tags).map(|at| View::Tag(lang, at)));
            views.extend((tags > 0).then_some(View::Tags(lang)));
            views.extend(self.has_corrections.then_some(View::Corrections(lang)));
            views.extend((0..self.generated.len()).map(|at| View::Generated(lang, at)));
            views.push(View::NotFound(lang));
        }
        views.extend(self.spoken().next().map(|_| View::Chooser));
        // A page cannot stand in for a file of another form: there only the web server leads on.
        let redirects = self
            .site
            .redirects
            .iter()
            .filter(|(path, _)| page_path(path).ends_with(".html"));
        views.extend(redirects.map(|(path, page)| View::Redirect(path.clone(), *page)));
        views
    }

    /// The former addresses of pages with their new ones.
    #[must_use]
    pub fn redirects(&self) -> Vec<Redirect> {
        let base = &self.site.base;
        let redirect = |(path, page): (&String, &PageId)| Redirect {
            path: path.clone(),
            from: base.href(path),
            to: base.href(&self.site.page(*page).url),
        };
        self.site.redirects.iter().map(redirect).collect()
    }

    /// Site-absolute path of the page with all corrections.
    #[must_use]
    pub fn corrections_path(&self, lang: Language) -> String {
        format!(
            "/{}/{}/",
            self.config.tag(lang),
            slugify(&self.text(lang, "correction.slug", &[]))
        )
    }
}
