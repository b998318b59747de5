//! The files to hand out: all books of one edition, a page with links to them, a poster, checksums.

use super::findings::Findings;
use super::press::ShopOptions;
use super::publication::{Publication, Purpose, staged};
use super::stage::{Observer, Stage};
use crate::book::{Inline, InlineKind, Target, for_each_inline, for_each_line};
use crate::checksum;
use crate::config::Distribution;
use crate::diag::{Diagnostic, Severity};
use crate::epub::web::{self, Download, Offer};
use crate::error::Error;
use crate::pdf;
use crate::press::{self, Plan};
use crate::qr::Code;
use crate::typeset::poster::{self, Poster};
use std::collections::BTreeSet;

/// The page that a browser opens by itself.
const PAGE: &str = "index.html";

/// Name of the list of checksums, in the format of `sha256sum --check`.
pub const SUMS: &str = "SHA256SUMS";

/// A file to hand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Name of the file.
    pub name: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
}

/// Gathers files, each with its entry on the page.
struct Parcel<'a> {
    name: &'a str,
    files: Vec<(Offer, File)>,
}

impl Parcel<'_> {
    fn add(&mut self, offer: Offer, ending: &str, bytes: Vec<u8>) {
        self.files.push((offer, File { name: format!("{}{ending}", self.name), bytes }));
    }
}

impl Publication {
    /// Returns all files to hand out, under names that begin with `name`. The book is typeset once.
    ///
    /// # Errors
    /// Where a file cannot be made, or the observer ends the build.
    pub fn parcel(
        &mut self,
        name: &str,
        findings: &mut Findings,
        observer: &dyn Observer,
    ) -> Result<Vec<File>, Error> {
        let mut parcel = Parcel { name, files: Vec::new() };
        let pages = self.pages(Purpose::Reading, findings, observer)?;
        let printed = self.pdf(pages, observer)?;
        let plan = Plan { back_cover: self.has_back_cover(), ..Plan::default() };
        let sheets = match press::booklet(&printed, &plan) {
            Ok(folded) => Some(folded.sheets),
            Err(problem) => {
                findings.add(vec![Diagnostic::nowhere(problem)]);
                None
            }
        };
        parcel.add(Offer::Reading, ".html", self.edition(web::reading_edition)?.into_bytes());
        parcel.add(Offer::Epub, ".epub", self.epub(observer)?);
        parcel.add(Offer::Pdf, ".pdf", printed);
        sheets.into_iter().for_each(|sheets| parcel.add(Offer::Booklet, "-booklet.pdf", sheets));
        let options = ShopOptions::default();
        if let Some((singles, _)) = self.press(options, findings, observer)? {
            parcel.add(Offer::Press, "-press.pdf", singles);
        }
        if self.has_cover() {
            let mut of_cover = findings.apart();
            let cover = self.cover(options, &mut of_cover, observer)?;
            // Added blanks are reported once, for inside and cover together.
            findings.take(of_cover, |found| found.severity != Severity::Note);
            cover.into_iter().for_each(|(bytes, _)| parcel.add(Offer::PressCover, "-cover.pdf", bytes));
        }
        staged(observer, Stage::Write, || self.parcelled(parcel))?
    }

    /// Returns the files with poster, cover, page and checksums.
    fn parcelled(&self, mut parcel: Parcel<'_>) -> Result<Vec<File>, Error> {
        if let Some(bytes) = self.poster()? {
            parcel.add(Offer::Poster, "-poster.pdf", bytes);
        }
        if let Some(bytes) = self.edition(web::cover)? {
            parcel.add(Offer::Cover, "-cover.jpg", bytes);
        }
        let files = parcel.files.iter();
        let downloads: Vec<Download> = files
            .map(|(offer, file)| Download { offer: *offer, file: &file.name, bytes: file.bytes.len() })
            .collect();
        let page = self.edition(|edition| web::landing_page(edition, &downloads, SUMS))?;
        let mut files: Vec<File> = parcel.files.into_iter().map(|(_, file)| file).collect();
        files.push(File { name: PAGE.to_owned(), bytes: page.into_bytes() });
        files.extend(self.shipped()?);
        let sums = checksum::sums(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
        files.push(File { name: SUMS.to_owned(), bytes: sums.into_bytes() });
        Ok(files)
    }

    /// Returns the author's own files to which the book links, where they are handed out with it.
    fn shipped(&self) -> Result<Vec<File>, Error> {
        let (config, book) = (self.config(), &self.book);
        if !config.links.ship {
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
        for path in self.manuscript.attachments.keys() {
            let address = config.distribution.address_of(path);
            if address.is_some_and(|address| linked.contains(&address))
                && let Some(bytes) = self.manuscript.attachment(path)?
            {
                files.push(File { name: Distribution::name_of(path), bytes });
            }
        }
        Ok(files)
    }

    /// Returns the poster as a PDF file, where `book.toml` states the book's address on the web.
    fn poster(&self) -> Result<Option<Vec<u8>>, Error> {
        let (config, fonts, covers) = (self.config(), &self.manuscript.fonts, &self.manuscript.covers);
        let Some(address) = config.distribution.address() else { return Ok(None) };
        // An address of the allowed length fits into a code.
        let Some(code) = &Code::of(address) else { return Ok(None) };
        let cover = covers.front.as_ref().or(covers.epub.as_ref());
        let pages = poster::set(&Poster { config, address, code, cover, fonts });
        // The poster is a document of its own.
        let identifier = &format!("{}#poster", self.identifier());
        pdf::write(pdf::Volume { pages, config, fonts, moment: self.moment, identifier }).map(Some)
    }
}
