//! Signs of the faces Symbol and Wingdings, which Word refers to by their place in the face.

/// The Unicode character at a place of a face, if there is one; places are accepted with and without U+F000 added.
pub(super) fn sign(face: &str, place: u32) -> Option<char> {
    let place = if (0xf000..=0xf0ff).contains(&place) { place - 0xf000 } else { place };
    let signs = match face.to_ascii_lowercase().as_str() {
        "symbol" => SYMBOL,
        "wingdings" => WINGDINGS,
        _ => return None,
    };
    signs.iter().find(|(own, _)| *own == place).map(|(_, sign)| *sign)
}

/// Signs of Symbol that appear in running text (Unicode Consortium, mappings of vendors: Adobe, symbol.txt).
const SYMBOL: &[(u32, char)] = &[
    (0x44, 'Δ'),
    (0x46, 'Φ'),
    (0x47, 'Γ'),
    (0x4c, 'Λ'),
    (0x50, 'Π'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0x61, 'α'),
    (0x62, 'β'),
    (0x64, 'δ'),
    (0x65, 'ε'),
    (0x67, 'γ'),
    (0x6c, 'λ'),
    (0x6d, 'μ'),
    (0x70, 'π'),
    (0x71, 'θ'),
    (0x72, 'ρ'),
    (0x73, 'σ'),
    (0x77, 'ω'),
    (0xa2, '′'),
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xae, '→'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xbb, '≈'),
];

/// Signs of Wingdings that Word makes of typed text (`-->`, `<--`, `:)`), and ticks.
const WINGDINGS: &[(u32, char)] = &[
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xf3, '⇔'),
    (0xfb, '✗'),
    (0xfc, '✓'),
];

#[cfg(test)]
mod tests {
    use super::sign;

    #[test]
    fn places_are_counted_in_two_ways() {
        assert_eq!((sign("Wingdings", 0xf0e0), sign("Wingdings", 0xe0)), (Some('→'), Some('→')));
        assert_eq!((sign("Symbol", 0xf061), sign("symbol", 0x61)), (Some('α'), Some('α')));
        assert_eq!((sign("Symbol", 0xf0b7), sign("Arial", 0xe0)), (None, None));
    }
}
