//! Tables of texts that polishing changes and of those that it must leave; `~` is a no-break space.

use super::{emphasis, link, mark, text, texts};

fn check(tag: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .flat_map(|(from, want)| [(*from, *want), (*want, *want)])
        .map(|(from, want)| (from, texts(vec![text(from)], tag), want))
        .filter(|(_, got, want)| got != want)
        .map(|(from, got, want)| format!("[{from}]\n   is [{got}]\n  not [{want}]"))
        .collect();
    assert!(wrong.is_empty(), "{tag}\n{}", wrong.join("\n"));
}

fn check_kept(tag: &str, kept: &[&str]) {
    let table: Vec<(&str, &str)> = kept.iter().map(|one| (*one, *one)).collect();
    check(tag, &table);
}

#[test]
fn quotation_marks_follow_the_language_and_nest() {
    let table = [
        (r#""Bakü" dedi."#, "“Bakü” dedi."),
        (r#"("Bakü")"#, "(“Bakü”)"),
        (r#""Dedi ki 'gel' ve gitti.""#, "“Dedi ki ‘gel’ ve gitti.”"),
        (r#""'Gel' dedi""#, "“‘Gel’ dedi”"),
        (r#"dedi: "gel'""#, "dedi: “gel’”"),
        (r#""'gel'""#, "“‘gel’”"),
        (r#""1990" yılı"#, "“1990” yılı"),
        (r#""Azadlıq"ta"#, "“Azadlıq”ta"),
        (r#""Azadlıq"'ta"#, "“Azadlıq”’ta"),
        (r#"-"Bakü""#, "-“Bakü”"),
        ("“Zaten” ‘öyle’", "“Zaten” ‘öyle’"),
        ("“Zaten 'öyle' idi”", "“Zaten ‘öyle’ idi”"),
        ("'Gece' yazdı", "‘Gece’ yazdı"),
        ("'1990' yılı", "‘1990’ yılı"),
        (r#""Dedi ki "gel" ve gitti.""#, "“Dedi ki “gel” ve gitti.”"),
        (r#""…gel""#, "“…gel”"),
        (r#""Gel!" "Git?""#, "“Gel!” “Git?”"),
    ];
    check("tr", &table);
    check("az", &table);
    check("az", &[("«Azadlıq» qəzeti", "«Azadlıq» qəzeti"), (r#"«Xalq "hərəkatı"»"#, "«Xalq “hərəkatı”»")]);
    check(
        "en",
        &[
            (r#""Black 'January'," he said."#, "“Black ‘January’,” he said."),
            ("'Tis the boys' day, don't go", "’Tis the boys’ day, don’t go"),
            ("rock 'n' roll in the '90s", "rock ’n’ roll in the ’90s"),
        ],
    );
    check("de", &[(r#""Ja, 'so' war es", sagte er"#, "„Ja, ‚so‘ war es“, sagte er")]);
    check("ru", &[(r#"газета "Правда""#, "газета «Правда»")]);
    check("xx", &[(r#""one""#, "“one”")]);
}

#[test]
fn russian_joins_and_dashes() {
    check(
        "ru",
        &[
            (r#""Ёмкость, - сказал он, - 'учёная'""#, "«Ёмкость,~— сказал он,~— „учёная“»"),
            ("ночь -- день", "ночь~— день"),
            ("в городе и у реки", "в~городе и~у~реки"),
            ("В XV в. и в 1905 г. в Баку", "В~XV~в. и~в~1905~г. в~Баку"),
            ("1911-1913 гг., 300 кг.", "1911–1913~гг., 300~кг."),
            ("т. е. на с. 12, рис. 3", "т.~е. на с.~12, рис.~3"),
            ("г. Баку, ул. Низами, А. С. Пушкин", "г.~Баку, ул.~Низами, А.~С.~Пушкин"),
            ("20 января, 40 000 литер, № 5", "20~января, 40~000 литер, №~5"),
        ],
    );
    check_kept("ru", &["что-то", "12 типографий", "из-за", "он был"]);
    // Another language joins none of these.
    check_kept("uk", &["в городі", "1905 г. він"]);
}

#[test]
fn apostrophes_are_apostrophes() {
    check(
        "tr",
        &[
            ("Bakü'nün ve Gence'nin", "Bakü’nün ve Gence’nin"),
            ("1990'da", "1990’da"),
            ("'90'lar ve '90'larda", "’90’lar ve ’90’larda"),
            ("Bakü`yü, Bakü´yü, 1990`da", "Bakü’yü, Bakü’yü, 1990’da"),
            ("%50'si", "%50’si"),
            ("km²'ye", "km²’ye"),
            ("(SSCB)'nin", "(SSCB)’nin"),
            ("“Türkiye'nin sesi” 'Bakü'nün sesi'", "“Türkiye’nin sesi” ‘Bakü’nün sesi’"),
            ("Bakü’nün", "Bakü’nün"),
            ("'Abdullah geldi", "’Abdullah geldi"),
            ("3'üncü, 20'si, TBMM'nin", "3’üncü, 20’si, TBMM’nin"),
        ],
    );
}

#[test]
fn primes_and_lonely_marks_are_left() {
    check_kept(
        "tr",
        &["5'10\" boyunda", "19\" ekran", "5' kuzey", "a \" b ' c", "\"", "'", "` ´", "40° 24' 30\" K"],
    );
}

#[test]
fn dashes_and_ellipses_are_set() {
    check(
        "tr",
        &[
            ("söz -- ara -- söz", "söz~– ara~– söz"),
            ("söz - ara - söz", "söz~– ara~– söz"),
            ("söz --- ara", "söz~— ara"),
            ("söz---ara, söz--ara", "söz—ara, söz–ara"),
            ("söz -ara söz- söz", "söz -ara söz- söz"),
            ("söz –ara söz– söz", "söz –ara söz– söz"),
            ("– Merhaba, dedi.", "–~Merhaba, dedi."),
            ("-- Merhaba", "–~Merhaba"),
            ("1990 - 1995", "1990~– 1995"),
            ("bekle...", "bekle…"),
            ("bekle....", "bekle…."),
            ("bekle ... ve gör", "bekle~… ve gör"),
            ("[...] ve", "[…] ve"),
            ("...ve", "…ve"),
        ],
    );
    check_kept("tr", &["-----", "........", "a-b", "- ilk", "son -", "-", "Türk-Rus", "..", "J-20"]);
}

#[test]
fn ranges_of_numbers_get_an_en_dash() {
    check(
        "tr",
        &[
            ("12-15", "12–15"),
            ("s. 12-15.", "s.~12–15."),
            ("s.12-15", "s.12–15"),
            ("12-15`te, 12-15´te", "12–15’te, 12–15’te"),
            ("(1918-1920)", "(1918–1920)"),
            ("1918-1920'de", "1918–1920’de"),
            ("19-20 Ocak", "19–20~Ocak"),
            ("1990-91", "1990–91"),
            ("137-138. maddeler", "137–138.~maddeler"),
            ("10.000-15.000 kişi", "10.000–15.000 kişi"),
            ("12,5-13,5", "12,5–13,5"),
            ("19.30-20.15 arası", "19.30–20.15 arası"),
            ("%10-15", "%10–15"),
            ("99-101, 9-12;", "99–101, 9–12;"),
        ],
    );
    check_kept(
        "tr",
        &[
            "1-56432-027-8",
            "ISBN 12-15",
            "ISSN: 1234-5678",
            "1990-01-20",
            "20-01-1990",
            "2026-01",
            "1990-12",
            "0212-555",
            "555-1234",
            "Tel. 55-66",
            "(212) 55-66",
            "555 12-34",
            "3-2",
            "5-5",
            "5816-1",
            "12-15/A",
            "T-34",
            "A4-12",
            "1.2.3-4.5.6",
            "007-008",
            "90-60-90",
            "12-15cm",
            "1234-9876",
            "10.1000/182-190",
            "doi.org/10.1111/j.12-15",
            "2010-2012-2014",
            "12-a",
            "12345-67890",
        ],
    );
}

#[test]
fn addresses_are_left_to_the_letter() {
    check_kept(
        "tr",
        &[
            "https://example.org/a--b...c/12-15?x='y'&z",
            "(www.example.org/12-15)",
            "ad--soyad@example.org",
            "doi:10.1080/00905--12-15",
            "example.org/12-15",
            "xn--80antb.xn--p1ai",
        ],
    );
    let url = "https://example.org/a--b/12-15";
    assert_eq!(texts(vec![link(url, vec![text(url)])], "tr"), url);
    assert_eq!(texts(vec![link(url, vec![text("example.org/a--b/12-15")])], "tr"), "example.org/a--b/12-15");
    assert_eq!(texts(vec![link("mailto:a--b@c.de", vec![text("a--b@c.de")])], "tr"), "a--b@c.de");
    let decomposed = "gu\u{308}n--x";
    assert_eq!(texts(vec![link(decomposed, vec![text(decomposed)])], "tr"), decomposed);
    assert_eq!(texts(vec![link(url, vec![text("s. 12-15")])], "tr"), "s.~12–15");
    assert_eq!(texts(vec![text("\"https://example.org/x\"")], "tr"), "“https://example.org/x”");
    assert_eq!(texts(vec![text("www.example.org/ad'nda")], "tr"), "www.example.org/ad’nda");
}

#[test]
fn words_that_belong_together_are_joined() {
    check(
        "tr",
        &[
            ("s. 12, C. 2, S. 3, ss. 4", "s.~12, C.~2, S.~3, ss.~4"),
            ("(s. 12) C. II", "(s.~12) C.~II"),
            ("s. 12 vd.", "s.~12~vd."),
            ("71. madde", "71.~madde"),
            ("XX. yüzyıl", "XX.~yüzyıl"),
            ("II. Dünya Savaşı", "II.~Dünya Savaşı"),
            ("20 Ocak 1990", "20~Ocak 1990"),
            ("20 Ocak'ta", "20~Ocak’ta"),
            ("1 AĞUSTOS", "1~AĞUSTOS"),
            ("% 50", "%50"),
            ("A. B. Soyad", "A.~B.~Soyad"),
            ("M.K. Atatürk", "M.K.~Atatürk"),
            ("Ş. Çelik", "Ş.~Çelik"),
            ("No. 5, No: 5", "No.~5, No:~5"),
            ("5 km, 12,5 kg; 3 m", "5~km, 12,5~kg; 3~m"),
            ("20 °C'de 100 TL'ye", "20~°C’de 100~TL’ye"),
            ("10-15 km²", "10–15~km²"),
            ("Dr. Ayşe, Prof. Dr. Ayşe", "Dr.~Ayşe, Prof.~Dr.~Ayşe"),
            ("MÖ 300", "MÖ~300"),
        ],
    );
    check(
        "az",
        &[
            ("20 yanvar, 20 yanvarda", "20~yanvar, 20~yanvarda"),
            ("21-ci əsr, XX əsr", "21-ci~əsr, XX~əsr"),
            ("40 000 nəfər", "40~000 nəfər"),
            ("səh. 12", "səh.~12"),
            ("50 %", "50~%"),
        ],
    );
    check(
        "en",
        &[
            ("on 20 January, on January 20, 1990", "on 20~January, on January~20, 1990"),
            ("on 29 Jan, 12 Sept.", "on 29~Jan, 12~Sept."),
            ("p. 12, pp. 12-15", "p.~12, pp.~12–15"),
            ("Mr. Gorbachev and M. S. Gorbachev", "Mr.~Gorbachev and M.~S.~Gorbachev"),
        ],
    );
}

#[test]
fn other_words_are_not_joined() {
    check_kept(
        "tr",
        &[
            "32 Ocak",
            "20 ocaklı",
            "Bakü Ocak",
            "5 kişi",
            "5 mahalle",
            "%50",
            "bin 990. Sonra",
            "1990. Sonra",
            "s. kelime",
            "Ayşe B geldi",
            "geldi. B sınıfı",
        ],
    );
    check_kept("az", &["21-dən", "16-cı", "1990-cı", "20 mayor", "1990 000"]);
    check_kept("en", &["20 may go", "12. end"]);
}

#[test]
fn spaces_collapse_but_not_around_a_mark() {
    check("tr", &[("iki  boşluk   var", "iki boşluk var"), ("a~ b", "a~ b")]);
    assert_eq!(texts(vec![text("söz "), emphasis(vec![text(" vurgu")])], "tr"), "söz |vurgu");
    assert_eq!(texts(vec![text("söz "), mark(), text(" söz")], "tr"), "söz | söz");
}

#[test]
fn text_is_composed() {
    check("tr", &[("gu\u{308}n, S\u{327}us\u{327}a, I\u{307}z", "gün, Şuşa, İz")]);
}
