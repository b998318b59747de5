//! LaTeX and dates in words, as authors have them in their `.bib` files: in notes, in lists and in CSL styles.

use super::{chapter, lines};
use crate::memory::{TestBook, codes};
use matbaa::book::{Block, BlockKind, Inline, InlineKind, for_each_block, for_each_inline};

const KURUM: &str = include_str!("../suite/cite/csl/kurum.csl");

/// The first note's words, those of the list, and the codes of what was reported.
fn set(bib: &str, style: Option<&str>, key: &str) -> (String, Vec<String>, Vec<String>) {
    let mut book = TestBook::new(bib);
    if let Some(style) = style {
        book = book.style(style);
    }
    book.citations.backlinks = false;
    let done = book.chapter(&(chapter(&[&format!("[@{key}]")]) + "\n::: kaynakça tümü\n")).done().0;
    let only = &done.value.chapters[0];
    let mut list = Vec::new();
    for_each_block(&only.blocks, &mut |block: &Block| {
        if matches!(block.kind, BlockKind::Works(_)) {
            list.extend(lines(std::slice::from_ref(block)));
        }
    });
    let found_problems =
        codes(&done.diagnostics).into_iter().filter(|code| *code != "K009").map(str::to_owned).collect();
    (lines(&only.notes[0].blocks).join(" "), list, found_problems)
}

