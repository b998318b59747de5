//! A disk that is full or read-only, pipes and files that may not be read in place of any file of the author's.

use crate::runs::{Run, Sandbox, run};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

const BOOK: &str = "title = \"Deneme\"\nlanguage = \"tr\"\n[cover]\nfront = \"kapak.png\"\n[citations]\nstyle = \"a.csl\"\n\
                    [press]\nprofile = \"a.icc\"\n";

/// What `script` says, run in a file system of its own, where anybody may mount; the program is `$0`.
///
/// None where the machine lets nobody do that: then only the other tests of full disks hold.
fn in_own_file_system(sandbox: &Sandbox, script: &str) -> Option<String> {
    let mut command = Command::new("unshare");
    command
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
        .arg(env!("CARGO_BIN_EXE_matbaa"));
    let output = command.current_dir(sandbox.path("")).output().ok()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !printed.starts_with("mounted\n") {
        eprintln!("no file system of one's own here: {}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    Some(printed)
}

fn project(text: &str) -> Sandbox {
    Sandbox::new().file("m/01.md", format!("# Başlık\n\n{text}\n")).file("dist/x", "")
}

#[test]
fn a_disk_that_is_full_leaves_the_old_book() {
    let sandbox = project(&"söz ".repeat(2_000));
    for format in ["pdf", "epub"] {
        let made = sandbox.build(format);
        assert_eq!(made.code, 0, "{}", made.printed);
        // Room for the old book and half of the new one.
        let size = fs::metadata(sandbox.path(&format!("out.{format}"))).expect("a book").len() * 3 / 2;
        let script = format!(
            "mount -t tmpfs -o size={size} none dist && echo mounted || exit 0; cp out.{format} dist/out.{format}; \
             \"$0\" {format} --manuscript m -o dist/out.{format} --lang en 2>&1; echo \"code $?\"; \
             cmp out.{format} dist/out.{format} && echo intact; ls -A dist | wc -l"
        );
        let Some(printed) = in_own_file_system(&sandbox, &script) else { return };
        assert!(printed.contains(&format!("error: dist/out.{format}: ")), "{printed}");
        assert!(printed.ends_with("code 2\nintact\n1\n"), "{printed}");
    }
}

#[test]
fn a_disk_that_cannot_be_written_leaves_the_old_book() {
    let sandbox = project("söz");
    for format in ["pdf", "epub"] {
        assert_eq!(sandbox.build(format).code, 0);
        let script = format!(
            "mount -t tmpfs none dist && echo mounted || exit 0; cp out.{format} dist/out.{format}; \
             mount -o remount,ro none dist; \
             \"$0\" {format} --manuscript m -o dist/out.{format} --lang en 2>&1; echo \"code $?\"; \
             \"$0\" {format} --manuscript m -o dist/a/out.{format} --lang en 2>&1; echo \"code $?\"; \
             cmp out.{format} dist/out.{format} && echo intact; ls -A dist | wc -l"
        );
        let Some(printed) = in_own_file_system(&sandbox, &script) else { return };
        assert!(printed.contains(&format!("error: dist/out.{format}: ")), "{printed}");
        assert!(printed.contains("error: dist/a: ") && printed.matches("code 2\n").count() == 2, "{printed}");
        assert!(printed.ends_with("intact\n1\n"), "{printed}");
    }
}

/// The files that a manuscript may have, and what is said where one of them is no file: the first of them at once,
/// all others where they are named.
const FILES: [(&str, &str); 8] = [
    ("book.toml", "error[B001]"),
    ("02.md", "warning[H005]"),
    ("a.png", "warning[I001] m/01.md:3:1"),
    ("sources.bib", "warning[K002] m/01.md:7:8"),
    ("kapak.png", "warning[B007] m/book.toml:4:9"),
    ("a.csl", "warning[B007] m/book.toml:6:9"),
    ("a.icc", "warning[B007] m/book.toml:8:11"),
    ("fonts/a.ttf", ""),
];

/// A manuscript that names each of them.
fn with_everything() -> Sandbox {
    let style = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><info><title>A</title>\
                 <id>a</id><updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout>\
                 <text variable=\"title\"/></layout></citation></style>";
    let mut picture = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(9, 9).write_to(&mut picture, image::ImageFormat::Png).expect("a picture");
    let picture = picture.into_inner();
    let font = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/literata/Literata-Regular.ttf");
    Sandbox::new()
        .file("m/book.toml", BOOK)
        .file("m/01.md", "# Başlık\n\n![Bir resim](a.png)\n\nSöz.[^a]\n\n[^a]: [@x]\n")
        .file("m/02.md", "# İki\n")
        .file("m/a.png", &picture)
        .file("m/kapak.png", &picture)
        .file("m/a.csl", style)
        .file("m/a.icc", "no profile yet")
        .file("m/sources.bib", "@book{x, title = {Ad}, author = {A, B}, year = 1990}\n")
        .file("m/fonts/a.ttf", fs::read(font).expect("a font"))
}

/// Nothing waits for a pipe, and a link in a circle ends.
#[test]
fn no_file_of_the_author_s_may_be_a_pipe_or_a_circle() {
    for (name, expected) in FILES {
        for kind in ["pipe", "circle"] {
            let sandbox = with_everything();
            let path = sandbox.path(&format!("m/{name}"));
            fs::remove_file(&path).expect("taken away");
            if kind == "pipe" {
                assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo").success());
            } else {
                symlink(path.file_name().expect("a name"), &path).expect("linked");
            }
            for format in ["pdf", "epub"] {
                let run = sandbox.build(format);
                let found = run.findings();
                let is_told = expected.is_empty() || found.iter().any(|one| one == expected);
                assert!(
                    is_told && run.code == i32::from(expected.starts_with("error")),
                    "{kind} {name}: {}",
                    run.printed
                );
            }
        }
    }
}

/// Root reads what nobody may read: there the program runs as another user, and the folder is open to it.
#[test]
fn every_file_that_may_not_be_read_is_named() {
    for (name, _) in FILES {
        let sandbox = with_everything();
        fs::set_permissions(sandbox.path(&format!("m/{name}")), fs::Permissions::from_mode(0o000))
            .expect("closed");
        fs::set_permissions(sandbox.path(""), fs::Permissions::from_mode(0o755)).expect("open");
        let run = as_nobody(&sandbox, "check --manuscript m --lang en");
        assert_eq!(run.code, 2, "{name}: {}", run.printed);
        assert!(run.printed.contains(&format!("m/{name}: not permitted")), "{name}: {}", run.printed);
    }
    let sandbox = with_everything();
    fs::set_permissions(sandbox.path(""), fs::Permissions::from_mode(0o755)).expect("open");
    fs::set_permissions(sandbox.path("m"), fs::Permissions::from_mode(0o000)).expect("closed");
    let run = as_nobody(&sandbox, "check --manuscript m --lang en");
    fs::set_permissions(sandbox.path("m"), fs::Permissions::from_mode(0o755)).expect("open");
    assert_eq!(run.code, 2, "the folder: {}", run.printed);
}

/// The program as a user without rights.
fn as_nobody(sandbox: &Sandbox, arguments: &str) -> Run {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if !is_root {
        return run(sandbox.command(arguments));
    }
    fs::copy(env!("CARGO_BIN_EXE_matbaa"), sandbox.path("matbaa")).expect("copied");
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--clear-groups", "./matbaa"]);
    command.args(arguments.split_whitespace()).current_dir(sandbox.path(""));
    run(command)
}
