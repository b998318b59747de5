//! Turns inlines into atoms: styles, languages, links, note marks, and the leaves of the structure.

use super::atoms::{self, Atom, Atoms, Glue, Segment};
use super::bidi::runs_rtl;
use super::formulas;
use super::names::AnchorNames;
use super::spaces::{self, LOWERED, RAISED, is_cut};
use crate::artwork::Artworks;
use crate::book::{Formula, Inline, InlineKind, NoteId, plain_text};
use crate::geom::Length;
use crate::lang::Language;
use crate::page::{Content, LeafId, NodeId, StructRole, Structure};
use crate::typeset::draw::{Anchor, DraftTarget};
use crate::typeset::hyphenate::{BreakKind, hyphenate};
use crate::typeset::shape::Shaper;
use crate::typeset::style::{Features, Style};
use crate::word_map::WordMap;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

mod images;
mod links;
mod raised;
mod spans;

/// Cache of hyphenated words.
#[derive(Debug, Default)]
pub struct Divided {
    known: RefCell<Vec<(Language, WordMap<Divisions>)>>,
}

/// The break opportunities of a word.
pub type Divisions = [(usize, BreakKind)];

impl Divided {
    fn get(&self, word: &str, lang: &Language) -> Arc<Divisions> {
        let mut known = self.known.borrow_mut();
        let at = known.iter().position(|(spoken, _)| spoken == lang).unwrap_or_else(|| {
            known.push((lang.clone(), WordMap::default()));
            known.len() - 1
        });
        let words = &mut known[at].1;
        if let Some(known) = words.get(word) {
            return Arc::clone(known);
        }
        let divisions: Arc<Divisions> = hyphenate(word, lang).into();
        words.insert(word, Arc::clone(&divisions));
        divisions
    }
}

/// Collects the atoms of one paragraph.
pub struct Collector<'a> {
    shaper: &'a Shaper<'a>,
    divided: &'a Divided,
    structure: &'a mut Structure,
    names: AnchorNames<'a>,
    /// The structure node of the text; `None` for artifacts, which are not part of the text.
    node: Option<NodeId>,
    leaf: Option<LeafId>,
    link: Option<usize>,
    style: Rc<Style>,
    pub(super) offset: usize,
    seen: BTreeSet<usize>,
    /// The number of words still to be set in small capitals.
    caps: usize,
    atoms: Atoms,
    /// The available images, if some may be missing.
    artworks: Option<&'a Artworks>,
}

impl<'a> Collector<'a> {
    /// Creates a collector of text that belongs to a structure node.
    pub fn new(
        shaper: &'a Shaper<'a>,
        divided: &'a Divided,
        structure: &'a mut Structure,
        names: AnchorNames<'a>,
        node: NodeId,
        style: Style,
    ) -> Self {
        Self {
            shaper,
            divided,
            structure,
            names,
            node: Some(node),
            leaf: None,
            link: None,
            atoms: Atoms { level: runs_rtl(&style).then_some(1), ..Atoms::default() },
            style: Rc::new(style),
            offset: 0,
            seen: BTreeSet::new(),
            caps: 0,
            artworks: None,
        }
    }

    /// Sets the note marks collected earlier, since only the first mark of a note is its anchor.
    #[must_use]
    pub fn seen(self, marks: BTreeSet<usize>) -> Self {
        Self { seen: marks, ..self }
    }

    /// Adds inlines.
    pub fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    /// Adds inlines at a byte offset of the block's text, such as cells and terms.
    pub fn inlines_at(&mut self, inlines: &[Inline], offset: usize) {
        self.offset = offset;
        self.inlines(inlines);
    }

    /// Adds plain text that is not part of the block's own: a number, a bullet, the dash of an attribution.
    pub fn generated(&mut self, text: &str) {
        let offset = self.offset;
        self.text(text, false);
        self.offset = offset;
    }

    /// Sets the next words in letter-spaced small capitals.
    pub fn small_caps(&mut self, words: usize) {
        self.caps = words;
    }

    /// Adds a line break; the words around it stay separated by a space.
    pub fn line_end(&mut self) {
        self.cut(' ');
        self.atoms.list.push(Atom::LineEnd);
    }

