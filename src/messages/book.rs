//! A function for each message of `book.ftl`, made by `build.rs`.

use super::{Message, Value};

include!(concat!(env!("OUT_DIR"), "/book.rs"));
