//! The start page as a browser asks for it: books are begun, opened, brought in and made, and nobody else can have it
//! done.

use crate::desk::watch::Going;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A program that shows its start page, in a home of its own.
struct Started {
    going: Going,
    home: TempDir,
    host: String,
    token: String,
}

/// What the program says when it has started.
fn started(home: &Path, arguments: &str) -> (Going, String) {
    let state = home.join(".state");
    let going = Going::within(
        home,
        arguments,
        &[("HOME", home), ("XDG_STATE_HOME", state.as_path()), ("XDG_RUNTIME_DIR", state.as_path())],
    );
    let line = going.hear("http://127.0.0.1:");
    let address = line.split_once("http://").expect("an address").1.to_owned();
    (going, address)
}

impl Started {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let (going, address) = started(home.path(), "start --no-open --lang en");
        let (host, token) = address.trim_end_matches('/').split_once('/').expect("a token");
        Self { going, host: host.to_owned(), token: token.to_owned(), home }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The answer to a request with some headers: its head and its body.
    fn answer(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> (String, Vec<u8>) {
        let Self { host, token, .. } = self;
        let mut stream = TcpStream::connect(host).expect("it listens");
        let length = body.len();
        write!(
            stream,
            "{method} /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\
             Content-Length: {length}\r\n\r\n"
        )
        .expect("asked");
        // A page that may not send is answered before all of it has come.
        let _ = stream.write_all(body);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec())
    }

    #[track_caller]
    fn get(&self, path: &str) -> Vec<u8> {
        let (head, body) = self.answer("GET", path, "Accept-Language: tr\r\n", b"");
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
        body
    }

    #[track_caller]
    fn text(&self, path: &str) -> String {
        String::from_utf8(self.get(path)).expect("text")
    }

    #[track_caller]
    fn send(&self, path: &str, body: &[u8]) -> String {
        let origin = format!("Origin: http://{}\r\n", self.host);
        let (head, body) = self.answer("POST", path, &origin, body);
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
        String::from_utf8(body).expect("text")
    }
}

#[test]
fn a_book_begins_by_a_form_and_both_books_are_made() {
    let page = Started::new();
    let state = page.text("state");
    assert!(state.contains("\"new\": \"New book\"") && state.contains("\"recent\": []"), "{state}");
    let form = "{\"lang\":\"en\",\"folder\":\"~\",\"language\":\"tr\",\"title\":\"Kara Gün\",\"author\":\"Ada Yazar\"}";
    let opened = page.send("new", form.as_bytes());
    assert!(opened.contains("\"desk\": \"desk/0/\""), "{opened}");
    let written = fs::read_to_string(page.path("kara-gun/manuscript/book.toml")).expect("begun");
    assert!(written.contains("title = \"Kara Gün\"\nlanguage = \"tr\"") && written.contains("Ada Yazar"));

    // Its desk is that of `serve`.
    assert!(page.text("desk/0/").contains("desk.js"));
    let state = page.text("desk/0/state?after=0");
    assert!(state.contains("\"succeeded\": true") && state.contains("Kara Gün"), "{state}");
    assert!(page.text("desk/0/page/0").contains("<svg "));

    let made = page.send("desk/0/make", b"{\"lang\":\"en\"}");
    assert!(made.contains("\"error\": null") && made.contains("kara-gun.epub"), "{made}");
    for ending in ["epub", "pdf"] {
        let bytes = fs::read(page.path(&format!("kara-gun/dist/kara-gun.{ending}"))).expect("made");
        assert!(page.get(&format!("desk/0/made/kara-gun.{ending}")) == bytes, "{ending} is what was made");
        let again = Command::new(env!("CARGO_BIN_EXE_matbaa"))
            .args([ending, "-o", &format!("again.{ending}")])
            .current_dir(page.path("kara-gun"))
            .env_clear()
            .status();
        assert!(again.expect("it starts").success());
        assert!(fs::read(page.path(&format!("kara-gun/again.{ending}"))).expect("made") == bytes, "{ending}");
    }

    // The same title in the same place would be another book in its folder.
    let again = page.send("new", form.as_bytes());
    assert!(again.contains("there are files in") && again.contains("kara-gun"), "{again}");
    // A second start finds the first, and opens the desk that is open there.
    let (second, address) = started(page.home.path(), "start kara-gun --no-open --lang en");
    assert_eq!(address, format!("{}/{}/desk/0/", page.host, page.token));
    assert_eq!(second.ended(), Some(0));
    assert!(page.text("state").contains("\"name\": \"kara-gun\""));
    assert_eq!(page.going.interrupt(), Some(130));
}

