//! What holds on every paper and in every look: chapters of all kinds of blocks, and of long notes, fill their
//! pages without holes, facing pages end alike, and nothing is lost.

use super::details::{lowest, stretches};
use super::{end, publication, text_pages};
use crate::memory;
use matbaa::config::Config;
use matbaa::page::{Content, GlyphRun, Item, Page, Pages};
use std::collections::BTreeMap;
use std::fmt::Write;

const PAPERS: [&str; 4] = ["A5", "A6", "B6", "135x210"];
const CHAPTERS: usize = 4;

fn config(paper: &str, look: &str) -> Config {
    let text =
        format!("title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\nsize = \"{paper}\"\ndesign = \"{look}\"");
    toml::from_str(&text).expect("it is a book.toml")
}

fn set(text: &str, config: &Config) -> Pages {
    let mut publication = publication(text, "");
    *publication.config_mut() = config.clone();
    memory::pages(&mut publication)
}

/// Sentences of words that only long Turkish words have, some hundred letters each.
const SENTENCES: [&str; 4] = [
    "Gönüllülerin özverili çalışmaları sayesinde arşivler, bugüne kadar görülmemiş bir ayrıntıyla belgelenmiştir. ",
    "“Kim bilir?” dedi hoca; “İstanbul'daki okurların fikirlerini değiştiremeyebilirler de.” ",
    "Oysa sınıflandırılmamış belgelerin önemli bir bölümü bekletilmiş, kimi de kaybolmuştur. ",
    "Kapadokyalıların 1923'ten sonraki göçü üzerine yazılanlar ise azdır. ",
];

/// A chapter of all kinds of blocks.
struct Chapter {
    text: String,
    notes: String,
    seed: usize,
    marks: usize,
}

impl Chapter {
    fn sentences(&mut self, count: usize) -> String {
        self.seed += 1;
        (0..count).map(|at| SENTENCES[(self.seed * 3 + at) % SENTENCES.len()]).collect()
    }

    /// A paragraph, with a note of some sentences at its end where that is not 0.
    fn paragraph(&mut self, sentences: usize, note: usize) {
        let words = self.sentences(sentences);
        self.text += words.trim_end();
        if note > 0 {
            self.mark(note);
        }
        self.text += "\n\n";
    }

    fn mark(&mut self, note: usize) {
        self.marks += 1;
        let words = self.sentences(note);
        write!(self.text, "[^{}]", self.marks).expect("a string takes it");
        write!(self.notes, "[^{}]: {words}\n\n", self.marks).expect("a string takes it");
    }

    fn block(&mut self, kind: usize) {
        match kind {
            0 => self.text += "![Çizim](büyük.svg \"Şekil: bir çizim\")\n\n",
            1 => self.text += "![Çizim](resim.svg \"Şekil: küçük bir çizim\")\n\n",
            2 => {
                self.text += "| Yıl | Yer |\n|---|---|\n";
                for at in 0..2 + self.seed % 5 {
                    writeln!(self.text, "| {} | Muğla, Sivas |", 1930 + at).expect("a string takes it");
                }
                self.text += "\n";
            }
            3 | 4 => writeln!(self.text, "## Kesim\n").expect("a string takes it"),
            5 => self.text += "- Bir madde;\n- öteki madde.\n\n",
            6 => {
                let words = self.sentences(2);
                write!(self.text, "> {words}\n\n").expect("a string takes it");
            }
            7 => {
                self.text += "::: dize\nSessiz gemi kalkar,\nne kıyı ne liman.\n\nGeceyi o bekler,\nbir o, bir zaman.\n:::\n\n"
            }
            _ => {}
        }
    }
}

/// A chapter; those of odd numbers have few displays and long notes.
fn chapter(number: usize, blocks: usize) -> String {
    let text = format!("# Bölüm {number}\n\n");
    let mut chapter = Chapter { text, notes: String::new(), seed: number * 17, marks: 0 };
    for at in 0..blocks {
        let turn = number * 7 + at * 5 + at / 3;
        let note = match (turn % 3, number % 2) {
            (0, 1) => 1 + turn % 11,
            (0, _) => 1 + turn % 3,
            _ => 0,
        };
        chapter.paragraph(1 + turn % 6, note);
        let rare = if number % 2 == 1 { 23 } else { 13 };
        chapter.block(turn % rare);
    }
    chapter.paragraph(3, 0);
    chapter.text + "\n" + &chapter.notes
}

fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    })
}

pub fn leaves(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    runs(page).filter(|run| matches!(run.content, Content::Leaf(_)))
}

