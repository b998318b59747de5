//! The workshop of a served book: its own page alone has files written, each of them a file of the manuscript; two hands
//! lose nothing of each other's, and a program that is killed loses nothing that it has acknowledged.

use crate::chance::Chance;
use crate::desk::project::Project;
use crate::desk::watch::Going;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::sync::mpsc::channel;
use std::thread;

const BOOK: &str = "# Kept.\ntitle = \"Gün\"\nlanguage = \"tr\"\n";
const FIRST: &str = "# Gece\n\nBir söz.\n";

/// A book that is served, and where.
struct Served {
    going: Going,
    host: String,
    token: String,
}

/// Who asks: an own page may.
#[derive(Clone)]
struct Page {
    host: String,
    token: String,
    origin: String,
}

impl Served {
    fn new(project: &Project) -> Self {
        let going = Going::at(project.folder.path(), "serve --lang en");
        let line = going.hear("http://127.0.0.1:");
        let (_, address) = line.split_once("http://").expect("an address");
        let (host, token) = address.trim_end_matches('/').split_once('/').expect("a token");
        Self { host: host.to_owned(), token: token.to_owned(), going }
    }

    fn page(&self) -> Page {
        let Self { host, token, .. } = self;
        Page { host: host.clone(), token: token.clone(), origin: format!("http://{host}") }
    }
}

impl Page {
    /// The answer to what is sent; none where the program has gone.
    fn answer(&self, path: &str, line: &str, bytes: &[u8]) -> Option<(String, Vec<u8>)> {
        let Self { host, token, origin } = self;
        let body = [line.as_bytes(), b"\n", bytes].concat();
        let length = body.len();
        let mut stream = TcpStream::connect(host).ok()?;
        write!(
            stream,
            "POST /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nConnection: close\r\n\
             Content-Length: {length}\r\n\r\n"
        )
        .ok()?;
        // Whoever may not send is answered before all of it has come.
        let _ = stream.write_all(&body);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
        Some((String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec()))
    }

    /// What comes of a request that is answered.
    #[track_caller]
    fn send(&self, path: &str, line: &str, bytes: &[u8]) -> String {
        let (head, body) = self.answer(path, line, bytes).expect("an answer");
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
        String::from_utf8(body).expect("text")
    }

    #[track_caller]
    fn checksum(&self, path: &str) -> String {
        value(&self.send("read", &format!("{{\"path\": \"{path}\"}}"), b""), "checksum")
    }

    fn write(&self, path: &str, base: &str, bytes: &[u8]) -> Option<String> {
        let (_, body) =
            self.answer("write", &format!("{{\"path\": \"{path}\", \"base\": \"{base}\"}}"), bytes)?;
        String::from_utf8(body).ok()
    }
}

/// A text of an answer by its name; empty where it has none.
fn value(answer: &str, name: &str) -> String {
    let after = answer.split_once(&format!("\"{name}\": \"")).map_or("", |(_, after)| after);
    after.split('"').next().unwrap_or("").to_owned()
}

/// The text of a file of the project.
#[track_caller]
fn read(project: &Project, name: &str) -> String {
    fs::read_to_string(project.path(name)).expect(name)
}

fn project() -> Project {
    Project::new().book(BOOK).chapter("01-a.md", FIRST)
}

#[test]
fn a_write_names_the_bytes_that_it_was_made_from_and_two_hands_lose_nothing() {
    let project = project();
    let served = Served::new(&project);
    let page = served.page();
    let listed = page.send("list", "{}", b"");
    assert!(listed.contains("\"path\": \"01-a.md\"") && listed.contains("\"title\": \"Gece\""), "{listed}");
    let base = page.checksum("01-a.md");
    let written = page.write("01-a.md", &base, "# Gece\n\nİki söz.\n".as_bytes()).expect("an answer");
    assert!(written.contains("\"conflicting_text\": null, \"saved_version\": null"), "{written}");
    assert_eq!(read(&project, "manuscript/01-a.md"), "# Gece\n\nİki söz.\n");
    assert_eq!(page.checksum("01-a.md"), value(&written, "checksum"));
    // An answer that was lost on its way: the same once more changes nothing.
    let again = page.write("01-a.md", &base, "# Gece\n\nİki söz.\n".as_bytes()).expect("an answer");
    assert_eq!(again, written);

    // Another hand, from the same bytes.
    let refused = page.write("01-a.md", &base, "# Gece\n\nÜç söz.\n".as_bytes()).expect("an answer");
    assert!(refused.contains("İki söz") && !value(&refused, "saved_version").is_empty(), "{refused}");
    assert_eq!(read(&project, "manuscript/01-a.md"), "# Gece\n\nİki söz.\n", "it stays");
    let versions = page.send("versions", "{\"path\": \"01-a.md\"}", b"");
    let kept: Vec<String> = versions
        .split("\"name\": \"")
        .skip(1)
        .map(|rest| rest.split('"').next().expect("a name").to_owned())
        .collect();
    let texts: Vec<String> = kept
        .iter()
        .map(|name| page.send("version", &format!("{{\"path\": \"01-a.md\", \"name\": \"{name}\"}}"), b""))
        .collect();
    for words in ["Bir söz.", "İki söz.", "Üç söz."] {
        assert!(texts.iter().any(|text| text.contains(words)), "{words} is lost: {texts:?}");
    }
    // A file that is gone is not made anew in silence.
    fs::remove_file(project.path("manuscript/01-a.md")).expect("gone");
    let gone = page.write("01-a.md", &value(&written, "checksum"), b"# Dort\n").expect("an answer");
    assert!(
        gone.contains("\"conflicting_text\": \"\"") && !project.path("manuscript/01-a.md").exists(),
        "{gone}"
    );
    assert_eq!(served.going.interrupt(), Some(130));
}

