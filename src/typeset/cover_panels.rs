//! The panels of a printed cover: back, spine and front, each with its bleed.

use super::TypesetInput;
use super::par::display_word;
use super::running_heads::run;
use super::shape::Shaper;
use super::style::{Features, Style};
use crate::artwork::{Artwork, Edge};
use crate::barcode::{self, Ean13};
use crate::config::Role;
use crate::geom::{Length, Point, Rect, Size};
use crate::page::{Content, Ink, Item, NodeId, Page, Pages, StructRole};

/// The dimensions of a cover.
#[derive(Clone, Copy, Debug)]
pub struct Measures {
    /// The trimmed page.
    pub page: Size,
    /// Width of the spine; zero for a stapled book.
    pub spine: Length,
    /// Bleed beyond the trim.
    pub bleed: Length,
    /// How far the images themselves extend beyond the trim.
    pub art_bleed: Length,
}

/// The typeset panels.
#[derive(Clone, Debug)]
pub struct CoverPanels {
    /// The back; the spine, horizontally, if there is one; the front.
    pub pages: Pages,
    /// Whether the spine has text.
    pub titled: bool,
    /// The largest scale at which an image was enlarged to fill the bleed; 1 if none was.
    pub enlarged: f64,
}

/// A narrower spine has no text, since binding is not exact enough to centre it.
const LEAST_SPINE_WITH_TEXT: Length = Length::mm(5.0);
/// The least distance from each fold to the text of the spine, in millimetres.
const FOLD_CLEARANCE: f64 = 1.0;
/// Largest and smallest font size on the spine, in points.
const SIZES: (f64, f64) = (15.0, 6.0);
/// The least distance from the ends of the spine to its text.
const ENDS: Length = Length::mm(12.0);

/// Width of one module of the bar code at full size (GS1: 0.33 mm); the smallest allowed size is 80 %.
const MODULE: Length = Length::mm(0.33);
const LEAST_MODULE: Length = Length::mm(0.264);
/// Height of the bars at full size, without the longer guard bars.
const BARS: Length = Length::mm(22.85);
/// Distance of the white field of the bar code from the trim and the fold.
const FIELD: Length = Length::mm(10.0);

/// Typesets the panels of a cover.
///
/// If the edges of an image have one colour, that colour fills the bleed and the image keeps its size. Any
/// other image is enlarged until it fills the bleed.
#[must_use]
pub fn panels(setting: &TypesetInput<'_>, measures: &Measures, isbn: Option<&Ean13>) -> CoverPanels {
    let shaper = Shaper::new(setting.fonts);
    let mut out = Pages::default();
    out.structure.add(None, StructRole::Document);
    let mut canvas = Canvas { setting, measures, shaper, out, enlarged: 1.0 };
    let front = setting.covers.front.as_ref();
    let edge = front.and_then(|front| front.edge(setting.fonts));
    let ground = edge.map_or([255; 3], |edge| edge.colour);
    let alt = setting.config.description.clone().unwrap_or_else(|| setting.config.title.clone());
    canvas.side(setting.covers.back.as_ref(), ground, alt);
    if let Some(isbn) = isbn {
        canvas.barcode(isbn);
    }
    let titled = measures.spine > Length::ZERO && canvas.spine(ground);
    let alt = setting.config.cover.alt.clone().unwrap_or_else(|| setting.config.title.clone());
    canvas.side(front, ground, alt);
    CoverPanels { pages: canvas.out, titled, enlarged: canvas.enlarged }
}

/// The panels so far.
struct Canvas<'a> {
    setting: &'a TypesetInput<'a>,
    measures: &'a Measures,
    shaper: Shaper<'a>,
    out: Pages,
    enlarged: f64,
}

