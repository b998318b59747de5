//! E-books and pages in a zip as sources: order, titles, notes over files, pictures, and what their classes say.

use crate::import::hostile::{read, zip};
use crate::import::{project, run};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const CONTAINER: &[u8] = b"<?xml version='1.0'?><container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>\
    <rootfiles><rootfile full-path='OEBPS/content.opf' media-type='application/oebps-package+xml'/></rootfiles></container>";

const PACKAGE: &str = "<?xml version='1.0'?>\n<package xmlns='http://www.idpf.org/2007/opf' version='2.0'>\
    <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Liman Defteri</dc:title><dc:creator>Elif Kaya</dc:creator>\
    <dc:language>tr</dc:language></metadata><manifest>\
    <item id='n' href='toc.ncx' media-type='application/x-dtbncx+xml'/>\
    <item id='c' href='Text/cover.xhtml' media-type='application/xhtml+xml'/>\
    <item id='b' href='Text/b%C3%B6l%C3%BCm2.xhtml' media-type='application/xhtml+xml'/>\
    <item id='a' href='Text/a.xhtml' media-type='application/xhtml+xml'/>\
    <item id='z' href='Text/notes.xhtml' media-type='application/xhtml+xml'/>\
    <item id='p' href='Images/liman 1.png' media-type='image/png'/></manifest>\
    <spine toc='n'><itemref idref='c'/><itemref idref='a'/><itemref idref='b'/><itemref idref='z' linear='no'/></spine></package>";

const CONTENTS: &[u8] = "<?xml version='1.0'?><!DOCTYPE ncx PUBLIC '-//NISO//DTD ncx 2005-1//EN' ''><ncx><navMap>\
    <navPoint><navLabel><text>Gece</text></navLabel><content src='Text/a.xhtml'/></navPoint>\
    <navPoint><navLabel><text>İkinci gün</text></navLabel><content src='Text/b%C3%B6l%C3%BCm2.xhtml#x'/></navPoint>\
    </navMap></ncx>"
    .as_bytes();

/// A document of an e-book.
fn xhtml(body: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'x'>\n\
         <html xmlns='http://www.w3.org/1999/xhtml'><head><title/><link rel='stylesheet' href='../s.css'/></head>\
         <body>{body}</body></html>"
    )
}

#[test]
fn an_e_book_of_the_second_edition_is_read_in_its_order() {
    let cover = xhtml("<div id='cover-image'><svg><image xlink:href='../Images/liman 1.png'/></svg></div>");
    let first = xhtml(
        "<h2>Gece</h2><p><a id='top'/>Bir&nbsp;<span class='egik'>söz</span><sup><a id='r1' href='notes.xhtml#n1'>1</a></sup> \
         ve <span class='koyu'>bir</span> daha.<a href='notes.xhtml#n2' id='r2'><sup>2</sup></a></p>\
         <p><img src='../Images/liman%201.png' alt='Liman'/></p><p>Bak: <a href='b%C3%B6l%C3%BCm2.xhtml#x'>sonraki gün</a>.</p>",
    );
    let second = xhtml("<p id='x'>Başlıksız bölüm.<a id='r1' href='notes.xhtml#n3'><sup>3</sup></a></p>");
    let notes = xhtml(
        "<div class='footnotes'><p id='n1'><a href='a.xhtml#r1'>1</a>. Birinci not.</p><p id='n2'><a href='a.xhtml#r2'>2</a>. \
         İkinci <i>not</i>.</p><p id='n3'><a href='b%C3%B6l%C3%BCm2.xhtml#r1'>3</a>. Üçüncü not.</p></div>",
    );
    let styles = ".egik { font-style: italic }\nspan.koyu { font-weight: bold }";
    let png = include_bytes!("documents/liman.png");
    let bytes = zip(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/content.opf", PACKAGE.as_bytes()),
        ("OEBPS/toc.ncx", CONTENTS),
        ("OEBPS/s.css", styles.as_bytes()),
        ("OEBPS/Text/cover.xhtml", cover.as_bytes()),
        ("OEBPS/Text/a.xhtml", first.as_bytes()),
        ("OEBPS/Text/bölüm2.xhtml", second.as_bytes()),
        ("OEBPS/Text/notes.xhtml", notes.as_bytes()),
        ("OEBPS/Images/liman 1.png", png),
    ]);
    let made = read("kitap.epub", &bytes).expect("an e-book");
    assert_eq!((made.title.as_str(), made.language.as_str(), made.notes), ("Liman Defteri", "tr", 3));
    assert!(made.book.contains("Elif Kaya"), "{}", made.book);
    let chapters: Vec<_> = made.chapters.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        chapters,
        [
            "# Gece\n\nBir\u{a0}*söz*[^1] ve **bir** daha.[^2]\n\n![Liman](resimler/liman-1.png)\n\nBak: sonraki gün.\n\n\
             [^1]: Birinci not.\n\n[^2]: İkinci *not*.\n",
            "# İkinci gün\n\nBaşlıksız bölüm.[^1]\n\n[^1]: Üçüncü not.\n"
        ]
    );
    assert_eq!(made.pictures.len(), 1);
}

