//! The help and what is said of a wrong command line, in the author's language.
//!
//! clap speaks English: its help is given other words before it reads the arguments, and its errors are worded
//! here by their kind.

use crate::cli::words::{Fault, HelpLocale, Refusal};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use std::error::Error as _;
use std::ffi::OsString;

/// The language that a command line asks for: `--lang tr`, `--lang=tr`.
pub(super) fn asked(given: &[OsString]) -> Option<String> {
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

/// The command with its help in a language; in English as it is.
pub(super) fn worded(command: Command, told: HelpLocale) -> Command {
    if told == HelpLocale::English {
        return command;
    }
    let mut command = one(command, told).mut_subcommands(|below| one(below, told));
    // What a usage says follows from the arguments: clap writes it, and its one English word is replaced.
    let mut built = command.clone();
    built.build();
    command = command.override_usage(usage(&mut built, told));
    for below in built.get_subcommands_mut() {
        let (name, usage) = (below.get_name().to_owned(), usage(below, told));
        command = command.mut_subcommand(name, |below| below.override_usage(usage));
    }
    command
}

/// One command with its words.
fn one(command: Command, told: HelpLocale) -> Command {
    let own = |word: &str| told.own(word).unwrap_or_default();
    let name = command.get_name().to_owned();
    let is_root = command.has_subcommands();
    let mut command = command
        .mut_args(|option| option_of(option, &name, told))
        .subcommand_help_heading(own("commands"))
        .subcommand_value_name(own("command"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            own("usage")
        ));
    let shown = |name: &'static str, short: char, action: ArgAction| {
        let words = told.option("", name).unwrap_or_default();
        Arg::new(name).short(short).long(name).action(action).help(words).help_heading(own("options"))
    };
    command = command.arg(shown("help", 'h', ArgAction::Help));
    if is_root {
        command = command.arg(shown("version", 'V', ArgAction::Version)).after_help(own("after"));
    }
    match told.command(&name) {
        Some(words) => command.about(words),
        None => command,
    }
}

/// An option with its words; what it is where it is not given is told in them, too.
fn option_of(option: Arg, command: &str, told: HelpLocale) -> Arg {
    let own = |word: &str| told.own(word).unwrap_or_default();
    let mut words = told.option(command, option.get_id().as_str()).unwrap_or_default().to_owned();
    let takes_value = option.get_action().takes_values();
    let defaults = option.get_default_values();
    if takes_value && !defaults.is_empty() && !option.is_hide_default_value_set() {
        let defaults: Vec<_> = defaults.iter().map(|value| value.to_string_lossy()).collect();
        words += &format!(" [{}: {}]", own("default"), defaults.join(", "));
    }
    let heading = if option.is_positional() { own("arguments") } else { own("options") };
    let names: Option<Vec<&'static str>> =
        option.get_value_names().and_then(|names| names.iter().map(|name| told.value(name)).collect());
    let option = option.help(words).help_heading(heading);
    let option = if takes_value { option.hide_default_value(true) } else { option };
    match names {
        Some(names) => option.value_names(names),
        None => option,
    }
}

/// How a command is used, without the word for that.
fn usage(command: &mut Command, told: HelpLocale) -> String {
    in_language(&command.render_usage().to_string(), told)
}

fn in_language(usage: &str, told: HelpLocale) -> String {
    let usage = usage.trim();
    let options = format!("[{}]", told.own("options-in-usage").unwrap_or("OPTIONS"));
    usage.strip_prefix("Usage:").unwrap_or(usage).trim_start().replace("[OPTIONS]", &options)
}

/// Ends the process with what is wrong with its command line, or with the help that was asked for.
pub(super) fn end(error: &Error, told: HelpLocale) -> ! {
    match refused(error, told) {
        Some(words) => {
            eprint!("{words}");
            std::process::exit(2)
        }
        None => error.exit(),
    }
}

