//! Covers with placeholders for text of the book: `{{title}}` in an SVG is the title of the edition that is made.

use crate::casing;
use crate::config::{Config, Role};
use crate::diag::{Problem, nearest};

/// The names of placeholders; a name in capitals – `{{TITLE}}` – means the text in capitals of the language.
const NAMES: [&str; 11] = [
    "title",
    "subtitle",
    "authors",
    "translators",
    "publisher",
    "place",
    "date",
    "year",
    "edition",
    "series",
    "description",
];

/// The cover with its placeholders replaced, and the problems of unknown ones, which stay as they are. A key without a
/// value in `book.toml` is empty.
pub(super) fn filled(svg: &str, config: &Config, path: &str) -> (String, Vec<Problem>) {
    let mut filled = String::with_capacity(svg.len());
    let mut problems = Vec::new();
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((inside, behind)) = after.split_once("}}").filter(|(inside, _)| is_name(inside)) else {
            filled.push_str("{{");
            rest = after;
            continue;
        };
        match word(inside.trim(), config) {
            Some(word) => filled.push_str(&escaped(&word)),
            None => {
                filled.push_str(&format!("{{{{{inside}}}}}"));
                let (path, name) = (path.to_owned(), inside.trim().to_owned());
                let nearest = nearest(&name.to_lowercase(), NAMES);
                problems.push(Problem::PlaceholderUnknown { path, name, nearest });
            }
        }
        rest = behind;
    }
    filled.push_str(rest);
    (filled, problems)
}

/// Whether the text in braces can be meant as a name: other braces belong to the drawing.
fn is_name(inside: &str) -> bool {
    let name = inside.trim();
    !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphabetic() || sign == '_')
}

/// The text for a placeholder's name; `None` where the name is unknown.
fn word(name: &str, config: &Config) -> Option<String> {
    if NAMES.contains(&name) {
        return Some(plain(name, config));
    }
    let small = name.to_ascii_lowercase();
    let is_shouted = !name.contains(|sign: char| sign.is_ascii_lowercase());
    (is_shouted && NAMES.contains(&small.as_str()))
        .then(|| casing::upper(&plain(&small, config), &config.language))
}

fn plain(name: &str, config: &Config) -> String {
    let people = |role| {
        let of_role = config.authors.iter().filter(|author| author.role == role);
        of_role.map(|author| author.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let date = config.date.as_deref();
    let text = match name {
        "title" => return config.title.clone(),
        "authors" => return people(Role::Author),
        "translators" => return people(Role::Translator),
        "date" => return date.map_or_else(String::new, |date| config.language.date(date)),
        "year" => return date.and_then(|date| date.get(..4)).unwrap_or_default().to_owned(),
        "series" => return config.series.as_ref().map_or_else(String::new, |series| series.line()),
        "subtitle" => &config.subtitle,
        "publisher" => &config.publisher,
        "place" => &config.place,
        "edition" => &config.edition,
        _ => &config.description,
    };
    text.clone().unwrap_or_default()
}

/// A text escaped for XML, in attributes too (XML 1.0, §2.4).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::filled;
    use crate::config::Config;
    use crate::diag::Problem;

    fn of(svg: &str) -> (String, Vec<Problem>) {
        let book = "title = \"Işık & <İz>\"\nlanguage = \"tr\"\ndate = \"2026-01-20\"\n\
                    [[authors]]\nname = \"Ad Soyad\"\n[[authors]]\nname = \"Çevirmen\"\nrole = \"translator\"";
        filled(svg, &toml::from_str::<Config>(book).expect("a book"), "kapak.svg")
    }

    #[test]
    fn words_replace_placeholders_escaped() {
        let (svg, problems) = of("<t>{{title}}</t><t>{{ TITLE }}</t><t>{{authors}}|{{translators}}</t>");
        assert_eq!(svg, "<t>Işık &amp; &lt;İz&gt;</t><t>IŞIK &amp; &lt;İZ&gt;</t><t>Ad Soyad|Çevirmen</t>");
        assert_eq!(problems, []);
        assert_eq!(of("{{date}} {{year}} ({{subtitle}})").0, "20 Ocak 2026 2026 ()");
    }

    #[test]
    fn a_cover_without_open_places_stays_as_it_is() {
        for svg in ["<svg/>", "a{{b", "{{}}", "{{ 1 }}", "}}{{", "{{{{", "@media{x{{y:1}}}", "{{başlık}}"] {
            assert_eq!(of(svg), (svg.to_owned(), vec![]), "{svg}");
        }
    }

    #[test]
    fn an_unknown_name_is_reported_with_the_nearest() {
        let (svg, problems) = of("<t>{{titel}}</t>{{year}}");
        assert_eq!(svg, "<t>{{titel}}</t>2026");
        let (path, name) = ("kapak.svg".to_owned(), "titel".to_owned());
        assert_eq!(problems, [Problem::PlaceholderUnknown { path, name, nearest: Some("title".into()) }]);
    }
}
