//! The folder of one example: what it shows, and the files that it needs around it.

use super::settings::Settings;
use super::table::{Around, Right, Row, Way};
use super::{faces, made};
use matbaa::diag::explain::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The chapter that every book has.
const CHAPTER: &str = "01-deneme.md";
/// Its words where an example gives none.
const WORDS: &str = "Gece.";
/// The fields of a record that an example leaves out.
const FIELDS: [(&str, &str); 6] = [
    ("author", "{Öz, Ad}"),
    ("title", "{Kent}"),
    ("date", "{2001}"),
    ("publisher", "{Ev}"),
    ("location", "{Bakü}"),
    ("journaltitle", "{Toplum}"),
];

/// The files of an example.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Those of the manuscript, but for `book.toml`.
    manuscript: BTreeMap<String, Vec<u8>>,
    /// `book.toml`, where there is one.
    settings: Option<Settings>,
    language: &'static str,
    /// Files beside the manuscript, which a command reads.
    pub documents: BTreeMap<String, Vec<u8>>,
    /// The command that is run, where the example shows one.
    pub command: Option<String>,
}

impl Folder {
    /// The folder of the wrong example.
    pub fn of_wrong(row: &Row, language: &'static str, text: &Text) -> Self {
        let mut folder = Self::around(row, language, text);
        folder.put(row.wrong, &text.wrong);
        let names = || names(&text.wrong).into_iter().filter(|name| is_named(name));
        for around in row.around {
            match around {
                Around::Bytes(bytes) => {
                    folder.manuscript.extend(names().map(|name| (name, bytes())));
                    folder.documents.extend(names().map(|name| (name, bytes())));
                }
                Around::Named => {
                    let files = names().filter_map(|name| Some((name.clone(), file(&name, "")?)));
                    folder.manuscript.extend(files);
                }
                Around::Lines(_) | Around::File(..) | Around::Group | Around::Ends => {}
            }
        }
        folder
    }

    /// The folder of the right example.
    pub fn of_right(row: &Row, language: &'static str, text: &Text) -> Self {
        let mut folder = match row.right {
            Right::Added(_) | Right::Before => Self::of_wrong(row, language, text),
            Right::Alike | Right::As(_) => Self::around(row, language, text),
        };
        match row.right {
            Right::Alike => folder.put(row.wrong, &text.right),
            Right::As(way) => folder.put(way, &text.right),
            Right::Before => folder.put(Way::Text, &text.right),
            Right::Added(heading) => {
                let settings = folder.settings.get_or_insert_with(|| Settings::of_a_book(language));
                settings.add(heading, &text.right);
                let named = |line: &String| {
                    line.strip_prefix("also = [\"")?
                        .strip_suffix("\"]")
                        .map(|name| faces::of(name, &['字', '漢']))
                };
                let faces = text.right.iter().filter_map(named).map(|face| ("fonts/a.ttf".to_owned(), face));
                folder.manuscript.extend(faces);
            }
        }
        folder
    }

    /// What stands around both examples: the files and works that the right one names, and those of the row.
    fn around(row: &Row, language: &'static str, text: &Text) -> Self {
        let mut folder = Self {
            manuscript: BTreeMap::from([(CHAPTER.to_owned(), titled(&searched(text)).into_bytes())]),
            settings: Some(Settings::of_a_book(language)),
            language,
            documents: BTreeMap::new(),
            command: None,
        };
        let right = text.right.join("\n");
        for name in names(&text.right).into_iter().filter(|name| is_named(name)) {
            let bytes = file(&name, &right);
            folder.manuscript.extend(bytes.map(|bytes| (name, bytes)));
        }
        for inner in right.split("[[").skip(1).filter_map(|rest| rest.split_once("]]")) {
            folder.manuscript.insert("02-not.md".to_owned(), format!("# {}\n", inner.0).into_bytes());
        }
        let works: BTreeSet<&str> = right.split("[@").skip(1).map(key).collect();
        folder.cite(works.iter().map(|key| record(key, "")).collect());
        for around in row.around {
            match around {
                Around::Lines(lines) => folder.set("", &[(*lines).to_owned()]),
                Around::File(name, text) => {
                    drop(folder.manuscript.insert((*name).to_owned(), text.as_bytes().into()))
                }
                Around::Ends => {
                    let ends = right.split("to = ").skip(1).filter_map(|rest| rest.split('"').nth(1));
                    let ends: Vec<String> = ends.map(|end| format!("\"{end}\"")).collect();
                    folder.set("[index]", &[format!("terms = [{}]", ends.join(", "))]);
                }
                Around::Group => {
                    let group = right.split_whitespace().last().unwrap_or_default();
                    folder.cite(record("grup", &format!("keywords = {{{group}}}")));
                    let text = titled("Gece.[^k]\n\n[^k]: [@grup].");
                    folder.manuscript.insert("00-grup.md".to_owned(), text.into_bytes());
                }
                Around::Bytes(_) | Around::Named => {}
            }
        }
        folder
    }

