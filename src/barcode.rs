//! The bar code of an ISBN: EAN-13 (GS1 General Specifications, 5.2; ISO/IEC 15420).

/// An EAN-13 symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ean13 {
    digits: [u8; 13],
}

/// Modules of the symbol, quiet zones not counted.
pub const MODULES: usize = 95;
/// Modules that must stay white before the symbol, and after it.
pub const QUIET: (usize, usize) = (11, 7);

/// Widths of the bars and spaces of each digit in set A, in modules: space, bar, space, bar.
const WIDTHS: [[u8; 4]; 10] = [
    [3, 2, 1, 1],
    [2, 2, 2, 1],
    [2, 1, 2, 2],
    [1, 4, 1, 1],
    [1, 1, 3, 2],
    [1, 2, 3, 1],
    [1, 1, 1, 4],
    [1, 3, 1, 2],
    [1, 2, 1, 3],
    [3, 1, 1, 2],
];

/// Which digits of the left half are in set B, for each first digit.
const SECOND_SET: [[bool; 6]; 10] = {
    const A: bool = false;
    const B: bool = true;
    [
        [A, A, A, A, A, A],
        [A, A, B, A, B, B],
        [A, A, B, B, A, B],
        [A, A, B, B, B, A],
        [A, B, A, A, B, B],
        [A, B, B, A, A, B],
        [A, B, B, B, A, A],
        [A, B, A, B, A, B],
        [A, B, A, B, B, A],
        [A, B, B, A, B, A],
    ]
};

impl Ean13 {
    /// The symbol of an ISBN of 13 or, as before 2007, of 10 digits; other characters are ignored. None where it is no
    /// ISBN or its check digit is wrong.
    #[must_use]
    pub fn of_isbn(isbn: &str) -> Option<Self> {
        let bare: Vec<char> =
            isbn.chars().filter(|sign| sign.is_ascii_digit() || sign.eq_ignore_ascii_case(&'X')).collect();
        let digits = |signs: &[char]| -> Option<Vec<u8>> {
            signs.iter().map(|sign| sign.to_digit(10).map(|digit| digit as u8)).collect()
        };
        match bare.len() {
            13 => {
                let digits: [u8; 13] = digits(&bare)?.try_into().ok()?;
                let is_book = digits[..2] == [9, 7] && matches!(digits[2], 8 | 9);
                (is_book && check_digit(&digits[..12]) == digits[12]).then_some(Self { digits })
            }
            10 => {
                let body = digits(&bare[..9])?;
                let last = bare[9].to_digit(10).map_or(10, |digit| digit as usize);
                let sum: usize =
                    body.iter().enumerate().map(|(at, digit)| usize::from(*digit) * (10 - at)).sum();
                if !(sum + last).is_multiple_of(11) {
                    return None;
                }
                let mut full = vec![9, 7, 8];
                full.extend(body);
                full.push(check_digit(&full));
                Some(Self { digits: full.try_into().ok()? })
            }
            _ => None,
        }
    }

    /// The thirteen digits, as printed below the bars.
    #[must_use]
    pub fn digits(&self) -> [u8; 13] {
        self.digits
    }

    /// The modules from left to right: true is a bar.
    #[must_use]
    pub fn modules(&self) -> Vec<bool> {
        let mut modules = vec![true, false, true];
        let sets = SECOND_SET[usize::from(self.digits[0])];
        for (digit, second) in self.digits[1..7].iter().zip(sets) {
            let mut widths = WIDTHS[usize::from(*digit)];
            if second {
                widths.reverse();
            }
            push(&mut modules, widths, false);
        }
        modules.extend([false, true, false, true, false]);
        for digit in &self.digits[7..] {
            push(&mut modules, WIDTHS[usize::from(*digit)], true);
        }
        modules.extend([true, false, true]);
        modules
    }

    /// The bars: the module that each begins with, its width in modules, and whether it is a guard, which
    /// reaches further down.
    #[must_use]
    pub fn bars(&self) -> Vec<(usize, usize, bool)> {
        let modules = self.modules();
        let mut bars = Vec::new();
        let mut at = 0;
        for run in modules.chunk_by(|one, other| one == other) {
            if run[0] {
                let is_guard = at < 3 || (45..50).contains(&at) || at >= 92;
                bars.push((at, run.len(), is_guard));
            }
            at += run.len();
        }
        bars
    }
}

/// Adds the bars and spaces of a digit.
fn push(modules: &mut Vec<bool>, widths: [u8; 4], mut is_bar: bool) {
    for width in widths {
        modules.extend(std::iter::repeat_n(is_bar, usize::from(width)));
        is_bar = !is_bar;
    }
}

/// The check digit of twelve digits: weights 1 and 3 by turns, modulo 10.
fn check_digit(digits: &[u8]) -> u8 {
    let weighted =
        digits.iter().enumerate().map(|(at, digit)| u32::from(*digit) * if at % 2 == 0 { 1 } else { 3 });
    ((10 - weighted.sum::<u32>() % 10) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::{Ean13, MODULES};

    fn modules(isbn: &str) -> String {
        let symbol = Ean13::of_isbn(isbn).expect("an ISBN");
        symbol.modules().iter().map(|bar| if *bar { '1' } else { '0' }).collect()
    }

    #[test]
    fn digits_are_coded_as_in_the_standard() {
        // The first digit, 9, sets the left half as A B B A B A.
        // 978-0-306-40615-7: 7A 8B 0B 3A 0B 6A, then 4 0 6 1 5 7 in set C.
        let expected = [
            "101", "0111011", "0001001", "0100111", "0111101", "0100111", "0101111", "01010", "1011100",
            "1110010", "1010000", "1100110", "1001110", "1000100", "101",
        ];
        assert_eq!(modules("978-0-306-40615-7"), expected.concat());
    }

    #[test]
    fn every_digit_has_its_bars() {
        for isbn in ["978-0-306-40615-7", "979-10-90636-07-1", "9789750718533"] {
            let symbol = Ean13::of_isbn(isbn).expect("an ISBN");
            assert_eq!(symbol.modules().len(), MODULES);
            assert_eq!(symbol.bars().len(), 30, "two a digit, two a guard, the middle one too");
            assert_eq!(symbol.bars().iter().filter(|(.., guard)| *guard).count(), 6);
        }
    }

    #[test]
    fn ten_digits_become_thirteen() {
        assert_eq!(Ean13::of_isbn("0-306-40615-2"), Ean13::of_isbn("9780306406157"));
        assert_eq!(Ean13::of_isbn("097522980X").map(|it| it.digits()[12]), Some(4));
    }

    #[test]
    fn a_wrong_check_digit_has_no_symbol() {
        for isbn in ["978-0-306-40615-8", "0-306-40615-3", "977-0-306-40615-7", "", "978", "97803064O6157"] {
            assert_eq!(Ean13::of_isbn(isbn), None, "{isbn}");
        }
    }
}
