//! Markup that a book has no place for and prints as it was typed: its kinds and their wording.

use super::words::{Pair, pair};

/// What looks like markup and was left in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leftover {
    /// `**`, `__` or `~~` without a partner.
    Emphasis,
    /// `==x==` and `++x++`.
    Highlight,
    /// `[x] (y)`, `(x)[y]`, `![x]`, `[x][y]`.
    Link,
    /// `{{< x >}}`, `{{x}}`, `{% x %}`, `<% x %>`.
    Template,
    /// `@fig:x`, `:ref:`, `{ref}`.
    Reference,
    /// `\name{x}`.
    Command,
    /// `[TOC]`, `{:toc}`.
    Contents,
    /// `!!! note`, `.. note::`.
    Admonition,
    /// `:::x`.
    Box,
    /// `:name:`.
    Emoji,
    /// `%%` without a partner.
    Comment,
    /// `^id` at a paragraph's end.
    BlockId,
    /// `{++x++}` and its like.
    Change,
    /// Lines that each begin with `a)`, `(1)`, `•` and run together.
    Lines,
    /// `- Kim o?`.
    Dialogue,
    /// `{.x}`, `{: .x}`.
    Attributes,
    /// `##Title`.
    Heading,
    /// `|---|`, `+---+`.
    Table,
    /// `r[x]`, `*[x]:`, `#+x:`.
    Label,
    /// `*!*` within code.
    CodeMark,
    /// Code that is never closed.
    Code,
}

/// What is said of one.
pub(super) fn words(kind: Leftover, written: &str) -> (Pair, Pair) {
    let (what_tr, hint_tr, what_en, hint_en) = parts(kind);
    pair(format!("“{written}” {what_tr}"), hint_tr.into(), format!("“{written}” {what_en}"), hint_en.into())
}

fn parts(kind: Leftover) -> (&'static str, &'static str, &'static str, &'static str) {
    const TYPED_TR: &str = "yazıldığı gibi basılacak";
    const TYPED_EN: &str = "is printed as it was typed";
    let (hint_tr, hint_en) = match kind {
        Leftover::Lines => {
            return (
                "ile başlayan satırlar tek paragraf olarak birleşti",
                "aralarına boş satır koyun ya da  1.  ve  -  ile liste yapın",
                "begins lines that ran together into one paragraph",
                "put empty lines between them, or make a list with  1.  or  - ",
            );
        }
        Leftover::Dialogue => {
            return (
                "konuşma çizgisi değil, liste olarak okundu",
                "konuşmaysa satıra uzun çizgiyle  —  başlayın ve aralarına boş satır koyun",
                "was read as a list, not as the dash of a dialogue",
                "if somebody speaks, begin the line with a long dash  —  and put empty lines between them",
            );
        }
        Leftover::Code => {
            return (
                "ile açılan kod kapanmamış; ardından gelen her şey kod olarak dizildi",
                "kodun sonuna, açılıştaki işaretin aynısını kendi satırında yazın",
                "opens code that is never closed; all that follows was set as code",
                "repeat the mark on a line of its own where the code ends",
            );
        }
        Leftover::Emphasis => (
            "vurgunun iki yanına da boşluksuz aynı işareti koyun:  **kalın**  – işaretin kendisiyse önüne ters bölü koyun:  \\*\\*",
            "put the same mark on both sides without spaces:  **bold**  – to print the mark itself, put a backslash before it:  \\*\\*",
        ),
        Leftover::Highlight => (
            "kitapta işaretli metin yoktur; vurgu için  *italik*  ya da  **kalın**  yazın",
            "a book has no highlighting; for emphasis write  *italic*  or  **bold**",
        ),
        Leftover::Link => (
            "bağlantı  [sözler](adres)  görsel  ![sözler](dosya)  biçiminde yazılır; iki ayraç bitişik olur",
            "a link looks like  [words](address)  and an image like  ![words](file) ; nothing stands between the brackets",
        ),
        Leftover::Template => (
            "bu komut başka bir aracındır; yerine metnini yazın ya da satırı silin",
            "this command is another tool’s; write its text instead, or remove the line",
        ),
        Leftover::Reference => (
            "göndermeyi bağlantı olarak yazın:  [Şekil 1](#kimlik)",
            "write the reference as a link:  [Figure 1](#id)",
        ),
        Leftover::Command => (
            "LaTeX komutları metinde okunmaz; Markdown karşılığını yazın, formülse dolar imleri arasına alın",
            "commands of LaTeX are not read in text; write them in Markdown, and formulas between dollar signs",
        ),
        Leftover::Contents => (
            "içindekiler kendiliğinden yapılır; satırı silin",
            "contents are made by themselves; remove the line",
        ),
        Leftover::Admonition => (
            "kutuyu  ::: kutu Başlık  ile açın, tek başına  :::  ile kapatın",
            "open a box with  ::: box Title  and close it with a lone  :::",
        ),
        Leftover::Box => (
            "üç iki noktadan sonra boşluk bırakıp bilinen bir kutu adı yazın:  ::: kutu Başlık",
            "write a space and the name of a box behind the colons:  ::: box Title",
        ),
        Leftover::Emoji => ("imin kendisini yazın ya da silin", "type the sign itself, or remove it"),
        Leftover::Comment => (
            "yorumu  %%  ile kapatın; yüzde imiyse bir tanesini silin",
            "close the comment with  %% ; if it is a percent sign, remove one of the two",
        ),
        Leftover::BlockId => (
            "bu kimlik Obsidian’ındır; silin ya da kimliği bir başlığa verin:  ## Başlık {#kimlik}",
            "this id is Obsidian’s; remove it, or give it to a heading:  ## Title {#id}",
        ),
        Leftover::Change => (
            "değişikliği kabul edin ya da geri alın, sonra işaretleri silin",
            "accept the change or take it back, then remove its marks",
        ),
        Leftover::Attributes => (
            "öznitelikleri silin; kimlik yalnızca bir başlığın sonunda durur:  ## Başlık {#kimlik}",
            "remove the attributes; an id stands at the end of a heading alone:  ## Title {#id}",
        ),
        Leftover::Heading => (
            "başlıksa # ile sözcük arasına boşluk koyun:  ## Başlık",
            "if it is a heading, put a space behind the #:  ## Title",
        ),
        Leftover::Table => (
            "tabloyu  | A | B |  satırı, altında  |---|---|  ile yazın; sütun sayıları eşit olmalı",
            "write the table as  | A | B |  above  |---|---|  with as many columns in each line",
        ),
        Leftover::Label => (
            "bu işaret başka bir aracındır; silin ya da metnini yazın",
            "this mark is another tool’s; remove it, or write its text",
        ),
        Leftover::CodeMark => (
            "kodu vurgulayan bu işaret başka bir aracındır; satırı silin",
            "this mark, which another tool highlights code by, stands in the code; remove the line",
        ),
    };
    (TYPED_TR, hint_tr, TYPED_EN, hint_en)
}
