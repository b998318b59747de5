//! Why fonts, formulas, bibliographies and styles cannot be used.

/// Why a font file cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceFault {
    /// It is not a TTF or OTF.
    NotAFont,
    /// It contains several faces (TTC, OTC).
    Collection,
    /// Its weights are axes of one file, not separate files.
    Variable,
}

/// A fault of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaFault {
    /// A command or an environment that is not known.
    Unknown(String),
    /// It ends before it is complete.
    Ends,
    /// Something is in a place where it is not allowed.
    Stray(String),
    /// A macro that uses itself.
    Endless(String),
    /// Anything else, in the library's English.
    Other(String),
}

/// Why a macro for formulas cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroFault {
    /// Its name is not made of the letters a to z and A to Z.
    Name,
    /// It is not a text.
    Text,
    /// A brace in it has no partner.
    Braces,
}

/// Why a bibliography cannot be read at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends within an entry.
    Unclosed,
    /// Something else is required there: `,`, `{`, `=` and the like.
    Expected(&'static str),
    /// Something is there that is not allowed: `}` and the like.
    Unexpected(&'static str),
    /// An abbreviation that no `@string` defines.
    Abbreviation(String),
    /// A LaTeX command that does not exist.
    Command,
    /// Works that inherit from each other in a circle.
    Circle,
    /// Braces within braces, deeper than anybody writes them.
    TooDeep,
    /// Abbreviations that contain abbreviations, and so become longer than anybody writes.
    TooLong,
    /// YAML that is malformed, or not Hayagriva's.
    Yaml(YamlFault),
}

/// Why a bibliography in YAML cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A date that is not in a valid form.
    Date,
    /// A work without its type.
    KindMissing(String),
    /// A type that Hayagriva does not have.
    KindUnknown(String),
    /// A field that Hayagriva does not have.
    FieldUnknown(String),
    /// A required field that is missing.
    FieldMissing(String),
    /// A tab, or another character with which no value begins.
    Tab,
    /// A list where works by their keys are expected.
    List,
    /// Lines that are indented differently, or a colon in a wrong place.
    Indent,
    /// A value of the wrong kind, in the library's English.
    Value(String),
    /// Anything else, in the library's English.
    Other(String),
}

/// Why a CSL style cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StyleFault {
    /// It is not XML, in the library's English.
    NotXml(String),
    /// It is XML but not a style, in the library's English.
    NotCsl(String),
    /// Its elements are nested too deep.
    TooDeep,
    /// A macro calls itself.
    Circle(String),
    /// It has more elements than that, its macros written out.
    TooLarge(usize),
    /// It only names another style, by its address.
    Dependent(String),
}