#[test]
fn folders_are_listed_and_a_book_in_one_is_opened() {
    let page = Started::new();
    for folder in ["Kitaplar/bir/manuscript", "Kitaplar/İki “söz”", "Kitaplar/.gizli"] {
        fs::create_dir_all(page.path(folder)).expect("a folder");
    }
    fs::write(page.path("Kitaplar/not.txt"), "").expect("written");
    fs::write(page.path("Kitaplar/bir/manuscript/book.toml"), "title = \"Bir\"\nlanguage = \"tr\"\n")
        .expect("written");
    fs::write(page.path("Kitaplar/bir/manuscript/01-a.md"), "# A\n\n[^a]\n\n[^a]: B\n\n[^a]: C\n")
        .expect("written");
    let listed = page.send("folders", "{\"folder\":\"Kitaplar\"}".as_bytes());
    let folders = listed.split_once("\"folders\"").expect("folders").1;
    assert!(folders.contains("\"name\": \"bir\"") && folders.contains("\"is_book\": true"), "{listed}");
    assert!(folders.contains("İki “söz”") && folders.contains("\"is_book\": false"), "{listed}");
    assert!(!listed.contains("gizli") && !listed.contains("not.txt"), "{listed}");
    assert!(page.send("folders", b"{\"lang\":\"en\",\"folder\":\"yok\"}").contains("there is no folder"));
    assert!(page.send("folders", b"{}").contains("Kitaplar"), "home comes first");

    for (folder, trouble) in [("Kitaplar/İki “söz”", "there is no book in"), ("yok", "there is no folder")]
    {
        let sent = format!("{{\"lang\":\"en\",\"folder\":\"{folder}\"}}");
        let refused = page.send("open", sent.as_bytes());
        assert!(refused.contains(trouble) && refused.contains("\"desk\": null"), "{refused}");
    }
    // Whichever of its folders is named, it is one book, and what is wrong with it stands on its desk.
    for folder in ["Kitaplar/bir", "~/Kitaplar/bir/manuscript"] {
        let opened = page.send("open", format!("{{\"lang\":\"en\",\"folder\":\"{folder}\"}}").as_bytes());
        assert!(opened.contains("\"desk\": \"desk/0/\""), "{opened}");
    }
    let state = page.text("desk/0/state?after=0");
    assert!(state.contains("\"succeeded\": false") && state.contains("N003"), "{state}");
    let made = page.send("desk/0/make", b"{\"lang\":\"en\"}");
    assert!(made.contains("error[N003]") && made.contains("no book was written"), "{made}");
    assert!(!page.path("Kitaplar/bir/dist").exists());
}

#[test]
fn a_document_is_brought_in_or_it_is_told_why_not() {
    let page = Started::new();
    let sent = |name: &str, bytes: &[u8]| {
        let line = format!("{{\"lang\":\"en\",\"folder\":\"~\",\"name\":\"{name}\"}}\n");
        page.send("import", &[line.as_bytes(), bytes].concat())
    };
    let opened = sent("Liman Defteri.docx", include_bytes!("../import/documents/liman.docx"));
    assert!(opened.contains("\"desk\": \"desk/0/\"") && opened.contains("wrote"), "{opened}");
    assert!(page.path("liman-defteri/book.toml").exists());
    assert!(page.text("desk/0/state?after=0").contains("\"succeeded\": true"));
    let broken = sent("kirik.docx", b"PK no zip");
    assert!(broken.contains("\"desk\": null") && broken.contains("kirik.docx"), "{broken}");
    assert!(!page.path("kirik").exists());
    // A name leads to no other folder, and a device's is none.
    let strange = sent("../../disari.txt", "Birinci bölüm\n\nBir söz.\n".as_bytes());
    assert!(strange.contains("\"desk\": \"desk/1/\"") && page.path("disari").exists(), "{strange}");
    assert!(sent("..", b"x").contains("no document"));
}

#[test]
fn nobody_but_its_own_pages_can_have_something_done() {
    let page = Started::new();
    let form = b"{\"folder\":\"~\",\"title\":\"x\"}";
    for origin in
        ["", "Origin: null\r\n", "Origin: http://evil.example\r\n", "Origin: http://127.0.0.1:1\r\n"]
    {
        let (head, _) = page.answer("POST", "new", origin, form);
        assert!(head.starts_with("HTTP/1.1 404 "), "{origin}: {head}");
    }
    for path in ["new", "open", "folders", "desk/0/", "desk/0/made/x", "../", "x"] {
        assert!(page.answer("GET", path, "", b"").0.starts_with("HTTP/1.1 404 "), "{path}");
    }
    let (head, _) = page.answer("GET", "", "", b"");
    assert!(head.contains("form-action 'none'") && head.contains("default-src 'self'"), "{head}");
    assert!(!page.path("x").exists());
    let address = page.path(".state/matbaa/running");
    assert!(fs::read_to_string(address).expect("announced").contains(&page.token));
}
