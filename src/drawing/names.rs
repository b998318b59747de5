//! Corrects the names (`id`) within a drawing that usvg wrote: each is unique, of characters that XML and EPUB accept,
//! and every value is escaped, which usvg does not do.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Prefix that usvg writes before a drawing within a drawing.
const WITHIN: &str = "data:image/svg+xml;base64,";

/// Returns bytes as a URL that contains them (RFC 2397), given their media type: `image/png`.
pub fn data_address(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", BASE64.encode(bytes))
}

/// Elements that others refer to: their names have precedence over those of visible elements.
const DEFINED: [&str; 7] =
    ["clipPath", "filter", "linearGradient", "mask", "pattern", "radialGradient", "symbol"];

/// Treatment of an attribute.
enum Fate {
    Stays,
    Goes,
    Is(String),
}

/// Returns a drawing that usvg wrote with names that are valid in any XML file.
///
/// A valid name is kept; where several elements have it, only by the one to which references lead. An invalid one is
/// replaced where something refers to it, else removed.
pub(super) fn tidy(written: &str) -> String {
    let names = Names::of(written);
    let mut occurrence = 0;
    rewritten(written, |_, attribute, value| match attribute {
        "id" => {
            occurrence += 1;
            match names.given.get(&(occurrence - 1)) {
                None => Fate::Goes,
                Some(name) if name == value => Fate::Stays,
                Some(name) => Fate::Is(name.clone()),
            }
        }
        _ => match referring(attribute, value) {
            Some(Reference::Href(id)) => {
                names.renamed(id).map_or(Fate::Stays, |name| Fate::Is(format!("#{name}")))
            }
            Some(Reference::Function(ids)) if ids.iter().any(|id| names.renamed(id).is_some()) => {
                let named = |id: &&str| format!("url(#{})", names.renamed(id).unwrap_or(id));
                Fate::Is(ids.iter().map(named).collect::<Vec<_>>().join(" "))
            }
            Some(Reference::Drawing(code)) => within(code).map_or(Fate::Stays, Fate::Is),
            _ => Fate::Stays,
        },
    })
}

/// Returns a drawing within a drawing, corrected; `None` where it needs no correction.
fn within(code: &str) -> Option<String> {
    let inner = String::from_utf8(BASE64.decode(code.trim()).ok()?).ok()?;
    let tidied = tidy(&inner);
    (tidied != inner).then(|| format!("{WITHIN} {}", BASE64.encode(tidied)))
}

/// The names that an attribute refers to.
enum Reference<'a> {
    Href(&'a str),
    Function(Vec<&'a str>),
    Drawing(&'a str),
}

fn referring<'a>(attribute: &str, value: &'a str) -> Option<Reference<'a>> {
    match attribute {
        "xlink:href" | "href" => {
            let id = value.strip_prefix('#').map(Reference::Href);
            id.or_else(|| value.strip_prefix(WITHIN).map(Reference::Drawing))
        }
        "filter" => {
            let inner = value.strip_prefix("url(#")?.strip_suffix(')')?;
            Some(Reference::Function(inner.split(") url(#").collect()))
        }
        "clip-path" | "fill" | "mask" | "stroke" => {
            // A colour may follow the name, in case there is nothing of that name: usvg writes none.
            Some(Reference::Function(vec![value.strip_prefix("url(#")?.strip_suffix(')')?]))
        }
        _ => None,
    }
}

/// The names of a drawing.
#[derive(Default)]
struct Names {
    /// The name of each element that keeps one, by its index among the elements that had one.
    given: BTreeMap<usize, String>,
    /// New names by the old ones, where they differ.
    renamed: BTreeMap<String, String>,
}

