//! The folder to hand out: all books of one edition, a page with links to them, a poster, sums; and a zip of it.

use super::shop;
use crate::archive;
use crate::book::{Book, Inline, InlineKind, Target, for_each_inline, for_each_line};
use crate::checksum;
use crate::cli::args::{Common, Dist, Shop};
use crate::cli::build::{moment, read, set};
use crate::cli::folder::{Place, SUMS};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::words::Step;
use crate::config::Distribution;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::epub::web::{self, Download, Offer};
use crate::epub::{self, Edition};
use crate::error::Error;
use crate::manuscript::{Manuscript, attachment, identifier};
use crate::pdf;
use crate::press::{self, Plan};
use crate::qr::Code;
use crate::typeset::poster::{self, Poster};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

/// The page that a browser opens by itself.
const PAGE: &str = "index.html";

/// A file of the folder; what it is told as on the page.
struct File {
    offer: Offer,
    name: String,
    bytes: Vec<u8>,
}

/// What the folder is made of, and what there is to say of it.
struct Parcel {
    files: Vec<(String, Vec<u8>)>,
    diagnostics: Vec<Diagnostic>,
}

/// Makes the folder and its zip; false where errors in the manuscript stopped it.
pub(super) fn dist_of(options: &Dist, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?.heeding(options.findings, screen);
    let name = output::stem(&read.file_name);
    let usual = || Path::new("dist").join(&name);
    let path = options.output.clone().unwrap_or_else(usual);
    let place = Place::of(&path, screen.voice)?;
    let slips = read.set_slips_aside();
    let mut made = None;
    if let Some((manuscript, book)) = read.text.as_ref().filter(|_| !read.is_stopped()) {
        let mut parcel = parcel(manuscript, book, &name, screen)?;
        read.diagnostics.append(&mut parcel.diagnostics);
        made = Some((manuscript, parcel)).filter(|_| !read.is_stopped());
    }
    let stopped = made.is_none().then(|| screen.voice.nothing_written());
    screen.problems(&read.diagnostics, &read.sources, stopped);
    let Some((manuscript, parcel)) = made else { return Ok(false) };
    if slips > 0 {
        screen.aside(&screen.voice.slips(slips));
    }
    let files = || parcel.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let zip = archive::zip(&name, files(), moment(&manuscript.config))?;
    place.put(files(), &zip)?;
    if manuscript.config.distribution.address().is_none() {
        screen.aside(screen.voice.no_address());
    }
    let sum = (parcel.files.len(), files().map(|(_, bytes)| bytes.len()).sum());
    let (folder, zip) = (place.folder.display().to_string(), place.zip.display().to_string());
    screen.done(&screen.voice.handed_out(&folder, sum, &zip, read.begun.elapsed()));
    Ok(true)
}

