//! The program as a worker of a browser calls it (`page/program.js`): one function, called for each request.
//!
//! The request lies in a file of the worker's own file system, and so does the reply. No address of memory is handed
//! over, and what the host is given is what any program of WASI gives.

use matbaa::cli::Worker;
use std::cell::RefCell;
use std::fs;
use std::path::Path;

/// The request: `GET PATH?QUERY` or `POST PATH?QUERY` in the first line, and behind it what is sent.
const REQUEST: &str = "/exchange/request";
/// The reply: media type and policy in the first line, with a tab between them, and behind it the bytes; empty where the
/// path names nothing.
const REPLY: &str = "/exchange/reply";
/// Where files for a moment lie.
const SCRATCH: &str = "/tmp";

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::new(Worker::new(Path::new("/")));
}

/// Answers the request in `/exchange/request`; 0 where the reply lies in `/exchange/reply`.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> u32 {
    // It is set once; another call changes nothing.
    let _ = tempfile::env::override_temp_dir(Path::new(SCRATCH));
    let Ok(request) = fs::read(REQUEST) else { return 1 };
    let end = request.iter().position(|byte| *byte == b'\n').unwrap_or(request.len());
    let Ok(line) = std::str::from_utf8(&request[..end]) else { return 1 };
    let Some((method, address)) = line.split_once(' ') else { return 1 };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let sent = (method == "POST").then(|| request.get(end + 1..).unwrap_or_default());
    let reply = WORKER.with_borrow_mut(|worker| worker.answer(path, query, sent));
    let bytes = reply.map_or_else(Vec::new, |reply| {
        let mut bytes = format!("{}\t{}\n", reply.media_type, reply.policy).into_bytes();
        bytes.extend_from_slice(&reply.bytes);
        bytes
    });
    u32::from(fs::write(REPLY, bytes).is_err())
}
