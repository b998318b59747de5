//! Values without the list or the table that is asked for: `subjects = "tarih"`, `authors = ["Ad Soyad"]`.

use super::super::schema::{Key, Kind};
use crate::diag::Expected;
use ::toml::Spanned;
use ::toml::de::{DeArray, DeTable, DeValue};
use std::mem::replace;

/// Makes a list of a single text where a list of texts, or of tables with a name, is asked for.
pub(super) fn make_list(value: &mut Spanned<DeValue<'_>>, kind: &Kind) {
    let takes_text = match kind {
        Kind::Texts => true,
        Kind::Tables(keys) => is_named(keys),
        _ => false,
    };
    if takes_text && value.get_ref().as_str().is_some_and(|text| !text.trim().is_empty()) {
        let place = value.span();
        let only = replace(value, Spanned::new(place.clone(), DeValue::Array(DeArray::new())));
        if let DeValue::Array(list) = value.get_mut() {
            list.push(only);
        }
    }
}

/// Makes a table of a text that is the name of what a table is asked for: `authors = ["Ad Soyad"]`.
pub(super) fn make_table(value: &mut Spanned<DeValue<'_>>, keys: &[Key]) {
    if is_named(keys) && value.get_ref().as_str().is_some_and(|text| !text.trim().is_empty()) {
        let place = value.span();
        let name = replace(value, Spanned::new(place.clone(), DeValue::Table(DeTable::new())));
        if let DeValue::Table(table) = value.get_mut() {
            table.insert(Spanned::new(place, "name".into()), name);
        }
    }
}

/// A table whose key `author` is that of the authors, where these are asked for and not there.
pub(super) fn with_authors<'i>(mut table: DeTable<'i>, keys: &[Key]) -> DeTable<'i> {
    if keys.iter().any(|key| key.name == "authors")
        && !table.contains_key("authors")
        && let Some((name, value)) = table.remove_entry("author")
    {
        table.insert(Spanned::new(name.span(), "authors".into()), value);
    }
    table
}

/// Whether a table says by its name alone what it is.
fn is_named(keys: &[Key]) -> bool {
    keys.iter().filter(|key| key.required).map(|key| key.name).eq(["name"])
}

/// The description of what a list of tables should have been.
pub(super) fn tables(name: &'static str) -> Expected {
    if ["see", "see_also"].contains(&name) { Expected::Crosses } else { Expected::Tables(name) }
}
