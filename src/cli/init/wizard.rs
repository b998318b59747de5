//! The questions on a terminal before a new book is made.

use super::{Wishes, list, untitled};
use crate::cli::wording;
use crate::messages::{Locale, say};
use std::io::{self, BufRead, Write};

/// Answers that are known before a question is put.
#[derive(Clone, Debug)]
pub(in crate::cli) struct KnownAnswers<'a> {
    /// The language, where it was given.
    pub(in crate::cli) language: Option<Locale>,
    /// The language that the Enter key chooses.
    pub(in crate::cli) usual: Locale,
    /// The title, where it was given.
    pub(in crate::cli) title: Option<&'a str>,
    /// The author, where one was given.
    pub(in crate::cli) author: Option<&'a str>,
}

/// Asks for missing answers; `None` where the input ends before the last question.
///
/// # Errors
/// Where the answers cannot be read or the questions not written.
pub(in crate::cli) fn ask(
    known: &KnownAnswers<'_>,
    answers: &mut impl BufRead,
    questions: &mut impl Write,
) -> io::Result<Option<Wishes>> {
    let mut language = known.language;
    while language.is_none() {
        let usual = known.usual.tag();
        // The author's language is not known yet.
        let words = Locale::ALL.map(|locale| say::init_language().text(locale)).join(" · ");
        let question = format!("{words}: {} [{usual}]: ", Locale::ALL.map(Locale::tag).join(", "));
        let Some(answer) = answer(&question, answers, questions)? else { return Ok(None) };
        language = if answer.is_empty() { Some(known.usual) } else { named(&answer) };
    }
    let language = language.unwrap_or(known.usual);
    let [what_title, what_author] = wording::questions(language);
    let mut title = known.title.map(str::to_owned);
    if title.is_none() {
        let question = format!("{} [{}]: ", what_title, untitled(language));
        let Some(answer) = answer(&question, answers, questions)? else { return Ok(None) };
        title = Some(answer).filter(|answer| !answer.is_empty());
    }
    let mut author = known.author.map(str::to_owned);
    if author.is_none() {
        let question = format!("{}: ", what_author);
        let Some(answer) = answer(&question, answers, questions)? else { return Ok(None) };
        author = Some(answer).filter(|answer| !answer.is_empty());
    }
    Ok(Some(Wishes { language, title, author }))
}

/// Returns the language that an answer names: a tag, or the language's own name in any case of letters.
fn named(answer: &str) -> Option<Locale> {
    let folded = answer.to_lowercase();
    let is_of = |locale: &Locale| {
        let names = list(&say::init_language_names().text(*locale));
        names.iter().any(|name| folded.starts_with(name))
    };
    Locale::of_tag(answer).or_else(|| Locale::ALL.into_iter().find(is_of))
}

/// Puts a question and reads a line; `None` at the end of the input.
fn answer(
    question: &str,
    answers: &mut impl BufRead,
    questions: &mut impl Write,
) -> io::Result<Option<String>> {
    questions.write_all(question.as_bytes())?;
    questions.flush()?;
    let mut line = Vec::new();
    if answers.read_until(b'\n', &mut line)? == 0 {
        questions.write_all(b"\n")?;
        return Ok(None);
    }
    // A terminal in another encoding must not end the wizard; unreadable characters are shown as such.
    let line = String::from_utf8_lossy(&line).into_owned();
    Ok(Some(line.chars().filter(|character| !character.is_control()).collect::<String>().trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{KnownAnswers, Wishes, ask};
    use crate::messages::Locale;

    fn known() -> KnownAnswers<'static> {
        KnownAnswers { language: None, usual: Locale::Turkish, title: None, author: None }
    }

    fn wished(known: &KnownAnswers<'_>, answers: &[u8]) -> (Option<Wishes>, String) {
        let mut questions = Vec::new();
        let wishes = ask(known, &mut &answers[..], &mut questions).expect("memory can be written");
        (wishes, String::from_utf8(questions).expect("UTF-8"))
    }

    #[test]
    fn a_language_is_asked_until_it_is_known() {
        let (wishes, asked) = wished(&known(), "de\nAzərbaycanca\n Kənd \n\n".as_bytes());
        let expected =
            Wishes { language: Locale::Azerbaijani, title: Some("Kənd".to_owned()), author: None };
        assert_eq!(wishes, Some(expected));
        assert_eq!(
            asked,
            "Dil · Dil · Language · Язык: tr, az, en, ru [tr]: Dil · Dil · Language · Язык: tr, az, en, ru [tr]: \
             Kitabın adı [Adsız kitab]: Müəllif (yoxdursa, boş buraxın): "
        );
    }

    #[test]
    fn a_language_is_known_by_its_names() {
        for (answer, language) in [
            ("TÜRKÇE", "tr"),
            ("azerbaycanca", "az"),
            ("İngilizce", "en"),
            ("Русский", "ru"),
            ("russian", "ru"),
        ] {
            assert_eq!(super::named(answer).map(Locale::tag), Some(language), "{answer}");
        }
        assert_eq!(super::named("deutsch"), None);
    }

    #[test]
    fn enter_takes_what_is_usual() {
        let (wishes, _) = wished(&known(), b"\r\n\r\n\r\n");
        assert_eq!(wishes, Some(Wishes { language: Locale::Turkish, title: None, author: None }));
        let given = KnownAnswers { language: Some(Locale::English), title: Some("Day"), ..known() };
        let (wishes, asked) = wished(&given, b"Ann \xff\x1b[31m Bell\n");
        let author = Some("Ann \u{fffd}[31m Bell".to_owned());
        assert_eq!(wishes, Some(Wishes { language: Locale::English, title: Some("Day".to_owned()), author }));
        assert_eq!(asked, "Author (empty if none): ");
    }

    #[test]
    fn answers_that_end_begin_no_book() {
        for answers in ["", "tr\n", "tr\nGün\n"] {
            assert_eq!(wished(&known(), answers.as_bytes()).0, None, "{answers:?}");
        }
    }
}
