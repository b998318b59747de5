//! Single pages in reading order, and the cover in one piece, for a print shop.

use super::bound::{Board, Piece, Surround, compose};
use super::leaves::{leaves, leaves_with_bleed};
use crate::diag::Problem;
use crate::geom::Length;

/// Single pages for the print shop.
#[derive(Clone, Debug, PartialEq)]
pub struct Singles {
    /// Bytes of the file.
    pub pdf: Vec<u8>,
    /// Number of pages in the source.
    pub pages: usize,
    /// Number of blank pages that were added at the end.
    pub blanks: usize,
}

/// Returns the pages of a PDF, each on a medium with marks; blank ones follow until their number is a
/// multiple of `multiple`. `reaching` says of each page whether its pictures reach into the bleed.
///
/// # Errors
/// A [`Problem`] where the file or one of its pages cannot be printed.
pub fn singles(
    pdf: &[u8],
    multiple: usize,
    reaching: &[bool],
    surround: &Surround,
) -> Result<Singles, Problem> {
    let (source, leaves) = leaves_with_bleed(pdf, reaching, surround.bleed)?;
    let pages = leaves.len();
    let count = pages.next_multiple_of(multiple.max(1));
    let board = |at: usize| {
        let size = leaves.get(at).or(leaves.last());
        let (width, height) = size.map_or((0.0, 0.0), |leaf| (leaf.width.to_pt(), leaf.height.to_pt()));
        let over = if reaching.get(at) == Some(&true) { surround.bleed.to_pt() } else { 0.0 };
        let clip = [0.0 - over, 0.0 - over, width + over, height + over];
        let whole = Piece { leaf: at, matrix: IDENTITY, clip };
        Board {
            width,
            height,
            pieces: (at < pages).then_some(whole).into_iter().collect(),
            folds: Vec::new(),
            words: surround.marks.map_or_else(String::new, |slug| slug.words(at, count)),
        }
    };
    let boards: Vec<Board> = (0..count).map(board).collect();
    Ok(Singles { pdf: compose(source, &leaves, &boards, surround)?, pages, blanks: count - pages })
}

const IDENTITY: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// How far a panel extends under the next, in points.
const UNDER: f64 = 1.0;

/// The measures of a cover.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jacket {
    /// Width of the trimmed book.
    pub width: Length,
    /// Height of the trimmed book.
    pub height: Length,
    /// Width of the spine; where it is zero, back and front are next to each other.
    pub spine: Length,
    /// Whether the spine is read from its foot to its head, not from head to foot.
    pub upwards: bool,
    /// Whether the book opens at its right edge: then its front is on the left.
    pub right_to_left: bool,
    /// How far the panels extend over the trim.
    pub bleed: Length,
}

/// Makes the cover in one piece, back, spine and front, from a PDF of its panels: the back, the spine as it
/// is read where there is one, the front; each with the bleed on all four of its sides, the spine at
/// its two ends alone; of a spine's panel that is too wide the upper part is cut off.
///
/// # Errors
/// A [`Problem`] where the file cannot be printed.
pub fn jacket(panels: &[u8], measures: &Jacket, surround: &Surround) -> Result<Vec<u8>, Problem> {
    let (source, leaves) = leaves(panels)?;
    let (width, height) = (measures.width.to_pt(), measures.height.to_pt());
    let (spine, bleed) = (measures.spine.to_pt(), measures.bleed.to_pt());
    let whole = width * 2.0 + spine;
    let side = |leaf: usize, left: bool| {
        let x = if left { 0.0 } else { width + spine };
        // The back extends under what is drawn after it, so that no paper shows where two edges meet;
        // the front does so only where a spine is laid over it.
        let over = if spine > 0.0 || leaf == 0 { UNDER.min(bleed) } else { 0.0 };
        let clip = if left {
            [-bleed, -bleed, width + over, height + bleed]
        } else {
            [x - over, -bleed, whole + bleed, height + bleed]
        };
        Piece { leaf, matrix: [1.0, 0.0, 0.0, 1.0, x - bleed, -bleed], clip }
    };
    let last = leaves.len().saturating_sub(1);
    let mut pieces = vec![side(0, !measures.right_to_left), side(last, measures.right_to_left)];
    if spine > 0.0 && leaves.len() > 2 {
        let matrix = if measures.upwards {
            [0.0, 1.0, -1.0, 0.0, width + spine, -bleed]
        } else {
            [0.0, -1.0, 1.0, 0.0, width, height + bleed]
        };
        pieces.push(Piece { leaf: 1, matrix, clip: [width, -bleed, width + spine, height + bleed] });
    }
    let folds = if spine > 0.0 { vec![width, width + spine] } else { vec![width] };
    let words = surround.marks.map_or_else(String::new, |slug| {
        let [across, up, back] = [measures.width, measures.height, measures.spine].map(Length::to_mm);
        format!("{} · {across:.1} + {back:.1} + {across:.1} × {up:.1} mm", slug.title)
    });
    let board = Board { width: whole, height, pieces, folds, words };
    compose(source, &leaves, &[board], surround)
}

/// Returns the thickness of a book's pages together: two pages are a sheet.
#[must_use]
pub fn spine(pages: usize, thickness: Length) -> Length {
    Length::sp(thickness.to_sp() * pages.div_ceil(2) as i64)
}
