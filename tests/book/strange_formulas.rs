//! Formulas made at random of all that TeX has: commands with any arguments, scripts, brackets that are open,
//! environments of any rows. Whatever is in them, the e-book carries MathML that is well-formed, or what was typed.
//!
//! `STRANGE_FORMULAS=2000` makes as many, in books of 250; the books are kept for EPUBCheck.

use crate::book::dice::Dice;
use crate::book::project::Project;
use crate::book::reader::elements;
use std::fmt::Write;

/// Commands with the number of their arguments.
const COMMANDS: [(&str, usize); 88] = [
    ("alpha", 0),
    ("Omega", 0),
    ("infty", 0),
    ("partial", 0),
    ("sum", 0),
    ("int", 0),
    ("oint", 0),
    ("prod", 0),
    ("lim", 0),
    ("sin", 0),
    ("log", 0),
    ("cdot", 0),
    ("times", 0),
    ("leq", 0),
    ("neq", 0),
    ("approx", 0),
    ("in", 0),
    ("notin", 0),
    ("not", 0),
    ("to", 0),
    ("Rightarrow", 0),
    ("ldots", 0),
    ("cdots", 0),
    ("quad", 0),
    (",", 0),
    ("!", 0),
    (";", 0),
    (" ", 0),
    ("%", 0),
    ("&", 0),
    ("#", 0),
    ("_", 0),
    ("{", 0),
    ("}", 0),
    ("|", 0),
    ("\\", 0),
    ("displaystyle", 0),
    ("textstyle", 0),
    ("scriptstyle", 0),
    ("limits", 0),
    ("nolimits", 0),
    ("left", 0),
    ("right", 0),
    ("middle", 0),
    ("big", 0),
    ("Bigg", 0),
    ("hline", 0),
    ("nonumber", 0),
    ("prime", 0),
    ("dfrac", 2),
    ("tfrac", 2),
    ("frac", 2),
    ("binom", 2),
    ("sqrt", 1),
    ("text", 1),
    ("textrm", 1),
    ("textbf", 1),
    ("textit", 1),
    ("mathrm", 1),
    ("mathbf", 1),
    ("mathbb", 1),
    ("mathcal", 1),
    ("mathfrak", 1),
    ("boldsymbol", 1),
    ("operatorname", 1),
    ("hat", 1),
    ("bar", 1),
    ("vec", 1),
    ("overline", 1),
    ("underline", 1),
    ("widehat", 1),
    ("overbrace", 1),
    ("underbrace", 1),
    ("overset", 2),
    ("underset", 2),
    ("stackrel", 2),
    ("color", 1),
    ("textcolor", 2),
    ("boxed", 1),
    ("cancel", 1),
    ("phantom", 1),
    ("substack", 1),
    ("tag", 1),
    ("label", 1),
    ("href", 2),
    ("SI", 2),
    ("hspace", 1),
    ("bilinmez", 1),
];

/// What stands alone.
const SIGNS: [&str; 34] = [
    "x", "y", "n", "1", "3{,}14", "0.5", "+", "-", "=", "<", ">", "&", "'", "''", "(", ")", "[", "]", "|",
    "/", "*", "!", ":", ",", "~", "ş", "İ", "α", "∑", "“a”", "²", "\"", "]]>", "😀",
];

/// Environments.
const ENVIRONMENTS: [&str; 10] =
    ["matrix", "pmatrix", "bmatrix", "vmatrix", "cases", "aligned", "array", "align", "gathered", "bilinmez"];

impl Dice {
    /// A part of a formula, others within it.
    fn part(&mut self, depth: usize, made: &mut String) {
        match if depth > 4 { self.roll(4) } else { self.roll(12) } {
            0..=3 => made.push_str(SIGNS[self.roll(SIGNS.len())]),
            4..=6 => {
                let (name, arguments) = COMMANDS[self.roll(COMMANDS.len())];
                let _ = write!(made, "\\{name}");
                // One in a while has an argument less or more than it takes.
                let count =
                    (arguments + [0, 0, 0, 0, 0, 0, 1, 2][self.roll(8)]).saturating_sub(self.roll(12) / 11);
                if self.roll(8) == 0 {
                    made.push_str("[3]");
                }
                (0..count).for_each(|_| self.group(depth, made));
                made.push(' ');
            }
            7 => self.group(depth, made),
            8 => {
                made.push_str(["_", "^", "_", "^", "^\\prime_", "__"][self.roll(6)]);
                self.group(depth, made);
            }
            9 => {
                let [open, close] =
                    [["(", ")"], ["[", "]"], ["\\{", "\\}"], [".", "|"], ["\\langle", "\\rangle"]]
                        [self.roll(5)];
                let _ = write!(made, "\\left{open} ");
                self.parts(depth, made);
                let _ = write!(made, " \\right{close} ");
            }
            10 => {
                let name = ENVIRONMENTS[self.roll(ENVIRONMENTS.len())];
                let _ = write!(made, "\\begin{{{name}}}{}", if name == "array" { "{l|cr}" } else { "" });
                for _ in 0..=self.roll(3) {
                    self.parts(depth, made);
                    made.push_str([" & ", " \\\\ ", " \\\\[2pt] "][self.roll(3)]);
                }
                let _ = write!(made, "\\end{{{name}}}");
            }
            _ => made.push_str(["{}", "{", "}", "\\", "%", "\\left(", "\\right)"][self.roll(7)]),
        }
    }

    fn group(&mut self, depth: usize, made: &mut String) {
        made.push('{');
        self.parts(depth, made);
        made.push('}');
    }

    fn parts(&mut self, depth: usize, made: &mut String) {
        for _ in 0..=self.roll(4) {
            self.part(depth + 1, made);
        }
    }

    fn formula(&mut self) -> String {
        let mut made = String::from("x");
        self.parts(0, &mut made);
        // A lone dollar would end it, an empty line too.
        made.replace(['$', '\n'], "")
    }
}

#[test]
fn whatever_is_in_a_formula_the_e_book_is_sound() {
    let count =
        std::env::var("STRANGE_FORMULAS").ok().and_then(|count| count.parse().ok()).unwrap_or(150_usize);
    let mut dice = Dice(15);
    for (at, from) in (0..count).step_by(250).enumerate() {
        let mut chapter = "# Formüller\n".to_owned();
        let written = count.min(from + 250) - from;
        for number in 0..written {
            let formula = dice.formula();
            let _ = match number % 3 {
                0 => write!(chapter, "\n$$\n{formula}\n$$ {{#f-{number}}}\n"),
                1 => write!(chapter, "\nSöz ${formula}$ sonu.\n"),
                _ => write!(chapter, "\n- Madde[^n] \\({formula}\\) sonu.\n"),
            };
        }
        chapter.push_str("\n[^n]: Not $x^2$.\n");
        let books = Project::new("").chapter("01.md", chapter).books(&format!("strange-formulas-{at}"));
        let page = books.epub.xml("01.xhtml");
        let text: String = page.descendants().filter_map(|node| node.text()).collect();
        assert!(text.matches("sonu.").count() >= written / 2, "words after a formula are lost");
        assert!(elements(&page, "math").count() > written / 20, "no formula was understood");
    }
}
