//! A small book that has one of everything.

use matbaa::artwork::{Artwork, ArtworkKind, Artworks, Covers};
use matbaa::book::*;
use matbaa::config::Config;
use matbaa::date::Moment;
use matbaa::epub::Edition;
use matbaa::font::{Face, Family, Fonts};
use matbaa::geom::{Length, Size};
use matbaa::lang::Language;
use matbaa::page::{PageMap, PageStart};
use matbaa::source::{SourceId, Span};
use std::path::Path;

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
        let mut book = Book { chapters: vec![foreword(), night(), day(), list()] };
        number(&mut book);
        let map = map(&book);
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
        let mut book = Book { chapters: vec![Chapter { notes, ..chapter("bir", "Bir", blocks) }] };
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

pub fn fonts() -> Fonts {
    let mut fonts = Fonts::default();
    let families = [
        (Family::Body, "literata/Literata"),
        (Family::Sans, "alegreya-sans/AlegreyaSans"),
        (Family::Mono, "jetbrains-mono/JetBrainsMono"),
    ];
    for (family, name) in families {
        for style in ["Regular", "Italic", "Bold", "BoldItalic"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fonts/{name}-{style}.ttf"));
            if let Ok(bytes) = std::fs::read(path) {
                fonts.add(Face::read(bytes.into(), family).expect("a font"));
            }
        }
    }
    fonts
}

pub fn svg(text: &str) -> Artwork {
    artwork(ArtworkKind::Svg, text.as_bytes().to_vec(), 400.0, 240.0)
}

pub fn artwork(kind: ArtworkKind, bytes: Vec<u8>, width: f64, height: f64) -> Artwork {
    let size = Size { width: Length::pt(width), height: Length::pt(height) };
    Artwork { kind, bytes: bytes.into(), size }
}

/// A picture of a gradient in a format of the image crate.
pub fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 120])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
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

// — words —

pub fn span() -> Span {
    Span::new(SourceId(0), 0..0)
}

pub fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, span())
}

pub fn t(text: &str) -> Inline {
    inline(InlineKind::Text(text.to_owned()))
}

pub fn em(content: Vec<Inline>) -> Inline {
    inline(InlineKind::Emphasis(content))
}

pub fn strong(content: Vec<Inline>) -> Inline {
    inline(InlineKind::Strong(content))
}

pub fn mark(note: usize) -> Inline {
    inline(InlineKind::NoteMark(NoteId(note)))
}

pub fn link(target: Target, content: Vec<Inline>) -> Inline {
    inline(InlineKind::Link { target, content })
}

pub fn url(address: &str) -> Target {
    Target::Url(address.to_owned())
}

pub fn place(chapter: usize, id: &str) -> Target {
    Target::Place { chapter, id: id.to_owned() }
}

// — blocks —

pub fn block(kind: BlockKind) -> Block {
    Block::new(kind, span())
}

pub fn p(content: Vec<Inline>) -> Block {
    block(BlockKind::Paragraph(content))
}

pub fn h(level: u8, id: Option<&str>, text: &str) -> Block {
    let mut block = block(BlockKind::Heading { level, content: vec![t(text)] });
    block.id = id.map(str::to_owned);
    block
}

pub fn ul(start: Option<u64>, tight: bool, items: Vec<Vec<Block>>) -> Block {
    let items = items.into_iter().map(|blocks| ListItem { blocks, span: span() }).collect();
    block(BlockKind::List(List { start, tight, items }))
}

pub fn table(caption: &str, head: &[&str], rows: &[&[&str]]) -> Block {
    let row =
        |cells: &[&str]| Row { cells: cells.iter().map(|text| Cell { content: vec![t(text)] }).collect() };
    block(BlockKind::Table(Table {
        caption: vec![t(caption)],
        aligns: (0..head.len()).map(|at| if at == 0 { Align::Start } else { Align::End }).collect(),
        head: row(head),
        rows: rows.iter().map(|cells| row(cells)).collect(),
    }))
}

pub fn figure(path: &str, alt: &str, caption: &str) -> Block {
    let image = ImageRef { path: path.to_owned(), alt: alt.to_owned(), decorative: alt.is_empty() };
    let caption = if caption.is_empty() { vec![] } else { vec![t(caption)] };
    block(BlockKind::Figure(Figure { image, caption }))
}

pub fn note(label: &str, number: u32, marks: usize, blocks: Vec<Block>) -> Note {
    Note { label: label.to_owned(), number, marks, blocks, span: span() }
}

