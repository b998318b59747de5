//! Entries by which chapters of a collected volume can be cited, as a list of works would have them.

use super::csl::Csl;
use super::forms::Spelling;
use super::list;
use super::work::{EditorTask, Kind, Name, Names, Work};
use super::works::Works;
use crate::book::cited::{Block, BlockKind, Chapter, Inline, InlineKind};
use crate::book::{CHAPTER_PAGES, ChapterPart, Paging, Target, Task, Way, plain_text, title_blocks};
use crate::config::{Author, Config, FullCitation, Role};
use crate::source::Span;

/// Pages in the place of those of a chapter while its entry is made: no style shortens two so different numbers.
const PAGES: [&str; 2] = ["70007", "800008"];

/// Puts below the title of each chapter that names its authors an entry by which the chapter can be cited.
pub(super) fn put(chapters: &mut [Chapter], config: &Config, csl: Option<&Csl>, spelling: &Spelling<'_>) {
    let are_cited: Vec<usize> =
        (0..chapters.len()).filter(|at| chapters[*at].about.authors().next().is_some()).collect();
    let work = |at: &usize| (work(&chapters[*at], *at, config), chapters[*at].span);
    let works: Vec<(Work, Span)> = are_cited.iter().map(work).collect();
    let without: Vec<(Work, Span)> =
        works.iter().map(|(work, span)| (Work { pages: None, ..work.clone() }, *span)).collect();
    let [with, without] = [works, without].map(|works| entries(works, csl, spelling));
    for ((at, with), without) in are_cited.into_iter().zip(with).zip(without) {
        let chapter = &mut chapters[at];
        let span = chapter.span.after();
        let words = in_print(with, &plain_text(&without), at).unwrap_or(without);
        let line = Block::new(BlockKind::Paragraph(words), span);
        let block =
            Block::new(BlockKind::ChapterPart { what: ChapterPart::ToCite, blocks: vec![line] }, span);
        let place = title_blocks(&chapter.blocks);
        chapter.blocks.insert(place, block);
    }
}

/// Returns the entries of works in a CSL style, or in the built-in form.
fn entries(works: Vec<(Work, Span)>, csl: Option<&Csl>, spelling: &Spelling<'_>) -> Vec<Vec<Inline>> {
    let spans: Vec<Span> = works.iter().map(|(_, span)| span.after()).collect();
    let works = Works::of(works);
    let styled = csl.map(|csl| csl.styled(&[], &works, FullCitation::Book, spelling));
    let entry = |(at, span): (usize, Span)| {
        let words = styled.as_ref().and_then(|styled| styled.entries.alone(at, span));
        words.unwrap_or_else(|| list::entry(&works.list[at], &Spelling { span, ..spelling.clone() }))
    };
    spans.into_iter().enumerate().map(entry).collect()
}

/// Returns a chapter as a work that others can cite.
fn work(chapter: &Chapter, at: usize, config: &Config) -> Work {
    let people = |task: Task| {
        let own = chapter.about.people.iter().filter(move |person| person.task == task);
        Names { list: own.map(|person| name(&person.name)).collect(), and_others: false }
    };
    let editors: Vec<&Author> =
        config.authors.iter().filter(|author| matches!(author.role, Role::Editor | Role::Compiler)).collect();
    let compiles = editors.iter().all(|author| author.role == Role::Compiler);
    let subtitle = chapter.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::ChapterPart { what: ChapterPart::Subtitle, blocks } => blocks.first().map(words_of),
        _ => None,
    });
    let book = match &config.subtitle {
        Some(subtitle) => format!("{}: {subtitle}", config.title),
        None => config.title.clone(),
    };
    Work {
        key: format!("{at:08}"),
        kind: Kind::Chapter,
        csl_kind: "chapter",
        authors: people(Task::Author),
        translators: people(Task::Translator),
        editor_task: if compiles { EditorTask::Compiler } else { EditorTask::Editor },
        editors: Names { list: editors.into_iter().map(name_of).collect(), and_others: false },
        title: Some(plain_text(&chapter.title)),
        subtitle: subtitle.filter(|words| !words.is_empty()),
        container: Some(book),
        edition: config.edition.clone(),
        publisher: config.publisher.clone(),
        place: config.place.clone(),
        date: config.date.as_ref().and_then(|date| date.get(..4)).map(str::to_owned),
        pages: Some(PAGES.join("–")),
        ..Work::default()
    }
}

