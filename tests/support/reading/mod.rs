//! Reads a finished PDF back, only with lopdf: words and their places, structure, outline, labels, links.

mod content;
pub mod structure;

pub use content::{Mark, Shown, Word};
pub use structure::Element;

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// A PDF as a reader sees it.
pub struct Reading {
    /// The file itself, for questions that nothing here can answer.
    pub document: Document,
    /// The pages in order.
    pub pages: Vec<PageRead>,
    /// The structure tree from its `Document` element.
    pub structure: Element,
    /// The outline.
    pub outline: Vec<OutlineRead>,
    /// Named destinations: index of the page, and the place from its top left corner in points.
    pub destinations: BTreeMap<String, (usize, f64, f64)>,
}

/// One page.
pub struct PageRead {
    /// The label that a viewer shows.
    pub label: String,
    /// Width and height in points.
    pub size: (f64, f64),
    /// All glyphs, in the order of the content stream.
    pub shown: Vec<Shown>,
    /// Links in the order of the page's annotations.
    pub links: Vec<LinkRead>,
}

/// A link.
pub struct LinkRead {
    /// The name that a screen reader speaks.
    pub name: String,
    /// The address or the name of the destination.
    pub target: String,
    /// Left, top, right, bottom from the page's top left corner, one for each line.
    pub areas: Vec<[f64; 4]>,
}

/// An entry of the outline.
pub struct OutlineRead {
    pub title: String,
    /// Index of the page to which it leads.
    pub page: usize,
    pub kids: Vec<OutlineRead>,
}

impl Reading {
    /// Reads a file; panics where it is not a tagged PDF, so that the test fails.
    pub fn of(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).expect("a PDF");
        let ids: Vec<ObjectId> = document.page_iter().collect();
        let labels = labels(&document, ids.len());
        let pages: Vec<PageRead> =
            ids.iter().zip(labels).map(|(id, label)| page(&document, *id, label)).collect();
        let structure = structure::read(&document, &ids, &pages);
        let outline = outline(&document, &ids, catalog(&document).get(b"Outlines").ok());
        let destinations = destinations(&document, &ids);
        Self { document, pages, structure, outline, destinations }
    }

    /// Returns the catalogue.
    pub fn catalog(&self) -> &Dictionary {
        catalog(&self.document)
    }

    /// Returns the XMP packet.
    pub fn xmp(&self) -> String {
        let stream = follow(&self.document, self.catalog().get(b"Metadata").expect("XMP"));
        String::from_utf8(stream.as_stream().expect("a stream").content.clone()).expect("UTF-8")
    }

    /// Returns every font of the file: its name, and whether its program is embedded.
    pub fn fonts(&self) -> Vec<(String, bool)> {
        let descriptors = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        descriptors
            .filter(|dict| dict.has_type(b"FontDescriptor"))
            .map(|dict| {
                let embedded = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
                (name(dict, b"FontName"), embedded.iter().any(|key| dict.has(key)))
            })
            .collect()
    }
}

impl PageRead {
    /// Returns the words of the text, in drawing order; artifacts (heads, folios) left out.
    pub fn words(&self) -> Vec<Word> {
        content::words(self.shown.iter().filter(|shown| shown.mark != Mark::Artifact))
    }

    /// Returns the words of running heads, folios and other artifacts.
    pub fn artifacts(&self) -> Vec<Word> {
        content::words(self.shown.iter().filter(|shown| shown.mark == Mark::Artifact))
    }
}

fn page(document: &Document, id: ObjectId, label: String) -> PageRead {
    let dict = document.get_dictionary(id).expect("a page");
    let media = numbers(follow(document, dict.get(b"MediaBox").expect("a MediaBox")));
    let height = media[3] - media[1];
    PageRead {
        label,
        size: (media[2] - media[0], height),
        shown: content::shown(document, id, height),
        links: links(document, dict, height),
    }
}

fn links(document: &Document, page: &Dictionary, height: f64) -> Vec<LinkRead> {
    let Ok(annotations) = page.get(b"Annots") else { return Vec::new() };
    let annotations = follow(document, annotations).as_array().expect("annotations");
    let dicts = annotations.iter().map(|each| follow(document, each).as_dict().expect("an annotation"));
    dicts
        .filter(|dict| name(dict, b"Subtype") == "Link")
        .map(|dict| LinkRead {
            name: dict.get(b"Contents").map(text).unwrap_or_default(),
            target: target(document, dict),
            areas: dict
                .get(b"QuadPoints")
                .map(numbers)
                .unwrap_or_default()
                .chunks(8)
                .map(|quad| area(quad, height))
                .collect(),
        })
        .collect()
}

fn target(document: &Document, link: &Dictionary) -> String {
    if let Ok(destination) = link.get(b"Dest") {
        return bytes(destination);
    }
    let action = follow(document, link.get(b"A").expect("an action")).as_dict().expect("an action");
    bytes(action.get(b"URI").or(action.get(b"D")).expect("a target"))
}

