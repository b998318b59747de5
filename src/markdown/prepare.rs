//! Prepares the text for the Markdown parser, and maps its offsets back to the author's.

use super::bodies::Bodies;
use super::chapter_parts::Stretch;
use super::equations::{self, FoundFormula, Hidden};
use super::openings::{
    after_line, is_comment_in_text, is_indented, is_item, is_label_of_words, is_minus, is_stray_colon,
    marks_before_box, opens_with_title,
};
use super::paths::angles;
use crate::address::Bare;
use crate::header::Header;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// A chapter's text in which every box marker is between empty lines, so that no list or paragraph includes it, and no
/// line of words is dropped as a definition or a comment.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    /// The text to be parsed as Markdown.
    pub(super) text: String,
    /// For each insertion its end in `text`, and the number of bytes inserted so far.
    inserted: Vec<(usize, usize)>,
    /// The formulas, at the author's places; in `text` each is replaced by letters.
    pub(super) formulas: Vec<FoundFormula>,
    /// Formulas that never end, at the author's places.
    pub(super) unclosed: Vec<Range<usize>>,
    /// The author's places of hyphens at lines' beginnings that are minuses.
    pub(super) minuses: Vec<usize>,
    /// Signs to be inserted at the author's places, the next one last.
    signs: Vec<(usize, &'static str)>,
    /// What other signs replace in `text`, in order.
    held: Vec<HiddenText>,
    /// The stretches of the settings that are text: their indexes, and their bytes in `text`.
    pub(super) chapter_parts: Vec<(usize, Range<usize>)>,
    /// The labels of the notes that are defined, in small letters.
    pub(super) labels: BTreeSet<String>,
}

/// A stretch of the text in which neutral signs replace something that Markdown must not parse.
#[derive(Clone, Debug)]
pub(super) struct HiddenText {
    /// The bytes in the prepared text.
    pub(super) range: Range<usize>,
    /// What the signs replace.
    pub(super) what: HiddenKind,
}

/// What neutral signs replace.
#[derive(Clone, Debug)]
pub(super) enum HiddenKind {
    /// Nothing: they let the parser see where emphasis begins or ends.
    Nothing,
    /// A bare address.
    Address(Bare),
    /// The mark of a note, with its label.
    Note(String),
    /// What is printed as it was typed: a path, a sign between figures.
    Verbatim,
}

impl Prepared {
    /// Prepares a chapter's text; of the settings at its head only the title is kept, where the text has none, and the
    /// stretches that are text.
    pub(super) fn new(source: &str, header: Option<&Header>, stretches: &[Stretch]) -> Self {
        let head = header.map_or(0, |header| header.length);
        let hidden = equations::hide(source, head);
        let source = hidden.as_ref().map_or(Cow::Borrowed(source), |hidden| Cow::Owned(hidden.text.clone()));
        let Hidden { formulas, dollars, unclosed, .. } = hidden.unwrap_or_default();
        // Dollar signs of money are escaped, paths with spaces get the brackets that Markdown requires.
        let mut signs: Vec<_> =
            dollars.into_iter().map(|dollar| (dollar, "\\")).chain(angles(&source)).collect();
        signs.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        let text = String::with_capacity(source.len() + 64);
        let (inserted, held, minuses) = (Vec::new(), Vec::new(), Vec::new());
        let (chapter_parts, labels) = (Vec::new(), BTreeSet::new());
        let mut prepared =
            Self { text, inserted, formulas, unclosed, minuses, signs, held, chapter_parts, labels };
        prepared.lines(&source, (header, stretches), head);
        prepared
    }

