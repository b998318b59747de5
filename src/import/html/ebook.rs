//! Reads an e-book (EPUB 2 and 3): the documents of its spine, one after another, as one page.

use super::zipped::Files;
use super::{At, all_text, attribute, has_role, name};
use crate::address::{decoded, may_follow};
use crate::import::archive::{Archive, folder_of, resolved};
use crate::import::model::Document;
use crate::import::xml;
use crate::import::{Beside, DocumentFault, Source};
use crate::loss::LossKind;
use ego_tree::NodeId;
use scraper::{Html, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Elements of HTML without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// The contents of the package document (EPUB 3.3, 5).
#[derive(Default)]
struct Package {
    titles: Vec<String>,
    authors: Vec<String>,
    language: Option<String>,
    /// The paths of the documents to read, in order.
    spine: Vec<String>,
    /// The paths of documents that are contents, which the book makes itself.
    contents: BTreeSet<String>,
    /// The title of each document in the contents.
    labels: BTreeMap<String, String>,
}

/// Reads a book.
pub(in crate::import) fn read(source: &Source, archive: Archive) -> Result<Document, DocumentFault> {
    let files = Files::new(archive);
    let package = package(&files)?;
    let numbers: BTreeMap<&str, usize> =
        package.spine.iter().enumerate().map(|(at, path)| (path.as_str(), at)).collect();
    let mut sections: Vec<(String, Option<&str>)> = Vec::new();
    let (mut broken, mut contents, mut highest) = (Vec::new(), Vec::new(), None);
    for (at, path) in package.spine.iter().enumerate() {
        let Some(text) = files.text(path)? else {
            broken.push(path.clone());
            continue;
        };
        let mut document = Html::parse_document(&with_end_tags(&text));
        if package.contents.contains(path) {
            contents.push(all_text(document.tree.root()));
            continue;
        }
        let styles = styles(document.tree.root(), path, &files);
        place(&mut document, path, at, &numbers);
        let Some(body) = body(&document) else { continue };
        if is_cover(body) || is_title_page(body, &package) {
            continue;
        }
        let own = body.descendants().filter_map(heading_level).min();
        highest = highest.into_iter().chain(own).min();
        let label = package.labels.get(path).map(String::as_str).filter(|_| own.is_none());
        let styles = if styles.is_empty() { styles } else { format!("<style>{styles}</style>") };
        sections.push((format!("{styles}<a id=\"@{at}\"></a>{}", inner(&document, body.id())), label));
    }
    // A chapter without a heading gets its title from the contents, as a heading of the highest level used.
    let level = highest.unwrap_or(1);
    let section = |(text, label): (String, Option<&str>)| {
        let heading = label.map(|label| format!("<h{level}>{}</h{level}>", escaped(label)));
        format!("<section>{}{text}</section>", heading.unwrap_or_default())
    };
    let sections: String = sections.into_iter().map(section).collect();
    let page = format!("<!DOCTYPE html><html><body>{sections}</body></html>");
    let beside = |path: &str| -> Beside { Ok(files.bytes(path).ok().flatten()) };
    let mut out = super::page(&page, &Source { beside: &beside, ..*source })?;
    for path in &broken {
        out.losses.add_named(LossKind::BrokenPart, path);
    }
    for words in &contents {
        out.losses.add_named(LossKind::Contents, words);
    }
    let mut titles = package.titles.into_iter();
    out.title = titles.next().or(out.title);
    out.subtitle = titles.next().or(out.subtitle);
    out.authors = package.authors;
    out.language = package.language;
    Ok(out)
}

/// Reads the package document that the container names.
fn package(files: &Files) -> Result<Package, DocumentFault> {
    let broken = |part: &str| DocumentFault::Broken { reason: format!("{part}: missing") };
    let container = files.text("META-INF/container.xml")?.ok_or_else(|| broken("META-INF/container.xml"))?;
    let tree = xml::parse("META-INF/container.xml", without_type(&container))?;
    let path = xml::inner(tree.root_element(), "rootfile").and_then(|file| xml::attribute(file, "full-path"));
    let path = resolved("", path.unwrap_or_default());
    let text = files.text(&path)?.ok_or_else(|| broken(&path))?;
    let tree = xml::parse(&path, without_type(&text))?;
    let root = tree.root_element();
    let all = |wanted| {
        let words = xml::all_inner(root, wanted).filter_map(|node| node.text());
        words
            .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|words| !words.is_empty())
    };
    let mut read = Package {
        titles: all("title").collect(),
        authors: all("creator").collect(),
        language: all("language").next(),
        ..Package::default()
    };
    let mut items = BTreeMap::new();
    for item in xml::all_inner(root, "item") {
        let (Some(id), Some(href)) = (xml::attribute(item, "id"), xml::attribute(item, "href")) else {
            continue;
        };
        let file = resolved(folder_of(&path), &decoded(href));
        let kind = xml::attribute(item, "media-type").unwrap_or_default();
        if xml::attribute(item, "properties").is_some_and(|all| all.split_whitespace().any(|it| it == "nav"))
        {
            navigation(&file, &files.text(&file)?.unwrap_or_default(), &mut read.labels);
            read.contents.insert(file.clone());
        } else if kind == "application/x-dtbncx+xml" {
            control_file(&file, &files.text(&file)?.unwrap_or_default(), &mut read.labels);
        }
        if kind.contains("html") {
            items.insert(id, file);
        }
    }
    let spine = xml::all_inner(root, "itemref").filter_map(|item| xml::attribute(item, "idref"));
    read.spine = spine.filter_map(|id| items.get(id).cloned()).collect();
    if read.spine.is_empty() { Err(DocumentFault::Empty) } else { Ok(read) }
}

