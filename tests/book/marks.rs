//! Marks of notes beside each other and in titles, addresses, and emphasis before endings: alike in both books.

use crate::book::project::{Books, Project};
use crate::reader::{elements, words};

fn books() -> Books {
    let text = "# Kara gece[^t]\n\nSöz[^a][^b], m^2^[^c], x² [^a]; $y^2$[^b] ve ^[ilk](Bakü).\n\n\
                [bağ[^a]](https://a.org) ve **\"Vatan\"**da, *“Azatlık”*ta.\n\n\
                ![Meydan, 1990.[^a]](a.svg)\n\n\
                Bkz. https://arsiv.ornek.org/_media/belge_1990_(ek).pdf.\n\n\
                [^t]: Başlığın notu.\n[^a]: Bir.\n[^b]: İki.\n[^c]: Üç.\n";
    let picture =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>";
    Project::new("").chapter("01-gece.md", text).file("m/a.svg", picture).books("imler")
}

#[test]
fn marks_side_by_side_are_parted_in_both_books() {
    let books = books();
    let page = books.epub.xml("01-gece.xhtml");
    let paragraphs: Vec<String> = elements(&page, "p").map(words).collect();
    let first = paragraphs.iter().find(|text| text.starts_with("Söz")).expect("the paragraph");
    assert!(first.starts_with("Söz2,3, m2\u{a0}4"), "{first}");
    let set = books.pdf.structure.text().replace('\u{a0}', " ");
    assert!(set.contains("Söz2,3, m2 4"), "{set}");
    assert!(first.contains("ve5(Bakü)") || first.contains("ve 5(Bakü)"), "{first}");
}

#[test]
fn the_mark_of_a_title_stands_in_the_title_alone() {
    let books = books();
    let page = books.epub.xml("01-gece.xhtml");
    let title = elements(&page, "h1").next().expect("a title");
    assert_eq!(words(title), "Kara gece1");
    let nav = books.epub.xml("nav.xhtml");
    assert!(elements(&nav, "a").any(|link| words(link) == "Kara gece"));
    let notes: Vec<String> = books.pdf.structure.all("Note").iter().map(|note| note.text()).collect();
    assert!(notes[0].contains("Başlığın notu."), "{notes:?}");
    assert_eq!(books.pdf.structure.all("Note")[0].pages(), books.pdf.structure.all("H1")[0].pages());
    let heading = books.pdf.structure.all("H1")[0];
    assert!(heading.text().ends_with("Kara gece1"), "{}", heading.text());
    let contents = books.pdf.structure.all("TOC");
    assert!(contents.iter().all(|list| list.text().contains("Kara gece") && !list.text().contains("gece1")));
}

#[test]
fn addresses_are_set_to_the_letter_and_lead_there() {
    let books = books();
    let address = "https://arsiv.ornek.org/_media/belge_1990_(ek).pdf";
    let page = books.epub.xml("01-gece.xhtml");
    let link = elements(&page, "a").find(|link| link.attribute("href") == Some(address)).expect("a link");
    assert_eq!(words(link), address);
    let set = books.pdf.structure.all("Link").iter().any(|link| link.text() == address);
    assert!(set, "{}", books.pdf.structure.text());
    let strong = elements(&page, "strong").next().expect("bold words");
    assert_eq!(words(strong), "“Vatan”");
    assert_eq!(words(elements(&page, "em").next().expect("italic words")), "“Azatlık”");
}

/// The figures of a chapter in both books: the words of each in the e-book, and of each caption on paper.
fn figures(text: &str) -> (Vec<String>, Vec<String>) {
    let picture =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>";
    let text = format!("# Kara gece\n\n{text}\n\n[^a]: Bir.\n[^b]: İki.\n");
    let books = Project::new("").chapter("01-gece.md", &text).file("m/a.svg", picture).books("resim-imi");
    let page = books.epub.xml("01-gece.xhtml");
    let captions = books.pdf.structure.all("Caption").iter().map(|caption| caption.text()).collect();
    (elements(&page, "figure").map(words).collect(), captions)
}

#[test]
fn a_note_among_the_words_of_an_image_makes_them_its_caption() {
    let books = books();
    let page = books.epub.xml("01-gece.xhtml");
    let figure = elements(&page, "figure").next().expect("the figure");
    assert_eq!(words(figure), "Meydan, 1990.2");
    let image = elements(&page, "img").next().expect("the image");
    assert_eq!(image.attribute("alt"), Some("Meydan, 1990."));
    for (written, expected) in [
        ("![Eski[^b] *kent[^a]* adı](a.svg)", "Eski1 kent2 adı"),
        ("![Kent^[İçinde.], 1990](a.svg)[^b]", "Kent1, 19902"),
        ("![Kent[^a]](a.svg \"Başlık\")", "Başlık1"),
        ("![Kent[^a]](a.svg)\nAltında *söz*", "Altında söz1"),
        ("- Madde\n\n  ![Kent[^a]](a.svg)", "Kent1"),
    ] {
        assert_eq!(figures(written), (vec![expected.to_owned()], vec![expected.to_owned()]), "{written}");
    }
}

#[test]
fn a_mark_behind_an_image_hangs_at_its_corner() {
    for written in ["![Kent](a.svg)[^a]", "![](a.svg)[^a]", "![-](a.svg)[^a][^b]"] {
        let expected = if written.contains("[^b]") { "1,2" } else { "1" };
        assert_eq!(figures(written), (vec![expected.to_owned()], vec![expected.to_owned()]), "{written}");
    }
}
