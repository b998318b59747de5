//! Whole projects with parts, each by the files of its tool: where they say the same, both books have the same bytes.

use super::spellings::books;
use crate::elsewhere::books::PICTURE;

#[test]
fn parts_and_numbers_of_whole_projects() {
    let own = "title = \"Kuyu\"\nlanguage = \"tr\"\n[order]\nbody = [\"index.md\", { part = \"Su\", chapters = [\"a.md\", \
               \"b.md\"] }, { part = \"Taş\", chapters = [\"c.md\"] }]\nback = [\"d.md\"]\n";
    let quarto = "project:\n  type: book\nlang: tr\nbook:\n  title: Kuyu\n  chapters:\n    - index.md\n    - part: Su\n      \
                  chapters: [a.md, b.md]\n    - part: Taş\n      chapters: [c.md]\n  appendices: [d.md]\n";
    let summary = "# İçindekiler\n\n- [Başlarken](index.md)\n\n# Su\n\n- [A](a.md)\n- [B](b.md)\n\n# Taş\n\n- [C](c.md)\n\n\
                   ---\n\n[D](d.md)\n";
    let mdbook = "[book]\ntitle = \"Kuyu\"\nlanguage = \"tr\"\n";
    let chapters = |folder: &str, [figure, table, section]: [&str; 3]| {
        let preface = if folder.is_empty() {
            "# Başlarken {.unnumbered}\n\nSöz.\n"
        } else {
            "# Başlarken {-}\n\nSöz.\n"
        };
        [
            ("index.md", preface.to_owned()),
            (
                "a.md",
                format!(
                    "# A {{#{section}}}\n\n![Kuyu](a.svg){{#{figure}}}\n\nBak @{table}.[^1]\n\n[^1]: Not.\n"
                ),
            ),
            (
                "b.md",
                format!("# B\n\n| A | B |\n|---|---|\n| a | b |\n\n: Su {{#{table}}}\n\nBak @{figure}.\n"),
            ),
            ("c.md", format!("# C\n\nBak @{section} ve [A](a.md).\n")),
            ("d.md", "# D\n\nSöz.\n".to_owned()),
        ]
        .map(|(name, text)| (format!("{folder}{name}"), text))
    };
    let (colons, hyphens) = (["fig:x", "tbl:x", "sec:x"], ["fig-x", "tbl-x", "sec-x"]);
    let all = [
        ("own", "", "book.toml", own, colons, ""),
        ("quarto", "", "_quarto.yml", quarto, hyphens, ""),
        ("mdbook", "src/", "book.toml", mdbook, colons, summary),
    ];
    let mut first: Option<[Vec<u8>; 2]> = None;
    for (name, folder, settings, text, labels, list) in all {
        let picture = format!("{folder}a.svg");
        let listed = format!("{folder}SUMMARY.md");
        let mut settings = vec![(settings, text), (picture.as_str(), PICTURE)];
        if !list.is_empty() {
            settings.push((listed.as_str(), list));
        }
        let chapters = chapters(folder, labels);
        settings.extend(chapters.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        let made = books(&settings, &format!("project-{name}"));
        // Which tool a project was taken to be of is told, and what its settings do not say.
        let reported: Vec<&str> =
            made.codes.into_iter().filter(|code| !["O011", "O015"].contains(code)).collect();
        assert_eq!(reported, Vec::<&str>::new(), "{name}");
        let made = [made.epub, made.pdf];
        assert!(*first.get_or_insert_with(|| made.clone()) == made, "{name}");
    }
}
