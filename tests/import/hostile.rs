//! Documents that are broken or mean harm: each a clear message with a code, or an import with a report.

use matbaa::diag::Problem;
use matbaa::import::{Chapters, Imported, Outside, Source, import};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
                 xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

pub fn read(name: &str, bytes: &[u8]) -> Result<Imported, Problem> {
    import(&Source {
        name,
        bytes,
        beside: &|_| Err(Outside),
        language: None,
        otherwise: "tr",
        chapters: Chapters::Auto,
        slug: &matbaa::manuscript::slug,
    })
}

pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

fn code(name: &str, bytes: &[u8]) -> &'static str {
    match read(name, bytes) {
        Ok(_) => "read",
        Err(problem) => problem.code(),
    }
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn each_fault_has_its_code() {
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    let broken_xml = zip(&[types, ("word/document.xml", b"<w:document><w:body>")]);
    let entities =
        b"<!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY c '&b;&b;'>]><document><body>&c;</body></document>";
    for (name, bytes, expected) in [
        ("a.docx", b"".to_vec(), "G004"),
        ("a.docx", b"PK\x03\x04 cut short".to_vec(), "G004"),
        ("a.docx", zip(&[types]), "G004"),
        ("a.docx", broken_xml, "G004"),
        ("a.docx", zip(&[types, ("word/document.xml", entities)]), "G004"),
        ("a.docx", docx(""), "G006"),
        ("a.xlsx", zip(&[types, ("xl/workbook.xml", b"<a/>")]), "G001"),
        ("a.zip", zip(&[("a.txt", b"a")]), "G001"),
        ("a.odt", zip(&[("content.xml", b"<a><body><spreadsheet/></body></a>")]), "G001"),
        ("a.odt", zip(&[("content.xml", b"<a/>"), ("META-INF/manifest.xml", b"<encryption-data/>")]), "G003"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "G002"),
        ("a.rtf", b"{\\rtf1}".to_vec(), "G002"),
        ("a.txt", b" \n\n ".to_vec(), "G006"),
        ("a.html", b"".to_vec(), "G006"),
        ("a.jpg", b"\xff\xd8\xff".to_vec(), "G001"),
    ] {
        assert_eq!(
            code(name, &bytes),
            expected,
            "{name} {}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(40)])
        );
    }
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; 100 << 20];
    let bomb = zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code("a.docx", &bomb), "G005");
}

#[test]
fn a_cut_or_changed_file_never_stops_the_tool() {
    let whole = docx(&format!("{}{}", paragraph("Bir söz."), paragraph("İki.")));
    for length in (0..whole.len()).step_by(7) {
        let _ = read("a.docx", &whole[..length]);
    }
    for at in (0..whole.len()).step_by(3) {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        let _ = read("a.docx", &changed);
    }
}

#[test]
fn missing_and_broken_parts_are_told() {
    let body = "<w:p><w:r><w:t>Söz</w:t><w:footnoteReference w:id='9'/></w:r><w:r><w:drawing><blip r:embed='no'/></w:drawing></w:r></w:p>";
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let relations = "<Relationships><Relationship Id='a' Type='x/styles' Target='../../styles.xml'/>\
                     <Relationship Id='b' Type='x/footnotes' Target='/etc/passwd'/></Relationships>";
    let made = read(
        "a.docx",
        &zip(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", document.as_bytes()),
            ("word/_rels/document.xml.rels", relations.as_bytes()),
            ("styles.xml", b"<styles"),
        ]),
    )
    .expect("read in part");
    assert_eq!(made.chapters, [("01-a.md".to_owned(), "# a\n\nSöz\n".to_owned())]);
    let kinds: Vec<String> =
        made.losses.iter().map(|loss| format!("{} {}", loss.kind.name(), loss.count)).collect();
    assert_eq!(kinds, ["image-missing 1", "note-missing 1", "broken-part 2"]);
}

#[test]
fn nothing_is_too_deep_or_too_wide() {
    let nested = format!(
        "{}{}{}",
        "<w:tbl><w:tr><w:tc>".repeat(200),
        paragraph("dip"),
        "</w:tc></w:tr></w:tbl>".repeat(200)
    );
    let made = read("a.docx", &docx(&nested)).expect("read");
    assert!(made.chapters[0].1.contains("dip"));
    let deep = format!("{}{}", "<w:sdt>".repeat(50_000), "</w:sdt>".repeat(50_000));
    assert_eq!(code("a.docx", &docx(&deep)), "G004");
    let wide = format!(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='4000000000'/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("a"),
        paragraph("b")
    );
    let made = read("a.docx", &docx(&wide)).expect("read");
    assert!(made.chapters[0].1.contains("| a |"), "{}", made.chapters[0].1);
    let itself = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(20_000);
    assert!(read("a.docx", &docx(&itself)).is_ok());
}

#[test]
fn a_picture_named_as_a_way_out_stays_inside() {
    let page = "<h1>B</h1><p><img alt='a' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>";
    let made = read("../../../x.html", page.as_bytes()).expect("read");
    assert!(made.pictures.iter().all(|(path, _)| path == "resimler/resim.gif"), "{:?}", made.pictures[0].0);
}
