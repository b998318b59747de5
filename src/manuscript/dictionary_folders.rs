//! The folders in which systems and their programs keep spelling dictionaries.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A kind of operating system, as far as its folders differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    /// Linux and its like.
    Unix,
    /// macOS.
    Mac,
    /// Windows.
    Windows,
}

impl System {
    /// The system that the program was made for.
    pub(super) fn own() -> Self {
        match std::env::consts::OS {
            "windows" => Self::Windows,
            "macos" | "ios" => Self::Mac,
            _ => Self::Unix,
        }
    }
}

/// How deep below a profile's add-ons a dictionary lies: package, its folder, `dictionaries`.
const DEPTH: usize = 4;
/// How many folders of add-ons are looked at.
const MOST_FOLDERS: usize = 400;
/// Languages whose dictionaries LibreOffice has in a folder each.
const LANGUAGES: [&str; 4] = ["dict-tr", "dict-az", "dict-en", "dict-ru"];

/// The folders that may hold dictionaries, the user's before the system's, those of a checker before those of programs.
///
/// Only what `variable` returns of the environment and `list` of the folders decides; not all of them need be there.
pub(super) fn dictionary_folders(
    system: System,
    variable: &dyn Fn(&str) -> Option<OsString>,
    list: &dyn Fn(&Path) -> Vec<PathBuf>,
) -> Vec<PathBuf> {
    let path = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let mut folders = parted(variable("DICPATH"), system);
    let home = match system {
        System::Windows => path("USERPROFILE").or_else(|| path("HOME")),
        System::Unix | System::Mac => path("HOME"),
    };
    let programs: Vec<PathBuf> = ["ProgramFiles", "ProgramFiles(x86)"].into_iter().filter_map(path).collect();
    let hunspell = |data: PathBuf| ["hunspell", "myspell", "myspell/dicts"].map(|name| data.join(name));
    // Profiles of LibreOffice, and of Firefox and Thunderbird.
    let (mut office, mut mozilla): (Vec<PathBuf>, Vec<PathBuf>) = (Vec::new(), Vec::new());
    match system {
        System::Unix => {
            let data = path("XDG_DATA_HOME").or_else(|| home.as_ref().map(|home| home.join(".local/share")));
            folders.extend(data.into_iter().flat_map(hunspell));
            let shared = parted(variable("XDG_DATA_DIRS"), system);
            let usual = ["/usr/local/share", "/usr/share"].map(PathBuf::from);
            let shared = shared.into_iter().chain(usual);
            folders.extend(shared.flat_map(hunspell));
            let settings = path("XDG_CONFIG_HOME").or_else(|| home.as_ref().map(|home| home.join(".config")));
            office.extend(settings.map(|settings| settings.join("libreoffice/4/user")));
            if let Some(home) = &home {
                office.push(home.join(".var/app/org.libreoffice.LibreOffice/config/libreoffice/4/user"));
                office.push(home.join("snap/libreoffice/current/.config/libreoffice/4/user"));
                mozilla.push(home.join(".mozilla/firefox"));
                mozilla.push(home.join("snap/firefox/common/.mozilla/firefox"));
                mozilla.push(home.join(".thunderbird"));
            }
        }
        System::Mac => {
            folders.extend(home.iter().map(|home| home.join("Library/Spelling")));
            folders.extend(
                ["/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell"]
                    .map(PathBuf::from),
            );
            for support in home.iter().map(|home| home.join("Library/Application Support")) {
                office.push(support.join("LibreOffice/4/user"));
                mozilla.push(support.join("Firefox/Profiles"));
                mozilla.push(support.join("Thunderbird/Profiles"));
            }
        }
        // Windows has a checker of its own, whose dictionaries no other program reads.
        System::Windows => {
            if let Some(data) = path("APPDATA") {
                folders.push(data.join("hunspell"));
                office.push(data.join("LibreOffice/4/user"));
                mozilla.push(data.join("Mozilla/Firefox/Profiles"));
                mozilla.push(data.join("Thunderbird/Profiles"));
            }
            folders.push(PathBuf::from("C:/Hunspell"));
        }
    }
    for user in office {
        folders.extend(below(&user.join("uno_packages/cache/uno_packages"), DEPTH, list));
    }
    for profiles in mozilla {
        for profile in sorted(&profiles, list) {
            folders.extend(below(&profile.join("extensions"), DEPTH, list));
        }
    }
    for program in installed(system, &programs) {
        folders.extend(LANGUAGES.map(|language| program.join("share/extensions").join(language)));
        folders.extend(LANGUAGES.map(|language| program.join("extensions").join(language)));
        folders.push(program.join("dictionaries"));
    }
    folders
}

