//! Changes of `--fix`: the edits that can be made together, and the lines before and after them.

use crate::diag::{Diagnostic, Edit};
use crate::source::{Source, SourceId, Sources, display_path};
use std::collections::BTreeMap;

/// Edits that do not overlap, file by file in order, and the findings that they fix.
#[derive(Debug, Default)]
pub(super) struct Mending<'a> {
    /// The edits of each file, in order.
    pub(super) files: BTreeMap<SourceId, Vec<&'a Edit>>,
    /// For each finding, whether it is fixed.
    pub(super) mended: Vec<bool>,
}

/// Chooses edits: those of a finding all or none, and none where an earlier one changes the same place.
pub(super) fn choose(diagnostics: &[Diagnostic]) -> Mending<'_> {
    let mut mending = Mending::default();
    for diagnostic in diagnostics {
        let is_free = |edit: &Edit| {
            let taken = mending.files.get(&edit.span.source);
            taken.is_none_or(|taken| {
                // Ordered edits that do not overlap can only touch a neighbour.
                let at = taken.partition_point(|other| other.span <= edit.span);
                let neighbours = taken[at.saturating_sub(1)..].iter().take(2);
                neighbours.into_iter().all(|other| !overlap(edit, other))
            })
        };
        let is_mended = !diagnostic.fix.is_empty() && diagnostic.fix.iter().all(is_free);
        mending.mended.push(is_mended);
        if is_mended {
            for edit in &diagnostic.fix {
                let edits = mending.files.entry(edit.span.source).or_default();
                let at = edits.partition_point(|other| other.span <= edit.span);
                edits.insert(at, edit);
            }
        }
    }
    mending
}

/// Whether two edits change the same place; one that ends where the other begins does not.
fn overlap(one: &Edit, other: &Edit) -> bool {
    let (a, b) = (one.span, other.span);
    let same_point = a.start == b.start && (a.start == a.end || b.start == b.end);
    same_point || (a.start < b.end && b.start < a.end)
}

/// Returns the changed lines of every file, before (`-`) and after (`+`), as `diff -U0` shows them.
pub(super) fn draw(mending: &Mending, sources: &Sources) -> String {
    let mut drawn = String::new();
    for (id, edits) in &mending.files {
        let source = sources.get(*id);
        let name = display_path(&source.path);
        drawn += &format!("--- {name}\n+++ {name}\n");
        for (range, group) in groups(source, edits) {
            let line = source.text[..range.start].matches('\n').count() + 1;
            let before = &source.text[range.clone()];
            let after = edited(source, range, &group);
            let count = |text: &str| text.lines().count();
            drawn += &format!("@@ -{line},{} +{line},{} @@\n", count(before), count(&after));
            before.lines().for_each(|line| drawn += &format!("-{line}\n"));
            after.lines().for_each(|line| drawn += &format!("+{line}\n"));
        }
    }
    drawn
}

type Group<'a> = (std::ops::Range<usize>, Vec<&'a Edit>);

/// Groups edits that share lines, each group with the bytes of its whole lines.
fn groups<'a>(source: &Source, edits: &[&'a Edit]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for edit in edits {
        let range = edit.span.range();
        let start = source.text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = source.text[range.end..].find('\n').map_or(source.text.len(), |at| range.end + at);
        match groups.last_mut() {
            Some((lines, group)) if start < lines.end || start == lines.start => {
                lines.end = lines.end.max(end);
                group.push(edit);
            }
            _ => groups.push((start..end, vec![edit])),
        }
    }
    groups
}

/// Returns some lines after their edits.
fn edited(source: &Source, range: std::ops::Range<usize>, edits: &[&Edit]) -> String {
    let mut made = String::new();
    let mut at = range.start;
    for edit in edits {
        let place = edit.span.range();
        made.push_str(&source.text[at..place.start]);
        made.push_str(&edit.text);
        at = place.end;
    }
    made + &source.text[at..range.end]
}

#[cfg(test)]
mod tests {
    use super::{choose, draw};
    use crate::diag::{Diagnostic, Edit, Problem};
    use crate::source::{Sources, Span};

    #[test]
    fn edits_of_one_line_are_shown_together_and_never_overlap() {
        let mut sources = Sources::default();
        let id = sources.add("a.md".into(), "bir iki\nüç\ndört beş\n".to_owned());
        let finding = |edits: &[(usize, usize, &str)]| {
            let edit = |(start, end, text): &(usize, usize, &str)| Edit {
                span: Span::new(id, *start..*end),
                text: (*text).to_owned(),
            };
            let problem = Problem::HtmlIgnored { tag: String::new() };
            Diagnostic::new(problem, Span::new(id, 0..1)).with_fix(edits.iter().map(edit).collect())
        };
        let found = [
            finding(&[(13, 18, "4")]),
            finding(&[(0, 3, "1")]),
            finding(&[(4, 4, "ve ")]),
            finding(&[(2, 5, "x"), (20, 20, "!")]),
            finding(&[]),
        ];
        let mending = choose(&found);
        assert_eq!(mending.mended, [true, true, true, false, false]);
        let expected =
            "--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-bir iki\n+1 ve iki\n@@ -3,1 +3,1 @@\n-dört beş\n+4 beş\n";
        assert_eq!(draw(&mending, &sources), expected);
    }
}
