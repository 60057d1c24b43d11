//! veksle: a static site generator for public strategy and channel guidance, in bokmål, nynorsk and English.
//!
//! This is the map for whoever takes over. *veksle* is Norwegian for «to alternate»: what a state body must do with the two
//! written standards.
//!
//! # The pipeline
//!
//! [`build`] is the whole of it: a pure function from the site's files and a moment to the finished files and the findings.
//!
//! ```text
//!   cli::fs                       pure: no disk, clock, environment, global                           cli
//!  ─ load ─▶ Sources ─ parse ─▶ Documents ─ resolve ─▶ Site ─ render ─▶ Html ─ check ─▶ Build ─ write | serve
//!            path→bytes  per file, ∥      whole site, once   per page, ∥     per page, ∥
//!                        └ language: each document is read once; the census and the quotas come of the readings
//! ```
//!
//! | stage | where | gives |
//! |---|---|---|
//! | load | [`cli::fs`] | [`source::Sources`]: every file's bytes; what cannot be read is a finding later |
//! | configure | [`config`], [`interface`] | [`config::SiteConfig`] and the texts of each language |
//! | parse | [`parse`] | [`parse::document::Document`]: front matter, HTML with markers and slots, running text |
//! | read | [`check::balance`], [`language`] | what each paragraph is written in; the census; how it stands to each quota |
//! | resolve | [`site`] | [`site::model::Site`]: addresses, translations, lists, links, and only what is public |
//! | render | [`render`], [`render::register`] for records | finished pages with markers, feeds, sitemaps, images, style sheets |
//! | check | [`check`], [`html`] | findings on each finished page, merged to one for each defect |
//! | look after | [`check::leak`], [`check::turns`], [`check::listing`] | that nothing hidden is in the output; when the site changes by itself; what is due |
//! | put away | [`output::Shelf`] | each file out of memory as soon as it is finished |
//! | write, serve | [`cli::write`], [`cli::serve`] | a folder that fills up and takes the site's place in one step, or files in memory |
//!
//! What ties several layers together is in [`pipeline`].
//!
//! No stage fails or panics on content: it returns a value and diagnostics. `build`, `check`, `serve`, `balance`, `list` and
//! the tests all call the same function and differ in what they do with its value.
//!
//! # Layers
//!
//! Each names only those before it; `tests/tidy.rs` holds them to it:
//! [`memo`] [`span`] [`lang`] [`calendar`] [`clock`] [`marker`] [`prose`] [`locale`] [`strings`] [`diagnostic`] [`html`]
//! [`progress`] [`source`] [`output`] [`embedded`] [`config`] [`interface`] [`parse`] [`site`] [`render`]. Of these [`html`] knows
//! spans, markers and diagnostics alone, and [`language`], which stands beside them, knows no file, Markdown or page. [`check`]
//! stands on all of these, [`pipeline`] and this file tie them, and [`cli`] is on top: the only place that reads the disk, the clock or the environment, or prints.
//!
//! # Where a finding in the HTML comes from
//!
//! The Markdown writer gives each element a marker attribute with its place in the source ([`marker`]). One search takes them
//! out of a drawn page: what is left is what is checked and shipped, byte for byte a render without markers, and the parser
//! is told where each stood, so rules never see them. A node without a place takes its nearest ancestor's; with none, the finding belongs to the template,
//! and one defect of the theme on many pages is one finding with a count ([`check::merge`]).
//!
//! # What is kept
//!
//! A few things save work, and none changes what comes out. Pages with the same style sheets share their computed styles
//! ([`html::style::Library`]), documents what the letters of their words speak for ([`language::model::Familiar`]). `serve` hands [`Memory`] from build to build: what parsing a file, checking a page and making
//! an image gave, by the hash of all that each was made from ([`memo`]). `build` remembers on disk what its last run came to
//! ([`cli::cache`]). There is no dirty flag and nothing to invalidate.
//!
//! # What is not kept
//!
//! A large site need not stand in memory. Finished files go to a [`output::Shelf`]; of a page only its findings and a few
//! facts stay ([`pipeline::gathered`]). Bodies of documents, which wait for all others to be parsed, are the largest part of
//! what is left: beyond some room they are written when their page is drawn ([`parse::body`]).
//!
//! # A rule
//!
//! One file in [`check::rules`]: a doc comment (why, fails, passes), a name for the defect, its criteria, and two functions,
//! *targets* and *expect*. Its texts are in `i18n/`, why it is there in `i18n/why/`, its fixtures in `tests/rules/`. Rules that an earlier stage decides are
//! documented the same way and marked `stage`.
//!
//! # Invariants
//!
//! 1. Only [`cli`] touches the world. Two builds of the same inputs give the same bytes at any thread count.
//! 2. What is checked is what is shipped, and `serve` answers with the bytes of `build`.
//! 3. Nothing that is not public at `now` leaves [`site::resolve`] except as [`site::outline::Hidden`], for reports, and the
//!    title and time of what is announced ([`site::release`]). [`check::leak`] looks through the output for the rest, knowing
//!    nothing of how the stages leave it out.
//! 4. No language is special in code but to [`language`]: which exist, and their order of fallback, are values.
//! 5. Every finding has an origin; one from content has file, line and column.
//!
//! # What differs from the first plan
//!
//! html5ever and minify-html take the pages that need them: those whose tags do not nest as they are written. All others, which
//! is nearly every page, are walked once ([`html::plain`]), to be parsed and made smaller on the way, at a sixth and a tenth of
//! the cost; property tests hold both ways to the same tree and the same words.
//!
//! A core draws a batch of pages before it looks at them ([`render::publish`]): templates and rules fill its caches in turn, and
//! one page after the other through both costs a tenth more.
//!
//! The ledger of language balance keeps a row for each text that has been public, not sums of periods: only rows tell what
//! was new when texts have been edited, moved or removed since. A rule whose criteria are all of level AAA is judged only
//! where a site sets its level: the law does not ask for it.

