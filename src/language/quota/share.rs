//! A share, exact to a hundredth of a percent, so that the edge of a band is an edge.

use std::fmt;

/// A part of a whole in ten-thousandths: 2500 is a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

const WHOLE: u32 = 10_000;

impl Share {
    pub const ALL: Self = Self(WHOLE);

    /// A share from whole percents; more than all is all.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        let share = percent.saturating_mul(100);
        Self(if share > WHOLE { WHOLE } else { share })
    }

    /// A share from a fraction, `0.25`; none outside 0–1.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 10 000 fits"
    )]
    pub fn from_fraction(fraction: f64) -> Option<Self> {
        let is_part = (0.0..=1.0).contains(&fraction);
        is_part.then(|| Self((fraction * f64::from(WHOLE)).round() as u32))
    }

    /// The share that a part has, rounded down; none of nothing.
    #[must_use]
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        let share = part.saturating_mul(WHOLE.into()).checked_div(whole)?;
        Some(Self(u32::try_from(share).unwrap_or(WHOLE).min(WHOLE)))
    }

    /// This share and some percents more.
    #[must_use]
    pub const fn plus_percent(self, percent: u32) -> Self {
        let share = self.0 + percent * 100;
        Self(if share > WHOLE { WHOLE } else { share })
    }

    /// A share from ten-thousandths; more than all is all.
    #[must_use]
    pub const fn from_basis_points(points: u32) -> Self {
        Self(if points > WHOLE { WHOLE } else { points })
    }

    /// Ten-thousandths.
    #[must_use]
    pub const fn basis_points(self) -> u32 {
        self.0
    }

    /// Whole percents, rounded down, so that what is below a floor never looks like the floor.
    #[must_use]
    pub const fn whole_percents(self) -> u32 {
        self.0 / 100
    }

    /// Whether a part of a whole is at least this share, exactly.
    #[must_use]
    pub fn is_met_by(self, part: u64, whole: u64) -> bool {
        u128::from(part) * u128::from(WHOLE) >= u128::from(whole) * u128::from(self.0)
    }

    /// How much must be added to a part (and so to the whole) for it to be this share; none when nothing added can do it.
    #[must_use]
    pub fn missing(self, part: u64, whole: u64) -> Option<u64> {
        if self.is_met_by(part, whole) {
            return Some(0);
        }
        let rest = u128::from(WHOLE - self.0);
        let lack = u128::from(whole) * u128::from(self.0) - u128::from(part) * u128::from(WHOLE);
        (rest > 0).then(|| u64::try_from(lack.div_ceil(rest)).unwrap_or(u64::MAX))
    }
}

/// Percents with as many decimals as needed, `25` or `24.97`.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 100, self.0 % 100) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, rest) if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            (whole, rest) => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edge_is_met_and_one_word_less_is_not() {
        let quarter = Share::percent(25);
        assert!(quarter.is_met_by(25, 100));
        assert!(!quarter.is_met_by(24_999_999, 100_000_000));
    }

    #[test]
    fn what_is_missing_is_just_enough() {
        let quarter = Share::percent(25);
        for (part, whole) in [(0, 100), (10, 100), (24, 100), (0, 1), (7, 31)] {
            let missing = quarter.missing(part, whole).unwrap();
            assert!(quarter.is_met_by(part + missing, whole + missing), "{part}/{whole}");
            assert!(
                !quarter.is_met_by(part + missing - 1, whole + missing - 1),
                "{part}/{whole}"
            );
        }
        assert_eq!(quarter.missing(25, 100), Some(0));
        assert_eq!(Share::ALL.missing(99, 100), None);
    }

    #[test]
    fn reads_fractions_and_writes_percents() {
        let text = |fraction| Share::from_fraction(fraction).map(|share| share.to_string());
        assert_eq!(text(0.25).as_deref(), Some("25"));
        assert_eq!(text(0.125).as_deref(), Some("12.5"));
        assert_eq!(text(0.1205).as_deref(), Some("12.05"));
        assert_eq!(text(1.2), None);
        assert_eq!(text(f64::NAN), None);
    }
}