impl Canvas<'_> {
    /// Adds a panel of a size, filled with a colour.
    fn panel(&mut self, width: Length, height: Length, [red, green, blue]: [u8; 3]) -> &mut Page {
        let rect = Rect::new(Length::ZERO, Length::ZERO, width, height);
        let ground = Item::Rule { rect, ink: Ink { red, green, blue } };
        self.out.pages.push(Page { size: Size { width, height }, items: vec![ground], ..Page::default() });
        let last = self.out.pages.len() - 1;
        &mut self.out.pages[last]
    }

    /// Adds the back or the front.
    fn side(&mut self, artwork: Option<&Artwork>, ground: [u8; 3], alt: String) {
        let Measures { page, bleed, art_bleed, .. } = *self.measures;
        let edge = artwork.and_then(|artwork| artwork.edge(self.setting.fonts));
        let (width, height) = (page.width + bleed * 2, page.height + bleed * 2);
        self.panel(width, height, edge.map_or(ground, |edge| edge.colour));
        let Some(artwork) = artwork else { return };
        let goes_on = edge.is_some_and(|Edge { is_plain, .. }| is_plain);
        let over = if art_bleed > Length::ZERO {
            art_bleed
        } else if goes_on {
            Length::ZERO
        } else {
            bleed
        };
        let fill = |over: Length| {
            let across = (page.width + over * 2).ratio(artwork.size.width);
            across.max((page.height + over * 2).ratio(artwork.size.height))
        };
        let scale = fill(over);
        if art_bleed == Length::ZERO {
            self.enlarged = self.enlarged.max(scale / fill(Length::ZERO));
        }
        let (wide, high) = (artwork.size.width.scale(scale), artwork.size.height.scale(scale));
        let rect = Rect::new((width - wide) / 2, (height - high) / 2, wide, high);
        let section = self.out.structure.add(Some(NodeId(0)), StructRole::Section);
        let figure = self.out.structure.add(Some(section), StructRole::Figure(alt));
        let leaf = Some(self.out.structure.leaf(figure));
        self.out.artworks.push(artwork.clone());
        let item = Item::Image { artwork: self.out.artworks.len() - 1, rect, leaf };
        self.push(item);
    }

    fn push(&mut self, item: Item) {
        if let Some(page) = self.out.pages.last_mut() {
            page.items.push(item);
        }
    }

    /// Adds the spine, horizontally, with its text centred; returns whether it has text.
    fn spine(&mut self, ground: [u8; 3]) -> bool {
        let Measures { page, bleed, spine, .. } = *self.measures;
        let length = page.height + bleed * 2;
        // The page is at least as wide as a spine with text; the excess is cropped later.
        self.panel(length, spine.max(LEAST_SPINE_WITH_TEXT), ground);
        if spine < LEAST_SPINE_WITH_TEXT {
            return false;
        }
        let config = self.setting.config;
        let authors: Vec<&str> = config
            .authors
            .iter()
            .filter(|author| author.role == Role::Author)
            .map(|author| author.name.as_str())
            .collect();
        let authors = authors.join(", ");
        let ink = ink_on(ground);
        let room = page.height - ENDS * 2;
        let largest = (spine.to_mm() - FOLD_CLEARANCE * 2.0) / 25.4 * 72.0;
        let largest = (largest * 0.8).min(SIZES.0);
        for texts in [vec![authors.as_str(), config.title.as_str()], vec![config.title.as_str()]] {
            let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            let mut size = largest;
            while size >= SIZES.1 {
                let (words, width) = self.words(&texts, Length::pt(size), ink);
                if width <= room {
                    self.place_words(words, (length - width) / 2, Length::pt(size));
                    return true;
                }
                size -= 0.25;
            }
        }
        false
    }

    /// Sets authors in regular and titles in bold type, one after the other.
    fn words(&self, texts: &[&str], size: Length, ink: Ink) -> (Vec<Item>, Length) {
        let lang = &self.setting.config.language;
        let mut items = Vec::new();
        let mut x = Length::ZERO;
        for (at, text) in texts.iter().enumerate() {
            if at > 0 {
                x += size.scale(1.2);
            }
            let plain = Style { tracking: 20, ..Style::sans(size, lang) };
            let style = if at + 1 == texts.len() { plain.bold() } else { plain };
            let word = display_word(text, &style, &self.shaper);
            for mut run in run(&word, text, &style, Content::Ornament) {
                run.origin.x += x;
                run.ink = ink;
                items.push(Item::Glyphs(run));
            }
            x += word.width;
        }
        (items, x)
    }

    /// Places the text of the spine, with its capitals centred across the spine's width.
    fn place_words(&mut self, words: Vec<Item>, right: Length, size: Length) {
        let face =
            self.shaper.fonts().get(self.shaper.face(&Style::sans(size, &self.setting.config.language)));
        let down = (self.measures.spine + face.at(face.cap_height, size)) / 2;
        let section = self.out.structure.add(Some(NodeId(0)), StructRole::Section);
        let node = self.out.structure.add(Some(section), StructRole::Paragraph);
        for mut item in words {
            let leaf = self.out.structure.leaf(node);
            if let Item::Glyphs(run) = &mut item {
                run.origin = Point { x: run.origin.x + right, y: run.origin.y + down };
                run.content = Content::Leaf(leaf);
            }
            self.push(item);
        }
    }

    /// Adds the bar code to the last panel, on white, in the lower corner at the fold.
    fn barcode(&mut self, isbn: &Ean13) {
        let Measures { page, bleed, .. } = *self.measures;
        let module = if page.width < Length::mm(100.0) { LEAST_MODULE } else { MODULE };
        let scale = module.ratio(MODULE);
        let (before, after) = barcode::QUIET;
        let width = module * (before + barcode::MODULES + after) as i64;
        let line = Length::pt(9.0).scale(scale);
        let bars = BARS.scale(scale);
        let height = line.scale(1.6) + bars + line.scale(1.5);
        // The front is on the other side of the fold; in a right-to-left book it is to the left.
        let left = match self.setting.config.language.is_right_to_left() {
            true => bleed + FIELD,
            false => bleed + page.width - FIELD - width,
        };
        let top = bleed + page.height - FIELD - height;
        self.push(Item::Rule { rect: Rect::new(left, top, width, height), ink: Ink::grey(255) });
        let (begin, above) = (left + module * before as i64, top + line.scale(1.6));
        for (at, wide, is_guard) in isbn.bars() {
            let down = if is_guard { bars + module * 5 } else { bars };
            let rect = Rect::new(begin + module * at as i64, above, module * wide as i64, down);
            self.push(Item::Rule { rect, ink: Ink::grey(0) });
        }
        let digits: String = isbn.digits().iter().map(|digit| char::from(b'0' + digit)).collect();
        let foot = above + bars + line.scale(0.95);
        // The halves begin three modules after the first guard, and five after the left half.
        let half = module * 42;
        self.caption(&digits[..1], left, begin - left - module, line, foot);
        self.caption(&digits[1..7], begin + module * 3, half, line, foot);
        self.caption(&digits[7..], begin + module * 50, half, line, foot);
        let printed = self.setting.config.isbn.print.as_deref().unwrap_or_default();
        let over = above - line.scale(0.45);
        self.caption(
            &format!("ISBN {printed}"),
            begin,
            module * barcode::MODULES as i64,
            line.scale(0.92),
            over,
        );
    }

    /// Centres a text within a width, on a baseline.
    fn caption(&mut self, text: &str, left: Length, width: Length, size: Length, baseline: Length) {
        let features = Features { tabular: true, ..Features::default() };
        let style = Style { features, ..Style::sans(size, &self.setting.config.language) };
        let word = self.shaper.word(text, &style);
        let right = left + (width - word.width) / 2;
        for mut run in run(&word, text, &style, Content::Ornament) {
            run.origin.x += right;
            run.origin.y += baseline;
            self.push(Item::Glyphs(run));
        }
    }
}

/// Black on light grounds, white on dark ones (ITU-R BT.601 luma).
fn ink_on([red, green, blue]: [u8; 3]) -> Ink {
    let luma = (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000;
    if luma < 128 { Ink::grey(255) } else { Ink::grey(0) }
}
