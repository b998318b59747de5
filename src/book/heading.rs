//! The ranks of headings, without gaps: what a screen reader announces.

/// Computes ranks in reading order. An author may begin with `###`, or quote a text that does: each heading is one rank
/// below the one that it is under, and those of one level under it have the same.
#[derive(Clone, Debug)]
pub struct Ranks {
    /// The rank of the title above all headings.
    base: u8,
    /// The levels of the headings that are open.
    open: Vec<u8>,
}

impl Ranks {
    /// Starts counting under a heading of this rank.
    #[must_use]
    pub fn under(base: u8) -> Self {
        Self { base, open: Vec::new() }
    }

    /// The rank of the next heading, of which `level` is the author's; 6 at most.
    pub fn next(&mut self, level: u8) -> u8 {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
        }
        self.open.push(level);
        (self.base + self.open.len() as u8).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::Ranks;

    #[test]
    fn no_rank_is_left_out() {
        for (base, levels, ranks) in [
            (1, &[2, 3, 3, 4, 2][..], &[2, 3, 3, 4, 2][..]),
            (1, &[4, 4, 2, 6, 3], &[2, 2, 2, 3, 3]),
            (1, &[2, 6, 6, 3], &[2, 3, 3, 3]),
            (2, &[2, 3, 2, 5], &[3, 4, 3, 4]),
            (5, &[2, 3, 4], &[6, 6, 6]),
        ] {
            let mut found = Ranks::under(base);
            let found: Vec<u8> = levels.iter().map(|level| found.next(*level)).collect();
            assert_eq!(found, ranks, "{levels:?}");
        }
    }
}
