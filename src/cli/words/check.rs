//! What is said of the check and of what it mends.

use super::Voice;

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
