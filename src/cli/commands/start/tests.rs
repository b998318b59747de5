//! Tests the answers of the start page, and which pages keep the program running.

use super::folders::named;
use super::site::StartSite;
use crate::cli::desk::reply::Reply;
use crate::cli::desk::server::SiteRequest;
use crate::cli::desk::user_data::UserData;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;

fn ask(site: &StartSite, path: &str, body: Option<&[u8]>, languages: &str) -> Option<Reply> {
    site.answer(&SiteRequest { path, query: "", body, languages })
}

fn text(reply: Option<Reply>) -> String {
    String::from_utf8(reply.expect("an answer").bytes).expect("text")
}

#[test]
fn a_typed_folder_is_looked_for_from_home() {
    let from = |typed| named(typed, Some(Path::new("/ev")));
    for (typed, folder) in [
        ("", "/ev"),
        ("~", "/ev"),
        (" ~/Kitap ", "/ev/Kitap"),
        ("Kitap", "/ev/Kitap"),
        ("~kitap", "/ev/~kitap"),
    ] {
        assert_eq!(from(typed), Path::new(folder), "{typed}");
    }
}

#[test]
fn a_page_that_keeps_its_connection_keeps_the_program() {
    let site = StartSite::new(None, UserData::default());
    let stays = ask(&site, "stay", None, "").expect("an answer").held;
    assert!(stays.is_some());
    let (open_pages, (ended, ends)) = (site.open_pages.clone(), channel());
    let waiting = thread::spawn(move || {
        open_pages.wait_until_closed(|| ());
        ended.send(()).expect("heard");
    });
    assert!(ends.try_recv().is_err(), "it ended before the page went");
    drop(stays);
    ends.recv().expect("it ends");
    waiting.join().expect("ended");
}

#[test]
fn what_went_wrong_without_a_page_is_told_once() {
    let site = StartSite::new(Some("tr".to_owned()), UserData::default());
    site.store_error("Zor".to_owned());
    let first = text(ask(&site, "state", None, "en"));
    assert!(first.contains("\"error\": \"Zor\"") && first.contains("\"lang\": \"tr\""), "{first}");
    assert!(text(ask(&site, "state", None, "en")).contains("\"error\": null"));
}

#[test]
fn what_is_sent_is_a_line_of_json_or_nothing() {
    let site = StartSite::new(None, UserData::default());
    for body in [&b""[..], b"x", b"[1]", b"{\"lang\": 1}", b"\n{}", b"\xff"] {
        assert!(ask(&site, "open", Some(body), "").is_none(), "{body:?}");
    }
    assert!(ask(&site, "nothing", Some(b"{}"), "").is_none());
    assert!(text(ask(&site, "open", Some(b"{}"), "")).contains("error"));
}
