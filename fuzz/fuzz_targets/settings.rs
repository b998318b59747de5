//! `book.toml` → settings → both books of a small chapter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use matbaa_fuzz::print_folder;

const CHAPTER: &str = "# Başlık\n\nSöz, *eğik* söz.[^a] Bakü’de [yer]{.index}.\n\n- Bir\n- iki\n\n[^a]: Not.\n";

fuzz_target!(|data: &[u8]| {
    print_folder(&[("book.toml", data), ("01.md", CHAPTER.as_bytes()), ("02.md", CHAPTER.as_bytes())]);
});