    /// Adds the number before a note, as the link back to its mark.
    pub fn note_number(&mut self, note: NoteId, is_raised: bool) {
        let number = self.names.numeral(note, is_raised);
        let goal = DraftTarget::Place(self.names.mark(note));
        let name = self.names.accessible_name(note);
        let style = match is_raised {
            _ if self.names.is_signed(note) => self.sign_style(&number),
            true => self.shaper.superior(&self.style),
            false => self.style(),
        };
        self.anchor(self.names.note(note));
        self.styled(style, |this| this.generated_link(&number, goal, name));
    }

    /// Adds a link around generated text.
    pub fn generated_link(&mut self, text: &str, goal: DraftTarget, name: String) {
        self.within_link(goal, name, StructRole::Link, |this| this.generated(text));
    }

    /// Adds inlines as a link. They do not count as text of the block.
    pub fn link_to(&mut self, content: &[Inline], goal: DraftTarget) {
        self.within_link(goal, plain_text(content), StructRole::Link, |this| this.uncounted(content));
    }

    /// Adds an anchor.
    pub fn anchor(&mut self, anchor: Anchor) {
        self.atoms.list.push(Atom::Anchor(anchor));
    }

    /// Adds content to another node of the structure.
    pub fn within(&mut self, node: NodeId, add: impl FnOnce(&mut Self)) {
        let outer = self.node;
        self.enter(Some(node));
        add(self);
        self.enter(outer);
    }

    /// Adds inlines that do not count as text of the block, such as a term before its definition.
    pub fn uncounted(&mut self, inlines: &[Inline]) {
        let (first, offset) = (self.atoms.list.len(), self.offset);
        self.inlines(inlines);
        self.offset = offset;
        for atom in &mut self.atoms.list[first..] {
            if let Atom::Segment(segment) = atom {
                segment.counted = false;
            }
        }
    }

