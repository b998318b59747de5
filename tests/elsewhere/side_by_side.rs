//! Pictures beside each other: one caption, letters, rows of one height, in the spellings that authors bring.

use crate::elsewhere::books::{self, Folder, codes, everything, plain};
use crate::memory;
use matbaa::geom::Rect;
use matbaa::page::{Item, Pages, StructRole};

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\ncover = false\n";
const TALL: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='150'/>";
const WIDE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/>";

fn folder(settings: &str, text: &str) -> Folder {
    Folder::of(&[("book.toml", settings), ("01.md", text), ("a.svg", TALL), ("b.svg", WIDE)])
}

fn set(settings: &str, text: &str) -> Pages {
    let folder = folder(settings, text);
    let mut publication = books::understand(folder.path()).checked.publication.take().expect("a book");
    memory::pages(&mut publication)
}

fn pictures(pages: &Pages) -> Vec<Rect> {
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let images = items.filter_map(|item| match item {
        Item::Image { rect, .. } => Some(*rect),
        _ => None,
    });
    images.collect()
}

/// The pictures of the tests in the program's own form.
const OWN: &str = "::: figures\n![Önce](a.svg){#fig:yer-a}\n\n![Sonra](b.svg){#fig:yer-b}\n\nLiman. {#fig:yer}\n:::\n\n\
                   Bak @fig:yer, @fig:yer-a ve [@fig:yer-b].\n";

#[test]
fn pictures_of_a_row_have_one_height_and_fill_the_measure() {
    let pages = set(SETTINGS, &format!("# Gece\n\nSöz.\n\n{OWN}"));
    let found = pictures(&pages);
    let whole = set(SETTINGS, "# Gece\n\nSöz.\n\n![x](b.svg){width=100%}\n");
    let (left, right) = (pictures(&whole)[0].origin.x, pictures(&whole)[0].right());
    assert_eq!(found.len(), 2);
    assert!((found[0].size.height - found[1].size.height).to_pt().abs() < 0.01, "{found:?}");
    assert!((found[0].origin.x - left).to_pt().abs() < 0.1, "{found:?}");
    assert!((found[1].right() - right).to_pt().abs() < 0.1, "{found:?}");
    let roles = pages.structure.nodes.iter().map(|node| &node.role);
    let count = |wanted: fn(&StructRole) -> bool| roles.clone().filter(|role| wanted(role)).count();
    assert_eq!(count(|role| matches!(role, StructRole::Figure(alt) if !alt.is_empty())), 2);
    assert_eq!(count(|role| matches!(role, StructRole::Caption)), 1);
}

#[test]
fn widths_that_the_author_gives_are_kept() {
    let widths = |layout: &str| {
        let text = format!(
            "# Gece\n\n::: {{layout=\"{layout}\"}}\n![Bir](b.svg)\n\n![İki](b.svg)\n\n![Üç](b.svg)\n:::\n"
        );
        let found = pictures(&set(SETTINGS, &text));
        found.iter().map(|rect| rect.size.width.to_pt()).collect::<Vec<_>>()
    };
    let uneven = widths("[[30,10],[1]]");
    assert!((uneven[0] - uneven[1] * 3.0).abs() < 0.5, "{uneven:?}");
    assert!(uneven[2] > uneven[0] + uneven[1], "{uneven:?}");
    // One that is left over is no larger than those above it.
    let left = widths("[[1,1]]");
    assert!((left[2] - left[0]).abs() < 0.5, "{left:?}");
}

