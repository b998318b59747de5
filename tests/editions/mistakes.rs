//! What is wrong with an edition is told at its place, and what is the book's own is not told again.

use crate::editions::project::Project;

const HEAD: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";
const DAY: &str = "# Gün\n\nSöz.\n";

fn project(editions: &str) -> Project {
    Project::new().book(&format!("{HEAD}{editions}")).chapter("01-a.md", DAY).chapter("az/01-a.md", DAY)
}

/// Code and place of everything that is told, in order.
#[track_caller]
fn reported(project: &Project, arguments: &str) -> Vec<String> {
    let ran = project.run(&format!("check --format json --lang en {arguments}"));
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    let value = |line: &str, key: &str| {
        let (_, after) = line.split_once(&format!("\"{key}\": ")).unwrap_or_default();
        after.split([',', '}']).next().unwrap_or_default().trim_matches('"').to_owned()
    };
    let lines = printed.lines().filter(|line| line.contains("\"code\""));
    lines
        .map(|line| {
            let at = ["file", "line", "column"].map(|key| value(line, key)).join(":");
            format!("{} {at}", value(line, "code"))
        })
        .collect()
}

#[test]
fn keys_and_values_are_judged_as_those_of_the_book() {
    let project = project(
        "[[edition]]\nlanguage = \"az\"\ntitel = \"Gün\"\nfolder = \"../az\"\nisbn.print = \"978-0-306-40615-8\"\n\
         [[edition]]\ntitle = \"Day\"\n",
    );
    let expected = [
        "B003 manuscript/book.toml:5:1",
        "B005 manuscript/book.toml:6:10",
        "B006 manuscript/book.toml:7:14",
        "B004 manuscript/book.toml:8:1",
    ];
    let mut found = reported(&project, "--edition az");
    found.retain(|line| !line.starts_with("Y002"));
    found.sort();
    let mut expected = expected.map(str::to_owned);
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_list_that_holds_no_tables_is_no_list_of_editions() {
    assert_eq!(reported(&project("edition = [\"az\"]\n"), ""), ["B005 manuscript/book.toml:3:12"]);
    let single = project("[edition]\nlanguage = \"az\"\n").run("check --lang en");
    let printed = String::from_utf8_lossy(&single.output.stderr).into_owned();
    assert!(
        printed.contains("manuscript/book.toml:3:1") && printed.contains("a heading [[edition]] for each"),
        "{printed}"
    );
    single.failure();
}

#[test]
fn a_missing_folder_is_told_at_its_name_in_that_edition_alone() {
    let project = project(
        "[[edition]]\nlanguage = \"en\"\ntitle = \"Day\"\n[[edition]]\nlanguage = \"az\"\ntitle = \"Gün\"\nfolder = \"azz\"\n",
    );
    assert_eq!(reported(&project, ""), [] as [&str; 0]);
    assert_eq!(reported(&project, "--edition en"), ["Y005 manuscript/book.toml:4:12"]);
    assert_eq!(reported(&project, "--edition az"), ["Y005 manuscript/book.toml:9:10"]);
    assert_eq!(reported(&project, "--all-editions").len(), 2);
}

#[test]
fn chapters_of_an_order_are_looked_for_in_the_editions_folder() {
    let book = "order.front = [\"00-on.md\"]\n[[edition]]\nlanguage = \"az\"\ntitle = \"Gün\"\n";
    let project = project(book).chapter("00-on.md", DAY);
    let ran = project.run("check --edition az --lang en");
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert!(
        printed.contains("warning[B007]: the file “az/00-on.md” named under “order.front” does not exist"),
        "{printed}"
    );
    assert!(printed.contains("manuscript/book.toml:3:16"), "{printed}");
    ran.success();
    // With an order of its own the edition asks for no such file.
    let own = format!("{book}order.front = []\n");
    project.book(&format!("{HEAD}{own}")).run("check --edition az").stderr("").success();
}

#[test]
fn a_mistake_in_a_chapter_is_told_in_the_chapter_of_the_edition() {
    let project = project("[[edition]]\nlanguage = \"az\"\ntitle = \"Gün\"\n")
        .chapter("y.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>")
        .chapter("az/02-b.md", "# B\n\n![Şəkil](../../x.png) ![Şəkil](../x.png)\n");
    assert_eq!(reported(&project, ""), [] as [&str; 0]);
    let expected = ["B008 manuscript/az/02-b.md:3:1", "I001 manuscript/az/02-b.md:3:23"];
    let mut found = reported(&project, "--edition az");
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn words_that_nobody_translated_are_told_and_can_be_left_out() {
    let of = |rest: &str| {
        let project = Project::new()
            .book(&format!("{HEAD}subtitle = \"Alt\"\ncolophon = [\"Satır\"]\n[[edition]]\nlanguage = \"az\"\ntitle = \"Gün\"\n{rest}"))
            .chapter("01-a.md", DAY)
            .chapter("az/01-a.md", DAY);
        let ran = project.run("check --edition az --lang en");
        String::from_utf8_lossy(&ran.output.stderr).lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        of(""),
        "warning[Y002]: the edition “az” has words in the book's own language: subtitle, colophon"
    );
    assert_eq!(
        of("subtitle = \"\"\n"),
        "warning[Y002]: the edition “az” has words in the book's own language: colophon"
    );
    assert_eq!(of("subtitle = \"\"\ncolophon = []\n"), "");
}
