//! The message catalogue: every word that the program shows an author or puts into a book, in each of its languages.
//!
//! The words are in `locales/LANGUAGE/*.ftl` (Project Fluent). `say` has a function for each message of `program.ftl`,
//! `book` for each of `book.ftl`; a [`Message`] becomes text in a [`Locale`]. A language is a folder of those files and
//! a row of `languages`.

#[cfg(test)]
pub(crate) mod arguments;
pub(crate) mod book;
mod languages;
mod number;
pub(crate) mod say;

pub(crate) use languages::languages;

use crate::packed::PackedFile;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Declares the languages.
macro_rules! locales {
    ($($(#[$doc:meta])* $name:ident $tag:literal,)*) => {
        /// A language of the catalogue.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Locale {
            $($(#[$doc])* $name,)*
        }

        impl Locale {
            /// Every language of the catalogue.
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$name),*];

            /// The BCP 47 tag of the language.
            #[must_use]
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                }
            }

        }
    };
}

languages!(locales);

/// A part of the catalogue: one file of each language, parsed when a message of it is first used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// Words of the command line, its help and the page of `serve`.
    Program,
    /// Problems of a manuscript: an entry for each code.
    Findings,
    /// Words in books, and in files that are handed out with them.
    Book,
}

impl Room {
    /// The name of the file.
    fn file(self) -> &'static str {
        match self {
            Self::Program => "program.ftl",
            Self::Findings => "findings.ftl",
            Self::Book => "book.ftl",
        }
    }
}

/// A message of the catalogue with its arguments, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    room: Room,
    name: Cow<'static, str>,
    attribute: Option<&'static str>,
    arguments: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text that is the same in every language: a path, a title, a code.
    Text(String),
    /// A number, formatted by the rules of the language; messages choose their plural by it.
    Number(f64),
    /// A message of the catalogue.
    Message(Message),
    /// Several values, with commas between them.
    List(Vec<Value>),
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

type Bundle = FluentBundle<FluentResource>;

impl Locale {
    /// The language of a BCP 47 tag or a POSIX locale (`tr_TR.UTF-8`), where the catalogue has it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or("").to_ascii_lowercase();
        Self::ALL.into_iter().find(|locale| locale.tag() == primary)
    }

    /// Chooses the language that the program speaks: the requested one (`--lang`), else the locale of the environment,
    /// else the language of the book, else English. Languages that the catalogue lacks, and the locale `C`, are
    /// skipped.
    #[must_use]
    pub fn choose(requested: Option<&str>, environment: Option<&str>, book: Option<&str>) -> Self {
        [requested, environment, book].into_iter().flatten().find_map(Self::of_tag).unwrap_or(Self::English)
    }

    /// The Fluent source of a part of the catalogue in this language.
    fn source(self, room: Room) -> String {
        let path = format!("{}/{}", self.tag(), room.file());
        let file = CATALOGUE.iter().find(|(known, _)| *known == path).map(|(_, file)| file.unpacked());
        String::from_utf8(file.unwrap_or_default()).unwrap_or_default()
    }

    fn bundle(self, room: Room) -> &'static Bundle {
        static READ: [[OnceLock<Bundle>; 3]; Locale::ALL.len()] =
            [const { [const { OnceLock::new() }; 3] }; Locale::ALL.len()];
        READ[self as usize][room as usize].get_or_init(|| {
            // Faults that the parser skips are found by the build and by a test.
            let resource =
                FluentResource::try_new(rewritten(self.source(room))).unwrap_or_else(|(read, _)| read);
            let mut bundle = Bundle::new_concurrent(vec![self.tag().parse().unwrap_or_default()]);
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(number::formatter(self)));
            bundle.add_resource_overriding(resource);
            let _ = bundle.add_builtins();
            bundle
        })
    }
}

/// A function that a test applies to every file of the catalogue.
static REWRITING: OnceLock<fn(&str) -> String> = OnceLock::new();

