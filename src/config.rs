//! `book.toml` as types: what the author says of the book as a whole.

mod citations;
mod epub;

pub use crate::editing::{Check, Names};
pub use citations::{Citations, Restart};
pub use epub::{Epub, Exemption, NotesAt};

use crate::geom::{Length, Size};
use crate::lang::Language;
use serde::Deserialize;

/// The whole of `book.toml`. `title` and `language` are the only required keys.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The book's title.
    pub title: String,
    /// The book's subtitle.
    pub subtitle: Option<String>,
    /// The language of the text, as a BCP 47 tag.
    pub language: Language,
    /// Who wrote, edited, translated or drew it.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Where it is published.
    pub place: Option<String>,
    /// Date of this edition: `2026`, `2026-01` or `2026-01-20`.
    pub date: Option<String>,
    /// Edition, in the author's words: "1. baskı".
    pub edition: Option<String>,
    /// Rights, in the author's words.
    pub rights: Option<String>,
    /// Licence of the text: a name or an address.
    pub licence: Option<String>,
    /// ISBNs, one for each form of the book.
    #[serde(default)]
    pub isbn: Isbns,
    /// A stable identifier (`urn:uuid:…`); made from title and authors where absent.
    pub identifier: Option<String>,
    /// What the book is about, in a few sentences.
    pub description: Option<String>,
    /// Subjects, in words.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Subjects as codes of Thema, the book trade's own list: `NHD`.
    #[serde(default)]
    pub thema: Vec<String>,
    /// The series that it belongs to.
    pub series: Option<Series>,
    /// Lines of the künye that the author adds, in order.
    #[serde(default)]
    pub colophon: Vec<String>,
    /// Where readers write to.
    pub contact: Option<String>,
    /// The cover's files.
    #[serde(default)]
    pub cover: Cover,
    /// Which files are chapters, in which order.
    #[serde(default)]
    pub order: Order,
    /// The faces.
    #[serde(default)]
    pub fonts: FontNames,
    /// What the copy-editor tells of.
    #[serde(default)]
    pub check: Check,
    /// Words that are names, or are none.
    #[serde(default)]
    pub names: Names,
    /// How works are cited.
    #[serde(default)]
    pub citations: Citations,
    /// Settings of the typeset book.
    #[serde(default)]
    pub pdf: Pdf,
    /// Settings of the e-book.
    #[serde(default)]
    pub epub: Epub,
}

/// A person or body behind the book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The name as printed.
    pub name: String,
    /// The name as sorted: "Soyad, Ad".
    pub file_as: Option<String>,
    /// What they did.
    #[serde(default)]
    pub role: Role,
}

/// What a person did for the book (MARC relator codes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Wrote it (`aut`).
    #[default]
    Author,
    /// Edited it (`edt`).
    Editor,
    /// Translated it (`trl`).
    Translator,
    /// Drew it (`ill`).
    Illustrator,
    /// Compiled it (`com`).
    Compiler,
    /// Designed it (`bkd`).
    Designer,
}

/// A series of books.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Which of its books this is.
    pub number: Option<f64>,
}

/// ISBNs; check digits are verified on loading.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Isbns {
    /// Of the printed book.
    pub print: Option<String>,
    /// Of the e-book.
    pub epub: Option<String>,
}

/// The cover's files, relative to the folder of `book.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Front cover of the typeset book: SVG, PNG or JPEG.
    pub front: Option<String>,
    /// Back cover of the typeset book.
    pub back: Option<String>,
    /// Cover of the e-book (best 1600 × 2560); the front cover where absent.
    pub epub: Option<String>,
    /// What a reader who does not see the cover is told.
    pub alt: Option<String>,
}

/// Which files are chapters. A file named in none of the lists is a body chapter, in natural
/// order, unless `body` is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Files before the text.
    #[serde(default)]
    pub front: Vec<String>,
    /// Files of the text; all other `.md` files of the folder in natural order where absent.
    pub body: Option<Vec<String>>,
    /// Files after the text.
    #[serde(default)]
    pub back: Vec<String>,
}

/// Names of the typefaces, as the font files themselves give them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FontNames {
    /// Face of the text.
    pub body: String,
    /// Face of display, tables and captions.
    pub sans: String,
    /// Face of code.
    pub mono: String,
}

