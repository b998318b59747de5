//! The list of works: its works, their order, and the links back to the notes.

use super::forms::{Spelling, joined};
use super::marks;
use super::terms::Terms;
use super::work::{Category, Work, date_order};
use super::works::Works;
use crate::book::cited::{Block, BlockKind, Inline, InlineKind};
use crate::book::{Listing, Matter, Mention, Reference, Target, Way, draft, for_each_block};
use crate::collate::Collator;
use crate::diag::{Diagnostic, Problem, nearest};
use crate::lang::{self, Markup, Words};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The categories in the order of the lists' headings.
const CATEGORIES: [Category; 5] =
    [Category::Documents, Category::Books, Category::Articles, Category::Press, Category::Online];

/// Returns the names of lists of a category, in every language.
fn names() -> impl Iterator<Item = (&'static str, Category)> {
    let of = |words: &'static Words| words.markup.categories.into_iter().zip(CATEGORIES);
    lang::all().flat_map(of).flat_map(|(names, category)| names.iter().map(move |name| (*name, category)))
}

/// Whether a group has one of these names in any language.
fn is_any(group: &str, names: impl Fn(&Markup) -> &'static [&'static str]) -> bool {
    lang::all().any(|words| names(&words.markup).contains(&group))
}

/// The order of works in a list.
pub(super) enum Order<'a> {
    /// By the alphabet of the book's language.
    Name(&'a Collator),
    /// By the order that a style gives to all works.
    Given(&'a [usize]),
}

impl Order<'_> {
    fn sort(&self, members: &mut [usize], works: &Works) {
        match self {
            Self::Name(collator) => {
                let work = |at: usize| &works.list[at];
                let heads: BTreeMap<usize, _> = members.iter().map(|at| (*at, heads(work(*at)))).collect();
                members.sort_by(|one, other| {
                    compare((work(*one), &heads[one]), (work(*other), &heads[other]), collator)
                });
            }
            Self::Given(order) => {
                let ranks: BTreeMap<usize, usize> = order.iter().copied().zip(0..).collect();
                // What the style does not order is last.
                members.sort_by_key(|work| (!ranks.contains_key(work), ranks.get(work)));
            }
        }
    }
}

/// The lists of a book and the works of each.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The works of each list in reading order, sorted.
    members: Vec<Vec<usize>>,
    /// For each work the chapter of the first list that contains it.
    homes: Vec<Option<usize>>,
}

impl Lists {
    /// Finds the lists of a book; `cited` are the works that notes cite.
    pub(super) fn of(
        chapters: &[draft::Chapter],
        works: &Works,
        cited: &BTreeSet<usize>,
        order: &Order<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut found: Vec<(usize, &Listing, Span)> = Vec::new();
        for (at, chapter) in chapters.iter().enumerate() {
            for blocks in chapter.columns() {
                for_each_block(blocks, &mut |block| {
                    if let draft::BlockKind::Listing(listing) = &block.kind {
                        found.push((at, listing, block.span));
                    }
                });
            }
        }
        let named: Vec<_> =
            found.iter().map(|(_, listing, _)| members(&listing.group, works, cited)).collect();
        let taken: BTreeSet<usize> = named.iter().flatten().flatten().copied().collect();
        let mut lists = Self { members: Vec::new(), homes: vec![None; works.list.len()] };
        for ((chapter, listing, span), named) in found.into_iter().zip(named) {
            let mut members = named.unwrap_or_else(|| cited.difference(&taken).copied().collect());
            if members.is_empty() && is_name(&listing.group) {
                diagnostics.push(empty(&listing.group, works, span));
            }
            order.sort(&mut members, works);
            for work in &members {
                lists.homes[*work].get_or_insert(chapter);
            }
            lists.members.push(members);
        }
        lists
    }

    /// Returns the chapter in which a work is listed.
    pub(super) fn home(&self, work: usize) -> Option<usize> {
        self.homes.get(work).copied().flatten()
    }
}