pub fn chapter(slug: &str, title: &str, blocks: Vec<Block>) -> Chapter {
    Chapter {
        source: SourceId(0),
        matter: Matter::Body,
        number: Some(1),
        slug: slug.to_owned(),
        lang: None,
        title: vec![t(title)],
        id: format!("bolum-{slug}"),
        blocks,
        notes: Vec::new(),
        span: span(),
    }
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
        block(BlockKind::Code { text: "for i in 0..3 {\n    yaz(\"<ş>\");\n}\n".to_owned() }),
        p(vec![t("Önce "), link(place(1, "sokaklar-ş"), vec![t("Sokaklar")]), t(", sonra not."), mark(0)]),
    ];
    let notes = vec![note(
        "a",
        1,
        1,
        vec![block(BlockKind::Quote { blocks: vec![p(vec![t("Notta alıntı.")])], attribution: vec![] })],
    )];
    Chapter { notes, number: Some(2), ..chapter("02-gündüz", "Gündüz: “ve sonrası”", blocks) }
}

fn list() -> Chapter {
    let blocks = vec![p(vec![t("Işık, Ayşe, "), em(vec![t("Eser")]), t(", Bakü 1991.")])];
    Chapter { matter: Matter::Back, number: None, ..chapter("kaynakca", "Kaynakça", blocks) }
}

/// Numbers all blocks in reading order, notes after their chapter's blocks.
fn number(book: &mut Book) {
    let mut next = 0;
    for chapter in &mut book.chapters {
        number_blocks(&mut chapter.blocks, &mut next);
        chapter.notes.iter_mut().for_each(|note| number_blocks(&mut note.blocks, &mut next));
    }
}

fn number_blocks(blocks: &mut [Block], next: &mut u32) {
    for block in blocks {
        block.key = BlockKey(*next);
        *next += 1;
        match &mut block.kind {
            BlockKind::List(list) => {
                list.items.iter_mut().for_each(|item| number_blocks(&mut item.blocks, next));
            }
            BlockKind::Definitions(definitions) => {
                let meanings = definitions.iter_mut().flat_map(|definition| &mut definition.meanings);
                meanings.for_each(|blocks| number_blocks(blocks, next));
            }
            BlockKind::Quote { blocks, .. } | BlockKind::Aside { blocks, .. } => number_blocks(blocks, next),
            _ => {}
        }
    }
}

/// Pages that begin at given words: label, the words, the text that is found before them in the same block.
pub const PAGES: [(&str, &str); 13] = [
    ("v", "Bu kitap bir"),
    ("vi", "sayının yanında"),
    ("1", "Askerler "),
    ("2", "televizyon"),
    ("3", "insanlar birbirini arıyordu. Şehrin"),
    ("4", "beşinci"),
    ("5", "iki paragraflı"),
    ("6", "Uzun adlı"),
    ("7", "Tanıklar"),
    ("8", "slept in"),
    ("9", "ikinci dize."),
    ("10", "ocak"),
    ("11", "yaz(\""),
];

/// Finds the places of `PAGES` in the text by looking at all blocks in order.
fn map(book: &Book) -> PageMap {
    let mut starts = Vec::new();
    for (label, words) in PAGES {
        let mut found = None;
        for chapter in &book.chapters {
            find(&chapter.blocks, words, &mut found);
        }
        let place = found.unwrap_or_else(|| panic!("{words} is in no block"));
        starts.push(PageStart { label: label.to_owned(), place });
    }
    PageMap { starts }
}

fn find(blocks: &[Block], words: &str, found: &mut Option<BookPlace>) {
    for block in blocks {
        let (runs, inner): (Vec<&[Inline]>, Vec<&[Block]>) = match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => (vec![content], vec![]),
            BlockKind::List(list) => (vec![], list.items.iter().map(|item| &item.blocks[..]).collect()),
            BlockKind::Definitions(list) => (
                list.iter().map(|definition| &definition.term[..]).collect(),
                list.iter().flat_map(|definition| &definition.meanings).map(|blocks| &blocks[..]).collect(),
            ),
            BlockKind::Quote { blocks, attribution } => (vec![attribution], vec![blocks]),
            BlockKind::Aside { title, blocks } => (vec![title], vec![blocks]),
            BlockKind::Verse(verse) => {
                (verse.stanzas.iter().flatten().map(|line| &line[..]).collect(), vec![])
            }
            BlockKind::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                let cells = rows.flat_map(|row| &row.cells).map(|cell| &cell.content[..]);
                (std::iter::once(&table.caption[..]).chain(cells).collect(), vec![])
            }
            BlockKind::Code { text } => {
                if let (None, Some(offset)) = (&found, text.find(words)) {
                    *found = Some(BookPlace { block: block.key, offset });
                }
                (vec![], vec![])
            }
            BlockKind::Figure(figure) => (vec![&figure.caption], vec![]),
            BlockKind::Break => (vec![], vec![]),
        };
        let text: String = runs.into_iter().map(counted).collect();
        if let (None, Some(offset)) = (&found, text.find(words)) {
            *found = Some(BookPlace { block: block.key, offset });
        }
        inner.into_iter().for_each(|blocks| find(blocks, words, found));
    }
}

/// The text as offsets count it: line breaks are nothing.
fn counted(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for_each_inline(inlines, &mut |inline| {
        if let InlineKind::Text(words) | InlineKind::Code(words) = &inline.kind {
            text.push_str(words);
        }
    });
    text
}
