//! Pictures whose files end too soon, say one thing and hold another, or grow without end when they are unpacked.

use crate::runs::{Sandbox, run};
use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use image::codecs::webp::WebPEncoder;
use image::{ImageEncoder, ImageFormat, Rgb, RgbImage};
use std::io::{Cursor, Write};

const FORMATS: [(ImageFormat, &str); 5] = [
    (ImageFormat::Png, "png"),
    (ImageFormat::Jpeg, "jpg"),
    (ImageFormat::Gif, "gif"),
    (ImageFormat::WebP, "webp"),
    (ImageFormat::Tiff, "tiff"),
];

/// Pixels that no packer makes small.
fn pixels(width: u32, height: u32) -> RgbImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = seed.to_be_bytes();
        Rgb([a, b, c])
    })
}

/// A sound picture.
fn sound(format: ImageFormat) -> Vec<u8> {
    let pixels = pixels(64, 48);
    let mut file = Cursor::new(Vec::new());
    match format {
        ImageFormat::WebP => {
            let encoder = WebPEncoder::new_lossless(&mut file);
            encoder.write_image(&pixels, 64, 48, image::ExtendedColorType::Rgb8).expect("a picture");
        }
        _ => pixels.write_to(&mut file, format).expect("a picture"),
    }
    file.into_inner()
}

fn figure(name: &str, bytes: impl AsRef<[u8]>) -> Sandbox {
    Sandbox::new()
        .file("m/01.md", format!("# Başlık\n\n![Bir resim]({name})\n"))
        .file(&format!("m/{name}"), bytes)
}

/// Both commands, in no more memory than is there, say that the picture cannot be read, and where; a frame stands for it.
fn refused(what: &str, name: &str, bytes: impl AsRef<[u8]>) {
    let sandbox = figure(name, bytes);
    for format in ["pdf", "epub"] {
        let arguments = format!("{format} --manuscript m -o out.{format} --lang en");
        let run = run(sandbox.limited("ulimit -v 1500000", &arguments));
        assert_eq!(run.code, 0, "{what}, {format}: {}", run.printed);
        assert_eq!(run.findings(), ["warning[I002] m/01.md:3:1"], "{what}, {format}: {}", run.printed);
        assert!(sandbox.path(&format!("out.{format}")).exists(), "{what}, {format}");
    }
}

/// Both commands show it.
fn shown(what: &str, name: &str, bytes: impl AsRef<[u8]>) {
    let sandbox = figure(name, bytes);
    for format in ["pdf", "epub"] {
        let arguments = format!("{format} --manuscript m -o out.{format} --lang en");
        let run = run(sandbox.limited("ulimit -v 1500000", &arguments));
        assert_eq!(run.code, 0, "{what}, {format}: {}", run.printed);
        assert_eq!(run.findings(), [""; 0], "{what}, {format}: {}", run.printed);
    }
}

#[test]
fn a_file_that_ends_too_soon_is_refused() {
    for (format, ending) in FORMATS {
        let (name, whole) = (format!("a.{ending}"), sound(format));
        shown(ending, &name, &whole);
        for length in [8, 20, whole.len() / 2, whole.len() * 9 / 10, whole.len() - 12] {
            refused(&format!("{length} of {} bytes", whole.len()), &name, &whole[..length]);
        }
    }
    refused("a file without bytes", "a.png", "");
}

#[test]
fn a_wrong_ending_misleads_nobody() {
    for (at, (format, ending)) in FORMATS.into_iter().enumerate() {
        let (_, other) = FORMATS[(at + 1) % FORMATS.len()];
        shown(&format!("{ending} under the name of {other}"), &format!("a.{other}"), sound(format));
    }
    refused("a drawing under the name of a photograph", "a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    refused("a photograph under the name of a drawing", "a.svg", sound(ImageFormat::Png));
    refused("a text under the name of a photograph", "a.jpg", "Söz söz söz söz söz söz söz söz söz.\n");
    refused(
        "a kind that is not read under the name of one that is",
        "a.png",
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
    );
}

/// A part of a PNG with the sum that belongs to it (ISO/IEC 15948, 5.3).
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    [&length, kind, data, &crc.sum().to_be_bytes()[..]].concat()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("packed");
    packer.finish().expect("packed")
}

/// A PNG of three colours that says a size, with some rows, and with parts of one's own before them.
fn png(width: u32, height: u32, rows: &[u8], before: &[Vec<u8>]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    file.extend(chunk(b"IHDR", &header));
    before.iter().for_each(|part| file.extend(part));
    file.extend(chunk(b"IDAT", &packed(rows)));
    file.extend(chunk(b"IEND", b""));
    file
}

/// Rows of a PNG without a filter.
fn rows(width: usize, height: usize) -> Vec<u8> {
    (0..height).flat_map(|y| std::iter::once(0).chain((0..width * 3).map(move |x| (x * y) as u8))).collect()
}

#[test]
fn a_png_whose_rows_are_not_what_its_header_says_is_refused() {
    shown("as many rows as it says", "a.png", png(64, 48, &rows(64, 48), &[]));
    refused("too few rows", "a.png", png(64, 48, &rows(64, 47), &[]));
    refused("rows too short", "a.png", png(64, 48, &rows(8, 48), &[]));
    refused("no rows", "a.png", png(64, 48, &[], &[]));
    let mut wrong = rows(64, 48);
    wrong[193] = 9;
    refused("a filter that there is not", "a.png", png(64, 48, &wrong, &[]));
    let mut damaged = png(64, 48, &rows(64, 48), &[]);
    let at = damaged.len() - 40;
    damaged[at] ^= 0x55;
    refused("a bit that fell over", "a.png", damaged);
    refused("no width", "a.png", png(0, 48, &[], &[]));
    refused("a kind of colour that there is not", "a.png", {
        let mut header = png(64, 48, &rows(64, 48), &[]);
        let made = chunk(b"IHDR", &[0, 0, 0, 64, 0, 0, 0, 48, 8, 5, 0, 0, 0]);
        header.splice(8..8 + made.len(), made);
        header
    });
}

