//! Draws the parts of a line: glyph runs, link areas, images, anchors.

use super::atoms::{Atoms, Formula, Glue, Segment};
use super::bidi;
use super::line::{Line, Piece, Share};
use crate::font::FaceId;
use crate::geom::{Length, Point as Place, Rect};
use crate::page::{Content, Glyph, GlyphRun, Ink};
use crate::typeset::draw::{Deferred, Draw};
use crate::typeset::shape::{Shaped, ShapedGlyph, Shaper, Word};
use crate::typeset::style::Style;
use std::sync::Arc;

/// Draws the pieces of a line from left to right.
pub struct Pen<'a, 'f> {
    x: Length,
    share: Share,
    shaper: &'a Shaper<'f>,
    draws: Vec<Draw>,
    link: Option<(usize, Length, Length)>,
    /// The open background of highlighted words: index of the drawing it precedes, left edge, font size.
    ground: Option<(usize, Length, Length)>,
    /// Whether the next glyphs start a new run, because they are not adjacent to the last ones.
    apart: bool,
}

impl<'a, 'f> Pen<'a, 'f> {
    pub fn new(x: Length, share: Share, shaper: &'a Shaper<'f>) -> Self {
        Self { x, share, shaper, draws: Vec::new(), link: None, ground: None, apart: false }
    }

    pub fn draw(&mut self, piece: &Piece<'_>, atoms: &Atoms) {
        match piece {
            Piece::Letters { segment, word, text, .. } => {
                self.linked(segment.link, segment.style.size, atoms);
                self.marked(&segment.style);
                self.apart |= segment.page.is_some();
                self.word(word, text, segment, false);
                self.make_page_placeholder(segment);
            }
            Piece::Hyphen { segment, word } => {
                self.linked(segment.link, segment.style.size, atoms);
                self.marked(&segment.style);
                self.word(word, "\u{ad}", segment, true);
            }
            Piece::Space(glue) => {
                self.linked(glue.link, glue.style.size, atoms);
                self.marked(&glue.style);
                self.space(glue, self.width(piece));
            }
            Piece::Image { path, size, leaf } => {
                let rect = Rect::new(self.x, -size.height, size.width, size.height);
                self.draws.push(Draw::Image { artwork: (*path).to_owned(), rect, leaf: Some(*leaf) });
                self.x += size.width;
            }
            Piece::Formula(Formula { set, em, leaf, .. }) => {
                let expansion = self.share.expansion;
                let origin = Place { x: self.x, y: Length::ZERO };
                let formula = Arc::clone(set);
                self.draws.push(Draw::Formula { formula, origin, em: *em, expansion, leaf: Some(*leaf) });
                self.x += self.width(piece);
            }
            Piece::Anchor(anchor) => {
                let point = Place { x: self.x, y: Length::pt(-10.0) };
                self.draws.push(Draw::anchor((*anchor).clone(), point));
            }
        }
    }

