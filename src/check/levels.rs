//! What the site says about rules: levels for all of it or a part, and exceptions with a reason and an end.

use jiff::civil::Date;

use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::config::SiteConfig;
use crate::config::read::{Keyed, nearest};
use crate::config::settings::{Exception, Level};
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::source::Sources;
use crate::span::Spanned;

/// Sets each finding to the level that the site has given its rule at its place, leaves out what is excepted, and adds
/// what is wrong with the settings themselves.
#[must_use]
pub fn apply(config: &SiteConfig, sources: &Sources, today: Date, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kept: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter(|diagnostic| !is_excepted(config, sources, today, diagnostic))
        .filter_map(|diagnostic| levelled(config, sources, diagnostic))
        .collect();
    kept.extend(
        config
            .settings
            .exception
            .iter()
            .filter_map(|exception| expired(exception, today)),
    );
    kept.extend(unknown_rules(config));
    kept
}

/// The rules that are judged on the site's pages: all that the law asks for, and those beyond it that the site has set a
/// level for.
#[must_use]
pub fn judged(config: &SiteConfig) -> Vec<&'static Rule> {
    let of_parts = config.settings.levels.iter().map(|part| &part.rules);
    let settings: Vec<_> = of_parts.chain([&config.settings.rules]).collect();
    let is_set = |rule: &Rule| settings.iter().any(|rules| level(rules, rule.id).is_some());
    RULES
        .iter()
        .copied()
        .filter(|rule| !rule.is_beyond_law() || is_set(rule))
        .collect()
}

/// The finding at its level; `None` when the rule is off.
fn levelled(config: &SiteConfig, sources: &Sources, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
    let path = path(sources, &diagnostic);
    let here = config
        .settings
        .levels
        .iter()
        .rev()
        .filter(|part| matches(&part.path.value, &path));
    let level = here
        .filter_map(|part| level(&part.rules, diagnostic.rule))
        .next()
        .or_else(|| level(&config.settings.rules, diagnostic.rule));
    match level {
        None if is_beyond_law(diagnostic.rule) => return None,
        None => {}
        Some(Level::Off) => return None,
        Some(Level::Error) => diagnostic.severity = Severity::Error,
        Some(Level::Warning) => diagnostic.severity = Severity::Warning,
        Some(Level::Advice) => diagnostic.severity = Severity::Advice,
    }
    Some(diagnostic)
}

fn is_beyond_law(id: &str) -> bool {
    RULES.iter().any(|rule| rule.id == id && rule.is_beyond_law())
}

fn level(rules: &Keyed<Spanned<Level>>, rule: &str) -> Option<Level> {
    rules
        .0
        .iter()
        .find(|(name, _)| name.value == rule)
        .map(|(_, level)| level.value)
}

fn is_excepted(config: &SiteConfig, sources: &Sources, today: Date, diagnostic: &Diagnostic) -> bool {
    let path = path(sources, diagnostic);
    config
        .settings
        .exception
        .iter()
        .map(|exception| &exception.value)
        .any(|exception| {
            exception.rule.value == diagnostic.rule
                && exception.until.value >= today
                && matches(&exception.path.value, &path)
        })
}

fn expired(exception: &Spanned<Exception>, today: Date) -> Option<Diagnostic> {
    let until = &exception.value.until;
    (until.value < today).then(|| {
        let message = Message::new("message")
            .with("rule", &exception.value.rule.value)
            .with("until", until.value);
        Diagnostic::error("expired-exception", until.span, message)
    })
}

/// Names in the settings that are no rule's.
fn unknown_rules(config: &SiteConfig) -> Vec<Diagnostic> {
    let settings = &config.settings;
    let of_parts = settings.levels.iter().flat_map(|part| part.rules.0.iter());
    let named = settings.rules.0.iter().chain(of_parts).map(|(name, _)| name);
    let excepted = settings.exception.iter().map(|exception| &exception.value.rule);
    let known = || RULES.iter().map(|rule| rule.id);
    named
        .chain(excepted)
        .filter(|name| !known().any(|id| id == name.value))
        .map(|name| {
            let message = match nearest(&name.value, known()) {
                Some(near) => Message::new("similar").with("suggestion", near),
                None => Message::new("message"),
            };
            Diagnostic::error("unknown-rule", name.span, message.with("rule", &name.value))
        })
        .collect()
}

/// Path of a finding's file below `content/`, or from the root for files elsewhere; empty for the site as a whole.
fn path(sources: &Sources, diagnostic: &Diagnostic) -> String {
    let path = match &diagnostic.origin {
        Origin::Source(span) => &sources.get(span.file).path,
        Origin::File(file) => &sources.get(*file).path,
        Origin::Template { name, .. } => name,
        Origin::Html { path, .. } => path,
        Origin::Site => "",
    };
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}

/// Whether a pattern matches a path: `*` is any part of a name, `**` any folders, and a folder stands for all in it.
fn matches(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_start_matches('/').trim_start_matches("content/");
    let whole = pattern
        .strip_suffix('/')
        .map_or_else(|| pattern.to_owned(), |folder| format!("{folder}/**"));
    let parts = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
    matches_parts(&parts(&whole), &parts(path))
}

fn matches_parts(pattern: &[String], path: &[String]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "**" => {
            rest.is_empty() || (0..=path.len()).any(|skipped| matches_parts(rest, &path[skipped..]))
        }
        (Some((first, rest)), Some((name, below))) => matches_name(first, name) && matches_parts(rest, below),
        _ => false,
    }
}

/// Whether a name matches a pattern in which `*` is any text.
fn matches_name(pattern: &str, name: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else {
        return pattern == name;
    };
    name.strip_prefix(before).is_some_and(|rest| {
        let ends = rest.char_indices().map(|(at, _)| at).chain(std::iter::once(rest.len()));
        ends.into_iter().any(|at| matches_name(after, &rest[at..]))
    })
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_are_read_as_writers_mean_them() {
        for (pattern, path, wanted) in [
            ("**", "kanaler/facebook.nb.md", true),
            ("kanaler/", "kanaler/facebook.nb.md", true),
            ("kanaler/**", "kanaler/gamle/x.nn.md", true),
            ("kanaler/*.nb.md", "kanaler/facebook.nb.md", true),
            ("kanaler/*.nb.md", "kanaler/facebook.nn.md", false),
            ("**/facebook.*.md", "om/facebook.en.md", true),
            ("content/om/om.nb.md", "om/om.nb.md", true),
            ("om", "om/om.nb.md", false),
        ] {
            assert_eq!(matches(pattern, path), wanted, "{pattern} {path}");
        }
    }
}
