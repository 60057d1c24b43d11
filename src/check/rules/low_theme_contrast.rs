use crate::check::rule::rule;

rule! {
    /// The colours of a theme keep the contrast that its `theme.toml` asks for.
    ///
    /// ## Why
    /// A token is used on every page: one weak colour makes the whole site hard to read. Contrast is judged for light
    /// and dark alike, and before anything is drawn.
    ///
    /// ## Fails
    /// ```toml
    /// [light]
    /// background = "#ffffff"
    /// muted = "#8a8a8a"
    /// [[pair]]
    /// foreground = ["muted"]
    /// background = ["background"]
    /// minimum = 4.5
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [light]
    /// background = "#ffffff"
    /// muted = "#4c5c66"
    /// ```
    ///
    /// ## References
    /// WCAG 1.4.3 Contrast (Minimum) and 1.4.11 Non-text Contrast
    "low-theme-contrast", severity: Error, wcag: [CONTRAST_MINIMUM, NON_TEXT_CONTRAST], act: [], stage
}
