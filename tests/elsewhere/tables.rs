//! Tables with cells over columns and rows, with blocks in cells, with widths, decimal signs and pages of their own, in both
//! books.

use crate::elsewhere::books::{self, Books, Folder, codes, in_epub, in_pdf};
use crate::elsewhere::reading::Element;

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\n";

pub fn project(text: &str) -> Folder {
    Folder::of(&[("book.toml", SETTINGS), ("01.md", &format!("# Tablolar\n\n{text}\n"))])
}

pub fn made(text: &str, name: &str) -> Books {
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
    books::books(project.path(), name)
}

/// The tables of the typeset book.
pub fn tables(books: &Books) -> Vec<&Element> {
    books.sections().into_iter().flat_map(|section| section.all("Table")).collect()
}

/// The cells of a table with their text and what they extend over.
fn cells(table: &Element) -> Vec<String> {
    let cell = |element: &&Element| ["TH", "TD"].contains(&element.role.as_str());
    let shown = |element: &Element| {
        let over = |key: &str| element.attributes.get(key).map_or("1", String::as_str);
        let scope = element.attributes.get("Scope").map_or("", String::as_str);
        let text = element.text();
        format!("{}{scope} {}x{} {}", element.role, over("ColSpan"), over("RowSpan"), text.trim())
    };
    table.walk().into_iter().filter(cell).map(shown).collect()
}

pub const GRID: &str = "\
+---------------------+----------+
| Özellik             | Dünya    |
+=============+=======+==========+
|             | en az | 89 °C    |
| Sıcaklık    +-------+----------+
| ölçüleri    | orta  | 14 °C    |
|             +-------+----------+
|             | en çok| 56 °C    |
+-------------+-------+----------+

