//! Texts of the command line that are more than one message of the catalogue: sums, lists, places.

use super::figures::{Figures, LEAST_DPI, PrintedImage};
use super::output;
use super::stats::Row;
use super::tally::{Folded, ImportSummary, Tally};
use crate::diag::{Problem, Subject};
use crate::error;
use crate::loss::{Loss, LossKind};
use crate::messages::{Locale, Message, say};
use crate::page::DividedNote;
use crate::project::{Bound, Count, Covered, Stage};
use crate::source::display_path;
use std::io::{Error, ErrorKind};
use std::time::Duration;

/// Joins messages of one line by dots.
fn dotted(parts: impl IntoIterator<Item = Message>, locale: Locale) -> String {
    parts.into_iter().map(|part| part.text(locale)).collect::<Vec<_>>().join(" · ")
}

/// Returns the number of problems.
pub(super) fn count(count: &Count, locale: Locale) -> String {
    let counted = [
        (count.errors > 0).then(|| say::count_errors(count.errors)),
        (count.warnings > 0).then(|| say::count_warnings(count.warnings)),
        (count.notes > 0).then(|| say::count_notices(count.notes)),
    ];
    counted.into_iter().flatten().map(|part| part.text(locale)).collect::<Vec<_>>().join(", ")
}

/// Returns the number of divided notes, and each of them with its page and chapter.
pub(super) fn divided(notes: &[DividedNote], locale: Locale) -> String {
    let mut lines = vec![say::notes_divided(notes.len()).text(locale)];
    lines.extend(notes.iter().map(|note| {
        let DividedNote { mark, page, chapter } = note;
        format!("  {}", say::note_divided(chapter, mark, page).text(locale))
    }));
    lines.join("\n")
}

/// Returns a duration.
pub(super) fn time(time: Duration) -> Message {
    say::seconds(time.as_secs_f64())
}

/// Returns a size in thousands of bytes, rounded up.
fn kilobytes(bytes: usize) -> Message {
    say::kilobytes(bytes.div_ceil(1000))
}

/// Returns the number of pages, words and notes of a book.
pub(super) fn numbers(pages: usize, words: usize, notes: usize, locale: Locale) -> String {
    dotted(vec![say::count_pages(pages), say::count_words(words), say::count_notes(notes)], locale)
}

/// Returns the figures of a build.
pub(super) fn tally(tally: &Tally, locale: Locale) -> String {
    let mut parts = vec![say::count_files(tally.files)];
    parts.extend(tally.pages.map(say::count_pages));
    parts.extend([say::count_words(tally.words), say::count_notes(tally.notes)]);
    parts.extend(tally.bytes.map(kilobytes));
    parts.push(time(tally.time));
    dotted(parts, locale)
}

/// Returns the line of a step that is done.
pub(super) fn step(stage: Stage, time: Duration, locale: Locale) -> String {
    let name = match stage {
        Stage::Load => say::step_load(),
        Stage::Understand => say::step_understand(),
        Stage::Proofread => say::step_proofread(),
        Stage::Typeset => say::step_typeset(),
        Stage::Write => say::step_write(),
        Stage::Impose => say::step_impose(),
    };
    dotted([name, say::milliseconds(time.as_millis() as usize)], locale)
}

/// Returns the line of a step during its work.
pub(super) fn going_on(stage: Stage) -> Message {
    match stage {
        Stage::Load => say::doing_load(),
        Stage::Understand => say::doing_understand(),
        Stage::Proofread => say::doing_proofread(),
        Stage::Typeset => say::doing_typeset(),
        Stage::Write => say::doing_write(),
        Stage::Impose => say::doing_impose(),
    }
}

/// Returns an error that has no place in the manuscript.
pub(super) fn failure(error: &error::Error, locale: Locale) -> String {
    match error {
        error::Error::Io { path, source } => {
            format!("{}: {}", display_path(path), trouble(source).text(locale))
        }
        error::Error::Output(reason) => reason.clone(),
        error::Error::Cancelled => say::broken_off().text(locale),
    }
}

/// Returns the message and the hint of a problem in one line.
pub(super) fn sentence(problem: Problem, locale: Locale) -> String {
    let words = problem.words(locale);
    format!("{} – {}", words.message, words.hint)
}

