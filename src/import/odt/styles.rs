//! Styles of OpenDocument: names as users see them, formatting, lists; each resolved through its parents.

use crate::import::names::{self, Role};
use crate::import::xml::{all_inner, attribute, child, name};
use roxmltree::Node;
use std::collections::BTreeMap;

/// Styles are resolved through no more parents than this.
const DEEPEST: usize = 16;

/// Formatting of text; `None` where a style does not set it.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) emphasis: Option<bool>,
    pub(super) strong: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) small_caps: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) colour: Option<bool>,
    /// Above zero where text is raised, below zero where it is lowered.
    pub(super) height: Option<i8>,
    pub(super) lang: Option<String>,
}

/// Formatting of a paragraph; `None` where a style does not set it.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Indentation on the left side, in millimetres; `right` is that on the right side.
    pub(super) left: Option<f64>,
    pub(super) right: Option<f64>,
    pub(super) alignment: Option<String>,
    pub(super) breaks_page: Option<bool>,
}

#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    look: Look,
    layout: Layout,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// Styles by family and name.
    styles: BTreeMap<(String, String), Style>,
    /// Whether each level of a list is numbered, whether in digits, and its first number: by style and level from 1.
    lists: BTreeMap<(String, u32), (bool, bool, u64)>,
    /// The language of text for which no style sets one.
    pub(super) language: Option<String>,
}

impl Look {
    fn of(style: Node) -> Self {
        let Some(node) = child(style, "text-properties") else { return Self::default() };
        let of = |name: &str| attribute(node, name);
        let is_drawn = |name: &str| of(name).map(|value| value != "none");
        let is_heavy =
            |weight: &str| weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600);
        let lang = of("language").filter(|lang| !["none", "zxx", ""].contains(lang));
        let plain = ["#000000", "#000080", "#0563c1", "#0000ff", "transparent"];
        let is_coloured = |name: &str| of(name).is_some_and(|value| !plain.contains(&value));
        Self {
            emphasis: of("font-style").map(|style| style != "normal"),
            strong: of("font-weight").map(is_heavy),
            strike: is_drawn("text-line-through-style").or_else(|| is_drawn("text-line-through-type")),
            small_caps: of("font-variant").map(|variant| variant == "small-caps"),
            capitals: of("text-transform").map(|transform| transform == "uppercase"),
            underline: is_drawn("text-underline-style"),
            hidden: of("display").map(|display| display == "none"),
            colour: (is_coloured("color") || is_coloured("background-color")).then_some(true),
            height: of("text-position").map(height),
            lang: lang.map(|lang| match of("country").filter(|country| !["none", ""].contains(country)) {
                Some(country) => format!("{lang}-{country}"),
                None => lang.to_owned(),
            }),
        }
    }

    /// Lays another style's settings over these.
    pub(super) fn under(self, over: Self) -> Self {
        Self {
            emphasis: over.emphasis.or(self.emphasis),
            strong: over.strong.or(self.strong),
            strike: over.strike.or(self.strike),
            small_caps: over.small_caps.or(self.small_caps),
            capitals: over.capitals.or(self.capitals),
            underline: over.underline.or(self.underline),
            hidden: over.hidden.or(self.hidden),
            colour: over.colour.or(self.colour),
            height: over.height.or(self.height),
            lang: over.lang.or(self.lang),
        }
    }
}

/// The height of text: `super 58%`, `sub 58%`, `33% 58%`, `-33% 58%`; above zero where it is raised.
fn height(position: &str) -> i8 {
    let first = position.split_whitespace().next().unwrap_or("");
    let number: f64 = first.trim_end_matches('%').parse().unwrap_or(0.0);
    match first {
        "super" => 1,
        "sub" => -1,
        _ if number > 0.0 => 1,
        _ if number < 0.0 => -1,
        _ => 0,
    }
}

/// Parses a length to millimetres: `1.25cm`, `0.5in`, `12pt`.
fn millimetres(length: &str) -> Option<f64> {
    let digits = length.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
    let number: f64 = digits.parse().ok()?;
    match &length[digits.len()..] {
        "mm" => Some(number),
        "cm" => Some(number * 10.0),
        "in" => Some(number * 25.4),
        "pt" => Some(number * 25.4 / 72.0),
        "pc" => Some(number * 25.4 / 6.0),
        _ => None,
    }
}

impl Layout {
    fn of(style: Node) -> Self {
        let Some(node) = child(style, "paragraph-properties") else { return Self::default() };
        Self {
            left: attribute(node, "margin-left").and_then(millimetres),
            right: attribute(node, "margin-right").and_then(millimetres),
            alignment: attribute(node, "text-align").map(str::to_owned),
            breaks_page: attribute(node, "break-before").map(|value| value != "auto"),
        }
    }

