//! What authors of TeX type among Markdown: headings, labels, formulas.

use crate::elsewhere::books::{self, Folder, codes, in_epub};

fn made(text: &str, name: &str) -> (Vec<&'static str>, books::Books) {
    let settings = "title = \"Kitap\"\nlanguage = \"tr\"\n";
    let project = Folder::of(&[("book.toml", settings), ("01.md", text)]);
    (codes(&project), books::understand(project.path()).books(name))
}

#[test]
fn labels_behind_headings_are_their_ids() {
    for (at, text) in [
        "# Gece {#sec:gece}\n\n## Liman {#sec:liman}\n\nBak @sec:liman ve @sec:gece.\n",
        "# Gece\\label{sec:gece}\n\n## Liman \\label{sec:liman}\n\nBak \\autoref{sec:liman} ve \\autoref{sec:gece}.\n",
        "# Gece\n\\label{sec:gece}\n\n## Liman\n\n\\label{sec:liman}\n\nBak \\autoref{sec:liman} ve \\cref{sec:gece}.\n",
        "\\chapter{Gece}\\label{sec:gece}\n\n\\section{Liman}\\label{sec:liman}\n\nBak @sec:liman ve @sec:gece.\n",
        "\\section{Gece}\n\\label{sec:gece}\n\n\\subsection[Kısa]{Liman} \\label{sec:liman}\n\nBak @sec:liman ve @sec:gece.\n",
    ]
    .into_iter()
    .enumerate()
    {
        let (codes, made) = made(text, &format!("tex-labels-{at}"));
        assert_eq!(codes, Vec::<&str>::new(), "{text}");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(chapter.contains("<h2 id=\"sec-liman\">Liman</h2>"), "{text}: {chapter}");
        assert!(chapter.contains("href=\"#sec-liman\""), "{text}: {chapter}");
        assert_eq!(in_epub(&made, "01"), "Gece Gece Liman Bak Liman ve Gece.", "{text}");
    }
    let (codes, made) = made("# Gece\n\n\\section*{Liman *ve* kent}\n\nMetin.\n", "tex-unnumbered");
    assert_eq!(codes, Vec::<&str>::new());
    assert!(made.epub.text("OEBPS/01.xhtml").contains(">Liman <em>ve</em> kent</h2>"));
}

#[test]
fn formulas_are_read_out_alike_however_they_are_set_off() {
    for (at, formula) in [
        "$$ E = mc^2 $$ {#eq:e}",
        "$$ E = mc^2 \\label{eq:e} $$",
        "\\begin{equation}\nE = mc^2 \\label{eq:e}\n\\end{equation}",
        "\\begin{equation}\\label{eq:e}\nE = mc^2\n\\end{equation}",
        "$$\\begin{equation} E = mc^2 \\label{eq:e} \\end{equation}$$",
    ]
    .into_iter()
    .enumerate()
    {
        let (codes, made) =
            made(&format!("# Gece\n\n{formula}\n\nBak @eq:e.\n"), &format!("tex-formulas-{at}"));
        assert_eq!(codes, Vec::<&str>::new(), "{formula}");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(chapter.contains("alttext=\"E = mc^2\\tag{1}\""), "{formula}: {chapter}");
        let formulas = made.pdf.structure.all("Formula");
        assert_eq!(formulas[0].alt.as_deref(), Some("E = mc^2\\tag{1}"), "{formula}");
    }
}
