//! Marks outside the bleed: where to cut and to fold, crosses to align the plates by, and words beside them.

use super::bound::Board;
use crate::font::{Face, Step};
use crate::geom::Length;
use lopdf::{Object, dictionary};

/// Width of the margin that the marks need outside the bleed.
pub(super) const ROOM: Length = Length::mm(11.0);
/// Distance from the bleed to a mark: ink that runs a little too far touches none.
const GAP: Length = Length::mm(1.0);
/// Length of a mark.
const MARK: Length = Length::mm(6.0);
/// Distance from the bleed to the middle of a cross.
const CROSS: Length = Length::mm(5.5);
/// Radius of a cross's circle, and half the length of its arms, in points.
const RADIUS: f64 = 4.5;
const ARM: f64 = 8.0;
/// Thickness of a mark in points, the least that presses print.
const HAIRLINE: f64 = 0.25;
/// Size of the words in points.
const WORDS: f64 = 6.5;

/// Face and content of the words beside the marks.
#[derive(Clone, Copy, Debug)]
pub struct Slug<'a> {
    /// The face; its letters are drawn as outlines.
    pub face: &'a Face,
    /// Title of the book.
    pub title: &'a str,
    /// The word for a page: "Sayfa".
    pub page: &'a str,
    /// Printed page number of each page; pages beyond have none.
    pub labels: &'a [String],
}

impl Slug<'_> {
    /// Returns the words beside a page, counted from 0: "Kara Ocak · Sayfa 12 (7/48)".
    pub(super) fn words(&self, at: usize, count: usize) -> String {
        let label = self.labels.get(at).map_or("–", |label| if label.is_empty() { "–" } else { label });
        format!("{} · {} {label} ({}/{count})", self.title, self.page, at + 1)
    }
}

/// Returns the ink of all plates (ISO 32000-1, 8.6.6.4).
pub(super) fn registration() -> Object {
    let tint = dictionary! {
        "FunctionType" => 2,
        "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![Object::Integer(0); 4],
        "C1" => vec![Object::Integer(1); 4],
        "N" => 1,
    };
    vec![Object::from("Separation"), "All".into(), "DeviceCMYK".into(), tint.into()].into()
}

/// Returns the marks of a board, from the lower left corner of its trim.
pub(super) fn draw(board: &Board, bleed: f64, slug: &Slug) -> String {
    let (width, height) = (board.width, board.height);
    let (near, far) = (bleed + GAP.to_pt(), bleed + (GAP + MARK).to_pt());
    let mut drawn = format!("q /All CS 1 SCN /All cs 1 scn {HAIRLINE} w\n");
    for x in [0.0, width] {
        drawn += &line((x, -near), (x, -far));
        drawn += &line((x, height + near), (x, height + far));
    }
    for y in [0.0, height] {
        drawn += &line((-near, y), (-far, y));
        drawn += &line((width + near, y), (width + far, y));
    }
    let middle = bleed + CROSS.to_pt();
    // A cover has two folds left and right of the middle; the cross keeps clear of them.
    let across = if board.folds.is_empty() { width / 2.0 } else { width / 4.0 };
    let crosses = [
        (across, -middle),
        (across, height + middle),
        (-middle, height / 2.0),
        (width + middle, height / 2.0),
    ];
    for (x, y) in crosses {
        drawn += &cross(x, y);
    }
    drawn += "[3 2] 0 d\n";
    for &x in &board.folds {
        drawn += &line((x, -near), (x, -far));
        drawn += &line((x, height + near), (x, height + far));
    }
    drawn += "Q\n";
    let left = 8.0;
    let room = across - ARM * 1.5 - left;
    drawn += &words(&board.words, slug.face, (left, -middle - WORDS * 0.3), room);
    drawn
}

fn line((x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> String {
    format!("{x:.4} {y:.4} m {to_x:.4} {to_y:.4} l S\n")
}

/// Returns a cross in a circle.
fn cross(x: f64, y: f64) -> String {
    // Four Bézier arcs are a circle to a part in 3,000.
    let (r, k) = (RADIUS, RADIUS * 0.552_285);
    let mut drawn = line((x - ARM, y), (x + ARM, y)) + &line((x, y - ARM), (x, y + ARM));
    drawn += &format!("{:.4} {y:.4} m ", x + r);
    for [x1, y1, x2, y2, x3, y3] in
        [[r, k, k, r, 0.0, r], [-k, r, -r, k, -r, 0.0], [-r, -k, -k, -r, 0.0, -r], [k, -r, r, -k, r, 0.0]]
    {
        drawn += &format!(
            "{:.4} {:.4} {:.4} {:.4} {:.4} {:.4} c ",
            x + x1,
            y + y1,
            x + x2,
            y + y2,
            x + x3,
            y + y3
        );
    }
    drawn + "s\n"
}

/// Returns words in black as outlines, smaller where they are longer than `room`.
fn words(text: &str, face: &Face, (x, y): (f64, f64), room: f64) -> String {
    let letters: Vec<_> = text.chars().filter_map(|letter| face.trace(letter)).collect();
    let width: f64 = letters.iter().map(|(advance, _)| advance).sum();
    let size = if width * WORDS > room { room / width } else { WORDS };
    let mut drawn = "q 0 0 0 1 k\n".to_owned();
    let mut right = x;
    for (advance, steps) in &letters {
        let mut at = [0.0; 2];
        for step in steps {
            drawn += &path(&step.placed(size, right, y), &mut at);
        }
        if !steps.is_empty() {
            drawn += "f\n";
        }
        right += advance * size;
    }
    drawn + "Q\n"
}

/// Returns a step as an operator; `at` is where the step before it ended.
fn path(step: &Step, at: &mut [f64; 2]) -> String {
    match *step {
        Step::Move([x, y]) => {
            *at = [x, y];
            format!("{x:.3} {y:.3} m ")
        }
        Step::Line([x, y]) => {
            *at = [x, y];
            format!("{x:.3} {y:.3} l ")
        }
        Step::Quad([cx, cy, x, y]) => {
            let third = |from: f64, control: f64| from + (control - from) * 2.0 / 3.0;
            let cubic = [third(at[0], cx), third(at[1], cy), third(x, cx), third(y, cy), x, y];
            path(&Step::Cubic(cubic), at)
        }
        Step::Cubic([x1, y1, x2, y2, x, y]) => {
            *at = [x, y];
            format!("{x1:.3} {y1:.3} {x2:.3} {y2:.3} {x:.3} {y:.3} c ")
        }
        Step::Close => "h ".to_owned(),
    }
}
