//! No Turkish word stands in what the program says in Azerbaijani: by a stated list of words that Azerbaijani has not.

use super::folder::Folder;
use super::table;
use super::{explanations, row};
use crate::project::Project;
use matbaa::messages::Locale;
use std::collections::BTreeMap;
use std::path::Path;

/// Words of Turkish that are none of Azerbaijani, in small letters: the frequent ones, those that the program uses in
/// Turkish, and forms of them. A word that both languages have proves nothing and is not here.
const TURKISH: &str = "\
    ve için değil ile gibi olarak çok nasıl neden niçin böyle şöyle öyle hangi kendi kendisi kez hiçbir yok evet \
    hayır veya yahut fakat ancak çünkü eğer bile edilmez etmez gerekir gerekli yapılır yapılmaz yapar yapın yapmak \
    verilmez konmaz koyun kaldırın düzeltin ekleyin denetleyin deneyin bulunamadı bulunmuyor okunamıyor okunamadı \
    okunmaz okunur görünmez gösterilir gösterin söyleyin kalır kalmaz kullanılır kullanılmaz kullanın dosya \
    dosyası dosyanın dosyayı dosyalar klasör klasörü klasöre klasörde klasöründe sözcük sözcükler sözcüğü dipnot \
    dipnotu dipnotlar dipnotun görsel görseli görseller başlık bölüm bölümü bölümün bölümler sayfa sayfası sayfada \
    sayfalar satır satırı satırda kaynak kaynağı kaynaklar kaynakça kaynakçada dizin dizini dizinde karakter \
    karakteri karakterler tırnak tırnağı tırnaklar ayraç ayracı kapak kapağı kapağın değer değeri anahtar anahtarı \
    bilinmeyen geçersiz eksik önce tarih tarihi yıl yılı baskı baskısı baskıda basımevi künye hata hatası hatalar \
    uyarı öneri eser eseri eserin kitaplık dilbilgisi tabloyu çizim çizimi renk renkler makine ileti iletiler ayar \
    ayarlar ayarları komut komutu seçenek seçenekler virgül nokta kesme ünlem soru boşluk boşluklar sayısı sayıya \
    sayıdan büyük küçük harf harfi harfler yalnızca sadece kısa internette yirmi";

/// The words that are looked for.
fn turkish() -> Vec<&'static str> {
    TURKISH.split_whitespace().collect()
}

/// The words of the list that a text has outside quotation marks, backticks and straight quotes.
fn found(text: &str) -> Vec<String> {
    let mut kept = String::new();
    let mut closing = None;
    for sign in text.chars() {
        match (closing, sign) {
            (Some(close), sign) if sign == close || sign == '\n' => closing = None,
            (Some(_), _) => {}
            (None, '“') => closing = Some('”'),
            (None, '"') => closing = Some('"'),
            (None, '`') => closing = Some('`'),
            (None, sign) => kept.push(sign),
        }
    }
    let words = turkish();
    let small = kept.replace('I', "ı").replace('İ', "i").to_lowercase();
    let all = small.split(|sign: char| !sign.is_alphabetic());
    all.filter(|word| words.contains(word)).map(str::to_owned).collect()
}

/// A manuscript that breaks the rule of a code, with a program that speaks by the environment.
fn reported(folder: &Folder) -> String {
    let mut project = Project::new().with("LC_ALL", "az_AZ.UTF-8");
    for (name, bytes) in folder.files() {
        project = project.chapter(&name, bytes);
    }
    let printed = project.run("check --all").output.stderr;
    String::from_utf8(printed).expect("UTF-8")
}

/// What the program says itself, without the author's lines that it shows.
fn without_lines(printed: &str) -> String {
    let is_shown = |line: &&str| {
        let line = line.trim_start().trim_start_matches(|sign: char| sign.is_ascii_digit()).trim_start();
        !line.starts_with(['|', '│', '+', '-', '~']) && !line.starts_with("-->") && !line.starts_with("╭▸")
    };
    printed.lines().filter(is_shown).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_azerbaijani_manuscript_is_told_of_without_a_turkish_word() {
    let mut codes: BTreeMap<&str, String> = BTreeMap::new();
    for explained in explanations() {
        let row = row(explained.code);
        if table::is_exception(explained.code) || explained.code.starts_with('H') {
            continue;
        }
        let folder = Folder::of_wrong(row, "az", &explained.text(Locale::Azerbaijani));
        if folder.command.is_none() {
            let printed = reported(&folder);
            let own = without_lines(&printed);
            assert!(found(&own).is_empty(), "{}: {:?}\n{printed}", explained.code, found(&own));
            if printed.contains(&format!("[{}]", explained.code)) {
                codes.insert(explained.code, printed);
            }
        }
    }
    assert!(codes.len() > 75, "{} codes: {:?}", codes.len(), codes.keys());
}

#[test]
fn the_azerbaijani_catalogue_has_no_turkish_word() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/az");
    let turkish = folder.with_file_name("tr");
    let mut of_turkish = 0;
    for name in ["program.ftl", "findings.ftl", "book.ftl"] {
        for (home, is_own) in [(&folder, true), (&turkish, false)] {
            let text = std::fs::read_to_string(home.join(name)).expect("a file of the catalogue");
            let mut is_example = false;
            for (at, line) in text.lines().enumerate() {
                // Examples are authors' texts, some of them in Turkish; so are lists of what authors write.
                if line.trim_start().starts_with('.') || !line.starts_with("        ") {
                    is_example = [".wrong", ".right"].iter().any(|part| line.trim_start().starts_with(part));
                }
                if is_example
                    || ["markup-", "locator-", "init-language-names"]
                        .iter()
                        .any(|list| line.starts_with(list))
                {
                    continue;
                }
                let words = found(line);
                if is_own {
                    assert!(words.is_empty(), "{name}:{}: {words:?}: {line}", at + 1);
                } else {
                    of_turkish += words.len();
                }
            }
        }
    }
    assert!(of_turkish > 1500, "the list finds Turkish where it is: {of_turkish}");
}
