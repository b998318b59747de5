//! Makes the index: finds its terms in the text, gathers the marks, sorts the entries, follows cross-references. Before
//! that it finds abbreviations, and the words of the glossary.
//!
//! It works on the polished book, so that its terms are searched for in the text that both books show. Which
//! pages its places are on is known only once the pages are made.

mod crosses;
mod entries;
mod find;
mod place;
mod terms;
#[cfg(test)]
mod tests;
mod words;
mod wrap;

use crate::book::{
    Block, BlockKey, BlockKind, Book, Chapter, Index, IndexHome, IndexMark, IndexPlace, Inline, InlineKind,
    Matter, for_each_line, index_path, index_plain,
};
use crate::collate::Collator;
use crate::config;
use crate::diag::{Diagnostic, IndexFault, Problem, Warned};
use crate::lang::Language;
use crate::source::Span;
use entries::Tree;
use find::{Finder, Follows, Found, Sought};
use std::collections::BTreeSet;
use std::sync::Arc;

pub use terms::mark as mark_terms;

/// Makes the index of a book, where there is a mark, a term in `book.toml` or a place for it.
#[must_use]
pub fn compile(
    mut book: Book,
    homes: Vec<IndexHome>,
    wanted: &config::Index,
    language: &Language,
) -> Warned<Book> {
    let mut diagnostics = Vec::new();
    let taken = Taken::of(&book.chapters, &homes);
    let place = place::find(&book.chapters, homes, &mut diagnostics);
    let home = place.as_ref().map(|place| place.chapter);
    let mut gatherer = Gatherer::new(wanted, language, taken.ids);
    gatherer.gather(&mut book, home);
    gatherer.report_missing(wanted);
    let Gatherer { mut tree, ids, diagnostics: mut gathered, .. } = gatherer;
    diagnostics.append(&mut gathered);
    crosses::add(&mut tree, wanted, &mut diagnostics);
    let names = entries::Names { ids, next: taken.last_key + 1 };
    match (place, tree.span()) {
        (Some(place), None) => diagnostics.push(diagnostic_at(IndexFault::Empty, Some(place.span))),
        (None, None) => {}
        (Some(place), Some(span)) => {
            let index = tree.index(span, &Collator::new(language), language, names);
            place::fill(&mut book.chapters, place, index);
        }
        (None, Some(span)) => {
            let index = tree.index(span, &Collator::new(language), language, names);
            let chapter = chapter(&book, wanted, language, index, span);
            book.chapters.push(Arc::new(chapter));
        }
    }
    Warned { value: book, diagnostics }
}

/// Makes a diagnostic at a place in `book.toml` or the text, where that is known.
fn diagnostic_at(fault: IndexFault, span: Option<Span>) -> Diagnostic {
    let problem = Problem::from(fault);
    match span {
        Some(span) => Diagnostic::new(problem, span),
        None => Diagnostic::nowhere(problem),
    }
}

/// Returns the chapter for an index without a place: the last of the book. `span` is the place of the first mark, which
/// is the reason for it.
fn chapter(book: &Book, wanted: &config::Index, language: &Language, index: Index, span: Span) -> Chapter {
    let name = language.words().index_file;
    let slugs: BTreeSet<String> = book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    let title = wanted.title.clone().unwrap_or_else(|| language.words().index.to_owned());
    let key = BlockKey(index.entries().iter().map(|entry| entry.key.0).max().unwrap_or(0) + 1);
    let block = Block { key, ..Block::new(BlockKind::Index(index), span) };
    Chapter {
        source: book.chapters.last().map(|last| last.source).unwrap_or_default(),
        matter: Matter::Back,
        level: 0,
        is_part: false,
        in_part: false,
        anchors: (),
        number: None,
        slug: free(name, &slugs),
        lang: None,
        about: Default::default(),
        title: vec![Inline::new(InlineKind::Text(title), span)],
        id: free(name, &Taken::of(&book.chapters, &[]).ids),
        blocks: vec![block],
        notes: Vec::new(),
        span,
    }
}

