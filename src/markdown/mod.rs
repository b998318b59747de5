//! Parses chapters as Markdown: every text gives a chapter, whatever is wrong with it. The door to pulldown-cmark.
//!
//! Absent here: failure. What cannot be understood stays in the book as text, with a diagnostic. The parser's events
//! are collected on explicit stacks and nesting is limited, so no text can overflow the call stack.

mod abbreviations;
mod around;
mod attributes;
mod blocks;
mod bodies;
mod boxes;
mod callouts;
mod chapter_parts;
mod citations;
mod comments;
mod compose;
mod controls;
mod dialogue;
mod divisions;
mod dollars;
mod elements;
mod emphasis;
mod enumerators;
mod equations;
mod fences;
mod figure_groups;
mod figures;
mod flatten;
mod formulas;
mod grids;
mod hand_notes;
mod headings;
mod held;
mod html;
mod html_languages;
mod html_lists;
mod inlines;
mod kept_lines;
mod kinds;
mod leaves;
mod leftovers;
mod letters;
mod lines;
mod links;
pub mod mending;
mod notes;
mod openings;
mod pages;
mod paths;
mod picture_attributes;
mod prepare;
mod quotes;
mod raised;
mod raw;
mod routes;
mod script;
mod signs;
mod spans;
mod survey;
mod table_attributes;
mod tables;
mod tags;
mod texts;
mod traps;
mod underlines;
mod verse;
mod wikilinks;
mod wraps;

use crate::book::draft::{Block, Chapter, Inline, InlineKind};
use crate::book::{Draft, for_each_block_mut, for_each_inline_mut, sort_title_blocks};
use crate::diag::{Diagnostic, Problem, Warned};
use crate::header::Header;
use crate::lang::Language;
use crate::manuscript::{ChapterFile, Manuscript};
use crate::memo::Memo;
use crate::source::Text;
use around::Around;
use blocks::Reader;
use leaves::Title;
use prepare::Prepared;
use pulldown_cmark::{Options, Parser};
use routes::Routes;
use script::Script;
use std::sync::Arc;

/// The chapters of the last parse, by everything that each was parsed from.
pub type ParseMemo = Memo<FileKey, Warned<Chapter>>;

/// Everything that a chapter is parsed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKey {
    around: Arc<around::Content>,
    file: ChapterFile,
    text: Text,
}

/// Parses every chapter of a manuscript; chapters whose files are the same as last time are taken from the memo.
#[must_use]
pub fn parse(manuscript: &Manuscript, memo: &mut ParseMemo) -> Warned<Draft> {
    let mut read = Warned::clean(Draft::default());
    let around = Around::of(manuscript);
    let content = around.content();
    let text = |file: &ChapterFile| &manuscript.sources.get(file.source).text;
    let key = |file: &&ChapterFile| {
        let (around, text) = (Arc::clone(&content), text(file).clone());
        (file.path.clone(), FileKey { around, file: (*file).clone(), text })
    };
    let files = manuscript.chapters.iter().collect();
    for chapter in memo.make(files, key, |file| read_chapter(file, text(file), &around)) {
        read.value.chapters.push(chapter.value);
        read.diagnostics.extend(chapter.diagnostics);
    }
    let routes = Routes::of(manuscript);
    for (chapter, file) in read.value.chapters.iter_mut().zip(&manuscript.chapters) {
        routes.name_chapters(chapter, &file.path);
    }
    read
}

/// Parses one chapter from its text, without a book around it.
#[cfg(test)]
fn parse_chapter(file: &ChapterFile, text: &str) -> Warned<Chapter> {
    read_chapter(file, text, &Around::alone(file, text, crate::lang::Language::new("en").words()))
}

