//! The help, and the messages on a wrong command line, in the author's language.
//!
//! clap's own words are English: its help is replaced by the catalogue's words before it reads the arguments, and its
//! errors are worded here by their kind.

use crate::messages::{Locale, Message, say};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use std::error::Error as StdError;
use std::ffi::OsString;
use std::fmt;

/// Why a value cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is not a number.
    NoNumber,
    /// It is not between two numbers, in a unit.
    Beyond(f64, f64, &'static str),
    /// It is not a language tag.
    NoTag,
}

impl Refusal {
    fn message(&self) -> Message {
        match self {
            Self::NoNumber => say::usage_no_number(),
            Self::Beyond(least, most, "") => say::usage_beyond(*least, *most),
            Self::Beyond(least, most, unit) => say::usage_beyond_unit(*least, *most, *unit),
            Self::NoTag => say::usage_no_tag(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message().text(Locale::English))
    }
}

impl StdError for Refusal {}

/// Returns the language that a command line requests: `--lang tr`, `--lang=tr`.
pub(super) fn requested(given: &[OsString]) -> Option<String> {
    let mut words = given.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().map(|tag| tag.into_owned()),
            Some(rest) if rest.starts_with('=') => return Some(rest[1..].to_owned()),
            _ => {}
        }
    }
    None
}

/// Returns the words of the help under a name; empty where a test finds that they are missing.
fn help(name: &str, locale: Locale) -> String {
    Message::of_help(name).map_or_else(String::new, |message| message.text(locale))
}

/// Returns the command with its help in a language.
pub(super) fn worded(command: Command, locale: Locale) -> Command {
    let mut command = one(command, locale).mut_subcommands(|below| one(below, locale));
    // A usage follows from the arguments: clap writes it, and its one English word is replaced.
    let mut built = command.clone();
    built.build();
    command = command.override_usage(usage(&mut built, locale));
    for below in built.get_subcommands_mut() {
        let (name, usage) = (below.get_name().to_owned(), usage(below, locale));
        command = command.mut_subcommand(name, |below| below.override_usage(usage));
    }
    command
}

/// Returns one command with its words.
fn one(command: Command, locale: Locale) -> Command {
    let name = command.get_name().to_owned();
    let is_root = command.has_subcommands();
    let heading = help("options", locale);
    let mut command = command
        .mut_args(|option| option_of(option, &name, locale))
        .subcommand_help_heading(help("commands", locale))
        .subcommand_value_name(help("command", locale))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            help("usage", locale)
        ));
    let flag = |name: &'static str, short: char, action: ArgAction| {
        let words = help(&format!("option-{name}"), locale);
        Arg::new(name).short(short).long(name).action(action).help(words).help_heading(heading.clone())
    };
    command = command.arg(flag("help", 'h', ArgAction::Help));
    if is_root {
        command = command.arg(flag("version", 'V', ArgAction::Version)).after_help(help("after", locale));
    }
    command.about(help(&format!("about-{name}"), locale))
}

/// Returns what an option is for: the command's own words where the option has a special meaning there.
fn of_option(command: &str, option: &str) -> Option<Message> {
    Message::of_help(&format!("option-{command}-{option}"))
        .or_else(|| Message::of_help(&format!("option-{option}")))
}

/// Returns an option with its words, which include its default.
fn option_of(option: Arg, command: &str, locale: Locale) -> Arg {
    let words = of_option(command, option.get_id().as_str());
    let mut words = words.map_or_else(String::new, |words| words.text(locale));
    let takes_value = option.get_action().takes_values();
    let defaults = option.get_default_values();
    if takes_value && !defaults.is_empty() && !option.is_hide_default_value_set() {
        let defaults: Vec<_> = defaults.iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let default_words =
            Message::of_help("default").map(|message| message.with("value", defaults).text(locale));
        words += &format!(" {}", default_words.unwrap_or_default());
    }
    let heading = help(if option.is_positional() { "arguments" } else { "options" }, locale);
    let names: Option<Vec<String>> = option
        .get_value_names()
        .map(|names| names.iter().map(|name| help(&format!("value-{name}"), locale)).collect());
    let option = option.help(words).help_heading(heading);
    let option = if takes_value { option.hide_default_value(true) } else { option };
    match names {
        Some(names) => option.value_names(names),
        None => option,
    }
}

/// Returns the usage of a command, without the word for that.
fn usage(command: &mut Command, locale: Locale) -> String {
    in_language(&command.render_usage().to_string(), locale)
}

fn in_language(usage: &str, locale: Locale) -> String {
    let usage = usage.trim();
    let options = format!("[{}]", help("options-in-usage", locale));
    usage.strip_prefix("Usage:").unwrap_or(usage).trim_start().replace("[OPTIONS]", &options)
}

/// Ends the process with the error of its command line, or with the help that was requested.
pub(super) fn end(error: &Error, locale: Locale) -> ! {
    match refused(error, locale) {
        Some(words) => {
            eprint!("{words}");
            std::process::exit(2)
        }
        None => error.exit(),
    }
}

/// Returns the message on a wrong command line; `None` where the help or the version was requested.
fn refused(error: &Error, locale: Locale) -> Option<String> {
    let is_shown = [
        ErrorKind::DisplayHelp,
        ErrorKind::DisplayVersion,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
    ];
    if is_shown.contains(&error.kind()) {
        return None;
    }
    let mut lines = vec![say::usage_error(fault(error)).text(locale)];
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near: Vec<String> = near.iter().flat_map(|kind| all(error, *kind)).collect();
    if !near.is_empty() {
        lines.push(format!("  {}", say::usage_nearest(near).text(locale)));
    }
    if let Some(usage) = error.get(ContextKind::Usage) {
        lines.push(say::usage_line(in_language(&usage.to_string(), locale)).text(locale));
    }
    lines.push(say::usage_more().text(locale));
    Some(lines.join("\n\n") + "\n")
}

/// Returns the error as a message of the catalogue.
fn fault(error: &Error) -> Message {
    let first = |kind| all(error, kind).into_iter().next().unwrap_or_default();
    let option = || first(ContextKind::InvalidArg);
    let value = || first(ContextKind::InvalidValue);
    let known = || all(error, ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => say::usage_unknown_command(first(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => say::usage_no_command(),
        ErrorKind::UnknownArgument => say::usage_unknown_option(option()),
        ErrorKind::InvalidValue => match (value().is_empty(), known()) {
            (true, known) if known.is_empty() => say::usage_no_value(option()),
            (true, known) => say::usage_no_value_of(known, option()),
            (false, known) if known.is_empty() => say::usage_wrong_value(option(), value()),
            (false, known) => say::usage_wrong_value_of(known, option(), value()),
        },
        ErrorKind::ValueValidation => {
            let why = error.source().and_then(|source| source.downcast_ref::<Refusal>());
            match why {
                Some(why) => say::usage_refused(option(), value(), why.message()),
                None => say::usage_wrong_value(option(), value()),
            }
        }
        ErrorKind::TooManyValues => say::usage_too_much(option(), value()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => say::usage_no_value(option()),
        ErrorKind::ArgumentConflict => say::usage_conflict(option(), all(error, ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => say::usage_missing(all(error, ContextKind::InvalidArg)),
        ErrorKind::InvalidUtf8 => say::usage_not_text(),
        _ => say::usage_other(),
    }
}

/// Returns the values that clap has for an error under a name.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
