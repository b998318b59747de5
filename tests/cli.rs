//! The command line as an author meets it: what it says, where it points, what it leaves on the disk.

use crate::project;

use project::{Project, Ran};
use std::fs;
use std::path::Path;

const BOOK: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";
const CHAPTER: &str = "# Gece\n\nBir söz.\n";

#[test]
fn a_mistyped_key_is_told_once_with_the_nearest() {
    Project::new()
        .book("tilte = \"Day\"\nlanguage = \"en\"\n")
        .chapter("01-a.md", CHAPTER)
        .run("check")
        .stderr(
            r#"
error[B003]: unknown key “tilte”
 --> manuscript/book.toml:1:1
  |
1 | tilte = "Day"
  | ^^^^^
  |
  = help: did you mean “title”?

1 error
"#,
        )
        .stdout("")
        .failure();
}

#[test]
fn missing_keys_are_told_at_the_top_and_under_their_heading() {
    Project::new()
        .book("language = \"en\"\n\n[[authors]]\nrole = \"editor\"\n")
        .chapter("01-a.md", CHAPTER)
        .run("check")
        .stderr(
            r#"
error[B004]: the key “title” is missing
 --> manuscript/book.toml:1:1
  |
1 | language = "en"
  | ^
  |
  = help: add a line  title = "…"  at the top of book.toml

error[B004]: the key “authors.name” is missing
 --> manuscript/book.toml:3:1
  |
3 | [[authors]]
  | ^^^^^^^^^^^
  |
  = help: add a line  name = …  under this heading

2 errors
"#,
        )
        .failure();
}

#[test]
fn every_problem_is_told_in_the_books_language_where_the_system_speaks_none_of_ours() {
    Project::new()
        .book(
            "title = \"Gün\"\nlanguage = \"tr\"\nisbn.print = \"978-0-306-40615-8\"\n\
             [order]\nbody = [\"01-gece.md\", \"02-gundz.md\", \"01-gece.md\", \"../x.md\"]\n",
        )
        .chapter("01-gece.md", b"# Gece\n\nBak\xfc\n")
        .chapter("02-gunduz.md", CHAPTER)
        .with("LANG", "de_DE.UTF-8")
        .run("pdf")
        .stderr(
            r#"
uyarı[O006]: “02-gunduz.md” book.toml’daki [order] sırasında yok; kitaba girmedi
 |
 = öneri: bölümse [order] altındaki listelerden birine yazın; değilse dosyayı klasörden çıkarın

uyarı[B007]: “order.body” altında adı geçen “02-gundz.md” dosyası yok
 --> manuscript/book.toml:5:23
  |
5 | body = ["01-gece.md", "02-gundz.md", "01-gece.md", "../x.md"]
  |                       ^^^^^^^^^^^^^
  |
  = öneri: “02-gunduz.md” mi demek istediniz?

uyarı[B012]: “01-gece.md” bölüm sırasında iki kez geçiyor
 --> manuscript/book.toml:5:38
  |
5 | body = ["01-gece.md", "02-gundz.md", "01-gece.md", "../x.md"]
  |                                      ^^^^^^^^^^^^
  |
  = öneri: satırlardan birini silin

hata[B006]: “978-0-306-40615-8” geçerli bir ISBN değil: denetim basamağı 7 olmalı
 --> manuscript/book.toml:3:14
  |
3 | isbn.print = "978-0-306-40615-8"
  |              ^^^^^^^^^^^^^^^^^^^
  |
  = öneri: numarayı ISBN belgesinden yeniden yazın; yoksa satırı silin

hata[B008]: “../x.md” proje klasörünün dışına çıkıyor
 --> manuscript/book.toml:5:52
  |
5 | body = ["01-gece.md", "02-gundz.md", "01-gece.md", "../x.md"]
  |                                                    ^^^^^^^^^
  |
  = öneri: dosyayı proje klasörüne kopyalayın ve göreli yolunu yazın

hata[B010]: “manuscript/01-gece.md” UTF-8 değil
 --> manuscript/01-gece.md:3:4
  |
3 | Bak�
  |    ^
  |
  = öneri: dosyayı düzenleyicinizde “UTF-8” kodlamasıyla kaydedin

3 hata, 3 uyarı; kitap yazılmadı
"#,
        )
        .failure();
}

