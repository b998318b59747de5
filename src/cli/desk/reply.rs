//! What a page is given, whoever carries it: a server on the loopback, or a worker in a browser.

use crate::cli::json;
use serde::Serialize;
use std::any::Any;

/// What a browser is given.
#[derive(Debug)]
pub(in crate::cli) struct Reply {
    /// The media type.
    pub(in crate::cli) media_type: &'static str,
    /// The bytes.
    pub(in crate::cli) bytes: Vec<u8>,
    /// What the document may do (Content Security Policy, level 3).
    pub(in crate::cli) policy: &'static str,
    /// What is held for as long as the browser keeps the connection: the reply has no end then.
    #[cfg_attr(target_family = "wasm", allow(dead_code))]
    pub(in crate::cli) held: Option<Box<dyn Any + Send>>,
}

impl Reply {
    /// A reply of some media type for a page of our own.
    pub(in crate::cli) fn own(media_type: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { media_type, bytes: bytes.into(), policy: OWN, held: None }
    }

    /// A value for a script of our own.
    pub(in crate::cli) fn json(value: &impl Serialize) -> Self {
        Self::own("application/json", json::line(value))
    }
}

/// The desk's page itself: its own files, nothing else.
pub(in crate::cli) const OWN: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; \
                                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A page of the e-book in its frame: no script at all.
pub(in crate::cli) const FRAMED: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                                         font-src 'self'; base-uri 'none'; form-action 'none'; \
                                         frame-ancestors 'self'";
