//! What is said of the book in numbers.

use super::Voice;
use crate::cli::figures::{Figures, LEAST_DPI, Shown};
use crate::cli::stats::Row;

impl Voice {
    /// The book as a whole, below its chapters.
    pub(in crate::cli) fn all_chapters(self) -> &'static str {
        self.pick("Kitap", "Book")
    }

    /// How well a chapter is sourced, and how long it is.
    pub(in crate::cli) fn sourced(self, row: &Row) -> String {
        let Row { title, notes, works, paragraphs, sourced, text, pages, .. } = row;
        let share = sourced * 100 / (*paragraphs).max(1);
        let mut parts = vec![title.clone()];
        parts.push(self.counted(*notes, "not", "note", "notes"));
        parts.push(self.counted(*works, "kaynak", "work", "works"));
        parts.push(if self.is_turkish() {
            format!("kaynaklı paragraf {sourced}/{paragraphs} (%{share})")
        } else {
            format!("sourced paragraphs {sourced}/{paragraphs} ({share}%)")
        });
        parts.push(self.counted(text.words, "sözcük", "word", "words"));
        parts.push(self.counted(text.characters, "karakter", "character", "characters"));
        parts.extend(pages.map(|pages| self.counted(pages, "sayfa", "page", "pages")));
        parts.join(" · ")
    }

    /// A number and what it counts.
    fn counted(self, count: usize, turkish: &'static str, one: &'static str, many: &'static str) -> String {
        format!("{} {}", self.grouped(count), self.pick(turkish, if count == 1 { one } else { many }))
    }

    /// How long a reader needs.
    pub(in crate::cli) fn reading(self, minutes: usize) -> String {
        let (hours, minutes) = (minutes / 60, minutes % 60);
        let mut parts = Vec::new();
        parts.extend((hours > 0).then(|| self.counted(hours, "saat", "hour", "hours")));
        parts.extend(
            (minutes > 0 || hours == 0).then(|| self.counted(minutes, "dakika", "minute", "minutes")),
        );
        let time = parts.join(" ");
        if self.is_turkish() {
            format!("okuma süresi: yaklaşık {time}, notlar dışında")
        } else {
            format!("reading time: about {time}, notes apart")
        }
    }

    /// Pages, leaves and the sheets of a booklet.
    pub(in crate::cli) fn paper(self, figures: &Figures) -> String {
        let [pages, blanks, leaves, sheets, added] = [
            figures.pages,
            figures.blanks,
            figures.leaves(),
            figures.booklet_sheets(),
            figures.booklet_blanks(),
        ]
        .map(|count| self.grouped(count));
        if self.is_turkish() {
            return format!(
                "kâğıt: {pages} sayfa, {blanks} boş · iki yüzü basılı {leaves} yaprak · \
                 kitapçık olarak {sheets} yaprak, {added} boş sayfa eklenir"
            );
        }
        format!(
            "paper: {pages} pages, {blanks} blank · {leaves} leaves printed on both sides · \
             as a booklet {sheets} sheets, {added} blank pages added"
        )
    }

    /// The size of the e-book.
    pub(in crate::cli) fn ebook(self, bytes: usize) -> String {
        let size = self.grouped(bytes.div_ceil(1000));
        if self.is_turkish() {
            format!("e-kitap: yaklaşık {size} kB")
        } else {
            format!("e-book: about {size} kB")
        }
    }

    /// An image as it is printed.
    pub(in crate::cli) fn image(self, image: &Shown) -> String {
        let Shown { path, page, millimetres: (width, height), dpi } = image;
        let page = match page.as_str() {
            "" => self.pick("kapak", "cover").to_owned(),
            label => format!("{} {label}", self.pick("s.", "p.")),
        };
        let sharpness = match dpi {
            None => self.pick("çizim", "drawing").to_owned(),
            Some(dpi) if *dpi < LEAST_DPI => {
                format!("{dpi} dpi ({})", self.pick("baskı için az", "low for print"))
            }
            Some(dpi) => format!("{dpi} dpi"),
        };
        format!("{path} · {page} · {width:.0} × {height:.0} mm · {sharpness}")
    }

    /// Works that no note cites.
    pub(in crate::cli) fn idle(self, keys: &[&str]) -> String {
        format!("{}: {}", self.pick("hiçbir notta geçmeyen", "in no note"), keys.join(", "))
    }
}
