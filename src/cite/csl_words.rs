//! Converts the output of a CSL style to words of the book: forms, dates in words, repeated authors.

use super::forms::Spelling;
use super::item::{self, OTHERS};
use super::{marks, shield};
use crate::book::cited::{Inline, InlineKind};
use crate::book::{Target, Way};
use crate::source::Span;
use hayagriva::citationberg::{
    FontStyle, FontVariant, FontWeight, SubsequentAuthorSubstituteRule, VerticalAlign,
};
use hayagriva::{BibliographyItem, Elem, ElemChild, ElemChildren, ElemMeta, Formatted, Formatting};
use std::collections::BTreeMap;

/// Turns what hayagriva printed into words of the book.
pub(super) struct Printer<'a> {
    /// Dates in words, by the years that represent them.
    pub(super) kept: Vec<String>,
    pub(super) is_hidden: bool,
    pub(super) spelling: Spelling<'a>,
}

impl Printer<'_> {
    /// Returns the inlines, with the punctuation that hayagriva doubled set right.
    pub(super) fn inlines(&self, words: &ElemChildren, span: Span) -> Vec<Inline> {
        let mut inlines = self.children(words, false, span);
        self.correct_punctuation(&mut inlines);
        inlines
    }

    fn children(&self, words: &ElemChildren, is_date: bool, span: Span) -> Vec<Inline> {
        words.0.iter().flat_map(|child| self.child(child, is_date, span)).collect()
    }

    fn child(&self, child: &ElemChild, is_date: bool, span: Span) -> Vec<Inline> {
        match child {
            ElemChild::Text(words) => formed(self.words(&words.text, is_date, span), words.formatting, span),
            ElemChild::Elem(elem) => {
                let is_date = is_date || elem.meta == Some(ElemMeta::Date);
                self.children(&elem.children, is_date, span)
            }
            ElemChild::Markup(words) => self.words(words, is_date, span),
            ElemChild::Link { text: words, url } => {
                let content = formed(self.words(&words.text, is_date, span), words.formatting, span);
                vec![Inline::new(
                    InlineKind::Link { target: Way::Known(Target::Url(url.clone())), content },
                    span,
                )]
            }
            ElemChild::Transparent { .. } => Vec::new(),
        }
    }

    fn words(&self, text: &str, is_date: bool, span: Span) -> Vec<Inline> {
        let mut text = marks::show_case(text);
        if self.is_hidden {
            text = shield::show(&text);
        }
        if is_date {
            text = item::with_kept(&text, &self.kept);
        }
        marks::inlines(&marks::with_signs(&text), span)
    }

    /// Corrects what hayagriva prints where fields end in punctuation of their own, or are empty.
    fn correct_punctuation(&self, inlines: &mut Vec<Inline>) {
        let mut letters: Vec<(usize, char)> = Vec::new();
        let mut count = 0;
        each_text(inlines, &mut |text| {
            letters.extend(text.chars().map(|letter| (count, letter)));
            count += 1;
        });
        let terms = self.spelling.language.words().csl;
        let and = terms.iter().find(|term| term.name == "and").map_or("", |term| term.one);
        let mut texts = vec![String::new(); count];
        for (at, letter) in mended(&letters, and, self.spelling.terms.others) {
            texts[at].push(letter);
        }
        let mut texts = texts.into_iter();
        each_text(inlines, &mut |text| *text = texts.next().unwrap_or_default());
        inlines.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
    }
}

/// Calls `follow` on all texts in reading order.
fn each_text(inlines: &mut [Inline], follow: &mut impl FnMut(&mut String)) {
    for inline in inlines {
        match &mut inline.kind {
            InlineKind::Text(text) => follow(text),
            _ => inline.children_mut().into_iter().for_each(|children| each_text(children, follow)),
        }
    }
}

/// Returns the letters without superfluous punctuation, each with the number of the text that contains it.
fn mended(letters: &[(usize, char)], and: &str, others: &str) -> Vec<(usize, char)> {
    let mut made: Vec<(usize, char)> = Vec::with_capacity(letters.len());
    for (at, &(text, next)) in letters.iter().enumerate() {
        let following = letters.get(at + 1).map(|(_, letter)| *letter);
        let ends_word = following.is_none_or(|letter| !letter.is_alphanumeric());
        let before = |made: &[(usize, char)], back| made.len().checked_sub(back).map(|at: usize| made[at].1);
        let is_end = ",;)".contains(next) || next == '.' && ends_word;
        if before(&made, 1).is_some_and(|last| last == ' ') && is_end {
            made.pop();
        }
        // A weaker sign gives way to the one that follows.
        while let Some(weak @ (',' | ';' | ':')) = before(&made, 1)
            && (next == '.' && ends_word || next == ')' && weak != ':' || next == ',' && weak == ':')
        {
            made.pop();
        }
        let (last, last_but_one) = (before(&made, 1), before(&made, 2));
        // What an author wrote as “...” is kept.
        let is_ellipsis = next == '.' && (following == Some('.') || last_but_one == Some('.'));
        match (last, next) {
            (None | Some(' ' | '\u{a0}' | '('), ' ') | (None | Some('('), ',' | ';' | ':') => continue,
            (None | Some('('), '.') if ends_word && following != Some('.') => continue,
            (Some('.'), '.') if is_ellipsis => {}
            (Some('.' | '?' | '!' | '…'), '.') => continue,
            (Some('”' | '’' | '»'), '.') if last_but_one == Some('.') => continue,
            (Some(',' | ';' | ':'), ',' | ';') => continue,
            (Some('('), ')') | (Some('['), ']') if last_but_one.is_none_or(|letter| letter == ' ') => {
                made.pop();
                continue;
            }
            _ => {}
        }
        if next == OTHERS {
            put_others(&mut made, text, and, others);
        } else {
            made.push((text, next));
        }
    }
    made
}

