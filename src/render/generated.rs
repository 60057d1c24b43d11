//! Pages that the site makes of its own figures and registers: one template, one value for each language.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::{Language, PerLanguage};
use crate::render::scope::Scope;
use crate::site::model::Page;
use crate::site::slug::slugify;
use crate::span::Span;

/// A page in every language, made from data.
#[derive(Debug)]
pub struct Generated {
    /// What the page is to style sheets and templates: `balance`.
    pub kind: String,
    /// The kind of the page that it stands below.
    pub parent: Option<&'static str>,
    pub name: Name,
    /// `balance.html`.
    pub template: &'static str,
    /// The name that its value has in the template.
    pub variable: &'static str,
    pub values: PerLanguage<Value>,
}

/// What a generated page is called.
#[derive(Debug)]
pub enum Name {
    /// The interface texts `<key>.title` and `<key>.slug`; `<key>.lead` says what it shows.
    Text(String),
    /// Titles of the site's own, and where they are written; the address is made of them.
    Own {
        titles: PerLanguage<String>,
        place: Option<Span>,
    },
}

impl Name {
    /// Where the site has written it.
    const fn place(&self) -> Option<Span> {
        match self {
            Self::Text(_) => None,
            Self::Own { place, .. } => *place,
        }
    }
}

impl Generated {
    /// A page that stands below no other; its texts and its value are under the name of its kind.
    #[must_use]
    pub fn of_kind(kind: &'static str, template: &'static str, values: PerLanguage<Value>) -> Self {
        Self {
            kind: kind.to_owned(),
            parent: None,
            name: Name::Text(kind.to_owned()),
            template,
            variable: kind,
            values,
        }
    }
}

/// A generated page in a list.
#[derive(Debug, Serialize)]
pub struct Below {
    pub title: String,
    pub url: String,
    pub description: Option<String>,
    /// Never: such a page exists in every language.
    pub lang: Option<String>,
}

impl Scope<'_> {
    /// Title of a generated page.
    #[must_use]
    pub fn generated_title(&self, page: &Generated, lang: Language) -> String {
        match &page.name {
            Name::Text(key) => self.text(lang, &format!("{key}.title"), &[]),
            Name::Own { titles, .. } => titles[lang].clone(),
        }
    }

    /// What a generated page shows, in a sentence, when the interface has one for it.
    #[must_use]
    pub fn generated_lead(&self, page: &Generated, lang: Language) -> Option<String> {
        match &page.name {
            Name::Text(key) => self.words[lang].filled(&format!("{key}.lead"), None, &[]),
            Name::Own { .. } => None,
        }
    }

    /// A generated page as the lists that lead to it show it.
    #[must_use]
    pub fn below(&self, page: &Generated, lang: Language) -> Below {
        Below {
            title: self.generated_title(page, lang),
            url: self.site.base.href(&self.generated_path(page, lang)),
            description: self.generated_lead(page, lang),
            lang: None,
        }
    }

    /// Site-absolute path of a generated page.
    #[must_use]
    pub fn generated_path(&self, page: &Generated, lang: Language) -> String {
        let above = page.parent.and_then(|parent| self.generated_of(parent, lang));
        let above = above.unwrap_or_else(|| format!("/{}/", self.config.tag(lang)));
        let slug = match &page.name {
            Name::Text(key) => slugify(&self.text(lang, &format!("{key}.slug"), &[])),
            Name::Own { titles, .. } => slugify(&titles[lang]),
        };
        format!("{above}{slug}/")
    }

    /// Site-absolute path of the generated page of a kind, when there is one.
    #[must_use]
    pub fn generated_of(&self, kind: &str, lang: Language) -> Option<String> {
        let page = self.generated.iter().find(|page| page.kind == kind)?;
        Some(self.generated_path(page, lang))
    }

    /// Generated pages at an address that is taken, by a document or by one that is made before: the finding stands
    /// where either can be changed.
    #[must_use]
    pub fn collisions(&self) -> Vec<Diagnostic> {
        let documents = self.site.pages.iter();
        let title = |page: &Page| page.document.front.title.as_ref().map(|title| title.span);
        let mut taken: BTreeMap<String, Option<Span>> = documents.map(|page| (page.url.clone(), title(page))).collect();
        let mut findings = Vec::new();
        for (page, lang) in self
            .generated
            .iter()
            .flat_map(|page| self.spoken().map(move |lang| (page, lang)))
        {
            let url = self.generated_path(page, lang);
            if let Some(there) = taken.get(&url) {
                let origin = page.name.place().or(*there).map_or(Origin::Site, Origin::Source);
                let message = Message::new("generated")
                    .with("url", &url)
                    .with("title", self.generated_title(page, lang));
                findings.push(Diagnostic::new("duplicate-url", Severity::Error, origin, message));
            } else {
                taken.insert(url, None);
            }
        }
        findings
    }
}
