//! Wording of what an experienced printer would warn of, in Turkish and English side by side.

use super::Problem;
use super::reasons::{About, turkish};
use super::words::{Pair, pair};

/// Problems on paper.
pub(super) fn words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::ImageCoarse { path, dpi } => pair(
            format!("“{path}” basıldığı boyutta {dpi} dpi; baskı için 300 dpi gerekir"),
            "daha büyük bir kopyasını koyun ya da görseli küçültün; yalnızca ekran için bu kadarı yeter".into(),
            format!("“{path}” has {dpi} dpi at its size on paper; print needs 300"),
            "put in a larger copy, or show it smaller; on screens it is enough".into(),
        ),
        P::StrokeThin { path, hundredths } => {
            let (tr, en) = decimal(i64::from(*hundredths), 100);
            pair(
                format!("“{path}” çiziminde {tr} pt kalınlığında çizgi var"),
                "0,25 pt’den ince çizgiler baskıda kaybolur; çizgiyi kalınlaştırın".into(),
                format!("the drawing “{path}” has lines of {en} pt"),
                "lines under 0.25 pt are lost in print; make them thicker".into(),
            )
        }
        P::TextNearTrim { page, pages, tenths } => {
            let (tr, en) = decimal(*tenths, 10);
            let (more_tr, more_en) = match pages {
                0 | 1 => (String::new(), String::new()),
                pages => (format!(" ({pages} sayfada)"), format!(" (on {pages} pages)")),
            };
            pair(
                format!("{page}. sayfada metin kesime {tr} mm{more_tr}"),
                "kesim kayar; metni kesimden en az 5 mm uzak tutun ([pdf] margins)".into(),
                format!("on page {page} text stands {en} mm from the trim{more_en}"),
                "cuts are not exact; keep text 5 mm away from them ([pdf] margins)".into(),
            )
        }
        P::CoverTextNear { path, tenths } => {
            let (tr, en) = decimal(*tenths, 10);
            pair(
                format!("“{path}” kapağında yazı kesime ya da sırta {tr} mm"),
                "kesim ve katlama kayar; yazıyı kenarlardan en az 5 mm uzak tutun".into(),
                format!("on the cover “{path}” words stand {en} mm from the trim or the spine"),
                "cuts and folds are not exact; keep words 5 mm away from the edges".into(),
            )
        }
        P::PagesPadded { pages, blanks, multiple } => pair(
            format!("{pages} sayfaya {blanks} boş sayfa eklendi; sayfa sayısı {multiple} sayısının katı olmalı"),
            "boş kalmasın isterseniz metni uzatın ya da kısaltın".into(),
            format!("{blanks} blank pages were added to {pages}, up to a multiple of {multiple}"),
            "to have none, lengthen or shorten the text".into(),
        ),
        P::CoverMissing => pair(
            "ön kapak görseli yok".into(),
            "book.toml’da  [cover]  altına  front = \"…\"  satırını ekleyin".into(),
            "there is no picture for the front cover".into(),
            "add a line  front = \"…\"  under  [cover]  in book.toml".into(),
        ),
        P::ProfileMissing => pair(
            "--cmyk için matbaanın ICC profili gerekir".into(),
            "matbaadan profilini isteyin, klasöre koyup book.toml’da  [press]  altına  profile = \"….icc\"  yazın".into(),
            "--cmyk needs the ICC profile of the press".into(),
            "ask the shop for it, put it into the folder and write  profile = \"….icc\"  under  [press]  in book.toml".into(),
        ),
        P::ProfileUnfit { path, reason } => pair(
            format!("“{path}” kullanılabilir bir ICC profili değil: {}", turkish(reason, About::Profile)),
            "matbaadan CMYK baskı profilini isteyin".into(),
            format!("“{path}” is no ICC profile that can be used: {reason}"),
            "ask the shop for the CMYK profile of its press".into(),
        ),
        other => super::citing::words(other),
    }
}

/// A number with its decimals, as Turkish and as English write it.
fn decimal(value: i64, parts: i64) -> (String, String) {
    let places = if parts == 100 { 2 } else { 1 };
    let english = format!("{:.places$}", value as f64 / parts as f64);
    (english.replace('.', ","), english)
}
