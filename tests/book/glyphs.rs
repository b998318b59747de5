//! Characters that the faces do not have and can show all the same, further faces, and lines in two directions.

use crate::book::project::{Books, Project, home};
use crate::book::reader::{elements, words};
use std::fs;

const SUBSET: &str = "DejaVuSans-Subset.ttf";

fn subset() -> Vec<u8> {
    fs::read(home().join("tests/fixtures/faces").join(SUBSET)).expect("a face")
}

/// What both runs said under a code.
fn reported(project: &Project, code: &str) -> Vec<String> {
    let of = |format: &str| {
        let run = project.run(format);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        run.stderr.lines().filter(|line| line.contains(code)).map(str::to_owned).collect::<Vec<_>>()
    };
    let (pdf, epub) = (of("pdf"), of("epub"));
    assert_eq!(pdf, epub);
    pdf
}

fn page_of(books: &Books, name: &str) -> String {
    words(books.epub.xml(name).root_element())
}

/// All text of the PDF in its order.
fn text_of(books: &Books) -> String {
    books.pdf.pages.iter().flat_map(|page| &page.shown).map(|shown| shown.text.as_str()).collect()
}

/// The glyphs that stand for a text, with their places.
fn place(books: &Books, text: &str) -> f64 {
    let shown = books.pdf.pages.iter().flat_map(|page| &page.shown);
    let found: Vec<f64> = shown.filter(|shown| shown.text == text).map(|shown| shown.x).collect();
    assert_eq!(found.len(), 1, "{text:?} in {:?}", text_of(books));
    found[0]
}

