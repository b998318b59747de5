//! What is said of the check and of what it mends.

use super::Voice;
use crate::diag::Subject;

impl Voice {
    /// That the copy-editor found something, where only the check tells what.
    pub(in crate::cli) fn slips(self, count: usize) -> String {
        if self.is_turkish() {
            format!("dil denetimi {count} yer gösteriyor: matbaa check")
        } else if count == 1 {
            "the copy-editor points at 1 place: matbaa check".to_owned()
        } else {
            format!("the copy-editor points at {count} places: matbaa check")
        }
    }

    /// How many findings there are of a kind, what most of them are about, and how many are not shown.
    pub(in crate::cli) fn many(
        self,
        count: usize,
        frequent: &[(&Subject, usize)],
        hidden: usize,
        offers_all: bool,
    ) -> String {
        let about = |(subject, count): &(&Subject, usize)| {
            let (count, words) = (self.grouped(*count), subject.words());
            match (self.is_turkish(), subject) {
                (true, Subject::Link(_)) => format!("{count} tanesi “{words}” adresine gidiyor"),
                (true, Subject::File(_)) => format!("{count} tanesinin yolu “{words}”"),
                (true, Subject::Word(_)) => format!("{count} tanesi “{words}”"),
                (false, Subject::Link(_)) => format!("{count} lead to “{words}”"),
                (false, Subject::File(_)) => format!("{count} name “{words}”"),
                (false, Subject::Word(_)) => format!("{count} are “{words}”"),
            }
        };
        let mut said = format!("{} {}", self.grouped(count), self.pick("bulgu", "of this kind"));
        if !frequent.is_empty() {
            let about: Vec<String> = frequent.iter().map(about).collect();
            said += &format!(", {} {}", self.pick("bunların", "of them"), about.join(", "));
        }
        if hidden > 0 {
            said +=
                &format!("; {} {}", self.grouped(hidden), self.pick("tanesi gösterilmedi", "are not shown"));
            said += if offers_all { self.pick(", hepsi için: --all", ": --all shows all") } else { "" };
        }
        said
    }

    /// How many places were mended.
    pub(in crate::cli) fn mended(self, count: usize) -> String {
        if self.is_turkish() {
            format!("{count} yer düzeltildi")
        } else if count == 1 {
            "1 place was mended".to_owned()
        } else {
            format!("{count} places were mended")
        }
    }

    /// That a file was not mended, since it is not what was read.
    pub(in crate::cli) fn left_alone(self, file: &str) -> String {
        if self.is_turkish() {
            format!("“{file}” okunduğundan beri değişmiş ya da UTF-8 değil; dokunulmadı")
        } else {
            format!("“{file}” has changed since it was read, or is not UTF-8, and was left alone")
        }
    }

    /// That a check found no error.
    pub(in crate::cli) fn sound(self) -> &'static str {
        self.pick("hata yok", "no errors")
    }
}