    /// Prepares the lines after the settings.
    fn lines(&mut self, source: &str, (header, stretches): (Option<&Header>, &[Stretch]), head: usize) {
        if let Some(header) = header {
            self.head(source, header, stretches);
        }
        let mut at = head;
        let mut fence = None;
        let mut is_quoted = false;
        let mut is_list = false;
        let mut before = "";
        let mut bodies = Bodies::of(&source[head..], head, |line| {
            let body = line.trim_start_matches([' ', '\t', '>']);
            body.starts_with([':', '[', '<']) && is_indented(&line[..line.len() - body.len()])
        });
        let mut lines = source[head..].split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let body = line.trim_start_matches([' ', '\t', '>']);
            let prefix = &line[..line.len() - body.len()];
            if is_quoted && !prefix.contains('>') {
                // The end of a quotation ends the code inside it.
                fence = None;
            }
            let was_open = fence.is_some();
            fence = after_line(fence, body);
            is_quoted = fence.is_some() && if was_open { is_quoted } else { prefix.contains('>') };
            let was_list = is_list;
            if !body.trim().is_empty() && !is_indented(prefix) {
                is_list = is_item(body) || is_list && !prefix.is_empty();
            }
            // A box within an item of a list is indented as far as code is elsewhere.
            let is_of_item = is_list && body.starts_with(":::") && !prefix.contains('\t');
            let is_in_body = bodies.hold(at + prefix.len(), prefix);
            let is_code = was_open || fence.is_some() || (is_indented(prefix) && !is_in_body && !is_of_item);
            let start = at;
            at += line.len();
            if is_code {
                self.push(start, line, true);
            } else if body.starts_with(":::") {
                self.marker_line(start, prefix, body);
            } else if let Some(marks) = marks_before_box(body) {
                self.marker_behind(start, prefix, body, marks);
            } else {
                self.text.push_str(prefix);
                let has_path =
                    self.signs.iter().rev().take_while(|(sign, _)| *sign < at).any(|(_, sign)| *sign == "<");
                let mut is_words = || !has_path && is_label_of_words(body, lines.peek().unwrap_or(&""));
                if is_stray_colon(body) || is_words() {
                    self.insert("\\");
                } else if !was_list && is_minus(body, before, &source[at..]) {
                    self.minuses.push(start + prefix.len());
                    is_list = false;
                    self.insert("\\");
                } else if is_comment_in_text(body, before) {
                    self.insert("<wbr>");
                }
                self.push(start + prefix.len(), body, false);
            }
            before = body;
        }
    }

    /// Adds a piece of the source at a place, with the signs to be inserted in it; code has no paths.
    fn push(&mut self, start: usize, piece: &str, is_code: bool) {
        let mut copied = 0;
        while let Some((at, sign)) = self.signs.pop_if(|(at, _)| *at < start + piece.len()) {
            let Some(upto) = at.checked_sub(start).filter(|_| !is_code || sign == "\\") else { continue };
            self.text.push_str(&piece[copied..upto]);
            self.insert(sign);
            copied = upto;
        }
        self.text.push_str(&piece[copied..]);
    }

    /// The formula that begins at one of the author's places.
    pub(super) fn formula_at(&self, start: usize) -> Option<&FoundFormula> {
        let found = self.formulas.binary_search_by_key(&start, |formula| formula.range.start);
        found.ok().and_then(|number| self.formulas.get(number))
    }

    /// Replaces the settings at a chapter's head by blanks, byte for byte, with the title among them as a heading, and
    /// the stretches that are text as paragraphs.
    fn head(&mut self, source: &str, header: &Header, stretches: &[Stretch]) {
        let title = header.title.as_ref().filter(|_| !opens_with_title(&source[header.length..]));
        let verbatim = title.filter(|title| source.get(title.range.clone()) == Some(title.text.as_str()));
        if let (Some(title), None) = (title, verbatim) {
            let words = title.text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.insert(&format!("# {words}\n\n"));
        }
        let kept = verbatim.map_or(0..0, |title| title.range.clone());
        let mut done = 0;
        for (number, stretch) in stretches.iter().enumerate() {
            self.blank(source, done..stretch.at.max(done), &kept);
            done = stretch.at.max(done);
            let start = match stretch.lines.as_slice() {
                [] => {
                    self.insert("\n\n");
                    let start = self.text.len();
                    self.insert(&stretch.text);
                    start
                }
                [first, ..] => {
                    self.blank(source, done..first.start, &kept);
                    self.insert("\n\n");
                    let start = self.text.len();
                    done = first.start;
                    for line in &stretch.lines {
                        self.blank(source, done..line.start, &kept);
                        self.text.push_str(&source[line.clone()]);
                        done = line.end;
                    }
                    start
                }
            };
            self.chapter_parts.push((number, start..self.text.len()));
            self.insert("\n\n");
        }
        self.blank(source, done..header.length, &kept);
    }

    /// Replaces some bytes by blanks; of the title among them the words are kept.
    fn blank(&mut self, source: &str, range: Range<usize>, title: &Range<usize>) {
        let line = source[..title.start].rfind('\n').map_or(0, |at| at + 1);
        for (at, sign) in source[range.clone()].char_indices().map(|(at, sign)| (range.start + at, sign)) {
            match sign {
                '\n' => self.text.push('\n'),
                _ if title.contains(&at) => self.text.push(sign),
                _ if at == line && !title.is_empty() => self.text.push('#'),
                _ => self.text.extend(std::iter::repeat_n(' ', sign.len_utf8())),
            }
        }
    }

    /// Adds a box marker with an empty line before and after it, each with the quotation marks of its line.
    fn marker_line(&mut self, start: usize, prefix: &str, body: &str) {
        let empty = format!("{}\n", prefix.trim_end());
        self.insert(&empty);
        self.text.push_str(prefix);
        self.insert("\\");
        self.push(start + prefix.len(), body, false);
        if body.ends_with('\n') {
            self.insert(&empty);
        }
    }

    /// Adds a box marker on the line of the item that it is in: `- ::: kutu`; only what follows needs an empty line.
    fn marker_behind(&mut self, start: usize, prefix: &str, body: &str, marks: usize) {
        self.text.push_str(prefix);
        self.push(start + prefix.len(), &body[..marks], false);
        self.insert("\\");
        self.push(start + prefix.len() + marks, &body[marks..], false);
        if body.ends_with('\n') {
            let outer = [prefix, &body[..marks]].concat();
            let quoted = outer.rfind('>').map_or("", |last| &outer[..=last]);
            let blank = |sign: char| if sign == '>' { '>' } else { ' ' };
            let quoted: String = quoted.chars().map(blank).collect();
            self.insert(&format!("{quoted}\n"));
        }
    }

    fn insert(&mut self, addition: &str) {
        self.text.push_str(addition);
        let before = self.inserted.last().map_or(0, |(_, total)| *total);
        self.inserted.push((self.text.len(), before + addition.len()));
    }

    /// The author's offset for an offset in the prepared text.
    pub(super) fn offset(&self, prepared: usize) -> usize {
        let passed = self.inserted.partition_point(|(end, _)| *end <= prepared);
        let before = passed.checked_sub(1).map_or(0, |last| self.inserted[last].1);
        let Some((end, total)) = self.inserted.get(passed) else { return prepared - before };
        // Inside an insertion, the author's place is where it was inserted.
        let start = end - (total - before);
        prepared.min(start) - before
    }

    /// The author's range for a range of the prepared text.
    pub(super) fn range(&self, prepared: &Range<usize>) -> Range<usize> {
        self.offset(prepared.start)..self.offset(prepared.end)
    }

    /// Replaces the character at each of some offsets, one byte long, by an apostrophe.
    pub(super) fn set_apostrophes(&mut self, offsets: &[usize]) {
        for &at in offsets {
            self.text.replace_range(at..=at, "'");
        }
    }

    /// Replaces every byte of some stretches, in order, for which `is_hidden` is true by a neutral sign.
    pub(super) fn hold(&mut self, all: Vec<HiddenText>, sign: char, is_hidden: fn(u8) -> bool) {
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        for held in &all {
            bytes[held.range.clone()]
                .iter_mut()
                .filter(|byte| is_hidden(**byte))
                .for_each(|byte| *byte = sign as u8);
        }
        // Whole characters were replaced, or ASCII alone.
        self.text = String::from_utf8(bytes).unwrap_or_default();
        self.held.extend(all);
        self.held.sort_by_key(|held| held.range.start);
    }

    /// Inserts signs that replace nothing at some offsets, in order.
    pub(super) fn insert_neutral(&mut self, places: &[(usize, char)]) {
        let old = std::mem::take(&mut self.text);
        let mut earlier = std::mem::take(&mut self.inserted).into_iter().peekable();
        let moved = |at: usize, is_end: bool| {
            at + places.partition_point(|(place, _)| if is_end { *place < at } else { *place <= at })
        };
        for held in &mut self.held {
            held.range = moved(held.range.start, false)..moved(held.range.end, true);
        }
        for (_, range) in &mut self.chapter_parts {
            *range = moved(range.start, false)..moved(range.end, true);
        }
        let (mut done, mut total) = (0, 0);
        for (count, &(place, sign)) in places.iter().enumerate() {
            while let Some((end, before)) = earlier.next_if(|(end, _)| *end <= place) {
                total = before;
                self.inserted.push((end + count, before + count));
            }
            self.text.push_str(&old[done..place]);
            self.text.push(sign);
            done = place;
            let end = self.text.len();
            self.inserted.push((end, total + count + 1));
            self.held.push(HiddenText { range: end - 1..end, what: HiddenKind::Nothing });
        }
        self.text.push_str(&old[done..]);
        self.inserted.extend(earlier.map(|(end, before)| (end + places.len(), before + places.len())));
        self.held.sort_by_key(|held| held.range.start);
    }

    /// What neutral signs replace within a stretch of the prepared text, in order.
    pub(super) fn held_in(&self, range: &Range<usize>) -> &[HiddenText] {
        let first = self.held.partition_point(|held| held.range.end <= range.start);
        let last = self.held.partition_point(|held| held.range.start < range.end);
        &self.held[first..last.max(first)]
    }
}

