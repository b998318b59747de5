//! A manuscript as Word itself writes it: theme fonts, runs cut up by its spelling, tracked changes, content
//! controls, numbering that begins anew, signs in two forms. What is kept and what is told, word by word.

use crate::import::hostile::{read, zip};

/// The namespaces that Word declares on every part.
const NAMES: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
     xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' \
     xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
     xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' \
     xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml' \
     xmlns:w16se='http://schemas.microsoft.com/office/word/2015/wordml/symex' \
     xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' \
     xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' mc:Ignorable='w14 w15 w16se'";

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' \
     w:eastAsiaTheme='minorHAnsi' w:hAnsiTheme='minorHAnsi' w:cstheme='minorBidi'/><w:sz w:val='22'/>\
     <w:lang w:val='tr-TR' w:eastAsia='en-US' w:bidi='ar-SA'/></w:rPr></w:rPrDefault></w:docDefaults>\
     <w:latentStyles w:defLockedState='0' w:count='376'/>\
     <w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/><w:qFormat/></w:style>\
     <w:style w:type='paragraph' w:styleId='Balk1'><w:name w:val='heading 1'/><w:basedOn w:val='Normal'/>\
     <w:next w:val='Normal'/><w:pPr><w:keepNext/><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:rFonts \
     w:asciiTheme='majorHAnsi'/><w:color w:val='2F5496' w:themeColor='accent1'/></w:rPr></w:style>\
     <w:style w:type='paragraph' w:styleId='ListeParagraf'><w:name w:val='List Paragraph'/><w:basedOn w:val='Normal'/>\
     <w:pPr><w:ind w:left='720'/><w:contextualSpacing/></w:pPr></w:style>\
     <w:style w:type='paragraph' w:styleId='DipnotMetni'><w:name w:val='footnote text'/><w:basedOn w:val='Normal'/></w:style>\
     <w:style w:type='character' w:styleId='DipnotBavurusu'><w:name w:val='footnote reference'/>\
     <w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>\
     <w:style w:type='character' w:styleId='Kpr'><w:name w:val='Hyperlink'/><w:rPr><w:color w:val='0563C1' \
     w:themeColor='hyperlink'/><w:u w:val='single'/></w:rPr></w:style>\
     <w:style w:type='character' w:styleId='AklamaBavurusu'><w:name w:val='annotation reference'/></w:style>";

/// One shape of numbers, which three lists have; the last of them begins anew. A style's list is elsewhere.
const NUMBERING: &str = "<w:abstractNum w:abstractNumId='0' w15:restartNumberingAfterBreak='0'><w:nsid w:val='0A'/>\
     <w:multiLevelType w:val='hybridMultilevel'/><w:lvl w:ilvl='0' w:tplc='041F000F'><w:start w:val='1'/>\
     <w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/><w:lvlJc w:val='left'/></w:lvl><w:lvl w:ilvl='1'>\
     <w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2.'/></w:lvl></w:abstractNum>\
     <w:abstractNum w:abstractNumId='1'><w:multiLevelType w:val='multilevel'/><w:numStyleLink w:val='Maddeler'/></w:abstractNum>\
     <w:abstractNum w:abstractNumId='2'><w:multiLevelType w:val='multilevel'/><w:styleLink w:val='Maddeler'/>\
     <w:lvl w:ilvl='0'><w:start w:val='7'/><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>\
     <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>\
     <w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>\
     <w:num w:numId='4'><w:abstractNumId w:val='1'/></w:num>";

const NOTES: &str = "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
     <w:footnote w:type='continuationSeparator' w:id='0'><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
     <w:footnote w:id='1'><w:p w14:paraId='1A'><w:pPr><w:pStyle w:val='DipnotMetni'/></w:pPr><w:r><w:rPr><w:rStyle \
     w:val='DipnotBavurusu'/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> Hüsnü Bey, </w:t></w:r>\
     <w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t>Liman</w:t></w:r><w:r><w:t>, s. 4.</w:t></w:r></w:p></w:footnote>";

