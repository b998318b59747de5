//! The design of a page: every size, distance and margin of the typeset book, in one place.

use super::par::Setting;
use crate::config::{Config, Look};
use crate::geom::{Length, Size};

/// Sizes and distances of a book, made from `book.toml`.
///
/// The canon: the outer margin is wider than the inner, the bottom deeper than the top, and the
/// text area is a whole number of lines, so that every line of text sits on the grid.
#[derive(Clone, Debug)]
pub struct Design {
    /// Paper.
    pub page: Size,
    /// Margin towards the spine.
    pub inner: Length,
    /// Margin away from the spine.
    pub outer: Length,
    /// From the paper's top edge to the top of the first line's box.
    pub top: Length,
    /// Lines of text on a full page.
    pub lines: i64,
    /// Width of the text.
    pub measure: Length,
    /// Distance of two baselines of text: the grid.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Size of the text.
    pub text: Length,
    /// Size of quotations, verse and boxes.
    pub small: Length,
    /// Size of notes.
    pub note: Length,
    /// Distance of two baselines of notes.
    pub note_leading: Length,
    /// From the last line of text to the first note: room for the hairline.
    pub note_gap: Length,
    /// Indent of a paragraph's first line.
    pub indent: Length,
    /// Size of tables.
    pub table: Length,
    /// Distance of two baselines in tables and captions.
    pub table_leading: Length,
    /// Size of captions.
    pub caption: Length,
    /// Size of code.
    pub code: Length,
    /// Size of running heads and folios.
    pub head: Length,
    /// Size of a chapter's title.
    pub title: Length,
    /// Whether running heads and folios stand at the outer edge instead of the middle.
    pub outer_furniture: bool,
    /// Whether a chapter opens with words in small capitals.
    pub opening_caps: bool,
    /// How lines of text end.
    pub setting: Setting,
    /// Whether words of text may be divided.
    pub hyphens: bool,
    /// Size of a chapter's number, and its grey.
    pub number: (Length, u8),
    /// Baseline of the running head, from the paper's top edge.
    pub head_baseline: Length,
    /// Baseline of the folio, from the paper's top edge.
    pub folio_baseline: Length,
}

/// Share of the width that is inner margin, and that is outer, when the author gives none.
const INNER_SHARE: f64 = 0.105;
const OUTER_SHARE: f64 = 0.133;
/// Share of the height that is top margin, and the least that is left below.
const TOP_SHARE: f64 = 0.088;
const BOTTOM_SHARE: f64 = 0.112;
/// Widest text, in its own size: some 70 letters. What is left over goes to the margins.
const WIDEST: f64 = 33.0;
/// Share of the width that large print leaves to a margin on paper narrower than A5: its lines are short enough.
const NARROW_LARGE_SHARE: f64 = 0.085;

impl Design {
    /// The design that `book.toml` asks for; A5 where its size is not understood (loading says so).
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let a5 = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        Self::on_paper(config, config.pdf.paper().unwrap_or(a5))
    }

    fn on_paper(config: &Config, page: Size) -> Self {
        let pdf = &config.pdf;
        let look = LookOf::new(pdf.design);
        let text = Length::pt(pdf.text_size());
        let leading = Length::pt(pdf.leading());
        let (inner, outer, top, bottom) = margins(config, page);
        let lines = ((page.height - top - bottom).to_sp() / leading.to_sp()).max(4);
        let baseline = leading.scale(0.5) + text.scale(0.32);
        let foot = top + leading * (lines - 1) + baseline;
        Self {
            page,
            inner,
            outer,
            top,
            lines,
            measure: page.width - inner - outer,
            leading,
            baseline,
            text,
            small: text.scale(0.93),
            note: text.scale(0.8),
            note_leading: text.scale(1.05),
            note_gap: text.scale(0.9),
            indent: text.scale(1.25),
            table: text.scale(0.86),
            table_leading: text.scale(1.08),
            caption: text.scale(0.86),
            code: text.scale(0.78),
            head: text.scale(0.8),
            title: text.scale(look.title),
            outer_furniture: look.outer_furniture,
            opening_caps: look.opening_caps,
            setting: look.setting,
            hyphens: look.hyphens,
            number: (text.scale(look.number), look.number_grey),
            head_baseline: top.scale(0.62),
            folio_baseline: foot + (page.height - foot).scale(0.48),
        }
    }

    /// Height of a full page's text.
    #[must_use]
    pub fn depth(&self) -> Length {
        self.leading * self.lines
    }

    /// The left edge of the text on a page: recto pages have odd numbers and their spine on the left.
    #[must_use]
    pub fn left(&self, recto: bool) -> Length {
        if recto { self.inner } else { self.outer }
    }

    /// A height rounded up to whole lines.
    #[must_use]
    pub fn whole_lines(&self, height: Length) -> Length {
        let line = self.leading.to_sp();
        Length::sp((height.to_sp() + line - 1).div_euclid(line) * line)
    }
}

/// What sets one look apart from another; sizes are shares of the text's.
struct LookOf {
    title: f64,
    number: f64,
    number_grey: u8,
    outer_furniture: bool,
    opening_caps: bool,
    setting: Setting,
    hyphens: bool,
}

impl LookOf {
    fn new(look: Look) -> Self {
        let classic = Self {
            title: 2.0,
            number: 1.4,
            number_grey: 90,
            outer_furniture: false,
            opening_caps: true,
            setting: Setting::Justified,
            hyphens: true,
        };
        match look {
            Look::Classic => classic,
            Look::Modern => Self {
                title: 2.5,
                number: 2.5,
                number_grey: 150,
                outer_furniture: true,
                opening_caps: false,
                setting: Setting::Ragged,
                ..classic
            },
            // Left-aligned and undivided, as clear print guidelines for readers of large letters ask.
            Look::LargePrint => Self {
                title: 1.5,
                number: 1.5,
                number_grey: 60,
                opening_caps: false,
                setting: Setting::Ragged,
                hyphens: false,
                ..classic
            },
        }
    }
}

/// Inner, outer, top and bottom margin.
fn margins(config: &Config, page: Size) -> (Length, Length, Length, Length) {
    match config.pdf.margins {
        Some(given) => (
            Length::mm(given.inner),
            Length::mm(given.outer),
            Length::mm(given.top),
            Length::mm(given.bottom),
        ),
        None => {
            let (inner, outer) = sides(config, page.width);
            (inner, outer, page.height.scale(TOP_SHARE), page.height.scale(BOTTOM_SHARE))
        }
    }
}

/// Inner and outer margin where the author gives none.
fn sides(config: &Config, width: Length) -> (Length, Length) {
    if config.pdf.design == Look::LargePrint && width < Length::mm(148.0) {
        return (width.scale(NARROW_LARGE_SHARE), width.scale(NARROW_LARGE_SHARE));
    }
    let widest = Length::pt(config.pdf.text_size()).scale(WIDEST);
    let text = width.scale(1.0 - INNER_SHARE - OUTER_SHARE).min(widest);
    let inner = (width - text).scale(INNER_SHARE / (INNER_SHARE + OUTER_SHARE));
    (inner, width - text - inner)
}
