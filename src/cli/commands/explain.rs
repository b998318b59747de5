//! Explains diagnostic codes at length, or lists all of them, one per line.

use crate::cli::args::{Explain, Shape};
use crate::cli::explain;
use crate::cli::job::usual_folder;
use crate::cli::report::Screen;
use crate::diag::explain::{explanation, explanations};
use crate::diag::nearest;
use crate::error::Error;
use crate::messages::say;
use crate::project::{Files, Project};

/// Explains codes in the language of the book in this folder, if there is one.
///
/// # Errors
/// Fails if a code does not exist.
pub(super) fn explain_of(options: &Explain, screen: &mut Screen) -> Result<bool, Error> {
    // A book that cannot be read is no error here, since its code may be what needs explaining.
    let folder = options.manuscript.clone().unwrap_or_else(usual_folder);
    if let Ok(project) = Project::open(&Files::on_disk(&folder), None, screen) {
        screen.use_language(project.language());
    }
    let asked = options.codes.iter().map(|code| {
        explanation(code).ok_or_else(|| {
            let known = explanations().iter().map(|explained| explained.code);
            let near = nearest(&code.trim().to_uppercase(), known);
            let message = match near {
                Some(near) => say::explain_near(code, near),
                None => say::explain_unknown(code),
            };
            Error::Output(message.text(screen.locale))
        })
    });
    let asked = asked.collect::<Result<Vec<_>, Error>>()?;
    let text = match options.format {
        Shape::Json if asked.is_empty() => explain::json(explanations(), screen.locale),
        Shape::Json => explain::json(asked, screen.locale),
        Shape::Text if asked.is_empty() => explain::list(screen.locale),
        Shape::Text => explain::pages(&asked, screen.locale),
    };
    screen.put(&text);
    Ok(true)
}
