//! What is said of a manuscript that was brought in.

use super::Voice;
use crate::cli::tally::ImportSummary;
use crate::loss::{Loss, LossKind};

impl Voice {
    /// That a manuscript was written, and what it holds.
    pub(in crate::cli) fn brought(self, made: &ImportSummary) -> String {
        let of = |count: usize, turkish: &str, one: &str, many: &str| {
            let english = if count == 1 { one } else { many };
            (count > 0).then(|| format!("{} {}", self.grouped(count), self.pick_str(turkish, english)))
        };
        let counted = [
            of(made.chapters.len(), "bölüm", "chapter", "chapters"),
            of(made.notes, "not", "note", "notes"),
            of(made.tables, "tablo", "table", "tables"),
            of(made.pictures.len(), "resim", "picture", "pictures"),
        ];
        let counted: Vec<String> = counted.into_iter().flatten().collect();
        format!("{} · {}", self.written(made.folder), counted.join(" · "))
    }

    /// What could not be kept, a line for each kind.
    pub(in crate::cli) fn losses(self, losses: &[Loss]) -> Vec<String> {
        let heading = self.pick("aynen alınamayanlar:", "what could not be kept as it was:");
        let lines = losses.iter().map(|loss| format!("  {}{}", self.loss(loss.kind), self.place(loss)));
        let all: Vec<String> = lines.collect();
        if all.is_empty() { all } else { std::iter::once(heading.to_owned()).chain(all).collect() }
    }

    /// ` × 3 (ilki: Gece › “Kent karanlıktaydı.”)`
    fn place(self, loss: &Loss) -> String {
        let near = if loss.near.is_empty() { String::new() } else { format!("“{}”", loss.near) };
        let parts: Vec<&str> =
            [loss.heading.as_str(), near.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        let count = if loss.count > 1 { format!(" × {}", self.grouped(loss.count)) } else { String::new() };
        let first = if loss.count > 1 { self.pick("ilki: ", "first: ") } else { "" };
        if parts.is_empty() { count } else { format!("{count} ({first}{})", parts.join(" › ")) }
    }

    /// That a `book.toml` was there already.
    pub(in crate::cli) fn book_kept(self) -> &'static str {
        self.pick("book.toml vardı, olduğu gibi bırakıldı", "there was a book.toml; it was left as it is")
    }

    /// That files are there already.
    pub(in crate::cli) fn would_overwrite(self, files: &[String]) -> String {
        let (first, rest) = (files.iter().take(5), files.len().saturating_sub(5));
        let mut names = first.map(|file| format!("“{file}”")).collect::<Vec<_>>().join(", ");
        if rest > 0 {
            names.push_str(&format!(" + {rest}"));
        }
        if self.is_turkish() {
            format!(
                "{names} zaten var; üzerine yazılmaz, hiçbir şey yazılmadı. --into ile başka bir klasör gösterin"
            )
        } else {
            format!(
                "{names} is there already; nothing is written over, nothing was written. Name another folder with --into"
            )
        }
    }

