//! Font files that examples name, made of one of the tool's own: tables of it are put in the place of others.

/// A face of the tool's own.
pub fn plain() -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/literata");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("faces").map(|file| file.expect("a file").path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with("Regular.ttf"));
    std::fs::read(&files[0]).expect("a face")
}

/// The same with an axis of weight: a variable face.
pub fn variable() -> Vec<u8> {
    let numbers =
        |numbers: &[u16]| numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
    let mut axes = numbers(&[1, 0, 16, 2, 1, 20, 0, 8]);
    axes.extend(b"wght");
    axes.extend(numbers(&[100, 0, 400, 0, 900, 0, 0, 256]));
    with(&plain(), *b"fvar", &axes)
}

/// The same under another name, with no signs but these, in order.
pub fn of(name: &str, signs: &[char]) -> Vec<u8> {
    let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
    // Two names: platform 3, encoding 1, English, kinds 1 (the family) and 6 (for PostScript).
    let named = |kind| [3, 1, 0x409, kind, letters.len() as u16, 0];
    let header = [[0, 2, 30].as_slice(), &named(1), &named(6)].concat();
    let names: Vec<u8> =
        header.into_iter().flat_map(u16::to_be_bytes).chain(letters.iter().copied()).collect();
    // One table: platform 3, encoding 10, format 12, one group for each sign.
    let count = signs.len() as u32;
    let mut map = vec![1, 0x0003_000a, 12, 0x000c_0000, 16 + 12 * count, 0, count];
    map.extend(signs.iter().flat_map(|sign| [*sign as u32, *sign as u32, 36]));
    let map: Vec<u8> = map.into_iter().flat_map(u32::to_be_bytes).collect();
    with(&with(&plain(), *b"name", &names), *b"cmap", &map)
}

/// A font file with a table in the place of its own, or added to it.
fn with(font: &[u8], tag: [u8; 4], table: &[u8]) -> Vec<u8> {
    let number =
        |at: usize| u32::from_be_bytes([font[at], font[at + 1], font[at + 2], font[at + 3]]) as usize;
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let mut tables: Vec<([u8; 4], &[u8])> = (0..count)
        .map(|at| 12 + at * 16)
        .map(|at| {
            let (begin, length) = (number(at + 8), number(at + 12));
            ([font[at], font[at + 1], font[at + 2], font[at + 3]], &font[begin..begin + length])
        })
        .filter(|(name, _)| *name != tag)
        .collect();
    tables.push((tag, table));
    tables.sort_by_key(|(name, _)| *name);
    let mut file = font[..4].to_vec();
    file.extend((tables.len() as u16).to_be_bytes());
    file.extend(&font[6..12]);
    let mut data = Vec::new();
    let begin = 12 + tables.len() * 16;
    for (name, bytes) in &tables {
        file.extend(name);
        file.extend([0; 4]);
        file.extend(((begin + data.len()) as u32).to_be_bytes());
        file.extend((bytes.len() as u32).to_be_bytes());
        data.extend_from_slice(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    file.extend(data);
    file
}
