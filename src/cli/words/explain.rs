//! What is said around the explanation of a code.

use super::Voice;
use crate::diag::Severity;

impl Voice {
    /// How grave a problem is.
    pub(in crate::cli) fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error(),
            Severity::Warning => self.warning(),
            Severity::Note => self.note(),
        }
    }

    /// Before what the books have in its place.
    pub(in crate::cli) fn outcome(self) -> &'static str {
        self.pick("Kitapta", "In the book")
    }

    /// Over what should not be.
    pub(in crate::cli) fn wrong(self) -> &'static str {
        self.pick("yanlış", "wrong")
    }

    /// Over what should be instead.
    pub(in crate::cli) fn right(self) -> &'static str {
        self.pick("doğru", "right")
    }

    /// How to be told no more of a code, where that can be.
    pub(in crate::cli) fn switch_off(self, code: &str, is_allowed: bool, is_error: bool) -> String {
        match (self.is_turkish(), is_allowed) {
            (true, true) => format!(
                "Kapatmak için book.toml’da:  [check] allow = [\"{code}\"]\n\
                 Tek bir yerde kapatmak için:  <!-- matbaa: izin {code} -->"
            ),
            (false, true) => format!(
                "To switch it off, in book.toml:  [check] allow = [\"{code}\"]\n\
                 To switch it off in one place:  <!-- matbaa: allow {code} -->"
            ),
            (true, false) if is_error => "Kapatılamaz: düzeltilmeden kitap yapılmaz.".to_owned(),
            (false, false) if is_error => {
                "It cannot be switched off: no book is made until it is mended.".to_owned()
            }
            (true, false) => "Kapatılamaz; kitap yine de yapılır.".to_owned(),
            (false, false) => "It cannot be switched off; the book is made all the same.".to_owned(),
        }
    }

    /// Below the list of codes.
    pub(in crate::cli) fn explain_one(self) -> &'static str {
        self.pick("Biri hakkında ayrıntı: matbaa explain T040", "More about one of them: matbaa explain T040")
    }

    /// That there is no such code.
    pub(in crate::cli) fn no_such_code(self, code: &str, nearest: Option<&str>) -> String {
        match (self.is_turkish(), nearest) {
            (true, Some(near)) => format!("“{code}” diye bir kod yok; “{near}” mi demek istediniz?"),
            (true, None) => format!("“{code}” diye bir kod yok; bütün kodlar: matbaa explain"),
            (false, Some(near)) => format!("there is no code “{code}”; did you mean “{near}”?"),
            (false, None) => format!("there is no code “{code}”; for all of them: matbaa explain"),
        }
    }
}
