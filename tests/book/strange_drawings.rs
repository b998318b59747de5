//! Drawings made at random of all that SVG files have in them: names of any characters, used twice, referred to in
//! every way. Whatever is in them, what the e-book carries is well-formed and each name is fit and there once.
//!
//! `STRANGE_DRAWINGS=2000` makes as many, in books of 250; the books are kept for EPUBCheck.

use crate::book::dice::Dice;
use crate::book::drawings::fonts;
use crate::book::project::Project;
use matbaa::drawing::Drawing;
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Names as programs and people write them, and as no program should.
const NAMES: [&str; 36] = [
    "a",
    "a",
    "b",
    "a<b",
    "Katman 1",
    "katman 1",
    "1",
    "-x",
    ".",
    "é",
    "şekil-ı",
    "a:b",
    "x\u{a0}y",
    "a&b",
    "\"q\"",
    "it's",
    "a)",
    "url(#a)",
    "glyph-1",
    "id-1",
    "😀",
    " ",
    "a\tb",
    "a\nb",
    "linearGradient1",
    "clipPath1",
    "mask1",
    "filter1",
    "&amp;",
    "<",
    "a#b",
    "a%20b",
    "_",
    "漢字",
    "a\u{301}",
    "}",
];

/// Widths and heights as they are written.
const LENGTHS: [&str; 16] = [
    "120", "100%", "12em", "10.5mm", "1e2", "0.001", "2in", "+30", " 40 ", "7pt", "9pc", "300px", "50.",
    ".5", "99999", "64",
];

/// A picture of one pixel.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

