//! What is wrong with the times that documents become public and cease to be: times that the clocks show twice or never,
//! times that the site's policy does not permit, and too short a notice.

use jiff::ToSpan;
use jiff::civil::DateTime;

use crate::clock::{Clock, Edge, LocalTime, local_time};
use crate::config::SiteConfig;
use crate::config::settings::Publishing;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::document::Document;
use crate::parse::front_matter::{Announced, Moment};
use crate::site::opening::Deviation;
use crate::site::policy::kind;
use crate::site::tree::Tree;
use crate::site::visibility::begins;
use crate::span::Spanned;

/// Judges the times of every document.
pub fn check(config: &SiteConfig, tree: &Tree, clock: &Clock, findings: &mut Vec<Diagnostic>) {
    for (_, _, entry) in tree.entries() {
        let front = &entry.document.front;
        let times = [
            ("publish", &front.publish, Edge::Begins),
            ("expires", &front.expires, Edge::Ends),
        ];
        for (key, moment, edge) in times {
            findings.extend(moment.as_ref().and_then(|moment| changed(key, moment, edge, clock)));
        }
        if let (Some(policy), Some(publish)) = (&config.settings.publishing, &front.publish)
            && !clock.has_come(begins(publish.value), Edge::Begins)
        {
            findings.extend(irregular(policy, publish));
            findings.extend(hasty(config, policy, &entry.document, publish, clock));
        }
    }
}

/// A time in the hour that comes twice, or in the one that never comes.
fn changed(key: &str, moment: &Spanned<Moment>, edge: Edge, clock: &Clock) -> Option<Diagnostic> {
    let time = begins(moment.value);
    let (rule, meant) = match local_time(time, &clock.zone) {
        LocalTime::Exact(_) => return None,
        LocalTime::Doubled { .. } => ("doubled-hour", clock.instant_of(time, edge)),
        LocalTime::Missing(leap) => ("missing-hour", leap),
    };
    let meant = meant.to_zoned(clock.zone.clone());
    let reason = match edge {
        Edge::Begins => "message",
        Edge::Ends => "expires",
    };
    let message = Message::new(reason)
        .with("key", key)
        .with("moment", written(time))
        .with("nearest", written(meant.datetime()))
        .with("utc", meant.timestamp().strftime("%H:%M"));
    Some(match rule {
        "missing-hour" => Diagnostic::error(rule, moment.span, message),
        _ => Diagnostic::warning(rule, moment.span, message),
    })
}

/// A time of publishing that the policy does not permit.
fn irregular(policy: &Publishing, publish: &Spanned<Moment>) -> Option<Diagnostic> {
    let moment = begins(publish.value);
    let reason = match policy.deviation(moment)? {
        Deviation::Weekday => "weekday",
        Deviation::Holiday => "holiday",
        Deviation::Clock => "clock",
    };
    let times = policy
        .time
        .0
        .iter()
        .map(|time| time.value.strftime("%H:%M").to_string());
    let message = Message::new(reason)
        .with("moment", written(moment))
        .with("day", moment.date())
        .with("times", times.collect::<Vec<_>>().join(", "))
        .with("nearest", policy.nearest(moment).map_or_else(String::new, written));
    Some(Diagnostic::warning("irregular-publishing-time", publish.span, message))
}

/// A document that is announced too late, or not at all although its kind must be.
fn hasty(
    config: &SiteConfig,
    policy: &Publishing,
    document: &Document,
    publish: &Spanned<Moment>,
    clock: &Clock,
) -> Option<Diagnostic> {
    let least = i64::from(policy.notice_days.as_ref()?.value);
    let must = policy
        .announce
        .iter()
        .any(|named| named.value == kind(config, document));
    let announced = document.front.announced.as_ref();
    let (reason, since) = match announced.map(|announced| announced.value) {
        Some(Announced::From(day)) => ("message", day),
        Some(Announced::Always) => ("undated", clock.local.date()),
        Some(Announced::Never) | None if must => ("unannounced", clock.local.date()),
        Some(Announced::Never) | None => return None,
    };
    let moment = begins(publish.value);
    let days = moment.date().since(since).ok()?.get_days();
    if i64::from(days) >= least {
        return None;
    }
    let earliest = since.checked_add(least.days()).ok()?.to_datetime(moment.time());
    let message = Message::new(reason)
        .with("count", days)
        .with("least", least)
        .with("nearest", policy.first_from(earliest).map_or_else(String::new, written));
    let span = match reason {
        "message" => announced?.span,
        _ => publish.span,
    };
    Some(Diagnostic::warning("short-notice", span, message))
}

/// A moment as front matter has it.
fn written(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M").to_string()
}
