//! Serves the desk's page to a browser on this machine, and to nobody else. The door to httparse and getrandom.
//!
//! It listens on the loopback alone, answers under an address that nobody can guess, and to no other name than
//! its own: a page of another site that has its name lead here (DNS rebinding) gets nothing. What changes something is
//! sent (POST), and only by a page of this server's own: its origin is asked for before a byte of it is read.
//!
//! Every connection has a thread of its own for as long as it stays open. A browser keeps several open and lets
//! one of them wait for the next build: threads that were shared would leave a page without an answer.

use super::kept::Places;
use super::reply::{FRAMED, Reply};
use crate::error::Error;
use httparse::{EMPTY_HEADER, Header, Status};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Most bytes that a request may have up to the empty line that ends it.
const LONGEST_REQUEST: usize = 32 * 1024;
/// Most bytes that a page may send: the largest document that is brought in, and what is said of it.
const LARGEST: usize = (512 << 20) + LONGEST_REQUEST;
/// Most headers of a request; browsers send about twenty.
const MOST_HEADERS: usize = 96;
/// A connection on which nothing was asked for so long is closed.
const IDLE: Duration = Duration::from_secs(120);
/// How long the listener rests where the system has no connection to give.
const REST: Duration = Duration::from_millis(50);

/// A request that may be answered, below the token.
pub(in crate::cli) struct SiteRequest<'a> {
    pub(in crate::cli) path: &'a str,
    pub(in crate::cli) query: &'a str,
    /// What a page of our own sends along; none where it only asks.
    pub(in crate::cli) sent: Option<&'a [u8]>,
    /// The languages that its reader knows, as browsers list them.
    pub(in crate::cli) languages: &'a str,
}

/// A server that has its address.
pub(in crate::cli) struct PreviewServer {
    listener: TcpListener,
    port: u16,
    token: String,
}

impl PreviewServer {
    /// Listens on a port of the loopback; any free one where it is 0.
    ///
    /// # Errors
    /// Where the port is taken.
    pub(in crate::cli) fn open(port: u16) -> Result<Self, Error> {
        let trouble = |error| Error::Output(format!("127.0.0.1:{port}: {error}"));
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(trouble)?;
        let port = listener.local_addr().map_err(trouble)?.port();
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|error| Error::Output(error.to_string()))?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { listener, port, token })
    }

    /// Listens on the port of the last time, where it is free and none is asked for; else on any.
    ///
    /// # Errors
    /// Where a port that is asked for is taken.
    pub(in crate::cli) fn open_again(port: u16, places: &Places) -> Result<Self, Error> {
        let last = if port == 0 { places.port() } else { 0 };
        if last != 0
            && let Ok(server) = Self::open(last)
        {
            return Ok(server);
        }
        let server = Self::open(port)?;
        if port == 0 {
            places.remember_port(server.port);
        }
        Ok(server)
    }

    /// Where the page is.
    pub(in crate::cli) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Answers for ever; where a request waits for the next build, its connection alone waits.
    pub(in crate::cli) fn serve(
        self,
        answer: impl Fn(&SiteRequest) -> Option<Reply> + Send + Sync + 'static,
    ) {
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let site = Arc::new((Own { names, token: self.token }, answer));
        for connection in self.listener.incoming() {
            let Ok(connection) = connection else {
                // Too many files are open, say: there is one again when others are closed.
                thread::sleep(REST);
                continue;
            };
            let site = Arc::clone(&site);
            // A browser that has gone wants nothing: what fails on its connection ends it.
            thread::spawn(move || {
                let (own, answer) = &*site;
                let _ = talk(&connection, own, answer);
            });
        }
    }
}

/// What a request must know to be answered.
struct Own {
    /// The names that this server has: host and port.
    names: [String; 2],
    token: String,
}

impl Own {
    /// The path and the query of a request that may be answered.
    fn admitted(&self, request: &Request) -> Option<(String, String)> {
        let is_own =
            |origin: &str| self.names.iter().any(|name| origin.strip_prefix("http://") == Some(name));
        let may_ask = match request.method {
            Method::Get => !request.has_body(),
            Method::Post => is_own(&request.origin) && request.length.is_some_and(|length| length <= LARGEST),
            Method::Other => false,
        };
        below(&request.address, &self.token).filter(|_| may_ask && self.names.contains(&request.host))
    }
}

/// What a request wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Get,
    Post,
    Other,
}

