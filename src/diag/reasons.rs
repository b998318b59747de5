//! What libraries and the lower parts of this tool say in English of a file that cannot be read, said in Turkish.

/// What a reason is about: what to say where its English is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Settings in TOML or YAML.
    Settings,
    /// An image.
    Image,
    /// A PDF.
    Pdf,
    /// A colour profile.
    Profile,
    /// A document of Word or LibreOffice.
    Document,
}

/// What is said in English, `*` standing for anything, and in Turkish: there `*` is the same words, `%` the same words
/// in Turkish.
const KNOWN: [(&str, &str); 78] = [
    // This tool's own.
    ("more than * MB", "en çok * MB okunur"),
    ("* × * pixels; * million at most", "* × * piksel; en çok * milyon piksel okunur"),
    ("more than * pixels on one side", "bir kenarı * pikselden uzun"),
    ("more memory than is given to one image", "açılınca bir görsele ayrılan bellekten büyük"),
    ("it has no pixels", "içinde piksel yok"),
    ("it has no colours", "renk tablosu yok"),
    ("it is damaged", "dosya bozuk"),
    ("it ends before its last pixel", "son pikselinden önce bitiyor; dosya yarım kalmış"),
    ("a link that leaves the project's folder", "proje klasörünün dışına çıkan bir bağlantı"),
    ("neither PNG, JPEG, WebP, GIF nor TIFF", "PNG, JPEG, WebP, GIF ya da TIFF değil"),
    ("AVIF needs a C library*", "AVIF biçimi okunmaz"),
    ("HEIC needs a C library*", "HEIC biçimi okunmaz"),
    ("its filters are too much work", "içindeki süzgeçler çok ağır"),
    ("its texts are too long", "içindeki yazılar çok uzun"),
    ("a drawing of more than * MB", "çizim * MB’tan büyük"),
    ("a picture within it cannot be read", "içindeki bir görsel okunamıyor"),
    ("elements are nested too deep", "ögeler çok iç içe"),
    ("macro “*” calls itself", "“*” makrosu kendini çağırıyor"),
    ("its macros come to more than * elements", "makroları açılınca * ögeyi aşıyor"),
    ("→ *", "bağımsız bir stil değil; asıl stil: *"),
    ("it does not describe a press with four inks (CMYK)", "dört mürekkepli (CMYK) bir baskıyı anlatmıyor"),
    ("not a zip file", "bir ZIP arşivi değil"),
    ("*: missing", "“*” parçası eksik"),
    ("*: elements nested too deep", "“*” parçasında ögeler çok iç içe"),
    // YAML.
    ("mapping values are not allowed*", "burada iki nokta olamaz; değer tırnağa alınmalı"),
    ("did not find expected key*", "burada bir anahtar olmalı; girintiyi denetleyin"),
    ("did not find expected ',' or '}'*", "süslü ayraç ya da virgül eksik"),
    ("did not find expected*", "burada başka bir şey olmalı"),
    ("expected ',' or ']'*", "köşeli ayraç ya da virgül eksik"),
    ("simple key expected*", "anahtardan sonra iki nokta eksik"),
    ("illegal placement of ':'*", "burada iki nokta olamaz; önceki ayraç kapanmamış olabilir"),
    ("unexpected character: `*'", "burada “*” karakteriyle başlanamaz; değeri tırnağa alın"),
    ("unclosed quote*", "tırnak kapanmamış"),
    ("unclosed bracket*", "ayraç kapanmamış"),
    ("misplaced bracket*", "açılmamış bir ayraç kapatılıyor"),
    ("unexpected EOF*", "burada bir değer olmalı"),
    ("invalid trailing content*", "kapanan tırnaktan sonra yazı var; değerin hepsini tırnağa alın"),
    ("found unknown escape character*", "ters bölüden sonra bilinmeyen karakter"),
    ("tab*", "girintide sekme var; boşluk kullanın"),
    ("found a tab*", "girintide sekme var; boşluk kullanın"),
    ("block sequence entries are not allowed*", "burada liste başlayamaz"),
    ("duplicate key \"*\"", "“*” anahtarı iki kez verilmiş"),
    ("alias references unknown anchor*", "bilinmeyen çapa (&)"),
    ("more than one document", "ayarların içinde ikinci bir “---” var"),
    ("recursion limit exceeded*", "çok iç içe"),
    ("repetition limit exceeded*", "kendini çok kez yineliyor"),
    // TOML.
    ("duplicate key*", "anahtar iki kez verilmiş"),
    ("string values must be quoted*", "metin tırnak içinde olmalı"),
    ("key with no value*", "anahtarın değeri yok; “=” eksik"),
    ("missing value*", "değer eksik"),
    ("missing assignment*", "“=” eksik"),
    ("extra `=`*", "fazladan “=”"),
    ("extra assignment*", "fazladan “=”"),
    ("extra comma*", "fazladan virgül"),
    ("missing comma*", "virgül eksik"),
    ("unclosed array table*", "kapanmamış “[[”"),
    ("unclosed array*", "kapanmamış köşeli ayraç"),
    ("unclosed inline table*", "kapanmamış süslü ayraç"),
    ("unclosed table*", "kapanmamış köşeli ayraç"),
    ("invalid basic string*", "geçersiz metin; tırnak kapanmamış ya da satır bölünmüş"),
    ("invalid literal string*", "geçersiz metin; tırnak kapanmamış"),
    ("invalid multi-line*", "geçersiz çok satırlı metin"),
    ("invalid unquoted key*", "geçersiz anahtar; tırnağa alın"),
    ("unquoted keys cannot be empty*", "anahtar eksik"),
    (
        "missing escaped value*",
        "ters bölüden sonra bilinmeyen karakter; iki ters bölü yazın ya da tek tırnak kullanın",
    ),
    ("unexpected key or value*", "değerden sonra yeni satır olmalı"),
    ("unexpected content*", "burada yeri olmayan bir yazı var"),
    ("invalid *", "geçersiz değer"),
    // Drawings and other XML.
    ("SVG data parsing failed cause *", "SVG bozuk: %"),
    ("SVG has an invalid size", "SVG’nin geçerli bir boyutu yok"),
    ("provided data has not an UTF-8 encoding", "UTF-8 değil"),
    ("provided data has a malformed GZip content", "sıkıştırılmış içeriği bozuk"),
    ("the maximum number of SVG elements has been reached", "çok fazla öge içeriyor"),
    ("expected '*' tag, not '*' at *", "“*” etiketi beklenirken “*” geldi (*)"),
    ("the document does not have a root node", "kök öge yok"),
    ("the root node was opened but never closed", "kök öge kapanmamış"),
    ("unexpected end of stream", "dosya yarım kalmış"),
    ("unknown entity reference '*' at *", "bilinmeyen varlık “*” (*)"),
];

