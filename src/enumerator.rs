//! Signs that a list's item begins with and Markdown does not know: a letter, a number in brackets, a Roman figure, a
//! bullet of a word processor.

use crate::roman::{roman, roman_value};

/// Bullets that Markdown does not know; the dashes among them begin what somebody says, too.
const BULLETS: [&str; 10] = ["(@) ", "#. ", "• ", "· ", "▪ ", "◦ ", "‣ ", "– ", "— ", "― "];
/// Signs that begin no list: what somebody says, notes and works that were numbered by hand.
const NO_LISTS: [char; 5] = ['–', '—', '―', '¹', ']'];

/// What an item of a list begins with that Markdown does not know: `a)`, `(1)`, `i.`, `•`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enumerator {
    /// Whether a bracket opens it, and what closes it; of a bullet the bullet itself.
    form: (bool, char),
    /// The place of its letter in the alphabet, in steps of two; a Roman figure of one letter has both values.
    letter: Option<u32>,
    /// The value of its number.
    number: Option<u32>,
    /// Whether it is a bullet, figures or letters.
    signs: Signs,
    /// Its bytes, without the space behind it.
    pub length: usize,
}

/// The characters of an enumerator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signs {
    Bullet,
    Figures,
    Small,
    Capitals,
}

/// How the items of a list are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all: bullets.
    Bullets,
    /// 1, 2, 3.
    Decimal,
    /// a, b, c.
    LowerAlpha,
    /// A, B, C.
    UpperAlpha,
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
}

impl Enumerator {
    /// The enumerator that a line begins with. A capital with a stop needs two spaces behind it: with one it is a name.
    #[must_use]
    pub fn of(words: &str) -> Option<Self> {
        Self::read(words, false)
    }

    /// The enumerator that a line begins with, where it is the next of the same kind.
    #[must_use]
    pub fn after(self, words: &str) -> Option<Self> {
        Self::read(words, true).filter(|next| self.precedes(*next))
    }

