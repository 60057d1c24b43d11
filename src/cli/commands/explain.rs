//! `veksle explain`: a rule's documentation in the chosen language, a criterion's rules, or the list of either.

use std::fmt::Write;

use crate::check::reach::{reach, rules};
use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::check::statement;
use crate::check::wcag::Criterion;
use crate::cli::report::finding::{rule, severity};
use crate::cli::session::{Exit, Session, print};
use crate::embedded;
use crate::strings::Strings;

/// Prints the documentation.
#[must_use]
pub fn run(name: Option<&str>, session: &Session) -> Exit {
    match explain(name, &session.strings) {
        Ok(text) => {
            print(&text);
            Exit::Clean
        }
        Err(suggestion) => {
            let args = [
                ("suggestion", suggestion),
                ("rule", name.unwrap_or_default().to_owned()),
            ];
            session.complain("cli.unknown-rule", &args);
            Exit::Usage
        }
    }
}

/// The text for one rule, or the list when none is named; `Err` holds the closest name when there is no such rule.
fn explain(name: Option<&str>, strings: &Strings) -> Result<String, String> {
    let Some(name) = name else {
        return Ok(RULES
            .iter()
            .map(|rule| format!("{:<44} {}\n", rule.id, title(rule, strings)))
            .collect());
    };
    if name == "criteria" {
        return Ok(statement::criteria()
            .map(|criterion| line(criterion, strings))
            .collect());
    }
    if let Some(criterion) = Criterion::find(name) {
        return Ok(criterion_page(criterion, strings));
    }
    rule(name).map(|rule| page(rule, strings)).ok_or_else(|| nearest(name))
}

/// A criterion that the law asks for, and how much of it the rules decide.
fn line(criterion: &Criterion, strings: &Strings) -> String {
    format!("{:<64} {}\n", heading(criterion, strings), decided(criterion, strings))
}

/// `1.1.1 Non-text Content (A)`.
fn heading(criterion: &Criterion, strings: &Strings) -> String {
    let name = criterion.name(strings.tag());
    format!("{} {name} ({})", criterion.number, criterion.level.name())
}

fn decided<'s>(criterion: &Criterion, strings: &'s Strings) -> &'s str {
    let reach = reach(criterion).name();
    strings.get(&format!("statement.reach-{reach}")).unwrap_or(reach)
}

/// A criterion with its rules.
fn criterion_page(criterion: &Criterion, strings: &Strings) -> String {
    let mut out = format!("{}\n{}\n", heading(criterion, strings), decided(criterion, strings));
    for rule in rules(criterion) {
        let _ = write!(out, "\n{:<44} {}", rule.id, title(rule, strings));
    }
    out + "\n"
}

fn nearest(name: &str) -> String {
    let closest = RULES
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(a.id, name).total_cmp(&strsim::jaro_winkler(b.id, name)));
    closest.map_or_else(String::new, |rule| rule.id.to_owned())
}

fn title<'a>(rule: &'a Rule, strings: &'a Strings) -> &'a str {
    strings.get(&format!("rule.{}.title", rule.id)).unwrap_or(rule.id)
}

fn page(rule: &Rule, strings: &Strings) -> String {
    let blocks = severity(rule.severity);
    let mut out = format!("{}: {}\n", rule.id, title(rule, strings));
    let _ = writeln!(out, "{}", strings.get(&format!("severity.{blocks}")).unwrap_or(blocks));
    for criterion in rule.wcag {
        let name = criterion.name(strings.tag());
        let clause = criterion
            .en_301_549()
            .map_or_else(String::new, |clause| format!(" · EN 301 549 {clause}"));
        let _ = writeln!(
            out,
            "WCAG {} {name} ({}){clause}",
            criterion.number,
            criterion.level.name()
        );
    }
    for act in rule.act {
        let _ = writeln!(out, "W3C ACT {act}");
    }
    for (heading, body) in sections(rule.doc) {
        let name = strings
            .get(&format!("explain.{heading}"))
            .unwrap_or(&heading)
            .to_owned();
        let own = (heading == "why").then(|| why(rule.id, strings.tag())).flatten();
        let _ = write!(out, "\n{name}\n{}\n", own.unwrap_or(body));
    }
    if let Some(help) = strings.get(&format!("rule.{}.help", rule.id)) {
        let _ = write!(out, "\n{}\n{help}\n", strings.get("explain.remedy").unwrap_or("remedy"));
    }
    out
}

/// Why a rule is there, in a language that has texts for it; the doc of the rule itself says it in English.
fn why(id: &str, tag: &str) -> Option<String> {
    let texts = Strings::parse(tag, embedded::text(&format!("i18n/why/{tag}.toml"))?).ok()?;
    texts.get(id).map(str::to_owned)
}

/// The `## …` sections of a doc comment: heading in lower case, and text.
fn sections(doc: &str) -> Vec<(String, String)> {
    doc.split("\n ## ")
        .skip(1)
        .map(|part| {
            let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
            let body: Vec<&str> = body
                .lines()
                .map(|line| line.strip_prefix(' ').unwrap_or(line))
                .collect();
            (heading.trim().to_lowercase(), body.join("\n").trim().to_owned())
        })
        .collect()
}
