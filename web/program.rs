//! The WebAssembly entry point for a web worker (`page/program.js`): one function, called for each request.
//!
//! Request and reply are files in the worker's file system, so that no memory addresses are passed and the module needs
//! no imports other than WASI.

use matbaa::cli::Worker;
use std::cell::RefCell;
use std::fs;
use std::path::Path;

/// The request: `GET PATH?QUERY` or `POST PATH?QUERY` in the first line, followed by the body.
const REQUEST: &str = "/exchange/request";
/// The reply: media type and policy in the first line, separated by a tab, followed by the bytes; empty if the path is
/// unknown.
const REPLY: &str = "/exchange/reply";
/// The folder for temporary files.
const SCRATCH: &str = "/tmp";

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::new(Worker::new(Path::new("/")));
}

/// Answers the request in `/exchange/request`; returns 0 if the reply is in `/exchange/reply`.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> u32 {
    // Only the first call has an effect.
    let _ = tempfile::env::override_temp_dir(Path::new(SCRATCH));
    let Ok(request) = fs::read(REQUEST) else { return 1 };
    let end = request.iter().position(|byte| *byte == b'\n').unwrap_or(request.len());
    let Ok(line) = std::str::from_utf8(&request[..end]) else { return 1 };
    let Some((method, address)) = line.split_once(' ') else { return 1 };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let body = (method == "POST").then(|| request.get(end + 1..).unwrap_or_default());
    let reply = WORKER.with_borrow_mut(|worker| worker.answer(path, query, body));
    let bytes = reply.map_or_else(Vec::new, |reply| {
        let mut bytes = format!("{}\t{}\n", reply.media_type, reply.policy).into_bytes();
        bytes.extend_from_slice(&reply.bytes);
        bytes
    });
    u32::from(fs::write(REPLY, bytes).is_err())
}
