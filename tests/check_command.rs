//! `matbaa check` as an author and a machine meet it: what it tells, what it mends, what it leaves alone.

use crate::project;

use project::Project;
use std::fs;

const BOOK: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";
const SLIP: &str = "# Gece\n\nBakü 1990’de düştü.\n";

#[test]
fn a_slip_is_told_at_its_place_with_its_rule_and_a_suggestion() {
    let project = Project::new().book(BOOK).chapter("01-a.md", SLIP);
    project
        .run("check --lang en")
        .stderr(
            r#"
warning[T040]: “1990’de”: the suffix does not follow the number as it is read
 --> manuscript/01-a.md:3:6
  |
3 | Bakü 1990’de düştü.
  |      ^^^^^^^
  |
  = help: write “1990’da”; the suffix harmonises with the number read aloud (TDK)

1 warning
"#,
        )
        .success();
    project
        .run("check --strict")
        .stderr(
            r#"
uyarı[T040]: “1990’de”: ek, sayının okunuşuna uymuyor
 --> manuscript/01-a.md:3:6
  |
3 | Bakü 1990’de düştü.
  |      ^^^^^^^
  |
  = öneri: “1990’da” yazın; ek, sayı okunduğu gibi ses uyumuna girer (TDK)

1 uyarı
"#,
        )
        .stdout("")
        .failure();
}

#[test]
fn notes_are_no_reason_to_be_strict() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nBir  söz.\n");
    project.run("check --strict --quiet").stderr("").stdout("").success();
}

#[test]
fn a_fix_is_shown_and_all_else_is_kept_byte_for_byte() {
    let before = "\u{feff}# Gece\r\n\r\nBakü`de 1990’de,  *1918’ın* sonu.\r\n\r\nKod: `1990’de`  \r\n\r\n71. madde\r\n\r\nSon 40,125";
    let after = "\u{feff}# Gece\r\n\r\nBakü’de 1990’da, *1918’in* sonu.\r\n\r\nKod: `1990’de`  \r\n\r\n71\\. madde\r\n\r\nSon 40,125";
    let project = Project::new().book(BOOK).chapter("01-a.md", before);
    project
        .run("check --fix --quiet")
        .stdout(
            "--- manuscript/01-a.md\n+++ manuscript/01-a.md\n\
             @@ -3,1 +3,1 @@\n-Bakü`de 1990’de,  *1918’ın* sonu.\n+Bakü’de 1990’da, *1918’in* sonu.\n\
             @@ -7,1 +7,1 @@\n-71. madde\n+71\\. madde\n",
        )
        .success();
    let path = project.path("manuscript/01-a.md");
    assert_eq!(fs::read_to_string(&path).expect("still there"), after);
    let entries = fs::read_dir(project.path("manuscript")).expect("a folder").count();
    assert_eq!(entries, 2, "nothing is left beside");
    project.run("check --fix --quiet").stdout("").stderr("").success();
    assert_eq!(fs::read_to_string(&path).expect("still there"), after, "a second time changes nothing");
}

#[test]
fn a_file_that_is_not_utf_8_is_never_mended() {
    let bytes = b"# Gece\n\nBak\xfc 1990'de, 3'de.\n";
    let project = Project::new().book(BOOK).chapter("01-a.md", bytes);
    project.run("check --fix --format json").failure();
    assert_eq!(fs::read(project.path("manuscript/01-a.md")).expect("still there"), bytes);
}

#[test]
fn machines_are_told_in_their_own_forms() {
    let project = Project::new().book(BOOK).chapter("01-a.md", SLIP).with("LANG", "en_GB.UTF-8");
    project
        .run("check --format json --lang en")
        .stdout(
            "[\n  {\"code\": \"T040\", \"severity\": \"warning\", \"file\": \"manuscript/01-a.md\", \"line\": 3, \
             \"column\": 6, \"end_line\": 3, \"end_column\": 13, \"found\": \"1990’de\", \"better\": \"1990’da\", \
             \"fixable\": true, \"rule\": \"TDK’s Spelling Guide (Yazım Kılavuzu): Sayıların Yazılışı\", \
             \"message\": \"“1990’de”: the suffix does not follow the number as it is read\", \
             \"hint\": \"write “1990’da”; the suffix harmonises with the number read aloud (TDK)\"}\n]\n",
        )
        .stderr("")
        .success();
    project
        .run("check --format github --lang en")
        .stdout(
            "::warning file=manuscript/01-a.md,line=3,endLine=3,col=6,endColumn=13,title=T040::“1990’de”: the suffix \
             does not follow the number as it is read (write “1990’da”; the suffix harmonises with the number read \
             aloud (TDK))\n",
        )
        .stderr("")
        .success();
    let empty = Project::new();
    let ran = empty.run("check --format json --lang en");
    assert!(
        ran.output.stdout.starts_with(b"[\n  {\"code\": \"B001\", \"severity\": \"error\","),
        "{:?}",
        ran.output
    );
    ran.stderr("").failure();
}