#[test]
fn faces_and_covers_are_looked_for() {
    Project::new()
        .book(
            "title = \"Day\"\nlanguage = \"en\"\n[fonts]\nbody = \"Literatta\"\nsans = \"Literata\"\n\
             [cover]\nfront = \"../covers/frnt.svg\"\nback = \"../covers/back.png\"\n",
        )
        .chapter("01-a.md", CHAPTER)
        .file("covers/front.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
        .file("covers/back.png", "no picture")
        .file("fonts/mine/Mine.ttf", "no font")
        .run("check")
        .stderr(
            r#"
warning[B013]: “fonts/mine/Mine.ttf” was left out: it is not a font file
 |
 = help: put one TTF or OTF file for each cut (regular, italic, bold)

warning[B011]: no font file has the face “Literatta”
 --> manuscript/book.toml:4:8
  |
4 | body = "Literatta"
  |        ^^^^^^^^^^^
  |
  = help: did you mean “Literata”?

warning[B007]: the file “../covers/frnt.svg” named under “cover.front” does not exist
 --> manuscript/book.toml:7:9
  |
7 | front = "../covers/frnt.svg"
  |         ^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean “../covers/front.svg”?

warning[I002]: the image “../covers/back.png” cannot be read: neither PNG, JPEG, WebP, GIF nor TIFF
 --> manuscript/book.toml:8:8
  |
8 | back = "../covers/back.png"
  |        ^^^^^^^^^^^^^^^^^^^^
  |
  = help: save it again as SVG, PNG, JPEG, WebP, GIF or TIFF

4 warnings
"#,
        )
        .success();
}

#[test]
fn a_folder_without_a_book_speaks_the_locale() {
    let expected = r#"
hata[B001]: “yok” klasöründe book.toml yok
 |
 = öneri: klasörü --manuscript ile gösterin ya da içine title ve language satırları olan bir book.toml koyun

1 hata
"#;
    let project = Project::new().with("LANG", "tr_TR.UTF-8");
    project.run("check --manuscript yok").stderr(expected).failure();
    project.run("check --manuscript=yok --quiet").stderr(expected).failure();
}

#[test]
fn a_book_without_chapters() {
    Project::new()
        .book("title = \"Day\"\nlanguage = \"en\"\n")
        .chapter(".01-hidden.md", CHAPTER)
        .chapter("notes.txt", "none")
        .run("check")
        .stderr(
            r#"
error[B009]: there are no chapters in “manuscript”
 |
 = help: put at least one .md file, such as 01-start.md, into the folder

1 error
"#,
        )
        .failure();
}

#[test]
fn what_is_not_toml_is_told_at_its_place() {
    Project::new()
        .book("language = \"en\"\ntitle = Day\n")
        .run("check")
        .stderr(
            r#"
error[B002]: book.toml cannot be read: string values must be quoted, expected literal string
 --> manuscript/book.toml:2:9
  |
2 | title = Day
  |         ^^^
  |
  = help: each line must look like  key = "value"

1 error
"#,
        )
        .failure();
}

#[test]
fn errors_leave_the_last_book_untouched() {
    for (command, file) in [("epub", "dist/gun.epub"), ("pdf", "dist/gun.pdf"), ("pdf -o a.pdf", "a.pdf")] {
        let project = Project::new()
            .book(&format!("{BOOK}isbn.print = \"978-0-306-40615-8\"\n"))
            .chapter("01-a.md", CHAPTER)
            .file(file, "the last book");
        project.run(command).failure();
        let path = project.path(file);
        assert_eq!(fs::read(&path).expect("still there"), b"the last book");
        assert_eq!(named_like(path.parent().expect("in a folder"), ".part"), Vec::<String>::new());
    }
}

#[test]
fn a_chapter_is_never_written_over() {
    let project = Project::new().book(BOOK).chapter("01-a.md", CHAPTER);
    project
        .run("epub --output manuscript/../manuscript/01-a.md")
        .stderr("hata: “manuscript/../manuscript/01-a.md” müsveddenin bir dosyası; üzerine yazılmaz\n")
        .code(2);
    assert_eq!(fs::read_to_string(project.path("manuscript/01-a.md")).expect("still there"), CHAPTER);
}

#[test]
fn a_sound_manuscript_passes_and_quiet_is_quiet() {
    let project = Project::new().book(BOOK).chapter("01-a.md", CHAPTER);
    project.run("check --quiet").stderr("").stdout("").success();
    let ran = project.run("check");
    assert!(ran.output.stdout.starts_with("hata yok · 2 dosya · ".as_bytes()), "{:?}", ran.output);
    ran.stderr("").success();
}

#[test]
fn colours_are_asked_for() {
    let project = Project::new().book(&format!("{BOOK}zebra = 1\n")).chapter("01-a.md", CHAPTER);
    let coloured = |ran: &Ran| ran.output.stderr.contains(&0x1b);
    assert!(!coloured(&project.run("check")), "not a terminal");
    assert!(coloured(&project.run("check --color always")));
    assert!(!coloured(&project.run("check --color never")));
}

#[test]
fn help_tells_the_commands() {
    Project::new()
        .run("--help")
        .stderr("")
        .stdout(
            r#"
Turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF

Usage: matbaa <COMMAND>

Commands:
  init         Begin a book: a folder with chapters, sources, covers and fonts that builds at once
  epub         Write the e-book (EPUB 3.3)
  pdf          Write the typeset book (PDF/A-3a, PDF/UA-1), its booklet, or its pages for a print
               shop
  cover        Write the printed book’s cover in one piece: back, spine and front
  booklet      Lay any PDF out as a booklet: two pages on each side of a sheet, to be folded and
               stapled
  watch        Make both books again whenever a file was saved, until Ctrl-C
  serve        Show the book in a browser while it is written: pages in spreads, the e-book,
               findings, numbers
  start        Open the start page in the browser: a new book, a folder, a document, recent books
  import       Bring a manuscript from a word processor (DOCX, ODT, HTML, TXT) into chapters and
               notes
  dist         Make the folder to hand out: all books, a page with links, a poster with a QR code,
               sums; and a zip of it
  check        Look for mistakes in the manuscript; it changes nothing unless --fix is given
  explain      Tell what a code such as T040 means, with an example; without one, list all codes
  stats        Count words, pages, paper, notes and sources, chapter by chapter
  completions  Write a shell’s completions to standard output
  man          Write the man page to standard output

Options:
  -h, --help     Show this help
  -V, --version  Show the version

A manuscript is a folder with a book.toml and chapters such as 01-start.md.
Exit status: 0 done, 1 errors in the manuscript, 2 wrong usage or unreadable files.
"#,
        )
        .success();
}

#[test]
fn wrong_usage_is_not_an_error_of_the_manuscript() {
    let project = Project::new();
    for arguments in ["", "chekc", "check --output a.pdf", "pdf --color red", "epub --quiet --verbose"] {
        project.run(arguments).stdout("").code(2);
    }
}

/// Names in a folder that hold a text.
fn named_like(folder: &Path, text: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains(text)).collect()
}
