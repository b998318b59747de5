//! What a book designer looks for on the finished pages: figures, heads, hanging stops.

use super::{Pages, config, end, fonts, publication, set, text_pages};
use crate::memory;
use matbaa::book::{Book, Chapter};
use matbaa::font::FaceId;
use matbaa::geom::Length;
use matbaa::page::{Content, GlyphRun, Item, Page, PageLabel};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::fmt::Write;
use std::sync::Arc;

fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// Runs of the text proper on all pages.
fn text_runs(pages: &Pages) -> Vec<&GlyphRun> {
    text_pages(pages).flat_map(runs).filter(|run| matches!(run.content, Content::Leaf(_))).collect()
}

fn head(page: &Page) -> Option<String> {
    let words: Vec<&str> =
        runs(page).filter(|run| run.content == Content::Head).map(|run| run.text.as_str()).collect();
    words.first().map(|text| (*text).to_owned())
}

/// The glyph, in its face, that a run draws for a character.
fn glyph(run: &GlyphRun, character: char) -> Option<(FaceId, u32)> {
    let is = |range: &std::ops::Range<usize>| run.text.get(range.clone()) == Some(&character.to_string());
    run.glyphs.iter().find(|glyph| is(&glyph.text)).map(|glyph| (run.face, glyph.id))
}

/// The first glyph for a character in a run with some words.
fn glyph_in(pages: &Pages, words: &str, character: char) -> (FaceId, u32) {
    let found = text_runs(pages).into_iter().filter(|run| run.text.contains(words));
    found.filter_map(|run| glyph(run, character)).next().expect("the words are set")
}

/// How high a glyph is, as a share of its face's capitals.
fn height((face, id): (FaceId, u32)) -> f64 {
    let fonts = fonts();
    let face = fonts.get(face);
    let font = FontRef::new(face.bytes()).expect("a font");
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let bounds = metrics.bounds(GlyphId::from(id as u16)).expect("a glyph with an outline");
    f64::from(bounds.y_max) / f64::from(face.cap_height)
}

#[test]
fn figures_are_old_style_in_text_and_lining_in_tables_and_titles() {
    let text = "# Sayılar\n\n## Bölüm 1020\n\nMetinde 1021 yazar.[^n]\n\n[^n]: Notta 1022 yazar.\n\n\
                | Yıl | Sayı |\n|---|---:|\n| 1023 | 1110 |\n";
    let pages = set(text, "A5");
    for words in ["1021", "1022"] {
        for digit in ['0', '1', '2'] {
            let height = height(glyph_in(&pages, words, digit));
            assert!(height < 0.85, "{digit} of {words} in text: {height}");
        }
    }
    for words in ["1020", "1023"] {
        for digit in ['0', '1', '2'] {
            let height = height(glyph_in(&pages, words, digit));
            assert!(height > 0.9, "{digit} of {words}: {height}");
        }
    }
    let cells = text_runs(&pages).into_iter().filter(|run| ["1023", "1110"].contains(&run.text.as_str()));
    let widths: Vec<_> = cells.flat_map(|run| run.glyphs.iter().map(|glyph| glyph.advance)).collect();
    assert_eq!(widths.len(), 8);
    assert!(widths.iter().all(|width| *width == widths[0]), "figures of a table are of one width");
}

#[test]
fn small_capital_i_keeps_its_dot_in_turkish_alone() {
    let chapter = |lang: &str| format!("# Başlık\n\n[incir dalı]{{lang={lang}}} {}", "söz ".repeat(900));
    let mark = |lang: &str| {
        let pages = set(&chapter(lang), "A5");
        let opening = text_runs(&pages).into_iter().find(|run| run.text.starts_with("incir"));
        glyph(opening.expect("the opening"), 'i').expect("an i")
    };
    let (turkish, english) = (mark("tr"), mark("en"));
    assert_ne!(turkish, english, "one of the two has lost or won a dot");
    assert!(height(turkish) > height(english), "the Turkish one has the dot");
    assert_eq!(mark("az"), turkish);
}

