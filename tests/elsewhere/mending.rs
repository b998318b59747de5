//! `check --fix` changes no meaning: what it writes is read by a Markdown reader that shares no code with ours.

use crate::chance::Chance;
use crate::elsewhere::books::Folder;
use crate::elsewhere::examples;
use markdown::{CompileOptions, Constructs, Options, ParseOptions, to_html_with_options};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use unicode_normalization::UnicodeNormalization;

/// What a text means to the other reader.
#[derive(Debug, PartialEq, Eq)]
struct Meaning {
    /// Its tags with their addresses, and its code letter by letter.
    structure: Vec<String>,
    /// All letters, figures and signs of its words in a row, letters composed and every i and ı alike: what is mended
    /// are spaces, quotation marks, apostrophes, dashes and dots, the place of a stop beside the mark of a note, and
    /// dots that a letter lost. A percent sign stands before its figures, whichever side it was typed on.
    letters: String,
}

/// How letters are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    /// One by one.
    Exact,
    /// Those that harmony changes into each other are alike: `1990’de`, `1990’da`.
    ByHarmony,
}

fn meaning(text: &str, compared: Letters) -> Meaning {
    let constructs = Constructs { frontmatter: true, ..Constructs::gfm() };
    let options = Options {
        parse: ParseOptions { constructs, ..ParseOptions::gfm() },
        compile: CompileOptions { allow_dangerous_html: true, ..CompileOptions::gfm() },
    };
    let html = to_html_with_options(text, &options).expect("HTML of any Markdown");
    let (mut structure, mut letters) = (Vec::new(), String::new());
    let (mut rest, mut in_code) = (html.as_str(), false);
    while !rest.is_empty() {
        let end = match rest.starts_with('<') {
            true => rest.find('>').map_or(rest.len(), |end| end + 1),
            false => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        if piece.starts_with('<') {
            in_code = (in_code || piece.starts_with("<code")) && piece != "</code>";
            // Spaces of a title that Markdown shows and a book has as text.
            structure.push(piece.split_whitespace().collect::<Vec<_>>().join(" "));
        } else if in_code {
            structure.push(piece.to_owned());
        } else {
            letters.extend(piece.replace("&quot;", "").chars().filter(|sign| is_kept(*sign)));
        }
    }
    let letters = letters.nfc().map(|sign| alike(sign, compared));
    let mut after_figure = false;
    // A suffix after a figure may lack the letter between two vowels: 2’in, 2’nin.
    let is_told = |sign: &char| {
        let between = after_figure && compared == Letters::ByHarmony && "nsy".contains(*sign);
        after_figure = sign.is_ascii_digit();
        !between
    };
    Meaning { structure, letters: percents_first(letters.filter(is_told)) }
}

/// A letter for all that are compared as one with it.
fn alike(letter: char, compared: Letters) -> char {
    match (letter, compared) {
        ('I' | 'İ' | 'ı', _) => 'i',
        ('a' | 'A' | 'E' | 'ə' | 'Ə', Letters::ByHarmony) => 'e',
        ('u' | 'U' | 'ü' | 'Ü', Letters::ByHarmony) => 'i',
        ('t' | 'T' | 'D', Letters::ByHarmony) => 'd',
        ('ç' | 'Ç' | 'C', Letters::ByHarmony) => 'c',
        _ => letter,
    }
}

/// Signs with every percent sign before the figures that it stands behind.
fn percents_first(signs: impl Iterator<Item = char>) -> String {
    let (mut made, mut figures): (Vec<char>, usize) = (Vec::new(), 0);
    for sign in signs {
        match sign {
            '%' => made.insert(figures, '%'),
            _ => made.push(sign),
        }
        if !sign.is_ascii_digit() && sign != '%' {
            figures = made.len();
        }
    }
    made.into_iter().collect()
}

/// Whether a sign is none of those that are mended.
fn is_kept(sign: char) -> bool {
    !sign.is_whitespace() && !"\"'`´“”‘’«»„.…-–—,;:!?".contains(sign)
}

/// A folder's chapters before and after `check --fix`, those that it changed.
fn mended(folder: &Path) -> Vec<(PathBuf, String, String)> {
    let read = || -> Vec<(PathBuf, String)> {
        let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
        files.sort();
        files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a chapter"))).collect()
    };
    let before = read();
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.args(["check", "--fix", "-q", "--manuscript"]).arg(folder);
    let output = command.output().expect("it runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    let changed = before.into_iter().zip(read()).filter(|((_, before), (_, after))| before != after);
    changed.map(|((path, before), (_, after))| (path, before, after)).collect()
}

/// All examples of a family in a language: none means anything else when it is mended.
fn hold(family: &str, language: &str) -> usize {
    let project = Folder::new();
    // An ordinal is no list in a book; `--fix` says so to every other program.
    let ordinals = if language == "en" { "" } else { "[check]\nallow = [\"M003\"]\n" };
    project.add("book.toml", &format!("title = \"Elsewhere\"\nlanguage = \"{language}\"\n{ordinals}"));
    for example in examples::of(family) {
        project.add(&format!("{:04}.md", example.number), &format!("# A\n\n{}", example.markdown));
    }
    let changed = mended(project.path());
    for (path, before, after) in &changed {
        assert_eq!(
            meaning(before, Letters::Exact),
            meaning(after, Letters::Exact),
            "{family} {language} {}\n{before}\n{after}",
            path.display()
        );
    }
    changed.len()
}

const FAMILIES: [&str; 17] = [
    "commonmark",
    "footnotes",
    "old-footnotes",
    "table",
    "gfm-table",
    "strikethrough",
    "gfm-strikethrough",
    "gfm-tasklist",
    "super-sub",
    "definition-lists",
    "heading-attrs",
    "math",
    "metadata-blocks",
    "wikilinks",
    "blockquotes-tags",
    "smart-punct",
    "regression",
];

#[test]
fn examples_mean_the_same_when_they_are_mended() {
    for language in ["en", "tr", "az"] {
        let changed: usize = FAMILIES.iter().map(|family| hold(family, language)).sum();
        assert!(changed > 0, "nothing was mended");
    }
}

/// Codes that mend more than is compared: an ordinal or a plus that other programs read as a list, one that was cut
/// short, a word that is spelt otherwise, stands twice or is not said.
const ABOUT_WORDS: &str = r#""M003", "M016", "T037", "T060", "T061", "A005", "A008", "A009", "E001", "E002""#;
/// Codes that mend a suffix by harmony besides.
const ABOUT_SUFFIXES: &str =
    r#""T040", "T042", "T051", "T052", "T062", "T063", "A001", "A002", "A003", "A006", "A007", "#;

/// Chapters in a language: none means anything else when it is mended. Returns how many were changed.
fn hold_texts(language: &str, texts: &[(String, String)], compared: Letters) -> usize {
    let project = Folder::new();
    let suffixes = if compared == Letters::Exact { ABOUT_SUFFIXES } else { "" };
    project.add(
        "book.toml",
        &format!(
            "title = \"Elsewhere\"\nlanguage = \"{language}\"\n[check]\nallow = [{suffixes}{ABOUT_WORDS}]\n"
        ),
    );
    for (number, (_, text)) in texts.iter().enumerate() {
        project.add(&format!("{number:04}.md"), text);
    }
    let changed = mended(project.path());
    let mut faults = Vec::new();
    for (path, before, after) in &changed {
        let number: usize = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()).expect("a number");
        if let Some(fault) = difference(&meaning(before, compared), &meaning(after, compared)) {
            faults.push(format!("{language} {}\n{fault}", texts[number].0));
        }
    }
    let first = faults.iter().take(10).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} of {}\n{first}", faults.len(), texts.len());
    changed.len()
}

