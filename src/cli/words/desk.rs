//! What is said while the author writes, on the terminal and on the desk's page.

use super::Voice;

impl Voice {
    /// That the next save is waited for.
    pub(in crate::cli) fn waiting(self) -> &'static str {
        self.pick("kaydetmeniz bekleniyor; bitirmek için Ctrl-C", "waiting for a save; Ctrl-C ends")
    }

    /// Where the desk's page is.
    pub(in crate::cli) fn served(self, address: &str) -> String {
        if self.is_turkish() {
            format!("kitap şu adreste, yalnız bu bilgisayarda görünür: {address}\nbitirmek için Ctrl-C")
        } else {
            format!("the book is at this address, on this machine alone: {address}\nCtrl-C ends")
        }
    }

    /// That no program would open a page.
    pub(in crate::cli) fn not_opened(self) -> &'static str {
        self.pick(
            "tarayıcı açılamadı; adresi kendiniz açın",
            "no browser could be opened; open the address yourself",
        )
    }

    /// What was shown anew, and how long that took.
    pub(in crate::cli) fn shown(self, pages: usize, milliseconds: usize) -> String {
        let (pages, time) = (self.grouped(pages), self.grouped(milliseconds));
        if self.is_turkish() {
            format!("{pages} sayfa gösteriliyor · {time} ms")
        } else {
            format!("showing {pages} pages · {time} ms")
        }
    }

    /// That what is shown is older than what is written.
    pub(in crate::cli) fn stays(self) -> &'static str {
        self.pick(
            "kitap yapılamadı; son sağlam hâli gösteriliyor",
            "the book could not be made; its last sound state is shown",
        )
    }

    /// The words of the desk's page, by the names that its script gives them.
    pub(in crate::cli) fn page(self) -> [(&'static str, &'static str); 31] {
        [
            ("lang", self.pick("tr", "en")),
            ("desk", self.pick("Yazı masası", "The author’s desk")),
            ("print", self.pick("Basılı kitap", "Printed book")),
            ("ebook", self.pick("E-kitap", "E-book")),
            ("phone", self.pick("Telefonda e-kitap", "The e-book on a phone")),
            ("findings", self.pick("Bulgular", "Findings")),
            ("sheets", self.pick("Kitapçık yaprakları", "Sheets of the booklet")),
            ("sheet", self.pick("Yaprak", "Sheet")),
            ("front", self.pick("Ön yüz", "Front")),
            ("back", self.pick("Arka yüz", "Back")),
            ("blank", self.pick("boş", "blank")),
            ("page", self.pick("Sayfa", "Page")),
            ("pageless", self.pick("Numarasız sayfa", "Page without a number")),
            ("pages", self.pick("sayfa", "pages")),
            ("words", self.pick("sözcük", "words")),
            ("notes", self.pick("not", "notes")),
            ("chapters", self.pick("Bölüm", "Chapter")),
            ("before", self.pick("Önceki", "Previous")),
            ("after", self.pick("Sonraki", "Next")),
            ("size", self.pick("Büyüklük", "Size")),
            ("follow", self.pick("Değişen sayfaya git", "Go to the page that changed")),
            ("error", self.error()),
            ("warning", self.warning()),
            ("note", self.note()),
            ("hint", self.hint()),
            ("none", self.pick("Bulgu yok.", "No findings.")),
            ("copied", self.pick("Yer kopyalandı", "Place copied")),
            ("stays", self.stays()),
            (
                "broken",
                self.pick(
                    "Kitap henüz yapılamadı; nedenleri bulgularda.",
                    "The book could not be made yet; the findings say why.",
                ),
            ),
            (
                "lost",
                self.pick(
                    "Matbaa ile bağlantı koptu; yeniden deneniyor.",
                    "The connection to matbaa is lost; trying again.",
                ),
            ),
            ("made", self.pick("Kitap yenilendi", "The book was made anew")),
        ]
    }
}
