//! The copy-editor over whole texts: what it finds of planted faults, and that it is silent over sound ones.

use crate::chance::Chance;
use crate::memory::{chapters, understand};
use matbaa::diag::{Diagnostic, Problem};
use matbaa::messages::Locale;
use matbaa::project::{Files, Outputs, Project, Session};
use matbaa::source::Sources;
use std::path::Path;

/// What is said of a text with some settings, Markdown's own findings included.
fn found_in(text: &str, settings: &str) -> (Vec<Diagnostic>, Sources) {
    let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n{settings}");
    let files = [("book.toml".to_owned(), book), ("01-deneme.md".to_owned(), text.to_owned())];
    let understood = understand(&Files::in_memory(files));
    assert!(understood.resolved.diagnostics.is_empty(), "{:?}", understood.resolved.diagnostics);
    let mut found = understood.draft.diagnostics.clone();
    found.extend(understood.slips());
    (found, understood.checked.sources().clone())
}

/// The words that a finding is about.
fn about(found: &Diagnostic) -> String {
    match &found.problem {
        Problem::Slip { found, .. } => found.clone(),
        other => other.words(Locale::Turkish).message,
    }
}

/// A line for each of some findings.
fn reported(found: &[&Diagnostic], sources: &Sources) -> String {
    let line = |found: &&Diagnostic| {
        let place = found.span.map(|span| sources.place(span).line).unwrap_or_default();
        format!("{place} {} {}\n", found.problem.code(), about(found))
    };
    found.iter().map(line).collect()
}

#[test]
fn names_without_apostrophe_are_found_and_little_else() {
    let marked = include_str!("copy/names/in.md");
    let lines: Vec<&str> = marked.lines().filter(|line| !line.is_empty()).skip(1).collect();
    assert!(lines.len() >= 200, "{} lines", lines.len());
    let (found, sources) = found_in(
        &marked.replace(['{', '}'], ""),
        "[names]\nknown = [\"Gence\", \"Karabağ\", \"Lenkeran\", \"Nahçıvan\", \"Sumgayıt\", \"Şuşa\"]\n",
    );
    let joined: Vec<&Diagnostic> =
        found.iter().filter(|found| matches!(found.problem.code(), "T050" | "T043")).collect();
    let planted: Vec<(usize, &str)> = marked
        .lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, line.split_once('{')?.1.split_once('}')?.0)))
        .collect();
    let is_planted = |found: &&&Diagnostic| {
        let line = found.span.map(|span| sources.place(span).line).unwrap_or_default();
        planted.contains(&(line, about(found).as_str()))
    };
    let right = joined.iter().filter(is_planted).count();
    let wrong: Vec<&Diagnostic> = joined.iter().filter(|found| !is_planted(found)).copied().collect();
    let missed = planted.len() - right;
    println!(
        "{} lines, {} faults: {right} found, {missed} missed, {} false",
        lines.len(),
        planted.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "false:\n{}", reported(&wrong, &sources));
    let lacking = planted.iter().filter(|(line, word)| {
        !joined.iter().any(|found| {
            found.span.is_some_and(|span| sources.place(span).line == *line) && about(found) == *word
        })
    });
    let lacking: Vec<_> = lacking.collect();
    assert!(right * 100 >= planted.len() * 95, "missed: {lacking:?}");
    println!("missed: {lacking:?}");
    let others: Vec<&Diagnostic> =
        found.iter().filter(|found| !matches!(found.problem.code(), "T050" | "T043" | "T064")).collect();
    assert!(others.is_empty(), "{}", reported(&others, &sources));
}

#[test]
fn a_page_of_the_web_shows_its_faults_and_no_others() {
    let (mut found, sources) = found_in(include_str!("copy/web/in.md"), "");
    let planted: Vec<(&str, &str)> = include_str!("copy/web/planted.txt")
        .lines()
        .map(|line| line.split_once('\t').expect("a code, a tab, the words"))
        .collect();
    assert!(planted.len() >= 40, "{} faults", planted.len());
    let mut missed = Vec::new();
    for (code, words) in &planted {
        let is_it = |found: &Diagnostic| {
            found.problem.code() == *code && (about(found).contains(words) || words.contains(&about(found)))
        };
        match found.iter().position(is_it) {
            Some(at) => drop(found.remove(at)),
            None => missed.push((code, words)),
        }
    }
    println!("{} faults, {} missed, {} false", planted.len(), missed.len(), found.len());
    let others: Vec<&Diagnostic> = found.iter().collect();
    assert!(others.is_empty(), "false:\n{}missed: {missed:?}", reported(&others, &sources));
    assert!(missed.len() * 20 <= planted.len(), "missed: {missed:?}");
}