    fn under(self, over: Self) -> Self {
        Self {
            left: over.left.or(self.left),
            right: over.right.or(self.right),
            alignment: over.alignment.or(self.alignment),
            breaks_page: over.breaks_page.or(self.breaks_page),
        }
    }
}

impl Styles {
    /// Adds the styles of a part.
    pub(super) fn read(&mut self, root: Node) {
        for node in all_inner(root, "default-style") {
            if attribute(node, "family") == Some("paragraph") {
                self.language = Look::of(node).lang.or(self.language.take());
            }
        }
        for node in all_inner(root, "style") {
            let (Some(family), Some(id)) = (attribute(node, "family"), attribute(node, "name")) else {
                continue;
            };
            let style = Style {
                name: attribute(node, "display-name").map_or_else(|| decoded(id), str::to_owned),
                parent: attribute(node, "parent-style-name").map(str::to_owned),
                look: Look::of(node),
                layout: Layout::of(node),
            };
            self.styles.insert((family.to_owned(), id.to_owned()), style);
        }
        for list in all_inner(root, "list-style") {
            let Some(id) = attribute(list, "name") else { continue };
            for level in list.children().filter(Node::is_element) {
                let Some(depth) = attribute(level, "level").and_then(|level| level.parse().ok()) else {
                    continue;
                };
                let form = attribute(level, "num-format").unwrap_or("");
                let is_numbered = name(level) == "list-level-style-number" && !form.is_empty();
                let start = attribute(level, "start-value").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.insert((id.to_owned(), depth), (is_numbered, form == "1", start));
            }
        }
    }

    fn chain<'a>(
        &'a self,
        family: &'a str,
        id: Option<&'a str>,
    ) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let found =
            move |id: &'a str| self.styles.get(&(family.to_owned(), id.to_owned())).map(|style| (id, style));
        let next = move |(_, style): &(&'a str, &'a Style)| style.parent.as_deref().and_then(found);
        std::iter::successors(id.and_then(found), next).take(DEEPEST)
    }

    /// The formatting of text by its style; of the default style only the language counts.
    pub(super) fn look(&self, family: &str, id: Option<&str>) -> Look {
        let own = self.chain(family, id).map(|(id, style)| match id {
            "Standard" | "Text_20_body" => Look { lang: style.look.lang.clone(), ..Look::default() },
            _ => style.look.clone(),
        });
        own.fold(Look::default(), |look, over| over.under(look))
    }

    /// The formatting of a paragraph by its style.
    pub(super) fn layout(&self, id: Option<&str>) -> Layout {
        self.chain("paragraph", id)
            .fold(Layout::default(), |layout, (_, style)| style.layout.clone().under(layout))
    }

    /// The role of a paragraph by its style.
    pub(super) fn role(&self, id: Option<&str>) -> Option<Role> {
        let by_name = self.chain("paragraph", id).find_map(|(id, style)| {
            names::role(&style.name).or_else(|| names::role(&decoded(id))).or_else(|| {
                // An automatic style may have a parent without a definition.
                style.parent.as_deref().and_then(|parent| names::role(&decoded(parent)))
            })
        });
        by_name.or_else(|| id.and_then(|id| names::role(&decoded(id))))
    }

    /// Whether a level of a list is numbered, whether in digits, and its first number.
    pub(super) fn list(&self, id: &str, level: u32) -> (bool, bool, u64) {
        self.lists.get(&(id.to_owned(), level)).copied().unwrap_or((false, true, 1))
    }
}

/// The name of a style with `_20_` and the like decoded.
fn decoded(id: &str) -> String {
    let mut out = String::new();
    let mut rest = id;
    while let Some(start) = rest.find('_') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let code = rest[1..].find('_').map(|end| &rest[1..=end]);
        let sign = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match (sign, code) {
            (Some(sign), Some(code)) => {
                out.push(sign);
                rest = &rest[code.len() + 2..];
            }
            _ => {
                out.push('_');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{decoded, height, millimetres};

    #[test]
    fn values() {
        assert_eq!(decoded("Heading_20_1"), "Heading 1");
        assert_eq!(decoded("a_b__c_"), "a\u{b}\u{c}");
        assert_eq!((height("super 58%"), height("-33% 58%"), height("0% 100%")), (1, -1, 0));
        assert_eq!(
            (millimetres("1.25cm"), millimetres("2"), millimetres("1in")),
            (Some(12.5), None, Some(25.4))
        );
    }
}
