//! The fields of a problem as arguments of its message.

use super::faults::{FaceFault, FormulaFault, MacroFault, StyleFault, SyntaxFault, YamlFault};
use super::{
    Absence, DocumentFault, DrawingFault, Expected, ForeignFault, Guess, IncludeFault, IndexFault, Leftover,
    OtherPlace, OtherPlaces, Problem, Rule, reasons,
};
use crate::config::{AddressFault, LONGEST_ADDRESS};
use crate::dialect::Pasted;
use crate::messages::Message;

/// A field of a problem.
pub(super) trait Argument {
    /// Adds the arguments of a field to the message: its value under the field's name, and for an optional one under
    /// `has` whether there is a value. The value inside a fault is `subject`.
    fn put(&self, name: &'static str, has: &'static str, message: &mut Message);
}

/// Arguments that follow from several fields, or have another form than these.
pub(super) trait Extras {
    /// Adds arguments beyond those of single fields.
    fn put_more(&self, _message: &mut Message) {}
}

/// Returns the value that Fluent compares in a selector.
fn flag(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

impl Argument for String {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self);
    }
}

impl Argument for &'static str {
    fn put(&self, name: &'static str, has: &'static str, message: &mut Message) {
        message.set(name, *self);
        message.set(has, flag(!self.is_empty()));
    }
}

impl Argument for bool {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, flag(*self));
    }
}

impl Argument for char {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self.to_string());
        message.set("code_point", format!("U+{:04X}", u32::from(*self)));
    }
}

impl<A: Argument> Argument for Option<A> {
    fn put(&self, name: &'static str, has: &'static str, message: &mut Message) {
        message.set(has, flag(self.is_some()));
        match self {
            Some(value) => value.put(name, has, message),
            None => message.set(name, ""),
        }
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl Argument for $kind {
            fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
                message.set(name, *self);
            }
        }
    )*};
}

numbers!(u32 u64 usize i64);

impl Argument for &'static Rule {
    fn put(&self, _: &'static str, _: &'static str, _: &mut Message) {}
}

impl Argument for Expected {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self.message());
    }
}

impl Argument for OtherPlace {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self.label.as_str());
    }
}

impl Argument for OtherPlaces {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self.labels());
    }
}

impl Argument for Leftover {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(name, self.name());
    }
}

impl Argument for FaceFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(
            name,
            match self {
                Self::NotAFont => "not-a-font",
                Self::Collection => "collection",
                Self::Variable => "variable",
            },
        );
    }
}

impl Argument for MacroFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(
            name,
            match self {
                Self::Name => "name",
                Self::Text => "text",
                Self::Braces => "braces",
            },
        );
    }
}

impl Argument for Guess {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(
            name,
            match self {
                Self::TitleOfText => "title-of-text",
                Self::TitleOfFolder => "title-of-folder",
                Self::LanguageOfText => "language-of-text",
                Self::UsualLanguage => "usual-language",
            },
        );
    }
}

impl Argument for Pasted {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(
            name,
            match self {
                Self::Rows => "rows",
                Self::Indented => "indented",
                Self::Divided => "divided",
            },
        );
    }
}

impl Argument for FormulaFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        let (kind, subject) = match self {
            Self::Unknown(command) => ("unknown", command.as_str()),
            Self::Ends => ("ends", ""),
            Self::Stray(sign) => ("stray", sign.as_str()),
            Self::Endless(command) => ("endless", command.as_str()),
            Self::Other(reason) => ("other", reason.as_str()),
        };
        message.set(name, kind);
        message.set("subject", subject);
    }
}

impl Argument for SyntaxFault {
    fn put(&self, name: &'static str, has: &'static str, message: &mut Message) {
        let (kind, subject) = match self {
            Self::Unclosed => ("unclosed", ""),
            Self::Expected(what) => ("expected", *what),
            Self::Unexpected(what) => ("unexpected", *what),
            Self::Abbreviation(name) => ("abbreviation", name.as_str()),
            Self::Command => ("command", ""),
            Self::Circle => ("circle", ""),
            Self::TooDeep => ("too-deep", ""),
            Self::TooLong => ("too-long", ""),
            Self::Yaml(fault) => {
                message.set("is_yaml", "yes");
                return fault.put(name, has, message);
            }
        };
        message.set("is_yaml", "no");
        message.set(name, kind);
        message.set("subject", subject);
    }
}

impl Argument for YamlFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        let (kind, subject) = match self {
            Self::Date => ("yaml-date", ""),
            Self::KindMissing(key) => ("yaml-kind-missing", key.as_str()),
            Self::KindUnknown(kind) => ("yaml-kind-unknown", kind.as_str()),
            Self::FieldUnknown(field) => ("yaml-field-unknown", field.as_str()),
            Self::FieldMissing(field) => ("yaml-field-missing", field.as_str()),
            Self::Tab => ("yaml-tab", ""),
            Self::List => ("yaml-list", ""),
            Self::Indent => ("yaml-indent", ""),
            Self::Value(reason) => ("yaml-value", reason.as_str()),
            Self::Other(reason) => ("yaml-other", reason.as_str()),
        };
        message.set(name, kind);
        message.set("subject", subject);
    }
}

