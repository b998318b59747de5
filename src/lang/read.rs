//! Reads the words of a language from the catalogue, once: only this file knows the message of each.

use super::words::{CslTerm, EbookWords, HandOutWords, Markup, NoteWords, Quotes, Words};
use crate::messages::{Locale, Message, book as say};
use std::sync::OnceLock;

/// Terms of CSL whose names cannot be names of messages; those of the others, and of forms, are the same.
const SPACED: [&str; 6] =
    ["and others", "available at", "in press", "motion_picture", "no date", "presented at"];

/// The forms of CSL's terms; `long` is the message's value.
const FORMS: [&str; 5] = ["long", "short", "symbol", "verb", "verb-short"];

/// Returns the words of a language. They are kept as long as the program runs.
pub(super) fn words(locale: Locale) -> &'static Words {
    static READ: [OnceLock<Words>; Locale::ALL.len()] = [const { OnceLock::new() }; Locale::ALL.len()];
    READ[locale as usize].get_or_init(|| read(&Reader(locale)))
}

/// Reads words of the catalogue, in one language.
struct Reader(Locale);

impl Reader {
    fn one(&self, message: &Message) -> &'static str {
        message.text(self.0).leak()
    }

    fn each<const N: usize>(&self, messages: [Message; N]) -> [&'static str; N] {
        messages.map(|message| self.one(&message))
    }

    /// Returns the words between commas.
    fn list(&self, message: &Message) -> &'static [&'static str] {
        self.one(message).split(',').map(str::trim).collect::<Vec<_>>().leak()
    }

    /// Returns the words between commas, where their number is known; a test finds a list that is too short.
    fn row<const N: usize>(&self, message: &Message) -> [&'static str; N] {
        let list = self.list(message);
        std::array::from_fn(|at| list.get(at).copied().unwrap_or_default())
    }

    /// Returns the words on a file that is handed out: its name, what it is good for.
    fn file(&self, message: Message) -> [&'static str; 2] {
        [self.one(&message), self.one(&message.attribute("purpose"))]
    }

    fn quotes(&self) -> Quotes {
        let marks: Vec<char> = say::quotes().text(self.0).chars().filter(|sign| *sign != ' ').collect();
        let mark = |at: usize| marks.get(at).copied().unwrap_or('"');
        Quotes { double: [mark(0), mark(1)], single: [mark(2), mark(3)] }
    }

    fn terms(&self) -> &'static [CslTerm] {
        let part = |message: &Message, name: String| {
            let message = message.clone();
            let message = if name.is_empty() { message } else { message.attribute(name.leak()) };
            message.words(self.0).map(|words| &*words.leak())
        };
        let mut terms = Vec::new();
        for (name, message) in Message::of_terms() {
            let spaced = SPACED.into_iter().find(|spaced| spaced.replace([' ', '_'], "-") == name);
            for form in FORMS {
                let (one, more) = match form {
                    "long" => (String::new(), "many".to_owned()),
                    _ => (form.to_owned(), format!("{form}-many")),
                };
                let Some(one) = part(&message, one) else { continue };
                let more = part(&message, more).unwrap_or_default();
                terms.push(CslTerm { name: spaced.unwrap_or(name), form, one, more });
            }
        }
        terms.leak()
    }
}

