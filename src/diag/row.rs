//! The table of problems: a macro that makes of each row a variant, its code, its severity and its message.

use super::{Severity, rules};

/// Who decides whether a finding may be ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    /// `allow` in `[check]` and a comment in the text silence it; the book is made with the stated outcome.
    ByAuthor,
    /// Nobody: nothing can be made with it, or the rule keeps the author safe.
    Never,
}

/// A row: the stable code (a letter for the family, three digits), its severity, who may allow it.
pub(super) type Row = (&'static str, Severity, Judged);

/// Makes an enum of rows `CODE Severity Judged => Variant { fields }`, and of variants that contain a problem of
/// another table, under the name of the field that contains it.
macro_rules! problems {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[doc = $doc:literal])*
            $code:ident $severity:ident $judged:ident => $variant:ident $({ $($field:ident: $kind:ty),* $(,)? })?,)*
        }
        nested {
            $($(#[doc = $within:literal])*
            $via:ident => $nested:ident { $($below:ident: $of:ty),* $(,)? },)*
        }
    ) => {
        $(#[$about])*
        #[expect(missing_docs, reason = "fields are named for what they hold")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $doc])* $variant $({ $($field: $kind),* })?,)*
            $($(#[doc = $within])* $nested { $($below: $of),* },)*
        }

        impl $name {
            /// The rows of this table.
            pub(super) const ROWS: &'static [$crate::diag::row::Row] = &[$((
                stringify!($code),
                $crate::diag::Severity::$severity,
                $crate::diag::row::Judged::$judged,
            )),*];

            /// The names of the fields of each code's variant.
            #[cfg(test)]
            pub(super) const FIELDS: &'static [(&'static str, &'static [&'static str])] =
                &[$((stringify!($code), &[$($(stringify!($field)),*)?])),*];

            /// Returns the stable code: a letter for the family, three digits.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => stringify!($code),)*
                    $(Self::$nested { $via, .. } => $via.code(),)*
                }
            }

            /// Returns the message of the problem; `hint` is an attribute.
            #[must_use]
            pub fn message(&self) -> $crate::messages::Message {
                let mut message = match self {
                    $(Self::$variant { .. } => $crate::messages::Message::of_finding(stringify!($code)),)*
                    $(Self::$nested { $via, .. } => $via.message(),)*
                };
                match self {
                    $(Self::$variant $({ $($field),* })? => {
                        $($($field.put(stringify!($field), concat!("has_", stringify!($field)), &mut message);)*)?
                    })*
                    $(Self::$nested { $($below),* } => {
                        $($below.put(stringify!($below), concat!("has_", stringify!($below)), &mut message);)*
                    })*
                }
                self.put_more(&mut message);
                message
            }
        }

        /// Within another problem: its arguments are in that message already.
        impl Argument for $name {
            fn put(&self, _: &'static str, _: &'static str, _: &mut $crate::messages::Message) {}
        }
    };
}

pub(super) use problems;

/// Returns the rows of all tables but that of the copy-editor's rules, which may all be allowed.
fn rows() -> impl Iterator<Item = &'static Row> {
    use super::{DocumentFault, DrawingFault, ForeignFault, IndexFault, Problem};
    [Problem::ROWS, ForeignFault::ROWS, IndexFault::ROWS, DrawingFault::ROWS, DocumentFault::ROWS]
        .into_iter()
        .flatten()
}

/// Returns the severity of a code, unless `book.toml` sets another; `None` where no problem has the code.
#[must_use]
pub fn severity_of(code: &str) -> Option<Severity> {
    let rule = || rules::ALL.iter().find(|rule| rule.code == code).map(|rule| rule.severity);
    row(code).map(|(_, severity, _)| *severity).or_else(rule)
}

/// Whether `allow` in `[check]` and a comment in the text may silence a code.
#[must_use]
pub fn may_be_allowed(code: &str) -> bool {
    row(code).map_or_else(|| severity_of(code).is_some(), |(_, _, judged)| *judged == Judged::ByAuthor)
}

fn row(code: &str) -> Option<&'static Row> {
    rows().find(|(other, ..)| *other == code)
}

/// Returns the fields of every code but the rules', which are arguments of its message.
#[cfg(test)]
pub(super) fn fields() -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    use super::{DocumentFault, DrawingFault, ForeignFault, IndexFault, Problem};
    let all = [
        Problem::FIELDS,
        ForeignFault::FIELDS,
        IndexFault::FIELDS,
        DrawingFault::FIELDS,
        DocumentFault::FIELDS,
    ];
    all.into_iter().flatten()
}

/// Returns every code, those of the rules last.
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    rows().map(|(code, ..)| *code).chain(rules::ALL.iter().map(|rule| rule.code))
}
