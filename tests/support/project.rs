//! A project folder for one test of the command line, and the result of a command in it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A project folder for one test.
pub struct Project {
    pub folder: TempDir,
    environment: Vec<(String, String)>,
}

/// Result of a command.
pub struct Ran {
    pub output: Output,
}

impl Project {
    /// Makes a project with an empty manuscript.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("manuscript")).expect("a folder");
        Self { folder, environment: Vec::new() }
    }

    /// Writes `book.toml`.
    pub fn book(self, text: &str) -> Self {
        self.chapter("book.toml", text)
    }

    /// Writes a file of the manuscript.
    pub fn chapter(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.file(&format!("manuscript/{name}"), text)
    }

    /// Writes a file of the project.
    pub fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("inside the project")).expect("a folder");
        fs::write(path, text).expect("written");
        self
    }

    /// Sets a variable of the environment; there are no others but these.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn run(&self, arguments: &str) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_matbaa"))
            .args(arguments.split_whitespace())
            .current_dir(self.folder.path())
            .env_clear()
            .envs(self.environment.iter().cloned())
            .output()
            .expect("the program starts");
        Ran { output }
    }
}

impl Ran {
    /// Compares the whole output on standard error.
    #[track_caller]
    pub fn stderr(self, expected: &str) -> Self {
        let output = String::from_utf8_lossy(&self.output.stderr);
        assert_eq!(output, expected.trim_start_matches('\n'), "{output}");
        self
    }

    /// Compares the whole output on standard output.
    #[track_caller]
    pub fn stdout(self, expected: &str) -> Self {
        let output = String::from_utf8_lossy(&self.output.stdout);
        assert_eq!(output, expected.trim_start_matches('\n'), "{output}");
        self
    }

    #[track_caller]
    pub fn code(self, code: i32) {
        assert_eq!(self.output.status.code(), Some(code), "{:?}", self.output);
    }

    #[track_caller]
    pub fn success(self) {
        self.code(0);
    }

    /// Checks that errors in the manuscript ended the command.
    #[track_caller]
    pub fn failure(self) {
        self.code(1);
    }
}
