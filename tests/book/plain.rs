//! Reads Markdown as a patient person would: takes the signs away and keeps the words.
//!
//! It shares nothing with the tool, so that both do not make the same mistake.

/// A chapter's words.
#[derive(Clone, Debug, Default)]
pub struct Plain {
    /// Title and text in reading order, without note marks.
    pub words: Vec<String>,
    /// The words of each note, in the order of their first marks.
    pub notes: Vec<Vec<String>>,
    /// Headings as level and words, the title first.
    pub headings: Vec<(usize, Vec<String>)>,
    /// Whether the tool puts a list of works into the chapter.
    pub has_list: bool,
}

/// What a stretch of text belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Row,
    Caption,
}

/// Words as both books are compared by: quotes, apostrophes, dots and spaces made alike.
pub fn words(text: &str) -> Vec<String> {
    let alike: String = text
        .chars()
        .filter(|character| !matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .map(|character| match character {
            '“' | '”' | '„' | '«' | '»' | '"' => '"',
            '‘' | '’' | '\'' => '\'',
            '\u{2011}' => '-',
            other => other,
        })
        .collect();
    alike.replace("...", "…").split_whitespace().map(str::to_owned).collect()
}

/// A chapter of the manuscript.
pub fn chapter(markdown: &str) -> Plain {
    let mut reader = Reader::default();
    let is_list = |line: &&str| line.starts_with("::: kaynakça");
    for line in without_formulas(markdown).lines().filter(|line| !is_list(line)) {
        reader.line(line);
    }
    Plain { has_list: markdown.lines().any(|line| is_list(&line)), ..reader.finish() }
}

/// Words without the citations among them, in which the tool puts words of its own.
pub fn own_words(words: &[String]) -> Vec<String> {
    let text = words.join(" ");
    let mut own = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('[') {
        own.push_str(before);
        let (inside, behind) = after.split_once(']').unwrap_or((after, ""));
        if !inside.contains('@') {
            own.push_str(inside);
        }
        rest = behind;
    }
    own.push_str(rest);
    self::words(&own)
}

/// The text without its formulas, which are no words; money stays.
fn without_formulas(markdown: &str) -> String {
    let mut plain = String::new();
    let mut parts = markdown.split("$$");
    plain.push_str(parts.next().unwrap_or_default());
    while let (Some(_), Some(after)) = (parts.next(), parts.next()) {
        plain.push_str(after);
    }
    let pieces: Vec<&str> = plain.split('$').collect();
    let is_formula = |piece: &str| {
        piece.contains(['\\', '^', '_', '=']) && !piece.starts_with(' ') && !piece.ends_with(' ')
    };
    let mut text = pieces[0].to_owned();
    let mut at = 1;
    while at < pieces.len() {
        let within = at + 1 < pieces.len() && is_formula(pieces[at]);
        text.push_str(if within { "" } else { "$" });
        text.push_str(pieces[if within { at + 1 } else { at }]);
        at += if within { 2 } else { 1 };
    }
    text
}

#[derive(Default)]
struct Reader {
    text: Vec<(Kind, String)>,
    headings: Vec<(usize, Vec<String>)>,
    notes: Vec<(String, String)>,
    marks: Vec<String>,
    in_note: bool,
    in_code: bool,
    after_blank: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let indented = line.starts_with("    ") || line.starts_with('\t');
        if line.trim().is_empty() {
            self.after_blank = true;
            return;
        }
        if let Some((id, rest)) = line.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
            self.in_note = true;
            self.notes.push((id.to_owned(), String::new()));
            self.add(rest);
        } else {
            self.in_note = self.in_note && (indented || !self.after_blank);
            self.add(line);
        }
        self.after_blank = false;
    }

    fn add(&mut self, line: &str) {
        if line.trim_start().starts_with("```") {
            self.in_code = !self.in_code;
            return;
        }
        let (kind, text) = if self.in_code { (Kind::Text, line.to_owned()) } else { self.read(line) };
        match self.notes.last_mut().filter(|_| self.in_note) {
            Some((_, note)) => note.push_str(&format!("{text} ")),
            None if kind == Kind::Caption => {
                let rows = self.text.iter().rev().take_while(|(kind, _)| *kind == Kind::Row).count();
                self.text.insert(self.text.len() - rows, (Kind::Caption, text));
            }
            None => self.text.push((kind, text)),
        }
    }

    /// A line without its signs, and what it is.
    fn read(&mut self, line: &str) -> (Kind, String) {
        let mut rest = line.trim();
        if rest.starts_with("![") {
            return (Kind::Text, String::new());
        }
        if rest.starts_with('|') && rest.ends_with('|') && rest.len() > 1 {
            return (Kind::Row, self.row(rest));
        }
        let level = rest.chars().take_while(|sign| *sign == '#').count();
        if level > 0 && rest[level..].starts_with(' ') {
            let title = rest[level..].split(" {").next().unwrap_or_default();
            let title = self.inline(title);
            self.headings.push((level, words(&title)));
            return (Kind::Text, title);
        }
        while let Some(shorter) = without_sign(rest) {
            rest = shorter.trim_start();
        }
        if rest.chars().all(|sign| matches!(sign, '*' | ' ')) {
            return (Kind::Text, String::new());
        }
        let after_row = self.text.last().is_some_and(|(kind, _)| *kind == Kind::Row);
        let kind = if rest.starts_with("Tablo ") && after_row { Kind::Caption } else { Kind::Text };
        (kind, self.inline(rest))
    }

    fn row(&mut self, line: &str) -> String {
        if line.chars().all(|sign| matches!(sign, '|' | ':' | '-' | ' ')) {
            return String::new();
        }
        let cells: Vec<String> = line.split('|').map(|cell| self.inline(cell)).collect();
        cells.join(" ")
    }

    /// Text without the signs of emphasis, links, spans and notes.
    fn inline(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = text;
        while let Some(sign) = rest.chars().next() {
            let after = &rest[sign.len_utf8()..];
            let until = |end: char| after.split_once(end).unwrap_or((after, ""));
            rest = match sign {
                '\\' => {
                    out.extend(after.chars().next());
                    after.chars().next().map_or("", |next| &after[next.len_utf8()..])
                }
                '*' => after,
                '`' => {
                    let (code, after) = until('`');
                    out.push_str(code);
                    after
                }
                '<' if after.starts_with("http") => {
                    let (address, after) = until('>');
                    out.push_str(address);
                    after
                }
                '[' if after.starts_with('^') => {
                    let (mark, after) = until(']');
                    if !self.in_note {
                        self.marks.push(mark[1..].to_owned());
                    }
                    after
                }
                '[' => {
                    open.push(out.len());
                    after
                }
                ']' if after.starts_with('(') => {
                    open.pop();
                    until(')').1
                }
                ']' if after.starts_with('{') => {
                    open.pop();
                    until('}').1
                }
                ']' => {
                    if let Some(at) = open.pop() {
                        out.insert(at, '[');
                    }
                    out.push(']');
                    after
                }
                other => {
                    out.push(other);
                    after
                }
            };
        }
        out
    }

    fn finish(self) -> Plain {
        let text: Vec<&str> = self.text.iter().map(|(_, text)| text.as_str()).collect();
        let mut order: Vec<&String> = Vec::new();
        for mark in &self.marks {
            if !order.contains(&mark) {
                order.push(mark);
            }
        }
        let note = |id: &String| {
            let found = self.notes.iter().find(|(known, _)| known == id);
            words(&found.unwrap_or_else(|| panic!("note {id}")).1)
        };
        Plain {
            words: words(&text.join(" ")),
            notes: order.into_iter().map(note).collect(),
            headings: self.headings,
            has_list: false,
        }
    }
}

