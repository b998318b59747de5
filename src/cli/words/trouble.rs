//! What is said of files that cannot be read or written.

use super::Voice;
use crate::error;
use std::io::{Error, ErrorKind};

impl Voice {
    /// An error that has no place in the manuscript.
    pub(in crate::cli) fn told(self, error: &error::Error) -> String {
        match error {
            error::Error::Io { path, source } => format!("{}: {}", path.display(), self.trouble(source)),
            error::Error::Output(reason) => reason.clone(),
            error::Error::Cancelled => self.pick("yarıda kesildi", "it was broken off").to_owned(),
        }
    }

    /// Why a file or folder cannot be used; what the system says where it says something rare.
    pub(in crate::cli) fn trouble(self, error: &Error) -> String {
        let (turkish, english) = match error.kind() {
            ErrorKind::NotFound => ("böyle bir dosya ya da klasör yok", "there is no such file or folder"),
            ErrorKind::PermissionDenied => (
                "buna izin yok; dosya korumalı ya da başkasının",
                "not permitted; it is protected or not yours",
            ),
            ErrorKind::AlreadyExists => ("zaten var", "it is there already"),
            ErrorKind::IsADirectory => ("dosya değil, klasör", "it is a folder, not a file"),
            ErrorKind::NotADirectory => {
                ("klasör olması gereken yerde bir dosya var", "a file stands where a folder should be")
            }
            ErrorKind::ReadOnlyFilesystem => {
                ("bu diske yazılamaz; salt okunur", "this disk can be read but not written to")
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("diskte yer kalmadı", "the disk is full"),
            ErrorKind::InvalidFilename => ("bu ad bir dosyaya verilemez", "no file can have this name"),
            ErrorKind::InvalidData => ("içindeki veri bozuk", "what is in it is damaged"),
            _ => return self.rare(error),
        };
        self.pick(turkish, english).to_owned()
    }

    /// What the system says, in its own language.
    fn rare(self, error: &Error) -> String {
        let said = error.to_string();
        let said = said.split(" (os error").next().unwrap_or(&said);
        format!("{}: {said}", self.pick("işletim sistemi izin vermedi", "the system refused"))
    }
}

#[cfg(test)]
mod tests {
    use super::Voice;
    use crate::lang::Language;
    use std::io::{Error, ErrorKind};

    #[test]
    fn trouble_is_told_in_the_language_and_without_numbers() {
        let said = |tag, error: &Error| Voice::of(Some(&Language::new(tag)), None).trouble(error);
        let absent = Error::from(ErrorKind::NotFound);
        assert_eq!(said("tr", &absent), "böyle bir dosya ya da klasör yok");
        assert_eq!(said("en", &absent), "there is no such file or folder");
        let rare = Error::from_raw_os_error(5);
        assert!(said("tr", &rare).starts_with("işletim sistemi") && !said("tr", &rare).contains("os error"));
    }
}
