//! Rewrites the authors' TeX in commands that RaTeX and math-core both understand.

use super::tex::{argument, command, option, push, token};

/// Commands of packages that authors load and that both libraries lack.
pub const COMMON: &[(&str, &str)] = &[
    ("abs", r"\left|#1\right|"),
    ("norm", r"\left\|#1\right\|"),
    ("SI", r"#1\,\mathrm{#2}"),
    ("qty", r"#1\,\mathrm{#2}"),
    ("si", r"\mathrm{#1}"),
    ("unit", r"\mathrm{#1}"),
    ("num", "#1"),
    ("mathds", r"\mathbb{#1}"),
    ("C", r"\mathbb{C}"),
    ("Q", r"\mathbb{Q}"),
    ("label", ""),
    ("nonumber", ""),
    ("notag", ""),
    ("displaylimits", r"\limits"),
    ("nsubset", r"\not\subset"),
    ("nsupset", r"\not\supset"),
    ("nequiv", r"\not\equiv"),
    ("eqdef", r"\overset{\mathrm{def}}{=}"),
    ("erf", r"\operatorname{erf}"),
    ("erfc", r"\operatorname{erfc}"),
    ("iiiint", r"\int\!\!\int\!\!\int\!\!\int"),
    ("idotsint", r"\int\!\cdots\!\int"),
    ("symbf", r"\mathbf{#1}"),
    ("cramped", "{#1}"),
    ("thickapprox", r"\approx"),
    ("thicksim", r"\sim"),
    ("smallsetminus", r"\setminus"),
    ("smallfrown", r"\frown"),
    ("smallsmile", r"\smile"),
    ("shortmid", r"\mid"),
    ("shortparallel", r"\parallel"),
    ("varpropto", r"\propto"),
    ("sdot", r"\cdot"),
    ("centerdot", r"\cdot"),
    ("textnormal", r"\text{#1}"),
    ("textup", r"\text{#1}"),
    ("textmd", r"\text{#1}"),
    ("textsl", r"\textit{#1}"),
    ("textyen", "¥"),
];

/// Commands that RaTeX lacks, in those that it has.
pub const PAGES: &[(&str, &str)] = &[
    ("overparen", r"\overgroup{#1}"),
    ("underparen", r"\undergroup{#1}"),
    ("prescript", "{}^{#1}_{#2}#3"),
    ("measeq", r"\overset{\mathrm{m}}{=}"),
    ("questeq", r"\overset{?}{=}"),
    ("stareq", r"\overset{\star}{=}"),
    ("wedgeq", r"\overset{\wedge}{=}"),
    ("veeeq", r"\overset{\vee}{=}"),
    ("nlesssim", r"\not\lesssim"),
    ("ngtrsim", r"\not\gtrsim"),
    ("nlessgt", r"\not\lessgt"),
    ("ngtrless", r"\not\gtrless"),
];

/// Commands that math-core lacks, in those that it has; one that it cannot draw at all is marked by [`MARK`].
pub const MATHML: &[(&str, &str)] = &[
    ("widetilde", r"\tilde{#1}"),
    ("widecheck", r"\check{#1}"),
    ("utilde", r"\underset{\sim}{#1}"),
    ("boxed", "\\cramped{\\text{\u{e0b0}box}#1}"),
    ("fbox", "\\cramped{\\text{\u{e0b0}box}\\text{#1}}"),
    ("fcolorbox", "\\cramped{\\text{\u{e0b0}box}\\text{#3}}"),
    ("colorbox", r"\text{#2}"),
    ("textcolor", "\\cramped{\\text{\u{e0b0}#1}#2}"),
    ("phase", r"\underline{/#1}"),
    ("substack", r"\begin{subarray}{c}#1\end{subarray}"),
    ("dotsb", r"\cdots"),
    ("dotsc", r"\ldots"),
    ("dotsi", r"\cdots"),
    ("dotsm", r"\cdots"),
    ("dotso", r"\ldots"),
    ("mathellipsis", r"\ldots"),
    ("varvdots", r"\vdots"),
    ("set", r"\{#1\}"),
    ("Set", r"\left\{#1\right\}"),
    ("Braket", r"\left\langle #1\right\rangle"),
    ("KaTeX", r"\text{KaTeX}"),
    ("LaTeX", r"\text{LaTeX}"),
    ("TeX", r"\text{TeX}"),
    ("hbox", r"\text{#1}"),
    ("verb", r"\texttt{#1}"),
    ("url", r"\texttt{#1}"),
    ("href", "{#2}"),
    ("hfill", r"\quad"),
    ("enskip", r"\hspace{0.5em}"),
    ("intop", r"\int"),
    ("smallint", r"\int"),
    ("llap", r"\text{#1}"),
    ("rlap", r"\text{#1}"),
    ("clap", r"\text{#1}"),
    ("mathllap", "{#1}"),
    ("mathrlap", "{#1}"),
    ("mathclap", "{#1}"),
    ("smash", "{#1}"),
    ("vcenter", "{#1}"),
    ("raisebox", r"\text{#2}"),
    ("lparen", "("),
    ("rparen", ")"),
    ("ordinarycolon", ":"),
    ("mathnormal", "{#1}"),
    ("mathsfit", r"\mathsf{#1}"),
    ("pmb", r"\boldsymbol{#1}"),
    ("pod", r"\quad(#1)"),
    ("nobreakspace", "~"),
    ("allowbreak", ""),
    ("nobreak", ""),
    ("relax", ""),
    ("nshortmid", r"\nmid"),
    ("nshortparallel", r"\nparallel"),
    ("textcopyright", "©"),
    ("overlinesegment", r"\overline{#1}"),
    ("underlinesegment", r"\underline{#1}"),
    ("varinjlim", r"\underset{\to}{\lim}"),
    ("varprojlim", r"\underset{\gets}{\lim}"),
    ("varliminf", r"\underline{\lim}"),
    ("varlimsup", r"\overline{\lim}"),
    ("tiny", ""),
    ("scriptsize", ""),
    ("footnotesize", ""),
    ("small", ""),
    ("normalsize", ""),
    ("large", ""),
    ("Large", ""),
    ("LARGE", ""),
    ("huge", ""),
    ("Huge", ""),
    ("htmlClass", "{#2}"),
    ("htmlId", "{#2}"),
    ("htmlStyle", "{#2}"),
    ("htmlData", "{#2}"),
];

