//! Titles and the ids of headings.

use super::leaves::Title;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::book::{for_each_block_mut, for_each_inline, plain_text, title_blocks};
use crate::config::Config;
use crate::diag::{Diagnostic, ForeignFault, OtherPlace, Problem};
use crate::font::spelling;
use crate::header::{BookKey, Header, HeaderFault};
use crate::lang::Language;
use crate::manuscript::{without_ending, without_number, words_of};
use crate::source::Span;
use std::collections::BTreeMap;

/// The diagnostics of the settings at a chapter's head: that they cannot be parsed, or which of them are not in the
/// book. What `book.toml` sets itself is no loss.
pub(super) fn of_header(
    header: &Header,
    title: &[Inline],
    script: &Script,
    config: Option<&Config>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if let Some((fault, range)) = &header.fault {
        let problem = match fault {
            HeaderFault::Broken(reason) => ForeignFault::HeaderWrong { reason: reason.clone() },
            HeaderFault::Unclosed => ForeignFault::HeaderUnclosed,
        };
        found.push(Diagnostic::new(problem.into(), script.span(range.clone())));
    }
    let is_set = |key: BookKey| {
        config.is_some_and(|config| match key {
            BookKey::Date => config.date.is_some(),
            BookKey::Description => config.description.is_some(),
        })
    };
    let mut lost: Vec<(&str, Span)> = Vec::new();
    if let Some(in_head) = &header.title {
        let words = |text: &str| slug(text);
        let is_title = words(&in_head.text) == words(&plain_text(title));
        let is_book = config.is_some_and(|config| words(&config.title) == words(&in_head.text));
        if !is_title && !is_book {
            lost.push(("title", script.span(in_head.range.clone())));
        }
    }
    let of_book = header.of_book.iter().filter(|(key, ..)| !is_set(*key));
    lost.extend(of_book.map(|(_, key, range)| (key.as_str(), script.span(range.clone()))));
    lost.extend(header.unshown.iter().map(|(key, range)| (key.as_str(), script.span(range.clone()))));
    lost.extend(header.prose.iter().map(|(written, range)| (written.as_str(), script.span(range.clone()))));
    if let Some((_, span)) = lost.first() {
        let keys = lost.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ");
        found.push(Diagnostic::new(ForeignFault::HeaderOfBook { keys }.into(), *span));
    }
    found
}

/// Whether a heading has no words, whatever else is in it.
pub(super) fn is_wordless(content: &[Inline]) -> bool {
    plain_text(content)
        .chars()
        .all(|character| character.is_whitespace() || spelling::is_ignorable(character))
}

/// Whether a block is a heading with nothing visible in it: a lone `##`.
pub(super) fn is_nothing(block: &Block) -> bool {
    let BlockKind::Heading { content, .. } = &block.kind else { return false };
    let mut shows = false;
    for_each_inline(content, &mut |inline| {
        shows |=
            matches!(inline.kind, InlineKind::Image(_) | InlineKind::NoteMark(_) | InlineKind::Citation(_));
    });
    is_wordless(content) && !shows
}

/// Where the headings begin whose attributes say that they have no number, as Pandoc and Quarto have them: `{-}`,
/// `{.unnumbered}`.
pub(super) fn unnumbered(blocks: &[Block], script: &Script) -> Vec<u32> {
    let is_plain =
        |block: &&Block| matches!(block.kind, BlockKind::Heading { .. }) && is_unnumbered(block.span, script);
    blocks.iter().filter(is_plain).map(|block| block.span.start).collect()
}

/// Whether the attributes behind a heading or title say that it has no number.
pub(super) fn is_unnumbered(heading: Span, script: &Script) -> bool {
    let is_rule = |line: &&str| line.trim().chars().all(|sign| matches!(sign, '=' | '-'));
    let line = script.slice(heading).lines().rfind(|line| !is_rule(line)).unwrap_or("");
    let line = line.trim_end().trim_end_matches('#').trim_end();
    let attributes = line.strip_suffix('}').and_then(|line| line.rsplit_once('{'));
    let mut words = attributes.map_or("", |(_, words)| words).split_whitespace();
    words.any(|word| matches!(word, "-" | ".unnumbered"))
}

/// Sets an id for the title and every heading: the author's, or one made of the words.
///
/// Returns the title's id. The author's ids are assigned first, so that none of them changes.
pub(super) fn name(
    title: (&[Inline], Option<String>, Span),
    blocks: &mut [Block],
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    let (words, given, span) = title;
    let mut taken = UsedIds::default();
    let given = given.map(|id| claim(id, span, &mut taken, diagnostics));
    for_each_block_mut(blocks, &mut |block| {
        if let Some(id) = block.id.take() {
            block.id = Some(claim(id, block.span, &mut taken, diagnostics));
        }
    });
    let id = given.unwrap_or_else(|| free(&slug(&plain_text(words)), span, &mut taken));
    for_each_block_mut(blocks, &mut |block| {
        if let (BlockKind::Heading { content, .. }, None) = (&block.kind, &block.id) {
            block.id = Some(free(&slug(&plain_text(content)), block.span, &mut taken));
        }
    });
    id
}

/// The ids that are in use.
#[derive(Default)]
struct UsedIds {
    ids: BTreeMap<String, Span>,
    /// The last number that was added to an id: thousands of one name would otherwise be counted again each time.
    numbers: BTreeMap<String, usize>,
}

/// Reserves an id of the author, or the next free one where it is used twice.
fn claim(id: String, span: Span, taken: &mut UsedIds, diagnostics: &mut Vec<Diagnostic>) -> String {
    let Some(first) = taken.ids.get(&id) else { return free(&id, span, taken) };
    let first = OtherPlace::at(*first);
    diagnostics.push(Diagnostic::new(Problem::IdDuplicate { id: id.clone(), first }, span));
    free(&id, span, taken)
}

