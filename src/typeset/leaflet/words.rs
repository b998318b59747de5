//! What the page for the copy shop says, in Turkish, Azerbaijani and English.

use super::Folding;
use crate::lang::Tongue;

/// The words of the page.
pub(super) struct Words {
    pub(super) heading: String,
    /// Pages and blanks.
    pub(super) counted: String,
    /// What the drawing shows, for those who do not see it.
    pub(super) figure: &'static str,
    /// Under each part of the drawing.
    pub(super) captions: [String; 3],
    /// Each step: its name, and what to do.
    pub(super) steps: Vec<(&'static str, String)>,
}

/// Staplers of offices hold no more sheets.
const STAPLED: usize = 20;

/// The numbers that the steps name.
struct Numbers {
    sheets: usize,
    half: String,
    thickness: String,
    creep: String,
    staples: [String; 2],
    /// Sheets of each signature, as a sum.
    sum: String,
    count: usize,
    is_one: bool,
}

/// Everything that the page says.
pub(super) fn words(folding: &Folding) -> Words {
    let is_english = matches!(folding.language.tongue(), Tongue::English | Tongue::Other);
    let number = |value: f64, places: usize| {
        let plain = format!("{value:.places$}");
        let plain =
            if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.') } else { &plain };
        if is_english { plain.to_owned() } else { plain.replace('.', ",") }
    };
    let deepest = folding.signatures.iter().max().copied().unwrap_or(1);
    let height = folding.page.height.to_mm();
    let sums: Vec<String> = folding.signatures.iter().map(usize::to_string).collect();
    let numbers = Numbers {
        sheets: folding.signatures.iter().sum(),
        half: number(folding.sheet.width.to_mm() / 2.0, 1),
        thickness: number(folding.thickness.to_mm(), 2),
        creep: number(folding.thickness.to_mm() * deepest.saturating_sub(1) as f64, 1),
        staples: [number(height / 4.0, 0), number(height * 0.75, 0)],
        sum: sums.join(" + "),
        count: folding.signatures.len(),
        is_one: folding.signatures.len() == 1,
    };
    match folding.language.tongue() {
        Tongue::Turkish => turkish(folding, &numbers),
        Tongue::Azerbaijani => azerbaijani(folding, &numbers),
        Tongue::English | Tongue::Other => english(folding, &numbers),
    }
}

fn turkish(folding: &Folding, numbers: &Numbers) -> Words {
    let Folding { file, paper, pages, blanks, percent, .. } = folding;
    let Numbers { sheets, half, thickness, creep, staples: [above, below], sum, count, is_one } = numbers;
    let mut print = format!(
        "“{file}” dosyasını yatay ve %100 boyutta (gerçek boyut) basın; “sayfaya sığdır” kapalı olsun."
    );
    if *percent < 100 {
        print += &format!(" Sayfalar %{percent} boyuta küçültülmüştür; yazıcı yeniden küçültmesin.");
    }
    let mut paper_text = format!("{sheets} yaprak {paper}, 80 g/m² (kalınlığı {thickness} mm).");
    if let Some(cover) = folding.cover {
        paper_text +=
            &format!(" Kapak ayrıdır: “{cover}”, 1 yaprak {paper}, 200–250 g/m²; içtekilerin dışına gelir.");
    }
    let side = if folding.right_to_left { "sağda" } else { "solda" };
    let mut steps = vec![
        ("Kâğıt", paper_text),
        ("Baskı", print),
        (
            "İki yüz",
            "Kâğıdın iki yüzüne, kısa kenardan çevirerek basın. Yazıcı tek yüze basıyorsa önce dosyanın tek sayılı \
             sayfalarını basın, desteyi kısa kenarından çevirip yeniden koyun, sonra çift sayılı sayfaları basın."
                .to_owned(),
        ),
        (
            "Deneme",
            "Önce yalnızca ilk yaprağı basıp katlayın: kitabın sayfaları arka arkaya ve başları aynı yönde durmalı."
                .to_owned(),
        ),
    ];
    steps.push(match is_one {
        true => (
            "Sıra",
            "Yaprakları çıktıkları sırada bırakın: ilk yaprak en dışta, son yaprak en içte durur.".to_owned(),
        ),
        false => (
            "Formalar",
            format!("Yaprakları çıktıkları sırada {count} formaya ayırın: {sum} yaprak. Her formada ilk yaprak en dıştadır."),
        ),
    });
    let what = if *is_one { "Desteyi" } else { "Her formayı ayrı ayrı" };
    steps.push((
        "Katlama",
        format!("{what} uzun kenarın ortasından ({half} mm) katlayın; sırt {side} kalsın."),
    ));
    steps.push(match is_one {
        true => {
            let mut text = format!(
                "Kat çizgisine dıştan içe iki tel vurun: sayfanın başından {above} ve {below} mm aşağıya."
            );
            if *sheets > STAPLED {
                text +=
                    &format!(" {sheets} yaprak sıradan zımbaya kalın gelebilir; ağır iş zımbası kullanın.");
            }
            ("Tel dikiş", text)
        }
        false => {
            ("Dikiş", "Formaları sırayla üst üste koyun; sırttan iplikle dikin ya da tutkallayın.".to_owned())
        }
    });
    let mut cut = format!(
        "Ön kenarı düz kesin; iç yapraklar {creep} mm dışarı taşar, sayfalar buna göre içeri alınmıştır."
    );
    if folding.is_marked {
        cut += " Yaprakta kesim çizgileri varsa onlara uyun.";
    }
    steps.push(("Kesim", cut));
    let third = if *is_one { "iki tel zımba" } else { "iplik ya da tutkal" };
    Words {
        heading: "Baskı talimatı".to_owned(),
        counted: format!("{pages} sayfa + {blanks} boş"),
        figure: "Üç çizim: kısa kenardan çevrilen yaprak, ortadan katlanan deste, sırtından tutturulan kitapçık.",
        captions: ["kısa kenardan çevirin", "ortadan katlayın", third].map(str::to_owned),
        steps,
    }
}

fn azerbaijani(folding: &Folding, numbers: &Numbers) -> Words {
    let Folding { file, paper, pages, blanks, percent, .. } = folding;
    let Numbers { sheets, half, thickness, creep, staples: [above, below], sum, count, is_one } = numbers;
    let mut print = format!(
        "“{file}” faylını üfüqi və 100 % ölçüdə (həqiqi ölçü) çap edin; “səhifəyə sığdır” söndürülsün."
    );
    if *percent < 100 {
        print += &format!(" Səhifələr {percent} % ölçüyə kiçildilib; printer yenidən kiçiltməsin.");
    }
    let mut paper_text = format!("{sheets} vərəq {paper}, 80 q/m² (qalınlığı {thickness} mm).");
    if let Some(cover) = folding.cover {
        paper_text += &format!(
            " Üz qabığı ayrıdır: “{cover}”, 1 vərəq {paper}, 200–250 q/m²; içəridəkilərin üstünə gəlir."
        );
    }
    let side = if folding.right_to_left { "sağda" } else { "solda" };
    let mut steps = vec![
        ("Kağız", paper_text),
        ("Çap", print),
        (
            "İki üz",
            "Kağızın hər iki üzünə, qısa kənardan çevirməklə çap edin. Printer bir üzə çap edirsə, əvvəlcə faylın tək \
             nömrəli səhifələrini çap edin, dəstəni qısa kənarından çevirib yenidən qoyun, sonra cüt nömrəli səhifələri \
             çap edin."
                .to_owned(),
        ),
        (
            "Sınaq",
            "Əvvəlcə yalnız birinci vərəqi çap edib qatlayın: kitabın səhifələri arxa-arxaya və başları eyni tərəfə durmalıdır."
                .to_owned(),
        ),
    ];
    steps.push(match is_one {
        true => (
            "Ardıcıllıq",
            "Vərəqləri çıxdıqları ardıcıllıqla saxlayın: birinci vərəq ən çöldə, sonuncu vərəq ən içəridə durur."
                .to_owned(),
        ),
        false => (
            "Dəftərlər",
            format!("Vərəqləri çıxdıqları ardıcıllıqla {count} dəftərə ayırın: {sum} vərəq. Hər dəftərdə birinci vərəq ən çöldədir."),
        ),
    });
    let what = if *is_one { "Dəstəni" } else { "Hər dəftəri ayrıca" };
    steps.push((
        "Qatlama",
        format!("{what} uzun kənarın ortasından ({half} mm) qatlayın; qat {side} qalsın."),
    ));
    steps.push(match is_one {
        true => {
            let mut text = format!(
                "Qat xəttinə çöldən içəriyə iki məftil vurun: səhifənin başından {above} və {below} mm aşağıya."
            );
            if *sheets > STAPLED {
                text += &format!(
                    " {sheets} vərəq adi stepler üçün qalın ola bilər; ağır iş steplerindən istifadə edin."
                );
            }
            ("Məftil tikişi", text)
        }
        false => (
            "Tikiş",
            "Dəftərləri ardıcıllıqla üst-üstə qoyun; kökdən sapla tikin və ya yapışdırın.".to_owned(),
        ),
    });
    let mut cut =
        format!("Ön kənarı düz kəsin; iç vərəqlər {creep} mm çölə çıxır, səhifələr buna görə içəri çəkilib.");
    if folding.is_marked {
        cut += " Vərəqdə kəsim xətləri varsa, onlara uyğun kəsin.";
    }
    steps.push(("Kəsim", cut));
    let third = if *is_one { "iki məftil" } else { "sap və ya yapışqan" };
    Words {
        heading: "Çap təlimatı".to_owned(),
        counted: format!("{pages} səhifə + {blanks} boş"),
        figure: "Üç çəkiliş: qısa kənardan çevrilən vərəq, ortadan qatlanan dəstə, qat yerindən bərkidilən kitabça.",
        captions: ["qısa kənardan çevirin", "ortadan qatlayın", third].map(str::to_owned),
        steps,
    }
}

fn english(folding: &Folding, numbers: &Numbers) -> Words {
    let Folding { file, paper, pages, blanks, percent, .. } = folding;
    let Numbers { sheets, half, thickness, creep, staples: [above, below], sum, count, is_one } = numbers;
    let mut print =
        format!("Print “{file}” in landscape and at 100 % (actual size); “fit to page” must be off.");
    if *percent < 100 {
        print += &format!(" The pages are at {percent} % already; the printer must not shrink them again.");
    }
    let of = if *sheets == 1 { "sheet" } else { "sheets" };
    let mut paper_text = format!("{sheets} {of} of {paper}, 80 g/m² ({thickness} mm thick).");
    if let Some(cover) = folding.cover {
        paper_text += &format!(
            " The cover is apart: “{cover}”, 1 sheet of {paper}, 200–250 g/m²; it goes around the others."
        );
    }
    let side = if folding.right_to_left { "right" } else { "left" };
    let mut steps = vec![
        ("Paper", paper_text),
        ("Print", print),
        (
            "Both sides",
            "Print on both sides, flipped on the short edge. If the printer prints on one side alone, print the odd \
             pages of the file first, turn the stack over at its short edge, put it back and print the even pages."
                .to_owned(),
        ),
        (
            "Trial",
            "Print the first sheet alone and fold it: the pages must stand back to back, all the same way up.".to_owned(),
        ),
    ];
    steps.push(match is_one {
        true => (
            "Order",
            "Leave the sheets in the order in which they come out: the first is the outermost, the last the innermost."
                .to_owned(),
        ),
        false => (
            "Signatures",
            format!("Divide the sheets, in their order, into {count} signatures: {sum} sheets. The first of each is its outermost."),
        ),
    });
    let what = if *is_one { "the stack" } else { "each signature by itself" };
    steps.push((
        "Fold",
        format!("Fold {what} in the middle of the long edge ({half} mm), with the spine on the {side}."),
    ));
    steps.push(match is_one {
        true => {
            let mut text =
                format!("Put two staples through the fold from outside: {above} and {below} mm below the head of the page.");
            if *sheets > STAPLED {
                text += &format!(" {sheets} sheets may be too thick for an office stapler; use a heavy one.");
            }
            ("Staple", text)
        }
        false => ("Bind", "Lay the signatures on each other in their order; sew or glue them at the spine.".to_owned()),
    });
    let mut cut = format!(
        "Cut the fore edge straight: the inner sheets stick out by {creep} mm, and the pages have been moved inwards for it."
    );
    if folding.is_marked {
        cut += " Where the sheets have marks, cut along them.";
    }
    steps.push(("Cut", cut));
    let third = if *is_one { "two staples" } else { "thread or glue" };
    Words {
        heading: "How to print this booklet".to_owned(),
        counted: format!("{pages} pages + {blanks} blank"),
        figure: "Three drawings: a sheet turned over at its short edge, a stack folded in the middle, a booklet held at its spine.",
        captions: ["flip on the short edge", "fold in the middle", third].map(str::to_owned),
        steps,
    }
}
