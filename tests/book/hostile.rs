//! Manuscripts that nobody should write: the program ends, with a book that can be read or with its errors.

use crate::book::project::Project;
use crate::book::reader::Reader;
use crate::book::reading::Reading;
use crate::kept::keep;
use std::fmt::Write;

/// The smallest drawing.
const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>"#;

/// Makes both books; where the program makes one, it can be read back.
fn survives(name: &str, project: &Project) {
    for format in ["pdf", "epub"] {
        let run = project.run(format);
        let printed: String = run.stderr.chars().take(600).collect();
        assert!(!run.stderr.contains("panicked"), "{name}.{format}: {}", run.stderr);
        assert!(matches!(run.code, Some(0 | 1)), "{name}.{format}: {:?}: {printed}", run.code);
        if run.code == Some(1) {
            assert!(
                !project.path(&format!("out.{format}")).exists(),
                "{name}.{format}: written in spite of errors"
            );
            assert!(printed.contains("]: "), "{name}.{format}: errors without a code: {printed}");
            continue;
        }
        let made = project.made(format);
        if format == "pdf" {
            let pdf = Reading::of(&made);
            assert!(!pdf.pages.is_empty(), "{name}: no page");
        } else {
            let epub = Reader::open(&made);
            epub.pages().iter().for_each(|page| assert!(epub.xml(page).root().has_children()));
        }
        keep(&format!("hostile-{name}.{format}"), &made);
    }
}

/// A manuscript of one chapter.
fn chapter(name: &str, text: impl AsRef<[u8]>) {
    survives(name, &Project::new("").chapter("01.md", text));
}

/// A chapter that begins with its title.
fn titled(name: &str, text: &str) {
    chapter(name, format!("# Başlık\n\n{text}\n"));
}

fn words(count: usize) -> String {
    let words = ["gece", "meydanlardakilerden", "ışık", "ve", "kâğıt", "İstanbul’dan", "susmuştu."];
    (0..count).map(|at| words[at % words.len()]).collect::<Vec<_>>().join(" ")
}

/// Lines one below the other, each made from its number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut all, at| {
        writeln!(all, "{}", line(at)).expect("a string");
        all
    })
}

