//! Facing pages: which page of a spread comes next, and the cost of ending at different lines.

/// Cost per line by which facing pages differ; and what is subtracted if both are short, per square of the
/// lines.
const UNEVEN_SPREAD: i64 = 60_000;
const ALIKE: i64 = 18_000;
/// How many lines a page may be left short so that it ends like its facing page.
const MOST_SPARE: i64 = 3;

/// A page of a spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpreadSide {
    /// Unknown.
    #[default]
    Any,
    /// The left page.
    Left,
    /// The right page, and how many lines the left page is short; `None` if the left page is not part of the
    /// galley.
    Right(Option<i64>),
}

impl SpreadSide {
    /// The page after one that is short by `lack` lines.
    #[must_use]
    pub fn next(self, lack: i64) -> Self {
        match self {
            Self::Any => Self::Any,
            Self::Left => Self::Right(Some(lack)),
            Self::Right(_) => Self::Left,
        }
    }

    /// The numbers of lines that are worth leaving empty at the foot of a page that could be full: on the left up to
    /// three, on the right as many as on the left.
    pub fn spares(self) -> impl Iterator<Item = i64> {
        let (range, other) = match self {
            Self::Any | Self::Right(None) => (0..=0, None),
            Self::Left => (0..=MOST_SPARE, None),
            Self::Right(Some(lack)) => (0..=0, (1..=MOST_SPARE).contains(&lack).then_some(lack)),
        };
        range.chain(other)
    }

    /// Returns the cost of a page that is short by `lack` lines, given the facing page.
    ///
    /// Two pages that are equally short look intended and cost less than each alone, so the cost is negative
    /// then.
    #[must_use]
    pub fn cost(self, lack: i64) -> i64 {
        match self {
            Self::Right(Some(other)) if other == lack => -ALIKE * lack * lack,
            Self::Right(Some(other)) => UNEVEN_SPREAD * (other - lack).abs(),
            Self::Any | Self::Left | Self::Right(None) => 0,
        }
    }
}
