//! All wording of diagnostics, in Turkish and English side by side.

use super::reasons::{About, turkish};
use super::{FaceFault, Problem, Rule, Wording};
use crate::lang::Tongue;

/// What a problem says in a language.
pub(super) fn wording(problem: &Problem, tongue: Tongue) -> Wording {
    let (turkish, english) = both(problem);
    let (message, hint) = match tongue {
        Tongue::Turkish | Tongue::Azerbaijani => turkish,
        Tongue::English | Tongue::Other => english,
    };
    Wording { message, hint }
}

/// A message and a hint.
pub(super) type Pair = (String, String);

/// The wording of a problem in Turkish and in English.
fn both(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::BookMissing { folder } if folder.trim_end_matches(['/', '\\']).ends_with(".scriv") => pair(
            format!("“{folder}” bir Scrivener projesi; içindeki metinler doğrudan okunmaz"),
            "Scrivener’da Dosya → Derle (File → Compile) ile Markdown ya da DOCX alın; DOCX’i  matbaa import  ile açın".into(),
            format!("“{folder}” is a project of Scrivener, whose texts are not read as they lie"),
            "compile it in Scrivener (File → Compile) to Markdown or DOCX; open a DOCX with  matbaa import".into(),
        ),
        P::BookMissing { folder } => pair(
            format!("“{folder}” klasöründe book.toml yok"),
            "klasörü --manuscript ile gösterin ya da içine title ve language satırları olan bir book.toml koyun".into(),
            format!("there is no book.toml in “{folder}”"),
            "name the folder with --manuscript, or put a book.toml with title and language into it".into(),
        ),
        P::BookSyntax { reason } => pair(
            format!("book.toml okunamadı: {}", turkish(reason, About::Settings)),
            "her satır  anahtar = \"değer\"  biçiminde olmalı".into(),
            format!("book.toml cannot be read: {reason}"),
            "each line must look like  key = \"value\"".into(),
        ),
        P::KeyUnknown { key, nearest } => pair(
            format!("bilinmeyen anahtar “{key}”"),
            did_you_mean_tr(nearest, "bu satırı silin ya da anahtarı düzeltin"),
            format!("unknown key “{key}”"),
            did_you_mean_en(nearest, "remove the line or correct the key"),
        ),
        P::KeyMissing { key } => key_missing_words(key),
        P::ValueInvalid { key, expected } => pair(
            format!("“{key}” için geçersiz değer"),
            format!("beklenen: {}", expected.words(Tongue::Turkish)),
            format!("invalid value for “{key}”"),
            format!("expected {}", expected.words(Tongue::English)),
        ),
        P::IsbnInvalid { isbn, check_digit } => isbn_words(isbn, *check_digit),
        P::FileMissing { key, path, nearest } => pair(
            format!("“{key}” altında adı geçen “{path}” dosyası yok"),
            did_you_mean_tr(nearest, "dosyayı klasöre koyun ya da adı düzeltin"),
            format!("the file “{path}” named under “{key}” does not exist"),
            did_you_mean_en(nearest, "put the file into the folder or correct its name"),
        ),
        P::PathOutside { path } => pair(
            format!("“{path}” proje klasörünün dışına çıkıyor"),
            "dosyayı proje klasörüne kopyalayın ve göreli yolunu yazın".into(),
            format!("“{path}” leaves the project's folder"),
            "copy the file into the project's folder and write its relative path".into(),
        ),
        P::ChaptersMissing { folder } => pair(
            format!("“{folder}” klasöründe bölüm yok"),
            "klasöre 01-giris.md gibi en az bir .md dosyası koyun".into(),
            format!("there are no chapters in “{folder}”"),
            "put at least one .md file, such as 01-start.md, into the folder".into(),
        ),
        P::NotUtf8 { path } => pair(
            format!("“{path}” UTF-8 değil"),
            "dosyayı düzenleyicinizde “UTF-8” kodlamasıyla kaydedin".into(),
            format!("“{path}” is not UTF-8"),
            "save the file as “UTF-8” in your editor".into(),
        ),
        P::Utf16 { path } => pair(
            format!("“{path}” UTF-16 kodlamasıyla kaydedilmiş; yalnızca UTF-8 okunur"),
            "dosyayı düzenleyicide açın, “Farklı kaydet” ile kodlamayı “UTF-8” seçip kaydedin".into(),
            format!("“{path}” is in UTF-16; only UTF-8 is read"),
            "open it in an editor and save it by “Save as” with the encoding “UTF-8”".into(),
        ),
        P::FaceUnknown { name, nearest } => pair(
            format!("“{name}” adlı yazı karakteri bulunamadı"),
            did_you_mean_tr(nearest, "TTF ya da OTF dosyasını fonts klasörüne koyun"),
            format!("no font file has the face “{name}”"),
            did_you_mean_en(nearest, "put its TTF or OTF file into the fonts folder"),
        ),
        P::FileListedTwice { path } => pair(
            format!("“{path}” bölüm sırasında iki kez geçiyor"),
            "satırlardan birini silin".into(),
            format!("“{path}” stands twice in the order of chapters"),
            "remove one of the two".into(),
        ),
        P::FaceUnfit { path, fault } => face_words(path, *fault),
        other => super::editions::words(other)
            .or_else(|| super::bounds::words(other))
            .or_else(|| super::handing::words(other))
            .unwrap_or_else(|| markdown_words(other)),
    }
}

