//! PNG, JPEG, WebP, GIF, TIFF and SVG → a figure of both books. What begins with `<` is an SVG.
#![no_main]

use libfuzzer_sys::fuzz_target;
use matbaa_fuzz::print_folder;

const BOOK: &str = "title = \"Deneme\"\nlanguage = \"tr\"\n";

fuzz_target!(|data: &[u8]| {
    let is_drawing = data.first() == Some(&b'<');
    let name = if is_drawing { "a.svg" } else { "a.png" };
    let chapter = format!("# Başlık\n\n![Bir resim]({name})\nResim 1. Söz.\n");
    print_folder(&[("book.toml", BOOK.as_bytes()), ("01.md", chapter.as_bytes()), (name, data)]);
});
