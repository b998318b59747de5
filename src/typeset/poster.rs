//! A poster that leads readers to the book: title, cover, description, and a QR code with the printed
//! address.

use super::draw::Draw;
use super::layout::ChapterPage;
use super::par::{self, Collector, Line, Measure};
use super::shape::Shaper;
use super::style::Style;
use crate::artwork::{Artwork, ArtworkKind};
use crate::config::{Config, Role};
use crate::font::Fonts;
use crate::geom::{Length, Rect, Size};
use crate::page::{Ink, Item, NodeId, Page, PageLabel, Pages, StructRole};
use crate::qr::{Code, QUIET};

/// A4, which every printer has.
const PAPER: Size = Size { width: Length::mm(210.0), height: Length::mm(297.0) };
const MARGIN: Length = Length::mm(20.0);
/// Distance between title, image and code.
const GAP: Length = Length::mm(11.0);
/// Size of the code without its quiet zone, readable from two metres.
const CODE: Length = Length::mm(84.0);
/// The greatest width of the cover's image.
const PICTURE: Length = Length::mm(82.0);
/// Font sizes for the title, in points; the first that leaves room is used.
const TITLES: [f64; 5] = [46.0, 38.0, 31.0, 25.0, 20.0];
/// Font sizes for the description, in points.
const TEXTS: [f64; 5] = [15.0, 13.5, 12.0, 11.0, 10.0];
/// The greatest fraction of the page's height for the title.
const HEAD: f64 = 0.3;

/// The content of a poster.
#[derive(Clone, Copy, Debug)]
pub struct Poster<'a> {
    /// Title, people, description, language.
    pub config: &'a Config,
    /// The address of the code.
    pub address: &'a str,
    /// The QR code of the address.
    pub code: &'a Code,
    /// The cover.
    pub cover: Option<&'a Artwork>,
    /// The fonts.
    pub fonts: &'a Fonts,
}

/// The lines of a paragraph and the distance of their baselines.
struct Words {
    lines: Vec<Line>,
    leading: Length,
}

impl Words {
    fn height(&self) -> Length {
        self.leading * self.lines.len() as i64
    }
}

/// Typesets the poster: one page of A4.
#[must_use]
pub fn set(poster: &Poster<'_>) -> Pages {
    let shaper = Shaper::new(poster.fonts);
    let mut out = Pages::default();
    let document = out.structure.add(None, StructRole::Document);
    out.pages.push(Page { size: PAPER, label: PageLabel::Arabic(1), items: Vec::new() });
    let section = out.structure.add(Some(document), StructRole::Section);
    let mut canvas = Canvas { out, shaper, poster, section };
    let below = canvas.head();
    let code = CODE.scale((poster.code.side() + QUIET * 2) as f64 / poster.code.side() as f64);
    let top = PAPER.height - MARGIN - code;
    canvas.middle(below + GAP, top - GAP);
    canvas.foot(top, code);
    canvas.out
}

/// The poster so far.
struct Canvas<'a> {
    out: Pages,
    shaper: Shaper<'a>,
    poster: &'a Poster<'a>,
    section: NodeId,
}

