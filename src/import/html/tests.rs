//! Tests of pages of the usual shapes.

use crate::address::may_follow;
use crate::import::{Chapters, Imported, Outside, Source, import};

fn read(page: &str) -> Imported {
    let beside = |path: &str| if path.contains("..") { Err(Outside) } else { Ok(None) };
    let source = Source {
        name: "a.html",
        bytes: page.as_bytes(),
        beside: &beside,
        language: Some("tr"),
        otherwise: "tr",
        chapters: Chapters::Auto,
        slug: &|text| text.to_lowercase().replace(' ', "-"),
    };
    import(&source).expect("a page")
}

fn text(page: &str) -> String {
    read(&format!("<h1>B</h1>{page}")).chapters[0].1.replacen("# B\n\n", "", 1)
}

#[test]
fn notes_of_the_usual_shapes() {
    for page in [
        "<p>a<sup><a href='#fn1' id='r1'>1</a></sup></p><ol><li id='fn1'><p>Not. <a href='#r1'>↩</a></p></li></ol>",
        "<p>a<a epub:type='noteref' href='#x'>*</a></p><aside epub:type='footnote' id='x'>Not.</aside>",
        "<p>a<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a></p>\
         <div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> Not.</p></div>",
        "<p>a<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Not.</p></div>",
        "<p>a<a role='doc-noteref' href='#n'>1</a></p><section role='doc-endnotes'><hr><h2>Notlar</h2>\
         <ol><li id='n'>Not.<a role='doc-backlink' href='#q'>geri</a></li></ol></section>",
    ] {
        assert_eq!(text(page), "a[^1]\n\n[^1]: Not.\n", "{page}");
    }
}

#[test]
fn links_within_the_text_are_no_notes() {
    let made =
        text("<p><a href='#s'>Bölüm 2</a> sonra <a href='https://a.az'>adres</a></p><h2 id='s'>S</h2>");
    assert_eq!(made, "Bölüm 2 sonra [adres](https://a.az)\n\n## S\n");
}

#[test]
fn pages_of_a_word_processor_are_read_as_it_means_them() {
    let page = "<p class='title'>Ad</p><h1>B</h1><blockquote>Söz.</blockquote><blockquote>— Kim</blockquote>\
                <p><img alt='x' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p><p><i>Resim 1. Kent.</i></p>";
    let made = read(page);
    assert_eq!(made.title, "Ad");
    let expected = "# B\n\n> Söz.\n>\n> — Kim\n\n![x](resimler/resim.gif)\nResim 1. Kent.\n";
    assert_eq!(made.chapters, [("01-b.md".to_owned(), expected.to_owned())]);
}

#[test]
fn covered_cells_are_empty() {
    let made = text("<table><tr><th>a<th>b<tr><td rowspan=2>c<td>1<tr><td>2</table>");
    assert_eq!(made, "| a | b |\n|---|---:|\n| c | 1 |\n|  | 2 |\n");
}

#[test]
fn pictures_are_never_fetched() {
    let page = "<h1>B</h1><p>x<img src='https://a.az/b.png'><img src='../c.png'><img src='d.png'></p>";
    let losses: Vec<String> = read(page).losses.iter().map(|loss| loss.kind.name()).collect();
    assert_eq!(losses, ["image-missing", "image-remote", "image-outside"]);
    let inside = read("<h1>B</h1><p><img alt='nokta' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>");
    assert_eq!(inside.pictures[0].0, "resimler/resim.gif");
    assert!(inside.chapters[0].1.ends_with("![nokta](resimler/resim.gif)\n"));
}

#[test]
fn addresses_that_run_something_lead_nowhere() {
    assert!(may_follow("https://a.az") && may_follow("MAILTO:a@b.az"));
    assert!(
        !may_follow("javascript:x") && !may_follow("#a") && !may_follow("a.html") && !may_follow("file:///x")
    );
}

#[test]
fn no_page_is_too_deep() {
    for tag in ["div", "b", "ul><li", "blockquote", "table><tr><td", "span"] {
        let page = format!("{}son", format!("<{tag}>").repeat(5000));
        assert!(read(&page).chapters[0].1.contains("son"), "{tag}");
    }
}
