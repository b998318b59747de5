//! Draws items on their side, in a space that is turned around the corner of the page.

use super::super::contradiction;
use super::{Area, Pen, Place};
use crate::error::Error;
use crate::page::{GlyphRun, Item};

impl Pen<'_, '_, '_, '_> {
    /// Draws an item on its side.
    pub(super) fn turned(&mut self, item: &Item, pivot: Place) -> Result<(), Error> {
        self.turn(true);
        // The space turns around the corner of the page.
        let at = |point: &Place| Place { x: point.x - pivot.y, y: point.y + pivot.x };
        match item.clone() {
            Item::Glyphs(run) => self.run(&GlyphRun { origin: at(&run.origin), ..run }),
            Item::Image { artwork, rect, leaf } => {
                let rect = Area { origin: at(&rect.origin), ..rect };
                self.item(&Item::Image { artwork, rect, leaf })
            }
            Item::Formula { formula, origin, em, expansion, leaf } => {
                self.item(&Item::Formula { formula, origin: at(&origin), em, expansion, leaf })
            }
            _ => Err(contradiction("an item is turned that is none of glyphs, artwork, formula".to_owned())),
        }
    }

    /// Turns the space of what follows, or turns it back.
    pub(super) fn turn(&mut self, on_side: bool) {
        if std::mem::replace(&mut self.on_side, on_side) != on_side {
            self.open = None;
            self.stream.turn(on_side);
        }
    }
}
