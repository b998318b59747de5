//! How the examples of each code are run: one row for those that are alike.

use super::made;
use super::stages::Stage;
use matbaa::messages::Locale;

/// How an example is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the body of a chapter, under a title where it has none; notes and marks that it lacks are added, and `\u0092`
    /// stands for that character.
    Text,
    /// As all that the chapter has.
    Chapter,
    /// As the chapter that `[order]` puts at the book's end.
    Last,
    /// As settings at a chapter's head.
    Head,
    /// As what stands in a drawing (SVG) that the chapter shows.
    Drawing,
    /// As what stands in the front cover (SVG).
    Cover,
    /// As lines of `book.toml` under a heading, among those that every book has.
    Settings(&'static str),
    /// As all that `book.toml` has.
    Alone,
    /// As records of `sources.bib` that the chapter cites.
    Works,
    /// As records of `sources.bib` that nothing cites.
    Uncited,
    /// As a field of a record that the chapter cites.
    Field,
    /// As lines of another tool's file, after these; `book.toml` is there where the last says so.
    Tool(&'static str, &'static str, bool),
    /// As names of files beside `book.toml`.
    Names,
    /// As names of all files of the project, below a folder of its own.
    Project,
    /// As the encoding in which the chapter is saved.
    Encoding,
    /// As a command beside the manuscript.
    Command,
    /// As the name of a document that is imported.
    Import,
    /// As the measure of a PDF page that is laid out as a booklet.
    Measure,
}

/// How the right example is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// As the wrong one.
    Alike,
    /// In another way.
    As(Way),
    /// As lines of `book.toml` under a heading, added to the wrong example.
    Added(&'static str),
    /// As the first chapter, added to the wrong example.
    Before,
}

/// What stands around an example.
#[derive(Clone, Copy, Debug)]
pub enum Around {
    /// Lines of `book.toml`.
    Lines(&'static str),
    /// A file.
    File(&'static str, &'static str),
    /// The files that the wrong example names, with these bytes.
    Bytes(fn() -> Vec<u8>),
    /// The files that the wrong example names, as their endings say.
    Named,
    /// A note that cites a work of the group that the right example lists.
    Group,
    /// Terms of the index: those that cross-references of the right example lead to.
    Ends,
}

/// How the examples of some codes are run.
#[derive(Debug)]
pub struct Row {
    pub codes: &'static [&'static str],
    pub wrong: Way,
    pub right: Right,
    pub around: &'static [Around],
    pub stage: Stage,
}

impl Row {
    pub const fn new(codes: &'static [&'static str], wrong: Way) -> Self {
        Self { codes, wrong, right: Right::Alike, around: &[], stage: Stage::Check }
    }

    const fn right(self, right: Right) -> Self {
        Self { right, ..self }
    }

    const fn around(self, around: &'static [Around]) -> Self {
        Self { around, ..self }
    }

    const fn at(self, stage: Stage) -> Self {
        Self { stage, ..self }
    }
}

use Around::{Bytes, Ends, File, Group, Lines, Named};
use Right::{Added, As, Before};
use Way::{
    Alone, Chapter, Command, Cover, Drawing, Encoding, Field, Head, Import, Last, Measure, Names, Settings,
    Text, Tool, Uncited, Works,
};

