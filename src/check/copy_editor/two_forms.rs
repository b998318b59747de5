//! Reports what is written in two ways in a book (rule T070): the rarer form, with its places.

use super::forms::{Form, Subject};
use super::letters::{is_capitals, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::word_index::WordIndex;
use crate::config::Names;
use crate::diag::{Diagnostic, OtherPlaces, Problem};
use crate::lang::Tongue;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The least number of letters of a name whose spellings are compared.
const SHORTEST: usize = 5;

/// The places of one form, in the order of the book.
#[derive(Debug)]
struct Places {
    shown: String,
    spans: Vec<Span>,
}

/// Reports dates, numbers, quotation marks and institutions that are written in two ways.
pub(super) fn check<'a>(forms: impl Iterator<Item = &'a Form>, reporter: &mut Reporter) {
    let mut things: BTreeMap<(Tongue, Subject, &str), BTreeMap<u8, Places>> = BTreeMap::new();
    for form in forms {
        let ways = things.entry((form.tongue, form.subject, &form.key)).or_default();
        let places =
            ways.entry(form.way).or_insert_with(|| Places { shown: form.shown.clone(), spans: Vec::new() });
        places.spans.push(form.span);
    }
    for ((_, subject, _), ways) in things {
        // A lowercase institution, or a single quotation with a document's own marks, may be intended;
        // several uses of the commonest form show that it is the book's custom.
        let needs = match subject {
            Subject::Quotes => 4,
            Subject::Institution => 2,
            Subject::Date | Subject::Thousands => 1,
        };
        compare(ways.into_values().collect(), needs, reporter);
    }
}

/// Reports all forms except the commonest, if that one occurs at least `needs` times.
fn compare(mut forms: Vec<Places>, needs: usize, reporter: &mut Reporter) {
    forms.sort_by_key(|form| (std::cmp::Reverse(form.spans.len()), form.spans.first().copied()));
    let mut forms = forms.into_iter();
    let Some(common) = forms.next().filter(|common| common.spans.len() >= needs) else { return };
    for rare in forms {
        let Some(first) = rare.spans.first().copied() else { continue };
        let problem = Problem::TwoForms {
            found: rare.shown,
            better: common.shown.clone(),
            count: rare.spans.len(),
            common: common.spans.len(),
            places: OtherPlaces::at(&rare.spans),
        };
        reporter.found.push(Diagnostic::new(problem, first));
    }
}

/// Reports names in two spellings: Gorbaçov and Gorbachov, Haydar and Heydər.
pub(super) fn names<'a>(
    lines: impl Iterator<Item = &'a Line> + Clone,
    lexicon: &WordIndex,
    names: &Names,
    reporter: &mut Reporter,
) {
    let mut spellings: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let all =
        || lexicon.names().filter(|name| name.chars().nth(SHORTEST - 1).is_some() && !is_capitals(name));
    for name in all().filter(|name| !names.known.iter().any(|known| known == name)) {
        spellings.entry(spelling_key(name)).or_default().push(name);
    }
    let mut groups: Vec<Vec<&str>> = spellings.into_values().filter(|group| group.len() > 1).collect();
    // Azerbaijani ə corresponds to e in some names and to a in others: Heydər, Haydar.
    let open = |name: &str| spelling_key(name).replace('e', "a");
    let schwas: Vec<&str> = all().filter(|name| name.contains('ə')).collect();
    if !schwas.is_empty() {
        let wanted: BTreeMap<String, &str> = schwas.iter().map(|name| (open(name), *name)).collect();
        for other in all().filter(|name| !name.contains('ə')) {
            let same = wanted.get(&open(other)).filter(|name| spelling_key(name) != spelling_key(other));
            groups.extend(same.map(|name| vec![*name, other]));
        }
    }
    if groups.is_empty() {
        return;
    }
    // A word that another rule reports is no second spelling of a name.
    let reported: BTreeSet<Span> = reporter.found.iter().filter_map(|found| found.span).collect();
    let looked_for: BTreeSet<&str> = groups.iter().flatten().copied().collect();
    let mut found: BTreeMap<(Tongue, &str), Vec<Span>> = BTreeMap::new();
    for line in lines {
        for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
            let Some(name) = looked_for.get(line.word(at)) else { continue };
            let span = line.span(line.byte_range(at, at));
            // Emphasised or quoted text is a title, which keeps its own spelling.
            let is_title = reporter.before(span).is_some_and(|sign| "*_“«\"'".contains(sign));
            if !is_title && !reported.contains(&span) {
                found.entry((line.tongue, name)).or_default().push(span);
            }
        }
    }
    for tongue in [Tongue::Turkish, Tongue::Azerbaijani] {
        for group in &groups {
            let places = |name: &&str| {
                let spans = found.get(&(tongue, *name))?.clone();
                Some(Places { shown: (*name).to_owned(), spans })
            };
            let forms: Vec<Places> = group.iter().filter_map(places).collect();
            if forms.len() > 1 {
                compare(forms, 1, reporter);
            }
        }
    }
}

/// Letters or letter groups that write one sound in different orthographies, longer ones first.
const SOUNDS: &[(&str, &str)] = &[
    ("tsch", "c"),
    ("dzh", "c"),
    ("sch", "s"),
    ("tch", "c"),
    ("ch", "c"),
    ("sh", "s"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dj", "c"),
    ("aye", "ae"),
    ("iye", "ie"),
    ("ç", "c"),
    ("ş", "s"),
    ("ğ", "g"),
    ("ı", "i"),
    ("ö", "o"),
    ("ü", "u"),
    ("â", "a"),
    ("î", "i"),
    ("û", "u"),
    ("é", "e"),
    ("ə", "e"),
    ("x", "h"),
    ("q", "k"),
    ("w", "v"),
];

/// A key that is the same for all spellings of a name.
fn spelling_key(name: &str) -> String {
    let small = to_lowercase(name);
    let mut made = String::with_capacity(small.len());
    let mut rest = &*small;
    while let Some(letter) = rest.chars().next() {
        let (sound, length) = match SOUNDS.iter().find(|(written, _)| rest.starts_with(written)) {
            Some((written, sound)) => (*sound, written.len()),
            None => (&rest[..letter.len_utf8()], letter.len_utf8()),
        };
        if !made.ends_with(sound) {
            made.push_str(sound);
        }
        rest = &rest[length..];
    }
    if made.ends_with("of") || made.ends_with("ef") {
        made.pop();
        made.push('v');
    }
    made
}

#[cfg(test)]
mod tests {
    use super::spelling_key;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (one, other) in [
            ("Gorbaçov", "Gorbachov"),
            ("Aliyev", "Aliev"),
            ("Nazarbayev", "Nazarbaev"),
            ("Yıldırım", "Yildirim"),
            ("Kâzım", "Kazım"),
            ("Çernişof", "Chernishov"),
            ("Xankəndi", "Hankendi"),
            ("Mutallibov", "Mutalibov"),
        ] {
            assert_eq!(spelling_key(one), spelling_key(other), "{one} {other}");
        }
        for (one, other) in
            [("Haydar", "Hayder"), ("Orhan", "Erhan"), ("Selim", "Salim"), ("Mehmet", "Mehmed")]
        {
            assert_ne!(spelling_key(one), spelling_key(other), "{one} {other}");
        }
    }
}
