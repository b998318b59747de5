//! Cases that no repository can hold: made when the test runs.

use crate::runs::{Run, Sandbox, run};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

/// Both books are made.
fn makes(name: &str, sandbox: &Sandbox) {
    for format in ["pdf", "epub"] {
        let run = sandbox.build(format);
        assert_eq!(run.code, 0, "{name}.{format}: {:.900}", run.printed);
        assert!(sandbox.path(&format!("out.{format}")).exists(), "{name}.{format}");
    }
}

/// No book is made, and this is found.
fn refuses(name: &str, sandbox: &Sandbox, finding: &str) {
    for format in ["pdf", "epub"] {
        let run = sandbox.build(format);
        assert_eq!(run.code, 1, "{name}.{format}: {:.900}", run.printed);
        assert!(run.findings().iter().any(|found| found == finding), "{name}: {:?}", run.findings());
        assert!(!sandbox.path(&format!("out.{format}")).exists(), "{name}.{format}");
    }
}

/// Both commands make a book and tell of something at its place.
fn tells(name: &str, sandbox: &Sandbox, finding: &str) {
    for format in ["pdf", "epub"] {
        let run = sandbox.build(format);
        assert_eq!(run.code, 0, "{name}.{format}: {:.900}", run.printed);
        assert!(run.findings().iter().any(|found| found == finding), "{name}: {:?}", run.findings());
        assert!(sandbox.path(&format!("out.{format}")).exists(), "{name}.{format}");
    }
}

fn chapter(text: &str) -> Sandbox {
    Sandbox::new().file("m/01.md", format!("# Başlık\n\n{text}\n"))
}

fn words(count: usize) -> String {
    let words = ["gece", "meydanlardakilerden", "ışık", "ve", "kâğıt", "susmuştu."];
    (0..count).map(|at| words[at % words.len()]).collect::<Vec<_>>().join(" ")
}

#[test]
fn texts_without_measure() {
    makes("a paragraph of two megabytes", &chapter(&words(250_000)));
    makes("a word of five thousand letters", &chapter(&"değişken".repeat(625)));
    makes("a word of a hundred thousand letters", &chapter(&"değişken".repeat(12_500)));
    makes("a cell of ten pages", &chapter(&format!("|a|b|\n|-|-|\n|{}|b|", words(4_000))));
    let rows: String = (0..2_000).map(|at| format!("|{at}|söz|\n")).collect();
    makes("a table of more than ten pages", &chapter(&format!("|a|b|\n|-|-|\n{rows}")));
    makes("a note of ten pages", &chapter(&format!("Söz.[^n]\n\n[^n]: {}", words(5_000))));
    let marks: String = (0..3_000).map(|at| format!("söz[^{at}] ")).collect();
    let notes: String = (0..3_000).map(|at| format!("[^{at}]: Not {at}.\n\n")).collect();
    makes("three thousand notes in a paragraph", &chapter(&format!("{marks}\n\n{notes}")));
    makes("brackets that never close", &chapter(&"[".repeat(50_000)));
    makes("runs of backticks", &chapter(&(1..1_000).map(|at| "`".repeat(at) + " ").collect::<String>()));
}

/// Each took time that grew with its square, until it did not.
#[test]
fn texts_with_very_many_of_a_kind() {
    let _step = crate::steps::step("texts with very many of a kind");
    let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
    makes("ten thousand headings of one name", &chapter(&"## Aynı\n\nSöz.\n\n".repeat(10_000)));
    makes("fifty thousand tags that never close", &chapter(&"<b>söz ".repeat(50_000)));
    makes(
        "twenty thousand emphases within each other",
        &chapter(&("*a ".repeat(20_000) + &"a* ".repeat(20_000))),
    );
    makes("twenty thousand attributes that never close", &chapter(&"[a]{ ".repeat(20_000)));
    makes("twenty thousand double spaces", &chapter(&"söz  ".repeat(20_000)));
    makes("twenty thousand dashes and dots", &chapter(&"söz -- söz... ".repeat(10_000)));
    makes("twenty thousand quotations that never close", &chapter(&"\"söz 'söz ".repeat(10_000)));
    makes("forty thousand quotation marks that open", &chapter(&"“söz ".repeat(40_000)));
    makes("forty thousand divided words", &chapter(&"kita-\nbın ".repeat(40_000)));
    makes("forty thousand pieces of indented code", &chapter(&"    x=1\n\n".repeat(40_000)));
    makes("ten thousand products and names", &chapter(&"3*4*5 __a__.b ".repeat(10_000)));
    makes("twenty thousand marks that open", &chapter(&"“söz (söz ".repeat(10_000)));
    makes(
        "brackets that never close, and others that close them",
        &chapter(&("(a ".repeat(12_000) + &"] b ".repeat(12_000))),
    );
    makes("quotations among open brackets", &chapter(&("(a ".repeat(12_000) + &"“a” ".repeat(12_000))));
    makes("twenty thousand characters that no face has", &chapter(&"\u{378} ".repeat(20_000)));
    let notes = many(3_000, &|at| format!("[^{at}]: Not.\n\n"));
    let marks = many(3_000, &|at| format!("söz[^k{at}] "));
    tells(
        "three thousand marks without a note",
        &chapter(&format!("{marks}\n\n{notes}")),
        "warning[N001] m/01.md:3:4",
    );
    let places = many(2_000, &|at| format!("## B {{#b{at}}}\n\n"));
    let links = many(3_000, &|at| format!("[bağ](#k{at}) "));
    tells(
        "three thousand links to nowhere",
        &chapter(&format!("{links}\n\n{places}")),
        "warning[L001] m/01.md:3:1",
    );
    let pictures = many(3_000, &|at| format!("![a](k{at}.svg) "));
    tells("three thousand pictures that are not there", &chapter(&pictures), "warning[I001] m/01.md:3:1");
}

