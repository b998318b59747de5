//! Draws front and back cover from a template: title, author, colours, a picture.

use super::cover::{LETTER, balanced, broken, escaped};
use crate::drawing::data_address;

/// Width and height of A5 in points (ISO 216).
const WIDTH: f64 = 419.53;
const HEIGHT: f64 = 595.28;
/// Distance of text from the edges, in points.
const MARGIN: f64 = 40.0;
/// Height of the picture in [`Layout::Band`], in points.
const BAND: f64 = 330.0;
/// An attribute by which a later cover recognises this one as its own, to replace it.
const MARK: &str = "data-matbaa-cover";

/// The arrangement of a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Layout {
    /// A large title over a plain ground.
    Plain,
    /// A picture above, the title below it.
    Band,
    /// A centred title in a frame.
    Frame,
    /// A picture over the whole cover, the title at its foot.
    Full,
}

/// The colours of a cover, as RGB: ground, letters, ornament.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Palette {
    /// The name by which a page and the catalogue know it.
    pub(in crate::cli) name: &'static str,
    pub(in crate::cli) ground: u32,
    pub(in crate::cli) ink: u32,
    pub(in crate::cli) accent: u32,
}

impl Layout {
    /// All layouts, by the names that a page and the catalogue use.
    pub(in crate::cli) const ALL: [(&'static str, Self); 4] =
        [("plain", Self::Plain), ("band", Self::Band), ("frame", Self::Frame), ("full", Self::Full)];
}

/// All palettes. Letters stand out from the ground by 7:1 or more (WCAG 2.2, 1.4.6).
pub(in crate::cli) const PALETTES: [Palette; 6] = [
    Palette { name: "linen", ground: 0xf7f3ea, ink: 0x1f2430, accent: 0x8c2f2b },
    Palette { name: "burgundy", ground: 0x5e1621, ink: 0xfbf4e9, accent: 0xd9b77a },
    Palette { name: "navy", ground: 0x14284a, ink: 0xf5f1e6, accent: 0xc9a24b },
    Palette { name: "forest", ground: 0x173a2d, ink: 0xf4f1e4, accent: 0xd2b36c },
    Palette { name: "black", ground: 0x16171a, ink: 0xf4f2ee, accent: 0xb23a35 },
    Palette { name: "sand", ground: 0xe6d5b3, ink: 0x2a2118, accent: 0x1f5561 },
];

/// What a cover shows.
pub(in crate::cli) struct CoverTemplate<'a> {
    pub(in crate::cli) layout: Layout,
    pub(in crate::cli) palette: Palette,
    /// The language of its text, as a BCP 47 tag.
    pub(in crate::cli) language: &'a str,
    pub(in crate::cli) title: &'a str,
    pub(in crate::cli) subtitle: &'a str,
    pub(in crate::cli) author: &'a str,
    /// Who publishes the book, at the foot.
    pub(in crate::cli) publisher: &'a str,
    /// The text of the back cover.
    pub(in crate::cli) description: &'a str,
    /// Media type and bytes of a picture.
    pub(in crate::cli) picture: Option<(&'static str, &'a [u8])>,
}

/// Whether a file is a cover that was drawn here.
pub(in crate::cli) fn is_own(svg: &[u8]) -> bool {
    String::from_utf8_lossy(&svg[..svg.len().min(400)]).contains(MARK)
}

impl CoverTemplate<'_> {
    /// Draws the front cover as SVG.
    pub(in crate::cli) fn front(&self) -> String {
        let Palette { ground, ink, accent, .. } = self.palette;
        let mut out = Svg::new(self.language, self.title);
        match self.layout {
            Layout::Plain => {
                out.rect([0.0, 0.0, WIDTH, HEIGHT], ground);
                let mut y = out.words(self.author, Type::small(ink), MARGIN, 72.0);
                y = y.max(72.0) + 34.0;
                out.rect([MARGIN, y - 12.0, 56.0, 4.0], accent);
                y = out.words(
                    self.title,
                    self.fit(Type::title(self.title, 46.0, ink), 240.0),
                    MARGIN,
                    y + 18.0,
                );
                y = out.words(self.subtitle, Type::subtitle(ink), MARGIN, y + 30.0);
                if let Some(picture) = self.picture {
                    let top = (y + 24.0).max(270.0);
                    out.picture(picture, [MARGIN, top, WIDTH - 2.0 * MARGIN, HEIGHT - 84.0 - top]);
                }
                out.words(self.publisher, Type::small(ink), MARGIN, HEIGHT - 40.0);
            }
            Layout::Band => {
                out.rect([0.0, 0.0, WIDTH, HEIGHT], ground);
                match self.picture {
                    Some(picture) => out.picture(picture, [0.0, 0.0, WIDTH, BAND]),
                    None => out.pattern([0.0, 0.0, WIDTH, BAND], accent, ground),
                }
                out.rect([0.0, BAND, WIDTH, 5.0], accent);
                let y = out.words(
                    self.title,
                    self.fit(Type::title(self.title, 36.0, ink), 150.0),
                    MARGIN,
                    BAND + 26.0,
                );
                out.words(self.subtitle, Type::subtitle(ink), MARGIN, y + 26.0);
                out.words(self.author, Type::small(ink), MARGIN, HEIGHT - 58.0);
                out.words(self.publisher, Type::small(ink), MARGIN, HEIGHT - 36.0);
            }
            Layout::Frame => {
                out.rect([0.0, 0.0, WIDTH, HEIGHT], ground);
                out.frame(24.0, 2.0, accent);
                out.frame(30.0, 0.7, accent);
                let middle = |face: Type| Type { is_centred: true, ..face };
                out.words(self.author, middle(Type::small(ink)), WIDTH / 2.0, 92.0);
                let title = Type { measure: 290.0, ..middle(Type::title(self.title, 38.0, ink)) };
                let y = out.words(self.title, self.fit(title, 150.0), WIDTH / 2.0, 140.0);
                let y = out.words(self.subtitle, middle(Type::subtitle(ink)), WIDTH / 2.0, y + 28.0);
                match self.picture {
                    Some(picture) => {
                        let top = (y + 26.0).max(290.0);
                        out.picture(picture, [99.77, top, 220.0, HEIGHT - 110.0 - top]);
                    }
                    None => out.star([WIDTH / 2.0, (y + 110.0).clamp(370.0, 440.0)], 46.0, accent),
                }
                out.words(self.publisher, middle(Type::small(ink)), WIDTH / 2.0, HEIGHT - 62.0);
            }
            Layout::Full => {
                match self.picture {
                    Some(picture) => out.picture(picture, [0.0, 0.0, WIDTH, HEIGHT]),
                    None => out.pattern([0.0, 0.0, WIDTH, HEIGHT], accent, ground),
                }
                out.shade(ground);
                out.words(self.author, Type::small(ink), MARGIN, 436.0);
                let title = self.fit(Type::title(self.title, 34.0, ink), 112.0);
                let y = out.words(self.title, title, MARGIN, 456.0);
                out.words(self.subtitle, Type::subtitle(ink), MARGIN, y + 24.0);
            }
        }
        out.finish()
    }

