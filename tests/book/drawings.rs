//! Words in drawings, as many programs write them: each is there in both books, and what is not is reported.

use crate::book::project::{Project, home};
use matbaa::drawing::Drawing;
use matbaa::font::own::{self, FACES};
use matbaa::font::{Face, Family, Fonts};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node as Element, ParsingOptions};
use resvg::usvg::{Group, Node, Options, Text, Tree};
use std::collections::BTreeMap;
use std::fs;

/// Pixels to a unit of a drawing where its ink is looked at.
const SCALE: f32 = 3.0;

/// What draw.io says to readers that show no HTML.
const APOLOGY: &str = "Text is not SVG - cannot display";

/// The drawings by name.
fn drawings() -> BTreeMap<String, String> {
    let folder = home().join("tests/fixtures/drawings");
    let files = fs::read_dir(folder).expect("the drawings").map(|entry| entry.expect("a file").path());
    let drawings = files.filter(|path| path.extension().is_some_and(|ending| ending == "svg"));
    let name = |path: &std::path::Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    drawings.map(|path| (name(&path), fs::read_to_string(&path).expect("text"))).collect()
}

pub fn fonts() -> Fonts {
    let mut fonts = Fonts::default();
    for path in FACES {
        let family = match path.split('/').next() {
            Some("literata") => Family::Body,
            Some("alegreya-sans") => Family::Sans,
            _ => Family::Mono,
        };
        fonts.add(Face { family, ..own::face(path).expect("a face") });
    }
    fonts
}

fn parsed(svg: &str) -> Document<'_> {
    Document::parse_with_options(svg, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() })
        .expect("XML")
}

fn texts_of<'a>(document: &'a Document<'a>) -> impl Iterator<Item = Element<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
}

/// The letters of a text, in their order, without spaces.
fn letters(words: &str) -> String {
    words.chars().filter(|character| !character.is_whitespace()).collect()
}

/// What each text of a drawing says, by its own XML.
fn written(svg: &str) -> Vec<String> {
    let document = parsed(svg);
    let words = |text: Element<'_, '_>| {
        let pieces = text
            .descendants()
            .filter(|node| node.is_text() && !node.parent().expect("an element").has_tag_name("title"));
        letters(&pieces.filter_map(|node| node.text()).collect::<String>())
    };
    let mut written: Vec<String> = texts_of(&document).map(words).collect();
    written.retain(|words| !words.is_empty() && *words != letters(APOLOGY));
    written.sort();
    written
}

fn each<'a>(group: &'a Group, found: &mut Vec<&'a Text>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => each(inner, found),
            Node::Text(text) => found.push(text),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn texts(tree: &Tree) -> Vec<&Text> {
    let mut found = Vec::new();
    each(tree.root(), &mut found);
    found
}

