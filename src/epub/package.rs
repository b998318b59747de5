//! The package document (EPUB 3.3, 5): metadata, manifest and spine.

use super::accessibility;
use super::xml::Element;
use crate::book::{Person, Task};
use crate::config::{Author, Config, Role, Series};
use crate::date::Moment;

/// A file of the e-book beside its package documents.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Name of the file, relative to the package document.
    pub file: String,
    /// Media type of the file.
    pub media_type: &'static str,
    /// Content of the file.
    pub bytes: Vec<u8>,
    /// Properties of the file in the manifest.
    pub properties: Option<&'static str>,
}

impl Resource {
    /// Makes a file without properties.
    #[must_use]
    pub fn new(file: String, media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { file, media_type, bytes, properties: None }
    }

    /// Returns the file's id in the manifest.
    #[must_use]
    pub fn id(&self) -> String {
        match self.properties {
            Some("cover-image") => "cover-image".to_owned(),
            _ => format!("file-{}", self.file.replace('/', "-")),
        }
    }
}

/// Content of the package document besides `book.toml`.
#[derive(Debug)]
pub struct Package<'a> {
    /// `book.toml`.
    pub config: &'a Config,
    /// The book's identifier: `urn:uuid:…`.
    pub identifier: &'a str,
    /// Modification time of the book.
    pub moment: Moment,
    /// Facts of its accessibility.
    pub facts: accessibility::Facts,
    /// Files of chapters that name who made them, with their people.
    pub chapters: &'a [(String, Vec<Person>)],
    /// All files but the package documents, the spine's in reading order.
    pub resources: &'a [Resource],
    /// Index of the contents page in the spine.
    pub contents_at: usize,
}

/// Returns the package document.
#[must_use]
pub fn document(package: &Package) -> Element {
    Element::new("package")
        .with("xmlns", "http://www.idpf.org/2007/opf")
        .with("version", "3.0")
        .with("unique-identifier", "book-id")
        .with("xml:lang", package.config.language.tag())
        .with_any("dir", package.config.language.is_right_to_left().then_some("rtl"))
        .kid(metadata(package))
        .kid(manifest(package))
        .kid(spine(package).with_any(
            "page-progression-direction",
            package.config.language.is_right_to_left().then_some("rtl"),
        ))
}

fn metadata(package: &Package) -> Element {
    let config = package.config;
    let mut all = vec![dc("dc:identifier", package.identifier).with("id", "book-id")];
    if let Some(isbn) = &config.isbn.epub {
        all.push(dc("dc:identifier", &isbn_urn(isbn)).with("id", "isbn"));
        // Code 15 of ONIX list 5 is ISBN-13.
        all.push(refine("isbn", "identifier-type", "15").with("scheme", "onix:codelist5"));
    }
    titles(config, &mut all);
    people(&config.authors, &mut all);
    chapter_people(package, &mut all);
    all.push(dc("dc:language", config.language.tag()));
    all.extend(config.publisher.as_ref().map(|publisher| dc("dc:publisher", publisher)));
    all.extend(config.date.as_ref().map(|date| dc("dc:date", date)));
    all.extend(config.description.as_ref().map(|description| dc("dc:description", description)));
    all.extend(config.subjects.iter().map(|subject| dc("dc:subject", subject)));
    subject_codes(&config.thema, &mut all);
    all.extend(config.series.iter().flat_map(series));
    all.extend(config.rights.iter().chain(&config.licence).map(|rights| dc("dc:rights", rights)));
    all.push(meta("dcterms:modified", &package.moment.iso()));
    if package.facts.pages {
        page_source(config, &mut all);
    }
    all.extend(accessibility::metadata(&package.facts, config));
    if package.resources.iter().any(|resource| resource.properties == Some("cover-image")) {
        all.push(Element::new("meta").with("name", "cover").with("content", "cover-image"));
    }
    Element::new("metadata")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .kids(all.into_iter().map(Into::into))
}

fn titles(config: &Config, all: &mut Vec<Element>) {
    all.push(dc("dc:title", &config.title).with("id", "title"));
    let Some(subtitle) = &config.subtitle else { return };
    all.push(refine("title", "title-type", "main"));
    all.push(refine("title", "display-seq", "1"));
    all.push(dc("dc:title", subtitle).with("id", "subtitle"));
    all.push(refine("subtitle", "title-type", "subtitle"));
    all.push(refine("subtitle", "display-seq", "2"));
}

/// Adds codes of Thema, each with the list that it is of (EPUB 3.3, 5.5.3.2.4: `authority` and `term`).
fn subject_codes(codes: &[String], all: &mut Vec<Element>) {
    for (at, code) in codes.iter().enumerate() {
        let id = format!("thema-{}", at + 1);
        all.push(dc("dc:subject", code).with("id", id.as_str()));
        all.push(refine(&id, "authority", "Thema"));
        all.push(refine(&id, "term", code));
    }
}

