//! The pages of `serve` and `start` in the pseudo-language.

use super::brackets::{is_said, words};
use super::pseudo::{authors, broken, names, program, sound, strangers};
use crate::patience::PATIENCE;
use crate::project::Project;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::mpsc::channel;
use std::thread;

/// The program while it serves; it ends with the test.
struct Serving {
    child: Child,
    host: String,
    token: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    fn new(project: &Project, arguments: &str) -> Self {
        let home = project.folder.path();
        let mut command = program(home, &format!("{arguments} --lang en"));
        command.env("HOME", home).env("XDG_STATE_HOME", home.join(".state"));
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        // From here on it ends with what holds it.
        let mut serving = Self { child, host: String::new(), token: String::new() };
        let (teller, lines) = channel();
        let streams: [Box<dyn Read + Send>; 2] = [
            Box::new(serving.child.stdout.take().expect("piped")),
            Box::new(serving.child.stderr.take().expect("piped")),
        ];
        for stream in streams {
            let teller = teller.clone();
            thread::spawn(move || {
                BufReader::new(stream).lines().map_while(Result::ok).for_each(|line| drop(teller.send(line)));
            });
        }
        loop {
            let line = lines.recv_timeout(PATIENCE).expect("an address is said");
            if let Some((_, rest)) = line.split_once("http://") {
                let address = rest.split_whitespace().next().expect("an address");
                let (host, token) = address.trim_end_matches('/').split_once('/').expect("a token");
                (serving.host, serving.token) = (host.to_owned(), token.to_owned());
                return serving;
            }
        }
    }

    /// The answer to a request.
    fn ask(&self, method: &str, path: &str, body: &str) -> String {
        let Self { host, token, .. } = self;
        let mut stream = TcpStream::connect(host).expect("it listens");
        let request = format!(
            "{method} /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer.split_once("\r\n\r\n").expect("a body").1.to_owned()
    }

    /// The texts in what it tells as JSON.
    fn reported(&self, method: &str, path: &str, body: &str) -> Vec<String> {
        let reported = self.ask(method, path, body);
        let reported: serde_json::Value = serde_json::from_str(&reported).expect("JSON");
        strings(&reported).into_iter().map(str::to_owned).collect()
    }

    /// Holds that all that the page itself shows is the program's name; the rest is put there by its script.
    #[track_caller]
    fn shows_nothing_else(&self) {
        let page = self.ask("GET", "", "").replace("<!DOCTYPE html>", "");
        let is_shown = |line: &&str| !["<meta", "<link", "<script"].iter().any(|tag| line.starts_with(tag));
        let page: String = page.lines().filter(is_shown).collect();
        let parts = page.split('<').filter_map(|part| part.split_once('>'));
        let shown: String = parts.flat_map(|(_, text)| [text, " "]).collect();
        assert_eq!(words(&shown), words("matbaa"), "{shown}");
    }
}

#[test]
fn the_desk_says_nothing_outside_the_catalogue() {
    for (project, is_sound) in [(sound(), true), (broken(), false)] {
        let serving = Serving::new(&project, "serve");
        serving.shows_nothing_else();
        let state = serving.reported("GET", "state?after=0", "");
        let allowed =
            &(&names() | &authors(&project)) | &words("error warning note en xhtml ii iii iv vi vii viii ix");
        let allowed = &allowed | &words(&project.folder.path().to_string_lossy());
        let own: Vec<String> = state.iter().flat_map(|text| strangers(text, &allowed)).collect();
        assert!(own.is_empty(), "{own:?}: {state:#?}");
        assert!(state.iter().filter(|text| is_said(text)).count() > 20, "{state:#?}");
        if is_sound {
            assert!(
                state.iter().any(|text| text.contains('‹') && text.contains("page") && text.contains(" · ")),
                "{state:#?}"
            );
        }
    }
}

#[test]
fn the_start_page_says_nothing_outside_the_catalogue() {
    let project = broken();
    let serving = Serving::new(&project, "start --no-open");
    serving.shows_nothing_else();
    let mut reported = serving.reported("GET", "state", "");
    assert!(reported.iter().filter(|text| is_said(text)).count() > 20, "{reported:#?}");
    let sent = |at: &str| {
        format!("{{\"lang\":\"en\",\"at\":\"{at}\",\"title\":\"Zurna\",\"name\":\"zz.docx\"}}\nzz")
    };
    for (path, body) in [
        ("folders", sent("zz")),
        ("open", sent("zz")),
        ("open", sent("~")),
        ("new", sent("zz")),
        ("new", sent("~")),
        ("new", sent("~")),
        ("import", sent("~")),
        ("desk/0/make", sent("")),
    ] {
        reported.extend(serving.reported("POST", path, &body));
    }
    // Languages are named by themselves.
    let known = words("tr az en ru Türkçe Azərbaycanca English Русский desk zz docx dist");
    let allowed = &(&names() | &authors(&project)) | &known;
    let allowed = &allowed | &words(&project.folder.path().to_string_lossy());
    let own: Vec<String> = reported.iter().flat_map(|text| strangers(text, &allowed)).collect();
    assert!(own.is_empty(), "{own:?}: {reported:#?}");
}

/// The strings of a value that are no names.
fn strings(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(values) => values.iter().flat_map(strings).collect(),
        serde_json::Value::Object(values) => values.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
