//! What is said and asked where a book begins; the questions in Azerbaijani too.

use super::Voice;
use crate::cli::init::Begun;

impl Voice {
    /// The question for the title.
    pub(in crate::cli) fn what_title(self, language: Begun) -> &'static str {
        match language {
            Begun::Turkish | Begun::Azerbaijani => "Kitabın adı",
            Begun::English => "Title of the book",
        }
    }

    /// The question for the author.
    pub(in crate::cli) fn what_author(self, language: Begun) -> &'static str {
        match language {
            Begun::Turkish => "Yazarı (yoksa boş)",
            Begun::Azerbaijani => "Müəllif (yoxdursa, boş)",
            Begun::English => "Author (empty if none)",
        }
    }

    /// That the answers ended early.
    pub(in crate::cli) fn broken_off(self) -> &'static str {
        self.pick("vazgeçildi; hiçbir dosya yazılmadı", "broken off; no file was written")
    }

    /// That a file is there already.
    pub(in crate::cli) fn taken(self, file: &str) -> String {
        if self.is_turkish() {
            format!("“{file}” zaten var; hiçbir dosya yazılmadı. Boş bir klasör seçin: matbaa init KLASÖR")
        } else {
            format!("“{file}” is there already; no file was written. Choose an empty folder: matbaa init DIR")
        }
    }

    /// That a book has settings already.
    pub(in crate::cli) fn settings_taken(self, file: &str) -> String {
        if self.is_turkish() {
            format!("“{file}” zaten var; üzerine yazılmadı")
        } else {
            format!("“{file}” is there already and was not written over")
        }
    }

    /// That the book has begun, and what to do next.
    pub(in crate::cli) fn begun(self, folder: &str, files: usize) -> String {
        let enter = if folder == "." { String::new() } else { format!("  cd {}\n", shell(folder)) };
        let (check, epub, pdf) = if self.is_turkish() {
            ("müsveddeyi denetler", "e-kitabı yapar", "basılacak kitabı yapar")
        } else {
            ("looks the manuscript over", "makes the e-book", "makes the book to be printed")
        };
        let place = if folder == "." { String::new() } else { format!("{folder}: ") };
        let head = if self.is_turkish() {
            format!("{place}{files} dosya yazıldı; bölümler manuscript klasöründe. Şimdi:")
        } else {
            format!("{place}wrote {files} files; the chapters are in the folder manuscript. Next:")
        };
        format!(
            "{head}\n\n{enter}  matbaa check   # {check}\n  matbaa epub    # {epub}\n  matbaa pdf     # {pdf}"
        )
    }
}

/// A path as a shell takes it, in quotation marks where it has anything but letters, figures and `-_./`.
fn shell(path: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./~".contains(character);
    if path.chars().all(is_plain) { path.to_owned() } else { format!("\"{path}\"") }
}
