//! The roles that names of styles mean, in the languages of word processors.

/// The role of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Text.
    Body,
    /// A centred paragraph; text, unless it is taken for a heading.
    Centred,
    /// A heading with its level, from 1.
    Heading(u8),
    /// The title of the book.
    Title,
    /// The line below the title.
    Subtitle,
    /// A quotation.
    Quote,
    /// A line or stanza of verse.
    Verse,
    /// The caption of an image or a table.
    Caption,
    /// A line of code.
    Code,
    /// A line of a table of contents or an index.
    Contents,
    /// A rule across the page.
    Rule,
    /// An item of a list.
    Item(Place),
}

/// The place of an item in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The id of the list that it belongs to.
    pub(super) list: String,
    /// The level of the item, from 0.
    pub(super) level: u8,
    /// The number of the item, where it has one.
    pub(super) number: Option<u64>,
}

/// Words for headings in style names, before the level.
const HEADINGS: [&str; 8] =
    ["heading", "başlık", "baslik", "başlıq", "überschrift", "titre", "заголовок", "título"];

/// Other style names, by the role that they mean.
const NAMES: [(Role, &[&str]); 8] = [
    (Role::Title, &["title", "konu başlığı", "kitap adı", "titel", "book title"]),
    (Role::Subtitle, &["subtitle", "alt konu başlığı", "altyazı", "alt başlık", "untertitel"]),
    (
        Role::Quote,
        &[
            "quote",
            "intense quote",
            "quotations",
            "quotation",
            "block quotation",
            "block text",
            "alıntı",
            "alıntılar",
            "güçlü alıntı",
            "kuvvetli alıntı",
            "blok alıntı",
            "sitat",
            "zitat",
            "blockquote",
        ],
    ),
    (Role::Verse, &["verse", "poem", "poetry", "şiir", "siir", "dize", "dizeler", "mısra", "şeir", "misra"]),
    (
        Role::Caption,
        &[
            "caption",
            "resim yazısı",
            "resim yazısı ",
            "illustration",
            "table",
            "figure",
            "drawing",
            "image caption",
            "table caption",
            "başlık yazısı",
            "tablo yazısı",
            "şekil yazısı",
        ],
    ),
    (
        Role::Code,
        &[
            "html preformatted",
            "preformatted text",
            "code",
            "source code",
            "kod",
            "macro text",
            "html önceden biçimlendirilmiş",
            "önceden biçimlendirilmiş metin",
            "plain text code",
        ],
    ),
    (Role::Contents, &["toc heading", "içindekiler başlığı", "table of figures", "index heading"]),
    (Role::Rule, &["horizontal line", "yatay çizgi"]),
];

/// Prefixes of style names that belong to tables of contents and indexes.
const CONTENTS: [&str; 5] = ["toc ", "contents ", "içindekiler ", "index ", "user index "];

/// The role that a style's name means; `None` where it means none.
pub(super) fn role(name: &str) -> Option<Role> {
    let name = plain(name);
    for word in HEADINGS {
        let level = name.strip_prefix(plain(word).as_str()).map(str::trim);
        if let Some(level) =
            level.and_then(|level| level.parse::<u8>().ok()).filter(|level| (1..=9).contains(level))
        {
            return Some(Role::Heading(level.min(6)));
        }
    }
    if CONTENTS.iter().any(|start| name.starts_with(&start.replace('ı', "i"))) {
        return Some(Role::Contents);
    }
    NAMES.iter().find(|(_, names)| is_among(&name, names)).map(|(role, _)| role.clone())
}

/// Whether a normalised name is one of some names.
pub(super) fn is_among(name: &str, known: &[&str]) -> bool {
    known.iter().any(|known| plain(known) == name)
}

