//! Reads the objects of a file as krilla writes it: in clear, each once, with a table of places at the end
//! (ISO 32000-1, 7.5).

/// A file as its parts.
pub struct File<'a> {
    /// All objects by number.
    pub objects: Vec<Object<'a>>,
    /// What the trailer's dictionary holds, without its brackets.
    pub trailer: &'a [u8],
}

/// One object.
pub struct Object<'a> {
    /// Its number; its generation is 0.
    pub number: u32,
    /// All of it, from after `obj` to before `endobj`.
    pub body: &'a [u8],
    /// What a stream's dictionary holds, without its brackets, and the stream's data.
    pub stream: Option<(&'a [u8], &'a [u8])>,
}

/// Reads a file; `None` where it is not as krilla writes it.
pub fn read(file: &[u8]) -> Option<File<'_>> {
    let tail = file.len().saturating_sub(64);
    let table = number(file, find(file, b"startxref", tail)? + 9)?.0;
    let trailer = find(file, b"trailer", table)?;
    let (_, at) = number(file, table + 4)?;
    let (count, mut at) = number(file, at)?;
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        let (place, after) = number(file, at)?;
        let (_, after) = number(file, after)?;
        let kind = after + file.get(after..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
        if file[kind] == b'n' {
            places.push(place);
        }
        at = kind + 1;
    }
    places.sort_unstable();
    let ends = places.iter().skip(1).copied().chain([table]);
    let mut objects = Vec::with_capacity(places.len());
    for (&from, to) in places.iter().zip(ends) {
        objects.push(object(file.get(from..to)?)?);
    }
    objects.sort_by_key(|object| object.number);
    let dictionary = file.get(trailer + 7..find(file, b"startxref", trailer)?)?.trim_ascii();
    Some(File { objects, trailer: inner(dictionary)? })
}

/// An object from its number to what stands before the next.
fn object(bytes: &[u8]) -> Option<Object<'_>> {
    let (number, at) = number(bytes, 0)?;
    let begin = find(bytes, b"obj", at)? + 3;
    let body = bytes.get(begin..)?.trim_ascii().strip_suffix(b"endobj")?.trim_ascii();
    let stream = if body.ends_with(b"endstream") { Some(stream(body)?) } else { None };
    Some(Object { number: u32::try_from(number).ok()?, body, stream })
}

/// A stream's dictionary and its data, as long as the dictionary says.
fn stream(body: &[u8]) -> Option<(&[u8], &[u8])> {
    let keyword = find(body, b"stream", 0)?;
    let dictionary = inner(body[..keyword].trim_ascii())?;
    let (length, _) = number(dictionary, find(dictionary, b"/Length", 0)? + 7)?;
    let lines: &[&[u8]] = &[b"\r\n", b"\n"];
    let begin = keyword + 6;
    let end_of_line = lines.iter().find(|end| body[begin..].starts_with(end))?.len();
    Some((dictionary, body.get(begin + end_of_line..begin + end_of_line + length)?))
}

/// What stands between the brackets of a dictionary.
fn inner(dictionary: &[u8]) -> Option<&[u8]> {
    dictionary.strip_prefix(b"<<")?.strip_suffix(b">>").map(<[u8]>::trim_ascii)
}

impl File<'_> {
    /// The content stream of each page in order, as indices of objects.
    pub fn contents(&self) -> Option<Vec<usize>> {
        let tree = self.objects.iter().find(|object| find(object.body, b"/Type/Pages", 0).is_some())?;
        let kids = find(tree.body, b"/Kids[", 0)? + 6;
        let mut at = kids;
        let mut contents = Vec::new();
        while let Some((page, after)) = number(tree.body, at) {
            let (_, after) = number(tree.body, after)?;
            at = find(tree.body, b"R", after)? + 1;
            let page = self.objects[self.index(page)?].body;
            let (content, _) = number(page, find(page, b"/Contents", 0)? + 9)?;
            contents.push(self.index(content)?);
            if tree.body.get(at) == Some(&b']') {
                break;
            }
        }
        Some(contents)
    }

    fn index(&self, number: usize) -> Option<usize> {
        self.objects.binary_search_by_key(&number, |object| object.number as usize).ok()
    }
}

/// Where bytes first stand at or after a place.
pub fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(wanted.len()).position(|found| found == wanted).map(|at| from + at)
}

/// The whole number at a place, spaces before it left out, and where it ends.
fn number(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let from = at + bytes.get(at..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let digits = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let value = std::str::from_utf8(&bytes[from..from + digits]).ok()?.parse().ok()?;
    Some((value, from + digits))
}

/// The entries of a dictionary without one whose value is a number.
pub fn without(entries: &[u8], key: &[u8]) -> Vec<u8> {
    let Some(at) = find(entries, key, 0) else { return entries.to_vec() };
    let end = number(entries, at + key.len()).map_or(at, |(_, end)| end);
    [&entries[..at], &entries[end..]].concat()
}

#[cfg(test)]
mod tests {
    use super::{find, read, without};

    /// A file of four objects, one of them a stream, with their places.
    fn file() -> Vec<u8> {
        let objects = [
            "1 0 obj\n<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>\nendobj\n\n",
            "2 0 obj\n<</Type/Page/Parent 1 0 R/Contents 4 0 R>>\nendobj\n\n",
            "3 0 obj\n<</Type/Page/Contents 4 0 R>>\nendobj\n\n",
            "4 0 obj\n<</Length 16>>stream\nendobj endstream\nendstream\nendobj\n\n",
        ];
        let mut file = String::from("%PDF-1.7\n");
        let mut table = String::from("xref\n0 5\n0000000000 65535 f\r\n");
        for object in objects {
            table += &format!("{:010} 00000 n\r\n", file.len());
            file += object;
        }
        let start = file.len();
        file += &format!("{table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        file.into_bytes()
    }

    #[test]
    fn objects_are_found_with_their_streams() {
        let bytes = file();
        let read = read(&bytes).unwrap();
        assert_eq!(read.objects.iter().map(|object| object.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(read.objects[2].body, b"<</Type/Page/Contents 4 0 R>>");
        assert_eq!(read.objects[3].stream, Some((&b"/Length 16"[..], &b"endobj endstream"[..])));
        assert_eq!(read.trailer, b"/Size 5/Root 1 0 R");
        assert_eq!(read.contents(), Some(vec![3, 3]));
    }

    #[test]
    fn what_is_cut_short_is_no_file() {
        let bytes = file();
        for length in 0..bytes.len() - 3 {
            assert!(read(&bytes[..length]).is_none_or(|file| file.objects.len() < 5), "{length} bytes");
        }
        assert!(read(b"").is_none() && read(b"startxref\n0\n%%EOF").is_none());
    }

    #[test]
    fn an_entry_is_left_out() {
        assert_eq!(without(b"/Size 5/Root 1 0 R", b"/Size"), b"/Root 1 0 R");
        assert_eq!(without(b"/Root 1 0 R", b"/Size"), b"/Root 1 0 R");
        assert_eq!((find(b"abcab", b"ab", 1), find(b"", b"ab", 0)), (Some(3), None));
    }
}
