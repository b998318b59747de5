//! Tests the answers of the start page, and which pages keep the program running.

use super::folders::named;
use super::site::StartSite;
use crate::cli::desk::kept::Places;
use crate::cli::desk::reply::Reply;
use crate::cli::desk::server::SiteRequest;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;

fn ask(site: &StartSite, path: &str, sent: Option<&[u8]>, languages: &str) -> Option<Reply> {
    site.answer(&SiteRequest { path, query: "", sent, languages })
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
    let site = StartSite::new(None, Places::default());
    let stays = ask(&site, "stay", None, "").expect("an answer").held;
    assert!(stays.is_some());
    let (presence, (ended, ends)) = (site.presence.clone(), channel());
    let waiting = thread::spawn(move || {
        presence.until_gone(|| ());
        ended.send(()).expect("heard");
    });
    assert!(ends.try_recv().is_err(), "it ended before the page went");
    drop(stays);
    ends.recv().expect("it ends");
    waiting.join().expect("ended");
}

#[test]
fn what_went_wrong_without_a_page_is_told_once() {
    let site = StartSite::new(Some("tr".to_owned()), Places::default());
    site.complain("Zor".to_owned());
    let first = text(ask(&site, "state", None, "en"));
    assert!(first.contains("\"trouble\": \"Zor\"") && first.contains("\"lang\": \"tr\""), "{first}");
    assert!(text(ask(&site, "state", None, "en")).contains("\"trouble\": null"));
}

#[test]
fn what_is_sent_is_a_line_of_json_or_nothing() {
    let site = StartSite::new(None, Places::default());
    for sent in [&b""[..], b"x", b"[1]", b"{\"lang\": 1}", b"\n{}", b"\xff"] {
        assert!(ask(&site, "open", Some(sent), "").is_none(), "{sent:?}");
    }
    assert!(ask(&site, "nothing", Some(b"{}"), "").is_none());
    assert!(text(ask(&site, "open", Some(b"{}"), "")).contains("trouble"));
}