    /// Makes the letters of the title smaller until title and subtitle fit into a height, in points.
    fn fit(&self, mut face: Type, room: f64) -> Type {
        let subtitle = Type::subtitle(0);
        let of_subtitle = broken(self.subtitle, subtitle.letters()).len() as f64;
        loop {
            let of_title = (balanced(self.title, face.letters()).len() as f64).max(1.0);
            let height =
                face.size * (1.0 + 1.14 * (of_title - 1.0)) + of_subtitle * subtitle.size * 1.4 + 12.0;
            if height <= room || face.size < 8.0 {
                return face;
            }
            face.size *= 0.95;
        }
    }

    /// Draws the back cover as SVG.
    pub(in crate::cli) fn back(&self) -> String {
        let Palette { ground, ink, accent, .. } = self.palette;
        let mut out = Svg::new(self.language, self.title);
        out.rect([0.0, 0.0, WIDTH, HEIGHT], ground);
        out.rect([MARGIN, 72.0, 56.0, 4.0], accent);
        out.words(self.description, Type { size: 13.0, ..Type::subtitle(ink) }, MARGIN, 108.0);
        out.words(self.publisher, Type::small(ink), MARGIN, HEIGHT - 40.0);
        out.finish()
    }
}

/// How words are set.
#[derive(Clone, Copy)]
struct Type {
    family: &'static str,
    /// In points.
    size: f64,
    is_bold: bool,
    is_centred: bool,
    colour: u32,
    /// The width of the lines, in points.
    measure: f64,
    /// The mean width of a letter, in em, rounded up.
    letter: f64,
}

impl Type {
    /// The title, in letters as large as its longest word allows.
    fn title(title: &str, most: f64, colour: u32) -> Self {
        let measure = WIDTH - 2.0 * MARGIN;
        let longest = title.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(1).max(1);
        let of_word = measure / (longest as f64 * LETTER);
        // Long titles take smaller letters, so that they need not fill the cover.
        let of_all = (measure * 5.0 / (title.chars().count().max(1) as f64 * LETTER)).max(14.0);
        let size = most.min(of_word).min(of_all);
        Self {
            family: "Literata, Georgia, serif",
            size,
            is_bold: true,
            is_centred: false,
            colour,
            measure,
            letter: LETTER,
        }
    }

    /// The number of letters below which a line has to stay.
    fn letters(&self) -> usize {
        (self.measure / (self.size * self.letter)).floor().max(1.0) as usize + 1
    }

    fn subtitle(colour: u32) -> Self {
        let measure = WIDTH - 2.0 * MARGIN;
        Self {
            family: "Literata, Georgia, serif",
            size: 15.0,
            is_bold: false,
            is_centred: false,
            colour,
            measure,
            letter: 0.55,
        }
    }

