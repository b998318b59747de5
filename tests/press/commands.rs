//! The two commands that fold: what they write, and what they say.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A folder with a small book.
struct Project(TempDir);

impl Project {
    fn new() -> Self {
        let project = Self(TempDir::new().expect("a folder"));
        fs::create_dir(project.path("manuscript")).expect("a folder");
        project.file("manuscript/book.toml", "title = \"Gün\"\nlanguage = \"tr\"\n");
        project.file("manuscript/01-a.md", "# Gece\n\nBir söz.\n");
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    /// Exit code, standard output and standard error.
    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        command.args(arguments.split(' ')).current_dir(self.0.path()).env_clear();
        let output = command.output().expect("the program starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    }
}

#[test]
fn a_booklet_is_written_with_words_on_how_to_print_it() {
    let project = Project::new();
    let printed = "dist/gun-booklet.pdf yazıldı · 5 sayfa + 3 boş · 2 yaprak A4 · \
                %100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın\n";
    assert_eq!(project.run("pdf --booklet"), (Some(0), printed.to_owned(), String::new()));
    assert!(!project.path("dist/gun.pdf").exists(), "only what was asked for");
    assert_eq!(project.run("pdf --quiet"), (Some(0), String::new(), String::new()));
    let sheets = fs::read(project.path("dist/gun-booklet.pdf")).expect("sheets");
    fs::remove_file(project.path("dist/gun-booklet.pdf")).expect("there");
    assert_eq!(project.run("booklet dist/gun.pdf --thickness 0,1").0, Some(0));
    assert!(sheets == fs::read(project.path("dist/gun-booklet.pdf")).expect("sheets"), "both ways are one");
}

#[test]
fn the_cover_goes_to_a_file_of_its_own() {
    let project = Project::new();
    project.file("manuscript/02-b.md", &"# Gün\n\nUzun bir söz.\n\n".repeat(4));
    assert_eq!(project.run("pdf --booklet --cover-apart --paper A3 -o son.pdf").0, Some(0));
    assert!(project.path("son-cover.pdf").is_file() && project.path("son.pdf").is_file());
    assert_eq!(project.run("pdf --booklet --signature 1 -o tek.pdf").0, Some(0));
    assert!(!project.path("tek-cover.pdf").exists());
}

#[test]
fn a_file_that_cannot_be_laid_out_is_refused() {
    let project = Project::new();
    project.file("söz.pdf", "söz");
    let printed = "error[S001]: the file is not a readable PDF: couldn't parse input: invalid file header\n \
                |\n = help: open the file in a PDF viewer and save it as a PDF again\n\n1 error\n";
    assert_eq!(project.run("booklet söz.pdf"), (Some(1), String::new(), printed.to_owned()));
    assert!(!project.path("söz-booklet.pdf").exists());
    let absent = "error: yok.pdf: there is no such file or folder\n";
    assert_eq!(project.run("booklet yok.pdf").2, absent);
    let (code, _, printed) = project.run("booklet söz.pdf -o ./söz.pdf");
    assert_eq!(
        (code, printed.as_str()),
        (Some(2), "error: “./söz.pdf” is the file to be laid out and is not written over\n")
    );
}

#[test]
fn wrong_options_are_refused() {
    let project = Project::new();
    let refused = [
        "pdf --thickness 0.2",
        "pdf --cover-apart",
        "booklet a.pdf --thickness 9",
        "booklet a.pdf --signature 0",
        "pdf --instructions",
        "pdf --bleed 3",
        "pdf --cmyk",
        "pdf --pad 8",
        "pdf --press --booklet",
        "pdf --press --bleed 99",
        "cover --bulk 2",
        "cover --gsm 80 --thickness 0.1",
    ];
    for arguments in refused {
        assert_eq!(project.run(arguments).0, Some(2), "{arguments}");
    }
}

const COVER: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 148 210' width='148' height='210'>\
                     <rect width='148' height='210' fill='#eee'/></svg>";

#[test]
fn pages_and_cover_for_the_print_shop_are_written_with_their_measures() {
    let project = Project::new();
    let note = "bilgi[R005]: 5 sayfaya 3 boş sayfa eklendi; sayfa sayısı 4 sayısının katı olmalı\n \
                |\n = öneri: boş kalmasın isterseniz metni uzatın ya da kısaltın\n\n1 bilgi\n";
    let printed = "dist/gun-press.pdf yazıldı · 5 sayfa + 3 boş · taşma payı 3 mm\n";
    assert_eq!(project.run("pdf --press"), (Some(0), printed.to_owned(), note.to_owned()));
    let printed = "dist/gun-press.pdf yazıldı · 5 sayfa + 0 boş · taşma payı 5 mm\n";
    assert_eq!(project.run("pdf --press --bleed 5 --pad 1"), (Some(0), printed.to_owned(), String::new()));
    let (code, _, printed) = project.run("cover");
    assert_eq!(code, Some(1));
    assert!(printed.starts_with("hata[R006]: ön kapak görseli yok\n"), "{printed}");
    let book = "title = \"Gün\"\nlanguage = \"tr\"\n[cover]\nfront = \"on.svg\"\n";
    project.file("manuscript/on.svg", COVER);
    project.file("manuscript/book.toml", &format!("{book}[press]\ngsm = 100\nbulk = 2\n"));
    let printed = "dist/gun-cover.pdf yazıldı · 148 + 0,8 + 148 × 210 mm · sırt 0,8 mm (8 sayfa, yaprak 0,2 mm) · \
                sırt yazısız · taşma payı 3 mm\n";
    assert_eq!(project.run("cover"), (Some(0), printed.to_owned(), note.to_owned()));
    let printed = "dist/gun-cover.pdf yazıldı · 148 + 8 + 148 × 210 mm · sırt 8 mm (8 sayfa, yaprak 2 mm) · taşma payı 3 mm\n";
    assert_eq!(project.run("cover --thickness 2").1, printed);
    let printed = "dist/gun-cover.pdf yazıldı · 148 + 148 × 210 mm, tel dikiş: sırt yok · taşma payı 3 mm\n";
    assert_eq!(project.run("cover --stapled --no-marks").1, printed);
    project.file("manuscript/book.toml", &format!("{book}[isbn]\nprint = \"978-0-306-40615-7\"\n"));
    assert!(project.run("cover").1.contains(" · ISBN barkodu · "));
    project.file("manuscript/book.toml", &format!("{book}[isbn]\nprint = \"978-0-306-40615-8\"\n"));
    assert!(project.run("cover").2.contains("hata[B006]"), "a wrong check digit is refused");
}

#[test]
fn inks_are_those_of_a_named_profile_or_none() {
    let project = Project::new();
    let (code, _, printed) = project.run("pdf --press --cmyk");
    assert_eq!(code, Some(1));
    assert!(printed.starts_with("hata[R007]: --cmyk için matbaanın ICC profili gerekir\n"), "{printed}");
    assert!(!project.path("dist/gun-press.pdf").exists());
    let book = "title = \"Gün\"\nlanguage = \"tr\"\n[press]\nprofile = \"pres.icc\"\n";
    project.file("manuscript/book.toml", book);
    let printed = project.run("pdf --press --cmyk").2;
    assert!(printed.contains("uyarı[B007]") && printed.contains("hata[R007]"), "it is not there: {printed}");
    project.file("manuscript/pres.icc", "profil");
    assert!(project.run("pdf --press --cmyk").2.contains("hata[R008]"), "it is none");
    fs::write(project.path("manuscript/pres.icc"), crate::press::profile::press()).expect("written");
    let (code, printed, _) = project.run("pdf --press --cmyk");
    assert_eq!((code, printed.ends_with(" · CMYK: Deneme Presi\n")), (Some(0), true), "{printed}");
}

#[test]
fn the_copy_shop_is_told_what_to_do_in_the_language_of_the_book() {
    let project = Project::new();
    assert_eq!(project.run("pdf --booklet --instructions").0, Some(0));
    let reported = fs::read(project.path("dist/gun-booklet-talimat.pdf")).expect("a page");
    crate::press::shop::keep(&reported, "talimat.pdf");
    let reported = lopdf::Document::load_mem(&reported).expect("a PDF");
    let text = reported.extract_text(&[1]).expect("text");
    for words in
        ["Baskı talimatı", "2 yaprak A4", "gun-booklet.pdf", "148,5 mm", "52 ve 157 mm", "5 sayfa + 3 boş"]
    {
        let plain: String = text.split_whitespace().collect();
        assert!(plain.contains(&words.replace(' ', "")), "{words}: {text}");
    }
    assert_eq!(project.run("pdf --quiet").0, Some(0));
    assert_eq!(project.run("booklet dist/gun.pdf --instructions --signature 1 -o a.pdf").0, Some(0));
    assert!(project.path("a-talimat.pdf").is_file(), "the PDF says that it is Turkish");
    for (language, name) in [("en", "instructions"), ("az", "telimat")] {
        project.file("manuscript/book.toml", &format!("title = \"Gün\"\nlanguage = \"{language}\"\n"));
        assert_eq!(project.run("pdf --booklet --instructions --cover-apart -o b.pdf").0, Some(0));
        let reported = fs::read(project.path(&format!("b-{name}.pdf"))).expect("a page");
        crate::press::shop::keep(&reported, &format!("{name}.pdf"));
    }
    fs::write(project.path("x.pdf"), crate::press::strange::plain(&[(297.0, 420.0, 0)])).expect("written");
    assert_eq!(project.run("booklet x.pdf --instructions --lang tr").0, Some(0));
    assert!(project.path("x-booklet-talimat.pdf").is_file(), "it does not say, so the tool's own");
}
