use crate::check::rule::rule;

rule! {
    /// An image or a film that is published can be read to its end.
    ///
    /// ## Why
    /// Images tell where they were taken, when, and often by whom. That is taken out before they are published; of a file that
    /// is broken, or in a form that veksle does not know, nobody knows what it tells, and few browsers show it.
    ///
    /// ## Fails
    /// ```text
    /// content/om/huset.tif
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// content/om/huset.jpg
    /// ```
    ///
    /// ## References
    /// Read are JPEG, PNG, WebP, GIF, SVG, AVIF, HEIF, JPEG XL, MP4 and QuickTime. What is in a PDF stays in it.
    "unreadable-image", severity: Error, wcag: [], act: [], stage
}
