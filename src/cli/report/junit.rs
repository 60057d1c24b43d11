//! Findings as `JUnit` XML: one suite a file, one case a finding.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::cli::report::finding::Finding;
use crate::cli::report::short::place;

/// The XML document. A clean run has one suite with one passed case, so that a reader sees that it ran.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    let mut report = Report::new("veksle");
    let mut by_file: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        by_file
            .entry(finding.file.as_deref().unwrap_or("site"))
            .or_default()
            .push(finding);
    }
    if by_file.is_empty() {
        let mut suite = TestSuite::new("site");
        suite.add_test_case(TestCase::new("check", TestCaseStatus::success()));
        report.add_test_suite(suite);
    }
    for (file, findings) in by_file {
        let mut suite = TestSuite::new(file);
        suite.add_test_cases(findings.into_iter().map(case));
        report.add_test_suite(suite);
    }
    report.to_string().unwrap_or_default()
}

fn case(finding: &Finding) -> TestCase {
    let mut status = if finding.severity == "error" {
        TestCaseStatus::non_success(NonSuccessKind::Failure)
    } else {
        TestCaseStatus::success()
    };
    if finding.severity == "error" {
        status.set_message(finding.message.clone()).set_type(finding.rule);
    }
    let mut case = TestCase::new(format!("{}{}", place(finding), finding.rule), status);
    let help = finding.help.as_deref().unwrap_or_default();
    case.set_system_out(format!("{}: {}\n{help}", finding.severity, finding.message));
    case
}