/// A chapter of paragraphs whose lengths differ, with sections.
fn sections(count: usize) -> String {
    let mut text = "# Bölüm\n\n".to_owned();
    for section in 1..=count {
        write!(text, "## Kesim {section}\n\n“Neden?” ").expect("a string takes it");
        for at in 0..6 {
            let sentence = "Arşivlerdeki belgelerin önemli bir bölümü, bugüne kadar sınıflandırılmamış; \
                            “İstanbul'daki okurların fikirlerini” değiştirememiştir. ";
            text += &sentence.repeat(2 + (section * 5 + at * 3) % 4);
            text += "\n\n";
        }
    }
    text
}

#[test]
fn heads_name_the_chapter_on_the_left_and_the_last_section_on_the_right() {
    let pages = set(&sections(9), "A5");
    let mut section = None;
    for (at, page) in text_pages(&pages).enumerate() {
        let begun = runs(page).filter(|run| run.text.starts_with("Kesim ") && run.content != Content::Head);
        section = begun.map(|run| run.text.to_string()).last().or(section);
        let words = if at % 2 == 0 { section.clone() } else { Some("Bölüm".to_owned()) };
        assert_eq!(head(page), words.filter(|_| at > 0), "page {}", at + 1);
    }
    assert!(text_pages(&pages).count() > 5);
}

#[test]
fn heads_name_the_book_on_the_left_where_there_are_no_sections() {
    let pages = set(&super::long_text(40), "A5");
    let heads: Vec<_> = text_pages(&pages).map(head).collect();
    assert_eq!(heads[0], None);
    assert!(heads.len() > 3);
    for (at, words) in heads.iter().enumerate().skip(1) {
        assert_eq!(words.as_deref(), Some(if at % 2 == 0 { "Uzun" } else { "Deneme" }), "page {}", at + 1);
    }
}

#[test]
fn the_back_of_the_half_title_is_truly_blank() {
    let pages = set("# Bölüm\n\nSöz.", "A5");
    let text = pages.pages.iter().position(|page| page.label.text() == "1").expect("page 1");
    assert_eq!(text % 2, 0, "the text begins on the right");
    let blank: Vec<usize> = (0..pages.pages.len()).filter(|&at| pages.pages[at].items.is_empty()).collect();
    assert_eq!(blank, [1]);
}

#[test]
fn stops_hyphens_and_quotes_hang_in_the_margin() {
    let pages = set(&sections(6), "A5");
    let (mut right, mut left) = (0, 0);
    for (at, page) in text_pages(&pages).enumerate() {
        let margins = if at % 2 == 0 { (0.105, 0.133) } else { (0.133, 0.105) };
        let width = page.size.width.to_pt();
        let (from, to) = (width * margins.0, width * (1.0 - margins.1));
        for run in runs(page).filter(|run| matches!(run.content, Content::Leaf(_))) {
            let text = run.text.trim_end();
            let spaces: f64 = if text == *run.text { 0.0 } else { trailing(run) };
            let over = end(run).to_pt() - spaces - to;
            // A line that is full and ends with a hyphen or a stop ends outside.
            if over > -1.5 && (run.hyphenated || text.ends_with(['.', ','])) {
                assert!((0.3..3.5).contains(&over), "{over} {text:?}");
                right += 1;
            }
            if text.starts_with('“') && run.origin.x.to_pt() < from + 1.0 {
                assert!(run.origin.x.to_pt() < from - 1.0, "{text:?}");
                left += 1;
            }
        }
    }
    assert!(right > 20 && left > 0, "{right} hang out on the right, {left} on the left");
}

/// Width of a run's last space.
fn trailing(run: &GlyphRun) -> f64 {
    run.glyphs.last().map_or(0.0, |glyph| glyph.advance.to_pt()) * run.expansion
}