fn drawn(tree: &Tree) -> Pixmap {
    let size = tree.size().to_int_size().scale_by(SCALE).expect("a size");
    let mut pixels = Pixmap::new(size.width(), size.height()).expect("memory");
    resvg::render(tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels
}

/// The drawing without what its texts say.
fn without_text(svg: &str) -> String {
    let document = parsed(svg);
    let mut ranges: Vec<_> = texts_of(&document).map(|text| text.range()).collect();
    ranges.sort_by_key(|range| range.start);
    let (mut rest, mut from) = (String::new(), 0);
    for range in ranges {
        rest.push_str(&svg[from..range.start]);
        rest.push_str("<g/>");
        from = range.end;
    }
    rest + &svg[from..]
}

/// The middle of each letter that leaves ink, in the drawing's units, with what it is and half of its size.
fn places(text: &Text) -> Vec<(String, [f32; 2], f32)> {
    let mut places = Vec::new();
    for span in text.layouted().iter().filter(|span| span.visible && span.fill.is_some()) {
        for glyph in span.positioned_glyphs.iter().filter(|glyph| !letters(&glyph.text).is_empty()) {
            let placed = text.abs_transform().pre_concat(glyph.outline_transform());
            let mut middle = resvg::tiny_skia::Point::from_xy(280.0, 300.0);
            placed.map_point(&mut middle);
            let em = (placed.sx * placed.sy - placed.kx * placed.ky).abs().sqrt() * 1000.0;
            places.push((glyph.text.clone(), [middle.x, middle.y], em * 0.6));
        }
    }
    places
}

/// Letters of a drawing at whose places its pixels are as they were without words.
fn inkless(tree: &Tree, with: &Pixmap, without: &Pixmap) -> Vec<String> {
    let differs = |[x, y]: [f32; 2], reach: f32| {
        let side = |at: f32, most: u32| (at * SCALE).max(0.0).min(most as f32) as u32;
        let across = side(x - reach, with.width())..side(x + reach, with.width());
        let mut down = side(y - reach, with.height())..side(y + reach, with.height());
        down.any(|y| across.clone().any(|x| with.pixel(x, y) != without.pixel(x, y)))
    };
    // What its own program lets stand beyond the edge is cut there.
    let (width, height) = (tree.size().width(), tree.size().height());
    let is_within = |[x, y]: [f32; 2]| (0.0..width).contains(&x) && (0.0..height).contains(&y);
    let places = texts(tree).into_iter().flat_map(places).filter(|(_, middle, _)| is_within(*middle));
    places.filter(|(_, middle, reach)| !differs(*middle, *reach)).map(|(letter, ..)| letter).collect()
}

#[test]
fn words_of_thirty_programs_are_laid_out_letter_by_letter() {
    let (drawings, fonts) = (drawings(), fonts());
    assert!(drawings.len() >= 30, "{}", drawings.len());
    for (name, svg) in &drawings {
        let drawing =
            Drawing::read(svg.as_bytes(), &fonts).unwrap_or_else(|reason| panic!("{name}: {reason}"));
        let texts = texts(drawing.tree());
        let mut shown: Vec<String> = Vec::new();
        for text in &texts {
            let printed: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
            let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
            let laid: String = glyphs.clone().map(|glyph| glyph.text.as_str()).collect();
            // By places, letters may come in another order than they were typed.
            let sorted = |words: &str| {
                let mut letters: Vec<char> = letters(words).chars().collect();
                letters.sort_unstable();
                letters
            };
            assert_eq!(sorted(&laid), sorted(&printed), "{name}");
            assert!(
                glyphs.clone().all(|glyph| glyph.id.0 != 0),
                "{name}: a letter without a glyph in {printed}"
            );
            shown.push(letters(&printed));
        }
        shown.retain(|words| !words.is_empty());
        shown.sort();
        assert_eq!(shown, written(svg), "{name}");
        assert!(drawing.departures().missing.is_empty(), "{name}");
    }
}

#[test]
fn words_of_thirty_programs_are_in_both_books() {
    let (drawings, fonts) = (drawings(), fonts());
    let made = |of: &dyn Fn(&str) -> String, name: &str| {
        let mut project = Project::new("");
        let mut chapter = "# Çizimler\n\n".to_owned();
        for (number, (name, svg)) in drawings.iter().enumerate() {
            // Two that are alike would be one in the PDF.
            let own = format!("<rect width=\"{}\" height=\"1\" fill-opacity=\"0.01\"/></svg>", number + 1);
            let svg = of(svg);
            let end = svg.rfind("</svg>").expect("its end");
            project = project.file(&format!("m/{name}.svg"), svg[..end].to_owned() + &own);
            chapter.push_str(&format!("![Bir çizim: {name}]({name}.svg)\n\n"));
        }
        project.chapter("01.md", chapter).books(name)
    };
    let with = made(&|svg: &str| svg.to_owned(), "drawings");
    let without = made(&without_text, "drawings-without-words");
    let tree = |books: &crate::book::project::Books, name: &str| {
        // No face is at hand: what is text here is not shown.
        let bytes = books.epub.bytes(&format!("OEBPS/images/{name}.svg"));
        let tree = Tree::from_data(bytes, &Options::default()).expect("a drawing");
        assert!(!tree.has_text_nodes(), "{name}");
        drawn(&tree)
    };
    let mut outlines = 0;
    for (name, svg) in &drawings {
        let drawing = Drawing::read(svg.as_bytes(), &fonts).expect("a drawing");
        let lost = inkless(drawing.tree(), &tree(&with, name), &tree(&without, name));
        assert_eq!(lost, [""; 0], "{name}");
        let contours = |group: &Group| contours(group);
        outlines += texts(drawing.tree()).iter().map(|text| contours(text.flattened())).sum::<usize>();
    }
    // In the PDF each contour begins with one operator.
    let begun = |books: &crate::book::project::Books| -> usize {
        let streams = books.pdf.document.objects.values().filter_map(|object| object.as_stream().ok());
        let forms = streams.filter(|stream| {
            stream.dict.get(b"Subtype").and_then(|kind| kind.as_name()).is_ok_and(|kind| kind == b"Form")
        });
        let content = |stream: &lopdf::Stream| {
            String::from_utf8_lossy(&stream.decompressed_content().unwrap_or(stream.content.clone()))
                .into_owned()
        };
        forms.map(|form| content(form).split_whitespace().filter(|operator| *operator == "m").count()).sum()
    };
    // Letters that are filled and have a line around them are begun twice.
    assert!(begun(&with) - begun(&without) >= outlines, "{} of {outlines}", begun(&with) - begun(&without));
}

/// Contours of the outlines within a group.
fn contours(group: &Group) -> usize {
    let of = |node: &Node| match node {
        Node::Group(inner) => contours(inner),
        Node::Path(path) => {
            let is_start = |verb: &resvg::tiny_skia::PathSegment| {
                matches!(verb, resvg::tiny_skia::PathSegment::MoveTo(_))
            };
            path.data().segments().filter(is_start).count()
        }
        _ => 0,
    };
    group.children().iter().map(of).sum()
}

/// What is said of a drawing in both books, and what becomes of it.
fn found_problems(inside: &str) -> Vec<String> {
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='90' height='60'>{inside}</svg>"
    );
    let project = Project::new("")
        .file("m/a.svg", svg)
        .chapter("01.md", "# Bir\n\n![Çizim](a.svg)\n\n![Çizim](a.svg)\n");
    let [pdf, epub] = ["pdf", "epub"].map(|format| {
        let run = project.run(format);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        run.stderr.lines().filter(|line| line.contains("[I0")).map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(pdf, epub);
    pdf
}

#[test]
fn what_a_drawing_loses_is_reported_once() {
    for family in
        ["sans-serif", "serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "inherit"]
    {
        assert_eq!(
            found_problems(&format!("<text y='20' font-family='{family}'>Söz</text>")),
            [""; 0],
            "{family}"
        );
    }
    let two = found_problems(
        "<text y='20' font-family='Arial'>Söz</text><text y='40' style='font:9px \"Open Sans\"'>İki</text>",
    );
    assert_eq!(two.len(), 1);
    assert!(
        two[0].contains("I005") && two[0].contains("Arial, Open Sans") && two[0].contains("Alegreya Sans"),
        "{two:?}"
    );
    for words in [
        "<text y='20'>漢 ve 字</text>",
        "<text y='20'>漢字</text>",
        "<text y='20'>Söz</text><text y='40'>字 漢</text>",
        "<text y='20'>&#x6f22;<tspan dy='9'>字</tspan></text>",
        "<path id='p' d='M0 20H99'/><text><textPath xlink:href='#p'>漢字</textPath></text>",
    ] {
        let missing = found_problems(words);
        let names = |word: &str| missing.iter().any(|finding| finding.contains(word));
        assert!(missing.len() == 1 && names("I006") && names("漢") && names("字"), "{words}: {missing:?}");
    }
    assert_eq!(found_problems("<defs><text id='a' y='20'>漢</text></defs><text y='40'>Söz</text>"), [""; 0]);
    for lost in [
        "<foreignObject width='50' height='20'><div xmlns='http://www.w3.org/1999/xhtml'>Yitik söz</div></foreignObject>",
        "<flowRoot><flowRegion><rect width='9' height='9'/></flowRegion><flowPara>Yitik söz</flowPara></flowRoot>",
        "<text><textPath href='#yok'>Yitik söz</textPath></text>",
        "<path id='p' d='M0 20H9'/><text><textPath xlink:href='#p'>Yitik söz</textPath></text>",
    ] {
        let found_problems = found_problems(lost);
        assert!(
            found_problems.len() == 1
                && found_problems[0].contains("I007")
                && found_problems[0].contains("Yitik söz"),
            "{lost}: {found_problems:?}"
        );
    }
}

/// Families as style sheets and attributes name them, and the face that their words are set in.
#[test]
fn families_are_found_however_they_are_named() {
    let fonts = fonts();
    let faces = |inside: &str| {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'>{inside}</svg>");
        let drawing = Drawing::read(svg.as_bytes(), &fonts).expect("a drawing");
        let mut names = Vec::new();
        for text in texts(drawing.tree()) {
            for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
                assert_ne!(glyph.id.0, 0, "{inside}");
                let face = drawing.tree().fontdb().face(glyph.font).expect("a face");
                let name = format!("{} {} {:?}", face.families[0].0, face.weight.0, face.style);
                if names.last() != Some(&name) {
                    names.push(name);
                }
            }
        }
        names
    };
    let text = |attributes: &str| faces(&format!("<text y='9' {attributes}>söz</text>"));
    assert_eq!(text("font-family='Arial, serif'"), ["Alegreya Sans 400 Normal"]);
    assert_eq!(text("font-family='Nobody, Georgia'"), ["Literata 400 Normal"]);
    assert_eq!(text("font-family='Nobody'"), ["Alegreya Sans 400 Normal"]);
    assert_eq!(text("font-family='\"Times New Roman\", Arial' font-weight='bold'"), ["Literata 700 Normal"]);
    assert_eq!(
        text("style=\"font-family:&quot;Courier New&quot;,Courier,monospace\""),
        ["JetBrains Mono 400 Normal"]
    );
    assert_eq!(text("style='font: italic bold 12px/1.2 \"DejaVu Serif\", serif'"), ["Literata 700 Italic"]);
    assert_eq!(text("font-family='Arial,'"), ["Alegreya Sans 400 Normal"]);
    assert_eq!(text("font-family='Georgia, literata'"), ["Literata 400 Normal"]);
    let style = "<style>.a, tspan { font-family: Consolas !important } #b { font: 9px Georgia }</style>";
    assert_eq!(faces(&format!("{style}<text y='9' class='a'>söz</text>")), ["JetBrains Mono 400 Normal"]);
    let within = format!(
        "{style}<g font-family='Arial'><text y='9' font-family='inherit'>a<tspan>b</tspan></text></g>"
    );
    assert_eq!(faces(&within), ["Alegreya Sans 400 Normal", "JetBrains Mono 400 Normal"]);
    assert_eq!(faces(&format!("{style}<text y='9' id='b'>söz</text>")), ["Literata 400 Normal"]);
    let day = "style='fill: light-dark(rgb(0, 0, 0), #fff); font-family: Georgia'";
    assert_eq!(text(day), ["Literata 400 Normal"]);
}

/// Characters that a face composes or has from another, and those that are written by others.
#[test]
fn letters_that_the_faces_can_make_are_made() {
    for words in [
        "k\u{323}itāb ḳ ẕ",
        "ﬁl ve Ⅳ",
        "a\u{2011}b\u{2003}c\u{3000}d",
        "fi → ş ∑",
        "x&#x2163;y",
        "a\u{2029}b",
    ] {
        assert_eq!(
            found_problems(&format!("<text y='20' font-family='sans-serif'>{words}</text>")),
            [""; 0],
            "{words}"
        );
    }
}
