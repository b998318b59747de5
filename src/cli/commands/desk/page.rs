//! The files of the preview page: its HTML document, style sheets and JavaScript modules, all written by
//! hand.

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The HTML document.
pub(super) const PAGE: &str = include_str!("page/page.html");

/// Declares the files that the document loads, with their names and media types.
macro_rules! files {
    ($($name:literal: $media_type:expr,)*) => {
        /// Returns the media type and the text of a file by its name.
        pub(super) fn file(name: &str) -> Option<(&'static str, &'static str)> {
            match name {
                $($name => Some(($media_type, include_str!(concat!("page/", $name)))),)*
                _ => None,
            }
        }
    };
}

files! {
    "desk.css": CSS,
    "writing.css": CSS,
    "backend.js": SCRIPT,
    "chapters.js": SCRIPT,
    "cover.js": SCRIPT,
    "desk.js": SCRIPT,
    "dom.js": SCRIPT,
    "dropped.js": SCRIPT,
    "field.js": SCRIPT,
    "find.js": SCRIPT,
    "findings.js": SCRIPT,
    "autosave.js": SCRIPT,
    "formatting.js": SCRIPT,
    "notes.js": SCRIPT,
    "phone.js": SCRIPT,
    "pictures.js": SCRIPT,
    "requests.js": SCRIPT,
    "settings.js": SCRIPT,
    "sources.js": SCRIPT,
    "spreads.js": SCRIPT,
    "downloads.js": SCRIPT,
    "text.js": SCRIPT,
    "toolbar.js": SCRIPT,
    "versions.js": SCRIPT,
    "writing.js": SCRIPT,
}

/// Declares the pictures of the designs, by the name of each in ASCII; the static folder of `web/` has them as files.
macro_rules! looks {
    ($($name:literal,)*) => {
        /// Returns the bytes of a design's picture, a PNG.
        pub(super) fn look(name: &str) -> Option<&'static [u8]> {
            match name {
                $(#[cfg(not(target_family = "wasm"))]
                concat!($name, ".png") => Some(include_bytes!(concat!("page/looks/", $name, ".png"))),)*
                _ => None,
            }
        }
    };
}

looks! {
    "anma",
    "buyuk-punto",
    "cagdas",
    "edebiyat",
    "klasik",
    "kolay-okuma",
    "rapor",
    "siir",
}

#[cfg(test)]
mod tests {
    use super::{PAGE, file, look};
    use crate::config::design;
    use crate::manuscript::slug;

    #[test]
    fn every_design_has_a_picture() {
        for name in design::own_names() {
            let picture = look(&format!("{}.png", slug(name)));
            assert!(picture.is_some_and(|bytes| bytes.starts_with(b"\x89PNG")), "{name}");
        }
    }

    /// Every text between `open` and the next `close`.
    fn between<'t>(text: &'t str, open: &str, close: char) -> Vec<&'t str> {
        text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
    }

    #[test]
    fn all_that_the_page_asks_for_is_there_and_says_its_words_by_the_catalogue() {
        let mut waiting = [between(PAGE, "src=\"", '"'), between(PAGE, "href=\"", '"')].concat();
        waiting.retain(|name| name.ends_with(".js") || name.ends_with(".css"));
        let (mut seen, mut messages) = (Vec::new(), between(PAGE, "data-message=\"", '"'));
        while let Some(name) = waiting.pop() {
            let (_, text) = file(name).unwrap_or_else(|| panic!("{name} is not served"));
            if seen.contains(&name) {
                continue;
            }
            seen.push(name);
            assert!(text.lines().count() <= 400, "{name} is too long");
            waiting.extend(between(text, "from './", '\''));
            let is_name = |word: &&str| word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
            messages.extend(between(text, "messages['", '\'').into_iter().filter(is_name));
        }
        let known = crate::messages::say::PAGE;
        let lacking: Vec<_> = messages.iter().filter(|name| !known.contains(name)).collect();
        assert!(seen.len() > 3 && lacking.is_empty(), "{lacking:?}");
    }
}