pub mod calendar;
pub mod check;
pub mod cli;
pub mod clock;
pub mod config;
pub mod diagnostic;
pub mod embedded;
pub mod html;
pub mod interface;
pub mod lang;
pub mod language;
pub mod locale;
pub mod marker;
pub mod memo;
pub mod output;
pub mod parse;
pub mod pipeline;
pub mod progress;
pub mod prose;
pub mod render;
pub mod site;
pub mod source;
pub mod span;
pub mod strings;

pub use crate::clock::Now;

use jiff::civil::Date;

use crate::check::balance::Measure;
use crate::check::context::SiteContext;
use crate::check::coverage::Coverage;
use crate::check::leak::{self, Watch};
use crate::check::listing::Listing;
use crate::check::page::{Checked, Made};
use crate::check::record::rows::Row;
use crate::check::rule::Rule;
use crate::check::statement;
use crate::check::turns::{self, Turn};
use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::html::dom::Dom;
use crate::html::style::{Library, Styles};
use crate::lang::PerLanguage;
use crate::language::census::Ledger;
use crate::language::report::Report;
use crate::memo::{Keeping, Memo};
use crate::output::{Output, Shelf, page_path};
use crate::pipeline::documents::{ParsedFile, ground, read_all, running_text};
use crate::pipeline::figures::{accessibility_page, balance_page, published_only};
use crate::pipeline::gathered::Gathered;
use crate::pipeline::survey::{Surveyed, survey};
use crate::progress::{Progress, Stage};
use crate::render::addresses::Present;
use crate::render::generated::Generated;
use crate::render::picture::Gallery;
use crate::render::publish::{self, Looking, Published, Shipped};
use crate::render::theme::{STANDARD, Theme};
use crate::render::{Html, register, release, style};
use crate::site::Resolution;
use crate::site::model::Page;
use crate::site::outline::Hidden;
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::span::FileId;
use crate::strings::Strings;

/// What a build is made from: nothing else decides what comes out.
#[derive(Debug)]
pub struct Inputs<'a> {
    pub sources: &'a Sources,
    pub now: Now,
    pub audience: Audience,
    pub checks: Checks,
    /// What earlier builds made; it changes how long this one takes, and nothing else.
    pub memory: Option<&'a Memory>,
    pub progress: &'a dyn Progress,
    /// The manifest of an earlier build, among the sources: no address in it may be gone.
    pub former: Option<FileId>,
    /// Takes each file when it is finished; what it does not take is in [`Build::output`].
    pub shelf: &'a dyn Shelf,
}

/// What the program keeps from build to build while it runs.
#[derive(Debug)]
pub struct Memory {
    texts: Memo<(PerLanguage<Strings>, Vec<Diagnostic>)>,
    parsed: Memo<ParsedFile>,
    pages: Memo<Shipped<Checked>>,
    pictures: Gallery,
}

impl Memory {
    #[must_use]
    pub fn new(keeping: Keeping) -> Self {
        Self {
            texts: Memo::new(keeping),
            parsed: Memo::new(keeping),
            pages: Memo::new(keeping),
            pictures: Memo::new(keeping),
        }
    }

