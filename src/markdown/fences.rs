//! Fenced code: its caption, id and hidden lines, from its info string and its first lines.
//!
//! Captions are read in the syntax of Quarto, Pandoc, mdBook, Docusaurus and MyST: `{.python title="…"}`,
//! `rust,title="…"`, `{#lst-x lst-cap="…"}`, `js title="…"`, a line `#| lst-cap: …` or `:caption: …` within. Lines that
//! rustdoc and mdBook compile and never show – `# ` in Rust, the lines of `hidelines` elsewhere – are left out.

use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::source::Span;

/// Keys whose value is the caption of a block of code.
const CAPTIONS: [&str; 3] = ["lst-cap", "caption", "title"];
/// Keys whose value is the file name of the code.
const FILES: [&str; 2] = ["filename", "file"];
/// Directives of MyST whose first lines are options.
const DIRECTIVES: [&str; 4] = ["code-block", "code", "sourcecode", "code-cell"];
/// Beginnings of comments that hold the options of an executable cell.
const CELL_COMMENTS: [&str; 5] = ["#|", "//|", "--|", "%%|", "%|"];

/// The settings of a block of code.
#[derive(Debug, Default)]
struct FenceInfo<'a> {
    caption: Option<&'a str>,
    file: Option<&'a str>,
    id: Option<&'a str>,
    /// The prefix of hidden lines.
    hidden: Option<&'a str>,
    is_rust: bool,
}

/// Makes a block of code with its caption; `info` is the info string, none where there is no fence. None where every
/// line is hidden.
pub(super) fn code(text: String, info: Option<&str>, span: Span, script: &Script) -> Option<Block> {
    // From the source, where the parser has not removed its backslashes.
    let fence = script.slice(span).lines().next().unwrap_or("");
    let own = fence.trim_start_matches(['`', '~']);
    let info = info.map_or("", |info| if own.len() < fence.len() { own.trim() } else { info });
    let mut settings = FenceInfo::default();
    let tokens = tokens(info);
    settings.is_rust = tokens.iter().find_map(|token| language(token)).is_some_and(|name| name == "rust");
    tokens.iter().for_each(|token| settings.read_token(token));
    let options = options_length(&text, info);
    for line in text[..options].lines() {
        settings.read_option(line);
    }
    let caption = settings.caption(span, script);
    let visible = settings.without_hidden(&text[options..]);
    if visible.is_empty() && !text.is_empty() && caption.is_empty() {
        return None;
    }
    let id = settings.id.map(str::to_owned);
    Some(Block { id, ..Block::new(BlockKind::Code { caption, text: visible }, span) })
}

impl<'a> FenceInfo<'a> {
    fn read_token(&mut self, token: &'a str) {
        let Some((key, value)) = token.split_once('=') else {
            self.id = self.id.or(token.strip_prefix('#').filter(|id| is_id(id)));
            return;
        };
        // Gatsby writes `js:title=…`.
        let key = key.rsplit(':').next().unwrap_or(key);
        self.read_pair(key, unquoted(value));
    }

    /// Reads an option: `#| lst-cap: "…"` or `:caption: …`.
    fn read_option(&mut self, line: &'a str) {
        let line = line.trim();
        let comment = CELL_COMMENTS.iter().find_map(|sign| line.strip_prefix(sign));
        let Some((key, value)) = comment.or(line.strip_prefix(':')).and_then(|line| line.split_once(':'))
        else {
            return;
        };
        match key.trim() {
            "label" | "lst-label" | "name" => self.id = self.id.or(Some(value.trim()).filter(|id| is_id(id))),
            key => self.read_pair(key, unquoted(value.trim())),
        }
    }

    fn read_pair(&mut self, key: &str, value: &'a str) {
        if value.trim().is_empty() {
            return;
        }
        if CAPTIONS.contains(&key) {
            self.caption = self.caption.or(Some(value));
        } else if FILES.contains(&key) {
            self.file = self.file.or(Some(value));
        } else if key == "hidelines" {
            self.hidden = Some(value);
        }
    }

    /// The caption: the file's name as code, then the words, each at its place in the source.
    fn caption(&self, span: Span, script: &Script) -> Vec<Inline> {
        let place = |value: &str| {
            let found = script.slice(span).find(value);
            found.map_or(Span { end: span.start, ..span }, |at| {
                let start = span.start as usize + at;
                script.span(start..start + value.len())
            })
        };
        let file = self.file.map(|name| Inline::new(InlineKind::Code(name.to_owned()), place(name)));
        let words = self
            .caption
            .map(|words| Inline::new(InlineKind::Text(words.replace("\\\"", "\"")), place(words)));
        let between = file.as_ref().zip(words.as_ref()).map(|(file, _)| {
            let end = Span { start: file.span.end, ..file.span };
            Inline::new(InlineKind::Text(": ".to_owned()), end)
        });
        file.into_iter().chain(between).chain(words).collect()
    }

    /// The visible lines: in Rust, `##` at a line's beginning means `#`.
    fn without_hidden(&self, text: &str) -> String {
        if !self.is_rust && self.hidden.is_none() {
            return text.to_owned();
        }
        let mut visible = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let words = line.trim_start();
            if self.hidden.is_some_and(|sign| words.starts_with(sign)) {
                continue;
            }
            match words.strip_prefix('#').filter(|_| self.is_rust) {
                Some(rest) if rest.trim().is_empty() || rest.starts_with(' ') => {}
                Some(rest) if rest.starts_with('#') => {
                    visible.push_str(&line[..line.len() - words.len()]);
                    visible.push_str(rest);
                }
                _ => visible.push_str(line),
            }
        }
        visible
    }
}

