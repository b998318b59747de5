//! Tests of what is reported as markup, and what is not.

use crate::book::Matter;
use crate::diag::Problem;
use crate::manuscript::ChapterFile;
use crate::markdown::parse_chapter;
use crate::source::Sources;

/// What is reported of a text: kinds with the text that is shown.
fn reported(text: &str) -> Vec<String> {
    let text = format!("# Gece\n\n{text}\n");
    let mut sources = Sources::default();
    let source = sources.add("01.md".into(), text.clone());
    let file = ChapterFile {
        source,
        path: "01.md".into(),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        slug: "01".into(),
        is_title_page: false,
    };
    let found = parse_chapter(&file, &text).diagnostics;
    let left = found.into_iter().filter_map(|found| match found.problem {
        Problem::MarkupLeft { kind, written } => Some(format!("{kind:?} {written}")),
        _ => None,
    });
    left.collect()
}

#[test]
fn markup_of_other_tools_is_reported() {
    for (text, expected) in [
        ("Bu **kalın olacaktı", "Emphasis **kalın"),
        ("kalın** bitti", "Emphasis kalın**"),
        ("~~silinecekti", "Emphasis ~~silinecekti"),
        ("Bir ==sarı söz== var", "Highlight ==sarı söz=="),
        ("++yeni++", "Highlight ++yeni++"),
        ("[söz] (02.md)", "Link [söz] (02.md)"),
        ("[söz] (https://a.az/b)", "Link [söz] (https://a.az/b)"),
        ("(söz)[https://a.az]", "Link (söz)[https://a.az]"),
        ("[söz](bir iki", "Link [söz](bir iki"),
        ("![harita]", "Link ![harita]"),
        ("[söz][tanim]", "Link [söz][tanim]"),
        ("{{< youtube a >}}", "Template {{< youtube a >}}"),
        ("{{baslik}}", "Template {{baslik}}"),
        ("{% raw %}", "Template {% raw %}"),
        (":ref:`a`", "Reference :ref:"),
        ("{ref}`a`", "Reference {ref}"),
        ("\\ref{a}", "Command \\ref{a}"),
        ("\\textbf{bir söz}", "Command \\textbf{bir söz}"),
        ("[TOC]", "Contents [TOC]"),
        ("{:toc}", "Contents {:toc}"),
        ("!!! note \"Ad\"", "Admonition !!! note \"Ad\""),
        (":::spoiler\nMetin.\n:::", "Box :::spoiler"),
        (":smile:", "Emoji :smile:"),
        ("Bir %% iki", "Comment %% iki"),
        ("Söz. ^kimlik", "BlockId ^kimlik"),
        ("{++ekle++}", "Change {++ekle++}"),
        ("{~~eski~>yeni~~}", "Change {~~eski~>yeni~~}"),
        ("Söz {.renk}", "Attributes {.renk}"),
        ("##Başlık", "Heading ##Başlık"),
        ("bir\n\n----- -----\n\niki", "Table ----- -----"),
        ("Söz<o:p></o:p> sürer", "Template <o:p>"),
        ("<st1:place w:st=\"on\">Bakü</st1:place>", "Template <st1:place w:st=\"on\">"),
        ("- Kim o?", "Dialogue - Kim o?"),
        ("- Kim o? diye sordu.\n- Benim.", "Dialogue - Kim o? diye sordu."),
        ("~~~\nkod", "Code ~~~"),
        ("~~~\n*!*\na\n*/!*\n~~~", "CodeMark *!*"),
        ("| a | b |\n|---|", "Table |---|"),
        ("> ==alıntıda==", "Highlight ==alıntıda=="),
        ("Söz.[^a]\n\n[^a]: ==notta==", "Highlight ==notta=="),
        ("| a |\n|---|\n| ==b== |", "Highlight ==b=="),
    ] {
        assert_eq!(reported(text), [expected], "{text}");
    }
}

#[test]
fn ordinary_text_is_not() {
    for text in [
        "x == y ve a==b, `==kod==`",
        "```\n{{x}} ==a== {% b %}\n```",
        "m^2, 2^10^, H~2~O, 10 m ^2",
        "\\*\\*düz\\*\\* ve \\==düz== ve \\{{düz}}",
        "&ast;&ast;düz",
        "__init__.py, x.__len__, __len__()",
        "C++ ve C++, f**k, 2 ** 3, ____",
        "**kalın** *italik* ~~eski~~ ***ikisi***",
        "[sic] (1990) ve [1] (bkz. s. 3) ve [1][2]",
        "[TOC]\n\n[TOC]: https://a.az/b",
        "saat 12:30:45, oran 1:2:3, a:b:c",
        "::: kutu Başlık\n\nMetin.\n\n:::",
        "::: Kaynaklar\n\nMetin.\n\n:::",
        "https://a.az/:b:/==c==/__d__ ve <https://a.az/{{e}}>",
        "%%özel%% ve 100%% ile 5%%",
        "- elma\n- armut\n- Nerede bulunur, kim satar",
        "- Ne zaman?\n- Nerede?",
        "- Kapıyı açın.\n- Pencereyi kapatın.",
        "A. Behramov\nB. Vahabzade",
        "Ad\tYaş",
        "Tel:\t1\nSöz sürer",
        "[1] ve [2]",
        "² kare\n⁵ başka",
        "a <o ve p: b> ve x<y:z",
        "Metin — ara söz — sürer\n— bir satır",
        "[söz]{.smallcaps} ve ![Ad](a.png){#id}",
        "Ad Soyad (d. 1950) [bağ](02.md)",
        "Dikkat!!! Bu \"söz\" C:\\dosya\\ad",
        "| Dize bir,\n| dize iki.",
        "1. bir\n2. iki",
        "# ",
    ] {
        assert_eq!(reported(text), Vec::<String>::new(), "{text}");
    }
}
