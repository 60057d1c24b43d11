//! The ground of the accessibility statement as text, Markdown or JSON, by criterion in the order of WCAG.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::check::statement::{Machine, Row, Standing, Statement};
use crate::cli::args::StatementFormat;
use crate::config::read::Texts;
use crate::strings::Strings;

/// The statement's ground in a form.
#[must_use]
pub fn render(statement: &Statement<'_>, today: Date, format: StatementFormat, strings: &Strings) -> String {
    match format {
        StatementFormat::Text => lines(
            statement,
            today,
            strings,
            Marks {
                title: "",
                row: "",
                item: "  ",
            },
        ),
        StatementFormat::Markdown => lines(
            statement,
            today,
            strings,
            Marks {
                title: "# ",
                row: "## ",
                item: "- ",
            },
        ),
        StatementFormat::Json => {
            serde_json::to_string_pretty(&document(statement, today, strings)).unwrap_or_default() + "\n"
        }
    }
}

/// What stands before each sort of line.
struct Marks {
    title: &'static str,
    row: &'static str,
    item: &'static str,
}

fn lines(statement: &Statement<'_>, today: Date, strings: &Strings, marks: Marks) -> String {
    let text = |key: &str, args: &[(&str, String)]| strings.text(&format!("statement.{key}"), args).unwrap_or_default();
    let mut counts: Vec<(&str, String)> = Standing::ALL
        .iter()
        .map(|standing| (standing.name(), statement.count(*standing).to_string()))
        .collect();
    counts.push(("count", statement.rows.len().to_string()));
    let title = text("title", &[("date", today.to_string())]);
    let mut out = format!("{}{title}\n\n{}\n", marks.title, text("summary", &counts));
    for row in &statement.rows {
        let standing = text(&format!("standing-{}", row.standing.name()), &[]);
        out += &format!("\n{}{}: {standing}\n", marks.row, heading(row, strings));
        if !marks.row.is_empty() {
            out.push('\n');
        }
        for item in items(row, strings) {
            out += &format!("{}{item}\n", marks.item);
        }
    }
    out
}

/// `1.1.1 Non-text Content (A)`.
fn heading(row: &Row<'_>, strings: &Strings) -> String {
    let criterion = row.criterion;
    let name = criterion.name(strings.tag());
    format!("{} {name} ({})", criterion.number, criterion.level.name())
}

fn items(row: &Row<'_>, strings: &Strings) -> Vec<String> {
    let text = |key: &str, args: &[(&str, String)]| strings.text(&format!("statement.{key}"), args).unwrap_or_default();
    let of = |texts: &Texts| said(texts, strings).to_owned();
    let reach = text(&format!("reach-{}", row.reach.name()), &[]);
    let mut items = vec![reach];
    if row.machine != Machine::default() {
        let numbers = [
            ("passed", row.machine.passed.to_string()),
            ("errors", row.machine.errors.to_string()),
            ("look", row.machine.to_look_at.to_string()),
        ];
        items.push(text("machine", &numbers));
    }
    items.extend(row.tests.iter().map(|test| {
        let args = [
            ("date", test.date.value.to_string()),
            ("outcome", text(&format!("outcome-{}", test.outcome.name()), &[])),
            ("role", of(&test.role)),
            ("method", of(&test.method)),
        ];
        text("test", &args)
    }));
    for gap in &row.gaps {
        let reason = text(&format!("reason-{}", gap.reason.name()), &[]);
        items.push(text("gap", &[("what", of(&gap.what)), ("reason", reason)]));
        if !gap.alternative.is_empty() {
            items.push(text("alternative", &[("alternative", of(&gap.alternative))]));
        }
    }
    items
}

/// A text in the language of messages, or in the first that it has.
fn said<'t>(texts: &'t Texts, strings: &Strings) -> &'t str {
    let any = || texts.each.iter().map(|(_, text)| text.value.as_str()).next();
    texts.get(strings.tag()).or_else(any).unwrap_or_default()
}

fn document(statement: &Statement<'_>, today: Date, strings: &Strings) -> Value {
    let counts: serde_json::Map<String, Value> = Standing::ALL
        .iter()
        .map(|standing| (standing.name().to_owned(), statement.count(*standing).into()))
        .collect();
    let rows: Vec<Value> = statement.rows.iter().map(|row| row_value(row, strings)).collect();
    json!({ "date": today.to_string(), "counts": counts, "criteria": rows })
}

fn row_value(row: &Row<'_>, strings: &Strings) -> Value {
    let tests = row.tests.iter().map(|test| {
        json!({
            "date": test.date.value.to_string(),
            "outcome": test.outcome.name(),
            "role": said(&test.role, strings),
            "method": said(&test.method, strings),
        })
    });
    let gaps = row.gaps.iter().map(|gap| {
        json!({
            "what": said(&gap.what, strings),
            "reason": gap.reason.name(),
            "alternative": said(&gap.alternative, strings),
            "until": gap.until.as_ref().map(|until| until.value.to_string()),
        })
    });
    json!({
        "criterion": row.criterion.number,
        "name": row.criterion.name(strings.tag()),
        "level": row.criterion.level.name(),
        "en301549": row.criterion.en_301_549(),
        "standing": row.standing.name(),
        "reach": row.reach.name(),
        "passed": row.machine.passed,
        "errors": row.machine.errors,
        "toLookAt": row.machine.to_look_at,
        "tests": tests.collect::<Vec<_>>(),
        "gaps": gaps.collect::<Vec<_>>(),
    })
}