#[test]
fn nobody_but_its_own_page_writes_and_nothing_but_the_manuscript() {
    let project = project();
    fs::write(project.path("secret.md"), "x").expect("written");
    std::os::unix::fs::symlink(project.path("secret.md"), project.path("manuscript/02-b.md"))
        .expect("linked");
    std::os::unix::fs::symlink(project.folder.path(), project.path("manuscript/out")).expect("linked");
    let served = Served::new(&project);
    let page = served.page();
    for origin in ["http://evil.example", "null", "", "http://127.0.0.1:1"] {
        let other = Page { origin: origin.to_owned(), ..page.clone() };
        let (head, _) =
            other.answer("write", "{\"path\": \"01-a.md\", \"base\": \"\"}", b"x").expect("an answer");
        assert!(head.starts_with("HTTP/1.1 404 "), "{origin}: {head}");
    }
    let stranger = Page { token: "0".repeat(32), ..page.clone() };
    assert!(stranger.answer("list", "{}", b"").expect("an answer").0.starts_with("HTTP/1.1 404 "));
    for path in [
        "../secret.md",
        "/etc/passwd.md",
        "02-b.md",
        "out/secret.md",
        "a/../../secret.md",
        ".hidden.md",
        "x.sh",
        "con.md",
        "a\\\\b.md",
    ] {
        let line = format!("{{\"lang\": \"en\", \"path\": \"{path}\", \"base\": \"\"}}");
        for call in ["read", "write", "delete", "versions"] {
            let answer = page.send(call, &line, b"y");
            assert!(answer.contains("\"error\": \""), "{call} {path}: {answer}");
        }
    }
    for (call, line) in [
        ("restore", "{\"name\": \"../../secret.md\"}"),
        ("picture", "{\"name\": \"a.exe\"}"),
        ("version", "{\"path\": \"01-a.md\", \"name\": \"../../x\"}"),
    ] {
        let answer = page.send(call, line, b"y");
        assert!(answer.contains("\"error\": \""), "{call}: {answer}");
    }
    let placed = page.send("picture", "{\"name\": \"../../../Bahçe kapısı.PNG\"}", b"y");
    assert_eq!(value(&placed, "path"), "img/bahce-kapisi.png");
    for (call, sent) in [("write", "x"), ("write", "[1]"), ("nothing", "{}"), ("../list", "{}")] {
        let (head, _) = page.answer(call, sent, b"").expect("an answer");
        assert!(head.starts_with("HTTP/1.1 404 "), "{call} {sent}: {head}");
    }
    let reported = page.send("read", "{\"lang\": \"tr\", \"path\": \"yok.md\"}", b"");
    assert!(reported.contains("artık yok"), "{reported}");
    assert!(page.write("01-a.md", "", b"\xff\xfe").expect("an answer").contains("UTF-8"));
    assert_eq!(read(&project, "secret.md"), "x");
    assert_eq!(read(&project, "manuscript/01-a.md"), FIRST);
    assert_eq!(served.going.interrupt(), Some(130));
}

#[test]
fn chapters_are_begun_moved_and_binned_and_nothing_of_them_is_lost() {
    let project = project().chapter("02-b.md", "# İki\n\nSöz; [bir](01-a.md).\n");
    let served = Served::new(&project);
    let page = served.page();
    let added = page.send("add", "{\"title\": \"Yeni söz\", \"beside\": \"02-b.md\"}", b"");
    assert_eq!(value(&added, "path"), "03-yeni-soz.md");
    assert_eq!(read(&project, "manuscript/03-yeni-soz.md"), "# Yeni söz\n\n");
    let order = "\"order\": [\"01-a.md\", \"02-b.md\", \"03-yeni-soz.md\"]";
    page.send(
        "move",
        &format!("{{\"path\": \"03-yeni-soz.md\", \"beside\": \"01-a.md\", \"before\": true, {order}}}"),
        b"",
    );
    let body = |text: &str| text.split_once("body = [").expect("an order").1.replace(['\n', ' '], "");
    let book = read(&project, "manuscript/book.toml");
    assert!(book.starts_with(BOOK), "all else stays: {book}");
    assert_eq!(body(&book), "\"03-yeni-soz.md\",\"01-a.md\",\"02-b.md\",]");
    page.send("move", "{\"path\": \"03-yeni-soz.md\", \"beside\": \"02-b.md\"}", b"");
    assert_eq!(body(&read(&project, "manuscript/book.toml")), "\"01-a.md\",\"02-b.md\",\"03-yeni-soz.md\",]");

    page.send("delete", "{\"path\": \"02-b.md\"}", b"");
    assert!(!project.path("manuscript/02-b.md").exists());
    assert_eq!(body(&read(&project, "manuscript/book.toml")), "\"01-a.md\",\"03-yeni-soz.md\",]");
    assert_eq!(read(&project, ".matbaa/bin/02-b.md"), "# İki\n\nSöz; [bir](01-a.md).\n");
    assert!(page.send("bin", "{}", b"").contains("\"02-b.md\""));
    page.send("restore", "{\"name\": \"02-b.md\"}", b"");
    assert_eq!(read(&project, "manuscript/02-b.md"), "# İki\n\nSöz; [bir](01-a.md).\n");
    assert_eq!(body(&read(&project, "manuscript/book.toml")), "\"01-a.md\",\"03-yeni-soz.md\",\"02-b.md\",]");
    assert_eq!(served.going.interrupt(), Some(130));
}

