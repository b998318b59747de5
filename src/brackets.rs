//! Matching brackets, and the destinations of links and images between them.

/// The offset in `inner` of the bracket that closes the one right before it, nested pairs skipped; none where it is not
/// closed.
#[must_use]
pub fn closing(inner: &str, (open, close): (char, char)) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in inner.char_indices() {
        match sign {
            _ if sign == open => depth += 1,
            _ if sign == close && depth == 0 => return Some(at),
            _ if sign == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Start and end of the destination in the text between the brackets, where it has spaces and is the path of a file or
/// an address; a title may follow it.
#[must_use]
pub fn spaced_destination(inner: &str) -> Option<(usize, usize)> {
    let from = inner.len() - inner.trim_start_matches([' ', '\t']).len();
    let path = without_title(inner.trim_end()).trim_end().get(from..)?;
    let is_spaced = path.contains([' ', '\t']) && !path.contains(['<', '>', '\n', '\\']);
    (is_spaced && (is_file(path) || path.contains("://"))).then_some((from, from + path.len()))
}

/// The text between the brackets without the title at its end, which is in quotation marks.
fn without_title(inner: &str) -> &str {
    let quote = inner.chars().next_back().filter(|last| matches!(last, '"' | '\''));
    let Some(quote) = quote else { return inner };
    let rest = &inner[..inner.len() - 1];
    let opening = rest.match_indices(quote).map(|(at, _)| at).find(|at| rest[..*at].ends_with([' ', '\t']));
    opening.map_or(inner, |at| &rest[..at])
}

/// Whether a path ends like the name of a file, with or without an id behind it.
fn is_file(path: &str) -> bool {
    let file = path.split('#').next().unwrap_or(path).trim_end();
    let is_ending = |ending: &str| {
        (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let has_letter = |ending: &str| ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    file.rsplit_once('.')
        .is_some_and(|(name, ending)| !name.is_empty() && is_ending(ending) && has_letter(ending))
}

#[cfg(test)]
mod tests {
    use super::closing;

    #[test]
    fn pairs_within_each_other_are_kept_together() {
        assert_eq!(closing("a (b) c) d)", ('(', ')')), Some(7));
        assert_eq!(closing("ö]", ('[', ']')), Some(2));
        assert_eq!(closing("{a} b", ('{', '}')), None);
        assert_eq!(closing("a (b", ('(', ')')), None);
    }
}
