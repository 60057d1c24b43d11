//! The keys of `content/site.toml`.

use jiff::civil::{Date, Time};

use crate::config::accessibility::{AccessibilityGap, AccessibilityTest};
use crate::config::kind::KindSettings;
use crate::config::policy::{NorwegianPolicy, Wish};
use crate::config::quota::{BalanceSettings, QuotaSettings};
use crate::config::read::declare::{choice, table};
use crate::config::read::{Keyed, OneOrMany, Texts};
use crate::config::upkeep::Upkeep;
use crate::span::Spanned;

table! {
    /// What a site says about itself.
    pub struct Settings {
        /// The site's name. The title of the start page stands in when it is absent.
        "title" title: Texts,
        /// One or two sentences about the site, for search engines and feeds.
        "description" description: Texts,
        /// The address that the site is published at: `https://www.example.no/`.
        "base-url" base_url: Option<Spanned<String>>,
        /// BCP 47 tags of the site's languages; the first is its main language.
        "languages" languages: Vec<Spanned<String>>,
        /// What differs from the usual about one language.
        "language" language: Keyed<LanguageSettings>,
        /// IANA name of the zone that every date and time of the site is in.
        "time-zone" time_zone: Option<Spanned<String>>,
        /// Folder under `themes/`; `standard` is built in.
        "theme" theme: Option<Spanned<String>>,
        /// Who publishes the site.
        "organisation" organisation: Option<Organisation>,
        /// Address of the official mailbox that everyone may write to.
        "postmottak" postmottak: Option<Spanned<String>>,
        /// How to reach the people behind the site.
        "contact" contact: Option<Contact>,
        /// Whether the duties of public bodies apply: language act, accessibility statement.
        "public-body" public_body: Option<Spanned<bool>>,
        /// Address of the accessibility statement, in each language that it exists in.
        "accessibility-statement" accessibility_statement: Texts,
        /// Tests of universal design that people have made.
        "accessibility-test" accessibility_test: Vec<Spanned<AccessibilityTest>>,
        /// What is known not to be accessible.
        "accessibility-gap" accessibility_gap: Vec<Spanned<AccessibilityGap>>,
        /// Page of the privacy statement.
        "privacy-statement" privacy_statement: Texts,
        /// Menus of the theme, by name: `main`, `footer`.
        "menu" menu: Keyed<Vec<MenuItem>>,
        /// The language policy where neither kind nor section has one.
        "policy" policy: Option<PolicySettings>,
        /// Language policy and more of a section, by its folder below `content/`.
        "section" section: Keyed<SectionSettings>,
        /// Kinds of document: settings of the built-in ones, and the site's own.
        "kind" kind: Keyed<KindSettings>,
        /// Tags that documents may have; any tag when none is listed.
        "tag" tag: Keyed<TagSettings>,
        /// How letters outside a–z are written in heading ids.
        "heading-ids" heading_ids: HeadingIds = HeadingIds::Ascii,
        /// The measure of bokmål and nynorsk.
        "balance" balance: Option<Spanned<BalanceSettings>>,
        /// Shares that each written standard must have, one for each scope.
        "quota" quota: Vec<Spanned<QuotaSettings>>,
        /// Level of each rule in the whole site.
        "rules" rules: Keyed<Spanned<Level>>,
        /// Levels of rules in a part of the site.
        "levels" levels: Vec<PathLevels>,
        /// Findings that are accepted for a time.
        "exception" exception: Vec<Spanned<Exception>>,
        /// Limits of plain language.
        "plain-language" plain_language: Option<PlainLanguage>,
        /// For each language: the form to write, and the forms to avoid.
        "house-forms" house_forms: Keyed<Keyed<OneOrMany<Spanned<String>>>>,
        /// The licence that the registers may be reused under, as data.
        "data-licence" data_licence: Option<DataLicence>,
        /// When documents may be published.
        "publishing" publishing: Option<Publishing>,
        /// A banner on every page, for as long as it stands here.
        "crisis" crisis: Option<Crisis>,
        /// How long what must be looked after may be left alone.
        "upkeep" upkeep: Upkeep = Upkeep::USUAL,
        /// Sizes and quality of images.
        "images" images: Option<Images>,
        /// Entries in each feed.
        "feed-size" feed_size: u32 = 20,
        /// Whether finished pages are minified.
        "minify" minify: bool = true,
        /// Whether `.gz` and `.br` files are written beside the pages.
        "compress" compress: bool = false,
        /// Whether readers are told that a translation is older than its original.
        "stale-notice" stale_notice: bool = false,
        /// Whether readers are told that a page is past its review date.
        "review-notice" review_notice: bool = false,
    }
}

table! {
    /// One language of the site.
    pub struct LanguageSettings {
        /// The language's name in itself.
        "name" name: Option<Spanned<String>>,
        /// Value of `html lang`, when it is not the tag itself: `no` for `nb`.
        "html-lang" html_lang: Option<Spanned<String>>,
        /// BCP 47 tag whose conventions dates and numbers follow, when it is not the tag itself: `en-GB` for `en`.
        "locale" locale: Option<Spanned<String>>,
        /// Languages to look in, in order, for what this language lacks.
        "fallback" fallback: Option<Vec<Spanned<String>>>,
    }
}