#[test]
fn what_grows_when_it_is_unpacked_takes_no_memory() {
    // 2 GB of nothing in 2 MB.
    let endless = |mut packer: Box<dyn Write>| {
        let block = vec![0; 1 << 20];
        (0..2_000).for_each(|_| packer.write_all(&block).expect("packed"));
    };
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| std::fs::File::create(folder.path().join(name)).expect("a file");
    endless(Box::new(ZlibEncoder::new(file("zlib"), Compression::best())));
    endless(Box::new(GzEncoder::new(file("gzip"), Compression::best())));
    let read = |name: &str| std::fs::read(folder.path().join(name)).expect("a file");
    let profile = [&b"a\0\0"[..], &read("zlib")].concat();
    let text = [&b"a\0\x01\0\0\0"[..], &read("zlib")].concat();
    shown("a text", "a.png", png(64, 48, &rows(64, 48), &[chunk(b"iTXt", &text)]));
    let profiled = png(64, 48, &rows(64, 48), &[chunk(b"iCCP", &profile)]);
    let written: String = profiled.iter().map(|byte| format!("%{byte:02x}")).collect();
    let drawing = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48'><image width='64' height='48' \
         href='data:image/png,{written}'/></svg>"
    );
    for (name, bytes) in [("a.png", profiled), ("a.svg", drawing.into_bytes())] {
        let sandbox = figure(name, bytes);
        for format in ["pdf", "epub"] {
            let arguments = format!("{format} --manuscript m -o out.{format} --lang en");
            let run = run(sandbox.limited("ulimit -v 1500000", &arguments));
            assert!(matches!(run.code, 0 | 1), "{name}, {format}: {}", run.printed);
        }
    }
    let mut bomb = png(64, 48, &[], &[]);
    let rows = chunk(b"IDAT", &read("zlib"));
    bomb.splice(33..bomb.len() - 12, rows);
    shown("more rows than it says", "a.png", bomb);
    refused("a drawing that is packed", "a.svg", read("gzip"));
}

/// A JPEG whose frame says another size (ITU-T T.81, B.2.2).
fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
    let mut file = sound(ImageFormat::Jpeg);
    let frame = file.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
    file.splice(frame + 5..frame + 9, [height.to_be_bytes(), width.to_be_bytes()].concat());
    file
}

#[test]
fn a_jpeg_that_lies_about_its_size_is_refused() {
    // One that has some bits for each of its blocks goes on in grey, as every reader of pictures shows it.
    shown("a little larger than its data", "a.jpg", jpeg_of(72, 56));
    refused("much larger than its data", "a.jpg", jpeg_of(16_000, 12_000));
    refused("beyond all bounds", "a.jpg", jpeg_of(65_535, 65_535));
    refused("no width", "a.jpg", jpeg_of(0, 48));
    refused("no height", "a.jpg", jpeg_of(64, 0));
}

#[test]
fn other_kinds_that_lie_are_refused() {
    let mut gif = sound(ImageFormat::Gif);
    // The picture's own left edge (GIF89a, 20): far beyond the screen.
    let descriptor = gif.windows(5).position(|part| part == [0x2c, 0, 0, 0, 0]).expect("a picture");
    gif[descriptor + 2] = 0x7f;
    let sandbox = figure("a.gif", gif);
    assert!(matches!(sandbox.build("pdf").code, 0 | 1));
    refused("a GIF without a picture", "a.gif", b"GIF89a\x40\0\x30\0\0\0\0;");
    let mut webp = sound(ImageFormat::WebP);
    webp[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    let sandbox = figure("a.webp", webp);
    assert!(matches!(sandbox.build("epub").code, 0 | 1));
    // A directory whose next one is itself, and strips that are nowhere (TIFF 6.0, 2).
    let entry = |tag: u16, kind: u16, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &1_u32.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let mut tiff = b"II*\0\x08\0\0\0\x08\0".to_vec();
    for (tag, kind, value) in [
        (256, 4, 640),
        (257, 4, 480),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, u32::MAX - 9),
        (278, 4, 480),
        (279, 4, 307_200),
    ] {
        tiff.extend(entry(tag, kind, value));
    }
    tiff.extend(8_u32.to_le_bytes());
    refused("a TIFF whose strips are nowhere", "a.tiff", tiff);
}

#[test]
fn a_cover_that_ends_too_soon_is_told_of_where_it_is_named() {
    for (format, ending) in FORMATS {
        let whole = sound(format);
        let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n[cover]\nfront = \"a.{ending}\"\n");
        let sandbox = Sandbox::new().file("m/book.toml", book).file("m/01.md", "# Başlık\n\nSöz.\n");
        let sandbox = sandbox.file(&format!("m/a.{ending}"), &whole[..whole.len() / 2]);
        for made in ["pdf", "epub"] {
            let run = sandbox.build(made);
            assert_eq!(run.code, 0, "{ending}, {made}: {}", run.printed);
            assert_eq!(
                run.findings(),
                ["warning[I002] m/book.toml:4:9"],
                "{ending}, {made}: {}",
                run.printed
            );
        }
    }
}
