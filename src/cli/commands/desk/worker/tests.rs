//! Tests the requests of a start page and of a book's page: create, import, write, export, draw covers.

use super::Worker;
use crate::cli::json::{Value, json, read};
use serde::Deserialize;
use std::fs;

/// The fields of a JSON reply that the tests read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct JsonReply {
    desk: Option<String>,
    error: Option<String>,
    build: usize,
    succeeded: bool,
    proofreading: bool,
    files: Vec<serde::de::IgnoredAny>,
    checksum: String,
    text: String,
}

fn request(worker: &mut Worker, path: &str, query: &str, body: Option<&str>) -> JsonReply {
    let reply = worker.answer(path, query, body.map(str::as_bytes)).expect(path);
    assert_eq!(reply.media_type, "application/json");
    read(&reply.bytes).unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&reply.bytes)))
}

#[test]
fn a_book_is_begun_written_made_and_taken_away_by_one_function() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut worker = Worker::new(dir.path());
    let words = worker.answer("start", "languages=ku,tr-TR;q=0.8,en", None).expect("words");
    let words = String::from_utf8_lossy(&words.bytes);
    assert!(words.contains("\"lang\": \"tr\"") && words.contains("\"face-lost\": \"[F002] "), "{words}");
    let new = r#"{"lang": "en", "language": "en", "title": "Our Garden", "author": "Ada Writer"}"#;
    assert_eq!(request(&mut worker, "new", "", Some(new)).desk.as_deref(), Some("our-garden"));
    assert!(request(&mut worker, "new", "", Some(new)).error.is_some(), "its folder is taken");
    let state = |worker: &mut Worker, query: &str| {
        request(worker, "desk/our-garden/state", &format!("lang=en&{query}"), None)
    };
    let first = state(&mut worker, "after=0");
    assert!(first.succeeded && first.build == 1 && first.proofreading, "{first:?}");
    // The copy-editor reads where nothing else is new, and then there is nothing more.
    assert!(!state(&mut worker, "after=1").proofreading);
    assert_eq!(state(&mut worker, "after=2").build, 0);
    assert!(!dir.path().join("our-garden/.matbaa").exists(), "nobody writes yet");
    let post = |worker: &mut Worker, path: &str, line: &str| {
        request(worker, &format!("desk/our-garden/{path}"), "lang=en", Some(line))
    };
    assert!(post(&mut worker, "list", "{}").files.len() > 3);
    let chapter = r#"{"path": "01-beginning.md"}"#;
    let name = fs::read_dir(dir.path().join("our-garden/manuscript")).expect("listed").flatten();
    let name =
        name.filter_map(|entry| entry.file_name().into_string().ok()).find(|name| name.starts_with("01"));
    let chapter = chapter.replace("01-beginning.md", &name.expect("a chapter"));
    let read = post(&mut worker, "read", &chapter);
    let write = chapter
        .replace('}', &format!(", \"base\": \"{}\"}}\n{}\nOne more line.\n", read.checksum, read.text));
    assert!(post(&mut worker, "write", &write).error.is_none());
    assert_eq!(state(&mut worker, "after=2").build, 0, "nobody has said that files have changed");
    let third = state(&mut worker, "after=2&rebuild");
    assert!(third.succeeded && third.build == 3, "{third:?}");
    assert!(post(&mut worker, "export", r#"{"kind": "epub"}"#).error.is_none());
    let download = worker.answer("desk/our-garden/download/our-garden.epub", "", None).expect("made");
    assert!(download.bytes.starts_with(b"PK"));
    let page = worker.answer("desk/our-garden/page/0", "", None).expect("drawn");
    assert_eq!(page.media_type, "image/svg+xml");
    let framed = worker.answer("desk/our-garden/book/nav.xhtml", "", None).expect("a file of the e-book");
    assert!(framed.policy.starts_with("default-src 'none'"));
    assert!(worker.answer("desk/our-garden/nothing", "", None).is_none());
    assert!(worker.answer("nothing", "", None).is_none() && worker.answer("new", "", Some(b"x")).is_none());
    assert!(request(&mut worker, "desk/another/state", "", None).error.is_some());
}

/// A worker with the book “our-garden”, whose cover is beside its chapters.
fn with_a_book(dir: &std::path::Path) -> Worker {
    let book = dir.join("our-garden");
    fs::create_dir_all(book.join("manuscript")).expect("a folder");
    fs::create_dir_all(book.join("covers")).expect("a folder");
    let cover = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 210"><rect width="148" height="210"/></svg>"#;
    for (path, text) in [
        ("covers/front.svg", cover),
        ("covers/unused.svg", cover),
        ("manuscript/01-one.md", "# One\n\nA line.\n"),
        (
            "manuscript/book.toml",
            "title = \"Our Garden\"\nlanguage = \"en\"\n[cover]\nfront = \"../covers/front.svg\"\n",
        ),
    ] {
        fs::write(book.join(path), text).expect("written");
    }
    Worker::new(dir)
}

/// Exports files of a kind; returns their names and bytes.
fn export(worker: &mut Worker, book: &str, kind: &str) -> Vec<(String, Vec<u8>)> {
    let line = format!("{{\"kind\": \"{kind}\"}}");
    let reply = worker.answer(&format!("desk/{book}/export"), "lang=en", Some(line.as_bytes()));
    let reply: Value = read(&reply.expect("a reply").bytes).expect("JSON");
    let names = reply["files"].as_array().unwrap_or_else(|| panic!("{kind}: {reply}"));
    let names = names.iter().map(|name| name.as_str().expect("a name").to_owned());
    let mut file =
        |name: &str| worker.answer(&format!("desk/{book}/download/{name}"), "", None).expect("made").bytes;
    names.map(|name| (name.clone(), file(&name))).collect()
}

/// Imports bytes with a line of JSON; returns the name of the new book.
fn import(worker: &mut Worker, line: &str, bytes: &[u8]) -> Result<String, String> {
    let body = [line.as_bytes(), b"\n", bytes].concat();
    let reply = worker.answer("import", "", Some(&body)).expect("a reply");
    let reply: JsonReply = read(&reply.bytes).expect("JSON");
    reply.desk.ok_or_else(|| reply.error.unwrap_or_default())
}

#[test]
fn sheets_come_with_a_page_for_the_copy_shop_and_the_press_file_with_its_cover() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut with_a_book(dir.path());
    let names = |files: Vec<(String, Vec<u8>)>| -> Vec<String> {
        assert!(files.iter().all(|(_, bytes)| bytes.starts_with(b"%PDF")));
        files.into_iter().map(|(name, _)| name).collect()
    };
    let sheets = names(export(worker, "our-garden", "booklet"));
    assert_eq!(sheets, ["our-garden-booklet.pdf", "our-garden-booklet-instructions.pdf"]);
    let press = names(export(worker, "our-garden", "press"));
    assert_eq!(press, ["our-garden-press.pdf", "our-garden-cover.pdf"]);
    let settings = dir.path().join("our-garden/manuscript/book.toml");
    fs::write(settings, "title = \"Our Garden\"\nlanguage = \"en\"\n").expect("written");
    assert_eq!(names(export(worker, "our-garden", "press")), ["our-garden-press.pdf"], "no cover is named");
}

