//! What `[check]`, a comment and `--strict` make of what typesetting finds, and of findings in groups.

use super::{BOOK, Cursor, Project, Read, Reading, fs, plain, printed};

#[test]
fn what_typesetting_finds_is_judged_too() {
    let column = |words: &str| format!("|{}\n", format!(" {words} |").repeat(60));
    let text = format!("# Gece\n\nSöz.\n\n{}{}{}\nson.\n", column("uzunca"), column("---"), column("1990"));
    let of = |book: &str| Project::new().book(&format!("{BOOK}{book}")).chapter("01-a.md", &text);
    let reported = printed(&of("").run("pdf -o out.pdf --lang en"));
    assert!(reported.contains("warning[P002]"), "{reported}");
    of("check.allow = [\"P002\"]\n").run("pdf -o out.pdf --lang en").stderr("").success();
    for command in ["pdf -o out.pdf", "dist -o out"] {
        let denied = of("check.deny = [\"P002\"]\n").run(&format!("{command} --lang en"));
        assert_eq!(printed(&denied).matches("error[P002]").count(), 1, "{}", printed(&denied));
        denied.failure();
        of("").run(&format!("{command} --strict")).failure();
    }
    let commented = text.replace("\n| uzunca", "\n<!-- matbaa: allow P002 -->\n\n| uzunca");
    Project::new()
        .book(BOOK)
        .chapter("01-a.md", commented)
        .run("pdf -o out.pdf --lang en")
        .stderr("")
        .success();
    let strict = of("");
    strict.run("dist -o out --strict").failure();
    assert!(!strict.path("out").exists());
}

#[test]
fn a_line_that_is_too_long_is_allowed_or_stops_the_book() {
    let text = format!("# Gece\n\nSöz {} söz.\n", ["W"; 60].join("\u{2060}"));
    let of = |book: &str| Project::new().book(&format!("{BOOK}{book}")).chapter("01-a.md", &text);
    assert!(printed(&of("").run("pdf -o out.pdf --lang en")).contains("warning[P001]: a line is"));
    of("check.allow = [\"P001\"]\n").run("pdf -o out.pdf --lang en").stderr("").success();
    let denied = of("check.deny = [\"P001\"]\n");
    for command in ["pdf -o out.pdf", "pdf --press -o out.pdf", "pdf --booklet -o out.pdf", "dist -o out"] {
        let ran = denied.run(&format!("{command} --lang en"));
        assert_eq!(printed(&ran).matches("error[P001]").count(), 1, "{command}: {}", printed(&ran));
        ran.failure();
    }
    assert!(!denied.path("out.pdf").exists() && !denied.path("out").exists());
    // Its pages are no part of the e-book.
    denied.run("epub -o out.epub").success();
}

#[test]
fn the_folder_to_hand_out_is_set_in_pages_once() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nSöz.\n");
    let reported = printed(&project.run("dist -o out --verbose --lang en"));
    assert_eq!(reported.matches("set the pages").count(), 1, "{reported}");
}

#[test]
fn strict_tells_what_the_copy_editor_found_since_it_stops_the_book() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nBakü 1990’de düştü.\n");
    for command in ["pdf -o out.pdf", "epub -o out.epub", "dist -o out"] {
        let ran = project.run(&format!("{command} --strict --lang en"));
        let reported = printed(&ran);
        assert!(
            reported.contains("warning[T040]") && reported.ends_with("1 warning; no book was written\n"),
            "{reported}"
        );
        ran.failure();
    }
    project.run("pdf -o out.pdf --quiet").success();
}

#[test]
fn of_many_of_a_kind_the_first_are_shown_and_the_rest_is_counted() {
    let links: String = (0..40).map(|at| format!("[a](/docs/x{at}.md) ")).collect();
    let text = format!("# Gece\n\n{links}\n\n[b](yok.md) [c](yok.md#d)\n");
    let project = Project::new().book(BOOK).chapter("01-a.md", text);
    for command in ["check", "epub -o out.epub", "pdf -o out.pdf", "dist -o out"] {
        let reported = printed(&project.run(&format!("{command} --lang en")));
        assert_eq!(reported.matches("warning[L001]: the link").count(), 20, "{command}: {reported}");
        let sum = "warning[L001]: 42 of this kind, of them 40 lead to “/docs/…”";
        assert!(
            reported.contains(sum) && reported.contains("22 are not shown: --all shows all"),
            "{command}: {reported}"
        );
        let all = printed(&project.run(&format!("{command} --lang en --all")));
        assert_eq!(all.matches("warning[L001]: the link").count(), 42, "{command}: {all}");
        assert!(!all.contains("not shown"), "{all}");
    }
    let turkish = printed(&project.run("check"));
    let sum = "uyarı[L001]: aynı türden 42 sorun, bunların 40 tanesi “/docs/…” adresine gidiyor";
    assert!(
        turkish.contains(sum) && turkish.contains("22 tanesi gösterilmedi; hepsi için: --all"),
        "{turkish}"
    );
    for form in ["json", "github"] {
        let ran = project.run(&format!("check --format {form}"));
        let reported = String::from_utf8_lossy(&ran.output.stdout).into_owned();
        assert_eq!(reported.matches("L001").count(), 42, "{form}");
    }
}

#[test]
fn the_frame_of_a_missing_image_is_a_figure_with_its_words_in_both_books() {
    let text = "# Gece\n\n![Eski harita](img/harita.png \"Kentin planı\")\n\n![Sürüm](https://a.az/v.svg)\n";
    let project = Project::new().book(BOOK).chapter("01-a.md", text);
    project.run("pdf -o out.pdf").success();
    project.run("epub -o out.epub").success();
    let read = Reading::of(&fs::read(project.path("out.pdf")).expect("a book"));
    let figures = read.structure.all("Figure");
    assert_eq!(figures.len(), 1, "{}", read.structure.shape());
    assert_eq!(plain(&figures[0].text()), "Eski harita img/harita.png");
    assert_eq!(figures[0].alt.as_deref(), Some("Eski harita"));
    let epub = fs::read(project.path("out.epub")).expect("a book");
    let mut archive = zip::ZipArchive::new(Cursor::new(epub)).expect("a zip archive");
    let name = archive.file_names().find(|name| name.contains("01-a")).expect("the chapter").to_owned();
    let mut page = String::new();
    archive.by_name(&name).expect("the chapter").read_to_string(&mut page).expect("text");
    let frame = "<div class=\"box\" role=\"img\" aria-label=\"Eski harita\"><p>Eski harita<br/><code>img/harita.png</code></p></div>";
    let page = page.replace('\n', "");
    assert!(page.contains(frame) && page.contains("<figcaption>"), "{page}");
    assert!(page.contains("<p>Sürüm</p>") && !page.contains("<img"), "{page}");
}
