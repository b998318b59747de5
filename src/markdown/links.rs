//! The meaning of the destinations of links and images.

pub(super) use crate::address::is_remote;
use crate::address::{SCHEMES, decoded, scheme};
use crate::book::draft::Target;

/// The target of a link; `None` where following it would run or embed something (`javascript:`, `data:`, `file:`).
pub(super) fn target(destination: &str) -> Option<Target> {
    // Characters that a browser ignores inside a scheme must not hide it.
    let plain: String = destination.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if plain.starts_with("//") {
        return Some(Target::Url(format!("https:{}", destination.trim())));
    }
    match scheme(&plain) {
        Some(scheme) if SCHEMES.contains(&scheme.as_str()) => {
            Some(Target::Url(without_spaces(destination.trim())))
        }
        Some(_) => None,
        None => Some(Target::Unresolved(destination.trim().to_owned())),
    }
}

/// An address with every space encoded.
fn without_spaces(address: &str) -> String {
    address.replace(' ', "%20")
}

/// The path of a file: without `./`, and with `%20` and the like decoded.
pub(super) fn plain_path(destination: &str) -> String {
    let destination = destination.trim();
    if is_remote(destination) {
        return destination.to_owned();
    }
    let mut path = destination;
    while let Some(rest) = path.strip_prefix("./") {
        path = rest;
    }
    decoded(path)
}

/// A path resolved against a folder, without `.` and `..`; `None` where it leaves the root, or is no path.
pub(super) fn joined(folder: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || scheme(path).is_some() {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{joined, plain_path, target};
    use crate::book::draft::Target;

    #[test]
    fn destinations() {
        assert_eq!(target("https://a.az/x"), Some(Target::Url("https://a.az/x".into())));
        assert_eq!(target("mailto:a@b.c"), Some(Target::Url("mailto:a@b.c".into())));
        assert_eq!(target("03-x.md#id"), Some(Target::Unresolved("03-x.md#id".into())));
        assert_eq!(target("#a:b"), Some(Target::Unresolved("#a:b".into())));
        for unsafe_link in ["javascript:x", "JavaScript:x", "java\nscript:x", "data:text/html,x", "file:///x"]
        {
            assert_eq!(target(unsafe_link), None, "{unsafe_link}");
        }
    }

    #[test]
    fn paths_from_a_folder() {
        assert_eq!(joined("a/b", "../c.png").as_deref(), Some("a/c.png"));
        assert_eq!(joined("a", "./b/c.md").as_deref(), Some("a/b/c.md"));
        assert_eq!(joined("a", "../../c.png"), None);
        assert_eq!(joined("a", "https://b.c/d"), None);
    }

    #[test]
    fn image_paths() {
        assert_eq!(plain_path("./g%C3%B6l.png"), "göl.png");
        assert_eq!(plain_path("a%20b.png"), "a b.png");
        assert_eq!(plain_path("%zz%"), "%zz%");
        assert_eq!(plain_path("%ff.png"), "%ff.png");
    }
}