/// The sign before the word that describes a group: `box`, or the colour of its ink.
pub const MARK: char = '\u{e0b0}';

/// Commands whose argument is text.
const TEXTS: [&str; 13] = [
    "text",
    "textbf",
    "textit",
    "textrm",
    "texttt",
    "textsf",
    "textsc",
    "textnormal",
    "textup",
    "textmd",
    "textsl",
    "mbox",
    "emph",
];

/// Returns a formula without parts that have a meaning only in a whole document: numbers of equations, labels,
/// comments. Environments of a display become those that can be within one; lines outside of any are put into one.
pub fn plain(source: &str, display: bool) -> String {
    let mut made = String::with_capacity(source.len() + 16);
    let tags = source.matches("\\tag").count();
    let mut tag = None;
    let mut at = 0;
    while at < source.len() {
        let sign = token(&source[at..]);
        let (start, rest) = (at, &source[at + sign.len()..]);
        at += sign.len();
        match command(sign) {
            None if sign == "%" => at += comment(&mut made, &source[..start], rest),
            Some("tag") if tags == 1 => {
                let star = usize::from(rest.starts_with('*'));
                let Some((_, length)) = argument(&rest[star..]) else { continue };
                tag = Some(&source[start..at + star + length]);
                at += star + length;
            }
            Some("label") => at += argument(rest).map_or(0, |(_, length)| length),
            Some(name) if TEXTS.contains(&name) => {
                let Some((words, length)) = argument(rest).filter(|_| rest.trim_start().starts_with('{'))
                else {
                    push(&mut made, sign);
                    continue;
                };
                text(&mut made, sign, words);
                at += length;
            }
            Some("begin" | "end") => at += environment(&mut made, sign, rest, tags),
            _ => push(&mut made, sign),
        }
    }
    if display {
        made = in_lines(made, tags);
    }
    if let Some(tag) = tag {
        push(&mut made, tag);
    }
    made
}

/// Reads a per cent sign: returns the length of the comment that it begins, or writes the sign itself where it begins
/// none.
fn comment(made: &mut String, before: &str, rest: &str) -> usize {
    let is_apart = before.is_empty() || before.ends_with([' ', '\n', '\t']) || before.ends_with("\\\\");
    match rest.find('\n') {
        Some(length) if is_apart => length,
        Some(0) => 0,
        _ => {
            push(made, r"\%");
            0
        }
    }
}

/// Writes words within a formula; formulas within them are put next to them.
fn text(made: &mut String, sign: &str, words: &str) {
    let mut pieces = vec![String::new()];
    let mut at = 0;
    while at < words.len() {
        let next = token(&words[at..]);
        at += next.len();
        let Some(piece) = pieces.last_mut() else { break };
        match next {
            "$" => pieces.push(String::new()),
            // TeX keeps a space after an escaped sign; math-core does not.
            r"\$" | r"\%" | r"\&" | r"\#" | r"\_" if words[at..].starts_with(' ') => {
                piece.push_str(next);
                piece.push_str(r"\ ");
                at += 1;
            }
            _ => push(piece, next),
        }
    }
    if pieces.len() % 2 == 0 {
        // A single dollar sign is the sign itself.
        let last = pieces.pop().unwrap_or_default();
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(r"\$");
            piece.push_str(&last);
        }
    }
    for (number, piece) in pieces.iter().enumerate() {
        if number % 2 == 1 {
            push(made, &format!("{{{piece}}}"));
        } else if !piece.is_empty() || pieces.len() == 1 {
            push(made, &format!("{sign}{{{piece}}}"));
        }
    }
}

