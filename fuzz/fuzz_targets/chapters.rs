//! Markdown → book → pages → PDF and EPUB. The first byte chooses the language; a form feed parts chapters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use matbaa_fuzz::print_chapters;

fuzz_target!(|data: &[u8]| {
    let Some((first, text)) = data.split_first() else { return };
    let language = ["tr", "az", "en", "ru", "de", "ar"][usize::from(*first) % 6];
    let text = String::from_utf8_lossy(text).replace("\r\n", "\n").replace('\r', "\n");
    let chapters: Vec<&str> = text.split('\u{c}').take(4).collect();
    print_chapters(&chapters, language);
});
