//! Wording of what is wrong with citations and bibliographies, in Turkish and English side by side.

use super::Problem;
use super::words::{Pair, did_you_mean_en, did_you_mean_tr, pair};

/// Why a bibliography cannot be read at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends within an entry.
    Unclosed,
    /// Something else must stand there: `,`, `{`, `=` and their like.
    Expected(&'static str),
    /// Something stands there that cannot: `}` and its like.
    Unexpected(&'static str),
    /// An abbreviation that no `@string` explains.
    Abbreviation(String),
    /// A LaTeX command that is none.
    Command,
    /// Works that inherit from each other in a circle.
    Circle,
    /// Braces within braces, deeper than anybody writes them.
    TooDeep,
    /// Abbreviations that stand for abbreviations, and so for more than anybody writes.
    TooLong,
    /// YAML that is none, or none of Hayagriva's.
    Yaml(YamlFault),
}

/// Why a bibliography in YAML cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A date in a form that is none.
    Date,
    /// A work without its kind.
    KindMissing(String),
    /// A kind that Hayagriva does not have.
    KindUnknown(String),
    /// A field that Hayagriva does not have.
    FieldUnknown(String),
    /// A field that must be there.
    FieldMissing(String),
    /// A tab, or another sign with which no value begins.
    Tab,
    /// A list where works by their keys are expected.
    List,
    /// Lines that are not indented alike, or a colon where none can be.
    Indent,
    /// A value of the wrong kind, in the library's English.
    Value(String),
    /// Anything else, in the library's English.
    Other(String),
}

/// Why a CSL style cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StyleFault {
    /// It is no XML, in the library's English.
    NotXml(String),
    /// It is XML and no style, in the library's English.
    NotCsl(String),
    /// Elements stand too deep within each other.
    TooDeep,
    /// A macro calls itself.
    Circle(String),
    /// It comes to more elements than that.
    TooLarge(usize),
    /// It only names another style, by its address.
    Dependent(String),
}

/// What a problem of this family says.
pub(super) fn words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::WorkUnknown { key, nearest, file } => pair(
            format!("“{key}” kaynağı kaynak dosyasında yok"),
            did_you_mean_tr(nearest, &format!("kaynağı {file} dosyasına ekleyin; kaynak değilse \\@ yazın")),
            format!("no bibliography has the work “{key}”"),
            did_you_mean_en(nearest, &format!("add it to {file}; if it is no work, write \\@")),
        ),
        P::ShelfMissing { key, file: None } => pair(
            format!("“{key}” kaynağı gösteriliyor ama kaynak dosyası yok"),
            "bölümlerin yanına sources.bib ya da sources.yml koyun".into(),
            format!("“{key}” is cited, but there is no bibliography"),
            "put a sources.bib or sources.yml beside the chapters".into(),
        ),
        P::ShelfMissing { key, file: Some(file) } => pair(
            format!("“{key}” kaynağı gösteriliyor ama {file} dosyası okunmuyor"),
            format!("book.toml dosyasında [citations] altına  files = [\"{file}\"]  yazın"),
            format!("“{key}” is cited, but {file} is not read"),
            format!("write  files = [\"{file}\"]  under [citations] in book.toml"),
        ),
        P::WorkSyntax { reason } => syntax_words(reason),
        P::WorkDuplicate { key } => pair(
            format!("“{key}” anahtarı iki kaynağa verilmiş"),
            "birinin anahtarını değiştirin ya da yinelenen kaynağı silin".into(),
            format!("two works have the key “{key}”"),
            "change one of the keys, or remove the work that is there twice".into(),
        ),
        P::WorkKindUnknown { kind, nearest } => pair(
            format!("bilinmeyen kaynak türü “@{kind}”; kitap gibi dizilir"),
            did_you_mean_tr(nearest, "@book, @article, @incollection, @thesis, @online gibi bir tür yazın"),
            format!("unknown kind of work “@{kind}”; it is set as a book"),
            did_you_mean_en(
                nearest,
                "write a kind such as @book, @article, @incollection, @thesis or @online",
            ),
        ),
        P::WorkFieldMissing { key, field } => pair(
            format!("“{key}” kaynağında {field} alanı eksik"),
            format!("biliniyorsa  {field} = {{…}}  satırını ekleyin; görülmeyen bilgiyi tamamlamayın"),
            format!("the work “{key}” lacks the field {field}"),
            format!("add  {field} = {{…}}  if it is known; leave out what nobody has seen"),
        ),
        P::WorkFieldInvalid { key, field, value } => pair(
            format!("“{key}” kaynağının {field} alanı okunamadı: “{value}”"),
            "tarih 1990, 1990-01 ya da 1990-01-20 biçiminde, adres https:// ile yazılır".into(),
            format!("the field {field} of the work “{key}” cannot be read: “{value}”"),
            "a date looks like 1990, 1990-01 or 1990-01-20, an address begins with https://".into(),
        ),
        P::WorkCommandUnknown { command } => pair(
            format!("“{command}” komutu anlaşılmadı; kendisi basılmaz, yalnız içindeki yazı basılır"),
            "komutu silin ya da yerine imin kendisini yazın".into(),
            format!("the command “{command}” is not understood; it is not printed, the words within it are"),
            "remove the command, or write the sign itself".into(),
        ),
        P::WorkDateKept { key, field, value } => pair(
            format!("“{key}” kaynağının {field} alanı yazıldığı gibi basılır: “{value}”"),
            "bir tarihse 1990, 1990-01 ya da 1990-01-20 biçiminde yazın; değilse yapacak bir şey yok".into(),
            format!("the field {field} of the work “{key}” is printed as written: “{value}”"),
            "if it is a date, write it as 1990, 1990-01 or 1990-01-20; else there is nothing to do".into(),
        ),
        P::WorkFieldUnknown { field, nearest } => pair(
            format!("bilinmeyen alan “{field}”"),
            format!("“{nearest}” mi demek istediniz?"),
            format!("unknown field “{field}”"),
            format!("did you mean “{nearest}”?"),
        ),
        other => book_words(other),
    }
}

