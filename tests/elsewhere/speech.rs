//! Dialogue, numbers beside verse and letters, in both books and in the page for browsers.

use crate::elsewhere::books::{self, plain};
use crate::elsewhere::reading::Reading;

/// What was made of a chapter.
struct Made {
    /// The chapter of the e-book.
    chapter: String,
    style: String,
    /// The page for browsers.
    page: String,
    pdf: Reading,
    /// What is told, code by code.
    codes: Vec<&'static str>,
}

/// The books of one chapter with keys of `book.toml`.
fn made(language: &str, keys: &str, text: &str, name: &str) -> Made {
    let book = format!("title = \"Deneme\"\nlanguage = \"{language}\"\n{keys}\n[pdf]\nsize = \"A5\"\n");
    let made = books::everything(&[("book.toml", &book), ("01.md", text)], &format!("speech-{name}"));
    Made {
        chapter: made.epub.text("OEBPS/01.xhtml").to_owned(),
        style: made.epub.text("OEBPS/stylesheet.css").to_owned(),
        page: made.page,
        pdf: made.pdf,
        codes: made.codes,
    }
}

impl Made {
    /// Requires stretches in the e-book and in the page for browsers.
    fn has(&self, stretches: &[&str]) {
        for stretch in stretches {
            assert!(self.chapter.contains(stretch), "{stretch}: {}", self.chapter);
            assert!(self.page.contains(stretch), "{stretch}: {}", self.page);
        }
    }
}

const DIALOGUE: &str = "# Gece\n\nKapı çalındı:\n- Kim o? dedi *biri*.\n- Benim.\n\n  Sustu.\n\n-Gir.\n\n--- “Otur.”  \n\
    – *Peki*,\ndedi.\n\n> -- Alıntı.\n> -- İkinci.\n\n* madde\n  - alt madde\n\n-5 derece.\n\n\\— Düz.\n\n- [ ] iş\n";

#[test]
fn lines_with_a_dash_are_speech_where_the_book_asks_for_it() {
    for language in ["tr", "az", "en", "ru"] {
        let made = made(language, "[text]\ndialogue = true", DIALOGUE, &format!("dialogue-{language}"));
        made.has(&[
            "<p>Kapı çalındı:</p>",
            "<p>—\u{a0}Kim o? dedi <em>biri</em>.</p>",
            "<p>—\u{a0}Benim.</p>",
            "<p>Sustu.</p>",
            "<p>—\u{a0}Gir.</p>",
            "<p>—\u{a0}<em>Peki</em>, dedi.</p>",
            "<p>—\u{a0}Alıntı.</p>",
            "alt madde",
            "Düz.",
        ]);
        assert_eq!(made.chapter.matches("<ul>").count(), 3, "{}", made.chapter);
        assert!(!made.codes.contains(&"M007"), "{:?}", made.codes);
        let spoken: Vec<String> = made.pdf.structure.all("P").iter().map(|p| plain(&p.text())).collect();
        for words in ["— Kim o? dedi biri.", "— Benim.", "— Gir.", "— Peki, dedi.", "— Alıntı."] {
            assert!(spoken.iter().any(|own| own == words), "{words}: {spoken:?}");
        }
    }
}

#[test]
fn without_the_key_a_list_is_a_list() {
    let made = made("tr", "", DIALOGUE, "no-dialogue");
    assert!(made.chapter.contains("<li>Benim.") || made.chapter.contains("<p>Benim."), "{}", made.chapter);
    assert!(!made.chapter.contains("—\u{a0}Benim"));
}

/// From the end of each dash that begins a line to the letter behind it, in points.
fn gaps(made: &Made) -> Vec<f64> {
    let mut gaps = Vec::new();
    for page in &made.pdf.pages {
        let shown: Vec<_> = page.shown.iter().filter(|glyph| !glyph.text.trim().is_empty()).collect();
        let speaks = shown.windows(2).filter(|pair| pair[0].text == "—");
        gaps.extend(speaks.map(|pair| pair[1].x - pair[0].end));
    }
    gaps
}