    /// The memory for the build after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            texts: self.texts.next(),
            parsed: self.parsed.next(),
            pages: self.pages.next(),
            pictures: self.pictures.next(),
        }
    }
}

/// Whether the rules and the language meter run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checks {
    On,
    /// Only to measure what the checks cost.
    Off,
}

impl<'a> Inputs<'a> {
    /// A site as everyone sees it at a moment.
    #[must_use]
    pub const fn new(sources: &'a Sources, now: Now) -> Self {
        Self {
            sources,
            now,
            audience: Audience::Public,
            checks: Checks::On,
            memory: None,
            progress: &(),
            former: None,
            shelf: &(),
        }
    }
}

/// What a build gives.
#[derive(Debug)]
pub struct Build {
    pub output: Output,
    /// One for each defect, in order of place.
    pub diagnostics: Vec<Diagnostic>,
    pub config: SiteConfig,
    /// The day that the site was built for, in its own zone.
    pub today: Date,
    /// Where each published document went, in the order of their sources.
    pub pages: Vec<PublishedPage>,
    /// What is not public yet or any longer: for reports to writers.
    pub hidden: Vec<Hidden>,
    /// Every document, public or not.
    pub listing: Vec<Listing>,
    /// Every record of the registers, and every post, that is or will be public.
    pub records: Vec<Row>,
    /// The language balance, and the ledger with what is public now.
    pub balance: Report,
    pub ledger: Ledger,
    /// What a person must look at: a machine cannot tell. Never blocks.
    pub reviews: Vec<Diagnostic>,
    /// Outcomes of each rule over all pages.
    pub coverage: Coverage,
}

/// A published document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedPage {
    /// Path of the source file from the site's root.
    pub source: String,
    /// Path in the output.
    pub path: String,
}

/// Builds a site. Never fails: what is wrong becomes a finding.
#[must_use]
pub fn build(inputs: &Inputs<'_>) -> Build {
    let sources = inputs.sources;
    let forgotten = Memory::new(Keeping::Off);
    let memory = inputs.memory.unwrap_or(&forgotten);
    let (config, mut diagnostics) = SiteConfig::read(sources);
    let texts = memory.texts.get_or_make(
        || ground(sources, std::iter::empty()),
        || interface::texts(&config, sources),
    );
    let (strings, found) = &*texts;
    diagnostics.extend_from_slice(found);
    let clock = Clock::new(inputs.now, config.zone());
    let measure = Measure::new(&config);
    let context = parse::Context::new(&config, strings);
    let parsed = read_all(
        &context,
        sources,
        (inputs.checks == Checks::On).then_some(&measure),
        &memory.parsed,
        inputs.progress,
    );
    inputs.progress.begin(Stage::Resolve, 0);
    diagnostics.extend(parsed.findings);
    let rules = check::levels::judged(&config);
    let surveyed = Surveyed {
        config: &config,
        sources,
        clock: &clock,
        measure: &measure,
        documents: &parsed.documents,
        readings: &parsed.readings,
        posts: &parsed.posts,
        registers: &parsed.registers,
        rules: if inputs.checks == Checks::On { &rules } else { &[] },
    };
    let resolving = site::Inputs {
        config: &config,
        sources,
        documents: parsed.documents.clone(),
        registers: parsed.registers.clone(),
        strings,
        clock: clock.clone(),
        audience: inputs.audience,
    };
    // Neither needs what the other finds out.
    let (survey, resolution) = rayon::join(|| survey(&surveyed), || site::resolve(resolving));
    drop((parsed.documents, parsed.readings));
    let Resolution {
        mut site,
        hidden,
        findings,
    } = resolution;
    let public_report = measure.report(&published_only(&survey.census), &clock);
    diagnostics.extend(survey.findings);
    diagnostics.extend(findings);
    let bodies = site.take_bodies();

    diagnostics.extend(statement::findings(&config.settings));
    let made = [
        balance_page(&config, &site, sources, strings, &public_report),
        release::page(&config, &site, strings),
        accessibility_page(&config, &site, strings),
    ];
    let registers = register::pages(&config, &site, &parsed.posts);
    let generated: Vec<Generated> = made.into_iter().flatten().chain(registers).collect();
    let embedded = embedded::files();
    let name = config.settings.theme.as_ref().map_or(STANDARD, |theme| &theme.value);
    let theme = Theme::new(&embedded, sources, name);
    let styled = style::prepare(&theme, sources, &site.base);
    let library = Library::new(
        styled
            .sheets
            .iter()
            .map(|(address, text)| (address.as_str(), text.as_str())),
    );
    let ground = ground(sources, styled.sheets.iter().map(|(_, text)| text.as_bytes()));
    let leaking = leak::Inputs {
        sources,
        site: &site,
        hidden: &hidden,
        posts: &parsed.posts,
        running_text: &|document| running_text(&context, sources, document),
        built_in,
    };
    let watches = inputs.checks == Checks::On && inputs.audience == Audience::Public;
    let gate = Gate {
        watch: watches.then(|| Watch::new(&leaking)),
        shelf: inputs.shelf,
    };
    let drawing = publish::Inputs {
        config: &config,
        site: &site,
        sources,
        strings,
        theme: &theme,
        generated: &generated,
        pictures: &memory.pictures,
        progress: inputs.progress,
        body: &|document| parse::body(&context, sources.get(document.place.file), document),
        shelf: &gate,
    };
    let looking = Looking {
        look: |page: &Html, parse: &mut dyn FnMut() -> Dom| match inputs.checks {
            Checks::On => check_page(page, &parse(), &library, &rules),
            Checks::Off => Checked::default(),
        },
        memo: &memory.pages,
        ground,
    };
    inputs.progress.found(&diagnostics);
    let published: Published<Gathered> = publish::site(&drawing, bodies, styled, &looking);
    diagnostics.extend(published.findings);
    let Gathered {
        diagnostics: found,
        reviews,
        mut facts,
        coverage,
        ..
    } = published.gathered;
    diagnostics.extend(found);
    if let Some(watch) = gate.watch {
        diagnostics.extend(watch.findings(&leaking, published.output.paths()));
    }
    facts.sort_by(|a, b| a.address.cmp(&b.address));
    diagnostics.extend(check::site(&SiteContext { pages: &facts }, &rules));
    if let Some(former) = inputs.former {
        let present = Present {
            sources,
            site: &site,
            hidden: &hidden,
            output: &published.output,
        };
        diagnostics.extend(render::addresses::gone(former, present));
    }
    let page = |page: &Page| PublishedPage {
        source: sources.get(page.document.place.file).path.clone(),
        path: page_path(&page.url),
    };
    let pages = site.pages.iter().map(page).collect();
    // Nobody waits for its memory.
    rayon::spawn(move || drop(site));
    Build {
        pages,
        output: published.output,
        diagnostics: check::merge::merge(check::levels::apply(&config, sources, clock.local.date(), diagnostics)),
        hidden,
        listing: survey.listing,
        records: survey.records,
        balance: measure.report(&survey.census, &clock),
        ledger: measure.ledger().with(&survey.census, clock.local.date()),
        reviews: check::merge::merge(reviews),
        coverage,
        today: clock.local.date(),
        config,
    }
}

