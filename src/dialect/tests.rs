//! Tests of what forms are rewritten as, of broken forms, and of ordinary text.

use super::{ChapterLabels, Dialect, Labels, Task, Variables, translate};
use crate::header::Tree;
use crate::lang::Language;

fn translated(text: &str, dialect: Option<Dialect>) -> Option<String> {
    let labels = Labels::find([("a", ChapterLabels::of(text).into())].into_iter());
    let words = Language::new("en").words();
    let mut variables = Variables::default();
    let site = Tree::yaml("author: Ada *Brook*\nTitle: Night\nparams:\n  City: Bakü\nbaseurl: /blog\n")
        .expect("YAML");
    variables.take("site", &site);
    let task = Task { text, slug: "a", dialect, labels: &labels, words, variables: &variables };
    let translation = translate(task)?;
    // Every copied stretch must be the same in the author's text.
    for (number, stretch) in translation.stretches.iter().enumerate() {
        let end = translation.stretches.get(number + 1).map_or(translation.text.len(), |next| next.start);
        let own = &translation.text[stretch.start..end];
        assert!(stretch.is_made || text[stretch.at..].starts_with(own), "{own:?} in {text:?}");
    }
    Some(translation.text.to_string())
}

#[test]
fn ordinary_text_stays_as_it_is() {
    for text in [
        "",
        "# A\n\nFive == five, a==b, 50%% and {x}.\n",
        "```\n{{< video a >}}\n!!! note\n```\n",
        "    {{< video a >}}\n",
        "`{{< video a >}}` and `==x==` and \\cite x.\n",
        "A (b) c: d, e@f.org; see https://a.org/@fig-x and [1].\n",
        "!!! Watch out\n\n??? who knows\n\n=== \n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "---\ntitle: x\n---\n\nA.\n",
        "Setext\n------\n\nA.\n",
        "$$\n\\textbf{x} == y\n$$\n\n$\\emph{x}$\n",
        "\\begin{align}\n\\text{a} \\label{b}\n\\end{align}\n",
        "A> b",
        "::: box Title\n\nText.\n\n:::\n",
        "ğ == ş {{ç}} %}",
    ] {
        let own = translated(text, None);
        assert_eq!(own.filter(|_| !text.starts_with("A> ")), None, "{text:?}");
    }
}

#[test]
fn broken_forms_do_not_panic_and_lose_no_word() {
    for text in [
        "{{< figure src=\"a",
        "{{< figure src=\"ğ",
        "{{<ş>}}",
        "{% hint style=\"info\" %}\nkept",
        "{% endhint %}\nkept",
        "!!! note \"kept",
        "=== \"kept\"",
        "```smart header=\"x\"\nkept",
        "```{note\nkept",
        ":::{note}\nkept",
        "![kept](a{#fig-x",
        "![kept",
        "[[kept#^",
        "![[kept|",
        "==kept",
        "(@x) kept",
        "\\textbf{kept",
        "\\begin{figure}\nkept",
        "+---+\n| kept |",
        "-----------\nkept",
        "{ref}`kept",
        ":numref:`kept",
        "<Listing caption=\"kept\"",
        "A>kept",
        "{blurb}\nkept",
        "@fig-kept",
        "[@fig-kept; x]",
        "`kept",
        "$kept \\emph{x",
        "\u{a0}{{< ğ kept >}} kept",
    ] {
        for dialect in [None, Some(Dialect::Quarto), Some(Dialect::Obsidian), Some(Dialect::Leanpub)] {
            let made = translated(text, dialect).unwrap_or_else(|| text.to_owned());
            assert!(made.contains("kept") || !text.contains("kept"), "{text:?}: {made:?}");
        }
    }
}

#[test]
fn what_loads_programs_is_left_out_and_ordinary_words_stay() {
    for text in [
        "import Tabs from '@theme/Tabs';\n",
        "import './style.css'\n",
        "import { a, b } from \"x/y\"\n",
        "{/* words */}\n",
    ] {
        assert_eq!(translated(text, None).as_deref().map(str::trim), Some(""), "{text}");
    }
    for text in [
        "import duties from 1990\n",
        "import of goods from 'the east' grew\n",
        "important from 'x'\n",
        "import '' from ''\n",
        "{/* words\n",
        "::: detailsx\n",
        ":: details X\n",
    ] {
        assert_eq!(translated(text, None), None, "{text}");
    }
    let made = |text: &str| translated(text, None).unwrap_or_default();
    assert_eq!(made("::: details Open *it*\nx\n:::\n"), "::: box Open *it*\nx\n:::\n");
    assert_eq!(made("::: code-group\nx\n:::\n"), "::: {.code-group}\nx\n:::\n");
}

#[test]
fn projects_are_known_by_their_files() {
    for (file, dialect) in [
        ("_quarto.yml", Dialect::Quarto),
        ("mkdocs.yml", Dialect::MkDocs),
        (".obsidian", Dialect::Obsidian),
        (".gitbook.yaml", Dialect::GitBook),
        ("hugo.toml", Dialect::Hugo),
        ("Book.txt", Dialect::Leanpub),
        ("_toc.yml", Dialect::Myst),
        ("SUMMARY.md", Dialect::MdBook),
    ] {
        assert_eq!(Dialect::of(|name| name == file), Some(dialect), "{file}");
    }
    assert_eq!(Dialect::of(|_| false), None);
    assert_eq!(Dialect::named(" JavaScript.info "), Some(Dialect::JavascriptInfo));
    assert_eq!(Dialect::named("word"), None);
}

