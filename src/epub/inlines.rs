//! Writes inlines as XHTML: text with its page marks, links without links inside them, note marks.

use super::chapter::Composer;
use super::images::Picture;
use super::xml::{Element, Node};
use crate::address;
use crate::book::{ImageRef, Inline, InlineKind, NoteId, Paging, Target, is_raised, plain_text};

impl Composer<'_> {
    /// Returns inlines with the page marks that fall among them.
    pub fn inlines(&mut self, inlines: &[Inline]) -> Vec<Node> {
        self.raised = Raised::Nothing;
        self.within(inlines)
    }

    /// Returns inlines within others, or next to them.
    fn within(&mut self, inlines: &[Inline]) -> Vec<Node> {
        inlines.iter().flat_map(|inline| self.beside(inline)).collect()
    }

    /// Returns an inline, and before it a separator of raised signs that would read as one: two marks, a power and a
    /// mark.
    fn beside(&mut self, inline: &Inline) -> Vec<Node> {
        let before = self.raised;
        let mut nodes = Vec::new();
        match (&inline.kind, before) {
            (InlineKind::NoteMark(_), Raised::Mark) => nodes.push(parting(",")),
            (InlineKind::NoteMark(_), Raised::Sign) | (InlineKind::Superscript(_), Raised::Mark) => {
                nodes.push(parting("\u{a0}"));
            }
            _ => {}
        }
        if self.in_link && matches!(inline.kind, InlineKind::NoteMark(_)) {
            self.held_marks.append(&mut nodes);
        }
        nodes.extend(self.inline(inline));
        self.raised = Raised::after(inline).unwrap_or(self.raised);
        nodes
    }

    fn inline(&mut self, inline: &Inline) -> Vec<Node> {
        let element = match &inline.kind {
            InlineKind::Text(text) => return self.text(text),
            InlineKind::Link { target, content } => return self.link(target, content),
            InlineKind::NoteMark(note) => return self.note_mark(*note),
            InlineKind::Image(image) => return self.image_in_line(image),
            InlineKind::Formula(formula) => return vec![self.formula(formula).into()],
            InlineKind::LineBreak => return vec![Element::new("br").into()],
            InlineKind::IndexMark(mark) => {
                let Some(id) = &mark.id else { return Vec::new() };
                let id = self.shared.anchors.id(id);
                return id.map(|id| Element::new("span").with("id", id).into()).into_iter().collect();
            }
            InlineKind::Citation(never) => match *never {},
            InlineKind::Code(text) => {
                Element::new("code").with_any("dir", self.code_direction()).kids(self.text(text))
            }
            InlineKind::Emphasis(content) => Element::new("em").kids(self.within(content)),
            InlineKind::Strong(content) => Element::new("strong").kids(self.within(content)),
            InlineKind::SmallCaps(content) => {
                Element::new("span").with("class", "small-caps").kids(self.within(content))
            }
            InlineKind::Abbreviation { expansion, content } => {
                Element::new("abbr").with("title", expansion.as_str()).kids(self.within(content))
            }
            InlineKind::Strike(content) => Element::new("s").kids(self.within(content)),
            InlineKind::Mark(content) => Element::new("mark").kids(self.within(content)),
            InlineKind::Superscript(content) => Element::new("sup").kids(self.within(content)),
            InlineKind::Subscript(content) => Element::new("sub").kids(self.within(content)),
            InlineKind::Foreign { lang, content } => {
                Element::new("span").spoken_within(lang, self.lang).kids(self.within(content))
            }
        };
        vec![element.into()]
    }

    /// Returns text, divided where a page of the typeset book begins.
    pub fn text(&mut self, text: &str) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut written = 0;
        while let Some((split, page)) = self.cursor.next_in(text) {
            if split > written {
                nodes.push(Node::Text(text[written..split].to_owned()));
                written = split;
            }
            nodes.extend(self.page_mark(page));
        }
        self.cursor.pass(text.len());
        if written < text.len() {
            nodes.push(Node::Text(text[written..].to_owned()));
        }
        nodes
    }

    /// Returns a link; note marks among its words follow it, since a link cannot contain a link.
    fn link(&mut self, target: &Target, content: &[Inline]) -> Vec<Node> {
        if let Target::Printed { target, page } = target {
            // Pages are printed in the typeset book alone: without words nothing is left of such a link.
            return if content.is_empty() || *page == Paging::Among {
                Vec::new()
            } else {
                self.link(target, content)
            };
        }
        if self.in_link {
            return self.within(content);
        }
        self.in_link = true;
        let words = self.within(content);
        self.in_link = false;
        let words = if is_an_address(target, content) { with_breaks(words) } else { words };
        let mut nodes = match self.address(target) {
            Some(address) => vec![self.way(target, content).with("href", address).kids(words).into()],
            None => words,
        };
        nodes.append(&mut self.held_marks);
        nodes
    }

    /// Returns the element of a link; a link back to a note has the note's number in its label.
    fn way(&self, target: &Target, content: &[Inline]) -> Element {
        let link = Element::new("a");
        match target {
            Target::Note { .. } => {
                let name = format!("{} {}", self.words.note, plain_text(content));
                link.with("role", "doc-backlink").with("aria-label", name)
            }
            Target::NoteNumber { .. } => {
                let name = format!("{} {}", self.words.note, plain_text(content));
                link.with("role", "doc-noteref").with("epub:type", "noteref").with("aria-label", name)
            }
            _ => link,
        }
    }

    pub(super) fn address(&self, target: &Target) -> Option<String> {
        match target {
            Target::Url(url) => address::outside(url),
            Target::Printed { target, .. } => self.address(target),
            Target::Note { chapter, note } | Target::NoteNumber { chapter, note } => {
                let file = self.shared.anchors.file(*chapter)?;
                Some(format!("{file}#{}", self.note_id_in(*chapter, *note)))
            }
            Target::Place { chapter, id } => {
                let file = self.shared.anchors.file(*chapter)?;
                let file = if *chapter == self.number { "" } else { file };
                match self.shared.anchors.id(id) {
                    Some(id) => Some(format!("{file}#{id}")),
                    None => (!file.is_empty()).then(|| file.to_owned()),
                }
            }
        }
    }

    fn note_mark(&mut self, id: NoteId) -> Vec<Node> {
        let Some(note) = self.chapter.notes.get(id.0) else { return Vec::new() };
        let Some(count) = self.marks.get_mut(id.0) else { return Vec::new() };
        *count += 1;
        let count = *count;
        let mark = Element::new("a")
            .with("class", "note-mark")
            .with("epub:type", "noteref")
            .with("role", "doc-noteref")
            .with("id", self.mark_id(id, count))
            .with("href", format!("#{}", self.note_id(id)))
            .with("aria-label", note.name(self.words.note))
            .text(note.mark());
        if self.in_link {
            self.held_marks.push(mark.into());
            return Vec::new();
        }
        vec![mark.into()]
    }

    /// Returns an image within a line; where it cannot be shown its words, with brackets where it should have been
    /// shown.
    fn image_in_line(&self, image: &ImageRef) -> Vec<Node> {
        if let Some(picture) = self.shared.images.get(&image.path) {
            let class = if image.width.is_some() { "sized" } else { "inline" };
            let style = image.width.map(super::figures::width_of);
            return vec![self.image(image, picture, class).with_any("style", style.as_deref()).into()];
        }
        let Some(path) = image.shown_path() else { return vec![Node::Text(image.alt.clone())] };
        let words = if image.alt.is_empty() { "[".to_owned() } else { format!("[{} ", image.alt) };
        let path = Element::new("code").text(path);
        vec![Node::Text(words), path.into(), Node::Text("]".to_owned())]
    }

    /// Returns the element of an image.
    pub fn image(&self, image: &ImageRef, picture: &Picture, class: &str) -> Element {
        let means_nothing = image.decorative || image.alt.is_empty();
        let class = match (class, picture.tall) {
            // An ornament is as large as it was drawn, as in print.
            ("ornament", _) if picture.scalable => "ornament",
            ("drawing" | "ornament", true) => "tall",
            ("drawing" | "ornament", false) if !picture.scalable => "photograph",
            (class, _) => class,
        };
        let element = Element::new("img").with("class", class).with("src", picture.file.as_str());
        if means_nothing {
            element.with("alt", "").with("role", "presentation")
        } else {
            element.with("alt", image.alt.as_str())
        }
    }
}

