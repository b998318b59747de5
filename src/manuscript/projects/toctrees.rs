//! Lists of chapters within texts: `toctree` of MyST and Sphinx, `toc` of d2l. Each text's own list is nested below it.

use super::ProjectFolder;
use super::lists::Lines;
use crate::error::Error;
use crate::manuscript::texts::is_text;
use std::collections::BTreeSet;

/// The texts in which lists begin.
const ROOTS: [&str; 4] = ["index.md", "intro.md", "README.md", "index.ipynb.md"];
/// The largest depth of a list.
const DEEPEST: u8 = 8;

/// The list of the first text that has one.
pub(super) fn read(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    for name in ROOTS {
        let Some(text) = project.text(name)? else { continue };
        if trees(&text).iter().all(|tree| tree.entries.is_empty()) {
            continue;
        }
        let mut lines = Lines::default();
        let mut seen = BTreeSet::from([name.to_owned()]);
        lines.file(None, "", name);
        add(project, &mut lines, (name, &text), &mut seen, 0)?;
        return Ok(Some((name, lines)));
    }
    Ok(None)
}

/// Adds the texts that the lists of a text name, each followed by those of its own lists.
fn add(
    project: &ProjectFolder,
    lines: &mut Lines,
    (name, text): (&str, &str),
    seen: &mut BTreeSet<String>,
    depth: u8,
) -> Result<(), Error> {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    for tree in trees(text) {
        let caption = tree.caption.filter(|caption| depth == 0 && !caption.is_empty());
        if let Some(caption) = caption {
            lines.begin_part(caption);
        }
        for (title, entry) in tree.entries {
            let entry = entry.trim_start_matches("./");
            let (base, entry) = match entry.strip_prefix('/') {
                Some(rooted) => ("", rooted),
                None => (folder, entry),
            };
            let path = if base.is_empty() { entry.to_owned() } else { format!("{base}/{entry}") };
            let path = if is_text(&path) { path } else { format!("{path}.md") };
            if path.contains("..") || !seen.insert(path.clone()) {
                continue;
            }
            lines.file(title, "", &path);
            if depth < DEEPEST
                && let Some(text) = project.text(&path)?
            {
                lines.go_down();
                add(project, lines, (&path, &text), seen, depth + 1)?;
                lines.go_up();
            }
        }
    }
    Ok(())
}

/// A list of chapters within a text.
#[derive(Default)]
struct Tree<'a> {
    caption: Option<&'a str>,
    /// The paths, each with its title where the list has one.
    entries: Vec<(Option<&'a str>, &'a str)>,
}

/// The lists of a text.
fn trees(text: &str) -> Vec<Tree<'_>> {
    let mut trees: Vec<Tree> = Vec::new();
    let mut open: Option<&str> = None;
    for line in text.lines() {
        let words = line.trim();
        let sign = &words[..words.len() - words.trim_start_matches(['`', ':']).len()];
        match open {
            None => {
                let name = words[sign.len()..].trim();
                let is_tree =
                    (name.starts_with("{toctree}") && sign.len() > 2) || (name == "toc" && sign == "```");
                if is_tree {
                    open = Some(sign);
                    trees.push(Tree::default());
                }
            }
            Some(sign) if words == sign => open = None,
            Some(_) => {
                let Some(tree) = trees.last_mut() else { continue };
                if let Some(caption) = words.strip_prefix(":caption:") {
                    tree.caption = Some(caption.trim().trim_matches(['"', '\'']));
                } else if !words.is_empty() && !words.starts_with([':', '-', '#']) && !words.contains("://") {
                    // `Title <path>`
                    let entry = match words.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
                        Some((title, path)) => (Some(title.trim()).filter(|title| !title.is_empty()), path),
                        None => (None, words),
                    };
                    if entry.1 != "self" && !entry.1.contains('*') {
                        tree.entries.push(entry);
                    }
                }
            }
        }
    }
    trees
}

#[cfg(test)]
mod tests {
    use super::trees;

    #[test]
    fn lists_are_read_in_all_their_forms() {
        let text = "# A\n\n```{toctree}\n:maxdepth: 2\n:caption: \"One\"\n\nb\nc/d.md\n```\n\n:::{toctree}\nself\nWords <e/f>\n\
                    https://a.org\n*\n:::\n\n```toc\n:numbered:\n\nchapter_x/index\n```\n\n```python\ntoc\n```\n";
        let found: Vec<_> = trees(text).into_iter().map(|tree| (tree.caption, tree.entries)).collect();
        let expected = [
            (Some("One"), vec![(None, "b"), (None, "c/d.md")]),
            (None, vec![(Some("Words"), "e/f")]),
            (None, vec![(None, "chapter_x/index")]),
        ];
        assert_eq!(found, expected);
        assert!(trees("``` toctree\nb\n").is_empty() && trees("").is_empty());
    }
}