/// What stands on a page as stretches from top to bottom, in points; heads and folios left out.
pub fn stretches(page: &Page) -> Vec<(f64, f64)> {
    let mut all: Vec<(f64, f64)> = Vec::new();
    for item in &page.items {
        match item {
            Item::Glyphs(run) if !matches!(run.content, Content::Head | Content::Folio) => {
                let (y, size) = (run.origin.y.to_pt(), run.size.to_pt());
                all.push((y - size, y + size * 0.3));
            }
            Item::Image { rect, .. } | Item::Rule { rect, .. } => {
                let top = rect.origin.y.to_pt();
                all.push((top, top + rect.size.height.to_pt()));
            }
            _ => {}
        }
    }
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    all
}

/// The lowest baseline of a page, and whether it is of the text or its notes, whose last lines share the foot.
pub fn lowest(page: &Page, text: f64) -> (f64, bool) {
    let all = runs(page).filter(|run| matches!(run.content, Content::Leaf(_)));
    let last = all.max_by(|one, other| one.origin.y.cmp(&other.origin.y)).expect("a page with text");
    let size = last.size.to_pt();
    (last.origin.y.to_pt(), (size - text).abs() < 0.01 || (size - text * 0.8).abs() < 0.01)
}

#[test]
fn lists_and_tables_are_mirrored_where_lines_run_from_right_to_left() {
    let body = "- שלום\n- עולם\n\n| אב | גד |\n|---|---|\n| הו | זח |\n\n> מילה אחת\n";
    let edges = |lang: &str| {
        let pages = set(&format!("# Bölüm {{lang={lang}}}\n\n{body}"), "A5");
        let of = |words: &str| {
            let all = text_runs(&pages);
            let run = all.into_iter().find(|run| run.text.contains(words)).expect("it is set");
            (run.origin.x.to_pt(), end(run).to_pt())
        };
        ["•", "שלום", "הו", "זח"].map(of)
    };
    let [bullet, item, first, second] = edges("he");
    assert!(bullet.0 > item.1, "the bullet stands right of its item: {bullet:?} {item:?}");
    assert!(first.0 > second.1, "the first column stands right of the second: {first:?} {second:?}");
    let [bullet, item, first, second] = edges("tr");
    assert!(bullet.0 > item.1, "and so in a text from left to right, for its words: {bullet:?} {item:?}");
    assert!(first.1 < second.0, "{first:?} {second:?}");
}

#[test]
fn numbers_stand_where_lines_begin_from_right_to_left() {
    let pages = set("# תולדות {lang=he}\n\nמילה\n\n1. שלום\n2. עולם\n", "A5");
    let runs = text_runs(&pages);
    let x = |text: &str| {
        let all = runs.iter().filter(|run| run.text.trim() == text);
        all.map(|run| run.origin.x.to_pt()).collect::<Vec<_>>()
    };
    let (ones, stops, item) = (x("1"), x("."), x("שלום"));
    assert_eq!((ones.len(), stops.len()), (1, 2), "{ones:?} {stops:?}");
    assert!(
        ones[0] > stops[0] && stops[0] > item[0],
        "its stop stands left of it: {ones:?} {stops:?} {item:?}"
    );
}

/// Words that all run back turn their list in a book that does not; a list with one other letter stays.
#[test]
fn a_list_of_words_from_right_to_left_has_its_marks_at_the_right() {
    let places = |body: &str, mark: &str, word: &str| {
        let pages = set(&format!("# Bölüm\n\n{body}"), "A5");
        let all = text_runs(&pages);
        let x = |text: &str| {
            let run = all.iter().find(|run| run.text.trim().starts_with(text)).expect("it is set");
            run.origin.x.to_pt()
        };
        (x(mark), x(word))
    };
    for (body, mark, word) in [
        ("- بسم\n- الله\n", "•", "بسم"),
        ("- שלום!\n- 12\n- עולם\n", "•", "שלום"),
        ("7. بسم\n8. الله\n", "7", "بسم"),
        ("- **بسم**\n\n  الله\n- سلام\n", "•", "الله"),
    ] {
        let (mark, word) = places(body, mark, word);
        assert!(mark > word && mark > 320.0, "{body}: {mark} {word}");
    }
    for (body, mark, word) in
        [("- بسم\n- söz\n", "•", "بسم"), ("- söz\n- الله\n", "•", "söz"), ("- 12\n- 13\n", "•", "12")]
    {
        assert!(places(body, mark, word).0 < 60.0, "{body}");
    }
}

