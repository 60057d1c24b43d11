//! What a site says about itself in `content/site.toml`, and the reading of TOML that front matter shares.

pub mod accessibility;
pub mod kind;
pub mod languages;
pub mod palette;
pub mod policy;
pub mod quota;
pub mod read;
pub mod register;
pub mod settings;
pub mod upkeep;
mod validate;

use jiff::tz::TimeZone;

use crate::config::languages::LanguageInfo;
use crate::config::read::Texts;
use crate::config::register::{GLOSSARY, Glossary, LEDGER, Ledger};
use crate::config::settings::Settings;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::{Language, Languages, PerLanguage};
use crate::source::Sources;
use crate::span::{FileId, Pieces, Span};

pub use validate::{is_email, is_web_address, unknown_kind};

/// The zone of a site that names none.
const USUAL_ZONE: &str = "Europe/Oslo";

/// Path of the file that configures a site.
pub const SITE_FILE: &str = "content/site.toml";

/// A site's configuration, complete: what `site.toml` leaves out has its usual value.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// `content/site.toml`, when there is one.
    pub file: Option<FileId>,
    /// Never empty.
    pub languages: Languages,
    pub info: PerLanguage<LanguageInfo>,
    pub settings: Settings,
    pub glossary: Glossary,
    /// What has been published in which language.
    pub ledger: Option<Ledger>,
}

impl SiteConfig {
    /// The configuration in a site's files, and what is wrong with it.
    #[must_use]
    pub fn read(sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let file = sources.find(SITE_FILE);
        let settings = match file {
            Some(_) => read::file(sources, SITE_FILE, &mut findings),
            None => {
                findings.push(missing_site_file());
                None
            }
        };
        let settings = settings.unwrap_or_else(Settings::usual);
        let languages = languages::of_site(&settings, sources, &mut findings);
        let info = languages::info(&settings, &languages, &mut findings);
        let glossary = read::file(sources, GLOSSARY, &mut findings).unwrap_or(Glossary { terms: Vec::new() });
        let ledger = read::file(sources, LEDGER, &mut findings);
        let config = Self {
            file,
            languages,
            info,
            settings,
            glossary,
            ledger,
        };
        validate::settings(&config, &mut findings);
        (config, findings)
    }

    /// The zone that every time of the site is in.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        let name = self.settings.time_zone.as_ref();
        TimeZone::get(name.map_or(USUAL_ZONE, |zone| &zone.value)).unwrap_or(TimeZone::UTC)
    }

    /// The tag of a language.
    #[must_use]
    pub fn tag(&self, lang: Language) -> &str {
        self.languages.tag(lang)
    }

    /// A configured text for readers of a language, from the nearest language that has it, which is returned with it.
    #[must_use]
    pub fn text<'a>(&self, texts: &'a Texts, lang: Language) -> Option<(&'a str, Language)> {
        let chain = std::iter::once(lang).chain(self.info[lang].fallback.iter().copied());
        chain
            .into_iter()
            .find_map(|lang| texts.get(self.tag(lang)).map(|text| (text, lang)))
    }
}

fn missing_site_file() -> Diagnostic {
    let message = Message::new("message").with("path", SITE_FILE);
    Diagnostic::new("missing-site-file", Severity::Warning, Origin::Site, message)
}

impl Settings {
    /// Whether the site is a public body's; who does not say is taken for one.
    #[must_use]
    pub fn is_public_body(&self) -> bool {
        self.public_body.as_ref().is_none_or(|body| body.value)
    }

