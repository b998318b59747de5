//! Rules on letters, marks, spaces and notes.

use super::{Rule, note, rule};

/// Letters with their marks apart.
pub const DECOMPOSED: Rule = rule(
    "T001",
    ("harf ile işareti ayrı kodlanmış", "a letter and its mark are coded apart"),
    ("metin NFC biçiminde saklanmalı; aramada bulunmaz", "keep the text in NFC, or a search misses the word"),
);
/// An `i` with a second dot.
pub const TWO_DOTS: Rule = rule(
    "T002",
    ("i harfinin üstünde ikinci bir nokta var", "the i carries a second dot"),
    (
        "Türkçeyi bilmeyen bir küçük harfe çevirme “İ”yi böyle bozar",
        "lowering “İ” without Turkish rules leaves it behind",
    ),
);
/// A capital I where the language has İ.
pub const DOTLESS_CAPITAL: Rule = rule(
    "T003",
    ("büyük harfe çevrilirken noktası düşmüş", "the capital has lost its dot"),
    ("i’nin büyüğü İ, ı’nın büyüğü I’dır", "the capital of i is İ, that of ı is I"),
);
/// Straight and curly apostrophes in one file.
pub const MIXED_APOSTROPHES: Rule = note(
    "T004",
    ("dosyada hem ' hem ’ kesme işareti olarak kullanılmış", "the file uses both ' and ’ as apostrophes"),
    (
        "kitapta hepsi ’ olur; --fix kaynağı da birleştirir",
        "all are ’ in the books; --fix makes the source agree",
    ),
);
/// An apostrophe after a closing quotation mark.
pub const APOSTROPHE_AFTER_QUOTE: Rule = rule(
    "T005",
    ("kapanan tırnaktan sonra kesme işareti", "an apostrophe after a closing quotation mark"),
    (
        "tırnaktan sonra gelen ek kesmeyle ayrılmaz (TDK)",
        "a suffix after a closing mark takes no apostrophe (TDK)",
    ),
);
/// A letter of another alphabet in a Latin word.
pub const FOREIGN_LETTER: Rule = rule(
    "T007",
    ("sözcükte başka abecenin harfi var", "a letter of another alphabet stands in the word"),
    ("Latin harfini yazın; aramada bulunmaz", "type the Latin letter, or a search misses the word"),
);
/// A note mark before punctuation.
pub const NOTE_BEFORE_MARK: Rule = rule(
    "T020",
    ("dipnot işareti noktalamadan önce", "the note mark stands before the punctuation"),
    (
        "dipnot işareti noktalama işaretinden sonra gelir (İSNAD)",
        "a note mark follows the punctuation (ISNAD)",
    ),
);
/// A space before a note mark.
pub const SPACE_BEFORE_NOTE: Rule = rule(
    "T021",
    ("dipnot işaretinden önce boşluk", "a space before a note mark"),
    ("dipnot işareti sözcüğe ya da noktalamaya bitişir", "a note mark touches what it follows"),
);
/// A space before a stop or comma.
pub const SPACE_BEFORE_MARK: Rule = rule(
    "T022",
    ("noktalama işaretinden önce boşluk", "a space before a punctuation mark"),
    ("noktalama işareti önceki sözcüğe bitişir", "the mark touches the word before it"),
);
/// No space after a stop or comma.
pub const NO_SPACE_AFTER_MARK: Rule = rule(
    "T023",
    ("noktalama işaretinden sonra boşluk yok", "no space after a punctuation mark"),
    ("noktalamadan sonra bir boşluk bırakılır", "one space follows the mark"),
);
/// Two spaces.
pub const DOUBLE_SPACE: Rule = note(
    "T024",
    ("birden çok boşluk", "more than one space"),
    ("kitapta tek boşluk olur", "the books have one"),
);
/// A hyphen where a dash is meant.
pub const HYPHEN_FOR_DASH: Rule = note(
    "T025",
    ("uzun çizgi yerine kısa çizgi", "a hyphen for a dash"),
    ("kitapta – olur", "the books have –"),
);
/// A quotation in a quotation with the same marks.
pub const QUOTES_NOT_NESTED: Rule = rule(
    "T026",
    ("tırnak içinde aynı tırnak", "the same quotation marks inside a quotation"),
    ("içteki alıntı tek tırnakla, ‘ ’ ile gösterilir", "the inner quotation takes single marks, ‘ ’"),
);
/// A quotation mark or bracket alone.
pub const UNBALANCED: Rule = rule(
    "T027",
    ("eşi yok", "has no counterpart"),
    ("paragrafta açılan her tırnak ve ayraç kapanmalı", "what opens in a paragraph closes in it"),
);
/// Two points, or marks said over and over.
pub const REPEATED_MARK: Rule = rule(
    "T028",
    ("noktalama yinelenmiş", "a punctuation mark is repeated"),
    ("üç nokta … ya da tek bir işaret kullanın", "use an ellipsis … or a single mark"),
);
/// A space between a word and its suffix's apostrophe.
pub const SPACE_AT_APOSTROPHE: Rule = rule(
    "T006",
    ("kesme işaretinin yanında boşluk", "a space beside the apostrophe"),
    ("ek, kesmeyle ve boşluksuz bağlanır", "the suffix is joined by the apostrophe alone"),
);
/// An abbreviation and its number in one.
pub const JOINED_ABBREVIATION: Rule = rule(
    "T029",
    ("kısaltma ile sayı bitişik", "the abbreviation touches its number"),
    ("arada bölünmez bir boşluk olur: s. 12", "a space that no line end parts stands between: s. 12"),
);
