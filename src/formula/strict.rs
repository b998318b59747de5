//! Converts MathML Core to what the schema of EPUB 3.3 (MathML 3) accepts.

use super::rewrite::MARK;

/// The styles of elements of HTML that math-core puts into text, where the schema requires MathML alone: the element's
/// name or class, its meaning as a style, and as a variant.
const STYLES: [(&str, &str, &str); 8] = [
    ("b", "font-weight:bold", "bold"),
    ("i", "font-style:italic", "italic"),
    ("em", "font-style:italic", "italic"),
    ("code", "font-family:monospace", "monospace"),
    ("s", "text-decoration:line-through", ""),
    ("u", "text-decoration:underline", ""),
    ("math-core-sans-serif-font", "font-family:sans-serif", "sans-serif"),
    ("font-variant-caps: small-caps", "font-variant:small-caps", ""),
];

/// Attributes that every element of MathML 3 may have.
const COMMON: [&str; 2] = ["class", "style"];

/// Returns the further attributes that an element may have, of those that math-core writes.
fn own(name: &str) -> &'static [&'static str] {
    match name {
        "mi" | "mn" | "mtext" => &["mathvariant"],
        "mo" => &[
            "form",
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
        "mspace" => &["width", "height", "depth"],
        "mfrac" => &["linethickness"],
        "mstyle" => &["displaystyle", "scriptlevel"],
        "mpadded" => &["width", "height", "depth", "lspace", "voffset"],
        "menclose" => &["notation"],
        "mover" => &["accent"],
        "munder" => &["accentunder"],
        "munderover" => &["accent", "accentunder"],
        "mtd" => &["columnspan", "rowspan"],
        _ => &[],
    }
}

/// Elements that the schema and math-core share.
const ELEMENTS: [&str; 22] = [
    "mi",
    "mn",
    "mo",
    "mtext",
    "mspace",
    "mrow",
    "mfrac",
    "msqrt",
    "mroot",
    "mstyle",
    "merror",
    "mpadded",
    "mphantom",
    "menclose",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
];

fn is_known(name: &str) -> bool {
    ELEMENTS.contains(&name) || ["mtd", "mmultiscripts", "mprescripts", "none"].contains(&name)
}

/// A tag as math-core writes it.
#[derive(Clone, Debug)]
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    is_end: bool,
    is_empty: bool,
    /// Length of the tag with its brackets.
    length: usize,
}

impl<'a> Tag<'a> {
    /// Reads the tag that a text begins with.
    fn read(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let is_end = inner.starts_with('/');
        let from = 1 + usize::from(is_end);
        let name_end =
            text[from..].find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))? + from;
        let mut tag =
            Self { name: &text[from..name_end], attributes: Vec::new(), is_end, is_empty: false, length: 0 };
        let mut at = name_end;
        loop {
            let rest = text[at..].trim_start();
            at = text.len() - rest.len();
            if let Some(after) = rest.strip_prefix('>') {
                tag.length = text.len() - after.len();
                return Some(tag);
            }
            if rest.starts_with('/') {
                tag.is_empty = true;
                at += 1;
                continue;
            }
            let (key, value) = rest.split_once("=\"")?;
            let end = value.find('"')?;
            tag.attributes.push((key, &value[..end]));
            at += key.len() + 2 + end + 1;
        }
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(name, _)| *name == key).map(|(_, value)| *value)
    }
}

/// Returns the formula's MathML as the schema accepts it.
pub fn strict(content: &str) -> String {
    let mut made = String::with_capacity(content.len() + 64);
    let mut ends: Vec<String> = Vec::new();
    let mut at = 0;
    while at < content.len() {
        let Some(tag) = Tag::read(&content[at..]) else {
            // A character of text, which may be `<` itself, and the text up to the next tag.
            let rest = &content[at..];
            let next = rest.char_indices().skip(1).find(|(_, sign)| *sign == '<');
            let length = next.map_or(rest.len(), |(offset, _)| offset);
            made.push_str(&rest[..length]);
            at += length;
            continue;
        };
        at += tag.length;
        if tag.is_end {
            made.push_str(&ends.pop().unwrap_or_default());
        } else if let Some((open, end, length)) = marked(&tag, &content[at..]) {
            made.push_str(&open);
            ends.push(end.to_owned());
            at += length;
        } else if !is_known(tag.name) {
            // An element of HTML: its style belongs to the text around it.
            if !tag.is_empty {
                ends.push(String::new());
            }
        } else {
            let end = element(&mut made, &tag, &content[at..]);
            if !tag.is_empty {
                ends.push(end);
            }
        }
    }
    // Browsers put the combining arrow of a vector next to its letter.
    made.replace("<mo stretchy=\"false\">\u{20d7}</mo>", "<mo stretchy=\"false\">→</mo>")
}

/// Returns the replacements of tag and end of a group that a mark describes, and the mark's length.
fn marked(tag: &Tag<'_>, after: &str) -> Option<(String, &'static str, usize)> {
    let word = after.strip_prefix("<mtext>")?.strip_prefix(MARK)?;
    let (word, _) = word.split_once("</mtext>").filter(|_| tag.name == "mrow")?;
    let length = "<mtext></mtext>".len() + MARK.len_utf8() + word.len();
    if word == "box" {
        return Some(("<menclose notation=\"box\">".to_owned(), "</menclose>", length));
    }
    let is_ink = |sign: char| sign.is_ascii_alphanumeric() || sign == '#';
    let ink = word.chars().all(is_ink).then(|| format!("<mrow style=\"color:{word}\">"));
    Some((ink.unwrap_or_else(|| "<mrow>".to_owned()), "</mrow>", length))
}

