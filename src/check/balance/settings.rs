//! What `site.toml`, the glossary and the ledger say, as the language meter takes it.

use crate::config::SiteConfig;
use crate::config::quota as site;
use crate::config::read::Keyed;
use crate::config::register::LedgerText;
use crate::diagnostic::Severity;
use crate::language::census::{Ledger, Place, Row, Tally};
use crate::language::meter::{Limits, LixLimit};
use crate::language::quota::{Balance, Count, Each, Period, Profile, Quota, Scope, Share, Unit};
use crate::language::reading::Written;
use crate::language::words::HouseForm;
use crate::span::Spanned;

const BOKMAL: &str = "nb";
const NYNORSK: &str = "nn";

/// The profile's own quota, then those of `[[quota]]`.
pub fn quotas(config: &SiteConfig) -> Vec<Quota> {
    let settings = &config.settings;
    let balance = settings.balance.as_ref();
    let period = period(config);
    let own = balance.and_then(|balance| profile(balance).quota());
    let quotas = settings.quota.iter().map(|settings| quota(settings, period));
    own.into_iter().chain(quotas).collect()
}

/// The period of the site's own balance.
pub fn period(config: &SiteConfig) -> Period {
    let balance = config.settings.balance.as_ref();
    balance.map_or(Period::CalendarYear, |balance| period_of(balance.value.period))
}

fn profile(balance: &Spanned<site::BalanceSettings>) -> Balance {
    let settings = &balance.value;
    Balance {
        profile: match settings.profile {
            site::Profile::Central => Profile::Central,
            site::Profile::RegionalNb => Profile::RegionalNb,
            site::Profile::RegionalNn => Profile::RegionalNn,
            site::Profile::Neutral25 => Profile::Neutral25,
            site::Profile::Neutral10 => Profile::Neutral10,
            site::Profile::Exempt => Profile::Exempt,
            site::Profile::Custom => Profile::Custom,
        },
        span: balance.span,
        period: period_of(settings.period),
        warn_at: share(settings.warn_at.as_ref()),
        least_bokmal: share(settings.min.get(BOKMAL)),
        least_nynorsk: share(settings.min.get(NYNORSK)),
    }
}

fn quota(settings: &Spanned<site::QuotaSettings>, usual: Period) -> Quota {
    let value = &settings.value;
    Quota {
        name: value.name.value.clone(),
        span: settings.span,
        scope: value.scope.as_ref().map_or_else(Scope::default, scope),
        each: value.each.map(|each| match each {
            site::Each::Channel => Each::Channel,
            site::Each::Owner => Each::Owner,
            site::Each::ChannelAndOwner => Each::ChannelAndOwner,
        }),
        unit: match value.unit {
            site::Unit::Words => Unit::Words,
            site::Unit::Documents => Unit::Documents,
            site::Unit::Posts => Unit::Posts,
        },
        least_bokmal: share(value.min.get(BOKMAL)),
        least_nynorsk: share(value.min.get(NYNORSK)),
        count: match value.count {
            site::Count::All => Count::All,
            site::Count::New => Count::New,
        },
        period: value.period.map_or(usual, period_of),
        warn_at: share(value.warn_at.as_ref()),
        level: match value.level {
            site::QuotaLevel::Error => Severity::Error,
            site::QuotaLevel::Warning => Severity::Warning,
            site::QuotaLevel::Advice => Severity::Advice,
        },
    }
}

fn scope(scope: &site::Scope) -> Scope {
    let text = |value: &Option<Spanned<String>>| value.as_ref().map(|text| text.value.clone());
    Scope {
        section: text(&scope.section),
        kind: text(&scope.kind),
        channel: text(&scope.channel),
        owner: text(&scope.owner),
    }
}

const fn period_of(period: site::Period) -> Period {
    match period {
        site::Period::CalendarYear => Period::CalendarYear,
        site::Period::Rolling12Months => Period::Rolling12Months,
    }
}

fn share(fraction: Option<&Spanned<f64>>) -> Option<Share> {
    fraction.and_then(|share| Share::from_fraction(share.value))
}

/// The limits of plain language: the site's, and those of its kinds.
pub fn limits(config: &SiteConfig) -> Limits {
    let settings = &config.settings;
    let mut limits = Limits::default();
    if let Some(plain) = &settings.plain_language {
        limits.sentence_words = plain.sentence_words.unwrap_or(limits.sentence_words);
        limits.known_initialisms.clone_from(&plain.known_abbreviations);
        limits.lix_for.extend(plain.lix.iter().map(|(tag, limit)| LixLimit {
            kind: None,
            lang: Some(tag.value.clone()),
            limit: *limit,
        }));
    }
    let of_kinds = settings.kind.iter().filter_map(|(name, kind)| Some((name, kind.lix?)));
    limits.lix_for.extend(of_kinds.map(|(name, limit)| LixLimit {
        kind: Some(name.value.clone()),
        lang: None,
        limit,
    }));
    limits
}

/// The forms that the site avoids.
pub fn house_forms(config: &SiteConfig) -> Vec<HouseForm> {
    let mut forms = Vec::new();
    for (lang, choices) in config.settings.house_forms.iter() {
        for (prefer, avoided) in choices.iter() {
            forms.extend(avoided.0.iter().map(|avoid| HouseForm {
                lang: lang.value.clone(),
                avoid: avoid.value.clone(),
                prefer: prefer.value.clone(),
                span: avoid.span,
            }));
        }
    }
    forms
}

/// The terms and abbreviations of the glossary, in each of the site's languages.
pub fn explained(config: &SiteConfig) -> Vec<String> {
    let tags = || config.languages.iter().map(|lang| config.tag(lang));
    let forms = config.glossary.terms.iter().flat_map(|term| {
        let of_tag = move |tag| [term.name.get(tag), term.abbreviation.get(tag)];
        tags().flat_map(of_tag).flatten()
    });
    forms.map(str::to_owned).collect()
}

/// What the ledger remembers.
pub fn ledger(config: &SiteConfig) -> Ledger {
    let texts = config.ledger.iter().flat_map(|ledger| &ledger.texts);
    Ledger {
        rows: texts.map(row).collect(),
    }
}

fn row(text: &LedgerText) -> Row {
    Row {
        path: text.path.clone(),
        published: text.published,
        place: Place {
            section: text.section.clone().unwrap_or_default(),
            kind: text.kind.clone().unwrap_or_default(),
            channels: text.channels.clone(),
            owner: text.owner.clone().unwrap_or_default(),
        },
        words: tally(&text.words),
        written: text.lang.as_deref().map(Written::from_tag),
        removed: text.removed,
    }
}

fn tally(words: &Keyed<u32>) -> Tally {
    let amount = |tag: &str| words.get(tag).copied().unwrap_or_default().into();
    Tally {
        bokmal: amount(BOKMAL),
        nynorsk: amount(NYNORSK),
        english: amount("en"),
        other: amount("other"),
    }
}
