//! The look of the typeset book as far as readers allow: rules behind those of `style.css`, for what a design says
//! otherwise than the usual one. Paper, margins and whole lines are the reader's own.

use crate::config::Design;
use crate::config::design::{Align, Caps, Emphasis, Face, TextStyle};
use std::fmt::Write as _;
use std::sync::Arc;

/// The size of a chapter's title in `style.css`, that of the usual design being 2.
const TITLE: f64 = 0.85;
/// The most that a title takes of a small screen.
const LARGEST: f64 = 2.1;

/// What a book's design says of its e-book.
pub struct Look<'a> {
    own: &'a Design,
    usual: Arc<Design>,
}

impl<'a> Look<'a> {
    /// That of a design.
    #[must_use]
    pub fn of(own: &'a Design) -> Self {
        Self { own, usual: Design::default_design() }
    }

    /// The face of the text.
    #[must_use]
    pub fn text(&self) -> Face {
        self.own.text.face
    }

    /// Whether quotations are in italics.
    #[must_use]
    pub fn has_italic_quotes(&self) -> bool {
        self.own.quotes.italic
    }

    /// Whether emphasis is in bold instead of italics.
    #[must_use]
    pub fn has_bold_emphasis(&self) -> bool {
        self.own.text.emphasis == Emphasis::Bold
    }

    /// How an element's words are set where the design has them otherwise than the usual one.
    #[must_use]
    pub fn letters(&self, name: &str, class: &str) -> Option<TextStyle> {
        let (own, usual) = (self.own, &*self.usual);
        let (letters, other) = match (name, class) {
            ("h1", "book-title") => return None,
            ("h1", _) => (own.chapter.title, usual.chapter.title),
            ("p", "chapter-number") => (own.chapter.number, usual.chapter.number),
            ("h2", _) => (own.headings.section, usual.headings.section),
            ("h3", _) => (own.headings.subsection, usual.headings.subsection),
            ("h4" | "h5" | "h6", _) => (own.headings.minor, usual.headings.minor),
            ("figcaption" | "caption", _) => (own.captions, usual.captions),
            ("table", _) => {
                let of = |face: Face| TextStyle { face, ..TextStyle::default() };
                (of(own.tables.face), of(usual.tables.face))
            }
            _ => return None,
        };
        (letters != other).then_some(letters)
    }

    /// The rules of style sheets; none for the usual design.
    #[must_use]
    pub fn rules(&self) -> String {
        let mut rules = String::new();
        self.text_rules(&mut rules);
        let mut letters = |selector: &str, (name, class): (&str, &str), scale: f64| {
            if let Some(letters) = self.letters(name, class) {
                let size = (letters.size * scale).min(LARGEST);
                rule(&mut rules, selector, &declarations(&letters, size));
            }
        };
        letters("h1", ("h1", ""), TITLE);
        letters(".chapter-number", ("p", "chapter-number"), TITLE);
        letters("h2", ("h2", ""), 1.0);
        letters("h3", ("h3", ""), 1.0);
        letters("h4, h5, h6", ("h4", ""), 1.0);
        letters("figcaption, caption", ("figcaption", ""), 1.0);
        letters("table", ("table", ""), 0.9);
        self.block_rules(&mut rules);
        rules
    }

    /// The rules of paragraphs whose lines the author ended: all begin where the first line of others does.
    #[must_use]
    pub fn lines(&self) -> String {
        let indent = if self.own.text.indent == self.usual.text.indent { 1.2 } else { self.own.text.indent };
        let indent = short(indent);
        format!(
            ".lines {{ margin: 1em 0 1em {indent}em; text-indent: 0; }}\n\
             [dir=\"rtl\"] .lines {{ margin-left: 0; margin-right: {indent}em; }}\n\
             header + .lines, h2 + .lines, h3 + .lines, h4 + .lines, dd > .lines {{ margin-left: 0; }}\n\
             li > .lines {{ margin: 0; }}\n"
        )
    }

    fn text_rules(&self, rules: &mut String) {
        let (own, usual) = (&self.own.text, &self.usual.text);
        let mut body = String::new();
        if own.face != usual.face {
            body += family(own.face);
        }
        if own.align != usual.align {
            body += "text-align: left; text-align: start; ";
        }
        if own.divide != usual.divide {
            body += "-webkit-hyphens: none; hyphens: none; ";
        }
        let line = own.leading / usual.leading * 1.5;
        if own.leading != usual.leading {
            let _ = write!(body, "line-height: {}; ", short(line));
        }
        if own.tracking != usual.tracking {
            let _ = write!(body, "letter-spacing: {}em; ", short(f64::from(own.tracking) / 1000.0));
        }
        rule(rules, "body", &body);
        if own.gap != usual.gap {
            let gap = short(f64::from(own.gap) * line * 0.6);
            rule(rules, "p", &format!("margin: 0 0 {gap}em; "));
        }
        if own.indent != usual.indent {
            rule(rules, "p", &format!("text-indent: {}em; ", short(own.indent)));
        }
    }

