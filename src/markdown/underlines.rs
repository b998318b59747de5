//! Lines of signs right below text, which Markdown takes for the underline of a heading.
//!
//! `Toplantı bitti.` with `---` in the next line is a heading of Markdown, and so are all lines of the paragraph before
//! such a line. Paragraphs that end as sentences do, and those of three lines and more, are no headings: there the signs
//! are a rule between two parts of the text.

use super::blocks::Reader;
use super::kept_lines::ends_sentence;
use crate::book::draft::{Block, BlockKind, Inline};
use crate::diag::{Diagnostic, Problem, beginning};
use crate::source::Span;

/// The fewest letters of a sentence on one line that is no heading.
const LONG: usize = 60;

/// The place of the signs below what Markdown reads as a heading, where they are a rule; `written` is the heading with
/// its signs.
fn rule_below(written: &str) -> Option<usize> {
    let bare = |line: &str| line.trim_start_matches([' ', '\t', '>']).trim_end().len();
    let written = written.trim_end();
    let (words, signs) = written.rsplit_once('\n')?;
    let signs = signs.trim_start_matches([' ', '\t', '>']);
    let sign = signs.chars().next().filter(|sign| matches!(sign, '-' | '='))?;
    let lines = words.lines().filter(|line| bare(line) > 0).count();
    let (first, words) = (words.lines().next().unwrap_or("").trim_end(), words.trim_end());
    let is_paragraph = match lines {
        0 => false,
        1 => ends_sentence(words) && words.chars().count() > LONG,
        2 => ends_sentence(words) || first.ends_with([',', ';']) || ends_sentence(first),
        _ => true,
    };
    let is_line = signs.chars().all(|other| other == sign) && !words.ends_with('}');
    (is_paragraph && is_line).then_some(written.len() - signs.len())
}

impl Reader<'_> {
    /// Adds the paragraph that a heading with a rule below it is, and the rule; returns the content where it is a heading.
    pub(super) fn add_underlined(&mut self, content: Vec<Inline>, span: Span) -> Option<Vec<Inline>> {
        let written = self.script.slice(span);
        let Some(at) = rule_below(written) else { return Some(content) };
        let start = span.start + at as u32;
        let rule = Span { start, end: span.start + written.trim_end().len() as u32, ..span };
        let words = beginning(written.lines().next().unwrap_or(""));
        self.inlines.diagnostics.push(Diagnostic::new(Problem::RuleBelowText { words }, rule));
        self.add_paragraphs(content, Some(Span { end: start, ..span }));
        self.add(Block::new(BlockKind::Break, rule));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::rule_below;

    #[test]
    fn signs_below_sentences_and_many_lines_are_a_rule() {
        for text in [
            "Toplantı bitti.\nHerkes dağıldı.\n---\n",
            "Elma 10\nArmut 5\nNar 20\n-----",
            "> Elma 10\n> Armut 5\n> Nar 20\n> ===",
            "Saygılarımla,\nAli Veli\n---",
            "Toplantı salı günü saat on dokuzda, dernek binasında açıldı ve bitti.\n---",
        ] {
            assert!(rule_below(text).is_some_and(|at| text[at..].starts_with(['-', '='])), "{text}");
        }
    }

    #[test]
    fn signs_below_a_title_underline_it() {
        for text in [
            "Başlık\n---",
            "What is it?\n===",
            "Uzun bir başlığın\nikinci satırı\n===",
            "Kara Ocak:\nbir gece\n---",
            "# Elma. Armut.\n",
            "Toplantı bitti.\nHerkes dağıldı. {#son}\n---",
            "",
        ] {
            assert_eq!(rule_below(text), None, "{text}");
        }
    }
}
