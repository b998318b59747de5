//! Lines that lead to something stand on its page: a line that ends with a colon, a single line below a heading.

use super::{set, shapes::leaves, text_pages};
use matbaa::page::Pages;

/// The page on which words stand.
fn page_of(pages: &Pages, words: &str) -> usize {
    let has_words = |page| leaves(page).any(|run| run.text.replace('\u{a0}', " ").contains(words));
    text_pages(pages).position(has_words).unwrap_or_else(|| panic!("no “{words}”"))
}

/// What a line introduces, each with words of its first line.
const THINGS: [(&str, &str); 8] = [
    ("> Alıntıdan sözler burada durur.\n> \n> Sonrası da vardır.", "Alıntıdan"),
    ("| Dizelerin ilki\n| İkinci dize\n| Üçüncü dize\n| Dördüncü dize", "Dizelerin"),
    ("- Birinci madde\n- İkinci madde\n- Üçüncü madde", "Birinci madde"),
    ("1. Birinci sıra\n2. İkinci sıra\n3. Üçüncü sıra", "Birinci sıra"),
    ("| Yıl | Sayı |\n|---|---|\n| 1990 | on iki |\n| 1991 | on üç |", "Yıl"),
    ("```\nkod satırı\nkod satırı\n```", "kod satırı"),
    ("> [!note] Kutunun adı\n> Kutunun içi.\n>\n> Sonu.", "Kutunun adı"),
    ("Terimi\n: Anlamı burada uzun uzun açıklanır, çünkü tek satıra sığmaz.", "Terimi"),
];

#[test]
fn a_line_with_a_colon_stands_on_the_page_of_what_it_introduces() {
    for (thing, words) in THINGS {
        for colon in ["Şöyle denmişti:", "Şöyle denmişti:[^1]", "*Şöyle denmişti:*"] {
            for before in 8..32 {
                let lines = "Bir satırlık paragraf.\n\n".repeat(before);
                let text = format!("# A\n\n{lines}{colon}\n\n{thing}\n\nSon.\n\n[^1]: Not.\n");
                let text = if colon.contains('^') { text } else { text.replace("[^1]: Not.\n", "") };
                let pages = set(&text, "A6");
                let (line, first) = (page_of(&pages, "Şöyle denmişti"), page_of(&pages, words));
                assert_eq!(line, first, "{colon} {thing} after {before} lines");
            }
        }
    }
}

#[test]
fn a_formula_stands_on_the_page_of_the_line_before_it() {
    for before in 8..32 {
        let lines = "Bir satırlık paragraf.\n\n".repeat(before);
        let pages = set(&format!("# A\n\n{lines}Denklem şudur:\n\n$$a + b = c$$\n\nSon.\n"), "A6");
        let line = page_of(&pages, "Denklem");
        let formula = text_pages(&pages).position(|page| {
            page.items.iter().any(|item| matches!(item, matbaa::page::Item::Formula { .. }))
        });
        assert_eq!(Some(line), formula, "after {before} lines");
    }
}

#[test]
fn a_heading_has_more_than_a_single_line_below_it() {
    // A table may head the next page.
    for (thing, words) in THINGS.into_iter().filter(|(_, words)| *words != "Yıl") {
        for before in 8..32 {
            let lines = "Bir satırlık paragraf.\n\n".repeat(before);
            let text = format!("# A\n\n{lines}## Kesimin adı\n\nTek satır.\n\n{thing}\n\nSon.\n");
            let pages = set(&text, "A6");
            let (heading, first) = (page_of(&pages, "Kesimin adı"), page_of(&pages, words));
            assert_eq!(heading, first, "{thing} after {before} lines");
            let text = format!("# A\n\n{lines}## Kesimin adı\n\n- Birinci madde\n- İkinci madde\n\nSon.\n");
            let pages = set(&text, "A6");
            assert_eq!(page_of(&pages, "Kesimin adı"), page_of(&pages, "İkinci madde"), "{before} lines");
        }
    }
}