table! {
    /// Who publishes the site.
    pub struct Organisation {
        /// Full name.
        "name" name: Texts,
        /// Short name or abbreviation.
        "short-name" short_name: Texts,
        /// Number in the register of legal entities, nine digits.
        "number" number: Option<Spanned<String>>,
        /// Address of the body's main web site.
        "url" url: Option<Spanned<String>>,
        /// Path or address of the logo.
        "logo" logo: Option<Spanned<String>>,
    }
}

table! {
    /// How to reach the people behind the site.
    pub struct Contact {
        "email" email: Option<Spanned<String>>,
        "phone" phone: Option<Spanned<String>>,
        /// Postal address.
        "address" address: Texts,
        /// Visiting address.
        "visit" visit: Texts,
        /// Opening hours.
        "hours" hours: Texts,
        /// Page with more ways to make contact.
        "page" page: Option<Spanned<String>>,
    }
}

table! {
    /// An entry of a menu.
    pub struct MenuItem {
        /// A source link without language suffix, `/kanaler/_index.md`, or an address.
        "to" to: Spanned<String>,
        /// Text of the link; the title of the page when absent.
        "title" title: Texts,
    }
}

table! {
    /// Which languages a document must exist in.
    pub struct PolicySettings {
        "norwegian" norwegian: Option<NorwegianPolicy>,
        "english" english: Option<Wish>,
    }
}

table! {
    /// A section.
    pub struct SectionSettings {
        "norwegian" norwegian: Option<NorwegianPolicy>,
        "english" english: Option<Wish>,
        /// Kind of the section's documents that do not name one.
        "kind" kind: Option<Spanned<String>>,
    }
}

table! {
    /// A tag.
    pub struct TagSettings {
        /// The tag as readers see it.
        "title" title: Texts,
        "description" description: Texts,
    }
}

choice! {
    /// How letters outside a–z are written in heading ids.
    pub enum HeadingIds {
        /// æ, ø, å become ae, o, a, and accents are dropped.
        "ascii" Ascii,
        /// As they are.
        "keep" Keep,
    }
}

choice! {
    /// What a rule's findings count as.
    pub enum Level {
        /// Blocks the build.
        "error" Error,
        "warning" Warning,
        "advice" Advice,
        /// Not reported.
        "off" Off,
    }
}

table! {
    /// Levels of rules in a part of the site.
    pub struct PathLevels {
        /// Pattern of source paths below `content/`: `*` is any part of a name, `**` any folders.
        "path" path: Spanned<String>,
        "rules" rules: Keyed<Spanned<Level>>,
    }
}

table! {
    /// A finding that is accepted for a time.
    pub struct Exception {
        "rule" rule: Spanned<String>,
        /// Pattern of source paths below `content/`.
        "path" path: Spanned<String>,
        /// Why it is accepted.
        "reason" reason: Spanned<String>,
        /// The last day that it is accepted.
        "until" until: Spanned<Date>,
    }
}

table! {
    /// Limits of plain language, each giving advice when it is exceeded.
    pub struct PlainLanguage {
        /// Highest LIX of a document, by language.
        "lix" lix: Keyed<u32>,
        /// Most words in a sentence.
        "sentence-words" sentence_words: Option<u32>,
        /// Abbreviations that need no explanation.
        "known-abbreviations" known_abbreviations: Vec<String>,
    }
}

choice! {
    /// A day of the week.
    pub enum Weekday {
        "monday" Monday,
        "tuesday" Tuesday,
        "wednesday" Wednesday,
        "thursday" Thursday,
        "friday" Friday,
        "saturday" Saturday,
        "sunday" Sunday,
    }
}

table! {
    /// When documents may be published.
    pub struct Publishing {
        /// Clock time that documents are published at, or several; any time when absent.
        "time" time: OneOrMany<Spanned<Time>>,
        /// Days that documents are published on; Monday to Friday when only a time is set.
        "weekdays" weekdays: Option<Vec<Weekday>>,
        /// Whether documents may be published on public holidays.
        "holidays" holidays: bool = false,
        /// Least number of days between announcement and publishing.
        "notice-days" notice_days: Option<Spanned<u32>>,
        /// Kinds whose documents must be announced; of others only those that say `announced` are held to the notice.
        "announce" announce: Vec<Spanned<String>>,
        /// What becomes of a document after its `expires`.
        "expired" expired: Expired = Expired::Notice,
    }
}

choice! {
    /// What becomes of an expired document.
    pub enum Expired {
        /// It stays, and says that it has expired.
        "stay" Stay,
        /// A page that says so and tells where to look stands in its place.
        "notice" Notice,
    }
}

choice! {
    /// A licence for open data.
    pub enum DataLicence {
        /// Norwegian Licence for Open Government Data 2.0.
        "nlod-2.0" Nlod,
        "cc-by-4.0" CcBy,
        "cc0-1.0" CcZero,
    }
}

impl DataLicence {
    /// Its name, and the address of its text.
    #[must_use]
    pub const fn name_and_address(self) -> (&'static str, &'static str) {
        match self {
            Self::Nlod => ("NLOD 2.0", "https://data.norge.no/nlod/no/2.0"),
            Self::CcBy => ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            Self::CcZero => ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        }
    }
}

table! {
    /// A banner on every page.
    pub struct Crisis {
        "text" text: Texts,
        /// Page with more, as a source link or an address.
        "link" link: Option<Spanned<String>>,
    }
}

table! {
    /// Sizes and quality of images.
    pub struct Images {
        /// Widths in pixels that larger images are made in.
        "widths" widths: Vec<u32> = vec![480, 960, 1600],
        /// JPEG quality, 1–100.
        "quality" quality: u32 = 80,
    }
}