/// Returns the works of a list by its name; `None` for the list of all works that are in no other.
fn members(group: &str, works: &Works, cited: &BTreeSet<usize>) -> Option<Vec<usize>> {
    if group.is_empty() {
        return None;
    }
    let all = 0..works.list.len();
    if is_any(group, |markup| markup.everything) {
        return Some(all.collect());
    }
    if is_any(group, |markup| markup.by_category) {
        return Some(cited.iter().copied().collect());
    }
    let has_keyword = |at: &usize| works.list[*at].keywords.iter().any(|word| word == group);
    let keyed: Vec<usize> = all.filter(has_keyword).collect();
    let category = names().find(|(name, _)| *name == group).map(|(_, category)| category);
    match category {
        Some(category) if keyed.is_empty() => {
            Some(cited.iter().copied().filter(|at| works.list[*at].category() == category).collect())
        }
        _ => Some(keyed),
    }
}

/// Whether the author named a group, so that it may be empty by a slip of the pen.
fn is_name(group: &str) -> bool {
    !group.is_empty()
        && !is_any(group, |markup| markup.everything)
        && !is_any(group, |markup| markup.by_category)
}

fn empty(group: &str, works: &Works, span: Span) -> Diagnostic {
    let keywords = works.list.iter().flat_map(|work| &work.keywords).map(String::as_str);
    let names = names().map(|(name, _)| name).filter(|name| *name != group);
    let nearest = nearest(group, keywords.chain(names));
    Diagnostic::new(Problem::ListingEmpty { group: group.to_owned(), nearest }, span)
}

/// Compares works, each with its [`heads`], by what a reader looks them up under, then by title, then by date.
fn compare(
    (one, first): (&Work, &(String, String)),
    (other, second): (&Work, &(String, String)),
    collator: &Collator,
) -> std::cmp::Ordering {
    let by_head = collator.compare(&first.0, &second.0);
    let by_title = || collator.compare(&first.1, &second.1);
    let by_date = || one.date.as_deref().map(date_order).cmp(&other.date.as_deref().map(date_order));
    by_head.then_with(by_title).then_with(by_date).then_with(|| one.key.cmp(&other.key))
}

/// Returns what a work is looked up under, and its title.
fn heads(work: &Work) -> (String, String) {
    let bare = |words: &str| marks::plain(words).replace(['“', '”', '‘', '’', '"', '\'', '«', '»'], "");
    let title = work.full_title().or_else(|| work.container.clone()).or_else(|| work.archive.clone());
    let title = bare(&title.unwrap_or_default());
    let leads = if work.authors.is_empty() { &work.editors } else { &work.authors };
    let names: Vec<String> =
        leads.list.iter().map(|name| format!("{} {}", name.surname(), name.given)).collect();
    let head = work
        .sort_key
        .clone()
        .unwrap_or_else(|| if names.is_empty() { title.clone() } else { names.join(" ") });
    (head, title)
}

/// Everything that is needed to write the entries of a list.
pub(super) struct Scribe<'a> {
    pub(super) works: &'a Works,
    pub(super) references: &'a [Reference],
    /// The marks of the notes of each chapter.
    pub(super) note_marks: &'a [Vec<String>],
    /// The matter and number of each chapter.
    pub(super) numbers: Vec<(Matter, Option<String>)>,
    pub(super) terms: &'static Terms,
    pub(super) backlinks: bool,
    /// Writes an entry that follows another, with its full stop.
    pub(super) words: &'a dyn Fn(usize, Option<usize>, Span) -> Vec<Inline>,
}

/// Puts lists in their places, in reading order.
pub(super) struct Filler<'a> {
    members: std::vec::IntoIter<Vec<usize>>,
    scribe: Scribe<'a>,
    /// Works that are listed already.
    done: BTreeSet<usize>,
}

impl<'a> Filler<'a> {
    pub(super) fn new(lists: Lists, scribe: Scribe<'a>) -> Self {
        Self { members: lists.members.into_iter(), scribe, done: BTreeSet::new() }
    }