/// Writes a beginning or empty tag; returns the element's end.
fn element(made: &mut String, tag: &Tag<'_>, after: &str) -> String {
    let level = ["displaystyle", "scriptlevel"].map(|key| Some((key, tag.value(key)?)));
    let is_level = level.iter().any(Option::is_some);
    let name = if tag.name == "mrow" && is_level { "mstyle" } else { tag.name };
    let wraps = is_level && name != "mstyle";
    if wraps {
        made.push_str("<mstyle");
        level.iter().flatten().for_each(|(key, value)| attribute(made, key, value));
        made.push('>');
    }
    made.push('<');
    made.push_str(name);
    let styled = if name == "mtext" { inner_style(after) } else { (String::new(), "") };
    for &(key, value) in &tag.attributes {
        let is_length = matches!(
            key,
            "width" | "height" | "depth" | "lspace" | "rspace" | "minsize" | "maxsize" | "linethickness"
        );
        let fits = !is_length || is_a_length(value);
        let is_own =
            own(name).contains(&key) || (COMMON.contains(&key) && (key != "style" || styled.0.is_empty()));
        if is_own && fits {
            attribute(made, key, value);
        }
    }
    if !styled.0.is_empty() {
        let style = tag.value("style").map_or(styled.0.clone(), |own| format!("{own};{}", styled.0));
        attribute(made, "style", &style);
    }
    if !styled.1.is_empty() {
        attribute(made, "mathvariant", styled.1);
    }
    made.push_str(if tag.is_empty { "/>" } else { ">" });
    if wraps { format!("</{name}></mstyle>") } else { format!("</{name}>") }
}

/// Returns the styles and the variant of the elements of HTML that a text begins with.
fn inner_style(mut after: &str) -> (String, &'static str) {
    let (mut styles, mut variants) = (Vec::new(), Vec::new());
    while let Some(tag) = Tag::read(after).filter(|tag| !tag.is_end && !is_known(tag.name)) {
        after = &after[tag.length..];
        let class = tag.value("class").or_else(|| tag.value("style"));
        let known = STYLES.iter().find(|(name, ..)| *name == class.unwrap_or(tag.name));
        if let Some((_, style, variant)) = known {
            styles.push(*style);
            variants.extend((!variant.is_empty()).then_some(*variant));
        }
    }
    let variant = match variants[..] {
        [] => "",
        [one] => one,
        _ => "bold-italic",
    };
    (styles.join(";"), variant)
}

fn attribute(made: &mut String, key: &str, value: &str) {
    made.push(' ');
    made.push_str(key);
    made.push_str("=\"");
    made.push_str(value);
    made.push('"');
}

/// Whether a value is a number with a unit that MathML 3 knows; CSS knows more.
fn is_a_length(value: &str) -> bool {
    let number = value
        .trim_start_matches('-')
        .trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
    let unit = &value[value.len() - (value.trim_start_matches('-').len() - number.len())..];
    let is_number = !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
    is_number && ["", "em", "ex", "in", "cm", "mm", "px", "pt", "pc", "%"].contains(&unit)
}

#[cfg(test)]
mod tests {
    use super::{is_a_length, strict};

    #[test]
    fn styles_of_core_get_elements_of_their_own() {
        for (core, made) in [
            (
                r#"<mfrac displaystyle="true"><mi>a</mi><mi>b</mi></mfrac>"#,
                r#"<mstyle displaystyle="true"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>"#,
            ),
            (
                r#"<mrow displaystyle="false" scriptlevel="1"><mi>a</mi></mrow>"#,
                r#"<mstyle displaystyle="false" scriptlevel="1"><mi>a</mi></mstyle>"#,
            ),
            (
                r#"<mtable displaystyle="true" scriptlevel="0" style="width: 100%"><mtr><mtd></mtd></mtr></mtable>"#,
                r#"<mstyle displaystyle="true" scriptlevel="0"><mtable style="width: 100%"><mtr><mtd></mtd></mtr></mtable></mstyle>"#,
            ),
            (
                r"<mtext><b><i>ğ &lt;</i></b></mtext>",
                "<mtext style=\"font-weight:bold;font-style:italic\" mathvariant=\"bold-italic\">ğ &lt;</mtext>",
            ),
            (r#"<mtext><span class="math-core-serif-font">a</span></mtext>"#, "<mtext>a</mtext>"),
            (r#"<mspace width="0.5rem" style="width:0.5rem"/>"#, r#"<mspace style="width:0.5rem"/>"#),
            (r##"<mtext><a href="#x">(1)</a></mtext>"##, "<mtext>(1)</mtext>"),
            (r#"<mi intent="a" id="x">a</mi>"#, "<mi>a</mi>"),
            (
                "<mrow style=\"math-shift:compact;\"><mtext>\u{e0b0}box</mtext><mi>a</mi></mrow>",
                "<menclose notation=\"box\"><mi>a</mi></menclose>",
            ),
            (
                "<mrow><mtext>\u{e0b0}#0f0</mtext><mi>a</mi></mrow>",
                "<mrow style=\"color:#0f0\"><mi>a</mi></mrow>",
            ),
            ("<mo stretchy=\"false\">\u{20d7}</mo>", "<mo stretchy=\"false\">→</mo>"),
        ] {
            assert_eq!(strict(core), made);
        }
    }

    #[test]
    fn lengths() {
        for (value, is) in [
            ("0", true),
            ("-0.1667em", true),
            ("50%", true),
            ("1rem", false),
            ("em", false),
            ("1.2em", true),
            ("", false),
        ] {
            assert_eq!(is_a_length(value), is, "{value}");
        }
    }
}
