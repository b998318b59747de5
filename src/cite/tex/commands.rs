//! Commands of LaTeX and BibLaTeX: forms, accents, links, and commands that set nothing.

use super::symbols;
use super::{Content, Reader};
use crate::address;
use crate::cite::marks::{self, CLOSE, Form};
use std::ops::Range;
use unicode_normalization::char::compose;

/// Commands that set their argument in a form.
const FORMS: [(&str, Form); 21] = [
    ("emph", Form::Emphasis),
    ("textit", Form::Emphasis),
    ("textsl", Form::Emphasis),
    ("uline", Form::Emphasis),
    ("underline", Form::Emphasis),
    ("mkbibemph", Form::Emphasis),
    ("mkbibitalic", Form::Emphasis),
    ("textbf", Form::Strong),
    ("strong", Form::Strong),
    ("mkbibbold", Form::Strong),
    ("mathbf", Form::Strong),
    ("textsc", Form::SmallCaps),
    ("mkbibsmallcaps", Form::SmallCaps),
    ("textsuperscript", Form::Superscript),
    ("textsuper", Form::Superscript),
    ("mkbibsuperscript", Form::Superscript),
    ("sp", Form::Superscript),
    ("textsubscript", Form::Subscript),
    ("mkbibsubscript", Form::Subscript),
    ("sb", Form::Subscript),
    ("mathit", Form::Emphasis),
];

/// Commands that set the rest of the group in a form.
const SWITCHES: [(&str, Form); 9] = [
    ("em", Form::Emphasis),
    ("it", Form::Emphasis),
    ("itshape", Form::Emphasis),
    ("sl", Form::Emphasis),
    ("slshape", Form::Emphasis),
    ("bf", Form::Strong),
    ("bfseries", Form::Strong),
    ("sc", Form::SmallCaps),
    ("scshape", Form::SmallCaps),
];

/// Commands whose argument is set unchanged.
const PLAIN: [&str; 31] = [
    "text",
    "textrm",
    "textsf",
    "texttt",
    "textup",
    "textmd",
    "textnormal",
    "textlf",
    "mbox",
    "hbox",
    "fbox",
    "mathrm",
    "mathsf",
    "mathtt",
    "mathcal",
    "mathfrak",
    "operatorname",
    "ensuremath",
    "autocap",
    "mkbibacro",
    "mkbibname",
    "mkbibnamefamily",
    "mkbibnamegiven",
    "NoCaseChange",
    "nocase",
    "uppercase",
    "MakeUppercase",
    "MakeLowercase",
    "lowercase",
    "textnohyphenation",
    "bibstring",
];

/// Commands that set nothing, with the number of their arguments.
const SILENT: [(&str, usize); 46] = [
    ("relax", 0),
    ("protect", 0),
    ("/", 0),
    ("-", 0),
    ("!", 0),
    ("rm", 0),
    ("rmfamily", 0),
    ("sf", 0),
    ("sffamily", 0),
    ("tt", 0),
    ("ttfamily", 0),
    ("up", 0),
    ("upshape", 0),
    ("md", 0),
    ("mdseries", 0),
    ("normalfont", 0),
    ("normalsize", 0),
    ("small", 0),
    ("footnotesize", 0),
    ("nobreak", 0),
    ("allowbreak", 0),
    ("break", 0),
    ("noindent", 0),
    ("unskip", 0),
    ("ignorespaces", 0),
    ("displaystyle", 0),
    ("textstyle", 0),
    ("left", 0),
    ("right", 0),
    ("big", 0),
    ("Big", 0),
    ("bgroup", 0),
    ("egroup", 0),
    ("begingroup", 0),
    ("endgroup", 0),
    ("isdot", 0),
    ("hyphenation", 1),
    ("noopsort", 1),
    ("SortNoop", 1),
    ("nocite", 1),
    ("vspace", 1),
    ("label", 1),
    ("index", 1),
    ("phantom", 1),
    ("string", 0),
    ("raggedright", 0),
];

/// Accents and the characters that Unicode combines a letter with.
const ACCENTS: [(&str, char, &str); 21] = [
    ("`", '\u{300}', "`"),
    ("'", '\u{301}', "´"),
    ("´", '\u{301}', "´"),
    ("^", '\u{302}', "^"),
    ("~", '\u{303}', "~"),
    ("=", '\u{304}', "¯"),
    ("u", '\u{306}', "˘"),
    (".", '\u{307}', "˙"),
    ("\"", '\u{308}', "¨"),
    ("h", '\u{309}', ""),
    ("r", '\u{30a}', "˚"),
    ("H", '\u{30b}', "˝"),
    ("v", '\u{30c}', "ˇ"),
    ("G", '\u{30f}', ""),
    ("f", '\u{311}', ""),
    ("d", '\u{323}', ""),
    ("c", '\u{327}', "¸"),
    ("k", '\u{328}', "˛"),
    ("b", '\u{331}', ""),
    ("t", '\u{361}', ""),
    ("textcommabelow", '\u{326}', ""),
];

