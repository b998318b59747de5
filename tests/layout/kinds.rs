//! Kinds of matter that authors really write: notes that begin with no paragraph, tables wider than the page, code
//! longer than the line, matter deep within other matter, tables that sections end behind.

use super::{end, set, text_pages};
use matbaa::geom::Length;
use matbaa::page::{Content, GlyphRun, Item, Page, Pages};

fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    })
}

fn all(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    text_pages(pages).flat_map(runs)
}

/// The page and the height at which words stand.
fn place(pages: &Pages, words: &str) -> (usize, Length) {
    let own = |page| runs(page).filter(|run| matches!(run.content, Content::Leaf(_)));
    let mut found = text_pages(pages).enumerate().flat_map(|(at, page)| own(page).map(move |run| (at, run)));
    let (at, run) = found.find(|(_, run)| run.text.contains(words)).unwrap_or_else(|| panic!("no “{words}”"));
    (at, run.origin.y)
}

/// The notes of a page: the runs below the hairline above them.
fn foot(page: &Page) -> Vec<&Item> {
    let is_hairline = |item: &&Item| matches!(item, Item::Rule { rect, .. } if (rect.size.width - Length::mm(18.0)).abs() < Length::pt(0.1));
    let from = page.items.iter().position(|item| is_hairline(&item)).expect("a hairline");
    page.items[from + 1..].iter().collect()
}

/// Notes that begin with no paragraph, each with words that stand in its first line, or none.
const NOTES: [(&str, Option<&str>); 12] = [
    ("| Yıl | Sayı |\n    |---|---:|\n    | 1990 | 12 |", Some("Yıl")),
    ("| Yıl | Sayı |\n    |---|---:|\n    | 1990 | 12 |\n\n    Tablo 1. Sayılar.", Some("Tablo 1")),
    ("- birinci\n    - ikinci", Some("birinci")),
    ("3. üçüncü\n    4. dördüncü", Some("üçüncü")),
    ("```\n    kod satırı\n    ```", Some("kod")),
    ("> Alıntıdan sözler.", Some("Alıntıdan")),
    ("| Bir dize\n    | Bir dize daha", Some("Bir dize")),
    ("Terim\n    : Terimin anlamı.", Some("Terim")),
    ("> [!note] Başlıklı\n    > Kutunun içi.", Some("Başlıklı")),
    ("![Çizim.](resim.svg)", None),
    ("![Çizim.](resim.svg)\n    Resmin altı.", None),
    ("$$a + b = c$$", None),
];

#[test]
fn every_note_has_its_number_beside_its_first_line() {
    for (note, words) in NOTES {
        let pages =
            set(&format!("# A\n\nMetin.[^1]\n\nSon.\n\n[^1]:\n    {note}\n\n    Notun sonu.\n"), "A5");
        let page = text_pages(&pages).next().expect("a page");
        let foot = foot(page);
        let glyphs = |item: &&&Item| matches!(item, Item::Glyphs(_));
        let run = |item: &Item| match item {
            Item::Glyphs(run) => run.clone(),
            _ => unreachable!(),
        };
        let first = foot.iter().find(glyphs).map(|item| run(item)).expect("letters");
        assert_eq!(first.text.trim(), "1", "{note}");
        assert!(foot.iter().any(|item| matches!(item, Item::Link { name, .. } if name == "Not 1")), "{note}");
        if let Some(words) = words {
            let line = foot.iter().filter(glyphs).map(|item| run(item));
            let line =
                line.into_iter().find(|run| run.text.contains(words)).unwrap_or_else(|| panic!("{note}"));
            let raised = line.origin.y - first.origin.y;
            assert!(raised.abs() < Length::pt(4.5), "{note}: the number stands {raised:?} above its line");
            assert!(first.origin.x < line.origin.x, "{note}");
        }
        let all: String = foot.iter().filter(glyphs).map(|item| run(item).text.to_string()).collect();
        assert!(all.contains("Notun sonu"), "{note}");
    }
}

