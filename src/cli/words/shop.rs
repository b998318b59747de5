//! What is said of what was made for the print shop.

use super::Voice;
use crate::project::{Bound, Covered};

impl Voice {
    /// That single pages were written, and what surrounds them.
    pub(in crate::cli) fn bound(self, file: &str, bound: &Bound) -> String {
        let [pages, blanks] = [bound.pages, bound.blanks].map(|count| self.grouped(count));
        let mut parts = vec![self.written(file)];
        parts.push(match self.is_turkish() {
            true => format!("{pages} sayfa + {blanks} boş"),
            false => format!("{pages} pages + {blanks} blank"),
        });
        parts.extend(self.surround(bound.bleed, bound.profile.as_deref()));
        parts.join(" · ")
    }

    /// That a cover was written, how wide its spine is and why.
    pub(in crate::cli) fn covered(self, file: &str, covered: &Covered) -> String {
        let [width, height, spine] = covered.size.map(|side| self.decimal(side, 1));
        let pages = self.grouped(covered.pages);
        let thickness = self.decimal(covered.thickness, 3);
        let mut parts = vec![self.written(file)];
        let is_stapled = covered.size[2] == 0.0;
        parts.push(match (self.is_turkish(), is_stapled) {
            (true, true) => format!("{width} + {width} × {height} mm, tel dikiş: sırt yok"),
            (true, false) => format!(
                "{width} + {spine} + {width} × {height} mm · sırt {spine} mm ({pages} sayfa, yaprak {thickness} mm)"
            ),
            (false, true) => format!("{width} + {width} × {height} mm, stapled: no spine"),
            (false, false) => format!(
                "{width} + {spine} + {width} × {height} mm · spine {spine} mm ({pages} pages, sheet {thickness} mm)"
            ),
        });
        if !is_stapled && !covered.titled {
            parts.push(self.pick("sırt yazısız", "no words on the spine").to_owned());
        }
        if covered.percent > 100 {
            let percent = covered.percent;
            parts.push(match self.is_turkish() {
                true => format!("görsel taşma payına %{percent} büyütüldü"),
                false => format!("picture enlarged to {percent} % to reach the bleed"),
            });
        }
        if covered.barcode {
            parts.push(self.pick("ISBN barkodu", "ISBN bar code").to_owned());
        }
        parts.extend(self.surround(covered.bleed, covered.profile.as_deref()));
        parts.join(" · ")
    }

    /// Bleed and inks.
    fn surround(self, bleed: f64, profile: Option<&str>) -> Vec<String> {
        let bleed = self.decimal(bleed, 1);
        let mut parts = vec![format!("{} {bleed} mm", self.pick("taşma", "bleed"))];
        parts.extend(profile.map(|profile| format!("CMYK: {profile}")));
        parts
    }

    /// A number without needless decimals.
    fn decimal(self, value: f64, places: usize) -> String {
        let plain = format!("{value:.places$}");
        let plain = plain.trim_end_matches('0').trim_end_matches('.');
        if self.is_turkish() { plain.replace('.', ",") } else { plain.to_owned() }
    }

    /// What the file with instructions for the copy shop is called in a language.
    pub(in crate::cli) fn instructions(language: &crate::lang::Language) -> &'static str {
        use crate::lang::Tongue;
        match language.tongue() {
            Tongue::Turkish => "talimat",
            Tongue::Azerbaijani => "telimat",
            Tongue::English | Tongue::Other => "instructions",
        }
    }
}