#[test]
fn a_manuscript_that_was_exported_makes_the_same_book_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut with_a_book(dir.path());
    let ebook = export(worker, "our-garden", "epub");
    let [(name, zip)] = &export(worker, "our-garden", "manuscript")[..] else { panic!("one file") };
    assert_eq!(name, "our-garden-manuscript.zip");
    let line = format!("{{\"lang\": \"en\", \"name\": \"{name}\"}}");
    assert!(import(worker, &line, zip).expect_err("its folder is taken").contains("our-garden"));
    fs::rename(dir.path().join("our-garden"), dir.path().join("first")).expect("moved");
    assert_eq!(import(worker, &line, zip).as_deref(), Ok("our-garden"));
    assert!(dir.path().join("our-garden/covers/front.svg").is_file());
    assert!(!dir.path().join("our-garden/covers/unused.svg").exists(), "it is no part of the book");
    assert_eq!(export(worker, "our-garden", "epub"), ebook);
}

#[test]
fn a_folder_becomes_a_book_whatever_tool_it_is_of() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut Worker::new(dir.path());
    let line = |name: &str, files: &[(&str, &str)]| {
        let lengths: Vec<(&str, usize)> = files.iter().map(|(path, text)| (*path, text.len())).collect();
        json!({"lang": "en", "name": name, "files": lengths}).to_string()
    };
    let bytes = |files: &[(&str, &str)]| files.iter().map(|(_, text)| *text).collect::<String>().into_bytes();
    let texts = [("/Notlar/01-bir.md", "# Bir\n"), ("/Notlar/.git/x.md", "x"), ("/Notlar/ek/a.md", "# Ek\n")];
    assert_eq!(import(worker, &line("Notlar", &texts), &bytes(&texts)).as_deref(), Ok("notlar"));
    let written = |path: &str| dir.path().join(path).is_file();
    assert!(written("notlar/01-bir.md") && written("notlar/ek/a.md") && !written("notlar/.git/x.md"));
    assert!(written("notlar/book.toml"), "it had no settings");
    let mdbook = [
        ("kitap/docs/book.toml", "[book]\ntitle = \"A\"\n"),
        ("kitap/docs/src/SUMMARY.md", "- [Bir](bir.md)\n"),
        ("kitap/docs/src/bir.md", "# Bir\n"),
        ("kitap/LICENSE", "free"),
    ];
    assert_eq!(import(worker, &line("kitap", &mdbook), &bytes(&mdbook)).as_deref(), Ok("kitap"));
    assert!(written("kitap/manuscript/src/bir.md") && written("kitap/LICENSE"));
    assert!(!export(worker, "kitap", "epub").is_empty());
    // Documents of word processors, one after the other.
    let pages = [("b/1.html", "<h1>Bir</h1><p>a</p>"), ("b/2.txt", "Son söz.\n"), ("b/x.bin", "?")];
    assert_eq!(import(worker, &line("b", &pages), &bytes(&pages)).as_deref(), Ok("b"));
    let texts = fs::read_dir(dir.path().join("b")).expect("listed").flatten();
    let texts = texts.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect::<String>();
    assert!(texts.contains("# Bir") && texts.contains("Son söz."), "{texts}");
    // Nothing stays of what is no book, and lengths that are wrong are refused.
    let none = [("c/x.bin", "?")];
    assert!(import(worker, &line("c", &none), &bytes(&none)).is_err() && !dir.path().join("c").exists());
    assert!(import(worker, &line("d", &none), b"").is_err());
    let outside = [("../../x.md", "# X\n")];
    assert!(import(worker, &line("e", &outside), &bytes(&outside)).is_err());
}