/// Problems of the book's citations and lists.
fn book_words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::WorkUnused { key } => pair(
            format!("“{key}” kaynağı hiçbir yerde gösterilmiyor"),
            format!("metinde  [@{key}]  yazın ya da kaynağı dosyadan çıkarın"),
            format!("the work “{key}” is cited nowhere"),
            format!("cite it as  [@{key}]  or take it out of the file"),
        ),
        P::PagesReversed { pages } => pair(
            format!("sayfa aralığı ters: “{pages}”"),
            "küçük sayfayı önce yazın".into(),
            format!("the range of pages runs backwards: “{pages}”"),
            "write the lower page first".into(),
        ),
        P::AccessDateMissing { key } => pair(
            format!("“{key}” internet kaynağının tarihi yok"),
            "sayfanın tarihini (date) ya da okunduğu günü (urldate = {2026-01-20}) yazın".into(),
            format!("the web page “{key}” has no date"),
            "give the page’s own date (date) or the day it was read (urldate = {2026-01-20})".into(),
        ),
        P::NoteUnsourced { number } => pair(
            format!("{number}. notta kaynak yok; bu bölümün her notu kaynak göstermeli"),
            "nota  [@anahtar, s. 12]  ekleyin ya da bölümü [citations] sourced listesinden çıkarın".into(),
            format!("note {number} cites no work, and every note of this chapter should"),
            "add  [@key, p. 12]  or take the chapter out of the list [citations] sourced".into(),
        ),
        P::StyleUnfit { fault } => style_words(fault),
        P::ListingEmpty { group, nearest } => pair(
            format!("“{group}” kaynakçasına giren kaynak yok"),
            did_you_mean_tr(nearest, "kaynaklara  keywords = {…}  ile bu adı verin"),
            format!("no work belongs to the list “{group}”"),
            did_you_mean_en(nearest, "give works this name with  keywords = {…}"),
        ),
        _ => unreachable!("every problem is worded above"),
    }
}