/// All files: the book is set in pages once, and every form of it is made from those.
fn parcel(manuscript: &Manuscript, book: &Book, name: &str, screen: &Screen) -> Result<Parcel, Error> {
    let config = &manuscript.config;
    let (covers, fonts, artworks) = (&manuscript.covers, &manuscript.fonts, &manuscript.artworks);
    let (moment, identifier) = (moment(config), &identifier(config));
    let set = set(book, config, manuscript, screen, None);
    screen.divided(&set.value.divided);
    let begun = Instant::now();
    let (mut pages, mut diagnostics) = (set.value, set.diagnostics);
    let map = &std::mem::take(&mut pages.map);
    let edition = Edition { book, config, map, artworks, covers, fonts, moment, identifier };
    let printed = pdf::write(pdf::Volume { pages, config, fonts, moment, identifier })?;
    let plan = Plan { back_cover: config.pdf.cover && covers.back.is_some(), ..Plan::default() };
    let sheets =
        press::booklet(&printed, &plan).map_err(|problem| diagnostics.push(Diagnostic::nowhere(problem)));
    let mut files = Vec::new();
    let mut add = |offer, ending: &str, bytes| {
        files.push(File { offer, name: format!("{name}{ending}"), bytes });
    };
    add(Offer::Reading, ".html", web::reading_edition(&edition)?.into_bytes());
    add(Offer::Epub, ".epub", epub::write(&edition)?);
    add(Offer::Pdf, ".pdf", printed);
    if let Ok(folded) = sheets {
        add(Offer::Booklet, "-booklet.pdf", folded.sheets);
    }
    let shop = Shop::default();
    let (singles, _) = shop::singles(manuscript, book, &shop, screen)?;
    // Lines and tables that are too wide are reported of the pages above.
    let is_new = |found: &Diagnostic| {
        !matches!(found.problem, Problem::LineOverfull { .. } | Problem::TableTooWide { .. })
    };
    diagnostics.extend(singles.diagnostics.into_iter().filter(is_new));
    add(Offer::Press, "-press.pdf", singles.bytes);
    if covers.front.is_some() {
        let (jacket, _) = shop::jacketed(manuscript, book, &shop)?;
        // The pages are padded once, for inside and cover alike.
        diagnostics.extend(jacket.diagnostics.into_iter().filter(|found| found.severity != Severity::Note));
        add(Offer::PressCover, "-cover.pdf", jacket.bytes);
    }
    if let Some(bytes) = poster_of(manuscript)? {
        add(Offer::Poster, "-poster.pdf", bytes);
    }
    if let Some(bytes) = web::cover(&edition)? {
        add(Offer::Cover, "-cover.jpg", bytes);
    }
    let downloads: Vec<Download> = files
        .iter()
        .map(|File { offer, name, bytes }| Download { offer: *offer, file: name, bytes: bytes.len() })
        .collect();
    let page = web::landing_page(&edition, &downloads, SUMS)?;
    let mut files: Vec<(String, Vec<u8>)> = files.into_iter().map(|file| (file.name, file.bytes)).collect();
    files.push((PAGE.to_owned(), page.into_bytes()));
    files.extend(shipped(manuscript, book)?);
    let sums = checksum::sums(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    files.push((SUMS.to_owned(), sums.into_bytes()));
    screen.step(Step::Write, begun.elapsed());
    Ok(Parcel { files, diagnostics })
}

/// The author's own files that links of the book lead to, where they are handed out with it.
fn shipped(manuscript: &Manuscript, book: &Book) -> Result<Vec<(String, Vec<u8>)>, Error> {
    if !manuscript.config.links.ship {
        return Ok(Vec::new());
    }
    let mut linked = BTreeSet::new();
    let mut note = |line: &[Inline]| {
        for_each_inline(line, &mut |inline| {
            if let InlineKind::Link { target: Target::Url(address), .. } = &inline.kind {
                linked.insert(address.clone());
            }
        });
    };
    for chapter in &book.chapters {
        note(&chapter.title);
        for_each_line(&chapter.blocks, &mut note);
        chapter.notes.iter().for_each(|one| for_each_line(&one.blocks, &mut note));
    }
    let mut files = Vec::new();
    for (path, place) in &manuscript.attachments {
        let address = manuscript.config.distribution.address_of(path);
        if address.is_some_and(|address| linked.contains(&address))
            && let Some(bytes) = attachment(place)?
        {
            files.push((Distribution::name_of(path), bytes));
        }
    }
    Ok(files)
}

/// The poster, where the author says where the book is found.
fn poster_of(manuscript: &Manuscript) -> Result<Option<Vec<u8>>, Error> {
    let Manuscript { config, covers, fonts, .. } = manuscript;
    let Some(address) = config.distribution.address() else { return Ok(None) };
    // An address of the length that is allowed fits into a code.
    let Some(code) = &Code::of(address) else { return Ok(None) };
    let cover = covers.front.as_ref().or(covers.epub.as_ref());
    let pages = poster::set(&Poster { config, address, code, cover, fonts });
    // A document of its own beside the book.
    let identifier = &format!("{}#poster", identifier(config));
    let moment = moment(config);
    pdf::write(pdf::Volume { pages, config, fonts, moment, identifier }).map(Some)
}
