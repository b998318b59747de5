//! Formulas: MathML in the e-book, outlines with their source in the typeset book, money in neither.

use crate::project::{Books, Project};
use crate::reader::{elements, words};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

fn books() -> Books {
    let text = "# Formüller\n\nSatırda $E=mc^2$ durur, 5 $ ile 10 $ para.[^n]\n\nÖnce\n$$x = \\frac{a}{b}$$\nsonra.\n\n\
                $$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2} \\qquad \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \
                \\begin{pmatrix} x \\\\ y \\end{pmatrix}$$\n\n| A |\n|---|\n| $p<0{,}05$ |\n\n[^n]: Notta $\\sigma$.\n";
    Project::new("").chapter("01-formul.md", text).chapter("02-duz.md", "# Düz\n\nMetin.\n").books("formul")
}

#[test]
fn the_e_book_says_formulas_in_mathml() {
    let books = books();
    let page = books.epub.xml("01-formul.xhtml");
    let formulas: Vec<_> = page.descendants().filter(|node| node.has_tag_name((MATHML, "math"))).collect();
    let told: Vec<_> = formulas.iter().filter_map(|formula| formula.attribute("alttext")).collect();
    assert_eq!(told.len(), 5);
    assert_eq!((told[0], told[1], told[4]), ("E=mc^2", r"x = \frac{a}{b}", r"\sigma"));
    assert_eq!(words(formulas[0]).split_whitespace().collect::<String>(), "E=mc2");
    let blocks: Vec<_> = formulas.iter().map(|formula| formula.attribute("display")).collect();
    assert_eq!(blocks, [None, Some("block"), Some("block"), None, None]);
    let paragraphs: Vec<_> = elements(&page, "p").map(words).collect();
    assert!(paragraphs.contains(&"Önce".to_owned()) && paragraphs.contains(&"sonra.".to_owned()));
    assert!(paragraphs.iter().any(|text| text.contains("5\u{a0}$ ile 10\u{a0}$ para.")), "{paragraphs:?}");
    let frames = elements(&page, "div").filter(|frame| frame.attribute("class") == Some("formula"));
    let reached: Vec<_> = frames.map(|frame| frame.attribute("tabindex")).collect();
    assert_eq!(reached, [None, Some("0")], "the wide one scrolls");
}

#[test]
fn the_package_says_which_pages_have_formulas() {
    let books = books();
    let package = books.epub.xml("content.opf");
    let having: Vec<_> = elements(&package, "item")
        .filter(|item| item.attribute("properties") == Some("mathml"))
        .filter_map(|item| item.attribute("href"))
        .collect();
    assert_eq!(having, ["01-formul.xhtml"]);
    let features = books.epub.properties("schema:accessibilityFeature");
    assert!(features.contains(&"MathML".to_owned()));
    let plain = Project::new("").chapter("01.md", "# Düz\n\nMetin.\n").books("duz");
    assert!(!plain.epub.properties("schema:accessibilityFeature").contains(&"MathML".to_owned()));
}

#[test]
fn the_typeset_book_tags_formulas_with_their_source() {
    let books = books();
    let formulas = books.pdf.structure.all("Formula");
    let told: Vec<_> = formulas.iter().filter_map(|formula| formula.alt.as_deref()).collect();
    assert_eq!(told.len(), 5);
    for source in ["E=mc^2", r"x = \frac{a}{b}", r"p<0{,}05", r"\sigma"] {
        assert!(told.contains(&source), "{source} is not in {told:?}");
    }
    assert!(formulas.iter().all(|formula| formula.pages().len() == 1), "each is drawn");
    let text = books.pdf.structure.text();
    assert!(text.contains("durur, 5") && !text.contains("mc"), "{text}");
    assert!(books.pdf.fonts().iter().all(|(name, _)| !name.contains("KaTeX")), "outlines need no face");
}

#[test]
fn a_wrong_formula_stops_the_book_at_its_place() {
    let project = Project::new("").chapter("01.md", "# A\n\nBurada $a + \\fracc{1}{2}$ var.\n");
    for format in ["epub", "pdf"] {
        let run = project.run(format);
        assert_eq!(run.code, Some(1));
        assert!(run.stderr.contains("hata[M006]: formülde bilinmeyen komut: \\fracc"), "{}", run.stderr);
        assert!(run.stderr.contains("01.md:3:13"), "{}", run.stderr);
    }
}
