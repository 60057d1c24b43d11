//! What the site has recorded of universal design that no machine can find out.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::config::read::declare::{choice, table};
use crate::span::Spanned;

table! {
    /// A test of one criterion by a person.
    pub struct AccessibilityTest {
        /// Number of the success criterion: `2.1.1`.
        "criterion" criterion: Spanned<String>,
        "outcome" outcome: TestOutcome,
        /// The day that the test was made.
        "date" date: Spanned<Date>,
        /// Who tested, as a role or a body: `web editor`.
        "role" role: Texts,
        /// How it was tested: with which tools, on which pages.
        "method" method: Texts,
    }
}

choice! {
    /// What a test came to.
    pub enum TestOutcome {
        "passed" Passed,
        "failed" Failed,
        /// The site has nothing that the criterion is about.
        "not-applicable" NotApplicable,
    }
}

table! {
    /// Something that is known not to be accessible.
    pub struct AccessibilityGap {
        /// Number of the success criterion: `1.2.2`.
        "criterion" criterion: Spanned<String>,
        /// What is not accessible, and what that means for those it concerns.
        "what" what: Texts,
        "reason" reason: GapReason = GapReason::Breach,
        /// How to get the same in another way.
        "alternative" alternative: Texts,
        /// When it will be mended.
        "until" until: Option<Spanned<Date>>,
    }
}

choice! {
    /// Why something is not accessible.
    pub enum GapReason {
        /// It should have been.
        "breach" Breach,
        "disproportionate-burden" DisproportionateBurden,
        /// The law does not ask for it.
        "exempt" Exempt,
    }
}
