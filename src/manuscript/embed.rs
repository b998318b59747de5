//! `![[note]]`, `![[note#Heading]]` and `![[note#^block]]` alone in a line, as in Obsidian: replaced by the text of the
//! note, of the section or of the block.
//!
//! Headings become subordinate to the one above them, notes keep to their own marks, lines of a quotation or an item
//! stay in it. A note that is embedded as a whole is no chapter. An embedding in the middle of a line becomes a link.

mod parts;

use super::folder::Folder;
use super::include::Included;
use super::texts;
use super::{ChapterFile, Loader};
use crate::diag::{Diagnostic, ForeignFault, IncludeFault};
use crate::error::Error;
use crate::limits;
use crate::source::{Piece, SourceId, Span};
use parts::{Embedding, definitions, embedding, highest, item_room, labels, level, part_of, wanted_notes};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::slice::from_ref;

/// The most notes put into one chapter, repeats counted.
const MOST: usize = 2_000;
/// The most bytes of notes that are searched for one chapter, repeats counted.
const MOST_LOOKED_THROUGH: u64 = 16 * limits::CHAPTER;

/// The texts of a folder by their names in small letters, without endings.
#[derive(Default)]
pub(super) struct Vault {
    names: BTreeMap<String, Vec<(String, PathBuf)>>,
}

/// The state of putting one chapter together.
#[derive(Default)]
struct Job {
    text: String,
    pieces: Vec<Piece>,
    /// The number of notes that were put in.
    count: usize,
    /// The texts and their parts that are being put in, outermost first.
    open: Vec<(PathBuf, String)>,
    /// Bytes of the texts that were searched.
    looked_through: u64,
    /// The level of the last heading.
    level: usize,
    /// Whether the chapter is itself embedded in another.
    is_part: bool,
}

/// How the lines of a part are changed when they are put in.
#[derive(Clone, Default)]
struct Place {
    /// The text before each line: signs of quotations, indentation of items.
    lead: String,
    /// How many levels headings are lowered by.
    deeper: usize,
    /// The suffix of the names of the embedded text's notes.
    suffix: String,
    /// The names of the notes that the text defines.
    defined: Vec<String>,
}

impl Vault {
    /// Collects the texts below a folder.
    pub(super) fn of(room: &Folder) -> Result<Self, Error> {
        let mut names: BTreeMap<String, Vec<(String, PathBuf)>> = BTreeMap::new();
        for (name, path) in texts::below(room, &[])?.files {
            let own = texts::without_ending(&name).to_lowercase();
            let last = own.rsplit('/').next().unwrap_or(&own).to_owned();
            names.entry(last).or_default().push((own, path));
        }
        Ok(Self { names })
    }

    /// The text with this name, or with this end of its path.
    fn find(&self, written: &str) -> Option<&PathBuf> {
        let wanted = texts::without_ending(written.trim().trim_start_matches("./")).to_lowercase();
        let candidates = self.names.get(wanted.rsplit('/').next()?)?;
        let is_end = |own: &str| own.strip_suffix(wanted.as_str()).is_some_and(|rest| rest.ends_with('/'));
        let exact = candidates.iter().find(|(own, _)| *own == wanted);
        exact.or_else(|| candidates.iter().find(|(own, _)| is_end(own))).map(|(_, path)| path)
    }
}

impl Loader {
    /// The chapter with the notes that it embeds; unchanged where there are none.
    ///
    /// # Errors
    /// Where a text is there but cannot be read.
    pub(super) fn embedded(
        &mut self,
        room: &Folder,
        chapter: ChapterFile,
        included: &mut Included,
    ) -> Result<ChapterFile, Error> {
        let source = self.loaded.sources.get(chapter.source);
        // Searching for one character is faster than for a word.
        let is_opening = |(at, _): (usize, &str)| source.text[at..].starts_with("![[");
        if !source.text.match_indices('!').any(is_opening) {
            return Ok(chapter);
        }
        let (path, length) = (source.path.clone(), source.text.len());
        let real = self.store.real(&path).unwrap_or_else(|_| path.clone());
        let mut job = Job { level: 1, is_part: included.paths.contains(&real), ..Job::default() };
        job.open.push((real, String::new()));
        let vault = match included.vault.take() {
            Some(vault) => vault,
            None => Vault::of(room)?,
        };
        self.lines(&mut job, &vault, (chapter.source, from_ref(&(0..length))), &Place::default(), included)?;
        included.vault = Some(vault);
        if job.count == 0 {
            return Ok(chapter);
        }
        self.count(job.text.len().saturating_sub(length) as u64);
        let Job { text, pieces, .. } = job;
        let pieces = self.flat(pieces, text.len());
        let source = self.loaded.sources.add_joined(path, text, pieces);
        Ok(ChapterFile { source, ..chapter })
    }