/// The words of an info string, those in quotation marks kept together.
fn tokens(info: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, sign) in info.char_indices() {
        match (quote, sign) {
            (Some(open), _) if closes(open, sign) && !info[..at].ends_with('\\') => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '“') if info[..at].ends_with('=') => quote = Some(sign),
            (None, ',' | '{' | '}') => {
                found.push(&info[start..at]);
                start = at + 1;
            }
            (None, _) if sign.is_whitespace() => {
                found.push(&info[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    found.push(&info[start..]);
    found.retain(|token| !token.is_empty());
    found
}

fn closes(open: char, sign: char) -> bool {
    if open == '“' { sign == '”' } else { sign == open }
}

/// The language in a word of an info string: the first class, or the first word without a sign.
fn language(token: &str) -> Option<&str> {
    let name = token.strip_prefix('.').unwrap_or(token);
    (!name.contains('=') && !name.starts_with('#')).then(|| name.split(':').next().unwrap_or(name))
}

fn unquoted(value: &str) -> &str {
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”')];
    let inner = pairs.iter().find_map(|&(open, close)| value.strip_prefix(open)?.strip_suffix(close));
    inner.unwrap_or(value)
}

fn is_id(id: &str) -> bool {
    id.starts_with(char::is_alphabetic)
        && id.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-' | ':' | '.'))
}

/// The length of the options at the beginning of an executable cell of Quarto (`{python}`) or a directive of MyST.
fn options_length(text: &str, info: &str) -> usize {
    let name = info.trim_start().strip_prefix('{').unwrap_or("");
    let name = name.split(['}', ' ', ',']).next().unwrap_or("");
    let is_directive = DIRECTIVES.contains(&name);
    let is_cell = name.starts_with(char::is_alphabetic);
    let is_option = |line: &&str| {
        let line = line.trim();
        let is_own = line.strip_prefix(':').and_then(|rest| rest.split_once(':'));
        let is_own = is_own.is_some_and(|(key, _)| is_id(key));
        is_cell && CELL_COMMENTS.iter().any(|sign| line.starts_with(sign)) || is_directive && is_own
    };
    let length = text.split_inclusive('\n').take_while(is_option).map(str::len).sum::<usize>();
    // An empty line parts the options of a directive from its content.
    let blank = text[length..].split_inclusive('\n').next().filter(|line| line.trim().is_empty());
    length + blank.filter(|_| is_directive && length > 0).map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::{FenceInfo, options_length, tokens};

    fn parsed(info: &str) -> FenceInfo<'_> {
        let mut settings = FenceInfo::default();
        tokens(info).iter().for_each(|token| settings.read_token(token));
        settings
    }

    #[test]
    fn captions_are_found_however_they_are_written() {
        for (info, caption) in [
            ("{.python title=\"Bir, iki\"}", "Bir, iki"),
            ("rust,ignore,title=\"Bir, iki\"", "Bir, iki"),
            ("{#lst-x .sql lst-cap='Sorgu'}", "Sorgu"),
            ("python {caption=\"Döngü\" .numberLines}", "Döngü"),
            ("js:title=src/a.js", "src/a.js"),
            ("toml title=“Ayarlar” linenums=\"1\"", "Ayarlar"),
            ("py title=\"\\\"Bir\\\" söz\" x=1", "\\\"Bir\\\" söz"),
        ] {
            assert_eq!(parsed(info).caption, Some(caption), "{info}");
        }
        for info in
            ["", "rust", "{.python}", "c++", "title", "title=", "{r, fig.cap=\"Şekil\"}", "a \"title=b"]
        {
            assert_eq!(parsed(info).caption, None, "{info}");
        }
        assert_eq!(parsed("{#lst-x .sql}").id, Some("lst-x"));
        assert_eq!(parsed("py filename=\"a.py\"").file, Some("a.py"));
    }

    #[test]
    fn hidden_lines_are_those_of_rust_or_those_that_are_named() {
        let rust = FenceInfo { is_rust: true, ..FenceInfo::default() };
        let code = "# use a;\n#\n#[derive(Debug)]\n#![allow(x)]\n    # let b;\n## c\nfn d() {} # e\n";
        assert_eq!(rust.without_hidden(code), "#[derive(Debug)]\n#![allow(x)]\n# c\nfn d() {} # e\n");
        assert_eq!(FenceInfo::default().without_hidden("# a\nb\n"), "# a\nb\n");
        assert_eq!(parsed("python,hidelines=!!!").without_hidden("!!!a\nb # c\n  !!! d\n"), "b # c\n");
    }

    #[test]
    fn options_of_cells_are_no_code() {
        assert_eq!(options_length("#| echo: false\n#| lst-cap: \"A\"\nx\n", "{python}"), 31);
        assert_eq!(options_length(":caption: A\n\nx\n", "{code-block} python"), 13);
        assert_eq!(options_length(":caption: A\nx\n", "{code-block} python"), 12);
        assert_eq!(options_length("\nx\n", "{code-block} python"), 0);
        assert_eq!(options_length("#| x: 1\n", "python"), 0);
        assert_eq!(options_length(":a: b\n", "{.python}"), 0);
    }
}
