//! What the types of `site.toml` cannot say: values that must fit each other or the world.

use crate::config::SiteConfig;
use crate::config::languages::check_tag;
use crate::config::read::{Keyed, Texts};
use crate::diagnostic::{Diagnostic, Message};
use crate::span::Spanned;

/// Adds the faults of the settings.
pub fn settings(config: &SiteConfig, findings: &mut Vec<Diagnostic>) {
    for texts in texts(config) {
        for (tag, _) in texts.each.iter() {
            check_tag(tag, &config.languages, findings);
        }
    }
    addresses(config, findings);
    shares(config, findings);
    kinds(config, findings);
    if let Some(zone) = &config.settings.time_zone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        findings.push(invalid(zone, "time-zone", "time-zone"));
    }
}

/// Whether a text can be an e-mail address: something, @, a host with a dot.
#[must_use]
pub fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
        plain(name) && plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    })
}

/// Whether a text is an address on the web.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Every text for readers.
fn texts(config: &SiteConfig) -> Vec<&Texts> {
    let settings = &config.settings;
    let mut all = vec![
        &settings.title,
        &settings.description,
        &settings.accessibility_statement,
        &settings.privacy_statement,
    ];
    all.extend(
        settings
            .organisation
            .iter()
            .flat_map(|body| [&body.name, &body.short_name]),
    );
    all.extend(
        settings
            .contact
            .iter()
            .flat_map(|contact| [&contact.address, &contact.visit, &contact.hours]),
    );
    all.extend(
        settings
            .menu
            .iter()
            .flat_map(|(_, items)| items.iter().map(|item| &item.title)),
    );
    all.extend(settings.tag.iter().flat_map(|(_, tag)| [&tag.title, &tag.description]));
    all.extend(settings.crisis.iter().map(|crisis| &crisis.text));
    let tests = settings.accessibility_test.iter().map(|test| &test.value);
    all.extend(tests.flat_map(|test| [&test.role, &test.method]));
    let gaps = settings.accessibility_gap.iter().map(|gap| &gap.value);
    all.extend(gaps.flat_map(|gap| [&gap.what, &gap.alternative]));
    for (_, kind) in settings.kind.iter() {
        all.push(&kind.title);
        all.extend(kind.fields.iter().map(|(_, field)| &field.label));
    }
    for term in &config.glossary.terms {
        all.extend([&term.name, &term.abbreviation, &term.explanation]);
    }
    all
}

fn addresses(config: &SiteConfig, findings: &mut Vec<Diagnostic>) {
    let settings = &config.settings;
    let contact = settings.contact.as_ref();
    let organisation = settings.organisation.as_ref();
    let mails = [
        ("postmottak", settings.postmottak.as_ref()),
        ("email", contact.and_then(|contact| contact.email.as_ref())),
    ];
    let pages = [
        ("base-url", settings.base_url.as_ref()),
        ("url", organisation.and_then(|body| body.url.as_ref())),
    ];
    for (key, mail) in mails {
        findings.extend(
            mail.filter(|mail| !is_email(&mail.value))
                .map(|mail| invalid(mail, key, "email")),
        );
    }
    for (key, page) in pages {
        findings.extend(
            page.filter(|page| !is_web_address(&page.value))
                .map(|page| invalid(page, key, "url")),
        );
    }
}

/// Shares are parts of one, and those of a quota leave room for each other.
fn shares(config: &SiteConfig, findings: &mut Vec<Diagnostic>) {
    let settings = &config.settings;
    let balance = settings
        .balance
        .iter()
        .map(|balance| (&balance.value.min, &balance.value.warn_at));
    let quotas = settings
        .quota
        .iter()
        .map(|quota| (&quota.value.min, &quota.value.warn_at));
    for (min, warn_at) in balance.chain(quotas) {
        least_shares(config, min, findings);
        if let Some(share) = warn_at.as_ref().filter(|share| !(0.0..=1.0).contains(&share.value)) {
            findings.push(invalid(share, "warn-at", "share"));
        }
    }
}

fn least_shares(config: &SiteConfig, min: &Keyed<Spanned<f64>>, findings: &mut Vec<Diagnostic>) {
    let mut sum = 0.0;
    for (tag, share) in min.iter() {
        check_tag(tag, &config.languages, findings);
        sum += share.value;
        if !(0.0..=1.0).contains(&share.value) {
            findings.push(invalid(share, &tag.value, "share"));
        } else if sum > 1.0 {
            findings.push(invalid(share, &tag.value, "shares"));
        }
    }
}

/// Kinds that sections and quotas name exist.
fn kinds(config: &SiteConfig, findings: &mut Vec<Diagnostic>) {
    let settings = &config.settings;
    let sections = settings.section.iter().filter_map(|(_, section)| section.kind.as_ref());
    let scopes = settings
        .quota
        .iter()
        .filter_map(|quota| quota.value.scope.as_ref()?.kind.as_ref());
    let announced = settings.publishing.iter().flat_map(|publishing| &publishing.announce);
    for kind in sections.chain(scopes).chain(announced) {
        findings.extend(unknown_kind(config, kind));
    }
}

/// The finding about a kind that does not exist.
#[must_use]
pub fn unknown_kind(config: &SiteConfig, kind: &Spanned<String>) -> Option<Diagnostic> {
    if config.kinds().any(|name| name == kind.value) {
        return None;
    }
    let message = match crate::config::read::nearest(&kind.value, config.kinds()) {
        Some(near) => Message::new("similar").with("suggestion", near),
        None => Message::new("message").with("kinds", config.kinds().collect::<Vec<_>>().join(", ")),
    };
    Some(Diagnostic::error(
        "unknown-kind",
        kind.span,
        message.with("value", &kind.value),
    ))
}

fn invalid<T: std::fmt::Display>(value: &Spanned<T>, key: &str, reason: &'static str) -> Diagnostic {
    let message = Message::new(reason).with("key", key).with("value", &value.value);
    Diagnostic::error("invalid-value", value.span, message)
}
