//! What the desk says: explanations, numbers, completions, and what a terminal sees of long work.

use crate::desk::project::Project;

const BOOK: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";
const CHAPTER: &str = "# Gece\n\nBir söz.[^a]\n\n![Nokta.](nokta.png)\nŞekil 1. Nokta.\n\n[^a]: Not.\n";

/// A picture of 4 by 4 pixels (PNG, grey).
fn dot() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::GrayImage::new(4, 4).write_to(&mut bytes, image::ImageFormat::Png).expect("written");
    bytes.into_inner()
}

#[test]
fn a_code_is_explained_in_the_language_of_the_book() {
    let project = Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nSöz.\n");
    let ran = project.run("explain t040 B001");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    assert!(printed.starts_with("uyarı[T040]: Ek, sayının okunuşuna uymuyor\n"), "{printed}");
    assert!(
        printed.contains("  doğru:\n    1990’da\n") && printed.contains("<!-- matbaa: izin T040 -->"),
        "{printed}"
    );
    assert!(printed.contains("hata[B001]") && printed.contains("Kapatılamaz"), "{printed}");
    ran.stderr("").success();
    let english = project.run("explain T040 --lang en --format json");
    let printed = String::from_utf8_lossy(&english.output.stdout).into_owned();
    assert!(
        printed.starts_with("[\n  {\"code\": \"T040\", \"severity\": \"warning\", \"family\": "),
        "{printed}"
    );
    assert!(printed.contains("\"right\": \"1990’da\", \"allowable\": true}"), "{printed}");
}

#[test]
fn all_codes_are_listed_and_strangers_refused() {
    let project = Project::new().with("LANG", "en_GB.UTF-8");
    let ran = project.run("explain");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    assert!(printed.contains("\n  N003  error  The note is defined twice\n"), "{printed}");
    assert_eq!(printed.lines().filter(|line| line.starts_with("  ")).count(), explained(), "{printed}");
    ran.stderr("").success();
    project
        .run("explain N0001")
        .stdout("")
        .stderr("error: there is no code “N0001”; did you mean “N001”?\n")
        .code(2);
    let far = project.run("explain kaynakça");
    far.stderr("error: there is no code “kaynakça”; for all of them: matbaa explain\n").code(2);
}

fn explained() -> usize {
    matbaa::diag::explain::explanations().len()
}

#[test]
fn a_book_is_told_in_numbers() {
    let project = Project::new().book(BOOK).chapter("01-a.md", CHAPTER).chapter("nokta.png", dot());
    let ran = project.run("stats");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    ran.stderr("").success();
    for line in
        ["Gece · 1 dipnot · 0 kaynak", "okuma süresi: yaklaşık 1 dakika", "kâğıt: ", "nokta.png · s. 1 · "]
    {
        assert!(printed.lines().any(|reported| reported.starts_with(line)), "{line}\n{printed}");
    }
    assert!(printed.contains("150 dpi (baskı için az)"), "{printed}");
    let reported = project.run("stats --format json");
    let json = String::from_utf8_lossy(&reported.output.stdout).into_owned();
    assert!(json.starts_with("{\n  \"chapters\": [\n    {\"title\": \"Gece\", \"words\": "), "{json}");
    // The e-book is as large as it is said to be.
    project.run("epub --quiet").success();
    let size = std::fs::metadata(project.path("dist/gun.epub")).expect("written").len();
    assert!(json.contains(&format!("\"epub_bytes\": {size}}}")), "{size}: {json}");
}

#[test]
fn a_book_with_errors_is_not_counted() {
    let project =
        Project::new().book(BOOK).chapter("01-a.md", "# Gece\n\nSöz.[^a]\n\n[^a]: Bir.\n\n[^a]: İki.\n");
    project.run("stats --format json --quiet").stdout("").failure();
}

