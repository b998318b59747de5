//! Asks the author, finding by finding, about changes that the program does not make on its own.

use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::messages::{Locale, say};
use crate::source::{Sources, Span, display_path};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};
use std::path::Path;

/// How many characters of the line are shown before and behind the words in question.
const CONTEXT: usize = 30;

/// What the author answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    /// Yes, and to all further ones of the same code.
    All,
    /// No, and to all further ones.
    Quit,
}

/// Asks about each finding that has a change to offer and no fix of its own, and makes the accepted offers fixes.
///
/// The end of the input is an answer, too: nothing further is changed. A finding whose change was accepted with another is
/// not asked about, and removed.
///
/// # Errors
/// Fails if the author's answer cannot be read, or the question not written.
pub(super) fn ask(
    found: &mut Vec<Diagnostic>,
    sources: &Sources,
    locale: Locale,
    reader: &mut dyn BufRead,
    writer: &mut dyn Write,
) -> Result<(), Error> {
    let open = |one: &Diagnostic| one.fix.is_empty() && !one.offer.is_empty();
    let mut left: BTreeMap<&'static str, usize> = BTreeMap::new();
    for one in found.iter().filter(|one| open(one)) {
        *left.entry(one.problem.code()).or_default() += 1;
    }
    let mut all: Vec<&'static str> = Vec::new();
    let mut made: BTreeSet<(Span, String)> = BTreeSet::new();
    for one in found.iter_mut().filter(|one| open(one)) {
        let code = one.problem.code();
        if is_made(one, &made) {
            continue;
        }
        let answer = if all.contains(&code) {
            Answer::Yes
        } else {
            let question = question(one, sources, locale, left.get(code).copied().unwrap_or_default());
            answer(&question, locale, reader, writer).map_err(|error| Error::io(Path::new("-"), error))?
        };
        if let Some(left) = left.get_mut(code) {
            *left -= 1;
        }
        match answer {
            Answer::All => all.push(code),
            Answer::Yes => {}
            Answer::No => continue,
            Answer::Quit => break,
        }
        made.extend(one.offer.iter().map(|edit| (edit.span, edit.text.clone())));
        one.fix = std::mem::take(&mut one.offer);
    }
    found.retain(|one| !open(one) || !is_made(one, &made));
    Ok(())
}

/// Whether all that a finding offers was accepted with others.
fn is_made(one: &Diagnostic, made: &BTreeSet<(Span, String)>) -> bool {
    one.offer.iter().all(|edit| made.contains(&(edit.span, edit.text.clone())))
}

/// The words in their line, and what would stand there.
fn question(one: &Diagnostic, sources: &Sources, locale: Locale, left: usize) -> String {
    let Some(edit) = one.offer.first() else { return String::new() };
    let source = sources.get(edit.span.source);
    let (range, text) = (edit.span.range(), &source.text);
    let line = text[..range.start].matches('\n').count() + 1;
    let before = text[..range.start].rsplit('\n').next().unwrap_or_default();
    let behind = text[range.end..].split('\n').next().unwrap_or_default();
    let skip = before.chars().count().saturating_sub(CONTEXT);
    let before: String = before.chars().skip(skip).collect();
    let behind: String = behind.chars().take(CONTEXT).collect();
    let place = format!("{}:{line}", display_path(&source.path));
    let now = format!("{before}[{}]{behind}", &text[range]);
    let changes = match &one.problem {
        Problem::LettersPlain { .. } => say::ask_letters(one.offer.len()).text(locale),
        _ => say::ask_change(&edit.text, one.offer.len()).text(locale),
    };
    let code = one.problem.code();
    format!("\n{place} {code}: {now}\n  {changes}\n  {} ", say::ask_choice(code, left).text(locale))
}

/// Puts a question until the answer is understood.
fn answer(
    question: &str,
    locale: Locale,
    reader: &mut dyn BufRead,
    writer: &mut dyn Write,
) -> std::io::Result<Answer> {
    loop {
        write!(writer, "{question}")?;
        writer.flush()?;
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            writeln!(writer)?;
            return Ok(Answer::Quit);
        }
        match understood(line.trim(), locale) {
            Some(answer) => return Ok(answer),
            None => writeln!(writer, "  {}", say::ask_unknown().text(locale))?,
        }
    }
}

/// The meaning of an answer: a key or a word of the author's language, else of English.
fn understood(typed: &str, locale: Locale) -> Option<Answer> {
    let typed = typed.to_lowercase().replace("i̇", "i");
    [locale, Locale::English].into_iter().find_map(|locale| {
        let words = [
            (say::ask_words_yes(), Answer::Yes),
            (say::ask_words_no(), Answer::No),
            (say::ask_words_all(), Answer::All),
            (say::ask_words_quit(), Answer::Quit),
        ];
        let is_meant = |words: &str| words.split_whitespace().any(|word| word == typed);
        words.into_iter().find(|(words, _)| is_meant(&words.text(locale))).map(|(_, answer)| answer)
    })
}

