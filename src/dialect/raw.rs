//! Stretches in a format of their own, as Pandoc and Quarto have them: code whose attribute is `{=html}` or `{=latex}`.

use super::inline::{Change, Part};
use super::walk::{Line, Walker, fence_end, fence_of};

/// The longest stretch within a line, in bytes: one without an end is not searched for to the end of the text.
const LONGEST: usize = 2_000;

/// What becomes of a stretch in a format of its own, `{=html}`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Raw {
    /// It is copied: HTML is read where Markdown is.
    Copied,
    /// Its commands are read as those in the text are.
    Read,
    /// It is for another tool alone.
    Left,
}

/// What a format in braces, `{=latex}`, asks for; none where there is no format.
fn format_of(attributes: &str) -> Option<(Raw, &str)> {
    let name = attributes.strip_prefix("{=")?.split_once('}')?.0;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let raw = match name {
        "html" | "html4" | "html5" | "epub" | "epub2" | "epub3" => Raw::Copied,
        "latex" | "tex" | "markdown" => Raw::Read,
        _ => Raw::Left,
    };
    is_name.then_some((raw, name))
}

/// Rewrites lines in a format of their own, between fences.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let fence = fence_of(words)?;
    let info = words[fence.1..].trim();
    let (raw, name) = format_of(info).filter(|_| info.ends_with('}'))?;
    let end = fence_end(walker.task.text, lines, at, fence);
    let inside = &lines[at + 1..end.min(lines.len())];
    let place = lines[at].body.start;
    walker.part(place);
    match raw {
        Raw::Copied => inside.iter().for_each(|line| walker.copy_line(line)),
        Raw::Read => walker.inside(inside),
        Raw::Left => walker.out.leave(&format!("{{={name}}}"), lines[at].body.clone()),
    }
    walker.part(place);
    Some((end + 1).min(lines.len()) - at)
}

/// Rewrites words in a format of their own within a line: `` `\newpage`{=latex} ``.
pub(super) fn inline(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let rest = &text[at..text.floor_char_boundary(end.min(at + LONGEST))];
    let run = rest.bytes().take_while(|byte| *byte == b'`').count();
    let sign = &rest[..run];
    let length = rest[run..].find(&format!("{sign}{{="))?;
    let behind = run + length + run;
    let (raw, name) = format_of(&rest[behind..])?;
    let stop = at + behind + name.len() + 3;
    let own = at + run..at + run + length;
    // A sign within: two stretches of code stand beside each other.
    if rest[run..run + length].contains('`') {
        return None;
    }
    Some(match raw {
        Raw::Copied => Change::own(stop, own),
        Raw::Read => Change { end: stop, parts: vec![Part::Formed(own)], left: None },
        Raw::Left => Change::left(stop, format!("{{={name}}}")),
    })
}
