//! Draws a set page for a screen: one SVG that a browser shows as it is printed.
//!
//! A run of glyphs is one path. Each outline once, and a `use` for each glyph, is a fifth of the size, but browsers make
//! elements of their own for each `use`: Chromium decodes and shows such a page in more than twice the time (122 and 52 ms
//! for a page of 764 glyphs).
//!
//! It draws the items of [`crate::page`], as the PDF does, without its tags: nothing here measures a text.

mod pictures;

use crate::font::{FaceId, Fonts, Step};
use crate::formula::SetFormula;
use crate::geom::{Length, Point, Rect};
use crate::page::{GlyphRun, Ink, Item, Page, Pages};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Returns the page at an index as an SVG document, one user unit a point; `None` where there is no such page.
#[must_use]
pub fn page(pages: &Pages, at: usize, fonts: &Fonts) -> Option<String> {
    let page = pages.pages.get(at)?;
    let (width, height) = (page.size.width.to_pt(), page.size.height.to_pt());
    let mut pen = Pen { fonts, outlines: BTreeMap::new(), body: String::new() };
    for item in &page.items {
        if let Item::Turned { item, pivot } = item {
            let (x, y) = (pivot.x.to_pt(), pivot.y.to_pt());
            // Writing to a string cannot fail.
            let _ = write!(pen.body, "<g transform=\"matrix(0 -1 1 0 {x:.3} {y:.3})\">");
            pen.item(item, pages);
            pen.body.push_str("</g>");
        } else {
            pen.item(item, pages);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.2}\" height=\"{height:.2}\" \
         viewBox=\"0 0 {width:.2} {height:.2}\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>{}</svg>\n",
        pen.body
    ))
}

/// Returns the words of a page in reading order, for screen readers: lines joined, added hyphens removed.
#[must_use]
pub fn words(page: &Page) -> String {
    let mut words = String::new();
    let mut baseline: Option<Length> = None;
    for item in &page.items {
        let Item::Glyphs(run) = item.upright() else { continue };
        if baseline.is_some_and(|line| line != run.origin.y) && !words.ends_with('\u{ad}') {
            words.push(' ');
        }
        if words.ends_with('\u{ad}') {
            words.pop();
        }
        words.push_str(&run.text);
        baseline = Some(run.origin.y);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{ad}', "")
}

/// Draws one page.
struct Pen<'a> {
    fonts: &'a Fonts,
    /// Each outline as the data of a path, by face and glyph; `None` of a glyph that is not an outline.
    outlines: BTreeMap<(FaceId, u32), Option<String>>,
    body: String,
}