    /// Adds stretches of a text line by line, with what they embed in turn.
    fn lines(
        &mut self,
        job: &mut Job,
        vault: &Vault,
        (source, parts): (SourceId, &[Range<usize>]),
        place: &Place,
        included: &mut Included,
    ) -> Result<(), Error> {
        let text = self.loaded.sources.get(source).text.clone();
        let mut fence: Option<&str> = None;
        let mut is_list = false;
        for part in parts {
            let mut at = part.start;
            for line in text[part.clone()].split_inclusive('\n') {
                let range = at..at + line.len();
                at = range.end;
                let bare = line.trim_start_matches([' ', '>', '\t']).trim_end();
                let run = bare.len() - bare.trim_start_matches(['`', '~']).len();
                if run >= 3 && fence.is_none_or(|open| bare.starts_with(open) && run == bare.len()) {
                    fence = if fence.is_some() { None } else { Some(&bare[..run]) };
                }
                if !line.trim().is_empty() && !line.starts_with([' ', '\t']) {
                    is_list =
                        bare.starts_with(['-', '*', '+']) || bare.starts_with(|c: char| c.is_ascii_digit());
                }
                let embedding = embedding(line).filter(|one| {
                    fence.is_none() && (is_list || one.lead.len() - one.lead.trim_start().len() < 4)
                });
                let done = match embedding {
                    Some(one) => self.embed(job, vault, (source, range.start, &one), place, included)?,
                    None => false,
                };
                if !done {
                    job.line(&text, source, range, place, fence.is_some());
                }
            }
        }
        Ok(())
    }

    /// Adds the text that a line embeds; returns whether it is a text of the folder at all.
    fn embed(
        &mut self,
        job: &mut Job,
        vault: &Vault,
        (source, start, embedding): (SourceId, usize, &Embedding),
        place: &Place,
        included: &mut Included,
    ) -> Result<bool, Error> {
        let name = start + embedding.name.start..start + embedding.name.end;
        let written = self.loaded.sources.get(source).text[name.clone()].to_owned();
        let Some(path) = vault.find(&written).cloned() else { return Ok(false) };
        let real = self.store.real(&path).map_err(|error| Error::io(&path, error))?;
        let part = embedding.part.to_lowercase();
        let most = limits::INCLUDES;
        // A note within itself, or a part of one that is being put in as a whole.
        let is_open = |(open, own): &(PathBuf, String)| *open == real && (own.is_empty() || *own == part);
        let is_own_part = job.open.len() == 1 && !part.is_empty();
        let mut why = None;
        if job.open.len() as u64 > most || job.open.iter().any(is_open) && !is_own_part {
            why = Some(IncludeFault::Deep { most });
        } else if job.count >= MOST
            || job.looked_through > MOST_LOOKED_THROUGH
            || job.text.len() as u64 > limits::CHAPTER
        {
            why = Some(IncludeFault::TooLarge { most: limits::CHAPTER });
        }
        let other = match (&why, included.read.get(&real)) {
            (Some(_), _) => source,
            (None, Some(known)) => *known,
            (None, None) => {
                let read = self.file(&path, &path, limits::CHAPTER)?;
                included.read.insert(real.clone(), read);
                read
            }
        };
        job.looked_through += self.loaded.sources.get(other).text.len() as u64;
        let text = self.loaded.sources.get(other).text.clone();
        let own = part_of(&text, embedding.part);
        if why.is_none() && own.is_none() {
            why = Some(IncludeFault::Part { name: embedding.part.to_owned() });
        }
        let lead = format!("{}{}", place.lead, embedding.lead);
        job.count += 1;
        if let Some(why) = why {
            let fault = ForeignFault::Include { path: written, why };
            let span = Span::new(source, name.clone());
            self.loaded.diagnostics.push(Diagnostic::new(fault.into(), span));
            job.made(source, start, &lead);
            job.own(&self.loaded.sources.get(source).text, source, name);
            job.made(source, start, "\n");
            return Ok(true);
        }
        let own = own.unwrap_or_default();
        let parts = from_ref(&own);
        if part.is_empty() && !job.is_part {
            included.paths.insert(real.clone());
        }
        let highest = parts.iter().filter_map(|part| highest(&text[part.clone()])).min();
        let below = Place {
            lead: item_room(&lead),
            deeper: highest.map_or(0, |highest| (job.level + 1).saturating_sub(highest)),
            suffix: format!("-{}", job.count),
            defined: definitions(&text).into_iter().map(|(name, _)| name.to_owned()).collect(),
        };
        let level = job.level;
        // An empty line of the quotation or item separates it from what comes before.
        let is_first_of_item = lead.trim_end() != below.lead.trim_end();
        job.made(
            source,
            start,
            &if is_first_of_item { lead } else { format!("{}\n", below.lead.trim_end()) },
        );
        job.open.push((real, part));
        let text_before = job.text.len();
        self.lines(job, vault, (other, parts), &below, included)?;
        let wanted = wanted_notes(&text, parts);
        if !wanted.is_empty() {
            job.made(source, start, "\n\n");
            self.lines(job, vault, (other, &wanted), &below, included)?;
        }
        job.open.pop();
        if is_first_of_item && job.text[text_before..].starts_with(&below.lead) {
            job.drop_lead(text_before, below.lead.len());
        }
        job.level = level;
        job.made(source, start, &format!("\n{}\n", below.lead.trim_end()));
        Ok(true)
    }

