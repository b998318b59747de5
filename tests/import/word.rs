//! What Word writes and LibreOffice does not: Turkish names of styles, fields over runs, text boxes in two forms.

use crate::import::hostile::{W, read, zip};

const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>\
    <w:style w:type='paragraph' w:styleId='Balk1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Benim'><w:name w:val='Benim başlığım'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Alnt'><w:name w:val='Quote'/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type='character' w:styleId='Vurgu'><w:name w:val='Emphasis'/><w:rPr><w:i/></w:rPr></w:style>";

const FOOTNOTES: &str = "<w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>\
    <w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> Yıldızlı not.</w:t></w:r></w:p></w:footnote>";

/// The only chapter of a document of Word, and what it could not keep.
fn chapter(body: &str) -> (String, Vec<String>) {
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles {W}>{STYLES}</w:styles>");
    let footnotes = format!("<w:footnotes {W}>{FOOTNOTES}</w:footnotes>");
    let relations = "<Relationships><Relationship Id='s' Type='x/styles' Target='styles.xml'/>\
                     <Relationship Id='f' Type='x/footnotes' Target='footnotes.xml'/>\
                     <Relationship Id='u' Type='x/image' TargetMode='External' Target='https://ornek.az/a.png'/>\
                     </Relationships>";
    let bytes = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/footnotes.xml", footnotes.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ]);
    let made = read("a.docx", &bytes).expect("a document");
    let losses = made.losses.iter().map(|loss| format!("{} {}", loss.kind.name(), loss.count)).collect();
    (made.chapters.into_iter().map(|(_, text)| text).collect(), losses)
}

fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>")
}

#[test]
fn styles_are_known_by_name_level_and_switches() {
    let (text, losses) = chapter(&format!(
        "<w:p><w:pPr><w:pStyle w:val='Balk1'/></w:pPr>{}</w:p><w:p><w:pPr><w:pStyle w:val='Benim'/></w:pPr>{}</w:p>\
         <w:p><w:pPr><w:pStyle w:val='Alnt'/></w:pPr>{}</w:p>\
         <w:p><w:r><w:rPr><w:rStyle w:val='Vurgu'/></w:rPr><w:t>eğik</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Vurgu'/>\
         <w:i w:val='0'/></w:rPr><w:t xml:space='preserve'> düz</w:t></w:r></w:p>",
        run("Gece"),
        run("Ara"),
        run("Alıntı.")
    ));
    assert_eq!((text.as_str(), losses.len()), ("# Gece\n\n## Ara\n\n> Alıntı.\n\n*eğik* düz\n", 0));
}

#[test]
fn fields_give_links_and_lose_contents() {
    let sign = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let field = |instruction: &str, result: &str| {
        let instruction = format!("<w:r><w:instrText>{instruction}</w:instrText></w:r>");
        format!("{}{instruction}{}{result}{}", sign("begin"), sign("separate"), sign("end"))
    };
    let link = field("HYPERLINK &quot;https://ornek.az/&quot;", &format!("{}{}", run("ad"), run("res")));
    let number = field("SEQ Tablo", &run("1"));
    let contents = format!(
        "<w:p>{}<w:r><w:instrText>TOC</w:instrText></w:r>{}{}</w:p><w:p>{}{}</w:p>",
        sign("begin"),
        sign("separate"),
        run("Gece 5"),
        run("Gün 9"),
        sign("end")
    );
    let body = format!(
        "{contents}<w:p>{} {link}, {} {number} {}</w:p>",
        run("Bkz. "),
        run(", "),
        field("REF x", &run(" bölüm 2"))
    );
    let (text, losses) = chapter(&body);
    assert_eq!(text, "# a\n\nBkz. [adres](https://ornek.az/), 1 bölüm 2\n");
    assert_eq!(losses, ["contents 1", "cross-reference 1"]);
}

#[test]
fn what_only_word_writes_is_kept_or_told() {
    let shown = "<w:p><w:r><w:t>Kutu.</w:t></w:r></w:p>";
    let boxed = format!(
        "<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing><wsp><w:txbxContent>{shown}</w:txbxContent></wsp></w:drawing>\
         </mc:Choice><mc:Fallback><w:pict><w:txbxContent>{shown}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let body = format!(
        "<w:p>{}<w:r><w:noBreakHyphen/></w:r>{}<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>\
         <w:del><w:r><w:delText>silik</w:delText></w:r></w:del><w:ins>{}</w:ins>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>gizli</w:t></w:r><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:sym w:char='2192'/></w:r>\
         <m:oMath xmlns:m='m'><m:r><m:t>x+1</m:t></m:r></m:oMath>{boxed}<w:r><w:tab/><w:softHyphen/></w:r>{}\
         <w:r><w:drawing><inline><docPr descr='uzak'/><blip r:link='u'/></inline></w:drawing></w:r></w:p>",
        run("E"),
        run("posta"),
        run(" ek"),
        run("son")
    );
    let (text, losses) = chapter(&body);
    assert_eq!(text, "# a\n\nE‑posta[^1] ek→x+1 son\n\nKutu.\n\n[^1]: Yıldızlı not.\n");
    let expected = [
        "deletion 1",
        "insertion 1",
        "hidden 1",
        "text-box 1",
        "image-remote 1",
        "equation 1",
        "tab 1",
        "symbol 1",
        "note-sign 1",
    ];
    assert_eq!(losses, expected);
}

#[test]
fn words_of_automatic_numbers_are_kept() {
    let item = |list: &str, level: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}</w:p>",
            run(words)
        )
    };
    let level = |at: u8, form: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId='0'>{}{}</w:abstractNum><w:abstractNum w:abstractNumId='1'>{}\
         </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'>\
         <w:abstractNumId w:val='1'/></w:num></w:numbering>",
        level(0, "decimal", "MADDE %1 –"),
        level(1, "upperRoman", "Ek %1.%2:"),
        level(0, "lowerLetter", "%1)"),
    );
    let body = [
        "<w:p><w:pPr><w:pStyle w:val='Balk1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>",
        &format!("{}</w:p>", run("Amaç")),
        &item("1", 0, "Kapsam budur."),
        &item("1", 1, "Bir ek."),
        &item("1", 0, "Tanımlar."),
        &item("2", 0, "bir"),
        &item("2", 0, "iki"),
    ]
    .concat();
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles {W}>{STYLES}</w:styles>");
    let relations = "<Relationships><Relationship Id='s' Type='x/styles' Target='styles.xml'/>\
                     <Relationship Id='n' Type='x/numbering' Target='numbering.xml'/></Relationships>";
    let bytes = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ]);
    let made = read("a.docx", &bytes).expect("a document");
    assert_eq!(
        made.chapters[0].1,
        "# MADDE 1 – Amaç\n\nMADDE 2 – Kapsam budur.\n\nEk 2.I: Bir ek.\n\nMADDE 3 – Tanımlar.\n\n1. bir\n2. iki\n"
    );
}