impl Dice {
    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }

    fn name(&mut self) -> String {
        let name = self.of(&NAMES);
        name.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;")
            .replace('\t', "&#9;")
            .replace('\n', "&#10;")
    }

    /// An element, others within it.
    fn element(&mut self, depth: usize) -> String {
        let (id, other, third) = (self.name(), self.name(), self.name());
        let inside = |dice: &mut Self| if depth > 3 { String::new() } else { dice.elements(depth + 1) };
        let paint = ["fill", "stroke", "clip-path", "mask", "filter", "marker-end"][self.roll(6)];
        let quoted = ["", "'", "&quot;"][self.roll(3)];
        let style = [
            format!("{paint}=\"url({quoted}#{other}{quoted})\""),
            format!("style=\"{paint}:url({quoted}#{other}{quoted});fill-opacity:.5\""),
            format!("class=\"{other}\" aria-labelledby=\"{other} {third}\""),
            "xml:space=\"preserve\" inkscape:label=\"Katman &amp; 1\" data-x=\"&lt;\"".to_owned(),
        ];
        let style = &style[self.roll(style.len())];
        match self.roll(26) {
            0 => format!(
                "<linearGradient id=\"{id}\" xlink:href=\"#{other}\"><stop offset=\".3\" stop-color=\"red\" id=\"{third}\"/><stop offset=\"1\"/></linearGradient>"
            ),
            1 => format!(
                "<radialGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" r=\"40\" href=\"#{other}\"><stop stop-color=\"#fff\"/><stop offset=\"1\" stop-color=\"navy\"/></radialGradient>"
            ),
            2 => format!(
                "<clipPath id=\"{id}\" clip-path=\"url(#{other})\"><rect id=\"{third}\" width=\"30\" height=\"30\"/></clipPath>"
            ),
            3 => format!(
                "<mask id=\"{id}\" mask=\"url(#{other})\"><circle r=\"30\" fill=\"#ccc\"/>{}</mask>",
                inside(self)
            ),
            4 => format!(
                "<filter id=\"{id}\"><feGaussianBlur stdDeviation=\"1\" result=\"{other}\"/><feImage xlink:href=\"#{third}\"/><feOffset dx=\"2\"/></filter>"
            ),
            5 => format!(
                "<pattern id=\"{id}\" width=\".2\" height=\".2\" xlink:href=\"#{other}\"><rect id=\"{third}\" width=\"5\" height=\"5\" fill=\"teal\"/></pattern>"
            ),
            6 => format!("<symbol id=\"{id}\" viewBox=\"0 0 9 9\">{}</symbol>", inside(self)),
            7 => format!("<use xlink:href=\"#{other}\" id=\"{id}\" x=\"4\"/>"),
            8 => format!("<use href=\"#{other}\" {style}/>"),
            9 => format!(
                "<marker id=\"{id}\" markerWidth=\"4\" markerHeight=\"4\"><path id=\"{other}\" d=\"M0 0L4 2L0 4z\"/></marker>"
            ),
            10 => {
                format!("<path id=\"{id}\" d=\"M2 50Q 40 20 110 50\" fill=\"none\" stroke=\"#000\" {style}/>")
                    .replacen("fill=\"none\" stroke=\"#000\" fill=", "stroke=\"#000\" fill=", 1)
                    .replacen("stroke=\"#000\" stroke=", "stroke=", 1)
            }
            11 => format!(
                "<text id=\"{id}\" y=\"20\" font-family=\"{other}\">A &lt; B &amp; C <tspan id=\"{third}\">söz</tspan></text>"
            ),
            12 => {
                format!("<text><textPath id=\"{id}\" xlink:href=\"#{other}\">yol boyunca</textPath></text>")
            }
            13 => format!("<g id=\"{id}\" {style}>{}</g>", inside(self)),
            14 => format!(
                "<a id=\"{id}\" xlink:href=\"https://example.org/?a=1&amp;b={other}\" target=\"_blank\">{}</a>",
                inside(self)
            ),
            15 => format!(
                "<style id=\"{id}\" type=\"text/css\"><![CDATA[ #{} {{ fill: red }} .a > rect {{ stroke: url(#a) }} ]]></style>",
                ["a", "b", "_"][self.roll(3)]
            ),
            16 => format!(
                "<style>@import url('x.css'); @font-face {{ font-family: X; src: url(#{}) }} text {{ font: 9px X }}</style>",
                "a"
            ),
            17 => format!(
                "<metadata id=\"{id}\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"#{other}\"/></rdf:RDF></metadata>"
            ),
            18 => format!("<script id=\"{id}\" xlink:href=\"x.js\">if (a &lt; b) alert('{}')</script>", "x"),
            19 => format!(
                "<rect id=\"{id}\" width=\"30\" height=\"20\" x=\"9\" {style}><animate attributeName=\"x\" begin=\"{other}.click\" to=\"9\"/><set attributeName=\"fill\" to=\"red\"/></rect>"
            ),
            20 => format!("<image id=\"{id}\" width=\"20\" height=\"20\" xlink:href=\"{PIXEL}\"/>"),
            21 => {
                let inner = format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\"><clipPath id=\"{id}\"><rect width=\"5\" height=\"5\"/></clipPath><g id=\"{other}\" clip-path=\"url(#{id})\"><text y=\"9\">x</text></g></svg>"
                );
                format!("<image width=\"20\" height=\"20\" href=\"data:image/svg+xml,{}\"/>", escaped(&inner))
            }
            22 => format!(
                "<foreignObject id=\"{id}\" width=\"9\" height=\"9\"><p xmlns=\"http://www.w3.org/1999/xhtml\" id=\"{other}\">HTML</p></foreignObject>"
            ),
            23 => format!(
                "<switch id=\"{id}\"><g systemLanguage=\"tr\" id=\"{other}\"/>{}</switch>",
                inside(self)
            ),
            24 => format!(
                "<sodipodi:namedview id=\"{id}\" pagecolor=\"#fff\"/><title id=\"{other}\">Ad</title><desc>&lt;b&gt;</desc><!-- {{}} --><?xml-stylesheet href=\"x.css\"?>"
            ),
            _ => format!(
                "<svg id=\"{id}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 50 50\">{}</svg>",
                self.of(&LENGTHS),
                self.of(&LENGTHS),
                inside(self)
            ),
        }
    }

    fn elements(&mut self, depth: usize) -> String {
        let count = if depth == 0 { 4 + self.roll(9) } else { self.roll(4) };
        (0..count).map(|_| self.element(depth)).collect()
    }

    fn drawing(&mut self) -> String {
        let mut svg = [
            "",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n",
            "<!DOCTYPE svg [<!ENTITY ad \"kat\">]>\n",
        ][self.roll(3)]
        .to_owned();
        svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"");
        let (id, labelled) = (self.name(), self.name());
        let _ = write!(svg, " id=\"{id}\" role=\"img\" aria-labelledby=\"{labelled}\"");
        if self.roll(4) > 0 {
            let _ = write!(svg, " width=\"{}\" height=\"{}\"", self.of(&LENGTHS), self.of(&LENGTHS));
        }
        if self.roll(3) > 0 {
            svg.push_str(
                [" viewBox=\"0 0 120 90\"", " viewBox=\"-5,-5 130.5 90\"", " viewBox=\"0 0 0 0\""]
                    [self.roll(3)],
            );
        }
        let within = self.elements(0);
        let defined = self.elements(1);
        let _ = write!(svg, ">{within}<defs>{defined}</defs></svg>");
        svg
    }
}

