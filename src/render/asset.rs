//! Images for the web: no metadata, upright, and in several widths. A pure function of the bytes and the settings.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader};
use img_parts::Bytes;

use crate::render::clean::{Cleaned, clean};

/// An image made ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Width and height in pixels, as the image is seen; `None` for what has no size that is read here.
    pub size: Option<(u32, u32)>,
    /// In full size, without metadata; `None` when the source can be published as it is.
    pub original: Option<Vec<u8>>,
    /// Narrowest first; only those that are smaller than the original.
    pub variants: Vec<Variant>,
}

/// An image in one width and format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    pub width: u32,
    /// File name extension: `jpg`, `png` or `avif`.
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

/// Pixels with their colour profile.
struct Pixels {
    image: DynamicImage,
    profile: Option<Vec<u8>>,
    orientation: Orientation,
}

/// Makes an image ready; `None` for bytes that are no image known here.
#[must_use]
pub fn draw(bytes: &[u8], widths: &[u32], quality: u8) -> Option<Drawn> {
    let original = match clean(bytes) {
        Cleaned::AsIs => None,
        Cleaned::Without(cleaned) => Some(cleaned),
        Cleaned::Unreadable | Cleaned::Other => return None,
    };
    let format = image::guess_format(bytes).ok();
    let drawn = format.and_then(|format| raster(bytes, format, original.clone(), widths, quality));
    Some(drawn.unwrap_or_else(|| Drawn {
        size: size_of_others(bytes),
        original,
        variants: Vec::new(),
    }))
}

/// A JPEG or PNG in several widths; `None` for others, and for what cannot be decoded.
fn raster(bytes: &[u8], format: ImageFormat, cleaned: Option<Vec<u8>>, widths: &[u32], quality: u8) -> Option<Drawn> {
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return None;
    }
    let pixels = decode(bytes, format)?;
    let (width, height) = (pixels.image.width(), pixels.image.height());
    let original = if pixels.orientation == Orientation::NoTransforms {
        cleaned
    } else {
        encode(&pixels, format, quality)
    };
    let most = original.as_ref().map_or(bytes.len(), Vec::len);
    let mut widths: Vec<u32> = widths
        .iter()
        .copied()
        .filter(|wanted| *wanted > 0 && *wanted < width)
        .collect();
    widths.sort_unstable();
    widths.dedup();
    let variants = widths.into_iter().filter_map(|wanted| {
        let smaller = resized(&pixels, wanted)?;
        let bytes = encode(&smaller, format, quality).filter(|bytes| bytes.len() < most)?;
        let extension = if format == ImageFormat::Jpeg { "jpg" } else { "png" };
        Some(Variant {
            width: wanted,
            extension,
            bytes,
        })
    });
    let variants: Vec<Variant> = variants.chain(modern(&pixels, width)).collect();
    Some(Drawn {
        size: Some((width, height)),
        original,
        variants,
    })
}

/// The image as AVIF in full width.
#[cfg(feature = "avif")]
fn modern(pixels: &Pixels, width: u32) -> Option<Variant> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::avif::AvifEncoder::new_with_speed_quality(&mut bytes, 6, 60);
    pixels.image.write_with_encoder(encoder).ok()?;
    Some(Variant {
        width,
        extension: "avif",
        bytes,
    })
}

#[cfg(not(feature = "avif"))]
const fn modern(_: &Pixels, _: u32) -> Option<Variant> {
    None
}

fn decode(bytes: &[u8], format: ImageFormat) -> Option<Pixels> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let decoded = DynamicImage::from_decoder(decoder).ok()?;
    let mut image = match (format, decoded.color().has_alpha()) {
        (ImageFormat::Png, true) => DynamicImage::ImageRgba8(decoded.into_rgba8()),
        _ => DynamicImage::ImageRgb8(decoded.into_rgb8()),
    };
    image.apply_orientation(orientation);
    Some(Pixels {
        image,
        profile,
        orientation,
    })
}

fn resized(pixels: &Pixels, width: u32) -> Option<Pixels> {
    let (from_width, from_height) = (pixels.image.width(), pixels.image.height());
    let scaled = (u64::from(from_height) * u64::from(width) + u64::from(from_width) / 2) / u64::from(from_width);
    let height = u32::try_from(scaled.max(1)).ok()?;
    let alpha = pixels.image.color().has_alpha();
    let kind = if alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let from = ImageRef::new(from_width, from_height, pixels.image.as_bytes(), kind).ok()?;
    let mut to = Image::new(width, height, kind);
    Resizer::new().resize(&from, &mut to, None).ok()?;
    let buffer = to.into_vec();
    let image = if alpha {
        image::RgbaImage::from_raw(width, height, buffer).map(DynamicImage::ImageRgba8)
    } else {
        image::RgbImage::from_raw(width, height, buffer).map(DynamicImage::ImageRgb8)
    };
    Some(Pixels {
        image: image?,
        profile: pixels.profile.clone(),
        orientation: Orientation::NoTransforms,
    })
}

fn encode(pixels: &Pixels, format: ImageFormat, quality: u8) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if format == ImageFormat::Jpeg {
        write(pixels, JpegEncoder::new_with_quality(&mut bytes, quality.clamp(1, 100)))?;
    } else {
        write(pixels, PngEncoder::new(&mut bytes))?;
    }
    Some(bytes)
}

