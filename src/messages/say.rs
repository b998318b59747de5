//! A function for each message of `program.ftl`, made by `build.rs`.

use super::{Message, Value};

include!(concat!(env!("OUT_DIR"), "/program.rs"));