    fn block_rules(&self, rules: &mut String) {
        let (own, usual) = (self.own, &*self.usual);
        if own.chapter.sink != usual.chapter.sink {
            let lines = f64::from(own.chapter.sink).clamp(1.0, 6.0);
            rule(rules, "header", &format!("margin: {}em 0 0; ", short(lines * 1.5)));
        }
        if !own.chapter.numbered {
            rule(rules, ".chapter-number", "display: none; ");
        }
        let quotes = &own.quotes;
        if (quotes.size, quotes.indent) != (usual.quotes.size, usual.quotes.indent) {
            let (size, indent) = (short(quotes.size), short(quotes.indent * 1.28));
            rule(
                rules,
                "blockquote",
                &format!("font-size: {size}em; margin: 1em {indent}em 1em {indent}em; "),
            );
        }
        if quotes.italic {
            rule(rules, "blockquote", "font-style: italic; ");
            rule(rules, "blockquote em", "font-style: normal; ");
        }
        if self.has_bold_emphasis() {
            rule(rules, "em", "font-style: normal; font-weight: bold; ");
            rule(rules, ".chapter-affiliation, .dedication", "font-style: normal; ");
        }
        if own.verse.indent != usual.verse.indent {
            let indent = short((own.verse.indent * 0.64).min(4.0));
            rule(rules, ".verse", &format!("margin: 1em 0 1em {indent}em; "));
        }
        if own.tables.heavy != usual.tables.heavy {
            let heavy = short((own.tables.heavy * 1.25).max(0.5));
            rule(rules, "table", &format!("border-top-width: {heavy}px; border-bottom-width: {heavy}px; "));
        }
    }
}

/// Adds a rule, if it says anything.
fn rule(rules: &mut String, selector: &str, declarations: &str) {
    if !declarations.is_empty() {
        let _ = writeln!(rules, "{selector} {{\n  {}\n}}", declarations.trim_end().replace("; ", ";\n  "));
    }
}

/// What style sheets say of words that are set so.
fn declarations(letters: &TextStyle, size: f64) -> String {
    let weight = if letters.bold { "bold" } else { "normal" };
    let slope = if letters.italic { "italic" } else { "normal" };
    let mut declarations = format!(
        "{}font-weight: {weight}; font-style: {slope}; font-size: {}em; ",
        family(letters.face),
        short(size)
    );
    if letters.caps == Caps::Small {
        declarations += "font-variant-caps: small-caps; font-feature-settings: \"smcp\"; ";
    }
    if letters.tracking != 0 {
        let _ = write!(declarations, "letter-spacing: {}em; ", short(f64::from(letters.tracking) / 1000.0));
    }
    declarations += match letters.align {
        Align::Center => "text-align: center; ",
        Align::Right => "text-align: right; text-align: end; ",
        _ => "text-align: left; text-align: start; ",
    };
    declarations
}

/// The faces of a part, those that it falls back to behind it.
fn family(face: Face) -> &'static str {
    match face {
        Face::Body => "font-family: \"Book Text\", \"Book Sans\", \"Book Code\", Georgia, serif; ",
        Face::Sans => "font-family: \"Book Sans\", \"Book Text\", \"Book Code\", sans-serif; ",
        Face::Mono => "font-family: \"Book Code\", \"Book Text\", \"Book Sans\", monospace; ",
    }
}

/// A number of two decimals at most.
fn short(number: f64) -> String {
    let hundredths = (number * 100.0).round() / 100.0;
    format!("{hundredths}")
}

#[cfg(test)]
mod tests {
    use super::Look;
    use crate::config::Design;
    use crate::config::design::names;

    #[test]
    fn the_usual_design_says_nothing_and_every_other_something() {
        for name in names() {
            let design = Design::named(name).expect("a design");
            let rules = Look::of(&design).rules();
            assert_eq!(rules.is_empty(), *design == *Design::default_design(), "{name}: {rules}");
            assert_eq!(rules.matches('{').count(), rules.matches('}').count(), "{rules}");
        }
    }

    #[test]
    fn poems_have_light_titles_without_numbers() {
        let design = Design::named("şiir").expect("a design");
        let rules = Look::of(&design).rules();
        assert!(rules.contains("h1 {\n  font-family: \"Book Text\""), "{rules}");
        assert!(rules.contains(".chapter-number {\n  display: none;\n}"), "{rules}");
        assert!(rules.contains(".verse {\n  margin: 1em 0 1em 0em;\n}"), "{rules}");
    }
}