/// The end of the line so far, as far as a raised number behind it would be read as a part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Raised {
    /// Nothing raised.
    #[default]
    Nothing,
    /// The mark of a note is last.
    Mark,
    /// Another raised sign is last: a power.
    Sign,
}

impl Raised {
    /// Returns how an inline ends; `None` where that depends on its content, or on what is before it.
    fn after(inline: &Inline) -> Option<Self> {
        match &inline.kind {
            InlineKind::NoteMark(_) => Some(Self::Mark),
            InlineKind::Superscript(_) => Some(Self::Sign),
            InlineKind::Formula(formula) if formula.ends_raised() => Some(Self::Sign),
            InlineKind::Text(text) if text.is_empty() => None,
            InlineKind::Text(text) if text.ends_with(is_raised) => Some(Self::Sign),
            InlineKind::IndexMark(_) => None,
            _ if inline.children().is_empty() => Some(Self::Nothing),
            _ => None,
        }
    }
}

/// Returns a raised sign that separates two others.
fn parting(sign: &str) -> Node {
    Element::new("sup").text(sign).into()
}

/// Whether the words of a link are an address, which no reader can break by itself.
fn is_an_address(target: &Target, content: &[Inline]) -> bool {
    let words = plain_text(content);
    let contains = |url: &str| url.contains(&words) || address::is_label_of(url, &words);
    matches!(target, Target::Url(url) if contains(url)) && words.contains('.') && !words.contains(' ')
}

/// Marks where an address may be broken: after a slash and before a dot or a sign of its query, without a hyphen.
fn with_breaks(words: Vec<Node>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for word in words {
        let Node::Text(text) = word else {
            nodes.push(word);
            continue;
        };
        let mut from = 0;
        for (at, sign) in text.char_indices() {
            let place = if sign == '/' { at + 1 } else { at };
            let doubled = text.get(place..).is_some_and(|rest| rest.starts_with('/'));
            if place > from && place < text.len() && !doubled && "/.?&=_#".contains(sign) {
                nodes.push(Node::Text(text[from..place].to_owned()));
                nodes.push(Element::new("wbr").into());
                from = place;
            }
        }
        nodes.push(Node::Text(text[from..].to_owned()));
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::super::xml::Node;
    use super::with_breaks;

    #[test]
    fn an_address_breaks_after_a_slash_and_before_other_signs() {
        let address = Node::Text("https://www.a.az/b_c/?d=4".to_owned());
        let pieces: Vec<_> = with_breaks(vec![address])
            .into_iter()
            .map(|node| if let Node::Text(text) = node { text } else { "|".to_owned() })
            .collect();
        assert_eq!(pieces.concat(), "https://|www|.a|.az/|b|_c/|?d|=4");
    }
}
