//! The outline: chapters and headings beside the page (ISO 32000-1, 12.3.3).

use super::links;
use super::strings::short;
use crate::error::Error;
use crate::page::Pages;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

/// Returns the outline as a tree. An entry is a child of the last entry of a lower level, however many levels the
/// author skipped. PDF/UA-1 requires an outline: a book without headings gets one entry, its title.
pub fn outline(pages: &Pages, title: &str) -> Result<Outline, Error> {
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    for entry in &pages.outline {
        close(&mut outline, &mut open, entry.level);
        let destination = links::destination(pages, entry.destination)?;
        open.push((entry.level, OutlineNode::new(short(&entry.title), destination)));
    }
    close(&mut outline, &mut open, 0);
    if pages.outline.is_empty() && !pages.pages.is_empty() {
        let start = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(short(title), start));
    }
    Ok(outline)
}

/// Moves every open entry of this level or a deeper one to its parent.
fn close(outline: &mut Outline, open: &mut Vec<(u8, OutlineNode)>, level: u8) {
    while let Some((_, node)) = open.pop_if(|(open_level, _)| *open_level >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