/// Returns the series, and the book's place in it (EPUB 3.3, D.3.1 to D.3.3).
fn series(series: &Series) -> Vec<Element> {
    let mut all = vec![meta("belongs-to-collection", &series.name).with("id", "series")];
    all.push(refine("series", "collection-type", "series"));
    all.extend(series.number.map(|number| refine("series", "group-position", &number.to_string())));
    all
}

/// Adds people: authors as creators, all others as contributors, with the sorting form of a name where it is known.
fn people(authors: &[Author], all: &mut Vec<Element>) {
    for (at, author) in authors.iter().enumerate() {
        let id = format!("person-{}", at + 1);
        let name = if author.role == Role::Author { "dc:creator" } else { "dc:contributor" };
        all.push(dc(name, &author.name).with("id", id.as_str()));
        all.push(refine(&id, "role", relator(author.role)).with("scheme", "marc:relators"));
        all.push(refine(&id, "display-seq", &(at + 1).to_string()));
        all.extend(author.file_as.as_ref().map(|file_as| refine(&id, "file-as", file_as)));
    }
}

/// Adds who made single chapters: contributors of the book, and creators of the chapter's own file.
fn chapter_people(package: &Package, all: &mut Vec<Element>) {
    let is_of_book = |name: &str| package.config.authors.iter().any(|author| author.name == name);
    let mut known: Vec<&Person> = Vec::new();
    for person in package.chapters.iter().flat_map(|(_, people)| people) {
        if !is_of_book(&person.name) && !known.contains(&person) {
            known.push(person);
            let id = format!("chapter-person-{}", known.len());
            all.push(dc("dc:contributor", &person.name).with("id", id.as_str()));
            let role = if person.task == Task::Author { Role::Author } else { Role::Translator };
            all.push(refine(&id, "role", relator(role)).with("scheme", "marc:relators"));
        }
    }
    for (file, people) in package.chapters {
        let Some(resource) = package.resources.iter().find(|resource| resource.file == *file) else {
            continue;
        };
        for person in people {
            let property = match person.task {
                Task::Author => "dcterms:creator",
                Task::Translator => "dcterms:contributor",
            };
            all.push(refine(&resource.id(), property, &person.name));
        }
    }
}

/// Adds the source of the page numbers: by its ISBN, else in words (EPUB Accessibility 1.1, 2.3.2).
fn page_source(config: &Config, all: &mut Vec<Element>) {
    match &config.isbn.print {
        Some(isbn) => {
            all.push(dc("dc:source", &isbn_urn(isbn)).with("id", "print"));
            all.push(meta("pageBreakSource", &isbn_urn(isbn)));
        }
        None => all.push(meta("pageBreakSource", &format!("{} (PDF, {})", config.title, config.pdf.size()))),
    }
}

fn manifest(package: &Package) -> Element {
    let mut manifest = Element::new("manifest")
        .kid(item("nav", "nav.xhtml", "application/xhtml+xml", Some("nav")))
        .kid(item("ncx", "toc.ncx", "application/x-dtbncx+xml", None));
    for resource in package.resources {
        manifest =
            manifest.kid(item(&resource.id(), &resource.file, resource.media_type, resource.properties));
    }
    manifest
}

fn item(id: &str, href: &str, media_type: &str, properties: Option<&str>) -> Element {
    Element::new("item")
        .with("id", id)
        .with("href", href)
        .with("media-type", media_type)
        .with_any("properties", properties)
}

fn spine(package: &Package) -> Element {
    let pages = package.resources.iter().filter(|resource| resource.media_type == "application/xhtml+xml");
    let mut ids: Vec<_> = pages.map(Resource::id).collect();
    ids.insert(package.contents_at.min(ids.len()), "nav".to_owned());
    let refs = ids.into_iter().map(|id| Element::new("itemref").with("idref", id).into());
    Element::new("spine").with("toc", "ncx").kids(refs)
}

/// Returns a property of the whole book.
#[must_use]
pub fn meta(property: &str, value: &str) -> Element {
    Element::new("meta").with("property", property).text(value)
}

/// Returns a property of another entry.
#[must_use]
pub fn refine(id: &str, property: &str, value: &str) -> Element {
    Element::new("meta").with("refines", format!("#{id}")).with("property", property).text(value)
}

fn dc(name: &'static str, value: &str) -> Element {
    Element::new(name).text(value)
}

fn isbn_urn(isbn: &str) -> String {
    let digits: String = isbn.chars().filter(|digit| digit.is_ascii_alphanumeric()).collect();
    format!("urn:isbn:{digits}")
}

/// Returns the MARC relator code of a role.
fn relator(role: Role) -> &'static str {
    match role {
        Role::Author => "aut",
        Role::Editor => "edt",
        Role::Translator => "trl",
        Role::Illustrator => "ill",
        Role::Compiler => "com",
        Role::Designer => "bkd",
    }
}