fn read(of: &Reader) -> Words {
    Words {
        contents: of.one(&say::contents()),
        notes: of.one(&say::notes()),
        note: of.one(&say::note()),
        starred_note: of.one(&say::starred_note()),
        notes_of: [
            of.each([say::note_of_translator(), say::note_of_translator_end()]),
            of.each([say::note_of_editor(), say::note_of_editor_end()]),
        ],
        back_to_text: of.one(&say::back_to_text()),
        cover: of.one(&say::cover()),
        title_page: of.one(&say::title_page()),
        colophon: of.one(&say::colophon()),
        body: of.one(&say::body()),
        pages: of.one(&say::pages()),
        page: of.one(&say::page()),
        edition: of.one(&say::edition()),
        publisher: of.one(&say::publisher()),
        place: of.one(&say::place()),
        date: of.one(&say::date()),
        licence: of.one(&say::licence()),
        isbn_print: of.one(&say::isbn_print()),
        isbn_epub: of.one(&say::isbn_epub()),
        set_in: of.one(&say::set_in()),
        series: of.one(&say::series()),
        months: of.row(&say::months()),
        months_after_day: of.row(&say::months_after_day()),
        seasons: of.row(&say::seasons()),
        index: of.one(&say::index()),
        index_file: of.one(&say::index_file()),
        see: of.each([say::see(), say::see_also()]),
        note_on_page: of.one(&say::note_on_page()),
        roles: of.each([
            say::role_editor(),
            say::role_translator(),
            say::role_illustrator(),
            say::role_compiler(),
            say::role_designer(),
        ]),
        callouts: of.each([
            say::callout_note(),
            say::callout_tip(),
            say::callout_important(),
            say::callout_warning(),
            say::callout_caution(),
            say::callout_abstract(),
            say::callout_question(),
            say::callout_example(),
            say::callout_quote(),
        ]),
        references: [
            say::reference_figure(),
            say::reference_map(),
            say::reference_plate(),
            say::reference_table(),
            say::reference_equation(),
            say::reference_listing(),
            say::reference_chapter(),
            say::reference_section(),
        ]
        .map(|one| [of.one(&one), of.one(&one.attribute("many"))]),
        and: of.one(&say::reference_and()),
        epigraph: of.one(&say::epigraph()),
        plates: of.one(&say::plates()),
        panel_letters: of.one(&say::panel_letters()),
        keywords: of.one(&say::keywords()),
        to_cite: of.one(&say::to_cite()),
        quotes: of.quotes(),
        hand_out: hand_out(of),
        ebook: EbookWords {
            landmarks: of.one(&say::landmarks()),
            summary: of.one(&say::summary()),
            summary_images: of.one(&say::summary_images()),
            summary_pages: of.one(&say::summary_pages()),
            summary_notes: of.one(&say::summary_notes()),
        },
        notes_say: note_words(of),
        locale: of.one(&say::locale_code()),
        date_order: of.row(&say::date_order()),
        csl: of.terms(),
        markup: markup(of),
    }
}

fn hand_out(of: &Reader) -> HandOutWords {
    HandOutWords {
        version: of.one(&say::version()),
        sum: of.one(&say::text_sum()),
        skip: of.one(&say::skip()),
        files: of.one(&say::files()),
        reading: of.file(say::file_reading()),
        epub: of.file(say::file_epub()),
        pdf: of.file(say::file_pdf()),
        booklet: of.file(say::file_booklet()),
        press: of.file(say::file_press()),
        press_cover: of.file(say::file_press_cover()),
        poster: of.file(say::file_poster()),
        cover: of.file(say::file_cover()),
        sums: of.file(say::file_sums()),
        share: of.one(&say::share()),
        share_address: of.one(&say::share_address()),
        share_files: of.one(&say::share_files()),
        scan: of.one(&say::scan()),
        code: of.one(&say::qr_code()),
        about: of.one(&say::about()),
    }
}

fn note_words(of: &Reader) -> NoteWords {
    NoteWords {
        language: of.0,
        volume: of.one(&say::cite_volume()),
        issue: of.one(&say::cite_issue()),
        page: of.one(&say::cite_page()),
        edition: of.one(&say::cite_edition()),
        editors: of.each([say::cite_editor(), say::cite_preparer(), say::cite_compiler()]),
        translator: of.one(&say::cite_translator()),
        others: of.one(&say::cite_others()),
        same: of.each([say::same_book(), say::same_article(), say::same_thesis(), say::same_document()]),
        same_place: of.one(&say::same_place()),
        accessed: of.one(&say::cite_accessed()),
        theses: of.each([say::thesis_doctoral(), say::thesis_master()]),
        matters: of.each([say::matter_front(), say::matter_back()]),
        categories: of.each([
            say::category_documents(),
            say::category_books(),
            say::category_articles(),
            say::category_press(),
            say::category_online(),
        ]),
    }
}