impl Reader<'_> {
    /// Reads a command and its arguments.
    pub(super) fn command(&mut self) {
        let start = self.at;
        self.at += 1;
        let rest: &str = self.text;
        let rest = &rest[self.at..];
        let letters = rest.len() - rest.trim_start_matches(|next: char| next.is_ascii_alphabetic()).len();
        let sign = rest.chars().next().map_or(0, char::len_utf8);
        let name = &rest[..if letters > 0 { letters } else { sign }];
        self.at += name.len();
        if letters > 0 && self.content != Content::Literal {
            // `\enquote*{…}` is set as without its star.
            self.eat_if("*");
        }
        if self.content == Content::Literal {
            return self.literal(name);
        }
        let place = start..self.at;
        // In a formula the author's own spaces are the visible ones.
        if letters > 0 && !self.is_math {
            self.skip_spaces();
        }
        if let Some((arguments, words)) = self.macros.get(name) {
            let given: Vec<&str> = (0..arguments).map(|_| self.raw_argument()).collect();
            return match self.macros.filled(words, &given).filter(|_| self.depth < super::DEEPEST) {
                Some(words) => self.expand(&words, place),
                None => self.report_unknown(place, &format!("\\{name}")),
            };
        }
        if let Some((_, mark, alone)) = ACCENTS.iter().find(|(accent, ..)| *accent == name && !self.is_math) {
            return self.accent(*mark, alone);
        }
        if let Some((_, form)) = FORMS.iter().find(|(known, _)| *known == name) {
            return self.formed(*form);
        }
        if let Some((_, form)) = SWITCHES.iter().find(|(known, _)| *known == name) {
            if self.content == Content::Words {
                self.out.push(marks::open(*form));
                self.opened += 1;
            }
            return;
        }
        if PLAIN.contains(&name) {
            let words = self.argument();
            return self.out.push_str(&words);
        }
        if let Some((_, arguments)) = SILENT.iter().find(|(known, _)| *known == name) {
            return (0..*arguments).for_each(|_| {
                self.raw_argument();
            });
        }
        if let Some(words) = symbols::find(name) {
            return self.write_all(words);
        }
        self.special(name, place);
    }

    /// Reads a command that does more than set words in a form.
    fn special(&mut self, name: &str, place: Range<usize>) {
        match name {
            "enquote" | "mkbibquote" | "textquote" => self.quoted(),
            "mkbibparens" | "parentext" => self.between("(", ")"),
            "mkbibbrackets" | "brackettext" => self.between("[", "]"),
            "url" | "nolinkurl" | "path" | "burl" => {
                let url = address_of(self.raw_argument());
                self.link(&url, None);
            }
            "href" => {
                let url = address_of(self.raw_argument());
                let words = self.argument();
                self.link(&url, Some(words));
            }
            "foreignlanguage" | "textcolor" | "colorbox" | "textlang" | "hyperref" | "raisebox" => {
                self.skip_options();
                self.raw_argument();
                self.skip_options();
                let words = self.argument();
                self.out.push_str(&words);
            }
            "texorpdfstring" => {
                self.raw_argument();
                let words = self.argument();
                self.out.push_str(&words);
            }
            "hspace" | "hskip" | "kern" => {
                self.raw_argument();
                self.write(' ');
            }
            "frac" | "nicefrac" | "sfrac" | "tfrac" => {
                let (over, under) = (self.argument(), self.argument());
                self.out.push_str(&over);
                self.write('/');
                self.out.push_str(&under);
            }
            "sqrt" => {
                self.skip_options();
                let words = self.argument();
                self.write('√');
                self.out.push_str(&words);
            }
            "mathbb" => {
                let words = self.argument();
                let double = ["C", "ℂ", "N", "ℕ", "Q", "ℚ", "R", "ℝ", "Z", "ℤ", "P", "ℙ"];
                let at = double.iter().position(|letter| *letter == words);
                self.out.push_str(at.and_then(|at| double.get(at + 1).copied()).unwrap_or(&words));
            }
            "(" => self.formula_to("\\)"),
            "[" => self.formula_to("\\]"),
            "cite" | "citep" | "citet" | "textcite" | "parencite" | "autocite" | "footcite"
            | "citeauthor" | "citeyear" | "citetitle" | "ref" | "pageref" | "cref" | "input"
            | "includegraphics" | "begin" | "end" => {
                self.skip_options();
                self.raw_argument();
                self.report_unknown(place, &format!("\\{name}"));
            }
            _ => {
                self.report_unknown(place, &format!("\\{name}"));
                self.skip_options();
                while self.peek() == Some('{') {
                    let words = self.argument();
                    self.out.push_str(&words);
                }
            }
        }
    }

    /// Reads words and puts them in quotation marks, those within others single.
    fn quoted(&mut self) {
        let [open, close] = if self.quotes.is_multiple_of(2) { ['“', '”'] } else { ['‘', '’'] };
        self.quotes += 1;
        let words = self.argument();
        self.quotes -= 1;
        self.write(open);
        self.out.push_str(&words);
        self.write(close);
    }

    fn between(&mut self, open: &str, close: &str) {
        let words = self.argument();
        self.write_all(open);
        self.out.push_str(&words);
        self.write_all(close);
    }

    /// Adds a link; without words of its own it shows the address.
    fn link(&mut self, url: &str, words: Option<String>) {
        let is_link = self.content == Content::Words && url.contains(':');
        if is_link {
            self.out.push(marks::open(Form::Link));
            self.out.push_str(&marks::address(url));
        }
        match words.filter(|words| !words.is_empty()) {
            Some(words) => self.out.push_str(&words),
            None => self.write_all(url),
        }
        self.out.extend(is_link.then_some(CLOSE));
    }

    /// Reads an address among words, whose signs are no LaTeX, as if it were in `\url`; whether there is one here.
    pub(super) fn bare_address(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let is_apart = !self.text[..self.at].ends_with(char::is_alphanumeric);
        if self.content != Content::Words || self.is_math || !is_apart || !address::opens(rest) {
            return false;
        }
        let end = rest.find(|sign: char| sign.is_whitespace() || "{}".contains(sign)).unwrap_or(rest.len());
        let Some(found) = address::first(&rest[..end], 0..1) else { return false };
        let before = &rest[..found.range.start];
        self.at += found.range.end;
        self.write_all(before);
        self.out.push(marks::open(Form::Link));
        self.out.push_str(&marks::address(&found.target));
        self.write_all(&found.written);
        self.out.push(CLOSE);
        true
    }

    /// Reads `\(…\)`.
    fn formula_to(&mut self, end: &str) {
        let whole = self.text;
        let length = whole[self.at..].find(end);
        let stop = length.map_or(whole.len(), |length| self.at + length);
        self.text = &whole[..stop];
        self.formula();
        self.text = whole;
        self.at = (stop + length.map_or(0, |_| end.len())).min(whole.len());
    }

    /// Reads a letter with its accent: `\"o`, `\c{s}`, `\.I`, `\'{\i}`.
    fn accent(&mut self, mark: char, alone: &str) {
        let words = self.argument();
        let mut letters = words.chars();
        let Some(first) = letters.next() else { return self.write_all(alone) };
        let above = !['\u{323}', '\u{326}', '\u{327}', '\u{328}', '\u{331}'].contains(&mark);
        let base = match first {
            'ı' if above => 'i',
            'ȷ' if above => 'j',
            other => other,
        };
        match (base, mark) {
            // The letter's dot is there already.
            ('i', '\u{307}') => self.out.push('i'),
            _ => match compose(base, mark) {
                Some(letter) => self.out.push(letter),
                None => self.out.extend([base, mark]),
            },
        }
        self.out.push_str(letters.as_str());
    }

    /// Reads a command within an address or a key.
    fn literal(&mut self, name: &str) {
        match name {
            "url" | "nolinkurl" | "path" => {
                let words = address_of(self.raw_argument());
                self.write_all(&words);
            }
            "href" => {
                let words = address_of(self.raw_argument());
                self.raw_argument();
                self.write_all(&words);
            }
            "string" | "relax" | "-" | "/" => {}
            _ => match symbols::find(name) {
                Some(words) => self.write_all(words),
                None => {
                    self.write('\\');
                    self.write_all(name);
                }
            },
        }
    }
}

/// Returns an address without the backslashes that LaTeX needs before its signs.
fn address_of(raw: &str) -> String {
    raw.trim().replace(['\\', '{', '}'], "")
}