#[cfg(test)]
mod tests {
    use super::Prepared;
    use crate::header::Header;

    #[test]
    fn offsets_lead_back() {
        let source = "a\n::: kutu B\nc\n> :::\n:x";
        let prepared = Prepared::new(source, None, &[]);
        assert_eq!(prepared.text, "a\n\n\\::: kutu B\n\nc\n>\n> \\:::\n>\n\\:x");
        for (word, at) in [("kutu", 6), ("c", 13), (":x", 21)] {
            let found = prepared.text.rfind(word).map(|at| prepared.offset(at));
            assert_eq!(found, Some(at), "{word}");
        }
        assert_eq!(prepared.offset(prepared.text.len()), source.len());
    }

    #[test]
    fn of_settings_the_title_is_left() {
        let source = "---\ntitle: \"Gece ğ\"\nlang: az\n---\nMetin.\n";
        let prepared = Prepared::new(source, Header::read(source).as_ref(), &[]);
        assert_eq!(prepared.text, "   \n#       Gece ğ \n        \n   \nMetin.\n");
        let source = "---\ntitle: Gece\n---\n\n# Gece\n";
        let prepared = Prepared::new(source, Header::read(source).as_ref(), &[]);
        assert_eq!(prepared.text, "   \n           \n   \n\n# Gece\n");
        let source = "---\ntitle: >\n  Uzun\n  ad\n---\nMetin.\n";
        let prepared = Prepared::new(source, Header::read(source).as_ref(), &[]);
        assert!(prepared.text.starts_with("# Uzun ad\n\n   \n"), "{}", prepared.text);
        assert_eq!(prepared.text.find("Metin").map(|at| prepared.offset(at)), source.find("Metin"));
    }