/// The first bytes of a PNG of a size, and no pixels.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend(width.to_be_bytes().into_iter().chain(height.to_be_bytes()).chain([8, 2, 0, 0, 0]));
    png
}

#[test]
fn an_image_that_claims_to_be_huge_takes_no_memory() {
    for (width, height) in [(30_000, 30_000), (20_000, 19_999), (u32::MAX >> 1, 1)] {
        let sandbox = chapter("![a](a.png)").file("m/a.png", png_of(width, height));
        let arguments = "pdf --manuscript m -o out.pdf --lang en";
        // Its pixels alone would be more.
        let run = run(sandbox.limited("ulimit -v 900000", arguments));
        assert_eq!(run.code, 0, "{}", run.printed);
        assert_eq!(run.findings(), ["warning[I002] m/01.md:3:1"], "{}", run.printed);
    }
}

#[test]
fn a_pipe_a_loop_and_a_folder_are_no_chapters() {
    let sandbox = chapter("Söz.");
    let made = Command::new("mkfifo").arg(sandbox.path("m/02.md")).status().expect("mkfifo is there");
    assert!(made.success());
    tells("a pipe", &sandbox, "warning[H005]");
    let sandbox = chapter("Söz.");
    symlink("02.md", sandbox.path("m/02.md")).expect("linked");
    tells("a link to itself", &sandbox, "warning[H005]");
    let sandbox = chapter("Söz.");
    fs::create_dir(sandbox.path("m/02.md")).expect("a folder");
    tells("a folder", &sandbox, "warning[H005]");
    let sandbox = chapter("Söz.");
    symlink("..", sandbox.path("m/dön")).expect("linked");
    makes("a folder that is linked to its own parent", &sandbox);
}

#[test]
fn links_out_of_the_project_are_not_followed() {
    let sandbox = chapter("Söz.");
    symlink("/etc/passwd", sandbox.path("m/02.md")).expect("linked");
    refuses("a chapter", &sandbox, "error[B008]");
    let sandbox = chapter("![a](a.svg)");
    symlink("/etc/passwd", sandbox.path("m/a.svg")).expect("linked");
    refuses("an image", &sandbox, "error[B008] m/01.md:3:1");
}

/// Root reads what nobody may read: there the program runs as another user, and the folder is open to it.
#[test]
fn a_file_that_may_not_be_read_is_named() {
    let sandbox = chapter("Söz.").file("m/02.md", "# A\n");
    fs::set_permissions(sandbox.path("m/02.md"), fs::Permissions::from_mode(0o000)).expect("closed");
    let is_root = fs::read(sandbox.path("m/02.md")).is_ok();
    fs::set_permissions(sandbox.path(""), fs::Permissions::from_mode(0o755)).expect("open");
    let arguments = "check --manuscript m --lang en";
    let run: Run = if is_root {
        let mut command = Command::new("setpriv");
        fs::copy(env!("CARGO_BIN_EXE_matbaa"), sandbox.path("matbaa")).expect("copied");
        command.args(["--reuid=65534", "--clear-groups", "./matbaa"]);
        command.args(arguments.split_whitespace()).current_dir(sandbox.path(""));
        run(command)
    } else {
        run(sandbox.command(arguments))
    };
    assert_eq!(run.code, 2, "{}", run.printed);
    assert!(run.printed.contains("m/02.md: not permitted"), "{}", run.printed);
}

#[test]
fn names_of_two_forms_are_two_chapters() {
    let sandbox = Sandbox::new().file("m/01-g\u{fc}n.md", "# Bir\n").file("m/01-gu\u{308}n.md", "# İki\n");
    makes("two forms of one name", &sandbox);
}
