//! Reads an e-book back: zip and XML by crates that the writer's own serialiser does not use.

use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

/// The files of an e-book by name, as text where they are text.
pub struct Reader {
    pub names: Vec<String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Reader {
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
        let mut names = Vec::new();
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("content");
            names.push(file.name().to_owned());
            files.insert(file.name().to_owned(), content);
        }
        Self { names, files }
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        self.files.get(name).unwrap_or_else(|| panic!("{name} is not in {:?}", self.names))
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).expect("UTF-8")
    }

    /// An XML file of the book.
    pub fn xml(&self, name: &str) -> Document<'_> {
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        Document::parse_with_options(self.text(&format!("OEBPS/{name}")), options)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names of all XHTML files.
    pub fn pages(&self) -> Vec<String> {
        let pages = self.names.iter().filter(|name| name.ends_with(".xhtml"));
        pages.map(|name| name.trim_start_matches("OEBPS/").to_owned()).collect()
    }

    /// The ids of a file, each once.
    pub fn ids(&self, name: &str) -> BTreeSet<String> {
        let document = self.xml(name);
        let mut ids = BTreeSet::new();
        for node in document.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(ids.insert(id.to_owned()), "{name}: id {id} twice");
                assert!(id.starts_with(|first: char| first.is_ascii_alphabetic()), "{id}");
                assert!(id.is_ascii() && !id.contains(' '), "{id}");
            }
        }
        ids
    }

    /// Whether a reference from a file leads to a file of the book and an id in it.
    pub fn resolves(&self, from: &str, reference: &str) -> bool {
        let (file, id) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if file.is_empty() { from } else { file };
        self.files.contains_key(&format!("OEBPS/{file}")) && (id.is_empty() || self.ids(file).contains(id))
    }

    /// What the package document says under a property.
    pub fn properties(&self, property: &str) -> Vec<String> {
        let package = self.xml("content.opf");
        let metas = package.descendants().filter(|node| node.attribute("property") == Some(property));
        metas.filter_map(|node| node.text()).map(str::to_owned).collect()
    }

    /// What the package document says in a Dublin Core element.
    pub fn dublin_core(&self, name: &str) -> Vec<String> {
        let package = self.xml("content.opf");
        let nodes = package
            .descendants()
            .filter(|node| node.has_tag_name(("http://purl.org/dc/elements/1.1/", name)));
        nodes.filter_map(|node| node.text()).map(str::to_owned).collect()
    }
}

/// Elements of a name in reading order.
pub fn elements<'a>(document: &'a Document, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

/// The first element with an attribute of a value.
pub fn with<'a>(document: &'a Document, attribute: &str, value: &str) -> Option<Node<'a, 'a>> {
    document
        .descendants()
        .find(|node| node.attributes().any(|known| known.name() == attribute && known.value() == value))
}

/// All text below a node.
pub fn words(node: Node) -> String {
    node.descendants().filter_map(|node| if node.is_text() { node.text() } else { None }).collect()
}

/// All text of a document that follows a node, its own included.
pub fn words_from(node: Node) -> String {
    let after =
        node.document().descendants().filter(|other| other.id().get() >= node.id().get() && other.is_text());
    after.filter_map(|node| node.text()).collect()
}

/// The value of `epub:type`.
pub fn epub_type<'a>(node: Node<'a, 'a>) -> Option<&'a str> {
    node.attribute(("http://www.idpf.org/2007/ops", "type"))
}