impl Canvas<'_> {
    /// Sets title, subtitle and authors in the largest size that leaves room, and returns the position below
    /// them.
    fn head(&mut self) -> Length {
        let config = self.poster.config;
        let width = PAPER.width - MARGIN * 2;
        let lang = &config.language;
        for (at, size) in TITLES.into_iter().enumerate() {
            let before = self.out.structure.clone();
            let mut parts = vec![{
                let node = self.node(StructRole::Heading(1, config.title.clone()));
                self.words(&config.title, Style::text(Length::pt(size), lang).bold(), node, width, 1.12)
            }];
            if let Some(subtitle) = &config.subtitle {
                let style = Style::sans(Length::pt((size * 0.46).max(13.0)), lang);
                parts.push(self.paragraph(subtitle, style, width, 1.3));
            }
            let authors: Vec<&str> = config
                .authors
                .iter()
                .filter(|author| author.role == Role::Author)
                .map(|author| author.name.as_str())
                .collect();
            if !authors.is_empty() {
                let style = Style::text(Length::pt((size * 0.4).max(12.0)), lang);
                parts.push(self.paragraph(&authors.join(", "), style, width, 1.5));
            }
            let height: Length = parts.iter().map(Words::height).sum();
            let overfull = parts.iter().any(|part| part.lines.iter().any(|line| line.overfull.is_some()));
            if at + 1 < TITLES.len() && (overfull || height.ratio(PAPER.height) > HEAD) {
                // This size is too large, so its structure nodes are removed.
                self.out.structure = before;
                continue;
            }
            let mut y = MARGIN;
            for part in parts {
                y = self.place(&part, MARGIN, y);
            }
            return y;
        }
        MARGIN
    }

    /// Sets the cover, and beside it as many whole sentences of the description as fit.
    fn middle(&mut self, top: Length, bottom: Length) {
        let room = bottom - top;
        if room < Length::mm(30.0) {
            return;
        }
        let mut left = MARGIN;
        if let Some(cover) = self.poster.cover.filter(|cover| cover.size.width > Length::ZERO) {
            let natural = cover.size;
            let scale = PICTURE.ratio(natural.width).min(room.ratio(natural.height));
            let rect = Rect::new(MARGIN, top, natural.width.scale(scale), natural.height.scale(scale));
            self.picture(cover.clone(), rect);
            left = rect.right() + GAP.scale(0.8);
        }
        let Some(description) = &self.poster.config.description else { return };
        let width = PAPER.width - MARGIN - left;
        let sentences = sentences(description);
        for count in (1..=sentences.len()).rev() {
            let text = sentences[..count].concat();
            for size in TEXTS {
                let before = self.out.structure.clone();
                let style = Style::text(Length::pt(size), &self.poster.config.language);
                let words = self.paragraph(text.trim(), style, width, 1.42);
                if words.height() <= room {
                    self.place(&words, left, top - words.leading.scale(0.22));
                    return;
                }
                self.out.structure = before;
            }
        }
    }

    /// Sets the code, and beside it the instruction and the address.
    fn foot(&mut self, top: Length, side: Length) {
        let words = &self.poster.config.language.words().hand_out;
        let lang = &self.poster.config.language;
        let size = Size { width: Length::pt(100.0), height: Length::pt(100.0) };
        let svg = self.poster.code.svg();
        let code = Artwork::new(ArtworkKind::Svg, svg.as_bytes(), size);
        let quiet = (side - CODE) / 2;
        let alt = format!("{} {}", words.code, self.poster.address);
        self.figure(code, Rect::new(MARGIN - quiet, top + quiet, side, side), alt);
        let left = MARGIN + CODE + GAP;
        let width = PAPER.width - MARGIN - left;
        let call = self.paragraph(words.scan, Style::sans(Length::pt(20.0), lang).bold(), width, 1.25);
        let address = self.address(width);
        let rule = Rect::new(left, top + quiet * 2, Length::mm(18.0), Length::pt(2.0));
        self.items().push(Item::Rule { rect: rule, ink: Ink::grey(0) });
        let y = self.place(&call, left, rect_below(rule));
        self.place(&address, left, y + Length::mm(5.0));
    }

    /// Sets the address as a link that breaks after slashes and before dots.
    fn address(&mut self, width: Length) -> Words {
        let url = self.poster.address;
        let shown = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
        let mut broken = String::new();
        for sign in shown.chars() {
            if ".?&=#-_".contains(sign) {
                broken.push('\u{200b}');
            }
            broken.push(sign);
            if sign == '/' {
                broken.push('\u{200b}');
            }
        }
        let lang = &self.poster.config.language;
        let node = self.node(StructRole::Paragraph);
        let mut size = 15.0;
        loop {
            let before = self.out.structure.clone();
            let style = Style::sans(Length::pt(size), lang);
            let words = self.collect(node, style, width, 1.35, |collector| {
                let goal = super::draw::DraftTarget::Url(url.to_owned());
                collector.generated_link(&broken, goal, url.to_owned());
            });
            let overfull = words.lines.iter().any(|line| line.overfull.is_some()) || words.lines.len() > 8;
            if !overfull || size < 8.0 {
                return words;
            }
            self.out.structure = before;
            size *= 0.85;
        }
    }

    fn picture(&mut self, cover: Artwork, rect: Rect) {
        let config = self.poster.config;
        let default_alt = || format!("{}: {}", config.language.words().cover, config.title);
        let alt = config.cover.alt.clone().unwrap_or_else(default_alt);
        self.figure(cover, rect, alt);
        // A hairline frames the cover, since many covers are as white as the paper.
        let hair = Length::pt(0.5);
        let (x, y, width, height) = (rect.origin.x, rect.origin.y, rect.size.width, rect.size.height);
        for edge in [
            Rect::new(x, y, width, hair),
            Rect::new(x, y + height - hair, width, hair),
            Rect::new(x, y, hair, height),
            Rect::new(x + width - hair, y, hair, height),
        ] {
            self.items().push(Item::Rule { rect: edge, ink: Ink::grey(150) });
        }
    }

    fn figure(&mut self, artwork: Artwork, rect: Rect, alt: String) {
        let node = self.node(StructRole::Figure(alt));
        let leaf = Some(self.out.structure.leaf(node));
        self.out.artworks.push(artwork);
        let item = Item::Image { artwork: self.out.artworks.len() - 1, rect, leaf };
        self.items().push(item);
    }

    fn paragraph(&mut self, text: &str, style: Style, width: Length, leading: f64) -> Words {
        let node = self.node(StructRole::Paragraph);
        self.words(text, style, node, width, leading)
    }

    fn words(&mut self, text: &str, style: Style, node: NodeId, width: Length, leading: f64) -> Words {
        self.collect(node, style, width, leading, |collector| collector.generated(text))
    }

    fn collect(
        &mut self,
        node: NodeId,
        style: Style,
        width: Length,
        leading: f64,
        add: impl FnOnce(&mut Collector),
    ) -> Words {
        let leading = style.size.scale(leading);
        let within = (&mut self.out.structure, node);
        Words { lines: par::display(&self.shaper, within, style, &Measure::ragged(width), add), leading }
    }

    fn node(&mut self, role: StructRole) -> NodeId {
        self.out.structure.add(Some(self.section), role)
    }

    /// Places lines below a position and returns the position below them.
    fn place(&mut self, words: &Words, x: Length, mut y: Length) -> Length {
        for line in &words.lines {
            self.draw(&line.draws, x, y + words.leading.scale(0.78));
            y += words.leading;
        }
        y
    }

    fn draw(&mut self, draws: &[Draw], x: Length, y: Length) {
        let mut set = ChapterPage::default();
        set.place(draws, x, y);
        self.items().extend(set.into_items());
    }

    fn items(&mut self) -> &mut Vec<Item> {
        // The page is added at the start.
        &mut self.out.pages[0].items
    }
}

/// The top of what follows a rule.
fn rect_below(rule: Rect) -> Length {
    rule.bottom() + Length::mm(4.0)
}

/// Splits a text into sentences, each with the space after it.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let rest = &text[end..];
        let opens =
            rest.trim_start().starts_with(|next: char| next.is_uppercase() || "“‘«\"(".contains(next));
        // A point after one or two letters ends an abbreviation: “M. Kemal”, “s. 5”.
        let last = text[from..at].split_whitespace().next_back().unwrap_or("");
        let is_word = last.chars().count() > 2 || last.ends_with(|sign: char| sign.is_ascii_digit());
        if ".!?…".contains(sign) && rest.starts_with(char::is_whitespace) && opens && is_word {
            sentences.push(&text[from..end]);
            from = end;
        }
    }
    sentences.push(&text[from..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_are_whole() {
        let text = "M. Kemal, s. 5. Sonrası da var! “Alıntı.” bitti";
        assert_eq!(sentences(text), ["M. Kemal, s. 5.", " Sonrası da var!", " “Alıntı.” bitti"]);
        assert_eq!(sentences("tek"), ["tek"]);
    }
}
