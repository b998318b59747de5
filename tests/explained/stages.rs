//! How far a book of examples is made, and the codes of what is said up to there.

use super::folder::Folder;
use crate::memory::codes as codes_of;
use crate::project::Project as Sandbox;
use matbaa::geom::Length;
use matbaa::project::{Files, Findings, Project, Publication, Purpose, Session, ShopOptions};

/// How far a book is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// As `matbaa check` does.
    Check,
    /// Its pages are set.
    Pages,
    /// Its pages are looked at as a print shop would.
    Press,
    /// Its pages are made in the inks of a press.
    Inks,
    /// Its cover is made in one piece.
    Jacket,
}

/// The codes of all that is said of a folder, edition by edition.
pub fn codes(folder: &Folder, stage: Stage) -> Vec<String> {
    if let Some(command) = &folder.command {
        return commanded(folder, command);
    }
    let files = Files::in_memory(folder.files());
    let open = |name: Option<&str>| Project::open(&files, name, &()).expect("readable files");
    let book = open(None);
    let others: Vec<String> = book.editions().iter().skip(1).cloned().collect();
    let mut codes = Vec::new();
    for project in std::iter::once(book).chain(others.iter().map(|name| open(Some(name)))) {
        let mut checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
        checked.proofread(&()).expect("nobody ends it");
        if let Some(publication) = &mut checked.publication {
            make(publication, stage, &mut checked.findings);
        }
        codes.extend(codes_of(checked.findings.all()).into_iter().map(str::to_owned));
    }
    codes.sort();
    codes.dedup();
    codes
}

/// Makes of a book what a stage is about.
fn make(publication: &mut Publication, stage: Stage, findings: &mut Findings) {
    let inks = ShopOptions { marks: true, cmyk: true };
    match stage {
        Stage::Check => {}
        Stage::Pages | Stage::Press => {
            let pages = publication.pages(Purpose::Press, findings, &()).expect("nobody ends it");
            if stage == Stage::Press {
                publication.proof(&pages, Length::ZERO, findings);
            }
        }
        Stage::Inks => drop(publication.press(inks, findings, &()).expect("nobody ends it")),
        Stage::Jacket => {
            drop(publication.cover(ShopOptions::default(), findings, &()).expect("nobody ends it"));
        }
    }
}

/// The codes that a command tells of beside the manuscript: each stands in brackets.
fn commanded(folder: &Folder, command: &str) -> Vec<String> {
    let mut sandbox = Sandbox::new();
    for (name, bytes) in folder.files() {
        sandbox = sandbox.chapter(&name, bytes);
    }
    for (name, bytes) in &folder.documents {
        sandbox = sandbox.file(name, bytes);
    }
    let ran = sandbox.run(command.trim_start_matches("matbaa "));
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    printed.split('[').skip(1).filter_map(|rest| Some(rest.split_once("]:")?.0.to_owned())).collect()
}
