//! `sources.bib`, `sources.yml` or a style → notes and list of works → both books. The first byte chooses which.
#![no_main]

use libfuzzer_sys::fuzz_target;
use matbaa_fuzz::print_folder;

const BOOK: &str = "title = \"Deneme\"\nlanguage = \"tr\"\n";
const STYLED: &str = "title = \"Deneme\"\nlanguage = \"tr\"\n[citations]\nstyle = \"a.csl\"\n";
const CHAPTER: &str = "# Başlık\n\nSöz.[^a] Yine söz.[^b] Bir daha [@x, s. 5].\n\n[^a]: [@x, s. 3; @y]\n\n[^b]: Bak. [-@x, 7-9].\n\n::: kaynakça\n";
const WORKS: &str = "@book{x, author = {Soyad, Ad and Başka, Biri}, title = {Eser}, date = {1990}}\n@article{y, author = {Çınar, Ö}, title = {Makale}, journaltitle = {Dergi}, volume = 3, pages = {1-20}, year = 1991}\n";

fuzz_target!(|data: &[u8]| {
    let Some((first, data)) = data.split_first() else { return };
    let chapter = ("01.md", CHAPTER.as_bytes());
    match first % 4 {
        0 | 1 => print_folder(&[("book.toml", BOOK.as_bytes()), chapter, ("sources.bib", data)]),
        2 => print_folder(&[("book.toml", BOOK.as_bytes()), chapter, ("sources.yml", data)]),
        _ => {
            let works = ("sources.bib", WORKS.as_bytes());
            print_folder(&[("book.toml", STYLED.as_bytes()), chapter, works, ("a.csl", data)]);
        }
    }
});
