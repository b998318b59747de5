//! Styles: roles of paragraphs and formatting of text, each style resolved through its base styles.

use crate::import::names::{self, Role};
use crate::import::xml::{attribute, child, name, switch, value};
use roxmltree::Node;
use std::collections::BTreeMap;

/// Styles are resolved through no more base styles than this.
const DEEPEST: usize = 16;

/// Formatting of text; `None` where a style does not set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) emphasis: Option<bool>,
    pub(super) strong: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) small_caps: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) colour: Option<bool>,
    /// `superscript`, `subscript` or `baseline`.
    pub(super) height: Option<String>,
    pub(super) lang: Option<String>,
}

/// Formatting of a paragraph; `None` where a style does not set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// The level of its heading, from 0; 9 for text.
    pub(super) outline: Option<u8>,
    /// The id of the paragraph's list; `level` is the depth in it, from 0.
    pub(super) list: Option<String>,
    pub(super) level: Option<u8>,
    /// Indentation on the left side, in twentieths of a point; `right` is that on the right side.
    pub(super) left: Option<i64>,
    pub(super) right: Option<i64>,
    /// The alignment: `center`, `right` and the like.
    pub(super) alignment: Option<String>,
}

/// One style.
#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    base: Option<String>,
    look: Look,
    layout: Layout,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs without one.
    usual: Option<String>,
    /// The language of text for which no style sets one.
    pub(super) language: Option<String>,
}

impl Look {
    /// Reads run properties.
    pub(super) fn of(properties: Option<Node>) -> Self {
        let Some(node) = properties else { return Self::default() };
        let is_drawn = |wanted: &str| value(node, wanted).map(|value| value != "none");
        let plain = ["auto", "000000", "none", "FFFFFF", "000080", "0563C1", "0000FF"];
        let has_colour = value(node, "color").is_some_and(|value| !plain.contains(&value))
            || value(node, "highlight").is_some_and(|value| value != "none");
        let strike = switch(node, "strike").or_else(|| switch(node, "dstrike"));
        Self {
            emphasis: switch(node, "i"),
            strong: switch(node, "b"),
            strike,
            small_caps: switch(node, "smallCaps"),
            capitals: switch(node, "caps"),
            underline: is_drawn("u"),
            hidden: switch(node, "vanish"),
            colour: has_colour.then_some(true),
            height: value(node, "vertAlign").map(str::to_owned),
            lang: value(node, "lang").map(str::to_owned),
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

impl Layout {
    /// Reads paragraph properties.
    pub(super) fn of(properties: Option<Node>) -> Self {
        let Some(node) = properties else { return Self::default() };
        let list = child(node, "numPr");
        let indent = child(node, "ind");
        let side = |one: &str, other: &str| {
            let written = indent.and_then(|node| attribute(node, one).or_else(|| attribute(node, other)));
            written.and_then(|written| written.parse().ok())
        };
        Self {
            outline: value(node, "outlineLvl").and_then(|level| level.parse().ok()),
            list: list.and_then(|list| value(list, "numId")).map(str::to_owned),
            level: list.and_then(|list| value(list, "ilvl")).and_then(|level| level.parse().ok()),
            left: side("left", "start"),
            right: side("right", "end"),
            alignment: value(node, "jc").map(str::to_owned),
        }
    }

    /// Lays another style's settings over these.
    pub(super) fn under(self, over: Self) -> Self {
        Self {
            outline: over.outline.or(self.outline),
            list: over.list.or(self.list),
            level: over.level.or(self.level),
            left: over.left.or(self.left),
            right: over.right.or(self.right),
            alignment: over.alignment.or(self.alignment),
        }
    }
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(root: Node) -> Self {
        let mut read = Self::default();
        let usual = child(root, "docDefaults").and_then(|node| child(node, "rPrDefault"));
        read.language = Look::of(usual.and_then(|node| child(node, "rPr"))).lang;
        for node in root.children().filter(|node| name(*node) == "style") {
            let Some(id) = attribute(node, "styleId") else { continue };
            let style = Style {
                name: value(node, "name").unwrap_or(id).to_owned(),
                base: value(node, "basedOn").map(str::to_owned),
                look: Look::of(child(node, "rPr")),
                layout: Layout::of(child(node, "pPr")),
            };
            let is_usual = attribute(node, "default").is_some_and(|value| value == "1" || value == "true");
            if is_usual && attribute(node, "type") == Some("paragraph") {
                read.language = style.look.lang.clone().or(read.language);
                read.usual = Some(id.to_owned());
            }
            read.styles.insert(id.to_owned(), style);
        }
        read
    }

    /// A style and its base styles, from the nearest to the farthest.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let found = |id: &'a str| self.styles.get(id).map(|style| (id, style));
        let first = id.and_then(found);
        std::iter::successors(first, move |(_, style)| style.base.as_deref().and_then(found)).take(DEEPEST)
    }

    /// The formatting of text by its style; the default style is ignored.
    pub(super) fn look(&self, id: Option<&str>) -> Look {
        let own = self.chain(id).filter(|(id, _)| Some(*id) != self.usual.as_deref());
        own.fold(Look::default(), |look, (_, style)| style.look.clone().under(look))
    }

    /// The formatting of a paragraph by its style.
    pub(super) fn layout(&self, id: Option<&str>) -> Layout {
        let id = id.or(self.usual.as_deref());
        self.chain(id).fold(Layout::default(), |layout, (_, style)| style.layout.clone().under(layout))
    }

    /// The role of a paragraph by the names of its styles.
    pub(super) fn role(&self, id: Option<&str>) -> Option<Role> {
        let by_name =
            self.chain(id).find_map(|(id, style)| names::role(&style.name).or_else(|| names::role(id)));
        // A style without a definition is recognised by its id alone.
        by_name.or_else(|| id.and_then(names::role)).or_else(|| {
            let digits = id?.strip_prefix("Heading").or_else(|| id?.strip_prefix("Balk"))?;
            digits
                .parse::<u8>()
                .ok()
                .filter(|level| (1..=9).contains(level))
                .map(|level| Role::Heading(level.min(6)))
        })
    }
}