#[test]
fn nothing_is_found_in_the_booklet() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("manuscript");
    let mut checked = understand(&Files::on_disk(&folder)).checked;
    checked.proofread(&()).expect("nobody ends it");
    let is_slip = |found: &&Diagnostic| found.problem.is_slip();
    let all: Vec<&Diagnostic> = checked.findings.all().iter().filter(is_slip).collect();
    assert!(all.is_empty(), "{}", reported(&all, checked.sources()));
}

#[test]
fn what_stands_in_two_forms_is_told_with_its_places() {
    let files = [
        ("book.toml", "title = \"Deneme\"\nlanguage = \"tr\"\n"),
        ("01-a.md", "# A\n\nO gün Gorbaçov konuştu, sonra Gorbaçov sustu.\n\nO gece Gorbachov gitti.\n"),
        ("02-b.md", "# B\n\nErtesi gün Gorbaçov ile *Gorbachov* vardı.\n\nAma Gorbachov yoktu.\n"),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let mut checked = understand(&Files::in_memory(files.to_vec())).checked;
    checked.proofread(&()).expect("nobody ends it");
    let reported: Vec<String> =
        checked.findings.all().iter().map(|found| found.problem.words(Locale::English).message).collect();
    assert_eq!(reported, ["“Gorbachov” (01-a.md:5, 02-b.md:5): the book has another form more often"]);
}

#[test]
fn an_edited_chapter_alone_is_gathered_anew() {
    let book = |second: &str| {
        let files = [
            ("book.toml", "title = \"Deneme\"\nlanguage = \"tr\"\n"),
            ("01-a.md", "# A\n\nBakü'te yağmur yağdı.\n"),
            ("02-b.md", second),
        ];
        Files::in_memory(files.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec())
    };
    let mut session = Session::keeping();
    let mut reported = |second: &str| -> Vec<String> {
        let project =
            Project::open_for(&book(second), None, Outputs::default(), &mut session, &()).expect("readable");
        let mut checked = project.understand(true, &mut session, &()).expect("nobody ends it");
        checked.proofread(&()).expect("nobody ends it");
        let slips = checked.findings.all().iter().filter(|found| found.problem.is_slip());
        slips.map(|found| format!("{} {}", found.problem.code(), about(found))).collect()
    };
    assert_eq!(reported("# B\n\nSöz.\n"), ["T051 Bakü'te"]);
    assert_eq!(reported("# B\n\nHerşey.\n"), ["T051 Bakü'te", "T060 Herşey"]);
    assert_eq!(reported("# B\n\nSöz , söz.\n"), ["T051 Bakü'te", "T022 Söz ,"]);
}

#[test]
fn sound_pages_are_passed_in_silence() {
    for (tag, text) in [
        ("tr", include_str!("copy/sound/tr.md")),
        ("az", include_str!("copy/sound/az.md")),
        ("en", include_str!("copy/sound/en.md")),
        ("ru", include_str!("copy/sound/ru.md")),
    ] {
        let found: Vec<String> = slips(text, tag)
            .iter()
            .map(|found| format!("{} {}", found.problem.code(), about(found)))
            .collect();
        assert!(found.is_empty(), "{tag}: {found:?}");
    }
}

#[test]
fn a_russian_text_is_read_by_the_rules_of_all_languages_alone() {
    let reported = |text: &str| -> Vec<String> {
        let all = slips(&format!("# Глава\n\n{text}\n"), "ru");
        all.iter().map(|found| format!("{} {}", found.problem.code(), about(found))).collect()
    };
    for (text, code) in [
        ("Ночь , долгая ночь.", "T022"),
        ("Ночь,долгая ночь.", "T023"),
        ("Ночь  была.", "T024"),
        ("Ночь - долгая.", "T025"),
        ("«Он сказал «иди» и ушёл».", "T026"),
        ("«Ночь была, сказала она.", "T027"),
        ("Ночь была), сказала она.", "T027"),
        ("Он ушёл..", "T028"),
        ("На с.12 сказано иначе.", "T029"),
        ("Xорошая ночь.", "T007"),
        ("Домой, мои\u{306} друг.", "T001"),
    ] {
        let reported = reported(text);
        assert!(reported.len() == 1 && reported[0].starts_with(code), "{text}: {reported:?}");
    }
    // What Turkish, Azerbaijani or English would have mended.
    for text in
        ["1990-е годы, 50%, 3.5, 40,000, 19:30.", "ISTANBUL и KGB.", "Так так, ve ve, the the, a evening."]
    {
        assert!(reported(text).is_empty(), "{text}: {:?}", reported(text));
    }
}

#[test]
fn a_paragraph_that_never_ends_takes_no_longer_than_its_length() {
    for piece in
        ["5\" ", "“", "‘a ", " 'de", "a) ", "(", "’ de", "[^a]", "Bakünün ", "1990’de", "..", "- ", "40,000"]
    {
        let text = format!("# A\n\nSöz {}\n\n[^a]: Not.\n", piece.repeat(20_000));
        for tag in ["tr", "en", "ru"] {
            let found = slips(&text, tag);
            assert!(found.iter().all(|found| found.span.is_some()), "{piece}");
        }
    }
}

/// Pieces of text that the rules look at, to be strung together in any order.
const PIECES: &[&str] = &[
    "Bakü",
    "Azerbaycanın",
    "gece",
    "de",
    "da",
    "te",
    "ve",
    "ve ",
    "TBMM",
    "KGBnin",
    "NATO",
    "1990",
    "40,000",
    "3",
    "50%",
    "%",
    "19:30",
    "20 ocak",
    "Ocak",
    "’",
    "'",
    "`",
    "´",
    "“",
    "”",
    "\"",
    "‘",
    "(",
    ")",
    "[",
    "]",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "..",
    "-",
    " - ",
    "--",
    "–",
    " ",
    "  ",
    "\n",
    "\n\n",
    "[^a]",
    " [^a]",
    "*",
    "**",
    "_",
    "\\",
    "&amp;",
    "<b>",
    "</b>",
    "i\u{307}",
    "s\u{327}",
    "ISTANBUL",
    "ә",
    "Cумгаит",
    "漢",
    "\u{ad}",
    "\u{a0}",
    "s.",
    "nın",
    "da",
    "3’",
    "üncü",
    "# ",
    "- ",
    "71. ",
    "[x]{lang=ru}",
    "[y]{lang=en}",
    "https://a.az/b",
    "hiç bir",
    "yada",
    "\r",
    "\t",
    "> ",
    "| a | b |",
    "::: kutu\n",
];

/// A text of some pieces, the same for the same seed.
fn jumble(seed: u64) -> String {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut text = "# Gece\n\n".to_owned();
    for _ in 0..(seed % 40) {
        text.push_str(PIECES[chance.below(PIECES.len())]);
    }
    // Every line of a file ends as the tool reads it.
    (text + "\n\n[^a]: Not.\n").replace("\r\n", "\n").replace('\r', "\n")
}

/// What the copy-editor alone says of a text, whatever else is wrong with it.
fn slips(text: &str, tag: &str) -> Vec<Diagnostic> {
    chapters(tag, &[text]).slips()
}

#[test]
fn no_text_stops_the_copy_editor_and_every_edit_falls_on_characters() {
    for seed in 0..4000 {
        let text = jumble(seed);
        for tag in ["tr", "az", "en"] {
            for found in slips(&text, tag) {
                let span = found.span.expect("a place").range();
                assert!(text.get(span.clone()).is_some(), "{seed} {tag}: {span:?} in {text:?}");
                for edit in &found.fix {
                    let range = edit.span.range();
                    assert!(text.get(range.clone()).is_some(), "{seed} {tag}: {range:?} in {text:?}");
                }
            }
        }
    }
}

#[test]
fn mending_comes_to_an_end() {
    for seed in 0..1500 {
        let mut text = jumble(seed);
        let mut rounds = 0;
        while let Some(found) = slips(&text, "tr").into_iter().find(|found| !found.fix.is_empty()) {
            let before = text.clone();
            let mut edits = found.fix.clone();
            edits.sort_by_key(|edit| edit.span);
            for edit in edits.iter().rev() {
                text.replace_range(edit.span.range(), &edit.text);
            }
            assert_ne!(text, before, "{seed}: {:?} changes nothing", found.problem);
            rounds += 1;
            assert!(rounds < 60, "{seed}: {:?} again and again in {text:?}", found.problem);
        }
    }
}

#[test]
fn fields_of_works_are_not_proofread_and_what_cites_them_is() {
    let bib = "@book{a, author = {Öz, Ali}, title = {“Yarım (başlık}, publisher = {Yayın)}, date = {1990}}\n";
    let reported = |text: &str| {
        let files = [
            ("book.toml", "title = \"Deneme\"\nlanguage = \"tr\"\n"),
            ("sources.bib", bib),
            ("01-deneme.md", text),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let found = understand(&Files::in_memory(files.to_vec())).slips();
        found.iter().filter(|one| one.problem.code() == "T027").count()
    };
    assert_eq!(reported("# Söz\n\nBir söz.[^1]\n\n[^1]: [@a, s. 3].\n\n::: kaynakça\n"), 0);
    assert_eq!(reported("# Söz\n\nBir söz.[^1]\n\n[^1]: “[@a, s. 3].\n\n::: kaynakça\n"), 1);
}
