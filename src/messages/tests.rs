//! Tests that the catalogue is complete in every language, and that every message can be formatted.

use super::arguments::messages;
use super::{Locale, Message, Room, Value};

#[test]
fn every_language_has_the_same_entries_with_the_same_parts() {
    for room in [Room::Program, Room::Findings, Room::Book] {
        let of = |locale: Locale| messages(&format!("{locale:?} {room:?}"), &locale.source(room));
        let english = of(Locale::English);
        for locale in Locale::ALL {
            let own = of(locale);
            assert_eq!(
                own.keys().collect::<Vec<_>>(),
                english.keys().collect::<Vec<_>>(),
                "{locale:?} {room:?}"
            );
            for (name, parts) in &own {
                let (here, there): (Vec<_>, Vec<_>) =
                    (parts.keys().collect(), english[name].keys().collect());
                assert_eq!(here, there, "{name} in {locale:?}");
                // Reasons of a library are shown in its own words only in English.
                assert!(
                    name.starts_with("reason-") || *parts == english[name],
                    "{name} in {locale:?}: {parts:?}"
                );
            }
        }
    }
}

#[test]
fn one_rule_chooses_the_language() {
    let (book, chosen) = (Some, Locale::choose);
    assert_eq!(chosen(Some("az"), Some("tr_TR.UTF-8"), book("en")), Locale::Azerbaijani);
    assert_eq!(chosen(None, Some("en_GB.UTF-8"), book("tr")), Locale::English);
    assert_eq!(chosen(None, Some("C.UTF-8"), book("tr")), Locale::Turkish);
    assert_eq!(chosen(None, Some("de_DE.UTF-8"), book("az-Latn")), Locale::Azerbaijani);
    assert_eq!(chosen(Some("de"), None, book("fr")), Locale::English);
    assert_eq!(chosen(None, Some("POSIX"), None), Locale::English);
    assert_eq!(chosen(None, Some("tr.UTF-8@x"), None), Locale::Turkish);
}

#[test]
fn numbers_lists_and_messages_are_written_in_the_language() {
    let number = |value: f64, locale| super::say::number(value).text(locale);
    assert_eq!(number(1_234_567.0, Locale::Turkish), "1.234.567");
    assert_eq!(number(1234.5, Locale::Azerbaijani), "1.234,5");
    assert_eq!(number(1234.5, Locale::English), "1,234.5");
    assert_eq!(number(0.1, Locale::Turkish), "0,1");
    let year = Message::of_finding("M003").with("number", 1990u64);
    assert!(year.text(Locale::Turkish).contains("“1990.”"), "{}", year.text(Locale::Turkish));
    assert!(year.attribute("hint").text(Locale::English).ends_with("1990\\."));
    assert_eq!(super::say::usage_beyond(0.5, 65_535.0).text(Locale::Turkish), "0,5 ile 65535 arasında değil");
    assert!(super::say::dist_no_address().text(Locale::Turkish).contains("\n  [distribution]\n  url = "));
    let list = Value::from(vec!["a", "b"]);
    assert_eq!(super::say::usage_missing(list).text(Locale::English), "missing: a, b");
    let nested = super::say::usage_error(super::say::usage_no_command());
    assert_eq!(nested.text(Locale::Turkish), "hata: bir komut gerekir");
    assert_eq!(super::say::seconds(12.0).text(Locale::English), "12.00 s");
    assert_eq!(super::say::count_pages(1usize).text(Locale::English), "1 page");
}

#[test]
fn kinds_of_losses_and_words_of_the_page_have_messages() {
    for name in super::say::LOSS {
        for locale in Locale::ALL {
            assert_ne!(Message::of_loss(name).text(locale), format!("loss-{name}"));
        }
    }
    assert_eq!(Message::of_page().count(), super::say::PAGE.len());
    assert!(Message::of_help("about-epub").is_some() && Message::of_help("about-nothing").is_none());
}

#[test]
fn every_file_of_the_catalogue_is_that_of_the_repository() {
    let home = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for locale in Locale::ALL {
        for room in [Room::Program, Room::Findings, Room::Book] {
            let path = home.join("locales").join(locale.tag()).join(room.file());
            assert!(
                locale.source(room) == std::fs::read_to_string(path).expect("a file"),
                "{locale:?} {room:?}"
            );
        }
    }
}