impl Argument for StyleFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        let (kind, subject) = match self {
            Self::NotXml(reason) => ("not-xml", reason.as_str()),
            Self::NotCsl(reason) => ("not-csl", reason.as_str()),
            Self::TooDeep => ("too-deep", ""),
            Self::Circle(macro_name) => ("circle", macro_name.as_str()),
            Self::TooLarge(_) => ("too-large", ""),
            Self::Dependent(address) => {
                ("dependent", address.trim_end_matches('/').rsplit('/').next().unwrap_or(address))
            }
        };
        message.set(name, kind);
        message.set("subject", subject);
        message.set("address", if let Self::Dependent(address) = self { address } else { "" });
        message.set("most", if let Self::TooLarge(most) = self { *most } else { 0 });
    }
}

impl Argument for AddressFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        let (kind, subject) = match self {
            Self::Scheme => ("scheme", String::new()),
            Self::Space => ("space", String::new()),
            Self::Character(sign) => ("character", sign.to_string()),
            Self::Host => ("host", String::new()),
            Self::Long(_) => ("long", String::new()),
        };
        message.set(name, kind);
        message.set("subject", subject);
        message.set("length", if let Self::Long(length) = self { *length } else { 0 });
        message.set("most", LONGEST_ADDRESS);
    }
}

impl Argument for IncludeFault {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        let (kind, most, subject, nearest) = match self {
            Self::Missing { nearest } => ("missing", 0, "", nearest.clone()),
            Self::Deep { most } => ("deep", *most, "", None),
            Self::TooLarge { most } => ("too-large", most >> 20, "", None),
            Self::Part { name } => ("part", 0, name.as_str(), None),
        };
        message.set(name, kind);
        message.set("most", most);
        message.set("subject", subject);
        nearest.put("nearest", "has_nearest", message);
    }
}

impl Argument for Absence {
    fn put(&self, name: &'static str, _: &'static str, message: &mut Message) {
        message.set(
            name,
            match self {
                Self::Draft => "draft",
                Self::Unlisted(_) => "unlisted",
                Self::Unordered => "unordered",
                Self::Underscore => "underscore",
                Self::Drafts => "drafts",
                Self::Readme => "readme",
                Self::OtherBook => "other-book",
            },
        );
        message.set("list", if let Self::Unlisted(list) = self { list } else { "" });
    }
}

impl Extras for Problem {
    fn put_more(&self, message: &mut Message) {
        match self {
            Self::BookMissing { folder } => {
                message.set("is_scrivener", flag(folder.trim_end_matches(['/', '\\']).ends_with(".scriv")));
            }
            Self::KeyMissing { key } => {
                let below = key.rsplit_once('.').map(|(_, name)| name);
                message.set("is_below", flag(below.is_some()));
                message.set("name", below.unwrap_or(key));
            }
            Self::DesignUnknown { .. } => {
                message.set("names", crate::config::design::shown_names().collect::<Vec<_>>());
            }
            Self::BookSyntax { reason }
            | Self::DesignSyntax { reason, .. }
            | Self::ImageUnreadable { reason, .. }
            | Self::PdfUnreadable { reason }
            | Self::ProfileUnfit { reason, .. } => message.set("reason", reasons::translated(reason)),
            Self::FileTooLarge { most, .. } | Self::TextTooLarge { most } => message.set("most", size(*most)),
            // As it is printed: points, millimetres.
            Self::StrokeThin { hundredths, .. } => message.set("points", f64::from(*hundredths) / 100.0),
            Self::TextNearTrim { tenths, .. } | Self::CoverTextNear { tenths, .. } => {
                message.set("millimetres", *tenths as f64 / 10.0);
            }
            Self::PublicAddressUnfit { url, .. } => {
                message.set("url", url.chars().take(60).collect::<String>())
            }
            _ => {}
        }
    }
}

impl Extras for ForeignFault {
    fn put_more(&self, message: &mut Message) {
        if let Self::HeaderWrong { reason } = self {
            message.set("reason", reasons::translated(reason));
        }
    }
}

impl Extras for IndexFault {
    fn put_more(&self, message: &mut Message) {
        if let Self::SeeToSee { term, end, .. } = self {
            message.set("is_circle", flag(term == end));
        }
    }
}

impl Extras for DocumentFault {
    fn put_more(&self, message: &mut Message) {
        if let Self::Broken { reason } = self {
            message.set("reason", reasons::translated(reason));
        }
    }
}

impl Extras for DrawingFault {}

/// Returns a size as authors know it: `32 MB`, by steps of 1024.
fn size(bytes: u64) -> Message {
    match bytes >> 20 {
        0 => Message::of_finding("size-kilobytes").with("count", bytes >> 10),
        mega => Message::of_finding("size-megabytes").with("count", mega),
    }
}
