//! Pages that the site makes of its own figures and registers: one template, one value for each language.

use tera::Value;

use crate::lang::{Language, PerLanguage};
use crate::render::scope::Scope;
use crate::site::slug::slugify;

/// A page in every language, made from data.
#[derive(Debug)]
pub struct Generated {
    /// What the page is to style sheets and templates, and the name that its value has there: `balance`.
    pub kind: &'static str,
    /// `balance.html`.
    pub template: &'static str,
    /// What the template is given under the name of the kind.
    pub values: PerLanguage<Value>,
}

impl Scope<'_> {
    /// Site-absolute path of a generated page: its slug in the language's texts is `<kind>.slug`.
    #[must_use]
    pub fn generated_path(&self, page: &Generated, lang: Language) -> String {
        let slug = self.text(lang, &format!("{}.slug", page.kind), &[]);
        format!("/{}/{}/", self.config.tag(lang), slugify(&slug))
    }

    /// Site-absolute path of the generated page of a kind, when there is one.
    #[must_use]
    pub fn generated_of(&self, kind: &str, lang: Language) -> Option<String> {
        let page = self.generated.iter().find(|page| page.kind == kind)?;
        Some(self.generated_path(page, lang))
    }
}