#[test]
fn the_space_behind_the_dash_is_as_wide_in_every_line() {
    let lines = [
        "Hiçbirimiz o gece uyumadık, dedi yaşlı adam, pencereden dışarı, limanın karanlığına bakarak uzun uzun.",
        "Uluslararası gözlemcilerin raporlarında anlatılanlarla gördüklerimiz arasında uçurum vardı, inanın.",
        "Peki sonra ne oldu, kim geldi, kim gitti, kimler kaldı bu şehirde, onu da anlatsana bize bir kez daha.",
        "Anlatırım, anlatırım da kim dinler, kim inanır bunca yıldan sonra karşılaştırmalı hikâyelere, oğlum?",
    ];
    let text = format!("# Gece\n\nSöz.\n\n- {}\n", lines.join("\n- "));
    let spread = |gaps: &[f64]| {
        let (least, most) = gaps.iter().fold((f64::MAX, 0.0_f64), |(a, b), gap| (a.min(*gap), b.max(*gap)));
        most - least
    };
    let fixed = gaps(&made("tr", "[text]\ndialogue = true", &text, "fixed"));
    assert_eq!(fixed.len(), 4, "{fixed:?}");
    assert!(spread(&fixed) < 0.2, "{fixed:?}");
    let typed = format!("# Gece\n\nSöz.\n\n— {}\n", lines.join("\n\n— "));
    let free = gaps(&made("tr", "", &typed, "free"));
    assert!(spread(&free) > 0.2, "{free:?}");
}

/// The numbers beside lines in the PDF: no part of the text, and at one edge.
fn numbers(made: &Made) -> Vec<String> {
    let artifacts = made.pdf.pages.iter().flat_map(|page| page.artifacts());
    let small = artifacts.filter(|word| word.size < 8.0 && word.text.parse::<u32>().is_ok());
    let small: Vec<_> = small.collect();
    if let Some(first) = small.first() {
        assert!(small.iter().all(|word| (word.end - first.end).abs() < 0.01), "numbers end at one edge");
    }
    small.into_iter().map(|word| word.text).collect()
}

/// Lines of verse, from one number to another.
fn poem(lines: std::ops::RangeInclusive<u32>, bar: &str) -> String {
    lines
        .map(|number| {
            format!(
                "{bar}dize {}\n",
                "abcdefghijklmnopqrstuvwxyz".chars().nth(number as usize % 26).unwrap_or('a')
            )
        })
        .collect()
}