impl Pen<'_> {
    fn item(&mut self, item: &Item, pages: &Pages) {
        match item {
            Item::Glyphs(run) => self.run(run),
            Item::Rule { rect, ink } => self.rule(rect, *ink),
            Item::Image { artwork, rect, .. } => {
                let found = pages.artworks.get(*artwork);
                let picture = found.and_then(|found| pictures::address(found, self.fonts));
                self.picture(rect, picture.as_deref());
            }
            Item::Formula { formula, origin, em, expansion, .. } => {
                self.formula(formula, *origin, [em.scale(*expansion), *em]);
            }
            Item::Turned { item, .. } => self.item(item, pages),
            Item::Link { .. } => {}
            Item::Late(never) => match *never {},
        }
    }

    fn run(&mut self, run: &GlyphRun) {
        if run.size <= Length::ZERO {
            return;
        }
        let upem = f64::from(self.fonts.get(run.face).upem);
        let up = run.size.to_pt() / upem;
        let mut placed = String::new();
        let mut beside = String::new();
        let mut at = Length::ZERO;
        for glyph in run.glyphs.iter() {
            let x = at + glyph.x_offset;
            let units = |length: Length| (length.ratio(run.size) * upem).round() as i64;
            let outline = if glyph.id == 0 { None } else { self.outline(run.face, glyph.id) };
            match outline {
                _ if glyph.id == 0 => missing(run, at, glyph.advance, &mut beside),
                Some("") => {}
                Some(outline) => {
                    // An outline begins with a step from where the pen is. Writing to a string cannot fail.
                    let _ = write!(placed, "M{} {}{outline}", units(x), units(glyph.y_offset));
                }
                None => letter(run, x, run.text.get(glyph.text.clone()).unwrap_or_default(), &mut beside),
            }
            at += glyph.advance;
        }
        let ink = colour(run.ink);
        if !placed.is_empty() {
            let (x, y) = (run.origin.x.to_pt(), run.origin.y.to_pt());
            let across = up * run.expansion;
            let _ = write!(
                self.body,
                "<path fill=\"{ink}\" transform=\"matrix({across:.6} 0 0 {:.6} {x:.3} {y:.3})\" d=\"{placed}\"/>",
                -up
            );
        }
        if !beside.is_empty() {
            let _ = write!(self.body, "<g fill=\"{ink}\">{beside}</g>");
        }
    }

    /// Returns a glyph's outline, drawn where it is new.
    fn outline(&mut self, face: FaceId, glyph: u32) -> Option<&str> {
        let fonts = self.fonts;
        let draw = || fonts.get(face).outline(u16::try_from(glyph).ok()?);
        self.outlines.entry((face, glyph)).or_insert_with(draw).as_deref()
    }

    fn rule(&mut self, rect: &Rect, ink: Ink) {
        let _ = write!(self.body, "<rect {} fill=\"{}\"/>", frame(rect), colour(ink));
    }

    /// Draws a picture, or the frame of one that no browser shows.
    fn picture(&mut self, rect: &Rect, address: Option<&str>) {
        let _ = match address {
            Some(address) => {
                write!(self.body, "<image {} preserveAspectRatio=\"none\" href=\"{address}\"/>", frame(rect))
            }
            None => write!(self.body, "<rect {} fill=\"none\" stroke=\"#888\"/>", frame(rect)),
        };
    }

    fn formula(&mut self, formula: &SetFormula, origin: Point, [across, up]: [Length; 2]) {
        let x = |em: f64| em * across.to_pt() + origin.x.to_pt();
        let y = |em: f64| -em * up.to_pt() + origin.y.to_pt();
        for part in &formula.parts {
            let mut data = String::new();
            for step in &part.steps {
                let (command, points): (char, &[f64]) = match step {
                    Step::Move(points) => ('M', points),
                    Step::Line(points) => ('L', points),
                    Step::Quad(points) => ('Q', points),
                    Step::Cubic(points) => ('C', points),
                    Step::Close => ('Z', &[]),
                };
                data.push(command);
                for pair in points.chunks_exact(2) {
                    let _ = write!(data, "{:.3} {:.3} ", x(pair[0]), y(pair[1]));
                }
            }
            let [red, green, blue] = part.ink;
            let _ = write!(
                self.body,
                "<path fill=\"{}\" d=\"{}\"/>",
                colour(Ink { red, green, blue }),
                data.trim_end()
            );
        }
    }
}

/// Draws the visible box of a character that no face has, as the PDF does.
fn missing(run: &GlyphRun, at: Length, advance: Length, out: &mut String) {
    let line = run.size / 20;
    let rect = Rect::new(
        run.origin.x + at.scale(run.expansion) + line,
        run.origin.y - run.size * 7 / 10,
        advance.scale(run.expansion) - line * 2,
        run.size * 7 / 10,
    );
    let (ink, width) = (colour(run.ink), line.to_pt());
    let _ =
        write!(out, "<rect {} fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width:.3}\"/>", frame(&rect));
}

/// Draws a glyph that is not an outline as text of the browser: of faces in colour.
fn letter(run: &GlyphRun, at: Length, text: &str, out: &mut String) {
    let (x, y) = ((run.origin.x + at.scale(run.expansion)).to_pt(), run.origin.y.to_pt());
    let size = run.size.to_pt();
    let _ = write!(out, "<text x=\"{x:.3}\" y=\"{y:.3}\" font-size=\"{size:.3}\">{}</text>", escaped(text));
}

