//! The finished file under kills, full disks and other builds: the old book or the new one, whole.

use crate::patience::end_of;
use crate::runs::{Sandbox, run};
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const BUILD: &str = "epub --manuscript m -o dist/out.epub --quiet";

fn with_chapter(text: &str) -> Sandbox {
    Sandbox::new().file("m/01.md", format!("# {text}\n\n{}\n", format!("{text} söz. ").repeat(2_000)))
}

fn made(sandbox: &Sandbox) -> Vec<u8> {
    let run = run(sandbox.command(BUILD));
    assert_eq!(run.code, 0, "{}", run.printed);
    fs::read(sandbox.path("dist/out.epub")).expect("a book")
}

fn parts(sandbox: &Sandbox) -> usize {
    let names =
        fs::read_dir(sandbox.path("dist")).expect("dist").map(|entry| entry.expect("an entry").file_name());
    names.filter(|name| name.to_string_lossy().ends_with(".part")).count()
}

/// Two manuscripts of one length in letters, whose books are made in turn at one place.
struct Turns {
    sandbox: Sandbox,
    chapters: [Vec<u8>; 2],
    books: [Vec<u8>; 2],
}

impl Turns {
    fn new() -> Self {
        let (one, two) = (with_chapter("Bir"), with_chapter("İki"));
        let books = [made(&one), made(&two)];
        assert_ne!(books[0], books[1]);
        let chapters = [&one, &two].map(|sandbox| fs::read(sandbox.path("m/01.md")).expect("a chapter"));
        Self { sandbox: one, chapters, books }
    }

    fn write(&self, turn: usize) {
        fs::write(self.sandbox.path("m/01.md"), &self.chapters[turn % 2]).expect("written");
    }

    #[track_caller]
    fn assert_whole(&self, what: &str) {
        let left = fs::read(self.sandbox.path("dist/out.epub")).expect("a book");
        assert!(self.books.contains(&left), "{what}: {} bytes of neither book", left.len());
        assert!(parts(&self.sandbox) < 2, "{what}: half-written files pile up");
    }

    /// The next build that comes to its end gives its book and clears what killed builds left.
    fn assert_recovers(&self) {
        self.write(1);
        assert_eq!(made(&self.sandbox), self.books[1]);
        assert_eq!(parts(&self.sandbox), 0, "what killed builds left is cleared");
    }
}

/// Killed by the system after each block of 512 bytes of the new file (SIGXFSZ): the places are named by the file's
/// length and not by a clock.
#[test]
fn a_build_that_is_killed_while_it_writes_leaves_the_old_book() {
    let _step = crate::steps::step("builds killed while they write");
    let turns = Turns::new();
    let blocks = turns.books.iter().map(|book| book.len().div_ceil(512)).min().expect("two books");
    assert!(blocks > 20, "only {blocks} blocks to be killed after");
    let limit = |blocks: usize| turns.sandbox.limited(&format!("ulimit -c 0; ulimit -f {blocks}"), BUILD);
    turns.write(1);
    for block in 0..blocks {
        let run = run(limit(block));
        assert_eq!(run.code, -1, "after {block} blocks: {}", run.printed);
        let left = fs::read(turns.sandbox.path("dist/out.epub")).expect("a book");
        assert!(left == turns.books[0], "after {block} blocks: {} bytes of another book", left.len());
        assert_eq!(parts(&turns.sandbox), 1, "after {block} blocks");
    }
    turns.assert_recovers();
}

/// Killed as soon as it has reported a step; where it is by then does not matter to what must hold.
#[test]
fn a_build_that_is_killed_after_any_step_leaves_the_old_book_or_the_new_one_whole() {
    let _step = crate::steps::step("builds killed after a step");
    let turns = Turns::new();
    let build = BUILD.replace("--quiet", "--verbose");
    for round in 0..60 {
        turns.write(round);
        let mut child = turns.sandbox.command(&build).stderr(Stdio::piped()).spawn().expect("it starts");
        let steps = BufReader::new(child.stderr.take().expect("piped")).lines();
        let reported = steps.map_while(Result::ok).take(round % 8).count();
        child.kill().expect("killed");
        child.wait().expect("its state");
        assert!(reported > 0 || round % 8 == 0, "no step was reported");
        turns.assert_whole(&format!("round {round}"));
    }
    turns.assert_recovers();
}

/// Held at its first report: the pipe that it writes to is full, and the test owns the other end. Whether it has come
/// there or not, it cannot have written its book.
#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_build_leaves_the_old_book() {
    use std::io::{Read, Write};
    // A shell that begins the tests in the background may have them ignore Ctrl-C, and so all that they begin: the
    // build heeds it again, and an empty line tells that it does.
    let heeding = "env --default-signal=INT true 2>/dev/null && exec env --default-signal=INT sh -c \
                   'echo; exec \"$0\" \"$@\"' \"$0\" \"$@\"; echo";
    let sandbox = with_chapter("Bir");
    let before = made(&sandbox);
    let sandbox = sandbox.file("m/01.md", "# Yeni\n\nSöz.\n");
    for signal in [Signal::INT, Signal::TERM] {
        let (held, mut reports) = std::io::pipe().expect("a pipe");
        let size = rustix::pipe::fcntl_getpipe_size(&reports).expect("its size");
        reports.write_all(&vec![b'\n'; size]).expect("it is full");
        let mut command = sandbox.limited(heeding, &BUILD.replace("--quiet", "--verbose"));
        let command = command.stdout(Stdio::piped()).stderr(Stdio::from(reports));
        let mut child = command.spawn().expect("it starts");
        child.stdout.as_mut().expect("a pipe").read_exact(&mut [0]).expect("it heeds signals");
        let id = Pid::from_raw(child.id().cast_signed()).expect("a process");
        kill_process(id, signal).expect("sent");
        let status = end_of(child).expect("it ends");
        assert_eq!(status.code(), None, "ended by the signal");
        drop(held);
        assert_eq!(fs::read(sandbox.path("dist/out.epub")).expect("a book"), before);
        assert_eq!(parts(&sandbox), 0);
    }
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
    assert_eq!(run.code, 2, "{}", run.printed);
    assert!(run.printed.contains("dist/out.epub: "), "{}", run.printed);
    assert_eq!(fs::read(sandbox.path("dist/out.epub")).expect("a book"), before);
    assert_eq!(parts(&sandbox), 0);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let sandbox = with_chapter("Bir").file("file", "").file("folder/x", "");
    for output in ["folder", "file/out.pdf", "/proc/out.pdf", "/dev/null", "."] {
        let run = run(sandbox.command(&format!("pdf --manuscript m -o {output} --lang en")));
        assert_eq!(run.code, 2, "{output}: {}", run.printed);
        assert!(run.printed.starts_with("error: "), "{output}: {}", run.printed);
    }
    use std::os::unix::fs::FileTypeExt;
    let null = fs::metadata("/dev/null").expect("there").file_type();
    assert!(null.is_char_device(), "a device is not replaced by a book");
    let run = run(sandbox.command("pdf --manuscript m -o a/b/c/out.pdf"));
    assert_eq!(run.code, 0, "folders that are missing are made: {}", run.printed);
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
    assert_eq!(ran.code, 0, "{}", ran.printed);
    assert_eq!(fs::read(other.path(&format!("{folder}/dist/out.epub"))).expect("a book"), book);
    let mut epoch = plain.command(BUILD);
    epoch.env("SOURCE_DATE_EPOCH", "0");
    let ran = run(epoch);
    assert_eq!(ran.code, 0, "{}", ran.printed);
}
