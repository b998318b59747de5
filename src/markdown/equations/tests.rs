//! Tests of which formulas are found in a text, and what is left alone.

use super::hide;

/// The formulas of a text, display formulas between two signs.
fn found(text: &str) -> Vec<String> {
    let Some(hidden) = hide(text, 0) else { return Vec::new() };
    assert_eq!(hidden.text.len(), text.len(), "{text}");
    let show = |found: &super::FoundFormula| {
        let sign = if found.display { "$$" } else { "$" };
        format!("{sign}{}{sign}", found.source)
    };
    hidden.formulas.iter().map(show).collect()
}

#[test]
fn lines_of_a_formula_are_no_markup() {
    for sign in
        ["=", "-", "+", ">", "#", "|", "*", "1.", "---", "===", "## x", "- y", ":=", "~~~x", "> z", "| a |"]
    {
        for (before, prefix) in [("", ""), ("", "> "), ("- ", "  "), ("1. ", "   "), ("::: kutu\n\n", "")] {
            let first = if before.ends_with('\n') || before.is_empty() {
                format!("{before}{prefix}")
            } else {
                before.to_owned()
            };
            let text = format!("{first}$$\n{prefix}a\n{prefix}{sign}\n{prefix}b\n{prefix}$$\n");
            assert_eq!(found(&text), [format!("$$a {sign} b$$")], "{text}");
        }
    }
}

#[test]
fn every_way_to_write_a_formula() {
    for (text, formulas) in [
        ("a $$x$$ b", &["$$x$$"][..]),
        ("\\[ E = mc^2 \\]", &["$$E = mc^2$$"]),
        ("değer \\(x\\) ve \\(a+b\\)", &["$x$", "$a+b$"]),
        ("\\begin{equation}\na = b\n\\end{equation}", &["$$\\begin{equation} a = b \\end{equation}$$"]),
        (
            "\\begin{align*}\na &= b\\\\\n\nc\n\\end{align*}",
            &["$$\\begin{align*} a &= b\\\\  c \\end{align*}$$"],
        ),
        ("$$\na\n\n= b\n$$", &["$$a  = b$$"]),
        ("$$x$$ {#eq:a}", &["$$x$$"]),
        ("$a$$b$", &["$a$", "$b$"]),
        ("| $P(A|B)P(B)$ | $a \\| b$ |\n|---|---|\n", &["$P(A|B)P(B)$", "$a | b$"]),
        ("$\\frac{1$ ve $x$", &["$\\frac{1$", "$x$"]),
        ("$\\text{eğer $x$ ise}$", &["$\\text{eğer $x$ ise}$"]),
        ("Bakü $ x^2 $ olur", &["$x^2$"]),
        ("$a\n+ b$", &[]),
        ("$\\alpha\n+ \\beta$", &["$\\alpha + \\beta$"]),
    ] {
        assert_eq!(found(text), formulas, "{text}");
    }
}

#[test]
fn what_is_no_formula_is_left() {
    for text in [
        "`$x$` ve ``$y$``",
        "```\n$x$\n$$\na\n$$\n```",
        "    $x$\n",
        "<b title=\"$x$\">",
        "[a](http://b/$x$)",
        "<http://a.b/$x$>",
        "https://a.b/$x$/c",
        "\\$x\\$",
        "5 $ ve 10 $",
        "\\[sic\\] \\[1\\]",
        "[a]: /$x$\n\n[a]",
        "$$ ile $$",
        "$$$",
        "$$\n\n# Başlık\n\nmetin burada sürer\n$$",
        "$$\n```\n$$\n```",
        "![x](a_$b$.png)",
        "${a} ve `${x}`",
        "$x + `y$`",
        "=$A$1+$B$2, df$a$b",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn formulas_without_an_end_are_reported() {
    for (text, count) in [
        ("$\\frac{1}{2} ve", 1),
        ("Değer \\$DATA, yol C:\\dosya", 0),
        ("5 $, C:\\dosya", 0),
        ("$$ $$", 1),
        ("$x_{1} ve", 1),
    ] {
        assert_eq!(hide(text, 0).map_or(0, |hidden| hidden.unclosed.len()), count, "{text}");
    }
}

#[test]
fn many_signs_take_no_time() {
    for text in ["$ ", "$a ", "$$ ", "$$\n", "\\( ", "\\[ ", "\\begin{align}\n", "5$, ", "{$", "$`"] {
        let _ = hide(&text.repeat(20_000), 0);
    }
}