/// A drawing as the data of an address.
fn escaped(svg: &str) -> String {
    svg.bytes().fold(String::new(), |mut data, byte| {
        let _ = write!(data, "%{byte:02X}");
        data
    })
}

/// What an attribute refers to.
fn referred<'a>(attribute: &str, value: &'a str) -> Vec<&'a str> {
    match attribute {
        "href" => value.strip_prefix('#').into_iter().collect(),
        "clip-path" | "mask" | "filter" | "fill" | "stroke" => {
            value.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a name is an NCName of ASCII.
fn is_fit(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && id.chars().all(|next| next.is_ascii_alphanumeric() || matches!(next, '-' | '_' | '.'))
}

/// A finished drawing: well-formed, each name fit, there once, and there for all that refer to it.
fn check(svg: &str, source: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{source}\n{svg}"));
    let mut ids = BTreeSet::new();
    for id in document.descendants().filter_map(|node| node.attribute("id")) {
        assert!(is_fit(id), "{id:?} of {source}");
        assert!(ids.insert(id), "{id:?} twice, of {source}");
    }
    let attributes = || document.descendants().flat_map(|node| node.attributes());
    for attribute in attributes().filter(|attribute| attribute.value().len() < 2_000) {
        for id in referred(attribute.name(), attribute.value()) {
            assert!(ids.contains(id), "nothing is named {id:?}, of {source}\n{svg}");
        }
    }
}

/// Drawings that the program reads: of what it refuses, the author hears.
fn readable(dice: &mut Dice) -> String {
    let fonts = fonts();
    loop {
        let svg = dice.drawing();
        if Drawing::read(svg.as_bytes(), &fonts).is_ok() {
            return svg;
        }
    }
}

#[test]
fn whatever_is_in_a_drawing_its_names_are_fit_and_there_once() {
    let count =
        std::env::var("STRANGE_DRAWINGS").ok().and_then(|count| count.parse().ok()).unwrap_or(120_usize);
    let mut dice = Dice(15);
    for (at, from) in (0..count).step_by(250).enumerate() {
        let (mut project, mut chapter) = (Project::new(""), "# Çizimler\n".to_owned());
        let drawings: Vec<String> = (from..count.min(from + 250)).map(|_| readable(&mut dice)).collect();
        for (number, svg) in drawings.iter().enumerate() {
            project = project.file(&format!("m/cizim-{number}.svg"), svg);
            let _ = write!(chapter, "\n![Çizim {number}](cizim-{number}.svg)\n");
        }
        let books = project.chapter("01.md", chapter).books(&format!("strange-drawings-{at}"));
        for (number, svg) in drawings.iter().enumerate() {
            let made = books.epub.bytes(&format!("OEBPS/images/cizim-{number}.svg"));
            check(std::str::from_utf8(made).expect("text"), svg);
        }
    }
}