/// Problems of Markdown, notes, links, images and pages.
fn markdown_words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::TitleMissing { path } => pair(
            format!("“{path}” bölümünün başlığı yok"),
            "ilk satıra  # Başlık  yazın".into(),
            format!("the chapter “{path}” has no title"),
            "write  # Title  in its first line".into(),
        ),
        P::BacktickApostrophe { word, is_code: true } => pair(
            format!("“{word}”: ters kesmelerin arası kod sayıldı"),
            "bunlar kesme işaretiyse ' ya da ’ yazın; kodsa boşlukla ayırın".into(),
            format!("“{word}”: what stands between the backticks was read as code"),
            "type ' or ’ if they are apostrophes; set code apart by a space".into(),
        ),
        P::BacktickApostrophe { word, .. } => pair(
            format!("“{word}” içindeki ters kesme, kesme işareti (’) olarak okundu"),
            "kesme işareti için ' ya da ’ yazın".into(),
            format!("the backtick in “{word}” was read as an apostrophe (’)"),
            "type ' or ’ for an apostrophe".into(),
        ),
        P::OrdinalAsList { number } => pair(
            format!("satır başındaki “{number}.” liste değil, sıra sayısı olarak okundu"),
            format!("bunu açıkça söylemek için noktanın önüne ters bölü koyun:  {number}\\."),
            format!("“{number}.” at the line's beginning was read as an ordinal, not as a list"),
            format!("to say so yourself, put a backslash before the stop:  {number}\\."),
        ),
        P::HtmlIgnored { tag } => pair(
            format!("HTML etiketi atlandı: {tag}"),
            "içindeki metin korundu; biçim için Markdown kullanın".into(),
            format!("HTML tag left out: {tag}"),
            "the text inside it was kept; use Markdown for the form".into(),
        ),
        P::BoxUnbalanced => pair(
            "kutunun açılışı ya da kapanışı eksik".into(),
            "kutu  ::: kutu Başlık  ile açılır, tek başına  :::  ile kapanır; ikisinin de çevresi boş satır olmalı".into(),
            "a box is opened or closed alone".into(),
            "a box opens with  ::: box Title  and closes with a lone  ::: , each between empty lines".into(),
        ),
        P::FormulaWrong { fault } => super::formulas::formula_words(fault),
        P::MacroUnfit { name, fault } => super::formulas::macro_words(name, *fault),
        P::MarkupLeft { kind, written } => super::leftover::words(*kind, written),
        P::CommentsHidden { count } => pair(
            format!("%% imleri arasındaki {count} özel yorum kitaba girmedi"),
            "okunacak metinse  %%  imlerini silin".into(),
            format!("{count} private comments between %% marks are not in the book"),
            "if they are to be read, remove the marks  %%".into(),
        ),
        P::HtmlLooks { count } => pair(
            format!("HTML etiketlerinin görünüş öznitelikleri atlandı (class, style, align gibi; {count} adet)"),
            "metin korundu; görünüşü kitabın kendi düzeni belirler".into(),
            format!("attributes by which HTML sets how things look were left out (class, style, align; {count})"),
            "the text was kept; the book's own design decides how it looks".into(),
        ),
        P::HtmlDropped { name, count } => pair(
            format!("kitapta yeri olmayan HTML öğesi atlandı: <{name}>, {count} kez"),
            "okurun bilmesi gereken varsa metne yazın; görüntü için bir resim koyun".into(),
            format!("HTML that a book has no place for was left out: <{name}>, {count}×"),
            "write into the text what the reader must know of it; put a picture where it shows something".into(),
        ),
        P::ControlCharacter { character, count } => pair(
            format!("görünmeyen denetim karakteri (U+{:04X}), {count} kez; kitapta yeri yok", *character as u32),
            "karakteri silin; çoğu kez başka bir programdan yapıştırılan metinle gelir".into(),
            format!("a control character that nobody sees (U+{:04X}), {count} times; it has no place in a book", *character as u32),
            "remove it; most often it came with text pasted from another program".into(),
        ),
        P::NoteUnresolved { label, nearest } => pair(
            format!("“{label}” dipnotu tanımlanmamış"),
            did_you_mean_tr(nearest, &format!("bölümün sonuna  [^{label}]: …  satırını ekleyin")),
            format!("the note “{label}” is not defined"),
            did_you_mean_en(nearest, &format!("add  [^{label}]: …  at the chapter's end")),
        ),
        P::NoteUnused { label } => pair(
            format!("“{label}” dipnotuna metinde gönderme yok"),
            format!("metne  [^{label}]  koyun ya da dipnotu silin"),
            format!("no mark in the text leads to the note “{label}”"),
            format!("put  [^{label}]  into the text or remove the note"),
        ),
        P::NoteDuplicate { label } => pair(
            format!("“{label}” dipnotu iki kez tanımlanmış"),
            "dipnotlardan birine başka bir ad verin".into(),
            format!("the note “{label}” is defined twice"),
            "give one of the notes another name".into(),
        ),
        P::NoteMisplaced { label } => pair(
            format!("“{label}” dipnotunun işareti burada duramaz"),
            "işareti dipnotun içinden metne taşıyın".into(),
            format!("the mark of the note “{label}” cannot stand here"),
            "move it from inside the note into the text".into(),
        ),
        P::LinkBroken { target, nearest } => pair(
            format!("“{target}” bağlantısı kitapta bir yere çıkmıyor"),
            did_you_mean_tr(nearest, "dosya adını ve # kimliğini denetleyin"),
            format!("the link “{target}” leads nowhere in the book"),
            did_you_mean_en(nearest, "check the file's name and the # id"),
        ),
        P::LinkToFile { path } => pair(
            format!("“{path}” dosyası kitapta değil; bağlantının yalnız sözleri kaldı"),
            "dosyayı kitapla birlikte dağıtmak için book.toml’da  [links] ship = true  ile [distribution] altında  url  yazın".into(),
            format!("the file “{path}” is no part of the book; of the link only its words are left"),
            "to hand it out with the book, write  [links] ship = true  and, under [distribution], a  url  in book.toml".into(),
        ),
        P::IdDuplicate { id } => pair(
            format!("“{id}” kimliği bu bölümde iki kez verilmiş"),
            "birini değiştirin".into(),
            format!("the id “{id}” is given twice in this chapter"),
            "change one of them".into(),
        ),
        other => image_words(other),
    }
}

