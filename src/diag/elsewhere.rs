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
    Summary { title: String },
    /// A page break.
    PageBreak { written: String },
    /// A form of another tool's that a book has no place for.
    Form { written: String, count: usize },
    /// A project of another tool, whose settings stand for `book.toml`; no tool's is a folder of texts alone.
    Project { tool: &'static str, file: &'static str },
    /// The order of chapters is that of another tool's list.
    Order { list: &'static str },
    /// A file that another tool's settings or list names and that is not there, or is there and no text.
    NotThere { list: &'static str, path: String, is_file: bool, nearest: Option<String> },
    /// What another tool's settings say and the book does not have.
    Settings { file: &'static str, keys: String },
    /// What nobody says of the book and was guessed.
    Guessed { what: Guess, value: String },
}

/// What was guessed of a book, and from what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The title, from its first text.
    TitleOfText,
    /// The title, from the folder's name.
    TitleOfFolder,
    /// The language, from its words.
    LanguageOfText,
    /// The language, since the words do not tell it.
    UsualLanguage,
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
    /// `SUMMARY.md`, or the list of another tool, does not name it.
    Unlisted(&'static str),
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
            Self::Project { .. } => "O011",
            Self::NotThere { .. } => "O012",
            Self::Settings { .. } => "O013",
            Self::Guessed { .. } => "O014",
            Self::Order { .. } => "O015",
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
            format!("“{target}” ne bir bölüm ne de bir görsel; adı yazıldığı gibi bırakıldı"),
            did_you_mean_tr(
                nearest,
                "bölümün dosya adını ya da başlığını yazın; düz metinse ayraçları silin",
            ),
            format!("“{target}” is neither a chapter nor an image; its name stays as it was typed"),
            did_you_mean_en(
                nearest,
                "give a chapter's file name or title; if it is text, remove the brackets",
            ),
        ),
        ForeignFault::Include { path, why } => include_words(path, why),
        ForeignFault::LeftOut { path, why } => absence_words(path, *why),
        ForeignFault::Summary { title } => pair(
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
        ForeignFault::Project { .. }
        | ForeignFault::Order { .. }
        | ForeignFault::NotThere { .. }
        | ForeignFault::Settings { .. }
        | ForeignFault::Guessed { .. } => project_words(fault),
        ForeignFault::PageBreak { written } => pair(
            format!("sayfa sonu komutu atlandı: {written}"),
            "her bölüm yeni sayfada başlar; metinde ara için kendi satırında  ***  yazın".into(),
            format!("a page break was left out: {written}"),
            "every chapter begins a page; for a pause in the text write  ***  on a line of its own".into(),
        ),
    }
}

/// The message and the hint of a finding about a project of another tool.
fn project_words(fault: &ForeignFault) -> (Pair, Pair) {
    let init_tr = "kendi book.toml’unuz olsun diye:  matbaa init --from KLASÖR";
    let init_en = "to have a book.toml of your own:  matbaa init --from FOLDER";
    match fault {
        ForeignFault::Project { tool: "", .. } => pair(
            "book.toml yok; klasördeki metinler kitap yapıldı".into(),
            init_tr.into(),
            "there is no book.toml; the texts of the folder are the book".into(),
            init_en.into(),
        ),
        ForeignFault::Project { tool, file: "" } => pair(
            format!("klasör bir {tool} projesi olarak okundu"),
            init_tr.into(),
            format!("the folder was read as a project of {tool}"),
            init_en.into(),
        ),
        ForeignFault::Project { tool, file } => pair(
            format!("klasör bir {tool} projesi olarak okundu; kitabın künyesi {file} dosyasından"),
            init_tr.into(),
            format!("the folder was read as a project of {tool}; {file} says what the book is"),
            init_en.into(),
        ),
        ForeignFault::Order { list } => pair(
            format!("bölümlerin sırası {list} dosyasından alındı"),
            "başka bir sıra için book.toml’da [order] yazın".into(),
            format!("the order of the chapters is that of {list}"),
            "for another order write [order] in book.toml".into(),
        ),
        ForeignFault::NotThere { list, path, is_file, nearest } => {
            let (named_tr, named_en) = match *list {
                "" => (String::new(), String::new()),
                list => (format!("{list} içinde adı geçen "), format!(", named in {list},")),
            };
            let (why_tr, why_en) = match is_file {
                true => ("bir Markdown metni değil; kitaba girmedi", "is no Markdown text and was left out"),
                false => ("bulunamadı; atlandı", "is not there and was left out"),
            };
            pair(
                format!("{named_tr}“{path}” {why_tr}"),
                did_you_mean_tr(nearest, "adı düzeltin ya da satırı silin"),
                format!("“{path}”{named_en} {why_en}"),
                did_you_mean_en(nearest, "mend the name or remove the line"),
            )
        }
        ForeignFault::Settings { file, keys } => pair(
            format!("{file} içindeki şu ayarlar kitaba geçmedi: {keys}"),
            "kitap için bir anlamları varsa book.toml’da yazın".into(),
            format!("these settings of {file} did not go into the book: {keys}"),
            "if they mean something to the book, say it in book.toml".into(),
        ),
        ForeignFault::Guessed { what, value } => guess_words(*what, value),
        _ => (Pair::default(), Pair::default()),
    }
}

/// What was guessed.
fn guess_words(what: Guess, value: &str) -> (Pair, Pair) {
    let (said_tr, said_en, hint_tr, hint_en) = match what {
        Guess::TitleOfText => (
            format!("kitabın adı ilk metnin başlığından alındı: “{value}”"),
            format!("the title is that of the first text: “{value}”"),
            "başka bir ad için book.toml’da  title = \"…\"  yazın",
            "for another, write  title = \"…\"  in book.toml",
        ),
        Guess::TitleOfFolder => (
            format!("kitabın adı klasörün adından alındı: “{value}”"),
            format!("the title is the folder's name: “{value}”"),
            "başka bir ad için book.toml’da  title = \"…\"  yazın",
            "for another, write  title = \"…\"  in book.toml",
        ),
        Guess::LanguageOfText => (
            format!("metnin dili sözcüklerinden anlaşıldı: {value}"),
            format!("the language was told by the words of the text: {value}"),
            "başka bir dil için book.toml’da  language = \"…\"  yazın",
            "for another, write  language = \"…\"  in book.toml",
        ),
        Guess::UsualLanguage => (
            format!("metnin dili anlaşılamadı; {value} sayıldı"),
            format!("the language of the text is not clear and was taken to be {value}"),
            "dili book.toml’da verin:  language = \"en\"",
            "give it in book.toml:  language = \"en\"",
        ),
    };
    pair(said_tr, hint_tr.into(), said_en, hint_en.into())
}

/// A chapter that is in the folder and not in the book.
fn absence_words(path: &str, why: Absence) -> (Pair, Pair) {
    if let Absence::Unlisted(list) = why {
        return pair(
            format!("“{path}” {list} dosyasında yok; kitaba girmedi"),
            format!("bölümse {list} dosyasına ekleyin ya da sırayı book.toml’da [order] ile verin"),
            format!("“{path}” is not in {list} and was left out"),
            format!("add it to {list}, or give the order by [order] in book.toml"),
        );
    }
    let (why_tr, hint_tr, why_en, hint_en) = match why {
        Absence::Draft => (
            "taslak olarak işaretlenmiş",
            "bölüm hazırsa  draft: true  satırını silin",
            "is marked as a draft",
            "if it is ready, remove the line  draft: true",
        ),
        Absence::Unlisted(_) | Absence::Unordered => (
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
            format!("“{name}” diye bir yeri yok"),
            format!("has no part “{name}”"),
            "satır numaralarını, ANCHOR adını ya da başlığı denetleyin".into(),
            "check the numbers of the lines, the name of the ANCHOR or the heading".into(),
        ),
    };
    pair(
        format!("eklenecek “{path}” dosyası {why_tr}"),
        hint_tr,
        format!("the file “{path}” to be included {why_en}"),
        hint_en,
    )
}
