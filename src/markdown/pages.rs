//! Page breaks of other tools, which are left out: pages are the typesetter's, and an e-book has none.

use crate::book::draft::{Inline, InlineKind};

/// Commands of LaTeX, Pandoc and Quarto that end a page.
const COMMANDS: [&str; 6] =
    ["\\newpage", "\\pagebreak", "\\clearpage", "\\cleardoublepage", "{{< pagebreak >}}", "{{<pagebreak>}}"];

/// The page break command that is all of a paragraph.
pub(super) fn page_break(content: &[Inline]) -> Option<&'static str> {
    let [Inline { kind: InlineKind::Text(text), .. }] = content else { return None };
    COMMANDS.into_iter().find(|command| *command == text.trim().trim_end_matches("[]").trim_end_matches("{}"))
}