/// Long titles go on below their beginning, whole, and no entry of the list leaves its page.
#[test]
fn the_contents_keep_long_titles_whole() {
    let title =
        "Karadeniz’in uzun ve karanlık gecelerinde denize açılan balıkçıların anlattığı öykülerin derlemesi";
    for (size, count) in [("A5", 3), ("A6", 3), ("A6", 40)] {
        let mut publication = publication(&format!("# {title}\n\nMetin.\n"), &config(size));
        let one = publication.book.clone();
        let chapter = |at: usize| Chapter {
            slug: format!("{at:02}"),
            number: Some(at.to_string()),
            ..Chapter::clone(&one.chapters[0])
        };
        publication.book = Book { chapters: (1..=count).map(chapter).map(Arc::new).collect(), ..one.clone() };
        let pages = memory::pages(&mut publication);
        let lists: Vec<&Page> = pages
            .pages
            .iter()
            .filter(|page| runs(page).any(|run| run.text.starts_with("Karadeniz")))
            .filter(|page| !matches!(page.label, PageLabel::Arabic(_)))
            .collect();
        let entries =
            lists.iter().flat_map(|page| runs(page)).filter(|run| matches!(run.content, Content::Leaf(_)));
        let printed: String = entries.map(|run| run.text.as_str()).collect();
        assert_eq!(printed.matches(title).count(), count, "{size}: {printed}");
        for page in &lists {
            let folio = runs(page).find(|run| run.content == Content::Folio).expect("a folio");
            for run in runs(page).filter(|run| matches!(run.content, Content::Leaf(_))) {
                assert!(run.origin.y < folio.origin.y, "{size}: {:?} below the foot", run.text);
                assert!(
                    end(run) < page.size.width - Length::pt(20.0),
                    "{size}: {:?} beyond the edge",
                    run.text
                );
            }
        }
        let links =
            lists.iter().flat_map(|page| &page.items).filter(|item| matches!(item, Item::Link { .. }));
        assert_eq!(links.count(), count, "{size}");
    }
}

/// Neither a row nor a head that is taller than a page leaves it: its lines go on on the next.
#[test]
fn a_row_taller_than_a_page_is_divided() {
    let words = |begin: &str, count: usize| (0..count).map(|at| format!("{begin}{at}")).collect::<Vec<_>>();
    let (long, short) = (words("uzun", 900), words("kısa", 30));
    for (size, head) in
        [("A5", vec!["Baş".to_owned()]), ("A6", vec!["Baş".to_owned()]), ("A6", words("baş", 400))]
    {
        let text = format!(
            "# Tablo\n\nÖnce.\n\n| {} | İki |\n|---|---|\n| bir | iki |\n| {} | {} |\n| üç | dört |\n\nSonra.\n",
            head.join(" "),
            long.join(" "),
            short.join(" ")
        );
        let pages = set(&text, size);
        let mut found: Vec<&str> = Vec::new();
        for page in text_pages(&pages) {
            let folio = runs(page).find(|run| run.content == Content::Folio).expect("a folio").origin.y;
            for run in runs(page).filter(|run| matches!(run.content, Content::Leaf(_))) {
                assert!(run.origin.y < folio, "{size}: {:?} below the foot", run.text);
                found.extend(run.text.split_whitespace());
            }
        }
        for word in long.iter().chain(&short).chain(&head) {
            assert_eq!(found.iter().filter(|found| *found == word).count(), 1, "{size}: {word}");
        }
        let starts = &pages.map.starts;
        assert!(starts.windows(2).all(|pair| pair[0].place < pair[1].place), "{size}: {starts:?}");
        assert_eq!(starts.len(), text_pages(&pages).count(), "{size}");
    }
}