macro_rules! hostile {
    ($($name:ident: $text:expr;)+) => {
        $(#[test] fn $name() { titled(stringify!($name), &$text); })+
    };
}

hostile! {
    only_a_heading: "";
    headings_alone: "## İki\n\n### Üç\n\n#### Dört\n\n##### Beş\n\n###### Altı\n\n## Yedi";
    a_word_of_five_thousand_letters: "değişken".repeat(625);
    letters_without_a_syllable: "ktrpş".repeat(1000);
    words_of_one_letter: "a ".repeat(3000);
    a_long_heading: format!("## {}", words(300));
    an_unbreakable_heading: format!("## {}", "uzun".repeat(200));
    a_table_of_sixty_columns: format!("|{}\n|{}\n|{}", "a|".repeat(60), "-|".repeat(60), "sözcük|".repeat(60));
    a_table_of_long_words: format!("| a | b |\n|---|---|\n| {} | {} |", "uzun".repeat(100), "söz".repeat(100));
    a_row_taller_than_a_page: format!("| a | b |\n|---|---|\n| {} | b |\n| c | d |", words(1500));
    a_table_of_five_hundred_rows: format!("| a | b |\n|---|---|\n{}", lines(500, |at| format!("| {at} | söz |")));
    a_table_without_rows: "| a | b |\n|---|---|";
    a_caption_longer_than_a_page: format!("| a |\n|---|\n| b |\n\nTablo 1. {}", words(900));
    lists_sixty_deep: lines(60, |at| format!("{}- madde {at}", "  ".repeat(at)));
    quotes_two_hundred_deep: format!("{} derin", ">".repeat(200));
    quotes_in_lists: lines(40, |at| format!("{}> - söz {at}", "> - ".repeat(at)));
    boxes_thirty_deep: format!("{}metin\n\n{}", "::: kutu Ad\n\n".repeat(30), ":::\n\n".repeat(30));
    a_list_of_a_thousand: lines(1000, |at| format!("{}. madde", at + 1));
    numbers_at_the_end_of_counting: "999999999. madde\n1000000000. madde";
    a_long_paragraph: words(20_000);
    emphasis_that_never_ends: "*a **b _c ~~d `e [f](".repeat(200);
    brackets_without_end: "[".repeat(3000);
    spans_without_end: "[a]{lang=".repeat(500);
    three_hundred_notes_in_a_paragraph: format!("{}\n\n{}", lines(300, |at| format!("söz[^{at}]")),
        lines(300, |at| format!("[^{at}]: Not {at}.\n")));
    a_note_of_ten_pages: format!("{} Söz.[^n] {}\n\n[^n]: {}", words(200), words(400), words(5000));
    ten_notes_of_two_pages: format!("{}\n\n{}", lines(10, |at| format!("{}[^{at}]", words(20))),
        lines(10, |at| format!("[^{at}]: {}\n", words(700))));
    a_note_with_blocks: "Söz.[^n]\n\n[^n]: Bir.\n\n    > alıntı\n\n    - madde\n\n    ```\n    kod\n    ```\n\n    | a |\n    |---|\n    | b |";
    notes_that_cite_each_other: "Söz.[^a]\n\n[^a]: Bak.[^b]\n\n[^b]: Bak.[^a]";
    notes_in_headings_and_tables: "## Ad[^a]\n\n| b[^b] |\n|---|\n| c[^c] |\n\nTablo 1. Söz.[^d]\n\n[^a]: 1\n\n[^b]: 2\n\n[^c]: 3\n\n[^d]: 4";
    an_empty_note: "Söz.[^a]\n\n[^a]:\n";
    right_to_left: "שלום עולם، مرحبا بالعالم، və *بسم الله* içeride.";
    emoji: "Aile: 👨‍👩‍👧‍👦, bayrak: 🇦🇿🇹🇷, ten: 👋🏽, tuş: 1️⃣.";
    characters_of_private_use: "\u{e000}\u{f8ff}\u{f0000}\u{10fffd} söz";
    controls: "a\u{1}b\u{7}c\u{1b}[31md\u{7f}e\u{85}f\u{fffe}g\u{ffff}";
    marks_upon_marks: format!("a{} b", "\u{301}".repeat(2000));
    spaces_of_every_kind: "a\u{a0}b\u{2003}c\u{202f}d\u{3000}e\u{200b}f\u{2028}g\u{2029}h\u{ad}i\u{2060}j\u{feff}k";
    directions_that_change: "a\u{202e}b\u{202a}c\u{2066}d\u{200f}e";
    verse_without_end: format!("| {}\n{}", words(300), lines(200, |at| format!("| dize {at}")));
    code_wider_than_the_page: format!("```\n{}\n{}\n```", "x".repeat(3000), lines(200, |at| format!("satır {at}")));
    html_of_all_kinds: "<table><tr><td>a<td>b</table><svg><script>x</script></svg><!-- <b> &#0; &#x110000; &nope;";
    an_address_without_end: format!("<https://example.org/{}>", "yol/".repeat(400));
    breaks_alone: "***\n\n---\n\n***";
    definitions_alone: "Terim\n: \n: açıklama\n\nBir daha\n: :";
}

#[test]
fn empty() {
    chapter("empty", "");
}

#[test]
fn blank() {
    chapter("blank", " \n\t\n\r\n\u{feff}");
}

#[test]
fn not_text() {
    chapter("not_text", [0xff, 0xfe, 0x00, 0x80, b'#', b' ', 0xc3]);
}

#[test]
fn nul() {
    titled("nul", "a\0b");
}

#[test]
fn no_chapter() {
    survives("no_chapter", &Project::new(""));
}

#[test]
fn a_picture_wider_and_one_taller_than_the_page() {
    let wide = DRAWING.replace("0 0 9 9", "0 0 90000 9");
    let tall = DRAWING.replace("0 0 9 9", "0 0 9 90000");
    let text = "# Resim\n\n![Geniş.](wide.svg)\nBir.\n\n![Uzun.](tall.svg)\nİki.[^n]\n\nSöz ![içinde](wide.svg).\n\n[^n]: Not.\n";
    let project = Project::new("").chapter("01.md", text).file("m/wide.svg", wide).file("m/tall.svg", tall);
    survives("pictures", &project);
}

#[test]
fn pictures_one_after_another() {
    let text = format!("# Resim\n\n{}", lines(30, |at| format!("![Çizim.](a.svg)\nÇizim {at}.\n")));
    survives("many_pictures", &Project::new("").chapter("01.md", text).file("m/a.svg", DRAWING));
}

#[test]
fn pictures_that_are_none() {
    let text = "# Resim\n\n![a](a.svg)\n\n![b](b.png)\n\n![c](c.svg)\n";
    let project = Project::new("").chapter("01.md", text);
    let project = project.file("m/a.svg", "<svg").file("m/b.png", [0x89, b'P', b'N', b'G', 1, 2]);
    let nested = r#"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="-3"><use href="c.svg"/></svg>"#;
    survives("no_pictures", &project.file("m/c.svg", nested));
}

#[test]
fn the_smallest_paper() {
    let keys = "[pdf]\nsize = \"50x50\"\ntext_size = 14\nleading = 18\n";
    let text = format!("# Başlık uzunca\n\n{}[^n]\n\n- {}\n\n[^n]: {}\n", words(80), words(20), words(60));
    survives("small_paper", &Project::new(keys).chapter("01.md", text));
}