    /// The enumerator that a line begins with; `is_awaited` says that one before it was a capital with a stop.
    fn read(words: &str, is_awaited: bool) -> Option<Self> {
        if let Some(bullet) = BULLETS.iter().find(|bullet| words.starts_with(**bullet)) {
            let sign = bullet.chars().next().unwrap_or('•');
            return Some(Self {
                form: (false, sign),
                letter: None,
                number: None,
                signs: Signs::Bullet,
                length: bullet.trim_end().len(),
            });
        }
        // Notes and sources that were numbered by hand.
        if let Some((number, figures)) = raised(words) {
            let (form, signs) = ((false, '¹'), Signs::Figures);
            return Some(Self { form, letter: None, number: Some(number), signs, length: figures });
        }
        if let Some((mark, _)) = words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            let is_letter = mark.len() == 1 && mark.starts_with(|sign: char| sign.is_ascii_lowercase());
            let letter = mark.chars().next().filter(|_| is_letter).map(place_of);
            let number = mark.parse().ok().filter(|_| mark.len() < 5);
            let is_item = letter.is_some() || number.is_some();
            let signs = if letter.is_some() { Signs::Small } else { Signs::Figures };
            return is_item.then_some(Self {
                form: (true, ']'),
                letter,
                number,
                signs,
                length: mark.len() + 2,
            });
        }
        let inner = words.strip_prefix('(');
        let rest = inner.unwrap_or(words);
        let length =
            rest.find(|sign: char| !sign.is_alphanumeric()).filter(|length| (1..=6).contains(length))?;
        let (mark, after) = rest.split_at(length);
        let closing = after.chars().next().filter(|sign| matches!(sign, ')' | '.' | '-' | '–'))?;
        let is_figure = mark.bytes().all(|byte| byte.is_ascii_digit());
        let follows = after[closing.len_utf8()..].starts_with([' ', '\t', '\u{a0}']);
        // `A.` is a name more often than an item; `1.` and `1)` are Markdown's own, unless words stand before them.
        let is_capital = mark.chars().all(char::is_uppercase);
        let is_apart =
            is_awaited || ["  ", "\t"].iter().any(|gap| after[closing.len_utf8()..].starts_with(gap));
        let is_known = match closing {
            ')' => true,
            '.' if is_capital => inner.is_none() && is_apart,
            '.' => inner.is_none() && mark.chars().all(char::is_lowercase),
            _ => inner.is_none() && is_figure,
        };
        let letter = (mark.chars().count() == 1).then(|| mark.chars().next()).flatten();
        let letter = letter.filter(|letter| letter.is_alphabetic()).map(place_of);
        let number = if is_figure { mark.parse().ok() } else { roman_value(mark) };
        let is_item = is_known && follows && (letter.is_some() || number.is_some());
        let whole = usize::from(inner.is_some()) + length + closing.len_utf8();
        let signs = match (is_figure, is_capital) {
            (true, _) => Signs::Figures,
            (_, true) => Signs::Capitals,
            _ => Signs::Small,
        };
        is_item.then_some(Self { form: (inner.is_some(), closing), letter, number, signs, length: whole })
    }

    /// Whether another enumerator is the next of the same kind, or the one behind it: each is printed as it was typed, so
    /// that one may be missing.
    #[must_use]
    pub fn precedes(self, next: Self) -> bool {
        let is_next = |one: Option<u32>, other: Option<u32>, most: u32| {
            let step = one.zip(other).and_then(|(one, other)| other.checked_sub(one));
            step.is_some_and(|step| (1..=most).contains(&step))
        };
        self.form == next.form
            && (self.is_bullet()
                || is_next(self.letter, next.letter, 4)
                || is_next(self.number, next.number, 2))
    }

    /// Whether it is a bullet, which counts nothing.
    #[must_use]
    pub fn is_bullet(self) -> bool {
        self.letter.is_none() && self.number.is_none()
    }

    /// Whether it can begin a list within an item of another.
    #[must_use]
    pub fn is_first(self) -> bool {
        self.is_bullet() || self.number == Some(1) || self.letter == Some(place_of('a'))
    }

    /// The number that a list of its kind begins with; none of a bullet.
    #[must_use]
    pub fn value(self) -> Option<u64> {
        let letter = || self.letter.map(|letter| letter.saturating_sub(place_of('a')) / 2 + 1);
        self.number.or_else(letter).map(u64::from).or_else(|| "(#@".contains(self.form.1).then_some(1))
    }

    /// Whether Markdown itself knows it as the beginning of an item: `1.`, `1)`.
    #[must_use]
    pub fn is_of_markdown(self) -> bool {
        self.signs == Signs::Figures && matches!(self.form, (false, '.' | ')'))
    }

    /// Whether it is a capital with a stop, which is a name as often.
    #[must_use]
    pub fn is_capital(self) -> bool {
        self.signs == Signs::Capitals && self.form == (false, '.')
    }

    /// How a list counts whose first enumerators are this one and `next`.
    #[must_use]
    pub fn numbering(self, next: Option<Self>) -> Numbering {
        let counts = |next: Self| self.number.zip(next.number).is_some_and(|(one, other)| one + 1 == other);
        let alone = self.letter.is_none() || self.number == Some(1);
        let is_roman = self.number.is_some() && next.map_or(alone, counts);
        match (self.signs, is_roman) {
            (Signs::Bullet, _) => Numbering::Bullets,
            (Signs::Figures, _) => Numbering::Decimal,
            (Signs::Small, true) => Numbering::LowerRoman,
            (Signs::Small, false) => Numbering::LowerAlpha,
            (Signs::Capitals, true) => Numbering::UpperRoman,
            (Signs::Capitals, false) => Numbering::UpperAlpha,
        }
    }

    /// Whether it is printed as it was typed, not as one of the bullets and numbers of every list.
    #[must_use]
    pub fn is_label(self) -> bool {
        !self.is_bullet()
    }

    /// Whether lists are made of such items.
    #[must_use]
    pub fn makes_list(self) -> bool {
        !NO_LISTS.contains(&self.form.1)
    }
}

/// The raised figures, from 0.
pub const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The raised figures that a line begins with, and their length.
fn raised(words: &str) -> Option<(u32, usize)> {
    let length = words.find(|sign| !RAISED.contains(&sign)).filter(|length| *length > 0)?;
    let figures = words[..length].chars().filter_map(|sign| RAISED.iter().position(|figure| *figure == sign));
    let number = figures.take(6).fold(0, |number, figure| 10 * number + figure as u32);
    Some((number, length))
}

/// The place of a letter in the alphabet, in steps of two: letters that some alphabets have stand between.
fn place_of(letter: char) -> u32 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let between = |before: char| 2 * u32::from(before) + 1;
    match small {
        'ç' => between('c'),
        'ə' => between('e'),
        'ğ' => between('g'),
        'ı' => between('h'),
        'ö' => between('o'),
        'ş' => between('s'),
        'ü' => between('u'),
        other => 2 * u32::from(other),
    }
}

/// A number as a list counts it: `3`, `c`, `III`. What letters or Roman figures do not reach is in figures.
#[must_use]
pub fn figure(numbering: Numbering, number: u64) -> String {
    let made = match numbering {
        Numbering::LowerAlpha | Numbering::UpperAlpha => letters(number),
        Numbering::LowerRoman | Numbering::UpperRoman => {
            u32::try_from(number).ok().filter(|number| (1..4000).contains(number)).map(roman)
        }
        Numbering::Bullets | Numbering::Decimal => None,
    };
    match (made, numbering) {
        (Some(made), Numbering::UpperAlpha | Numbering::UpperRoman) => made.to_ascii_uppercase(),
        (Some(made), _) => made,
        (None, _) => number.to_string(),
    }
}

