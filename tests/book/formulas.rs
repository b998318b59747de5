//! Formulas: MathML in the e-book, outlines with their source in the typeset book, money in neither.

use crate::book::project::{Books, Project};
use crate::book::reader::{elements, words};

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
    let reported: Vec<_> = formulas.iter().filter_map(|formula| formula.attribute("alttext")).collect();
    assert_eq!(reported.len(), 5);
    assert_eq!((reported[0], reported[1], reported[4]), ("E=mc^2", r"x = \frac{a}{b}", r"\sigma"));
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
    let reported: Vec<_> = formulas.iter().filter_map(|formula| formula.alt.as_deref()).collect();
    assert_eq!(reported.len(), 5);
    for source in ["E=mc^2", r"x = \frac{a}{b}", r"p<0{,}05", r"\sigma"] {
        assert!(reported.contains(&source), "{source} is not in {reported:?}");
    }
    assert!(formulas.iter().all(|formula| formula.pages().len() == 1), "each is drawn");
    let text = books.pdf.structure.text();
    assert!(text.contains("durur, 5") && !text.contains("mc"), "{text}");
    assert!(books.pdf.fonts().iter().all(|(name, _)| !name.contains("KaTeX")), "outlines need no face");
}

#[test]
fn what_no_library_knows_stands_as_source_in_both_books() {
    let project = Project::new("")
        .chapter("01.md", "# A\n\nBurada $a + \\fracc{1}{2}$ var.\n\n$$\\vect{v} = \\foo$$\n\nSon $x$.\n");
    for format in ["epub", "pdf"] {
        let run = project.run(format);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stderr.contains("uyarı[M006]: formülde bilinmeyen komut: \\fracc"), "{}", run.stderr);
        assert!(run.stderr.contains("01.md:3:13") && run.stderr.contains("\\vect"), "{}", run.stderr);
    }
    let books = project.books("kaynak");
    let page = books.epub.xml("01.xhtml");
    let sources: Vec<_> = elements(&page, "code").map(words).collect();
    assert_eq!(sources, ["a + \\fracc{1}{2}", "\\vect{v} = \\foo"]);
    let text = books.pdf.structure.text();
    assert!(text.contains("a + \\fracc{1}{2}") && text.contains("\\vect{v} = \\foo"), "{text}");
}

#[test]
fn macros_of_the_book_are_known_in_both_books() {
    let toml =
        "[math]\nmacros = { vect = \"\\\\mathbf{#1}\", R = \"\\\\mathbb{R}\", ikili = \"(#1, #2)\" }\n";
    let text = "# A\n\nBurada $\\vect{v} \\in \\R$ ve $\\ikili{\\vect a}{b}$.\n";
    let books = Project::new(toml).chapter("01.md", text).books("makro");
    let page = books.epub.xml("01.xhtml");
    let formulas: Vec<_> = page.descendants().filter(|node| node.has_tag_name((MATHML, "math"))).collect();
    let reported: Vec<_> =
        formulas.iter().map(|formula| words(*formula).split_whitespace().collect::<String>()).collect();
    assert_eq!(reported, ["𝐯∈ℝ", "(𝐚,b)"]);
    assert_eq!(books.pdf.structure.all("Formula").len(), 2);
}

#[test]
fn a_formula_is_named_and_led_to() {
    let text = "# A\n\nBkz. [denklem](#eq:ilk).\n\n$$\na\n=\nb\n$$ {#eq:ilk}\n\nSon.\n";
    let books = Project::new("").chapter("01.md", text).books("ad");
    let page = books.epub.xml("01.xhtml");
    let named =
        elements(&page, "div").find(|frame| frame.attribute("class") == Some("formula")).expect("a formula");
    let id = named.attribute("id").expect("its name");
    let link = elements(&page, "a").find_map(|link| link.attribute("href")).expect("a link");
    assert!(link.ends_with(&format!("#{id}")), "{link} {id}");
    assert!(!words(page.root_element()).contains("{#eq"), "the name is not printed");
}

/// What MathML 3 gives to an element beside `class` and `style`, as the schema of EPUBCheck 5.3.0 has it
/// (mathml3-presentation.rnc), of what a formula may need.
const OWN: &[(&str, &[&str])] = &[
    ("math", &["display", "alttext"]),
    ("mi", &["mathvariant", "mathsize", "dir"]),
    ("mn", &["mathvariant", "mathsize", "dir"]),
    ("mtext", &["mathvariant", "mathsize", "dir"]),
    (
        "mo",
        &[
            "mathvariant",
            "form",
            "fence",
            "separator",
            "lspace",
            "rspace",
            "stretchy",
            "symmetric",
            "maxsize",
            "minsize",
            "largeop",
            "movablelimits",
            "accent",
        ],
    ),
    ("mspace", &["width", "height", "depth", "linebreak"]),
    ("mrow", &["dir"]),
    ("mfrac", &["linethickness", "numalign", "denomalign", "bevelled"]),
    ("msqrt", &[]),
    ("mroot", &[]),
    ("mstyle", &["scriptlevel", "displaystyle", "mathsize", "mathvariant"]),
    ("mpadded", &["width", "height", "depth", "lspace", "voffset"]),
    ("mphantom", &[]),
    ("menclose", &["notation"]),
    ("msub", &["subscriptshift"]),
    ("msup", &["superscriptshift"]),
    ("msubsup", &["subscriptshift", "superscriptshift"]),
    ("munder", &["accentunder", "align"]),
    ("mover", &["accent", "align"]),
    ("munderover", &["accent", "accentunder", "align"]),
    ("mmultiscripts", &["subscriptshift", "superscriptshift"]),
    ("mprescripts", &[]),
    ("mtable", &["displaystyle", "columnalign", "rowspacing", "columnspacing", "width", "align"]),
    ("mtr", &["columnalign", "rowalign"]),
    ("mtd", &["columnspan", "rowspan", "columnalign", "rowalign"]),
];

