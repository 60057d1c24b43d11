//! The ground of the accessibility statement: by criterion, what the machine found, what people have tested, and what is
//! left to test. The statement itself is made in the state's own service.

pub mod page;

use jiff::civil::Date;

use crate::check::coverage::Coverage;
use crate::check::reach::{self, Reach};
use crate::check::wcag::{self, Criterion, Level, Version};
use crate::config::accessibility::{AccessibilityGap, AccessibilityTest, TestOutcome};
use crate::config::settings::Settings;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::span::Spanned;

/// What is known of a site, in the order of WCAG.
#[derive(Debug)]
pub struct Statement<'a> {
    pub rows: Vec<Row<'a>>,
}

/// What is known of one criterion.
#[derive(Debug)]
pub struct Row<'a> {
    pub criterion: &'static Criterion,
    pub reach: Reach,
    pub machine: Machine,
    /// Newest first.
    pub tests: Vec<&'a AccessibilityTest>,
    pub gaps: Vec<&'a AccessibilityGap>,
    pub standing: Standing,
}

/// What the rules on a criterion said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Machine {
    /// Places that passed.
    pub passed: u32,
    /// Findings that block.
    pub errors: u32,
    /// Lesser findings, and what only a person can tell.
    pub to_look_at: u32,
}

/// How the site stands to a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Breach,
    /// Nobody has tested it, or nobody for a year.
    Left,
    Met,
    NotApplicable,
}

impl Standing {
    /// In the order in which they are counted up.
    pub const ALL: [Self; 4] = [Self::Breach, Self::Left, Self::Met, Self::NotApplicable];

    /// The name in texts and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Breach => "breach",
            Self::Left => "left",
            Self::Met => "met",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// The host of the service in which public bodies make their statements.
const SERVICE: &str = "https://uustatus.no/";

/// For how many days a person's test counts: the statement is gone through every year.
const TEST_COUNTS: i32 = 366;

/// The criteria that the law's version of WCAG has at levels A and AA.
pub fn criteria() -> impl Iterator<Item = &'static Criterion> {
    let all = wcag::ALL.iter().copied();
    all.filter(|criterion| criterion.level != Level::Aaa && criterion.since != Version::Wcag22)
}

/// Puts together what rules and people have found. `reviews` is what only a person can tell.
#[must_use]
pub fn of<'a>(
    settings: &'a Settings,
    coverage: &Coverage,
    diagnostics: &[Diagnostic],
    reviews: &[Diagnostic],
    today: Date,
) -> Statement<'a> {
    let rows = criteria().map(|criterion| {
        row(
            settings,
            criterion,
            machine(criterion, coverage, diagnostics, reviews),
            today,
        )
    });
    Statement { rows: rows.collect() }
}

impl Statement<'_> {
    /// How many criteria stand so.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.rows.iter().filter(|row| row.standing == standing).count()
    }
}

fn row<'a>(settings: &'a Settings, criterion: &'static Criterion, machine: Machine, today: Date) -> Row<'a> {
    let mut tests = of_criterion(&settings.accessibility_test, criterion, |test| &test.criterion);
    tests.sort_by_key(|test| std::cmp::Reverse(test.date.value));
    let gaps = of_criterion(&settings.accessibility_gap, criterion, |gap| &gap.criterion);
    let reach = reach::reach(criterion);
    let standing = if machine.errors > 0 || !gaps.is_empty() {
        Standing::Breach
    } else {
        tested(&tests, today).unwrap_or(if reach == Reach::Whole {
            Standing::Met
        } else {
            Standing::Left
        })
    };
    Row {
        criterion,
        reach,
        machine,
        tests,
        gaps,
        standing,
    }
}

fn of_criterion<'a, T>(
    records: &'a [Spanned<T>],
    criterion: &Criterion,
    number: impl Fn(&T) -> &Spanned<String>,
) -> Vec<&'a T> {
    let all = records.iter().map(|record| &record.value);
    all.filter(|record| number(record).value == criterion.number).collect()
}

/// What the newest test says, unless it is too old.
fn tested(tests: &[&AccessibilityTest], today: Date) -> Option<Standing> {
    let newest = tests.first()?;
    let is_old = (today - newest.date.value).get_days() > TEST_COUNTS;
    match newest.outcome {
        TestOutcome::Failed => Some(Standing::Breach),
        _ if is_old => None,
        TestOutcome::Passed => Some(Standing::Met),
        TestOutcome::NotApplicable => Some(Standing::NotApplicable),
    }
}

fn machine(criterion: &Criterion, coverage: &Coverage, diagnostics: &[Diagnostic], reviews: &[Diagnostic]) -> Machine {
    let mut machine = Machine::default();
    for rule in reach::rules(criterion) {
        let of_rule = |found: &&Diagnostic| found.rule == rule.id;
        let (errors, lesser): (Vec<&Diagnostic>, Vec<&Diagnostic>) = diagnostics
            .iter()
            .filter(of_rule)
            .partition(|found| found.severity == Severity::Error);
        machine.passed += coverage.get(rule.id).map_or(0, |tally| tally.passed);
        machine.errors += sum(errors.into_iter());
        machine.to_look_at += sum(lesser.into_iter()) + sum(reviews.iter().filter(of_rule));
    }
    machine
}

/// How many places the findings are of.
fn sum<'d>(found: impl Iterator<Item = &'d Diagnostic>) -> u32 {
    found.map(|diagnostic| diagnostic.count).sum()
}

/// What is wrong with the records, and the statement that a public body lacks.
#[must_use]
pub fn findings(settings: &Settings) -> Vec<Diagnostic> {
    let tests = settings.accessibility_test.iter().map(|test| &test.value.criterion);
    let gaps = settings.accessibility_gap.iter().map(|gap| &gap.value.criterion);
    let unknown = tests
        .chain(gaps)
        .filter(|number| !wcag::ALL.iter().any(|criterion| criterion.number == number.value));
    let mut found: Vec<Diagnostic> = unknown
        .map(|number| {
            let message = Message::new("message").with("criterion", &number.value);
            Diagnostic::error("unknown-criterion", number.span, message)
        })
        .collect();
    found.extend(missing_statement(settings));
    found
}

fn missing_statement(settings: &Settings) -> Option<Diagnostic> {
    let body = settings.public_body.as_ref().filter(|body| body.value)?;
    let texts = &settings.accessibility_statement;
    let mut addresses = texts.every.iter().chain(texts.each.iter().map(|(_, text)| text));
    let first = addresses.next();
    let (reason, severity, span) = match first {
        None => ("message", Severity::Error, body.span),
        Some(address) if !address.value.starts_with(SERVICE) => ("elsewhere", Severity::Warning, address.span),
        Some(_) => return None,
    };
    Some(Diagnostic::new(
        "missing-accessibility-statement",
        severity,
        Origin::Source(span),
        Message::new(reason),
    ))
}
