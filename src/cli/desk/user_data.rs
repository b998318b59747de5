//! Data of the start page in the user's folders: recent books, the last port, and the address of the running program.

use crate::cli::json;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::Builder;

/// The greatest number of recent books.
const MAX_RECENT: usize = 12;
/// A program that does not answer within this time hangs, and another takes its place.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(60);

/// The user's folders by the conventions of the operating system.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct UserData {
    /// The home folder.
    pub(in crate::cli) home: Option<PathBuf>,
    /// The folder for data that outlives a session: recent books.
    state: Option<PathBuf>,
    /// The folder for data of a session: the address of the running program.
    session: Option<PathBuf>,
}

impl UserData {
    /// The folders of this process's user.
    pub(in crate::cli) fn of_process() -> Self {
        Self::of(env::consts::OS, |name| env::var_os(name), env::home_dir())
    }

    /// The folders on a system, by its environment: XDG base directories, Application Support, AppData.
    fn of(system: &str, variable: impl Fn(&str) -> Option<OsString>, home: Option<PathBuf>) -> Self {
        let home = home.filter(|home| home.is_absolute());
        // Relative paths must be ignored (XDG Base Directory Specification).
        let absolute = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let below = |path: &str| home.as_ref().map(|home| home.join(path));
        let state = match system {
            "windows" => absolute("LOCALAPPDATA").or_else(|| below("AppData/Local")),
            "macos" => below("Library/Application Support"),
            _ => absolute("XDG_STATE_HOME").or_else(|| below(".local/state")),
        };
        let session = match system {
            "windows" | "macos" => None,
            _ => absolute("XDG_RUNTIME_DIR"),
        };
        let own = |folder: PathBuf| folder.join("matbaa");
        let state = state.map(own);
        Self { session: session.map(own).or_else(|| state.clone()), state, home }
    }

    /// The folders of recent books that still exist, newest first.
    pub(in crate::cli) fn recent(&self) -> Vec<PathBuf> {
        let list = self.recent_list();
        list.into_iter().map(PathBuf::from).filter(|folder| folder.is_dir()).collect()
    }

    /// Stores a book as the most recent one.
    ///
    /// # Errors
    /// Fails if the list cannot be written.
    pub(in crate::cli) fn remember(&self, folder: &Path) -> io::Result<()> {
        // A path that is not valid Unicode cannot be stored as JSON.
        let (Some(file), Some(folder)) = (self.recent_file(), folder.to_str()) else { return Ok(()) };
        let mut list = self.recent_list();
        list.retain(|other| other != folder);
        list.insert(0, folder.to_owned());
        list.truncate(MAX_RECENT);
        write_private(&file, &json::line(&list))
    }

    /// The last port, or 0. Browsers store data by port, so the same port lets a page find its unsaved texts again.
    pub(in crate::cli) fn port(&self) -> u16 {
        let text = self.port_file().and_then(|file| fs::read_to_string(file).ok());
        text.and_then(|text| text.trim().parse().ok()).unwrap_or(0)
    }

    /// Stores the port, if none is stored yet.
    pub(in crate::cli) fn remember_port(&self, port: u16) {
        if self.port() == 0 {
            // If it cannot be stored, the next server uses another port.
            let _ = self.port_file().map(|file| write_private(&file, &port.to_string()));
        }
    }

    fn port_file(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|folder| folder.join("port"))
    }

    fn recent_list(&self) -> Vec<String> {
        let text = self.recent_file().and_then(|file| fs::read(file).ok());
        text.and_then(|text| json::read(&text)).unwrap_or_default()
    }

    fn recent_file(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|folder| folder.join("recent.json"))
    }

    fn running_file(&self) -> Option<PathBuf> {
        self.session.as_ref().map(|folder| folder.join("running"))
    }

    /// Stores the address of this program, so that a second start finds it.
    ///
    /// # Errors
    /// Fails if the file cannot be written.
    pub(in crate::cli) fn announce(&self, address: &str) -> io::Result<()> {
        self.running_file().map_or(Ok(()), |file| write_private(&file, address))
    }

    /// Removes the stored address, unless it is another program's.
    pub(in crate::cli) fn withdraw(&self, address: &str) {
        let file = self.running_file().filter(|file| fs::read_to_string(file).is_ok_and(|it| it == address));
        // A file that cannot be removed names a program that does not answer, so it is overwritten later.
        file.map(fs::remove_file);
    }

    /// The program that is already running, if it answers.
    pub(in crate::cli) fn running(&self) -> Option<RunningProgram> {
        let address = fs::read_to_string(self.running_file()?).ok()?;
        let running = RunningProgram::of(&address)?;
        running.ask("alive", None).filter(|answer| answer == ALIVE).map(|_| running)
    }
}

/// The reply of a running program to the request `alive`.
pub(in crate::cli) const ALIVE: &str = "matbaa";

/// A running program with a server on this machine.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli) struct RunningProgram {
    port: u16,
    token: String,
}