#[test]
fn what_the_faces_can_make_is_made() {
    let spaces: String = ('\u{2000}'..='\u{200a}')
        .chain("\u{a0}\u{202f}\u{205f}\u{3000}\u{1680}".chars())
        .map(|space| format!("a{space}b "))
        .collect();
    let hidden: String = ('\u{200b}'..='\u{200f}')
        .chain('\u{202a}'..='\u{202e}')
        .chain('\u{2060}'..='\u{206f}')
        .chain("\u{ad}\u{feff}\u{34f}\u{61c}\u{180e}\u{fe0f}\u{e0061}".chars())
        .map(|sign| format!("be{sign}yaz "))
        .collect();
    let text = format!(
        "# Ḳāżī ve Ⅷ\n\nḲitāb, ḳalem, ẕikr, ṣabr, ẓulm; c\u{327}ay, k\u{323}az, z\u{331}\u{301}, ş\u{331}. **ḳalın ẕ** *ḳ eğik*, `ḳod c\u{327}`.\n\n\
         ﬁl, oﬃs, ﬀ, ﬅ; Ⅳ. bölüm, ⅷ; ⅕ ve ½; № 5; a\u{2011}b; ℃.\n\n{spaces}\n\n{hidden}\n"
    );
    let project = Project::new("").chapter("01.md", text);
    assert_eq!(reported(&project, "F001"), [""; 0]);
    let books = project.books("glyphs");
    let text = text_of(&books);
    assert!(!text.contains('\u{25a1}'), "{text}");
    for words in ["Ḳitāb", "ḳalem", "ẕikr", "ﬁl", "oﬃs", "Ⅳ. bölüm", "⅕ ve ½", "a\u{2011}b", "№ 5"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    // No glyph is the one that a face shows for what it lacks, in any part of the PDF: those would be of glyph 0.
    let page = page_of(&books, "01.xhtml");
    for words in ["Ḳitāb", "ﬁl", "offis", "ff", "IV. bölüm", "viii", "1\u{2044}5 ve ½"] {
        assert!(page.contains(words), "{words} in {page}");
    }
}

/// Signs and figures that stand raised in a row are raised alike, and lowered ones too, in both books and in drawings.
#[test]
fn raised_signs_and_figures_are_of_one_kind() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"60\">\
        <text x=\"5\" y=\"20\">10⁻³ x⁺ a₍₋₂₎</text><text x=\"5\" y=\"50\">s&#8315;&#185;</text></svg>";
    let project = Project::new("")
        .chapter("01.md", "# A\n\n10⁻³ m², a₋₂ ve x⁽ⁿ⁺¹⁾; Na⁺, m³ ve H₂O, **v⁻¹**.\n\n![Ek](cizim.svg)\n")
        .file("m/cizim.svg", svg.as_bytes());
    assert_eq!((reported(&project, "F001"), reported(&project, "I006")), (vec![], vec![]));
    let books = project.books("raised");
    let page = books.epub.text("OEBPS/01.xhtml");
    for words in [
        "10<sup>−3</sup> m², a<sub>−2</sub> ve x<sup>(n+1)</sup>; Na<sup>+</sup>, m³ ve H₂O",
        "v<sup>−1</sup></strong>",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    // What is copied out of the page is what was typed.
    let text = text_of(&books);
    for words in ["10⁻³", "a₋₂", "x⁽ⁿ⁺¹⁾", "m³", "v⁻¹"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let sizes: Vec<f64> = books
        .pdf
        .pages
        .iter()
        .flat_map(|page| &page.shown)
        .filter(|shown| "⁻³₋₂⁽ⁿ⁺¹⁾".contains(shown.text.as_str()) && shown.text != "³" && shown.text != "₂")
        .map(|shown| shown.size)
        .collect();
    assert!(sizes.len() > 5 && sizes.iter().all(|size| *size == sizes[0]), "{sizes:?}");
}

#[test]
fn what_they_cannot_make_is_still_reported() {
    let project = Project::new("").chapter("01.md", "# A\n\n漢 ve ☭ ve ① ve x\u{20dd} ve ܐ.\n");
    let reported = reported(&project, "F001");
    assert_eq!(reported.len(), 5, "{reported:?}");
}

#[test]
fn further_faces_are_taken_by_script() {
    let text = "# Besmele\n\nÖnce بسم الله ve שלום sonra. `kod العربية`\n";
    let without = Project::new("").chapter("01.md", text);
    assert!(!reported(&without, "F001").is_empty());
    let project = Project::new("[fonts]\nalso = [\"DejaVu Sans\"]\n")
        .chapter("01.md", text)
        .file(&format!("m/fonts/{SUBSET}"), subset());
    assert_eq!(reported(&project, "F001"), [""; 0]);
    let books = project.books("further-faces");
    let fonts: Vec<&str> = books
        .pdf
        .pages
        .iter()
        .flat_map(|page| &page.shown)
        .filter(|shown| shown.text.trim().chars().any(|c| c as u32 > 0x500 && c.is_alphabetic()))
        .map(|shown| shown.font.as_str())
        .collect();
    assert!(!fonts.is_empty() && fonts.iter().all(|font| font.contains("DejaVu")), "{fonts:?}");
    let latin: Vec<&str> = books
        .pdf
        .pages
        .iter()
        .flat_map(|page| &page.shown)
        .filter(|shown| shown.text.chars().all(|c| c.is_ascii_alphabetic()))
        .map(|shown| shown.font.as_str())
        .collect();
    assert!(latin.iter().all(|font| !font.contains("DejaVu")), "{latin:?}");
    let style = books.epub.text("OEBPS/stylesheet.css");
    assert!(
        style.contains("font-family: \"Book DejaVu-Sans\";")
            || style.contains("font-family: \"Book DejaVuSans\";"),
        "{style:.600}"
    );
    assert!(style.contains("\"Book Text\", \"Book Sans\", \"Book Code\", \"Book DejaVu"), "{style:.1200}");
    let unknown =
        Project::new("[fonts]\nalso = [\"DejaVu Sanz\"]\n").chapter("01.md", "# A\n\nB.\n").run("pdf");
    assert!(unknown.code == Some(0) && unknown.stderr.contains("B011"), "{}", unknown.stderr);
}

/// The subset with one glyph in two colours: version 0 of `COLR` and `CPAL` (OpenType 1.9).
fn coloured() -> Vec<u8> {
    let plain = subset();
    let word = |at: usize| u32::from_be_bytes(plain[at..at + 4].try_into().expect("four bytes")) as usize;
    let count = usize::from(u16::from_be_bytes([plain[4], plain[5]]));
    let mut tables: Vec<(Vec<u8>, Vec<u8>)> = (0..count)
        .map(|table| 12 + table * 16)
        .map(|at| (plain[at..at + 4].to_vec(), plain[word(at + 8)..][..word(at + 12)].to_vec()))
        .collect();
    // One glyph of two layers; one palette of two colours, blue first.
    let colr = [0, 1, 0, 14, 0, 20, 2, 5, 0, 2, 5, 0, 6, 1_u16].map(u16::to_be_bytes).concat();
    let cpal = [&[0, 0, 0, 2, 0, 1, 0, 2, 0, 0, 0, 14, 0, 0][..], &[0, 0, 255, 255, 255, 0, 0, 255]].concat();
    tables.extend([(b"COLR".to_vec(), colr), (b"CPAL".to_vec(), cpal)]);
    tables.sort();
    let mut face = [&plain[..4], &(tables.len() as u16).to_be_bytes(), &[0; 6]].concat();
    let mut bodies = Vec::new();
    let begin = 12 + tables.len() * 16;
    for (tag, body) in &tables {
        face.extend_from_slice(tag);
        let [place, length] = [begin + bodies.len(), body.len()].map(|number| (number as u32).to_be_bytes());
        face.extend([[0; 4], place, length].concat());
        bodies.extend_from_slice(body);
        bodies.resize(bodies.len().next_multiple_of(4), 0);
    }
    [face, bodies].concat()
}

/// Only the writer of the PDF knows the codes of their glyphs: their words are forms, each within its stretch of text.
#[test]
fn words_in_a_coloured_face_are_drawn_apart_and_stay_text() {
    let text = "# Besmele\n\nÖnce بسم الله ve שלום sonra, yine بسم.\n";
    let project = Project::new("[fonts]\nalso = [\"DejaVu Sans\"]\n")
        .chapter("01.md", text)
        .file(&format!("m/fonts/{SUBSET}"), coloured());
    assert_eq!(reported(&project, "F001"), [""; 0]);
    let books = project.books("coloured-face");
    let document = &books.pdf.document;
    let forms = document.objects.values().filter_map(|object| object.as_stream().ok());
    let forms = forms.filter(|form| {
        form.dict.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Form"))
    });
    let with_text = forms.filter(|form| {
        let content = form.get_plain_content().expect("content");
        let shows = |operator: &[u8]| content.windows(operator.len()).any(|part| part == operator);
        shows(b"Tj") || shows(b"TJ")
    });
    assert_eq!(with_text.count(), 3, "the same word is one form");
    let pages = document.page_iter().map(|page| document.get_page_content(page));
    let contents: Vec<String> = pages.map(|content| String::from_utf8_lossy(&content).into_owned()).collect();
    let drawn: Vec<&str> =
        contents.iter().flat_map(|content| content.lines()).filter(|line| line.ends_with(" Do Q")).collect();
    assert_eq!(drawn.len(), 4, "{drawn:?}");
}

/// The book's language, or one that is stated, gives lines their direction, not the words in them.
#[test]
fn words_from_right_to_left_do_not_turn_what_is_around_them() {
    let keys = "[fonts]\nalso = [\"DejaVu Sans\"]\n";
    let arabic = "بسم الله الرحمن الرحيم";
    for (name, form) in [
        ("paragraph", format!("Z: {arabic}.")),
        ("item", format!("- Z: {arabic}.")),
        ("heading", format!("## Z: {arabic}.")),
        ("quotation", format!("> Z: {arabic}.")),
        ("cell", format!("| Z: {arabic}. |\n|---|\n| b |")),
        ("note", format!("Not[^1].\n\n[^1]: Z: {arabic}.")),
        ("term", format!("Z\n: tanım {arabic}.")),
    ] {
        let text = format!("# Bir\n\n{form}\n");
        let project = Project::new(keys).chapter("01.md", text).file(&format!("m/fonts/{SUBSET}"), subset());
        let books = project.books(&format!("direction-{name}"));
        assert!(place(&books, "Z") < place(&books, "ب"), "{name}");
        let letters = books.pdf.pages.iter().flat_map(|page| &page.shown).filter(|shown| shown.text == "ر");
        let places: Vec<f64> = letters.map(|shown| shown.x).collect();
        assert!(
            places.len() == 2 && places[0] > places[1],
            "{name}: within, letters run from right to left: {places:?}"
        );
    }
}

/// What has no other letters runs their way in both books; what is mixed goes with the book.
#[test]
fn paragraphs_of_right_to_left_letters_alone_turn_round() {
    let arabic = "بسم الله الرحمن الرحيم";
    let keys = "[fonts]\nalso = [\"DejaVu Sans\"]\n";
    let chapter = format!(
        "# Bir\n\nZ.[^1]\n\n{arabic}.[^2]\n\nBesmele: {arabic}.\n\n## {arabic}\n\n- {arabic} 12\n- söz\n\n> {arabic}\n\n\
         | {arabic} | a |\n|---|---|\n| {arabic} | b |\n\n[^1]: {arabic}.\n\n[^2]: Söz.\n"
    );
    let project = Project::new(keys).chapter("01.md", chapter).file(&format!("m/fonts/{SUBSET}"), subset());
    let books = project.books("turned");
    let page = books.epub.xml("01.xhtml");
    let turned: Vec<&str> = page
        .descendants()
        .filter(|node| node.attribute("dir") == Some("rtl"))
        .map(|node| node.tag_name().name())
        .collect();
    assert_eq!(turned, ["p", "h2", "li", "p", "th", "td", "p"]);
    // The first letter stands right of the page's middle in the paragraph that is all Arabic, and left of it otherwise.
    let firsts: Vec<f64> = books
        .pdf
        .pages
        .iter()
        .flat_map(|page| &page.shown)
        .filter(|shown| shown.text == "ب")
        .map(|shown| shown.x)
        .collect();
    let right = firsts.iter().filter(|x| **x > 200.0).count();
    assert!(firsts.len() >= 8 && right >= 5 && right < firsts.len(), "{firsts:?}");
}

#[test]
fn the_contents_of_a_book_from_right_to_left_are_mirrored() {
    let mut project = Project::new("").file(&format!("m/fonts/{SUBSET}"), subset());
    project = project
        .file("m/book.toml", "title = \"كتاب\"\nlanguage = \"ar\"\n[fonts]\nalso = [\"DejaVu Sans\"]\n");
    for number in 1..=3 {
        project = project.chapter(&format!("0{number}.md"), format!("# كتاب {number}{number}\n\nقال.\n"));
    }
    let books = project.books("contents-mirrored");
    let contents =
        books.pdf.pages.iter().find(|page| page.shown.iter().filter(|shown| shown.text == ".").count() > 20);
    let contents = contents.expect("leaders");
    let lines: std::collections::BTreeSet<i64> =
        contents.shown.iter().filter(|shown| shown.text == ".").map(|shown| shown.y.round() as i64).collect();
    assert_eq!(lines.len(), 3);
    for y in lines {
        let line: Vec<_> = contents.shown.iter().filter(|shown| shown.y.round() as i64 == y).collect();
        let x = |of: &dyn Fn(&str) -> bool| {
            line.iter().filter(|shown| of(&shown.text)).map(|shown| shown.x).collect::<Vec<_>>()
        };
        let (dots, letters) = (x(&|text| text == "."), x(&|text| text.chars().any(|c| c as u32 > 0x600)));
        let digits = x(&|text| text.chars().any(|c| c.is_ascii_digit()));
        let most = |places: &[f64]| places.iter().copied().fold(f64::MIN, f64::max);
        let least = |places: &[f64]| places.iter().copied().fold(f64::MAX, f64::min);
        assert!(most(&dots) < least(&letters), "the title stands at the right: {line:?}");
        assert!(least(&digits) < least(&dots), "the page stands at the left: {line:?}");
        assert!(most(&digits) > most(&letters), "the number begins the line at the right: {line:?}");
    }
}

/// Lists of contents call a chapter by words: one without any is called by its file, and a heading without any is
/// none.
#[test]
fn headings_without_words_are_called_by_their_file_or_left_out() {
    for opening in [
        "#",
        "# ",
        "# #",
        "# &nbsp;",
        "# <!-- x -->",
        "# \u{200b}",
        "#\n\n##\n\n###",
        "# ![-](a.svg)\n\n## ![-](a.svg)",
    ] {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
        let project = Project::new("").file("m/a.svg", svg);
        let project =
            project.chapter("01-gece.md", format!("{opening}\n\nMetin.\n")).chapter("02.md", "# İki\n\nA.\n");
        let run = project.run("epub");
        assert!(run.code == Some(0) && run.stderr.contains("[M001]"), "{opening:?}: {}", run.stderr);
        let book = project.books("headings-without-words");
        let nav = book.epub.xml("nav.xhtml");
        let names: Vec<String> = elements(&nav, "a").map(words).collect();
        assert!(names.iter().all(|name| !name.trim().is_empty()), "{opening:?}: {names:?}");
        assert!(names.iter().any(|name| name.to_lowercase().contains("gece")), "{opening:?}: {names:?}");
    }
}
