//! An HTTP server for the browser on this machine. The only user of the crates httparse and getrandom.
//!
//! It listens on the loopback address only, below a path that contains a random token, and checks the `Host` header, so
//! that a page of another site that resolves its name to this address (DNS rebinding) gets no reply. Requests that
//! change something use POST; their `Origin` header is checked before the body is read.
//!
//! Every connection has its own thread. A browser keeps several connections open and lets one wait for the next build,
//! which would block a shared thread.

use super::reply::{EBOOK_POLICY, Reply};
use super::user_data::UserData;
use crate::error::Error;
use httparse::{EMPTY_HEADER, Header, Status};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The greatest size of a request's head, in bytes.
const MAX_HEAD_BYTES: usize = 32 * 1024;
/// The greatest size of a body, in bytes: the largest document that can be imported, and its line of JSON.
const MAX_BODY_BYTES: usize = (512 << 20) + MAX_HEAD_BYTES;
/// The greatest number of headers of a request; browsers send about twenty.
const MAX_HEADERS: usize = 96;
/// A connection without a request for this long is closed.
const IDLE_TIMEOUT: Duration = Duration::from_secs(120);
/// The delay after a connection could not be accepted.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(50);

/// An admitted request; its path is relative to the token.
pub(in crate::cli) struct SiteRequest<'a> {
    pub(in crate::cli) path: &'a str,
    pub(in crate::cli) query: &'a str,
    /// The body of a POST request; `None` for GET.
    pub(in crate::cli) body: Option<&'a [u8]>,
    /// The value of `Accept-Language`.
    pub(in crate::cli) languages: &'a str,
}

/// A server that listens and has an address.
pub(in crate::cli) struct PreviewServer {
    listener: TcpListener,
    port: u16,
    token: String,
}

impl PreviewServer {
    /// Listens on a port of the loopback address; on any free port if it is 0.
    ///
    /// # Errors
    /// Fails if the port is in use.
    pub(in crate::cli) fn open(port: u16) -> Result<Self, Error> {
        let trouble = |error| Error::Output(format!("127.0.0.1:{port}: {error}"));
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(trouble)?;
        let port = listener.local_addr().map_err(trouble)?.port();
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|error| Error::Output(error.to_string()))?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { listener, port, token })
    }

    /// Like [`PreviewServer::open`], but port 0 means the last port if it is free.
    ///
    /// # Errors
    /// Fails if a given port is in use.
    pub(in crate::cli) fn open_at_last_port(port: u16, user_data: &UserData) -> Result<Self, Error> {
        let last = if port == 0 { user_data.port() } else { 0 };
        if last != 0
            && let Ok(server) = Self::open(last)
        {
            return Ok(server);
        }
        let server = Self::open(port)?;
        if port == 0 {
            user_data.remember_port(server.port);
        }
        Ok(server)
    }

    /// The address of the page.
    pub(in crate::cli) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Answers requests until the process ends.
    pub(in crate::cli) fn serve(
        self,
        answer: impl Fn(&SiteRequest) -> Option<Reply> + Send + Sync + 'static,
    ) {
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let site = Arc::new((Admission { names, token: self.token }, answer));
        for connection in self.listener.incoming() {
            let Ok(connection) = connection else {
                // For example too many open files; retry when others are closed.
                thread::sleep(ACCEPT_RETRY_DELAY);
                continue;
            };
            let site = Arc::clone(&site);
            // An error ends the connection; the browser opens another one if it needs to.
            thread::spawn(move || {
                let (own, answer) = &*site;
                let _ = serve_connection(&connection, own, answer);
            });
        }
    }
}

/// What a request must contain to be admitted.
struct Admission {
    /// The allowed values of `Host`.
    names: [String; 2],
    token: String,
}

impl Admission {
    /// The path and the query of a request; `None` if it is not admitted.
    fn admitted(&self, request: &Request) -> Option<(String, String)> {
        let is_own =
            |origin: &str| self.names.iter().any(|name| origin.strip_prefix("http://") == Some(name));
        let may_ask = match request.method {
            Method::Get => !request.has_body(),
            Method::Post => {
                is_own(&request.origin) && request.length.is_some_and(|length| length <= MAX_BODY_BYTES)
            }
            Method::Other => false,
        };
        path_below_token(&request.address, &self.token)
            .filter(|_| may_ask && self.names.contains(&request.host))
    }
}

/// The method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Get,
    Post,
    Other,
}

/// The parts of a request that are used.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    method: Method,
    address: String,
    host: String,
    /// The value of `Origin`.
    origin: String,
    languages: String,
    /// The length of the body; `None` if it is not given by a valid `Content-Length`.
    length: Option<usize>,
    /// Whether another request may follow on the connection.
    keeps_alive: bool,
}

impl Request {
    fn has_body(&self) -> bool {
        self.length != Some(0)
    }
}