#[test]
fn a_note_that_is_nothing_but_pictures_is_set_whole() {
    let figures = "![Çizim.](büyük.svg)\n\n    ".repeat(6);
    let pages = set(&format!("# A\n\nMetin.[^1]\n\nSon.\n\n[^1]:\n    {figures}\n"), "A6");
    let count = text_pages(&pages).flat_map(|page| &page.items);
    assert_eq!(count.filter(|item| matches!(item, Item::Image { .. })).count(), 6);
    assert!(all(&pages).any(|run| run.text.contains("Metin")));
}

#[test]
fn a_long_table_in_a_note_goes_on_and_keeps_its_head_with_its_rows() {
    let rows: String = (0..60).map(|at| format!("    | {at}. satır | sözler |\n")).collect();
    let text = format!(
        "# A\n\nMetin.[^1]\n\nSon.\n\n[^1]:\n    | Sıra | Söz |\n    |---|---|\n{rows}\n    Tablo 1. Uzun.\n"
    );
    let pages = set(&text, "A6");
    for at in 0..60 {
        place(&pages, &format!("{at}. satır"));
    }
    assert_eq!(place(&pages, "Tablo 1").0, place(&pages, "0. satır").0);
    assert_eq!(place(&pages, "Sıra").0, place(&pages, "1. satır").0);
}

/// Whether no letters stand beyond the text's edges, with what may hang there.
fn is_within(pages: &Pages) -> bool {
    text_pages(pages).all(|page| {
        let inside =
            |run: &GlyphRun| run.origin.x > Length::pt(12.0) && end(run) < page.size.width - Length::pt(12.0);
        runs(page).all(inside)
    })
}

#[test]
fn words_figures_and_code_of_a_table_are_whole_while_there_is_room() {
    let long = "Değerlendirilemeyenlerden olduğu anlaşılamayan birtakım karşılaştırmalı sonuçlardır";
    let table = format!(
        "# A\n\n| Type | Değer | Yöntem | Açıklama | Kod |\n|---|---:|---|---|---|\n\
         | Value | 0.0004 | ANOVA | {long} | `a_b_c.py` |\n| Oran | 12.500,75 | 1990–1991 | {long} | `x = 1;` |\n"
    );
    for paper in ["A5", "A6", "B6"] {
        let pages = set(&table, paper);
        for word in
            ["Type", "Value", "0.0004", "12.500,75", "1990–1991", "ANOVA", "a_b_c.py", "Değer", "Yöntem"]
        {
            assert!(all(&pages).any(|run| run.text.contains(word)), "{word} on {paper}");
        }
        assert!(is_within(&pages), "{paper}");
    }
}

#[test]
fn nothing_leaves_the_page_however_wide_or_deep_it_is() {
    let wide = |count: usize, word: &str| {
        let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(count));
        format!("# A\n\n{}{}{}\n\nSon.\n", row("başlık"), row("-"), row(word))
    };
    let mut texts = vec![
        wide(12, "uzunca"),
        wide(25, "sözcük"),
        wide(60, "sözcük"),
        wide(60, "1.234,56"),
        wide(2, &"uzun".repeat(60)),
    ];
    let nested = |label: &str, deep: usize| -> String {
        (0..deep)
            .map(|level| format!("{}{label} derinlik {level}\n", " ".repeat(level * label.len())))
            .collect()
    };
    texts.push(format!("# A\n\n{}\nSon.\n", nested("- ", 25)));
    texts.push(format!("# A\n\n{}\nSon.\n", nested("1. ", 25)));
    texts.push(format!("# A\n\n{}kısa söz\n\nSon.\n", "- ".repeat(25)));
    texts.push(format!("# A\n\n{} kısa bir alıntı\n\nSon.\n", "> ".repeat(200)));
    texts.push(format!("# A\n\n{} |a|b|\n{0} |-|-|\n{0} |bir|iki|\n\nSon.\n", "> ".repeat(20)));
    for text in &texts {
        for paper in ["A5", "A6"] {
            let pages = set(text, paper);
            assert!(is_within(&pages), "{paper}: {}", text.chars().take(60).collect::<String>());
            place(&pages, "Son");
        }
    }
}