/// Returns why a file or folder cannot be used; in the system's words where the reason is rare.
pub(super) fn trouble(error: &Error) -> Message {
    match error.kind() {
        _ if output::is_busy(std::env::consts::OS, error) => say::io_busy(),
        ErrorKind::NotFound => say::io_not_found(),
        ErrorKind::PermissionDenied => say::io_not_permitted(),
        ErrorKind::AlreadyExists => say::io_exists(),
        ErrorKind::IsADirectory => say::io_folder(),
        ErrorKind::NotADirectory => say::io_not_folder(),
        ErrorKind::ReadOnlyFilesystem => say::io_read_only(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say::io_disk_full(),
        ErrorKind::InvalidFilename => say::io_name(),
        ErrorKind::InvalidData => say::io_damaged(),
        ErrorKind::Unsupported if error.raw_os_error().is_none() => say::io_special(),
        _ => {
            let reason = error.to_string();
            say::io_other(reason.split(" (os error").next().unwrap_or(&reason))
        }
    }
}

/// Returns the number of findings of a kind, their most frequent subjects, and how many are not shown.
pub(super) fn many(
    count: usize,
    frequent: &[(&Subject, usize)],
    hidden: usize,
    offers_all: bool,
    locale: Locale,
) -> String {
    let mut parts = vec![say::check_many(count).text(locale)];
    if !frequent.is_empty() {
        let about = frequent.iter().map(|(subject, count)| match subject {
            Subject::Link(_) => say::check_about_link(*count, subject.words()),
            Subject::File(_) => say::check_about_file(*count, subject.words()),
            Subject::Word(_) => say::check_about_word(*count, subject.words()),
        });
        parts.push(say::check_of_them(about.collect::<Vec<_>>()).text(locale));
    }
    let all = parts.join(", ");
    match hidden {
        0 => all,
        _ if offers_all => format!("{all}; {}", say::check_hidden_all(hidden).text(locale)),
        _ => format!("{all}; {}", say::check_hidden(hidden).text(locale)),
    }
}

/// Returns how a code can be silenced, where it can.
pub(super) fn switch_off(code: &str, is_allowed: bool, is_error: bool) -> Message {
    match (is_allowed, is_error) {
        (true, _) => say::explain_switch_off(code),
        (false, true) => say::explain_error_stays(),
        (false, false) => say::explain_stays(),
    }
}

/// Returns the statistics of a chapter's sources, and its length.
pub(super) fn sourced(row: &Row, locale: Locale) -> String {
    let share = row.sourced * 100 / row.paragraphs.max(1);
    let mut parts = vec![
        say::count_notes(row.notes),
        say::count_works(row.works),
        say::stats_sourced(row.paragraphs, share, row.sourced),
        say::count_words(row.text.words),
        say::count_characters(row.text.characters),
    ];
    parts.extend(row.pages.map(say::count_pages));
    format!("{} · {}", row.title, dotted(parts, locale))
}

/// Returns the time that a reader needs.
pub(super) fn reading(minutes: usize, locale: Locale) -> String {
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let mut parts = Vec::new();
    parts.extend((hours > 0).then(|| say::count_hours(hours).text(locale)));
    parts.extend((minutes > 0 || hours == 0).then(|| say::count_minutes(minutes).text(locale)));
    say::stats_reading(parts.join(" ")).text(locale)
}

/// Returns the number of pages, leaves and sheets of a booklet.
pub(super) fn paper(figures: &Figures) -> Message {
    let (added, sheets) = (figures.booklet_blanks(), figures.booklet_sheets());
    say::stats_paper(added, figures.blanks, figures.leaves(), figures.pages, sheets)
}

/// Returns the size of the e-book.
pub(super) fn ebook(bytes: usize) -> Message {
    say::stats_ebook(bytes.div_ceil(1000))
}

/// Returns the facts of an image as it is printed.
pub(super) fn image(image: &PrintedImage, locale: Locale) -> String {
    let PrintedImage { path, page, millimetres: (width, height), dpi } = image;
    let page = if page.is_empty() { say::stats_cover() } else { say::stats_page(page) };
    let sharpness = match dpi {
        None => say::stats_drawing(),
        Some(dpi) if *dpi < LEAST_DPI => say::stats_coarse(*dpi),
        Some(dpi) => say::stats_sharpness(*dpi),
    };
    format!("{path} · {}", dotted([page, say::stats_size(*height, *width), sharpness], locale))
}

/// Returns that a manuscript was written, and its content.
pub(super) fn imported(made: &ImportSummary, locale: Locale) -> String {
    let (chapters, pictures) = (made.chapters.len(), made.pictures.len());
    let counted = [
        (chapters > 0).then(|| say::count_chapters(chapters)),
        (made.notes > 0).then(|| say::count_notes(made.notes)),
        (made.tables > 0).then(|| say::count_tables(made.tables)),
        (pictures > 0).then(|| say::count_pictures(pictures)),
    ];
    dotted(std::iter::once(say::written(made.folder)).chain(counted.into_iter().flatten()), locale)
}

/// Returns what could not be kept, a line for each kind.
pub(super) fn losses(losses: &[Loss], locale: Locale) -> Vec<String> {
    let line = |loss: &Loss| format!("  {}{}", self::loss(loss.kind).text(locale), place(loss, locale));
    let lines: Vec<String> = losses.iter().map(line).collect();
    let heading = (!lines.is_empty()).then(|| say::import_losses().text(locale));
    heading.into_iter().chain(lines).collect()
}

/// Returns the meaning of a kind of loss.
pub(super) fn loss(kind: LossKind) -> Message {
    Message::of_loss(&kind.name())
}

/// Returns number and first place of a loss: ` × 3 (ilki: Gece › “Kent karanlıktaydı.”)`
fn place(loss: &Loss, locale: Locale) -> String {
    let near = if loss.near.is_empty() { String::new() } else { format!("“{}”", loss.near) };
    let parts = [loss.heading.as_str(), near.as_str()].into_iter().filter(|part| !part.is_empty());
    let mut place = parts.collect::<Vec<_>>().join(" › ");
    let mut count = String::new();
    if loss.count > 1 {
        count = format!(" × {}", say::number(loss.count).text(locale));
        if !place.is_empty() {
            place = say::import_first(place).text(locale);
        }
    }
    if place.is_empty() { count } else { format!("{count} ({place})") }
}

/// Returns that files exist already: the first of them, and how many more.
pub(super) fn would_overwrite(files: &[String]) -> Message {
    let mut names: Vec<String> = files.iter().take(5).map(|file| format!("“{file}”")).collect();
    let rest = files.len().saturating_sub(5);
    names.extend((rest > 0).then(|| format!("+ {rest}")));
    say::import_taken(names)
}

/// Returns the question for the title, and for the author, in the language of the new book.
pub(super) fn questions(locale: Locale) -> [String; 2] {
    [say::init_title(), say::init_author()].map(|question| question.text(locale))
}

/// Returns that the book has begun, and what to do next.
pub(super) fn begun(folder: &str, files: usize, locale: Locale) -> String {
    let enter = if folder == "." { String::new() } else { format!("  cd {}\n", shell(folder)) };
    let place = if folder == "." { String::new() } else { format!("{folder}: ") };
    let [head, check, epub, pdf] =
        [say::init_begun(files), say::init_check(), say::init_epub(), say::init_pdf()]
            .map(|one| one.text(locale));
    format!(
        "{place}{head}\n\n{enter}  matbaa check   # {check}\n  matbaa epub    # {epub}\n  matbaa pdf     # {pdf}"
    )
}

/// Returns a path for a shell, in quotation marks where it has anything but letters, figures and `-_./`.
fn shell(path: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./~".contains(character);
    if path.chars().all(is_plain) { path.to_owned() } else { format!("\"{path}\"") }
}

/// Returns that the folder to hand out was made, of how many files, and the zip beside it.
pub(super) fn handed_out(
    folder: &str,
    (files, bytes): (usize, usize),
    zip: &str,
    time: Duration,
    locale: Locale,
) -> String {
    let made = dotted([say::written(folder), say::count_files(files), kilobytes(bytes)], locale);
    format!("{made} · {zip} · {}", self::time(time).text(locale))
}

/// Returns that sheets were written, how many, and how to print them.
pub(super) fn folded(file: &str, folded: &Folded, locale: Locale) -> String {
    let mut parts = vec![say::written(file), say::sheets_pages(folded.blanks, folded.pages)];
    parts.push(say::sheets_of(folded.paper, folded.sheets));
    parts.extend((folded.percent < 100).then(|| say::sheets_scale(folded.percent)));
    parts.push(say::sheets_print());
    dotted(parts, locale)
}

/// Returns that single pages were written, and what surrounds them.
pub(super) fn bound(file: &str, bound: &Bound, locale: Locale) -> String {
    let mut parts = vec![say::written(file), say::sheets_pages(bound.blanks, bound.pages)];
    parts.extend(surround(bound.bleed, bound.profile.as_deref()));
    dotted(parts, locale)
}

/// Returns that a cover was written, how wide its spine is and why.
pub(super) fn covered(file: &str, covered: &Covered, locale: Locale) -> String {
    let [width, height, spine] = covered.size;
    let is_stapled = spine == 0.0;
    let mut parts = vec![say::written(file)];
    parts.push(if is_stapled {
        say::cover_stapled(height, width)
    } else {
        say::cover_size(height, covered.pages, spine, covered.thickness, width)
    });
    parts.extend((!is_stapled && !covered.titled).then(say::cover_no_words));
    parts.extend((covered.percent > 100).then(|| say::cover_enlarged(covered.percent)));
    parts.extend(covered.barcode.then(say::cover_barcode));
    parts.extend(surround(covered.bleed, covered.profile.as_deref()));
    dotted(parts, locale)
}

/// Returns bleed and inks.
fn surround(bleed: f64, profile: Option<&str>) -> impl Iterator<Item = Message> {
    std::iter::once(say::shop_bleed(bleed)).chain(profile.map(say::shop_inks))
}

#[cfg(test)]
mod tests;
