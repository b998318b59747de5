//! Brackets that belong together.

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
