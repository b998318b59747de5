//! The page for a copy shop with instructions how to print, fold and staple a booklet.

use crate::config::Config;
use crate::date::Moment;
use crate::error::Error;
use crate::geom::{Length, Size};
use crate::lang::Language;
use crate::manuscript::{identifier, own_faces};
use crate::press::{Imposed, Plan};
use crate::{pdf, typeset};

/// Returns the page for the copy shop as a PDF file; `file` is the name of the sheets, `cover` that of the cover's own
/// sheet.
///
/// # Errors
/// Where it cannot be made.
pub fn leaflet(
    folded: &Imposed,
    plan: &Plan,
    file: &str,
    cover: Option<&str>,
    language: &Language,
) -> Result<Vec<u8>, Error> {
    let title = folded.title.as_deref().unwrap_or(file);
    let (width, height) = folded.paper.size();
    let number = |page: Option<usize>| page.map(|page| page + 1);
    let has_room =
        width - folded.page.width * 2 > Length::mm(6.0) || height - folded.page.height > Length::mm(6.0);
    let fonts = own_faces();
    let pages = typeset::leaflet::set(
        &typeset::leaflet::Folding {
            title,
            language,
            file,
            cover,
            pages: folded.pages,
            blanks: folded.blanks,
            paper: folded.paper.name(),
            sheet: Size { width, height },
            page: folded.page,
            percent: (folded.scale * 100.0).round() as u32,
            signatures: &folded.signatures,
            thickness: plan.thickness,
            right_to_left: folded.right_to_left,
            is_marked: has_room,
            first: [number(folded.first.left), number(folded.first.right)],
        },
        &fonts,
    );
    let named = Config::named(title, language);
    let config = named.ok_or_else(|| Error::Output("a title alone makes no book".to_owned()))?;
    let identifier = identifier(&config);
    let moment = Moment::default();
    pdf::write(pdf::Volume { pages, config: &config, fonts: &fonts, moment, identifier: &identifier })
}