fn read_chapter(file: &ChapterFile, text: &str, around: &Around) -> Warned<Chapter> {
    let mut diagnostics = Vec::new();
    let header = Header::read(text);
    let (text, comments) = comments::hide(text, header.as_ref().map_or(0, |header| header.length));
    let (script, text) = (Script { source: file.source, text: &text }, text.as_ref());
    if let Some(first) = comments.first() {
        let problem = Problem::CommentsHidden { count: comments.len() };
        diagnostics.push(Diagnostic::new(problem, script.span(first.clone())));
    }
    controls::find(&script, &mut diagnostics);
    let lang = header.as_ref().and_then(|header| spans::language(&header.lang.as_ref()?.text));
    let words = lang.as_ref().map_or(around.words, Language::words);
    let stretches = header
        .as_ref()
        .map_or_else(Vec::new, |header| chapter_parts::stretches(header, around.config, words));
    let mut prepared = Prepared::new(text, header.as_ref(), &stretches);
    held::hold(&mut prepared);
    emphasis::repair(&mut prepared, lang.as_ref().map_or(around.tongue, Language::tongue));
    traps::read_backticks(&mut prepared, &script, &mut diagnostics);

    formulas::report_unclosed(&prepared, &script, &mut diagnostics);
    let mut reader = Reader::new(script, (&prepared, &stretches), around, &file.path);
    for (event, range) in Parser::new_ext(&prepared.text, options()).into_offset_iter() {
        reader.read(event, range);
    }
    let mut blocks = reader.finish();
    reader.inlines.report_unused();
    diagnostics.append(&mut reader.inlines.diagnostics);
    let mut html = std::mem::take(&mut reader.inlines.html);
    let anchors = std::mem::take(&mut html.anchors);
    diagnostics.extend(html.into_diagnostics());
    let unresolved = std::mem::take(&mut reader.inlines.unresolved);
    let heading = reader.title.as_mut().map_or(&mut [][..], |title| title.content.as_mut_slice());
    let mut notes = reader.notes.settle(heading, &mut blocks, unresolved, &script, &mut diagnostics);
    let listed = around.listed_title(&file.path);
    let title = reader.title.or_else(|| headings::first(&mut blocks, listed));
    let title = title.or_else(|| listed.map(|words| headings::listed(words, script.span(0..0))));
    let own = lang.or_else(|| Some(around.config?.language.clone()));
    let language = own.unwrap_or_else(|| Language::new("tr"));
    let mut title = title.unwrap_or_else(|| no_title(file, &language, &script, &mut diagnostics));
    if headings::is_wordless(&title.content) {
        // For a lone `#` there is a heading, but nothing that lists of contents could show for the chapter.
        let mut words = no_title(file, &language, &script, &mut diagnostics).content;
        words.append(&mut title.content);
        title.content = words;
    }
    blocks.retain(|block| !headings::is_nothing(block));
    let unnamed = reader.inlines.unnamed_notes;
    let columns = (&mut title.content, &mut blocks);
    hand_notes::read(columns, &mut notes, unnamed, &script, &mut diagnostics);
    traps::read_minuses(&prepared.minuses, &mut blocks, &script, &mut diagnostics);
    pages::settle(&mut blocks, &mut notes, &mut diagnostics);
    let settings = around.config.map(|config| config.text).unwrap_or_default();
    let all = notes.iter().map(|note| note.blocks.as_slice()).chain([blocks.as_slice()]);
    let widest = kept_lines::widest(all, &script);
    for own in notes.iter_mut().map(|note| &mut note.blocks).chain([&mut blocks]) {
        if settings.dialogue {
            dialogue::set(own, &script);
        }
        kept_lines::keep(own, (&script, widest), &mut diagnostics);
        if settings.verse_numbers > 0 {
            verse::number(own, settings.verse_numbers);
        }
    }
    sort_title_blocks(&mut blocks);
    let mut about = chapter_parts::about(&blocks, header.as_ref(), words);
    about.unnumbered = headings::unnumbered(&blocks, &script);
    about.is_unnumbered = headings::is_unnumbered(title.span, &script);
    about.abbreviations = std::mem::take(&mut reader.inlines.abbreviations);
    about.kind = kinds::of((&title, header.as_ref()), file, &language);
    kinds::set_definitions(&mut blocks, about.kind);
    if let Some(header) = &header {
        diagnostics.extend(headings::of_header(header, &title.content, &script, around.config));
        title.lang = title.lang.or_else(|| spans::language(&header.lang.as_ref()?.text));
    }

    leftovers::find(&title.content, &blocks, &notes, &script, &mut diagnostics);

    let named = (title.content.as_slice(), title.id.take(), title.span);
    let id = headings::name(named, &mut blocks, &mut diagnostics);
    end_lines(&mut title.content);
    settle_lines(&mut blocks);
    for note in &mut notes {
        settle_lines(&mut note.blocks);
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    let chapter = Chapter {
        source: file.source,
        matter: file.matter,
        level: file.level,
        is_part: file.is_part,
        in_part: file.in_part,
        number: None,
        slug: file.slug.clone(),
        lang: title.lang,
        about,
        title: title.content,
        id,
        anchors,
        blocks,
        notes,
        span: title.span,
    };
    Warned { value: chapter, diagnostics }
}

/// The syntax that is parsed beyond CommonMark.
///
/// Not `^x^` and `~x~`, which `raised` parses with more caution. Quotation marks and dashes are typography's work.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_MATH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
}

fn no_title(
    file: &ChapterFile,
    language: &Language,
    script: &Script,
    diagnostics: &mut Vec<Diagnostic>,
) -> Title {
    let span = script.span(0..0);
    diagnostics.push(Diagnostic::new(Problem::TitleMissing { path: file.path.clone() }, span));
    Title {
        content: headings::title_from(&file.path, language, span),
        id: None,
        lang: None,
        kind: None,
        span,
    }
}

/// Replaces every line end of the source by a space, once nothing needs the lines any more.
fn settle_lines(blocks: &mut [Block]) {
    for_each_block_mut(blocks, &mut |block| {
        for content in block.inlines_mut() {
            end_lines(content);
        }
    });
}

fn end_lines(content: &mut [Inline]) {
    for_each_inline_mut(content, &mut |inline| {
        if let InlineKind::Text(text) = &mut inline.kind
            && text.contains('\n')
        {
            *text = text.replace('\n', " ");
        }
    });
}
