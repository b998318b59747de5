//! Puts the words of each work in the place of its citation.

use super::forms::{Part, joined};
use crate::book::{Block, BlockKind, Chapter, Citation, Inline, InlineKind, for_each_block_mut, plain_text};
use crate::source::Span;

/// The words for one work that a note asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelt {
    /// Its facts, with commas between.
    pub(super) parts: Vec<Part>,
    /// Its locator; may be empty.
    pub(super) locator: String,
    /// What stands after that: the copy that was read, the address.
    pub(super) after: Vec<Part>,
    /// What the author wrote after all of it.
    pub(super) rest: Vec<Inline>,
    /// Whether it begins with a term such as a.g.e., which takes a capital where a sentence begins.
    pub(super) is_term: bool,
}

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 14] =
    ["bkz", "bk", "krş", "karş", "vd", "vb", "çev", "haz", "ed", "der", "yay", "cf", "vgl", "see"];

/// Replaces the citations of all notes, in the order in which they were asked for.
pub(super) fn place(chapters: &mut [Chapter], spelt: Vec<Spelt>, capital: &dyn Fn(&str) -> String) {
    let mut words = spelt.into_iter();
    for chapter in chapters {
        for note in &mut chapter.notes {
            let mut has_citation = false;
            for_each_block_mut(&mut note.blocks, &mut |block| {
                for line in block.inlines_mut() {
                    let mut before = String::new();
                    let mut writer =
                        Writer { words: &mut words, capital, before: &mut before, ends_cited: false };
                    *line = writer.line(std::mem::take(line));
                    has_citation = writer.ends_cited;
                }
            });
            if has_citation {
                close(note.blocks.last_mut());
            }
        }
    }
}

/// Ends a note whose last words are a citation with a full stop.
fn close(block: Option<&mut Block>) {
    let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = block else { return };
    let words = plain_text(content);
    let bare = words.trim_end_matches(['”', '’', '"', ')']);
    if !bare.ends_with(['.', '?', '!', '…']) || words.ends_with(')') {
        content.push(Inline::new(InlineKind::Text(".".to_owned()), *span));
    }
}

struct Writer<'a, I> {
    words: &'a mut I,
    capital: &'a dyn Fn(&str) -> String,
    /// The text of the line so far.
    before: &'a mut String,
    /// Whether the last words are a citation's.
    ends_cited: bool,
}

impl<I: Iterator<Item = Spelt>> Writer<'_, I> {
    fn line(&mut self, line: Vec<Inline>) -> Vec<Inline> {
        let mut made: Vec<Inline> = Vec::with_capacity(line.len());
        for mut inline in line {
            match inline.kind {
                InlineKind::Citation(citation) => {
                    let words = self.citation(citation, inline.span);
                    self.before.push_str(&plain_text(&words));
                    made.extend(words);
                    self.ends_cited = true;
                }
                InlineKind::Text(text) => {
                    let text = self.after_stop(text);
                    self.ends_cited &= text.trim().is_empty();
                    self.before.push_str(&text);
                    made.push(Inline::new(InlineKind::Text(text), inline.span));
                }
                _ => {
                    self.ends_cited = false;
                    if let Some(children) = inline.children_mut() {
                        *children = self.line(std::mem::take(children));
                    }
                    made.push(inline);
                }
            }
        }
        made
    }

    /// The author's full stop after words that end in one is one too many.
    fn after_stop(&self, text: String) -> String {
        let is_doubled = self.ends_cited && text.starts_with('.') && self.before.ends_with('.');
        if is_doubled { text[1..].to_owned() } else { text }
    }

    /// The words of one citation, its works with semicolons between.
    fn citation(&mut self, citation: Citation, span: Span) -> Vec<Inline> {
        let mut made: Vec<Inline> = Vec::new();
        for item in citation.items {
            let text = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span);
            let Some(mut spelt) = self.words.next() else { break };
            if !made.is_empty() {
                made.push(text("; "));
            }
            let has_prefix = !item.prefix.is_empty();
            made.extend(item.prefix);
            if has_prefix {
                made.push(text(" "));
            }
            let before = format!("{}{}", self.before, plain_text(&made));
            if spelt.is_term && begins_sentence(&before) {
                open(&mut spelt.parts, self.capital);
            }
            if !spelt.locator.is_empty() {
                spelt.parts.push(vec![text(&spelt.locator)]);
            }
            spelt.parts.append(&mut spelt.after);
            made.extend(joined(spelt.parts, span));
            made.extend(spelt.rest);
        }
        made
    }
}

/// Gives the first word a capital.
fn open(parts: &mut [Part], capital: &dyn Fn(&str) -> String) {
    let mut inline = parts.first_mut().and_then(|part| part.first_mut());
    while let Some(found) = inline {
        if let InlineKind::Text(text) = &mut found.kind {
            *text = capital(text);
            return;
        }
        inline = found.children_mut().and_then(|children| children.first_mut());
    }
}

/// Whether a sentence begins after some text: nothing, or the end of another sentence.
fn begins_sentence(before: &str) -> bool {
    let bare = before.trim_end();
    let Some(rest) = bare.strip_suffix(['.', '!', '?']) else { return bare.is_empty() };
    let word = rest.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    word.chars().count() > 1 && !ABBREVIATIONS.contains(&word.as_str()) || bare.ends_with(['!', '?'])
}

#[cfg(test)]
mod tests {
    use super::begins_sentence;

    #[test]
    fn abbreviations_end_no_sentence() {
        for before in ["", "Bu tarih genel bilgidir. ", "Öyle mi? "] {
            assert!(begins_sentence(before), "{before}");
        }
        for before in ["Bkz. ", "krş. ", "A. ", "Saat: ", "x; ", "s. "] {
            assert!(!begins_sentence(before), "{before}");
        }
    }
}
