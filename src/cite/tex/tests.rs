//! Tests of `tex`: what commands set.

use super::{Content, Macros, read};
use crate::book::cited::{Inline, InlineKind};
use crate::book::{Target, Way};
use crate::cite::marks;
use crate::source::Span;

fn markup_of(inlines: &[Inline]) -> String {
    let of = |inline: &Inline| match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Emphasis(content) => format!("*{}*", markup_of(content)),
        InlineKind::Strong(content) => format!("**{}**", markup_of(content)),
        InlineKind::SmallCaps(content) => format!("+{}+", markup_of(content)),
        InlineKind::Superscript(content) => format!("^{}^", markup_of(content)),
        InlineKind::Subscript(content) => format!("~{}~", markup_of(content)),
        InlineKind::Link { target: Way::Known(Target::Url(url)), content } => {
            format!("[{}]({url})", markup_of(content))
        }
        other => panic!("{other:?}"),
    };
    inlines.iter().map(of).collect()
}

fn set(field: &str) -> (String, Vec<String>) {
    let plain = read(field, Content::Words, &Macros::read(""));
    let inlines = marks::inlines(&marks::with_signs(&plain.text), Span::default());
    let unknown = plain.unknown.into_iter().map(|(place, name)| {
        assert!(field.get(place).is_some());
        name
    });
    (markup_of(&inlines), unknown.collect())
}