    /// Puts an example where it belongs.
    fn put(&mut self, way: Way, lines: &[String]) {
        let text = lines.join("\n");
        let mut write =
            |name: &str, text: String| drop(self.manuscript.insert(name.to_owned(), text.into_bytes()));
        match way {
            Way::Text => write(CHAPTER, titled(&noted(&text.replace("\\u0092", "\u{92}")))),
            Way::Chapter => write(CHAPTER, text),
            Way::Head => write(CHAPTER, format!("---\n{text}\n---\n\n{}", titled(WORDS))),
            Way::Last => {
                write("90-son.md", titled(&text));
                self.set("[order]", &["back = [\"90-son.md\"]".to_owned()]);
            }
            Way::Drawing => {
                write(CHAPTER, titled("![Bir çizim](cizim.svg)"));
                write("cizim.svg", made::drawing(&format!("<g transform=\"translate(10 20)\">{text}</g>")));
            }
            Way::Cover => {
                write("kapak.svg", made::drawing(&text));
                self.set("[cover]", &["front = \"kapak.svg\"".to_owned()]);
            }
            Way::Settings(heading) => self.set(heading, lines),
            Way::Alone => {
                let mut alone = Settings::default();
                alone.add("", lines);
                self.settings = Some(alone);
            }
            Way::Works | Way::Uncited => {
                let fields = FIELDS.map(|(name, value)| format!("{name} = {value}")).join(", ");
                let text = text.replace('…', &fields);
                let keys: BTreeSet<&str> = text
                    .split('@')
                    .skip(1)
                    .filter_map(|rest| rest.split_once('{'))
                    .map(|rest| key(rest.1))
                    .collect();
                let keys = keys.into_iter().map(|key| format!("[^{key}]: [@{key}].\n")).collect::<String>();
                if way == Way::Works {
                    write(CHAPTER, titled(&noted(&keys)));
                }
                self.cite(text);
            }
            Way::Field => {
                write(CHAPTER, titled(&noted("[^a]: [@kent].")));
                self.cite(record("kent", &text));
            }
            Way::Tool(name, before, has_settings) => {
                write(name, format!("{before}\n{text}\n"));
                if !has_settings {
                    self.settings = None;
                }
            }
            Way::Names | Way::Project => self.name(way, &text),
            Way::Encoding => self.encode(&text),
            Way::Command => {
                self.documents.extend(
                    names(lines).into_iter().filter_map(|name| Some((name.clone(), made::file(&name)?))),
                );
                self.command = Some(format!("{text} --lang en"));
            }
            Way::Import => {
                let name = names(lines).into_iter().next().unwrap_or_default();
                self.documents.extend(made::file(&name).map(|bytes| (name.clone(), bytes)));
                self.command = Some(format!("import {name} --lang en"));
            }
            Way::Measure => {
                let mut sides =
                    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|side| side.parse().ok());
                let size = [(); 2].map(|()| sides.next().unwrap_or(0.0) * 72.0 / 25.4);
                self.documents.insert("a.pdf".to_owned(), made::pdf_of(1, size));
                self.command = Some("booklet a.pdf --lang en".to_owned());
            }
        }
    }

    /// Adds lines to `book.toml`.
    fn set(&mut self, heading: &str, lines: &[String]) {
        self.settings.get_or_insert_default().add(heading, lines);
    }

    /// Adds records to `sources.bib`.
    fn cite(&mut self, records: String) {
        if !records.is_empty() {
            self.manuscript.entry("sources.bib".to_owned()).or_default().extend(records.bytes());
        }
    }

    /// Makes the files that an example names: `a.md`, `a/` for a folder, `a (40 MB)`, `00001.md … 20000.md`.
    fn name(&mut self, way: Way, text: &str) {
        let own = std::mem::take(&mut self.manuscript);
        let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
        let mut has_settings = way == Way::Names;
        for (at, word) in words.iter().enumerate() {
            let below =
                if way == Way::Project { word.split_once('/').map_or(*word, |(_, name)| name) } else { word };
            let size = match words[at + 1..] {
                [size, unit, ..] if unit.starts_with("MB") => {
                    size.trim_start_matches('(').parse().unwrap_or(0) << 20
                }
                _ => 0,
            };
            if at > 0 && words[at - 1] == "…" {
                let (first, last) = (number(words[at - 2]), number(word));
                let names = (first..=last).map(|at| format!("{at:05}.md"));
                self.manuscript.extend(names.map(|name| (name, b"# A\n".to_vec())));
            } else if below == "book.toml" {
                has_settings = true;
            } else if below.ends_with('/') {
                let part = 14 << 20;
                let count = size / part + 1;
                let bytes = vec![b' '; if size == 0 { 0 } else { part }];
                self.manuscript.extend((0..count).map(|at| (format!("{below}{at}.md"), bytes.clone())));
                if below.ends_with(".md/") {
                    self.manuscript.insert(CHAPTER.to_owned(), titled(WORDS).into_bytes());
                }
            } else if below.ends_with(".bib") {
                self.manuscript.insert(CHAPTER.to_owned(), titled("Gece [@kent].").into_bytes());
                self.manuscript.insert(below.to_owned(), record("kent", "").into_bytes());
                has_settings = true;
            } else if below.ends_with(".ttf") {
                self.manuscript.clone_from(&own);
                self.manuscript.extend(made::file(below).map(|bytes| (below.to_owned(), bytes)));
            } else if is_named(below) {
                let mut bytes = format!("# {below}\n").into_bytes();
                bytes.resize(bytes.len().max(size), b' ');
                self.manuscript.insert(below.to_owned(), bytes);
            }
        }
        if !has_settings {
            self.settings = None;
        }
    }

    /// Saves the chapter in the encoding that an example names.
    fn encode(&mut self, text: &str) {
        let chapter = titled("Işık.");
        let bytes = if text.contains("UTF-16") {
            "\u{feff}".encode_utf16().chain(chapter.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        } else if text.contains("UTF-8") {
            chapter.into_bytes()
        } else {
            let byte = |letter: char| u8::try_from(letter).ok().filter(u8::is_ascii).unwrap_or(0xfd);
            chapter.chars().map(byte).collect()
        };
        self.manuscript.insert(CHAPTER.to_owned(), bytes);
    }

    /// All files of the manuscript.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let settings =
            self.settings.iter().map(|settings| ("book.toml".to_owned(), settings.to_string().into_bytes()));
        settings.chain(self.manuscript.clone()).collect()
    }
}

