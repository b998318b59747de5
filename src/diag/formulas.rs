//! Wording of what is wrong with formulas and their macros, in Turkish and English.

use super::words::{Pair, pair};
use super::{FormulaFault, MacroFault};

/// What is wrong with a formula.
pub(super) fn formula_words(fault: &FormulaFault) -> (Pair, Pair) {
    let (why_tr, why_en) = match fault {
        FormulaFault::Unknown(name) => {
            (format!("formülde bilinmeyen komut: {name}"), format!("unknown command in a formula: {name}"))
        }
        FormulaFault::Ends => ("formül yarım kalmış".into(), "a formula ends before it is complete".into()),
        FormulaFault::Stray(sign) => {
            (format!("formülde “{sign}” burada duramaz"), format!("“{sign}” cannot stand here in a formula"))
        }
        FormulaFault::Endless(name) => {
            (format!("{name} makrosu kendini çağırıyor"), format!("the macro {name} uses itself"))
        }
        FormulaFault::Other(reason) => {
            ("formül anlaşılamadı".into(), format!("a formula cannot be understood: {reason}"))
        }
    };
    let (hint_tr, hint_en) = match fault {
        FormulaFault::Unknown(_) => (
            "kitapta formülün kaynağı durur; komutu book.toml’da [math] altındaki macros tablosunda tanımlayın ya da \
             bilinen komutlarla yazın",
            "the book shows the formula’s source; define the command in the table macros under [math] in book.toml, or \
             write it with known commands",
        ),
        FormulaFault::Endless(_) => (
            "kitapta formülün kaynağı durur; book.toml’da [math] altındaki makroyu düzeltin",
            "the book shows the formula’s source; mend the macro under [math] in book.toml",
        ),
        _ => (
            "kitapta formülün kaynağı durur; TeX gibi yazın:  $\\frac{1}{2}$",
            "the book shows the formula’s source; write it as TeX does:  $\\frac{1}{2}$",
        ),
    };
    pair(why_tr, hint_tr.into(), why_en, hint_en.into())
}

/// What is wrong with a macro for formulas.
pub(super) fn macro_words(name: &str, fault: MacroFault) -> (Pair, Pair) {
    let (why_tr, why_en) = match fault {
        MacroFault::Name => (
            "adı yalnız a–z ve A–Z harflerinden oluşmalı",
            "its name must be made of the letters a–z and A–Z alone",
        ),
        MacroFault::Text => {
            ("karşılığı tırnak içinde bir metin olmalı", "it must stand for a text in quotes")
        }
        MacroFault::Braces => ("içinde karşılığı olmayan bir ayraç var", "a brace in it has no partner"),
    };
    pair(
        format!("“{name}” makrosu kullanılmadı: {why_tr}"),
        "şöyle yazın:  vect = \"\\\\mathbf{#1}\"".into(),
        format!("the macro “{name}” was left out: {why_en}"),
        "write it like this:  vect = \"\\\\mathbf{#1}\"".into(),
    )
}