#[test]
fn what_is_understood_is_set() {
    let mut wrong = Vec::new();
    for (field, wanted) in [
        (r"\emph{a} \textit{b} \textbf{c} \textsc{d} \textsl{e}", "*a* *b* **c** +d+ *e*"),
        (r"{\em a b} {\it c} {\bfseries d} {\sc e} {\itshape f}", "*a b* *c* **d** +e+ *f*"),
        (r"\emph{a \textbf{b \emph{c}}}", "*a **b *c****"),
        (
            r"\url{https://a.example/b\_c} \href{https://d.example/e%20f}{g \emph{h}}",
            "[https://a.example/b_c](https://a.example/b_c) [g *h*](https://d.example/e%20f)",
        ),
        (r"\enquote{a \enquote{b}} \mkbibquote{c} \enquote*{d}", "“a ‘b’” “c” “d”"),
        (r"``a'' `b' ?`c !`d", "“a” ‘b' ¿c ¡d"),
        (r"a--b a---b a-b 1990~yılı \textendash\ \textemdash{}c", "a–b a—b a-b 1990\u{a0}yılı – —c"),
        (r"xn-{}-80antb.xn-{}-p1ai", "xn--80antb.xn--p1ai"),
        (r"\& \% \_ \# \$ \{ \} 5 % 6 & 7 # 8", "& % _ # $ { } 5 % 6 & 7 # 8"),
        (r"\ldots \dots{} \LaTeX{} \TeX\ son", "…… LaTeX TeX son"),
        (
            r"$H_2O$ $^{14}$C CO$_{2}$ 10\textsuperscript{th} x\textsubscript{i} m$^2$",
            "H~2~O ^14^C CO~2~ 10^th^ x~i~ m^2^",
        ),
        (
            r"$\alpha$-$\beta \times 10^{-3}$ \(x \le y\) \ensuremath{\mu}m $90^\circ$",
            "α-β × 10^−3^ x ≤ y μm 90^°^",
        ),
        (r"5$ ve 10$ arası, US\$ 7, \$8", "5$ ve 10$ arası, US$ 7, $8"),
        (r"yalnız $ imi", "yalnız $ imi"),
        (r"{K}ent {TBMM}'de", "Kent TBMM'de"),
        (
            r"\foreignlanguage{english}{The End} \texorpdfstring{$x$}{iks} \mbox{bir arada}",
            "The End iks bir arada",
        ),
        (r"\noopsort{1973b}1973 \nocite{x}a \relax b\par c \\ d", "1973 a b c   d"),
        (r"\frac{1}{2} $\frac{a}{b}$ $\sqrt{2}$ $\mathrm{Na}^+$", "1/2 a/b √2 Na^+^"),
        (r"\guillemotleft a\guillemotright{} \textquotedblleft b\textquotedblright", "«a» “b”"),
        (r"A\,B A\ B A\-B \S 12 \pounds5 \texteuro", "A\u{202f}B A B AB §12 £5 €"),
    ] {
        let seen = set(field);
        if seen != (wanted.to_owned(), Vec::new()) {
            wrong.push(format!("{field}\n  wanted {wanted}\n  seen   {seen:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn accents_in_every_spelling() {
    let mut wrong = Vec::new();
    for (field, wanted) in [
        (r#"\"o \"{o} {\"o} {\"{o}} \" o \"O"#, "ö ö ö ö ö Ö"),
        (r"\c{s} \c s {\c s} {\c{S}} \c{c}{\c c}", "ş ş ş Ş çç"),
        (r"\u{g} \u g {\u{g}} \u{G}", "ğ ğ ğ Ğ"),
        (r"\i {\i} \i{} \.I \.{I} {\.I} \.{\i} \.i", "ıı ı İ İ İ i i"),
        (r"\'e \`a \^{\i} \'{\i} \~n \=a \v{s} \H{o} \k{a} \r{a} \d{t} \b{d}", "é à î í ñ ā š ő ą å ṭ ḏ"),
        (r"{\ss} \ss{} \o \O{} \l{} \ae \OE \aa \th", "ß ß øØ ł æŒåþ"),
        (r#"I\c{s}{\i}k, \.{I}nalc{\i}k, \c{C}elik, G\"{u}r, Da\u{g}"#, "Işık, İnalcık, Çelik, Gür, Dağ"),
        (r"\'{} \~{}ev \^{} \t{oo}", "´ ~ev ^ o\u{361}o"),
        (r"\textcommabelow{s} \v{\j} \textschwa \d{\i}", "ș ǰ əı\u{323}"),
    ] {
        let seen = set(field);
        if seen != (wanted.to_owned(), Vec::new()) {
            wrong.push(format!("{field}\n  wanted {wanted}\n  seen   {seen:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_understood_is_named_and_never_set() {
    for (field, wanted, unknown) in [
        (r"a \ozel{b \emph{c}} d", "a b *c* d", vec![r"\ozel"]),
        (r"\bilinmez a", "a", vec![r"\bilinmez"]),
        (r"a } b", "a  b", vec!["}"]),
        (r"bkz. \cite[s. 3]{baska} ve \ref{x}", "bkz.  ve ", vec![r"\cite", r"\ref"]),
        (r"$a \bilinmez b$", "a  b", vec![r"\bilinmez"]),
        (r"\iki{a}{b}[c]", "ab[c]", vec![r"\iki"]),
        ("a\u{10f000}b", "a\u{fffd}b", vec![]),
        (r"a\", "a", vec![r"\"]),
        (r"\emph", "", vec![]),
        (r"\emph{a", "*a*", vec![]),
        (r"$^", "$^", vec![]),
    ] {
        assert_eq!(
            set(field),
            (wanted.to_owned(), unknown.iter().map(ToString::to_string).collect()),
            "{field}"
        );
    }
}

#[test]
fn names_keep_the_braces_that_hold_them_together() {
    let names = |field: &str| marks::with_signs(&read(field, Content::Names, &Macros::read("")).text);
    assert_eq!(
        names(r#"{\"O}z, Ece and {T\"urk Tarih Kurumu} and {\c{S}}en, {\"U}mit"#),
        "Öz, Ece and {Türk Tarih Kurumu} and Şen, Ümit"
    );
    assert_eq!(names(r"Knuth, D.~E. and Barnes \& Noble"), "Knuth, D. E. and Barnes & Noble");
}

#[test]
fn addresses_lose_only_their_backslashes() {
    let url = |field: &str| marks::with_signs(&read(field, Content::Literal, &Macros::read("")).text);
    assert_eq!(
        url(r"https://a.example/b\_c\%20d\&e--f~g_h$i{\_}j\#k"),
        "https://a.example/b_c%20d&e--f~g_h$i_j#k"
    );
    assert_eq!(url(r"\url{https://a.example/~b}"), "https://a.example/~b");
}

#[test]
fn a_bare_address_among_words_is_literal() {
    for (field, wanted) in [
        (
            "Erişim: https://a.org/~b/c--d_$e$_f(g.",
            "Erişim: [https://a.org/~b/c--d_$e$_f(g](https://a.org/~b/c--d_$e$_f(g).",
        ),
        (
            r"www.b_c_d.org/a\_b ve doi:10.1000/a---b'de",
            "[www.b_c_d.org/a_b](http://www.b_c_d.org/a_b) ve [doi:10.1000/a---b](https://doi.org/10.1000/a---b)'de",
        ),
        ("{(http://a.org/``b)} -- son", "([http://a.org/](http://a.org/)“b) – son"),
        (r"a--b \emph{https://a.org/c--d} ~x", "a–b *[https://a.org/c--d](https://a.org/c--d)* \u{a0}x"),
        ("httpler ve www ile doi: yok--var", "httpler ve www ile doi: yok–var"),
    ] {
        assert_eq!(set(field), (wanted.to_owned(), Vec::new()), "{field}");
    }
}

#[test]
fn the_author_s_own_commands_are_followed_and_bounded() {
    let macros = Macros::read(
        r"\newcommand{\kurum}{T\c{S}K} \providecommand{\cift}[2]{#2, \emph{#1}} \def\ek#1{#1'da} \newcommand{\sonsuz}{a\sonsuz\sonsuz}",
    );
    let set = |field: &str| {
        let plain = read(field, Content::Words, &macros);
        (markup_of(&marks::inlines(&marks::with_signs(&plain.text), Span::default())), plain.unknown.len())
    };
    assert_eq!(set(r"\kurum{} \cift{a}{b} \ek{Van}"), ("TŞK b, *a* Van'da".to_owned(), 0));
    let (words, unknown) = set(r"\sonsuz");
    assert!(unknown > 0 && words.len() < 2_000_000);
}

#[test]
fn deep_and_long_fields_come_to_an_end() {
    for field in [
        r"\emph".repeat(50_000),
        "{".repeat(50_000),
        "$".repeat(50_001),
        "${".repeat(50_000),
        "\\emph[".repeat(50_000),
        r#"\""#.repeat(50_000),
    ] {
        let _ = set_whole(&field);
    }
}

fn set_whole(field: &str) -> usize {
    [Content::Words, Content::Names, Content::Literal]
        .map(|content| read(field, content, &Macros::read("")).text.len())
        .iter()
        .sum()
}
