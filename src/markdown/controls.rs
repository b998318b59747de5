//! Control characters, which came with text pasted from elsewhere: they are invisible, and no book can show them.

use super::script::Script;
use crate::diag::{Diagnostic, Problem};
use std::collections::BTreeMap;

/// Reports each control character of a text once, at its first place.
pub(super) fn find(script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let is_rare = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n')) || byte == 0x7f || byte == 0xc2;
    if !script.text.bytes().any(is_rare) {
        return;
    }
    let mut found: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    for (at, sign) in script.text.char_indices() {
        // U+0085 ends a line on some machines.
        if sign.is_control() && !matches!(sign, '\t' | '\n' | '\u{85}') {
            found.entry(sign).or_insert((at, 0)).1 += 1;
        }
    }
    for (character, (at, count)) in found {
        let problem = Problem::ControlCharacter { character, count };
        diagnostics.push(Diagnostic::new(problem, script.span(at..at + character.len_utf8())));
    }
}
