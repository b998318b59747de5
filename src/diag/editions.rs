//! The wording of problems of editions, in Turkish and English side by side.

use super::Problem;
use super::words::{Pair, did_you_mean_en, did_you_mean_tr, pair};

/// What a problem of editions says; none for all other problems.
pub(super) fn words(problem: &Problem) -> Option<(Pair, Pair)> {
    use Problem as P;
    let words = match problem {
        P::EditionNamedTwice { name } => pair(
            format!("iki baskının adı “{name}”"),
            "birine  name = \"…\"  ile ayrı bir ad verin".into(),
            format!("two editions are called “{name}”"),
            "give one of them another name:  name = \"…\"".into(),
        ),
        P::EditionUntranslated { name, keys } => pair(
            format!("“{name}” baskısı şu sözleri kitabın kendi dilinde alıyor: {keys}"),
            "bu [[edition]] başlığının altında kendi dilinde yazın; hiç olmasın isterseniz  anahtar = \"\"  yazın"
                .into(),
            format!("the edition “{name}” has words in the book's own language: {keys}"),
            "write them in its language under this [[edition]]; to have none, write  key = \"\"".into(),
        ),
        P::EditionShares { key, other } => pair(
            format!("“{key}” değeri “{other}” baskısında da var"),
            "her baskının kendi numarası olur; birini değiştirin ya da silin".into(),
            format!("the edition “{other}” has the same “{key}”"),
            "every edition has a number of its own; change or remove one of them".into(),
        ),
        P::EditionTwoThings => pair(
            "“edition” hem bir metin hem de baskıların listesi".into(),
            "metni  edition_statement = \"1. baskı\"  olarak yazın".into(),
            "“edition” is a text and the list of editions at once".into(),
            "write the text as  edition_statement = \"1st edition\"".into(),
        ),
        P::EditionFolderMissing { folder } => pair(
            format!("baskının bölümleri için “{folder}” klasörü yok"),
            "klasörü book.toml’un yanına koyun ya da adını  folder = \"…\"  ile yazın".into(),
            format!("there is no folder “{folder}” with the edition's chapters"),
            "put it beside book.toml, or name it with  folder = \"…\"".into(),
        ),
        P::PlaceholderUnknown { path, name, nearest } => pair(
            format!("“{path}” kapağındaki “{{{{{name}}}}}” bilinmiyor"),
            did_you_mean_tr(nearest, "title, subtitle, authors, publisher gibi bir ad yazın"),
            format!("the cover “{path}” asks for “{{{{{name}}}}}”, which is not known"),
            did_you_mean_en(nearest, "write a name such as title, subtitle, authors or publisher"),
        ),
        _ => return None,
    };
    Some(words)
}
