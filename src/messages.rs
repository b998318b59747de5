//! The catalogue: every word that the program prints for an author or puts into a book, in each of its languages.
//!
//! The words are in `locales/LANGUAGE/*.ftl` (Project Fluent). `say` has a function for each message of
//! `program.ftl`, `book` for each of `book.ftl`; a [`Message`] becomes text in a [`Locale`]. A language is a
//! folder of those files and a row of `languages`.

#[cfg(test)]
pub(crate) mod arguments;
pub(crate) mod book;
mod languages;
mod number;
pub(crate) mod say;

pub(crate) use languages::languages;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Declares the languages and reads their files.
macro_rules! locales {
    ($($(#[$doc:meta])* $name:ident $tag:literal,)*) => {
        /// A language that the program has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Locale {
            $($(#[$doc])* $name,)*
        }

        impl Locale {
            /// Every language of the catalogue.
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$name),*];

            /// Returns its BCP 47 tag.
            #[must_use]
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                }
            }

            /// Returns its source of a part of the catalogue.
            fn source(self, room: Room) -> &'static str {
                match (self, room) {
                    $((Self::$name, Room::Program) => include_str!(concat!("../locales/", $tag, "/program.ftl")),
                    (Self::$name, Room::Findings) => include_str!(concat!("../locales/", $tag, "/findings.ftl")),
                    (Self::$name, Room::Book) => include_str!(concat!("../locales/", $tag, "/book.ftl")),)*
                }
            }
        }
    };
}

languages!(locales);

/// A part of the catalogue: one file of each language, read when a message of it is first used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// Words of the command line, its help and the page of `serve`.
    Program,
    /// Words about a manuscript: an entry for each code.
    Findings,
    /// Words in books, or handed out with them.
    Book,
}

/// Words in any language: a message of the catalogue and its arguments.
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
    /// Words that are the same in every language: a path, a title, a code.
    Text(String),
    /// A number, written as the language writes numbers; messages choose their plural by it.
    Number(f64),
    /// Words of the catalogue.
    Message(Message),
    /// A list of values, with commas between.
    List(Vec<Value>),
}

type Bundle = FluentBundle<FluentResource>;

impl Locale {
    /// Returns the language of a BCP 47 tag or a POSIX locale (`tr_TR.UTF-8`), where the catalogue has it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or("").to_ascii_lowercase();
        Self::ALL.into_iter().find(|locale| locale.tag() == primary)
    }

    /// Chooses the language of the program's words: that of `--lang`, else the locale of the environment, else the
    /// language of the book, else English. A language that the catalogue does not have is skipped, and so is the locale
    /// `C`.
    #[must_use]
    pub fn choose(asked: Option<&str>, environment: Option<&str>, book: Option<&str>) -> Self {
        [asked, environment, book].into_iter().flatten().find_map(Self::of_tag).unwrap_or(Self::English)
    }

    fn bundle(self, room: Room) -> &'static Bundle {
        static READ: [[OnceLock<Bundle>; 3]; Locale::ALL.len()] =
            [const { [const { OnceLock::new() }; 3] }; Locale::ALL.len()];
        READ[self as usize][room as usize].get_or_init(|| {
            // The build and a test find errors that the parser skips.
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

/// A test's change to every file of the catalogue.
static REWRITING: OnceLock<fn(&str) -> String> = OnceLock::new();

/// Has every file of the catalogue rewritten before it is read, for the rest of the process; it must be called before
/// any message is used. For the test that looks for words outside the catalogue: nothing else calls it.
#[doc(hidden)]
pub fn rewrite(with: fn(&str) -> String) {
    REWRITING.get_or_init(|| with);
}

fn rewritten(source: &str) -> String {
    REWRITING.get().map_or_else(|| source.to_owned(), |with| with(source))
}

impl Message {
    /// Makes a message of the program's own words; [`say`] has a function for each.
    fn program(name: impl Into<Cow<'static, str>>) -> Self {
        Self { room: Room::Program, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// Makes a message of the words of books; [`book`] has a function for each.
    fn book(name: impl Into<Cow<'static, str>>) -> Self {
        Self { room: Room::Book, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// Makes a message about the manuscript: the entry of a code, or one of the words in entries.
    pub(crate) fn of_finding(name: &'static str) -> Self {
        Self { room: Room::Findings, name: name.into(), attribute: None, arguments: Vec::new() }
    }

    /// Makes a message of the help of the command line by its name after `help-`, where there is one.
    pub(crate) fn of_help(name: &str) -> Option<Self> {
        let tags = Locale::ALL.map(Locale::tag).to_vec();
        say::HELP.contains(&name).then(|| Self::program(format!("help-{name}")).with("languages", tags))
    }

    /// Makes the message of a kind of loss, by its name for machines.
    pub(crate) fn of_loss(name: &str) -> Self {
        Self::program(format!("loss-{name}"))
    }

    /// Returns the terms of CSL, by their names without `term-`.
    pub(crate) fn of_terms() -> impl Iterator<Item = (&'static str, Self)> {
        book::TERM.iter().map(|name| (*name, Self::book(format!("term-{name}"))))
    }

    /// Returns the words of the page of `serve`, by their names in its script.
    pub(crate) fn of_page() -> impl Iterator<Item = (&'static str, Self)> {
        say::PAGE.iter().map(|name| (*name, Self::program(format!("page-{name}"))))
    }

    /// Returns the words of the start page, by their names in its script.
    pub(crate) fn of_start() -> impl Iterator<Item = (&'static str, Self)> {
        say::OPENING.iter().map(|name| (*name, Self::program(format!("opening-{name}"))))
    }

    /// Returns the message with one more argument.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets an argument, replacing one of that name.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.arguments.retain(|(other, _)| *other != name);
        self.arguments.push((name, value.into()));
    }

    /// Returns an attribute of the message: its hint, its explanation. The arguments are the same.
    #[must_use]
    pub fn attribute(mut self, name: &'static str) -> Self {
        self.attribute = Some(name);
        self
    }

    /// Returns its words in a language; its name where the catalogue has none, which a test finds.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        self.words(locale).unwrap_or_else(|| self.name.to_string())
    }

    /// Returns its words in a language, where it has any.
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
    /// Returns its words in a language.
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

/// Makes values of numbers; whole ones are far below 2⁵³, up to which they are exact.
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