const RELATIONS: &str = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
     <Relationship Id='rId1' Type='http://x/styles' Target='styles.xml'/>\
     <Relationship Id='rId2' Type='http://x/numbering' Target='numbering.xml'/>\
     <Relationship Id='rId3' Type='http://x/footnotes' Target='footnotes.xml'/>\
     <Relationship Id='rId4' Type='http://x/comments' Target='comments.xml'/>\
     <Relationship Id='rId5' Type='http://x/theme' Target='theme/theme1.xml'/>\
     <Relationship Id='rId6' Type='http://x/hyperlink' Target='https://ornek.az/liman' TargetMode='External'/>\
     <Relationship Id='rId7' Type='http://x/aFChunk' Target='afchunk.mht'/></Relationships>";

/// The chapters and what could not be kept of a document with this body.
fn imported(body: &str) -> (String, Vec<String>) {
    let part = |root: &str, inner: &str| {
        format!(
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n<w:{root} {NAMES}>{inner}</w:{root}>"
        )
    };
    let section =
        "<w:sectPr w:rsidR='00A1'><w:pgSz w:w='11906' w:h='16838'/><w:cols w:space='708'/></w:sectPr>";
    let document = part("document", &format!("<w:body>{body}{section}</w:body>"));
    let comments = part(
        "comments",
        "<w:comment w:id='0'><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Emin miyiz?</w:t></w:r></w:p></w:comment>",
    );
    let [styles, numbering, notes] = [("styles", STYLES), ("numbering", NUMBERING), ("footnotes", NOTES)]
        .map(|(root, inner)| part(root, inner));
    let bytes = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", b"<Relationships><Relationship Id='rId1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>"),
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", RELATIONS.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
        ("word/theme/theme1.xml", b"<a:theme xmlns:a='a'><a:themeElements/></a:theme>"),
    ]);
    let made = read("liman.docx", &bytes).expect("a document");
    let losses = made.losses.iter().map(|loss| format!("{} {}", loss.kind.name(), loss.count)).collect();
    (made.chapters.into_iter().map(|(_, text)| text).collect(), losses)
}

fn run(words: &str) -> String {
    format!("<w:r w:rsidRPr='00B2'><w:t xml:space='preserve'>{words}</w:t></w:r>")
}

fn paragraph(properties: &str, inner: &str) -> String {
    format!(
        "<w:p w14:paraId='2B' w:rsidR='00A1' w:rsidRDefault='00A1'><w:pPr>{properties}</w:pPr>{inner}</w:p>"
    )
}

fn heading(words: &str) -> String {
    paragraph("<w:pStyle w:val='Balk1'/>", &run(words))
}

fn item(list: u8, level: u8, words: &str) -> String {
    let place = format!(
        "<w:pStyle w:val='ListeParagraf'/><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>"
    );
    paragraph(&place, &run(words))
}

#[test]
fn words_that_word_cuts_up_are_whole_again() {
    let fonts = "<w:rPr><w:rFonts w:asciiTheme='majorHAnsi' w:hAnsiTheme='majorHAnsi' w:cstheme='majorHAnsi'/>\
                 <w:noProof/><w:szCs w:val='24'/><w:lang w:val='tr-TR'/></w:rPr>";
    let body = heading("Liman")
        + &paragraph(
            "<w:rPr><w:rFonts w:asciiTheme='majorHAnsi'/></w:rPr>",
            &format!(
                "<w:proofErr w:type='spellStart'/><w:r>{fonts}<w:t>Ge</w:t></w:r><w:bookmarkStart w:id='0' w:name='_GoBack'/>\
                 <w:bookmarkEnd w:id='0'/><w:r>{fonts}<w:lastRenderedPageBreak/><w:t>mi</w:t></w:r><w:proofErr w:type='spellEnd'/>\
                 <w:smartTag w:uri='urn:x' w:element='place'><w:smartTagPr/>{}</w:smartTag>{}\
                 <w:r><w:t>ka</w:t><w:softHyphen/><w:t>ran\u{ad}lık</w:t></w:r><w:r><w:t>.</w:t></w:r>",
                run(" Bakü’ye"),
                run(" geldi, hava ")
            ),
        );
    let (text, losses) = imported(&body);
    assert_eq!((text.as_str(), losses.len()), ("# Liman\n\nGemi Bakü’ye geldi, hava karanlık.\n", 0));
}

