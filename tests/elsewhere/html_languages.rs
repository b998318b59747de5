//! The languages that elements of HTML set, in both books.

use crate::elsewhere::books::{self, Folder, codes};

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\n";

/// The tags of the typeset book with a language, each with its text.
fn spoken(made: &books::Books) -> Vec<String> {
    let all = made.pdf.structure.walk();
    let spoken =
        all.iter().filter_map(|one| Some(format!("{} {} {}", one.role, one.lang.as_ref()?, one.text())));
    spoken.collect()
}

#[test]
fn elements_of_html_set_the_language_of_what_they_hold() {
    for (at, (text, xhtml, tags)) in [
        (
            "<div lang=\"en\">\n\nThis is *English*.\n\n- one\n- two\n\n</div>\n\nTürkçe.",
            &[
                "<p xml:lang=\"en\" lang=\"en\">This is <em>English</em>.</p>",
                "<ul xml:lang=\"en\" lang=\"en\">\n<li>one</li>",
                "<p>Türkçe.</p>",
            ][..],
            &["P en This is English.", "L en •one•two"][..],
        ),
        (
            "<div lang=\"ar\">\nبسم الله\n</div>\n\nTürkçe.",
            &["<p xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\">بسم الله</p>", "<p>Türkçe.</p>"],
            &["P ar "],
        ),
        (
            "<p lang=\"fr\">Bonjour.</p>\n\nTürkçe.",
            &["<p xml:lang=\"fr\" lang=\"fr\">Bonjour.</p>", "<p>Türkçe.</p>"],
            &["P fr Bonjour."],
        ),
        (
            "<p lang=\"fr\">Bonjour.\n\nTürkçe.\n\n<p>Kalır.</p>",
            &["<p xml:lang=\"fr\" lang=\"fr\">Bonjour.</p>", "<p>Türkçe.</p>", "<p>Kalır.</p>"],
            &["P fr Bonjour."],
        ),
        (
            "<p lang=\"fr\">\n\nBonjour *monde*.\n\n</p>\n\nTürkçe.",
            &["<p xml:lang=\"fr\" lang=\"fr\">Bonjour <em>monde</em>.</p>", "<p>Türkçe.</p>"],
            &["P fr Bonjour monde."],
        ),
        (
            "<section lang=\"de\"><div><p>Guten Tag.</p></div><p lang=\"la\">Carpe.</p></section>\n\nTürkçe.",
            &[
                "<p xml:lang=\"de\" lang=\"de\">Guten Tag.</p>",
                "<p xml:lang=\"la\" lang=\"la\">Carpe.</p>",
                "<p>Türkçe.</p>",
            ],
            &["P de Guten Tag.", "P la Carpe."],
        ),
        (
            "<blockquote lang=\"en\"><p>To be.</p></blockquote>\n\n<ul><li lang=\"en\">one</li><li>iki</li></ul>",
            &[
                "<blockquote xml:lang=\"en\" lang=\"en\">\n<p>To be.</p>",
                "<li><span xml:lang=\"en\" lang=\"en\">one</span></li>\n<li>iki</li>",
            ],
            &["BlockQuote en To be.", "P en one"],
        ),
        (
            "<h3 lang=\"ru\">Ночь</h3>\n\nMetin <span lang=\"de\">Tag</span>.\n\n<table><tr><td lang=\"en\">cell</td><td>göz</td></tr></table>",
            &[
                " xml:lang=\"ru\" lang=\"ru\">Ночь</h2>",
                "<span xml:lang=\"de\" lang=\"de\">Tag</span>",
                "<span xml:lang=\"en\" lang=\"en\">cell</span></th>",
            ],
            &["H2 ru Ночь", "Span de Tag", "Span en cell"],
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let text = format!("# Gece\n\n{text}\n");
        let project = Folder::of(&[("book.toml", SETTINGS), ("01.md", &text)]);
        assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
        let made = books::understand(project.path()).books(&format!("html-languages-{at}"));
        let chapter = made.epub.text("OEBPS/01.xhtml");
        for part in xhtml {
            assert!(chapter.contains(part), "{part}: {chapter}");
        }
        let found = spoken(&made);
        for tag in tags {
            assert!(found.iter().any(|found| found == tag || tag.ends_with(' ') && found.starts_with(tag)), "{tag}: {found:?}");
        }
        assert!(!found.iter().any(|found| found.contains("Türkçe.") && !found.contains(" tr ")), "{found:?}");
    }
}
