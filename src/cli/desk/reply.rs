//! The reply to a request of a page, sent by the local server or by a web worker.

use crate::cli::json;
use serde::Serialize;
use std::any::Any;

/// A reply to a request.
#[derive(Debug)]
pub(in crate::cli) struct Reply {
    /// The media type.
    pub(in crate::cli) media_type: &'static str,
    /// The bytes.
    pub(in crate::cli) bytes: Vec<u8>,
    /// The Content Security Policy of the document (level 3).
    pub(in crate::cli) policy: &'static str,
    /// Dropped when the browser closes the connection. If set, the reply has no end.
    #[cfg_attr(target_family = "wasm", allow(dead_code))]
    pub(in crate::cli) held: Option<Box<dyn Any + Send>>,
}

impl Reply {
    /// A reply of a media type for a page of this program.
    pub(in crate::cli) fn new(media_type: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { media_type, bytes: bytes.into(), policy: PAGE_POLICY, held: None }
    }

    /// A reply with a value as JSON.
    pub(in crate::cli) fn json(value: &impl Serialize) -> Self {
        Self::new("application/json", json::line(value))
    }
}

/// The policy of this program's pages: they may load their own files only.
pub(in crate::cli) const PAGE_POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; \
                                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The policy of a page of the e-book in its frame: scripts are forbidden.
pub(in crate::cli) const EBOOK_POLICY: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                                         font-src 'self'; base-uri 'none'; form-action 'none'; \
                                         frame-ancestors 'self'";
