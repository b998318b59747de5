//! Files that are compiled into the program, deflated by `build.rs`. The door to flate2 for them.

use flate2::{Decompress, FlushDecompress};

/// A file that is compiled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PackedFile {
    /// Its bytes, deflated where they are fewer than `length`.
    pub(crate) bytes: &'static [u8],
    /// The number of bytes of the file itself.
    pub(crate) length: usize,
}

impl PackedFile {
    /// The bytes of the file.
    pub(crate) fn unpacked(self) -> Vec<u8> {
        if self.bytes.len() == self.length {
            return self.bytes.to_vec();
        }
        let mut unpacked = Vec::with_capacity(self.length);
        // What `build.rs` deflated is whole: tests unpack every file and compare it.
        let _ = Decompress::new(false).decompress_vec(self.bytes, &mut unpacked, FlushDecompress::Finish);
        debug_assert_eq!(unpacked.len(), self.length);
        unpacked
    }
}
