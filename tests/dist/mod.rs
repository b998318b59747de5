//! The folder to hand out, read back: its files, sums and zip, its pages as XML, its poster by a reader of QR codes.

use crate::project;

mod pages;
mod poster;

use matbaa::checksum::sha256;
use project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

const ADDRESS: &str = "https://ornek.org/gun-isigi?dil=tr";

const BOOK: &str = "title = \"Gün Işığı\"\nsubtitle = \"Bir <deneme> & notlar\"\nlanguage = \"tr\"\n\
    authors = [{ name = \"Ayşe Çağlı\" }]\nversion = \"1.2\"\nedition = \"2. baskı\"\ndate = \"2026-01-20\"\n\
    licence = \"CC BY 4.0\"\ndescription = \"Işık üzerine kısa bir metin. İkinci cümlesi de var.\"\n\
    [order]\nback = [\"90-dizin.md\"]\n[cover]\nfront = \"kapak.svg\"\nback = \"kapak.svg\"\n";

const COVER: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='148' height='210'>\
    <rect width='148' height='210' fill='#204060'/></svg>";

/// A small book that has everything: notes in two chapters, links between them, an image, a formula, an index.
fn book(distribution: &str) -> Project {
    let first = "# Bir\n\nİlk [söz]{.index}.[^a] Bkz. [öteki bölüm](02-b.md#metin).\n\n\
                 ![Bir kutu.](resim.svg)\nŞekil 1. Kutu.\n\n$$\\frac{a}{b} < c$$\n\n[^a]: Not bir.\n";
    let second = "# İki\n\n## Metin {#metin}\n\nİkinci söz.[^a] Yine.[^a]\n\n| Ad | Yıl |\n|:--|--:|\n| Gün | 1990 |\n\n[^a]: Not iki.\n";
    Project::new()
        .book(&format!("{BOOK}[distribution]\n{distribution}\n"))
        .chapter("01-a.md", first)
        .chapter("02-b.md", second)
        .chapter("90-dizin.md", "# Dizin\n\n::: dizin\n")
        .chapter("kapak.svg", COVER)
        .chapter("resim.svg", COVER)
}

fn whole() -> Project {
    book(&format!("url = \"{ADDRESS}\"\nchecksum = true"))
}

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries
        .map(|entry| {
            let name = entry.file_name().into_string().expect("a name");
            (name, fs::read(entry.path()).unwrap_or_default())
        })
        .collect()
}

/// The files of an archive in their order.
fn packed(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let read = |at| {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("read");
        (file.name().to_owned(), bytes)
    };
    let count = ZipArchive::new(Cursor::new(bytes)).expect("a zip").len();
    (0..count).map(read).collect()
}