fn area(quad: &[f64], height: f64) -> [f64; 4] {
    let xs = [quad[0], quad[2], quad[4], quad[6]];
    let ys = [quad[1], quad[3], quad[5], quad[7]].map(|y| height - y);
    let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
    let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
    [least(xs), least(ys), most(xs), most(ys)]
}

fn outline(document: &Document, pages: &[ObjectId], parent: Option<&Object>) -> Vec<OutlineRead> {
    let mut entries = Vec::new();
    let mut next = parent.and_then(|parent| follow(document, parent).as_dict().ok()?.get(b"First").ok());
    while let Some(entry) = next {
        let dict = follow(document, entry).as_dict().expect("an outline entry");
        let destination = follow(document, dict.get(b"Dest").expect("a destination"));
        entries.push(OutlineRead {
            title: text(dict.get(b"Title").expect("a title")),
            page: place(document, pages, destination).0,
            kids: outline(document, pages, Some(entry)),
        });
        next = dict.get(b"Next").ok();
    }
    entries
}

fn destinations(document: &Document, pages: &[ObjectId]) -> BTreeMap<String, (usize, f64, f64)> {
    let Ok(names) = catalog(document).get(b"Names") else { return BTreeMap::new() };
    let names = follow(document, names).as_dict().expect("names");
    let Ok(tree) = names.get(b"Dests") else { return BTreeMap::new() };
    let pairs = follow(document, tree).as_dict().and_then(|dict| dict.get(b"Names")).expect("a name tree");
    let pairs = follow(document, pairs).as_array().expect("names and places");
    let read = |pair: &[Object]| (bytes(&pair[0]), place(document, pages, follow(document, &pair[1])));
    pairs.chunks(2).map(read).collect()
}

/// Returns page and place of an XYZ destination.
fn place(document: &Document, pages: &[ObjectId], destination: &Object) -> (usize, f64, f64) {
    let array = destination.as_array().expect("a destination");
    let id = array[0].as_reference().expect("a page");
    let page = pages.iter().position(|page| *page == id).expect("a page of the file");
    let media = document.get_dictionary(id).and_then(|dict| dict.get(b"MediaBox")).expect("a MediaBox");
    (page, number(&array[2]), numbers(media)[3] - number(&array[3]))
}

/// Returns the label of each page (ISO 32000-1, 12.4.2).
fn labels(document: &Document, pages: usize) -> Vec<String> {
    let Ok(tree) = catalog(document).get(b"PageLabels") else { return vec![String::new(); pages] };
    let nums = follow(document, tree).as_dict().and_then(|dict| dict.get(b"Nums")).expect("numbers");
    let nums = nums.as_array().expect("an array");
    let ranges: BTreeMap<i64, &Dictionary> = nums
        .chunks(2)
        .map(|pair| {
            (pair[0].as_i64().expect("a page"), follow(document, &pair[1]).as_dict().expect("a label"))
        })
        .collect();
    (0..pages as i64)
        .map(|page| {
            let (start, dict) = ranges.range(..=page).next_back().expect("a label from the first page on");
            let value = dict.get(b"St").map_or(1, |value| value.as_i64().expect("a number")) + page - start;
            let prefix = dict.get(b"P").map(text).unwrap_or_default();
            prefix + &numeral(&name(dict, b"S"), value)
        })
        .collect()
}

fn numeral(style: &str, mut value: i64) -> String {
    const ROMAN: [(i64, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    match style {
        "D" => value.to_string(),
        "r" => ROMAN.iter().fold(String::new(), |mut text, (worth, numeral)| {
            while value >= *worth {
                text.push_str(numeral);
                value -= worth;
            }
            text
        }),
        _ => String::new(),
    }
}

fn catalog(document: &Document) -> &Dictionary {
    document.catalog().expect("a catalogue")
}

/// Returns the object behind a reference, or the object itself.
fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).expect("an object of the file").1
}

/// Returns a name entry of a dictionary; empty where it is missing.
fn name(dict: &Dictionary, key: &[u8]) -> String {
    let name = dict.get(key).and_then(Object::as_name);
    name.map(|name| String::from_utf8_lossy(name).into_owned()).unwrap_or_default()
}

fn number(object: &Object) -> f64 {
    object.as_float().map(f64::from).expect("a number")
}

fn numbers(object: &Object) -> Vec<f64> {
    object.as_array().expect("numbers").iter().map(number).collect()
}

/// Returns a byte string as UTF-8.
fn bytes(object: &Object) -> String {
    String::from_utf8(object.as_str().expect("a string").to_vec()).expect("UTF-8")
}

/// Returns a text string: UTF-16 with its mark, else ASCII (ISO 32000-1, 7.9.2.2).
fn text(object: &Object) -> String {
    let bytes = object.as_str().expect("a text string");
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(units) => {
            let units: Vec<u16> =
                units.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).expect("UTF-16")
        }
        None => {
            assert!(bytes.is_ascii(), "{bytes:?}");
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}
