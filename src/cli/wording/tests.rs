//! Tests of numbers, lists and errors in each language.

use super::{count, divided, folded, tally, trouble};
use crate::cli::tally::{Folded, Tally};
use crate::messages::Locale::{Azerbaijani, English, Turkish};
use crate::page::DividedNote;
use crate::project::Count;
use std::io::{Error, ErrorKind};
use std::time::Duration;

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let time = Duration::from_millis(1250);
    let sum = Tally { files: 1, pages: Some(40), words: 8312, notes: 96, bytes: Some(1_234_567), time };
    for (locale, expected) in [
        (Turkish, "1 dosya · 40 sayfa · 8.312 sözcük · 96 dipnot · 1.235 kB · 1,25 sn"),
        (Azerbaijani, "1 fayl · 40 səhifə · 8.312 söz · 96 qeyd · 1.235 kB · 1,25 san."),
        (English, "1 file · 40 pages · 8,312 words · 96 notes · 1,235 kB · 1.25 s"),
    ] {
        assert_eq!(tally(&sum, locale), expected);
    }
    let sheets = Folded { pages: 1013, blanks: 3, sheets: 254, paper: "A4", percent: 71 };
    let turkish = "k.pdf yazıldı · 1.013 sayfa + 3 boş · 254 yaprak A4 · sayfalar %71 boyutta · \
                   %100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın";
    assert_eq!(folded("k.pdf", &sheets, Turkish), turkish);
    let english = "wrote k.pdf · 1,013 pages + 3 blank · 254 sheets of A4 · \
                   print at 100%, landscape, on both sides, flipped on the short edge";
    assert_eq!(folded("k.pdf", &Folded { percent: 100, ..sheets }, English), english);
    assert_eq!(count(&Count { errors: 2, warnings: 1, notes: 0 }, English), "2 errors, 1 warning");
    assert_eq!(count(&Count { errors: 0, warnings: 3, notes: 1 }, Turkish), "3 uyarı, 1 bilgi");
    assert_eq!(count(&Count { errors: 1, warnings: 0, notes: 0 }, Azerbaijani), "1 xəta");
}

#[test]
fn divided_notes_are_counted_and_named() {
    let note = DividedNote { mark: "7".to_owned(), page: "112".to_owned(), chapter: "Gece".to_owned() };
    let expected = "bölünen dipnotlar: 1\n  s. 112: dipnot 7 (Gece)";
    assert_eq!(divided(std::slice::from_ref(&note), Turkish), expected);
    assert_eq!(divided(&[note], English), "divided notes: 1\n  p. 112: note 7 (Gece)");
    assert_eq!(divided(&[], English), "divided notes: 0");
}

#[test]
fn trouble_is_worded_in_the_language_and_without_numbers() {
    let text_in = |locale, error: &Error| trouble(error).text(locale);
    let absent = Error::from(ErrorKind::NotFound);
    assert_eq!(text_in(Turkish, &absent), "böyle bir dosya ya da klasör yok");
    assert_eq!(text_in(Azerbaijani, &absent), "belə fayl və ya qovluq yoxdur");
    assert_eq!(text_in(English, &absent), "there is no such file or folder");
    let rare = Error::from_raw_os_error(5);
    assert!(
        text_in(Turkish, &rare).starts_with("işletim sistemi")
            && !text_in(Turkish, &rare).contains("os error")
    );
}