/// Every row; codes without one are run as [`Way::Text`].
pub const ROWS: &[Row] = &[
    Row::new(&["B001"], Way::Project),
    Row::new(&["B002", "B003", "Y001", "Y003"], Settings(""))
        .around(&[File("az/01.md", "# Az"), File("en/01.md", "# En")]),
    Row::new(&["B004"], Alone),
    Row::new(&["B005", "R003"], Settings("[pdf]")).at(Stage::Press),
    Row::new(&["B006"], Settings("[isbn]")),
    Row::new(&["B007"], Settings("[cover]")),
    Row::new(&["B009", "H001", "H002", "H003", "H005"], Names),
    Row::new(&["B010", "B014"], Encoding),
    Row::new(&["B011"], Settings("[fonts]")),
    Row::new(&["B012"], Settings("[order]")),
    Row::new(&["B013"], Names).around(&[Lines("[fonts]\nbody = \"Literata\"")]),
    Row::new(&["B015"], Settings("[pdf]")),
    Row::new(&["B017"], Tool("tr_TR.aff", "SET UTF-8", true)).around(&[File("tr_TR.dic", "1\nkış/A\n")]),
    Row::new(&["T072"], Text).around(&[
        File("sozluk/tr_TR.aff", "SET UTF-8\n"),
        File("sozluk/tr_TR.dic", "6\ngece\nkimse\nkonuşmadı\nsokak\nsessiz\nkaldı\n"),
    ]),
    Row::new(&["B016"], Tool("own.toml", "[pause]", true)).around(&[Lines("[pdf]\ndesign = \"own\"")]),
    Row::new(&["M001"], Chapter),
    Row::new(&["M009"], Settings("[math.macros]")),
    Row::new(&["O001", "O006"], Head).around(&[File("02-son.md", "# Son")]),
    Row::new(&["O002"], Head).right(Added("")),
    Row::new(&["O007", "O012"], Tool("SUMMARY.md", "- [Başlık](01-deneme.md)", true)),
    Row::new(&["O011", "O014"], Alone).right(As(Settings(""))),
    Row::new(&["O013"], Tool("_quarto.yml", "", false)).right(Added("")),
    Row::new(&["O015"], Tool("_bookdown.yml", "", true)).right(Added("[order]")),
    Row::new(&["N001", "N002", "N003", "N004"], Chapter),
    Row::new(&["K002"], Way::Project),
    Row::new(&["K003", "K004", "K005", "K006", "K011"], Works),
    Row::new(&["K007", "K008", "K015", "K016"], Field),
    Row::new(&["K009"], Uncited).right(As(Text)),
    Row::new(&["K012"], Text).around(&[Lines("[citations]\nsourced = [\"01-deneme.md\"]")]),
    Row::new(&["K013"], Settings("[citations]")).around(&[Bytes(made::junk)]),
    Row::new(&["K014"], Text).around(&[Group]),
    Row::new(&["L004"], Chapter).around(&[Named, File("02-son.md", "# Son\n\n![Son](a.svg){#fig:kent}")]),
    Row::new(&["L005"], Text).around(&[Named]),
    Row::new(&["L003"], Text).right(Added("")).around(&[Bytes(made::junk)]),
    Row::new(&["I002"], Text).around(&[Bytes(made::junk)]),
    Row::new(&["I005", "I007"], Drawing),
    Row::new(&["I006"], Drawing).right(Added("")),
    Row::new(&["F001"], Text).right(Added("")),
    Row::new(&["P001", "P002"], Text).at(Stage::Pages),
    Row::new(&["I010", "I011"], Text).around(&[Named]).at(Stage::Pages),
    Row::new(&["D001"], Settings("[index]")),
    Row::new(&["D002", "D003"], Settings("[index]")).around(&[Ends]),
    Row::new(&["D006"], Last).right(Before),
    Row::new(&["D007"], Settings("[order]")).around(&[Named]),
    Row::new(&["Y002"], Settings("")).around(&[
        Lines("subtitle = \"1990\""),
        File("az/01.md", "# Az"),
        File("en/01.md", "# En"),
    ]),
    Row::new(&["Y004"], Settings("")).around(&[File("az/01.md", "# Az"), File("en/01.md", "# En")]),
    Row::new(&["Y005"], Settings("")).around(&[File("az/01.md", "# Az"), File("en/01.md", "# En")]),
    Row::new(&["Y006"], Cover),
    Row::new(&["S001"], Command).around(&[Bytes(made::junk)]),
    Row::new(&["S002"], Command).around(&[Bytes(made::locked_pdf)]),
    Row::new(&["S003"], Command).around(&[Bytes(made::pdf_without_pages)]),
    Row::new(&["S004"], Command).around(&[Bytes(made::endless_pdf)]),
    Row::new(&["S005"], Measure),
    Row::new(&["R001"], Text).around(&[Named]).at(Stage::Press),
    Row::new(&["R002"], Drawing).at(Stage::Press),
    Row::new(&["R004"], Cover).at(Stage::Jacket),
    Row::new(&["R006"], Settings("")).at(Stage::Jacket),
    Row::new(&["R007"], Command).right(Added("")),
    Row::new(&["R008"], Settings("[press]")).around(&[Bytes(made::screen_profile)]).at(Stage::Inks),
    Row::new(&["C001"], Settings("[distribution]")),
    Row::new(&["G001"], Command).around(&[Bytes(made::pdf)]),
    Row::new(&["G002"], Command).around(&[Bytes(made::old_document)]),
    Row::new(&["G003"], Import).around(&[Bytes(made::locked_document)]),
    Row::new(&["G004"], Import).around(&[Bytes(made::half_a_document)]),
    Row::new(&["G006"], Import).around(&[Bytes(made::empty_document)]),
];

/// Codes whose examples are not run, why, and the test that shows them.
pub const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("R005", "the example counts the pages of a whole book", "tests/check/R005/golden.txt"),
    ("G005", "a document of 900 MB", "tests/import/hostile.rs"),
    ("F002", "a browser without a network", "src/cli/commands/desk/worker/tests.rs"),
];

/// Whether a code's examples are not run.
pub fn is_exception(code: &str) -> bool {
    EXCEPTIONS.iter().any(|(exception, ..)| *exception == code)
}

/// Rules of Turkish: in every language their examples are Turkish text, and are run as such.
const TURKISH: [&str; 32] = [
    "B017", "T072", "T071", "T070", "T010", "T038", "T055", "T056", "T066", "T067", "T030", "T031", "T032",
    "T033", "T034", "T035", "T036", "T037", "T040", "T041", "T042", "T043", "T050", "T051", "T052", "T053",
    "T054", "T060", "T062", "T063", "T064", "T065",
];

/// Rules of Turkish and Azerbaijani: an explanation in another language shows Turkish text.
const TURKIC: [&str; 5] = ["T002", "T003", "T005", "T006", "T061"];

/// The language of the book that the examples of a code are run in; T020 says nothing in Russian, whose note marks
/// stand before a full stop.
pub fn language(code: &str, locale: Locale) -> &'static str {
    match (code.as_bytes()[0], locale) {
        (b'A', _) => "az",
        (b'E', _) => "en",
        _ if TURKISH.contains(&code) => "tr",
        (_, Locale::Azerbaijani) => "az",
        (_, Locale::Russian) if code == "T020" => "tr",
        _ if TURKIC.contains(&code) => "tr",
        _ => locale.tag(),
    }
}
