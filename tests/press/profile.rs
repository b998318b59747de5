//! An ICC profile of a press that nobody has: its inks follow from CIELAB by rules that a test can foretell.

/// Points along each axis of its table.
const GRID: usize = 17;

/// A version 2 profile of class `prtr` from Lab to four inks (ICC.1:2001-04, 6.5.7, `mft1`): black is the
/// darkness, magenta and cyan are the sides of a, yellow is the warm side of b.
pub fn press() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 3] =
        [(b"desc", description("Deneme Presi")), (b"wtpt", white()), (b"B2A0", table())];
    let mut data = Vec::new();
    let mut list = (tags.len() as u32).to_be_bytes().to_vec();
    let begin = 128 + 4 + 12 * tags.len();
    for (name, bytes) in &tags {
        list.extend_from_slice(*name);
        list.extend(((begin + data.len()) as u32).to_be_bytes());
        list.extend((bytes.len() as u32).to_be_bytes());
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut file = vec![0; 128];
    file[..4].copy_from_slice(&((begin + data.len()) as u32).to_be_bytes());
    file[8..12].copy_from_slice(&[2, 0x40, 0, 0]);
    file[12..24].copy_from_slice(b"prtrCMYKLab ");
    file[24..36].copy_from_slice(&[7, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    file[36..40].copy_from_slice(b"acsp");
    file[68..80].copy_from_slice(&white()[8..]);
    file.extend(list);
    file.extend(data);
    file
}

/// D50.
fn white() -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    for part in [0xf6d6_u32, 0x1_0000, 0xd32d] {
        tag.extend(part.to_be_bytes());
    }
    tag
}

fn description(text: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend((text.len() as u32 + 1).to_be_bytes());
    tag.extend(text.as_bytes());
    tag.extend([0; 1 + 4 + 4 + 2 + 1 + 67]);
    tag
}

fn table() -> Vec<u8> {
    let mut tag = b"mft1\0\0\0\0".to_vec();
    tag.extend([3, 4, GRID as u8, 0]);
    for at in 0..9 {
        tag.extend(if at % 4 == 0 { 0x1_0000_u32 } else { 0 }.to_be_bytes());
    }
    let straight = |count: usize| (0..count).flat_map(|_| 0..=255_u8);
    tag.extend(straight(3));
    let byte = |value: f64| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
    for node in 0..GRID.pow(3) {
        let share = |at: usize| at as f64 / (GRID - 1) as f64;
        let (light, a, b) = (share(node / GRID / GRID), share(node / GRID % GRID), share(node % GRID));
        let (a, b) = ((a * 255.0 - 128.0) / 100.0, (b * 255.0 - 128.0) / 100.0);
        tag.extend([byte(-a), byte(a), byte(b), byte(1.0 - light)]);
    }
    tag.extend(straight(4));
    tag
}