    /// Changes the style for what `add` adds.
    pub fn styled(&mut self, style: Style, add: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.style, Rc::new(style));
        add(self);
        self.style = before;
    }

    /// The current style.
    #[must_use]
    pub fn style(&self) -> Style {
        (*self.style).clone()
    }

    /// Returns the atoms, and the notes marked so far.
    #[must_use]
    pub fn finish(self) -> (Atoms, BTreeSet<usize>) {
        (self.atoms, self.seen)
    }

    fn inline(&mut self, inline: &Inline) {
        let style = self.style();
        match &inline.kind {
            InlineKind::Text(text) => self.text(text, true),
            InlineKind::Emphasis(content) => self.styled(style.emphasis(), |this| this.inlines(content)),
            InlineKind::Strong(content) => self.styled(style.bold(), |this| this.inlines(content)),
            InlineKind::SmallCaps(content) => {
                let mut caps = style;
                caps.features.all_small_caps = true;
                caps.tracking = 30;
                self.styled(caps, |this| this.inlines(content));
            }
            InlineKind::Strike(content) => {
                self.styled(Style { grey: 120, ..style }, |this| this.inlines(content))
            }
            InlineKind::Mark(content) => {
                self.styled(Style { marked: true, ..style }, |this| this.inlines(content))
            }
            InlineKind::Superscript(content) => self.shifted(content, RAISED),
            InlineKind::Subscript(content) => self.shifted(content, LOWERED),
            InlineKind::Code(code) => self.code(code),
            InlineKind::Formula(formula) => self.formula(formula),
            InlineKind::Link { target, content } => self.link(target, content),
            InlineKind::Image(image) => self.image(image),
            InlineKind::NoteMark(note) => self.mark(*note),
            InlineKind::IndexMark(mark) => {
                if let Some(id) = &mark.id {
                    self.anchor(self.names.id_anchor(id));
                }
            }
            InlineKind::Foreign { lang, content } => self.foreign(lang, content),
            InlineKind::Abbreviation { expansion, content } => self.abbreviation(expansion, content),
            InlineKind::LineBreak => self.line_end(),
            InlineKind::Citation(never) => match *never {},
        }
    }

    /// Adds a note's mark: a reference that contains the link to the note.
    fn mark(&mut self, note: NoteId) {
        match self.raised_before() {
            Some(true) => self.part(","),
            Some(false) => self.part("\u{a0}"),
            None => {}
        }
        if self.seen.insert(note.0) && self.node.is_some() {
            let name = self.names.mark(note);
            self.anchor(name);
        }
        let outer = self.node;
        if let Some(node) = outer {
            let reference = self.structure.add(Some(node), StructRole::Reference);
            self.enter(Some(reference));
        }
        let number = self.names.mark_text(note);
        let name = self.names.accessible_name(note);
        let style = if self.names.is_signed(note) { self.sign_style(&number) } else { self.style.raised() };
        let first = self.atoms.list.len();
        let goal = DraftTarget::Place(self.names.note(note));
        self.styled(style, |this| {
            this.within_link(goal, name, StructRole::Link, |this| this.generated(&number));
        });
        for atom in &mut self.atoms.list[first..] {
            if let Atom::Segment(segment) = atom {
                segment.note = Some(note);
            }
        }
        self.enter(outer);
    }

    /// The style of a sign as note mark; an asterisk is already raised in the font.
    fn sign_style(&self, sign: &str) -> Style {
        match sign.starts_with('*') {
            true => Style { italic: false, bold: false, features: Features::default(), ..self.style() },
            false => self.style.raised(),
        }
    }

    fn code(&mut self, code: &str) {
        let style = self.style();
        let mono = Style { size: style.size.scale(0.84), ..style }.code();
        self.styled(mono, |this| this.text(code, true));
    }

    /// Adds a formula, or its source as code if it cannot be typeset.
    fn formula(&mut self, formula: &Formula) {
        let Some(node) = self.node else { return };
        let Some((set, em)) = formulas::within_line(formula, &self.style, self.shaper) else {
            return self.code(&formula.source);
        };
        let tagged = self.structure.add(Some(node), StructRole::Formula(formula.source.clone()));
        let leaf = self.structure.leaf(tagged);
        self.atoms.list.push(Atom::Formula(atoms::Formula { set, em, raised: formula.ends_raised(), leaf }));
        self.enter(Some(node));
    }

    /// Starts a new leaf, in the given node, for the text that follows.
    fn enter(&mut self, node: Option<NodeId>) {
        self.node = node;
        self.leaf = None;
    }

    fn content(&mut self) -> Content {
        let Some(node) = self.node else { return Content::Ornament };
        let leaf = *self.leaf.get_or_insert_with(|| self.structure.leaf(node));
        Content::Leaf(leaf)
    }

    /// Splits text into segments and spaces.
    pub(super) fn text(&mut self, text: &str, counted: bool) {
        let start = self.offset;
        let mut from = 0;
        for (range, style) in spaces::shifted(text, &self.style, self.shaper) {
            self.level(&text[from..range.start], start + from, counted);
            self.styled(style, |this| this.segment(&text[range.clone()], start + range.start, counted));
            from = range.end;
        }
        self.level(&text[from..], start + from, counted);
        if counted {
            self.offset += text.len();
        }
    }

    /// Adds text without superscripts or subscripts.
    fn level(&mut self, text: &str, offset: usize, counted: bool) {
        let mut from = 0;
        for (at, character) in text.char_indices().filter(|(_, character)| is_cut(*character)) {
            self.segment(&text[from..at], offset + from, counted);
            self.cut(character);
            from = at + character.len_utf8();
        }
        self.segment(&text[from..], offset + from, counted);
    }

    fn segment(&mut self, text: &str, offset: usize, counted: bool) {
        if text.is_empty() {
            return;
        }
        if self.caps > 0 && !self.style.features.small_caps {
            let mut caps = self.style();
            caps.features.small_caps = true;
            caps.tracking = 40;
            return self.styled(caps, |this| this.segment(text, offset, counted));
        }
        let segment = Segment {
            text: text.into(),
            word: self.shaper.word(text, &self.style),
            breaks: self.divided.get(text, &self.style.lang),
            style: Rc::clone(&self.style),
            content: self.content(),
            offset,
            counted,
            link: self.link,
            note: None,
            page: None,
            level: 0,
        };
        self.atoms.list.push(Atom::Segment(segment));
    }

    /// Adds a space of any kind; joiners and soft hyphens only end the segment.
    pub(super) fn cut(&mut self, character: char) {
        self.caps = self.caps.saturating_sub(1);
        let natural = self.shaper.space(&self.style);
        let (width, breaks) = match character {
            '\u{a0}' => (natural, false),
            '\u{202f}' | '\u{2009}' => (natural.scale(0.6), false),
            '\u{200b}' => (Length::ZERO, true),
            '\u{2060}' | '\u{feff}' | '\u{ad}' => return,
            _ => spaces::fixed(character, &self.style, self.shaper).unwrap_or((natural, true)),
        };
        let (style, content) = (Rc::clone(&self.style), self.content());
        self.atoms.list.push(Atom::Glue(Glue {
            width,
            breaks,
            fixed: false,
            style,
            content,
            link: self.link,
            level: 0,
        }));
    }
}
