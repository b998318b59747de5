//! Private comments as in Obsidian, `%%between percent signs%%`: they are not printed.

use super::options;
use pulldown_cmark::{Event, Parser, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// The mark that begins and ends a comment.
const MARK: &str = "%%";

/// Turns every private comment into a comment of HTML of the same length, so that offsets stay the same; returns the
/// text and the places of the comments. Settings at the head have none.
pub(super) fn hide(text: &str, head: usize) -> (Cow<'_, str>, Vec<Range<usize>>) {
    let found = if text[head..].matches(MARK).nth(1).is_some() { comments(text, head) } else { Vec::new() };
    if found.is_empty() {
        return (Cow::Borrowed(text), found);
    }
    let mut hidden = String::with_capacity(text.len());
    let mut done = 0;
    for comment in &found {
        hidden.push_str(&text[done..comment.start]);
        hidden.push_str(&blank(comment.len()));
        done = comment.end;
    }
    hidden.push_str(&text[done..]);
    (Cow::Owned(hidden), found)
}

/// A comment of HTML of a length, without content.
fn blank(length: usize) -> String {
    match length {
        0..7 => format!("<wbr{}>", "/".repeat(length.saturating_sub("<wbr>".len()))),
        _ => format!("<!--{}-->", "x".repeat(length - "<!---->".len())),
    }
}

/// The places of the comments. One that begins within a line of text ends in its paragraph, one that begins a line ends
/// anywhere. In code and in comments of HTML there are none.
fn comments(text: &str, head: usize) -> Vec<Range<usize>> {
    let closed = closed_to_comments(text);
    let mut closed = closed.iter().peekable();
    let mut found = Vec::new();
    let mut open: Option<Opening> = None;
    for mark in marks(text, head) {
        while closed.next_if(|(range, _)| range.end <= mark.start).is_some() {}
        if let Some((range, in_line)) = closed.peek().filter(|(range, _)| range.contains(&mark.start)) {
            // A comment that began before the code ends where its mark is.
            let is_within = *in_line && open.as_ref().is_some_and(|open| open.at < range.start);
            if !is_within {
                continue;
            }
        }
        let usable =
            open.take().filter(|open| open.begins_line || !has_empty_line(&text[open.at..mark.start]));
        match usable {
            Some(opening) => {
                let end = mark.start + MARK.len();
                if end - opening.at > 2 * MARK.len() {
                    found.push(opening.at..end);
                }
                // Four signs end a comment and begin the next.
                open = (mark.len() == 2 * MARK.len()).then_some(Opening { at: end, begins_line: false });
            }
            None if mark.len() == MARK.len() => open = opening(text, mark.start),
            None => {}
        }
    }
    found
}

/// The place where a comment may begin.
struct Opening {
    at: usize,
    begins_line: bool,
}

/// A mark that may begin a comment: after a figure it is a percent sign typed twice.
fn opening(text: &str, at: usize) -> Option<Opening> {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let begins_line = text[line..at].trim_matches([' ', '\t', '>']).is_empty();
    let is_percent = text[..at].ends_with(|before: char| before.is_ascii_digit());
    (!is_percent).then_some(Opening { at, begins_line })
}

/// Runs of two or four percent signs without a backslash before them.
fn marks(text: &str, head: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = head;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(MARK)?;
            let length = text[start..].bytes().take_while(|byte| *byte == b'%').count();
            at = start + length;
            if matches!(length, 2 | 4) && !text[..start].ends_with('\\') {
                return Some(start..at);
            }
        }
    })
}

/// The stretches of code and of comments in HTML, and whether each is code within a line.
fn closed_to_comments(text: &str) -> Vec<(Range<usize>, bool)> {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let is_closed = |(event, range): (Event, Range<usize>)| match event {
        Event::Code(_) => Some((range, true)),
        Event::Start(Tag::CodeBlock(_)) => Some((range, false)),
        Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
            text[range.start..].trim_start().starts_with("<!--").then_some((range, false))
        }
        _ => None,
    };
    events.filter_map(is_closed).collect()
}

fn has_empty_line(text: &str) -> bool {
    let mut lines = text.split('\n');
    lines.next();
    lines.next_back();
    lines.any(|line| line.trim_matches([' ', '\t', '>']).is_empty())
}

#[cfg(test)]
mod tests {
    use super::hide;

    fn hidden(text: &str) -> Vec<&str> {
        let (made, found) = hide(text, 0);
        assert_eq!(made.len(), text.len(), "{text}");
        found.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn comments_are_between_two_percent_signs_twice() {
        for (text, expected) in [
            ("Gece %%sor: kim?%% bitti.", vec!["%%sor: kim?%%"]),
            ("Gece%%ğ%%.", vec!["%%ğ%%"]),
            ("%%\nbir\n\niki\n%%\nÜç.", vec!["%%\nbir\n\niki\n%%"]),
            ("a %%b\nc%% d", vec!["%%b\nc%%"]),
            ("%%a%%%%b%% c", vec!["%%a%%", "%%b%%"]),
            ("> %%\n> a\n> %%\n", vec!["%%\n> a\n> %%"]),
            ("- b\n- %%c%% d\n", vec!["%%c%%"]),
            ("%%\n```\na\n```\n%%\n", vec!["%%\n```\na\n```\n%%"]),
            ("| a | %%b%% |\n|---|---|\n", vec!["%%b%%"]),
            ("5%% ve %%not%%", vec!["%%not%%"]),
        ] {
            assert_eq!(hidden(text), expected, "{text}");
        }
    }

    #[test]
    fn all_else_is_text() {
        for text in [
            "",
            "%%",
            "100%% ile 50%% arası",
            "Bir %% iki",
            "Bir %%açık\n\nkapalı%% iki",
            "`%%a%%` ve ``b %%``",
            "```\n%%a%%\n```",
            "    %%a%%",
            "\\%%a\\%%",
            "%%%%",
            "%%%%%%%%%%\nx\n%%%%%%%%%%",
            "<!-- %%a%% -->",
            "%d ve %s",
        ] {
            assert_eq!(hidden(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn comments_become_html_without_content() {
        assert_eq!(hide("a %%bcdef%% e", 0).0, "a <!--xx--> e");
        assert_eq!(hide("a %%b%% e %%bc%%", 0).0, "a <wbr> e <wbr/>");
        assert_eq!(hide("%%a%% %%b%%", 6).0, "%%a%% <wbr>", "settings have none");
    }
}