/// The labels of a navigation document (EPUB 3.3, 7).
fn navigation(path: &str, text: &str, labels: &mut BTreeMap<String, String>) {
    let page = Html::parse_document(&with_end_tags(text));
    let navs =
        page.tree.root().descendants().filter(|node| name(*node) == "nav" && has_role(*node, &["toc"]));
    for link in navs.flat_map(|nav| nav.descendants()).filter(|node| name(*node) == "a") {
        label(path, attribute(link, "href").unwrap_or_default(), all_text(link), labels);
    }
}

/// The labels of the navigation control file of EPUB 2.
fn control_file(path: &str, text: &str, labels: &mut BTreeMap<String, String>) {
    let Ok(tree) = xml::parse(path, without_type(text)) else { return };
    for point in xml::all_inner(tree.root_element(), "navPoint") {
        let words = xml::child(point, "navLabel").map(|label| xml::texts(label, "text")).unwrap_or_default();
        let goal = xml::child(point, "content").and_then(|content| xml::attribute(content, "src"));
        label(path, goal.unwrap_or_default(), words, labels);
    }
}

fn label(path: &str, goal: &str, words: String, labels: &mut BTreeMap<String, String>) {
    let file = goal.split('#').next().unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if !file.is_empty() && !words.is_empty() {
        labels.entry(resolved(folder_of(path), &decoded(file))).or_insert(words);
    }
}

/// The rules of a document's style sheets, those within it and those that it names.
fn styles(root: At, path: &str, files: &Files) -> String {
    let mut rules = String::new();
    for node in root.descendants() {
        let href = attribute(node, "href").filter(|_| name(node) == "link");
        let is_sheet = attribute(node, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("stylesheet"));
        if let Some(href) = href.filter(|_| is_sheet) {
            let sheet = files.text(&resolved(folder_of(path), &decoded(href))).ok().flatten();
            rules.push_str(&sheet.unwrap_or_default());
        } else if name(node) == "style" {
            rules.extend(
                node.descendants().filter_map(|inner| inner.value().as_text()).map(|text| text.to_string()),
            );
        }
    }
    rules.replace('<', " ")
}

/// Makes ids unique in the book, and resolves links and the paths of pictures from the document's folder.
fn place(document: &mut Html, path: &str, number: usize, numbers: &BTreeMap<&str, usize>) {
    let led = |address: &str| {
        let is_away = may_follow(address) || address.starts_with("data:") || address.starts_with("//");
        let (file, id) = address.split_once('#').map_or((address, None), |(file, id)| (file, Some(id)));
        let file = if file.is_empty() { path.to_owned() } else { resolved(folder_of(path), &decoded(file)) };
        match (numbers.get(file.as_str()), id) {
            _ if is_away || address.is_empty() => address.to_owned(),
            (Some(at), Some(id)) => format!("#{id}@{at}"),
            (Some(at), None) => format!("#@{at}"),
            (None, _) => file,
        }
    };
    let ids: Vec<NodeId> = document.tree.nodes().map(|node| node.id()).collect();
    for id in ids {
        let Some(mut node) = document.tree.get_mut(id) else { continue };
        let Node::Element(element) = node.value() else { continue };
        let is_picture = ["img", "image"].contains(&element.name());
        for (name, value) in &mut element.attrs {
            match &*name.local {
                "id" | "name" => *value = format!("{value}@{number}").into(),
                "href" => *value = led(value.trim()).into(),
                // A path of the archive: no address of the web can be one.
                "src" if is_picture && !value.starts_with("data:") => {
                    *value = led(value.trim()).replace('%', "%25").replace('?', "%3F").into();
                }
                _ => {}
            }
        }
    }
}

