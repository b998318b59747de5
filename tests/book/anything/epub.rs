//! What holds for every e-book: the package, its files, its references (EPUB 3.3, 4 and 5; OCF, 4).

use crate::book::reader::{Reader, elements, epub_type, with};
use std::collections::BTreeSet;

/// Holds an e-book to them.
pub fn holds(bytes: &[u8]) {
    // A file's name stands after 30 bytes of its header, and its bytes after that.
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip", "the media type stands first");
    assert_eq!(&bytes[8..10], [0, 0], "and is not packed");
    let book = Reader::open(bytes);
    packed(&book);
    read_in_order(&book);
    navigated(&book);
    referred(&book);
}

/// The manifest names every file of the package once and no other.
fn packed(book: &Reader) {
    let package = book.xml("content.opf");
    let listed: Vec<&str> = elements(&package, "item").filter_map(|item| item.attribute("href")).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len(), "a file is listed twice: {listed:?}");
    let names = book.names.iter().filter_map(|name| name.strip_prefix("OEBPS/"));
    let there: BTreeSet<&str> = names.filter(|name| *name != "content.opf").collect();
    assert_eq!(once, there, "manifest and zip");
    let others: Vec<&String> = book.names.iter().filter(|name| !name.starts_with("OEBPS/")).collect();
    assert_eq!(
        others,
        ["mimetype", "META-INF/com.apple.ibooks.display-options.xml", "META-INF/container.xml"]
    );
    for item in elements(&package, "item") {
        let (file, kind) = (item.attribute("href").unwrap_or(""), item.attribute("media-type").unwrap_or(""));
        let ending = file.rsplit('.').next().unwrap_or("");
        let expected = match ending {
            "xhtml" => "application/xhtml+xml",
            "css" => "text/css",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" => "image/jpeg",
            "ncx" => "application/x-dtbncx+xml",
            "ttf" => "font/ttf",
            other => panic!("{file}: a file of kind {other}"),
        };
        assert_eq!(kind, expected, "{file}");
    }
}

/// The spine has every XHTML file once.
fn read_in_order(book: &Reader) {
    let package = book.xml("content.opf");
    let href = |id| with(&package, "id", id).and_then(|item| item.attribute("href"));
    let spine: Vec<&str> =
        elements(&package, "itemref").filter_map(|item| item.attribute("idref").and_then(href)).collect();
    let once: BTreeSet<String> = spine.iter().map(|file| (*file).to_owned()).collect();
    assert_eq!(once.len(), spine.len(), "{spine:?}");
    assert_eq!(once, book.pages().into_iter().collect(), "spine and files");
}

/// The navigation document has contents and landmarks, and each of their links leads into the book.
fn navigated(book: &Reader) {
    let nav = book.xml("nav.xhtml");
    for kind in ["toc", "landmarks", "page-list"] {
        let one = elements(&nav, "nav").find(|node| epub_type(*node) == Some(kind));
        let one = one.unwrap_or_else(|| panic!("no {kind}"));
        let mut links = one.descendants().filter_map(|node| node.attribute("href")).peekable();
        assert!(links.peek().is_some(), "{kind} is empty");
        links.for_each(|link| assert!(book.resolves("nav.xhtml", link), "{kind}: {link}"));
    }
}

/// Every file is well-formed, its ids are unique, and what it refers to is in the book.
fn referred(book: &Reader) {
    for page in book.pages() {
        book.ids(&page);
        let document = book.xml(&page);
        assert!(document.root_element().attribute("lang").is_some_and(|lang| !lang.is_empty()), "{page}");
        for node in document.descendants() {
            for reference in ["href", "src"].iter().filter_map(|name| node.attribute(*name)) {
                assert!(reference.contains(':') || book.resolves(&page, reference), "{page}: {reference}");
            }
            for ids in ["aria-describedby", "aria-labelledby"].iter().filter_map(|name| node.attribute(*name))
            {
                assert!(ids.split(' ').all(|id| book.ids(&page).contains(id)), "{page}: {ids}");
            }
        }
    }
    let ncx = book.xml("toc.ncx");
    for content in elements(&ncx, "content") {
        let place = content.attribute("src").expect("a place");
        assert!(book.resolves("toc.ncx", place), "toc.ncx: {place}");
    }
}
