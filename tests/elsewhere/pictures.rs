//! Pictures: how wide they are, on pages of their own, with the words in brackets as captions, in both books.

use crate::elsewhere::books::{self, Folder, PICTURE, codes, in_epub};
use crate::memory;
use matbaa::geom::Rect;
use matbaa::page::Item;

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\ncover = false\n";

fn project(text: &str) -> Folder {
    Folder::of(&[("book.toml", SETTINGS), ("01.md", text), ("a.svg", PICTURE)])
}

/// The picture of a book in points, and how many lines its page has beside it.
fn printed(text: &str) -> (Rect, usize) {
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
    let mut publication = books::understand(project.path()).checked.publication.take().expect("a book");
    let pages = memory::pages(&mut publication);
    let found = pages.pages.iter().find_map(|page| {
        let picture = page.items.iter().find_map(|item| match item {
            Item::Image { rect, .. } => Some(*rect),
            _ => None,
        })?;
        let runs = page.items.iter().filter(|item| matches!(item, Item::Glyphs(_)));
        Some((picture, runs.count()))
    });
    found.expect("a picture")
}

#[test]
fn pictures_are_as_wide_as_their_author_says() {
    let width = |attributes: &str| {
        let text = format!("# Gece\n\nSöz.\n\n![Bir yer](a.svg){attributes}\nAlt yazı.\n");
        printed(&text).0.size.width.to_pt()
    };
    let (whole, half, inch) = (width("{width=100%}"), width("{width=\"50%\"}"), width("{#x width=1in}"));
    assert!((half * 2.0 - whole).abs() < 0.1, "{whole} {half}");
    assert!((inch - 72.0).abs() < 0.1, "{inch}");
    // Nothing is wider than the text.
    assert!((width("{width=90cm}") - whole).abs() < 0.1);
    assert!(width("") < half);
    for (attributes, style) in [("{width=50%}", "width: 50.0%"), ("{width=1in}", "width: 72.00pt")] {
        let project = project(&format!("# Gece\n\n![Bir yer](a.svg){attributes}\nAlt yazı.\n"));
        let made = books::books(project.path(), "picture-width");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(chapter.contains(&format!("style=\"{style}\"")), "{chapter}");
    }
}

#[test]
fn a_picture_fills_a_page_of_its_own() {
    let text = |class: &str| format!("# Gece\n\nÖnce.\n\n![Bir yer](a.svg){class}\n\nSonra.\n");
    let (own, runs) = printed(&text("{.full-page}"));
    let (usual, beside) = printed(&text(""));
    assert!(own.size.width.to_pt() > usual.size.width.to_pt() * 2.0, "{own:?} {usual:?}");
    // A running head and a folio; no text.
    assert!(runs <= 2 && beside > 2, "{runs} {beside}");
}

#[test]
fn words_in_brackets_are_a_caption_where_the_head_asks() {
    for (head, wanted) in [("", "Son."), ("---\nimplicit_figures: true\n---\n\n", "Bir yer Son.")] {
        let project = project(&format!("{head}# Gece\n\n![Bir yer](a.svg)\n\nSon.\n"));
        let made = books::books(project.path(), "picture-implicit");
        let words = in_epub(&made, "01");
        assert!(words.trim_end().ends_with(&format!("Gece {wanted}")), "{head}: {words}");
    }
}

#[test]
fn other_tools_widths_are_kept() {
    for (dialect, text) in [
        ("pandoc", "![Bir yer](a.svg){width=50%}\n"),
        ("quarto", "![Bir yer](a.svg){#fig-a width=50%}\n"),
        (
            "pandoc",
            "\\begin{figure}\n\\includegraphics[width=0.5\\textwidth]{a.svg}\n\\caption{Bir yer}\n\\end{figure}\n",
        ),
        ("myst", "```{figure} a.svg\n:width: 50%\n:alt: Bir yer\n\nBir yer\n```\n"),
    ] {
        let settings = format!("dialect = \"{dialect}\"\n{SETTINGS}");
        let files =
            [("book.toml", settings.as_str()), ("01.md", &format!("# Gece\n\n{text}")), ("a.svg", PICTURE)];
        let project = Folder::of(&files);
        let made = books::books(project.path(), "picture-dialect");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(
            chapter.contains("style=\"width: 50.0%\"") && chapter.contains("Bir yer"),
            "{text}: {chapter}"
        );
    }
}