/// What is said of a wrong command line; none where clap's own words are the right ones.
fn refused(error: &Error, told: HelpLocale) -> Option<String> {
    let is_shown = [
        ErrorKind::DisplayHelp,
        ErrorKind::DisplayVersion,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
    ];
    if is_shown.contains(&error.kind()) {
        return None;
    }
    let words = told.fault(&fault(error))?;
    let [head, nearest] = told.head();
    let mut said = format!("{head}: {words}\n");
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near: Vec<String> = near.iter().flat_map(|kind| all(error, *kind)).collect();
    if !near.is_empty() {
        said += &format!("\n  {nearest}: {}?\n", near.join(", "));
    }
    if let Some(usage) = error.get(ContextKind::Usage) {
        let usage = in_language(&usage.to_string(), told);
        said += &format!("\n{}: {usage}\n", told.own("usage").unwrap_or_default());
    }
    Some(format!("{said}\n{}\n", told.more()))
}

/// What is wrong, of what clap says of it.
fn fault(error: &Error) -> Fault {
    let first = |kind| all(error, kind).into_iter().next().unwrap_or_default();
    let option = || first(ContextKind::InvalidArg);
    let value = || first(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Fault::UnknownCommand(first(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => Fault::NoCommand,
        ErrorKind::UnknownArgument => Fault::UnknownOption(option()),
        ErrorKind::InvalidValue if value().is_empty() => {
            Fault::NoValue(option(), all(error, ContextKind::ValidValue))
        }
        ErrorKind::InvalidValue => Fault::WrongValue(option(), value(), all(error, ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            let why = error.source().and_then(|source| source.downcast_ref::<Refusal>()).cloned();
            Fault::Refused(option(), value(), why)
        }
        ErrorKind::TooManyValues => Fault::TooMuch(option(), value()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => Fault::NoValue(option(), Vec::new()),
        ErrorKind::ArgumentConflict => Fault::Conflict(option(), all(error, ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => Fault::Missing(all(error, ContextKind::InvalidArg)),
        ErrorKind::InvalidUtf8 => Fault::NotText,
        _ => Fault::Other,
    }
}

/// What clap says of an error under a name.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{asked, refused, worded};
    use crate::cli::args::Args;
    use crate::cli::words::{HelpLocale, option_keys};
    use clap::{Command, CommandFactory};
    use std::collections::BTreeSet;
    use std::ffi::OsString;

    const TOLD: [HelpLocale; 2] = [HelpLocale::Turkish, HelpLocale::Azerbaijani];

    /// Every command of the tool, the tool itself first.
    fn commands() -> Vec<Command> {
        let root = Args::command();
        let below: Vec<Command> = root.get_subcommands().cloned().collect();
        std::iter::once(root).chain(below).collect()
    }

    #[test]
    fn every_command_option_and_value_has_its_words() {
        let mut seen = BTreeSet::from(["help".to_owned(), "version".to_owned()]);
        for command in commands() {
            let name = command.get_name().to_owned();
            for told in TOLD {
                assert!(told.command(&name).is_some(), "{name}");
                for option in command.get_arguments().filter(|option| !option.is_hide_set()) {
                    let id = option.get_id().as_str();
                    assert!(told.option(&name, id).is_some(), "{name}.{id}");
                    seen.extend([id.to_owned(), format!("{name}.{id}")]);
                    let names = option.get_value_names().unwrap_or_default();
                    let is_shown = option.get_action().takes_values();
                    for value in names.iter().filter(|_| is_shown) {
                        assert!(told.value(value).is_some(), "{name}.{id}: {value}");
                    }
                }
            }
        }
        for key in option_keys() {
            assert!(seen.contains(key), "{key} is no option");
        }
    }

    #[test]
    fn words_tell_of_the_same_defaults() {
        for command in commands() {
            for option in command.get_arguments() {
                let english = option.get_help().map(ToString::to_string).unwrap_or_default();
                for told in TOLD {
                    let words = told.option(command.get_name(), option.get_id().as_str()).unwrap_or_default();
                    let id = option.get_id();
                    assert_eq!(english.contains("[default"), words.contains('['), "{id}: {words}");
                    assert!(!english.contains("{path}") || words.contains("{path}"), "{id}");
                }
            }
        }
    }

    #[test]
    fn the_help_has_no_word_of_english() {
        for told in TOLD {
            let mut root = worded(Args::command(), told);
            root.build();
            root.clone().debug_assert();
            let below: Vec<Command> = root.get_subcommands().cloned().collect();
            for mut command in std::iter::once(root).chain(below) {
                let help = command.render_long_help().to_string();
                for word in
                    ["Usage", "Options", "OPTIONS", "Commands", "Arguments", "default", "Print", " the "]
                {
                    assert!(!help.contains(word), "{word}:\n{help}");
                }
            }
        }
    }

    fn refusal(line: &str, locale: HelpLocale) -> String {
        let command = worded(Args::command(), locale);
        let error = command.try_get_matches_from(line.split(' ')).expect_err("wrong");
        refused(&error, locale).expect("words")
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language() {
        let first = |line: &str, locale| refusal(line, locale).lines().next().unwrap_or_default().to_owned();
        let turkish = |line: &str| first(line, HelpLocale::Turkish);
        assert_eq!(turkish("matbaa chekc"), "hata: “chekc” diye bir komut yok");
        assert_eq!(turkish("matbaa epub --zebra"), "hata: burada “--zebra” diye bir girdi ya da seçenek yok");
        assert_eq!(
            turkish("matbaa epub --color red"),
            "hata: “--color <ZAMAN>” için “red” olmaz; olabilecekler: auto, always, never"
        );
        assert_eq!(
            turkish("matbaa booklet a.pdf --thickness 9"),
            "hata: “--thickness <MM>” için “9” olmaz: 0 ile 2 mm arasında değil"
        );
        assert_eq!(
            turkish("matbaa booklet a.pdf --signature 0"),
            "hata: “--signature <YAPRAK>” için “0” olmaz: 1 ile 64 arasında değil"
        );
        assert_eq!(turkish("matbaa epub -q -v"), "hata: “--quiet” şununla birlikte kullanılamaz: --verbose");
        assert_eq!(turkish("matbaa booklet"), "hata: eksik: <DOSYA>");
        assert_eq!(turkish("matbaa epub -o"), "hata: “--output <DOSYA>” bir değer ister");
        assert_eq!(turkish("matbaa epub --quiet=evet"), "hata: “--quiet” değer almaz: “evet”");
        let azerbaijani = |line: &str| first(line, HelpLocale::Azerbaijani);
        assert_eq!(azerbaijani("matbaa chekc"), "səhv: “chekc” adlı əmr yoxdur");
        assert_eq!(
            azerbaijani("matbaa import a.txt --language 1"),
            "səhv: “--language <DİL>” üçün “1” yaramır: az kimi dil etiketi deyil"
        );
        assert_eq!(
            refusal("matbaa chekc", HelpLocale::Turkish),
            "hata: “chekc” diye bir komut yok\n\n  şunu mu demek istediniz: check?\n\n\
             Kullanım: matbaa <KOMUT>\n\nDaha fazlası için: --help\n"
        );
    }

    #[test]
    fn the_language_is_heard_before_the_rest_is_understood() {
        let of = |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("matbaa epub --lang tr --zebra").as_deref(), Some("tr"));
        assert_eq!(of("matbaa epub --lang=az").as_deref(), Some("az"));
        assert_eq!(of("matbaa import a.txt --language en"), None);
        assert_eq!(of("matbaa epub --lang"), None);
        assert_eq!(HelpLocale::of(Some("de"), Some("tr_TR.UTF-8")), HelpLocale::Turkish);
        assert_eq!(HelpLocale::of(None, Some("az_AZ.UTF-8")), HelpLocale::Azerbaijani);
        assert_eq!(HelpLocale::of(None, Some("C")), HelpLocale::English);
        assert_eq!(HelpLocale::of(Some("en"), Some("tr_TR")), HelpLocale::English);
    }
}
