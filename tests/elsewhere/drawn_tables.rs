//! Tables drawn in quotations and items, and what their cells, heads and feet are in both books.

use crate::elsewhere::books::{codes, in_epub};
use crate::elsewhere::tables::{GRID, made, project, tables};

const XHTML: &str = "http://www.w3.org/1999/xhtml";

#[test]
fn tables_are_drawn_in_quotations_and_items_too() {
    let table = "+---+-------+\n| a | b     |\n+===+=======+\n| c | - bir |\n|   | - iki |\n+---+-------+";
    let with = |first: &str, others: &str| {
        let lines = table
            .lines()
            .enumerate()
            .map(|(at, line)| format!("{}{line}\n", if at == 0 { first } else { others }));
        lines.collect::<String>()
    };
    for (at, (text, around)) in [
        (with("> ", "> "), "blockquote"),
        (format!("> Söz\n{}>\n> Sonra.\n", with("> ", "> ")), "blockquote"),
        (with(">> ", "> > "), "blockquote"),
        (with("- ", "  "), "li"),
        (format!("1. Söz\n\n{}", with("   ", "   ")), "li"),
        (with("> - ", ">   "), "li"),
    ]
    .into_iter()
    .enumerate()
    {
        let made = made(&text, &format!("grid-inside-{at}"));
        let page = made.epub.xml("01.xhtml");
        let own: Vec<_> = page.descendants().filter(|node| node.has_tag_name((XHTML, "table"))).collect();
        assert_eq!(own.len(), 1, "{text}");
        assert!(own[0].ancestors().any(|node| node.tag_name().name() == around), "{text}");
        let quotes = page.descendants().filter(|node| node.tag_name().name() == "blockquote").count();
        assert!(quotes <= if text.contains(">>") { 2 } else { 1 }, "the quotation is one: {text}");
        let pdf = tables(&made);
        assert_eq!((pdf.len(), pdf[0].all("TH").len(), pdf[0].all("LI").len()), (1, 2, 2), "{text}");
    }
    let code = "> ```\n> +--+--+\n> | x| y|\n> +--+--+\n> ```\n";
    assert!(in_epub(&made(code, "grid-in-quoted-code"), "01").contains("+--+--+ | x| y| +--+--+"));
}

#[test]
fn heads_over_several_columns_are_named_by_their_cells_in_the_pdf() {
    let grid = made(GRID, "grid-headers");
    let table = tables(&grid)[0];
    let heads = table.all("TH");
    let id = |at: usize| heads[at].id.clone().expect("an identifier");
    assert_ne!(id(0), id(1));
    let cells: Vec<&str> = table
        .all("TD")
        .iter()
        .map(|cell| cell.attributes.get("Headers").map_or("", String::as_str))
        .collect();
    assert!(cells.iter().all(|headers| !headers.is_empty()), "{cells:?}");
    assert_eq!((cells[0], cells[2]), (cells[1], cells[4]), "{cells:?}");
    assert_ne!(cells[0], cells[2]);
    let plain = "| a | b |\n|---|---|\n| c | d |\n";
    let made = made(plain, "table-without-headers");
    let table = tables(&made)[0];
    assert!(table.walk().iter().all(|cell| !cell.attributes.contains_key("Headers") && cell.id.is_none()));
}

#[test]
fn the_foot_of_a_table_is_one_in_the_pdf() {
    for (at, text) in [
        "+---+---+\n| a | b |\n+===+===+\n| c | 1 |\n+---+---+\n| d | 2 |\n+===+===+\n| e | 3 |\n+===+===+\n",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>1</td></tr><tr><td>d</td><td>2</td></tr></tbody>\
         <tfoot><tr><td>e</td><td>3</td></tr></tfoot></table>\n",
    ]
    .into_iter()
    .enumerate()
    {
        let made = made(text, &format!("foot-{at}"));
        let table = tables(&made)[0];
        let rows = |part: &str| table.all(part).iter().map(|part| part.all("TR").len()).sum::<usize>();
        assert_eq!((rows("THead"), rows("TBody"), rows("TFoot")), (1, 2, 1), "{text}");
    }
}

#[test]
fn decimal_signs_stand_below_each_other_in_tables_with_cells_over_others() {
    let text = "\
+------+----------+--------+
| Yıl  | Gelir    | Not    |
+======+==========+========+
| 1989 | 7,25     | - bir  |
+      +----------+--------+
|      | 1012,5   | - iki  |
+------+----------+--------+
| Toplam          | yok    |
+------+----------+--------+

: Gelir {.decimal}
";
    let made = made(text, "decimal-spans");
    let signs: Vec<f64> = made
        .pdf
        .pages
        .iter()
        .flat_map(|page| &page.shown)
        .filter(|glyph| glyph.text == "," && glyph.x > 150.0)
        .map(|glyph| glyph.x)
        .collect();
    assert!(signs.len() == 2 && (signs[0] - signs[1]).abs() < 0.6, "{signs:?}");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert_eq!(chapter.matches("padding-right").count(), 1, "{chapter}");
    // Where no column has decimal numbers, that is said.
    let words = "| a | b |\n|---|---|\n| c | d |\n\n{.decimal}\n";
    assert_eq!(codes(&project(words)), ["O003"]);
    let wrong = "| a | b |\n|---|---|\n| 1,5 | 2,5 |\n\n{decimal=\"2 abc\"}\n";
    assert_eq!(codes(&project(wrong)), ["O017"]);
}