#[test]
fn verse_has_numbers_where_a_poem_or_the_book_asks_for_them() {
    let text = |marker: &str, bar: &str| {
        format!("# Gece\n\n{marker}\n{}\n\n{}:::\n", poem(1..=7, bar), poem(8..=12, bar))
    };
    for (at, (marker, bar, expected)) in [
        ("::: {.verse numbers=5}\n", "", &["5", "10"][..]),
        ("::: şiir {numara=5}\n", "", &["5", "10"]),
        ("::: verse Bir başlık {.numbered}\n", "", &["5", "10"]),
        ("::: {.şeir .nömrəli}\n", "", &["5", "10"]),
        ("::: {.verse .numberLines startFrom=118}\n", "", &["120", "125"]),
        ("::: {.verse numbers=3 start=2}\n", "| ", &["3", "6", "9", "12"]),
    ]
    .into_iter()
    .enumerate()
    {
        let made = made("tr", "", &text(marker, bar), &format!("verse-{at}"));
        assert_eq!(numbers(&made), expected, "{marker}");
        assert_eq!(made.codes, Vec::<&str>::new(), "{marker}");
        let lines: Vec<String> = expected
            .iter()
            .map(|number| {
                format!("</span> <span class=\"line-number\" aria-hidden=\"true\">{number}</span></span>")
            })
            .collect();
        made.has(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(made.style.contains(".line-number"), "{marker}");
        let words = plain(&made.pdf.structure.text());
        assert!(!words.contains(expected[0]), "no part of the text: {words}");
        assert!(!words.contains('|') && words.contains("dize m"), "{words}");
    }
    let keys = "[text]\nverse_numbers = 5";
    let bars = format!("# Gece\n\n{}\n::: {{.verse numbers=0}}\n{}:::\n", poem(1..=6, "| "), poem(1..=6, ""));
    let made = made("en", keys, &bars, "verse-key");
    assert_eq!(numbers(&made), ["5"]);
    assert_eq!(made.chapter.matches("line-number").count(), 1);
}

#[test]
fn verse_without_numbers_has_no_rules_for_them() {
    let made = made("tr", "", &format!("# Gece\n\n{}", poem(1..=6, "| ")), "verse-plain");
    assert_eq!(numbers(&made), Vec::<String>::new());
    assert!(!made.style.contains("line-number") && !made.style.contains(".letter"));
}

#[test]
fn a_letter_sets_its_place_its_opening_and_its_name_apart() {
    for (language, marker, words) in [
        ("tr", "mektup", ["Bakü, 20 Ocak 1990", "Sevgili anneciğim,", "Hepimiz iyiyiz.", "Oğlun", "Elçin"]),
        ("az", "məktub", ["Bakı, 20 yanvar 1990", "Əziz ana!", "Hamımız yaxşıyıq.", "Oğlun", "Elçin"]),
        ("en", "letter", ["Baku, 20 January 1990", "Dear mother,", "We are all well.", "Your son", "Elchin"]),
        ("ru", "письмо", ["Баку, 20 января 1990", "Дорогая мама!", "Мы все здоровы.", "Твой сын", "Эльчин"]),
    ] {
        let [date, opening, body, end, name] = words;
        let classes = [".dateline", ".salutation", ".signature"];
        for (at, text) in [
            format!("::: {marker} {date}\n\n{opening}\n\n{body}\n\n{end}\n{name}\n\n:::\n"),
            format!("::: {marker}\n\n{date}\n\n{opening}\n\n{body}\n\n{end}\n{name}\n\n:::\n"),
            format!("::: {{.{marker}}}\n{date} {{{}}}\n\n{opening} {{{}}}\n\n{body}\n\n{end}\n{name} {{{}}}\n:::\n", classes[0], classes[1], classes[2]),
            format!("::: {marker}\n\n::: {{.dateline}}\n{date}\n:::\n\n{opening}\n\n{body}\n\n::: {{.signature}}\n{end}\n{name}\n:::\n\n:::\n"),
        ]
        .into_iter()
        .enumerate()
        {
            let made = made(language, "", &format!("# Gece\n\n{text}\nSöz.\n"), &format!("letter-{language}-{at}"));
            let paragraph = |words: &str| format!("<p>{words}</p>");
            assert_eq!(made.codes, Vec::<&str>::new(), "{text}");
            let spoken = |part: &str| {
                let (_, rest) = made.chapter.split_once(&format!("<div class=\"{part}\">")).expect(part);
                plain(rest.split("</div>").next().unwrap_or_default())
            };
            assert_eq!(spoken("dateline").replace("> <", "><"), paragraph(date), "{}", made.chapter);
            assert_eq!(spoken("salutation").replace("> <", "><"), paragraph(opening), "{}", made.chapter);
            assert_eq!(spoken("signature").replace("> <", "><"), format!("{}{}", paragraph(end), paragraph(name)), "{}", made.chapter);
            assert!(made.page.contains("<div class=\"letter\">") && made.style.contains(".signature"));
            let words = made.pdf.pages.iter().flat_map(|page| page.words()).collect::<Vec<_>>();
            let place = |text: &str| {
                let last = text.split(' ').next_back().unwrap_or_default();
                words.iter().find(|word| word.text == last).unwrap_or_else(|| panic!("{last}")).clone()
            };
            let (date_end, name_end) = (place(date).end, place(name).end);
            assert!((date_end - name_end).abs() < 1.0, "both end at the edge: {date_end} {name_end}");
            assert!(place(opening).end + 30.0 < name_end);
            assert!(place(name).y > place(end).y + 5.0, "each line of its own");
        }
    }
}

#[test]
fn what_does_not_look_like_a_letter_stays_text_and_a_foreword_may_be_signed() {
    let text = "# Gece\n\n::: letter\n\nUzun bir ilk cümle 1990 yılında geçen olayları bir bir anlatır durur.\n\nİkinci paragraf da bir cümledir.\n\n:::\n\nSöz.\n\nAnkara, Mart 2020 {.tarih}\nAd Soyad {.imza}\n";
    let made = made("tr", "", text, "letter-none");
    assert!(!made.chapter.contains("salutation"), "{}", made.chapter);
    assert_eq!(made.chapter.matches("class=\"dateline\"").count(), 1);
    made.has(&["<p>Ad Soyad</p>", "<div class=\"signature\">"]);
    assert_eq!(made.codes, Vec::<&str>::new());
}