/// A number in letters, as browsers count: a to z, aa, ab.
fn letters(number: u64) -> Option<String> {
    let mut rest = number;
    let mut made = Vec::new();
    while rest > 0 {
        rest -= 1;
        made.push(b'a' + u8::try_from(rest % 26).ok()?);
        rest /= 26;
    }
    made.reverse();
    String::from_utf8(made).ok().filter(|made| !made.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Enumerator, Numbering, figure};
    use crate::roman::roman_value;

    #[test]
    fn marks_follow_each_other() {
        for (one, other) in [
            ("a) x", "b) y"),
            ("b) x", "c) y"),
            ("b) x", "ç) y"),
            ("b) x", "d) y"),
            ("(2) x", "(4) y"),
            ("c) x", "ç) y"),
            ("ç) x", "d) y"),
            ("(1) x", "(2) y"),
            ("(a) x", "(b) y"),
            ("i. x", "ii. y"),
            ("iv. x", "v. y"),
            ("A) x", "B) y"),
            ("1- x", "2- y"),
            ("¹ x", "² y"),
            ("¹²x", "¹³y"),
            ("[1] x", "[2] y"),
            ("[a]x", "[b]y"),
            ("• x", "• y"),
            ("— Kim o?", "— Benim."),
        ] {
            let (one, other) = (Enumerator::of(one).expect(one), Enumerator::of(other).expect(other));
            assert!(one.precedes(other), "{one:?} {other:?}");
        }
        for (one, other) in
            [("a) x", "d) y"), ("(1) x", "(4) y"), ("(1) x", "2) y"), ("(12) x", "(12) y"), ("• x", "— y")]
        {
            let follows = Enumerator::of(one)
                .zip(Enumerator::of(other))
                .is_some_and(|(one, other)| one.precedes(other));
            assert!(!follows, "{one} {other}");
        }
        for text in ["A. Behramov", "ve (1)", "s. 12", "1990-1991 arası", "bir) iki", "-- x", "vb. bir"] {
            assert_eq!(Enumerator::of(text).filter(|item| item.number != roman_of(text)), None, "{text}");
        }
    }

    /// The value of a word that happens to be a Roman figure: it is no item unless another follows it.
    fn roman_of(text: &str) -> Option<u32> {
        roman_value(text.split('.').next().unwrap_or(""))
    }

    #[test]
    fn a_capital_with_a_stop_is_an_item_where_two_spaces_are_behind_it() {
        let first = Enumerator::of("I.   x").expect("two spaces");
        let second = first.after("II.  y").expect("the next one");
        assert!(second.after("III. z").is_some());
        assert_eq!(second.after("V. z"), None);
        assert_eq!(Enumerator::of("I. Murad"), None);
        assert_eq!(Enumerator::of("A. Behramov"), None);
        assert!(Enumerator::of("A.  x").is_some());
    }

    #[test]
    fn enumerators_say_how_their_list_counts() {
        for (one, other, numbering) in [
            ("a) x", "b) x", Numbering::LowerAlpha),
            ("c) x", "ç) x", Numbering::LowerAlpha),
            ("c) x", "d) x", Numbering::LowerAlpha),
            ("i) x", "j) x", Numbering::LowerAlpha),
            ("i) x", "ii) x", Numbering::LowerRoman),
            ("iv. x", "v. x", Numbering::LowerRoman),
            ("I.  x", "II.  x", Numbering::UpperRoman),
            ("A) x", "B) x", Numbering::UpperAlpha),
            ("(1) x", "(2) x", Numbering::Decimal),
            ("• x", "• x", Numbering::Bullets),
        ] {
            let made = Enumerator::of(one).map(|first| first.numbering(Enumerator::of(other)));
            assert_eq!(made, Some(numbering), "{one}");
        }
    }

    #[test]
    fn numbers_are_written_as_lists_count() {
        for (numbering, number, written) in [
            (Numbering::LowerAlpha, 3, "c"),
            (Numbering::LowerAlpha, 28, "ab"),
            (Numbering::UpperAlpha, 26, "Z"),
            (Numbering::LowerRoman, 1994, "mcmxciv"),
            (Numbering::UpperRoman, 4, "IV"),
            (Numbering::UpperRoman, 4000, "4000"),
            (Numbering::LowerAlpha, 0, "0"),
            (Numbering::Decimal, 7, "7"),
        ] {
            assert_eq!(figure(numbering, number), written);
        }
    }
}
