//! Figures to pieces: the image at its size, its caption beneath, the whole on whole lines.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{Give, Kind, Piece};
use crate::book::{Block, BookPlace, Figure};
use crate::geom::{Length, Rect, Size};
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Line, Measure};
use crate::typeset::style::Style;

impl Flow<'_> {
    /// An image and its caption in one piece.
    pub(super) fn figure(&mut self, figure: &Figure, block: &Block, frame: &Frame, node: NodeId) {
        let lines = self.figure_parts(figure, block, frame, node);
        let Some((image, lines)) = lines else { return };
        let caption_leading = self.design.table_leading;
        let gap = if lines.is_empty() { Length::ZERO } else { self.design.text.scale(0.5) };
        let caption = caption_leading * lines.len() as i64;
        let size = self.fitted(&figure.image.path, frame.width, self.tallest - caption - gap * 2);
        let space = frame.leading / 2;
        let natural = size.height + gap + caption;
        let height = self.design.whole_lines(natural + space).min(self.design.depth());
        let top = (height - natural) / 2;
        let x = frame.x + (frame.width - size.width) / 2;
        let rect = Rect::new(x, top, size.width, size.height);
        let mut draws = vec![Draw::Image { path: figure.image.path.clone(), rect, leaf: image }];
        let mut notes = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let baseline =
                top + size.height + gap + caption_leading * at as i64 + caption_leading.scale(0.75);
            draws.extend(line.draws.into_iter().map(|draw| draw.moved(frame.x, baseline)));
            notes.extend(line.notes);
        }
        self.galley.pieces.push(Piece::space(frame.leading, Give::Lines));
        let piece = Piece::new(height, draws);
        let first = self.galley.pieces.len();
        self.galley.pieces.push(Piece {
            kind: Kind::Fixed,
            notes,
            place: Some(BookPlace { block: block.key, offset: 0 }),
            ..piece
        });
        if frame.grid {
            self.galley.float_from(first);
        }
        self.galley.pieces.push(Piece::space(frame.leading / 2, Give::None));
    }

    /// The figure's node: its image's leaf (none for ornament) and the lines of its caption.
    fn figure_parts(
        &mut self,
        figure: &Figure,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Option<(Option<crate::page::LeafId>, Vec<Line>)> {
        self.artworks.get(&figure.image.path)?;
        let leaf = (!figure.image.decorative).then(|| {
            let image = self.structure.add(Some(node), StructRole::Figure(figure.image.alt.clone()));
            self.structure.leaf(image)
        });
        let lines = self.caption_lines(&figure.caption, block, frame, node);
        Some((leaf, lines))
    }

    /// The lines of a caption, in a node of its own.
    pub(super) fn caption_lines(
        &mut self,
        caption: &[crate::book::Inline],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Vec<Line> {
        if caption.is_empty() {
            return Vec::new();
        }
        let node = self.structure.add(Some(node), StructRole::Caption);
        self.speak(node, block.lang.as_ref());
        let style = Style::sans(self.design.caption, &frame.style.lang);
        let captioned = Frame { style, ..frame.clone() };
        let atoms = self.collect(&captioned, node, |collector| collector.inlines(caption));
        par::lines(&atoms, &Measure::ragged(frame.width), self.shaper)
    }

    /// An image's size: its own in points (rasters at 300 dots to the inch), never wider or taller than the room.
    fn fitted(&self, path: &str, width: Length, height: Length) -> Size {
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