    #[test]
    fn code_ends_with_its_quotation() {
        let source = "> ```\n> kod\n\n::: kutu\n";
        assert_eq!(Prepared::new(source, None, &[]).text, "> ```\n> kod\n\n\n\\::: kutu\n\n");
    }

    #[test]
    fn a_table_s_rule_may_begin_with_a_colon() {
        let source = "| a | b |\n:-: | --:\n:x | y\n";
        assert_eq!(Prepared::new(source, None, &[]).text, "| a | b |\n:-: | --:\n\\:x | y\n");
    }

    #[test]
    fn a_label_alone_has_its_address_in_the_next_line() {
        for source in ["[a]:\n/b\n", "> [a]:\n> <b c>\n", "[a]: b.html\n"] {
            assert_eq!(Prepared::new(source, None, &[]).text, source);
        }
        assert_eq!(Prepared::new("[a]:\nb\n", None, &[]).text, "\\[a]:\nb\n");
    }

    #[test]
    fn a_box_may_begin_on_the_line_of_its_item() {
        for (source, prepared) in [
            ("- ::: kutu A\n  b\n  :::\n", "- \\::: kutu A\n\n  b\n\n  \\:::\n\n"),
            ("1. > ::: kutu\n   > b\n", "1. > \\::: kutu\n   >\n   > b\n"),
            ("> - 10) ::: kutu\n", "> - 10) \\::: kutu\n>\n"),
            ("[^1]: ::: kutu\n    b\n", "[^1]: \\::: kutu\n\n    b\n"),
        ] {
            assert_eq!(Prepared::new(source, None, &[]).text, prepared);
        }
        for source in ["-      ::: kutu\n", "a - ::: kutu\n", "-::: kutu\n"] {
            assert_eq!(Prepared::new(source, None, &[]).text, source);
        }
    }

    #[test]
    fn code_is_left_alone() {
        for source in ["```\n::: kutu\n:x\n```\n", "    ::: kutu\n", "~~~\n:::\n", "> ~~~\n> :::\n"] {
            assert_eq!(Prepared::new(source, None, &[]).text, source);
        }
    }
}