#[test]
fn tracked_changes_are_carried_out_and_told() {
    let by = "w:id='5' w:author='Ada' w:date='2026-01-20T10:00:00Z'";
    let body = heading("Liman")
        + &paragraph(
            &format!("<w:rPr><w:del {by}/></w:rPr>"),
            &format!(
                "{}<w:del {by}><w:r><w:delText xml:space='preserve'>kötü </w:delText></w:r></w:del>\
                 <w:ins {by}>{}</w:ins><w:r><w:rPr><w:b/><w:rPrChange {by}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>gün</w:t></w:r>",
                run("O "),
                run("güzel ")
            ),
        )
        + &paragraph("", &run(" bitti."))
        + &paragraph(
            &format!("<w:rPr><w:del {by}/></w:rPr>"),
            &format!("<w:del {by}><w:r><w:delText>Bütün paragraf.</w:delText></w:r></w:del>"),
        )
        + &format!(
            "<w:moveFromRangeStart {by} w:name='m'/>{}<w:moveFromRangeEnd w:id='5'/>",
            paragraph(
                &format!("<w:rPr><w:moveFrom {by}/></w:rPr>"),
                &format!("<w:moveFrom {by}>{}</w:moveFrom>", run("Taşınan.")),
            )
        )
        + &paragraph("", &run("Son."))
        + &format!(
            "<w:moveToRangeStart {by} w:name='m'/>{}<w:moveToRangeEnd w:id='5'/>",
            paragraph(
                &format!("<w:rPr><w:moveTo {by}/></w:rPr>"),
                &format!("<w:moveTo {by}>{}</w:moveTo>", run("Taşınan.")),
            )
        );
    let (text, losses) = imported(&body);
    assert_eq!(text, "# Liman\n\nO güzel **gün** bitti.\n\nSon.\n\nTaşınan.\n");
    assert_eq!(losses, ["deletion 2", "insertion 1"]);
}

#[test]
fn notes_links_and_comments_stand_where_their_fields_do() {
    let sign = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let field = |instruction: &str, result: &str| {
        let instruction =
            format!("<w:r><w:instrText xml:space='preserve'> {instruction} </w:instrText></w:r>");
        format!("{}{instruction}{}{}{}", sign("begin"), sign("separate"), run(result), sign("end"))
    };
    let link = "<w:hyperlink r:id='rId6' w:anchor='gece' w:history='1'><w:r><w:rPr><w:rStyle w:val='Kpr'/></w:rPr><w:t>adres</w:t></w:r></w:hyperlink>";
    let body = heading("Liman")
        + &paragraph(
            "",
            &format!(
                "{}<w:r><w:rPr><w:rStyle w:val='DipnotBavurusu'/></w:rPr><w:footnoteReference w:id='1'/></w:r>\
                 <w:commentRangeStart w:id='0'/>{}<w:commentRangeEnd w:id='0'/><w:r><w:rPr><w:rStyle w:val='AklamaBavurusu'/></w:rPr>\
                 <w:commentReference w:id='0'/></w:r>{}{link}{}{}{}{}",
                run("Bey yazar."),
                run(" Bugün"),
                run(" şu "),
                run("; bkz. not "),
                field("NOTEREF _Ref1 \\h", "1"),
                run(", "),
                field("HYPERLINK &quot;https://ornek.az/&quot; \\o &quot;Liman&quot;", "site")
            ),
        );
    let (text, losses) = imported(&body);
    let expected = "# Liman\n\nBey yazar.[^1] Bugün şu [adres](https://ornek.az/liman#gece); bkz. not 1, \
                    [site](https://ornek.az/)\n\n[^1]: Hüsnü Bey, *Liman*, s. 4.\n";
    assert_eq!(text, expected);
    assert_eq!(losses, ["comment 1", "cross-reference 1"]);
}

