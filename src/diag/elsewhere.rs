//! What cannot be kept of a manuscript that was written for another tool, and its wording.

use super::Problem;
use super::reasons::{About, turkish};
use super::words::{Pair, did_you_mean_en, did_you_mean_tr, pair};

/// What cannot be kept as another tool would have it.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForeignFault {
    /// The block before the text that is neither YAML nor TOML.
    HeaderWrong { reason: String },
    /// That block has no line that ends it.
    HeaderUnclosed,
    /// What that block says of the book, which `book.toml` is to say.
    HeaderOfBook { keys: String },
    /// Attributes in braces that say nothing to a book.
    Attributes { written: String },
    /// A link in double brackets to what is neither a chapter nor an image.
    Wikilink { target: String, nearest: Option<String> },
    /// A file to be put into the text that cannot be.
    Include { path: String, why: IncludeFault },
    /// A chapter that is in the folder and not in the book.
    LeftOut { path: String, why: Absence },
    /// A line of `SUMMARY.md` that is no chapter.
    Summary { title: String, is_part: bool },
    /// A page break.
    PageBreak { written: String },
    /// A form of another tool's that a book has no place for.
    Form { written: String, count: usize },
}

/// Why a file cannot be put into the text.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncludeFault {
    /// It is not there.
    Missing { nearest: Option<String> },
    /// It is put into itself, or files lie too deep within each other.
    Deep { most: u64 },
    /// It is larger than is read, alone or with all others.
    TooLarge { most: u64 },
    /// It has no such lines.
    Part { name: String },
}

/// Why a chapter is not in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It says of itself that it is a draft.
    Draft,
    /// `SUMMARY.md` does not name it.
    Unlisted,
    /// `[order]` of `book.toml` does not name it.
    Unordered,
    /// Its name or its folder's begins with `_`.
    Underscore,
    /// It lies in a folder of drafts.
    Drafts,
    /// It tells of the folder to those who open it.
    Readme,
    /// It is a folder with a `book.toml` of its own.
    OtherBook,
}

impl ForeignFault {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::HeaderWrong { .. } => "O001",
            Self::HeaderOfBook { .. } => "O002",
            Self::Attributes { .. } => "O003",
            Self::Wikilink { .. } => "O004",
            Self::Include { .. } => "O005",
            Self::HeaderUnclosed => "O010",
            Self::LeftOut { .. } => "O006",
            Self::Summary { .. } => "O007",
            Self::PageBreak { .. } => "O008",
            Self::Form { .. } => "M013",
        }
    }
}

impl From<ForeignFault> for Problem {
    fn from(fault: ForeignFault) -> Self {
        Self::Foreign { fault }
    }
}

/// What a problem of this family says.
pub(super) fn words(fault: &ForeignFault) -> (Pair, Pair) {
    match fault {
        ForeignFault::HeaderWrong { reason } => pair(
            format!("bölümün başındaki ayar bloğu okunamadı: {}", turkish(reason, About::Settings)),
            "içinde iki nokta ya da tırnak olan değerleri tırnağa alın:  title: \"Bir: iki\"".into(),
            format!("the settings at the chapter's head cannot be read: {reason}"),
            "put values with a colon or quotation mark between quotes:  title: \"One: two\"".into(),
        ),
        ForeignFault::HeaderUnclosed => pair(
            "bölümün başındaki ayar bloğu kapanmamış".into(),
            "son ayarın altına, açılıştaki satırın aynısını  (---)  yazın; ayar değilse ilk satırı silin"
                .into(),
            "the settings at the chapter's head are never closed".into(),
            "repeat their first line  (---)  below the last of them; if they are text, remove that line"
                .into(),
        ),
        ForeignFault::HeaderOfBook { keys } => pair(
            format!("bölümün ayar bloğundaki şu anahtarlar kitaba geçmedi: {keys}"),
            "kitabın bütünü için olanları book.toml’a, metinde duracakları metne yazın".into(),
            format!("these keys at the chapter's head did not go into the book: {keys}"),
            "say in book.toml what is of the whole book, and in the text what is to stand there".into(),
        ),
        ForeignFault::Attributes { written } => pair(
            format!("anlaşılmayan öznitelikler atlandı: {written}"),
            "içerik korundu; metin olması gerekiyorsa ayracın önüne ters bölü koyun:  \\{".into(),
            format!("attributes that mean nothing here were left out: {written}"),
            "their content was kept; if they are text, put a backslash before the brace:  \\{".into(),
        ),
        ForeignFault::Wikilink { target, nearest } => pair(
            format!("“{target}” ne bir bölüm ne de bir görsel; yazıldığı gibi bırakıldı"),
            did_you_mean_tr(
                nearest,
                "bölümün dosya adını ya da başlığını yazın; düz metinse ayraçları silin",
            ),
            format!("“{target}” is neither a chapter nor an image; it stays as it was typed"),
            did_you_mean_en(
                nearest,
                "give a chapter's file name or title; if it is text, remove the brackets",
            ),
        ),
        ForeignFault::Include { path, why } => include_words(path, why),
        ForeignFault::LeftOut { path, why } => absence_words(path, *why),
        ForeignFault::Summary { title, is_part: true } => pair(
            format!("“{title}” kısım başlığı kitaba geçmedi"),
            "bu kitapların kısımları yoktur; başlığı kısmın ilk bölümüne yazın".into(),
            format!("the title of the part “{title}” did not go into the book"),
            "these books have no parts; put the title into the part's first chapter".into(),
        ),
        ForeignFault::Summary { title, is_part: false } => pair(
            format!("“{title}” bölümünün dosyası yok; atlandı"),
            "bölüm yazıldığında dosyasını ayraç içinde verin".into(),
            format!("the chapter “{title}” has no file and was left out"),
            "name its file in the parentheses once it is written".into(),
        ),
        ForeignFault::Form { written, count } => pair(
            format!("başka bir aracın işareti kitaba girmedi: {written}, {count} kez"),
            "çevresindeki metin korundu; okura söylediği bir şey varsa metne yazın".into(),
            format!("a form of another tool’s is not in the book: {written}, {count}×"),
            "the text around it was kept; write into the text what it told the reader".into(),
        ),
        ForeignFault::PageBreak { written } => pair(
            format!("sayfa sonu komutu atlandı: {written}"),
            "her bölüm yeni sayfada başlar; metinde ara için kendi satırında  ***  yazın".into(),
            format!("a page break was left out: {written}"),
            "every chapter begins a page; for a pause in the text write  ***  on a line of its own".into(),
        ),
    }
}

