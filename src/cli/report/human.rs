//! Findings with the source line and a mark below the place, through annotate-snippets.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use rayon::prelude::*;

use crate::cli::report::finding::{Finding, rule};
use crate::cli::report::short::times;
use crate::source::Sources;
use crate::strings::Strings;

/// Whether the text is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Colored,
}

/// All findings, a block each.
#[must_use]
pub fn render(findings: &[Finding], sources: &Sources, strings: &Strings, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colored => Renderer::styled(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    findings
        .par_iter()
        .map(|finding| block(finding, sources, strings, &renderer) + "\n\n")
        .collect()
}

fn block(finding: &Finding, sources: &Sources, strings: &Strings, renderer: &Renderer) -> String {
    let level = level(finding.severity, strings);
    let title = format!("{}{}", finding.message, times(finding.count));
    let mut group = level
        .primary_title(title)
        .id(finding.rule)
        .element(place(finding, sources));
    if let Some(help) = &finding.help {
        let name = strings.get("severity.help").unwrap_or("help").to_owned();
        group = group.element(Level::HELP.with_name(name).message(help.clone()));
    }
    group = group.element(Level::NOTE.no_name().message(footer(finding, strings)));
    renderer.render(&[group])
}

fn level<'a>(severity: &str, strings: &Strings) -> Level<'a> {
    let name = strings
        .get(&format!("severity.{severity}"))
        .unwrap_or(severity)
        .to_owned();
    match severity {
        "error" => Level::ERROR.with_name(name),
        "warning" => Level::WARNING.with_name(name),
        _ => Level::INFO.with_name(name),
    }
}

/// The code frame, or only the path when there is no text to show.
fn place<'a>(finding: &'a Finding, sources: &'a Sources) -> annotate_snippets::Element<'a> {
    let Some(span) = finding.span else {
        let mut origin = Origin::path(finding.file.clone().unwrap_or_else(|| "content/".to_owned()));
        if let Some(line) = finding.line {
            origin = origin
                .line(line as usize)
                .char_column(finding.column.unwrap_or(1) as usize);
        }
        return origin.into();
    };
    let source = sources.get(span.file);
    let text = source.text();
    let range = frame(text, span.range());
    let first_line = finding.line.unwrap_or(1) as usize;
    let marked = mark(text, span.range(), &range);
    Snippet::source(&text[range])
        .line_start(first_line)
        .path(source.path.as_str())
        .annotation(AnnotationKind::Primary.span(marked))
        .into()
}

/// The whole lines around a place, three at most: a finding about a long block shows how it begins.
fn frame(text: &str, place: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text[..floor(text, place.start)].rfind('\n').map_or(0, |at| at + 1);
    let lines = text[start..].match_indices('\n').map(|(at, _)| start + at);
    let last = lines.take(3).find(|at| *at >= place.end);
    let end = last
        .or_else(|| text[start..].match_indices('\n').nth(2).map(|(at, _)| start + at))
        .unwrap_or(text.len());
    start..end
}

fn mark(text: &str, place: std::ops::Range<usize>, frame: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let clamp = |at: usize| floor(text, at).clamp(frame.start, frame.end) - frame.start;
    clamp(place.start)..clamp(place.end)
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// `WCAG 2.1 1.1.1 (A) · /nb/om/ main > p > img · more: veksle explain …`.
fn footer(finding: &Finding, strings: &Strings) -> String {
    let mut parts = Vec::new();
    let criteria = rule(finding.rule).map_or(&[][..], |rule| rule.wcag);
    parts.extend(
        criteria
            .iter()
            .map(|sc| format!("WCAG {} ({})", sc.number, sc.level.name())),
    );
    if let Some(page) = &finding.page {
        parts.push(
            format!("{page} {}", finding.element.as_deref().unwrap_or_default())
                .trim_end()
                .to_owned(),
        );
    }
    let more = strings.get("message.more").unwrap_or("more");
    parts.push(format!("{more}: veksle explain {}", finding.rule));
    parts.join(" · ")
}
