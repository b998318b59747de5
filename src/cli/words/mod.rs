//! All wording of the command line itself, in Turkish and English side by side.

mod check;
mod desk;
mod dist;
mod editions;
mod explain;
mod help;
mod import;
mod init;
mod sheets;
mod shop;
mod stats;
mod trouble;

use crate::cli::tally::Tally;
use crate::lang::{Language, Tongue};
use crate::page::DividedNote;
use crate::project::{Count, Stage};
use std::time::Duration;

#[cfg(test)]
pub(in crate::cli) use help::option_keys;
pub(in crate::cli) use help::{Fault, HelpLocale, Refusal};

/// The language in which the tool speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Voice {
    tongue: Tongue,
}

impl Voice {
    /// The book's language where the tool speaks it, else that of the locale (POSIX: the first of
    /// `LC_ALL`, `LC_MESSAGES`, `LANG` that is not empty), else English.
    pub(in crate::cli) fn of(book: Option<&Language>, locale: Option<&str>) -> Self {
        let locale = locale.map(|locale| Language::new(locale.split(['.', '@']).next().unwrap_or("")));
        let tongue = |language: &Language| Some(language.tongue()).filter(|tongue| *tongue != Tongue::Other);
        let tongue = book.and_then(tongue).or_else(|| locale.as_ref().and_then(tongue));
        Self { tongue: tongue.unwrap_or(Tongue::English) }
    }

    /// How many notes are divided, and each of them with its page and chapter.
    pub(in crate::cli) fn divided(self, notes: &[DividedNote]) -> String {
        let (all, page, one) = (
            self.pick("bölünen dipnotlar", "divided notes"),
            self.pick("s.", "p."),
            self.pick("dipnot", "note"),
        );
        let told = notes.iter().map(|note| {
            let DividedNote { number, page: label, chapter } = note;
            format!("\n  {page} {label}: {one} {number} ({chapter})")
        });
        format!("{all}: {}{}", notes.len(), told.collect::<String>())
    }

    /// The voice's language, for the wording of problems.
    pub(in crate::cli) fn language(self) -> Language {
        Language::new(self.pick("tr", "en"))
    }