    /// Draws pieces of both directions in reading order, each at its visual position.
    pub fn draw_mixed(&mut self, pieces: &[Piece<'_>], trailing: Option<&Glue>, atoms: &Atoms, base: u8) {
        let levels: Vec<u8> = pieces.iter().map(|piece| piece.level(base)).collect();
        let widths: Vec<Length> = pieces.iter().map(|piece| self.width(piece)).collect();
        let left = self.x;
        let mut before = base;
        for ((piece, &level), place) in pieces.iter().zip(&levels).zip(bidi::places(&levels, &widths)) {
            self.move_to(left + place, level % 2 == 1 || before % 2 == 1, atoms);
            self.draw(piece, atoms);
            before = level;
        }
        let end = if base == 0 {
            left + widths.into_iter().sum()
        } else {
            left - trailing.map_or(Length::ZERO, |glue| glue.width)
        };
        self.move_to(end, before % 2 == 1, atoms);
    }

    /// Moves the pen; glyphs then start a new run unless they are adjacent.
    fn move_to(&mut self, x: Length, apart: bool, atoms: &Atoms) {
        if apart || x != self.x {
            self.close_link(atoms);
            self.close_ground();
            self.apart = true;
            self.x = x;
        }
    }

    /// The advance of a piece.
    fn width(&self, piece: &Piece<'_>) -> Length {
        match piece {
            Piece::Letters { segment, word, .. } | Piece::Hyphen { segment, word } => {
                let tracking = segment.ems().scale(self.share.tracking / self.share.expansion);
                let part = |part: &Shaped| {
                    let advances: Length = part.glyphs.iter().map(|glyph| glyph.advance + tracking).sum();
                    advances.scale(self.share.expansion)
                };
                word.parts.iter().map(part).sum()
            }
            Piece::Space(glue) if glue.fixed => glue.width.scale(self.share.expansion),
            Piece::Space(glue) => glue.width.scale(self.share.space),
            Piece::Image { size, .. } => size.width,
            Piece::Formula(formula) => formula.width().scale(self.share.expansion),
            Piece::Anchor(_) => Length::ZERO,
        }
    }

    /// Starts and ends the area of a link.
    fn linked(&mut self, link: Option<usize>, size: Length, atoms: &Atoms) {
        if self.link.map(|(index, ..)| index) == link {
            return;
        }
        self.close_link(atoms);
        self.link = link.map(|index| (index, self.x, size));
    }

    /// Starts and ends the background of highlighted words.
    fn marked(&mut self, style: &Style) {
        match self.ground {
            None if style.marked => {
                self.ground = Some((self.draws.len(), self.x, style.size));
                self.apart = true;
            }
            Some(_) if !style.marked => self.close_ground(),
            _ => {}
        }
    }

    /// Inserts the background below the highlighted words.
    fn close_ground(&mut self) {
        let Some((at, start, size)) = self.ground.take() else { return };
        let rect = Rect::new(start, size.scale(-0.8), self.x - start, size.scale(1.08));
        self.draws.insert(at, Draw::Rule { rect, ink: Ink::grey(222) });
        self.apart = true;
    }

    pub fn close_link(&mut self, atoms: &Atoms) {
        let Some((index, start, size)) = self.link.take() else { return };
        let words = &atoms.links[index];
        self.draws.push(Draw::Link {
            areas: vec![Rect::new(start, size.scale(-0.85), self.x - start, size.scale(1.15))],
            target: words.goal.clone(),
            leaf: words.leaf,
            name: words.name.clone(),
        });
    }

    fn word(&mut self, word: &Word, text: &str, segment: &Segment, hyphen: bool) {
        for part in &word.parts {
            let tracking = segment.ems().scale(self.share.tracking / self.share.expansion);
            let expansion = self.share.expansion;
            let mut advanced = Length::ZERO;
            let run = self.run((part.face, part.size), &segment.style, segment.content);
            let base = run.text.len();
            let (from, to) = bounds(&part.glyphs, text.len());
            let (from, to) = if hyphen { (0, text.len()) } else { (from, to) };
            Arc::make_mut(&mut run.text).push_str(&text[from..to]);
            let glyphs = Arc::make_mut(&mut run.glyphs);
            for glyph in &part.glyphs {
                let range = if hyphen { 0..text.len() } else { glyph.text.clone() };
                glyphs.push(Glyph {
                    id: glyph.id,
                    advance: glyph.advance + tracking,
                    x_offset: glyph.x_offset,
                    y_offset: glyph.y_offset,
                    text: base + range.start - from..base + range.end - from,
                });
                advanced += glyph.advance + tracking;
            }
            run.hyphenated |= hyphen;
            self.x += advanced.scale(expansion);
        }
    }

    /// Turns the last run into a placeholder for a page number.
    fn make_page_placeholder(&mut self, segment: &Segment) {
        let Some(goal) = &segment.page else { return };
        if let Some(Draw::Glyphs(run)) = self.draws.pop_if(|draw| matches!(draw, Draw::Glyphs(_))) {
            let (style, goal) = ((*segment.style).clone(), goal.clone());
            self.draws.push(Draw::Late(Box::new(Deferred::Page { run, style, goal })));
        }
    }

    fn space(&mut self, glue: &Glue, width: Length) {
        if glue.width > Length::ZERO {
            let Some(blank) = self.shaper.blank(&glue.style) else { return };
            let advance = width.scale(1.0 / self.share.expansion);
            let run = self.run((blank.face, glue.style.size), &glue.style, glue.content);
            let base = run.text.len();
            Arc::make_mut(&mut run.text).push(' ');
            Arc::make_mut(&mut run.glyphs).push(Glyph {
                id: blank.glyph,
                advance,
                x_offset: Length::ZERO,
                y_offset: Length::ZERO,
                text: base..base + 1,
            });
        }
        self.x += width;
    }

    /// The run to append to: the last one if nothing changes, else a new one.
    fn run(&mut self, (face, size): (FaceId, Length), style: &Style, content: Content) -> &mut GlyphRun {
        let same = matches!(self.draws.last(), Some(Draw::Glyphs(run))
            if run.face == face && run.size == size && run.ink == style.ink()
                && run.content == content && run.origin.y == -style.rise && !run.hyphenated && !self.apart);
        self.apart = false;
        if !same {
            self.draws.push(Draw::Glyphs(GlyphRun {
                face,
                size,
                origin: Place { x: self.x, y: -style.rise },
                expansion: self.share.expansion,
                ink: style.ink(),
                text: Arc::default(),
                glyphs: Arc::default(),
                hyphenated: false,
                content,
            }));
        }
        match self.draws.last_mut() {
            Some(Draw::Glyphs(run)) => run,
            _ => unreachable!("a run was pushed just now"),
        }
    }

    pub fn finish(mut self, pieces: &[Piece<'_>], trailing: Option<&Glue>) -> Line {
        self.close_ground();
        if let Some(glue) = trailing {
            self.space(glue, glue.width);
        }
        let notes = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Letters { segment, .. } => segment.note,
                _ => None,
            })
            .collect();
        Line { draws: self.draws, notes, ..Line::default() }
    }
}

/// The byte range of a word that a part's glyphs represent.
fn bounds(glyphs: &[ShapedGlyph], length: usize) -> (usize, usize) {
    let from = glyphs.iter().map(|glyph| glyph.text.start).min().unwrap_or(0);
    let to = glyphs.iter().map(|glyph| glyph.text.end).max().unwrap_or(length);
    (from, to.min(length))
}
