//! How much work the filters of a drawing are: they are drawn in pixels, and some look at many for each.

use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{Group, Node, Tree};

/// Pixels that are looked at for one drawing: some ten seconds of one core. Ten soft shadows over a whole page
/// look at a third of that.
const MOST: f64 = 1e9;

/// Pixels to a user unit where a filter is drawn for print, and the most along a side.
const SCALE: f64 = 4.0;
const LONGEST: f64 = 5_000.0;

/// Whether a drawing's filters can be drawn in a time that an author waits for.
///
/// # Errors
/// That they cannot, in English.
pub(super) fn bearable(tree: &Tree) -> Result<(), String> {
    if of_all(tree.root()) > MOST { Err("its filters are too much work".to_owned()) } else { Ok(()) }
}

/// The work of a group with all that it holds, and once that of its patterns, masks and clips.
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

/// Pixels that the filters of one group look at.
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

/// How many pixels a filter looks at for each that it gives.
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
