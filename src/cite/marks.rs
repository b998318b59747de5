//! Forms within the words of a work: italics, raised letters, links, words whose case is kept.
//!
//! They are part of the text itself, as characters of the private planes that no source has, so that they come
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
    /// A link: its address in characters of its own, then its words.
    Link,
    /// Words whose case a style may not change.
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

/// Signs such as `{` that biblatex would interpret.
const SIGNS: u32 = 0x10_0000;

/// First character of those for the bytes of an address.
const ADDRESS: u32 = 0x10_1000;

/// First character of those that begin forms.
const OPEN: u32 = 0x10_F000;

/// The character that ends a form.
pub(super) const CLOSE: char = '\u{10F0FF}';

/// First character of those for letters whose case a CSL style must keep.
const KEPT: u32 = 0xF_0000;

/// Whether a character is one of those that represent others here.
pub(super) fn is_private(character: char) -> bool {
    (KEPT..).contains(&u32::from(character))
}

/// Returns the character with which a form begins.
pub(super) fn open(form: Form) -> char {
    let at = FORMS.iter().position(|other| *other == form).unwrap_or(0);
    char::from_u32(OPEN + at as u32).unwrap_or(CLOSE)
}

fn opened(character: char) -> Option<Form> {
    let at = u32::from(character).checked_sub(OPEN)?;
    FORMS.get(at as usize).copied()
}

/// Returns a link's address as characters that no style changes.
pub(super) fn address(url: &str) -> String {
    url.bytes().filter_map(|byte| char::from_u32(ADDRESS + u32::from(byte))).collect()
}

fn of_address(character: char) -> Option<u8> {
    u32::from(character).checked_sub(ADDRESS).and_then(|byte| u8::try_from(byte).ok())
}

/// Returns a sign of ASCII, or a no-break space, as a character that biblatex does not interpret.
pub(super) fn sign(character: char) -> char {
    char::from_u32(SIGNS + u32::from(character)).filter(|_| character <= '\u{ff}').unwrap_or(character)
}

/// Returns the text with its signs restored.
pub(super) fn with_signs(text: &str) -> String {
    let shown = |character: char| {
        let code = u32::from(character).checked_sub(SIGNS).filter(|code| *code <= 0xff);
        code.and_then(char::from_u32).unwrap_or(character)
    };
    text.chars().map(shown).collect()
}

/// Returns the words alone, without forms and addresses.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|character| !is_private(*character)).collect()
}

/// Returns the text without the forms that keep case; every other form is kept.
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

/// Replaces the letters that are to keep their case by characters that a style does not change.
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

/// Returns the text with those letters restored.
pub(super) fn show_case(text: &str) -> String {
    let shown = |character: char| {
        let code = u32::from(character).checked_sub(KEPT).filter(|code| *code < 0xfffe);
        code.and_then(char::from_u32).unwrap_or(character)
    };
    text.chars().map(shown).collect()
}

/// Returns the words of a text in their forms.
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

/// Ends the innermost form; an end without a beginning is ignored.
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

/// Puts words in italics; italics within them become upright.
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

    fn markup_of(inlines: &[Inline]) -> String {
        let of = |inline: &Inline| match &inline.kind {
            InlineKind::Text(text) => text.clone(),
            InlineKind::Emphasis(content) => format!("*{}*", markup_of(content)),
            InlineKind::Subscript(content) => format!("~{}~", markup_of(content)),
            InlineKind::Link { target: Way::Known(Target::Url(url)), content } => {
                format!("[{}]({url})", markup_of(content))
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
        assert_eq!(markup_of(&inlines), "a *b ~2~* [d](https://ö.example/) e*f*");
        assert_eq!(
            markup_of(&emphasised(inlines, Span::default())),
            "*a *b ~2~* [d](https://ö.example/) e*f"
        );
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