    /// The origins of the text, traced to the author's own files.
    fn flat(&self, pieces: Vec<Piece>, length: usize) -> Vec<Piece> {
        let mut flat = Vec::new();
        for (number, piece) in pieces.iter().enumerate() {
            let end = pieces.get(number + 1).map_or(length, |next| next.start);
            let stretch =
                crate::dialect::Stretch { start: piece.start, at: piece.at, is_made: piece.is_made };
            flat.extend(self.pieces(piece.source, &[stretch], end));
        }
        flat
    }
}

impl Job {
    /// Adds a line of a text, changed for its place.
    fn line(&mut self, text: &str, source: SourceId, range: Range<usize>, place: &Place, is_code: bool) {
        let line = &text[range.clone()];
        let mut at = range.start;
        if !line.trim().is_empty() || !place.lead.trim().is_empty() {
            self.made(source, at, &place.lead);
        }
        if !is_code {
            let level = level(line);
            if let Some(level) = level {
                self.made(source, at, &"#".repeat(place.deeper.min(6_usize.saturating_sub(level))));
                self.level = (level + place.deeper).min(6);
            }
            let own = |(label, _): &(&str, usize)| place.defined.iter().any(|own| own == label);
            for (_, end) in labels(line).filter(own) {
                self.own(text, source, at..range.start + end);
                self.made(source, range.start + end, &place.suffix);
                at = range.start + end;
            }
        }
        self.own(text, source, at..range.end);
    }

    fn own(&mut self, text: &str, source: SourceId, range: Range<usize>) {
        // The first piece names the author's own file even where nothing of it comes first.
        if !range.is_empty() || self.pieces.is_empty() {
            self.pieces.push(Piece { start: self.text.len(), source, at: range.start, is_made: false });
            self.text.push_str(&text[range]);
        }
    }

    fn made(&mut self, source: SourceId, at: usize, words: &str) {
        if !words.is_empty() {
            self.pieces.push(Piece { start: self.text.len(), source, at, is_made: true });
            self.text.push_str(words);
        }
    }

    /// Removes the lead before a line that the sign of an item precedes.
    fn drop_lead(&mut self, at: usize, length: usize) {
        self.text.replace_range(at..at + length, "");
        self.pieces.retain(|piece| piece.start != at || !piece.is_made);
        self.pieces.iter_mut().filter(|piece| piece.start > at).for_each(|piece| piece.start -= length);
    }
}
