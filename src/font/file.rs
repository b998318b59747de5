//! Font files: an author's, in memory, and the program's own, which are unpacked when first read.

use super::own::OwnFile;
use std::fmt;
use std::sync::Arc;

/// A font file. Clones share its bytes.
#[derive(Clone)]
pub struct FontFile(Holder);

#[derive(Clone)]
enum Holder {
    Given(Arc<[u8]>),
    Own(&'static OwnFile),
}

impl FontFile {
    /// One of the program's own files, which is not read yet.
    pub(super) fn own(file: &'static OwnFile) -> Self {
        Self(Holder::Own(file))
    }

    /// Whether two are the same file in memory.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Holder::Given(one), Holder::Given(other)) => Arc::ptr_eq(one, other),
            (Holder::Own(one), Holder::Own(other)) => std::ptr::eq(*one, *other),
            _ => false,
        }
    }

    /// Whether it is one of the program's own files.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self.0, Holder::Own(_))
    }

    /// The file for a library that shares it.
    #[must_use]
    pub fn shared(&self) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        Arc::new(self.clone())
    }
}

impl From<Arc<[u8]>> for FontFile {
    fn from(bytes: Arc<[u8]>) -> Self {
        Self(Holder::Given(bytes))
    }
}

impl AsRef<[u8]> for FontFile {
    fn as_ref(&self) -> &[u8] {
        match &self.0 {
            Holder::Given(bytes) => bytes,
            Holder::Own(file) => file.bytes(),
        }
    }
}

impl PartialEq for FontFile {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other)
            || matches!((&self.0, &other.0), (Holder::Given(one), Holder::Given(other)) if one == other)
    }
}

impl Eq for FontFile {}

impl fmt::Debug for FontFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Holder::Given(bytes) => write!(out, "FontFile({} bytes)", bytes.len()),
            Holder::Own(file) => write!(out, "FontFile({})", file.path()),
        }
    }
}
