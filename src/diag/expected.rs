//! What a value of `book.toml` should have been, in the author's terms.

use crate::lang::Tongue;

/// What was expected where a value is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// A text that is not empty.
    Text,
    /// A list of texts.
    Texts,
    /// A list of terms of the index.
    Terms,
    /// A cross-reference of the index.
    Crosses,
    /// A list of codes that may be allowed.
    Codes,
    /// A list of codes of any problems.
    AnyCodes,
    /// `true` or `false`.
    Flag,
    /// A number within bounds, both included.
    Number {
        /// The least.
        low: f64,
        /// The greatest.
        high: f64,
        /// The unit: `pt`, `mm`.
        unit: &'static str,
    },
    /// A date of any precision.
    Date,
    /// A size of paper.
    Paper,
    /// A BCP 47 tag.
    LanguageTag,
    /// A folder below that of `book.toml`.
    Folder,
    /// What a person did for the book.
    Role,
    /// A design.
    Look,
    /// Where the notes of the e-book stand.
    NotesAt,
    /// How leaves are held together.
    Binding,
    /// The name of a tool whose Markdown is known.
    Dialect,
    /// Which way the words on the spine run.
    Spine,
    /// A URN, an address or a UUID.
    Identifier,
    /// An address on the web.
    Address,
    /// Why a book need not be accessible.
    Exemption,
    /// A table of this name.
    Table(&'static str),
    /// A list of tables of this name.
    Tables(&'static str),
    /// Tables of editions.
    Editions,
    /// Margins that leave this many millimetres of text in both directions.
    TextArea(f64),
}

/// Equality of bounds is equality of the numbers written in this source, never of computed ones.
impl Eq for Expected {}

impl Expected {
    /// What to say after "expected", in Turkish for Turkish and Azerbaijani books, else in English.
    #[must_use]
    pub fn words(self, tongue: Tongue) -> String {
        match tongue {
            Tongue::Turkish | Tongue::Azerbaijani => self.turkish(),
            Tongue::English | Tongue::Other => self.english(),
        }
    }

    fn turkish(self) -> String {
        match self {
            Self::Text => "tırnak içinde bir metin:  \"…\"".into(),
            Self::Texts => "köşeli ayraç içinde metinler:  [\"…\", \"…\"]".into(),
            Self::Terms => {
                "köşeli ayraç içinde terimler:  [\"Bakü\", { term = \"…\", find = [\"…\"] }]".into()
            }
            Self::Crosses => "göndermeler:  [{ term = \"…\", to = \"…\" }]".into(),
            Self::Codes => "kapatılabilen kodlar:  [\"T003\", \"M002\"]".into(),
            Self::AnyCodes => "sorun kodları:  [\"T003\", \"L001\"]".into(),
            Self::Flag => "true ya da false (tırnaksız)".into(),
            Self::Number { low, high, unit } => {
                let space = if unit.is_empty() { "" } else { " " };
                format!("{low} ile {high}{space}{unit} arasında bir sayı (tırnaksız, ondalık için nokta)")
            }
            Self::Date => "2026, 2026-01 ya da 2026-01-20 biçiminde bir tarih".into(),
            Self::Paper => "A5, A4, B5 gibi bir ad ya da milimetre olarak 148x210".into(),
            Self::LanguageTag => "tr, az, en-GB gibi bir dil etiketi".into(),
            Self::Folder => "book.toml’un yanındaki bir klasörün adı:  \"az\"".into(),
            Self::Editions => {
                "her baskı için bir [[edition]] başlığı ve altında  language = \"az\"  satırı".into()
            }
            Self::Role => {
                "author, editor, translator, illustrator, compiler, designer sözcüklerinden biri".into()
            }
            Self::Look => "klasik, çağdaş, büyük punto adlarından biri".into(),
            Self::NotesAt => "chapter ya da book sözcüğü".into(),
            Self::Binding => "glued (tutkal) ya da stapled (tel) sözcüğü".into(),
            Self::Dialect => format!("şu adlardan biri: {}", dialects()),
            Self::Spine => "down (yukarıdan aşağıya) ya da up (aşağıdan yukarıya) sözcüğü".into(),
            Self::Identifier => "urn:… ya da https://… biçiminde bir kimlik ya da bir UUID".into(),
            Self::Address => "https://… biçiminde bir adres".into(),
            Self::Exemption => "microenterprise, burden, alteration sözcüklerinden biri".into(),
            Self::Table(name) => format!("[{name}] başlığının altında anahtarlar"),
            Self::Tables(name) => {
                format!("her biri için bir [[{name}]] başlığı ve altında  name = \"…\"  satırı")
            }
            Self::TextArea(least) => format!("metne en az {least} × {least} mm bırakan kenar boşlukları"),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Text => "a text in quotes:  \"…\"".into(),
            Self::Texts => "texts in square brackets:  [\"…\", \"…\"]".into(),
            Self::Terms => "terms in square brackets:  [\"Baku\", { term = \"…\", find = [\"…\"] }]".into(),
            Self::Crosses => "cross-references:  [{ term = \"…\", to = \"…\" }]".into(),
            Self::Codes => "codes that may be switched off:  [\"T003\", \"M002\"]".into(),
            Self::AnyCodes => "codes of problems:  [\"T003\", \"L001\"]".into(),
            Self::Flag => "true or false (without quotes)".into(),
            Self::Number { low, high, unit } => {
                let space = if unit.is_empty() { "" } else { " " };
                format!("a number from {low} to {high}{space}{unit} (without quotes)")
            }
            Self::Date => "a date such as 2026, 2026-01 or 2026-01-20".into(),
            Self::Paper => "a name such as A5, A4 or B5, or millimetres such as 148x210".into(),
            Self::LanguageTag => "a language tag such as tr, az or en-GB".into(),
            Self::Folder => "the name of a folder beside book.toml:  \"az\"".into(),
            Self::Editions => {
                "a heading [[edition]] for each one, with a line  language = \"az\"  under it".into()
            }
            Self::Role => "one of author, editor, translator, illustrator, compiler, designer".into(),
            Self::Look => "one of klasik (classic), çağdaş (modern), büyük punto (large print)".into(),
            Self::NotesAt => "chapter or book".into(),
            Self::Binding => "glued or stapled".into(),
            Self::Dialect => format!("one of {}", dialects()),
            Self::Spine => "down or up".into(),
            Self::Identifier => "an identifier such as urn:… or https://…, or a UUID".into(),
            Self::Address => "an address such as https://…".into(),
            Self::Exemption => "one of microenterprise, burden, alteration".into(),
            Self::Table(name) => format!("keys under the heading [{name}]"),
            Self::Tables(name) => {
                format!("a heading [[{name}]] for each one, with a line  name = \"…\"  under it")
            }
            Self::TextArea(least) => {
                format!("margins that leave at least {least} × {least} mm for the text")
            }
        }
    }
}

/// The names of the tools whose Markdown is known.
fn dialects() -> String {
    crate::dialect::Dialect::names().collect::<Vec<_>>().join(", ")
}
