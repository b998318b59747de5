//! A book from a list of records, as from a database: a chapter for each year, an entry for each event.
//!
//! ```text
//! cargo run --example records -- FOLDER
//! ```
//!
//! Writes `olaylar.epub` and `olaylar.pdf` into FOLDER.

use matbaa::error::Error;
use matbaa::project::{Files, Project, Purpose, Session};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One event of a town's chronicle.
struct Record {
    year: u32,
    day: &'static str,
    event: &'static str,
    source: &'static str,
}

const RECORDS: [Record; 4] = [
    Record { year: 1908, day: "3 Mart", event: "İskele onarıldı.", source: "Belediye defteri, s. 14" },
    Record {
        year: 1908, day: "19 Ekim", event: "İlk ilçe kütüphanesi açıldı.", source: "Salname, s. 203"
    },
    Record {
        year: 1911, day: "7 Ocak", event: "Liman üç gün buz tuttu.", source: "Liman günlüğü, s. 88"
    },
    Record { year: 1911, day: "2 Mayıs", event: "Deniz feneri yandı.", source: "Liman günlüğü, s. 97" },
];

/// Returns the files of the book: settings, and a chapter for each year.
fn files(records: &[Record]) -> Files {
    let mut years: BTreeMap<u32, (String, String)> = BTreeMap::new();
    for (number, Record { year, day, event, source }) in records.iter().enumerate() {
        let (text, notes) = years.entry(*year).or_insert_with(|| (format!("# {year}\n\n"), String::new()));
        text.push_str(&format!("{day}\n: {event}[^{number}]\n\n"));
        notes.push_str(&format!("[^{number}]: {source}.\n\n"));
    }
    let chapters = years.into_iter().map(|(year, (text, notes))| (format!("{year}.md"), text + &notes));
    let book = "title = \"Olaylar\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\n";
    Files::in_memory(chapters.chain([("book.toml".to_owned(), book.to_owned())]))
}

fn main() -> Result<(), Error> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("."), PathBuf::from);
    let project = Project::open(&files(&RECORDS), None, &())?;
    let mut checked = project.understand(true, &mut Session::once(), &())?;
    for found in checked.findings.all() {
        eprintln!("{}", found.problem.code());
    }
    let Some(book) = &mut checked.publication else { return Ok(()) };
    let pages = book.pages(Purpose::Reading, &mut checked.findings, &())?;
    for (name, bytes) in [("olaylar.epub", book.epub(&())?), ("olaylar.pdf", book.pdf(pages, &())?)] {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| Error::io(&path, error))?;
        println!("{}", path.display());
    }
    Ok(())
}