#[test]
fn numbers_go_on_and_begin_anew_as_they_do_in_word() {
    let body = heading("Liman")
        + &item(1, 0, "bir")
        + &item(1, 1, "alt")
        + &item(1, 0, "iki")
        + &paragraph("", &run("Ara."))
        + &item(2, 0, "üç")
        + &paragraph("", &run("Ara."))
        + &item(3, 0, "yeniden bir")
        + &item(3, 0, "yeniden iki")
        + &paragraph("", &run("Ara."))
        + &item(4, 0, "yedi");
    let (text, losses) = imported(&body);
    let expected = "# Liman\n\n1. bir\n   1. alt\n2. iki\n\nAra.\n\n3. üç\n\nAra.\n\n1. yeniden bir\n2. yeniden iki\n\nAra.\n\n7. yedi\n";
    assert_eq!(text, expected);
    assert_eq!(losses, ["list-numerals 1"]);
    let (text, _) =
        imported(&(heading("Liman") + &item(1, 0, "bir") + &item(1, 0, "iki") + &item(3, 0, "yeniden bir")));
    let chapters = crate::memory::chapters("tr", &[&text]).draft.value.chapters;
    let lists = chapters[0]
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, matbaa::book::draft::BlockKind::List(_)));
    assert_eq!(lists.count(), 2, "a list that begins anew is a list of its own: {text}");
}

#[test]
fn content_controls_boxes_and_signs_in_two_forms_are_read_once() {
    let contents = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/><w:docPartUnique/></w:docPartObj></w:sdtPr>\
         <w:sdtContent>{}</w:sdtContent></w:sdt>",
        paragraph("", &run("İçindekiler"))
    );
    let control = format!(
        "<w:sdt><w:sdtPr><w:alias w:val='Yer'/><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run("Bakü")
    );
    let emoji = "<w:r><w:rPr><mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback><w:rFonts w:ascii='Segoe UI Emoji'/>\
                 </mc:Fallback></mc:AlternateContent></w:rPr><mc:AlternateContent><mc:Choice Requires='w16se'><w16se:symEx w16se:font='Segoe UI Emoji' w16se:char='1F4DA'/>\
                 </mc:Choice><mc:Fallback><w:t>📚</w:t></mc:Fallback></mc:AlternateContent></w:r>";
    let boxed = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph("", &run(words)));
    let text_box = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        boxed("Kutu."),
        boxed("Kutu.")
    );
    let initial = paragraph(
        "<w:keepNext/><w:framePr w:dropCap='drop' w:lines='3' w:wrap='around' w:vAnchor='text' w:hAnchor='text'/>",
        &run("B"),
    );
    let body = contents
        + &heading("Liman")
        + &initial
        + &paragraph("", &format!("{}{control}{emoji}{text_box}", run("ir gün ")))
        + &paragraph(
            "",
            "<w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r><w:r><w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr><w:t>\u{f0b7}</w:t></w:r>\
             <w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>okunuş</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>yazı</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        )
        + "<w:altChunk r:id='rId7'/>";
    let (text, losses) = imported(&body);
    assert_eq!(text, "# Liman\n\nBir gün Bakü📚\n\nKutu.\n\n→yazı\n");
    assert_eq!(losses, ["text-box 1", "symbol 1", "contents 1", "broken-part 1"]);
}
