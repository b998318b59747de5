//! The structure tree as a screen reader sees it: elements, their children, and the text of each.

use super::{Mark, PageRead, follow, name, text};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// One structure element.
#[derive(Debug, Default)]
pub struct Element {
    /// The structure type: `P`, `H1`, `Note` …
    pub role: String,
    pub lang: Option<String>,
    /// Alternative text.
    pub alt: Option<String>,
    /// What an abbreviation means.
    pub expanded: Option<String>,
    pub title: Option<String>,
    pub id: Option<String>,
    /// Attributes by name: `Scope`, `ListNumbering`.
    pub attributes: BTreeMap<String, String>,
    pub kids: Vec<Kid>,
}

/// Child of an element.
#[derive(Debug)]
pub enum Kid {
    Element(Element),
    /// Text, or a picture where it is empty, with the index of its page and the number of its mark.
    Content {
        page: usize,
        number: i64,
        text: String,
    },
    /// An annotation, as page and index in [`PageRead::links`].
    Link {
        page: usize,
        link: usize,
    },
}

impl Element {
    /// Returns the element's text in reading order, added hyphens removed.
    pub fn text(&self) -> String {
        self.text_but(&[])
    }

    /// Like [`Element::text`], without the text of some roles: `&["Reference", "Note"]` leaves a chapter's running
    /// text.
    pub fn text_but(&self, roles: &[&str]) -> String {
        let parts = self.kids.iter().map(|kid| match kid {
            Kid::Element(element) if roles.contains(&element.role.as_str()) => String::new(),
            Kid::Element(element) => element.text_but(roles),
            Kid::Content { text, .. } => text.replace('\u{ad}', ""),
            Kid::Link { .. } => String::new(),
        });
        parts.collect()
    }

    /// Returns the pages on which it is, in reading order.
    pub fn pages(&self) -> Vec<usize> {
        let mut pages: Vec<usize> = self
            .kids
            .iter()
            .flat_map(|kid| match kid {
                Kid::Element(element) => element.pages(),
                Kid::Content { page, .. } | Kid::Link { page, .. } => vec![*page],
            })
            .collect();
        pages.dedup();
        pages
    }

    /// Returns this element and all beneath it, in reading order.
    pub fn walk(&self) -> Vec<&Element> {
        let mut all = vec![self];
        for kid in &self.kids {
            if let Kid::Element(element) = kid {
                all.extend(element.walk());
            }
        }
        all
    }

    /// Returns all elements of a type at or beneath this one, in reading order.
    pub fn all(&self, role: &str) -> Vec<&Element> {
        self.walk().into_iter().filter(|element| element.role == role).collect()
    }

    /// Returns the roles as a nested list, for comparison with what is expected: `Table(TR(TH TH) TR(TD TD))`.
    pub fn shape(&self) -> String {
        let kids: Vec<String> = self
            .kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Element(element) => Some(element.shape()),
                Kid::Link { .. } => Some("→".to_owned()),
                Kid::Content { .. } => None,
            })
            .collect();
        if kids.is_empty() { self.role.clone() } else { format!("{}({})", self.role, kids.join(" ")) }
    }
}

/// Reads the tree from its one topmost element.
pub fn read(document: &Document, ids: &[ObjectId], pages: &[PageRead]) -> Element {
    let root =
        document.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot")).expect("a structure tree");
    let root = follow(document, root).as_dict().expect("a structure tree");
    let top = each(follow(document, root.get(b"K").expect("an element")))[0];
    let reader = Reader { document, ids, texts: pages.iter().map(texts).collect() };
    reader.element(follow(document, top).as_dict().expect("an element"))
}

/// Returns the text of each stretch of marked content of a page.
fn texts(page: &PageRead) -> BTreeMap<i64, String> {
    let mut texts: BTreeMap<i64, String> = BTreeMap::new();
    for shown in &page.shown {
        if let Mark::Content(number) = shown.mark {
            texts.entry(number).or_default().push_str(&shown.text);
        }
    }
    texts
}

struct Reader<'a> {
    document: &'a Document,
    ids: &'a [ObjectId],
    texts: Vec<BTreeMap<i64, String>>,
}

impl Reader<'_> {
    fn element(&self, dict: &Dictionary) -> Element {
        let entry = |key: &[u8]| dict.get(key).ok().map(text);
        let page = dict.get(b"Pg").ok().map(|page| self.page(page));
        let kids = dict.get(b"K").map(|kids| each(follow(self.document, kids))).unwrap_or_default();
        Element {
            role: name(dict, b"S"),
            lang: entry(b"Lang"),
            alt: entry(b"Alt"),
            expanded: entry(b"E"),
            title: entry(b"T"),
            id: dict.get(b"ID").ok().map(super::bytes),
            attributes: self.attributes(dict),
            kids: kids.into_iter().map(|kid| self.kid(kid, page)).collect(),
        }
    }

    fn kid(&self, kid: &Object, page: Option<usize>) -> Kid {
        if let Ok(number) = kid.as_i64() {
            return self.content(page.expect("the element's page"), number);
        }
        let dict = follow(self.document, kid).as_dict().expect("a kid");
        let own_page = || dict.get(b"Pg").ok().map(|page| self.page(page)).or(page).expect("a page");
        match name(dict, b"Type").as_str() {
            "MCR" => self.content(own_page(), dict.get(b"MCID").and_then(Object::as_i64).expect("a number")),
            "OBJR" => {
                self.link(own_page(), dict.get(b"Obj").and_then(Object::as_reference).expect("an object"))
            }
            _ => Kid::Element(self.element(dict)),
        }
    }

    fn content(&self, page: usize, number: i64) -> Kid {
        Kid::Content { page, number, text: self.texts[page].get(&number).cloned().unwrap_or_default() }
    }

    fn link(&self, page: usize, id: ObjectId) -> Kid {
        let dict = self.document.get_dictionary(self.ids[page]).expect("a page");
        let all = each(follow(self.document, dict.get(b"Annots").expect("annotations")));
        let link = all
            .iter()
            .position(|each| each.as_reference().is_ok_and(|it| it == id))
            .expect("an annotation of the page");
        Kid::Link { page, link }
    }

    fn page(&self, page: &Object) -> usize {
        let id = page.as_reference().expect("a page");
        self.ids.iter().position(|each| *each == id).expect("a page of the file")
    }

    fn attributes(&self, dict: &Dictionary) -> BTreeMap<String, String> {
        let Ok(owners) = dict.get(b"A") else { return BTreeMap::new() };
        let owners = each(follow(self.document, owners)).into_iter();
        owners
            .filter_map(|owner| follow(self.document, owner).as_dict().ok())
            .flat_map(Dictionary::iter)
            .filter_map(|(key, value)| {
                let number = || value.as_i64().ok().map(|number| number.to_string());
                let strings = || {
                    let all = value.as_array().ok()?.iter().map(|one| one.as_str().map(lossy));
                    Some(all.collect::<Result<Vec<_>, _>>().ok()?.join(" "))
                };
                let name = value.as_name().ok().map(lossy);
                Some((lossy(key), name.or_else(number).or_else(strings)?))
            })
            .collect()
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns the objects of an array, or the one object.
fn each(object: &Object) -> Vec<&Object> {
    object.as_array().map_or_else(|_| vec![object], |array| array.iter().collect())
}
