//! Pages made of the records, and the sheet that a record gives its own page.
//!
//! Each page is a function from the registers to parts; `PAGES` says which there are. A page without anything to show is
//! not made. Words are looked up where the page is drawn: a part names interface texts by their keys.

mod audience;
mod channel;
pub mod data;
mod duty;
mod event;
mod goal;
mod own;
pub mod part;
pub mod said;
mod year;

use serde::Serialize;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::parse::posts::Post;
use crate::parse::record::Record;
use crate::render::context::value;
use crate::render::generated::{Generated, Name};
use crate::render::register::data::table::Table;
use crate::render::register::part::{Grid, Part, Row};
use crate::render::register::said::{Said, Teller};
use crate::site::model::{Page, Site};
use crate::site::register::Register;

/// The page that leads to all the others, and below which they stand.
pub const INDEX: &str = "registers";

/// What a page is made from: the registers, told to readers of one language.
#[derive(Debug)]
pub struct Desk<'a> {
    pub register: &'a Register<'a>,
    pub teller: Teller<'a>,
    /// The ledger of posts.
    pub posts: &'a [Post],
}

/// Makes the parts of a page; none when there is nothing to show.
type Make = fn(&Desk<'_>) -> Vec<Part>;

/// Every page that is made of records by its kind, in the order that the index lists them.
const PAGES: &[(&str, Make)] = &[
    ("here", channel::here),
    ("not-here", channel::not_here),
    ("accounts", channel::accounts),
    ("channels", channel::register),
    ("reach", audience::reach),
    ("needs", audience::needs),
    ("goals", goal::tree),
    ("commitments", goal::commitments),
    ("decisions", event::decisions),
    ("responsibility", duty::responsibility),
    ("requirements", duty::requirements),
    ("year", year::report),
    ("crisis", channel::crisis),
    ("organisations", duty::organisations),
    ("terms", duty::terms),
];

/// The overviews that readers of a list of some kind look for; `home` is the front page.
const OVERVIEWS: &[(&str, &[&str])] = &[
    ("home", &["here", "reach", "commitments", INDEX]),
    (
        "channel",
        &["here", "not-here", "accounts", "channels", "reach", "crisis"],
    ),
    ("audience", &["reach", "needs"]),
    ("goal", &["goals", "commitments", "year"]),
    ("decision", &["decisions"]),
    ("strategy", &["requirements", "responsibility"]),
];

/// The kinds of the overviews of these kinds; a kind that the site declares has one of its own name.
#[must_use]
pub fn overviews<'k>(kinds: &[&'k str]) -> Vec<&'k str> {
    let mut wanted = Vec::new();
    for kind in kinds {
        let listed = OVERVIEWS.iter().find(|(name, _)| name == kind);
        let overviews = listed.map_or_else(|| std::slice::from_ref(kind), |(_, overviews)| overviews);
        for overview in overviews {
            if !wanted.contains(overview) {
                wanted.push(*overview);
            }
        }
    }
    wanted
}

/// What the template of a page is given.
#[derive(Debug, Serialize)]
struct Content {
    parts: Vec<Part>,
    /// The same as data.
    files: Vec<Said>,
    /// What the data may be reused under.
    licence: Option<Said>,
}

/// The pages of a site that has records; none for a site without.
#[must_use]
pub fn pages(config: &SiteConfig, site: &Site, posts: &[Post]) -> Vec<Generated> {
    let register = Register::of(config, site);
    let tables = data::tables(config, site, &register);
    if tables.is_empty() {
        return Vec::new();
    }
    let desk = |lang| Desk {
        register: &register,
        teller: Teller { config, site, lang },
        posts,
    };
    let page = |kind: &str, name: Name, parts: &dyn Fn(Language) -> Vec<Part>| {
        let files: Vec<Said> = tables
            .iter()
            .filter(|table| table.page == kind)
            .flat_map(|table| data::links(site, table))
            .collect();
        (!parts(Language(0)).is_empty()).then(|| Generated {
            kind: kind.to_owned(),
            parent: Some(INDEX),
            name,
            template: "register.html",
            variable: "register",
            values: PerLanguage::from_fn(&config.languages, |lang| {
                value(&Content {
                    parts: parts(lang),
                    files: files.clone(),
                    licence: data::licence(config),
                })
            }),
        })
    };
    let built_in = PAGES.iter().filter_map(|(kind, make)| {
        let name = Name::Text(format!("register.{kind}"));
        page(kind, name, &|lang| filled(make(&desk(lang))))
    });
    let listed = config
        .settings
        .kind
        .iter()
        .filter(|(_, settings)| !settings.list.is_empty());
    let own = listed.filter_map(|(kind, settings)| {
        let title = |lang| {
            config
                .text(&settings.list, lang)
                .map_or(&kind.value[..], |(text, _)| text)
                .to_owned()
        };
        let name = Name::Own {
            titles: PerLanguage::from_fn(&config.languages, title),
            place: settings
                .list
                .each
                .iter()
                .map(|(_, text)| text)
                .chain(&settings.list.every)
                .map(|text| text.span)
                .next(),
        };
        page(&kind.value, name, &|lang| filled(own::list(&desk(lang), &kind.value)))
    });
    std::iter::once(index(config, site, &tables))
        .chain(built_in)
        .chain(own)
        .collect()
}

/// The page that leads to all the others, and to the data.
fn index(config: &SiteConfig, site: &Site, tables: &[Table]) -> Generated {
    let content = |lang| {
        let teller = Teller { config, site, lang };
        let row = |table: &Table| Row {
            name: data::title(teller, table),
            cells: data::links(site, table).into_iter().map(|link| vec![link]).collect(),
        };
        let grid = Grid::new("data", &["data", "json", "csv", "schema"]).rows(tables.iter().map(row));
        Content {
            parts: vec![Part::table("vk-files", "data", grid)],
            files: data::catalog_link(site).into_iter().collect(),
            licence: data::licence(config),
        }
    };
    Generated {
        kind: INDEX.to_owned(),
        parent: None,
        name: Name::Text(format!("register.{INDEX}")),
        template: "registers.html",
        variable: "register",
        values: PerLanguage::from_fn(&config.languages, |lang| value(&content(lang))),
    }
}

/// The parts that have anything to show. One that is alone says what the page's own heading says.
fn filled(mut parts: Vec<Part>) -> Vec<Part> {
    parts.retain(|part| !part.is_empty());
    if let [only] = parts.as_mut_slice() {
        only.heading = None;
    }
    parts
}

/// What the record of a page says, for the page itself.
#[must_use]
pub fn sheet(config: &SiteConfig, site: &Site, register: &Register<'_>, page: &Page) -> Vec<Part> {
    let desk = Desk {
        register,
        teller: Teller {
            config,
            site,
            lang: page.lang,
        },
        posts: &[],
    };
    let id = page.document.place.name.as_str();
    let parts = match page.document.front.record.as_ref() {
        None => Vec::new(),
        Some(Record::Channel(channel)) => channel::sheet(&desk, &channel.value, page.lang),
        Some(Record::Audience(audience)) => audience::sheet(&desk, id, &audience.value, page.lang),
        Some(Record::Goal(goal)) => goal::sheet(&desk, id, &goal.value, page.lang),
        Some(Record::Decision(decision)) => event::decision(&desk, &decision.value, page.lang),
        Some(Record::Event(event)) => event::event(&desk, &event.value, page.lang),
        Some(Record::Minutes(minutes)) => event::minutes(&desk, &minutes.value, page.lang),
        Some(Record::Own(own)) => own::sheet(&desk, &page.kind, own, page.lang),
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}