/// The line behind a sign of quotation, list, verse, definition or box.
fn without_sign(line: &str) -> Option<&str> {
    for sign in ["> ", "- ", "| ", ": ", "::: kutu"] {
        if let Some(rest) = line.strip_prefix(sign) {
            return Some(rest);
        }
    }
    if matches!(line, ">" | "|" | ":::") {
        return Some("");
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 { line[digits..].strip_prefix(". ") } else { None }
}

#[test]
fn signs_go_and_words_stay() {
    let plain = chapter(
        "# Ad {#x}\n\nBir *iki*.[^b] [üç](x.md) [dört]{lang=az} [beş [altı] ]{lang=en}\n\n\
         - yedi\n  1. sekiz\n\n> dokuz\n\n| on |\n|---|\n| on bir |\n\nTablo 1. On iki.[^a]\n\n\
         ```\n*kod*\n```\n\n[^a]: İlk\n\n    not.\n[^b]: İkinci.\n\nSon `a*b` \\*.\n",
    );
    assert_eq!(
        plain.words.join(" "),
        "Ad Bir iki. üç dört beş [altı] yedi sekiz dokuz Tablo 1. On iki. on on bir *kod* Son a*b *."
    );
    assert_eq!(plain.notes, [vec!["İkinci."], vec!["İlk", "not."]]);
    assert_eq!(plain.headings, [(1, vec!["Ad".to_owned()])]);
}
