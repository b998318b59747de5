//! Tables of words with the places at which they may be parted.

use super::{Opportunity, hyphenate};
use crate::lang::Language;

/// The word with `-` at each place for a hyphen and `|` at each bare place.
fn parted(word: &str, tag: &str) -> String {
    let mut parted = String::new();
    let mut last = 0;
    for (at, opportunity) in hyphenate(word, &Language::new(tag)) {
        parted.push_str(&word[last..at]);
        parted.push(if opportunity == Opportunity::Hyphen { '·' } else { '|' });
        last = at;
    }
    parted + &word[last..]
}

/// Words parted by `·` (hyphen) and `|` (bare), separated by white space.
fn check(tag: &str, table: &str, fewest: usize) {
    let words: Vec<&str> = table.split_whitespace().collect();
    assert!(words.len() >= fewest, "{} words", words.len());
    let wrong: Vec<String> = words
        .iter()
        .map(|want| (want, parted(&want.replace(['·', '|'], ""), tag)))
        .filter(|(want, got)| *want != got)
        .map(|(want, got)| format!("{got}, not {want}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn turkish_words_part_by_their_syllables() {
    check("tr", TURKISH, 120);
}

const TURKISH: &str = "
İs·tan·bul İs·tan·bul’|dan hür·ri·yet sa·at·ler Tür·ki·ye alt·lı·lar kont·rol Kırk·la·re·li prog·ram
elekt·rik kâ·ğıt·lar kom·pü·ter An·ka·ra An·ka·ra’|dan Edir·ne Edir·ne’|nin Ba·kü’|nün Ba·kü’|de Gen·ce’|de
mü·da·faa müs·ta·kil cum·hu·ri·yet mec·lis mil·let·ve·ki·li baş·ba·kan cum·hur·baş·ka·nı kar·deş·lik
öz·gür·lük ba·ğım·sız·lık Azer·bay·can Azer·bay·can·lı·lar Er·me·nis·tan Gür·cis·tan Sov·yet·ler Bir·li·ği
Mos·ko·va Nah·çı·van Ka·ra·bağ Şu·şa’|da ola·ğa·nüs·tü sı·kı·yö·ne·tim so·kak·lar mey·da·nı as·ker·ler
tank·lar bi·ri·lik kuv·vet·le·ri hü·kû·met hâ·ki·mi·yet mah·ke·me ta·rih·çi ta·nık·lar ga·ze·te·ci
te·le·viz·yon rad·yo·su ya·yın·lar hal·kın hal·kı·nın top·lum·sal dev·let·ler ül·ke·ler dün·ya·nın
ka·ran·fil şe·hit·ler hı·ya·ba·nı me·zar·lık ce·na·ze tö·re·ni ağıt·lar gö·rev·li·ler has·ta·ne
ya·ra·lı·lar ölüm·le·ri in·san·lar ço·cuk·lar ka·dın·lar er·kek·ler genç·ler ih·ti·yar·lar sür·gün·ler
göç·men·ler mül·te·ci·ler iş·çi·ler öğ·ren·ci öğ·ret·men ba·şöğ·ret·men il·ko·kul Ka·ra·os·ma·noğ·lu
band·rol port·re·ler sant·ral sürp·riz tund·ra·lar volf·ram kang·ren apart·man trans·fer stra·te·ji
pro·fe·sör psi·ko·lo·ji kral·lık spor·cu·lar fran·sız·ca ay·dın·lan·ma türk·çe·leş·tir·mek
ana·ya·sa·sı mü·es·se·se ma·a·ri·fi şi·ir·ler ai·le·si da·i·re·ler te·es·süf
kı·lı·cı IRMAK ığ·dır·lı İn·gil·te·re İz·mir’|in İz·mir’e Ki·tap’ı Ki·tap’|lar uçurt·ma aça·rak
oku·du·lar ekim·de elek·ler Ün·lü·ler Öz·türk·çe çe·ki·liş dâ·hi·li re·ka·bet fa·a·li·yet";

#[test]
fn azerbaijani_words_part_by_their_syllables() {
    check("az", AZERBAIJANI, 60);
}

const AZERBAIJANI: &str = "
Azər·bay·can Azər·bay·can·lı·lar Qa·ra·bağ məm·lə·kət mü·əl·lim mək·təb sək·kiz dost·luq türk·mən xalq·lar
xal·qı·mız müs·tə·qil müs·tə·qil·lik şə·hid·lər şə·hər·lər Xi·ya·ba·nı Gən·cə·nin Ba·kı·nın Sum·qa·yıt
Nax·çı·van Xan·kən·di Kəl·bə·cər La·çın·da Şu·şa·ya ya·zı·çı ki·tab·lar qə·zet·lər mət·bu·at
te·le·vi·zi·ya ha·di·sə·lər fa·ci·ə·si fəv·qə·la·də və·ziy·yət əs·gər·lər tank·lar mey·da·nı kü·çə·lər
in·san·lar ka·dın·lar uşaq·lar gənc·lər ya·ra·lı·lar öl·dü·rü·lən yüz·lər·lə döv·lət·lər hö·ku·mət
res·pub·li·ka par·ti·ya·sı Mər·kə·zi Ko·mi·tə Ali So·ve·ti qər·zəm·də qə·rar·lar ta·rix·çi şa·hid·lər
ax·şam·lar gü·nəş·li bö·yük·lər kö·mək·lik düş·mən·lər ümum·xalq ai·lə·lər mə·a·ri·fi sa·at·lar ey·ni·lə
21-dən 1990-cı 16-cı";

#[test]
fn a_word_has_no_place_that_leaves_one_letter() {
    for word in ["Kitap’ı", "acele", "müdafaa", "Ali’ye", "O’nun", "ışığı", "a-b-c-d-e-f", "olağanüstü"]
    {
        for (at, _) in hyphenate(word, &Language::new("tr")) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert!(letters(&word[..at]) >= 2 && letters(&word[at..]) >= 2, "{word} at {at}");
        }
    }
}

#[test]
fn abbreviations_numbers_and_short_words_stay_whole() {
    for word in [
        "TBMM",
        "KGB",
        "SSCB",
        "NATO",
        "UNESCO",
        "su",
        "ev",
        "kan",
        "anne",
        "1990",
        "1990’a",
        "2.500.000",
        "B12vitamini",
        "a.g.e.",
        "21-dən",
        "1990-cı",
        "1-56432-027-8",
        "0212-555-1234",
        "12/05/1990",
        "…",
        "",
        "(s.",
    ] {
        for tag in ["tr", "az", "en", "ru", "xx"] {
            assert_eq!(parted(word, tag), word, "{tag}");
        }
    }
}

#[test]
fn joints_end_a_line_without_a_hyphen() {
    check(
        "tr",
        "TBMM’|nin SSCB’|nin KGB’|nin 1990’|da 1990’|larda 1918–|1920 12–15’|te 40'30 Türk-|Rus Er·me·ni-|Azer·bay·can
        Ba·kü–|Mos·ko·va ve/|ve·ya 20’si Lat’a “Azer·bay·can” (İs·tan·bul’|da), Prof.Dr. HÜR·Rİ·YET İS·TAN·BUL’|DAN",
        15,
    );
}

#[test]
fn words_joined_by_a_space_part_each_by_itself() {
    assert_eq!(parted("71.\u{A0}maddeler", "tr"), "71.\u{A0}mad·de·ler");
    assert_eq!(parted("A.\u{A0}B.\u{A0}Karaca’dan", "tr"), "A.\u{A0}B.\u{A0}Ka·ra·ca’|dan");
}

#[test]
fn other_languages_part_by_their_patterns() {
    check(
        "en",
        "ex·ten·sive hy·phen·ation au·to·matic al·ready table Azer·bai·jan well-|known com·mit·tee’s",
        8,
    );
    check("en-GB", "ex·ten·sive", 1);
    check("de", "Ent·schei·dung Re·gie·rung", 2);
    check("ru", "го·су·дар·ство", 1);
    check("fr", "gou·ver·ne·ment", 1);
    check("ka", "საქართველო", 1);
    check("xx", "extensive hyphenation well-|known", 3);
}

#[test]
fn addresses_part_after_their_signs_alone() {
    check(
        "tr",
        "https://|www.|hrw.|org/|reports/|1991 www.|example.|com ad.|soyad@|example.|org doi.|org/|10.|1000/|182
        https://|example.|org/|a.b https://|x.|org/a",
        6,
    );
}

#[test]
fn soft_hyphens_of_the_author_are_the_only_places() {
    assert_eq!(parted("kar\u{ad}deşlik", "tr"), "kar\u{ad}·deşlik");
}

#[test]
fn decomposed_letters_are_not_parted_from_their_marks() {
    assert_eq!(parted("I\u{307}stanbul", "tr"), "I\u{307}s·tan·bul");
    assert_eq!(parted("du\u{308}s\u{327}u\u{308}nce", "tr"), "du\u{308}·s\u{327}u\u{308}n·ce");
}

#[test]
fn places_are_ordered_and_on_characters() {
    for word in TURKISH.split_whitespace().chain(AZERBAIJANI.split_whitespace()) {
        let word = word.replace(['·', '|'], "");
        for tag in ["tr", "az", "en", "de", "fr", "ru", "es", "it", "uk", "xx"] {
            let places: Vec<usize> =
                hyphenate(&word, &Language::new(tag)).iter().map(|place| place.0).collect();
            assert!(places.is_sorted_by(|a, b| a < b), "{word}");
            assert!(
                places.iter().all(|at| *at > 0 && *at < word.len() && word.is_char_boundary(*at)),
                "{word}"
            );
        }
    }
}

#[test]
fn scripts_without_spaces_break_where_unicode_says() {
    let places = |word| hyphenate(word, &Language::new("und"));
    assert_eq!(places("漢字かな"), [(3, Opportunity::Bare), (6, Opportunity::Bare), (9, Opportunity::Bare)]);
    // No line begins with a closing mark.
    assert_eq!(places("漢。字"), [(6, Opportunity::Bare)]);
}