: Sıcaklıklar {#tbl-s}
";

#[test]
fn cells_of_a_grid_extend_over_columns_and_rows() {
    let made = made(GRID, "grid-spans");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    for part in [
        "Sıcaklıklar</caption>",
        "<th scope=\"col\" colspan=\"2\">Özellik</th>",
        "<td rowspan=\"3\">Sıcaklık ölçüleri</td>\n<td>en az</td>",
        "<tr>\n<td>orta</td>",
        "<col style=\"width: 42.4%\"/>",
    ] {
        assert!(chapter.contains(part), "{part}: {chapter}");
    }
    let wanted = [
        "THColumn 2x1 Özellik",
        "THColumn 1x1 Dünya",
        "TD 1x3 Sıcaklık ölçüleri",
        "TD 1x1 en az",
        "TD 1x1 89 °C",
        "TD 1x1 orta",
        "TD 1x1 14 °C",
        "TD 1x1 en çok",
        "TD 1x1 56 °C",
    ];
    let found: Vec<String> = cells(tables(&made)[0]).iter().map(|cell| cell.replace('\u{a0}', " ")).collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_table_of_html_says_the_same_as_a_grid() {
    let html = "<table>\n<col width=\"42.4%\">\n<col width=\"24.2%\">\n<col width=\"33.3%\">\n<thead>\n<tr><th colspan=\"2\">Özellik</th>\
         <th>Dünya</th></tr>\n</thead>\n<tbody>\n<tr><td rowspan=\"3\">Sıcaklık ölçüleri</td><td>en az</td><td>89 °C</td></tr>\n\
         <tr><td>orta</td><td>14 °C</td></tr>\n<tr><td>en çok</td><td>56 °C</td></tr>\n</tbody>\n</table>\n\n\
         : Sıcaklıklar {#tbl-s}\n";
    let (grid, html) = (made(GRID, "grid-of-signs"), made(html, "grid-of-html"));
    assert_eq!(cells(tables(&grid)[0]), cells(tables(&html)[0]));
    let table = |books: &Books| {
        let text = books.epub.text("OEBPS/01.xhtml");
        text[text.find("<table").expect("a table")..text.find("</table>").expect("its end")].to_owned()
    };
    assert_eq!(table(&grid), table(&html));
}

#[test]
fn cells_hold_blocks_in_reading_order() {
    let text = "\
+---------+----------------------+
| Meyve   | Neden                |
+=========+======================+
| Muz[^a] | Bir paragraf.        |
|         |                      |
|         | - kendi *kabıyla*    |
|         | - parlak             |
+---------+----------------------+
| Elma    | 1. iskorbüt[^b]      |
|         | 2. lezzet            |
|         |                      |
|         |     kod              |
+---------+----------------------+

[^a]: İlk not.

[^b]: İkinci not.
";
    let made = made(text, "grid-blocks");
    let words = "Meyve Neden Muz1 Bir paragraf. kendi kabıyla parlak Elma iskorbüt2 lezzet";
    assert!(in_epub(&made, "01").contains(words), "{}", in_epub(&made, "01"));
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(chapter.contains("<p>Bir paragraf.</p>\n<ul>\n<li>kendi <em>kabıyla</em></li>"), "{chapter}");
    let pdf = tables(&made)[0];
    assert_eq!((pdf.all("L").len(), pdf.all("LI").len()), (2, 4));
    let all = in_pdf(&made).replace(' ', "");
    assert!(all.contains("Birparagraf.") && all.contains("2.lezzet"), "{all}");
}

#[test]
fn a_sign_alone_in_a_cell_stays_a_sign() {
    let text = "+----+----+----+\n| -  | 3. | #  |\n+----+----+----+\n| +  | a  | b  |\n+----+----+----+\n";
    let made = made(text, "grid-signs");
    assert!(in_epub(&made, "01").ends_with("- 3. # + a b"), "{}", in_epub(&made, "01"));
}

#[test]
fn tables_without_heads_have_none() {
    for (at, text) in [
        "+----+----+\n| a  | b  |\n+----+----+\n| c  | d  |\n+----+----+\n",
        "----  ----\na     b\nc     d\n----  ----\n",
        "| | |\n|---|---|\n| a | b |\n| c | d |\n\n{.headless}\n",
        "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>\n",
    ]
    .into_iter()
    .enumerate()
    {
        let made = made(text, &format!("headless-{at}"));
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(!chapter.contains("<thead") && !chapter.contains("<th"), "{text}: {chapter}");
        assert_eq!(cells(tables(&made)[0]), ["TD 1x1 a", "TD 1x1 b", "TD 1x1 c", "TD 1x1 d"], "{text}");
    }
}

#[test]
fn a_foot_and_heads_of_rows_are_marked() {
    let text = "+------+-----+\n| Yıl  | TL  |\n+======+=====+\n| 1990 | 5   |\n+======+=====+\n| Sum  | 9   |\n+======+=====+\n\n\
         <table>\n<thead><tr><th rowspan=\"2\">Ülke</th><th colspan=\"2\">Nüfus</th></tr><tr><th>1990</th><th>2000</th></tr></thead>\n\
         <tbody><tr><th>Türkiye</th><td>56</td><td>67</td></tr></tbody>\n</table>\n";
    let made = made(text, "table-foot");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(chapter.contains("<tfoot>\n<tr>\n<td>Sum</td>"), "{chapter}");
    assert!(chapter.contains("<th scope=\"row\">Türkiye</th>"), "{chapter}");
    let wanted = [
        "THColumn 1x2 Ülke",
        "THColumn 2x1 Nüfus",
        "THColumn 1x1 1990",
        "THColumn 1x1 2000",
        "THRow 1x1 Türkiye",
        "TD 1x1 56",
        "TD 1x1 67",
    ];
    assert_eq!(cells(tables(&made)[1]), wanted);
}

/// Where the words of the first page with one of them begin and end, in points.
fn place(books: &Books, word: &str) -> (f64, f64) {
    let words = books.pdf.pages.iter().flat_map(|page| page.words());
    let found = words.into_iter().find(|found| found.text == word);
    let found = found.unwrap_or_else(|| panic!("{word} is on no page"));
    (found.x, found.y)
}

#[test]
fn attributes_behind_a_table_do_not_take_its_caption_for_a_meaning() {
    let dashes = "-------------------------\n Ad     Söz\n------ ------------------\n Ali    uzun bir\n        söz\n\n \
        Ece    kısa\n-------------------------\n";
    let headless = "-----  -----\n  Ali     12\n-----  -----\n";
    for (at, (table, words)) in [
        (dashes.to_owned(), "Bak Tablo 1. Tablo 1. Günler Ad Söz Ali uzun bir söz Ece kısa Son."),
        (headless.to_owned(), "Bak Tablo 1. Tablo 1. Günler Ali 12 Son."),
        ("| | |\n|---|---|\n| a | b |\n\n{.headless}\n".to_owned(), "Bak Tablo 1. Tablo 1. Günler a b Son."),
        (
            "| A | B |\n|---|---|\n| a | b |\n\n{widths=\"30 70\"}\n".to_owned(),
            "Bak Tablo 1. Tablo 1. Günler A B a b Son.",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        for caption in [": Günler {#tbl-gun}", "Table: Günler {#tbl-gun}", ":   *Günler* {#tbl:gun}"] {
            let text = format!("Bak @tbl:gun.\n\n{table}\n{caption}\n\nSon.\n");
            let made = made(&text, &format!("table-attributes-{at}"));
            assert!(in_epub(&made, "01").ends_with(words), "{caption}: {}", in_epub(&made, "01"));
        }
    }
    // Other terms stay terms.
    let made = made("{x}\n: Bir\n\n| A |\n|---|\n| a |\n\nTerim\n: Anlamı\n", "table-attributes-terms");
    assert_eq!(made.epub.text("OEBPS/01.xhtml").matches("<dt>").count(), 2);
}

#[test]
fn columns_are_as_wide_as_their_author_has_them() {
    let pipes =
        |widths: &str| format!("| Ad | Söz | Son |\n|---|---|---|\n| a | b | c |\n\n: Gelir {{{widths}}}\n");
    let [first, second] =
        [("#tbl-x tbl-colwidths=\"[20,60,20]\"", "20"), ("widths=\"60 20 20\"", "60")].map(|(key, name)| {
            let made = made(&pipes(key), &format!("widths-{name}"));
            let chapter = made.epub.text("OEBPS/01.xhtml");
            assert!(chapter.contains(&format!("<col style=\"width: {name}.0%\"/>")), "{chapter}");
            let (left, _) = place(&made, "Ad");
            (place(&made, "Söz").0 - left, place(&made, "Son").0 - left)
        });
    // Of a width without the two gaps; the third column begins at the same place in both.
    assert!((first.1 - second.1).abs() < 0.1, "{first:?} {second:?}");
    let ratio = second.0 / first.0;
    assert!((2.4..3.0).contains(&ratio), "{first:?} {second:?}");
}

#[test]
fn dashes_are_widths_where_the_tool_has_it_so() {
    let long = "uzunca bir söz ".repeat(6);
    let text =
        format!("# Tablo\n\n| Ad | Söz |\n|----------|------------------------------|\n| a | {long} |\n");
    let project =
        Folder::of(&[("book.toml", &format!("dialect = \"pandoc\"\n{SETTINGS}")), ("01.md", &text)]);
    let with = books::books(project.path(), "dashes-pandoc");
    let with = with.epub.text("OEBPS/01.xhtml");
    assert!(with.contains("<col style=\"width: 25.0%\"/>"), "{with}");
    let project = Folder::of(&[("book.toml", SETTINGS), ("01.md", &text)]);
    let without = books::books(project.path(), "dashes-plain");
    let without = without.epub.text("OEBPS/01.xhtml");
    assert!(!without.contains("<col"), "{without}");
}

#[test]
fn decimal_signs_stand_below_each_other_where_the_author_asks() {
    let text = |attributes: &str| {
        format!(
            "| Yıl | TL |\n|---|---:|\n| a | 1.234,5 |\n| b | 12 |\n| c | 345,678 |\n| d | yok |\n\n: Ad{attributes}\n"
        )
    };
    let plain = made(&text(""), "decimal-plain");
    let aligned = made(&text(" {.decimal}"), "decimal-aligned");
    let chapter = aligned.epub.text("OEBPS/01.xhtml");
    assert!(chapter.contains("12<span style=\"padding-right: 3.5ch\"></span></td>"), "{chapter}");
    assert!(chapter.contains("<td class=\"end\">345,678</td>"), "{chapter}");
    assert!(!plain.epub.text("OEBPS/01.xhtml").contains("padding-right"));
    // Tabular figures: `12` begins two places before the sign, `345,678` three.
    let (twelve, longest) = (place(&aligned, "12").0, place(&aligned, "345,678").0);
    let digit = twelve - longest;
    assert!((2.0..8.0).contains(&digit), "{digit}");
    let thousand = place(&aligned, "1.234,5").0;
    assert!(longest - thousand > digit, "{thousand} {longest}");
}

#[test]
fn a_turned_table_is_on_its_side_on_its_own_page() {
    let rows: String = (1..40).map(|at| format!("| satır{at} | {} |\n", "geniş ".repeat(20))).collect();
    for (name, text) in [
        ("class", "Önce.\n\n| Ad | Söz |\n|---|---|\n| satır1 | geniş |\n\n: Yatay tablo {.landscape}\n\nSonra.".to_owned()),
        ("division", "Önce.\n\n::: {.landscape}\n\n| Ad | Söz |\n|---|---|\n| satır1 | geniş |\n\n: Yatay tablo\n\n:::\n\nSonra.".to_owned()),
        ("tex", "Önce.\n\n\\begin{landscape}\n\n| Ad | Söz |\n|---|---|\n| satır1 | geniş |\n\n: Yatay tablo\n\n\\end{landscape}\n\nSonra.".to_owned()),
        ("long", format!("Önce.\n\n| Ad | Söz |\n|---|---|\n{rows}\n: Yatay tablo {{.landscape}}\n\nSonra.")),
    ] {
        let made = made(&text, &format!("turned-{name}"));
        let table = tables(&made)[0];
        let pages = table.pages();
        assert!((name == "long") == (pages.len() > 1), "{name}: {pages:?}");
        // Nothing else is on its page, and its letters stand above each other.
        let own = made.pdf.pages[pages[0]].words();
        let (first, last) = (own.first().expect("a word"), own.last().expect("a word"));
        let all: String = own.iter().map(|word| word.text.as_str()).collect();
        assert!(!all.contains("Önce") && !all.contains("Sonra"), "{name}: {all}");
        assert!(first.y > 300.0 && (first.x - last.x).abs() > 10.0, "{name}: {first:?} {last:?}");
        let words = in_epub(&made, "01");
        assert!(words.contains("Yatay tablo Ad Söz satır1 geniş"), "{name}: {words}");
        let all = in_pdf(&made);
        assert!(all.contains("Önce.") && all.contains("Sonra.") && all.contains("satır1"), "{name}: {all}");
    }
}

#[test]
fn linked_rows_stay_on_one_page_and_the_head_is_repeated() {
    let mut grid =
        "+------+--------+--------+\n| Ad   | Bir    | İki    |\n+======+========+========+\n".to_owned();
    for at in 10..60 {
        grid += &format!(
            "| g{at}  | a{at}    | b{at}    |\n|      +--------+--------+\n|      | c{at}    | d{at}    |\n"
        );
        grid += "+------+--------+--------+\n";
    }
    let made = made(&grid, "grid-long");
    let table = tables(&made)[0];
    assert!(table.pages().len() > 1);
    for page in &made.pdf.pages {
        let words = page.words();
        for at in 10..60 {
            let has = |letter: char| words.iter().any(|word| word.text == format!("{letter}{at}"));
            assert_eq!((has('g'), has('a'), has('b')), (has('c'), has('c'), has('d')), "{at}");
        }
    }
    let heads = made.pdf.pages.iter().filter(|page| page.artifacts().iter().any(|word| word.text == "İki"));
    assert_eq!(heads.count(), table.pages().len() - 1);
}

#[test]
fn a_cell_of_more_than_a_page_is_divided_and_keeps_all_its_words() {
    let mut grid = "+------+--------------------------+\n| Ad   | Söz                      |\n+======+==========================+\n".to_owned();
    for at in 100..260 {
        let label = if at == 100 { "| uzun " } else { "|      " };
        grid += &format!("{label}| - madde{at} ve sözleri     |\n");
    }
    grid += "+------+--------------------------+\n";
    let made = made(&grid, "grid-tall");
    let all = in_pdf(&made).replace(' ', "");
    for at in 100..260 {
        assert_eq!(all.matches(&format!("madde{at}")).count(), 1, "{at}");
    }
    assert!(tables(&made)[0].pages().len() > 2);
}

#[test]
fn a_malformed_table_is_reported_and_loses_no_word() {
    for (code, text) in [
        ("O016", "+----+----+\n| bir | iki |\n| üç       | dört | beş\n+----+----+\n"),
        ("O016", "+-----+-----+\n| bir | iki |\n+=====+=====+\n| üç  | dört beş |\n"),
        (
            "O016",
            "+-----+-----+\n| bir | iki |\n+---+-+-----+\n| üç  | dört |\n|  x  | beş |\n+-----+-----+\n",
        ),
        ("O017", "| bir | iki |\n|---|---|\n| üç | dört |\n\n: beş {widths=\"1 2 3\"}\n"),
        ("O003", "| bir | iki |\n|---|---|\n| üç | dört |\n\n: beş {.striped}\n"),
    ] {
        let project = project(text);
        assert_eq!(codes(&project), [code], "{text}");
        let made = books::books(project.path(), "table-malformed");
        for word in ["bir", "iki", "üç", "dört", "beş"] {
            assert!(in_epub(&made, "01").contains(word), "{word} of {text}: {}", in_epub(&made, "01"));
            assert!(in_pdf(&made).contains(word), "{word} of {text}");
        }
    }
}

#[test]
fn captions_stand_before_or_behind_a_table() {
    for text in [
        "Table: Sözler\n\n| a | b |\n|---|---|\n| c | d |\n",
        "| a | b |\n|---|---|\n| c | d |\n\nTable: Sözler\n",
    ] {
        let made = made(text, "table-caption");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(chapter.contains("<caption>Sözler</caption>") && !chapter.contains("Table:"), "{chapter}");
    }
}
