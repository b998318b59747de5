//! The commands that go on: a save is heard, both books change, Ctrl-C ends them and leaves nothing behind.

use crate::desk::patience::PATIENCE;
use crate::desk::project::Project;
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

const BOOK: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";

/// A command that goes on, and the lines that it says.
pub struct Going {
    child: Child,
    lines: Receiver<String>,
}

impl Going {
    fn new(project: &Project, arguments: &str) -> Self {
        Self::at(project.folder.path(), arguments)
    }

    /// Begins in a folder.
    pub fn at(folder: &Path, arguments: &str) -> Self {
        Self::within(folder, arguments, &[])
    }

    /// Begins in a folder with some variables of the environment.
    pub fn within(folder: &Path, arguments: &str, variables: &[(&str, &Path)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_matbaa"))
            .args(arguments.split_whitespace())
            .current_dir(folder)
            .env_clear()
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (teller, lines) = channel();
        let out: Box<dyn Read + Send> = Box::new(child.stdout.take().expect("piped"));
        let err: Box<dyn Read + Send> = Box::new(child.stderr.take().expect("piped"));
        for stream in [out, err] {
            let teller = teller.clone();
            thread::spawn(move || {
                BufReader::new(stream).lines().map_while(Result::ok).for_each(|line| {
                    let _ = teller.send(line);
                });
            });
        }
        Self { child, lines }
    }

    /// Waits for a line that has these words.
    #[track_caller]
    pub fn hear(&self, words: &str) -> String {
        let mut received = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(PATIENCE) {
            if line.contains(words) {
                return line;
            }
            received.push(line);
        }
        panic!("“{words}” was not said: {received:#?}");
    }

    /// Waits until both were said: what is made and what is waited for come by two streams, in any order.
    #[track_caller]
    pub fn hear_made(&self) {
        let mut wanted = vec!["wrote dist/", ".pdf ·", "waiting for a save"];
        let mut received = Vec::new();
        while !wanted.is_empty() {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else {
                panic!("{wanted:?} were not said: {received:#?}");
            };
            wanted.retain(|words| !line.contains(words));
            received.push(line);
        }
    }

    /// How it ends by itself.
    pub fn ended(mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }

    /// Ctrl-C.
    pub fn interrupt(mut self) -> Option<i32> {
        let id = Pid::from_raw(self.child.id().cast_signed()).expect("a process");
        kill_process(id, Signal::INT).expect("sent");
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Going {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn names(project: &Project, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(project.path(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn both_books_follow_what_is_saved() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nBir söz.\n");
    let going = Going::new(&project, "watch --lang en");
    going.hear_made();
    let books = || ["dist/gun.epub", "dist/gun.pdf"].map(|name| fs::read(project.path(name)).expect("made"));
    let first = books();
    fs::write(project.path("manuscript/01-a.md"), "# Gece\n\nBaşka bir söz daha.\n").expect("saved");
    going.hear_made();
    let second = books();
    assert!(first[0] != second[0] && first[1] != second[1], "both books changed");

    fs::write(project.path("manuscript/01-a.md"), "# Gece\n\nİki.[^a]\n\n[^a]: A\n\n[^a]: B\n")
        .expect("saved");
    going.hear("error[N003]");
    going.hear("waiting for a save");
    assert!(books() == second, "the last good books stay");

    fs::remove_dir_all(project.path("manuscript")).expect("gone");
    going.hear("waiting for a save");
    fs::create_dir(project.path("manuscript")).expect("back");
    fs::write(project.path("manuscript/book.toml"), BOOK).expect("saved");
    fs::write(project.path("manuscript/01-a.md"), "# Gece\n\nBir söz.\n").expect("saved");
    going.hear_made();
    assert!(books() == first, "the same text makes the same bytes, whatever was kept of others");

    assert_eq!(going.interrupt(), Some(130));
    assert_eq!(names(&project, "dist"), ["gun.epub", "gun.pdf"]);
    assert_eq!(names(&project, "manuscript"), ["01-a.md", "book.toml"]);
}

/// What a server answers: status line and headers, then the body.
fn answer(address: &str, path: &str, host: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("answered");
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn the_desk_answers_to_its_own_name_and_token_alone() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nBir söz.\n");
    let going = Going::new(&project, "serve --lang en");
    let line = going.hear("http://127.0.0.1:");
    let (_, url) = line.split_once("http://").expect("an address");
    let (address, token) = url.trim_end_matches('/').split_once('/').expect("a token");
    assert!(token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
    let ask = |path: &str| answer(address, &format!("/{token}/{path}"), address);

    let page = ask("");
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    for header in ["Cache-Control: no-store", "default-src 'self'", "Referrer-Policy: no-referrer", "nosniff"]
    {
        assert!(page.contains(header), "{header}: {page}");
    }
    let state = ask("state?after=0");
    for part in ["\"succeeded\": true", "\"words\": 3", "\"sheets\": [[", "\"title\": \"Gün\""] {
        assert!(state.contains(part), "{part}: {state}");
    }
    assert!(ask("page/0").contains("<svg "));
    assert!(ask("words/4").contains("Bir söz."), "{}", ask("words/4"));
    assert!(ask("book/01-a.xhtml").contains("<p>Bir söz.</p>"));
    assert!(ask("book/01-a.xhtml").contains("default-src 'none'"));
    for path in ["page/99", "page/-1", "book/book.toml", "book/../book.toml", "etc", "words/x"] {
        assert!(ask(path).starts_with("HTTP/1.1 404 "), "{path}");
    }
    for (path, host) in [
        ("/".to_owned(), address),
        (format!("/{token}/"), "evil.example"),
        (format!("/{}/", "0".repeat(32)), address),
    ] {
        assert!(answer(address, &path, host).starts_with("HTTP/1.1 404 "), "{path} of {host}");
    }
    assert_eq!(going.interrupt(), Some(130));
    assert_eq!(names(&project, "."), ["manuscript"], "nothing is written");
}
