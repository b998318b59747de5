//! Drawings that are too large for a repository: deep, long, repeated without end.

use crate::runs::{Sandbox, run};

fn drawing(inside: &str) -> Sandbox {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\">{inside}</svg>");
    Sandbox::new().file("m/01.md", "# Başlık\n\n![Bir çizim](a.svg)\n").file("m/a.svg", svg)
}

/// Both commands end in time and within memory, with these codes and findings.
fn ends(what: &str, inside: &str, code: i32, findings: &[&str]) {
    let sandbox = drawing(inside);
    for format in ["pdf", "epub"] {
        let arguments = format!("{format} --manuscript m -o out.{format} --lang en");
        let run = run(sandbox.limited("ulimit -v 3000000", &arguments));
        assert_eq!(run.code, code, "{what}, {format}: {:.600}", run.printed);
        assert_eq!(run.findings(), findings, "{what}, {format}: {:.600}", run.printed);
    }
}

const REFUSED: &[&str] = &["warning[I002] m/01.md:3:1"];

#[test]
fn drawings_without_measure() {
    let deep = format!("{}<rect width=\"9\" height=\"9\"/>{}", "<g>".repeat(50_000), "</g>".repeat(50_000));
    ends("groups within groups", &deep, 0, REFUSED);
    let attributes: String = (0..20_000).map(|at| format!(" a{at}=\"1\"")).collect();
    ends(
        "one element with 20,000 attributes",
        &format!("<rect width=\"9\" height=\"9\"{attributes}/>"),
        0,
        &[],
    );
    let path = format!("<path d=\"M0 0{}\"/>", "L9 9 L1 7".repeat(100_000));
    ends("a path of 200,000 lines", &path, 0, &[]);
    ends("a text of 10,000 letters", &format!("<text y=\"9\">{}</text>", "söz ".repeat(2_500)), 0, &[]);
    // A text is set in time that grows as the square of its length: 64 MB of it would take weeks.
    ends(
        "a text of a million letters",
        &format!("<text y=\"9\">{}</text>", "söz ".repeat(250_000)),
        0,
        REFUSED,
    );
}