/// How many children an element must have; the others have any number.
const CHILDREN: &[(&str, usize)] = &[
    ("mfrac", 2),
    ("mroot", 2),
    ("msub", 2),
    ("msup", 2),
    ("munder", 2),
    ("mover", 2),
    ("msubsup", 3),
    ("munderover", 3),
];

/// A length of MathML 3.
fn is_length(value: &str) -> bool {
    let number = value.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
    let unit = &value[number.len()..];
    number.parse::<f64>().is_ok() && ["", "em", "ex", "in", "cm", "mm", "px", "pt", "pc", "%"].contains(&unit)
}

/// What the schema has against a formula.
fn refused(math: roxmltree::Node<'_, '_>) -> Option<String> {
    for node in math.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let Some((_, own)) = OWN.iter().find(|(known, _)| *known == name) else {
            return Some(format!("<{name}>"));
        };
        if node.tag_name().namespace() != Some(MATHML) {
            return Some(format!("<{name}> is not of MathML"));
        }
        for attribute in node.attributes() {
            let key = attribute.name();
            let is_length_key =
                ["width", "height", "depth", "lspace", "rspace", "minsize", "maxsize", "linethickness"];
            if !(own.contains(&key) || ["class", "style"].contains(&key)) {
                return Some(format!("<{name} {key}>"));
            }
            if is_length_key.contains(&key) && !is_length(attribute.value()) {
                return Some(format!("<{name} {key}={}>", attribute.value()));
            }
        }
        let children = node.children().filter(roxmltree::Node::is_element).count();
        let count = CHILDREN.iter().find(|(known, _)| *known == name).map_or(children, |(_, count)| *count);
        if count != children {
            return Some(format!("<{name}> of {children}"));
        }
    }
    None
}

#[test]
fn mathml_is_what_the_schema_takes() {
    let formulas = [
        r"\textrm{ab} \textbf{cd} \textit{e} \texttt{f} \textsf{g} \textsc{h} \emph{ı}",
        r"\textbf{a \textit{ğ} c}",
        r"\tfrac{a}{b} \dfrac{a}{b} \cfrac{1}{1+\cfrac{1}{x}} \dbinom{n}{k} \tbinom{n}{k}",
        r"\displaystyle \sum_{i=1}^n i",
        r"\textstyle x \scriptstyle y \scriptscriptstyle z",
        r"\begin{dcases} a & b \\ c & d \end{dcases}",
        r"\sum_{\substack{i<n \\ j<m}} a_{ij}",
        r"\boxed{E = mc^2}",
        r"\cancel{x} \bcancel{y} \xcancel{z}",
        r"\color{red} x",
        r"\textcolor{blue}{y}",
        r"\genfrac{(}{)}{0pt}{1}{a}{b}",
        r"a\kern5pt b",
        r"a\hspace{1mm}b",
        r"\href{https://a.b/c}{x}",
        r"\begin{equation} a = b \tag{1} \label{eq:x} \end{equation}",
        r"\begin{align} a &= b \\ c &= d \end{align}",
        r"\begin{array}{|c|r} \hline a & b \\ \hline \end{array}",
        r"\vec{F} \hat{a} \widehat{abc} \overrightarrow{AB} \underbrace{a+b}_{n}",
        r"\xrightarrow[a]{b}",
        r"\text{eğer $x > 0$ ise 5 \$ eder}",
        r"\ce{2H2 + O2 -> 2H2O}",
        r"\phantom{x} \vphantom{y} \mathstrut",
        r"\mathbb{R} \mathcal{L} \mathfrak{g} \mathscr{A} \mathsf{x} \mathtt{y} \bm{v}",
        r"\left( a \middle| b \right)",
        r"\big( \Bigg] \bigl\{",
        r"\operatorname*{argmax}_x f",
        r"\sqrt[3]{x}",
        r"{}_a^b X",
        r"f''(x)",
    ];
    let text: String =
        formulas.iter().map(|formula| format!("Satırda ${formula}$.\n\n$${formula}$$\n\n")).collect();
    let project = Project::new("").chapter("01.md", format!("# A\n\n{text}"));
    let run = project.run("epub");
    assert!(!run.stderr.contains("M006"), "{}", run.stderr);
    let books = project.books("sema");
    let page = books.epub.xml("01.xhtml");
    let made: Vec<_> = page.descendants().filter(|node| node.has_tag_name((MATHML, "math"))).collect();
    assert_eq!(made.len(), 2 * formulas.len());
    let refused: Vec<_> =
        made.iter().filter_map(|math| Some((math.attribute("alttext"), refused(*math)?))).collect();
    assert!(refused.is_empty(), "{refused:#?}");
}
