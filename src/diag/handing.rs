//! The wording of problems of handing a book out, in Turkish and English side by side.

use super::Problem;
use super::words::{Pair, pair};
use crate::config::{AddressFault, LONGEST_ADDRESS};

/// What a problem of handing out says; none for all other problems.
pub(super) fn words(problem: &Problem) -> Option<(Pair, Pair)> {
    let Problem::PublicAddressUnfit { url, fault } = problem else { return None };
    let shown: String = url.chars().take(60).collect();
    let (because, hint, reason, advice): (String, String, String, String) = match fault {
        AddressFault::Scheme => (
            "https:// ya da http:// ile başlamıyor".into(),
            "adresi tarayıcının adres çubuğundan bütünüyle kopyalayın:  \"https://…\"".into(),
            "it does not begin with https:// or http://".into(),
            "copy the whole address from the browser's address bar:  \"https://…\"".into(),
        ),
        AddressFault::Space => (
            "içinde boşluk var".into(),
            "boşluğu silin; adreste boşluk %20 diye yazılır".into(),
            "there is a space in it".into(),
            "remove the space; within an address it is written %20".into(),
        ),
        AddressFault::Character(sign) => (
            format!("içinde “{sign}” var"),
            "adresi tarayıcının adres çubuğundan kopyalayın: orada bu harf % ile (alan adında xn-- ile) yazılıdır".into(),
            format!("there is a “{sign}” in it"),
            "copy it from the browser's address bar, where this sign is written with % (with xn-- in a host's name)".into(),
        ),
        AddressFault::Host => (
            "bir sitenin adı yok".into(),
            "https://ornek.org/kitap gibi, herkesin açabileceği bir adres yazın".into(),
            "it names no site".into(),
            "write an address that everybody can open, such as https://example.org/book".into(),
        ),
        AddressFault::Long(bytes) => (
            format!("{bytes} karakter uzunluğunda"),
            format!("en çok {LONGEST_ADDRESS} karakterlik bir adres verin: daha uzunu afişte küçük noktalar olur, telefon okuyamaz"),
            format!("it is {bytes} characters long"),
            format!("give an address of at most {LONGEST_ADDRESS} characters: on a poster a longer one makes points too small to be read"),
        ),
    };
    Some(pair(
        format!("“{shown}” bir QR koduna konamaz: {because}"),
        hint,
        format!("“{shown}” cannot be made a QR code: {reason}"),
        advice,
    ))
}
