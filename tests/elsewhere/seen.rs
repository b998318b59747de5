//! What a reader sees of a text in other tools' Markdown, by rules of the tests' own: each states a construct, none a line.

use crate::elsewhere::fences::{code_for_readers, values};

/// Stretches without a word that is seen, from one mark to another.
const HIDDEN: [(&str, &str); 23] = [
    // Comments of HTML, of Obsidian and of editors; scripts.
    ("<!--", "-->"),
    ("%%", "%%"),
    ("{>>", "<<}"),
    ("<script", "</script>"),
    // Formulas: their signs are set otherwise than they are written.
    ("\\begin{equation}", "\\end{equation}"),
    ("$$", "$$"),
    // Attributes, and classes that are named by them.
    ("{#", "}"),
    ("{.", "}"),
    ("{:", "}"),
    ("{lang", "}"),
    // Numbers and names that a book has in place of what refers to them.
    ("[^", "]"),
    ("[@", "]"),
    ("[-@", "]"),
    ("\\cite{", "}"),
    ("\\label{", "}"),
    ("\\ref{", "}"),
    ("\\eqref{", "}"),
    // TeX's surroundings and pictures, entries of an index, rules of a reference.
    ("\\begin{figure}[", "]"),
    ("\\begin{", "}"),
    ("\\end{", "}"),
    ("\\includegraphics[", "}"),
    ("{i:", "}"),
    ("r[", "]"),
];

/// Words before a brace that do not stand on a page: `\emph{…}`.
const COMMANDS: [&str; 7] =
    ["\\textbf", "\\emph", "\\caption", "\\url", "\\centering", "\\newpage", "\\texttt"];

/// Commands whose words without a key are seen.
const SPEAKING: [&str; 5] = ["details", "tab", "q-cite", "accordion", "kbd"];

/// The paragraphs of a text, each as its words.
pub fn visible(text: &str) -> Vec<Vec<String>> {
    let (title, text) = settings(text);
    let mut rest: String = code_for_readers(text);
    for (from, to) in HIDDEN {
        rest = cut(&rest, from, to);
    }
    rest = elements(&commands(&rest));
    let mut paragraphs = vec![title];
    for (from, to) in [("^[", ['[', ']']), ("\\footnote{", ['{', '}'])] {
        notes(&mut rest, from, to, &mut paragraphs);
    }
    let mut paragraph = String::new();
    let (mut is_ruled, mut is_whole) = (false, false);
    for line in rest.lines() {
        // Cells of several lines between rules of hyphens are read down, not across: their words are asked for one by one.
        if line.starts_with("----") {
            let has_columns = line.contains("- -");
            is_whole ^= !has_columns;
            is_ruled = has_columns || is_whole;
        } else if line.is_empty() {
            is_ruled = is_whole;
        }
        let line = line_seen(line);
        if line.trim().is_empty() {
            paragraphs.push(std::mem::take(&mut paragraph));
        } else if is_ruled {
            paragraphs.extend(line.split_whitespace().map(str::to_owned));
        } else {
            paragraph += &line;
            paragraph.push(' ');
        }
    }
    paragraphs.push(paragraph);
    paragraphs.iter().map(|paragraph| words(paragraph)).filter(|words| !words.is_empty()).collect()
}

/// The title among the settings at a text's head, and the text behind them.
fn settings(text: &str) -> (String, &str) {
    let Some(mark) = ["---\n", "+++\n"].into_iter().find(|mark| text.starts_with(mark)) else {
        return (String::new(), text);
    };
    let inner = &text[mark.len()..];
    let (length, end) = ["\n---\n", "\n+++\n", "\n...\n"]
        .iter()
        .filter_map(|end| Some((inner.find(end)?, end.len())))
        .min()
        .expect("settings end");
    let line = inner[..length].lines().find(|line| line.starts_with("title"));
    let title = line.map_or("", |line| line["title".len()..].trim_start_matches([' ', ':', '=']));
    (title.trim_matches('"').to_owned(), &inner[length + end..])
}

/// Takes the notes out of a line's midst: each is a paragraph of its own, at the foot of a page.
fn notes(text: &mut String, from: &str, [open, close]: [char; 2], found: &mut Vec<String>) {
    while let Some(at) = text.find(from) {
        let mut depth = 1;
        let inner = &text[at + from.len()..];
        let length = inner.find(|sign| {
            depth += i32::from(sign == open) - i32::from(sign == close);
            depth == 0
        });
        let Some(length) = length else { return };
        found.push(line_seen(&inner[..length].replace('\n', " ")));
        text.replace_range(at..=at + from.len() + length, " ");
    }
}