#[test]
fn an_editor_gets_a_page_with_every_finding_in_its_place() {
    let project = Project::new()
        .book(BOOK)
        .chapter("01-a.md", "# Gece < gün\n\nBakü 1990’de **düştü** & sustu.\n\nBitti.\n");
    let ran = project.run("check --format html --lang en");
    let page = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    ran.stderr("").success();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    for part in [
        "<p class=\"sum\">1 warning</p>",
        ">manuscript/01-a.md</h2>",
        "<p class=\"text\"># Gece &lt; gün</p>",
        "<p class=\"text\">Bakü <mark class=\"warning\">1990’de</mark><sup><a href=\"#n1\">1</a></sup> **düştü** &amp; sustu.</p>",
        "<li id=\"n1\" value=\"1\" class=\"warning\"><b>warning T040</b> “1990’de”",
        "<p class=\"text\">Bitti.</p>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let sound = Project::new()
        .book(BOOK)
        .chapter("01-a.md", "# Gece\n\nBitti.\n")
        .run("check --format html --lang en");
    let page = String::from_utf8_lossy(&sound.output.stdout).into_owned();
    assert!(page.contains("<p class=\"sum\">no errors</p>") && !page.contains("<mark"), "{page}");
    sound.success();
}

#[test]
fn codes_are_allowed_and_denied_by_the_book_and_by_a_comment() {
    let allowed = format!("{BOOK}[check]\nallow = [\"T040\"]\n");
    Project::new().book(&allowed).chapter("01-a.md", SLIP).run("check --strict --quiet").success();
    let denied = format!("{BOOK}[check]\ndeny = [\"T040\"]\n");
    let project = Project::new().book(&denied).chapter("01-a.md", SLIP);
    project.run("check --quiet").failure();
    project.run("epub --quiet").failure();
    let commented = "# Gece\n\n<!-- matbaa: izin T040 -->\nBakü 1990’de düştü.\n\n1990’de <!-- matbaa: allow T040 --> bitti.\n";
    Project::new()
        .book(BOOK)
        .chapter("01-a.md", commented)
        .run("check --strict --quiet")
        .stderr("")
        .success();
    let elsewhere = format!("{commented}\nVe 1990’de.\n");
    Project::new().book(BOOK).chapter("01-a.md", elsewhere).run("check --strict --quiet").failure();
}

#[test]
fn codes_that_are_none_are_refused() {
    Project::new()
        .book(&format!("{BOOK}[check]\nallow = [\"B008\", \"T040\", 3]\n"))
        .file("manuscript/01-a.md", "# Gece\n")
        .run("check --lang en --quiet")
        .stderr(
            r#"
error[B005]: invalid value for “check.allow”
 --> manuscript/book.toml:4:10
  |
4 | allow = ["B008", "T040", 3]
  |          ^^^^^^
  |
  = help: expected codes that may be switched off:  ["T003", "M002"]

error[B005]: invalid value for “check.allow”
 --> manuscript/book.toml:4:26
  |
4 | allow = ["B008", "T040", 3]
  |                          ^
  |
  = help: expected codes that may be switched off:  ["T003", "M002"]

2 errors
"#,
        )
        .failure();
}

#[test]
fn names_of_the_book_are_known_to_the_rules() {
    let names = format!("{BOOK}[names]\nknown = [\"Karaağaç\"]\ncommon = [\"Cephe\"]\n");
    let text = "# Gece\n\nGece Karaağaçta ve Cephede geçti; Cephe’yi gördü.\n";
    let project = Project::new().book(&names).chapter("01-a.md", text);
    let ran = project.run("check --format github --lang en");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    assert!(printed.contains("title=T050::“Karaağaçta”") && printed.lines().count() == 1, "{printed}");
}

#[test]
fn a_build_tells_how_much_the_check_would_say() {
    let project = Project::new().book(BOOK).chapter("01-a.md", SLIP);
    project.run("epub --no-fonts").stderr("dil denetimi 1 yer gösteriyor: matbaa check\n").code(0);
}
