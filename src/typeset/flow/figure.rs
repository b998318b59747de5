//! Figures to pieces: the image at its size, its caption beneath, the whole on whole lines.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Piece, PieceKind, Stretchability};
use super::lines::{place_line, stacked};
use crate::book::{Block, BookPlace, Figure, Inline, InlineKind, PictureWidth};
use crate::geom::{Length, Rect, Size};
use crate::page::{Ink, LeafId, NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Line, Measure};

/// Size of the line on whose picture it is, in parts of the caption's.
const CREDIT: f64 = 0.86;

impl Flow<'_> {
    /// An image and its caption in one piece.
    pub(super) fn figure(&mut self, figure: &Figure, block: &Block, frame: &Frame, node: NodeId) {
        if self.artworks.get(&figure.image.path).is_none() {
            return self.framed(figure, block, frame, node);
        }
        match figure.width {
            Some(PictureWidth::Bleed) if self.is_of_page(frame) => self.bleed(figure, block, frame, node),
            Some(PictureWidth::Margins) if self.is_of_page(frame) => {
                self.over_margins(figure, block, frame, node);
            }
            Some(PictureWidth::Page) if frame.grid => {
                let depth = self.design.depth();
                self.figure_in(figure, block, Some(depth), frame, node);
            }
            _ => self.figure_in(figure, block, None, frame, node),
        }
    }

    /// Whether a frame is that of the page's text.
    pub(super) fn is_of_page(&self, frame: &Frame) -> bool {
        frame.grid && frame.x == Length::ZERO && frame.width == self.design.measure
    }

    /// An image and its caption in one piece; in the middle of a height, where one is given.
    pub(super) fn figure_in(
        &mut self,
        figure: &Figure,
        block: &Block,
        depth: Option<Length>,
        frame: &Frame,
        node: NodeId,
    ) {
        let (image, lines) = self.figure_parts(figure, block, frame, node);
        let caption_leading = self.design.table_leading;
        let is_mark_alone = is_mark_alone(figure);
        let gap = if lines.is_empty() || is_mark_alone { Length::ZERO } else { self.design.text.scale(0.5) };
        let hung = if is_mark_alone { end_of(&lines) } else { Length::ZERO };
        let (lines, mut caption) = stacked(lines, caption_leading);
        let room = depth.unwrap_or(self.tallest).min(self.tallest) - caption - gap * 2;
        let filling = depth.map(|_| PictureWidth::Page);
        let size = match figure.width.or(filling) {
            Some(width) => self.as_wide(&figure.image.path, width, frame.width, room),
            None => self.fitted(&figure.image.path, frame.width, room),
        };
        let x = frame.x + (frame.width - size.width) / 2;
        // A mark of a note that no caption holds hangs at the picture's lower corner, beside it where there is room.
        let is_beside =
            is_mark_alone && size.width + (hung + gap_beside(self.design.text)) * 2 <= frame.width;
        caption = if is_beside { Length::ZERO } else { caption };
        let left = match (is_mark_alone, is_beside) {
            (true, true) => x + size.width + gap_beside(self.design.text),
            (true, false) => x + size.width - hung,
            _ => frame.x,
        };
        let space = frame.leading / 2;
        let natural = size.height + gap + caption;
        let whole = depth.unwrap_or_else(|| self.design.whole_lines(natural + space));
        let height = whole.min(self.design.depth());
        let top = (height - natural) / 2;
        let rect = Rect::new(x, top, size.width, size.height);
        let mut draws = vec![Draw::Image { artwork: figure.image.path.clone(), rect, leaf: image }];
        let mut notes = Vec::new();
        for (line, baseline) in lines {
            let below = if is_beside { baseline - caption_leading.scale(0.75) } else { gap + baseline };
            let baseline = top + size.height + below;
            place_line(line, (left, baseline), &mut draws, &mut notes);
        }
        self.galley.pieces.push(Piece::space(frame.leading, Stretchability::Lines));
        let piece = Piece::new(height, draws);
        let first = self.galley.pieces.len();
        self.galley.pieces.push(Piece {
            kind: PieceKind::Fixed,
            notes,
            place: Some(BookPlace { block: block.key, offset: 0 }),
            ..piece
        });
        if frame.grid {
            self.galley.float_from(first);
        }
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::None));
    }

    /// The place of an image that cannot be shown: its words and its path in a frame, which may go on over a page; of
    /// the network its words alone.
    fn framed(&mut self, figure: &Figure, block: &Block, frame: &Frame, node: NodeId) {
        let image = &figure.image;
        let path = image.shown_path();
        let alternative_text =
            if image.alt.is_empty() { path.clone().unwrap_or_default() } else { image.alt.clone() };
        let is_framed = path.is_some();
        let role = if is_framed { StructRole::Figure(alternative_text) } else { StructRole::Paragraph };
        let padding = if is_framed { self.design.text.scale(0.6) } else { Length::ZERO };
        let within = Frame {
            x: frame.x + padding,
            width: frame.width - padding * 2,
            style: self.design.style(&self.design.look.captions, &frame.style.lang),
            ..frame.clone()
        };
        let words = if image.alt.is_empty() && !is_framed {
            Vec::new()
        } else {
            let image_node = self.structure.add(Some(node), role);
            let atoms = self.collect(&within, image_node, |collector| {
                collector.generated(&image.alt);
                if let Some(path) = &path {
                    if !image.alt.is_empty() {
                        collector.line_end();
                    }
                    collector.generated_code(path);
                }
            });
            par::lines(&atoms, &Measure::ragged(within.width), self.shaper)
        };
        self.tell_overfull(&words, block.span);
        let caption = self.credited_lines((&figure.caption, &figure.credit), block, frame, node);
        let leading = self.design.table_leading;
        let line_of = |line: Line, x: Length| {
            let draws = line.draws.into_iter().map(|draw| draw.moved(x, leading.scale(0.75))).collect();
            Piece { notes: line.notes, ..Piece::new(leading, draws) }
        };
        let mut pieces: Vec<Piece> = words.into_iter().map(|line| line_of(line, within.x)).collect();
        if is_framed {
            pieces.insert(0, Piece::new(padding / 2, Vec::new()));
            pieces.push(Piece::new(padding / 2, Vec::new()));
            let last = pieces.len() - 1;
            for (at, piece) in pieces.iter_mut().enumerate() {
                piece.draws.extend(sides(frame, piece.height, at == 0, at == last));
            }
        }
        if !caption.is_empty() && !pieces.is_empty() {
            pieces.push(Piece::new(self.design.text.scale(0.5), Vec::new()));
        }
        pieces.extend(caption.into_iter().map(|line| line_of(line, frame.x)));
        let height: Length = pieces.iter().map(|piece| piece.height).sum();
        let is_small = height <= self.design.depth() / 2;
        let last = pieces.len().saturating_sub(1);
        for (at, piece) in pieces.iter_mut().enumerate() {
            piece.break_after =
                if is_small && at < last { BreakAfter::Avoided } else { BreakAfter::Allowed(0) };
            (piece.grid, piece.kind) = (false, PieceKind::Fixed);
        }
        let Some(first) = pieces.first_mut() else { return };
        first.place = Some(BookPlace { block: block.key, offset: 0 });
        self.galley.pieces.push(Piece::space(frame.leading, Stretchability::Lines));
        self.galley.pieces.extend(pieces);
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::None));
    }

    /// The leaf of a figure's image in the structure; none for ornament.
    pub(super) fn leaf_of_picture(&mut self, figure: &Figure, node: NodeId) -> Option<LeafId> {
        (!figure.image.decorative).then(|| {
            let image = self.structure.add(Some(node), StructRole::Figure(figure.image.alt.clone()));
            self.structure.leaf(image)
        })
    }

    /// The figure's node: its image's leaf (none for ornament) and the lines of its caption.
    pub(super) fn figure_parts(
        &mut self,
        figure: &Figure,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> (Option<LeafId>, Vec<Line>) {
        let leaf = self.leaf_of_picture(figure, node);
        let lines = self.credited_lines((&figure.caption, &figure.credit), block, frame, node);
        (leaf, lines)
    }

    /// The lines of a caption, and below them whose picture it is, in one node.
    pub(super) fn credited_lines(
        &mut self,
        (caption, credit): (&[Inline], &[Inline]),
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Vec<Line> {
        if credit.is_empty() {
            return self.caption_lines(caption, block, frame, node);
        }
        let node = self.structure.add(Some(node), StructRole::Caption);
        self.set_language(node, block.lang.as_ref());
        let mut lines = self.panel_lines(caption, false, block, frame, node);
        lines.extend(self.panel_lines(credit, true, block, frame, node));
        lines
    }

    /// The lines of a caption, in a node of its own.
    pub(super) fn caption_lines(
        &mut self,
        caption: &[Inline],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Vec<Line> {
        self.words_below(caption, (StructRole::Caption, 1.0), block, frame, node)
    }

    /// The lines of some words below a picture, in a paragraph of their own.
    pub(super) fn panel_lines(
        &mut self,
        words: &[Inline],
        is_credit: bool,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Vec<Line> {
        let scale = if is_credit { CREDIT } else { 1.0 };
        self.words_below(words, (StructRole::Paragraph, scale), block, frame, node)
    }

    /// The lines of some words below a picture, in a node of a role, at a share of the size of captions.
    fn words_below(
        &mut self,
        words: &[Inline],
        (role, scale): (StructRole, f64),
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Vec<Line> {
        if words.is_empty() {
            return Vec::new();
        }
        let node = self.structure.add(Some(node), role);
        self.set_language(node, block.lang.as_ref());
        let look = &self.design.look.captions;
        let style = self.design.style(look, &frame.style.lang);
        let size = if scale == 1.0 { style.size } else { style.size.scale(scale) };
        let own = Frame { style, ..frame.clone() }.sized(size);
        let atoms = self.collect(&own, node, |collector| collector.inlines(words));
        par::lines(&atoms, &self.design.display(look, frame.width), self.shaper)
    }

    /// An image's size where its author says how wide it is, never wider or taller than the room.
    pub(super) fn as_wide(&self, path: &str, wanted: PictureWidth, width: Length, height: Length) -> Size {
        let Some(artwork) = self.artworks.get(path) else { return Size::default() };
        let wanted = match wanted {
            PictureWidth::Share(share) => width.scale(f64::from(share) / 1_000.0),
            PictureWidth::Points(points) => Length::pt(f64::from(points) / 100.0).min(width),
            PictureWidth::Page | PictureWidth::Bleed | PictureWidth::Margins => width,
        };
        let own = artwork.size;
        let scale = wanted.ratio(own.width).min(height.ratio(own.height));
        Size { width: own.width.scale(scale), height: own.height.scale(scale) }
    }

    /// The size of an image within a line: what its author asks for, or its own, limited to the height that the line
    /// allows.
    pub(super) fn in_line(&self, path: &str, wanted: Option<PictureWidth>, frame: &Frame) -> Size {
        if let Some(wanted) = wanted {
            return self.as_wide(path, wanted, frame.width, self.tallest / 2);
        }
        let Some(artwork) = self.artworks.get(path) else { return Size::default() };
        let tallest = frame.leading.scale(0.85);
        let scale = tallest.ratio(artwork.size.height).min(frame.width.ratio(artwork.size.width)).min(1.0);
        Size { width: artwork.size.width.scale(scale), height: artwork.size.height.scale(scale) }
    }

    /// An image's size: its own in points (rasters at 300 dots to the inch), never wider or taller than the room.
    pub(super) fn fitted(&self, path: &str, width: Length, height: Length) -> Size {
        let Some(artwork) = self.artworks.get(path) else { return Size::default() };
        let own = match artwork.kind {
            crate::artwork::ArtworkKind::Svg => artwork.size,
            _ => Size { width: artwork.size.width.scale(0.24), height: artwork.size.height.scale(0.24) },
        };
        // Small rasters are widened to the text where that keeps 150 dots to the inch.
        let widened = if own.width < width { width.ratio(own.width).min(2.0) } else { 1.0 };
        let wanted = match artwork.kind {
            crate::artwork::ArtworkKind::Svg => 1.0,
            _ => widened,
        };
        let scale = wanted.min(width.ratio(own.width)).min(height.ratio(own.height));
        Size { width: own.width.scale(scale), height: own.height.scale(scale) }
    }
}

/// Whether the marks of notes are all that stands under an image.
fn is_mark_alone(figure: &Figure) -> bool {
    let mut marks = figure.caption.iter();
    !figure.caption.is_empty()
        && figure.credit.is_empty()
        && marks.all(|inline| matches!(inline.kind, InlineKind::NoteMark(_)))
}

/// Where the last mark in some lines ends: each mark is a link.
fn end_of(lines: &[Line]) -> Length {
    let areas = lines.iter().flat_map(|line| &line.draws).filter_map(|draw| match draw {
        Draw::Link { areas, .. } => Some(areas),
        _ => None,
    });
    areas.flatten().map(Rect::right).max().unwrap_or(Length::ZERO)
}

/// The space between an image and a mark beside it.
fn gap_beside(text: Length) -> Length {
    text.scale(0.2)
}

/// The rules of a frame beside a piece of a height; above its first and below its last piece too.
fn sides(frame: &Frame, height: Length, is_first: bool, is_last: bool) -> Vec<Draw> {
    let weight = Length::pt(0.5);
    let rule = |x: Length, y: Length, width: Length, height: Length| Draw::Rule {
        rect: Rect::new(frame.x + x, y, width, height),
        ink: Ink::grey(0),
    };
    let mut rules = vec![
        rule(Length::ZERO, Length::ZERO, weight, height),
        rule(frame.width - weight, Length::ZERO, weight, height),
    ];
    rules.extend(is_first.then(|| rule(Length::ZERO, Length::ZERO, frame.width, weight)));
    rules.extend(is_last.then(|| rule(Length::ZERO, height - weight, frame.width, weight)));
    rules
}