/// Puts the words for the names that are left out, without the separator of names before them.
fn put_others(made: &mut Vec<(usize, char)>, text: usize, and: &str, others: &str) {
    let bare = |made: &mut Vec<(usize, char)>| {
        while made.last().is_some_and(|(_, last)| " ,;&/–-·".contains(*last)) {
            made.pop();
        }
    };
    bare(made);
    let length = and.chars().count();
    let word: String = made[made.len().saturating_sub(length)..].iter().map(|(_, letter)| *letter).collect();
    let stands_alone = made.len() > length && made[made.len() - length - 1].1 == ' ';
    if !and.is_empty() && word == and && stands_alone {
        made.truncate(made.len() - length);
        bare(made);
    }
    made.extend(std::iter::once(' ').chain(others.chars()).map(|letter| (text, letter)));
}

/// Puts words in the form that the style gives them.
fn formed(inlines: Vec<Inline>, form: Formatting, span: Span) -> Vec<Inline> {
    let mut inlines = inlines;
    let mut wrap = |is_asked: bool, kind: fn(Vec<Inline>) -> InlineKind| {
        if is_asked && !inlines.is_empty() {
            inlines = vec![Inline::new(kind(std::mem::take(&mut inlines)), span)];
        }
    };
    wrap(form.font_variant == FontVariant::SmallCaps, InlineKind::SmallCaps);
    wrap(form.vertical_align == VerticalAlign::Sup, InlineKind::Superscript);
    wrap(form.vertical_align == VerticalAlign::Sub, InlineKind::Subscript);
    wrap(form.font_weight == FontWeight::Bold, InlineKind::Strong);
    if form.font_style == FontStyle::Italic { marks::emphasised(inlines, span) } else { inlines }
}

/// Returns the words without the author and the comma after that.
pub(super) fn without_names(words: ElemChildren) -> ElemChildren {
    let mut kept = Vec::new();
    let mut after_names = false;
    for child in words.0 {
        match child {
            ElemChild::Elem(elem) if matches!(elem.meta, Some(ElemMeta::Names(_))) => after_names = true,
            ElemChild::Elem(mut elem) => {
                elem.children = without_names(elem.children);
                kept.push(ElemChild::Elem(elem));
            }
            ElemChild::Text(mut text) => {
                if std::mem::take(&mut after_names) {
                    text.text = text.text.trim_start_matches([',', '.', ':', ' ']).to_owned();
                }
                kept.push(ElemChild::Text(text));
            }
            other => kept.push(other),
        }
    }
    ElemChildren(kept)
}

/// The replacement for authors that the entry before has too (CSL 1.0.2, "Reference Grouping").
type Substitute = (String, SubsequentAuthorSubstituteRule);

/// The entries of a list; which authors are repeated depends on the entry before each.
pub(super) struct Entries<'a> {
    items: BTreeMap<usize, BibliographyItem>,
    substitute: Option<Substitute>,
    printer: Printer<'a>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(
        items: BTreeMap<usize, BibliographyItem>,
        substitute: Option<Substitute>,
        printer: Printer<'a>,
    ) -> Self {
        Self { items, substitute, printer }
    }

    /// Returns the words of a work's entry by itself, without what a list has before it; `None` where the style has no
    /// list.
    pub(super) fn alone(&self, at: usize, span: Span) -> Option<Vec<Inline>> {
        let inlines = self.printer.inlines(&self.items.get(&at)?.content, span);
        (!inlines.is_empty()).then_some(inlines)
    }

    /// Returns the words of a work's entry after that of another; `None` where the style has no list.
    pub(super) fn words(&self, at: usize, before: Option<usize>, span: Span) -> Option<Vec<Inline>> {
        let item = self.items.get(&at)?;
        let mut content = item.content.clone();
        let before = before.and_then(|before| self.items.get(&before));
        if let (Some((words, rule)), Some(before)) = (&self.substitute, before) {
            substitute(&mut content, &before.content, words, *rule);
        }
        let mut children = Vec::new();
        if let Some(first) = &item.first_field {
            children.push(first.clone());
            children
                .push(ElemChild::Text(Formatted { text: " ".to_owned(), formatting: Formatting::default() }));
        }
        children.extend(content.0);
        let inlines = self.printer.inlines(&ElemChildren(children), span);
        (!inlines.is_empty()).then_some(inlines)
    }
}