#[test]
fn images_with_captions_are_figures_in_some_dialects() {
    let text = "![Own *words*](a.png)\n";
    assert_eq!(translated(text, None), None);
    let made = translated(text, Some(Dialect::Pandoc)).expect("a figure");
    assert_eq!(made.trim(), "![Own words](a.png)\nOwn *words*");
    for (text, figure) in [
        ("![A](own map 1.png){#fig:map}\n", "![A](<own map 1.png>){#fig:map}\nA"),
        ("![A](own map.png \"Title\"){#fig:map}\n", "![A](<own map.png>){#fig:map}\nA"),
        ("![A](<own map.png>){#fig:map}\n", "![A](<own map.png>){#fig:map}\nA"),
    ] {
        assert_eq!(translated(text, None).as_deref().map(str::trim), Some(figure), "{text}");
    }
    assert_eq!(translated("![A](no path of a file){#fig:map}\n", None), None);
}

#[test]
fn values_replace_their_names() {
    let head = "---\ntitle: Old *harbour*\nparams:\n  ship: Ark\ncity: Gence\n---\n\n";
    for (text, expected) in [
        ("By {{ site.author }}.", "By Ada *Brook*."),
        ("By {{ site.author | escape }} in {{ .Site.Params.city }}.", "By Ada *Brook* in Bakü."),
        ("{{ .Site.Title }}: {{ .Title }}", "Night: Old *harbour*"),
        (
            "{{- page.title -}}, {{ page.city }}, {{ .Params.ship }}, {{ $frontmatter.city }}",
            "Old *harbour*, Gence, Ark, Gence",
        ),
        ("[x]({{ site.baseurl }}/a.md) ![]({{ \"/b.png\" | relative_url }})", "[x](/a.md) ![](/b.png)"),
    ] {
        assert_eq!(
            translated(&format!("{head}{text}\n"), None),
            Some(format!("{head}{expected}\n")),
            "{text}"
        );
    }
    for text in [
        "{{ site.unknown }} and {{ .Content }}",
        "{{ site.author | upcase }}",
        "`{{ site.author }}` and {{ author }}",
        "{{ site.author",
        "{{ if .Title }}",
        "{{ site.baseurl }}",
        "{{#site.author}}",
    ] {
        assert_eq!(translated(&format!("{head}{text}\n"), None), None, "{text}");
    }
}

#[test]
fn what_pasted_text_brings_along_is_read() {
    for (text, expected) in [
        ("Ad\tDoğum\nAyşe\t1950\n", "| Ad | Doğum |\n|---|---|\n| Ayşe | 1950 |\n\n"),
        ("a\tb\nc\td\n", "| | |\n|---|---|\n| a | b |\n| c | d |\n\n{.headless}\n\n"),
        ("| Ad | Tel |\n| Ali | 5 |\n", "| Ad | Tel |\n|---|---|\n| Ali | 5 |\n\n"),
        (
            "A.\n\n\tBu satır bir sekmeyle başlayan metindir.\n",
            "A.\n\nBu satır bir sekmeyle başlayan metindir.\n",
        ),
        ("A.\n\n    - elma bir\n    - şeftali iki\n", "A.\n\n- elma bir\n- şeftali iki\n"),
        ("A.\n\n\t\tAyşe Öztürk\n\t\tBaşkan\n", "A.\n\nAyşe Öztürk\nBaşkan\n"),
        ("Bu kita-\nbın sonu.\n", "Bu kitabın sonu.\n"),
        ("Bu kita-\nbın sonu-\ncu, el-\nma.\n", "Bu kitabın sonucu, elma.\n"),
        ("A well-\nknown fact, well known.\n", "A well-known fact, well known.\n"),
        ("Bir iyi-\nkötü, iyi-kötü.\n", "Bir iyi-kötü, iyi-kötü.\n"),
    ] {
        assert_eq!(translated(text, None).as_deref(), Some(expected), "{text:?}");
    }
    // A time begins no list, within which the text would be indented.
    let text = "10.00 Toplanma\n\n\tBu bir sekmeyle başlayan metindir.\n";
    assert_eq!(translated(text, None).as_deref(), Some(text.replace('\t', "").as_str()));
    // An address is no code; the groups of one code are judged together.
    let text = "A.\n\n\tAdresi ornek.org/a_b olan derneğe üye ve/veya gönüllü olun.\n";
    assert_eq!(translated(text, None).as_deref(), Some(text.replace('\t', "").as_str()));
    for text in [
        "A.\n\n    let a = 1;\n\n    Bu da o kodun bir satırı sayılır.\n",
        "A.\n\n    cargo run -- epub\n",
        "A.\n\n\tprint(\"Merhaba dünya, nasılsın bugün?\")\n",
        "1.\tBirinci\n2.\tİkinci\n",
        "Tel:\t555\nFaks:\t556\n",
        "•\telma\n•\tarmut\n",
        "| Deniz ve gece\n| Gece ve deniz\n",
        "a\tb\nc\td\te\n",
        "iç- \nve dış, kitap-\nve defter, BMT-\nnin, 1990-\ncı\n",
        "```\na\tb\nc\td\nkita-\nbın\n```\n",
        "- madde\n\n    Maddenin bu paragrafı da onun içindedir.\n",
    ] {
        assert_eq!(translated(text, None), None, "{text:?}");
    }
}