/// How often each letter comes.
fn letters(text: impl Iterator<Item = char>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    text.filter(|letter| letter.is_alphabetic()).for_each(|letter| *counts.entry(letter).or_default() += 1);
    counts
}

/// The letters of a chapter as it is typed, without what is not set: the words for pictures and blocks.
fn typed(text: &str) -> BTreeMap<char, usize> {
    let plain =
        text.replace("![Çizim](büyük.svg ", "").replace("![Çizim](resim.svg ", "").replace("::: dize", "");
    letters(plain.chars())
}

fn shown(pages: &Pages) -> BTreeMap<char, usize> {
    letters(text_pages(pages).flat_map(leaves).flat_map(|run| run.text.chars()))
}

/// What is found on the pages of one paper and look.
#[derive(Debug, Default)]
struct Found {
    pages: usize,
    /// Openings whose pages end with text or notes, and those that end unlike.
    openings: usize,
    unlike: Vec<String>,
    /// Openings with more than two empty lines, beside those that stand around blocks anyhow.
    holes: Vec<String>,
    /// Pages that end with a heading.
    stranded: Vec<String>,
    /// Last pages with one to four lines.
    chapters: usize,
    meagre: usize,
}

/// The tallest white of a page that goes on, in lines: between what stands on it, or to its foot.
fn white(page: &Page, foot: f64, leading: f64) -> f64 {
    let mut below = f64::MAX;
    let mut tallest = 0.0_f64;
    for (top, bottom) in stretches(page) {
        tallest = tallest.max(top - below);
        below = if below == f64::MAX { bottom } else { below.max(bottom) };
    }
    tallest.max(foot - below) / leading
}

fn look_at(found: &mut Found, name: &str, config: &Config, pages: &Pages) {
    let leading = config.pdf.leading();
    let all: Vec<&Page> = text_pages(pages).collect();
    let on: &[&Page] = &all[..all.len() - 1];
    let foot = on.iter().map(|page| lowest(page, config.pdf.text_size()).0).fold(0.0, f64::max);
    found.pages += all.len();
    found.chapters += 1;
    let lines = lines(all[all.len() - 1], config.pdf.text_size());
    found.meagre += usize::from(all.len() > 1 && lines < 5);
    for (at, page) in on.iter().enumerate() {
        let white = white(page, foot, leading);
        if white > 3.6 {
            found.holes.push(format!("{name}, page {}: {white:.1} lines", at + 1));
        }
        if let Some(words) = stranded(page) {
            found.stranded.push(format!("{name}, page {}: {words}", at + 1));
        }
    }
    // Even numbers stand on the left; the first page is a right-hand one.
    for opening in on[on.len().min(1)..].chunks_exact(2) {
        let ends = [0, 1].map(|side| lowest(opening[side], config.pdf.text_size()));
        if ends[0].1 && ends[1].1 {
            found.openings += 1;
            if (ends[0].0 - ends[1].0).abs() > 0.5 {
                found.unlike.push(format!("{name}: {:.1} and {:.1}", foot - ends[0].0, foot - ends[1].0));
            }
        }
    }
}

/// Lines of text, and what figures take, on a page: notes are no company for a last line.
fn lines(page: &Page, size: f64) -> usize {
    if page.items.iter().any(|item| matches!(item, Item::Image { .. })) {
        return 5;
    }
    let mut all: Vec<i64> = leaves(page)
        .filter(|run| run.size.to_pt() > size * 0.805)
        .map(|run| run.origin.y.to_pt().round() as i64)
        .collect();
    all.sort_unstable();
    all.dedup_by(|next, last| *next - *last < 4);
    all.len()
}

/// The words of a heading that ends a page's text.
fn stranded(page: &Page) -> Option<&str> {
    let is_heading = |run: &&GlyphRun| run.text.trim() == "Kesim";
    let heading = leaves(page).filter(is_heading).map(|run| run.origin.y).max()?;
    let size = leaves(page).find(is_heading)?.size;
    let is_text = |run: &&GlyphRun| run.origin.y > heading && run.size.to_pt() > size.to_pt() * 0.68;
    let below = leaves(page).any(|run| is_text(&run));
    let drawn =
        page.items.iter().any(|item| matches!(item, Item::Image { rect, .. } if rect.origin.y > heading));
    (!below && !drawn).then_some("Kesim")
}

