//! Checks that no sentence for a reader is in the source: sentences are in the catalogue, `locales/LANGUAGE/*.ftl`.

use crate::tidy::code::literals;
use crate::tidy::{Breach, File};

/// Number of words in a row that make a sentence.
const WORDS: usize = 4;

/// Files and folders of `src/` whose literals are not sentences of the program, and what they are.
const EXCEPT: [(&str, &str); 40] = [
    ("artwork", REASON),
    ("book/label.rs", WORDS_READ),
    ("check/copy_editor/", WORDS_READ),
    ("check/allow.rs", WORDS_READ),
    ("cite/fields.rs", WORDS_READ),
    ("cite/spell.rs", WORDS_READ),
    ("cite/tex/", "what TeX's commands mean: letters and signs"),
    ("cite/yaml.rs", "what a library says in English, looked for"),
    ("cli/desk/server.rs", "the fields of HTTP's answers"),
    ("config/design/", "names of designs, as book.toml may have them"),
    ("diag/reasons.rs", "what libraries say in English, by the messages that say it"),
    ("drawing/", REASON),
    ("epub/fonts.rs", "names of features of fonts"),
    ("epub/images.rs", REASON),
    ("epub/look.rs", "rules of style sheets"),
    ("epub/raster.rs", DEFECT),
    ("epub/web/mod.rs", "the policy of a page, for browsers"),
    ("error.rs", "for those who use the library; the command line says it by the catalogue"),
    ("font.rs", DEFECT),
    ("header/yaml.rs", REASON),
    ("import/docx/", WORDS_READ),
    ("import/mod.rs", REASON),
    ("import/names.rs", WORDS_READ),
    ("import/script/", WORDS_READ),
    ("import/txt.rs", WORDS_READ),
    ("import/xml.rs", REASON),
    ("index/entries.rs", "letters by which an index is divided"),
    ("lang/endings.rs", WORDS_READ),
    ("limits.rs", "rows of a table of the guides, for a test that compares them"),
    ("manuscript/letters.rs", "an alphabet"),
    ("manuscript/pictures.rs", REASON),
    ("manuscript/projects/guess.rs", WORDS_READ),
    ("pdf/", DEFECT),
    ("photograph.rs", REASON),
    ("press/profile.rs", REASON),
    ("project/sheets.rs", DEFECT),
    ("typeset/flow/initial.rs", "letters that reach below the line"),
    ("typeset/hyphenate/", WORDS_READ),
    ("typeset/par/", DEFECT),
    ("typography/joins.rs", WORDS_READ),
];

/// Words that authors write, by which the program understands them.
const WORDS_READ: &str = "words that are looked for in a text, not said";
/// Reasons that are shown through `diag/reasons.rs`.
const REASON: &str = "a reason that diag/reasons.rs says in the author's language";
/// Defects that no manuscript can cause.
const DEFECT: &str = "a defect of the program, shown to whoever mends it";

/// Refuses letters outside ASCII, and words in a row, in the literals of a file.
pub fn sentences(file: &File) -> Vec<Breach> {
    let path = file.in_src().unwrap_or_default();
    if EXCEPT.iter().any(|(known, _)| path.starts_with(known)) {
        return Vec::new();
    }
    let found = literals(&file.text).into_iter().filter(|(line, _)| !file.is_test(*line));
    found
        .filter(|(line, text)| is_sentence(text) && !is_reason(file, *line))
        .map(|(line, text)| file.breach(line, format!("“{text}” belongs into locales/*/*.ftl")))
        .collect()
}

/// Returns the exceptions without which no file would be refused.
pub fn spare(files: &[File]) -> Vec<&'static str> {
    let is_needed = |known: &str| {
        files.iter().filter(|file| file.in_src().is_some_and(|path| path.starts_with(known))).any(|file| {
            literals(&file.text)
                .iter()
                .any(|(line, text)| !file.is_test(*line) && is_sentence(text) && !is_reason(file, *line))
        })
    };
    EXCEPT.iter().map(|(known, _)| *known).filter(|known| !is_needed(known)).collect()
}

/// Whether a text has a letter outside ASCII, or words in a row like a sentence.
fn is_sentence(text: &str) -> bool {
    let is_word =
        |word: &str| word.starts_with(|first: char| first.is_alphabetic()) && !word.contains(['<', '=']);
    let mut row = 0;
    text.chars().any(|sign| !sign.is_ascii() && sign.is_alphabetic())
        || text.split_whitespace().any(|word| {
            row = if is_word(word) { row + 1 } else { 0 };
            row == WORDS
        })
}

/// Whether the line gives the compiler a reason: `#[expect(…, reason = "…")]`.
fn is_reason(file: &File, line: usize) -> bool {
    file.text.lines().nth(line - 1).is_some_and(|line| line.contains("reason = \""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_foreign_letters_are_refused() {
        let text = "f(\"the book is made\");\ng(\"dizgi ölçüsü\", \"a {} b, c\");\n// \"a b c d\"\nh(\"d='M 1 2 L 3 4 z'\");\n\
                    #[expect(x, reason = \"it is what it is\")]\n#[cfg(test)]\nmod t { const A: &str = \"ş\"; }";
        let lines = |path| sentences(&File::new(path, text)).iter().map(|one| one.line).collect::<Vec<_>>();
        assert_eq!(lines("src/page.rs"), [1, 2]);
        assert_eq!(lines("src/page/tests.rs"), [0_usize; 0]);
    }
}