#[test]
fn letters_and_numbers_are_those_of_references() {
    let files = [
        ("book.toml", SETTINGS),
        ("01.md", &format!("# Gece\n\n{OWN}")),
        ("90.md", "# Şekiller\n\n::: şekiller\n"),
        ("a.svg", TALL),
        ("b.svg", WIDE),
    ];
    let made = everything(&files, "side-by-side");
    assert!(made.codes.is_empty(), "{:?}", made.codes);
    let chapter = plain(made.epub.text("OEBPS/01.xhtml"));
    for wanted in [
        "<figcaption>(a) Önce</figcaption>",
        "<figcaption>(b) Sonra</figcaption>",
        "<figcaption>Şekil 1.1. Liman.</figcaption> </figure>",
        "Şekil 1.1</a>",
        "Şekil 1.1a</a> ve",
        "Şekil 1.1b</a>",
    ] {
        assert!(chapter.contains(wanted), "{wanted}\n{chapter}");
    }
    assert_eq!(chapter.matches("<figure").count(), 3, "{chapter}");
    assert!(made.epub.text("OEBPS/stylesheet.css").contains("@media"), "they stack on a phone");
    assert!(made.page.contains("figure class=\"group\""));
    let words = plain(&made.pdf.structure.text());
    assert!(words.contains("(a) Önce(b) SonraŞekil 1.1. Liman."), "{words}");
    assert!(words.contains("Bak Şekil 1.1, Şekil 1.1a ve Şekil 1.1b."), "{words}");
    let listed = plain(made.epub.text("OEBPS/90.xhtml"));
    assert_eq!(listed.matches("<li>").count(), 1, "{listed}");
}

#[test]
fn the_spellings_of_other_tools_say_the_same() {
    let wanted = {
        let made = books::books(folder(SETTINGS, &format!("# Gece\n\n{OWN}")).path(), "side-own");
        made.epub.text("OEBPS/01.xhtml").to_owned()
    };
    let text = "\n\nBak @fig:yer, @fig:yer-a ve [@fig:yer-b].\n";
    for (dialect, figure) in [
        (
            "",
            "::: {#fig:yer layout-ncol=2}\n![Önce](a.svg){#fig:yer-a}\n![Sonra](b.svg){#fig:yer-b}\n\nLiman.\n:::",
        ),
        (
            "",
            "::: {#fig:yer .figures fig-cap=\"Liman.\"}\n![Önce](a.svg){#fig:yer-a} ![Sonra](b.svg){#fig:yer-b}\n:::",
        ),
        (
            "quarto",
            "::: {#fig:yer layout=\"[[1,1]]\"}\n\n![Önce](a.svg){#fig:yer-a}\n\n![Sonra](b.svg){#fig:yer-b}\n\nLiman.\n\n:::",
        ),
        (
            "quarto",
            "::: {#fig:yer layout-nrow=1}\n![Önce](a.svg){#fig:yer-a}\n\n![Sonra](b.svg){#fig:yer-b}\n\nLiman.\n:::",
        ),
        (
            "pandoc",
            "::: {#fig:yer .figures}\n![Önce](a.svg){#fig:yer-a}\n\n![Sonra](b.svg){#fig:yer-b}\n\nLiman.\n:::",
        ),
        (
            "pandoc",
            "::: {#fig:yer}\n::: {#fig:yer-a}\n![Önce](a.svg)\n:::\n::: {#fig:yer-b}\n![Sonra](b.svg)\n:::\n\nLiman.\n:::",
        ),
        (
            "pandoc",
            "\\begin{figure}\n\\begin{subfigure}{0.4\\textwidth}\n\\includegraphics{a.svg}\n\\caption{Önce}\\label{fig:yer-a}\n\
             \\end{subfigure}\n\\begin{subfigure}{0.4\\textwidth}\n\\includegraphics{b.svg}\n\\caption{Sonra}\n\\label{fig:yer-b}\n\
             \\end{subfigure}\n\\caption{Liman.}\n\\label{fig:yer}\n\\end{figure}",
        ),
        (
            "pandoc",
            "\\begin{figure}\n\\subfloat[Önce\\label{fig:yer-a}]{\\includegraphics[width=3cm]{a.svg}}\n\
             \\subcaptionbox{Sonra\\label{fig:yer-b}}{\\includegraphics{b.svg}}\n\\caption{Liman.\\label{fig:yer}}\n\\end{figure}",
        ),
        (
            "myst",
            ":::{figure}\n:name: fig:yer\n\n![Önce](a.svg){#fig:yer-a}\n![Sonra](b.svg){#fig:yer-b}\n\nLiman.\n:::",
        ),
    ] {
        let dialect = if dialect.is_empty() { String::new() } else { format!("dialect = \"{dialect}\"\n") };
        let folder = folder(&format!("{dialect}{SETTINGS}"), &format!("# Gece\n\n{figure}{text}"));
        assert_eq!(codes(&folder), Vec::<&str>::new(), "{figure}");
        let made = books::books(folder.path(), "side-other");
        assert_eq!(made.epub.text("OEBPS/01.xhtml"), wanted, "{figure}");
    }
}

