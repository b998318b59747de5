//! Values as JSON: in one line, or laid out for people too. The door to serde_json.

#[cfg(test)]
pub(super) use serde_json::{Value, json};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{Result, Write};

/// Returns a value in one line.
pub(super) fn line(value: &impl Serialize) -> String {
    written(value, Layout::default())
}

/// Returns a value with its members on lines of their own; so are the objects of a list that is one of them.
pub(super) fn lines(value: &impl Serialize) -> String {
    written(value, Layout { is_spread: true, ..Layout::default() }) + "\n"
}

/// Reads a value that a page of our own, or this program, has written; `None` where it is another.
pub(super) fn read<T: DeserializeOwned>(text: &[u8]) -> Option<T> {
    serde_json::from_slice(text).ok()
}

fn written(value: &impl Serialize, layout: Layout) -> String {
    let mut bytes = Vec::new();
    let done = value.serialize(&mut Serializer::with_formatter(&mut bytes, layout));
    // Writing to memory cannot fail, and all keys are texts.
    debug_assert!(done.is_ok(), "{done:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// State of the layout: where lines end.
#[derive(Default)]
struct Layout {
    /// Whether the value takes several lines.
    is_spread: bool,
    /// For each open list and object, whether its elements are on lines of their own.
    open: Vec<bool>,
    /// Whether an element of a list begins here, on whose kind it depends whether it begins a line; `true` for the
    /// first.
    begins: Option<bool>,
}

/// Most levels of lists whose objects are on lines of their own.
const DEEPEST: usize = 2;

impl Layout {
    fn new_line<W: ?Sized + Write>(&self, writer: &mut W, depth: usize) -> Result<()> {
        writer.write_all(b"\n")?;
        (0..depth).try_for_each(|_| writer.write_all(b"  "))
    }

    /// Writes the space before an element of a list.
    fn begin<W: ?Sized + Write>(&mut self, writer: &mut W, is_object: bool) -> Result<()> {
        match (self.begins.take(), is_object) {
            (Some(_), true) => {
                if let Some(is_on_lines) = self.open.last_mut() {
                    *is_on_lines = true;
                }
                self.new_line(writer, self.open.len())
            }
            (Some(false), false) => writer.write_all(b" "),
            _ => Ok(()),
        }
    }

    fn end<W: ?Sized + Write>(&mut self, writer: &mut W, sign: &[u8]) -> Result<()> {
        if self.open.pop() == Some(true) {
            self.new_line(writer, self.open.len())?;
        }
        writer.write_all(sign)
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open.push(false);
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.end(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> Result<()> {
        let is_spread = self.is_spread && self.open.len() <= DEEPEST;
        self.begins = is_spread.then_some(is_first);
        writer.write_all(match (is_first, is_spread) {
            (true, _) => b"",
            (false, true) => b",",
            (false, false) => b", ",
        })
    }

    fn begin_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.begin(writer, false)?;
        writer.write_all(b"\"")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.begin(writer, true)?;
        self.open.push(false);
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.end(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> Result<()> {
        if self.is_spread && self.open.len() == 1 {
            self.open[0] = true;
            writer.write_all(if is_first { b"" } else { b"," })?;
            return self.new_line(writer, 1);
        }
        writer.write_all(if is_first { b"" } else { b", " })
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::{line, lines};
    use std::collections::BTreeMap;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(line(&"a\"b\\c\n\u{1}ş"), "\"a\\\"b\\\\c\\n\\u0001ş\"");
    }

    #[test]
    fn objects_are_on_lines_of_their_own_and_texts_on_one() {
        let object = || BTreeMap::from([("a", vec![1, 2]), ("b", vec![])]);
        assert_eq!(line(&[object()]), "[{\"a\": [1, 2], \"b\": []}]");
        assert_eq!(lines(&Vec::<u8>::new()), "[]\n");
        assert_eq!(
            lines(&[object(), object()]),
            "[\n  {\"a\": [1, 2], \"b\": []},\n  {\"a\": [1, 2], \"b\": []}\n]\n"
        );
        assert_eq!(
            lines(&BTreeMap::from([("a", vec![object()]), ("b", vec![])])),
            "{\n  \"a\": [\n    {\"a\": [1, 2], \"b\": []}\n  ],\n  \"b\": []\n}\n"
        );
        assert_eq!(
            lines(&BTreeMap::from([("a", ["ş", "\""]), ("b", ["", "ç"])])),
            "{\n  \"a\": [\"ş\", \"\\\"\"],\n  \"b\": [\"\", \"ç\"]\n}\n"
        );
    }
}