fn nothing_leaves_its_page(name: &str, config: &Config, pages: &Pages) {
    let paper = config.pdf.paper().expect("a paper");
    for (at, page) in text_pages(pages).enumerate() {
        let begin = leaves(page).map(|run| run.origin.x).min().expect("words");
        let folio = runs(page).find(|run| run.content == Content::Folio).expect("a folio");
        for run in leaves(page) {
            let text = run.text.trim_end();
            assert!(run.origin.y < folio.origin.y - run.size.scale(0.7), "{name}, page {}: {text:?}", at + 1);
            assert!(
                end(run) < paper.width - begin / 3 || text != *run.text,
                "{name}, page {}: {text:?}",
                at + 1
            );
        }
    }
}

fn look(look: &str) -> Vec<(String, Found)> {
    let mut all = Vec::new();
    for paper in PAPERS {
        let config = config(paper, look);
        let mut found = Found::default();
        for number in 0..CHAPTERS {
            let text = chapter(number, 26 + 7 * number);
            let pages = set(&text, &config);
            let name = format!("{look} {paper}, chapter {number}");
            assert_eq!(shown(&pages), typed(&text), "{name}");
            nothing_leaves_its_page(&name, &config, &pages);
            look_at(&mut found, &name, &config, &pages);
        }
        println!("{look} {paper}: {found:#?}");
        all.push((format!("{look} {paper}"), found));
    }
    all
}

fn hold(found: &[(String, Found)]) {
    for (name, found) in found {
        assert!(found.pages > 20, "{name}: {found:?}");
        assert!(found.holes.is_empty(), "{name}: {:#?}", found.holes);
        assert!(found.stranded.is_empty(), "{name}: {:#?}", found.stranded);
        // Where every second paragraph is followed by something that cannot be divided, not all pages fill; a
        // page of large letters has eleven lines.
        assert!(found.unlike.len() * 7 <= found.openings, "{name}: {:#?}", found.unlike);
        assert!(found.meagre * 3 <= found.chapters, "{name}: {found:?}");
    }
}

#[test]
fn the_classic_look_fills_every_paper() {
    hold(&look("klasik"));
}

#[test]
fn the_modern_look_fills_every_paper() {
    hold(&look("çağdaş"));
}

#[test]
fn large_print_fills_every_paper() {
    hold(&look("büyük punto"));
}

/// Chapters whose displays come after one line more each.
fn shifted(display: &str) -> impl Iterator<Item = Pages> {
    let config = config("A6", "klasik");
    (0..24).map(move |lines| {
        let words = "Kısa satır.\n\n".repeat(6 + lines);
        set(&format!("# Bölüm\n\n{words}{display}\n\n{words}"), &config)
    })
}

#[test]
fn a_figure_that_is_all_a_heading_has_stays_below_it() {
    let display = "## Kesim\n\n![Çizim](büyük.svg \"Şekil\")\n\n## Sonraki\n\nSöz.";
    for (lines, pages) in shifted(display).enumerate() {
        let of_heading =
            text_pages(&pages).position(|page| leaves(page).any(|run| run.text.trim() == "Kesim"));
        let drawn = |page: &Page| page.items.iter().any(|item| matches!(item, Item::Image { .. }));
        assert_eq!(text_pages(&pages).position(drawn), of_heading, "after {lines} lines");
    }
}

#[test]
fn the_rule_below_a_box_stands_with_its_text() {
    let display = "::: kutu Başlık\nBir cümle.\n\n> Bir alıntı, kutunun sonunda.\n:::";
    let mut rules = 0;
    for (lines, pages) in shifted(display).enumerate() {
        for page in text_pages(&pages) {
            let thin = page.items.iter().filter_map(|item| match item {
                Item::Rule { rect, .. } if rect.size.height.to_pt() < 0.5 => Some(rect.origin.y),
                _ => None,
            });
            for rule in thin {
                rules += 1;
                let above = leaves(page).any(|run| run.origin.y < rule && run.text.contains("sonunda"));
                assert!(above, "after {lines} lines a rule begins a page");
            }
        }
    }
    assert_eq!(rules, 24, "each box has a rule below it");
}

#[test]
fn large_print_and_headings_divide_no_word_after_its_apostrophe() {
    let words = "Gümüşhaneliler'den Karadenizliler'le birlikte ";
    let text = format!("# Kesme\n\n## {}\n\n{}", words.repeat(5).trim(), words.repeat(40));
    for paper in PAPERS {
        let pages = set(&text, &config(paper, "büyük punto"));
        let runs = text_pages(&pages).flat_map(leaves);
        let divided: Vec<&str> =
            runs.map(|run| run.text.as_str()).filter(|text| text.ends_with('’')).collect();
        assert!(divided.is_empty(), "{paper}: {divided:?}");
    }
}