#[test]
fn shells_and_man_are_served() {
    let project = Project::new();
    for (shell, sign) in [
        ("bash", "complete -F _matbaa"),
        ("zsh", "#compdef matbaa"),
        ("fish", "complete -c matbaa"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let ran = project.run(&format!("completions {shell}"));
        let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
        assert!(printed.contains(sign) && printed.contains("init"), "{shell}");
        ran.stderr("").success();
    }
    let page = project.run("man");
    let printed = String::from_utf8_lossy(&page.output.stdout).into_owned();
    assert!(printed.contains(".TH matbaa 1") && printed.contains(".SH \"MATBAA INIT\"\n"), "{printed}");
    assert!(printed.contains("\\-\\-booklet"), "{printed}");
    page.stderr("").success();
    project.run("completions tcsh").code(2);
}

#[test]
fn the_man_page_speaks_each_language() {
    let project = Project::new();
    let of = |lang: &str| {
        let ran = project.run(&format!("man --lang {lang}"));
        let page = String::from_utf8_lossy(&ran.output.stdout).into_owned();
        ran.stderr("").success();
        page
    };
    for (lang, headings) in [
        ("tr", ["AD", "KULLANIM", "AÇIKLAMA", "KOMUTLAR", "NOTLAR", "SÜRÜM"]),
        ("az", ["AD", "İSTİFADƏ", "TƏSVİR", "ƏMRLƏR", "QEYDLƏR", "VERSİYA"]),
        ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "NOTES", "VERSION"]),
    ] {
        let page = of(lang);
        for heading in headings {
            assert!(page.contains(&format!("\n.SH \"{heading}\"\n")), "{lang}: {heading}\n{page}");
        }
    }
    // Capitals are those of the language.
    let (turkish, azerbaijani) = (of("tr"), of("az"));
    assert!(
        turkish.contains("\n.SS \"GİRDİLER\"\n") && turkish.contains("\n.SS \"SEÇENEKLER\"\n"),
        "{turkish}"
    );
    assert!(azerbaijani.contains("\n.SS \"PARAMETRLƏR\"\n"), "{azerbaijani}");
    for word in ["OPTIONS", "COMMAND", "ARGUMENTS", "Possible", "Print ", "Usage", "SUBCOMMANDS"] {
        assert!(!turkish.contains(word) && !azerbaijani.contains(word), "{word}");
    }
}

/// A book that takes longer than half a second on most machines.
fn long_book() -> Project {
    book_of(40)
}

/// A book of some long chapters.
fn book_of(chapters: usize) -> Project {
    let sentence = "Gece uzun sürdü, kent karanlıktaydı ve kimse uyumadı; sabah olunca sokaklar boştu. ";
    let text = format!("{}\n\n", sentence.repeat(6)).repeat(100);
    let mut project = Project::new().book(BOOK);
    for number in 1..=chapters {
        project = project.chapter(&format!("{number:04}-a.md"), format!("# Gece {number}\n\n{text}"));
    }
    project
}

#[test]
fn pipes_see_no_control_characters() {
    let project = long_book();
    for command in
        ["pdf", "pdf --booklet", "epub", "stats", "check --format json", "pdf --verbose", "explain"]
    {
        let ran = project.run(command);
        for stream in [&ran.output.stdout, &ran.output.stderr] {
            let is_control = |byte: &u8| *byte < 0x20 && *byte != b'\n';
            assert!(!stream.iter().any(is_control), "{command}: {}", String::from_utf8_lossy(stream));
        }
        ran.success();
    }
}

#[cfg(unix)]
#[test]
fn a_terminal_sees_long_work_go_on_and_its_traces_go() {
    use std::process::Command;
    let on_terminal = |project: &Project, arguments: &[&str], term: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        command.args(arguments).current_dir(project.folder.path()).env_clear().env("TERM", term);
        let (status, printed) = crate::desk::terminal::Session::start(&mut command).end();
        assert!(status.success(), "{printed}");
        printed
    };
    // Longer and longer work, until it is long enough to be shown on this machine.
    let printed = (0..8)
        .map(|power| on_terminal(&book_of(40 << power), &["pdf"], "xterm"))
        .find(|printed| printed.contains('\u{1b}'))
        .expect("work that is shown");
    let stages = ["reading the folder", "denetleniyor", "diziliyor", "oluşturuluyor"];
    assert!(stages.iter().any(|stage| printed.contains(stage)), "{printed:?}");
    let (progress, rest) = printed.rsplit_once('\u{1b}').expect("it is taken back by a control sequence");
    assert!(progress.contains('\u{1b}') && rest.contains("dist/gun.pdf yazıldı"), "{printed:?}");
    let project = long_book();
    for (arguments, term) in [
        (["pdf", "--quiet"].as_slice(), "xterm"),
        (&["check", "--format", "json"], "xterm"),
        (&["stats", "--format", "json"], "xterm"),
        (&["pdf"], "dumb"),
    ] {
        let printed = on_terminal(&project, arguments, term);
        assert!(
            !printed.contains('\u{1b}') && !printed.contains("diziliyor"),
            "{arguments:?} {term}: {printed:?}"
        );
    }
}
