//! Pandoc: the title block of a file, whose lines begin with a per cent sign: title, authors, date.

use super::Dialect;
use super::walk::{Line, Walker};
use crate::book::listed;

/// Rewrites the title block that some lines begin with; returns the number of its lines.
pub(super) fn rewrite(walker: &mut Walker, lines: &[Line]) -> usize {
    let Some(count) = length(walker, lines) else { return 0 };
    let mut fields: Vec<Vec<Line>> = Vec::new();
    for line in &lines[..count] {
        match walker.text(line).strip_prefix('%') {
            Some(_) => fields.push(vec![Line { body: line.body.start + 1..line.body.end, ..line.clone() }]),
            None => fields.last_mut().into_iter().for_each(|field| field.push(line.clone())),
        }
    }
    for (what, field) in fields.iter().enumerate() {
        let place = field[0].body.start;
        let words: Vec<&str> = field.iter().map(|line| walker.text(line).trim()).collect();
        if words.concat().is_empty() {
            continue;
        }
        match what {
            0 => {
                walker.out.make(place, "# ");
                for (at, line) in field.iter().enumerate() {
                    let body = walker.text(line);
                    let start = line.body.start + body.len() - body.trim_start().len();
                    walker.out.make(start, if at > 0 { " " } else { "" });
                    walker.inline(start..line.body.start + body.trim_end().len());
                }
                walker.out.make(place, "\n\n");
            }
            1 => {
                let names = words.iter().flat_map(|line| line.split(';')).map(str::trim);
                let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
                let names = listed(&names, walker.task.words.and);
                walker.out.make(place, &format!("::: {{.author}}\n\n{names}\n\n:::\n\n"));
            }
            _ => walker.out.leave("% …", field[0].body.clone()),
        }
    }
    count
}

/// The number of lines of the title block; none where there is none.
fn length(walker: &Walker, lines: &[Line]) -> Option<usize> {
    let is_field = |line: &Line| walker.text(line).starts_with("% ") || walker.text(line).trim_end() == "%";
    let first = lines.first().filter(|line| walker.text(line).starts_with("% "))?;
    // A comment of MyST begins alike.
    if walker.is(&[Dialect::Myst]) || first.body.start > 0 {
        return None;
    }
    let goes_on = |line: &Line| walker.text(line).starts_with(' ') && !walker.text(line).trim().is_empty();
    let count = 1 + lines[1..].iter().take_while(|line| is_field(line) || goes_on(line)).count();
    let is_apart = lines.get(count).is_none_or(|line| walker.text(line).trim().is_empty());
    (is_apart && lines[..count].iter().filter(|line| is_field(line)).count() <= 3).then_some(count)
}
