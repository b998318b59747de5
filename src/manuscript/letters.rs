//! Letters in file names: natural order, ASCII form, normal form. The door to unicode-normalization for names.

use crate::casing::upper;
use crate::lang::Language;
use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Turkish and Azerbaijani letters in one alphabet, so that `ç` follows `c` and `ı` precedes `i`.
const ALPHABET: &str = "abcçdeəfgğhıijklmnoöpqrsştuüvwxyz";

/// The order of names in which people count: `gun_2` before `gun_10`, `c` before `ç`; capitals are next to their small
/// letters, and names that are otherwise equal are ordered by their bytes.
pub(super) fn natural(one: &str, other: &str) -> Ordering {
    let mut left = stem(one).chars().peekable();
    let mut right = stem(other).chars().peekable();
    loop {
        let order = match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return one.cmp(other),
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                by_value(&number(&mut left), &number(&mut right))
            }
            (Some(a), Some(b)) => {
                left.next();
                right.next();
                rank(a).cmp(&rank(b))
            }
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// A name without its ending.
pub(super) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// A file's or a folder's name as a title: underscores and hyphens are spaces, the first letter is a capital.
///
/// Hyphens of a name that has spaces are kept, and so are capitals of the first word if it has some.
#[must_use]
pub fn words_of(name: &str, language: &Language) -> String {
    let is_gap = |sign: char| sign == ' ' || sign == '_' || sign == '-' && !name.trim().contains(' ');
    let words: Vec<&str> = name.split(is_gap).filter(|word| !word.is_empty()).collect();
    let words = if words.is_empty() { name.to_owned() } else { words.join(" ") };
    let first = words.split(' ').next().unwrap_or("");
    match words.chars().next() {
        Some(letter) if !first.contains(char::is_uppercase) => {
            upper(&words[..letter.len_utf8()], language) + &words[letter.len_utf8()..]
        }
        _ => words,
    }
}

/// A name without the number that sets its order: `04-gece`, `2. Bölüm`, `01giriş`; `19 Ocak 1990`, `3d` and `90lar`
/// keep theirs.
#[must_use]
pub fn without_number(name: &str) -> &str {
    let is_sign = |sign: char| matches!(sign, '-' | '_' | '.' | ' ');
    let mut rest = name;
    loop {
        let digits = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let after = rest[digits..].trim_start_matches(is_sign);
        let is_number = after.len() < rest.len() - digits || rest.starts_with('0');
        let words: Vec<&str> = after.split(is_sign).collect();
        let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_date = digits < 3 && words.len() == 2 && words.last().is_some_and(is_year);
        if digits == 0 || !is_number || is_date || after.is_empty() {
            break;
        }
        rest = after;
    }
    rest
}

/// A name in Unicode's composed form, in which authors type it (HFS+ stores the decomposed form).
pub(super) fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// A text as small ASCII letters and digits with hyphens between words, for names of files: `Kara Ocak’ta` becomes
/// `kara-ocak-ta`, and the name of a device of Windows gets an underscore (`con_`). Empty where nothing of it has an
/// ASCII form.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for sign in text.nfc() {
        let ascii = ascii(sign);
        if !ascii.is_empty() {
            slug.push_str(&ascii);
        } else if is_gap(sign) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_device(&slug) {
        slug.push('_');
    }
    slug
}

/// Whether a name means a device on Windows, whatever ending follows it.
fn is_device(name: &str) -> bool {
    let numbered = |name: &str| name.strip_prefix("com").or(name.strip_prefix("lpt")).map(str::to_owned);
    let is_figure =
        |rest: String| rest.len() == 1 && rest != "0" && rest.bytes().all(|sign| sign.is_ascii_digit());
    ["con", "prn", "aux", "nul"].contains(&name) || numbered(name).is_some_and(is_figure)
}

/// Whether a character separates words.
fn is_gap(sign: char) -> bool {
    !sign.is_alphanumeric() && !is_combining_mark(sign)
}

/// The ASCII form of a letter; empty for signs and for letters without an equivalent.
fn ascii(sign: char) -> String {
    let small: String = match sign {
        'İ' | 'ı' => return "i".into(),
        _ => sign.to_lowercase().collect(),
    };
    let plain: String = small.nfd().filter(|part| !is_combining_mark(*part)).collect();
    plain.chars().map(plain_letter).collect()
}

/// The ASCII form of a letter without marks (Cyrillic after the Turkish spelling of sounds).
fn plain_letter(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ASCII.find(letter) {
        return &ASCII[at..=at];
    }
    match letter {
        'ı' | 'и' | 'ы' | 'і' => "i",
        'ə' | 'э' | 'е' | 'є' => "e",
        'æ' => "ae",
        'œ' => "oe",
        'ø' | 'о' | 'ө' => "o",
        'ß' => "ss",
        'ł' | 'л' => "l",
        'đ' | 'ð' | 'д' => "d",
        'þ' => "th",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'ж' => "j",
        'з' => "z",
        'к' | 'қ' | 'ҝ' => "k",
        'м' => "m",
        'н' => "n",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' | 'щ' => "s",
        'т' => "t",
        'у' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' | 'ҹ' => "c",
        'ю' => "yu",
        'я' => "ya",
        'ј' => "y",
        _ => "",
    }
}