/// Where programs with dictionaries are installed.
fn installed(system: System, programs: &[PathBuf]) -> Vec<PathBuf> {
    let fixed: &[&str] = match system {
        System::Unix => &[
            "/usr/lib/libreoffice",
            "/usr/lib64/libreoffice",
            "/opt/libreoffice",
            "/usr/lib/firefox",
            "/usr/lib64/firefox",
            "/usr/lib/firefox-esr",
            "/usr/lib/thunderbird",
        ],
        System::Mac => &[
            "/Applications/LibreOffice.app/Contents/Resources",
            "/Applications/Firefox.app/Contents/Resources",
            "/Applications/Thunderbird.app/Contents/Resources",
        ],
        System::Windows => &[],
    };
    let names = ["LibreOffice", "Mozilla Firefox", "Mozilla Thunderbird"];
    let named = programs.iter().flat_map(|programs| names.map(|name| programs.join(name)));
    fixed.iter().map(PathBuf::from).chain(named).collect()
}

/// The folders of a variable that has several.
fn parted(value: Option<OsString>, system: System) -> Vec<PathBuf> {
    let value = value.unwrap_or_default();
    let sign = if system == System::Windows { ';' } else { ':' };
    let parts = value.to_string_lossy();
    parts.split(sign).filter(|part| !part.is_empty()).map(PathBuf::from).collect()
}

/// What is in a folder, in order.
fn sorted(folder: &Path, list: &dyn Fn(&Path) -> Vec<PathBuf>) -> Vec<PathBuf> {
    let mut inner = list(folder);
    inner.sort();
    inner
}