/// A text without the tags of HTML; the words between them stay.
fn elements(text: &str) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let tag = rest[at + 1..].trim_start_matches('/');
        let is_tag = tag.starts_with(|first: char| first.is_ascii_alphabetic()) && !tag.starts_with("http");
        let end = rest[at..].find('>').filter(|_| is_tag).map_or(at + 1, |length| at + length + 1);
        made += &rest[..at];
        let name = tag.split(['>', ' ']).next().unwrap_or("");
        made += if !is_tag {
            "<"
        } else if ["br", "p", "summary", "li", "td"].contains(&name) {
            " "
        } else {
            ""
        };
        rest = &rest[end..];
    }
    made + rest
}

/// A text without the stretches between two marks; a mark that nothing ends is text.
fn cut(text: &str, from: &str, to: &str) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let Some(length) = rest[at + from.len()..].find(to) else { break };
        let is_word = from == "r[" && rest[..at].ends_with(char::is_alphanumeric);
        let end = at + from.len() + length + to.len();
        if is_word {
            made += &rest[..at + from.len()];
            rest = &rest[at + from.len()..];
            continue;
        }
        made += &rest[..at];
        rest = &rest[end..];
    }
    made + rest
}

/// A text with what is seen of commands in it: `{{< tab "Wind" >}}`, `{% hint %}`, `<Listing caption="…">`, `{{#title …}}`.
fn commands(text: &str) -> String {
    let mut made = text.to_owned();
    for (from, to) in [
        ("{{<", ">}}"),
        ("{{%", "%}}"),
        ("{%", "%}"),
        ("{{#", "}}"),
        ("<Listing", ">\n"),
        ("<img", ">"),
        ("{", "}\n"),
    ] {
        let mut seen = String::new();
        let mut rest = made.as_str();
        while let Some(at) = rest.find(from) {
            let Some(length) = rest[at..].find(to) else { break };
            let inner = &rest[at + from.len()..at + length];
            if rest[..at].ends_with('\\') {
                seen += &rest[..at + length];
                rest = &rest[at + length..];
                continue;
            }
            seen += &rest[..at];
            seen += &values(inner);
            let name = inner.trim_start_matches(['-', ' ']).split([' ', '\n']).next().unwrap_or("");
            if SPEAKING.contains(&name) {
                let own = inner.trim_start_matches(['-', ' ']).trim_start_matches(name);
                seen += if own.contains('=') { "" } else { own };
            }
            seen.push(' ');
            rest = &rest[at + length + to.len()..];
            if to.ends_with('\n') {
                seen.push('\n');
            }
        }
        made = seen + rest;
    }
    made
}

/// What is seen of a line: without the signs of its block, targets of links, and signs that only shape its words.
fn line_seen(line: &str) -> String {
    let mut line = line.trim().trim_start_matches(['>', ' ', '|']).to_owned();
    // Numbers of items, letters of Leanpub's boxes, kinds of callouts, a line of tags, orders of contents, targets of links.
    let head = line.split(' ').next().unwrap_or("").to_owned();
    let is_number = head.len() > 1
        && head.ends_with(['.', ')'])
        && head.trim_matches(['(', ')', '.']).bytes().all(|byte| byte.is_ascii_digit());
    let is_leanpub = ["A>", "W>", "T>", "C>"].contains(&head.as_str());
    let is_made = ["[TOC]", "[cut]", "[codetabs"].contains(&head.as_str());
    let is_box = ["!!!", "???", "???+"].contains(&head.as_str());
    let is_id =
        head.starts_with('[') && head.ends_with("]:") || head.starts_with('(') && head.ends_with(")=");
    let is_tags = head.len() > 1 && head.starts_with('#') && !head.starts_with("##");
    let is_settings = line.starts_with("width") || line.starts_with("alt:");
    if is_box {
        return line.split('"').nth(1).unwrap_or("").to_owned();
    }
    if is_made || is_id || is_tags || is_settings {
        return String::new();
    }
    // Boxes of tasks, and the id of a block at its end.
    for task in ["- [x] ", "- [ ] "] {
        line = line.strip_prefix(task).unwrap_or(&line).to_owned();
    }
    if let Some((words, _)) = line.rsplit_once(" ^").filter(|(_, id)| id.len() > 1 && !id.contains(' ')) {
        line = words.to_owned();
    }
    if is_number || is_leanpub || head.starts_with("(@") {
        line = line[head.len()..].to_owned();
    }
    for (from, to) in [("[!", "]"), ("](", ")"), ("][", "]"), ("(@", ")"), ("(/", ")"), ("<http", ">")] {
        let is_picture = from == "[!" && !line.starts_with("[!");
        if !is_picture {
            line = cut(&line, from, to);
        }
    }
    for command in COMMANDS {
        line = line.replace(command, if command == "\\footnote" { " " } else { "" });
    }
    line = line.replace("![[", "\u{1}").replace("[[", "\u{2}");
    wiki(&mut line, '\u{1}');
    wiki(&mut line, '\u{2}');
    roles(&line)
}