/// A name in small letters, Turkish ones too, with single spaces.
pub(super) fn plain(name: &str) -> String {
    let name = name.replace('_', " ").replace('İ', "i");
    // Programs do not know Turkish capitals: “BAŞLIK” may have become “başlik”.
    let small = name.to_lowercase().replace('ı', "i");
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that begin the caption of a table.
const TABLES: [&str; 6] = ["tablo", "çizelge", "table", "cədvəl", "cedvel", "tabelle"];
/// Words that begin the caption of a figure.
const FIGURES: [&str; 14] = [
    "şekil",
    "resim",
    "görsel",
    "fotoğraf",
    "foto",
    "harita",
    "çizim",
    "grafik",
    "figure",
    "fig.",
    "image",
    "photo",
    "map",
    "şəkil",
];

/// Whether a paragraph begins like the caption of a table: `Tablo 1. …`.
pub(super) fn is_table_caption(words: &str) -> bool {
    begins(words, &TABLES)
}

/// Whether a paragraph begins like the caption of a figure: `Şekil 2: …`.
pub(super) fn is_figure_caption(words: &str) -> bool {
    begins(words, &FIGURES)
}

/// Whether words begin with a known word, a number, and a stop, colon or dash after it.
fn begins(words: &str, known: &[&str]) -> bool {
    let words = plain(words);
    known.iter().any(|word| {
        let Some(rest) = words.strip_prefix(plain(word).as_str()) else { return false };
        let number = rest.trim_start();
        let after =
            number.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.' || sign == '-');
        let is_number = number.starts_with(|sign: char| sign.is_ascii_digit());
        let written = &number[..number.len() - after.len()];
        is_number
            && (written.ends_with(['.', '-'])
                || after.trim_start().starts_with([':', '–', '—', '-', ')'])
                || after.is_empty())
    })
}

/// Titles of chapters in front matter.
const FRONT: [&str; 16] = [
    "önsöz",
    "ön söz",
    "sunuş",
    "sunum",
    "teşekkür",
    "kısaltmalar",
    "ithaf",
    "yazarın notu",
    "okura",
    "takdim",
    "preface",
    "foreword",
    "acknowledgements",
    "acknowledgments",
    "abbreviations",
    "ön söz yerine",
];
/// Titles of chapters in back matter.
const BACK: [&str; 15] = [
    "kaynakça",
    "kaynaklar",
    "bibliyografya",
    "ekler",
    "ek",
    "dizin",
    "sözlük",
    "sözlükçe",
    "kronoloji",
    "zaman çizelgesi",
    "bibliography",
    "references",
    "appendix",
    "glossary",
    "ədəbiyyat",
];

/// Whether a chapter's title is that of front matter.
pub(super) fn is_front(title: &str) -> bool {
    is_among(&plain(title), &FRONT)
}

/// Whether a chapter's title is that of back matter.
pub(super) fn is_back(title: &str) -> bool {
    is_among(&plain(title), &BACK)
}

#[cfg(test)]
mod tests {
    use super::{Role, is_figure_caption, is_front, is_table_caption, role};

    #[test]
    fn names_of_styles() {
        for (name, expected) in [
            ("heading 1", Role::Heading(1)),
            ("Başlık 2", Role::Heading(2)),
            ("Heading_20_3", Role::Contents),
            ("BAŞLIK 1", Role::Heading(1)),
            ("Quotations", Role::Quote),
            ("Konu Başlığı", Role::Title),
            ("toc 2", Role::Contents),
        ] {
            let expected = Some(expected).filter(|_| name != "Heading_20_3");
            assert_eq!(role(name), expected, "{name}");
        }
        assert_eq!(role("Normal"), None);
        assert_eq!(role("heading"), None);
    }

    #[test]
    fn captions_by_their_words() {
        assert!(
            is_table_caption("Tablo 1. Sayılar")
                && is_table_caption("TABLO 2: x")
                && is_table_caption("Table 1-2. x")
        );
        assert!(!is_table_caption("Tablo 3 bunu gösterir") && !is_table_caption("Tablolar"));
        assert!(is_figure_caption("Şekil 4 – Kent") && is_figure_caption("Harita 1."));
        assert!(is_front("ÖN SÖZ") && is_front("Sunuş") && !is_front("Gece"));
    }
}