/// Returns the first element that contains names: those before it may be empty.
fn names_of(words: &ElemChildren) -> Option<&Elem> {
    words.0.iter().find_map(|child| {
        let ElemChild::Elem(elem) = child else { return None };
        if elem.children.0.iter().any(is_name) { Some(elem) } else { names_of(&elem.children) }
    })
}

fn names_mut(words: &mut ElemChildren) -> Option<&mut Elem> {
    words.0.iter_mut().find_map(|child| {
        let ElemChild::Elem(elem) = child else { return None };
        let holds_names = elem.children.0.iter().any(is_name);
        if holds_names { Some(elem) } else { names_mut(&mut elem.children) }
    })
}

fn is_name(child: &ElemChild) -> bool {
    matches!(child, ElemChild::Elem(Elem { meta: Some(ElemMeta::Name(..)), .. }))
}

/// Puts a sign in the place of the authors that the entry before has too.
fn substitute(
    words: &mut ElemChildren,
    before: &ElemChildren,
    sign: &str,
    rule: SubsequentAuthorSubstituteRule,
) {
    use SubsequentAuthorSubstituteRule as Rule;
    let Some(names) = names_mut(words) else { return };
    let Some(others) = names_of(before) else { return };
    let sign = ElemChild::Text(Formatted { text: sign.to_owned(), formatting: Formatting::default() });
    let is_whole = names.children == others.children;
    if rule == Rule::CompleteAll {
        let last = names.children.0.iter().rposition(is_name);
        if let Some(last) = last.filter(|_| is_whole) {
            // The label after the names is kept: “(ed.)”.
            let after = names.children.0.split_off(last + 1);
            let label =
                after.into_iter().filter(|child| matches!(child, ElemChild::Elem(_)) || is_label(child));
            names.children = ElemChildren(std::iter::once(sign).chain(label).collect());
        }
        return;
    }
    let mut others = others.children.0.iter().filter(|child| is_name(child));
    let most = if rule == Rule::PartialFirst { 1 } else { usize::MAX };
    if rule == Rule::CompleteEach && !is_whole {
        return;
    }
    for child in names.children.0.iter_mut().filter(|child| is_name(child)).take(most) {
        if others.next() != Some(child) {
            return;
        }
        *child = sign.clone();
    }
}

fn is_label(child: &ElemChild) -> bool {
    matches!(child, ElemChild::Text(words) if words.text.trim_start().starts_with(['(', '[']))
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, mended};

    fn set(texts: &[&str]) -> String {
        let letters = texts.iter().enumerate();
        let letters: Vec<_> =
            letters.flat_map(|(at, text)| text.chars().map(move |letter| (at, letter))).collect();
        mended(&letters, "ve", "ve diğerleri").into_iter().map(|(_, letter)| letter).collect()
    }

    #[test]
    fn signs_are_not_doubled_and_words_are_kept() {
        for (texts, wanted) in [
            (&["Deniz Kimin?", ". Ankara"][..], "Deniz Kimin? Ankara"),
            (&["a.", ". b"], "a. b"),
            (&["ed.", ", s. 3"], "ed., s. 3"),
            (&["a ", ", b"], "a, b"),
            (&["a, ", ", b"], "a, b"),
            (&["a,", ". b"], "a. b"),
            (&["(1977", ",", ")"], "(1977)"),
            (&["O. ", "t.y.", ". ", "Yosunlar"], "O. t.y. Yosunlar"),
            (&["İstanbul: ", ", Deniz"], "İstanbul, Deniz"),
            (&["t.y.", ",", ". Kent"], "t.y. Kent"),
            (&["Kimin?", ", ", ". Kent"], "Kimin? Kent"),
            (&["Kent; ", ", ", "; b"], "Kent; b"),
            (&[". ", "Kent (", ", 1952)"], "Kent (1952)"),
            (&["a (", ")", ", b"], "a, b"),
            (&["main()", " ve"], "main() ve"),
            (&["Ve sonra...", ". b"], "Ve sonra.... b"),
            (&["Bir .NET Kitabı"], "Bir .NET Kitabı"),
            (&["( ", "2005)"], "(2005)"),
            (&[", a"], "a"),
            (&["“Son.”", "."], "“Son.”"),
        ] {
            assert_eq!(set(texts), wanted, "{texts:?}");
        }
    }

    #[test]
    fn those_who_are_left_out_follow_the_names() {
        let others = OTHERS.to_string();
        for before in ["Ali Işık ve ", "Ali Işık, ", "Ali Işık & ", "Ali Işık, ve "] {
            assert_eq!(set(&[before, &others, ", Kent"]), "Ali Işık ve diğerleri, Kent");
        }
    }
}
