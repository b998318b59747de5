//! No text breaks the reader of Markdown, and no word of any text is lost.

use crate::chance::Chance;
use crate::dump;

use crate::memory::chapters;
use matbaa::book::{BlockKind, draft};
use matbaa::book::{Book, InlineKind, for_each_block, for_each_inline, for_each_line, plain_text};

fn book_of(text: &str) -> Book {
    let understood = chapters("en", &[text]);
    let sources = understood.checked.sources();
    for diagnostic in &understood.draft.diagnostics {
        let span = diagnostic.span.expect("a problem of a chapter has a place");
        let text = &sources.get(span.source).text;
        assert!(text.get(span.range()).is_some(), "{:?} is no place in {text:?}", diagnostic.problem);
    }
    for chapter in &understood.draft.value.chapters {
        assert_spans(chapter, &sources.get(chapter.source).text);
    }
    understood.resolved.value
}

/// Every span lies in the text, and a text as long as its span is what stands there.
fn assert_spans(chapter: &draft::Chapter, text: &str) {
    let mut look = |line: &[draft::Inline]| {
        for_each_inline(line, &mut |inline| {
            let source = text.get(inline.span.range());
            assert!(source.is_some(), "{:?} is no place in {text:?}", inline.span);
            if let (InlineKind::Text(words), Some(source)) = (&inline.kind, source)
                && words.len() == source.len()
            {
                let plain = source.replace(['\n', '\t', '\r'], " ").replace('`', "'");
                assert_eq!(words.replace(['\t', '\r'], " ").replace('`', "'"), plain, "in {text:?}");
            }
        });
    };
    look(&chapter.title);
    for_each_line(&chapter.blocks, &mut look);
    chapter.notes.iter().for_each(|note| for_each_line(&note.blocks, &mut look));
}

/// All words that a reader of the book is given, alternative texts included.
fn words_of(book: &Book) -> String {
    let mut words = String::new();
    for chapter in &book.chapters {
        let mut add = |line: &[matbaa::book::Inline]| {
            words.push_str(&plain_text(line));
            for_each_inline(line, &mut |inline| {
                if let InlineKind::Image(image) = &inline.kind {
                    words.push_str(&image.alt);
                }
            });
            words.push(' ');
        };
        add(&chapter.title);
        let all = std::iter::once(&chapter.blocks).chain(chapter.notes.iter().map(|note| &note.blocks));
        for blocks in all {
            for_each_line(blocks, &mut add);
        }
        let all = std::iter::once(&chapter.blocks).chain(chapter.notes.iter().map(|note| &note.blocks));
        for blocks in all {
            for_each_block(blocks, &mut |block| match &block.kind {
                BlockKind::Code { text, .. } => words.push_str(text),
                BlockKind::Figure(figure) => words.push_str(&figure.image.alt),
                _ => {}
            });
        }
    }
    words
}

/// Fragments that mean something to Markdown or to the rules on top of it.
const PIECES: [&str; 95] = [
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "  \n",
    "    ",
    "\t",
    "> ",
    "> > ",
    "- ",
    "1. ",
    "71. ",
    "3) ",
    "# ",
    "## ",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "`",
    "``",
    "```\n",
    "~~~\n",
    "[",
    "]",
    "](",
    ")",
    "[^a]",
    "[^a]: ",
    "[^b]",
    "![",
    "![x](y.png)",
    "| ",
    "|",
    "|---|---|\n",
    "| a | b |\n|---|---|\n",
    "::: kutu ",
    "::: dize\n",
    ":::\n",
    ":::",
    ": ",
    ":",
    "— ",
    "{.smallcaps}",
    "]{lang=ru}",
    "{#id}",
    "<i>",
    "</i>",
    "<br>",
    "<div>\n",
    "</div>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<",
    ">",
    "&amp;",
    "&",
    "\\",
    "´",
    "ğ`ü",
    "Bakü",
    "---\n",
    "***\n",
    "===\n",
    "\u{a0}",
    "\u{0}",
    "\u{feff}",
    "<span lang=\"ru\">",
    "</span>",
    "<u>",
    "<!-- x -->",
    "\r\n",
    "(javascript:x)",
    "^[",
    "[[",
    "[[Bakü",
    "> [!note]",
    "> [!note]- ",
    "x^",
    "^",
    "<aside>\n",
    "</aside>\n",
    "<details>\n",
    "<summary>",
    "</summary>",
    "{.x}",
    "::: {.note}\n",
    "::: warning\n",
    "\\newpage\n",
    "![[x.png]]",
    "- [x] ",
    "$",
];

