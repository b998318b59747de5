//! The kind of a chapter in the book: a dedication, a glossary, a chronology.

use super::chapter_parts::chapter_part;
use super::headings;
use super::leaves::Title;
use crate::book::draft::{Block, BlockKind};
use crate::book::{ChapterKind, ChapterPart, Matter, for_each_block_mut, plain_text};
use crate::casing;
use crate::header::Header;
use crate::lang::Language;
use crate::manuscript::ChapterFile;

/// The prefix of the ids of a glossary's words.
const TERM: &str = "terim-";

/// The kind of a chapter: by the class of its title or its head; in front and back matter by its title, too.
pub(super) fn of(
    (title, header): (&Title, Option<&Header>),
    file: &ChapterFile,
    language: &Language,
) -> Option<ChapterKind> {
    if file.is_title_page {
        return Some(ChapterKind::TitlePage);
    }
    let by_class = title.kind.or_else(|| header?.kind);
    let by_title = || {
        let title = casing::lower(plain_text(&title.content).trim(), language);
        let at = language.words().markup.kinds.iter().position(|names| names.contains(&title.as_str()))?;
        ChapterKind::ALL.get(at).copied().filter(|kind| !kind.is_bare())
    };
    by_class.or_else(|| (file.matter != Matter::Body && !file.is_part).then(by_title).flatten())
}

/// Sets the definitions of a chronology or a glossary in their own style, and gives the words of glossaries ids.
pub(super) fn set_definitions(blocks: &mut Vec<Block>, kind: Option<ChapterKind>) {
    if let Some(what) = kind.and_then(ChapterKind::definitions) {
        let set = |block: Block| match &block.kind {
            BlockKind::Definitions(_) => {
                let span = block.span;
                chapter_part(what, vec![block], span)
            }
            _ => block,
        };
        *blocks = std::mem::take(blocks).into_iter().map(set).collect();
    }
    for_each_block_mut(blocks, &mut |block| {
        let BlockKind::ChapterPart { what: ChapterPart::Glossary, blocks } = &mut block.kind else { return };
        for pair in blocks.iter_mut().flat_map(|block| match &mut block.kind {
            BlockKind::Definitions(pairs) => pairs.as_mut_slice(),
            _ => &mut [],
        }) {
            let id = term_id(&plain_text(&pair.term));
            if let Some(first) = pair.meanings.iter_mut().flatten().next() {
                first.id.get_or_insert(id);
            }
        }
    });
}

/// The id of a word in a glossary.
pub(super) fn term_id(term: &str) -> String {
    format!("{TERM}{}", headings::slug(term))
}

/// Whether a word is a class that links to the glossary.
pub(super) fn is_term(class: &str) -> bool {
    matches!(class, ".term" | ".terim" | ".termin" | ".gls" | ".glossary")
}
