//! Draws one page: its template, and what the template is given.

use serde::Serialize;
use tera::{Context, Value};

use crate::diagnostic::{Diagnostic, Origin};
use crate::lang::Language;
use crate::marker::{self, Split};
use crate::parse::document::Body;
use crate::render::context::lists::TagContext;
use crate::render::context::page::PageContext;
use crate::render::context::parts::Linked;
use crate::render::context::value;
use crate::render::view::View;
use crate::render::{Html, Renderer, body, correction, escape, switch};
use crate::site::model::{Page, PageId};

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// A language at the root.
#[derive(Debug, Serialize)]
struct Choice {
    lang: String,
    name: String,
    url: String,
    lead: Option<String>,
}

impl Renderer<'_> {
    /// Draws a page; a document's with its body. Never fails.
    #[must_use]
    pub fn draw(&self, view: &View, body: &Body) -> (Html, Option<Diagnostic>) {
        let scope = &self.scope;
        let lang = view.lang(scope);
        let mut context = self.context(lang);
        context.insert_value("site", self.site(view));
        let template = match view {
            View::Document(page) => self.document(*page, body, &mut context),
            View::Tag(lang, at) => self.tag(*lang, *at, &mut context),
            View::Tags(lang) => self.tags(*lang, &mut context),
            View::Corrections(lang) => self.corrections(*lang, &mut context),
            View::Generated(lang, at) => self.generated(*lang, *at, &mut context),
            View::NotFound(lang) => self.not_found(*lang, &mut context),
            View::Chooser => self.chooser(lang, &mut context),
            View::Redirect(_, page) => self.redirect(*page, &mut context),
        };
        let (html, finding) = self.fill(&template, &context);
        let Split { html, places } = marker::split(&html);
        let drawn = Html {
            address: view.address(scope),
            lang,
            template: self.theme.template_path(&template),
            html,
            places,
        };
        (drawn, finding)
    }

    fn document(&self, id: PageId, body: &Body, context: &mut Context) -> String {
        let page = self.scope.site.page(id);
        let mut drawn = self.scope.page(page);
        let (content, notes) = body::fill(&self.scope, page, body);
        let content = correction::mark(&self.scope, page, content);
        let html = |html: String| (!html.is_empty()).then(|| Value::safe_string(&html));
        (drawn.content, drawn.notes) = (html(content), html(notes));
        context.insert_value("page", value(&drawn));
        let section = self.scope.site.section(page.section);
        if section.index != Some(page.group) {
            return self.template_of_kind(page);
        }
        let listed = self
            .scope
            .section(section, page.lang, |item| self.item(item, page.lang));
        context.insert_value("section", value(&listed));
        let root = section.parent.is_none();
        (if root { "home.html" } else { "section.html" }).to_owned()
    }

    /// The template that the configuration gives the kind, else the one of the kind's name, else that of all pages.
    fn template_of_kind(&self, page: &Page) -> String {
        let configured = self.scope.config.settings.kind.get(&page.kind);
        let configured = configured
            .and_then(|kind| kind.template.as_ref())
            .map(|template| template.value.clone());
        let own = format!("{}.html", page.kind);
        configured
            .or_else(|| self.tera.contains_template(&own).then_some(own))
            .unwrap_or_else(|| "page.html".to_owned())
    }

    fn tag(&self, lang: Language, at: usize, context: &mut Context) -> String {
        let tags = &self.scope.site.tags;
        let tag = &tags[lang].tags[at];
        let title = self.scope.text(lang, "tag.title", &[("name", tag.title.clone())]);
        let address = |lang: Language| {
            let same = tags[lang].tags.iter().find(|other| other.id == tag.id)?;
            Some(same.url.clone())
        };
        self.plain(lang, "tag", title, address, context);
        let listed = TagContext {
            title: tag.title.clone(),
            items: tag.pages.iter().map(|page| self.item(*page, lang)).collect(),
        };
        context.insert_value("tag", value(&listed));
        "tag.html".to_owned()
    }

    fn tags(&self, lang: Language, context: &mut Context) -> String {
        let tags = &self.scope.site.tags;
        let title = self.scope.text(lang, "tag.all", &[]);
        let address = |lang: Language| (!tags[lang].tags.is_empty()).then(|| tags[lang].url.clone());
        self.plain(lang, "tags", title, address, context);
        let rows: Vec<_> = tags[lang].tags.iter().map(|tag| self.scope.tag_row(tag)).collect();
        context.insert_value("tags", value(&rows));
        "tags.html".to_owned()
    }

    fn corrections(&self, lang: Language, context: &mut Context) -> String {
        let title = self.scope.text(lang, "correction.all", &[]);
        self.plain(
            lang,
            "corrections",
            title,
            |lang| Some(self.scope.corrections_path(lang)),
            context,
        );
        let rows = self.scope.correction_rows(lang);
        context.insert_value("corrections", value(&rows));
        "corrections.html".to_owned()
    }

    fn generated(&self, lang: Language, at: usize, context: &mut Context) -> String {
        let page = &self.scope.generated[at];
        let address = |lang: Language| Some(self.scope.generated_path(page, lang));
        let path = self.scope.generated_path(page, lang);
        let mut drawn = self
            .scope
            .plain_page(lang, &page.kind, self.scope.generated_title(page, lang), &path);
        drawn.description = self.scope.generated_lead(page, lang);
        drawn.alternates = crate::render::head::alternates_of_generated(&self.scope, page);
        self.insert(drawn, page.parent, lang, address, context);
        context.insert_value(page.variable, page.values[lang].clone());
        let below = self
            .scope
            .generated
            .iter()
            .filter(|other| other.parent == Some(page.kind.as_str()));
        let below: Vec<_> = below.map(|page| self.scope.below(page, lang)).collect();
        context.insert_value("below", value(&below));
        page.template.to_owned()
    }

    fn not_found(&self, lang: Language, context: &mut Context) -> String {
        let title = self.scope.text(lang, "not-found.title", &[]);
        let address = |lang: Language| {
            self.scope
                .site
                .home(lang)
                .map(|home| self.scope.site.page(home).url.clone())
        };
        let mut page = self
            .scope
            .plain_page(lang, "not-found", title, &View::NotFound(lang).address(&self.scope));
        page.noindex = true;
        page.canonical = None;
        page.permalink = None;
        self.insert(page, None, lang, address, context);
        "404.html".to_owned()
    }

    fn chooser(&self, lang: Language, context: &mut Context) -> String {
        let page = self.scope.plain_page(lang, "chooser", self.scope.site_title(lang), "/");
        let page = PageContext {
            alternates: self.home_alternates(lang),
            ..page
        };
        self.insert(page, None, lang, |_| None, context);
        let choice = |lang: Language| {
            let home = self.scope.site.page(self.scope.site.home(lang)?);
            let lead = self
                .scope
                .config
                .settings
                .description
                .each
                .get(self.scope.config.tag(lang));
            let own = home.document.front.description.as_ref();
            Some(Choice {
                lang: self.scope.html_lang(lang).to_owned(),
                name: self.scope.config.info[lang].name.clone(),
                url: self.scope.site.base.href(&home.url),
                lead: lead.or(own).map(|text| text.value.clone()),
            })
        };
        let chooser: Vec<Choice> = self.scope.spoken().filter_map(choice).collect();
        context.insert_value("chooser", value(&chooser));
        "index.html".to_owned()
    }

    fn home_alternates(&self, lang: Language) -> Vec<crate::render::head::Alternate> {
        let home = self.scope.site.home(lang).map(|home| self.scope.site.page(home));
        home.map(|home| crate::render::head::alternates(&self.scope, home))
            .unwrap_or_default()
    }

    fn redirect(&self, id: PageId, context: &mut Context) -> String {
        let page = self.scope.site.page(id);
        let drawn = self
            .scope
            .plain_page(page.lang, "redirect", page.title.clone(), &page.url);
        context.insert_value("page", value(&drawn));
        context.insert_value("target", Value::from(self.scope.site.base.href(&page.url)));
        context.insert_value("title", Value::from(page.title.as_str()));
        "redirect.html".to_owned()
    }

    /// Gives the template a page that no document stands behind, and the same page in other languages.
    fn plain(
        &self,
        lang: Language,
        kind: &str,
        title: String,
        address: impl Fn(Language) -> Option<String>,
        context: &mut Context,
    ) {
        let path = address(lang).unwrap_or_default();
        let page = self.scope.plain_page(lang, kind, title, &path);
        self.insert(page, None, lang, address, context);
    }

    fn insert(
        &self,
        mut page: PageContext,
        parent: Option<&str>,
        lang: Language,
        address: impl Fn(Language) -> Option<String>,
        context: &mut Context,
    ) {
        let spoken: Vec<Language> = self.scope.spoken().collect();
        let home = self.scope.site.home(lang).filter(|_| page.kind != "chooser");
        let above = parent.and_then(|kind| self.scope.generated.iter().find(|page| page.kind == kind));
        let above = above.map(|page| self.scope.below(page, lang)).map(|page| Linked {
            title: page.title,
            url: Some(page.url),
            lang: None,
        });
        let home = home.map(|home| self.scope.linked(home, lang));
        page.breadcrumbs = home.into_iter().chain(above).collect();
        page.translations = switch::plain(&self.scope, lang, |lang| {
            address(lang).filter(|_| spoken.contains(&lang))
        });
        context.insert_value("page", value(&page));
    }
}

pub(super) fn direction(tag: &str) -> &'static str {
    let language = tag.split('-').next().unwrap_or(tag);
    if RIGHT_TO_LEFT.contains(&language) {
        "rtl"
    } else {
        "ltr"
    }
}

/// What stands in the place of a page whose template fails. It is seen in the preview only: the finding is an error.
pub fn error_page(finding: &Diagnostic) -> String {
    let mut place = String::new();
    if let Origin::Template { name, line } = &finding.origin {
        escape::text(&mut place, &format!("{name}:{line}"));
    }
    let mut reason = String::new();
    for (_, text) in &finding.message.args {
        escape::text(&mut reason, text);
    }
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{place}</title></head>\
         <body><main><h1>{place}</h1><p>{reason}</p></main></body></html>"
    )
}