/// The folders below one, it included, that hold lists of words.
fn below(folder: &Path, depth: usize, list: &dyn Fn(&Path) -> Vec<PathBuf>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut level = vec![folder.to_owned()];
    for _ in 0..=depth {
        let mut next = Vec::new();
        for folder in level.into_iter().take(MOST_FOLDERS) {
            let inner = sorted(&folder, list);
            if inner.iter().any(|path| path.extension().is_some_and(|ending| ending == "dic")) {
                found.push(folder);
            }
            // A file has nothing in it.
            next.extend(
                inner.into_iter().filter(|path| path.extension().is_none_or(|ending| ending != "dic")),
            );
        }
        level = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{System, dictionary_folders};
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    /// The folders that hold a list of words, of a machine with these variables and files.
    fn found(system: System, variables: &[(&str, &str)], files: &[&str]) -> Vec<String> {
        let variable =
            |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).into());
        let list = |folder: &Path| -> Vec<PathBuf> {
            let inner = files.iter().filter_map(|file| Path::new(file).strip_prefix(folder).ok());
            let names: BTreeSet<PathBuf> =
                inner.filter_map(|rest| rest.components().next()).map(|name| folder.join(name)).collect();
            names.into_iter().rev().collect()
        };
        let has_words = |folder: &PathBuf| {
            list(folder).iter().any(|path| path.extension().is_some_and(|ending| ending == "dic"))
        };
        let shown = |folder: &PathBuf| folder.to_string_lossy().replace('\\', "/");
        let folders = dictionary_folders(system, &variable, &list);
        folders.iter().filter(|folder| has_words(folder)).map(shown).collect()
    }

    #[test]
    fn linux_has_hunspell_s_folders_libreoffice_s_and_firefox_s() {
        let variables = [("HOME", "/h/a"), ("DICPATH", "/d:/e"), ("XDG_DATA_DIRS", "/opt/share:/usr/share")];
        let files = [
            "/usr/share/hunspell/tr_TR.dic",
            "/usr/share/myspell/dicts/tr.dic",
            "/opt/share/hunspell/tr_TR.dic",
            "/h/a/.local/share/hunspell/tr_TR.dic",
            "/e/tr_TR.dic",
            "/usr/lib/libreoffice/share/extensions/dict-tr/tr_TR.dic",
            "/h/a/.config/libreoffice/4/user/uno_packages/cache/uno_packages/lu1.tmp_/a.oxt/dictionaries/tr_TR.dic",
            "/h/a/.mozilla/firefox/x.default/extensions/tr@dictionaries.addons.mozilla.org/dictionaries/tr.dic",
            "/h/a/.mozilla/firefox/x.default/extensions/other/readme.txt",
            "/usr/lib/firefox/dictionaries/en-US.dic",
            "/h/a/Library/Spelling/tr_TR.dic",
        ];
        assert_eq!(
            found(System::Unix, &variables, &files),
            [
                "/e",
                "/h/a/.local/share/hunspell",
                "/opt/share/hunspell",
                "/usr/share/hunspell",
                "/usr/share/myspell/dicts",
                // XDG_DATA_DIRS names it, and it is usual.
                "/usr/share/hunspell",
                "/usr/share/myspell/dicts",
                "/h/a/.config/libreoffice/4/user/uno_packages/cache/uno_packages/lu1.tmp_/a.oxt/dictionaries",
                "/h/a/.mozilla/firefox/x.default/extensions/tr@dictionaries.addons.mozilla.org/dictionaries",
                "/usr/lib/libreoffice/share/extensions/dict-tr",
                "/usr/lib/firefox/dictionaries",
            ]
        );
        assert_eq!(found(System::Unix, &[], &files[..1]), ["/usr/share/hunspell"]);
        let own = [("HOME", "/h/a"), ("XDG_DATA_HOME", "/x"), ("XDG_CONFIG_HOME", "/y")];
        let files = [
            "/x/hunspell/tr.dic",
            "/h/a/.local/share/hunspell/tr_TR.dic",
            "/y/libreoffice/4/user/uno_packages/cache/uno_packages/l/d.oxt/tr.dic",
        ];
        let expected = ["/x/hunspell", "/y/libreoffice/4/user/uno_packages/cache/uno_packages/l/d.oxt"];
        assert_eq!(found(System::Unix, &own, &files), expected);
    }

    #[test]
    fn macos_has_the_user_s_and_the_system_s_spelling_folder() {
        let files = [
            "/Library/Spelling/tr_TR.dic",
            "/Users/a/Library/Spelling/tr_TR.dic",
            "/Users/a/Library/Application Support/LibreOffice/4/user/uno_packages/cache/uno_packages/l/t.oxt/tr.dic",
            "/Users/a/Library/Application Support/Firefox/Profiles/p/extensions/tr/dictionaries/tr.dic",
            "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-tr/tr_TR.dic",
            "/usr/share/hunspell/tr_TR.dic",
        ];
        assert_eq!(
            found(System::Mac, &[("HOME", "/Users/a")], &files),
            [
                "/Users/a/Library/Spelling",
                "/Library/Spelling",
                "/Users/a/Library/Application Support/LibreOffice/4/user/uno_packages/cache/uno_packages/l/t.oxt",
                "/Users/a/Library/Application Support/Firefox/Profiles/p/extensions/tr/dictionaries",
                "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-tr",
            ]
        );
    }

    #[test]
    fn windows_has_those_of_programs_alone() {
        let variables = [
            ("USERPROFILE", "C:/Users/a"),
            ("APPDATA", "C:/Users/a/AppData/Roaming"),
            ("ProgramFiles", "C:/Program Files"),
            ("DICPATH", "D:/sozluk;E:/x"),
        ];
        let files = [
            "D:/sozluk/tr_TR.dic",
            "C:/Users/a/AppData/Roaming/LibreOffice/4/user/uno_packages/cache/uno_packages/l/t.oxt/tr.dic",
            "C:/Program Files/LibreOffice/share/extensions/dict-tr/tr_TR.dic",
            "C:/Program Files/Mozilla Firefox/dictionaries/en-US.dic",
            "C:/Windows/System32/tr.dic",
        ];
        assert_eq!(
            found(System::Windows, &variables, &files),
            [
                "D:/sozluk",
                "C:/Users/a/AppData/Roaming/LibreOffice/4/user/uno_packages/cache/uno_packages/l/t.oxt",
                "C:/Program Files/LibreOffice/share/extensions/dict-tr",
                "C:/Program Files/Mozilla Firefox/dictionaries",
            ]
        );
    }
}