fn markup(of: &Reader) -> Markup {
    Markup {
        tables: of.list(&say::markup_tables()),
        figures: of.list(&say::markup_figures()),
        credits: of.list(&say::markup_credits()),
        figure_groups: of.list(&say::markup_figure_groups()),
        plates: of.list(&say::markup_plates()),
        full_pages: of.list(&say::markup_full_pages()),
        bleeds: of.list(&say::markup_bleeds()),
        over_margins: of.list(&say::markup_over_margins()),
        per_page: of.list(&say::markup_per_page()),
        boxes: of.list(&say::markup_boxes()),
        verses: of.list(&say::markup_verses()),
        line_numbers: of.list(&say::markup_line_numbers()),
        first_numbers: of.list(&say::markup_first_numbers()),
        chapter_parts: [
            of.list(&say::markup_subtitles()),
            of.list(&say::markup_authors()),
            of.list(&say::markup_affiliations()),
            of.list(&say::markup_translators()),
            of.list(&say::markup_epigraphs()),
            of.list(&say::markup_abstracts()),
            of.list(&say::markup_keywords()),
            &[],
            of.list(&say::markup_chronologies()),
            of.list(&say::markup_glossaries()),
            of.list(&say::markup_figure_lists()),
            of.list(&say::markup_map_lists()),
            of.list(&say::markup_table_lists()),
            of.list(&say::markup_letters()),
            of.list(&say::markup_datelines()),
            of.list(&say::markup_salutations()),
            of.list(&say::markup_signatures()),
            of.list(&say::markup_abbreviation_lists()),
        ],
        kind_keys: of.list(&say::markup_kind_keys()),
        kinds: [
            of.list(&say::markup_kind_dedication()),
            of.list(&say::markup_kind_epigraph()),
            of.list(&say::markup_kind_foreword()),
            of.list(&say::markup_kind_preface()),
            of.list(&say::markup_kind_acknowledgments()),
            of.list(&say::markup_kind_introduction()),
            of.list(&say::markup_kind_prologue()),
            of.list(&say::markup_kind_epilogue()),
            of.list(&say::markup_kind_conclusion()),
            of.list(&say::markup_kind_afterword()),
            of.list(&say::markup_kind_appendix()),
            of.list(&say::markup_kind_abbreviations()),
            of.list(&say::markup_kind_chronology()),
            of.list(&say::markup_kind_glossary()),
            of.list(&say::markup_kind_about_the_author()),
            of.list(&say::markup_kind_colophon()),
            of.list(&say::markup_kind_other_titles()),
        ],
        listings: of.list(&say::markup_listings()),
        indexes: of.list(&say::markup_indexes()),
        everything: of.list(&say::markup_everything()),
        by_category: of.list(&say::markup_by_category()),
        categories: [
            of.list(&say::markup_documents()),
            of.list(&say::markup_books()),
            of.list(&say::markup_articles()),
            of.list(&say::markup_press()),
            of.list(&say::markup_online()),
        ],
        speech: of.list(&say::markup_speech()),
        joining: of.list(&say::markup_joining()),
        degrees: of.list(&say::markup_degrees()),
        powered: of.list(&say::markup_powered()),
        locators: [
            of.list(&say::locator_page()),
            of.list(&say::locator_volume()),
            of.list(&say::locator_issue()),
            of.list(&say::locator_section()),
            of.list(&say::locator_chapter()),
            of.list(&say::locator_folio()),
            of.list(&say::locator_column()),
            of.list(&say::locator_line()),
            of.list(&say::locator_note()),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{SPACED, words};
    use crate::messages::Locale;

    #[test]
    fn numbers_of_editions_take_the_suffix_of_their_last_word() {
        let of = |locale, numbers: &str| {
            let note_words = &words(locale).notes_say;
            numbers.split(' ').map(|digits| note_words.ordinal(digits)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(Locale::Turkish, "1 2 13 1000"), "1. 2. 13. 1000.");
        assert_eq!(
            of(Locale::Azerbaijani, "1 2 3 4 5 6 7 8 9"),
            "1-ci 2-ci 3-cü 4-cü 5-ci 6-cı 7-ci 8-ci 9-cu"
        );
        assert_eq!(
            of(Locale::Azerbaijani, "10 20 30 40 50 60 90 100 1000 21"),
            "10-cu 20-ci 30-cu 40-cı 50-ci 60-cı 90-cı 100-cü 1000-ci 21-ci"
        );
        assert_eq!(
            of(Locale::English, "1 2 3 4 11 12 13 21 102"),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd"
        );
    }

    #[test]
    fn terms_have_the_names_of_csl() {
        for locale in Locale::ALL {
            let terms = words(locale).csl;
            let find = |name, form| terms.iter().find(|term| (term.name, term.form) == (name, form));
            assert!(SPACED.iter().all(|name| find(name, "long").is_some()), "{locale:?}");
            assert!(find("page", "short").is_some_and(|term| !term.more.is_empty()));
            assert!(find("interviewer", "long").is_none() && find("interviewer", "verb").is_some());
        }
        let of = |name| words(Locale::English).csl.iter().find(|term| term.name == name);
        assert_eq!(of("section").map(|term| (term.one, term.more)), Some(("section", "sections")));
    }
}