/// Problems of images and pages.
fn image_words(problem: &Problem) -> (Pair, Pair) {
    use Problem as P;
    match problem {
        P::ImageMissing { path, nearest } => pair(
            format!("“{path}” görseli bulunamadı"),
            did_you_mean_tr(nearest, "dosyayı bölümlerin klasörüne koyun"),
            format!("the image “{path}” was not found"),
            did_you_mean_en(nearest, "put the file into the chapters' folder"),
        ),
        P::ImageUnreadable { path, reason } => pair(
            format!("“{path}” görseli okunamadı: {}", turkish(reason, About::Image)),
            "SVG, PNG, JPEG, WebP, GIF ya da TIFF olarak yeniden kaydedin".into(),
            format!("the image “{path}” cannot be read: {reason}"),
            "save it again as SVG, PNG, JPEG, WebP, GIF or TIFF".into(),
        ),
        P::ImageRemote { path } => pair(
            format!("“{path}” ağdaki bir görsel; ağdan dosya alınmaz"),
            "görseli indirip bölümlerin klasörüne koyun".into(),
            format!("“{path}” is an image on the network; nothing is fetched from there"),
            "save the image into the chapters' folder".into(),
        ),
        P::AltMissing { path } => pair(
            format!("“{path}” görselinin alternatif metni yok"),
            format!("görmeyen okur için anlatın:  ![Ne görünüyor]({path})  – süsse:  ![-]({path})"),
            format!("the image “{path}” has no alternative text"),
            format!(
                "tell a reader who does not see it:  ![What it shows]({path})  – if it is ornament:  ![-]({path})"
            ),
        ),
        P::CharacterMissing { character } => pair(
            format!("“{character}” (U+{:04X}) karakteri hiçbir yazı karakterinde yok", *character as u32),
            "bu karakteri içeren bir TTF ya da OTF dosyasını fonts klasörüne koyup book.toml’da adını verin"
                .into(),
            format!("no face has the character “{character}” (U+{:04X})", *character as u32),
            "put a TTF or OTF that has it into the fonts folder and name it in book.toml".into(),
        ),
        P::LineOverfull { points } => pair(
            format!("satır {points} pt taşıyor"),
            "uzun sözcüğü ya da adresi bölün veya cümleyi değiştirin".into(),
            format!("a line is {points} pt too long"),
            "break the long word or address, or change the sentence".into(),
        ),
        P::TableTooWide { columns } => pair(
            format!(
                "{columns} sütunlu tablo sayfaya sığmıyor: sözcükleri ve sayıları kurala bakılmadan bölündü"
            ),
            "tabloyu bölün, satırlarla sütunlarının yerini değiştirin ya da hücrelerini kısaltın".into(),
            format!(
                "a table of {columns} columns does not fit the page: its words and figures are broken anywhere"
            ),
            "divide the table, exchange its rows and columns, or shorten its cells".into(),
        ),
        P::DocumentUnfit { path, fault } => super::document::words(path, fault),
        P::DrawingChanged { path, fault } => super::drawings::words(path, fault),
        P::PdfUnreadable { reason } => pair(
            format!("dosya okunabilir bir PDF değil: {}", turkish(reason, About::Pdf)),
            "dosyayı bir PDF görüntüleyicide açıp yeniden PDF olarak kaydedin".into(),
            format!("the file is not a readable PDF: {reason}"),
            "open the file in a PDF viewer and save it as a PDF again".into(),
        ),
        P::PdfEncrypted => pair(
            "PDF parolayla korunuyor".into(),
            "korumayı kaldırılmış bir kopyasını verin".into(),
            "the PDF is protected by a password".into(),
            "give a copy without the protection".into(),
        ),
        P::PdfEmpty => pair(
            "PDF’nin sayfası yok".into(),
            "doğru dosya olup olmadığına bakın".into(),
            "the PDF has no pages".into(),
            "see whether it is the right file".into(),
        ),
        P::PdfTooLong { pages, most } => pair(
            format!("PDF {pages} sayfa; en çok {most} sayfa yerleştirilir"),
            "PDF’yi bölümlere ayırın".into(),
            format!("the PDF has {pages} pages; {most} are laid out at most"),
            "divide the PDF into parts".into(),
        ),
        P::PageUnprintable { page } => pair(
            format!("{page}. sayfanın basılabilir bir boyutu yok"),
            "sayfa kenarı 1 mm ile 5 m arasında olmalı".into(),
            format!("page {page} has no size that can be printed"),
            "the sides of a page must measure between 1 mm and 5 m".into(),
        ),
        P::Slip { rule, found, better } => slip_words(rule, found, better.as_deref()),
        P::IndexWrong { fault } => super::indexing::words(fault),
        P::Foreign { fault } => super::elsewhere::words(fault),
        other => super::printing::words(other),
    }
}