    /// The settings of a site that says nothing about itself.
    #[must_use]
    pub fn usual() -> Self {
        let nothing = read::document::<Self>("", Pieces::new(FileId(0), 0), Span::new(FileId(0), 0, 0)).0;
        nothing.unwrap_or_else(|| unreachable!("every key of site.toml has a default"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each finding in a `site.toml` as `line:column rule/reason`.
    fn findings(site: &str) -> Vec<String> {
        let sources = Sources::from_pairs([(SITE_FILE, site)]);
        let (_, mut findings) = SiteConfig::read(&sources);
        findings.sort_by(|a, b| a.origin.cmp(&b.origin));
        findings.iter().map(|finding| place(&sources, finding)).collect()
    }

    fn place(sources: &Sources, finding: &Diagnostic) -> String {
        let position = match &finding.origin {
            Origin::Source(span) => sources.position(*span),
            other => panic!("{other:?}"),
        };
        let (line, column) = (position.line, position.column);
        format!("{line}:{column} {}/{}", finding.rule, finding.message.reason)
    }

    #[test]
    fn every_fault_has_its_place_in_one_run() {
        let cases: &[(&str, &[&str])] = &[
            ("title = \"x\"\nlanguages = [\"nb\"]\n", &[]),
            (
                "titel = 1\nminify = 1\n",
                &["1:1 unknown-key/similar", "2:10 wrong-type/boolean"],
            ),
            (
                "title = Kanaler\nfeed-size = -1\n",
                &["1:9 invalid-toml/unquoted", "2:13 wrong-type/range"],
            ),
            (
                "languages = [\"nb\", \"nb\", \"norsk språk\", \"EN\"]",
                &[
                    "1:20 invalid-language/listed-twice",
                    "1:26 invalid-language/message",
                    "1:41 invalid-language/spelling",
                ],
            ),
            (
                "languages = [\"nb\"]\ntitle = { nm = \"x\" }",
                &["2:11 unknown-language/similar"],
            ),
            (
                "[[quota]]\nunit = \"word\"\nmin = { nb = 0.9, nn = 0.3 }\nlanguages = 1",
                &[
                    "1:1 missing-key/message",
                    "2:8 invalid-value/similar",
                    "4:1 unknown-key/message",
                ],
            ),
            (
                "languages=[\"nb\",\"nn\"]\n[[quota]]\nname = \"f\"\nmin = { nb = 0.9, nn = 0.3 }",
                &["4:24 invalid-value/shares"],
            ),
            (
                "[[exception]]\nrule = \"x\"\npath = \"**\"\nreason = \"r\"\nuntil = 2027-02-30",
                &["5:9 invalid-date/impossible"],
            ),
            (
                "base-url = \"example.no\"\npostmottak = \"post\"\ntime-zone = \"Oslo\"",
                &[
                    "1:12 invalid-value/url",
                    "2:14 invalid-value/email",
                    "3:13 invalid-value/time-zone",
                ],
            ),
            (
                "[section.a]\nkind = \"stratgy\"\n[kind.page]\nreview = \"soon\"",
                &["2:8 unknown-kind/similar", "4:10 invalid-value/months"],
            ),
            (
                "[publishing]\ntime = 10:00\nweekdays = [\"monday\", \"tirsdag\"]",
                &["3:23 invalid-value/message"],
            ),
        ];
        for (site, expected) in cases {
            assert_eq!(findings(site), *expected, "{site}");
        }
    }

    #[test]
    fn a_site_without_a_file_has_the_languages_of_its_documents() {
        let pages = [
            "content/a.en.md",
            "content/b.nn.md",
            "content/c.old.md",
            "content/d.nb.md",
        ];
        let (config, findings) = SiteConfig::read(&Sources::from_pairs(pages.map(|path| (path, ""))));
        assert_eq!(config.languages.to_string(), "nb, nn, en");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].rule, "missing-site-file");
    }

    #[test]
    fn languages_fall_back_as_set_or_as_usual() {
        let site =
            "languages = [\"nn\", \"nb\", \"sv\", \"xx\"]\n[language.sv]\nfallback = [\"nn\"]\nhtml-lang = \"sv-SE\"";
        let (config, findings) = SiteConfig::read(&Sources::from_pairs([(SITE_FILE, site)]));
        assert!(findings.is_empty(), "{findings:?}");
        let chain = |tag: &str| {
            let lang = config.languages.find(tag).unwrap();
            let tags: Vec<&str> = config.info[lang]
                .fallback
                .iter()
                .map(|lang| config.tag(*lang))
                .collect();
            tags.join(" ")
        };
        assert_eq!(["nb", "nn", "sv", "xx"].map(chain), ["nn", "nb", "nn", "nn nb sv"]);
        let swedish = &config.info[Language(2)];
        assert_eq!(
            (swedish.name.as_str(), swedish.html_lang.as_str()),
            ("Svenska", "sv-SE")
        );
    }

    #[test]
    fn the_policy_of_the_kind_counts_before_the_section() {
        let site = "[policy]\nenglish = \"wanted\"\n[section.skjema]\nnorwegian = \"both\"\n\
                    [kind.news]\nnorwegian = \"alternate\"\nenglish = \"none\"";
        let (config, _) = SiteConfig::read(&Sources::from_pairs([(SITE_FILE, site)]));
        let policy = |section: &str, kind: &str| {
            let policy = config.policy(
                &section.split_terminator('/').map(str::to_owned).collect::<Vec<_>>(),
                kind,
            );
            (policy.norwegian.name(), policy.english.name())
        };
        assert_eq!(policy("", "page"), ("alternate", "wanted"));
        assert_eq!(policy("", "form"), ("both", "wanted"));
        assert_eq!(policy("skjema/bolig", "page"), ("both", "wanted"));
        assert_eq!(policy("skjema", "news"), ("alternate", "none"));
    }
}