impl Default for FontNames {
    fn default() -> Self {
        Self {
            body: "Literata".to_owned(),
            sans: "Alegreya Sans".to_owned(),
            mono: "JetBrains Mono".to_owned(),
        }
    }
}

/// How the pages look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Look {
    /// A book of the old school: justified, centred furniture, small capitals at openings.
    #[default]
    #[serde(rename = "klasik", alias = "classic")]
    Classic,
    /// A book of today: flush left, large titles, furniture at the outer edge.
    #[serde(rename = "çağdaş", alias = "cagdas", alias = "modern")]
    Modern,
    /// For readers who need large letters: 16 pt, flush left, no word divided.
    #[serde(rename = "büyük punto", alias = "buyuk punto", alias = "large print")]
    LargePrint,
}

impl Look {
    /// The names that `book.toml` may give, each look's own name first.
    pub const NAMES: [&'static str; 8] =
        ["klasik", "çağdaş", "büyük punto", "classic", "cagdas", "modern", "buyuk punto", "large print"];
}

/// Settings of the typeset book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pdf {
    /// How the pages look.
    pub design: Look,
    /// Paper: `A5`, `A4`, `B5` or `148x210` (mm, width × height); the design's own where absent.
    pub size: Option<String>,
    /// Size of the text, in points; what suits design and paper where absent.
    pub text_size: Option<f64>,
    /// Distance of two baselines, in points; in keeping with the text where absent.
    pub leading: Option<f64>,
    /// Margins in millimetres; the theme's canon where absent.
    pub margins: Option<Margins>,
    /// Whether the covers are pages of the file.
    pub cover: bool,
}

impl Default for Pdf {
    fn default() -> Self {
        Self { design: Look::Classic, size: None, text_size: None, leading: None, margins: None, cover: true }
    }
}

impl Pdf {
    /// The paper as the author wrote it, or the design's own.
    #[must_use]
    pub fn size(&self) -> &str {
        let own = if self.design == Look::LargePrint { "170x240" } else { "A5" };
        self.size.as_deref().unwrap_or(own)
    }

    /// Size of the text, in points: where the author gives none, 10 on A5, smaller on narrower paper and
    /// larger on wider, so that lines keep 55 to 70 letters; 16 in large print, whatever the paper.
    #[must_use]
    pub fn text_size(&self) -> f64 {
        let of_paper = || {
            let width = self.paper().map_or(148.0, |paper| paper.width.to_mm());
            let size = (10.0 + (width - 148.0) * 0.034).clamp(8.5, 11.5);
            (size * 4.0).round() / 4.0
        };
        let own = || if self.design == Look::LargePrint { 16.0 } else { of_paper() };
        self.text_size.unwrap_or_else(own)
    }

    /// Distance of two baselines, in points: 1.35 times the text where the author gives none.
    #[must_use]
    pub fn leading(&self) -> f64 {
        self.leading.unwrap_or_else(|| self.text_size() * 1.35)
    }

    /// The paper: a name (`A5`) or `148x210` in millimetres; `None` where it is neither, or
    /// a side is not within 50 to 1000 mm.
    #[must_use]
    pub fn paper(&self) -> Option<Size> {
        let plain: String = self.size().to_lowercase().split_whitespace().collect();
        let plain = plain.strip_suffix("mm").unwrap_or(&plain);
        let named = PAPERS.iter().find(|(name, ..)| *name == plain);
        let (width, height) = match named {
            Some((_, width, height)) => (*width, *height),
            None => {
                let (width, height) = plain.split_once(['x', '×', '*'])?;
                (millimetres(width)?, millimetres(height)?)
            }
        };
        Some(Size { width: Length::mm(width), height: Length::mm(height) })
    }
}

/// A side of the paper as the author wrote it.
fn millimetres(side: &str) -> Option<f64> {
    let plain = side.trim_end_matches("mm").replace(',', ".");
    plain.parse().ok().filter(|side| (50.0..=1000.0).contains(side))
}

/// Papers by name, in millimetres, upright (ISO 216; US Letter, ANSI A).
const PAPERS: [(&str, f64, f64); 7] = [
    ("a4", 210.0, 297.0),
    ("a5", 148.0, 210.0),
    ("a6", 105.0, 148.0),
    ("b5", 176.0, 250.0),
    ("b6", 125.0, 176.0),
    ("a3", 297.0, 420.0),
    ("letter", 215.9, 279.4),
];