    /// Adds the next list; nothing where it has no works.
    pub(super) fn fill(&mut self, listing: &Listing, block: Block, made: &mut Vec<Block>) {
        let own = self.members.next().unwrap_or_default();
        if own.is_empty() {
            return;
        }
        if is_any(&listing.group, |markup| markup.by_category) {
            made.extend(self.scribe.by_category(&own, block.span, &mut self.done));
        } else {
            let entries = self.scribe.entries(&own, block.span, &mut self.done);
            made.push(Block { kind: BlockKind::Works(entries), ..block });
        }
    }
}

impl Scribe<'_> {
    /// Returns a heading and a list for each category that has works.
    fn by_category(&self, members: &[usize], span: Span, done: &mut BTreeSet<usize>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (category, name) in CATEGORIES.into_iter().zip(self.terms.categories) {
            let own: Vec<usize> =
                members.iter().copied().filter(|at| self.works.list[*at].category() == category).collect();
            if own.is_empty() {
                continue;
            }
            let content = vec![Inline::new(InlineKind::Text(name.to_owned()), span)];
            blocks.push(Block::new(BlockKind::Heading { level: 2, content }, span));
            blocks.push(Block::new(BlockKind::Works(self.entries(&own, span, done)), span));
        }
        blocks
    }

    fn entries(&self, members: &[usize], span: Span, done: &mut BTreeSet<usize>) -> Vec<Block> {
        let mut before = None;
        let entry = |at: &usize| {
            let words = self.entry(*at, before.replace(*at), span);
            let mut block = Block::new(BlockKind::Paragraph(words), span);
            // Notes lead to the first of several lists.
            block.id = done.insert(*at).then(|| Works::id(*at));
            block
        };
        members.iter().map(entry).collect()
    }

    fn entry(&self, at: usize, before: Option<usize>, span: Span) -> Vec<Inline> {
        let mut words = (self.words)(at, before, span);
        if let Some(reference) = self.references.get(at).filter(|_| self.backlinks) {
            words.extend(self.ways_back(&reference.mentions, span));
        }
        words
    }

    /// Returns links to the chapter and note of each citation: ` ↑ 4/12, 5/1`.
    fn ways_back(&self, mentions: &[Mention], span: Span) -> Vec<Inline> {
        let mut ways: Vec<Inline> = Vec::new();
        let mut last = None;
        for mention in mentions.iter() {
            let place = (mention.chapter, mention.note);
            if last.replace(place) == Some(place) {
                continue;
            }
            let text = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span);
            ways.push(text(if ways.is_empty() { " ↑\u{a0}" } else { ", " }));
            let mark = self.note_marks.get(mention.chapter).and_then(|marks| marks.get(mention.note.0));
            let shown = format!("{}/{}", self.number(mention.chapter), mark.map_or("", String::as_str));
            let target = Way::Known(Target::Note { chapter: mention.chapter, note: mention.note });
            ways.push(Inline::new(InlineKind::Link { target, content: vec![text(&shown)] }, span));
        }
        ways
    }

    /// Whether no chapter before this one has a number.
    fn is_before_all(&self, chapter: usize) -> bool {
        self.numbers.iter().take(chapter).all(|(_, number)| number.is_none())
    }

    fn number(&self, chapter: usize) -> String {
        let [front, back] = self.terms.matters;
        match self.numbers.get(chapter) {
            Some((_, Some(number))) => number.to_string(),
            Some((Matter::Front, _)) => front.to_owned(),
            Some((Matter::Body, _)) if self.is_before_all(chapter) => front.to_owned(),
            _ => back.to_owned(),
        }
    }
}

/// Returns an entry in the built-in form: facts, remark, full stop.
pub(super) fn entry(work: &Work, spelling: &Spelling<'_>) -> Vec<Inline> {
    let text = |words: String| Inline::new(InlineKind::Text(words), spelling.span);
    let mut words = joined(spelling.entry(work), spelling.span);
    if let Some(remark) = &work.remark {
        words.extend(marks::inlines(&format!(" ({remark})"), spelling.span));
    }
    let plain = crate::book::plain_text(&words);
    let ends_in_address = matches!(words.last(), Some(Inline { kind: InlineKind::Link { .. }, .. }));
    if !ends_in_address && !plain.ends_with('.') {
        words.push(text(".".to_owned()));
    }
    words
}