/// Whether what Markdown or HTML itself hides may stand in a text: then its words are not counted.
fn hides_words(text: &str) -> bool {
    let hidden = ["<!--", "<script", "](", "]:", "```", "~~~", "<?", "{#"];
    // A note in a title or in another note has no place in the book.
    let has_title = ["# ", "===", "---"].iter().any(|start| text.contains(start));
    let is_misplaced = text.matches("^[").count() > usize::from(!has_title);
    is_misplaced || hidden.iter().any(|start| text.contains(start))
}

#[test]
fn nothing_breaks_the_reader_and_no_word_is_lost() {
    let mut numbers = Chance(0x1990_0120);
    let rounds = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(6000);
    let mut counted = 0;
    for round in 0..rounds {
        let mut text = String::new();
        let mut given = Vec::new();
        for at in 0..numbers.below(24) + 2 {
            text.push_str(PIECES[numbers.below(PIECES.len())]);
            if numbers.below(3) == 0 {
                let word = format!("söz{at}x");
                text.push_str(&word);
                given.push(word);
            }
        }
        let words = words_of(&book_of(&text));
        if !hides_words(&text) {
            counted += 1;
            for word in given {
                assert!(words.contains(&word), "round {round}: {word} is lost from {text:?}");
            }
        }
    }
    assert!(counted * 4 > rounds, "too few texts were counted: {counted} of {rounds}");
}

#[test]
fn depth_never_overflows() {
    let deep =
        |open: &str, close: &str, count: usize| format!("{}derin{}", open.repeat(count), close.repeat(count));
    let mut lists = String::new();
    for level in 0..200 {
        lists += &format!("{}- madde{level}\n", "  ".repeat(level));
    }
    let mut boxes = String::new();
    (0..500).for_each(|at| boxes += &format!("::: kutu Ad{at}\n"));
    let mut notes = String::from("x[^0]\n\n");
    (0..200).for_each(|at| notes += &format!("{}[^{at}]: not{at}[^{}]\n", "    ".repeat(at % 30), at + 1));
    let texts = [
        deep("> ", "", 200),
        deep("> ", "", 20_000),
        deep("- ", "", 2000),
        deep("1. ", "", 2000),
        deep("> - ", "", 2000),
        deep("*", "*", 5000),
        deep("**a ", "**", 2000),
        deep("[", "]", 5000),
        deep("[", "](x)", 1000),
        deep("![", "](x)", 1000),
        deep("[", "]{.smallcaps}", 2000),
        deep("<i>", "</i>", 5000),
        deep("<span lang=ru>", "</span>", 2000),
        deep("~~a", "~~", 2000),
        deep("<b>*", "*</b>", 2000),
        deep("<div>\n", "</div>\n", 2000),
        deep("`", "`", 2001),
        lists.clone(),
        boxes,
        notes,
    ];
    for text in texts {
        let words = words_of(&book_of(&text));
        let word = if text.contains("derin") { "derin" } else { "" };
        assert!(words.contains(word), "{word} is lost from {:?}", &text[..40.min(text.len())]);
    }
    let words = words_of(&book_of(&lists));
    (0..200).for_each(|level| assert!(words.contains(&format!("madde{level}")), "madde{level}"));
}

#[test]
fn a_book_may_be_empty() {
    for text in
        ["", "\n", "   ", "\u{0}", "#", "# ", "[^a]:", "> ", "-", ":::", "|", "<", "\\", "`", "´", "***"]
    {
        let book = book_of(text);
        assert!(!dump::inlines(&book.chapters[0].title).is_empty(), "{text:?}");
    }
}
