//! Tests that every command and option has its words, and that none are clap's own.

use super::{of_option, refused, requested, worded};
use crate::cli::args::Args;
use crate::messages::{Locale, Message, say};
use clap::{Command, CommandFactory};
use std::collections::BTreeSet;
use std::ffi::OsString;

/// Returns every command of the program, the program itself first.
fn commands() -> Vec<Command> {
    let root = Args::command();
    let below: Vec<Command> = root.get_subcommands().cloned().collect();
    std::iter::once(root).chain(below).collect()
}

#[test]
fn every_command_option_and_value_has_its_words() {
    let own =
        ["after", "arguments", "command", "commands", "default", "options", "options-in-usage", "usage"];
    let mut seen: BTreeSet<String> = own.into_iter().map(str::to_owned).collect();
    seen.extend(["option-help".to_owned(), "option-version".to_owned()]);
    for command in commands() {
        let name = command.get_name().to_owned();
        assert!(Message::of_help(&format!("about-{name}")).is_some(), "{name}");
        seen.insert(format!("about-{name}"));
        for option in command.get_arguments().filter(|option| !option.is_hide_set()) {
            let id = option.get_id().as_str();
            assert!(of_option(&name, id).is_some(), "{name}.{id}");
            seen.extend([format!("option-{id}"), format!("option-{name}-{id}")]);
            let names = option.get_value_names().unwrap_or_default();
            for value in names.iter().filter(|_| option.get_action().takes_values()) {
                assert!(Message::of_help(&format!("value-{value}")).is_some(), "{name}.{id}: {value}");
                seen.insert(format!("value-{value}"));
            }
        }
    }
    let spare: Vec<&&str> = say::HELP.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(spare.is_empty(), "no command, option or value is called {spare:?}");
}

#[test]
fn words_have_the_same_defaults_in_every_language() {
    for command in commands() {
        for option in command.get_arguments().filter(|option| !option.is_hide_set()) {
            let Some(message) = of_option(command.get_name(), option.get_id().as_str()) else { continue };
            let english = message.text(Locale::English);
            for locale in Locale::ALL {
                let words = message.text(locale);
                let id = option.get_id();
                assert_eq!(english.contains("[default"), words.contains('['), "{id}: {words}");
                assert_eq!(english.contains("{path}"), words.contains("{path}"), "{id}: {words}");
            }
        }
    }
}

#[test]
fn the_help_has_no_word_of_english() {
    for locale in [Locale::Turkish, Locale::Azerbaijani] {
        let mut root = worded(Args::command(), locale);
        root.build();
        root.clone().debug_assert();
        let below: Vec<Command> = root.get_subcommands().cloned().collect();
        for mut command in std::iter::once(root).chain(below) {
            let help = command.render_long_help().to_string();
            for word in ["Usage", "Options", "OPTIONS", "Commands", "Arguments", "default", "Print", " the "]
            {
                assert!(!help.contains(word), "{word}:\n{help}");
            }
        }
    }
}

fn refusal(line: &str, locale: Locale) -> String {
    let command = worded(Args::command(), locale);
    let error = command.try_get_matches_from(line.split(' ')).expect_err("wrong");
    refused(&error, locale).expect("words")
}

#[test]
fn errors_are_worded_in_the_language() {
    let first = |line: &str, locale| refusal(line, locale).lines().next().unwrap_or_default().to_owned();
    for (line, expected) in [
        ("matbaa chekc", "hata: “chekc” diye bir komut yok"),
        ("matbaa epub --zebra", "hata: burada “--zebra” diye bir girdi ya da seçenek yok"),
        (
            "matbaa epub --color red",
            "hata: “--color <ZAMAN>” için “red” olmaz; olabilecekler: auto, always, never",
        ),
        (
            "matbaa booklet a.pdf --thickness 9",
            "hata: “--thickness <MM>” için “9” olmaz: 0 ile 2 mm arasında değil",
        ),
        (
            "matbaa booklet a.pdf --signature 0",
            "hata: “--signature <YAPRAK>” için “0” olmaz: 1 ile 64 arasında değil",
        ),
        ("matbaa epub -q -v", "hata: “--quiet” şununla birlikte kullanılamaz: --verbose"),
        ("matbaa booklet", "hata: eksik: <DOSYA>"),
        ("matbaa epub -o", "hata: “--output <DOSYA>” bir değer ister"),
        ("matbaa epub --quiet=evet", "hata: “--quiet” değer almaz: “evet”"),
    ] {
        assert_eq!(first(line, Locale::Turkish), expected);
    }
    assert_eq!(first("matbaa chekc", Locale::Azerbaijani), "xəta: “chekc” adlı əmr yoxdur");
    assert_eq!(
        first("matbaa import a.txt --language 1", Locale::Azerbaijani),
        "xəta: “--language <DİL>” üçün “1” yaramır: az kimi dil etiketi deyil"
    );
    assert_eq!(
        first("matbaa booklet a.pdf --thickness 9", Locale::English),
        "error: “--thickness <MM>” cannot be “9”: it is not between 0 and 2 mm"
    );
    assert_eq!(
        refusal("matbaa chekc", Locale::Turkish),
        "hata: “chekc” diye bir komut yok\n\n  şunu mu demek istediniz: check?\n\n\
         Kullanım: matbaa <KOMUT>\n\nDaha fazlası için: --help\n"
    );
}

#[test]
fn the_language_is_read_before_the_rest() {
    let of = |line: &str| requested(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
    assert_eq!(of("matbaa epub --lang tr --zebra").as_deref(), Some("tr"));
    assert_eq!(of("matbaa epub --lang=az").as_deref(), Some("az"));
    assert_eq!(of("matbaa import a.txt --language en"), None);
    assert_eq!(of("matbaa epub --lang"), None);
}
