//! Words that the spelling guide of the Turkish Language Association (TDK, Yazım Kılavuzu) writes otherwise.

use super::letters::{is_capitalised, lower};
use super::line::{Kind, Line};
use super::reporter::Reporter;
use crate::diag::rules;

/// Single words: wrong, right. A `*` at the end stands for whatever suffixes follow.
const WORDS: &[(&str, &str)] = &[
    ("acenta", "acente"),
    ("afaroz", "aforoz"),
    ("antreman*", "antrenman"),
    ("ardarda", "art arda"),
    ("arasıra", "ara sıra"),
    ("aynızamanda", "aynı zamanda"),
    ("birarada", "bir arada"),
    ("birgün", "bir gün"),
    ("birsürü", "bir sürü"),
    ("birtürlü", "bir türlü"),
    ("birşey*", "bir şey"),
    ("döküman*", "doküman"),
    ("egzos", "egzoz"),
    ("entellektüel*", "entelektüel"),
    ("eşortman", "eşofman"),
    ("farketmek", "fark etmek"),
    ("farketti*", "fark etti"),
    ("hakketti*", "hak etti"),
    ("haftasonu*", "hafta sonu"),
    ("herbir", "her bir"),
    ("hergün", "her gün"),
    ("herkez*", "herkes"),
    ("herzaman", "her zaman"),
    ("herşey*", "her şey"),
    ("hiçbirşey*", "hiçbir şey"),
    ("hiçkimse*", "hiç kimse"),
    ("hoşgeldin*", "hoş geldin"),
    ("insiyatif*", "inisiyatif"),
    ("klavuz*", "kılavuz"),
    ("kollektif*", "kolektif"),
    ("laboratuar*", "laboratuvar"),
    ("malesef", "maalesef"),
    ("metod", "metot"),
    ("müracat", "müracaat"),
    ("müsade*", "müsaade"),
    ("orjinal*", "orijinal"),
    ("parelel*", "paralel"),
    ("peşpeşe", "peş peşe"),
    ("restorant*", "restoran"),
    ("sözkonusu", "söz konusu"),
    ("sürpiriz*", "sürpriz"),
    ("süpriz*", "sürpriz"),
    ("tabiki", "tabii ki"),
    ("terketti*", "terk etti"),
    ("ünvan*", "unvan"),
    ("yada", "ya da"),
    ("yalnış*", "yanlış"),
    ("yanlız*", "yalnız"),
    ("yanısıra", "yanı sıra"),
    ("yüzyüze", "yüz yüze"),
    ("çünki", "çünkü"),
    ("şuan", "şu an"),
    ("şuanda", "şu anda"),
    ("şöför*", "şoför"),
];

/// Words that are wrongly written apart: first, second, right.
const PAIRS: &[(&str, &str, &str)] = &[
    ("bir", "birini", "birbirini"),
    ("bir", "birine", "birbirine"),
    ("bir", "birinden", "birbirinden"),
    ("bir", "çok", "birçok"),
    ("bir", "kaç", "birkaç"),
    ("her", "hangi", "herhangi"),
    ("hiç", "bir", "hiçbir"),
    ("hiç", "birisi", "hiçbirisi"),
    ("bir", "çoğu", "birçoğu"),
    ("tabi", "ki", "tabii ki"),
];

/// Function words that nobody says twice.
const SINGLE: &[&str] =
    &["ve", "ile", "bu", "ki", "ama", "fakat", "veya", "olan", "olarak", "gibi", "kadar", "değil", "ancak"];

/// Looks at every word of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == Kind::Word) {
        // A capital within a word is a name’s own (BirGün).
        if line.word(at).chars().skip(1).any(char::is_uppercase) {
            continue;
        }
        let small = lower(line.word(at));
        if let Some(right) = right_word(&small) {
            tell(line, at, at, &right, reporter);
        } else if line.kind(at + 1) == Kind::Space && line.kind(at + 2) == Kind::Word {
            pair(line, at, &small, reporter);
        }
    }
}

/// The right form of a wrong word, its suffixes kept.
fn right_word(small: &str) -> Option<String> {
    // Four bytes tell nearly every word from all of these; none of them is shorter.
    let first = small.as_bytes().first_chunk::<4>()?;
    let alike = |wrong: &str| wrong.as_bytes().first_chunk() == Some(first);
    let matches = |wrong: &str| match wrong.strip_suffix('*') {
        Some(stem) => small.strip_prefix(stem),
        None => (small == wrong).then_some(""),
    };
    WORDS
        .iter()
        .filter(|(wrong, _)| alike(wrong))
        .find_map(|(wrong, right)| Some(format!("{right}{}", matches(wrong)?)))
}

fn pair(line: &Line, at: usize, small: &str, reporter: &mut Reporter) {
    if !SINGLE.contains(&small) && !PAIRS.iter().any(|(first, ..)| *first == small) {
        return;
    }
    let second = lower(line.word(at + 2));
    let wrong = PAIRS.iter().find(|(first, next, _)| *first == small && *next == second);
    if let Some((_, _, right)) = wrong {
        tell(line, at, at + 2, right, reporter);
    } else if small == second && SINGLE.contains(&small) {
        let cut = line.stretch(at + 1, at + 2);
        reporter.mend(&rules::REPEATED_WORD, line, line.stretch(at, at + 2), &[(cut, "")]);
    }
}

fn tell(line: &Line, first: usize, last: usize, right: &str, reporter: &mut Reporter) {
    let range = line.stretch(first, last);
    let better = if is_capitalised(line.word(first)) { capital(right) } else { right.to_owned() };
    reporter.mend(&rules::SPELLING, line, range.clone(), &[(range, &better)]);
}

/// A word with a capital at its beginning.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| match first {
        'i' => "İ".to_owned(),
        other => other.to_uppercase().collect(),
    });
    first.unwrap_or_default() + letters.as_str()
}
