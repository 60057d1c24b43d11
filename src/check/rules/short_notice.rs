use crate::check::rule::rule;

rule! {
    /// A document is announced as long before it becomes public as the site promises.
    ///
    /// ## Why
    /// Who plans by the release calendar needs the days that `notice-days` in `site.toml` gives. With a day in `announced` the notice is counted from it; with `true` nobody can see when it was announced, and it is counted from the day of the build. Documents of the kinds in `announce` must be announced.
    ///
    /// ## Fails
    /// ```toml
    /// # notice-days = 14
    /// announced = 2027-01-02
    /// publish = 2027-01-04T10:00
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// announced = 2026-12-15
    /// publish = 2027-01-04T10:00
    /// ```
    "short-notice", severity: Warning, wcag: [], act: [], stage
}