#[cfg(test)]
mod tests {
    use super::ask;
    use crate::diag::{Diagnostic, Edit, Problem, rules};
    use crate::messages::Locale;
    use crate::source::{Sources, Span};
    use std::io::Cursor;

    const TEXT: &str = "Bugun hava cok guzel.\nYarin kimze gelmez.\n";

    /// The findings on some words of the text, each with the word to put there.
    fn found(sources: &mut Sources) -> Vec<Diagnostic> {
        let id = sources.add("01-a.md".into(), TEXT);
        let words = [("Bugun", "Bugün"), ("cok", "çok"), ("guzel", "güzel"), ("kimze", "kimse")];
        words
            .into_iter()
            .map(|(word, better)| {
                let start = TEXT.find(word).expect("a word of the text");
                let span = Span::new(id, start..start + word.len());
                let rule = if word == "kimze" { &rules::DOTLESS_CAPITAL } else { &rules::SPELLING };
                let problem = Problem::Slip { rule, found: word.to_owned(), better: Some(better.to_owned()) };
                let mut one = Diagnostic::new(problem, span);
                one.offer = vec![Edit { span, text: better.to_owned() }];
                one
            })
            .collect()
    }

    /// Which of the findings are to be changed after some lines of answers, and what was asked.
    fn ask_with_answers(answers: &str, locale: Locale) -> (Vec<bool>, String) {
        let mut sources = Sources::default();
        let mut found = found(&mut sources);
        let mut written = Vec::new();
        ask(&mut found, &sources, locale, &mut Cursor::new(answers), &mut written).expect("memory");
        let changed = found.iter().map(|one| !one.fix.is_empty()).collect();
        (changed, String::from_utf8(written).expect("text"))
    }

    #[test]
    fn each_answer_is_obeyed_in_each_language() {
        for (locale, [yes, no, all, quit]) in [
            (Locale::Turkish, ["e", "h", "t", "ç"]),
            (Locale::Turkish, ["Evet", "HAYIR", "tümü", "çık"]),
            (Locale::Turkish, ["y", "n", "a", "q"]),
            (Locale::Azerbaijani, ["b", "x", "h", "ç"]),
            (Locale::English, ["y", "no", "all", "q"]),
            (Locale::Russian, ["д", "нет", "в", "к"]),
        ] {
            let said = |lines: [&str; 4]| ask_with_answers(&(lines.join("\n") + "\n"), locale).0;
            assert_eq!(said([yes, no, yes, no]), [true, false, true, false], "{locale:?}");
            assert_eq!(said([all, yes, no, no]), [true, true, true, true], "{locale:?}");
            assert_eq!(said([all, no, yes, yes]), [true, true, true, false], "{locale:?}");
            assert_eq!(said([yes, quit, yes, yes]), [true, false, false, false], "{locale:?}");
        }
    }

    #[test]
    fn an_unknown_answer_is_asked_again_and_the_end_changes_nothing_more() {
        let (changed, written) = ask_with_answers("belki\n\ne\n", Locale::Turkish);
        assert_eq!(changed, [true, false, false, false]);
        assert_eq!(written.matches("01-a.md:1 T060: [Bugun] hava cok guzel.").count(), 3);
        assert_eq!(written.matches("[cok]").count(), 1);
        assert!(written.contains("“Bugün”"), "{written}");
        let (changed, written) = ask_with_answers("", Locale::English);
        assert_eq!(changed, [false; 4]);
        assert_eq!(written.matches("T060").count(), 2);
    }

    #[test]
    fn what_was_accepted_with_another_is_not_asked_again() {
        let mut sources = Sources::default();
        let mut found = found(&mut sources);
        let whole: Vec<Edit> = found.iter().flat_map(|one| one.offer.clone()).collect();
        found[0].offer = whole;
        let mut written = Vec::new();
        ask(&mut found, &sources, Locale::English, &mut Cursor::new("y\n"), &mut written).expect("memory");
        assert_eq!((found.len(), found[0].fix.len()), (1, 4));
        assert_eq!(String::from_utf8(written).expect("text").matches("[y]es").count(), 1);
    }

    #[test]
    fn what_is_fixed_without_asking_is_not_asked() {
        let mut sources = Sources::default();
        let mut found = found(&mut sources);
        found.iter_mut().for_each(|one| one.fix = std::mem::take(&mut one.offer));
        let mut written = Vec::new();
        ask(&mut found, &sources, Locale::English, &mut Cursor::new("q\n"), &mut written).expect("memory");
        assert!(written.is_empty() && found.iter().all(|one| one.fix.len() == 1));
    }
}
