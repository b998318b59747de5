//! Links and their destinations (ISO 32000-1, 12.3.2 and 12.5.6.5).

use super::contradiction;
use super::strings::short;
use crate::address::in_ascii;
use crate::config::Config;
use crate::error::Error;
use crate::geom::{Point as Place, Rect};
use crate::page::{Destination, LinkTarget, Pages};
use krilla::Document;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::{NamedDestination, XyzDestination};
use krilla::geom::{Point, Quadrilateral};

/// Returns a point of the page in krilla's coordinates: from the top left corner, in points.
pub fn point(place: Place) -> Point {
    Point::from_xy(place.x.to_pt() as f32, place.y.to_pt() as f32)
}

/// Writes every destination under its name, also those without a link in the book, so that other documents can link
/// into it.
pub fn name_destinations(document: &mut Document, pages: &Pages) -> Result<(), Error> {
    for destination in &pages.destinations {
        document
            .register_named_destination(named(pages, destination)?)
            .ok_or_else(|| contradiction(format!("two places are called “{}”", destination.name)))?;
    }
    Ok(())
}

/// Returns the destination of an index of [`Pages::destinations`].
pub fn destination(pages: &Pages, index: usize) -> Result<XyzDestination, Error> {
    place(pages, find(pages, index)?)
}

fn find(pages: &Pages, index: usize) -> Result<&Destination, Error> {
    pages
        .destinations
        .get(index)
        .ok_or_else(|| contradiction(format!("a link leads to place {index}, which is not there")))
}

fn place(pages: &Pages, destination: &Destination) -> Result<XyzDestination, Error> {
    if destination.page >= pages.pages.len() {
        return Err(contradiction(format!(
            "“{}” lies on page {} of {}",
            destination.name,
            destination.page + 1,
            pages.pages.len()
        )));
    }
    Ok(XyzDestination::new(destination.page, point(destination.point)))
}

fn named(pages: &Pages, destination: &Destination) -> Result<NamedDestination, Error> {
    Ok(NamedDestination::new(destination.name.clone(), place(pages, destination)?))
}

/// Returns the annotation of a link: no border, its words as clickable quadrilaterals, its name for
/// screen readers (PDF/UA-1, 7.18.5). `None` where the link has no area.
pub fn annotation(
    pages: &Pages,
    config: &Config,
    areas: &[Rect],
    target: &LinkTarget,
    name: &str,
) -> Result<Option<Annotation>, Error> {
    if areas.is_empty() {
        return Ok(None);
    }
    let quads = areas.iter().map(quadrilateral).collect();
    let link = LinkAnnotation::new_with_quad_points(quads, aim(pages, target)?);
    let name = match name.trim() {
        "" => fallback_name(pages, config, target)?,
        name => name.to_owned(),
    };
    let name = short(&name);
    Ok(Some(Annotation::new_link(link, Some(name))))
}

fn aim(pages: &Pages, target: &LinkTarget) -> Result<Target, Error> {
    Ok(match target {
        LinkTarget::Url(url) => Target::Action(LinkAction::new(in_ascii(url)).into()),
        LinkTarget::Destination(index) => Target::Destination(named(pages, find(pages, *index)?)?.into()),
    })
}

/// Returns a name for a link that was given none: its address or its page.
fn fallback_name(pages: &Pages, config: &Config, target: &LinkTarget) -> Result<String, Error> {
    Ok(match target {
        LinkTarget::Url(url) => url.clone(),
        LinkTarget::Destination(index) => {
            let page = find(pages, *index)?.page;
            let label = pages.pages.get(page).map(|page| page.label.text()).unwrap_or_default();
            format!("{} {label}", config.language.words().page).trim_end().to_owned()
        }
    })
}

/// Returns corners in the order that viewers expect, which is not that of the standard: top left, top right,
/// bottom left, bottom right as seen on the page.
fn quadrilateral(area: &Rect) -> Quadrilateral {
    let (left, top) = (area.origin.x, area.origin.y);
    let (right, bottom) = (area.right(), area.bottom());
    Quadrilateral(
        [(left, top), (right, top), (left, bottom), (right, bottom)].map(|(x, y)| point(Place { x, y })),
    )
}