/// The digits at the beginning of the remaining characters.
fn number(signs: &mut Peekable<Chars<'_>>) -> String {
    std::iter::from_fn(|| signs.next_if(char::is_ascii_digit)).collect()
}

/// The order of numbers of any length by their value.
fn by_value(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// The rank of a character in the order: signs, then digits, then the alphabet, then all other letters.
fn rank(sign: char) -> (u8, u32) {
    let small = match sign {
        'İ' => 'i',
        _ => sign.to_lowercase().next().unwrap_or(sign),
    };
    match ALPHABET.chars().position(|letter| letter == small) {
        Some(at) => (2, at as u32),
        None if small.is_ascii_digit() => (1, small as u32),
        None if small.is_alphanumeric() => (3, small as u32),
        None => (0, small as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::{composed, natural, slug, without_number, words_of};
    use crate::lang::Language;

    #[test]
    fn days_are_counted_not_spelled() {
        let mut names = vec![
            "gun_10.md",
            "gun_2.md",
            "gun_1.md",
            "Gun_3.md",
            "gun_2b.md",
            "gun_02a.md",
            "gun.md",
            "gün_1.md",
        ];
        names.sort_by(|one, other| natural(one, other));
        let counted = [
            "gun.md",
            "gun_1.md",
            "gun_2.md",
            "gun_02a.md",
            "gun_2b.md",
            "Gun_3.md",
            "gun_10.md",
            "gün_1.md",
        ];
        assert_eq!(names, counted);
    }

    #[test]
    fn turkish_letters_are_in_their_place() {
        let mut names = vec![
            "şehir", "zaman", "çay", "dağ", "iz", "ışık", "sel", "öz", "cam", "on", "İl", "ək", "el", "fil",
        ];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(
            names,
            ["cam", "çay", "dağ", "el", "ək", "fil", "ışık", "İl", "iz", "on", "öz", "sel", "şehir", "zaman"]
        );
    }

    #[test]
    fn numbers_beyond_any_machine_word() {
        let (small, great) = ("9".repeat(40), format!("1{}", "0".repeat(40)));
        assert!(natural(&small, &great).is_lt());
        assert!(natural("007.md", "7.md").is_lt(), "alike in value, then by bytes");
    }

    #[test]
    fn slugs_are_ascii() {
        assert_eq!(slug("Kara Ocak: Bakü, 19–20 Ocak 1990"), "kara-ocak-baku-19-20-ocak-1990");
        assert_eq!(slug("ÇĞİÖŞÜ çğıöşü Əə IĞDIR"), "cgiosu-cgiosu-ee-igdir");
        assert_eq!(slug("04_gece — Âlem’in"), "04-gece-alem-in");
        assert_eq!(slug("s\u{327}ehir"), "sehir");
        assert_eq!(slug("Чёрный январь"), "cernii-yanvar");
        assert_eq!(slug("…"), "");
        assert_eq!(slug("日本"), "");
        for (name, own) in [
            ("Con", "con_"),
            ("aux.", "aux_"),
            (" NUL ", "nul_"),
            ("prn…", "prn_"),
            ("COM1", "com1_"),
            ("lpt9", "lpt9_"),
            ("com0", "com0"),
            ("com10", "com10"),
            ("Kon", "kon"),
            ("Con Ahmet", "con-ahmet"),
        ] {
            assert_eq!(slug(name), own, "no device of Windows");
        }
    }

    #[test]
    fn two_forms_of_a_name_become_one() {
        assert_eq!(composed("gu\u{308}n"), "gün");
    }

    #[test]
    fn names_are_titles_in_their_own_letters() {
        for (name, language, title) in [
            ("giris", "tr", "Giris"),
            ("ilk_isik", "tr", "İlk isik"),
            ("ilk-işik", "az", "İlk işik"),
            ("index", "en", "Index"),
            ("ırmak", "tr", "Irmak"),
            ("04-gece_yarısı", "tr", "Gece yarısı"),
            ("01giriş", "tr", "Giriş"),
            ("2. bölüm", "tr", "Bölüm"),
            ("2024-01-15-gezi", "tr", "Gezi"),
            ("1984", "tr", "1984"),
            ("90lar", "tr", "90lar"),
            ("3d-baskı", "tr", "3d baskı"),
            ("19 Ocak 1990", "tr", "19 Ocak 1990"),
            ("19-ocak-1990", "tr", "19 ocak 1990"),
            ("3 e-posta adresi", "tr", "E-posta adresi"),
            ("iPhone notları", "tr", "iPhone notları"),
            ("TBMM_tutanağı", "tr", "TBMM tutanağı"),
            ("--", "tr", "--"),
            ("00", "tr", "00"),
            ("çay", "tr", "Çay"),
        ] {
            assert_eq!(words_of(without_number(name), &Language::new(language)), title, "{name}");
        }
    }
}
