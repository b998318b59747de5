//! Facing pages: which page of an opening comes next, and what it costs that two of them do not end alike.

/// Cost of each line that two facing pages differ by, and what is given back of the square of the lines that both lack.
const UNLIKE: i64 = 60_000;
const ALIKE: i64 = 18_000;

/// A page of an opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Nobody knows which.
    #[default]
    Any,
    /// The left one.
    Left,
    /// The right one, beside a page that lacks so many lines to its foot; none where nothing of the galley is there.
    Right(Option<i64>),
}

impl Side {
    /// The page after one that lacks so many lines.
    #[must_use]
    pub fn next(self, lack: i64) -> Self {
        match self {
            Self::Any => Self::Any,
            Self::Left => Self::Right(Some(lack)),
            Self::Right(_) => Self::Left,
        }
    }

    /// Returns the cost of a page that lacks `lack` lines beside the other page of its opening. Two pages that are short
    /// alike look as if the paper were so, and cost less than each costs alone: then it is negative.
    #[must_use]
    pub fn cost(self, lack: i64) -> i64 {
        match self {
            Self::Right(Some(other)) if other == lack => -ALIKE * lack * lack,
            Self::Right(Some(other)) => UNLIKE * (other - lack).abs(),
            Self::Any | Self::Left | Self::Right(None) => 0,
        }
    }
}