fn body(document: &Html) -> Option<At<'_>> {
    document.tree.root().descendants().find(|node| name(*node) == "body")
}

/// The HTML within an element, in an element with the attributes that apply to all of it.
fn inner(document: &Html, body: NodeId) -> String {
    let Some(body) = document.tree.get(body).and_then(scraper::ElementRef::wrap) else {
        return String::new();
    };
    let kept = ["lang", "xml:lang", "epub:type", "role", "class"];
    let kept = kept.iter().filter_map(|name| Some((name, body.value().attr(name)?)));
    let kept: String = kept.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    format!("<div{kept}>{}</div>", body.inner_html())
}

fn heading_level(node: At) -> Option<u8> {
    ["h1", "h2", "h3", "h4", "h5", "h6"]
        .iter()
        .position(|heading| *heading == name(node))
        .map(|at| at as u8 + 1)
}

/// Whether a page has the picture of the cover and no text: book.toml names covers.
fn is_cover(body: At) -> bool {
    let is_marked = |node: At| {
        has_role(node, &["cover"]) || attribute(node, "id").is_some_and(|id| id.starts_with("cover"))
    };
    all_text(body).is_empty() && body.descendants().any(is_marked)
}

/// Whether a page has nothing but the title and authors of the package.
fn is_title_page(body: At, package: &Package) -> bool {
    let mut words = all_text(body);
    let is_one =
        has_role(body, &["titlepage"]) || body.descendants().any(|node| has_role(node, &["titlepage"]));
    for listed in package.titles.iter().chain(&package.authors) {
        words = words.replacen(listed.as_str(), "", 1);
    }
    is_one && !words.contains(char::is_alphanumeric)
}

/// A text with `<a id="x"/>` as `<a id="x"></a>`: a parser of HTML sees no end there.
fn with_end_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = tag_length(rest);
        let (tag, after) = rest.split_at(length);
        rest = after;
        let element: String =
            tag[1..].chars().take_while(|sign| !sign.is_whitespace() && !"/>".contains(*sign)).collect();
        let plain = element.rsplit(':').next().unwrap_or(&element).to_ascii_lowercase();
        let is_empty = tag.ends_with("/>") && element.starts_with(|sign: char| sign.is_ascii_alphabetic());
        match tag.strip_suffix("/>").filter(|_| is_empty && !VOID.contains(&plain.as_str())) {
            Some(open) => out.push_str(&format!("{open}></{element}>")),
            None => out.push_str(tag),
        }
    }
    out + rest
}

/// The length of the tag, comment or section at the beginning of a text, in bytes.
fn tag_length(text: &str) -> usize {
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if text.starts_with(open) {
            return text.find(close).map_or(text.len(), |at| at + close.len());
        }
    }
    let mut quote = None;
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A text of XML without its document type, which the parser refuses.
fn without_type(text: &str) -> &str {
    let root =
        text.match_indices('<').find(|(at, _)| text[at + 1..].starts_with(|sign: char| sign.is_alphabetic()));
    root.map_or(text, |(at, _)| &text[at..])
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{with_end_tags, without_type};

    #[test]
    fn empty_elements_end() {
        for (given, made) in [
            ("<p><a id=\"x\"/>Söz</p>", "<p><a id=\"x\"></a>Söz</p>"),
            ("<title/><br/><img src='a>b' />", "<title></title><br/><img src='a>b' />"),
            ("<svg:path d='1'/><!-- <a/> --><i", "<svg:path d='1'></svg:path><!-- <a/> --><i"),
            ("a < b <", "a < b <"),
        ] {
            assert_eq!(with_end_tags(given), made);
        }
    }

    #[test]
    fn document_types_are_left_out() {
        assert_eq!(without_type("<?xml version='1.0'?>\n<!DOCTYPE ncx>\n<ncx/>"), "<ncx/>");
        assert_eq!(without_type("söz"), "söz");
    }
}