/// Margins of a page, in millimetres.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// Towards the spine.
    pub inner: f64,
    /// Away from the spine.
    pub outer: f64,
    /// Above.
    pub top: f64,
    /// Below.
    pub bottom: f64,
}

impl Config {
    /// The lines of the künye, the title first; nothing is said that `book.toml` does not say.
    #[must_use]
    pub fn colophon_lines(&self, typefaces: &[String]) -> Vec<String> {
        let words = self.language.words();
        let named =
            |name: &str, value: &Option<String>| value.as_ref().map(|value| format!("{name}: {value}"));
        let title = match &self.subtitle {
            Some(subtitle) => format!("{}: {subtitle}", self.title),
            None => self.title.clone(),
        };
        let mut lines = vec![Some(title)];
        lines.extend(self.authors.iter().map(|author| Some(author.credit(&self.language))));
        lines.extend([
            self.series.as_ref().map(|series| format!("{}: {}", words.series, series.line())),
            self.edition.clone(),
            named(words.publisher, &self.publisher),
            named(words.place, &self.place),
            named(words.date, &self.date.as_ref().map(|date| self.language.date(date))),
            self.rights.clone(),
            named(words.licence, &self.licence),
            named(words.isbn_print, &self.isbn.print),
            named(words.isbn_epub, &self.isbn.epub),
        ]);
        lines.extend(self.colophon.iter().cloned().map(Some));
        lines.push(self.contact.clone());
        lines.push((!typefaces.is_empty()).then(|| format!("{}: {}", words.set_in, typefaces.join(", "))));
        lines.into_iter().flatten().collect()
    }
}

impl Series {
    /// Its name and the book's number in it: "Yakın tarih, 2".
    #[must_use]
    pub fn line(&self) -> String {
        self.number.map_or_else(|| self.name.clone(), |number| format!("{}, {number}", self.name))
    }
}

impl Author {
    /// The name, after what the person did where that is not writing: "Çeviren: Ad Soyad".
    #[must_use]
    pub fn credit(&self, language: &Language) -> String {
        let [edited, translated, illustrated, compiled, designed] = language.words().roles;
        let role = match self.role {
            Role::Author => return self.name.clone(),
            Role::Editor => edited,
            Role::Translator => translated,
            Role::Illustrator => illustrated,
            Role::Compiler => compiled,
            Role::Designer => designed,
        };
        format!("{role}: {}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Pdf};

    fn paper(size: &str) -> Option<(i64, i64)> {
        let pdf = Pdf { size: Some(size.to_owned()), ..Pdf::default() };
        pdf.paper().map(|paper| {
            (paper.width.to_mm().mul_add(10.0, 0.5) as i64, paper.height.to_mm().mul_add(10.0, 0.5) as i64)
        })
    }

    #[test]
    fn the_text_suits_its_paper() {
        let text = |size: &str| Pdf { size: Some(size.to_owned()), ..Pdf::default() }.text_size();
        let sizes = ["A6", "B6", "135x210", "A5", "B5", "A4", "60x90"].map(text);
        assert_eq!(sizes, [8.5, 9.25, 9.5, 10.0, 11.0, 11.5, 8.5]);
        let large = Pdf { design: Look::LargePrint, size: Some("A6".to_owned()), ..Pdf::default() };
        assert_eq!(large.text_size(), 16.0);
        assert_eq!(Pdf { text_size: Some(12.0), ..large }.text_size(), 12.0);
    }

    #[test]
    fn papers_by_name_and_by_measure() {
        assert_eq!(paper("A5"), Some((1480, 2100)));
        assert_eq!(paper("b5"), Some((1760, 2500)));
        assert_eq!(paper("Letter"), Some((2159, 2794)));
        for same in ["135x210", "135 × 210 mm", "135mm x 210mm", "135,0x210.0"] {
            assert_eq!(paper(same), Some((1350, 2100)), "{same}");
        }
        for wrong in
            ["", "A", "A55", "148", "148x", "x210", "1x1", "-148x210", "NaNx210", "9999x9999", "148x210x3"]
        {
            assert_eq!(paper(wrong), None, "{wrong}");
        }
    }
}
