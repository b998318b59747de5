//! Attributes behind pictures: `{#fig:x width=60% credit="Photograph: A. B."}`, `{.full-page}`.

use super::attributes::{Attributes, LONGEST};
use super::inlines::Inlines;
use crate::book::PictureWidth;
use crate::book::draft::{Inline, InlineKind};
use crate::diag::{Diagnostic, Problem};
use crate::lang::is_credit;
use crate::source::Span;
use std::collections::BTreeMap;

/// Keys of a picture's width.
const WIDTHS: [&str; 2] = ["width", "out-width"];
/// Keys of the words for those who do not see a picture.
const ALTS: [&str; 2] = ["fig-alt", "alt"];
/// Keys of a picture's caption.
const CAPTIONS: [&str; 2] = ["fig-cap", "caption"];

/// Units of lengths, each with its length in points.
const UNITS: [(&str, f64); 6] =
    [("cm", 72.0 / 2.54), ("mm", 72.0 / 25.4), ("in", 72.0), ("pt", 1.0), ("px", 0.75), ("", 0.75)];
/// The widest that a picture can be asked to be, in points.
const WIDEST: f64 = 5_000.0;

/// The width of a picture: `50%`, `8cm`, `300`.
pub(super) fn width(value: &str) -> Option<PictureWidth> {
    let value = value.trim();
    if let Some(share) = value.strip_suffix('%') {
        let share = share.trim().replace(',', ".").parse::<f64>().ok()?;
        return (1.0..=100.0).contains(&share).then(|| PictureWidth::Share((share * 10.0).round() as u16));
    }
    let (number, unit) =
        value.split_at(value.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(value.len()));
    let (_, points) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let points = number.trim().replace(',', ".").parse::<f64>().ok()? * points;
    (1.0..WIDEST).contains(&points).then(|| PictureWidth::Points((points * 100.0).round() as u32))
}

/// A value without the quotation marks around it.
pub(super) fn unquoted(value: &str) -> &str {
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”')];
    let inner = |(open, close): (char, char)| value.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inner).unwrap_or(value)
}

/// Attributes of images and display formulas, by the byte offset at which each of these begins.
#[derive(Debug, Default)]
pub(super) struct PictureAttributes {
    pub(super) ids: BTreeMap<u32, String>,
    pub(super) credits: BTreeMap<u32, Inline>,
    /// Captions; none where the author asks for none.
    pub(super) captions: BTreeMap<u32, Option<Inline>>,
    /// The attributes of pictures beside each other.
    pub(super) groups: BTreeMap<u32, super::figure_groups::GroupRequest>,
}

impl Inlines<'_> {
    /// Follows the attributes behind the picture that is the last of some inlines. Returns the place where they end.
    pub(super) fn attributes_of_picture(&mut self, kept: &mut [Inline], inline: &Inline) -> u32 {
        let Some(Inline { kind: InlineKind::Image(image), span: place }) = kept.last_mut() else { return 0 };
        let (start, script) = (inline.span.start, self.script);
        if !inline.is_in_step() || script.is_escaped(start as usize) {
            return 0;
        }
        let text = &script.text[start as usize..];
        let text = &text[..text.floor_char_boundary(LONGEST)];
        let text = &text[..text.find("\n\n").unwrap_or(text.len())];
        let Some(attributes) = Attributes::read(text) else { return 0 };
        let place = place.start;
        let mut are_all_known = true;
        for word in &attributes.words {
            let offset = word.as_ptr() as usize - text.as_ptr() as usize;
            let own = Span {
                start: start + offset as u32,
                end: start + (offset + word.len()) as u32,
                ..inline.span
            };
            if let Some(id) = word.strip_prefix('#') {
                self.picture_attributes.ids.insert(place, id.to_owned());
                continue;
            }
            if let Some(width) = word.strip_prefix('.').and_then(PictureWidth::of_class) {
                image.width = Some(width);
                continue;
            }
            let Some((key, written)) = word.split_once('=') else {
                are_all_known &= Attributes::is_silent(word);
                continue;
            };
            let value = unquoted(written).trim();
            let words = || {
                let begin = own.end - (written.len() - written.find(value).unwrap_or(0)) as u32;
                let span = Span { start: begin, end: begin + value.len() as u32, ..own };
                (!value.is_empty()).then(|| Inline::new(InlineKind::Text(value.to_owned()), span))
            };
            if WIDTHS.contains(&key) {
                match width(value) {
                    Some(width) if !image.width.is_some_and(PictureWidth::is_of_page) => {
                        image.width = Some(width)
                    }
                    Some(_) => {}
                    None => {
                        let problem = Problem::PictureValue { written: (*word).to_owned() };
                        self.diagnostics.push(Diagnostic::new(problem, own));
                    }
                }
            } else if ALTS.contains(&key) {
                value.clone_into(&mut image.alt);
                image.decorative = false;
            } else if CAPTIONS.contains(&key) {
                self.picture_attributes.captions.insert(place, words());
            } else if is_credit(key) {
                self.picture_attributes.credits.extend(words().map(|words| (place, words)));
            } else {
                are_all_known = false;
            }
        }
        let end = start + attributes.length as u32;
        if !are_all_known {
            self.report_attributes(Span { start, end, ..inline.span });
        }
        end
    }

    /// Reports captions and credits of pictures that are within a line, which has no place for them.
    pub(super) fn report_unused(&mut self) {
        let captions = std::mem::take(&mut self.picture_attributes.captions).into_values().flatten();
        let credits = std::mem::take(&mut self.picture_attributes.credits).into_values();
        for words in captions.chain(credits) {
            self.report_attributes(words.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::width;
    use crate::book::PictureWidth::{Points, Share};

    #[test]
    fn widths_are_shares_or_lengths() {
        for (value, wanted) in [
            ("50%", Some(Share(500))),
            ("33,3%", Some(Share(333))),
            ("2.54cm", Some(Points(7_200))),
            ("1in", Some(Points(7_200))),
            ("100", Some(Points(7_500))),
            ("100px", Some(Points(7_500))),
            ("0%", None),
            ("120%", None),
            ("wide", None),
            ("5em", None),
        ] {
            assert_eq!(width(value), wanted, "{value}");
        }
    }
}