/// Has every file of the catalogue rewritten before it is parsed, for the rest of the process; must be called before
/// any message is used. Only the test that looks for words outside the catalogue calls it.
#[doc(hidden)]
pub fn rewrite(with: fn(&str) -> String) {
    REWRITING.get_or_init(|| with);
}

fn rewritten(source: String) -> String {
    match REWRITING.get() {
        Some(with) => with(&source),
        None => source,
    }
}

impl Message {
    /// A message of `program.ftl`; [`say`] lists them.
    fn program(name: impl Into<Cow<'static, str>>) -> Self {
        Self { room: Room::Program, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// A message of `book.ftl`; [`book`] lists them.
    fn book(name: impl Into<Cow<'static, str>>) -> Self {
        Self { room: Room::Book, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// A message of `findings.ftl`: the entry of a code, or words that entries are made of.
    pub(crate) fn of_finding(name: &'static str) -> Self {
        Self { room: Room::Findings, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// The help text of the command line, by its name after `help-`; none where there is no such text.
    pub(crate) fn of_help(name: &str) -> Option<Self> {
        let tags = Locale::ALL.map(Locale::tag).to_vec();
        say::HELP.contains(&name).then(|| Self::program(format!("help-{name}")).with("languages", tags))
    }

    /// The meaning of a kind of loss, by its name for machines.
    pub(crate) fn of_loss(name: &str) -> Self {
        Self::program(format!("loss-{name}"))
    }

    /// The terms of CSL, by the part of their names after `term-`.
    pub(crate) fn of_terms() -> impl Iterator<Item = (&'static str, Self)> {
        book::TERM.iter().map(|name| (*name, Self::book(format!("term-{name}"))))
    }

    /// The words of the page of `serve`, by the names that its script uses.
    pub(crate) fn of_page() -> impl Iterator<Item = (&'static str, Self)> {
        say::PAGE.iter().map(|name| (*name, Self::program(format!("page-{name}"))))
    }

    /// The words of the start page, by the names that its script uses.
    pub(crate) fn of_start() -> impl Iterator<Item = (&'static str, Self)> {
        say::OPENING.iter().map(|name| (*name, Self::program(format!("opening-{name}"))))
    }

    /// The message with one more argument.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets an argument, replacing one of the same name.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.arguments.retain(|(other, _)| *other != name);
        self.arguments.push((name, value.into()));
    }

    /// An attribute of the message, such as its hint or explanation, with the same arguments.
    #[must_use]
    pub fn attribute(mut self, name: &'static str) -> Self {
        self.attribute = Some(name);
        self
    }

    /// The text of the message in a language; its name where the catalogue lacks it, which a test finds.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        self.words(locale).unwrap_or_else(|| self.name.to_string())
    }

    /// The text of the message in a language; `None` where the catalogue lacks it.
    #[must_use]
    pub fn words(&self, locale: Locale) -> Option<String> {
        let bundle = locale.bundle(self.room);
        let message = bundle.get_message(&self.name)?;
        let pattern = match self.attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut arguments = FluentArgs::with_capacity(self.arguments.len());
        for (name, value) in &self.arguments {
            arguments.set(*name, value.to_fluent(locale));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{} in {locale:?}: {errors:?}", self.name);
        Some(text)
    }
}

impl Value {
    /// The value as text in a language.
    pub(crate) fn text(&self, locale: Locale) -> String {
        match self.to_fluent(locale) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number::written(&number, locale),
            _ => String::new(),
        }
    }

    fn to_fluent(&self, locale: Locale) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Message(message) => FluentValue::from(message.text(locale)),
            Self::List(values) => {
                let words: Vec<String> = values.iter().map(|value| value.text(locale)).collect();
                FluentValue::from(words.join(", "))
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl<V: Into<Value>> From<Vec<V>> for Value {
    fn from(values: Vec<V>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl From<&[String]> for Value {
    fn from(values: &[String]) -> Self {
        Self::List(values.iter().map(Into::into).collect())
    }
}

/// Numbers; whole ones count far below 2⁵³, up to which they are exact.
macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        }
    )*};
}

numbers!(u32 u64 usize i64 f64);

#[cfg(test)]
mod tests;