/// Returns the name, or the name with the first number that makes it new.
fn free(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// Whether a chapter has marks of the index.
fn has_marks(chapter: &Chapter) -> bool {
    let mut has_marks = words::has_marks(&chapter.title);
    let mut look = |line: &[Inline]| has_marks |= words::has_marks(line);
    chapter.columns().for_each(|blocks| for_each_line(blocks, &mut look));
    has_marks
}

/// All ids of a book, and the greatest key of a block.
struct Taken {
    ids: BTreeSet<String>,
    last_key: u32,
}

impl Taken {
    fn of(chapters: &[Arc<Chapter>], homes: &[IndexHome]) -> Self {
        let mut ids: BTreeSet<String> = chapters.iter().map(|chapter| chapter.id.clone()).collect();
        let mut last_key = 0;
        let mut take = |id: &Option<String>, key: BlockKey| {
            ids.extend(id.clone());
            last_key = last_key.max(key.0);
        };
        homes.iter().for_each(|home| take(&home.id, home.key));
        for blocks in chapters.iter().flat_map(|chapter| chapter.columns()) {
            crate::book::for_each_block(blocks, &mut |block| take(&block.id, block.key));
        }
        Self { ids, last_key }
    }
}

/// Gathers the places of the text that belong into the index.
struct Gatherer {
    finder: Finder,
    /// Number of times that each term of `book.toml` was found.
    found: Vec<usize>,
    /// The path and the sort key of each such term; an empty path where it is empty.
    terms: Vec<(Vec<String>, Option<String>)>,
    tree: Tree,
    /// All ids of the book.
    ids: BTreeSet<String>,
    marks: usize,
    diagnostics: Vec<Diagnostic>,
}

impl Gatherer {
    fn new(wanted: &config::Index, language: &Language, ids: BTreeSet<String>) -> Self {
        let terms: Vec<_> = wanted
            .terms
            .iter()
            .map(|term| (index_path(stem(&term.term)).unwrap_or_default(), term.sort.clone()))
            .collect();
        let sought = wanted.terms.iter().zip(&terms).map(|(term, (path, _))| Sought {
            words: term.find.clone(),
            follows: Follows::Nothing { has_capitals: true },
            // The last term of a path is itself searched for only where there is nothing else to find.
            own: path.last().filter(|_| path.len() == 1 || term.find.is_empty()).map(|own| {
                let star = if stem(&term.term) == term.term { "" } else { "*" };
                format!("{}{star}", bare(own))
            }),
        });
        Self {
            finder: Finder::new(sought, language),
            found: vec![0; terms.len()],
            terms,
            tree: Tree::default(),
            ids,
            marks: 0,
            diagnostics: Vec::new(),
        }
    }

    /// Gathers from the chapters before the index; pages of later ones depend on its length.
    fn gather(&mut self, book: &mut Book, home: Option<usize>) {
        for (number, chapter) in book.chapters.iter_mut().enumerate() {
            if home.is_some_and(|home| number >= home) {
                self.pass_over(chapter);
                continue;
            }
            // An unchanged chapter is not copied.
            if self.finder.is_empty() && !has_marks(chapter) {
                continue;
            }
            let chapter = Arc::make_mut(chapter);
            let mut place = IndexPlace { chapter: number, id: String::new(), note: None, is_main: false };
            // A title is not running text: only its own marks count.
            self.line(&mut chapter.title, &place, false);
            self.blocks(&mut chapter.blocks, &place);
            for note in chapter.notes.iter_mut().filter(|note| note.marks > 0) {
                place.note = note.series.is_none().then_some(note.number);
                self.blocks(&mut note.blocks, &place);
            }
        }
    }

    /// Reports marks that no entry can lead to.
    fn pass_over(&mut self, chapter: &Chapter) {
        let diagnostics = &mut self.diagnostics;
        let mut visit = |inline: &Inline| {
            if matches!(inline.kind, InlineKind::IndexMark(_)) {
                diagnostics.push(diagnostic_at(IndexFault::MarkBehind, Some(inline.span)));
            }
        };
        crate::book::for_each_inline(&chapter.title, &mut visit);
        for blocks in chapter.columns() {
            for_each_line(blocks, &mut |line| {
                crate::book::for_each_inline(line, &mut visit);
            });
        }
    }

    fn blocks(&mut self, blocks: &mut [Block], place: &IndexPlace) {
        for block in blocks {
            // Nobody looks up words of the list of works.
            if matches!(block.kind, BlockKind::Works(_) | BlockKind::Index(_)) {
                continue;
            }
            block.inlines_mut().into_iter().for_each(|line| self.line(line, place, true));
            block.children_mut().into_iter().for_each(|inner| self.blocks(inner, place));
        }
    }

    /// Takes the marks out of a line and adds those of the terms that are found in it.
    fn line(&mut self, line: &mut Vec<Inline>, place: &IndexPlace, is_running: bool) {
        let seeks = is_running && !self.finder.is_empty();
        if !seeks && !words::has_marks(line) {
            return;
        }
        let mut marks = Vec::new();
        words::take_marks(line, &mut 0, &mut marks);
        let words = words::Words::of(line);
        let mut placed: Vec<(usize, Inline)> = Vec::new();
        for (at, inline) in marks {
            let InlineKind::IndexMark(mark) = inline.kind else { continue };
            if mark.path.is_empty() {
                self.diagnostics.push(diagnostic_at(IndexFault::TermEmpty, Some(inline.span)));
                continue;
            }
            let mark = self.mark(mark, place, inline.span);
            placed.push((words.word_start(at), Inline::new(InlineKind::IndexMark(mark), inline.span)));
        }
        if let (true, Some(span)) = (is_running, line.first().map(|inline| inline.span)) {
            for Found { at, term, .. } in self.finder.find(&words) {
                self.found[term] += 1;
                let (path, sort) = self.terms[term].clone();
                let mark = self.mark(IndexMark { path, sort, ..IndexMark::default() }, place, span);
                let inline = Inline::new(InlineKind::IndexMark(mark), span);
                placed.push((words.word_start(at), inline));
            }
        }
        placed.sort_by_key(|(at, _)| *at);
        words::insert(line, placed);
    }

    /// Gives a mark its id and its place in the tree of entries.
    fn mark(&mut self, mark: IndexMark, place: &IndexPlace, span: Span) -> IndexMark {
        self.marks += 1;
        let id = free(&format!("yer-{}", self.marks), &self.ids);
        let place = IndexPlace { id: id.clone(), is_main: mark.is_main, ..place.clone() };
        self.tree.add(&mark.path, mark.sort.as_deref(), place, span);
        IndexMark { id: Some(id), ..mark }
    }

    /// Reports terms of `book.toml` that are empty or not in the text.
    fn report_missing(&mut self, wanted: &config::Index) {
        for ((term, (path, _)), found) in wanted.terms.iter().zip(&self.terms).zip(&self.found) {
            let fault = match (path.is_empty(), *found > 0 || self.tree.has_places(path)) {
                (true, _) => IndexFault::TermEmpty,
                (false, false) => IndexFault::TermNowhere { term: path_text(path) },
                (false, true) => continue,
            };
            self.diagnostics.push(diagnostic_at(fault, term.span));
        }
    }
}

/// Returns a term without the asterisk that makes it a stem; those of emphasis are in pairs.
fn stem(term: &str) -> &str {
    let is_stem = term.matches('*').count() % 2 == 1;
    term.strip_suffix('*').filter(|_| is_stem).unwrap_or(term)
}

/// Returns a term without the marks of emphasis.
fn bare(term: &str) -> String {
    index_plain(term)
}

/// Returns a path as a reader sees it: `Bakü: liman`.
fn path_text(path: &[String]) -> String {
    path.iter().map(|term| bare(term)).collect::<Vec<_>>().join(": ")
}
