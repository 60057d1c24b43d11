//! What the standings tell the writer, at the line of each quota.

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::language::quota::{Lean, Missing, Quota, Share, Standard, Standing, Unit, Verdict};

/// How many paths a finding names.
const NAMED_PATHS: usize = 5;

/// The findings on all standings.
#[must_use]
pub fn findings(standings: &[Standing<'_>]) -> Vec<Diagnostic> {
    standings.iter().filter_map(finding).collect()
}

fn finding(standing: &Standing<'_>) -> Option<Diagnostic> {
    match standing.verdict {
        Verdict::Met => None,
        // A channel that has been silent in the period has nothing to balance.
        Verdict::NoData if standing.quota.each.is_some() => None,
        Verdict::NoData => Some(without_data(standing.quota)),
        Verdict::Near(standard) => Some(near(standing, standard)),
        Verdict::WillFail(standard) => Some(will_fail(standing, standard)),
        Verdict::NotMet(standard, missing) => Some(not_met(standing, standard, missing)),
    }
}

fn at(quota: &Quota, rule: &'static str, severity: Severity, message: Message) -> Diagnostic {
    Diagnostic::new(rule, severity, Origin::Source(quota.span), message)
}

fn without_data(quota: &Quota) -> Diagnostic {
    let message = Message::new(quota.unit.key()).with("quota", &quota.name);
    at(quota, "quota-without-data", quota.level.max(Severity::Warning), message)
}

/// The slots that every message about a share has.
fn share_message(reason: &'static str, standing: &Standing<'_>, standard: Standard) -> Message {
    let quota = standing.quota;
    let tally = &standing.now;
    let share = Share::of(standard.of(tally), tally.norwegian()).unwrap_or(Share::percent(0));
    Message::new(reason)
        .with("quota", &quota.name)
        .with("standard", standard.name())
        .with("has", grouped(standard.of(tally)))
        .with("total", grouped(tally.norwegian()))
        .with("share", share.whole_percents())
        .with("min", quota.least(standard).unwrap_or(Share::percent(0)))
        .with("by", standing.by)
}

fn near(standing: &Standing<'_>, standard: Standard) -> Diagnostic {
    let message =
        share_message(standing.quota.unit.key(), standing, standard).with("sections", sections(&standing.leaning));
    at(
        standing.quota,
        "quota-near-limit",
        standing.quota.level.max(Severity::Warning),
        message,
    )
}

fn will_fail(standing: &Standing<'_>, standard: Standard) -> Diagnostic {
    let forecast = &standing.forecast;
    let later = Share::of(standard.of(forecast), forecast.norwegian()).unwrap_or(Share::percent(0));
    let message = share_message("forecast", standing, standard)
        .with("later", later.whole_percents())
        .with("paths", paths(&standing.scheduled));
    at(
        standing.quota,
        "quota-near-limit",
        standing.quota.level.max(Severity::Warning),
        message,
    )
}

fn not_met(standing: &Standing<'_>, standard: Standard, missing: Missing) -> Diagnostic {
    let quota = standing.quota;
    match missing.beside_scheduled {
        _ if missing.now.is_none() => {
            let message = share_message("only", standing, standard)
                .with("count", standing.strangers.len())
                .with("paths", paths(&standing.strangers));
            at(quota, "quota-not-met", quota.level, message)
        }
        Some(0) => {
            let reason = closing(quota.unit);
            let message = share_message(reason, standing, standard).with("paths", paths(&standing.scheduled));
            at(quota, "quota-not-met", quota.level.max(Severity::Warning), message)
        }
        beside => {
            let message = share_message(quota.unit.key(), standing, standard)
                .with("missing", grouped(beside.or(missing.now).unwrap_or_default()))
                .with("scheduled", standing.scheduled.len())
                .with("sections", sections(&standing.leaning));
            at(quota, "quota-not-met", quota.level, message)
        }
    }
}

const fn closing(unit: Unit) -> &'static str {
    match unit {
        Unit::Words => "words-closing",
        Unit::Documents => "documents-closing",
        Unit::Posts => "posts-closing",
    }
}

/// «kanaler 4 %, om 12 %»; the root has no folder and is written `/`.
fn sections(leaning: &[Lean<'_>]) -> String {
    let name = |section: &str| {
        if section.is_empty() {
            "/".to_owned()
        } else {
            section.to_owned()
        }
    };
    let named: Vec<String> = leaning
        .iter()
        .map(|lean| format!("{} {}\u{a0}%", name(lean.section), lean.share.whole_percents()))
        .collect();
    named.join(", ")
}

fn paths(paths: &[&str]) -> String {
    let named = paths.iter().take(NAMED_PATHS).copied().collect::<Vec<_>>().join(", ");
    if paths.len() > NAMED_PATHS {
        named + ", …"
    } else {
        named
    }
}

/// A number with no-break spaces between thousands, which reads the same in every language.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
