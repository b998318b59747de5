//! The drawing of the page for the copy shop: a sheet that is turned over, folded, stapled.

use super::Folding;
use std::fmt::Write;

/// Its size, in points.
pub(super) const WIDTH: f64 = 480.0;
pub(super) const HEIGHT: f64 = 150.0;

/// Lines of the drawing: thick enough for any copier.
const LINE: &str = "fill='none' stroke='#000' stroke-width='1'";
const FAINT: &str = "fill='none' stroke='#000' stroke-width='0.75' stroke-dasharray='4 3'";
/// Height of a folded page in the drawing; its width follows from the book's.
const TALL: f64 = 92.0;
const TOP: f64 = 18.0;

/// The drawing as SVG, with a caption under each of its three parts.
pub(super) fn draw(folding: &Folding, captions: &[String; 3]) -> String {
    let half = (TALL * folding.sheet.width.ratio(folding.sheet.height) / 2.0).clamp(40.0, 66.0);
    let middle = TOP + TALL / 2.0;
    let mut svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{HEIGHT}' viewBox='0 0 {WIDTH} {HEIGHT}'>"
    );
    // Writing to a string cannot fail.
    let mut put = |part: String| _ = svg.write_str(&part);
    // A side of the first sheet, and the way that it is turned: about its short edge, like a page.
    let (left, fold, right) = (80.0 - half, 80.0, 80.0 + half);
    put(format!("<rect x='{left}' y='{TOP}' width='{}' height='{TALL}' {LINE}/>", half * 2.0));
    put(format!("<path d='M{fold} {TOP}v{TALL}' {FAINT}/>"));
    for (x, number) in [((left + fold) / 2.0, folding.first[0]), ((fold + right) / 2.0, folding.first[1])] {
        let number = number.map_or("–".to_owned(), |number| number.to_string());
        put(text(x, middle + 8.0, 24.0, &number));
    }
    put(format!("<path d='M{} {}q-24 -14 -48 0' {LINE}/>", right - 6.0, TOP - 4.0));
    put(arrow(right - 54.0, TOP - 4.0, 150.0));
    // The stack that closes towards its spine.
    let spine = 240.0;
    let out = |reach: f64| if folding.right_to_left { -reach } else { reach };
    put(format!(
        "<path d='M{spine} {TOP}l{} 8v{TALL}l{} -8z' fill='#fff' stroke='#000'/>",
        out(half),
        out(-half)
    ));
    put(format!(
        "<path d='M{spine} {TOP}l{} -10v{TALL}l{} 10z' fill='#fff' stroke='#000'/>",
        out(half * 0.55),
        out(-half * 0.55)
    ));
    put(format!(
        "<path d='M{} {}q{} -16 {} 2' {LINE}/>",
        spine - out(half * 0.9),
        middle,
        out(half * 0.25),
        out(half * 0.62)
    ));
    put(arrow(spine - out(half * 0.28), middle + 2.0, if folding.right_to_left { 150.0 } else { 30.0 }));
    // The spine from outside, with what holds it.
    let (page, back) = (half, 400.0 - half / 2.0);
    put(format!("<rect x='{back}' y='{TOP}' width='{page}' height='{TALL}' {LINE}/>"));
    let edge = if folding.right_to_left { back + page } else { back };
    put(format!("<path d='M{edge} {TOP}v{TALL}' stroke='#000' stroke-width='2.5'/>"));
    if folding.signatures.len() == 1 {
        for share in [0.25, 0.75] {
            let y = TOP + TALL * share;
            put(format!("<path d='M{edge} {}v12' stroke='#000' stroke-width='4.5'/>", y - 6.0));
            let millimetres = folding.page.height.to_mm() * share;
            let beside = edge + out(30.0);
            put(format!("<path d='M{} {y}h{}' {FAINT}/>", edge, out(12.0)));
            put(text(beside, y + 4.0, 12.0, &format!("{millimetres:.0} mm")));
        }
    } else {
        for at in 1..8 {
            let y = TOP + TALL * f64::from(at) / 8.0;
            put(format!("<path d='M{} {y}h10' {LINE}/>", edge - 5.0));
        }
    }
    for (x, caption) in [80.0, 240.0, 400.0].into_iter().zip(captions) {
        put(text(x, HEIGHT - 8.0, 13.0, caption));
    }
    svg + "</svg>"
}

/// Words in the middle of a place; they are the tool's own and need no escape.
fn text(x: f64, y: f64, size: f64, words: &str) -> String {
    format!("<text x='{x:.1}' y='{y:.1}' font-size='{size}' text-anchor='middle'>{words}</text>")
}

/// The head of an arrow, its point at a place, turned by degrees from the right, clockwise.
fn arrow(x: f64, y: f64, turn: f64) -> String {
    format!("<path d='M0 0l-7 -3.5v7z' transform='translate({x:.1} {y:.1}) rotate({turn})'/>")
}