fn escaped(text: &str) -> String {
    let is_shown = |character: &char| !character.is_control();
    let text: String = text.chars().filter(is_shown).collect();
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn frame(rect: &Rect) -> String {
    let [x, y] = [rect.origin.x, rect.origin.y].map(Length::to_pt);
    let [width, height] = [rect.size.width, rect.size.height].map(|side| side.to_pt().max(0.0));
    format!("x=\"{x:.3}\" y=\"{y:.3}\" width=\"{width:.3}\" height=\"{height:.3}\"")
}

fn colour(ink: Ink) -> String {
    format!("#{:02x}{:02x}{:02x}", ink.red, ink.green, ink.blue)
}

#[cfg(test)]
mod tests {
    use super::{page, words};
    use crate::font::{Face, Family, Fonts};
    use crate::geom::{Length, Point, Rect, Size};
    use crate::page::{Content, Glyph, GlyphRun, Ink, Item, Page, PageLabel, Pages};
    use std::sync::Arc;

    const FACE: &[u8] = include_bytes!("../../fonts/literata/Literata-Regular.ttf");

    fn run(fonts: &Fonts, text: &str, x: f64, y: f64, ids: &[u32]) -> Item {
        let (face, _) = fonts.iter().next().expect("a face");
        let glyph = |(at, id): (usize, &u32)| Glyph {
            id: *id,
            advance: Length::pt(5.0),
            x_offset: Length::ZERO,
            y_offset: Length::ZERO,
            text: at..at + 1,
        };
        Item::Glyphs(GlyphRun {
            face,
            size: Length::pt(10.0),
            origin: Point { x: Length::pt(x), y: Length::pt(y) },
            expansion: 1.0,
            ink: Ink::grey(0),
            text: Arc::new(text.to_owned()),
            glyphs: Arc::new(ids.iter().enumerate().map(glyph).collect()),
            hyphenated: text.ends_with('\u{ad}'),
            content: Content::Ornament,
        })
    }

    #[test]
    fn a_run_is_drawn_as_one_path() {
        let mut fonts = Fonts::default();
        fonts.add(Face::read(FACE.into(), Family::Body).expect("a face"));
        let items = vec![
            run(&fonts, "aba", 20.0, 40.0, &[40, 41, 40]),
            run(&fonts, "?", 20.0, 60.0, &[0]),
            Item::Rule {
                rect: Rect::new(Length::pt(1.0), Length::pt(2.0), Length::pt(3.0), Length::pt(4.0)),
                ink: Ink::grey(255),
            },
        ];
        let size = Size { width: Length::pt(100.0), height: Length::pt(200.0) };
        let pages = Pages { pages: vec![Page { size, label: PageLabel::None, items }], ..Pages::default() };
        let drawn = page(&pages, 0, &fonts).expect("a page");
        let document = roxmltree::Document::parse(&drawn).expect("XML");
        let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
        assert_eq!((count("path"), drawn.matches('M').count()), (1, 3), "a path for the run: {drawn}");
        assert!(drawn.contains(" d=\"M0 0m") && drawn.contains("zM500 0m"), "{drawn}");
        assert!(drawn.contains("fill=\"none\" stroke=\"#000000\""), "the box of a missing glyph");
        assert!(drawn.contains("x=\"1.000\" y=\"2.000\" width=\"3.000\" height=\"4.000\" fill=\"#ffffff\""));
        assert!(page(&pages, 1, &fonts).is_none());
    }

    #[test]
    fn words_are_read_over_the_ends_of_lines() {
        let mut fonts = Fonts::default();
        fonts.add(Face::read(FACE.into(), Family::Body).expect("a face"));
        let items = vec![
            run(&fonts, "bir ke\u{ad}", 0.0, 10.0, &[]),
            run(&fonts, "lime", 0.0, 20.0, &[]),
            run(&fonts, "son", 0.0, 30.0, &[]),
        ];
        assert_eq!(words(&Page { items, ..Page::default() }), "bir kelime son");
    }
}
