//! The languages of the catalogue, one row each.

/// Calls a macro with a row for each language: its name in the code, and its BCP 47 tag, which is the name of its
/// folders below `locales` and `src/cli/init`.
macro_rules! languages {
    ($with:ident) => {
        $with! {
            /// Turkish.
            Turkish "tr",
            /// Azerbaijani in Latin letters.
            Azerbaijani "az",
            /// English.
            English "en",
            /// Russian.
            Russian "ru",
        }
    };
}

pub(crate) use languages;
