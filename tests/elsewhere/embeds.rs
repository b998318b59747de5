//! Notes that are embedded in others, as Obsidian has them: their text stands in both books, once, where it is called for.

use crate::elsewhere::reader::words;
use crate::elsewhere::{books, books::Folder};
use crate::memory;
use matbaa::project::Files;

/// The text of each chapter of the e-book, and the codes that are told.
fn read(files: &[(&str, &str)]) -> (Vec<String>, Vec<&'static str>) {
    let project = Folder::new();
    for (name, text) in files {
        if let Some((folder, _)) = name.rsplit_once('/') {
            std::fs::create_dir_all(project.path().join(folder)).expect("made");
        }
        project.add(name, text);
    }
    let understood = memory::understand(&Files::on_disk(project.path()));
    let mut codes = memory::codes(understood.checked.findings.all());
    codes.retain(|code| *code != "O014");
    codes.sort_unstable();
    codes.dedup();
    let slugs: Vec<String> =
        understood.publication().book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    let made = books::books(project.path(), "embeds");
    let page = |slug: &String| words(made.epub.xml(&format!("{slug}.xhtml")).root_element());
    (slugs.iter().map(page).collect(), codes)
}

/// What stands in the only chapter, or in the first.
fn first(files: &[(&str, &str)]) -> (String, Vec<&'static str>) {
    let (mut chapters, codes) = read(files);
    (chapters.swap_remove(0), codes)
}

const NIGHT: &str = "---\ntags: [x]\n---\n# Night\n\nIt was dark.[^1] ^dark\n\n## The *gate*\n\nIt stood open.[^2]\n\n### Hinges\n\n\
                     They creaked.\n\n## After\n\n- one\n- two ^second\n- three\n\n[^1]: Very.\n[^2]: Wide.\n";

#[test]
fn notes_sections_and_blocks_stand_where_they_are_called_for() {
    for (line, has, lacks) in [
        (
            "![[b]]",
            &["Night", "It was dark", "The gate", "They creaked", "three", "Very.", "Wide."][..],
            &["tags"][..],
        ),
        (
            "![[b#The gate]]",
            &["The gate", "stood open", "Hinges", "They creaked", "Wide."],
            &["dark", "After", "Very"],
        ),
        ("![[b#Night#Hinges|words]]", &["They creaked"], &["stood open", "words"]),
        ("![[b#^dark]]", &["It was dark", "Very."], &["gate", "Wide", "^dark"]),
        ("> ![[b.md#^second]]", &["two"], &["three", "one"]),
        ("- ![[B#^dark]]\n- last", &["It was dark", "last", "Very."], &["gate"]),
    ] {
        let own = format!("# Own\n\nBefore.[^1]\n{line}\n\nBehind.\n\n[^1]: Mine.\n");
        let (text, codes) = first(&[("a.md", &own), ("b.md", NIGHT)]);
        for word in has.iter().chain(&["Before", "Behind", "Mine."]) {
            assert_eq!(text.matches(word).count(), 1, "{line}: {word} in {text}");
        }
        for word in lacks.iter().chain(&["![[", "]]"]) {
            assert!(!text.contains(word), "{line}: {word} in {text}");
        }
        assert!(codes.iter().all(|code| *code == "M013"), "{line}: {codes:?}");
    }
}

#[test]
fn a_note_that_is_put_in_whole_is_no_chapter_besides() {
    let (chapters, _) = read(&[
        ("0 map.md", "# Map\n\n![[a]]\n![[deep/b]]\n"),
        ("a.md", "# A\n\nAlpha."),
        ("deep/b.md", "# B\n\nBeta."),
    ]);
    assert_eq!(chapters.len(), 1, "{chapters:?}");
    assert!(chapters[0].contains("Alpha.") && chapters[0].contains("Beta."), "{chapters:?}");
    // A part of one leaves it a chapter.
    assert_eq!(read(&[("a.md", "# A\n\n![[b#^x]]\n"), ("b.md", "# B\n\nBeta. ^x\n")]).0.len(), 2);
}

#[test]
fn circles_end_and_are_told() {
    for files in [
        &[("a.md", "# A\n\nAlpha.\n\n![[b]]\n"), ("b.md", "# B\n\nBeta.\n\n![[a]]\n")][..],
        &[("a.md", "# A\n\nAlpha.\n\n![[a]]\n")],
        &[("a.md", "# A\n\nAlpha.\n\n![[b]]\n"), ("b.md", "Beta.\n\n![[c]]\n"), ("c.md", "![[b]]\n")],
    ] {
        let (text, codes) = first(files);
        assert_eq!(codes.iter().filter(|code| **code == "O005").count(), 1, "{codes:?}");
        assert!(text.contains("Alpha.") && text.matches("Beta.").count() < 2, "{text}");
    }
}

#[test]
fn what_cannot_be_put_in_is_told_and_can_be_read() {
    for (line, shown, code) in [
        ("![[plan.pdf]]", "plan.pdf", "O004"),
        ("![[Nowhere]]", "Nowhere", "O004"),
        ("![[Nowhere#There|its words]]", "its words", "O004"),
        ("![[b#Nothing]]", "b", "O005"),
        ("![[b#^nothing]]", "b", "O005"),
    ] {
        let own = format!("# Own\n\n{line}\n\nBehind.\n");
        let (text, codes) = first(&[("a.md", &own), ("b.md", "# Title\n\nBeta. ^x\n")]);
        assert!(text.contains(shown) && text.contains("Behind.") && !text.contains("[["), "{line}: {text}");
        assert_eq!(codes, [code], "{line}");
    }
    // Within words it is a link; in code it is text.
    let (text, codes) =
        first(&[("a.md", "# A\n\nSee ![[b]] there.\n\n```\n![[b]]\n```\n"), ("b.md", "# B\n\nBeta.\n")]);
    assert!(text.contains("See b there.") && text.contains("![[b]]") && codes.is_empty(), "{text} {codes:?}");
}