/// What a rule of the language says of a place: what was found, what to write, and why.
fn slip_words(rule: &Rule, found: &str, better: Option<&str>) -> (Pair, Pair) {
    let hint = |write: Option<String>, why: &str| match write {
        Some(write) => format!("{write}; {why}"),
        None => why.to_owned(),
    };
    pair(
        format!("“{found}”: {}", rule.what.0),
        hint(better.map(|better| format!("“{better}” yazın")), rule.why.0),
        format!("“{found}”: {}", rule.what.1),
        hint(better.map(|better| format!("write “{better}”")), rule.why.1),
    )
}

/// A key that must be there: at the top, or under a heading.
fn key_missing_words(key: &str) -> (Pair, Pair) {
    let (hint_tr, hint_en) = match key.rsplit_once('.') {
        Some((_, name)) => (
            format!("bu başlığın altına  {name} = …  satırını ekleyin"),
            format!("add a line  {name} = …  under this heading"),
        ),
        None => (
            format!("book.toml dosyasının başına  {key} = \"…\"  satırını ekleyin"),
            format!("add a line  {key} = \"…\"  at the top of book.toml"),
        ),
    };
    pair(format!("“{key}” anahtarı eksik"), hint_tr, format!("the key “{key}” is missing"), hint_en)
}