impl fmt::Display for Folder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} {}", self.language, self.command.as_deref().unwrap_or_default())?;
        for (name, bytes) in self.files().iter().take(9) {
            let text = String::from_utf8_lossy(&bytes[..bytes.len().min(400)]);
            writeln!(out, "    == {name}\n    {}", text.trim_end().replace('\n', "\n    "))?;
        }
        Ok(())
    }
}

/// A sentence with the words that the right example has the index look for: what it finds, and what it leads to.
fn searched(text: &Text) -> String {
    let right = text.right.join("\n");
    let of = |before: &str| -> Vec<String> {
        let found = right.split(before).skip(1).filter_map(|rest| rest.split('"').next());
        found.map(|word| word.trim_end_matches('*').to_owned()).collect()
    };
    let words = [of("find = [\""), of("to = \"")].concat();
    format!("{WORDS} {}", words.join(", "))
}

/// A text with a title, its own where it has one.
fn titled(text: &str) -> String {
    let has_title = text.starts_with("---") || text.lines().any(|line| line.starts_with("# "));
    if has_title { format!("{text}\n") } else { format!("# Deneme\n\n{text}\n") }
}

/// A text with a note for each mark and a mark for each note.
fn noted(text: &str) -> String {
    let mut all = text.to_owned();
    for rest in text.split("[^").skip(1) {
        let Some((name, rest)) = rest.split_once(']') else { continue };
        let is_defined = all.contains(&format!("[^{name}]:"));
        if !is_defined && !rest.starts_with(':') {
            all += &format!("\n\n[^{name}]: Not.");
        } else if text.matches(&format!("[^{name}]")).count() == 1 {
            all = format!("Gece.[^{name}]\n\n{all}");
        }
    }
    all
}

/// The key that a text begins with.
fn key(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
}

/// A record with a field of its own beside those that every work has.
fn record(key: &str, field: &str) -> String {
    let name = field.split(' ').next().unwrap_or_default();
    let others =
        FIELDS.iter().filter(|(other, _)| *other != name && !(name == "publiser" && *other == "publisher"));
    let others: String = others.map(|(name, value)| format!(", {name} = {value}")).collect();
    let field = if field.is_empty() { String::new() } else { format!(", {field}") };
    format!("@book{{{key}{others}{field}}}\n")
}

/// A file as it is named, with what an example asks of it.
fn file(name: &str, right: &str) -> Option<Vec<u8>> {
    if name.ends_with(".md") { Some(chapter(name, right)) } else { made::file(name) }
}

/// A chapter as it is named, with the heading that a link leads to and what its name promises.
fn chapter(name: &str, right: &str) -> Vec<u8> {
    let anchor = right.split(&format!("{name}#")).nth(1).and_then(|rest| rest.split_once(')'));
    let heading = anchor.map_or(String::new(), |(id, _)| format!("\n## Metin {{#{id}}}\n"));
    let is_index = ["index", "dizin", "gosterici"].iter().any(|word| name.contains(word));
    let body = if is_index { "::: dizin" } else { "[Bakı]{.index}" };
    format!("# Bölüm\n\n{body}\n{heading}").into_bytes()
}

/// The words of an example that look like names of files.
fn names(lines: &[String]) -> Vec<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || "._/-[],".contains(letter);
    let words = lines.iter().flat_map(|line| line.split(|letter: char| !is_part(letter)));
    words.map(|word| word.trim_matches(['[', ']', ',']).to_owned()).collect()
}

/// Whether a word is the name of a file.
fn is_named(word: &str) -> bool {
    let ending = word.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_ending =
        !ending.is_empty() && ending.len() < 5 && ending.chars().all(|letter| letter.is_ascii_alphanumeric());
    is_ending
        && ending.chars().any(|letter| letter.is_ascii_alphabetic())
        && word != "book.toml"
        && !word.starts_with("//")
}

/// The number that a file's name begins with.
fn number(name: &str) -> usize {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}
