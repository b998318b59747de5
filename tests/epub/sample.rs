//! A small book that has one of everything.

use crate::epub::making::*;
use crate::epub::places::{PAGES, number, starts};
use matbaa::artwork::{ArtworkKind, Artworks, Covers};
use matbaa::book::*;
use matbaa::config::Config;
use matbaa::date::Moment;
use matbaa::epub::Edition;
use matbaa::font::Fonts;
use matbaa::lang::Language;
use matbaa::page::PageMap;
use std::sync::Arc;

/// Everything that an edition borrows.
pub struct Sample {
    pub book: Book,
    pub config: Config,
    pub map: PageMap,
    pub artworks: Artworks,
    pub covers: Covers,
    pub fonts: Fonts,
}

pub const IDENTIFIER: &str = "urn:uuid:5d1f0cf4-57e0-5c46-9a1c-0d6a2f3f0b11";

const BOOK_TOML: &str = r#"
title = "Kara Ocak & Sonrası"
subtitle = "Bakü, 19–20 Ocak 1990"
language = "tr"
publisher = "Örnek <Yayınevi>"
date = "2026-01-20"
edition = "1. baskı"
rights = "Her hakkı saklıdır."
licence = "CC BY-SA 4.0"
description = "Bir gece & bir sabah."
subjects = ["Tarih", "Azerbaycan"]
contact = "mektup@example.org"
[isbn]
print = "978-975-00-0000-8"
epub = "978-975-00-0001-5"
[[authors]]
name = "Ayşe Işık"
file_as = "Işık, Ayşe"
[[authors]]
name = "Ümit Çelik"
role = "editor"
[cover]
alt = "Siyah zemin üzerinde tek bir kırmızı karanfil"
"#;

const MAP_SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 240">
<script>alert(1)</script><rect width="400" height="240" fill="#eee"/>
<path d="M20 200 L380 40" stroke="#900" stroke-width="3" fill="none"/>
<text x="40" y="60" font-family="Alegreya Sans" font-size="24">Bakü Körfezi</text>
<image href="https://example.org/x.png" width="10" height="10"/></svg>"##;

const COVER_SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 595">
<rect width="420" height="595" fill="#111"/><circle cx="210" cy="330" r="60" fill="#b00"/>
<text x="210" y="120" text-anchor="middle" fill="#fff" font-family="Literata" font-size="48">Kara Ocak</text></svg>"##;

impl Sample {
    pub fn edition(&self) -> Edition<'_> {
        Edition {
            book: &self.book,
            config: &self.config,
            map: &self.map,
            artworks: &self.artworks,
            covers: &self.covers,
            fonts: &self.fonts,
            moment: Moment::from_date("2026-01-20").expect("a date"),
            identifier: IDENTIFIER,
        }
    }

    /// The book with one of everything.
    pub fn new() -> Self {
        let mut book =
            Book { chapters: [foreword(), night(), day(), list()].map(Arc::new).into(), ..Book::default() };
        number(&mut book);
        let map = starts(&book, &PAGES);
        Self {
            map,
            book,
            config: toml::from_str(BOOK_TOML).expect("book.toml"),
            artworks: artworks(),
            covers: Covers { front: Some(svg(COVER_SVG)), back: None, epub: None },
            fonts: fonts(),
        }
    }

    /// A book of one chapter with the blocks and notes given, in Turkish, without covers and pages.
    pub fn of(blocks: Vec<Block>, notes: Vec<Note>) -> Self {
        let mut book = Book {
            chapters: vec![Chapter { notes, ..chapter("bir", "Bir", blocks) }.into()],
            ..Book::default()
        };
        number(&mut book);
        Self {
            book,
            config: toml::from_str("title = \"Bir\"\nlanguage = \"tr\"").expect("book.toml"),
            map: PageMap::default(),
            artworks: artworks(),
            covers: Covers::default(),
            fonts: fonts(),
        }
    }
}

fn artworks() -> Artworks {
    use image::ImageFormat;
    let mut artworks = Artworks::default();
    artworks.add("images/harita.svg".into(), svg(MAP_SVG));
    let photo = picture(300, 200, ImageFormat::Jpeg);
    artworks.add("images/Fotoğraf 1.jpg".into(), artwork(ArtworkKind::Jpeg, photo, 300.0, 200.0));
    let gif = picture(32, 32, ImageFormat::Gif);
    artworks.add("images/susleme.gif".into(), artwork(ArtworkKind::Gif, gif, 32.0, 32.0));
    artworks
}

fn foreword() -> Chapter {
    let text = "Bu kitap bir gecenin ve onu izleyen sabahın hikâyesidir; her sayının yanında kaynağı durur.";
    let blocks = vec![
        p(vec![t(text), t(" Gece "), link(place(1, "gece"), vec![t("ikinci bölümde")]), t(" anlatılır.")]),
        p(vec![em(vec![t("Eğik, "), strong(vec![t("eğik ve kalın, ")]), em(vec![t("yeniden dik.")])])]),
    ];
    let chapter = chapter("cover", "Önsöz", blocks);
    Chapter { matter: Matter::Front, number: None, ..chapter }
}