    /// What a kind of loss means.
    pub(in crate::cli) fn loss(self, kind: LossKind) -> &'static str {
        use LossKind as K;
        let (turkish, english) = match kind {
            K::Comment => ("kenardaki yorumlar alınmadı", "comments were left out"),
            K::Deletion => {
                ("izlenen silmeler uygulandı (metin silik kaldı)", "tracked deletions were carried out")
            }
            K::Insertion => ("izlenen eklemeler metne alındı", "tracked insertions were made text"),
            K::Hidden => ("gizli metin alınmadı", "hidden text was left out"),
            K::MergedCell => (
                "birleştirilmiş hücreler ayrıldı; metin ilkinde",
                "merged cells were parted; the text is in the first",
            ),
            K::CellBlocks => {
                ("hücredeki paragraf ve listeler satır oldu", "paragraphs and lists in cells became lines")
            }
            K::NestedTable => ("tablo içindeki tablolar satır oldu", "tables within tables became lines"),
            K::LayoutTable => ("tek hücreli tablolar düz metin oldu", "tables of one cell became text"),
            K::ManyColumns => (
                "64’ten çok sütun: fazlası son hücrede",
                "more than 64 columns: the rest is in the last cell",
            ),
            K::TextBox => (
                "metin kutuları bağlı oldukları paragrafın ardına kondu",
                "text boxes were put after their paragraphs",
            ),
            K::AltMissing => (
                "açıklaması olmayan resimler: ![…] içine yazın",
                "images without a description: write it into ![…]",
            ),
            K::ImageMissing => ("belgede bulunmayan resimler", "images that are not in the document"),
            K::ImageRemote => ("internetteki resimler indirilmedi", "images of the web were not fetched"),
            K::ImageOutside => (
                "belgenin klasörü dışındaki resimler alınmadı",
                "images outside the document’s folder were left out",
            ),
            K::ImageFormat => (
                "gösterilemeyen türde resimler (dosyası duruyor): PNG ya da SVG’ye çevirin",
                "images of a kind that cannot be shown (their files are kept): convert them to PNG or SVG",
            ),
            K::Drawing => (
                "çizim, grafik ve gömülü nesneler alınmadı",
                "drawings, charts and embedded objects were left out",
            ),
            K::Equation => (
                "denklemler yalnız harfleriyle alındı: $…$ içinde yeniden yazın",
                "of equations only the signs were kept: write them anew in $…$",
            ),
            K::Underline => ("altı çizili metin düz oldu", "underlined text became plain"),
            K::Capitals => ("büyük harf biçimi kalktı", "the form “all capitals” was dropped"),
            K::Colour => ("renk ve vurgular kalktı", "colours and highlights were dropped"),
            K::Alignment => (
                "ortalanmış ya da sağa yaslı paragraflar düz oldu",
                "centred or right-aligned paragraphs became plain",
            ),
            K::Tab => ("sekmeler boşluk oldu", "tabs became spaces"),
            K::PageBreak => ("sayfa sonları kalktı", "page breaks were dropped"),
            K::Symbol => ("harfi olmayan simgeler alınmadı", "symbols without a letter were left out"),
            K::ListNumerals => (
                "harfli ya da Romen rakamlı listeler rakam oldu",
                "lists in letters or roman numerals became figures",
            ),
            K::HeadingNumber => (
                "başlıkların kendiliğinden numaraları alınmadı",
                "automatic numbers of headings were left out",
            ),
            K::Contents => (
                "içindekiler ve dizin alınmadı (içindekiler yeniden yapılır)",
                "contents and indexes were left out (contents are made anew)",
            ),
            K::IndexMark => ("dizin işaretleri alınmadı", "index marks were left out"),
            K::CrossReference => ("çapraz göndermeler düz metin oldu", "cross-references became text"),
            K::CitationField => (
                "kaynak yöneticisinin atıfları düz metin oldu",
                "citations of a reference manager became text",
            ),
            K::Link => {
                ("izlenemeyen bağlantılar düz metin oldu", "links that cannot be followed became text")
            }
            K::Header => ("üst ve alt bilgiler alınmadı", "headers and footers were left out"),
            K::Endnote => ("sonnotlar dipnot oldu", "endnotes became notes like all others"),
            K::NoteSign => ("dipnotların özel işaretleri sayı oldu", "notes’ own signs became numbers"),
            K::TitleNote => (
                "başlıktaki dipnotlar ilk paragrafın sonuna kondu",
                "notes on titles were put at the end of the first paragraph",
            ),
            K::NoteInNote => (
                "dipnot içindeki dipnotlar o dipnotun ardına kondu",
                "notes within notes were put after them",
            ),
            K::NoteMissing => {
                ("karşılığı olmayan dipnot işaretleri alınmadı", "marks without a note were left out")
            }
            K::NoteGuess => (
                "dipnot olabilecek satırlar metinde kaldı: [^1] biçiminde yazın",
                "lines that may be notes stayed text: write them as [^1]",
            ),
            K::HeadingGuess => {
                ("başlık sayılan satırlar: denetleyin", "lines that were taken for headings: look at them")
            }
            K::VerseGuess => (
                "şiir sayılan kısa satırlar: denetleyin",
                "short lines that were taken for verse: look at them",
            ),
            K::QuoteGuess => (
                "alıntı sayılan girintili paragraflar: denetleyin",
                "indented paragraphs that were taken for quotations: look at them",
            ),
            K::FrontText => (
                "ilk başlıktan önceki metin ayrı bir bölüm oldu",
                "text before the first heading became a chapter",
            ),
            K::Encoding => {
                ("dosya UTF-8 değil; şu kodlamayla okundu", "the file is not UTF-8; it was read as")
            }
            K::Depth => ("çok derin iç içe yapılar düz metin oldu", "what was nested too deep became text"),
            K::BrokenPart => ("belgenin okunamayan parçaları", "parts of the document that cannot be read"),
            K::WebPart => {
                ("web sayfasına özgü parçalar alınmadı", "parts that only web pages have were left out")
            }
        };
        self.pick(turkish, english)
    }
}