/// Leaves of links in two brackets the words after the bar, or the place's name; pictures have their words alone.
fn wiki(line: &mut String, mark: char) {
    while let Some(at) = line.find(mark) {
        let end = line[at..].find("]]").map_or(line.len(), |length| at + length);
        let inner = line[at + 1..end].to_owned();
        let (place, words) = inner.split_once('|').map_or((inner.as_str(), None), |(a, b)| (a, Some(b)));
        let is_picture = mark == '\u{1}' && place.contains('.');
        let is_size =
            words.is_some_and(|words| words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
        let seen = match words {
            Some(words) if !is_size => words,
            _ if is_picture => "",
            _ => place.split('#').rfind(|part| !part.is_empty()).unwrap_or(""),
        };
        line.replace_range(at..(end + 2).min(line.len()), seen);
    }
}

/// A line with the names of roles, references by name, entities and formulas taken out: `{kbd}`, `:numref:`, `@fig-x`.
fn roles(line: &str) -> String {
    let mut made = String::new();
    let mut rest = line;
    let (mut before, mut raised) = (' ', false);
    while let Some(sign) = rest.chars().next() {
        let name = |text: &str| {
            text.find(|c: char| !c.is_alphanumeric() && !"-_:".contains(c)).unwrap_or(text.len())
        };
        let tail = &rest[sign.len_utf8()..];
        let (skipped, is_reference) = match sign {
            '{' => {
                let end = tail.find('}').map_or(0, |at| at + 2);
                let role = &rest[..end];
                let refers = ["{numref}", "{ref}", "{eq}", "{doc}", "{math}"].contains(&role);
                if tail.get(end.saturating_sub(1)..).is_some_and(|after| after.starts_with('`')) {
                    (end, refers)
                } else {
                    (0, false)
                }
            }
            ':' if !before.is_alphanumeric() => {
                let end = tail.find(':').map_or(0, |at| at + 2);
                if tail.get(end.saturating_sub(1)..).is_some_and(|after| after.starts_with('`')) {
                    (end, true)
                } else {
                    (0, false)
                }
            }
            '@' if !before.is_alphanumeric() => (1 + name(tail), false),
            // Keys are set by their names.
            '+' if before == ' ' && tail.starts_with('+') => {
                (tail[1..].find("++").map_or(0, |at| at + 4), false)
            }
            '&' => (tail.find(';').map_or(0, |at| at + 2), false),
            '$' => (tail.find('$').map_or(0, |at| at + 2), false),
            _ => (0, false),
        };
        if skipped > 1 {
            rest = &rest[skipped..];
            if is_reference {
                // What it names becomes a number or a title; words of its own come before `<`.
                let inner = rest.split('`').nth(1).unwrap_or("");
                rest = &rest[inner.len() + 2..];
                if inner.contains('<') {
                    made += inner.split('<').next().unwrap_or("");
                }
            }
            before = ' ';
            continue;
        }
        // Signs that strike and stress stand within words; what is raised alone is typed.
        let is_typed = sign == '^' && !tail.contains('^') && !raised;
        raised ^= sign == '^';
        if is_typed || !"*`^~".contains(sign) {
            made.push(sign);
        }
        before = sign;
        rest = tail;
    }
    made
}

pub fn words(text: &str) -> Vec<String> {
    text.replace('\u{ad}', "")
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_is_visible_is_read_by_this_test_s_own_rules() {
    for (text, expected) in [
        ("---\ntitle: \"Gece\"\nlang: tr\n---\nSöz <!-- yok --> *eğ*ik[^1].\n", "Gece / Söz eğik"),
        ("> [!note] Başlık\n> Metin [bağ](b.md) ve [[a#B|söz]], [[C]].", "Başlık Metin bağ ve söz C"),
        (
            "{{< tab \"Yel\" >}}\nMetin\n{{< /tab >}}\n\n{{< figure src=\"a\" alt=\"b c\" >}}",
            "Yel Metin / b c",
        ),
        (
            "```rust\n# gizli\nlet a;\n```\n\n:begin_tab:`x`\n{kbd}`Ctrl` ve @fig-a, :numref:`b`.",
            "let a / x Ctrl ve",
        ),
        ("| a | **b** |\n|---|---|\n| c | `d` |\n\n2. iki\n", "a b c d / iki"),
    ] {
        let read: Vec<String> = visible(text).iter().map(|words| words.join(" ")).collect();
        assert_eq!(read.join(" / "), expected, "{text}");
    }
}