/// The words of the chapters of a manuscript, signs left out, by how often they come.
fn words(texts: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for text in texts {
        for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

/// The texts of the chapters in an e-book's spine.
fn texts(epub: &Path) -> Vec<String> {
    let bytes = fs::read(epub).expect("the e-book");
    let made = read("a.epub", &bytes).expect("an e-book");
    made.chapters.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn our_own_e_book_comes_back_and_makes_the_same_book() {
    let dir = project();
    let (code, _, report) = run(dir.path(), &["import", "liman.docx", "--into", "bir", "--lang", "tr"]);
    assert_eq!(code, Some(0), "{report}");
    let (code, _, report) = run(dir.path(), &["epub", "--manuscript", "bir", "-o", "bir.epub"]);
    assert_eq!(code, Some(0), "{report}");
    let (code, _, report) = run(dir.path(), &["import", "bir.epub", "--into", "iki", "--lang", "tr"]);
    assert_eq!(code, Some(0), "{report}");
    let (code, _, report) = run(dir.path(), &["epub", "--manuscript", "iki", "-o", "iki.epub"]);
    assert_eq!(code, Some(0), "{report}");
    let (first, second) = (texts(&dir.path().join("bir.epub")), texts(&dir.path().join("iki.epub")));
    let (first, second) = (words(first.into_iter()), words(second.into_iter()));
    // The second has the first one's colophon and its own.
    for (word, count) in &first {
        assert!(
            second.get(word).is_some_and(|found| found >= count),
            "{word}: {count}, {:?}",
            second.get(word)
        );
    }
    let added: Vec<_> = second.keys().filter(|word| !first.contains_key(*word)).collect();
    assert!(added.is_empty(), "{added:?}");
}

#[test]
fn a_page_of_google_docs_is_read_from_its_zip() {
    let page = "<html><head><meta content='text/html; charset=UTF-8'><style>.c1{font-style:italic}.c2{font-weight:700}\
        .c3{vertical-align:super}</style></head><body><p class='c5 title'><span>Liman Defteri</span></p><h1><span>Gece</span></h1>\
        <p><span>Bir </span><span class='c1'>söz</span><span> ve </span><span class='c2'>bir</span><sup><a href='#ftnt1' \
        id='ftnt_ref1'>[1]</a></sup><span> daha</span><sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup>; \
        <a href='https://www.google.com/url?q=https://ornek.org/a-b&amp;sa=D'>adres</a>.</p>\
        <ul class='c6 lst-kix_x-0 start'><li>bir</li></ul><ul class='c6 lst-kix_x-1 start'><li>iç</li></ul>\
        <ul class='c6 lst-kix_x-0'><li>iki</li></ul><p><img src='images/image1.png' alt='Liman'></p>\
        <hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span>&nbsp;Bir not.</span></p></div>\
        <div class='c9'><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Buna bakalım.</span></p></div></body></html>";
    let png = include_bytes!("documents/liman.png");
    let bytes = zip(&[("images/image1.png", png), ("LimanDefteri.html", page.as_bytes())]);
    let made = read("LimanDefteri.zip", &bytes).expect("a page");
    assert_eq!(made.title, "Liman Defteri");
    assert_eq!(
        made.chapters[0].1,
        "# Gece\n\nBir *söz* ve **bir**[^1] daha; [adres](https://ornek.org/a-b).\n\n- bir\n  - iç\n- iki\n\n\
         ![Liman](resimler/image1.png)\n\n[^1]: Bir not.\n"
    );
    let losses: Vec<_> = made.losses.iter().map(|loss| (loss.kind.name(), loss.count)).collect();
    assert_eq!(losses, [("comment".to_owned(), 2)]);
}

#[test]
fn what_is_no_e_book_is_told() {
    for (parts, code) in [
        (vec![("META-INF/container.xml", &b"<container/>"[..])], "G004"),
        (vec![("META-INF/container.xml", CONTAINER)], "G004"),
        (
            vec![
                ("META-INF/container.xml", CONTAINER),
                ("OEBPS/content.opf", b"<package><spine/></package>"),
            ],
            "G006",
        ),
        (vec![("a.bin", &b"x"[..])], "G001"),
    ] {
        assert_eq!(read("a.epub", &zip(&parts)).map_err(|problem| problem.code()), Err(code));
    }
}
