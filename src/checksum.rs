//! Checksums by which files are verified: SHA-256 (FIPS 180-4). The door to sha2.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The SHA-256 of some pieces in a row, as 64 hexadecimal digits in small letters.
#[must_use]
pub fn sha256<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut sum = Sha256::new();
    pieces.into_iter().for_each(|piece| sum.update(piece));
    sum.finalize().iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// The checksums of files in the format of `sha256sum` of coreutils: `sum  name`, by name.
#[must_use]
pub fn sums<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut lines: Vec<(&str, String)> =
        files.into_iter().map(|(name, bytes)| (name, sha256([bytes]))).collect();
    lines.sort();
    lines.into_iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::{sha256, sums};

    #[test]
    fn sums_are_those_of_the_standard() {
        // FIPS 180-4, examples of SHA-256.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256([b"abc".as_slice()]), abc);
        assert_eq!(sha256([b"a".as_slice(), b"", b"bc"]), abc);
        let none = sha256([]);
        assert_eq!(none, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let files = [("b", b"abc".as_slice()), ("a", b"")];
        assert_eq!(sums(files), format!("{none}  a\n{abc}  b\n"));
    }
}
