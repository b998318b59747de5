//! Serves the desk's page to a browser on this machine, and to nobody else. The door to `tiny_http` and getrandom.
//!
//! It listens on the loopback alone, answers under an address that nobody can guess, and to no other name than
//! its own: a page of another site that has its name lead here (DNS rebinding) gets nothing.

use crate::error::Error;
use std::io::Cursor;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

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
pub(in crate::cli) struct Desk {
    server: Server,
    port: u16,
    token: String,
}

impl Desk {
    /// Listens on a port of the loopback; any free one where it is 0.
    ///
    /// # Errors
    /// Where the port is taken.
    pub(in crate::cli) fn open(port: u16) -> Result<Self, Error> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let server =
            Server::http(address).map_err(|error| Error::Output(format!("127.0.0.1:{port}: {error}")))?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|error| Error::Output(error.to_string()))?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { server, port, token })
    }

    /// Where the page is.
    pub(in crate::cli) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Answers for ever, each request on a thread of its own: some wait for the next build.
    pub(in crate::cli) fn serve(self, answer: impl Fn(&str, &str) -> Option<Reply> + Send + Sync + 'static) {
        let answer = Arc::new(answer);
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let desk = Arc::new((names, self.token));
        for request in self.server.incoming_requests() {
            let (answer, desk) = (Arc::clone(&answer), Arc::clone(&desk));
            thread::spawn(move || {
                let (names, token) = &*desk;
                let reply = asked(&request, names, token).and_then(|(path, query)| answer(&path, &query));
                // A browser that has gone wants nothing.
                let _ = match reply {
                    Some(reply) => request.respond(response(reply)),
                    None => request.respond(refused()),
                };
            });
        }
    }
}

/// The path below the token, and the query; none of a request that is not for us.
fn asked(request: &Request, names: &[String], token: &str) -> Option<(String, String)> {
    let host = request.headers().iter().find(|header| header.field.equiv("Host"))?;
    let is_ours = names.iter().any(|name| name == host.value.as_str());
    if !is_ours || *request.method() != Method::Get {
        return None;
    }
    below(request.url(), token)
}

/// What an address says below its token: path and query.
fn below(url: &str, token: &str) -> Option<(String, String)> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (given, path) = path.strip_prefix('/')?.split_once('/')?;
    // All bytes are looked at, whichever is wrong: the time tells nothing.
    let differs = given.bytes().zip(token.bytes()).fold(0, |differs, (one, other)| differs | (one ^ other));
    (given.len() == token.len() && differs == 0).then(|| (path.to_owned(), query.to_owned()))
}

fn response(reply: Reply) -> Response<Cursor<Vec<u8>>> {
    let said = [
        ("Content-Type", reply.media_type),
        ("Content-Security-Policy", reply.policy),
        ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    let mut response = Response::from_data(reply.bytes);
    for (name, value) in said {
        // Our own words, which are sound headers.
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

fn refused() -> Response<Cursor<Vec<u8>>> {
    response(Reply { media_type: "text/plain; charset=utf-8", bytes: b"404\n".to_vec(), policy: FRAMED })
        .with_status_code(StatusCode(404))
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn only_the_token_opens() {
        let opened = |url| below(url, "ab12");
        assert_eq!(opened("/ab12/"), Some((String::new(), String::new())));
        assert_eq!(opened("/ab12/page/1.svg?v=2"), Some(("page/1.svg".to_owned(), "v=2".to_owned())));
        for url in ["/", "/ab12", "/ab13/", "/ab1/", "/ab123/", "//ab12/", "ab12/", "/ab12x/", "/?/ab12/"] {
            assert_eq!(opened(url), None, "{url}");
        }
    }
}
