use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::Dom;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An embedded image, sound or film has a name.
    ///
    /// ## Why
    /// An `object` that shows an image or plays media says nothing about itself to those who cannot see or hear it.
    ///
    /// ## Fails
    /// ```html
    /// <object data="bridge.png" type="image/png"></object>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <object data="bridge.png" type="image/png" title="The new bridge"></object>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/8fc3b6/>
    "object-without-name", severity: Error, wcag: [NON_TEXT_CONTENT], act: ["8fc3b6"], page: targets, expect
}

/// File name endings of images, sound and film.
const MEDIA: &[&str] = &[
    "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "aac", "flac", "m4a",
    "mp3", "oga", "ogg", "opus", "wav", "avi", "m4v", "mkv", "mov", "mp4", "mpeg", "ogv", "webm",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let objects = page.dom.tagged(Tag::Object).iter().copied();
    let is_plain = |id: &NodeId| page.is_exposed(*id) && page.semantics.explicit_role(*id).is_none();
    objects.filter(is_plain).filter(|id| is_media(page.dom, *id)).collect()
}

fn is_media(dom: &Dom, object: NodeId) -> bool {
    let Some(data) = dom.attr(object, "data").map(str::trim).filter(|data| !data.is_empty()) else {
        return false;
    };
    let declared = dom
        .attr(object, "type")
        .and_then(|kind| kind.split_once('/'))
        .map(|(family, _)| family.trim());
    let path = data.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match declared {
        Some(family) => ["image", "audio", "video"]
            .iter()
            .any(|media| family.eq_ignore_ascii_case(media)),
        None => is_media_url(data) || ending.is_some_and(|ending| MEDIA.contains(&ending.as_str())),
    }
}

fn is_media_url(data: &str) -> bool {
    ["data:image/", "data:audio/", "data:video/"]
        .iter()
        .any(|start| data.starts_with(start))
}

/// A fallback that is an image in its own right suggests that the object may not load: then nothing is certain.
fn expect(page: &PageContext<'_>, object: NodeId) -> Outcome {
    let is_named_image = |node: NodeId| page.dom.is(node, Tag::Img) && page.has_name(node);
    if !page.has_name(object) && page.dom.descendants(object).any(is_named_image) {
        return Outcome::CantTell(Message::new("message"));
    }
    a_name(page, object)
}