#[test]
fn every_form_of_the_book_lies_in_the_folder_with_its_sum_and_in_the_zip() {
    let project = whole();
    let ran = project.run("dist");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    assert!(printed.starts_with("dist/gun-isigi yazıldı · 10 dosya · "), "{printed}");
    let beside = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert!(beside.starts_with("bilgi[R005]") && beside.ends_with("1 bilgi\n"), "{beside}");
    ran.success();
    let made = files(&project.path("dist/gun-isigi"));
    let expected = [
        "SHA256SUMS",
        "gun-isigi-booklet.pdf",
        "gun-isigi-cover.jpg",
        "gun-isigi-cover.pdf",
        "gun-isigi-poster.pdf",
        "gun-isigi-press.pdf",
        "gun-isigi.epub",
        "gun-isigi.html",
        "gun-isigi.pdf",
        "index.html",
    ];
    assert_eq!(made.keys().map(String::as_str).collect::<Vec<_>>(), expected);
    assert_eq!(made["gun-isigi-cover.jpg"][..3], [0xff, 0xd8, 0xff], "a JPEG");
    let sums = String::from_utf8(made["SHA256SUMS"].clone()).expect("text");
    let lines: Vec<(&str, &str)> = sums.lines().filter_map(|line| line.split_once("  ")).collect();
    assert_eq!(lines.iter().map(|(_, name)| *name).collect::<Vec<_>>(), expected[1..]);
    for (sum, name) in lines {
        assert_eq!(sum, sha256([made[name].as_slice()]), "{name}");
    }
    let zip = packed(&fs::read(project.path("dist/gun-isigi.zip")).expect("a zip"));
    let within: Vec<_> =
        made.iter().map(|(name, bytes)| (format!("gun-isigi/{name}"), bytes.clone())).collect();
    assert!(zip == within, "the same files in the order of their names");
    // The same books as by their own commands.
    project.run("epub --quiet").stderr("").success();
    project.run("pdf --quiet").stderr("").success();
    for name in ["gun-isigi.epub", "gun-isigi.pdf"] {
        assert!(fs::read(project.path("dist").join(name)).expect("a book") == made[name], "{name}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("conformance/handed-out");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in made {
        fs::write(folder.join(name), bytes).expect("written");
    }
}

#[test]
fn the_same_book_gives_the_same_bytes_anywhere() {
    let (one, two) = (whole(), whole().with("TZ", "Asia/Baku").with("RAYON_NUM_THREADS", "1"));
    one.run("dist --quiet").stderr("").success();
    two.run("dist --quiet -o elsewhere/kitap").stderr("").success();
    assert!(files(&one.path("dist/gun-isigi")) == files(&two.path("elsewhere/kitap")));
    let zip = |project: &Project, path: &str| fs::read(project.path(path)).expect("a zip");
    assert!(zip(&one, "dist/gun-isigi.zip") == zip(&two, "elsewhere/kitap.zip"));
    // Once more over what is there.
    one.run("dist --quiet").stderr("").success();
    assert!(zip(&one, "dist/gun-isigi.zip") == zip(&two, "elsewhere/kitap.zip"));
    assert_eq!(files(&one.path("dist")).len(), 2, "nothing is left beside");
}

#[test]
fn without_an_address_there_is_no_poster_and_a_word_on_how_to_have_one() {
    let project = book("");
    let ran = project.run("dist");
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert!(
        printed.contains("bilgi: QR kodlu afiş yapılmadı") && printed.contains("url = \"https://…\""),
        "{printed}"
    );
    ran.success();
    let made = files(&project.path("dist/gun-isigi"));
    assert!(made.contains_key("gun-isigi-press.pdf") && !made.contains_key("gun-isigi-poster.pdf"));
    let page = String::from_utf8_lossy(&made["index.html"]).into_owned();
    assert!(!page.contains("poster"), "no link to it either");
}

#[test]
fn what_was_made_before_stays_whole_where_something_is_wrong() {
    let project = whole();
    project.run("dist --quiet").stderr("").success();
    let before = files(&project.path("dist/gun-isigi"));
    let wrong = BOOK.to_owned() + "[distribution]\nurl = \"ornek.org\"\n[check]\ndeny = [\"C001\"]\n";
    let project = project.book(&wrong);
    let ran = project.run("dist");
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert!(printed.contains("hata[C001]: “ornek.org” bir QR koduna konamaz"), "{printed}");
    ran.failure();
    let project = project.book(BOOK).file("dist/gun-isigi/benim.txt", "el yazısı");
    let ran = project.run("dist");
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert!(
        printed.contains("“dist/gun-isigi” bu komutun yazmadığı bir şey içeriyor: benim.txt"),
        "{printed}"
    );
    ran.code(2);
    let mut after = files(&project.path("dist/gun-isigi"));
    assert_eq!(after.remove("benim.txt").as_deref(), Some("el yazısı".as_bytes()));
    assert!(before == after);
    // Nor is the manuscript ever taken for such a folder.
    project.run("dist -o manuscript").code(2);
    assert!(project.path("manuscript/01-a.md").is_file());
}

#[test]
fn each_edition_has_a_folder_of_its_own() {
    let project = Project::new()
        .book("title = \"Gün\"\nlanguage = \"tr\"\n[[edition]]\nlanguage = \"az\"\ntitle = \"Gün işığı\"\n")
        .chapter("01.md", "# Gece\n\nSöz.\n")
        .chapter("az/01.md", "# Gecə\n\nSöz.\n");
    project.run("dist --all-editions --quiet").success();
    let page = |path: &str| fs::read_to_string(project.path(path)).expect("a page");
    assert!(
        page("dist/gun/index.html").contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"tr\">")
    );
    assert!(page("dist/gun-isigi/index.html").contains("Kitabı endirin"));
    project.run("dist --all-editions -o x").code(2);
}

#[test]
fn the_colophon_of_both_books_carries_version_and_sum_of_the_text() {
    let project = whole();
    project.run("dist --quiet").stderr("").success();
    let text: Vec<u8> = ["01-a.md", "02-b.md", "90-dizin.md"]
        .into_iter()
        .flat_map(|name| fs::read(project.path("manuscript").join(name)).expect("a chapter"))
        .collect();
    let sum = sha256([text.as_slice()]);
    let eights: Vec<&str> = (0..8).map(|at| &sum[at * 8..at * 8 + 8]).collect();
    let line = format!("Metnin doğrulama kodu (SHA-256): {}", eights.join(" "));
    let made = files(&project.path("dist/gun-isigi"));
    let ebook = packed(&made["gun-isigi.epub"]);
    let colophon = ebook.iter().find(|(name, _)| name.ends_with("colophon.xhtml")).expect("a colophon");
    let pages = [String::from_utf8_lossy(&colophon.1), String::from_utf8_lossy(&made["gun-isigi.html"])];
    for page in pages {
        assert!(page.contains(&line) && page.contains("Sürüm: 1.2"), "{line}");
    }
    // Line ends and marks of another system are the same text.
    let windows =
        fs::read_to_string(project.path("manuscript/01-a.md")).expect("a chapter").replace('\n', "\r\n");
    let project = project.chapter("01-a.md", format!("\u{feff}{windows}"));
    project.run("dist --quiet").stderr("").success();
    assert!(files(&project.path("dist/gun-isigi")) == made);
    let silent = book("");
    silent.run("dist --quiet").success();
    let page =
        String::from_utf8(files(&silent.path("dist/gun-isigi")).remove("gun-isigi.html").expect("a page"));
    assert!(!page.expect("text").contains("SHA-256"), "only where the author wants it");
}
