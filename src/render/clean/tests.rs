use image::ImageFormat;
use proptest::prelude::*;

use crate::render::clean::{Cleaned, clean};

/// What no published file may hold.
const SECRET: &[u8] = b"59.9139N 10.7522E Kari";

fn holds_secret(bytes: &[u8]) -> bool {
    bytes.windows(SECRET.len()).any(|window| window == SECRET)
}

/// The cleaned file; fails unless it told something before and tells nothing now.
#[track_caller]
fn cleaned(bytes: &[u8]) -> Vec<u8> {
    assert!(holds_secret(bytes));
    let Cleaned::Without(cleaned) = clean(bytes) else {
        panic!("{:?}", clean(bytes));
    };
    assert!(!holds_secret(&cleaned));
    assert_eq!(clean(&cleaned), Cleaned::AsIs, "what is clean stays as it is");
    cleaned
}

fn photo(format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| image::Rgb([(x * 7 % 251) as u8, (y * 5 % 241) as u8, 90]);
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(40, 30, shade)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// A text with the secret in it.
fn told(before: &[u8]) -> Vec<u8> {
    [before, SECRET].concat()
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), data].concat()
}

#[test]
fn a_photo_tells_nothing_and_shows_the_same() {
    let plain = photo(ImageFormat::Jpeg);
    let segments = [
        segment(0xe1, &told(b"Exif\0\0II*\0")),
        segment(0xe1, &told(b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>")),
        segment(0xed, &told(b"Photoshop 3.0\08BIM\x04\x04")),
        segment(0xe2, &told(b"MPF\0")),
        segment(0xe0, &told(b"JFXX\0")),
        segment(0xfe, &told(b"taken by ")),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01profile"),
    ];
    let whole = [&plain[..2], &segments.concat(), &plain[2..], &told(b"a second image")].concat();
    let cleaned = cleaned(&whole);
    assert!(cleaned.windows(11).any(|window| window == b"ICC_PROFILE"));
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
    assert_eq!(pixels(&cleaned), pixels(&plain));
    assert_eq!(clean(&plain), Cleaned::AsIs);
}

#[test]
fn segments_between_scans_and_thumbnails_are_gone() {
    let scan = [segment(0xda, b"\x01\x01\0\0\x3f\0"), vec![1, 0xff, 0, 2, 0xff, 0xd0, 3]].concat();
    let thumbnail = segment(0xe0, &told(b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01"));
    let parts = [
        vec![0xff, 0xd8],
        thumbnail,
        scan.clone(),
        segment(0xfe, SECRET),
        scan.clone(),
        vec![0xff, 0xd9],
    ];
    let header = segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    let kept = [vec![0xff, 0xd8], header, scan.clone(), scan, vec![0xff, 0xd9]].concat();
    assert_eq!(cleaned(&parts.concat()), kept);
}

fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [length.as_slice(), kind, data, &[0; 4]].concat()
}

#[test]
fn the_texts_of_a_png_are_gone() {
    let plain = photo(ImageFormat::Png);
    let kinds: [&[u8]; 6] = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX"];
    let chunks: Vec<u8> = kinds.iter().flat_map(|kind| chunk(kind, &told(b"Author\0"))).collect();
    // After the signature and IHDR.
    let whole = [&plain[..33], &chunks, &plain[33..], &told(b"trailer ")].concat();
    assert_eq!(cleaned(&whole), plain);
}

#[test]
fn the_chunks_of_a_webp_are_gone() {
    let chunk = |kind: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        let fill = vec![0; data.len() % 2];
        [kind, length.as_slice(), data, &fill].concat()
    };
    let file = |chunks: &[Vec<u8>]| {
        let inside = chunks.concat();
        let length = u32::try_from(inside.len() + 4).unwrap().to_le_bytes();
        [b"RIFF".as_slice(), &length, b"WEBP", &inside].concat()
    };
    let header = |flags: u8| chunk(b"VP8X", &[flags, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
    let (pixels, profile) = (chunk(b"VP8L", b"odd"), chunk(b"ICCP", b"profile!"));
    let whole = file(&[
        header(0b0010_1100),
        profile.clone(),
        pixels.clone(),
        chunk(b"EXIF", &told(b"II*\0")),
        chunk(b"XMP ", SECRET),
    ]);
    assert_eq!(cleaned(&whole), file(&[header(0b0010_0000), profile, pixels]));
}

#[test]
fn the_comments_of_a_gif_are_gone() {
    let blocks = |data: &[u8]| [&[u8::try_from(data.len()).unwrap()], data, &[0]].concat();
    let start = b"GIF89a\x02\0\x01\0\x80\0\0\xff\xff\xff\0\0\0".to_vec();
    let repeat = [b"\x21\xff\x0bNETSCAPE2.0".to_vec(), blocks(b"\x01\0\0")].concat();
    let image = [
        b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x02\0\x01\0\0\x02".to_vec(),
        blocks(b"\x0c\x0a"),
    ]
    .concat();
    let comment = [vec![0x21, 0xfe], blocks(SECRET)].concat();
    let xmp = [b"\x21\xff\x0bXMP DataXMP".to_vec(), blocks(&told(b"<x:xmpmeta>"))].concat();
    let whole = [
        start.clone(),
        comment,
        repeat.clone(),
        xmp,
        image.clone(),
        vec![0x3b],
        told(b"more"),
    ]
    .concat();
    assert_eq!(cleaned(&whole), [start, repeat, image, vec![0x3b]].concat());
}

fn boxed(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len() + 8).unwrap().to_be_bytes();
    [length.as_slice(), kind, data].concat()
}

/// An AVIF of three items: pixels and Exif by their place in the file, XMP in the box of data.
fn avif() -> Vec<u8> {
    let info = |id: u8, kind: &[u8], rest: &[u8]| {
        boxed(b"infe", &[b"\x02\0\0\0\0".as_slice(), &[id, 0, 0], kind, rest].concat())
    };
    let infos = [
        b"\0\0\0\0\0\x03".to_vec(),
        info(1, b"av01", b"\0"),
        info(2, b"Exif", b"\0"),
        info(3, b"mime", b"\0application/rdf+xml\0"),
    ];
    let length = u8::try_from(SECRET.len()).unwrap();
    let place = |id: u8, method: u8, offset: u8| [0, id, 0, method, 0, 0, 0, 1, 0, 0, 0, offset, 0, 0, 0, length];
    let meta = |pixels: u8, exif: u8| {
        let places = [place(1, 0, pixels), place(2, 0, exif), place(3, 1, 0)].concat();
        let places = [b"\x01\0\0\0\x44\0\0\x03".as_slice(), &places].concat();
        let inside = [
            b"\0\0\0\0".to_vec(),
            boxed(b"iinf", &infos.concat()),
            boxed(b"iloc", &places),
            boxed(b"idat", SECRET),
        ];
        boxed(b"meta", &inside.concat())
    };
    let brand = boxed(b"ftyp", b"avif\0\0\0\0");
    let data = u8::try_from(brand.len() + meta(0, 0).len() + 8).unwrap();
    let pixels = vec![7; SECRET.len()];
    let uuid = boxed(b"uuid", &told(&[0; 16]));
    [
        brand,
        meta(data, data + length),
        boxed(b"mdat", &[pixels, SECRET.to_vec()].concat()),
        uuid,
    ]
    .concat()
}

#[test]
fn what_boxes_tell_is_blanked_in_place() {
    let whole = avif();
    let cleaned = cleaned(&whole);
    assert_eq!(cleaned.len(), whole.len());
    let pixels = vec![7; SECRET.len()];
    assert!(cleaned.windows(pixels.len()).any(|window| window == pixels));
}

#[test]
fn a_film_tells_no_place() {
    let place = boxed(b"udta", &boxed(b"\xa9xyz", SECRET));
    let keys = boxed(b"meta", SECRET);
    let track = boxed(b"trak", &[boxed(b"tkhd", b"head"), place.clone()].concat());
    let film = boxed(b"moov", &[boxed(b"mvhd", b"head"), track, place, keys].concat());
    let whole = [boxed(b"ftyp", b"qt  \0\0\0\0"), film, boxed(b"mdat", b"frames")].concat();
    let cleaned = cleaned(&whole);
    assert_eq!(cleaned.len(), whole.len());
    assert!(cleaned.ends_with(&boxed(b"mdat", b"frames")));
}

#[test]
fn drawing_programs_leave_nothing_behind() {
    let secret = String::from_utf8_lossy(SECRET);
    let whole = format!(
        "<?xml version=\"1.0\"?><!-- {secret} --><svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:inkscape=\"http://www.inkscape.org/\" inkscape:export-filename=\"{secret}\" width='4'>\
         <metadata><rdf:RDF><dc:creator>{secret}</dc:creator></rdf:RDF></metadata><sodipodi:namedview a=\"{secret}\"/>\
         <title>A &amp; B</title><use xlink:href=\"#a\"/></svg>"
    );
    let kept = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\">\
         <title>A &amp; B</title><use xlink:href=\"#a\"/></svg>";
    assert_eq!(String::from_utf8_lossy(&cleaned(whole.as_bytes())), kept);
}

#[test]
fn what_cannot_be_read_is_said() {
    let jpeg = photo(ImageFormat::Jpeg);
    for bytes in [
        &jpeg[..60],
        b"II*\0\x08\0\0\0",
        b"<svg><g></svg>",
        &photo(ImageFormat::Png)[..50],
        &avif()[..40],
    ] {
        assert_eq!(clean(bytes), Cleaned::Unreadable);
    }
    for bytes in [b"text".as_slice(), b"%PDF-1.7", b"wOF2"] {
        assert_eq!(clean(bytes), Cleaned::Other);
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(which in 0..5_usize, cut in 0..400_usize, at in 0..400_usize, byte: u8) {
        let mut bytes = match which {
            0 => photo(ImageFormat::Jpeg),
            1 => photo(ImageFormat::Png),
            2 => avif(),
            3 => b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0EXIF\x04\0\0\0abcd".to_vec(),
            _ => b"GIF89a\x02\0\x01\0\x80\0\0\xff\xff\xff\0\0\0\x21\xfe\x02ab\0\x3b".to_vec(),
        };
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        let _ = clean(&bytes);
    }
}
