//! Tests of what dollar signs and brackets are read as.

use super::{Around, is_bracketed, is_formula, is_set_off};

/// Whether the first two dollar signs of a text are read as those of a formula.
fn reads(text: &str) -> bool {
    let mut parts = text.splitn(3, '$');
    let (before, content, after) = (parts.next(), parts.next(), parts.next());
    let [before, content, after] = [before, content, after].map(|part| part.expect(text));
    is_formula(content, Around { before, after })
}

#[test]
fn formulas() {
    for text in [
        "$f(x)+g(y)$",
        "$a+b+c+d$",
        "$P(A|B)P(B)$",
        "$sin(x)$ ve",
        "$x$ ve",
        "2$x$",
        "2$x_1$",
        "3$a=1$,",
        "$12{,}5$ kg",
        "$E = mc^2$",
        "$GDP = C + I + G + NX$",
        "$kar = gelir - gider$",
        "$ABCD$ dörtgeni",
        "$5$",
        "$n$th",
        "$x$’in",
        "$k$ıncı",
        "$\\alpha$ya",
        "$ x^2 $ olur",
        "değer $ x $ ise",
        "$P(A | B)$",
        "| $|x| + 1$ |",
        "$[0, 1)$",
        "$\\text{eğer büyükse}$",
        "$x, y$",
        "$\\frac{1}{2}$5",
        "($n-1$)",
        "“$x$”",
        "$p<0.05$",
        "$Q_d = 100 - 2P$",
        "$ax^2+bx+c=0$",
        "$H_2O$",
        "$\\{x | x > 0\\}$",
        "$f: X \\to Y$",
        "$1 + 1 = 2$",
        "$max(a, b)$",
        "$log x$",
        "$2 + 3$ eder",
        "$x$, $y$",
        "$-5$",
        "$x_1$in",
        "$CO_2$nin",
        "$x_1, x_2$nin",
        "5-$5$",
        "${x}$",
        "$]0, 1[$",
        "$\\href{https://a.b/c}{x}$",
        "$f:\\R\\to\\R$",
        "$\\left( x \\right.$",
        "${a}_1 + {b}$",
        "${n \\choose k}$",
        "n$\\alpha$ya",
        "$.5$",
    ] {
        assert!(reads(text), "{text}");
    }
}

#[test]
fn money_and_names() {
    for text in [
        "$20,000-$30,000",
        "10$-20$ eder",
        "5$’dan 10$’a",
        "($5)-$30",
        " 10 $; ikisi 15$-",
        "5 $ ve 10 $",
        "5$ ve 10$",
        "$5-$10",
        "US$5 ve US$10",
        "US$ ve A$",
        "US$/A$ paritesi",
        "$HOME and $PATH",
        "$HOME/$PATH",
        "$HOME_DIR/$PATH_X",
        "$5 and 10$",
        "$5 ile 10$ arası",
        "5$lık ve 10$lık",
        "100$/gün, 200$/gün",
        "10$=340₺, 20$=680₺",
        "| $5 | 10$ |",
        "**$5** ile **10$**",
        "$a,$b",
        "foo$bar$baz",
        "5 $ = 170 ₺, 10 $ = 340 ₺",
        "$5 milyon ile 10$",
        "(5$), 10$",
        "$5 (yani 170 ₺) ile 10$",
        "5$: 10$",
        "$100,$200",
        "5$. 10$",
        "5$, 10$",
        "$5/kg-$6/kg",
        "5 $ ile $ 10",
        "$PATH_X, foo$bar$baz",
        "df$a$b",
        "mean(df$y). C:\\Users\\ali\\Belgeler; Ke$ha",
        "dosya $d, (C:\\veri\\yeni$",
        "$5+$10=$15, (5$-",
        "f($x, g($y)",
        "$x=https://a.b/c$",
        "veri2$x_1$yas",
        "${ad}/${soyad}",
        "${HOME}/bin ve $",
        "${HOME}/bin:$",
        "$ = dolar, £ = sterlin, $ ≠ €",
        "$ 5 $ ve",
    ] {
        assert!(!reads(text), "{text}");
    }
}

#[test]
fn sums_between_dashes() {
    for (before, content) in
        [("$20,000-", "30,000, 5"), ("$5 – ", "10, 5"), ("US$5/", "6, 7"), ("$ 5-", "10")]
    {
        assert!(!is_formula(content, Around { before, after: " eder" }), "{before}{content}");
    }
    assert!(is_formula("x = 5", Around { before: "$5-", after: " eder" }));
}

#[test]
fn what_is_set_off() {
    for (text, is_alone) in
        [("x = 5", false), ("\\alpha", false), ("ABC", true), ("x", false), ("a\n=\nb", true)]
    {
        assert!(is_set_off(text, is_alone), "{text}");
    }
    assert!(
        !is_set_off(" ile ", false)
            && !is_set_off("", true)
            && !is_set_off(" ile ", true)
            && !is_set_off("pahalı bir yer", true)
    );
    for text in ["x", "a + b", "\\frac{1}{2}", "x_1"] {
        assert!(is_bracketed(text, false), "{text}");
    }
    for text in ["sic", "1", "…", "bkz. s. 5", "a"] {
        assert!(!is_bracketed(text, true), "{text}");
    }
    assert!(is_bracketed("E = mc^2", true) && !is_bracketed("bkz. s. 5", false));
}