#[test]
fn documents_come_in_and_books_go_out_as_the_commands_make_them() {
    let project = project();
    let served = Served::new(&project);
    let page = served.page();
    let html = "<h1>Kuruluş</h1><p>Toprak <i>baharda</i> alındı.</p><p style=\"color:red\">Kırmızı söz.</p>";
    let imported = page.send(
        "import",
        "{\"lang\": \"tr\", \"name\": \"not.html\", \"kind\": \"chapters\", \"beside\": \"01-a.md\"}",
        html.as_bytes(),
    );
    assert!(imported.contains("\"chapters\": [\"02-") && imported.contains("\"error\": null"), "{imported}");
    let name =
        imported.split_once("\"chapters\": [\"").expect("a chapter").1.split('"').next().expect("a name");
    assert!(read(&project, &format!("manuscript/{name}")).contains("Toprak *baharda* alındı."));
    let text = page.send("import", "{\"name\": \"paste.html\", \"kind\": \"text\"}", b"<p>a <b>b</b></p>");
    assert!(text.contains("\"text\": \"a **b**\\n\\n\""), "{text}");
    let refused =
        page.send("import", "{\"lang\": \"tr\", \"name\": \"a.docx\", \"kind\": \"chapters\"}", b"x");
    assert!(refused.contains("\"error\": \"") && !refused.contains("\"error\": null"), "{refused}");
    for (kind, command) in [("epub", "epub"), ("pdf", "pdf"), ("booklet", "pdf --booklet")] {
        let made = page.send("export", &format!("{{\"lang\": \"tr\", \"kind\": \"{kind}\"}}"), b"");
        let name =
            made.split_once("\"files\": [\"").expect(&made).1.split('"').next().expect("a name").to_owned();
        let mut stream = TcpStream::connect(&page.host).expect("it listens");
        write!(
            stream,
            "GET /{}/download/{name} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            page.token, page.host
        )
        .expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head") + 4;
        let done = Command::new(env!("CARGO_BIN_EXE_matbaa"))
            .args(command.split_whitespace())
            .args(["-o", "own"])
            .current_dir(project.folder.path())
            .env_clear()
            .status();
        assert!(done.expect("it starts").success(), "{kind}");
        assert!(
            answer[end..] == fs::read(project.path("own")).expect("made"),
            "{kind} has the command's bytes"
        );
    }
    assert_eq!(served.going.interrupt(), Some(130));
}

/// What the file says in the round and the step that wrote it.
fn text(round: usize, step: usize) -> String {
    format!("# Gece\n\n{round}/{step} {}\n", "söz ".repeat(200 + step))
}

#[test]
fn a_program_that_is_killed_a_hundred_times_loses_nothing_that_it_has_acknowledged() {
    let project = project();
    let mut chance = Chance(5);
    for round in 0..100 {
        let served = Served::new(&project);
        let page = served.page();
        let base = page.checksum("01-a.md");
        let (teller, acknowledged) = channel();
        let writer = thread::spawn(move || {
            let mut base = base;
            let mut step = 0;
            // Until nobody answers: how many writes were sent.
            while let Some(answer) = page.write("01-a.md", &base, text(round, step).as_bytes()) {
                base = value(&answer, "checksum");
                assert!(!base.is_empty() && answer.contains("\"conflicting_text\": null"), "{answer}");
                // The other side hears no more once it has killed the program.
                let _ = teller.send(step);
                step += 1;
            }
            step
        });
        // It dies after so many acknowledged writes, whatever it does just then with the next one.
        let least = chance.below(9);
        let mut last = acknowledged.recv().expect("a write");
        while last < least {
            last = acknowledged.recv().expect("a write");
        }
        drop(served);
        let sent = writer.join().expect("the writer ends");
        last = acknowledged.try_iter().last().unwrap_or(last);
        let found = read(&project, "manuscript/01-a.md");
        let is_whole = (last..=sent).any(|step| text(round, step) == found);
        assert!(
            is_whole,
            "round {round}: {last} was acknowledged, {sent} was sent, and the file says {:.40}",
            found
        );
    }
}