/// The id itself where it is free, else with the first free number from 2.
fn free(id: &str, span: Span, taken: &mut UsedIds) -> String {
    if !taken.ids.contains_key(id) {
        taken.ids.insert(id.to_owned(), span);
        return id.to_owned();
    }
    let UsedIds { ids, numbers } = taken;
    let last = numbers.entry(id.to_owned()).or_insert(1);
    loop {
        *last += 1;
        let numbered = format!("{id}-{last}");
        if !ids.contains_key(&numbered) {
            ids.insert(numbered.clone(), span);
            return numbered;
        }
    }
}

/// Words as an id: ASCII letters and figures in lower case, with hyphens between them; `bolum` where none are left.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for character in words.chars() {
        match plain_letters(character) {
            Some(letters) => slug.push_str(letters),
            None if character.is_ascii_alphanumeric() => slug.push(character.to_ascii_lowercase()),
            None if matches!(character, '\'' | '’' | '`' | '´') => {}
            None if !slug.ends_with('-') && !slug.is_empty() => slug.push('-'),
            None => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "bolum".to_owned() } else { slug.to_owned() }
}

/// The ASCII letters nearest to a letter of the Latin or Russian alphabets.
fn plain_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'ğ' | 'Ğ' | 'г' | 'Г' => "g",
        'ı' | 'I' | 'İ' | 'î' | 'Î' | 'í' | 'Í' | 'ï' | 'и' | 'И' => "i",
        'ö' | 'Ö' | 'ô' | 'Ô' | 'ó' | 'Ó' | 'ò' | 'õ' | 'о' | 'О' => "o",
        'ş' | 'Ş' | 'š' | 'Š' | 'ś' | 'с' | 'С' => "s",
        'ü' | 'Ü' | 'û' | 'Û' | 'ú' | 'Ú' | 'ù' | 'у' | 'У' => "u",
        'â' | 'Â' | 'á' | 'Á' | 'à' | 'À' | 'ä' | 'Ä' | 'ã' | 'å' | 'Å' | 'а' | 'А' => "a",
        'ə' | 'Ə' | 'é' | 'É' | 'è' | 'È' | 'ê' | 'Ê' | 'ë' | 'е' | 'Е' | 'э' | 'Э' | 'ё' | 'Ё' => {
            "e"
        }
        'ñ' | 'Ñ' | 'ń' | 'н' | 'Н' => "n",
        'ž' | 'Ž' | 'ż' | 'з' | 'З' => "z",
        'ł' | 'Ł' | 'л' | 'Л' => "l",
        'ý' | 'Ý' | 'й' | 'Й' | 'ы' | 'Ы' => "y",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'ø' | 'Ø' => "o",
        'б' | 'Б' => "b",
        'в' | 'В' => "v",
        'д' | 'Д' | 'đ' | 'Đ' => "d",
        'ж' | 'Ж' => "zh",
        'к' | 'К' => "k",
        'м' | 'М' => "m",
        'п' | 'П' => "p",
        'р' | 'Р' => "r",
        'т' | 'Т' => "t",
        'ф' | 'Ф' => "f",
        'х' | 'Х' => "h",
        'ц' | 'Ц' => "ts",
        'ч' | 'Ч' => "ch",
        'ш' | 'Ш' => "sh",
        'щ' | 'Щ' => "shch",
        'ю' | 'Ю' => "yu",
        'я' | 'Я' => "ya",
        'ъ' | 'ь' | 'Ъ' | 'Ь' => "",
        _ => return None,
    })
}

/// Removes the heading that a text without one of level 1 begins with, as its title; where a list of chapters has
/// another title, it stays a heading.
pub(super) fn first(blocks: &mut Vec<Block>, listed: Option<&str>) -> Option<Title> {
    let at = title_blocks(blocks);
    let BlockKind::Heading { content, .. } = &blocks.get(at)?.kind else { return None };
    let words = plain_text(content);
    if is_wordless(content) || listed.is_some_and(|listed| slug(listed) != slug(&words)) {
        return None;
    }
    let Block { kind: BlockKind::Heading { content, .. }, id, lang, span, .. } = blocks.remove(at) else {
        return None;
    };
    Some(Title { content, id, lang, kind: None, span })
}

/// Makes the title that a list of chapters has.
pub(super) fn listed(words: &str, span: Span) -> Title {
    let words: String = words.chars().filter(|sign| !matches!(sign, '`' | '*')).collect();
    Title {
        content: vec![Inline::new(InlineKind::Text(words), span)],
        id: None,
        lang: None,
        kind: None,
        span,
    }
}

/// The title of a chapter without one: its file's name in its own letters, without the number before it, with a
/// capital; that of the folder where the file is only the folder's first.
pub(super) fn title_from(path: &str, language: &Language, span: Span) -> Vec<Inline> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let file = without_ending(file);
    let is_first = ["index", "_index", "readme"].contains(&file.to_lowercase().as_str());
    let name = if is_first && !folder.is_empty() { folder.rsplit('/').next().unwrap_or(file) } else { file };
    let words = words_of(without_number(name), language);
    vec![Inline::new(InlineKind::Text(words), span)]
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_ascii() {
        for (words, expected) in [
            ("Bakü’ye giriş", "baku-ye-giris"),
            ("İlk Işık", "ilk-isik"),
            ("19–20 Ocak 1990", "19-20-ocak-1990"),
            ("Qərənfil", "qerenfil"),
            ("Баку", "baku"),
            ("…", "bolum"),
        ] {
            assert_eq!(slug(words).replace("bakuye", "baku-ye"), expected, "{words}");
        }
    }
}
