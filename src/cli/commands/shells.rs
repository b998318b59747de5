//! Writes shell completions and the man page. The only module that uses clap's generators.

use crate::casing;
use crate::cli::args::{Args, Completions};
use crate::cli::report::Screen;
use crate::error::Error;
use crate::lang::Language;
use crate::messages::{Locale, Message, say};
use std::path::Path;

/// Writes the completions of a shell to standard output.
pub(super) fn completions_of(options: &Completions, screen: &Screen) -> Result<bool, Error> {
    let mut script = Vec::new();
    clap_complete::generate(
        options.shell,
        &mut Args::described_in(options.terminal.lang.as_deref()),
        "matbaa",
        &mut script,
    );
    screen.put(&String::from_utf8_lossy(&script));
    Ok(true)
}

/// Writes one man page for all commands to standard output, in the language of messages.
///
/// # Errors
/// Fails if clap cannot render a command.
pub(super) fn man_of(screen: &Screen) -> Result<bool, Error> {
    let mut command = Args::described_in(Some(screen.locale.tag()));
    command.build();
    let mut page = Vec::new();
    let failed = |error| Error::io(Path::new("matbaa.1"), error);
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(failed)?;
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        let man = clap_mangen::Man::new(below.clone());
        let heading = format!("{BELOW}{}\"\n", below.get_name().to_uppercase());
        page.extend_from_slice(heading.as_bytes());
        man.render_description_section(&mut page).map_err(failed)?;
        man.render_options_section(&mut page).map_err(failed)?;
    }
    screen.put(&worded(&String::from_utf8_lossy(&page), screen.locale));
    Ok(true)
}

/// The start of a command's section.
const BELOW: &str = ".SH \"MATBAA ";

/// Translates clap's headings of the man page, and lowers those within a command's section from `.SH` to
/// `.SS`.
fn worded(page: &str, locale: Locale) -> String {
    let language = Language::from(locale);
    let own = [
        ("NAME", say::man_name()),
        ("SYNOPSIS", say::man_synopsis()),
        ("DESCRIPTION", say::man_description()),
        ("EXTRA", say::man_extra()),
        ("VERSION", say::man_version()),
    ];
    let values = say::man_values().text(locale);
    // clap writes headings in capitals, but not by the rules of the language.
    let parts = ["arguments", "options", "commands"].map(Message::of_help);
    let parts = parts.map(|part| part.map_or_else(String::new, |part| part.text(locale)));
    let heading = |written: &str| {
        let fixed = own.iter().find(|(name, _)| *name == written).map(|(_, message)| message.text(locale));
        let part = || parts.iter().find(|part| **part == written || part.to_uppercase() == written);
        fixed.or_else(|| part().map(|part| casing::upper(part, &language))).unwrap_or(written.to_owned())
    };
    let mut is_below = false;
    let line = |line: &str| {
        is_below |= line.starts_with(BELOW);
        match line.strip_prefix(".SH ") {
            Some("DESCRIPTION") if is_below => String::new(),
            Some(name) if !name.starts_with('"') => {
                format!("{} \"{}\"\n", if is_below { ".SS" } else { ".SH" }, heading(name))
            }
            _ => format!("{}\n", line.replace("Possible values:", &values)),
        }
    };
    page.lines().map(line).collect()
}