impl RunningProgram {
    /// Parses the address of a program; `None` if it is not an address of this program's form.
    fn of(address: &str) -> Option<Self> {
        let (port, token) = address.strip_prefix("http://127.0.0.1:")?.strip_suffix('/')?.split_once('/')?;
        let is_token = token.len() == 32 && token.bytes().all(|sign| sign.is_ascii_hexdigit());
        Some(Self { port: port.parse().ok().filter(|_| is_token)?, token: token.to_owned() })
    }

    /// The address of one of its pages.
    pub(in crate::cli) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{}/{path}", self.port, self.token)
    }

    /// Sends a request, by POST if there is a body; `None` if there is no successful reply.
    pub(in crate::cli) fn ask(&self, path: &str, body: Option<&str>) -> Option<String> {
        let Self { port, token } = self;
        let to = SocketAddr::from((Ipv4Addr::LOCALHOST, *port));
        let mut stream = TcpStream::connect_timeout(&to, ANSWER_TIMEOUT).ok()?;
        stream.set_read_timeout(Some(ANSWER_TIMEOUT)).ok()?;
        let method = if body.is_some() { "POST" } else { "GET" };
        let body = body.unwrap_or_default();
        let length = body.len();
        let request = format!(
            "{method} /{token}/{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        head.starts_with("HTTP/1.1 200 ").then(|| body.to_owned())
    }
}

/// Writes a file that only its owner may read; creates its folder.
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = Builder::new().prefix(".").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{RunningProgram, UserData};
    use std::fs;
    use std::path::{Path, PathBuf};

    fn places(system: &str, set: &[(&str, &str)]) -> UserData {
        let variable = |name: &str| set.iter().find(|(own, _)| *own == name).map(|(_, value)| value.into());
        UserData::of(system, variable, Some(PathBuf::from("/ev")))
    }

    #[test]
    #[cfg(unix)]
    fn places_follow_the_rules_of_the_system() {
        let of = |system, set: &[(&str, &str)]| {
            let UserData { state, session, .. } = places(system, set);
            [state, session].map(|path| path.expect("a place"))
        };
        assert_eq!(of("linux", &[]), ["/ev/.local/state/matbaa"; 2].map(PathBuf::from));
        let set = [("XDG_STATE_HOME", "/s"), ("XDG_RUNTIME_DIR", "/run/1"), ("LOCALAPPDATA", "/w")];
        assert_eq!(of("linux", &set), ["/s/matbaa", "/run/1/matbaa"].map(PathBuf::from));
        assert_eq!(
            of("linux", &[("XDG_STATE_HOME", "s")]),
            ["/ev/.local/state/matbaa"; 2].map(PathBuf::from)
        );
        assert_eq!(of("macos", &set), ["/ev/Library/Application Support/matbaa"; 2].map(PathBuf::from));
        assert_eq!(of("windows", &set), ["/w/matbaa"; 2].map(PathBuf::from));
        assert_eq!(of("windows", &[]), ["/ev/AppData/Local/matbaa"; 2].map(PathBuf::from));
        assert_eq!(UserData::of("linux", |_| None, None), UserData::default());
    }

    #[test]
    fn the_last_books_are_remembered_and_those_that_are_gone_left_out() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = UserData { state: Some(dir.path().join("a/b")), ..UserData::default() };
        assert_eq!(places.recent(), Vec::<PathBuf>::new());
        let folder = |at: usize| dir.path().join(format!("kitap “{at}”"));
        for at in 0..20 {
            fs::create_dir(folder(at)).expect("a folder");
            places.remember(&folder(at)).expect("written");
        }
        places.remember(&folder(15)).expect("written");
        fs::remove_dir(folder(18)).expect("gone");
        let recent = places.recent();
        assert_eq!(recent[..3], [folder(15), folder(19), folder(17)]);
        assert_eq!(recent.len(), 11);
        fs::write(dir.path().join("a/b/recent.json"), "[1").expect("written");
        assert_eq!(places.recent(), Vec::<PathBuf>::new(), "a damaged list is none");
    }

    #[test]
    fn a_second_start_asks_no_address_but_ours() {
        let token = "0123456789abcdef0123456789abcdef";
        assert!(RunningProgram::of(&format!("http://127.0.0.1:80/{token}/")).is_some());
        for address in ["", "http://evil.example:80/", "http://127.0.0.1:80/x/", "http://127.0.0.1:99999/"] {
            assert_eq!(RunningProgram::of(&format!("{address}{token}/")), None, "{address}");
        }
        assert_eq!(RunningProgram::of("http://127.0.0.1:80/0123/"), None);
    }

    #[test]
    #[cfg(unix)]
    fn the_address_is_its_owners_alone_and_is_taken_back() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        let places = UserData { session: Some(dir.path().join("x")), ..UserData::default() };
        places.announce("http://127.0.0.1:1/a/").expect("written");
        let file = Path::new("x/running");
        let mode = fs::metadata(dir.path().join(file)).expect("there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
        assert!(places.running().is_none());
        places.withdraw("http://127.0.0.1:2/b/");
        assert!(dir.path().join(file).exists(), "another program's");
        places.withdraw("http://127.0.0.1:1/a/");
        assert!(!dir.path().join(file).exists());
    }
}
