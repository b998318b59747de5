//! Initials: the first letter of a chapter, several lines tall, with the lines beside it.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Piece, Stretchability};
use crate::book::{Block, Inline, InlineKind};
use crate::geom::Length;
use crate::page::NodeId;
use crate::typeset::par::{self, Measure};
use crate::typeset::style::{Features, Style};

/// Capitals that extend below the baseline, into the line below the initial.
const DESCENDING: &str = "ÇŞȘŢȚĢĶĻŅŖĄĘĮŲQJДЦЩ";

/// A paragraph split after its first letter.
pub(super) struct Opened {
    /// The letter.
    letter: String,
    /// The text after it.
    rest: Vec<Inline>,
}

impl Opened {
    /// Splits a paragraph after its first letter; `None` if it does not begin with a letter in plain text.
    pub(super) fn of(content: &[Inline]) -> Option<Self> {
        let (first, others) = content.split_first()?;
        let InlineKind::Text(text) = &first.kind else { return None };
        let letter = text.chars().next().filter(|letter| letter.is_uppercase())?;
        // Combining marks stay with their letter.
        let rest = &text[letter.len_utf8()..];
        if !rest.starts_with(|next: char| next.is_alphabetic() || next == ' ') {
            return None;
        }
        let rest = Inline { kind: InlineKind::Text(rest.to_owned()), ..first.clone() };
        Some(Self {
            letter: letter.to_string(),
            rest: std::iter::once(rest).chain(others.iter().cloned()).collect(),
        })
    }
}

impl Flow<'_> {
    /// Sets a paragraph whose first letter is as tall as the lines beside it.
    pub(super) fn with_initial(
        &mut self,
        (opened, lines, caps): (&Opened, usize, usize),
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        let Opened { letter, rest } = opened;
        let fonts = self.shaper.fonts();
        let face = fonts.get(self.shaper.face(&frame.style));
        let capital = f64::from(face.cap_height) / f64::from(face.upem.max(1));
        // From the top of the first line's capitals to the baseline of the last line beside it.
        let height = frame.leading * (lines as i64 - 1) + frame.style.size.scale(capital);
        let features = Features::default();
        let style = Style { size: height.scale(1.0 / capital), tracking: 0, features, ..frame.style.clone() };
        let set = Frame { style, ..frame.clone() };
        let atoms = self.collect(&set, node, |collector| collector.generated(letter));
        let drawn = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
        let room = self.shaper.word(letter, &set.style).width + frame.style.size.scale(0.18);
        let below = frame.leading * (lines as i64 - 1) + frame.baseline;
        let beside = lines + usize::from(DESCENDING.contains(letter.as_str()));
        let atoms = self.collect(frame, node, |collector| {
            collector.small_caps(caps);
            collector.inlines_at(rest, letter.len());
        });
        let measure = Measure { initial: (beside, room), ..self.measure(frame) };
        let set = par::lines(&atoms, &measure, self.shaper);
        let lacking = beside.saturating_sub(set.len()) as i64;
        let first = self.galley.pieces.len();
        self.push_lines(set, frame, Some(block.key), block.span);
        let x = if frame.is_mirrored() { Length::ZERO } else { frame.x };
        let draws: Vec<_> =
            drawn.into_iter().flat_map(|line| line.draws).map(|draw| draw.moved(x, below)).collect();
        self.galley.draw_first(first, &draws);
        if lacking > 0 {
            self.galley.pieces.push(Piece::space(frame.leading * lacking, Stretchability::None));
        }
        let last = self.galley.pieces.len().min(first + beside) - 1;
        for piece in &mut self.galley.pieces[first..last] {
            piece.break_after = BreakAfter::Avoided;
        }
    }
}
