//! Elements as data and the one place where they become text: every character is escaped here and nowhere else.

use crate::lang::Language;

/// A node inside an element.
#[derive(Clone, Debug)]
pub enum Node {
    /// Characters, not yet escaped.
    Text(String),
    /// An element.
    Element(Element),
    /// Well-formed markup of a drawing, as its library wrote it.
    Drawing(String),
}

/// An element with its attributes in order.
#[derive(Clone, Debug)]
pub struct Element {
    /// The element's name with its prefix: `dc:title`.
    pub name: &'static str,
    /// Names and unescaped values.
    pub attributes: Vec<(&'static str, String)>,
    /// The nodes within it.
    pub kids: Vec<Node>,
}

/// Elements that HTML never closes, and those of the package documents that hold nothing.
const VOID: [&str; 12] =
    ["br", "col", "content", "hr", "img", "item", "itemref", "link", "meta", "reference", "rootfile", "wbr"];

/// Elements within a line of text: no line end may be added beside them.
const IN_LINE: [&str; 15] =
    ["a", "abbr", "br", "cite", "code", "em", "img", "math", "s", "span", "strong", "sub", "sup", "b", "wbr"];

impl Element {
    /// Makes an empty element.
    #[must_use]
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), kids: Vec::new() }
    }

    /// Adds an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute where there is a value.
    #[must_use]
    pub fn with_any(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Sets the language, twice: for XML and for HTML readers; and the direction where the language runs from
    /// right to left.
    #[must_use]
    pub fn spoken(self, lang: &Language) -> Self {
        let element = self.with("xml:lang", lang.tag()).with("lang", lang.tag());
        element.with_any("dir", lang.is_right_to_left().then_some("rtl"))
    }

    /// Sets the language within another: the direction too, where the two run opposite ways.
    #[must_use]
    pub fn spoken_within(self, lang: &Language, around: &Language) -> Self {
        let turns = around.is_right_to_left() && !lang.is_right_to_left();
        self.spoken(lang).with_any("dir", turns.then_some("ltr"))
    }

    /// Adds characters after the present content.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.kids.push(Node::Text(text.into()));
        self
    }

    /// Adds an element after the present content.
    #[must_use]
    pub fn kid(mut self, kid: Element) -> Self {
        self.kids.push(Node::Element(kid));
        self
    }

    /// Adds nodes after the present content.
    #[must_use]
    pub fn kids(mut self, kids: impl IntoIterator<Item = Node>) -> Self {
        self.kids.extend(kids);
        self
    }

    /// Returns the value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the element's size in a file, in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        let mut size = Size(0);
        self.write(&mut size);
        size.0
    }

    /// Whether each of its nodes may be on a line of its own.
    fn is_structural(&self) -> bool {
        self.kids.iter().all(|kid| match kid {
            Node::Element(element) => !IN_LINE.contains(&element.name),
            Node::Text(_) => false,
            Node::Drawing(_) => true,
        })
    }

    fn write(&self, out: &mut impl Out) {
        out.push_str("<");
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push_str(" ");
            out.push_str(name);
            out.push_str("=\"");
            escape(value, true, out);
            out.push_str("\"");
        }
        if self.kids.is_empty() && VOID.contains(&self.name) {
            out.push_str("/>");
            return;
        }
        out.push_str(">");
        self.write_kids(out);
        out.push_str("</");
        out.push_str(self.name);
        out.push_str(">");
    }

    fn write_kids(&self, out: &mut impl Out) {
        let line_end = if self.is_structural() && !self.kids.is_empty() { "\n" } else { "" };
        out.push_str(line_end);
        for kid in &self.kids {
            match kid {
                Node::Text(text) => escape(text, false, out),
                Node::Element(element) => element.write(out),
                Node::Drawing(markup) => out.push_str(markup),
            }
            out.push_str(line_end);
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// Returns a whole XML file; an XHTML one with the doctype of HTML.
#[must_use]
pub fn document(root: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if root.name == "html" {
        out.push_str("<!DOCTYPE html>\n");
    }
    root.write(&mut out);
    out.push('\n');
    out
}

/// Returns a whole page for browsers, which is also well-formed XML.
#[must_use]
pub fn html(root: &Element) -> String {
    let mut out = String::from("<!DOCTYPE html>\n");
    root.write(&mut out);
    out.push('\n');
    out
}

/// Where markup goes.
trait Out {
    fn push_str(&mut self, markup: &str);
}

impl Out for String {
    fn push_str(&mut self, markup: &str) {
        String::push_str(self, markup);
    }
}

/// Counts the bytes of markup.
struct Size(usize);

impl Out for Size {
    fn push_str(&mut self, markup: &str) {
        self.0 += markup.len();
    }
}

/// Escapes what XML 1.0 reserves; characters that it forbids become U+FFFD.
fn escape(text: &str, in_attribute: bool, out: &mut impl Out) {
    let mut written = 0;
    // U+FFFE and U+FFFF begin with the byte EF.
    let is_special = |byte: &u8| matches!(byte, ..0x20 | b'&' | b'<' | b'>' | b'"' | 0xef);
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| is_special(byte)) {
        let Some(character) = text[at..].chars().next() else { continue };
        let instead = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' if in_attribute => "&quot;",
            '\n' if in_attribute => "&#10;",
            '\t' if in_attribute => "&#9;",
            '\r' => "&#13;",
            '\n' | '\t' => continue,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(instead);
        written = at + character.len_utf8();
    }
    out.push_str(&text[written..]);
}

#[cfg(test)]
mod tests {
    use super::{Element, document};

    #[test]
    fn every_character_is_escaped_once() {
        let root = Element::new("p").with("title", "a\"<&>\n").text("x < y & z \u{1} \u{b}");
        let expected = "<p title=\"a&quot;&lt;&amp;&gt;&#10;\">x &lt; y &amp; z \u{fffd} \u{fffd}</p>\n";
        assert_eq!(document(&root).lines().nth(1).map(|line| format!("{line}\n")).as_deref(), Some(expected));
    }

    #[test]
    fn empty_elements_of_html_keep_both_tags() {
        let root = Element::new("div").kid(Element::new("span")).kid(Element::new("br"));
        assert!(document(&root).ends_with("<div><span></span><br/></div>\n"));
    }
}