fn write(pixels: &Pixels, mut encoder: impl ImageEncoder) -> Option<()> {
    if let Some(profile) = pixels.profile.clone() {
        // A format that holds no profile shows the colours as sRGB.
        let _ = encoder.set_icc_profile(profile);
    }
    let image = &pixels.image;
    let kind = if image.color().has_alpha() {
        ExtendedColorType::Rgba8
    } else {
        ExtendedColorType::Rgb8
    };
    encoder
        .write_image(image.as_bytes(), image.width(), image.height(), kind)
        .ok()
}

/// The size of a GIF, a WebP or an SVG.
fn size_of_others(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"GIF8") {
        let number = |at: usize| Some(u32::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
        return number(6).zip(number(8));
    }
    if bytes.starts_with(b"RIFF") {
        let webp = img_parts::webp::WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
        return webp.dimensions();
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.find("<svg")?;
    let end = text[start..].find('>')? + start;
    svg_size(&text[start..end])
}

/// `width` and `height` of an `<svg …` start tag, or those of its `viewBox`.
fn svg_size(tag: &str) -> Option<(u32, u32)> {
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}="))? + name.len() + 2;
        let quote = tag[at..].chars().next().filter(|quote| "\"'".contains(*quote))?;
        tag[at + 1..].split(quote).next()
    };
    let pixels = |text: &str| {
        text.trim()
            .trim_end_matches("px")
            .parse::<f64>()
            .ok()
            .filter(|size| *size >= 1.0)
    };
    let whole = |size: f64| size.round().clamp(1.0, 100_000.0) as u32;
    let own = attribute("width")
        .and_then(pixels)
        .zip(attribute("height").and_then(pixels));
    let of_box = || {
        let numbers: Vec<f64> = attribute("viewBox")?
            .split([' ', ','])
            .filter_map(|number| number.parse().ok())
            .collect();
        numbers.get(2).copied().zip(numbers.get(3).copied())
    };
    own.or_else(of_box).map(|(width, height)| (whole(width), whole(height)))
}

#[cfg(test)]
mod tests {
    use img_parts::ImageEXIF;
    use img_parts::jpeg::Jpeg;

    use super::*;

    fn photo(width: u32, height: u32) -> DynamicImage {
        let shade = |x: u32, y: u32| image::Rgb([(x * 7 % 251) as u8, (y * 5 % 241) as u8, ((x + y) % 239) as u8]);
        DynamicImage::ImageRgb8(image::RgbImage::from_fn(width, height, shade))
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        photo(width, height)
            .write_with_encoder(JpegEncoder::new(&mut bytes))
            .unwrap();
        bytes
    }

    /// A JPEG that says with Exif that it was taken with the camera on its side.
    fn turned(bytes: Vec<u8>) -> Vec<u8> {
        let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let mut jpeg = Jpeg::from_bytes(bytes.into()).unwrap();
        jpeg.set_exif(Some(Bytes::from_static(exif)));
        jpeg.encoder().bytes().to_vec()
    }

    #[test]
    fn images_are_made_in_the_widths_that_are_smaller() {
        let drawn = draw(&jpeg(800, 400), &[1600, 400, 200], 80).unwrap();
        assert_eq!(drawn.size, Some((800, 400)));
        let widths: Vec<_> = drawn
            .variants
            .iter()
            .map(|variant| (variant.width, variant.extension))
            .collect();
        assert_eq!(widths, [(200, "jpg"), (400, "jpg")]);
        let small = image::load_from_memory(&drawn.variants[0].bytes).unwrap();
        assert_eq!((small.width(), small.height()), (200, 100));
    }

    #[test]
    fn metadata_is_gone_and_the_image_upright() {
        let bytes = turned(jpeg(300, 100));
        assert!(bytes.windows(4).any(|window| window == b"Exif"));
        let drawn = draw(&bytes, &[], 80).unwrap();
        assert_eq!(drawn.size, Some((100, 300)));
        let original = drawn.original.unwrap();
        assert!(!original.windows(4).any(|window| window == b"Exif"));
        let shown = image::load_from_memory(&original).unwrap();
        assert_eq!((shown.width(), shown.height()), (100, 300));
    }

    #[test]
    fn a_broken_image_is_no_image() {
        assert_eq!(draw(&jpeg(80, 40)[..60], &[40], 80), None);
        assert_eq!(draw(b"text", &[40], 80), None);
    }

    #[test]
    fn sizes_of_other_formats_are_read() {
        let cases: [(&[u8], (u32, u32)); 4] = [
            (b"<svg xmlns='x' viewBox=\"0 0 640 480.4\"></svg>", (640, 480)),
            (b"<?xml version='1.0'?><svg width=\"12px\" height='8'/>", (12, 8)),
            (b"<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,30,20\"/>", (30, 20)),
            (b"GIF89a\x10\x00\x08\x00\0\0\0;", (16, 8)),
        ];
        for (bytes, size) in cases {
            let drawn = draw(bytes, &[4], 80).unwrap();
            assert_eq!(drawn.size, Some(size));
        }
    }
}
