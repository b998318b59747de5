//! Explains why krilla refused to write a file.

use super::faces::Faces;
use crate::error::Error;
use krilla::configure::ValidationError;
use krilla::error::KrillaError;

/// Returns a refusal as an error that a person can act on.
pub fn explain(error: &KrillaError, faces: &Faces) -> Error {
    Error::Output(match error {
        KrillaError::Validation(errors) => {
            let reasons: Vec<String> = errors.iter().map(|(error, _)| reason(error, faces)).collect();
            format!("the PDF would not conform to PDF/A-3a and PDF/UA-1: {}", reasons.join("; "))
        }
        KrillaError::Font(font, message) => {
            format!("the face {} cannot be embedded in the PDF: {message}", faces.name(font))
        }
        KrillaError::Image(_, _, message) => format!("an image cannot be put into the PDF: {message}"),
        other => format!("the PDF cannot be written: {other}"),
    })
}

/// Returns one rule that the file would break.
fn reason(error: &ValidationError, faces: &Faces) -> String {
    match error {
        ValidationError::RestrictedLicense(font) => {
            format!("the licence of the face {} forbids embedding", faces.name(font))
        }
        ValidationError::ContainsNotDefGlyph(font, _, text) => {
            format!("the face {} has no glyph for “{text}”", faces.name(font))
        }
        ValidationError::NoCodepointMapping(font, glyph, _) => {
            format!("glyph {} of the face {} stands for no text", glyph.to_u32(), faces.name(font))
        }
        ValidationError::InvalidCodepointMapping(font, _, character, _)
        | ValidationError::UnicodePrivateArea(font, _, character, _) => {
            format!("the face {} is used for U+{:04X}", faces.name(font), u32::from(*character))
        }
        ValidationError::TooLongString => "a text is longer than 32,767 bytes".to_owned(),
        ValidationError::TooHighQNestingLevel => "a drawing nests clips deeper than 28 levels".to_owned(),
        ValidationError::ContainsPostScript(_) => {
            "a drawing has a gradient that reflects or repeats".to_owned()
        }
        ValidationError::MissingCMYKProfile => "a drawing holds an image in CMYK".to_owned(),
        ValidationError::NoDocumentTitle => "the book has no title".to_owned(),
        other => format!("{other:?}"),
    }
}
