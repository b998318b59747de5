//! The covers of a new book: its title in lines that fit, over a star.

use super::templates::{BACK, FRONT};
use crate::messages::{Locale, say};

/// Distance between the margins of the cover, in points.
const MEASURE: f64 = 339.0;
/// Mean width of a bold letter, in em, rounded up.
pub(super) const LETTER: f64 = 0.62;
/// Most letters of a line of the title, where its words allow.
const LETTERS: usize = 14;
/// Most lines above the star.
const LINES: usize = 5;

/// Returns front and back cover.
pub(super) fn both(language: Locale, title: &str, author: Option<&str>) -> [String; 2] {
    let lines = words(title, author);
    let blurb = say::init_blurb();
    let [first, second] =
        [blurb.clone(), blurb.attribute("second")].map(|line| escaped(&line.text(language)));
    let comment = say::init_cover_comment().text(language);
    let title = escaped(title);
    let blanks = [
        ("{{comment}}", comment.as_str()),
        ("{{language}}", language.tag()),
        ("{{title}}", title.as_str()),
        ("{{lines}}", lines.as_str()),
        ("{{blurb1}}", first.as_str()),
        ("{{blurb2}}", second.as_str()),
    ];
    [filled(FRONT, &blanks), filled(BACK, &blanks)]
}

/// Fills a template's blanks; inserted text is not searched for blanks again.
fn filled(template: &str, blanks: &[(&str, &str)]) -> String {
    let mut made = String::new();
    let mut rest = template;
    while let Some(at) = rest.find("{{") {
        let blank = blanks.iter().find(|(name, _)| rest[at..].starts_with(name));
        let (name, value) = blank.copied().unwrap_or(("{{", "{{"));
        made += &rest[..at];
        made += value;
        rest = &rest[at + name.len()..];
    }
    made + rest
}

/// Returns the author and the title as text elements.
fn words(title: &str, author: Option<&str>) -> String {
    let lines = lines(title);
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(1).max(1);
    let size = (MEASURE / (longest as f64 * LETTER)).clamp(9.0, 44.0);
    let mut made = Vec::new();
    if let Some(author) = author {
        let size = (MEASURE / (author.chars().count().max(1) as f64 * 0.5)).clamp(7.0, 18.0);
        made.push(format!(
            "<text x=\"40\" y=\"72\" font-family=\"Alegreya Sans\" font-size=\"{size:.1}\" fill=\"#1f2430\">{}</text>",
            escaped(author)
        ));
    }
    for (at, line) in lines.iter().enumerate() {
        let y = 100.0 + size + at as f64 * size * 1.16;
        made.push(format!(
            "<text x=\"40\" y=\"{y:.1}\" font-family=\"Literata\" font-size=\"{size:.1}\" font-weight=\"700\" \
             fill=\"#1f2430\">{}</text>",
            escaped(line)
        ));
    }
    made.join("\n")
}

/// Divides the words of a title into lines of about equal length, five at most.
fn lines(title: &str) -> Vec<String> {
    let mut letters = LETTERS;
    while broken(title, letters).len() > LINES {
        letters += letters / 4;
    }
    balanced(title, letters)
}

/// Divides words into as many lines as lines of so many letters would be, each no longer than necessary.
pub(super) fn balanced(title: &str, mut letters: usize) -> Vec<String> {
    let count = broken(title, letters).len();
    while letters > 1 && broken(title, letters - 1).len() <= count {
        letters -= 1;
    }
    broken(title, letters)
}

/// Divides words into lines of at most so many letters, where no word is longer.
pub(super) fn broken(title: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Escapes text for XML; characters that XML cannot contain are left out.
pub(super) fn escaped(plain: &str) -> String {
    let kept = plain.chars().filter(|character| !character.is_control());
    let mut made = String::new();
    for character in kept {
        match character {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            '"' => made.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other => made.push(other),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{filled, lines};

    #[test]
    fn titles_are_broken_between_words() {
        assert_eq!(lines("Kara Ocak"), ["Kara Ocak"]);
        assert_eq!(lines("Bir Kentin Yüz Yılı"), ["Bir Kentin", "Yüz Yılı"]);
        assert!(lines(&"uzun söz ".repeat(60)).len() <= 5);
        assert_eq!(lines(" "), Vec::<String>::new());
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(filled("a{{b}}c{{d}}{{", &[("{{b}}", "{{d}}"), ("{{d}}", "x")]), "a{{d}}cx{{");
    }
}
