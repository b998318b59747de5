//! Spelling dictionaries beside `book.toml`: which are used, what they find, and what they leave alone.

use crate::memory::understand;
use matbaa::diag::Problem;
use matbaa::project::Files;

const AFFIXES: &str = "SET UTF-8\nFLAG num\nSFX 1 N 3\nSFX 1 0 lar .\nSFX 1 0 ların .\nSFX 1 0 larda .\n";
const WORDS: &str = "9\nkimse\nsessiz/1\nkitap/1\nsustu\ngece\nkaldı\nbelirsiz\nbugün\nkâğıt/1\n";

/// What is found in a text by a book with these settings and files: a word, the likeliest word, how often.
fn found_with(settings: &str, files: &[(&str, &str)], text: &str) -> Vec<String> {
    let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n{settings}");
    let mut all = vec![("book.toml".to_owned(), book), ("01-a.md".to_owned(), text.to_owned())];
    all.extend(files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let mut checked = understand(&Files::in_memory(all)).checked;
    checked.proofread(&()).expect("nobody ends it");
    let line = |problem: &Problem| match problem {
        Problem::WordMisspelt { found, better, count, .. } => format!("{found} {better} {count}"),
        other => other.code().to_owned(),
    };
    checked.findings.all().iter().map(|found| line(&found.problem)).collect()
}

const BESIDE: &[(&str, &str)] = &[("sozluk/tr_TR.aff", AFFIXES), ("sozluk/tr_TR.dic", WORDS)];

fn found(text: &str) -> Vec<String> {
    found_with("", BESIDE, &format!("# Gece\n\n{text}\n"))
}

#[test]
fn a_misspelt_word_is_told_once_with_its_number() {
    assert_eq!(found("O gece kimze sustu, yine kimze sustu.\n\nKimze kaldı."), ["kimze kimse 3"]);
    assert_eq!(found("Kitaplarin dili."), ["Kitaplarin Kitapların 1"]);
    assert_eq!(found("Sesiz kaldı."), [""; 0]);
    assert_eq!(found("Sesiz kaldı, çok sesiz."), ["sesiz sessiz 2"]);
    assert_eq!(found("Bu kitaplarin belrisiz kâğıtı."), ["kitaplarin kitapların 1", "belrisiz belirsiz 1"]);
    assert_eq!(found("Bir kağıtlarda."), [""; 0]);
}

#[test]
fn names_quotations_code_and_other_languages_are_left_alone() {
    for text in [
        "“Kimze” dedi, «kimze» dedi, \"kimze\" dedi.",
        "> O gece kimze sustu.",
        "Kod `kimze`, adres www.kimze.org/kimze, kimze@kimze.org, kimze_a, a/kimze.",
        "O gün Vasıf Kimze geldi; kimze onun adıydı.",
        "KİMZE ve Kimze’in; [kimze]{lang=en}; kimze. a",
        "The kimze of the people were with us.",
        "Kelimesiz söylenmeyen şeyler, bambaşkalaşmış, sessiz malnız.",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn an_author_s_own_words_may_have_suffixes() {
    let found = |words: &str| found_with(words, BESIDE, "# Gece\n\nO kimze, bu belrisiz.\n");
    assert_eq!(found(""), ["kimze kimse 1", "belrisiz belirsiz 1"]);
    assert_eq!(found("[check]\nwords = [\"kimze\"]\n"), ["belrisiz belirsiz 1"]);
    assert_eq!(found("[check]\nallow = [\"T072\"]\n"), [""; 0]);
}

#[test]
fn the_book_chooses_its_dictionary() {
    let text = "# Gece\n\nO kimze.\n";
    let told = ["kimze kimse 1"];
    let named = [("ek/ornek.aff", "LANG tr_TR\n"), ("ek/ornek.dic", "1\nkimse\n")];
    let flat = [("tr.aff", AFFIXES), ("tr.dic", WORDS)];
    let other = [("sozluk/de_DE.aff", AFFIXES), ("sozluk/de_DE.dic", WORDS)];
    for (settings, files, expected) in [
        ("", BESIDE, &told[..]),
        ("", &flat, &told),
        ("", &named, &[]),
        ("", &other, &[]),
        ("", &[("tr.dic", WORDS)], &[]),
        ("[check]\ndictionary = \"book\"\n", BESIDE, &told),
        ("[check]\ndictionary = \"system\"\n", BESIDE, &told),
        ("[check]\ndictionary = \"off\"\n", BESIDE, &[]),
        ("[check]\ndictionary = \"ek/ornek.dic\"\n", &named, &told),
        ("[check]\ndictionary = \"yok.dic\"\n", BESIDE, &["B007"]),
        ("[check]\ndictionary = \"../../yok.dic\"\n", BESIDE, &["B008"]),
    ] {
        assert_eq!(found_with(settings, files, text), expected, "{settings} {files:?}");
    }
}

#[test]
fn a_stretch_in_another_language_is_looked_up_in_its_own_dictionary() {
    let files = [("sozluk/en_US.aff", "SET UTF-8\n"), ("sozluk/en_US.dic", "2\nmemories\nreceived\n")];
    let text = "# Gece\n\nO gün [recieved memories]{lang=en} ve [recieved]{lang=de} geldi, recieved.\n";
    assert_eq!(found_with("", &files, text), ["recieved received 1"]);
}

#[test]
fn a_damaged_dictionary_is_told() {
    let files = [("tr.aff", "SFX A Y bir\n"), ("tr.dic", "1\ngece/A\n")];
    assert_eq!(found_with("", &files, "# Gece\n\nO kimze.\n"), ["B017"]);
}
