//! A folder with a manuscript, and the program run on it as its author would.

use crate::book::patience::end_of;
use crate::book::plain::Plain;
use crate::book::reader::Reader;
use crate::book::reading::Reading;
use crate::kept::keep;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// The project's own folder.
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder that goes away with the test.
pub struct Project {
    folder: TempDir,
}

/// What a run left behind.
pub struct Run {
    /// The exit code; none where a signal ended the program, or where it hung and was killed.
    pub code: Option<i32>,
    pub stderr: String,
}

/// A manuscript and both books made from it.
pub struct Books {
    /// The folder of the manuscript.
    pub manuscript: PathBuf,
    pub pdf: Reading,
    pub epub: Reader,
    /// The words of its chapters, where they are known without reading its Markdown.
    pub plains: Option<Vec<Plain>>,
}

impl Books {
    /// Reads both books back.
    pub fn of(manuscript: &Path, pdf: &[u8], epub: &[u8]) -> Self {
        let (pdf, epub) = (Reading::of(pdf), Reader::open(epub));
        Self { manuscript: manuscript.to_owned(), pdf, epub, plains: None }
    }
}

impl Project {
    /// A folder without chapters; `keys` follow title and language in `book.toml`.
    pub fn new(keys: &str) -> Self {
        let project = Self { folder: TempDir::new().expect("a folder") };
        project.file("m/book.toml", format!("title = \"Deneme\"\nlanguage = \"tr\"\n{keys}\n"))
    }

    /// Writes a file; its path is below the project's folder, the manuscript is `m`.
    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
        self
    }

    /// Writes a chapter.
    pub fn chapter(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.file(&format!("m/{name}"), text)
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `matbaa epub` or `matbaa pdf`; the book is `out.epub` or `out.pdf`.
    pub fn run(&self, format: &str) -> Run {
        let mut command = command(format, &self.path("m"), &self.path(&format!("out.{format}")));
        command.current_dir(self.folder.path());
        run(command)
    }

    /// The finished file.
    pub fn made(&self, format: &str) -> Vec<u8> {
        fs::read(self.path(&format!("out.{format}"))).expect("a book")
    }

    /// Makes and keeps both books; the manuscript must have no errors.
    pub fn books(&self, name: &str) -> Books {
        books(&self.path("m"), name)
    }
}

/// The program with its arguments.
pub fn command(format: &str, manuscript: &Path, output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.arg(format).arg("--manuscript").arg(manuscript).arg("--output").arg(output);
    command.args(["--color", "never"]).env_remove("SOURCE_DATE_EPOCH");
    command
}

/// Runs a command to its end; fails the test where it does not come to one.
pub fn run(mut command: Command) -> Run {
    let log = tempfile::NamedTempFile::new().expect("a file");
    let stderr = log.reopen().expect("the file");
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(stderr).spawn().expect("it runs");
    let code = end_of(child).and_then(|status| status.code());
    let printed = fs::read(log.path()).expect("what it said");
    Run { code, stderr: String::from_utf8_lossy(&printed).into_owned() }
}

/// Both books of a manuscript, kept in `target/conformance/` for the reference checkers.
pub fn books(manuscript: &Path, name: &str) -> Books {
    let made = |format: &str| {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join(format!("book.{format}"));
        let run = run(command(format, manuscript, &path));
        assert_eq!(run.code, Some(0), "{name}.{format}: {}", run.stderr);
        let bytes = fs::read(path).expect("a book");
        keep(&format!("book-{name}.{format}"), &bytes);
        bytes
    };
    let (pdf, epub) = (made("pdf"), made("epub"));
    Books::of(manuscript, &pdf, &epub)
}

/// The booklet's books.
pub fn booklet() -> &'static Books {
    static BOOKS: OnceLock<Books> = OnceLock::new();
    BOOKS.get_or_init(|| books(&home().join("manuscript"), "booklet"))
}

/// The books of the fixture with every kind of block.
pub fn fixture() -> &'static Books {
    static BOOKS: OnceLock<Books> = OnceLock::new();
    BOOKS.get_or_init(|| books(&home().join("tests/fixtures/her-sey"), "her-sey"))
}
