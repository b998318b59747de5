//! What a reader sees of a text, word by word: of the HTML of a specification, and of both books.

use crate::elsewhere::reading::Element;
use crate::elsewhere::reading::structure::Kid;
use roxmltree::Node;
use scraper::{ElementRef, Html};

/// What stands for a formula, whose signs are set otherwise than they are written.
const FORMULA: &str = " ∎ ";

/// The namespace of XHTML.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Elements within a line; all others stand apart.
const INLINE: [&str; 21] = [
    "a", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "u", "wbr",
];

/// Words in the form in which they are compared: quotes, apostrophes, dashes, dots and spaces made alike.
pub fn words(text: &str) -> Vec<String> {
    let alike: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .map(|sign| match sign {
            '“' | '”' | '„' | '«' | '»' | '"' => '"',
            '‘' | '’' | '\'' => '\'',
            '\u{2010}' | '\u{2011}' | '–' | '—' => '-',
            other => other,
        })
        .collect();
    let mut one_dash = String::with_capacity(alike.len());
    for sign in alike.replace("...", "…").chars() {
        // Two and three hyphens are a dash, and more of them several.
        if sign != '-' || !one_dash.ends_with('-') {
            one_dash.push(sign);
        }
    }
    one_dash.split_whitespace().map(str::to_owned).collect()
}

/// What a browser shows of HTML; numbers of notes left out.
pub fn of_html(html: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let mut text = String::new();
    gather_html(page.root_element(), &mut text);
    words(&text)
}

fn gather_html(element: ElementRef, text: &mut String) {
    let name = element.value().name();
    let class = element.attr("class").unwrap_or_default();
    if matches!(name, "script" | "style") || class.starts_with("footnote-reference") {
        return;
    }
    if class.starts_with("math") {
        text.push_str(FORMULA);
        return;
    }
    if !INLINE.contains(&name) {
        text.push(' ');
    }
    if class != "footnote-definition-label" {
        for kid in element.children() {
            match (ElementRef::wrap(kid), kid.value().as_text()) {
                (Some(inner), _) => gather_html(inner, text),
                (None, Some(own)) => text.push_str(own),
                (None, None) => {}
            }
        }
    }
    if !INLINE.contains(&name) {
        text.push(' ');
    }
}

/// A chapter of the e-book: its title, and its words after it, sorted; its number left out.
pub fn chapter(body: Node) -> (Vec<String>, Vec<String>) {
    let title = body.descendants().find(|node| node.has_tag_name((XHTML, "h1"))).expect("a title");
    let title = of_xhtml(title);
    let all = of_xhtml(body);
    let numbers = all.iter().take_while(|word| **word != title[0]).count();
    let mut words = all[numbers + title.len()..].to_vec();
    words.sort();
    (title, words)
}

/// What a reading system shows of an element of the e-book; numbers of notes left out.
pub fn of_xhtml(node: Node) -> Vec<String> {
    let mut text = String::new();
    gather_xhtml(node, &mut text);
    words(&text)
}

fn gather_xhtml(node: Node, text: &mut String) {
    if let Some(own) = node.text().filter(|_| node.is_text()) {
        text.push_str(own);
    }
    let class = node.attribute("class").unwrap_or_default();
    let role = node.attribute("role").unwrap_or_default();
    let name = node.tag_name().name();
    if name == "math" {
        text.push_str(FORMULA);
        return;
    }
    if ["doc-noteref", "doc-backlink"].contains(&role) || ["note-number", "break"].contains(&class) {
        return;
    }
    if node.is_element() && !INLINE.contains(&name) {
        text.push(' ');
    }
    // The heading above the notes is not the author's.
    let is_of_notes = |kid: &Node| class == "notes" && kid.tag_name().name() == "h2";
    node.children().filter(|kid| !is_of_notes(kid)).for_each(|kid| gather_xhtml(kid, text));
    if node.is_element() && !INLINE.contains(&name) {
        text.push(' ');
    }
}

/// What stands on the pages of an element of the typeset book; its title and numbers of notes left out.
pub fn of_pages(element: &Element) -> Vec<String> {
    let mut text = String::new();
    gather_pages(element, &mut text);
    words(&text)
}

fn gather_pages(element: &Element, text: &mut String) {
    let role = element.role.as_str();
    // Labels that the author typed, `a)` and `(1)`, are words of the e-book too.
    let is_typed = |sign: char| sign.is_alphabetic() || "()-–".contains(sign);
    let is_number = role == "Lbl" && !element.text().contains(is_typed);
    if is_number || ["H1", "Reference"].contains(&role) {
        return;
    }
    if role == "Formula" {
        text.push_str(FORMULA);
        return;
    }
    let mut own = String::new();
    for kid in &element.kids {
        match kid {
            Kid::Element(inner) => gather_pages(inner, &mut own),
            Kid::Content { text, .. } => own.push_str(text),
            Kid::Link { .. } => {}
        }
    }
    let own =
        if role == "Note" { own.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()) } else { &own };
    text.push_str(own);
    if !["Span", "Link", "Code", "Em", "Strong", "Sub", "Quote"].contains(&role) {
        text.push(' ');
    }
}

#[test]
fn words_are_those_that_are_seen() {
    let html = "<p>a<b>b</b> <script>c</script><!-- d -->“e”</p><ul><li>f</li><li>g&amp;</li></ul>";
    assert_eq!(of_html(html), ["ab", "\"e\"", "f", "g&"]);
    let page =
        "<body><p>a<b>b</b>\u{ad}c<a role='doc-noteref'>1</a></p><p>d -- e<math><mi>x</mi></math></p></body>";
    let page = roxmltree::Document::parse(page).expect("XML");
    assert_eq!(of_xhtml(page.root_element()), ["abc", "d", "-", "e", "∎"]);
}
