//! Lengths in integer units, and the points and rectangles made of them.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length in scaled points: 1/65,536 of a PDF point (1/72 in), after TeX's `sp`.
///
/// Integers keep sums exact, so that a page is the same on every machine whatever order its
/// parts were added in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(i64);

impl Length {
    /// A length of zero.
    pub const ZERO: Self = Self(0);
    /// Scaled points in one PDF point.
    pub const UNIT: i64 = 65_536;

    /// A length in PDF points (1/72 in).
    #[must_use]
    pub const fn pt(points: f64) -> Self {
        let scaled = points * Self::UNIT as f64;
        Self(if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 } as i64)
    }

    /// A length in millimetres.
    #[must_use]
    pub const fn mm(millimetres: f64) -> Self {
        Self::pt(millimetres * 72.0 / 25.4)
    }

    /// A length in scaled points.
    #[must_use]
    pub const fn sp(scaled: i64) -> Self {
        Self(scaled)
    }

    /// This length in scaled points.
    #[must_use]
    pub const fn to_sp(self) -> i64 {
        self.0
    }

    /// This length in PDF points.
    #[must_use]
    pub const fn to_pt(self) -> f64 {
        self.0 as f64 / Self::UNIT as f64
    }

    /// This length in millimetres.
    #[must_use]
    pub const fn to_mm(self) -> f64 {
        self.to_pt() * 25.4 / 72.0
    }

    /// This length times a factor, rounded to the nearest scaled point.
    #[must_use]
    pub fn scale(self, factor: f64) -> Self {
        // `f64::round` is a call into the C library on processors before SSE 4.1, and this function is called often.
        let scaled = self.0 as f64 * factor;
        Self((scaled + 0.5_f64.copysign(scaled)) as i64)
    }

    /// Converts font units of a face with `upem` units per em to a length at this font size.
    #[must_use]
    pub const fn em_units(self, units: i32, upem: u16) -> Self {
        Self(self.0 * units as i64 / upem as i64)
    }

    /// How many of `other` fit into this length, as a real number (0 where `other` is zero).
    #[must_use]
    pub fn ratio(self, other: Self) -> f64 {
        if other.0 == 0 { 0.0 } else { self.0 as f64 / other.0 as f64 }
    }

    /// The absolute value.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Mul<i64> for Length {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0 * times)
    }
}

impl Div<i64> for Length {
    type Output = Self;
    fn div(self, parts: i64) -> Self {
        Self(self.0 / parts)
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// A point on a page: from the left edge rightwards, from the top edge downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Distance from the left edge.
    pub x: Length,
    /// Distance from the top edge.
    pub y: Length,
}

/// Width and height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Horizontal extent.
    pub width: Length,
    /// Vertical extent.
    pub height: Length,
}

/// An upright rectangle, named by its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// The top left corner.
    pub origin: Point,
    /// Width and height.
    pub size: Size,
}

impl Rect {
    /// A rectangle from its top left corner and its extent.
    #[must_use]
    pub const fn new(x: Length, y: Length, width: Length, height: Length) -> Self {
        Self { origin: Point { x, y }, size: Size { width, height } }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> Length {
        self.origin.x + self.size.width
    }

    /// The bottom edge.
    #[must_use]
    pub fn bottom(&self) -> Length {
        self.origin.y + self.size.height
    }
}
