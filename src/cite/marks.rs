//! Forms within the words of a work: italics, raised letters, links, words whose case is kept.
//!
//! They stand in the text itself, as characters of the private planes that no source has, so that they come
//! through sorting, crossref and CSL styles, which know plain text alone.

use crate::book::cited::{Inline, InlineKind};
use crate::book::{Target, Way};
use crate::source::Span;

/// How words within a title are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Emphasis,
    Strong,
    SmallCaps,
    Superscript,
    Subscript,
    /// The address follows, in characters of its own, then the words.
    Link,
    /// A style may not change the case of these words.
    Kept,
}

const FORMS: [Form; 7] = [
    Form::Emphasis,
    Form::Strong,
    Form::SmallCaps,
    Form::Superscript,
    Form::Subscript,
    Form::Link,
    Form::Kept,
];

/// Signs that biblatex would understand in its own way: `{` and the like.
const SIGNS: u32 = 0x10_0000;

/// The bytes of an address.
const ADDRESS: u32 = 0x10_1000;

/// The beginnings of forms.
const OPEN: u32 = 0x10_F000;

/// The end of a form.
pub(super) const CLOSE: char = '\u{10F0FF}';

/// Letters whose case is kept, while a CSL style has them.
const KEPT: u32 = 0xF_0000;

/// Whether a character is one of those that stand for others here.
pub(super) fn is_private(character: char) -> bool {
    (KEPT..).contains(&u32::from(character))
}

/// The character with which a form begins.
pub(super) fn open(form: Form) -> char {
    let at = FORMS.iter().position(|other| *other == form).unwrap_or(0);
    char::from_u32(OPEN + at as u32).unwrap_or(CLOSE)
}

fn opened(character: char) -> Option<Form> {
    let at = u32::from(character).checked_sub(OPEN)?;
    FORMS.get(at as usize).copied()
}

/// A link's address as characters that no style changes.
pub(super) fn address(url: &str) -> String {
    url.bytes().filter_map(|byte| char::from_u32(ADDRESS + u32::from(byte))).collect()
}

fn of_address(character: char) -> Option<u8> {
    u32::from(character).checked_sub(ADDRESS).and_then(|byte| u8::try_from(byte).ok())
}

/// A sign of ASCII, or a no-break space, as biblatex leaves it alone.
pub(super) fn sign(character: char) -> char {
    char::from_u32(SIGNS + u32::from(character)).filter(|_| character <= '\u{ff}').unwrap_or(character)
}

/// The text with its signs shown again.
pub(super) fn with_signs(text: &str) -> String {
    let shown = |character: char| {
        let code = u32::from(character).checked_sub(SIGNS).filter(|code| *code <= 0xff);
        code.and_then(char::from_u32).unwrap_or(character)
    };
    text.chars().map(shown).collect()
}

/// The words alone, without forms and addresses.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|character| !is_private(*character)).collect()
}

/// The text without the forms that keep case; every other form stays.
pub(super) fn without_kept(text: &str) -> String {
    let mut open = Vec::new();
    let is_left = |character: &char| match opened(*character) {
        Some(form) => {
            open.push(form);
            form != Form::Kept
        }
        None if *character == CLOSE => open.pop() != Some(Form::Kept),
        None => true,
    };
    text.chars().filter(is_left).collect()
}

/// The text with the letters that are to keep their case out of a style's reach.
pub(super) fn keep_case(text: &str) -> String {
    let mut open = Vec::new();
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        if let Some(form) = opened(character) {
            open.push(form);
        } else if character == CLOSE {
            open.pop();
        }
        let is_kept = character.is_alphabetic() && open.contains(&Form::Kept);
        let hidden =
            char::from_u32(KEPT + u32::from(character)).filter(|_| is_kept && character < '\u{fffe}');
        kept.push(hidden.unwrap_or(character));
    }
    kept
}

/// The text with those letters shown again.
pub(super) fn show_case(text: &str) -> String {
    let shown = |character: char| {
        let code = u32::from(character).checked_sub(KEPT).filter(|code| *code < 0xfffe);
        code.and_then(char::from_u32).unwrap_or(character)
    };
    text.chars().map(shown).collect()
}

