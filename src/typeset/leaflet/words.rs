//! The text of the page for the copy shop.

use super::Folding;
use crate::messages::{Message, book as say};

/// The text of the page.
pub(super) struct Words {
    pub(super) heading: String,
    /// The numbers of pages and blanks.
    pub(super) counted: String,
    /// The alternative text of the drawing.
    pub(super) figure: String,
    /// The captions under the parts of the drawing.
    pub(super) captions: [String; 3],
    /// The name and instruction of each step.
    pub(super) steps: Vec<(String, String)>,
}

/// The most sheets that an office stapler holds.
const STAPLED: usize = 20;

/// Creates the text of the page.
pub(super) fn words(folding: &Folding) -> Words {
    let say_it = |message: Message| message.text(folding.language.locale());
    let step = |message: Message, more: Option<Message>| {
        let mut text = say_it(message.clone().attribute("text"));
        if let Some(more) = more {
            text.push(' ');
            text += &say_it(more);
        }
        (say_it(message), text)
    };
    let Folding { file, paper, cover, percent, .. } = *folding;
    let signatures = folding.signatures.len();
    let assembler: usize = folding.signatures.iter().sum();
    let sums: Vec<String> = folding.signatures.iter().map(usize::to_string).collect();
    let deepest = folding.signatures.iter().max().copied().unwrap_or(1);
    let thickness = folding.thickness.to_mm();
    let creep = thickness * deepest.saturating_sub(1) as f64;
    let (half, height) = (folding.sheet.width.to_mm() / 2.0, folding.page.height.to_mm());
    let side = if folding.right_to_left { "right" } else { "left" };
    let (order, held) = match signatures {
        1 => {
            let thick = (assembler > STAPLED).then(|| say::leaflet_thick(assembler));
            (say::leaflet_order(), step(say::leaflet_staple(height / 4.0, height * 0.75), thick))
        }
        _ => (say::leaflet_signatures(signatures, sums.join(" + ")), step(say::leaflet_bind(), None)),
    };
    Words {
        heading: say_it(say::leaflet_heading()),
        counted: say_it(say::leaflet_counted(folding.blanks, folding.pages)),
        figure: say_it(say::leaflet_figure()),
        captions: [say::leaflet_flip(), say::leaflet_middle(), say::leaflet_held(signatures)].map(say_it),
        steps: vec![
            step(
                say::leaflet_paper(paper, assembler, thickness),
                cover.map(|cover| say::leaflet_cover(cover, paper)),
            ),
            step(say::leaflet_print(file), (percent < 100).then(|| say::leaflet_shrunk(percent))),
            step(say::leaflet_sides(), None),
            step(say::leaflet_trial(), None),
            step(order, None),
            step(say::leaflet_fold(half, side, signatures), None),
            held,
            step(say::leaflet_cut(creep), folding.is_marked.then(say::leaflet_marks)),
        ],
    }
}