/// A chapter that is in the folder and not in the book.
fn absence_words(path: &str, why: Absence) -> (Pair, Pair) {
    let (why_tr, hint_tr, why_en, hint_en) = match why {
        Absence::Draft => (
            "taslak olarak işaretlenmiş",
            "bölüm hazırsa  draft: true  satırını silin",
            "is marked as a draft",
            "if it is ready, remove the line  draft: true",
        ),
        Absence::Unlisted => (
            "SUMMARY.md’de yok",
            "bölümü SUMMARY.md’ye ekleyin ya da sırayı book.toml’da [order] ile verin",
            "is not in SUMMARY.md",
            "add it to SUMMARY.md, or give the order by [order] in book.toml",
        ),
        Absence::Unordered => (
            "book.toml’daki [order] sırasında yok",
            "bölümse [order] altındaki listelerden birine yazın; değilse dosyayı klasörden çıkarın",
            "is not in [order] of book.toml",
            "if it is a chapter, add it to one of the lists under [order]; if not, move it out of the folder",
        ),
        Absence::Underscore => (
            "adı ya da klasörünün adı alt çizgiyle başlıyor",
            "bölümse adını değiştirin ya da book.toml’da [order] ile sırasını verin",
            "has a name, or lies in a folder, that begins with an underscore",
            "if it is a chapter, rename it or give its place by [order] in book.toml",
        ),
        Absence::Drafts => (
            "bir taslak klasöründe",
            "bölüm hazırsa klasörden çıkarın ya da book.toml’da [order] ile sırasını verin",
            "lies in a folder of drafts",
            "if it is ready, move it out or give its place by [order] in book.toml",
        ),
        Absence::Readme => (
            "klasörü anlatan bir dosya sayıldı",
            "bölümse adını değiştirin ya da book.toml’da [order] ile sırasını verin",
            "was taken for a note on the folder",
            "if it is a chapter, rename it or give its place by [order] in book.toml",
        ),
        Absence::OtherBook => (
            "içinde başka bir book.toml var",
            "bölümleri bu kitabınsa o book.toml’u kaldırın",
            "has a book.toml of its own",
            "if its chapters are of this book, remove that book.toml",
        ),
    };
    pair(
        format!("“{path}” {why_tr}; kitaba girmedi"),
        hint_tr.into(),
        format!("“{path}” {why_en} and was left out"),
        hint_en.into(),
    )
}

/// A file that cannot be put into the text.
fn include_words(path: &str, why: &IncludeFault) -> (Pair, Pair) {
    let (why_tr, why_en, hint_tr, hint_en) = match why {
        IncludeFault::Missing { nearest } => (
            "bulunamadı".to_owned(),
            "was not found".to_owned(),
            did_you_mean_tr(nearest, "yolu, bölümün bulunduğu klasöre göre yazın"),
            did_you_mean_en(nearest, "give the path from the chapter's folder"),
        ),
        IncludeFault::Deep { most } => (
            format!("kendini içeriyor ya da {most} kattan derin"),
            format!("includes itself, or lies more than {most} levels deep"),
            "dosyaların birbirini içermediğinden emin olun".into(),
            "make sure that the files do not include each other".into(),
        ),
        IncludeFault::TooLarge { most } => (
            format!("{} MB’tan büyük", most >> 20),
            format!("is larger than {} MB", most >> 20),
            "yalnızca gereken satırlarını ekleyin:  {{#include dosya.txt:10:40}}".into(),
            "include the lines that are needed alone:  {{#include file.txt:10:40}}".into(),
        ),
        IncludeFault::Part { name } => (
            format!("“{name}” satırlarını içermiyor"),
            format!("has no lines “{name}”"),
            "satır numaralarını ya da ANCHOR adını denetleyin".into(),
            "check the numbers of the lines or the name of the ANCHOR".into(),
        ),
    };
    pair(
        format!("eklenecek “{path}” dosyası {why_tr}"),
        hint_tr,
        format!("the file “{path}” to be included {why_en}"),
        hint_en,
    )
}