/// Where two meanings part, if they do.
fn difference(was: &Meaning, is: &Meaning) -> Option<String> {
    let around = |all: &[String], at: usize| {
        all.iter().skip(at.saturating_sub(2)).take(5).cloned().collect::<Vec<_>>().join(" ")
    };
    let same = was.structure.iter().zip(&is.structure).take_while(|(one, other)| one == other).count();
    let letters = was.letters.chars().zip(is.letters.chars()).take_while(|(one, other)| one == other).count();
    let part =
        |letters: &str, at: usize| letters.chars().skip(at.saturating_sub(30)).take(60).collect::<String>();
    if same < was.structure.len().max(is.structure.len()) {
        return Some(format!("{}\n{}", around(&was.structure, same), around(&is.structure, same)));
    }
    (was.letters != is.letters)
        .then(|| format!("{}\n{}", part(&was.letters, letters), part(&is.letters, letters)))
}

/// Every Markdown file below a folder, by its path; the first letters of a large one.
fn texts_below(folder: &Path, ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let kind = entry.file_type().expect("a kind");
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file()
                && ends.iter().any(|end| path.to_string_lossy().ends_with(end))
                && let Ok(mut text) = fs::read_to_string(&path)
            {
                text.truncate(text.floor_char_boundary(200_000));
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn our_own_texts_mean_the_same_when_they_are_mended() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for folder in ["docs", "manuscript", "tests/elsewhere/wild", "tests/suite", "tests/bad", "tests/import"] {
        texts.extend(texts_below(&root.join(folder), &[".md", ".qmd", ".markdown"]));
    }
    assert!(texts.len() > 200, "{}", texts.len());
    for language in ["tr", "az", "en"] {
        for compared in [Letters::Exact, Letters::ByHarmony] {
            assert!(hold_texts(language, &texts, compared) > 0, "nothing was mended");
        }
    }
}

/// Real books of a folder that `MENDED_TEXTS` names, as Markdown or plain text.
#[test]
fn texts_of_a_named_folder_mean_the_same_when_they_are_mended() {
    let Some(folder) = std::env::var_os("MENDED_TEXTS") else { return };
    let texts = texts_below(Path::new(&folder), &[".md", ".markdown", ".qmd", ".txt", "README"]);
    let words: usize = texts.iter().map(|(_, text)| text.split_whitespace().count()).sum();
    for language in ["tr", "az", "en"] {
        hold_texts(language, &texts, Letters::ByHarmony);
        let changed = hold_texts(language, &texts, Letters::Exact);
        println!("{language}: {} texts, {words} words, {changed} mended", texts.len());
    }
}

/// Sentences as authors type them, with what is mended in them.
const SENTENCES: [&str; 30] = [
    "Tren sabaha karşı kasabaya vardı , istasyonda kimse yoktu.",
    "Annem \"Kapıyı kapat\" dedi; ben 'peki' dedim...",
    "Bakü`de 1988`in kışı çok sertti , kar yolları kapattı .",
    "O günlerin gazetesi 1918 - 1920 arasında çıktı -- sonra kapandı.",
    "Nüfus 12,5 bindi; %40 'ı köylerde yaşıyordu.",
    "Ne dediler?? Hiç kimse bilmiyor!!",
    "Kitap ,kalem ve defter ; hepsi masada duruyor.",
    "Məktub gec çatdı , çünkü yol bağlı idi ...",
    "O, \"gəlirəm\" dedi, sonra getdi - heç kim görmədi.",
    "Kənddə 1905 - ci ildə yeni məktəb açıldı.",
    "The ship left at dawn ,and nobody saw it again...",
    "She said \"no\" -- and that was 'all' she said.",
    "Saat 9.30 'da geldi (geç kalmıştı ) ve gitti.",
    "TBMM'nin kararı 23 Nisan 1920 'de alındı.",
    "Yazarın  son   kitabı -bence- en iyisidir.",
    "İlk cilt 1. baskıda 250s. idi; ikincisi çıkmadı .",
    "Bir şey söyleyecekti , ama sustu . . .",
    "Harita 3 x 4 metre , ölçeği 1 : 500 idi.",
    "“Açık” denen kapı „kapalı“ çıktı ; «olur» dedi.",
    "Sınav 15.05.2001 'de , saat 14:30 da yapıldı.",
    "Bkz . Sözlük , c. 2 , s. 45 - 47.",
    "Dr.Ayşe ile Prof. Ali konuştu ,karar verdi.",
    "Kaç kişi?Kim bilir.Belki on , belki yüz .",
    "A -> B, 2 + 2 = 4, x_1 ve y^2 ; a*b*c.",
    "ISTANBUL ve IZMIR arasında 50% artış , 30 % düşüş ; 10-15%'i kaldı.",
    "INSTALLATION (installation) ile FILE (file) {width=50%} SIVIL sivil siviller.",
    "TBMM'nın 1990'de aldığı karar Bakü'da , Kars'da duyuldu.",
    "The 100% solution costs 5% of it ; width=\"50%\" and a%20b.",
    "Gece da sürdü , genç te geldi ; şu\u{308}phe ko\u{308}yde.",
    "Əhalinin 40%-i XX-ci əsrdə 16-ci kənddə , 40.000 nəfər.",
];

/// Signs around words, as Markdown and what looks like it has them.
const AROUND: [(&str, &str); 24] = [
    ("*", "*"),
    ("**", "**"),
    ("`", "`"),
    ("``a ` ", "``"),
    ("[", "](https://ornek.org/a_b_(c)?d=\"e\")"),
    ("[", "](b.md 'Bir \"başlık\" ...')"),
    ("![", "](a.png)"),
    ("<b>", "</b>"),
    ("<span title=\"a ,b ...\">", "</span>"),
    ("<https://ornek.org/", ">"),
    ("~~", "~~"),
    ("(", ")"),
    ("\"", "\""),
    ("'", "'"),
    ("***", "***"),
    ("_", "_"),
    ("__", "__"),
    ("[", "][a]"),
    ("[", "]"),
    ("<!-- ", " -->"),
    ("\\*", "\\*"),
    ("https://ornek.org/--/...?q='", "'"),
    ("&quot;", "&amp;"),
    ("$", "$"),
];

/// What stands before a line, and whether the line before must be empty.
const BEFORE: [&str; 16] = [
    "", "", "", "", "- ", "1. ", "> ", "> - ", "## ", "    x = ", "* ", "| ", "+ ", "\ty = ", "3) ", "- [ ] ",
];

/// A chapter of some paragraphs.
fn chapter(chance: &mut Chance) -> String {
    let mut text = String::from("# Bölüm\n\n");
    for _ in 0..12 {
        for line in 0..=chance.below(4) {
            let before = BEFORE[chance.below(BEFORE.len())];
            // The other reader takes an indented line for code though a paragraph stands before it, against CommonMark.
            text.push_str(if line > 0 { before.trim_start_matches(['\t', ' ']) } else { before });
            for _ in 0..=chance.below(3) {
                sentence(chance, &mut text);
            }
            text.push_str(["\n", "\n", "  \n", "\\\n"][chance.below(4)]);
        }
        match chance.below(14) {
            0 => text.push_str("```\nkod , kod ...  \"a\" -- b\n```\n"),
            1 => text.push_str("| a , b | \"c\" |\n|---|---|\n| d ... | `e ,f` |\n"),
            2 => text.push_str("---\n"),
            3 => text.push_str("===\n"),
            4 => text.push_str("<div>\niçeride , \"söz\" ...\n</div>\n"),
            5 => text.push_str("$$\na , b ... \"c\"\n$$\n"),
            _ => {}
        }
        text.push('\n');
    }
    text.push_str("[a]: https://ornek.org/a,b...c \"Bir , başlık\"\n\n[^n]: Notta , \"söz\" ... var .\n");
    text
}

/// A sentence with signs around some of its words, and marks of notes behind some.
fn sentence(chance: &mut Chance, text: &mut String) {
    let words: Vec<&str> = SENTENCES[chance.below(SENTENCES.len())].split(' ').collect();
    let mut closing: Option<(usize, &str)> = None;
    for (number, word) in words.iter().enumerate() {
        if closing.is_none() && chance.below(9) == 0 {
            let (open, close) = AROUND[chance.below(AROUND.len())];
            text.push_str(open);
            closing = Some((number + chance.below(3), close));
        }
        text.push_str(word);
        if let Some((_, close)) = closing.take_if(|(end, _)| *end <= number) {
            text.push_str(close);
            text.push_str(["", "", "", "de", "'in", ",", " ,", "...", "[^n]", "[^n]."][chance.below(10)]);
        } else if chance.below(40) == 0 {
            text.push_str("[^n]");
        }
        text.push_str(if chance.below(60) == 0 { "\n" } else { " " });
    }
}

/// A hundred thousand words that nobody wrote for us: sentences with Markdown of all kinds in all places.
#[test]
fn drawn_texts_mean_the_same_when_they_are_mended() {
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let (mut texts, mut words) = (Vec::new(), 0);
    while words < 100_000 {
        let text = chapter(&mut chance);
        words += text.split_whitespace().count();
        texts.push((format!("drawn {}", texts.len()), text));
    }
    for (part, language) in texts.chunks(texts.len().div_ceil(3)).zip(["tr", "az", "en"]) {
        for compared in [Letters::Exact, Letters::ByHarmony] {
            assert_eq!(hold_texts(language, part, compared), part.len());
        }
    }
}