/// A request as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    method: Method,
    address: String,
    host: String,
    /// The site whose page asks.
    origin: String,
    languages: String,
    /// How many bytes follow; none where that is not said in a way that is understood.
    length: Option<usize>,
    /// Whether another request may follow on the same connection.
    goes_on: bool,
}

impl Request {
    fn has_body(&self) -> bool {
        self.length != Some(0)
    }
}

/// Answers what is asked on a connection, one request after the other, until either side ends it.
fn talk(
    mut connection: &TcpStream,
    own: &Own,
    answer: &impl Fn(&SiteRequest) -> Option<Reply>,
) -> std::io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    connection.set_nodelay(true)?;
    let mut received = Vec::new();
    loop {
        let (request, length) = match parse_request(&received)? {
            Some(found) => found,
            None => {
                let mut more = [0; 4096];
                let count = connection.read(&mut more)?;
                if count == 0 || received.len() > LONGEST_REQUEST {
                    return Ok(());
                }
                received.extend_from_slice(&more[..count]);
                continue;
            }
        };
        received.drain(..length);
        let admitted = own.admitted(&request);
        // What is sent by nobody who may is not read on.
        let goes_on = request.goes_on && (admitted.is_some() || !request.has_body());
        let reply = match admitted {
            None => None,
            Some((path, query)) => {
                let sent = match request.method {
                    Method::Post => Some(sent(connection, &mut received, request.length.unwrap_or(0))?),
                    _ => None,
                };
                let languages = &request.languages;
                answer(&SiteRequest { path: &path, query: &query, sent: sent.as_deref(), languages })
            }
        };
        if reply.as_ref().is_some_and(|reply| reply.held.is_some()) {
            return hold(connection, reply);
        }
        connection.write_all(&response(reply, goes_on))?;
        if !goes_on {
            return Ok(());
        }
    }
}

/// What follows a request, of which a part may have come with it.
fn sent(connection: &TcpStream, received: &mut Vec<u8>, length: usize) -> std::io::Result<Vec<u8>> {
    let mut body: Vec<u8> = received.drain(..length.min(received.len())).collect();
    let rest = length - body.len();
    connection.take(rest as u64).read_to_end(&mut body)?;
    if body.len() < length { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(body) }
}

/// Keeps a connection until the browser closes it, and with it what the reply holds.
fn hold(mut connection: &TcpStream, reply: Option<Reply>) -> std::io::Result<()> {
    let Some(Reply { media_type, held, .. }) = reply else { return Ok(()) };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nConnection: close\r\nCache-Control: no-store\r\n\r\n: \n\n"
    );
    connection.write_all(head.as_bytes())?;
    connection.set_read_timeout(None)?;
    // Nothing more is asked on it: it is read to learn of its end.
    let ended = std::io::copy(&mut connection, &mut std::io::sink());
    drop(held);
    ended.map(drop)
}

/// The first request of what was received and how many bytes it has; none where its end has not come yet.
fn parse_request(received: &[u8]) -> std::io::Result<Option<(Request, usize)>> {
    let mut headers = [EMPTY_HEADER; MOST_HEADERS];
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
        // A sign before the number, which the parser of numbers would take, is none of HTTP's.
        (None, Some(size)) => {
            size.bytes().all(|sign| sign.is_ascii_digit()).then(|| size.parse().ok()).flatten()
        }
    };
    let closes = value("Connection").is_some_and(|said| said.to_ascii_lowercase().contains("close"));
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
        goes_on: request.version == Some(1) && !closes && body.is_some(),
    };
    Ok(Some((found, length)))
}

/// What an address says below its token: path and query.
fn below(url: &str, token: &str) -> Option<(String, String)> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (given, path) = path.strip_prefix('/')?.split_once('/')?;
    // All bytes are looked at, whichever is wrong: the time tells nothing.
    let differs = given.bytes().zip(token.bytes()).fold(0, |differs, (one, other)| differs | (one ^ other));
    (given.len() == token.len() && differs == 0).then(|| (path.to_owned(), query.to_owned()))
}

/// A reply as it goes over the connection (RFC 9112); that there is nothing, where there is none.
fn response(reply: Option<Reply>, goes_on: bool) -> Vec<u8> {
    let status = if reply.is_some() { "200 OK" } else { "404 Not Found" };
    let Reply { media_type, bytes, policy, .. } = reply
        .unwrap_or_else(|| Reply { policy: FRAMED, ..Reply::own("text/plain; charset=utf-8", b"404\n") });
    let connection = if goes_on { "keep-alive" } else { "close" };
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
