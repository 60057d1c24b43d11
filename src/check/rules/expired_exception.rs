use crate::check::rule::rule;

rule! {
    /// An exception from a rule has not passed its end date.
    ///
    /// ## Why
    /// An exception is a promise to mend something by a day; after that day the finding counts again.
    ///
    /// ## Fails
    /// ```toml
    /// [[exception]]
    /// rule = "image-without-alt"
    /// path = "rapport/**"
    /// reason = "Figurene får tekst i neste utgave"
    /// until = 2020-01-31
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [[exception]]
    /// rule = "image-without-alt"
    /// path = "rapport/**"
    /// reason = "Figurene får tekst i neste utgave"
    /// until = 2099-01-31
    /// ```
    "expired-exception", severity: Error, wcag: [], act: [], stage
}
