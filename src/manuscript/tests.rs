//! Tests of whole folders: which chapters, faces and images a manuscript has.

use super::{Files, Loaded, Manuscript, Memory, load};
use crate::book::Matter;
use crate::diag::{FaceFault, ForeignFault, Problem};
use crate::font::Family;
use std::fs;
use tempfile::TempDir;

const HEAD: &str = "title = \"A\"\nlanguage = \"tr\"\n";
const FACE: &[u8] = include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-BoldItalic.ttf");

/// A project whose manuscript has these files; `../` leads to the project's folder.
fn project(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = dir.path().join("manuscript").join(name);
        let path = name.strip_prefix("../").map_or(path, |name| dir.path().join(name));
        fs::create_dir_all(path.parent().expect("inside")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
    dir
}

fn loaded(book: &str, files: &[(&str, &[u8])]) -> Loaded {
    let text = format!("{HEAD}{book}");
    let all = [&[("book.toml", text.as_bytes())], files].concat();
    load(&Files::on_disk(&project(&all).path().join("manuscript")), None, &|_, _| {}, &mut Memory::default())
        .expect("readable")
}

fn sound(book: &str, files: &[(&str, &[u8])]) -> Manuscript {
    let loaded = loaded(book, files);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.manuscript.expect("chapters")
}

fn names(manuscript: &Manuscript) -> Vec<(&str, Matter)> {
    manuscript.chapters.iter().map(|chapter| (chapter.path.as_str(), chapter.matter)).collect()
}

#[test]
fn chapters_are_in_natural_order_between_front_and_back() {
    let files: [(&str, &[u8]); 8] = [
        ("gun_10.md", b""),
        ("gun_2.md", b""),
        ("onsoz.md", b""),
        ("kaynakca.md", b""),
        ("notlar.txt", b""),
        ("gun_3/ek.markdown", b""),
        (".gun_4.md", b""),
        (".obsidian/gun_5.md", b""),
    ];
    let order = "order.front = [\"onsoz.md\"]\norder.back = [\"./kaynakca.md\"]";
    let expected = [
        ("onsoz.md", Matter::Front),
        ("gun_2.md", Matter::Body),
        ("gun_3/ek.markdown", Matter::Body),
        ("gun_10.md", Matter::Body),
        ("kaynakca.md", Matter::Back),
    ];
    assert_eq!(names(&sound(order, &files)), expected);
    let listed = "order.body = [\"gun_3/ek.markdown\", \"gun_2.md\"]";
    let expected = [("gun_3/ek.markdown", Matter::Body), ("gun_2.md", Matter::Body)];
    let loaded = loaded(listed, &files);
    assert_eq!(left_out(&loaded), ["gun_10.md Unordered", "kaynakca.md Unordered", "onsoz.md Unordered"]);
    assert_eq!(names(&loaded.manuscript.expect("chapters")), expected);
}

/// The files that are reported as left out of the book, and why.
fn left_out(loaded: &Loaded) -> Vec<String> {
    let files = loaded.diagnostics.iter().map(|found| match &found.problem {
        Problem::Foreign { fault: ForeignFault::LeftOut { path, why } } => format!("{path} {why:?}"),
        other => format!("{other:?}"),
    });
    files.collect()
}

#[test]
fn texts_in_folders_below_are_chapters_or_reported() {
    let files: [(&str, &[u8]); 16] = [
        ("01.md", b""),
        ("02-alt/index.md", b"---\nweight: 7\n---\n"),
        ("02-alt/b.md", b"---\nweight: 1\n---\n"),
        ("02-alt/a.qmd", b"---\nweight: 2\n---\n"),
        ("02-alt/derin/c.Rmd", b""),
        ("03-alt/a.md", b""),
        ("04-alt/index.md", b"---\nweight: 5\n---\n"),
        ("04-alt/a.md", b"---\ndraft: true\n---\n"),
        ("_parca.md", b""),
        ("03-alt/_ek/x.md", b""),
        ("taslaklar/x.md", b""),
        ("README.md", b""),
        ("03-alt/readme.md", b""),
        ("az/01.md", b""),
        ("baska/book.toml", b""),
        ("baska/x.md", b""),
    ];
    let loaded = loaded("[[edition]]\nlanguage = \"az\"\ntitle = \"B\"\n", &files);
    assert_eq!(
        left_out(&loaded)[..7],
        [
            "baska/ OtherBook",
            "_parca.md Underscore",
            "03-alt/_ek/x.md Underscore",
            "03-alt/readme.md Readme",
            "README.md Readme",
            "taslaklar/x.md Drafts",
            "04-alt/a.md Draft",
        ]
    );
    let book = loaded.manuscript.expect("chapters");
    let paths: Vec<&str> = book.chapters.iter().map(|chapter| chapter.path.as_str()).collect();
    let expected = [
        "04-alt/index.md",
        "02-alt/index.md",
        "02-alt/b.md",
        "02-alt/a.qmd",
        "02-alt/derin/c.Rmd",
        "01.md",
        "03-alt/a.md",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn a_book_of_nothing_else_is_made_of_its_readme() {
    assert_eq!(names(&sound("", &[("README.md", b"")])), [("README.md", Matter::Body)]);
    assert_eq!(names(&sound("order.body = [\"_a.md\"]", &[("_a.md", b"")])), [("_a.md", Matter::Body)]);
}

#[test]
fn editions_of_one_folder_leave_each_other_s_chapters_alone() {
    let book = "order.body = [\"tr.md\"]\n[[edition]]\nname = \"kisa\"\nlanguage = \"tr\"\norder.body = [\"az.md\"]\n";
    let loaded = loaded(book, &[("tr.md", b""), ("az.md", b""), ("ek/no.md", b"")]);
    assert!(left_out(&loaded).contains(&"ek/no.md Unordered".to_owned()), "{:?}", left_out(&loaded));
    assert!(!left_out(&loaded).iter().any(|file| file.starts_with("az.md")), "{:?}", left_out(&loaded));
}

#[test]
fn slugs_are_unique() {
    let files: [(&str, &[u8]); 5] =
        [("ışık.md", b""), ("isik.md", b""), ("isik-2.md", b""), ("日本.md", b""), ("Şəhər 1.md", b"")];
    let book = sound("", &files);
    let mut slugs: Vec<&str> = book.chapters.iter().map(|chapter| chapter.slug.as_str()).collect();
    slugs.sort_unstable();
    assert_eq!(slugs, ["chapter", "isik", "isik-2", "isik-2-2", "seher-1"]);
}

#[test]
fn chapters_are_found_under_either_form_of_their_name() {
    let book = sound("order.body = [\"gün.md\"]", &[("gu\u{308}n.md", b"\xef\xbb\xbf# G\r\n")]);
    assert_eq!(names(&book), [("gün.md", Matter::Body)]);
    assert_eq!(&*book.sources.get(book.chapters[0].source).text, "# G\n");
}

#[test]
fn a_book_has_the_tools_own_faces_unless_it_brings_others() {
    let book = sound("fonts.body = \"alegreya sans\"", &[("a.md", b"")]);
    let of = |family| {
        let faces = book.fonts.iter().filter(move |(_, face)| face.family == family);
        faces.map(|(_, face)| (face.name.as_str(), face.weight, face.italic)).collect::<Vec<_>>()
    };
    let alegreya =
        [("Alegreya Sans", 400, false), ("Alegreya Sans", 400, true), ("Alegreya Sans", 700, false)];
    assert_eq!(of(Family::Body)[..3], alegreya);
    assert_eq!(of(Family::Sans)[..3], alegreya);
    assert_eq!(of(Family::Mono), [("JetBrains Mono", 400, false)]);
}

#[test]
fn faces_of_the_project_come_first_and_collections_are_refused() {
    // The same face with a mark after its end shows which of the two was taken.
    let marked = [FACE, b"mark"].concat();
    let files: [(&str, &[u8]); 3] =
        [("a.md", b""), ("../fonts/own/Own.TTF", &marked), ("fonts/All.ttc", b"ttcf\0\x01\0\0")];
    let loaded = loaded("", &files);
    let fault = FaceFault::Collection;
    let problems: Vec<_> = loaded.diagnostics.into_iter().map(|found| found.problem).collect();
    assert_eq!(problems, [Problem::FaceUnfit { path: "fonts/All.ttc".to_owned(), fault }]);
    let book = loaded.manuscript.expect("a book");
    let taken: Vec<_> = book.fonts.iter().filter(|(_, face)| face.bytes().ends_with(b"mark")).collect();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].1.bold && taken[0].1.italic && taken[0].1.family == Family::Sans);
}

#[test]
fn a_book_that_is_wrong_is_still_read_to_its_end() {
    let loaded = loaded("order.body = [\"a.md\", \"b.md\"]\nzebra = 1", &[("a.md", b"\xff")]);
    assert_eq!(loaded.diagnostics.len(), 3, "{:?}", loaded.diagnostics);
    assert_eq!(loaded.manuscript.map(|book| book.chapters.len()), Some(1));
}

#[test]
fn nothing_to_go_on_with() {
    let dir = project(&[("a.txt", b"")]);
    let loaded =
        load(&Files::on_disk(&dir.path().join("manuscript")), None, &|_, _| {}, &mut Memory::default())
            .expect("readable");
    assert!(loaded.manuscript.is_none());
    assert!(matches!(loaded.diagnostics[0].problem, Problem::BookMissing { .. }));
    assert!(
        load(&Files::on_disk(&dir.path().join("manuscript/a.txt")), None, &|_, _| {}, &mut Memory::default())
            .expect("no folder")
            .manuscript
            .is_none()
    );
}

#[cfg(unix)]
#[test]
fn a_chapter_linked_from_elsewhere_is_refused() {
    let dir = project(&[("book.toml", HEAD.as_bytes())]);
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(outside.path().join("secret.md"), "secret").expect("written");
    let link = dir.path().join("manuscript/01.md");
    std::os::unix::fs::symlink(outside.path().join("secret.md"), link).expect("linked");
    let loaded =
        load(&Files::on_disk(&dir.path().join("manuscript")), None, &|_, _| {}, &mut Memory::default())
            .expect("readable");
    let problems: Vec<_> = loaded.diagnostics.into_iter().map(|found| found.problem).collect();
    assert!(problems.contains(&Problem::PathOutside { path: "01.md".to_owned() }), "{problems:?}");
    assert!(loaded.manuscript.is_none());
}