#[test]
fn a_folder_in_a_book_becomes_chapters_and_what_is_neither_is_reported() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut with_a_book(dir.path());
    let files = [("x/2.md", "# Iki\n"), ("x/3.txt", "Üç.\n"), ("x/img/a.svg", "<svg/>"), ("x/z.bin", "?")];
    let lengths: Vec<(&str, usize)> = files.iter().map(|(path, text)| (*path, text.len())).collect();
    let line = json!({"name": "x", "files": lengths, "beside": "01-one.md"}).to_string();
    let bytes = files.iter().map(|(_, text)| *text).collect::<String>();
    let body = format!("{line}\n{bytes}");
    let reply = worker.answer("desk/our-garden/import", "lang=en", Some(body.as_bytes())).expect("a reply");
    let reply: Value = read(&reply.bytes).expect("JSON");
    assert_eq!(reply["chapters"].as_array().map(Vec::len), Some(2), "{reply}");
    assert!(reply["losses"].to_string().contains("z.bin"), "{reply}");
    let written = |path: &str| dir.path().join("our-garden/manuscript").join(path).is_file();
    assert!(written("img/a.svg") && written("02-2.md"), "{reply}");
}

#[test]
fn a_cover_is_drawn_saved_and_drawn_over_but_no_cover_of_the_author_is() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut with_a_book(dir.path());
    let folder = dir.path().join("our-garden/manuscript");
    fs::create_dir(folder.join("cover")).expect("a folder");
    fs::write(folder.join("cover/front.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>").expect("written");
    fs::write(folder.join("photo.png"), b"\x89PNG\r\n").expect("written");
    let mut cover = |line: &str| -> Value {
        let reply = worker.answer("desk/our-garden/cover", "lang=en", Some(line.as_bytes()));
        read(&reply.expect("a reply").bytes).expect("JSON")
    };
    let form = cover("{}");
    assert_eq!(form["cover"]["title"], "Our Garden");
    assert_eq!(form["pictures"], json!(["photo.png"]));
    assert!(!folder.join("cover/front-2.svg").exists(), "nobody has saved it");
    for layout in form["layouts"].as_array().expect("layouts") {
        let line = json!({"cover": {
            "layout": layout, "palette": "navy", "title": "Second", "picture": "photo.png", "is_final": true
        }});
        let made = cover(&line.to_string());
        let saved = fs::read_to_string(folder.join("cover/front-2.svg")).expect("saved");
        assert!(saved == made["front"] && saved.contains("Second") && saved.contains("image/png;base64"));
    }
    assert!(!folder.join("cover/front-3.svg").exists(), "a cover of its own is replaced");
    let settings = fs::read_to_string(folder.join("book.toml")).expect("read");
    assert!(
        settings.contains("front = \"cover/front-2.svg\"") && settings.contains("back = \"cover/back.svg\"")
    );
    assert!(cover(r#"{"cover": {"picture": "../../x.png"}}"#)["error"].is_string());
}

#[test]
fn the_page_shows_and_exports_the_edition_that_was_chosen() {
    let dir = tempfile::tempdir().expect("a folder");
    let worker = &mut with_a_book(dir.path());
    let folder = dir.path().join("our-garden/manuscript");
    let mut settings = fs::read_to_string(folder.join("book.toml")).expect("read");
    settings.push_str("[[edition]]\nlanguage = \"tr\"\ntitle = \"Bahçemiz\"\n");
    fs::write(folder.join("book.toml"), settings).expect("written");
    fs::create_dir(folder.join("tr")).expect("a folder");
    fs::write(folder.join("tr/01-bir.md"), "# Bir\n\nBir satır.\n").expect("written");
    let state = |worker: &mut Worker| -> Value {
        let reply = worker.answer("desk/our-garden/state", "lang=en&after=0&rebuild", None).expect("a reply");
        read(&reply.bytes).expect("JSON")
    };
    let first = state(worker);
    assert_eq!(first["editions"], json!(["en", "tr"]));
    assert!(first["edition"] == "en" && first["book"]["title"] == "Our Garden", "{first}");
    let choose = |worker: &mut Worker, name: &str| {
        let line = format!("{{\"name\": \"{name}\"}}");
        request(worker, "desk/our-garden/edition", "lang=en", Some(&line)).error
    };
    assert!(choose(worker, "xx").is_some(), "there is no such edition");
    assert_eq!(choose(worker, "tr"), None);
    let second = state(worker);
    assert!(second["edition"] == "tr" && second["book"]["title"] == "Bahçemiz", "{second}");
    assert!(second["build"].as_u64() > first["build"].as_u64(), "builds count on");
    assert_eq!(export(worker, "our-garden", "epub")[0].0, "bahcemiz.epub");
    assert_eq!(choose(worker, "en"), None);
    assert_eq!(state(worker)["book"]["title"], "Our Garden");
}

#[test]
fn a_worker_that_is_begun_anew_counts_on_from_the_build_that_the_page_knows() {
    let dir = tempfile::tempdir().expect("a folder");
    let new = r#"{"lang": "en", "language": "en", "title": "Our Garden", "author": "Ada Writer"}"#;
    request(&mut Worker::new(dir.path()), "new", "", Some(new));
    let state =
        request(&mut Worker::new(dir.path()), "desk/our-garden/state", "lang=en&after=1&rebuild", None);
    assert!(state.succeeded && state.build == 2, "{state:?}");
}
