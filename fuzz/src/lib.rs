//! The whole way of a manuscript through the printer, for all targets: what is wrong with it is told, and if
//! nothing is, both books are made.

use matbaa::diag::Diagnostic;
use matbaa::messages::Locale;
use matbaa::project::{Checked, Files, Project, Purpose, Session};
use matbaa::source::Sources;

/// Takes chapters in a language all the way.
pub fn print_chapters(chapters: &[&str], language: &str) {
    let book = format!("title = \"Deneme\"\nlanguage = \"{language}\"");
    let named = |(at, text): (usize, &&str)| (format!("{:02}.md", at + 1), text.as_bytes().to_vec());
    let chapters = chapters.iter().enumerate().map(named);
    print(&Files::in_memory(chapters.chain([("book.toml".to_owned(), book.into_bytes())])));
}

/// Takes a project with these files all the way.
pub fn print_folder(files: &[(&str, &[u8])]) {
    print(&Files::in_memory(files.iter().map(|(name, bytes)| (*name, *bytes))));
}

/// Takes a project all the way. A panic is a find, and so is an output that is refused without an error told.
fn print(files: &Files) {
    let project = Project::open(files, None, &()).expect("files that can be read");
    let mut checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
    checked.proofread(&()).expect("nobody ends it");
    tell(checked.findings.all(), checked.sources());
    let Checked { mut findings, publication, .. } = checked;
    let Some(mut publication) = publication.filter(|_| findings.count().errors == 0) else { return };
    let pages = publication.take_pages(Purpose::Reading, &mut findings, &()).expect("nobody ends it");
    tell(findings.all(), findings.sources());
    publication.epub(&()).expect("an e-book");
    publication.pdf(pages, &()).expect("a typeset book");
}

/// Says all of it in every language; each place is one of the text.
fn tell(diagnostics: &[Diagnostic], sources: &Sources) {
    for found in diagnostics {
        if let Some(span) = found.span {
            let text = &sources.get(span.source).text;
            assert!(text.get(span.range()).is_some(), "{:?} is nowhere", found.problem);
        }
        for locale in Locale::ALL {
            assert!(!found.problem.words(locale).message.is_empty());
        }
    }
}
