//! Settings at a chapter's head: whole, broken, unclosed, and text that only looks like settings.

use super::{BookKey, Header, HeaderFault};

fn read(text: &str) -> Header {
    Header::read(text).unwrap_or_else(|| panic!("no header: {text}"))
}

#[test]
fn yaml_and_toml_say_title_language_and_order() {
    let text = "---\ntitle: \"Bir: Gece\"\nlang: az\nweight: 20\ndate: 2026\n---\nMetin.\n";
    let header = read(text);
    assert_eq!(&text[header.length..], "Metin.\n");
    let title = header.title.expect("a title");
    assert_eq!((title.text.as_str(), &text[title.range]), ("Bir: Gece", "Bir: Gece"));
    assert_eq!(header.lang.map(|lang| lang.text).as_deref(), Some("az"));
    assert_eq!(header.weight, Some(20.0));
    let (key, written, place) = &header.of_book[0];
    assert_eq!((*key, written.as_str(), &text[place.clone()]), (BookKey::Date, "date", "date: 2026"));

    let text = "+++\ntitle = 'Gece'\ndraft = true\norder = 1.5\n+++\n";
    let header = read(text);
    assert!(header.is_draft);
    assert_eq!((header.weight, header.length), (Some(1.5), text.len()));
    assert_eq!(header.title.map(|title| title.text).as_deref(), Some("Gece"));
}

#[test]
fn what_looks_like_settings_and_is_broken_has_its_place() {
    for (text, wrong) in [
        ("---\ntitle: Bakü: bir kent\n---\n\nMetin.\n", "title: Bakü: bir kent"),
        ("---\nkaynak: Bakü: bir kent\n---\n\nMetin.\n", "kaynak: Bakü: bir kent"),
        ("---\nKaynak: a\nYer: b: c\n---\n", "Yer: b: c"),
        ("+++\ntitle = Gece\n+++\n", "title = Gece"),
        ("+++\nkaynak = Gece\n+++\n", "kaynak = Gece"),
        ("{\n  \"title\": \"a\"\n  \"b\": 1\n}\n", "  \"b\": 1"),
    ] {
        let (fault, place) = read(text).fault.expect("a fault");
        assert!(matches!(fault, HeaderFault::Broken(_)), "{text}");
        assert_eq!(&text[place], wrong, "{text}");
    }
}

#[test]
fn a_table_of_keys_is_settings_whatever_they_are() {
    for text in [
        "---\nsource_url: https://a.az/b\n---\n",
        "---\nkaynak: TRT\netiketler: [a, b]\n---\n",
        "---\npublish: true\n...\n",
        "---\n\nyazar-notu:\n  - a\n---\n",
        "---\n1990: olaylar\n---\n",
        "---\n# ayarlar\nkaynak: TRT\n---\n",
        "---\n---\n",
        "---\n\n---\n",
        "+++\nkaynak = 'TRT'\n+++\n",
        "+++\n[params]\na = 1\n+++\n",
        "+++\n+++\n",
        "{\n  \"kaynak\": \"TRT\"\n}\n",
        "{ \"title\": \"Gece\", \"draft\": true }\n",
    ] {
        let header = read(&format!("{text}Metin.\n"));
        assert_eq!((header.length, header.fault), (text.len(), None), "{text}");
    }
    let header = read("{\n  \"title\": \"Gece\",\n  \"weight\": 3\n}\n\nMetin.\n");
    assert_eq!((header.title.map(|title| title.text).as_deref(), header.weight), (Some("Gece"), Some(3.0)));
}

#[test]
fn what_may_be_the_author_s_words_is_kept_in_mind() {
    for (text, expected) in [
        ("---\nNot: Bu bir tek söz.\n---\n", vec!["Not"]),
        ("---\n# Gece\n\nkaynak: TRT\n---\n", vec!["# Gece"]),
        ("---\ntitle: a\nyorum: Uzun bir cümle.\n---\n", vec!["yorum"]),
        ("---\ntitle: a\nözet: Uzun bir cümle.\n---\n", vec![]),
        ("---\nkaynak: TRT Haber\ndescription: Uzun bir cümle.\n---\n", vec![]),
    ] {
        let found: Vec<String> = read(text).prose.into_iter().map(|(written, _)| written).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn settings_that_no_line_ends_are_read_up_to_the_first_empty_line() {
    for (text, rest) in [
        ("---\ntitle: Gece\nlang: az\n\nMetin.\n", "\nMetin.\n"),
        (
            "---\ntitle: Gece\nlang: az\n\n# Gece\n\nMetin.\n\n---\n\nSon.\n",
            "\n# Gece\n\nMetin.\n\n---\n\nSon.\n",
        ),
        ("---\nlang: az\n\n# Gece\n\n---\n", "\n# Gece\n\n---\n"),
        ("---\nlang: az", ""),
        ("+++\nlang = 'az'\n\nMetin.\n", "\nMetin.\n"),
    ] {
        let header = read(text);
        assert_eq!(header.lang.map(|lang| lang.text).as_deref(), Some("az"), "{text}");
        assert_eq!(header.fault.map(|(fault, _)| fault), Some(HeaderFault::Unclosed), "{text}");
        assert_eq!(&text[header.length..], rest, "{text}");
    }
    for text in ["---\nkaynak: TRT\netiketler: a\n\nMetin.\n", "{\n  \"a\": 1,\n\nMetin.\n"] {
        let header = read(text);
        assert_eq!(
            (header.length, header.fault),
            (0, Some((HeaderFault::Unclosed, 0..text.find('\n').unwrap_or(0))))
        );
    }
}

#[test]
fn text_between_rules_is_text() {
    for text in [
        "",
        "---",
        "---\n",
        "---\nBir söz.\n---\n",
        "---\n\nBir söz: iki.\n\nÜç.\n\n---\n",
        "---\nNot: bir: söz.\n---\n",
        "---\n\nNot: Bir söz.\n",
        "--- \ttitle: a\n---\n",
        "+++\na b\n+++\n",
        "# A\n\n---\ntitle: b\n---\n",
        "---\n- a\n- b\n---\n",
        "---\n# Gece\n---\n",
        "{yok}\n",
        "{{< a >}}\n",
    ] {
        assert_eq!(Header::read(text), None, "{text}");
    }
}

#[test]
fn nothing_in_it_makes_it_fail() {
    for text in [
        "---\ntitle: &a [*a, *a]\n---\n",
        "---\ntitle: ş\u{0}\n---\n",
        "---\ntitle: !!binary ğ\n...\n",
        "---\ntitle:\n  - a\n? b\n: c\n---\nx",
        "---\ntitle: |\n  Uzun\n  ad\n---\n",
        "+++\ntitle = \"\"\"\n+++\n\"\"\"\n+++\n",
    ] {
        let header = Header::read(text);
        assert!(header.is_none_or(|header| header.length <= text.len()), "{text}");
    }
}
