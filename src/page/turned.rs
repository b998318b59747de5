//! Items on their side: their space turned by a quarter, so that a page is read from its right.

use super::{Item, Stage};
use crate::geom::{Point, Rect};

impl<S: Stage> Item<S> {
    /// The item as it stands upright.
    #[must_use]
    pub fn upright(&self) -> &Self {
        match self {
            Self::Turned { item, .. } => item,
            other => other,
        }
    }
}

/// A rectangle of the space of a turned item, on the page.
#[must_use]
pub fn turned_rect(rect: &Rect, pivot: Point) -> Rect {
    let Rect { origin, size } = *rect;
    Rect::new(pivot.x + origin.y, pivot.y - origin.x - size.width, size.height, size.width)
}
