//! The duties that the language act § 13 lays on different bodies, as ready-made quotas.

use crate::diagnostic::Severity;
use crate::language::quota::{Count, Period, Quota, Scope, Share, Unit};
use crate::span::Span;

/// Which duty applies to the body that owns the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// Central state body: at least a quarter of the words in each standard.
    Central,
    /// Regional state body where bokmål is in the majority: its documents are in bokmål.
    RegionalNb,
    /// Regional state body where nynorsk is in the majority: its documents are in nynorsk.
    RegionalNn,
    /// Language-neutral body in a district where a quarter of the municipalities have chosen a standard.
    Neutral25,
    /// Language-neutral body in a district where fewer have chosen nynorsk: at least a tenth of the words in nynorsk.
    Neutral10,
    /// No duty.
    Exempt,
    /// The shares that the site names.
    Custom,
}

impl Profile {
    /// The name in `site.toml`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::RegionalNb => "regional-nb",
            Self::RegionalNn => "regional-nn",
            Self::Neutral25 => "neutral-25",
            Self::Neutral10 => "neutral-10",
            Self::Exempt => "exempt",
            Self::Custom => "custom",
        }
    }
}

/// The duty of the whole site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    pub profile: Profile,
    /// Where the profile is written.
    pub span: Span,
    pub period: Period,
    pub warn_at: Option<Share>,
    /// Least share of bokmål with [`Profile::Custom`].
    pub least_bokmal: Option<Share>,
    /// Least share of nynorsk with [`Profile::Custom`].
    pub least_nynorsk: Option<Share>,
}

impl Balance {
    /// The profile's own quota; none where there is no duty.
    #[must_use]
    pub fn quota(&self) -> Option<Quota> {
        let (unit, least_bokmal, least_nynorsk) = self.duty()?;
        Some(Quota {
            name: self.profile.name().to_owned(),
            span: self.span,
            scope: Scope::default(),
            each: None,
            unit,
            least_bokmal,
            least_nynorsk,
            count: Count::All,
            period: self.period,
            warn_at: self.warn_at,
            level: Severity::Error,
        })
    }

    /// Unit and floors. A regional body uses one standard in each document, so documents are what is counted there: one in
    /// the other standard needs a reason, and then stands outside the measure.
    fn duty(&self) -> Option<(Unit, Option<Share>, Option<Share>)> {
        let quarter = Some(Share::percent(25));
        match self.profile {
            Profile::Central | Profile::Neutral25 => Some((Unit::Words, quarter, quarter)),
            Profile::RegionalNb => Some((Unit::Documents, Some(Share::ALL), None)),
            Profile::RegionalNn => Some((Unit::Documents, None, Some(Share::ALL))),
            Profile::Neutral10 => Some((Unit::Words, None, Some(Share::percent(10)))),
            Profile::Custom if self.least_bokmal.is_none() && self.least_nynorsk.is_none() => None,
            Profile::Custom => Some((Unit::Words, self.least_bokmal, self.least_nynorsk)),
            Profile::Exempt => None,
        }
    }
}