#[test]
fn a_table_or_figure_never_passes_the_next_heading_or_pause() {
    let table =
        "| Yıl | Sayı |\n|---|---|\n".to_owned() + &"| 1990 | on iki |\n".repeat(9) + "\nTablo 1. Liste.";
    let things = [table.as_str(), "![Çizim.](büyük.svg)\nŞekil 1. Liste."];
    let ends = ["## Sonraki bölüm", "#### Sonraki bölüm", "* * *\n\nSonraki bölüm", "> ## Sonraki bölüm"];
    for (thing, ending) in things.iter().flat_map(|thing| ends.map(|end| (thing, end))) {
        for before in (1..24).step_by(3) {
            let words = "Bir satırlık kısa bir paragraf.\n\n".repeat(before);
            let after = "Bölümün sözleri sürüp gidiyor.\n\n".repeat(30);
            let text = format!("# A\n\n{words}Liste aşağıda:\n\n{thing}\n\nSonrası.\n\n{ending}\n\n{after}");
            let pages = set(&text, "A6");
            let (list, next) = (place(&pages, "1. Liste"), place(&pages, "Sonraki bölüm"));
            assert!(list < next, "{ending} after {before} lines: {list:?} {next:?}");
        }
    }
}

#[test]
fn code_that_goes_on_is_moved_in_and_marked() {
    let long = "return ".to_owned() + &"deger + ".repeat(16) + "0";
    let text = format!("# A\n\n```py\ndef topla():\n    {long}\n\t{long}\n        kisa\n```\n");
    let pages = set(&text, "A5");
    let marks: Vec<&GlyphRun> = all(&pages)
        .filter(|run| run.content == Content::Ornament && ["↪", "»"].contains(&run.text.as_str()))
        .collect();
    assert!(marks.len() >= 4, "{} marks", marks.len());
    let line = |words: &str| all(&pages).find(|run| run.text.contains(words)).expect("a line");
    let (def, ret) = (line("def topla").origin.x, place(&pages, "return"));
    let begins = |y: Length| {
        all(&pages)
            .filter(|run| run.origin.y == y && run.content != Content::Ornament)
            .map(|run| run.origin.x)
            .min()
    };
    for mark in marks {
        let goes_on = begins(mark.origin.y).expect("letters beside the mark");
        assert!(mark.origin.x > def, "the mark stands where the line's own words begin");
        assert!(goes_on >= end(mark), "{goes_on:?} {:?}", end(mark));
    }
    assert!(ret.0 == 0 && is_within(&pages));
}

#[test]
fn a_tab_in_code_leads_to_the_next_column_of_four() {
    let pages = set("# A\n\n```\na\tb\n    b\nabc\tb\n\tb\n```\n", "A5");
    let last = |run: &GlyphRun| {
        let before: Length =
            run.glyphs.iter().take(run.text.trim_end().chars().count() - 1).map(|glyph| glyph.advance).sum();
        run.origin.x + before
    };
    let places: Vec<i64> = all(&pages)
        .filter(|run| run.text.trim_end().ends_with('b') && matches!(run.content, Content::Leaf(_)))
        .map(|run| (last(run).to_pt() * 10.0).round() as i64)
        .collect();
    assert_eq!(places.len(), 4, "{places:?}");
    assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
}

#[test]
fn the_caption_of_code_stands_above_it() {
    for info in [
        "{.py title=\"Açıklama\"}",
        "rust,title=\"Açıklama\"",
        "{#lst-a .py lst-cap=\"Açıklama\"}",
        "py caption='Açıklama'",
    ] {
        let pages = set(&format!("# A\n\nSöz.\n\n```{info}\n# gizli\nkod();\n```\n"), "A5");
        assert!(place(&pages, "Açıklama") < place(&pages, "kod"), "{info}");
        assert_eq!(all(&pages).any(|run| run.text.contains("gizli")), !info.starts_with("rust"), "{info}");
    }
}
