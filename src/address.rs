//! What an address in running text looks like: web addresses, e-mail, DOI.

/// Whether a word is a web address, a host's name in ASCII form, an e-mail address or a DOI.
#[must_use]
pub fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.contains("xn--")
        || word.starts_with("www.")
        || is_mail(word)
        || has_doi(word)
        || is_host_path(word)
}

/// Whether the path of an image or a file leads to the network.
#[must_use]
pub fn is_remote(path: &str) -> bool {
    let begins = |start: &str| path.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
    ["http:", "https:", "ftp:", "//"].into_iter().any(begins)
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let plain = |part: &str, signs: &str| {
        part.starts_with(char::is_alphanumeric)
            && part.chars().all(|c| c.is_alphanumeric() || signs.contains(c))
    };
    plain(name, "._%+-") && plain(host, ".-") && host.contains('.')
}

/// `10.` and a registrant of four to nine digits, a slash, anything (ISO 26324).
fn has_doi(word: &str) -> bool {
    word.match_indices("10.").any(|(at, _)| {
        let digits = word[at + 3..].chars().take_while(char::is_ascii_digit).count();
        (4..=9).contains(&digits) && word[at + 3 + digits..].starts_with('/')
    })
}

/// `example.org/page`: a host of at least two ASCII labels, the last one letters, before a slash.
fn is_host_path(word: &str) -> bool {
    let Some((host, _)) = word.split_once('/') else { return false };
    let labels: Vec<&str> = host.split('.').collect();
    let plain =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    labels.len() >= 2
        && labels.iter().all(plain)
        && labels.last().is_some_and(|last| last.len() >= 2 && last.chars().all(|c| c.is_ascii_lowercase()))
}