    fn small(colour: u32) -> Self {
        let measure = WIDTH - 2.0 * MARGIN;
        let family = "'Alegreya Sans', 'Segoe UI', sans-serif";
        Self { family, size: 16.0, is_bold: false, is_centred: false, colour, measure, letter: 0.5 }
    }
}

/// A drawing of the size of A5.
struct Svg {
    out: String,
    /// The number of pictures so far, which name what cuts them.
    pictures: usize,
}

impl Svg {
    fn new(language: &str, title: &str) -> Self {
        let (language, title) = (escaped(language), escaped(title));
        let out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" \
             height=\"{HEIGHT}\" role=\"img\" {MARK}=\"1\">\n<title>{title}</title>\n"
        );
        Self { out, pictures: 0 }
    }

    fn finish(self) -> String {
        self.out + "</svg>\n"
    }

    fn rect(&mut self, [x, y, width, height]: [f64; 4], colour: u32) {
        self.out.push_str(&format!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"#{colour:06x}\"/>\n"
        ));
    }

    /// A frame at a distance from the edges, in points.
    fn frame(&mut self, distance: f64, stroke: f64, colour: u32) {
        let (width, height) = (WIDTH - 2.0 * distance, HEIGHT - 2.0 * distance);
        self.out.push_str(&format!(
            "<rect x=\"{distance}\" y=\"{distance}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"none\" \
             stroke=\"#{colour:06x}\" stroke-width=\"{stroke}\"/>\n"
        ));
    }

    /// An eight-pointed star of two squares.
    fn star(&mut self, [x, y]: [f64; 2], half: f64, colour: u32) {
        let side = 2.0 * half;
        let square =
            format!("x=\"{:.2}\" y=\"{:.2}\" width=\"{side}\" height=\"{side}\"", x - half, y - half);
        self.out.push_str(&format!(
            "<g fill=\"none\" stroke=\"#{colour:06x}\" stroke-width=\"1.6\"><rect {square}/>\
             <rect {square} transform=\"rotate(45 {x:.2} {y:.2})\"/><circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{:.2}\"/></g>\n",
            half / 2.0
        ));
    }

    /// Rows of stars over a ground, where there is no picture.
    fn pattern(&mut self, area: [f64; 4], ground: u32, colour: u32) {
        let [left, top, width, height] = area;
        self.rect(area, ground);
        let (across, step) = (5_u32, width / 5.0);
        let rows = (height / step).floor().max(1.0);
        let first = top + (height - (rows - 1.0) * step) / 2.0;
        for row in 0..rows as u32 {
            for column in 0..across {
                let (x, y) = (left + step * (f64::from(column) + 0.5), first + step * f64::from(row));
                self.star([x, y], step * 0.26, colour);
            }
        }
    }

    /// The ground over the lower part, thinning out upwards, on which letters can be read.
    fn shade(&mut self, colour: u32) {
        self.out.push_str(&format!(
            "<defs><linearGradient id=\"shade\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#{colour:06x}\" \
             stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"#{colour:06x}\"/></linearGradient></defs>\n<rect x=\"0\" y=\"330\" \
             width=\"{WIDTH}\" height=\"80\" fill=\"url(#shade)\"/>\n"
        ));
        self.rect([0.0, 409.5, WIDTH, HEIGHT - 409.5], colour);
    }

    /// A picture that fills an area and is cut to it.
    fn picture(&mut self, (media_type, bytes): (&str, &[u8]), [x, y, width, height]: [f64; 4]) {
        if height <= 0.0 {
            return;
        }
        self.pictures += 1;
        let area = format!("x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\"");
        let (cut, address) = (self.pictures, data_address(media_type, bytes));
        self.out.push_str(&format!(
            "<clipPath id=\"cut{cut}\"><rect {area}/></clipPath>\n<image {area} preserveAspectRatio=\"xMidYMid slice\" \
             clip-path=\"url(#cut{cut})\" href=\"{address}\"/>\n"
        ));
    }

    /// Lines of words below `y`; returns the baseline of the last line, or `y` where there are no words.
    fn words(&mut self, words: &str, face: Type, x: f64, y: f64) -> f64 {
        let lines =
            if face.is_bold { balanced(words, face.letters()) } else { broken(words, face.letters()) };
        let (mut at, is_title) = (y, face.is_bold);
        for (line, text) in lines.iter().enumerate() {
            at = if is_title {
                y + face.size + line as f64 * face.size * 1.14
            } else {
                y + line as f64 * face.size * 1.4
            };
            let (weight, anchor) = (
                if face.is_bold { " font-weight=\"700\"" } else { "" },
                if face.is_centred { " text-anchor=\"middle\"" } else { "" },
            );
            self.out.push_str(&format!(
                "<text x=\"{x:.2}\" y=\"{at:.2}\" font-family=\"{}\" font-size=\"{:.1}\"{weight}{anchor} fill=\"#{:06x}\">{}</text>\n",
                face.family,
                face.size,
                face.colour,
                escaped(text)
            ));
        }
        at
    }
}

#[cfg(test)]
mod tests;
