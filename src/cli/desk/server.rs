//! Serves the desk's page to a browser on this machine, and to nobody else. The door to httparse and getrandom.
//!
//! It listens on the loopback alone, answers under an address that nobody can guess, and to no other name than
//! its own: a page of another site that has its name lead here (DNS rebinding) gets nothing.
//!
//! Every connection has a thread of its own for as long as it stays open. A browser keeps several open and lets
//! one of them wait for the next build: threads that were shared would leave a page without an answer.

use crate::error::Error;
use httparse::{EMPTY_HEADER, Header, Status};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Most bytes that a request may have up to the empty line that ends it.
const LONGEST_REQUEST: usize = 32 * 1024;
/// Most headers of a request; browsers send about twenty.
const MOST_HEADERS: usize = 96;
/// A connection on which nothing was asked for so long is closed.
const IDLE: Duration = Duration::from_secs(120);
/// How long the listener rests where the system has no connection to give.
const REST: Duration = Duration::from_millis(50);

/// What a browser is given.
#[derive(Debug)]
pub(in crate::cli) struct Reply {
    /// The media type.
    pub(in crate::cli) media_type: &'static str,
    /// The bytes.
    pub(in crate::cli) bytes: Vec<u8>,
    /// What the document may do (Content Security Policy, level 3).
    pub(in crate::cli) policy: &'static str,
}

/// The desk's page itself: its own files, nothing else.
pub(in crate::cli) const OWN: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; \
                                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A page of the e-book in its frame: no script at all.
pub(in crate::cli) const FRAMED: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                                         font-src 'self'; base-uri 'none'; form-action 'none'; \
                                         frame-ancestors 'self'";

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

    /// Where the page is.
    pub(in crate::cli) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Answers for ever; where a request waits for the next build, its connection alone waits.
    pub(in crate::cli) fn serve(self, answer: impl Fn(&str, &str) -> Option<Reply> + Send + Sync + 'static) {
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let site = Arc::new((names, self.token, answer));
        for connection in self.listener.incoming() {
            let Ok(connection) = connection else {
                // Too many files are open, say: there is one again when others are closed.
                thread::sleep(REST);
                continue;
            };
            let site = Arc::clone(&site);
            // A browser that has gone wants nothing: what fails on its connection ends it.
            thread::spawn(move || {
                let (names, token, answer) = &*site;
                let reply = |asked: &Request| {
                    let is_ours = names.contains(&asked.host);
                    let (path, query) = below(&asked.address, token).filter(|_| is_ours && asked.is_get)?;
                    answer(&path, &query)
                };
                let _ = talk(&connection, reply);
            });
        }
    }
}

/// A request as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    is_get: bool,
    address: String,
    host: String,
    /// Whether another request may follow on the same connection.
    goes_on: bool,
}

/// Answers what is asked on a connection, one request after the other, until either side ends it.
fn talk(mut connection: &TcpStream, reply: impl Fn(&Request) -> Option<Reply>) -> std::io::Result<()> {
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
        connection.write_all(&response(reply(&request), request.goes_on))?;
        if !request.goes_on {
            return Ok(());
        }
    }
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
    // What has a body is nothing that this page asks; it is answered, and not read on.
    let has_body =
        value("Transfer-Encoding").is_some() || value("Content-Length").is_some_and(|size| size != "0");
    let closes = value("Connection").is_some_and(|said| said.to_ascii_lowercase().contains("close"));
    let asked = Request {
        is_get: request.method == Some("GET"),
        address: request.path.unwrap_or_default().to_owned(),
        host: value("Host").unwrap_or_default().to_owned(),
        goes_on: request.version == Some(1) && !closes && !has_body,
    };
    Ok(Some((asked, length)))
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
    let Reply { media_type, bytes, policy } = reply.unwrap_or_else(|| Reply {
        media_type: "text/plain; charset=utf-8",
        bytes: b"404\n".to_vec(),
        policy: FRAMED,
    });
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
mod tests {
    use super::{FRAMED, PreviewServer, Reply, below, parse_request};
    use std::io::{Read, Write};
    use std::net::{Shutdown, TcpStream};
    use std::thread;

    #[test]
    fn only_the_token_opens() {
        let opened = |url| below(url, "ab12");
        assert_eq!(opened("/ab12/"), Some((String::new(), String::new())));
        assert_eq!(opened("/ab12/page/1.svg?v=2"), Some(("page/1.svg".to_owned(), "v=2".to_owned())));
        for url in ["/", "/ab12", "/ab13/", "/ab1/", "/ab123/", "//ab12/", "ab12/", "/ab12x/", "/?/ab12/"] {
            assert_eq!(opened(url), None, "{url}");
        }
    }

    #[test]
    fn a_request_is_read_when_its_end_has_come() {
        let whole = b"GET /ab/?x=1 HTTP/1.1\r\nhost: localhost:1\r\n\r\nGET /next";
        for length in 0..whole.len() - 9 {
            assert_eq!(parse_request(&whole[..length]).unwrap(), None, "{length} bytes");
        }
        let (found, length) = parse_request(whole).unwrap().unwrap();
        assert_eq!((found.address.as_str(), found.host.as_str()), ("/ab/?x=1", "localhost:1"));
        assert!(found.is_get && found.goes_on);
        assert_eq!(&whole[length..], b"GET /next");
        let closing = b"POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n";
        let (found, _) = parse_request(closing).unwrap().unwrap();
        assert!(!found.is_get && !found.goes_on);
        assert!(parse_request(b"\x16\x03\x01 is no request\r\n\r\n").is_err());
    }

    /// What a server answers on one connection to everything that is said on it.
    fn answers(port: u16, said: &str) -> String {
        let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
        // A request that is too long finds nobody who still listens.
        let _ = connection.write_all(said.as_bytes()).and_then(|()| connection.shutdown(Shutdown::Write));
        let mut heard = Vec::new();
        let _ = connection.read_to_end(&mut heard);
        String::from_utf8(heard).unwrap()
    }

    #[test]
    fn every_connection_is_answered_however_many_wait() {
        let desk = PreviewServer::open(0).unwrap();
        let (port, token) = (desk.port, desk.token.clone());
        thread::spawn(move || {
            desk.serve(|path, _| {
                if path == "wait" {
                    // Waits for ever: nobody unparks it.
                    loop {
                        thread::park();
                    }
                }
                Some(Reply { media_type: "text/plain", bytes: path.as_bytes().to_vec(), policy: FRAMED })
            });
        });
        let ask = |path: &str| format!("GET /{token}/{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        let waiting: Vec<_> = (0..40)
            .map(|_| {
                let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
                connection.write_all(ask("wait").as_bytes()).unwrap();
                connection
            })
            .collect();
        for round in 0..40 {
            let heard = answers(port, &(ask(&format!("one{round}")) + &ask("two")));
            assert!(heard.contains(&format!("one{round}")) && heard.ends_with("\r\n\r\ntwo"), "{heard}");
            assert_eq!(heard.matches("HTTP/1.1 200 OK\r\n").count(), 2, "{heard}");
        }
        let elsewhere = ask("one").replace("Host: 127.0.0.1", "Host: evil.example");
        assert!(answers(port, &elsewhere).starts_with("HTTP/1.1 404 "));
        assert!(answers(port, &ask("one").replace("GET", "POST")).starts_with("HTTP/1.1 404 "));
        assert_eq!(answers(port, &format!("GET /{}", "x".repeat(100_000))), "");
        drop(waiting);
    }
}