    pub(in crate::cli) fn error(self) -> &'static str {
        self.pick("hata", "error")
    }

    pub(in crate::cli) fn warning(self) -> &'static str {
        self.pick("uyarı", "warning")
    }

    pub(in crate::cli) fn note(self) -> &'static str {
        self.pick("bilgi", "note")
    }

    pub(in crate::cli) fn hint(self) -> &'static str {
        self.pick("öneri", "help")
    }

    /// How many problems there were.
    pub(in crate::cli) fn count(self, count: &Count) -> String {
        let some = |count: usize, word: &str| {
            let plural = if self.is_turkish() || count == 1 { "" } else { "s" };
            (count > 0).then(|| format!("{count} {word}{plural}"))
        };
        let counted = [
            some(count.errors, self.error()),
            some(count.warnings, self.warning()),
            some(count.notes, self.note()),
        ];
        counted.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// That errors stopped the build.
    pub(in crate::cli) fn nothing_written(self) -> &'static str {
        self.pick("kitap yazılmadı", "no book was written")
    }

    /// That a file was written.
    pub(in crate::cli) fn written(self, file: &str) -> String {
        if self.is_turkish() { format!("{file} yazıldı") } else { format!("wrote {file}") }
    }

    /// That the output would replace a file of the manuscript.
    pub(in crate::cli) fn would_replace(self, file: &str) -> String {
        if self.is_turkish() {
            format!("“{file}” müsveddenin bir dosyası; üzerine yazılmaz")
        } else {
            format!("“{file}” is a file of the manuscript and is not written over")
        }
    }

    /// What was done, in numbers.
    pub(in crate::cli) fn tally(self, tally: &Tally) -> String {
        let of = |count: usize, turkish: &str, one: &str, many: &str| {
            let english = if count == 1 { one } else { many };
            format!("{} {}", self.grouped(count), self.pick_str(turkish, english))
        };
        let mut parts = vec![of(tally.files, "dosya", "file", "files")];
        parts.extend(tally.pages.map(|pages| of(pages, "sayfa", "page", "pages")));
        parts.push(of(tally.words, "sözcük", "word", "words"));
        parts.push(of(tally.notes, "not", "note", "notes"));
        parts.extend(tally.bytes.map(|bytes| format!("{} kB", self.grouped(bytes.div_ceil(1000)))));
        parts.push(self.time(tally.time));
        parts.join(" · ")
    }

    /// A step and its time in milliseconds.
    pub(in crate::cli) fn step(self, stage: Stage, time: Duration) -> String {
        let name = match stage {
            Stage::Load => self.pick("klasör okundu", "read the folder"),
            Stage::Understand => {
                self.pick("metin çözümlendi ve denetlendi", "understood and checked the text")
            }
            Stage::Proofread => self.pick("dil denetlendi", "read the language"),
            Stage::Typeset => self.pick("sayfalar dizildi", "set the pages"),
            Stage::Write => self.pick("dosya oluşturuldu", "made the file"),
            Stage::Impose => self.pick("sayfalar yapraklara yerleştirildi", "laid the pages out on sheets"),
        };
        format!("{name} · {} ms", self.grouped(time.as_millis() as usize))
    }

    /// A step while it goes on.
    pub(in crate::cli) fn going_on(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Load => self.pick("klasör okunuyor", "reading the folder"),
            Stage::Understand => {
                self.pick("metin çözümleniyor ve denetleniyor", "understanding and checking the text")
            }
            Stage::Proofread => self.pick("dil denetleniyor", "reading the language"),
            Stage::Typeset => self.pick("sayfalar diziliyor", "setting the pages"),
            Stage::Write => self.pick("dosya oluşturuluyor", "making the file"),
            Stage::Impose => {
                self.pick("sayfalar yapraklara yerleştiriliyor", "laying the pages out on sheets")
            }
        }
    }

    /// Seconds with two decimals: `1,25 sn`, `1.25 s`.
    fn time(self, time: Duration) -> String {
        let seconds = format!("{:.2}", time.as_secs_f64());
        if self.is_turkish() { format!("{} sn", seconds.replace('.', ",")) } else { format!("{seconds} s") }
    }

    /// Digits by threes: `8.312` in Turkish (TDK), `8,312` in English.
    fn grouped(self, number: usize) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(self.pick(".", ","));
            }
            grouped.push(digit);
        }
        grouped
    }

    fn is_turkish(self) -> bool {
        matches!(self.tongue, Tongue::Turkish | Tongue::Azerbaijani)
    }

    fn pick(self, turkish: &'static str, english: &'static str) -> &'static str {
        self.pick_str(turkish, english)
    }

    fn pick_str<'a>(self, turkish: &'a str, english: &'a str) -> &'a str {
        if self.is_turkish() { turkish } else { english }
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, DividedNote, Tally, Voice};
    use crate::cli::tally::Folded;
    use crate::lang::Language;
    use std::time::Duration;

    fn voice(tag: &str) -> Voice {
        Voice::of(Some(&Language::new(tag)), None)
    }

    #[test]
    fn the_book_speaks_before_the_locale() {
        let spoken = |book: Option<&str>, locale| Voice::of(book.map(Language::new).as_ref(), locale).error();
        assert_eq!(spoken(Some("tr"), Some("en_GB.UTF-8")), "hata");
        assert_eq!(spoken(Some("az-Latn"), None), "hata");
        assert_eq!(spoken(Some("de"), Some("tr_TR.UTF-8")), "hata");
        assert_eq!(spoken(None, Some("tr.UTF-8")), "hata");
        assert_eq!(spoken(None, Some("C.UTF-8")), "error");
        assert_eq!(spoken(None, None), "error");
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let time = Duration::from_millis(1250);
        let tally = Tally { files: 1, pages: Some(40), words: 8312, notes: 96, bytes: Some(1_234_567), time };
        let turkish = "1 dosya · 40 sayfa · 8.312 sözcük · 96 not · 1.235 kB · 1,25 sn";
        let english = "1 file · 40 pages · 8,312 words · 96 notes · 1,235 kB · 1.25 s";
        assert_eq!(voice("tr").tally(&tally), turkish);
        assert_eq!(voice("en").tally(&tally), english);
        let folded = Folded { pages: 1013, blanks: 3, sheets: 254, paper: "A4", percent: 71 };
        let turkish = "k.pdf yazıldı · 1.013 sayfa + 3 boş · 254 yaprak A4 · sayfalar %71 boyutta · \
                       %100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın";
        assert_eq!(voice("tr").folded("k.pdf", &folded), turkish);
        let english = "wrote k.pdf · 1,013 pages + 3 blank · 254 sheets of A4 · \
                       print at 100 %, landscape, on both sides, flipped on the short edge";
        assert_eq!(voice("en").folded("k.pdf", &Folded { percent: 100, ..folded }), english);
        assert_eq!(voice("en").count(&Count { errors: 2, warnings: 1, notes: 0 }), "2 errors, 1 warning");
        assert_eq!(voice("tr").count(&Count { errors: 0, warnings: 3, notes: 1 }), "3 uyarı, 1 bilgi");
    }

    #[test]
    fn divided_notes_are_counted_and_named() {
        let note = DividedNote { number: 7, page: "112".to_owned(), chapter: "Gece".to_owned() };
        let told = "bölünen dipnotlar: 1\n  s. 112: dipnot 7 (Gece)";
        assert_eq!(voice("tr").divided(std::slice::from_ref(&note)), told);
        assert_eq!(voice("en").divided(&[note]), "divided notes: 1\n  p. 112: note 7 (Gece)");
        assert_eq!(voice("en").divided(&[]), "divided notes: 0");
    }
}