fn words_of(block: &Block) -> String {
    block.inlines().into_iter().map(plain_text).collect::<Vec<_>>().join(" ")
}

/// Returns the name of a person in `book.toml`, divided by its sorting form.
fn name_of(author: &Author) -> Name {
    let turned = author.file_as.as_deref().and_then(|sorted| sorted.split_once(','));
    match turned {
        Some((family, given)) => {
            Name { given: given.trim().to_owned(), family: family.trim().to_owned(), ..Name::default() }
        }
        None => name(&author.name),
    }
}

/// Divides a printed name: the last word is the family name, small words before it belong to it, titles are dropped.
fn name(printed: &str) -> Name {
    let is_title = |word: &&str| word.ends_with('.') && word.chars().count() > 2;
    let words: Vec<&str> = printed.split_whitespace().skip_while(is_title).collect();
    let Some((last, before)) = words.split_last() else { return Name::default() };
    if before.is_empty() {
        return Name { family: (*last).to_owned(), is_body: true, ..Name::default() };
    }
    let small = before.iter().rev().take_while(|word| word.starts_with(char::is_lowercase)).count();
    let (given, particle) = before.split_at(before.len() - small);
    Name {
        given: given.join(" "),
        particle: particle.join(" "),
        family: (*last).to_owned(),
        ..Name::default()
    }
}

/// Returns the entry with its pages marked as printed only; `None` where they cannot be distinguished from the rest of
/// it. `bare` is the entry's text without pages.
fn in_print(entry: Vec<Inline>, bare: &str, chapter: usize) -> Option<Vec<Inline>> {
    let whole = plain_text(&entry);
    let count = |one: &str, other: &str| {
        let signs = one.char_indices().zip(other.chars());
        signs
            .take_while(|((_, one), other)| one == other)
            .last()
            .map_or(0, |((at, sign), _)| at + sign.len_utf8())
    };
    let start = count(&whole, bare);
    let backwards = |text: &str| text.chars().rev().collect::<String>();
    let rest = count(&backwards(&whole[start..]), &backwards(&bare[start..]));
    let pages = start..whole.len() - rest;
    let (before, after) = whole.get(pages.clone())?.split_once(PAGES[0])?;
    let (_, behind) = after.split_once(PAGES[1])?;
    if bare.len() != start + rest {
        return None;
    }
    let mut made = Vec::with_capacity(entry.len() + 4);
    let (mut at, mut is_placed) = (0, false);
    for inline in with_whole_texts(entry) {
        let own = at..at + plain_text(std::slice::from_ref(&inline)).len();
        at = own.end;
        let InlineKind::Text(text) = &inline.kind else {
            made.push(inline);
            continue;
        };
        if pages.start < own.start || pages.end > own.end {
            made.push(inline);
            continue;
        }
        let span = inline.span;
        let words = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span);
        let place = Target::Place { chapter, id: CHAPTER_PAGES.to_owned() };
        let target = Target::Printed { target: Box::new(place), page: Paging::Among };
        let content = [before, behind].map(words).into();
        made.push(words(&text[..pages.start - own.start]));
        made.push(Inline::new(InlineKind::Link { target: Way::Known(target), content }, span));
        made.push(words(&text[pages.end - own.start..]));
        is_placed = true;
    }
    // The pages are in one text, or nothing is returned.
    is_placed.then_some(made)
}

/// Joins texts that follow each other into one.
fn with_whole_texts(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut made: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (made.last_mut().map(|last| &mut last.kind), &inline.kind) {
            (Some(InlineKind::Text(before)), InlineKind::Text(text)) => before.push_str(text),
            _ => made.push(inline),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn printed_names_have_parts() {
        for (printed, expected) in [
            ("Ayşe Nur Yılmaz", ("Ayşe Nur", "", "Yılmaz")),
            ("Prof. Dr. Ali Kaya", ("Ali", "", "Kaya")),
            ("Thomas de Waal", ("Thomas", "de", "Waal")),
            ("A. Kaya", ("A.", "", "Kaya")),
            ("Qorqud", ("", "", "Qorqud")),
        ] {
            let found = name(printed);
            assert_eq!((found.given.as_str(), found.particle.as_str(), found.family.as_str()), expected);
        }
    }
}
