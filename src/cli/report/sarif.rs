//! Findings as SARIF 2.1.0, with a region for each place and every rule's help.

use std::collections::BTreeMap;

use serde_sarif::sarif::{
    ArtifactLocation, Location, LogicalLocation, Message, MultiformatMessageString, PhysicalLocation, PropertyBag,
    Region, ReportingDescriptor, Result as SarifResult, ResultLevel, Run, Sarif, Tool, ToolComponent,
};

use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::cli::report::finding::Finding;
use crate::strings::Strings;

/// The SARIF document as indented JSON.
#[must_use]
pub fn render(findings: &[Finding], strings: &Strings) -> String {
    let driver = ToolComponent::builder()
        .name("veksle")
        .version(env!("CARGO_PKG_VERSION"))
        .rules(RULES.iter().map(|rule| descriptor(rule, strings)).collect::<Vec<_>>())
        .build();
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .column_kind(serde_json::json!("unicodeCodePoints"))
        .results(findings.iter().map(result).collect::<Vec<_>>())
        .build();
    let document = Sarif::builder()
        .version(serde_json::json!("2.1.0"))
        .runs(vec![run])
        .build();
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn descriptor(rule: &Rule, strings: &Strings) -> ReportingDescriptor {
    let title = strings.get(&format!("rule.{}.title", rule.id)).unwrap_or(rule.id);
    let help = MultiformatMessageString::builder()
        .text(rule.doc)
        .markdown(rule.doc)
        .build();
    let criteria = rule.wcag.iter().flat_map(|sc| {
        let clause = sc.en_301_549().map(|clause| format!("EN301549-{clause}"));
        std::iter::once(format!("sc-{}", sc.number)).chain(clause)
    });
    let tags: Vec<String> = criteria
        .chain(rule.act.iter().map(|act| format!("act-{act}")))
        .collect();
    let properties = BTreeMap::from([("tags".to_owned(), serde_json::json!(tags))]);
    ReportingDescriptor::builder()
        .id(rule.id)
        .short_description(MultiformatMessageString::builder().text(title).build())
        .help(help)
        .properties(PropertyBag::builder().additional_properties(properties).build())
        .build()
}

fn result(finding: &Finding) -> SarifResult {
    let text = finding.help.as_ref().map_or_else(
        || finding.message.clone(),
        |help| format!("{}\n{help}", finding.message),
    );
    let mut result = SarifResult::builder()
        .rule_id(finding.rule)
        .level(match finding.severity {
            "error" => ResultLevel::Error,
            "warning" => ResultLevel::Warning,
            _ => ResultLevel::Note,
        })
        .message(Message::builder().text(text).build())
        .partial_fingerprints(BTreeMap::from([("veksle/v1".to_owned(), fingerprint(finding))]))
        .build();
    result.occurrence_count = (finding.count > 1).then_some(i64::from(finding.count));
    result.locations = Some(vec![location(finding)]);
    result
}

/// Stays the same when lines move: the rule, the file and the words, not the line.
fn fingerprint(finding: &Finding) -> String {
    let parts = [
        finding.rule,
        finding.file.as_deref().unwrap_or_default(),
        &finding.message,
    ];
    blake3::hash(parts.join("\n").as_bytes()).to_hex()[..32].to_owned()
}

fn location(finding: &Finding) -> Location {
    let mut region = Region::builder().build();
    region.start_line = finding.line.map(i64::from);
    region.start_column = finding.column.map(i64::from);
    region.end_line = finding.end_line.map(i64::from);
    region.end_column = finding.end_column.map(i64::from);
    let uri = finding.file.clone().unwrap_or_else(|| "content/site.toml".to_owned());
    let mut place = PhysicalLocation::builder()
        .artifact_location(ArtifactLocation::builder().uri(uri).build())
        .build();
    place.region = finding.line.is_some().then_some(region);
    let mut location = Location::builder().physical_location(place).build();
    if let Some(element) = &finding.element {
        let name = format!("{} {element}", finding.page.as_deref().unwrap_or_default());
        location.logical_locations = Some(vec![LogicalLocation::builder().fully_qualified_name(name).build()]);
    }
    location
}
