//! Where links lead: to the source of a page, a file of the site, an anchor, or another host.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message};
use crate::lang::Language;
use crate::parse::slug::slug;
use crate::site::address::Addresses;
use crate::site::model::{GroupId, PageId, Status, Target};
use crate::site::order::shown;
use crate::site::outline::Outline;
use crate::site::path::{self, Written};
use crate::site::plan::Plan;
use crate::site::tree::Slot;
use crate::site::{external, suggest};
use crate::source::Sources;
use crate::span::Spanned;

const UNPUBLISHED: &str = "link-to-unpublished";

/// What is needed to follow any link of the site.
#[derive(Debug)]
pub struct Links<'a> {
    pub config: &'a SiteConfig,
    pub sources: &'a Sources,
    pub outline: &'a Outline,
    pub addresses: &'a Addresses,
    /// Keys of the groups whose documents have files beside them.
    pub bundles: &'a BTreeSet<String>,
    /// Each published group by its key, `kanaler/facebook`.
    pub groups: BTreeMap<&'a str, GroupId>,
    /// Why a document has no page, by key and language.
    pub hidden: BTreeMap<(String, Language), Status>,
}

/// Where a link is written.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub lang: Language,
    /// Folder of the source file, below `content/`: `kanaler/`, with its trailing slash unless empty.
    pub folder: &'a str,
    /// The page that holds the link; `None` for links in the configuration.
    pub page: Option<PageId>,
}

/// Why a link leads nowhere, or to a page that is only a notice: the rule and the fact.
#[derive(Debug)]
pub struct Fault {
    pub rule: &'static str,
    pub message: Message,
    /// The notice that a link to what is no longer valid still leads to: no reason to stop the whole site on that day.
    pub notice: Option<PageId>,
}

impl Fault {
    pub const fn new(rule: &'static str, message: Message) -> Self {
        Self {
            rule,
            message,
            notice: None,
        }
    }
}

impl<'a> Links<'a> {
    /// Gathers it from the plan.
    pub fn new(config: &'a SiteConfig, sources: &'a Sources, plan: &'a Plan) -> Self {
        let Plan {
            outline,
            addresses,
            bundles,
            ..
        } = plan;
        let groups = outline.groups.iter().enumerate();
        let hidden = outline.hidden.iter().map(|hidden| {
            let place = &hidden.document.place;
            ((Slot::of(place).key(), place.lang), hidden.status)
        });
        Self {
            config,
            sources,
            outline,
            addresses,
            bundles,
            groups: groups
                .map(|(at, group)| (group.key.as_str(), GroupId(u32::try_from(at).unwrap_or(u32::MAX))))
                .collect(),
            hidden: hidden.collect(),
        }
    }

    /// Follows a link; one that leads nowhere stays as it is written and gets a finding.
    pub fn follow(&self, from: Source<'_>, link: &Spanned<String>, findings: &mut Vec<Diagnostic>) -> Target {
        self.link(from, &link.value)
            .unwrap_or_else(|fault| broken(link, fault, findings))
    }

    /// Follows the source of an image, which is a file of the site.
    pub fn image(&self, from: Source<'_>, link: &Spanned<String>, findings: &mut Vec<Diagnostic>) -> Target {
        let target = match path::read(from.folder, &link.value) {
            Written::External(_) => return Target::Written(link.value.clone()),
            Written::Outside => Err(self.no_file(&link.value, None)),
            Written::Inside { path, .. } => self.file(from, &link.value, &path),
        };
        target.unwrap_or_else(|fault| broken(link, fault, findings))
    }

    fn link(&self, from: Source<'_>, written: &str) -> Result<Target, Fault> {
        let (path, fragment) = match path::read(from.folder, written) {
            Written::External(scheme) => {
                external::check(written, scheme)?;
                return Ok(Target::Written(written.to_owned()));
            }
            Written::Outside => return Err(self.no_file(written, None)),
            Written::Inside { path, fragment } => (path, fragment),
        };
        if written.starts_with('#') {
            if let Some((page, fragment)) = from.page.zip(fragment.as_ref()) {
                self.anchor(page, fragment)?;
            }
            return Ok(Target::Written(written.to_owned()));
        }
        match path.strip_suffix(".md") {
            Some(stem) => self.page(from, written, stem, fragment),
            None => self.file(from, written, &path),
        }
    }

    /// A page by the path of its source without `.md`, with or without a language.
    fn page(&self, from: Source<'_>, written: &str, stem: &str, fragment: Option<String>) -> Result<Target, Fault> {
        let (key, lang) = self.key(stem);
        let group = self.groups.get(key).map(|group| self.outline.group(*group));
        let visible = |page: PageId| self.outline.placed(page).status.is_listed();
        let page = group.and_then(|group| match lang {
            Some(lang) => group.pages[lang].filter(|page| visible(*page)),
            None => shown(self.config, group, from.lang, visible),
        });
        let page = page.ok_or_else(|| self.no_page(written, key, lang))?;
        if let Some(fragment) = &fragment {
            self.anchor(page, fragment)?;
        }
        Ok(Target::Page { page, fragment })
    }