/// Writes the beginning or end of an environment as both libraries know it; returns the length of its name and
/// arguments.
fn environment(made: &mut String, sign: &str, rest: &str, tags: usize) -> usize {
    let Some((name, mut length)) = argument(rest) else {
        push(made, sign);
        return 0;
    };
    let bare = name.trim_end_matches('*');
    let begins = sign == r"\begin";
    let several = tags > 1;
    let known = match bare {
        "equation" | "displaymath" | "math" => None,
        "align" | "flalign" | "alignat" | "xalignat" => Some(if several { "align*" } else { "aligned" }),
        "split" | "alignedat" => Some("aligned"),
        "gather" | "multline" => Some(if several { "gather*" } else { "gathered" }),
        "eqnarray" => Some("array"),
        _ => Some(name),
    };
    if begins && matches!(bare, "alignat" | "xalignat" | "alignedat") {
        length += argument(&rest[length..]).map_or(0, |(_, length)| length);
    }
    let Some(known) = known else { return length };
    push(made, &format!("{sign}{{{known}}}"));
    if begins && bare == "eqnarray" {
        made.push_str("{rcl}");
    }
    if begins && matches!(bare, "aligned" | "gathered") {
        length += option(&rest[length..]).map_or(0, |(_, length)| length);
    }
    if begins && matches!(bare, "array" | "darray") {
        length += option(&rest[length..]).map_or(0, |(_, length)| length);
        if let Some((columns, more)) = argument(&rest[length..]) {
            made.push('{');
            made.push_str(&columns_of(columns));
            made.push('}');
            length += more;
        }
    }
    length
}

/// Returns the columns of an array without the material between them and without their widths.
fn columns_of(columns: &str) -> String {
    let mut made = String::new();
    let mut at = 0;
    while let Some(sign) = columns[at..].chars().next() {
        at += sign.len_utf8();
        match sign {
            '@' | '!' | '>' | '<' => at += argument(&columns[at..]).map_or(0, |(_, length)| length),
            'p' | 'm' | 'b' => {
                at += argument(&columns[at..]).map_or(0, |(_, length)| length);
                made.push('l');
            }
            _ => made.push(sign),
        }
    }
    made
}

/// Puts a display whose lines end outside of any environment into one.
fn in_lines(made: String, tags: usize) -> String {
    let (mut at, mut depth, mut lines, mut columns) = (0, 0_usize, false, false);
    while at < made.len() {
        let sign = token(&made[at..]);
        at += sign.len();
        match sign {
            "{" | r"\begin" => depth += 1,
            "}" | r"\end" => depth = depth.saturating_sub(1),
            r"\\" | r"\cr" | r"\newline" if depth == 0 => lines = true,
            "&" if depth == 0 => columns = true,
            _ => {}
        }
    }
    // A single line has nothing to be aligned with: its `&` is a mistake.
    let name = match (lines, columns, tags > 1) {
        (false, ..) => return made,
        (true, true, false) => "aligned",
        (true, true, true) => "align*",
        (true, false, false) => "gathered",
        (true, false, true) => "gather*",
    };
    let ending = made.trim_end();
    let ending = ending.strip_suffix(r"\\").unwrap_or(ending);
    format!(r"\begin{{{name}}}{ending}\end{{{name}}}")
}

/// Returns the formula for math-core: chemistry as formulas, environments without options, one rule instead of two.
pub fn for_mathml(source: &str) -> Option<String> {
    let mut made = String::with_capacity(source.len());
    let mut at = 0;
    while at < source.len() {
        let sign = token(&source[at..]);
        at += sign.len();
        let rest = &source[at..];
        match command(sign) {
            Some(kind @ ("ce" | "pu")) => {
                let (formula, length) = argument(rest)?;
                let chemistry = ratex_parser::mhchem::chem_parse_str(formula, kind).ok()?;
                push(&mut made, &chemistry);
                at += length;
            }
            Some("tag") if rest.starts_with('*') => {
                push(&mut made, sign);
                at += 1;
            }
            Some("smash") => {
                at += option(rest).map_or(0, |(_, length)| length);
                push(&mut made, sign);
            }
            Some("hline" | "hdashline") => {
                if !made.trim_end().ends_with(sign) {
                    push(&mut made, sign);
                }
            }
            Some("begin" | "end") => {
                let (name, length) = argument(rest)?;
                at += length;
                let bare = name.trim_end_matches('*');
                let known = if bare == "smallmatrix" { "matrix" } else { bare };
                let known = if bare.ends_with("matrix") { known } else { name };
                push(&mut made, &format!("{sign}{{{known}}}"));
                if bare != name && bare.ends_with("matrix") {
                    at += option(&source[at..]).map_or(0, |(_, length)| length);
                }
            }
            _ => push(&mut made, sign),
        }
    }
    let is_tagged =
        made.contains(r"\tag") && !made.contains(r"\begin{align*}") && !made.contains(r"\begin{gather*}");
    Some(if is_tagged { format!(r"\begin{{equation*}}{made}\end{{equation*}}") } else { made })
}
