//! The images and films of the site: made ready once for each file; images are written as `<img>` with size and widths.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::settings::Images;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::marker;
use crate::memo::Memo;
use crate::output::{Item, Output};
use crate::parse::document::Image;
use crate::render::asset::{self, Drawn};
use crate::render::escape;
use crate::site::base::Base;
use crate::site::model::{Site, Target};
use crate::source::{Content, Sources};
use crate::span::FileId;

/// Images made before, by [`key`].
pub type Gallery = Memo<Option<Drawn>>;

/// Folder of the images in other widths than their own. Their names hold their hash, so they never change.
const FOLDER: &str = "media";

/// The width that an image has on a page: the whole window when narrow, else the measure of the text.
const SIZES: &str = "(min-width: 45rem) 42rem, 100vw";

/// Whether an image is the first of its page, which readers see at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    First,
    Later,
}

/// The images and films that the site publishes.
#[derive(Debug, Default)]
pub struct Pictures {
    drawn: BTreeMap<FileId, Picture>,
    /// Those that cannot be read.
    unreadable: Vec<FileId>,
}

#[derive(Debug)]
struct Picture {
    drawn: Drawn,
    /// Path of each variant in the output.
    paths: Vec<String>,
}

/// What an image's making depends on: its bytes, and the widths and quality that are wanted.
#[must_use]
pub fn key(bytes: &[u8], images: Option<&Images>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(bytes);
    let (widths, quality) = wanted(images);
    for number in widths.iter().chain([&u32::from(quality)]) {
        hasher.update(&number.to_le_bytes());
    }
    *hasher.finalize().as_bytes()
}

impl Pictures {
    /// Makes the images among the site's files, in parallel, but for those that are known.
    #[must_use]
    pub fn make(site: &Site, sources: &Sources, images: Option<&Images>, known: &Gallery) -> Self {
        let files: BTreeSet<FileId> = site.files.values().copied().collect();
        let files: Vec<FileId> = files
            .into_iter()
            .filter(|file| is_picture(&sources.get(*file).path))
            .collect();
        let (widths, quality) = wanted(images);
        let made: Vec<_> = files
            .par_iter()
            .map(|file| {
                let bytes = sources.get(*file).bytes();
                let key = key(bytes, images);
                let drawn = known.get_or_make(|| key, || asset::draw(bytes, &widths, quality));
                (*file, key, drawn)
            })
            .collect();
        let (mut drawn, mut unreadable) = (BTreeMap::new(), Vec::new());
        for (file, key, made) in made {
            match Arc::unwrap_or_clone(made) {
                Some(image) => {
                    let paths = paths(&sources.get(file).path, &key, &image);
                    drawn.insert(file, Picture { drawn: image, paths });
                }
                None if matches!(sources.get(file).content, Content::Bytes(_)) => unreadable.push(file),
                // It was not loaded, and has its finding.
                None => {}
            }
        }
        Self { drawn, unreadable }
    }

    /// The findings on those that cannot be read, so that nobody knows what they tell.
    pub fn findings(&self) -> impl Iterator<Item = Diagnostic> {
        let finding = |file: &FileId| {
            Diagnostic::new(
                "unreadable-image",
                Severity::Error,
                Origin::File(*file),
                Message::new("message"),
            )
        };
        self.unreadable.iter().map(finding)
    }

    /// Adds the images in every width.
    pub fn publish(&self, output: &mut Output) {
        for picture in self.drawn.values() {
            for (path, variant) in picture.paths.iter().zip(&picture.drawn.variants) {
                output.add_bytes(path.clone(), variant.bytes.as_slice());
            }
        }
    }

    /// What is published of a file: an image or a film without what it tells, anything else as it is.
    #[must_use]
    pub fn item(&self, file: FileId) -> Item {
        let original = self
            .drawn
            .get(&file)
            .and_then(|picture| picture.drawn.original.as_deref());
        original.map_or(Item::Copy(file), |bytes| Item::Bytes(bytes.into()))
    }

    /// Appends the element of an image at `src`.
    pub fn write(&self, out: &mut String, image: &Image, target: &Target, src: &str, place: Place, base: &Base) {
        let picture = match target {
            Target::File { file, .. } => self.drawn.get(file),
            Target::Page { .. } | Target::Written(_) => None,
        };
        let modern = picture.map(|picture| picture.srcset(base, |extension| extension == "avif"));
        let modern = modern.filter(|srcset| !srcset.is_empty());
        if let Some(srcset) = &modern {
            out.push_str("<picture><source type=\"image/avif\"");
            escape::attribute(out, "srcset", srcset);
            out.push('>');
        }
        out.push_str("<img");
        marker::write(out, image.span);
        escape::attribute(out, "src", src);
        if image.decorative || !image.alt.is_empty() {
            escape::attribute(out, "alt", &image.alt);
        }
        if let Some(title) = &image.title {
            escape::attribute(out, "title", title);
        }
        if let Some(picture) = picture {
            picture.write_sizes(out, src, base);
        }
        if place == Place::Later {
            escape::attribute(out, "loading", "lazy");
        }
        escape::attribute(out, "decoding", "async");
        out.push('>');
        if modern.is_some() {
            out.push_str("</picture>");
        }
    }
}

impl Picture {
    fn write_sizes(&self, out: &mut String, src: &str, base: &Base) {
        let Some((width, height)) = self.drawn.size else {
            return;
        };
        escape::attribute(out, "width", &width.to_string());
        escape::attribute(out, "height", &height.to_string());
        let mut srcset = self.srcset(base, |extension| extension != "avif");
        if !srcset.is_empty() {
            let _ = write!(srcset, ", {src} {width}w");
            escape::attribute(out, "srcset", &srcset);
            escape::attribute(out, "sizes", SIZES);
        }
    }

    fn srcset(&self, base: &Base, wanted: impl Fn(&str) -> bool) -> String {
        let variants = self.paths.iter().zip(&self.drawn.variants);
        let entries = variants
            .filter(|(_, variant)| wanted(variant.extension))
            .map(|(path, variant)| format!("{} {}w", base.href(&format!("/{path}")), variant.width));
        entries.collect::<Vec<_>>().join(", ")
    }
}

fn paths(source: &str, key: &[u8; 32], drawn: &Drawn) -> Vec<String> {
    let name = source.rsplit('/').next().unwrap_or(source);
    let stem = crate::site::slug::slugify(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let hash = &blake3::Hash::from(*key).to_hex()[..8];
    let path = |variant: &asset::Variant| {
        let (width, extension) = (variant.width, variant.extension);
        format!("{FOLDER}/{stem}.{hash}-{width}w.{extension}")
    };
    drawn.variants.iter().map(path).collect()
}

fn is_picture(path: &str) -> bool {
    const EXTENSIONS: [&str; 15] = [
        "avif", "gif", "heic", "heif", "jpeg", "jpg", "jxl", "m4v", "mov", "mp4", "png", "svg", "tif", "tiff", "webp",
    ];
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    EXTENSIONS.contains(&extension.as_str())
}

/// Widths and quality, the usual ones where the site says nothing.
fn wanted(images: Option<&Images>) -> (Vec<u32>, u8) {
    let quality = |quality: u32| u8::try_from(quality).unwrap_or(100);
    images.map_or_else(
        || (vec![480, 960, 1600], 80),
        |images| (images.widths.clone(), quality(images.quality)),
    )
}