impl Names {
    fn of(written: &str) -> Self {
        let (mut all, mut asked) = (Vec::new(), BTreeSet::new());
        rewritten(written, |element, attribute, value| {
            if attribute == "id" {
                all.push((DEFINED.contains(&element), value.to_owned()));
            }
            match referring(attribute, value) {
                Some(Reference::Href(id)) => asked.extend([id.to_owned()]),
                Some(Reference::Function(ids)) => asked.extend(ids.into_iter().map(str::to_owned)),
                _ => {}
            }
            Fate::Stays
        });
        // The target of references: the first definition, else the first element.
        let mut meant: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, (is_defined, id)) in all.iter().enumerate() {
            let known = meant.entry(id).or_insert(at);
            if *is_defined && !all[*known].0 {
                *known = at;
            }
        }
        let mut names = Self::default();
        let mut number = 0;
        for (id, at) in &meant {
            if is_fit(id) {
                names.given.insert(*at, (*id).to_owned());
            } else if asked.contains(*id) {
                let name = loop {
                    number += 1;
                    let name = format!("id-{number}");
                    if !meant.contains_key(name.as_str()) {
                        break name;
                    }
                };
                names.given.insert(*at, name.clone());
                names.renamed.insert((*id).to_owned(), name);
            }
        }
        names
    }

    fn renamed(&self, id: &str) -> Option<&str> {
        self.renamed.get(id).map(String::as_str)
    }
}

/// Whether a name is an NCName (Namespaces in XML, 3) of ASCII, which every reader accepts.
fn is_fit(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && id.chars().all(|next| next.is_ascii_alphanumeric() || "_-.".contains(next))
}

/// Returns what usvg wrote with each attribute changed by `judge`, which gets element, name and value. Text is removed:
/// usvg writes some only for `text`, whose letters are drawn instead.
fn rewritten<'a>(written: &'a str, mut judge: impl FnMut(&'a str, &'a str, &str) -> Fate) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        if text.trim().is_empty() {
            out.push_str(text);
        }
        let name_end = tag.find([' ', '/', '>']).filter(|end| *end > 1).map_or(2.min(tag.len()), |end| end);
        let (name, mut inner) = tag.split_at(name_end);
        out.push_str(name);
        while let Some((attribute, value, after)) = attribute(inner) {
            let plain =
                if value.contains('&') { Cow::Owned(value.replace("&quot;", "\"")) } else { value.into() };
            let fate = judge(&name[1..], attribute, &plain);
            let kept = match &fate {
                Fate::Goes => None,
                Fate::Stays => Some(&*plain),
                Fate::Is(other) => Some(other.as_str()),
            };
            if let Some(kept) = kept {
                out.push(' ');
                out.push_str(attribute);
                out.push_str("=\"");
                escape(kept, &mut out);
                out.push('"');
            }
            inner = after;
        }
        let end = inner.find('>').map_or(inner.len(), |end| end + 1);
        out.push_str(&inner[..end]);
        rest = &inner[end..];
    }
    if rest.trim().is_empty() {
        out.push_str(rest);
    }
    out
}

/// Returns the next attribute of a tag, its value as written, and the rest.
fn attribute(inner: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = inner.strip_prefix(' ')?.split_once("=\"")?;
    let (value, rest) = rest.split_once('"')?;
    Some((name, value, rest))
}

fn escape(value: &str, out: &mut String) {
    if !value.contains(['&', '<', '"']) {
        return out.push_str(value);
    }
    for character in value.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn fit_names_stay_as_they_are() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n    <defs>\n        <mask id=\"m-1\"/>\n    </defs>\n    \
                   <g id=\"a\" mask=\"url(#m-1)\"/>\n</svg>\n";
        assert_eq!(tidy(svg), svg);
    }

    #[test]
    fn unfit_names_are_replaced_or_go() {
        let svg = "<svg><mask id=\"a<b\"/><mask id=\"Katman 1\"/><g id=\"1\"/><g id=\"x\"/><g id=\"x\" \
                   mask=\"url(#a<b)\" fill=\"url(#Katman 1)\"/></svg>";
        let tidied = "<svg><mask id=\"id-2\"/><mask id=\"id-1\"/><g/><g id=\"x\"/><g mask=\"url(#id-2)\" \
                      fill=\"url(#id-1)\"/></svg>";
        assert_eq!(tidy(svg), tidied);
    }

    #[test]
    fn of_one_name_the_defined_one_is_meant() {
        let svg = "<svg><path id=\"a\"/><mask id=\"a\"/><g mask=\"url(#a)\" filter=\"url(#é) url(#a)\"/>\
                   <filter id=\"é\"/></svg>";
        let tidied = "<svg><path/><mask id=\"a\"/><g mask=\"url(#a)\" filter=\"url(#id-1) url(#a)\"/>\
                      <filter id=\"id-1\"/></svg>";
        assert_eq!(tidy(svg), tidied);
    }
}
