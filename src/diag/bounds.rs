//! The wording of problems of size and depth, in Turkish and English side by side.

use super::Problem;
use super::words::{Pair, pair};

/// What a problem of size says; none for all other problems.
pub(super) fn words(problem: &Problem) -> Option<(Pair, Pair)> {
    use Problem as P;
    let words = match problem {
        P::FileTooLarge { path, most } => pair(
            format!("“{path}” çok büyük: en çok {} okunur", size(*most)),
            "dosyayı bölün ya da doğru dosya olup olmadığına bakın".into(),
            format!("“{path}” is too large: {} are read at most", size(*most)),
            "divide the file, or see whether it is the right one".into(),
        ),
        P::ChaptersTooMany { count, most } => pair(
            format!("klasörde {count} bölüm var; en çok {most} bölüm okunur"),
            "bölümleri birleştirin ya da kitabı ciltlere ayırın".into(),
            format!("there are {count} chapters; {most} are read at most"),
            "join chapters, or divide the book into volumes".into(),
        ),
        P::TextTooLarge { most } => pair(
            format!("kitabın metni çok büyük: en çok {} okunur", size(*most)),
            "kitabı ciltlere ayırın".into(),
            format!("the book's text is too large: {} are read at most", size(*most)),
            "divide the book into volumes".into(),
        ),
        P::NestedTooDeep { most } => pair(
            format!("burada iç içe {most} düzeyden derine inilmiş; daha derindekiler biçimsiz dizildi"),
            "listeleri, alıntıları ya da biçimleri daha az iç içe yazın".into(),
            format!("more than {most} levels lie within each other here; what is deeper lost its form"),
            "write lists, quotations or forms less deep within each other".into(),
        ),
        P::NotAFile { path } => pair(
            format!("“{path}” sıradan bir dosya değil; bölüm olarak okunmadı"),
            "klasörse, kanalsa ya da boşa çıkan bir bağlantıysa adını değiştirin veya kaldırın".into(),
            format!("“{path}” is no ordinary file and was not read as a chapter"),
            "if it is a folder, a pipe or a link that leads nowhere, rename or remove it".into(),
        ),
        _ => return None,
    };
    Some(words)
}

/// A size as authors know it: `32 MB`, by steps of 1024.
fn size(bytes: u64) -> String {
    match bytes >> 20 {
        0 => format!("{} kB", bytes >> 10),
        mega => format!("{mega} MB"),
    }
}
