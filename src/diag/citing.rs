//! Wording of what is wrong with citations and bibliographies, in Turkish and English side by side.

use super::Problem;
use super::reasons::{About, turkish};
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
    /// What the reader of YAML says.
    Yaml(String),
}

/// What a problem of this family says.
pub(super) fn words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::WorkUnknown { key, nearest, files } => pair(
            format!("“{key}” kaynağı kaynak dosyasında yok"),
            did_you_mean_tr(
                nearest,
                &format!("kaynağı kaynak dosyasına ({files}) ekleyin; kaynak değilse \\@ yazın"),
            ),
            format!("no bibliography has the work “{key}”"),
            did_you_mean_en(nearest, &format!("add it to {files}; if it is no work, write \\@")),
        ),
        P::ShelfMissing { key, files } if !files.is_empty() => pair(
            format!("“{key}” kaynağı gösteriliyor ama kaynak dosyası boş"),
            format!("kaynağı kaynak dosyasına ({files}) ekleyin"),
            format!("“{key}” is cited, but the bibliography is empty"),
            format!("add it to {files}"),
        ),
        P::ShelfMissing { key, .. } => pair(
            format!("“{key}” kaynağı gösteriliyor ama kaynak dosyası yok"),
            "bölümlerin yanına sources.bib ya da sources.yml koyun".into(),
            format!("“{key}” is cited, but there is no bibliography"),
            "put a sources.bib or sources.yml beside the chapters".into(),
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
        P::StyleUnfit { reason } => pair(
            format!("CSL dosyası kullanılamadı: {}", turkish(reason, About::Style)),
            "bağımsız bir CSL 1.0.2 dosyası koyun ya da [citations] style satırını silin".into(),
            format!("the CSL file cannot be used: {reason}"),
            "give an independent CSL 1.0.2 file, or remove the line style under [citations]".into(),
        ),
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
        SyntaxFault::Yaml(reason) => (turkish(reason, About::Settings), reason.clone()),
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
