//! The time at which a book was made: from `book.toml` or `SOURCE_DATE_EPOCH`, never from a clock.

/// A moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

impl Default for Moment {
    /// The first moment that a zip archive can represent, for books without a date.
    fn default() -> Self {
        Self { year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
    }
}

impl Moment {
    /// Midnight of a date written `2026`, `2026-01` or `2026-01-20`; `None` where it is no date.
    #[must_use]
    pub fn from_date(date: &str) -> Option<Self> {
        let mut parts = date.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(1), |part| digits(part, 2))?;
        let day = parts.next().map_or(Some(1), |part| digits(part, 2))?;
        let fits = (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
        (parts.next().is_none() && fits).then_some(Self {
            year,
            month: month as u8,
            day: day as u8,
            ..Self::default()
        })
    }

    /// A moment from seconds since 1970 (`SOURCE_DATE_EPOCH`); years past 9999 are limited to 9999.
    #[must_use]
    pub fn from_epoch(seconds: u64) -> Self {
        let mut days = seconds / 86_400;
        let mut year = 1970;
        while year < 9999 && days >= year_days(year) {
            days -= year_days(year);
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days >= u64::from(days_in(year, month)) {
            days -= u64::from(days_in(year, month));
            month += 1;
        }
        let day = (days + 1).min(u64::from(days_in(year, month)));
        let second = seconds % 86_400;
        Self {
            year,
            month: month as u8,
            day: day as u8,
            hour: (second / 3600) as u8,
            minute: (second / 60 % 60) as u8,
            second: (second % 60) as u8,
        }
    }

    /// The moment as `2026-01-20T00:00:00Z`.
    #[must_use]
    pub fn iso(&self) -> String {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            self.year, self.month, self.day, self.hour, self.minute, self.second
        )
    }
}

/// Parses exactly `count` decimal digits as a number.
fn digits(text: &str, count: usize) -> Option<u16> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn year_days(year: u16) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The number of days of a month, from 1 to 12.
#[must_use]
pub fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 => 28 + u16::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn dates_of_any_precision() {
        let iso = |date| Moment::from_date(date).map(|moment| moment.iso());
        assert_eq!(iso("2026").as_deref(), Some("2026-01-01T00:00:00Z"));
        assert_eq!(iso("2026-02").as_deref(), Some("2026-02-01T00:00:00Z"));
        assert_eq!(iso("2024-02-29").as_deref(), Some("2024-02-29T00:00:00Z"));
        for wrong in ["", "26", "2026-13", "2026-02-29", "2026-01-20-1", "2026-1-2", "+202"] {
            assert_eq!(iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn seconds_since_1970() {
        assert_eq!(Moment::from_epoch(0).iso(), "1970-01-01T00:00:00Z");
        assert_eq!(Moment::from_epoch(951_827_696).iso(), "2000-02-29T12:34:56Z");
        assert_eq!(Moment::from_epoch(u64::MAX).year, 9999);
    }
}
