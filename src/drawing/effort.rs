//! The cost of a drawing: its filters are drawn in pixels, and some read many pixels for each that they draw; for each
//! letter of a text all letters of that text are counted.

use super::source;
use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{Group, Node, Tree};

/// Most steps over letters for the texts of one drawing, each text's length squared: some seconds of one core, and one
/// text of thirty thousand letters.
const MOST_LETTERS: u64 = 1_000_000_000;

/// Most pixels that are read for one drawing: some ten seconds of one core. Ten soft shadows over a whole page read a
/// third of that.
const MOST: f64 = 1e9;

/// Pixels to a user unit where a filter is drawn for print, and most pixels along a side.
const SCALE: f64 = 4.0;
const LONGEST: f64 = 5_000.0;

/// Checks that a drawing's filters can be drawn in acceptable time.
///
/// # Errors
/// The reason why not, in English.
pub(super) fn bearable(tree: &Tree) -> Result<(), String> {
    if of_all(tree.root()) > MOST { Err("its filters are too much work".to_owned()) } else { Ok(()) }
}

/// Checks that a drawing's texts can be set in acceptable time.
///
/// # Errors
/// The reason why not, in English.
pub(super) fn is_readable(svg: &str) -> Result<(), String> {
    // Fewer bytes than that cannot be too many.
    if (svg.len() as u64).pow(2) <= MOST_LETTERS {
        return Ok(());
    }
    let Some(document) = source::parsed(svg) else { return Ok(()) };
    let texts = document.descendants().filter(|node| node.has_tag_name((super::SVG, "text")));
    let work = texts.map(|text| {
        let letters = text.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
        (letters.map(str::len).sum::<usize>() as u64).pow(2)
    });
    if work.sum::<u64>() > MOST_LETTERS { Err("its texts are too long".to_owned()) } else { Ok(()) }
}

/// Returns the work of a group with all its content, and once that of its patterns, masks and clips.
fn of_all(root: &Group) -> f64 {
    let mut sum = 0.0;
    let mut waiting = vec![root];
    while let Some(group) = waiting.pop() {
        sum += of_group(group);
        for node in group.children() {
            node.subroots(|inner| sum += of_all(inner));
            if let Node::Group(inner) = node {
                waiting.push(inner);
            }
        }
    }
    sum
}

/// Returns the number of pixels that the filters of one group read.
fn of_group(group: &Group) -> f64 {
    if group.filters().is_empty() {
        return 0.0;
    }
    let area = group.layer_bounding_box();
    let (width, height) = (f64::from(area.width()), f64::from(area.height()));
    let scale = SCALE.min(LONGEST / width).min(LONGEST / height);
    let size = (width * scale, height * scale);
    group.filters().iter().map(|filter| size.0 * size.1 * weight(filter, size, scale)).sum()
}

/// Returns the number of pixels that a filter reads for each that it draws.
fn weight(filter: &Filter, (width, height): (f64, f64), scale: f64) -> f64 {
    let one = |kind: &Kind| match kind {
        Kind::Morphology(morphology) => {
            let reach = |radius: f32, most: f64| (f64::from(radius) * scale * 2.0).min(most).max(1.0);
            reach(morphology.radius_x().get(), width) * reach(morphology.radius_y().get(), height)
        }
        Kind::Turbulence(turbulence) => 20.0 * f64::from(turbulence.num_octaves()),
        Kind::ConvolveMatrix(convolve) => {
            f64::from(convolve.matrix().columns()) * f64::from(convolve.matrix().rows())
        }
        Kind::GaussianBlur(_) | Kind::DropShadow(_) => 6.0,
        Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 10.0,
        _ => 2.0,
    };
    filter.primitives().iter().map(|primitive| one(primitive.kind())).sum()
}

#[cfg(test)]
mod tests {
    use crate::drawing::Drawing;
    use crate::font::Fonts;

    fn read(filter: &str, size: u32) -> Result<(), String> {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{size}' height='{size}'><filter id='f'>{filter}</filter>\
             <rect width='{size}' height='{size}' filter='url(#f)'/></svg>"
        );
        Drawing::read(svg.as_bytes(), &Fonts::default()).map(|_| ())
    }

    #[test]
    fn many_texts_are_borne_and_one_without_end_is_not() {
        let read = |texts: String| {
            let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{texts}</svg>");
            Drawing::read(svg.as_bytes(), &Fonts::default()).map(|_| ())
        };
        assert_eq!(read(format!("<text>{}</text>", "gece ".repeat(10)).repeat(1_000)), Ok(()));
        for texts in [
            format!("<text>{}</text>", "gece ".repeat(8_000)),
            format!("<text><tspan>{0}</tspan> <tspan>{0}</tspan></text>", "gece ".repeat(4_000)),
            format!("<text>{}</text>", "gece ".repeat(2_000)).repeat(20),
        ] {
            assert!(read(texts.clone()).is_err(), "{texts:.60}");
        }
    }

    #[test]
    fn shadows_are_borne_and_floods_are_not() {
        let shadow = "<feDropShadow dx='2' dy='2' stdDeviation='3'/>";
        assert_eq!(read(shadow, 500), Ok(()));
        for filter in [
            "<feMorphology operator='dilate' radius='90'/>".to_owned(),
            "<feTurbulence baseFrequency='0.1' numOctaves='1000'/>".to_owned(),
            "<feGaussianBlur stdDeviation='9'/>".repeat(100),
        ] {
            assert!(read(&filter, 500).is_err(), "{filter:.60}");
        }
    }
}
