//! Removes metadata of a camera or a program – and the place of the picture – from JPEG and PNG files; no pixel is
//! changed.

/// Returns a JPEG without EXIF, XMP, IPTC and comments; the colour profile (APP2) and Adobe's marker (APP14) are kept,
/// since they change how it looks. `None` where the file does not conform to ITU-T T.81, B.1.
#[must_use]
pub fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = bytes.get(..2).filter(|start| *start == [0xff, 0xd8])?.to_vec();
    let mut at = 2;
    loop {
        let marker = match bytes.get(at..at + 2)? {
            [0xff, 0xff] => {
                at += 1;
                continue;
            }
            [0xff, marker] => *marker,
            _ => return None,
        };
        if marker == 0xda {
            plain.extend_from_slice(bytes.get(at..)?);
            return Some(plain);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let segment = bytes.get(at..at + 2 + length)?;
        if !matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe) {
            plain.extend_from_slice(segment);
        }
        at += segment.len();
    }
}

/// Returns a PNG without texts, times and EXIF. `None` where the file does not conform to ISO/IEC 15948, 5.
#[must_use]
pub fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = bytes.get(..8).filter(|start| *start == b"\x89PNG\r\n\x1a\n")?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let kind = bytes.get(at + 4..at + 8)?;
        let end = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        let chunk = bytes.get(at..end)?;
        if ![b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"].iter().any(|name| *name == kind) {
            plain.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(plain);
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::{jpeg, png};

    #[test]
    fn a_camera_s_words_are_taken_out_of_a_jpeg() {
        let mut photo = vec![0xff, 0xd8, 0xff, 0xe0, 0, 3, 9];
        photo.extend([0xff, 0xe1, 0, 5, b'G', b'P', b'S', 0xff, 0xfe, 0, 3, b'c', 0xff, 0xe2, 0, 3, 7]);
        photo.extend([0xff, 0xda, 1, 2, 3]);
        let plain = [0xff, 0xd8, 0xff, 0xe0, 0, 3, 9, 0xff, 0xe2, 0, 3, 7, 0xff, 0xda, 1, 2, 3];
        assert_eq!(jpeg(&photo).as_deref(), Some(plain.as_slice()));
        assert_eq!(jpeg(&photo[..9]), None);
        assert_eq!(jpeg(b"GIF89a"), None);
    }

    #[test]
    fn texts_are_taken_out_of_a_png() {
        let chunk = |kind: &[u8; 4], data: &[u8]| {
            let length = u32::try_from(data.len()).expect("short").to_be_bytes();
            [&length, kind, data, &[0; 4]].concat()
        };
        let start = b"\x89PNG\r\n\x1a\n".to_vec();
        let end = chunk(b"IEND", b"");
        let file = [start.clone(), chunk(b"tEXt", b"me"), chunk(b"IDAT", b"x"), end.clone()].concat();
        assert_eq!(png(&file), Some([start, chunk(b"IDAT", b"x"), end].concat()));
        assert_eq!(png(&file[..20]), None);
    }
}