fn syntax_words(fault: &SyntaxFault) -> (Pair, Pair) {
    let (reason_tr, reason_en) = match fault {
        SyntaxFault::Unclosed => {
            ("kapanmamış ayraç ya da tırnak".into(), "a brace or quote is never closed".into())
        }
        SyntaxFault::Expected(what) => (format!("burada {what} olmalı"), format!("{what} must stand here")),
        SyntaxFault::Unexpected(what) => {
            (format!("burada {what} olamaz"), format!("{what} cannot stand here"))
        }
        SyntaxFault::Abbreviation(name) => (
            format!("“{name}” kısaltması açıklanmamış"),
            format!("the abbreviation “{name}” is not explained"),
        ),
        SyntaxFault::Command => ("LaTeX komutu okunamadı".into(), "a LaTeX command cannot be read".into()),
        SyntaxFault::Circle => (
            "kaynaklar crossref ile birbirini gösteriyor".into(),
            "works inherit from each other in a circle".into(),
        ),
        SyntaxFault::TooDeep => ("ayraçlar çok derin".into(), "braces are nested too deep".into()),
        SyntaxFault::TooLong => (
            "@string kısaltmaları açılınca çok uzuyor".into(),
            "the @string abbreviations stand for too much".into(),
        ),
        SyntaxFault::Yaml(fault) => yaml_words(fault),
    };
    let hint_tr = match fault {
        SyntaxFault::Yaml(_) => "girintileri ve iki noktaları denetleyin; Hayagriva biçimi beklenir",
        SyntaxFault::Abbreviation(_) => "metni süslü ayraç içine alın ya da @string ile açıklayın",
        SyntaxFault::Circle => "crossref satırlarından birini silin",
        _ => "her alan  ad = {değer},  biçiminde olmalı; ayraçları sayın",
    };
    let hint_en = match fault {
        SyntaxFault::Yaml(_) => "check indents and colons; the format is Hayagriva’s",
        SyntaxFault::Abbreviation(_) => "put the text in braces, or explain it with @string",
        SyntaxFault::Circle => "remove one of the crossref lines",
        _ => "each field looks like  name = {value},  – count the braces",
    };
    pair(
        format!("kaynak dosyası okunamadı: {reason_tr}"),
        hint_tr.into(),
        format!("the bibliography cannot be read: {reason_en}"),
        hint_en.into(),
    )
}

fn yaml_words(fault: &YamlFault) -> (String, String) {
    match fault {
        YamlFault::Date => ("tarihin biçimi tanınmadı".into(), "a date in a form that is none".into()),
        YamlFault::KindMissing(key) => {
            (format!("“{key}” kaynağının türü (type) yazılmamış"), format!("the work “{key}” has no type"))
        }
        YamlFault::KindUnknown(kind) => {
            (format!("“{kind}” diye bir tür ya da değer yok"), format!("there is no type or value “{kind}”"))
        }
        YamlFault::FieldUnknown(field) => {
            (format!("“{field}” diye bir alan yok"), format!("there is no field “{field}”"))
        }
        YamlFault::FieldMissing(field) => {
            (format!("“{field}” alanı eksik"), format!("the field “{field}” is missing"))
        }
        YamlFault::Tab => (
            "burada bir değer başlayamaz; sekme yerine boşluk kullanın".into(),
            "no value can begin here; use spaces for tabs".into(),
        ),
        YamlFault::List => (
            "liste değil, anahtarlarıyla kaynaklar olmalı".into(),
            "works by their keys must stand here, not a list".into(),
        ),
        YamlFault::Indent => (
            "girintiler ya da iki noktalar tutmuyor".into(),
            "lines are not indented alike, or a colon is missing".into(),
        ),
        YamlFault::Value(reason) => ("bir değer beklenen türde değil".into(), reason.clone()),
        YamlFault::Other(reason) => ("dosyanın yapısı YAML kurallarına uymuyor".into(), reason.clone()),
    }
}

fn style_words(fault: &StyleFault) -> (Pair, Pair) {
    let mut hint_tr =
        "bağımsız bir CSL 1.0.2 dosyası koyun ya da [citations] style satırını silin".to_owned();
    let mut hint_en =
        "give an independent CSL 1.0.2 file, or remove the line style under [citations]".to_owned();
    let (tr, en) = match fault {
        StyleFault::NotXml(reason) => ("dosya düzgün bir XML değil".into(), reason.clone()),
        StyleFault::NotCsl(reason) => ("içindekiler CSL 1.0.2 kurallarına uymuyor".into(), reason.clone()),
        StyleFault::TooDeep => ("ögeler iç içe çok derin".into(), "elements are nested too deep".into()),
        StyleFault::Circle(name) => {
            (format!("“{name}” makrosu kendini çağırıyor"), format!("macro “{name}” calls itself"))
        }
        StyleFault::TooLarge(most) => (
            format!("makroları açılınca {most} ögeden uzun tutuyor"),
            format!("its macros come to more than {most} elements"),
        ),
        StyleFault::Dependent(address) => {
            let name = address.trim_end_matches('/').rsplit('/').next().unwrap_or(address);
            hint_tr = format!("{name}.csl dosyasını ({address}) indirip bu dosyanın yanına koyun");
            hint_en = format!("download {name}.csl ({address}) and put it beside this file");
            (
                format!("kendi kuralı yok, yalnız “{name}” biçiminin adını taşıyor"),
                format!("it has no rules of its own and only names the style “{name}”"),
            )
        }
    };
    pair(
        format!("CSL dosyası kullanılamadı: {tr}"),
        hint_tr,
        format!("the CSL file cannot be used: {en}"),
        hint_en,
    )
}
