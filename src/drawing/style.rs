//! Parts of CSS that make usvg ignore the rest of a declaration block: heights of lines within `font`, and functions
//! within functions.

use std::ops::Range;

/// A colour by day and by night (CSS Color 5, 7): a book has the colour by day.
pub(super) const LIGHT_DARK: &str = "light-dark(";

/// A custom property (CSS Variables 1, 3), of which only the fallback is known.
pub(super) const VARIABLE: &str = "var(";

/// Returns the parts of some CSS to leave out, so that the rest of it is read with the same meaning.
pub(super) fn unread(css: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> =
        css.match_indices("font:").filter_map(|(at, _)| line_height(css, at)).collect();
    for (at, _) in css.match_indices(LIGHT_DARK) {
        if let Some((Some(comma), end)) = call(css, at + LIGHT_DARK.len()) {
            parts.extend([at..at + LIGHT_DARK.len(), comma..end]);
        }
    }
    for (at, _) in css.match_indices(VARIABLE) {
        if let Some((Some(comma), end)) = call(css, at + VARIABLE.len()) {
            parts.extend([at..comma + 1, end - 1..end]);
        }
    }
    parts
}

/// Returns the line height within the declaration of `font` that begins at a place: a slash and a length.
fn line_height(css: &str, at: usize) -> Option<Range<usize>> {
    let rest = &css[at..];
    let declaration = &rest[..rest.find([';', '}', '"', '\'', ',', '<']).unwrap_or(rest.len())];
    let stroke = declaration.find('/').filter(|stroke| !declaration[stroke + 1..].starts_with('*'))?;
    let after = &declaration[stroke + 1..];
    let space = after.len() - after.trim_start().len();
    let length = after[space..].find(|next: char| !next.is_ascii_alphanumeric() && !".%".contains(next));
    let end = length.map_or(declaration.len(), |length| stroke + 1 + space + length);
    Some(at + stroke..at + end)
}

/// Returns the first comma of a function's arguments, and the end of its call behind the closing bracket.
fn call(css: &str, from: usize) -> Option<(Option<usize>, usize)> {
    let (mut depth, mut comma) = (0_usize, None);
    for (at, byte) in css.bytes().enumerate().skip(from) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some((comma, at + 1)),
            b')' => depth -= 1,
            b',' if depth == 0 => comma = comma.or(Some(at)),
            b';' | b'}' | b'"' | b'<' => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::unread;

    #[test]
    fn what_is_left_is_read() {
        let left = |css: &str| {
            let mut parts = unread(css);
            parts.sort_by_key(|part| std::cmp::Reverse(part.start));
            parts.into_iter().fold(css.to_owned(), |mut css, part| {
                css.replace_range(part, "");
                css
            })
        };
        assert_eq!(
            left("font: bold 12px/1.2 \"A\", serif; fill: red"),
            "font: bold 12px \"A\", serif; fill: red"
        );
        assert_eq!(left("font:9pt / normal A;"), "font:9pt  A;");
        assert_eq!(left("font: 12px Arial; fill: url(a/b)"), "font: 12px Arial; fill: url(a/b)");
        assert_eq!(left("fill: light-dark(rgb(0, 0, 0), #fff); x: y"), "fill: rgb(0, 0, 0); x: y");
        assert_eq!(left("fill: var(--a, hsl(1, 2%, 3%))"), "fill:  hsl(1, 2%, 3%)");
        assert_eq!(left("fill: var(--a)"), "fill: var(--a)");
    }
}
