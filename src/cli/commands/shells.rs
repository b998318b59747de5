//! Completions and the man page. The door to clap's writers of both.

use crate::cli::args::{Args, Completions};
use crate::cli::report::Screen;
use crate::error::Error;
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

/// Writes one man page, of all commands, to standard output.
///
/// # Errors
/// Where clap cannot describe a command.
pub(super) fn man_of(screen: &Screen) -> Result<bool, Error> {
    let mut command = Args::described();
    command.build();
    let mut page = Vec::new();
    let failed = |error| Error::io(Path::new("matbaa.1"), error);
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(failed)?;
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        let man = clap_mangen::Man::new(below.clone());
        let named = |page: &mut Vec<u8>| {
            page.extend_from_slice(
                format!(".SH \"MATBAA {}\"\n", below.get_name().to_uppercase()).as_bytes(),
            );
        };
        named(&mut page);
        man.render_description_section(&mut page).map_err(failed)?;
        man.render_options_section(&mut page).map_err(failed)?;
    }
    // Sections of the commands stand below those of the program: .SS, not .SH.
    screen.put(&below_program(&String::from_utf8_lossy(&page)));
    Ok(true)
}

/// The page with what each command says as parts of its section.
fn below_program(page: &str) -> String {
    let mut is_below = false;
    let line = |line: &str| {
        is_below |= line.starts_with(".SH \"MATBAA ");
        match line.strip_prefix(".SH ") {
            Some("DESCRIPTION") if is_below => String::new(),
            Some(name) if is_below && !name.starts_with('"') => format!(".SS {name}\n"),
            _ => format!("{line}\n"),
        }
    };
    page.lines().map(line).collect()
}
