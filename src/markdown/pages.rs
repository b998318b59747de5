//! Page breaks of other tools, which are left out: pages are the typesetter's, and an e-book has none.

use crate::book::draft::{Inline, InlineKind};

/// Commands that end a page, as LaTeX, Pandoc and Quarto have them.
const COMMANDS: [&str; 6] =
    ["\\newpage", "\\pagebreak", "\\clearpage", "\\cleardoublepage", "{{< pagebreak >}}", "{{<pagebreak>}}"];

/// The command that a paragraph is nothing but.
pub(super) fn page_break(content: &[Inline]) -> Option<&'static str> {
    let [Inline { kind: InlineKind::Text(text), .. }] = content else { return None };
    COMMANDS.into_iter().find(|command| *command == text.trim().trim_end_matches("[]").trim_end_matches("{}"))
}