/// Answers the requests of a connection until either side closes it.
fn serve_connection(
    mut connection: &TcpStream,
    own: &Admission,
    answer: &impl Fn(&SiteRequest) -> Option<Reply>,
) -> std::io::Result<()> {
    connection.set_read_timeout(Some(IDLE_TIMEOUT))?;
    connection.set_nodelay(true)?;
    let mut received = Vec::new();
    loop {
        let (request, length) = match parse_request(&received)? {
            Some(found) => found,
            None => {
                let mut more = [0; 4096];
                let count = connection.read(&mut more)?;
                if count == 0 || received.len() > MAX_HEAD_BYTES {
                    return Ok(());
                }
                received.extend_from_slice(&more[..count]);
                continue;
            }
        };
        received.drain(..length);
        let admitted = own.admitted(&request);
        // The body of a refused request is not read, so no other request can follow.
        let keeps_alive = request.keeps_alive && (admitted.is_some() || !request.has_body());
        let reply = match admitted {
            None => None,
            Some((path, query)) => {
                let body = match request.method {
                    Method::Post => Some(read_body(connection, &mut received, request.length.unwrap_or(0))?),
                    _ => None,
                };
                let languages = &request.languages;
                answer(&SiteRequest { path: &path, query: &query, body: body.as_deref(), languages })
            }
        };
        if reply.as_ref().is_some_and(|reply| reply.held.is_some()) {
            return hold_open(connection, reply);
        }
        connection.write_all(&response(reply, keeps_alive))?;
        if !keeps_alive {
            return Ok(());
        }
    }
}

/// Reads the body of a request, part of which may be in `received` already.
fn read_body(connection: &TcpStream, received: &mut Vec<u8>, length: usize) -> std::io::Result<Vec<u8>> {
    let mut body: Vec<u8> = received.drain(..length.min(received.len())).collect();
    let rest = length - body.len();
    connection.take(rest as u64).read_to_end(&mut body)?;
    if body.len() < length { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(body) }
}

/// Keeps a connection and the value that the reply holds until the browser closes the connection.
fn hold_open(mut connection: &TcpStream, reply: Option<Reply>) -> std::io::Result<()> {
    let Some(Reply { media_type, held, .. }) = reply else { return Ok(()) };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nConnection: close\r\nCache-Control: no-store\r\n\r\n: \n\n"
    );
    connection.write_all(head.as_bytes())?;
    connection.set_read_timeout(None)?;
    // Reading ends when the browser closes the connection.
    let ended = std::io::copy(&mut connection, &mut std::io::sink());
    drop(held);
    ended.map(drop)
}

/// Parses the head of a request and returns it with its length in bytes; `None` if it is incomplete.
fn parse_request(received: &[u8]) -> std::io::Result<Option<(Request, usize)>> {
    let mut headers = [EMPTY_HEADER; MAX_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let parsed =
        request.parse(received).map_err(|error| std::io::Error::new(ErrorKind::InvalidData, error))?;
    let Status::Complete(length) = parsed else { return Ok(None) };
    let value = |name: &str| {
        let named = |header: &&Header| header.name.eq_ignore_ascii_case(name);
        request.headers.iter().find(named).and_then(|header| std::str::from_utf8(header.value).ok())
    };
    let text = |name: &str| value(name).unwrap_or_default().to_owned();
    let body = match (value("Transfer-Encoding"), value("Content-Length")) {
        (Some(_), _) => None,
        (None, None) => Some(0),
        // HTTP allows digits only; the number parser would accept a sign.
        (None, Some(size)) => {
            size.bytes().all(|sign| sign.is_ascii_digit()).then(|| size.parse().ok()).flatten()
        }
    };
    let closes = value("Connection").is_some_and(|value| value.to_ascii_lowercase().contains("close"));
    let found = Request {
        method: match request.method {
            Some("GET") => Method::Get,
            Some("POST") => Method::Post,
            _ => Method::Other,
        },
        address: request.path.unwrap_or_default().to_owned(),
        host: text("Host"),
        origin: text("Origin"),
        languages: text("Accept-Language"),
        length: body,
        keeps_alive: request.version == Some(1) && !closes && body.is_some(),
    };
    Ok(Some((found, length)))
}

/// Splits the part of an address below the token into path and query; `None` if the token is wrong.
fn path_below_token(url: &str, token: &str) -> Option<(String, String)> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (given, path) = path.strip_prefix('/')?.split_once('/')?;
    // Compares all bytes, so that the time does not reveal the position of a wrong one.
    let differs = given.bytes().zip(token.bytes()).fold(0, |differs, (one, other)| differs | (one ^ other));
    (given.len() == token.len() && differs == 0).then(|| (path.to_owned(), query.to_owned()))
}

/// The bytes of a response (RFC 9112); of a 404 if there is no reply.
fn response(reply: Option<Reply>, keeps_alive: bool) -> Vec<u8> {
    let status = if reply.is_some() { "200 OK" } else { "404 Not Found" };
    let Reply { media_type, bytes, policy, .. } = reply.unwrap_or_else(|| Reply {
        policy: EBOOK_POLICY,
        ..Reply::new("text/plain; charset=utf-8", b"404\n")
    });
    let connection = if keeps_alive { "keep-alive" } else { "close" };
    let mut response = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nContent-Type: {media_type}\r\nConnection: {connection}\r\n\
         Content-Security-Policy: {policy}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n\
         X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n",
        bytes.len()
    )
    .into_bytes();
    response.extend_from_slice(&bytes);
    response
}

#[cfg(test)]
mod tests;
