use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A text alternative is not the name of a file.
    ///
    /// ## Why
    /// «IMG underscore four two one seven dot j p g» tells nobody what the image shows.
    ///
    /// ## Fails
    /// ```html
    /// <img src="IMG_4217.jpg" alt="IMG_4217.jpg">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="IMG_4217.jpg" alt="The queue outside the office">
    /// ```
    "file-name-as-alt", severity: Error, wcag: [NON_TEXT_CONTENT], act: ["qt1vmo"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let images = page.dom.tagged_any(&[Tag::Img, Tag::Area, Tag::Input]).into_iter();
    images
        .filter(|id| page.is_exposed(*id) && page.dom.attr(*id, "alt").is_some_and(|alt| !alt.trim().is_empty()))
        .collect()
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let alt = page.dom.attr(image, "alt").unwrap_or_default().trim();
    none_of(is_file_name(alt).then(|| Message::new("message").with("alt", alt)))
}

fn is_file_name(alt: &str) -> bool {
    if alt.contains(char::is_whitespace) {
        return false;
    }
    let lower = alt.to_ascii_lowercase();
    let endings = [
        ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".heic", ".pdf",
    ];
    endings.iter().any(|ending| lower.ends_with(ending)) || is_camera_name(&lower)
}

/// What cameras and programs call a picture: `img_4217`, `dsc00012`, `image003`.
fn is_camera_name(lower: &str) -> bool {
    let starts = [
        "img",
        "dsc",
        "dscn",
        "image",
        "picture",
        "bilde",
        "bilete",
        "screenshot",
        "skjermbilde",
        "photo",
        "foto",
    ];
    let rest = starts
        .iter()
        .filter_map(|start| lower.strip_prefix(start))
        .map(|rest| rest.trim_start_matches(['_', '-']));
    rest.into_iter()
        .any(|rest| rest.len() >= 2 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}
