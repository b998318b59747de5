//! What is said of pages on sheets.

use super::Voice;
use crate::cli::tally::Folded;

impl Voice {
    /// That the output would replace the file that is laid out.
    pub(in crate::cli) fn would_replace_source(self, file: &str) -> String {
        if self.is_turkish() {
            format!("“{file}” yerleştirilecek dosyanın kendisi; üzerine yazılmaz")
        } else {
            format!("“{file}” is the file to be laid out and is not written over")
        }
    }

    /// That sheets were written, how many, and how to print them.
    pub(in crate::cli) fn folded(self, file: &str, folded: &Folded) -> String {
        let [pages, blanks, sheets] =
            [folded.pages, folded.blanks, folded.sheets].map(|count| self.grouped(count));
        let (paper, percent) = (folded.paper, folded.percent);
        let mut parts = vec![self.written(file)];
        if self.is_turkish() {
            parts.push(format!("{pages} sayfa + {blanks} boş · {sheets} yaprak {paper}"));
            parts.extend((percent < 100).then(|| format!("sayfalar %{percent} boyutta")));
            parts.push("%100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın".to_owned());
        } else {
            parts.push(format!("{pages} pages + {blanks} blank · {sheets} sheets of {paper}"));
            parts.extend((percent < 100).then(|| format!("pages at {percent} % of their size")));
            parts.push("print at 100 %, landscape, on both sides, flipped on the short edge".to_owned());
        }
        parts.join(" · ")
    }
}