/// The words of a text in their forms.
pub(super) fn inlines(text: &str, span: Span) -> Vec<Inline> {
    let mut levels: Vec<(Option<Form>, Vec<u8>, Vec<Inline>)> = vec![(None, Vec::new(), Vec::new())];
    let mut words = String::new();
    for character in text.chars() {
        let form = opened(character);
        if form.is_some() || character == CLOSE {
            flush(&mut levels, &mut words, span);
        }
        if let Some(form) = form {
            levels.push((Some(form), Vec::new(), Vec::new()));
        } else if character == CLOSE {
            close(&mut levels, span);
        } else if let Some(byte) = of_address(character) {
            levels.last_mut().into_iter().for_each(|level| level.1.push(byte));
        } else {
            words.push(character);
        }
    }
    flush(&mut levels, &mut words, span);
    while levels.len() > 1 {
        close(&mut levels, span);
    }
    levels.pop().map(|level| level.2).unwrap_or_default()
}

fn flush(levels: &mut [(Option<Form>, Vec<u8>, Vec<Inline>)], words: &mut String, span: Span) {
    if let Some((_, _, content)) = levels.last_mut().filter(|_| !words.is_empty()) {
        content.push(Inline::new(InlineKind::Text(std::mem::take(words)), span));
    }
}

/// Ends the innermost form; an end without a beginning is nothing.
fn close(levels: &mut Vec<(Option<Form>, Vec<u8>, Vec<Inline>)>, span: Span) {
    if levels.len() < 2 {
        return;
    }
    let Some((Some(form), address, content)) = levels.pop() else { return };
    let Some((_, _, outer)) = levels.last_mut() else { return };
    let kind = match form {
        _ if content.is_empty() => return,
        Form::Kept => return outer.extend(content),
        Form::Emphasis => InlineKind::Emphasis(content),
        Form::Strong => InlineKind::Strong(content),
        Form::SmallCaps => InlineKind::SmallCaps(content),
        Form::Superscript => InlineKind::Superscript(content),
        Form::Subscript => InlineKind::Subscript(content),
        Form::Link => match String::from_utf8(address).ok().filter(|url| url.contains(':')) {
            Some(url) => InlineKind::Link { target: Way::Known(Target::Url(url)), content },
            None => return outer.extend(content),
        },
    };
    outer.push(Inline::new(kind, span));
}

/// Words in italics; what is in italics within them stands upright.
pub(super) fn emphasised(content: Vec<Inline>, span: Span) -> Vec<Inline> {
    let mut made: Vec<Inline> = Vec::new();
    for inline in content {
        if let InlineKind::Emphasis(inner) = inline.kind {
            made.extend(inner);
        } else if let Some(Inline { kind: InlineKind::Emphasis(last), .. }) = made.last_mut() {
            last.push(inline);
        } else {
            made.push(Inline::new(InlineKind::Emphasis(vec![inline]), span));
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{
        CLOSE, Form, address, emphasised, inlines, keep_case, open, plain, show_case, sign, with_signs,
    };
    use crate::book::cited::{Inline, InlineKind};
    use crate::book::{Target, Way};
    use crate::source::Span;

    fn shown(inlines: &[Inline]) -> String {
        let of = |inline: &Inline| match &inline.kind {
            InlineKind::Text(text) => text.clone(),
            InlineKind::Emphasis(content) => format!("*{}*", shown(content)),
            InlineKind::Subscript(content) => format!("~{}~", shown(content)),
            InlineKind::Link { target: Way::Known(Target::Url(url)), content } => {
                format!("[{}]({url})", shown(content))
            }
            other => panic!("{other:?}"),
        };
        inlines.iter().map(of).collect()
    }

    #[test]
    fn forms_come_back_and_ends_alone_are_nothing() {
        let [emphasis, low, link, kept] = [Form::Emphasis, Form::Subscript, Form::Link, Form::Kept].map(open);
        let text = format!(
            "a {emphasis}b {low}2{CLOSE}{CLOSE}{CLOSE} {link}{}d{CLOSE} {kept}e{CLOSE}{emphasis}f",
            address("https://ö.example/")
        );
        let inlines = inlines(&text, Span::default());
        assert_eq!(shown(&inlines), "a *b ~2~* [d](https://ö.example/) e*f*");
        assert_eq!(shown(&emphasised(inlines, Span::default())), "*a *b ~2~* [d](https://ö.example/) e*f");
        assert_eq!(plain(&text), "a b 2 d ef");
    }

    #[test]
    fn letters_and_signs_hide_and_come_back() {
        let text = format!("ad {}İşçi{CLOSE} ad", open(Form::Kept));
        let hidden = keep_case(&text);
        assert_eq!(plain(&hidden.to_lowercase()), "ad  ad");
        assert_eq!(plain(&show_case(&hidden)), "ad İşçi ad");
        let signs: String = "{$}\u{a0}".chars().map(sign).collect();
        assert!(!signs.contains(['{', '$', '}', '\u{a0}']));
        assert_eq!(with_signs(&signs), "{$}\u{a0}");
    }
}
