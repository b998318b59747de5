//! A folder of its own for each run, and the program run in it with bounds of time and memory.

use crate::patience::end_of;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

pub const BOOK: &str = "title = \"Deneme\"\nlanguage = \"tr\"\n";

/// A project whose manuscript is `m`.
pub struct Sandbox {
    folder: TempDir,
}

/// What a run did.
pub struct Run {
    /// The exit code; −1 where a signal ended it, −2 where it hung.
    pub code: i32,
    pub printed: String,
}

impl Sandbox {
    pub fn new() -> Self {
        let sandbox = Self { folder: TempDir::new().expect("a folder") };
        sandbox.file("m/book.toml", BOOK)
    }

    /// The files of a case.
    pub fn copy_of(case: &Path) -> Self {
        let sandbox = Self { folder: TempDir::new().expect("a folder") };
        fs::create_dir(sandbox.path("m")).expect("a folder");
        for entry in fs::read_dir(case.join("m")).expect("a manuscript") {
            let entry = entry.expect("a file");
            fs::copy(entry.path(), sandbox.path("m").join(entry.file_name())).expect("copied");
        }
        sandbox
    }

    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("written");
        self
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The program with its arguments, in this folder, in an environment without anything.
    pub fn command(&self, arguments: &str) -> Command {
        self.limited("ulimit -v 4000000", arguments)
    }

    /// The same after a line of shell, which sets limits.
    pub fn limited(&self, limits: &str, arguments: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{limits}; exec \"$0\" \"$@\"")]).arg(env!("CARGO_BIN_EXE_matbaa"));
        command.args(arguments.split_whitespace()).current_dir(self.folder.path()).env_clear();
        command
    }

    pub fn build(&self, format: &str) -> Run {
        run(self.command(&format!("{format} --manuscript m -o out.{format} --lang en")))
    }
}

/// Runs a command to its end, or kills it where it hangs.
pub fn run(mut command: Command) -> Run {
    let log = tempfile::NamedTempFile::new().expect("a file");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log.reopen().expect("the file"));
    let child = command.spawn().expect("it starts");
    let code = end_of(child).map_or(-2, |status| status.code().unwrap_or(-1));
    let printed = String::from_utf8_lossy(&fs::read(log.path()).expect("what it said")).into_owned();
    Run { code, printed }
}

impl Run {
    /// Each finding as `error[N001] m/01.md:3:5`.
    pub fn findings(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for line in self.printed.lines() {
            let is_finding = ["error[", "warning[", "note["].iter().any(|start| line.starts_with(start));
            if let Some((code, _)) = line.split_once("]: ").filter(|_| is_finding) {
                findings.push(format!("{code}]"));
            } else if let (Some(place), Some(last)) = (line.trim().strip_prefix("--> "), findings.last_mut())
            {
                last.push_str(&format!(" {place}"));
            }
        }
        findings
    }
}