/// What every file goes through when it is finished: the last look for leaks, and then the shelf.
#[derive(Debug)]
struct Gate<'a> {
    watch: Option<Watch>,
    shelf: &'a dyn Shelf,
}

impl Shelf for Gate<'_> {
    fn take(&self, path: &str, bytes: &[u8]) -> bool {
        if let Some(watch) = &self.watch {
            watch.look(path, bytes);
        }
        self.shelf.take(path, bytes)
    }
}

/// Every text that the program itself may write: the standard theme, the interface, the names of keys and values.
fn built_in() -> Vec<Vec<u8>> {
    let embedded = embedded::files().into_iter().map(|(_, bytes)| bytes.to_vec());
    let schemas = parse::schemas().into_iter();
    embedded
        .chain(schemas.map(|(_, schema)| schema.to_string().into_bytes()))
        .collect()
}

/// When the next builds must run: every moment to come at which the site changes by itself.
#[must_use]
pub fn turns(sources: &Sources, now: Now) -> (SiteConfig, Vec<Turn>) {
    let (config, _) = SiteConfig::read(sources);
    let (strings, _) = interface::texts(&config, sources);
    let context = parse::Context::new(&config, &strings);
    let parsed = read_all(&context, sources, None, &Memo::new(Keeping::Off), &());
    let turns = turns::turns(&turns::Inputs {
        config: &config,
        sources,
        documents: &parsed.documents,
        posts: &parsed.posts,
        clock: &Clock::new(now, config.zone()),
    });
    (config, turns)
}

fn check_page(page: &Html, dom: &Dom, library: &Library, rules: &[&'static Rule]) -> Checked {
    let styles = Styles::new(dom, library, &page.address);
    let made = Made::By {
        template: &page.template,
    };
    let checked = check::page::check(dom, &styles, &page.address, made, rules);
    library.keep(styles);
    checked
}
