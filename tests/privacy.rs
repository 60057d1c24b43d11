//! What images tell beside what they show is nowhere in the finished site.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use veksle::source::{Content, Source, Sources};
use veksle::{Inputs, Now};

/// Where and by whom the image was made.
const SECRET: &[u8] = b"59.9139N 10.7522E Kari";

fn photo(format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let shade = |x: u32, y: u32| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]);
    image::RgbImage::from_fn(640, 480, shade)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// A JPEG with Exif behind its first marker.
fn jpeg() -> Vec<u8> {
    let plain = photo(image::ImageFormat::Jpeg);
    let data = [b"Exif\0\0II*\0".as_slice(), SECRET].concat();
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &data, &plain[2..]].concat()
}

/// A PNG with a text behind its header.
fn png() -> Vec<u8> {
    let plain = photo(image::ImageFormat::Png);
    let length = u32::try_from(SECRET.len() + 7).unwrap().to_be_bytes();
    [&plain[..33], &length, b"tEXtAuthor\0", SECRET, &[0; 4], &plain[33..]].concat()
}

fn file(path: &str, bytes: Vec<u8>) -> Source {
    Source {
        path: path.to_owned(),
        content: Content::new(bytes),
    }
}

#[test]
fn nothing_that_images_tell_is_published() {
    let page = "+++\ntitle = \"Huset\"\n+++\n\n![Huset](hus.jpg) ![Hagen](hage.png)\n\n[Kartet](kart.svg)\n";
    let map = [
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- ".as_slice(),
        SECRET,
        b" --></svg>",
    ]
    .concat();
    let sources = Sources::new(vec![
        file("content/site.toml", b"languages = [\"nb\"]\n".to_vec()),
        file("content/hus/index.nb.md", page.as_bytes().to_vec()),
        file("content/hus/hus.jpg", jpeg()),
        file("content/hus/hage.png", png()),
        file("content/hus/kart.svg", map.clone()),
        file("static/kart.svg", map),
    ]);
    let now = Now::Local("2026-11-20T12:00".parse().unwrap());
    let built = veksle::build(&Inputs::new(&sources, now));
    let images = built
        .output
        .iter(&sources)
        .filter(|(path, _)| path.contains("hus/") && !path.ends_with(".html"));
    assert_eq!(
        images.map(|(path, _)| path).collect::<Vec<_>>(),
        ["nb/hus/hage.png", "nb/hus/hus.jpg", "nb/hus/kart.svg"]
    );
    for (path, bytes) in built.output.iter(&sources) {
        assert!(!bytes.windows(SECRET.len()).any(|window| window == SECRET), "{path}");
    }
}

#[test]
fn an_image_that_cannot_be_read_blocks() {
    let sources = Sources::new(vec![
        file("content/site.toml", b"languages = [\"nb\"]\n".to_vec()),
        file("static/skannet.tif", [b"II*\0".as_slice(), SECRET].concat()),
    ]);
    let now = Now::Local("2026-11-20T12:00".parse().unwrap());
    let built = veksle::build(&Inputs::new(&sources, now));
    assert!(
        built
            .diagnostics
            .iter()
            .any(|finding| finding.rule == "unreadable-image")
    );
}
