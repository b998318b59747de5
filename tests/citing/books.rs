//! Both books of a manuscript with sources: notes and list lead to each other, by names that can be read aloud.

use std::fs;
use std::io::Read;
use std::process::Command;

const BOOK: &str =
    "title = \"Deneme\"\nlanguage = \"tr\"\ndate = \"2026\"\n[order]\nback = [\"02-kaynakca.md\"]\n";
const CHAPTER: &str = "# Gece\n\nSöz[^a] ve söz [@uc, s. 2].\n\n[^a]: [@iki, s. 3].\n";
const LIST: &str = "# Kaynakça\n\n## Kitaplar\n\n::: kaynakça\n";

/// A project folder with both books in it.
fn made() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let manuscript = folder.path().join("manuscript");
    fs::create_dir(&manuscript).expect("a folder");
    for (name, text) in [
        ("book.toml", BOOK),
        ("01-gece.md", CHAPTER),
        ("02-kaynakca.md", LIST),
        ("sources.bib", super::WORKS),
    ] {
        fs::write(manuscript.join(name), text).expect("written");
    }
    for (command, output) in [("epub", "a.epub"), ("pdf", "a.pdf")] {
        let ran = Command::new(env!("CARGO_BIN_EXE_matbaa"))
            .args([command, "--quiet", "-o", output])
            .current_dir(folder.path())
            .output()
            .expect("the program starts");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }
    folder
}

fn page(archive: &mut zip::ZipArchive<fs::File>, ending: &str) -> String {
    let name =
        archive.file_names().find(|name| name.ends_with(ending)).expect("the file is there").to_owned();
    let mut text = String::new();
    archive.by_name(&name).expect("there").read_to_string(&mut text).expect("text");
    text
}

#[test]
fn the_e_book_leads_both_ways() {
    let folder = made();
    let file = fs::File::open(folder.path().join("a.epub")).expect("the e-book");
    let mut archive = zip::ZipArchive::new(file).expect("a zip archive");
    let (chapter, list) = (page(&mut archive, "01-gece.xhtml"), page(&mut archive, "02-kaynakca.xhtml"));
    let text = list.clone();
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let list = roxmltree::Document::parse_with_options(&text, options).expect("XHTML");
    let with_role = |role: &str| {
        list.descendants().filter(|node| node.attribute("role") == Some(role)).collect::<Vec<_>>()
    };
    let lists = with_role("doc-bibliography");
    assert_eq!(lists.len(), 1);
    assert!(lists[0].attribute("aria-labelledby").is_some());
    let is_entry = |node: &roxmltree::Node| {
        node.attributes().any(|attribute| attribute.name() == "type" && attribute.value() == "biblioentry")
    };
    let entries: Vec<_> = list.descendants().filter(is_entry).collect();
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|entry| entry.ancestors().any(|outer| outer == lists[0])));
    let ways: Vec<_> = with_role("doc-backlink")
        .into_iter()
        .map(|link| (link.attribute("href").unwrap_or(""), link.attribute("aria-label").unwrap_or("")))
        .collect();
    assert_eq!(ways, [("01-gece.xhtml#note-1", "Not 1/1"), ("01-gece.xhtml#note-2", "Not 1/2")]);
    for entry in entries {
        let id = entry.descendants().find_map(|node| node.attribute("id")).expect("an entry has an id");
        assert!(chapter.contains(&format!("02-kaynakca.xhtml#{id}")), "{id}: {chapter}");
    }
    assert!(chapter.contains("id=\"note-1\"") && chapter.contains("id=\"note-2\""));
}

#[test]
fn the_typeset_book_leads_both_ways() {
    let folder = made();
    let pdf = lopdf::Document::load(folder.path().join("a.pdf")).expect("a PDF");
    let mut names = Vec::new();
    for object in pdf.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        let is_link =
            dictionary.get(b"Subtype").and_then(|kind| kind.as_name()).is_ok_and(|name| name == b"Link");
        if is_link && let Ok(name) = dictionary.get(b"Contents") {
            names.push(lopdf::decode_text_string(name).expect("text"));
        }
    }
    for wanted in ["Not 1/1", "Not 1/2", "Defterler", "Üçlü Kitap"] {
        assert!(names.iter().any(|name| name == wanted), "{wanted}: {names:?}");
    }
}

/// What `check` says of a project with these files beside a chapter that cites a work.
fn checked(files: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let manuscript = folder.path().join("manuscript");
    fs::create_dir(&manuscript).expect("a folder");
    fs::write(manuscript.join("01-gece.md"), "# Gece\n\nSöz.[^a]\n\n[^a]: [@iki, s. 3].\n").expect("written");
    for (name, text) in files {
        fs::write(manuscript.join(name), text).expect("written");
    }
    let ran = Command::new(env!("CARGO_BIN_EXE_matbaa")).arg("check").current_dir(folder.path()).output();
    let ran = ran.expect("the program starts");
    String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr)
}

#[test]
fn a_style_that_names_another_finds_it_beside_it_or_says_which() {
    let named = "<?xml version=\"1.0\"?>\n<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info><title>A</title>\
<id>a</id><link href=\"http://www.zotero.org/styles/kurum\" rel=\"independent-parent\"/><updated>2020-01-01T00:00:00+00:00</updated>\
</info></style>\n";
    let toml = "title = \"Deneme\"\nlanguage = \"tr\"\n[citations]\nstyle = \"dergi.csl\"\n";
    let files = [("book.toml", toml), ("sources.bib", super::WORKS), ("dergi.csl", named)];
    let alone = checked(&files);
    assert!(
        alone.contains("K013") && alone.contains("kurum.csl") && alone.contains("zotero.org/styles/kurum"),
        "{alone}"
    );
    let kurum = include_str!("../suite/cite/csl/kurum.csl");
    let both = checked(&[files.as_slice(), &[("kurum.csl", kurum)]].concat());
    assert!(!both.contains("K013"), "{both}");
}

#[test]
fn messages_name_the_author_s_own_file() {
    let toml = "title = \"Deneme\"\nlanguage = \"tr\"\n";
    let unread = checked(&[("book.toml", toml), ("refs.bib", super::WORKS)]);
    assert!(unread.contains("K002") && unread.contains("files = [\"refs.bib\"]"), "{unread}");
    let toml = "title = \"Deneme\"\nlanguage = \"tr\"\n[citations]\nfiles = [\"refs.bib\"]\n";
    let other = "@book{bambaskabirsey, title = {Kent}}\n";
    let unknown = checked(&[("book.toml", toml), ("refs.bib", other)]);
    assert!(
        unknown.contains("K001")
            && unknown.contains("refs.bib dosyasına")
            && !unknown.contains("sources.bib"),
        "{unknown}"
    );
}
