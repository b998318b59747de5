//! The finished file under kills, full disks and other builds: the old book or the new one, whole.

use crate::runs::{PATIENCE, Sandbox, run};
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const BUILD: &str = "epub --manuscript m -o dist/out.epub --quiet";

fn with_chapter(text: &str) -> Sandbox {
    Sandbox::new().file("m/01.md", format!("# {text}\n\n{}\n", format!("{text} söz. ").repeat(2_000)))
}

fn made(sandbox: &Sandbox) -> Vec<u8> {
    let run = run(sandbox.command(BUILD));
    assert_eq!(run.code, 0, "{}", run.said);
    fs::read(sandbox.path("dist/out.epub")).expect("a book")
}

fn parts(sandbox: &Sandbox) -> usize {
    let names =
        fs::read_dir(sandbox.path("dist")).expect("dist").map(|entry| entry.expect("an entry").file_name());
    names.filter(|name| name.to_string_lossy().ends_with(".part")).count()
}

/// The moments are the same in every run, as shares of the time that a build takes (xorshift).
#[test]
fn a_build_that_is_killed_leaves_the_old_book_or_the_new_one_whole() {
    let (one, two) = (with_chapter("Bir"), with_chapter("İki"));
    let begun = Instant::now();
    let books = [made(&one), made(&two)];
    let time = begun.elapsed() / 2;
    assert_ne!(books[0], books[1]);
    let chapters = [&one, &two].map(|sandbox| fs::read(sandbox.path("m/01.md")).expect("a chapter"));
    let (mut seed, mut killed, mut most) = (0x1990_0120_u64, 0, 0);
    for round in 0..200 {
        fs::write(one.path("m/01.md"), &chapters[round % 2]).expect("written");
        let mut child = one.command(BUILD).stderr(Stdio::null()).spawn().expect("it starts");
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        sleep(time.mul_f64((seed % 1_000) as f64 / 900.0));
        child.kill().expect("killed");
        killed += usize::from(child.wait().expect("its state").code().is_none());
        let left = fs::read(one.path("dist/out.epub")).expect("a book");
        assert!(books.contains(&left), "round {round}: {} bytes of neither book", left.len());
        most = most.max(parts(&one));
    }
    assert!(killed > 50, "only {killed} builds were killed before their end");
    assert!(most < 20, "{most} half-written files piled up");
    fs::write(one.path("m/01.md"), &chapters[1]).expect("written");
    assert_eq!(made(&one), books[1]);
    assert_eq!(parts(&one), 0, "what killed builds left is cleared");
}

#[test]
fn an_interrupted_build_leaves_the_old_book() {
    let sandbox = with_chapter("Bir");
    let before = made(&sandbox);
    let sandbox = sandbox.file("m/01.md", format!("# A\n\n{}", "uzun metin. ".repeat(150_000)));
    let mut child = sandbox.command(BUILD).stderr(Stdio::null()).spawn().expect("it starts");
    sleep(Duration::from_millis(80));
    let asked = Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().expect("sh");
    assert!(asked.success());
    assert_eq!(child.wait().expect("its state").code(), None, "ended by the signal");
    assert_eq!(fs::read(sandbox.path("dist/out.epub")).expect("a book"), before);
}

#[test]
fn two_builds_at_once_end_with_one_whole_book() {
    let sandbox = with_chapter("Bir");
    let book = made(&sandbox);
    for _ in 0..5 {
        let builds: Vec<_> = (0..4).map(|_| sandbox.command(BUILD).spawn().expect("it starts")).collect();
        for mut build in builds {
            assert!(build.wait().expect("its state").success());
        }
        assert_eq!(fs::read(sandbox.path("dist/out.epub")).expect("a book"), book);
        assert_eq!(parts(&sandbox), 0);
    }
}

/// A full disk as any user can have it: no file may grow beyond a block (EFBIG, SIGXFSZ ignored by the shell).
#[test]
fn a_file_that_cannot_grow_leaves_the_old_book() {
    let sandbox = with_chapter("Bir");
    let before = made(&sandbox);
    let sandbox = sandbox.file("m/01.md", "# Yeni\n\nSöz.\n");
    let run = run(sandbox.limited("trap '' XFSZ; ulimit -f 8", BUILD));
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("dist/out.epub: "), "{}", run.said);
    assert_eq!(fs::read(sandbox.path("dist/out.epub")).expect("a book"), before);
    assert_eq!(parts(&sandbox), 0);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let sandbox = with_chapter("Bir").file("file", "").file("folder/x", "");
    for output in ["folder", "file/out.pdf", "/proc/out.pdf", "/dev/null", "."] {
        let run = run(sandbox.command(&format!("pdf --manuscript m -o {output} --lang en")));
        assert_eq!(run.code, 2, "{output}: {}", run.said);
        assert!(run.said.starts_with("error: "), "{output}: {}", run.said);
    }
    use std::os::unix::fs::FileTypeExt;
    let null = fs::metadata("/dev/null").expect("there").file_type();
    assert!(null.is_char_device(), "a device is not replaced by a book");
    let run = run(sandbox.command("pdf --manuscript m -o a/b/c/out.pdf"));
    assert_eq!(run.code, 0, "folders that are missing are made: {}", run.said);
}

#[test]
fn neither_home_nor_locale_nor_clock_nor_the_names_of_folders_change_a_byte() {
    let plain = with_chapter("Bir");
    let book = made(&plain);
    let folder = "kitaplığım ve İÇİNDEKİLER/ğüşiöç";
    let other = Sandbox::new().file(&format!("{folder}/m/book.toml"), crate::runs::BOOK);
    let other = other.file(&format!("{folder}/m/01.md"), fs::read(plain.path("m/01.md")).expect("a chapter"));
    let mut command = other.command(BUILD);
    command.current_dir(other.path(folder)).env("LC_ALL", "tr_TR.ISO8859-9").env("TZ", "Asia/Baku");
    // The files are of 1970, as in a system whose clock was never set.
    let mut touched = Command::new("touch");
    touched.args(["-d", "1970-01-01"]).arg(other.path(&format!("{folder}/m/01.md")));
    assert!(touched.status().expect("touch").success());
    let ran = run(command);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert_eq!(fs::read(other.path(&format!("{folder}/dist/out.epub"))).expect("a book"), book);
    let mut epoch = plain.command(BUILD);
    epoch.env("SOURCE_DATE_EPOCH", "0");
    let ran = run(epoch);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.time < PATIENCE);
}