fn night() -> Chapter {
    let mut blocks = vec![
        p(vec![
            t("Askerler "),
            strong(vec![t("19 Ocak")]),
            t(" gecesi, saat 23.30’da şehre girdi."),
            mark(0),
            t(" Fişi çekilen televizyon sustu; "),
            inline(InlineKind::Foreign {
                lang: Language::new("ru"), content: vec![t("чёрный январь")]
            }),
            t(" adı sonradan verildi."),
            mark(1),
            t(" Aynı kaynak başka bir yerde de anılır."),
            mark(0),
        ]),
        p(vec![
            inline(InlineKind::SmallCaps(vec![t("istanbul ve İzmir")])),
            t(" – H"),
            inline(InlineKind::Subscript(vec![t("2")])),
            t("O, 3"),
            inline(InlineKind::Superscript(vec![t("üncü")])),
            t(", "),
            inline(InlineKind::Strike(vec![t("yanlış")])),
            t(", "),
            inline(InlineKind::Code("kod <a&b>".to_owned())),
            t(", "),
            link(url("https://example.org/a?b=1&c=\"d\""), vec![t("bağlantı "), mark(2), t("notlu")]),
            inline(InlineKind::LineBreak),
            t("yeni satır ve "),
            inline(InlineKind::Image(ImageRef {
                path: "images/susleme.gif".into(),
                alt: String::new(),
                decorative: true,
                width: None,
            })),
            t(" süsleme."),
        ]),
        h(2, Some("sokaklar-ş"), "Sokaklar"),
        p(vec![t("Bir paragraf. "), t(&"Şehrin sokaklarında insanlar birbirini arıyordu. ".repeat(12))]),
        p(vec![t("İkinci paragraf girintiyle başlar ve uzunca sürer ki satırlar dolsun. "), mark(3)]),
        ul(
            None,
            true,
            vec![
                vec![p(vec![t("birinci madde")])],
                vec![
                    p(vec![t("ikinci madde, içinde")]),
                    ul(Some(4), true, vec![vec![p(vec![t("dördüncü")])], vec![p(vec![t("beşinci")])]]),
                ],
            ],
        ),
        ul(Some(1), false, vec![vec![p(vec![t("geniş madde")]), p(vec![t("iki paragraflı")])]]),
        h(3, None, "Sayılar"),
        table(
            "Can kaybı, kaynaklara göre",
            &["Kaynak", "Ölü", "Yaralı"],
            &[
                &["Bakü savcılığı", "131", "744"],
                &["Uzun adlı bir uluslararası kuruluşun raporu", "137", "700"],
            ],
        ),
        table(
            "Geniş",
            &["Yıl", "Ocak", "Şubat", "Mart", "Nisan", "Mayıs"],
            &[&["1990", "131", "12", "3", "4", "5"]],
        ),
        figure("images/harita.svg", "Bakü Körfezi’nin çizimi", "Bakü ve çevresi, 1990"),
        figure("images/Fotoğraf 1.jpg", "Renkli bir geçiş", ""),
    ];
    blocks[0].id = Some("gece".to_owned());
    let notes = vec![
        note("bir", 1, 2, vec![p(vec![t("Ad Soyad, "), em(vec![t("Eser")]), t(", s. 12.")])]),
        note(
            "iki",
            2,
            1,
            vec![p(vec![t("İlk paragraf.")]), ul(None, true, vec![vec![p(vec![t("notta liste")])]])],
        ),
        note("üç", 3, 1, vec![p(vec![t("Bağlantı içinden gelen not; "), mark(4), t(" nota not.")])]),
        note("dört", 4, 1, vec![p(vec![t("Son not.")])]),
        note("beş", 5, 1, vec![p(vec![t("Nottan gelen not.")])]),
    ];
    Chapter { notes, ..chapter("01-gece", "Gece", blocks) }
}

fn day() -> Chapter {
    let mut quote = block(BlockKind::Quote {
        blocks: vec![p(vec![t("That night nobody slept in Baku.")])],
        attribution: vec![t("Bir tanık, "), em(vec![t("Anılar")])],
    });
    quote.lang = Some(Language::new("en"));
    let verse = Verse {
        stanzas: vec![
            vec![
                vec![t("Bir dize, uzunca bir dize ki dar ekranda dönsün de asılı kalsın,")],
                vec![t("ikinci dize.")],
            ],
            vec![vec![t("Yeni kıta.")]],
        ],
        attribution: vec![t("Bir şair")],
        numbers: None,
    };
    let definition = |term: &str, meaning: &str| Definition {
        term: vec![t(term)],
        meanings: vec![vec![p(vec![t(meaning)])]],
        span: span(),
    };
    let blocks = vec![
        h(2, Some("note-1"), "Tanıklar"),
        quote,
        block(BlockKind::Break),
        block(BlockKind::Verse(verse)),
        block(BlockKind::Definitions(vec![
            definition("karanfil", "Yas çiçeği."),
            definition("ocak", "Ay adı."),
        ])),
        block(BlockKind::Aside { title: vec![t("Kutu")], blocks: vec![p(vec![t("Kutunun içi.")])] }),
        block(BlockKind::Code {
            caption: Vec::new(),
            text: "for i in 0..3 {\n    yaz(\"<ş>\");\n}\n".to_owned(),
        }),
        p(vec![t("Önce "), link(place(1, "sokaklar-ş"), vec![t("Sokaklar")]), t(", sonra not."), mark(0)]),
    ];
    let notes = vec![note(
        "a",
        1,
        1,
        vec![block(BlockKind::Quote { blocks: vec![p(vec![t("Notta alıntı.")])], attribution: vec![] })],
    )];
    Chapter {
        notes, number: Some("2".to_owned()), ..chapter("02-gündüz", "Gündüz: “ve sonrası”", blocks)
    }
}

fn list() -> Chapter {
    let blocks = vec![p(vec![t("Işık, Ayşe, "), em(vec![t("Eser")]), t(", Bakü 1991.")])];
    Chapter { matter: Matter::Back, number: None, ..chapter("kaynakca", "Kaynakça", blocks) }
}
