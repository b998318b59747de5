//! Brackets that belong together, and the destinations of links and images between them.

/// The offset in `inner` of the bracket that closes the one right before it, pairs within each other kept together;
/// none where it is not closed.
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

/// Where the destination begins and ends in what stands between the brackets, where it has spaces and is the path of
/// a file or an address; a title may follow it.
#[must_use]
pub fn spaced_destination(inner: &str) -> Option<(usize, usize)> {
    let from = inner.len() - inner.trim_start_matches([' ', '\t']).len();
    let path = without_title(inner.trim_end()).trim_end().get(from..)?;
    let is_spaced = path.contains([' ', '\t']) && !path.contains(['<', '>', '\n', '\\']);
    (is_spaced && (is_file(path) || path.contains("://"))).then_some((from, from + path.len()))
}

/// Without the title at the end, which stands between quotation marks.
fn without_title(inner: &str) -> &str {
    let quote = inner.chars().next_back().filter(|last| matches!(last, '"' | '\''));
    let Some(quote) = quote else { return inner };
    let rest = &inner[..inner.len() - 1];
    let opening = rest.match_indices(quote).map(|(at, _)| at).find(|at| rest[..*at].ends_with([' ', '\t']));
    opening.map_or(inner, |at| &rest[..at])
}

/// Whether a path ends as the name of a file does, an id behind it or not.
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