/// A font file that cannot be set.
fn face_words(path: &str, fault: FaceFault) -> (Pair, Pair) {
    let (why_tr, why_en) = match fault {
        FaceFault::NotAFont => ("bir yazı karakteri dosyası değil", "is not a font file"),
        FaceFault::Collection => ("birden çok yazı karakteri içeriyor", "holds several faces"),
        FaceFault::Variable => ("değişken bir yazı karakteri", "is a variable font"),
    };
    pair(
        format!("“{path}” kullanılmadı: {why_tr}"),
        "her kesim (düz, italik, kalın) için ayrı bir TTF ya da OTF dosyası koyun".into(),
        format!("“{path}” was left out: it {why_en}"),
        "put one TTF or OTF file for each cut (regular, italic, bold)".into(),
    )
}

/// An ISBN's check digit, or its length.
fn isbn_words(isbn: &str, check_digit: Option<char>) -> (Pair, Pair) {
    match check_digit {
        Some(digit) => pair(
            format!("“{isbn}” geçerli bir ISBN değil: denetim basamağı {digit} olmalı"),
            "numarayı ISBN belgesinden yeniden yazın; yoksa satırı silin".into(),
            format!("“{isbn}” is not a valid ISBN: its check digit should be {digit}"),
            "copy the number again from its certificate; remove the line if there is none".into(),
        ),
        None => pair(
            format!("“{isbn}” bir ISBN değil"),
            "ISBN 13 rakamdır (eskiden 10); yoksa satırı silin".into(),
            format!("“{isbn}” is not an ISBN"),
            "an ISBN has 13 digits (formerly 10); remove the line if there is none".into(),
        ),
    }
}

pub(super) fn pair(message_tr: String, hint_tr: String, message_en: String, hint_en: String) -> (Pair, Pair) {
    ((message_tr, hint_tr), (message_en, hint_en))
}

pub(super) fn did_you_mean_tr(nearest: &Option<String>, otherwise: &str) -> String {
    nearest.as_ref().map_or_else(|| otherwise.to_owned(), |near| format!("“{near}” mi demek istediniz?"))
}

pub(super) fn did_you_mean_en(nearest: &Option<String>, otherwise: &str) -> String {
    nearest.as_ref().map_or_else(|| otherwise.to_owned(), |near| format!("did you mean “{near}”?"))
}
