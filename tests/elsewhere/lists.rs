//! Lists that are numbered by hand, and pages that the author ends, in both books.

use crate::elsewhere::books::{self, Folder, codes, in_epub, in_pdf};

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\n";

fn project(text: &str) -> Folder {
    Folder::of(&[("book.toml", SETTINGS), ("01.md", text)])
}

#[test]
fn items_that_are_numbered_by_hand_are_lists() {
    let text = "# Soru\n\nMahkeme üç şey sordu:\na) emri **kim** verdi,\n   i. Moskova’da,\n   ii. Bakü’de,\nb) ne zaman[^1],\n\
                   hangi gün,\nc) kim uydu.\n\n(1) İlk bent.\n\n(2) İkinci bent.\n\n1. Sayılı\n   A) büyük\n   B) harf\n\n\
                   ▪ Word’den\n▪ gelen\n\nç) sonra\nd) gelen\n\n[^1]: Bkz. s. 5.\n";
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "lists");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    for part in [
        "Mahkeme üç şey sordu:</p>\n<ol role=\"list\" class=\"labelled\">",
        "<span class=\"label\">a)</span> emri <strong>kim</strong> verdi,<ol role=\"list\" class=\"labelled\">",
        "<span class=\"label\">ii.</span> Bakü’de,</li>",
        "<ol role=\"list\" class=\"labelled loose\">",
        "<span class=\"label\">A)</span> büyük</li>",
        "<ul>\n<li>Word’den</li>\n<li>gelen</li>\n</ul>",
        "<span class=\"label\">ç)</span> sonra",
    ] {
        assert!(chapter.contains(part), "{part}: {chapter}");
    }
    assert!(
        in_epub(&made, "01").contains("b) ne zaman1, hangi gün, c) kim uydu."),
        "{}",
        in_epub(&made, "01")
    );
    let pdf = in_pdf(&made);
    for words in ["a)emri kim verdi,i.Moskova’da,ii.Bakü’de,b)ne zaman", "(1)İlk bent.(2)İkinci bent."]
    {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
}

#[test]
fn text_that_only_looks_like_an_item_stays_text() {
    for text in [
        "a) tek başına",
        "a\\) bir\nb) iki",
        "A. Behramov geldi.\nB. Hasanov gitti.",
        "Bkz. madde\na) bir",
        "1990 yılı.\n1991 yılı.",
        "— Kim o?\n— Benim.",
        "`a) bir`\n`b) iki`",
    ] {
        let made = books::understand(project(&format!("# Söz\n\n{text}\n")).path()).books("no-list");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(!chapter.contains("<ol") && !chapter.contains("<ul"), "{text}: {chapter}");
    }
}

#[test]
fn pages_end_where_the_author_ends_them() {
    for (at, command) in [
        "\\newpage",
        "\\pagebreak[]",
        "\\clearpage{}",
        "{{< pagebreak >}}",
        "{.newpage}",
        "::: newpage",
        "::: {.page-break}\n:::",
        "<div style=\"page-break-after: always;\"></div>",
        "<div class=\"pagebreak\"></div>",
        "<p style=\"page-break-before:always\"></p>",
    ]
    .into_iter()
    .enumerate()
    {
        let text =
            format!("# Gece\n\n{command}\n\nBir.[^1]\n\n{command}\n\nİki.\n\n{command}\n\n[^1]: Not.\n");
        let project = project(&text);
        assert_eq!(codes(&project), Vec::<&str>::new(), "{command}");
        let made = books::understand(project.path()).books(&format!("pages-{at}"));
        let of = |wanted: &str| {
            let mut pages = made.pdf.pages.iter();
            pages.position(|page| page.words().iter().any(|word| word.text == wanted)).expect(wanted)
        };
        assert_eq!(
            (of("Bir."), of("Not."), of("İki.")),
            (of("Bir."), of("Bir."), of("Bir.") + 1),
            "{command}"
        );
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert_eq!(chapter.matches("<div class=\"page-break\"></div>").count(), 1, "{command}: {chapter}");
        assert_eq!(made.pdf.pages.len() - of("İki."), 1, "{command}: a page too many");
    }
}

#[test]
fn no_page_ends_within_a_quotation_a_list_or_a_note() {
    let text = "# Gece\n\nBir.[^1]\n\n> Söz.\n>\n> \\newpage\n\n- Öge\n\n  \\newpage\n\n[^1]: Not.\n\n    \\newpage\n";
    let project = project(text);
    assert_eq!(codes(&project), ["O008", "O008", "O008"]);
    let made = books::books(project.path(), "pages-within");
    let words = in_epub(&made, "01");
    assert!(
        ["Söz.", "Öge", "Not."].iter().all(|word| words.contains(word)) && !words.contains("newpage"),
        "{words}"
    );
}
