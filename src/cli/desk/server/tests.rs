//! Who is answered, what is read of whom, and that nobody waits for another.

use super::{Method, PreviewServer, Reply, SiteRequest, parse_request, path_below_token};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;

#[test]
fn only_the_token_opens() {
    let opened = |url| path_below_token(url, "ab12");
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
    assert!(found.method == Method::Get && found.keeps_alive && !found.has_body());
    assert_eq!(&whole[length..], b"GET /next");
    let closing = b"POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n";
    let (found, _) = parse_request(closing).unwrap().unwrap();
    assert_eq!((found.method, found.length, found.origin.as_str()), (Method::Post, Some(4), ""));
    let vague = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    assert!(parse_request(vague).unwrap().unwrap().0.length.is_none());
    let signed = b"POST / HTTP/1.1\r\nContent-Length: +4\r\n\r\n";
    assert!(parse_request(signed).unwrap().unwrap().0.length.is_none());
    assert!(parse_request(b"\x16\x03\x01 is no request\r\n\r\n").is_err());
}

/// What a server answers on one connection to everything that is said on it.
fn answers(port: u16, request: &str) -> String {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
    // A request that is too long finds nobody who still listens.
    let _ = connection.write_all(request.as_bytes()).and_then(|()| connection.shutdown(Shutdown::Write));
    let mut heard = Vec::new();
    let _ = connection.read_to_end(&mut heard);
    String::from_utf8(heard).unwrap()
}

#[test]
fn every_connection_is_answered_however_many_wait() {
    let desk = PreviewServer::open(0).unwrap();
    let (port, token) = (desk.port, desk.token.clone());
    thread::spawn(move || {
        desk.serve(|asked: &SiteRequest| {
            if let Some(sent) = asked.body {
                return Some(Reply::new("text/plain", [b"sent ", sent].concat()));
            }
            let path = asked.path;
            if path == "wait" {
                // Waits for ever: nobody unparks it.
                loop {
                    thread::park();
                }
            }
            Some(Reply::new("text/plain", path.as_bytes()))
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
    let post = |origin: &str, body: &str| {
        let head = format!("Origin: {origin}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        answers(
            port,
            &(ask("one").replace("GET", "POST").trim_end().to_owned() + "\r\n" + &head + &ask("two")),
        )
    };
    let own = post(&format!("http://127.0.0.1:{port}"), "abc");
    assert!(own.contains("\r\n\r\nsent abc") && own.ends_with("\r\n\r\ntwo"), "{own}");
    for origin in ["http://evil.example", "null", "", "https://127.0.0.1:1"] {
        let refused = post(origin, "abc");
        assert!(refused.starts_with("HTTP/1.1 404 ") && !refused.contains("two"), "{origin}: {refused}");
    }
    assert_eq!(answers(port, &format!("GET /{}", "x".repeat(100_000))), "");
    drop(waiting);
}