    /// The key of a group, and the language that the path names.
    fn key<'s>(&self, stem: &'s str) -> (&'s str, Option<Language>) {
        let named = stem
            .rsplit_once('.')
            .and_then(|(key, tag)| Some((key, self.config.languages.find(tag)?)));
        let (key, lang) = named.map_or((stem, None), |(key, lang)| (key, Some(lang)));
        let bundle = key.strip_suffix("/index").filter(|key| self.bundles.contains(*key));
        (bundle.unwrap_or(key), lang)
    }

    fn no_page(&self, written: &str, key: &str, lang: Option<Language>) -> Fault {
        if let Some(fault) = self.unpublished(key, lang) {
            return fault;
        }
        let message = match lang.filter(|_| self.groups.contains_key(key)) {
            Some(lang) => Message::new("language").with("language", &self.config.info[lang].name),
            None => match suggest::page(self, key) {
                Some(near) => Message::new("similar").with("suggestion", near),
                None => Message::new("message"),
            },
        };
        Fault::new("dead-link", message.with("target", written))
    }

    /// Why the documents of a key are not shown, in one language or in any.
    fn unpublished(&self, key: &str, lang: Option<Language>) -> Option<Fault> {
        let hidden = |lang: Language| Some(unpublished(*self.hidden.get(&(key.to_owned(), lang))?, None));
        let notice = |lang: Language| {
            let page = self.outline.group(*self.groups.get(key)?).pages[lang]?;
            let status = self.outline.placed(page).status;
            (!status.is_listed()).then(|| unpublished(status, Some(page)))
        };
        let fault = |lang| hidden(lang).or_else(|| notice(lang));
        match lang {
            Some(lang) => fault(lang),
            None => self.config.languages.iter().find_map(fault),
        }
    }

    /// Reports a correction whose place is not on its page. A page that is only a notice has no places.
    pub fn place_of_correction(&self, page: PageId, place: &Spanned<String>, findings: &mut Vec<Diagnostic>) {
        let shown = self.outline.placed(page).status.is_listed();
        if let (true, Err(fault)) = (shown, self.anchor(page, &place.value)) {
            findings.push(Diagnostic::error(fault.rule, place.span, fault.message));
        }
    }

    fn anchor(&self, page: PageId, fragment: &str) -> Result<(), Fault> {
        let document = &self.outline.placed(page).document;
        let heading = document.headings.iter().any(|heading| heading.id == fragment);
        if heading || fragment.is_empty() || document.ids.iter().any(|id| id == fragment) {
            return Ok(());
        }
        let ids = || document.headings.iter().map(|heading| heading.id.as_str());
        let folded = slug(fragment, self.config.settings.heading_ids);
        let same = ids().find(|id| *id == folded);
        let message = match same.or_else(|| crate::config::read::nearest(fragment, ids())) {
            Some(near) => Message::new("similar").with("suggestion", near),
            None => Message::new("message"),
        };
        Err(Fault::new("missing-anchor", message.with("anchor", fragment)))
    }

    /// A file below `content/`, beside the page that it belongs to, or below `static/`.
    fn file(&self, from: Source<'_>, written: &str, path: &str) -> Result<Target, Fault> {
        if let Some(file) = self
            .sources
            .find(&format!("content/{path}"))
            .filter(|_| path::may_publish(path))
        {
            let url = self.place(written, path, from.lang)?;
            return Ok(Target::File { file, url });
        }
        if let Some(file) = self.sources.find(&format!("static/{path}")) {
            return Ok(Target::File {
                file,
                url: format!("/{path}"),
            });
        }
        Err(self.no_file(written, Some(path)))
    }

    /// Why a path that is no page leads nowhere; `None` is one that leaves the site.
    fn no_file(&self, written: &str, path: Option<&str>) -> Fault {
        if let Some(source) = path.and_then(|path| suggest::source_of(self, path)) {
            let message = Message::new("address")
                .with("target", written)
                .with("suggestion", source);
            return Fault::new("dead-link", message);
        }
        let message = match path.and_then(|path| suggest::file(self.sources, path)) {
            Some(near) => Message::new("similar").with("suggestion", near),
            None => Message::new("message"),
        };
        Fault::new("missing-file", message.with("target", written))
    }

    /// The address of a file: beside its bundle's page, else in its folder.
    fn place(&self, written: &str, path: &str, lang: Language) -> Result<String, Fault> {
        for (at, _) in path.rmatch_indices('/') {
            let (folder, name) = (&path[..at], &path[at + 1..]);
            if self.bundles.contains(folder) {
                let visible = |page: PageId| self.outline.placed(page).status.is_listed();
                let group = self.groups.get(folder).map(|group| self.outline.group(*group));
                let page = group.and_then(|group| shown(self.config, group, lang, visible));
                let page = page.ok_or_else(|| self.no_page(written, folder, None))?;
                return Ok(format!("{}{name}", self.outline.placed(page).url));
            }
            let section: Vec<String> = folder.split('/').map(str::to_owned).collect();
            if let Some(url) = self.addresses.folders.get(&(section, lang)) {
                return Ok(format!("{url}{name}"));
            }
        }
        Ok(format!("/{}/{path}", self.config.tag(lang)))
    }
}

/// What stands in the place of a link that leads nowhere. What is not public is not even named.
fn broken(link: &Spanned<String>, fault: Fault, findings: &mut Vec<Diagnostic>) -> Target {
    if let Some(page) = fault.notice {
        findings.push(Diagnostic::warning(fault.rule, link.span, fault.message));
        return Target::Page { page, fragment: None };
    }
    let shown = if fault.rule == UNPUBLISHED { "" } else { &link.value };
    findings.push(Diagnostic::error(fault.rule, link.span, fault.message));
    Target::Written(shown.to_owned())
}

fn unpublished(status: Status, notice: Option<PageId>) -> Fault {
    let message = match status {
        Status::Scheduled(moment) => Message::new("scheduled").with("moment", moment),
        Status::Expired(moment, _) => Message::new("expired").with("moment", moment),
        Status::Withdrawn(moment) => Message::new("withdrawn").with("moment", moment),
        Status::Draft | Status::Public => Message::new("draft"),
    };
    Fault {
        rule: UNPUBLISHED,
        message,
        notice,
    }
}
