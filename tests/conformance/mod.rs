//! Says which checks `cargo test` leaves to `.ci/run`, and holds that they are made there.

use std::io::{Write, stderr};

const RUN: &str = include_str!("../../.ci/run");
const README: &str = include_str!("../../README.md");

/// What checks finished books, and the script beside this file that calls it.
const CHECKERS: [(&str, &str); 10] = [
    ("epubcheck.jar", include_str!("check-epub")),
    ("ace-puppeteer", include_str!("check-epub")),
    ("axe.run", include_str!("check-reading")),
    ("foliate-view", include_str!("check-reading")),
    ("spawn(matbaa, [...command", include_str!("desk/shared.js")),
    ("VeraCheck", include_str!("check-pdf")),
    ("qpdf --check", include_str!("check-pdf")),
    ("faketime -f", include_str!("check-clock")),
    ("check bans licenses sources", include_str!("check-supply")),
    ("check advisories", include_str!("check-supply")),
];

/// Whether a script has a line that is this command.
fn runs(script: &str, command: &str) -> bool {
    script.lines().any(|line| line.trim() == command)
}

#[test]
fn epubcheck_ace_verapdf_and_qpdf_are_left_to_ci() {
    // Past the test runner's capture, so that it is read without asking.
    let note = "left to .ci/run: EPUBCheck and Ace over every EPUB, veraPDF and qpdf over every PDF of the tests,\n\
                Chromium and foliate-js over the finished e-book,\n\
                Chromium over the author's desk, strace and faketime over both commands, cargo-deny over the crates,\n\
                a clean system over the Debian package, actionlint over the hosted workflows,\n\
                Wine over the Windows program\n";
    stderr().write_all(note.as_bytes()).expect("the terminal");

    for script in ["install.sh", "run", "check-network", "check-clock", "check-supply || status=$?"] {
        assert!(runs(RUN, &format!("tests/conformance/{script}")), "{script} is not called");
    }
    for command in [
        "ONLY=\"deb windows\" release/install.sh",
        "release/check-workflows",
        "release/check-deb \"$work\"/deb/*.deb",
        "release/check-windows",
    ] {
        assert!(runs(RUN, command), "{command} is not called");
    }
    for (checker, script) in CHECKERS {
        assert!(script.contains(checker), "no script calls {checker}");
    }
}

#[test]
fn the_readme_names_the_command_that_ci_runs() {
    let (_, after) = README.split_once("<!-- test command -->\n").expect("the opening marker");
    let (command, _) = after.split_once("<!-- /test command -->\n").expect("the closing marker");
    assert_eq!(command, "```sh\ncargo test\n```\n");
}
