//! What can be wrong with a document that is to be brought in.

use super::reasons::{About, turkish};
use super::words::{Pair, pair};

/// Why a document cannot be brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentFault {
    /// It is of a kind that is not read.
    Kind,
    /// It is of an old kind that its program can save anew: `.doc`, `.rtf`.
    Old,
    /// A password protects it.
    Encrypted,
    /// It is damaged.
    Broken {
        /// What the library says, in English.
        reason: String,
    },
    /// It is larger, or becomes larger when it is unpacked, than any manuscript.
    TooLarge,
    /// It has no text.
    Empty,
}

impl DocumentFault {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Kind => "G001",
            Self::Old => "G002",
            Self::Encrypted => "G003",
            Self::Broken { .. } => "G004",
            Self::TooLarge => "G005",
            Self::Empty => "G006",
        }
    }
}

/// What is wrong with a document and what to do.
pub(super) fn words(path: &str, fault: &DocumentFault) -> (Pair, Pair) {
    match fault {
        DocumentFault::Kind => pair(
            format!("“{path}” içeri alınamıyor: türü bilinmiyor"),
            "bilinen türler: .docx, .odt, .html, .txt; belgeyi programında bunlardan biri olarak kaydedin".into(),
            format!("“{path}” cannot be imported: its kind is not known"),
            "the known kinds are .docx, .odt, .html and .txt; save the document as one of them in its program".into(),
        ),
        DocumentFault::Old => pair(
            format!("“{path}” eski bir belge türü (.doc ya da .rtf)"),
            "Word ya da LibreOffice ile açıp “Farklı kaydet” ile .docx ya da .odt olarak kaydedin".into(),
            format!("“{path}” is of an old kind (.doc or .rtf)"),
            "open it in Word or LibreOffice and save it as .docx or .odt".into(),
        ),
        DocumentFault::Encrypted => pair(
            format!("“{path}” parolayla korunuyor"),
            "belgeyi programında açın, parolasını kaldırıp yeniden kaydedin".into(),
            format!("“{path}” is protected by a password"),
            "open the document in its program, remove the password and save it again".into(),
        ),
        DocumentFault::Broken { reason } => pair(
            format!("“{path}” okunamadı, dosya bozuk: {}", turkish(reason, About::Document)),
            "belgeyi programında açıp yeni bir adla kaydedin".into(),
            format!("“{path}” cannot be read, the file is damaged: {reason}"),
            "open the document in its program and save it under another name".into(),
        ),
        DocumentFault::TooLarge => pair(
            format!("“{path}” bir müsvedde için çok büyük"),
            "belgeyi bölümlere ayırıp ayrı ayrı içeri alın; büyük resimleri küçültün".into(),
            format!("“{path}” is too large for a manuscript"),
            "part the document into several and import each; make large pictures smaller".into(),
        ),
        DocumentFault::Empty => pair(
            format!("“{path}” içinde metin yok"),
            "doğru dosyayı seçtiğinizden emin olun".into(),
            format!("“{path}” has no text"),
            "make sure that it is the right file".into(),
        ),
    }
}
