//! The identifier that a book has in every build. The door to uuid.

use crate::config::Config;
use uuid::Uuid;

/// The namespace of generated identifiers: version 5 of `matbaa` in the namespace of URLs.
const SPACE: Uuid = Uuid::from_u128(0x3d0f_84c4_41a3_5d43_9c56_0b8e_6a70_90e5);

/// The author's own identifier, a bare UUID with `urn:uuid:` before it; where there is none, one made of title and
/// authors (RFC 9562 §5.5), so that a book has the same in every build.
#[must_use]
pub fn identifier(config: &Config) -> String {
    match config.identifier.as_deref().map(str::trim) {
        Some(own) => Uuid::try_parse(own).map_or_else(|_| own.to_owned(), |uuid| uuid.urn().to_string()),
        None => Uuid::new_v5(&SPACE, name(config).as_bytes()).urn().to_string(),
    }
}

/// The identifier of an edition beside others, made of title, authors, language and the edition's name.
pub(super) fn of_edition(config: &Config, edition: &str) -> String {
    let language = config.language.tag();
    let name = format!("{}\n{language}\n{}", name(config), edition.trim());
    Uuid::new_v5(&SPACE, name.as_bytes()).urn().to_string()
}

/// Whether a text can identify a book: a URN, an address or a UUID.
pub(super) fn is_identifier(text: &str) -> bool {
    let text = text.trim();
    let plain = !text.is_empty() && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control());
    let known = ["urn:", "http://", "https://", "doi:"]
        .iter()
        .any(|scheme| text.len() > scheme.len() && text.to_ascii_lowercase().starts_with(scheme));
    let urn_uuid = text.to_ascii_lowercase().starts_with("urn:uuid:");
    plain && (Uuid::try_parse(text).is_ok() || (known && !urn_uuid))
}

/// Title and authors, one per line.
fn name(config: &Config) -> String {
    let authors = config.authors.iter().map(|author| author.name.trim());
    std::iter::once(config.title.trim()).chain(authors).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{identifier, is_identifier};
    use crate::config::Config;

    fn of(book: &str) -> String {
        let text = format!("language = \"tr\"\n{book}");
        identifier(&toml::from_str::<Config>(&text).expect("a book"))
    }

    #[test]
    fn the_same_book_keeps_its_identifier() {
        let first = of("title = \"Kara Ocak\"\n[[authors]]\nname = \"Ada Soyadı\"");
        assert!(first.starts_with("urn:uuid:") && first.len() == 45, "{first}");
        assert_eq!(first, of("title = \" Kara Ocak \"\nedition = \"2\"\n[[authors]]\nname = \"Ada Soyadı\""));
        assert_ne!(first, of("title = \"Kara Ocak\""));
        assert_eq!(first.as_bytes()[23], b'5', "version 5");
    }

    #[test]
    fn the_author_may_bring_one() {
        let uuid = "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8";
        assert_eq!(of("title = \"A\"\nidentifier = \"6BA7B810-9DAD-11D1-80B4-00C04FD430C8\""), uuid);
        assert_eq!(of("title = \"A\"\nidentifier = \"https://example.org/a\""), "https://example.org/a");
        assert!(is_identifier(uuid) && is_identifier("doi:10.1000/182"));
        for wrong in ["", "urn:", "urn:uuid:12", "kitap", "https://a b"] {
            assert!(!is_identifier(wrong), "{wrong}");
        }
    }
}
