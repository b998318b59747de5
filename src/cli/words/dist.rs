//! What is said of the folder to hand out.

use super::Voice;
use std::time::Duration;

impl Voice {
    /// That the folder was made, of how many files, and the zip beside it.
    pub(in crate::cli) fn handed_out(
        self,
        folder: &str,
        (files, bytes): (usize, usize),
        zip: &str,
        time: Duration,
    ) -> String {
        let (files, kilo, time) = (self.grouped(files), self.grouped(bytes.div_ceil(1000)), self.time(time));
        let (written, word) = (self.written(folder), self.pick("dosya", "files"));
        format!("{written} · {files} {word} · {kilo} kB · {zip} · {time}")
    }

    /// That there is no poster, and how to have one.
    pub(in crate::cli) fn no_address(self) -> &'static str {
        self.pick(
            "bilgi: QR kodlu afiş yapılmadı; kitabın bulunacağı adresi book.toml’a yazın:\n  [distribution]\n  url = \"https://…\"",
            "note: no poster with a QR code was made; write where the book will be found into book.toml:\n  [distribution]\n  url = \"https://…\"",
        )
    }

    /// That a place holds what this command did not make.
    pub(in crate::cli) fn stranger(self, place: &str, name: &str) -> String {
        if self.is_turkish() {
            format!("“{place}” bu komutun yazmadığı bir şey içeriyor: {name}; yerine yenisi konmadı")
        } else {
            format!("“{place}” holds what this command did not make: {name}; it was not replaced")
        }
    }
}