const TEX: &str = r#"
@preamble{"\newcommand{\noopsort}[1]{}"}
@string{kalem = {Kal{\`e}m}}
@book{tex, author = {{\"O}z, Ece and {\c{S}}en, {\.I}lhan}, title = {{\em Posidonia} {\c{C}}ay{\i}rlar{\i}nda $CO_2$},
  subtitle = {\enquote{Deneme} \& Sonu\c{c}}, publisher = kalem # { -- } # "Yay{\i}n", location = {Ankara}, year = 2010}
"#;

#[test]
fn latex_reads_as_it_would_be_set() {
    let (note, list, found_problems) = set(TEX, None, "tex");
    assert_eq!(
        note,
        "Ece Öz – İlhan Şen, Posidonia* Çayırlarında CO2: “Deneme” & Sonuç*, Kalèm – Yayın, Ankara 2010."
    );
    assert!(list[0].starts_with("ÖZ, Ece – ŞEN, İlhan, Posidonia* Çayırlarında CO2"), "{list:?}");
    assert!(found_problems.is_empty(), "{found_problems:?}");
    let (note, list, found_problems) = set(TEX, Some(KURUM), "tex");
    assert!(
        note.contains("Posidonia* Çayırlarında CO2: “Deneme” & Sonuç*, Ankara: Kalèm – Yayın, 2010"),
        "{note}"
    );
    assert!(list[0].starts_with("ÖZ, Ece; ŞEN, İlhan. Posidonia*"), "{list:?}");
    assert!(found_problems.is_empty(), "{found_problems:?}");
}

#[test]
fn raised_and_lowered_letters_come_through_a_style() {
    let mut book = TestBook::new(TEX).style(KURUM);
    book.citations.backlinks = false;
    let done = book.chapter(&chapter(&["[@tex]"])).done().0;
    let mut low = Vec::new();
    for line in done.value.chapters[0].notes[0].blocks.iter().flat_map(Block::inlines) {
        for_each_inline(line, &mut |inline: &Inline| {
            if let InlineKind::Subscript(content) = &inline.kind {
                low.push(super::shown(content));
            }
        });
    }
    assert_eq!(low, ["2"]);
}

#[test]
fn what_is_not_understood_is_reported_at_its_place_and_never_printed() {
    for (field, printed) in [
        (r"Kentin \ozelim{Kalbi}", "Kentin Kalbi"),
        (r"Kent \bilinmez Kalbi", "Kent Kalbi"),
        (r"Kent \begin{x}Kalbi", "Kent Kalbi"),
        (r"Kent $\bilinmez{3}$ Kalbi", "Kent 3 Kalbi"),
    ] {
        let bib = format!("@book{{a, author = {{Öz, Ece}}, title = {{{field}}}, date = {{1990}}}}");
        for style in [None, Some(KURUM)] {
            let (note, _, found_problems) = set(&bib, style, "a");
            assert!(note.contains(printed) && !note.contains('\\'), "{note}");
            assert_eq!(found_problems, ["K015"], "{field}");
        }
        let done = TestBook::new(&bib).chapter(&chapter(&["[@a]"])).done().0;
        let at = done
            .diagnostics
            .iter()
            .find(|found_problems| found_problems.problem.code() == "K015")
            .and_then(|found_problems| found_problems.span);
        let at = at.expect("a place").range();
        assert_eq!(&bib[at.start..at.start + 1], "\\", "{field}");
    }
}

#[test]
fn money_and_a_lone_dollar_are_no_formula() {
    let bib = "@book{a, author = {Öz, Ece}, title = {Ayda 100$ ile 200$ Arası}, date = {1990}}\n@book{b, title = {Bir $ Yeter}, date = {1991}}";
    for style in [None, Some(KURUM)] {
        let (note, list, found_problems) = set(bib, style, "a");
        assert!(note.contains("Ayda 100$ ile 200$ Arası"), "{note}");
        assert!(list.iter().any(|entry| entry.contains("Bir $ Yeter")), "{list:?}");
        assert!(found_problems.is_empty(), "{found_problems:?}");
    }
}

#[test]
fn dates_in_words_are_kept_everywhere() {
    for (field, shown) in [
        ("year = {t.y.}", "t.y."),
        ("date = {baskıda}", "baskıda"),
        ("year = {1328 [1912]}", "1328 [1912]"),
        ("year = {1990/91}", "1990/91"),
        ("date = {c. 1905}", "c. 1905"),
        ("year = {[1990]}", "[1990]"),
        ("year = {1990?}", "1990?"),
        ("date = {yaklaşık 1905}", "yaklaşık 1905"),
        ("date = {-0044}", "-0044"),
        ("year = {{baskıda}}", "baskıda"),
        ("year = {18. yüzyıl}", "18. yüzyıl"),
        ("date = {199X}", "199X"),
    ] {
        let bib = format!(
            "@book{{a, author = {{Öz, Ece}}, title = {{Kent}}, publisher = {{Kalem}}, location = {{Ankara}}, {field}}}"
        );
        let (note, list, found_problems) = set(&bib, None, "a");
        assert_eq!(
            note,
            format!(
                "Ece Öz, *Kent*, Kalem, Ankara {shown}{}",
                if shown.ends_with(['.', '?']) { "" } else { "." }
            )
        );
        assert!(list[0].contains(shown), "{list:?}");
        assert_eq!(found_problems, ["K016"], "{field}");
        let (note, list, _) = set(&bib, Some(KURUM), "a");
        assert!(note.contains(&format!("Ankara: Kalem, {shown}")), "{note}");
        assert!(list[0].contains(shown), "{list:?}");
    }
}

#[test]
fn works_of_one_author_are_sorted_by_the_year_that_their_dates_name() {
    let work = |key: &str, date: &str| {
        format!(
            "@book{{{key}, author = {{Öz, Ece}}, title = {{Kent}}, publisher = {{{key}}}, year = {{{date}}}}}\n"
        )
    };
    let bib = [
        work("a", "t.y."),
        work("b", "c. 1905"),
        work("c", "1328 [1912]"),
        work("d", "1899"),
        work("e", "1990/91"),
    ]
    .concat();
    let (_, list, _) = set(&bib, None, "a");
    let order: Vec<&str> = list.iter().map(|entry| entry.split(", ").nth(4).unwrap_or("")).collect();
    assert_eq!(
        order.iter().map(|words| words.split(' ').next().unwrap_or("")).collect::<Vec<_>>(),
        ["1899.", "c.", "1328", "1990/91.", "t.y."],
        "{list:?}"
    );
}

#[test]
fn months_are_read_in_the_author_s_language_and_kept_in_words() {
    for (fields, shown) in [
        ("year = 1996, month = mar", "Mart 1996"),
        ("year = 1996, month = {Mart}", "Mart 1996"),
        ("year = {1996}, month = 3, day = 14", "14 Mart 1996"),
        ("year = {1996}, month = {Ocak--Şubat}", "Ocak–Şubat 1996"),
        ("date = {2001-21}", "Bahar 2001"),
        ("date = {2001-03/2001-05}", "Mart 2001–Mayıs 2001"),
    ] {
        let bib = format!(
            "@article{{a, author = {{Öz, Ece}}, title = {{Kent}}, journaltitle = {{Kıyı}}, number = {{3}}, {fields}}}"
        );
        let (note, ..) = set(&bib, None, "a");
        assert_eq!(note, format!("Ece Öz, “Kent”, *Kıyı*, S. 3, {shown}."), "{fields}");
    }
}