/// A reason in Turkish.
pub(super) fn turkish(reason: &str, about: About) -> String {
    let known = KNOWN.iter().find_map(|(english, turkish)| {
        let words = matched(reason, english)?;
        Some(filled(turkish, &words, about))
    });
    known.unwrap_or_else(|| otherwise(about))
}

fn otherwise(about: About) -> String {
    match about {
        About::Settings => "yazım kurallarına uymuyor".to_owned(),
        About::Image => "dosyanın içeriği bozuk ya da yarım".to_owned(),
        About::Pdf => "dosyanın yapısı bozuk".to_owned(),
        About::Profile => "renk profili bozuk ya da desteklenmiyor".to_owned(),
        About::Document => "arşivin ya da XML’in yapısı bozuk".to_owned(),
    }
}

/// What the stars of a pattern stand for, where it matches.
fn matched<'a>(text: &'a str, pattern: &str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split('*');
    let mut rest = text.strip_prefix(parts.next()?)?;
    let parts: Vec<&str> = parts.collect();
    let mut words = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let (word, after) =
            if at + 1 == parts.len() { (rest.strip_suffix(part)?, "") } else { rest.split_once(part)? };
        words.push(word);
        rest = after;
    }
    rest.is_empty().then_some(words)
}

/// The Turkish words with the parts that stars stand for.
fn filled(turkish: &str, words: &[&str], about: About) -> String {
    let mut words = words.iter();
    let mut made = String::with_capacity(turkish.len() + 16);
    for sign in turkish.chars() {
        match sign {
            '*' => made.push_str(words.next().unwrap_or(&"")),
            '%' => made.push_str(&self::turkish(words.next().unwrap_or(&""), about)),
            other => made.push(other),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{About, KNOWN, turkish};

    #[test]
    fn what_is_said_in_english_is_said_in_turkish() {
        for (english, expected) in [
            ("more than 256 MB", "en çok 256 MB okunur"),
            ("30000 × 2 pixels; 200 million at most", "30000 × 2 piksel; en çok 200 milyon piksel okunur"),
            ("SVG data parsing failed cause unexpected end of stream", "SVG bozuk: dosya yarım kalmış"),
            (
                "SVG data parsing failed cause expected 'g' tag, not 'svg' at 1:20",
                "SVG bozuk: “g” etiketi beklenirken “svg” geldi (1:20)",
            ),
            ("duplicate key \"title\"", "“title” anahtarı iki kez verilmiş"),
            ("unexpected character: `@'", "burada “@” karakteriyle başlanamaz; değeri tırnağa alın"),
            (
                "tabs disallowed within this context (block indentation)",
                "girintide sekme var; boşluk kullanın",
            ),
            ("word/document.xml: missing", "“word/document.xml” parçası eksik"),
            ("Format error decoding Png: IDAT", "dosyanın içeriği bozuk ya da yarım"),
        ] {
            assert_eq!(turkish(english, About::Image), expected, "{english}");
        }
    }

    #[test]
    fn no_turkish_words_are_english() {
        for (_, turkish) in KNOWN {
            let english = [" the ", "not ", "error", "expected", "invalid", " is "];
            assert!(!english.iter().any(|word| turkish.contains(word)), "{turkish}");
        }
    }
}