#[test]
fn rows_fall_apart_where_the_paper_is_too_small() {
    let four = "::: figures 4\n![Bir](a.svg)\n\n![İki](a.svg)\n\n![Üç](a.svg)\n\n![Dört](a.svg)\n:::\n";
    let rows = |size: &str| {
        let found = pictures(&set(&SETTINGS.replace("A5", size), &format!("# Gece\n\n{four}")));
        let mut tops: Vec<i64> = found.iter().map(|rect| rect.origin.y.to_sp()).collect();
        tops.dedup();
        assert_eq!(found.len(), 4);
        tops.len()
    };
    assert_eq!((rows("A4"), rows("100 x 140")), (1, 2));
}

#[test]
fn rows_that_one_page_cannot_hold_are_smaller_or_go_on() {
    let many = |count: usize| {
        let pictures = "![Bir yer](a.svg)\n\n".repeat(count);
        set(SETTINGS, &format!("# Gece\n\nSöz.\n\n::: {{layout-ncol=2}}\n{pictures}Alt yazı.\n:::\n"))
    };
    let with_pictures = |pages: &Pages| {
        pages
            .pages
            .iter()
            .filter(|page| page.items.iter().any(|item| matches!(item, Item::Image { .. })))
            .count()
    };
    let (four, twelve) = (many(4), many(12));
    assert_eq!((pictures(&four).len(), with_pictures(&four)), (4, 1));
    assert_eq!(pictures(&twelve).len(), 12);
    assert!(with_pictures(&twelve) > 1);
    for page in &twelve.pages {
        for item in &page.items {
            if let Item::Image { rect, .. } = item {
                assert!(rect.origin.y + rect.size.height < page.size.height, "{rect:?}");
            }
        }
    }
}

#[test]
fn values_that_cannot_be_read_are_told_and_nothing_is_lost() {
    let panels = "![Önce](a.svg)\n\n![Sonra](b.svg)\n\nLiman.\n";
    for (open, wanted) in [
        ("{layout-ncol=abc}", vec!["I008"]),
        ("{layout-nrow=0}", vec!["I008"]),
        ("{layout=\"[[1,x]]\"}", vec!["I008"]),
        ("{layout-ncol=2 .strange}", vec!["O003"]),
        ("{#fig:yer layout=\"[[70,30]]\" credit=\"Ad\"}", vec![]),
    ] {
        let folder = folder(SETTINGS, &format!("# Gece\n\n::: {open}\n{panels}:::\n"));
        assert_eq!(codes(&folder), wanted, "{open}");
        let made = books::books(folder.path(), "side-wrong");
        let words = books::in_epub(&made, "01");
        assert!(words.contains("(a) Önce (b) Sonra") && words.contains("Liman."), "{words}");
    }
    // Columns of anything else are no pictures.
    let folder = folder(SETTINGS, "# Gece\n\n::: {layout-ncol=2}\nBir söz.\n\n- bir\n:::\n");
    assert_eq!(codes(&folder), ["O003"]);
}
