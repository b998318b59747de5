//! Why fonts, formulas, bibliographies and styles cannot be used.

/// Why a font file cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceFault {
    /// It is no TTF or OTF.
    NotAFont,
    /// It holds several faces (TTC, OTC).
    Collection,
    /// Its weights are axes of one file, not cuts.
    Variable,
}

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaFault {
    /// A command or an environment that is not known.
    Unknown(String),
    /// It ends before it is complete.
    Ends,
    /// Something stands where it cannot.
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
    /// It is no text.
    Text,
    /// A brace in it has no partner.
    Braces,
}

/// Why a bibliography cannot be read at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends within an entry.
    Unclosed,
    /// Something else must stand there: `,`, `{`, `=` and their like.
    Expected(&'static str),
    /// Something stands there that cannot: `}` and its like.
    Unexpected(&'static str),
    /// An abbreviation that no `@string` explains.
    Abbreviation(String),
    /// A LaTeX command that is none.
    Command,
    /// Works that inherit from each other in a circle.
    Circle,
    /// Braces within braces, deeper than anybody writes them.
    TooDeep,
    /// Abbreviations that stand for abbreviations, and so for more than anybody writes.
    TooLong,
    /// YAML that is none, or none of Hayagriva's.
    Yaml(YamlFault),
}

/// Why a bibliography in YAML cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A date in a form that is none.
    Date,
    /// A work without its kind.
    KindMissing(String),
    /// A kind that Hayagriva does not have.
    KindUnknown(String),
    /// A field that Hayagriva does not have.
    FieldUnknown(String),
    /// A field that must be there.
    FieldMissing(String),
    /// A tab, or another sign with which no value begins.
    Tab,
    /// A list where works by their keys are expected.
    List,
    /// Lines that are not indented alike, or a colon where none can be.
    Indent,
    /// A value of the wrong kind, in the library's English.
    Value(String),
    /// Anything else, in the library's English.
    Other(String),
}

/// Why a CSL style cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StyleFault {
    /// It is no XML, in the library's English.
    NotXml(String),
    /// It is XML and no style, in the library's English.
    NotCsl(String),
    /// Elements stand too deep within each other.
    TooDeep,
    /// A macro calls itself.
    Circle(String),
    /// It comes to more elements than that.
    TooLarge(usize),
    /// It only names another style, by its address.
    Dependent(String),
}
