//! Decides which words are names, from `book.toml`, the lists and the manuscript itself.

use super::letters::{is_capitalised, to_lowercase};
use super::lists::{PEOPLE, PLACES};
use super::suffix::{is_front, sound_of, stems};
use super::word_index::{WordIndex, has_close_vowel};
use crate::config::Names;
use crate::lang::months;
use crate::word_map::WordTable;

/// Last words of institutions' names, in the form they have there; their suffixes take no apostrophe (TDK).
pub(super) const INSTITUTIONS: &[&str] = &[
    "Ajansı",
    "Akademisi",
    "Bakanlığı",
    "Bankası",
    "Başbakanlığı",
    "Başkanlığı",
    "Belediyesi",
    "Büyükelçiliği",
    "Cephesi",
    "Derneği",
    "Dairesi",
    "Enstitüsü",
    "Fakültesi",
    "Federasyonu",
    "Genelkurmayı",
    "Kolordusu",
    "Komisyonu",
    "Komitesi",
    "Komutanlığı",
    "Konfederasyonu",
    "Konseyi",
    "Konsolosluğu",
    "Kulübü",
    "Kurulu",
    "Kurumu",
    "Mahkemesi",
    "Meclisi",
    "Müdürlüğü",
    "Müsteşarlığı",
    "Odası",
    "Ordusu",
    "Örgütü",
    "Partisi",
    "Prezidyumu",
    "Savcılığı",
    "Sendikası",
    "Sovyeti",
    "Teşkilatı",
    "Üniversitesi",
    "Vakfı",
    "Valiliği",
];
/// Common nouns of institutions and the like, which a manuscript may capitalise.
const CAPITALISED_COMMON_NOUNS: &[&str] = &[
    "Ajans",
    "Akademi",
    "Anayasa",
    "Bakan",
    "Bakanı",
    "Bakanlık",
    "Banka",
    "Başbakan",
    "Başkan",
    "Başkanı",
    "Başkanlık",
    "Batı",
    "Belediye",
    "Birlik",
    "Bölge",
    "Bölüm",
    "Büyükelçi",
    "Cephe",
    "Cumhurbaşkanı",
    "Cumhuriyet",
    "Çizelge",
    "Dergi",
    "Dernek",
    "Devlet",
    "Doğu",
    "Enstitü",
    "Genelkurmay",
    "General",
    "Güney",
    "Harita",
    "Hükümet",
    "Internet",
    "İnternet",
    "Kaynak",
    "Komite",
    "Kongre",
    "Konsey",
    "Kurul",
    "Kurum",
    "Kuzey",
    "Mahkeme",
    "Meclis",
    "Ordu",
    "Örgüt",
    "Paşa",
    "Parlamento",
    "Parti",
    "Prezidyum",
    "Sekreter",
    "Senato",
    "Sovyet",
    "Şekil",
    "Tablo",
    "Tanrı",
    "Üniversite",
    "Vakıf",
    "Not",
    "Ek",
    "Madde",
];
/// Last words of other names of bodies. Their suffixes take no apostrophe either, even if the word often
/// occurs alone.
pub(super) const BODIES: &[&str] = &[
    "Bakkaliyesi",
    "Barosu",
    "Birleşimi",
    "Bölümü",
    "Borsası",
    "Bürosu",
    "Dekanlığı",
    "Divanı",
    "Eczanesi",
    "Elçiliği",
    "Fabrikası",
    "Hastanesi",
    "Heyeti",
    "Holdingi",
    "Kaymakamlığı",
    "Kitabevi",
    "Koleji",
    "Kongresi",
    "Kooperatifi",
    "Kurultayı",
    "Lisesi",
    "Lokantası",
    "Matbaası",
    "Okulu",
    "Oteli",
    "Ortaklığı",
    "Oturumu",
    "Parlamentosu",
    "Rektörlüğü",
    "Senatosu",
    "Şirketi",
    "Yayınevi",
];
/// Names of languages. They are derived from names of peoples, so they take suffixes without an apostrophe
/// (TDK: “Türkçenin”).
pub(super) const LANGUAGES: &[&str] = &[
    "Abazaca",
    "Adigece",
    "Almanca",
    "Arapça",
    "Arnavutça",
    "Azerbaycanca",
    "Azerice",
    "Boşnakça",
    "Bulgarca",
    "Çağatayca",
    "Çekçe",
    "Çerkezce",
    "Çince",
    "Ermenice",
    "Estonca",
    "Farsça",
    "Fince",
    "Flemenkçe",
    "Fransızca",
    "Gürcüce",
    "Hırvatça",
    "Hintçe",
    "Hollandaca",
    "İbranice",
    "İngilizce",
    "İspanyolca",
    "İsveççe",
    "İtalyanca",
    "Japonca",
    "Kazakça",
    "Kırgızca",
    "Korece",
    "Kürtçe",
    "Latince",
    "Lazca",
    "Lehçe",
    "Macarca",
    "Moğolca",
    "Norveççe",
    "Osmanlıca",
    "Özbekçe",
    "Portekizce",
    "Rumca",
    "Rumence",
    "Rusça",
    "Sanskritçe",
    "Sırpça",
    "Slovakça",
    "Süryanice",
    "Tatarca",
    "Türkçe",
    "Türkmence",
    "Ukraynaca",
    "Urduca",
    "Uygurca",
    "Yunanca",
    "Zazaca",
];
/// Names of people and places that are also common nouns, as months are. At the start of a sentence the two
/// cannot be distinguished.
const AMBIGUOUS_NAMES: &[&str] = &[
    "Ada", "Aslan", "Ateş", "Aydın", "Bahar", "Barış", "Bayram", "Bodrum", "Bulut", "Can", "Çelik", "Çınar",
    "Çiçek", "Çin", "Dağ", "Defne", "Demir", "Deniz", "Devrim", "Doğa", "Ferdi", "Funda", "Gence", "Gül",
    "Güneş", "Irmak", "Işık", "İpek", "Kara", "Kartal", "Kaya", "Kırım", "Kurt", "Mersin", "Mısır", "Murad",
    "Nehir", "Onur", "Orman", "Özgür", "Özlem", "Pınar", "Ramazan", "Roma", "Ruhi", "Sadık", "Savaş",
    "Sevgi", "Su", "Sultan", "Şaban", "Şahin", "Şerif", "Şevket", "Tan", "Toprak", "Türkü", "Umut", "Ülkü",
    "Yağmur", "Yaşar", "Yen", "Yıldız", "Zafer", "Zeki",
];
/// The number of capitalised uses inside sentences from which a word counts as a name without other evidence.
const LEAST_USES: u32 = 3;

/// What is known about the names of a manuscript.
pub(super) struct KnownNames<'a> {
    lexicon: &'a WordIndex,
    /// Words that are certainly names.
    listed: WordTable<()>,
    /// Capitalised words that are not names.
    common_nouns: WordTable<()>,
    /// The words of the manuscript that are names.
    names: WordTable<()>,
}

impl<'a> KnownNames<'a> {
    /// Collects the names from the manuscript, `book.toml` and the lists.
    pub(super) fn new(lexicon: &'a WordIndex, names: &'a Names) -> Self {
        let common_nouns =
            [CAPITALISED_COMMON_NOUNS, INSTITUTIONS, BODIES, LANGUAGES].into_iter().flatten().copied();
        let mut known = Self {
            lexicon,
            listed: names.known.iter().map(String::as_str).chain(PLACES.iter().copied()).collect(),
            common_nouns: names.common.iter().map(String::as_str).chain(common_nouns).collect(),
            names: WordTable::default(),
        };
        let words = lexicon.all().map(|(word, _)| word).filter(|word| is_capitalised(word));
        let found = words.filter(|word| known.is_found_to_be_name(word)).collect();
        known.names = found;
        known
    }

    /// Whether a word is a name: a certain one, or a word often capitalised and never in lowercase.
    pub(super) fn is_name(&self, word: &str) -> bool {
        // A word that the manuscript does not have can only be a name of a list.
        self.names.contains(word)
            || self.is_listed(word) && !self.lexicon.contains_exact(word) && self.is_found_to_be_name(word)
    }

    fn is_found_to_be_name(&self, word: &str) -> bool {
        let uses = self.lexicon.uses(word);
        // Quick rejection: most words are not names.
        if uses.with_apostrophe == 0 && uses.capitalised < LEAST_USES && !self.is_listed(word) {
            return false;
        }
        // Kapitalizm, Simülasyon: a borrowed noun is no name, with a capital at the beginning of a sentence or not.
        if word.ends_with("izm")
            || word.ends_with("syon")
            || word.chars().count() < 3
            || !is_capitalised(word)
            || self.is_no_name(word)
            || is_language(word)
        {
            return false;
        }
        // A word derived from a name, such as a plural, takes case endings without an apostrophe:
        // Ermenilerin, Latincede.
        let is_often =
            uses.capitalised >= LEAST_USES && stems(word).next().is_none() && !self.may_be_common_noun(word);
        self.is_certain(word) || is_often
    }

    /// Whether a word is certainly a name: listed, or written with an apostrophe before a suffix somewhere
    /// and not derived from another known word.
    pub(super) fn is_certain(&self, word: &str) -> bool {
        let is_parted = || self.lexicon.uses(word).with_apostrophe > 0 && !self.is_no_name(word);
        self.is_listed(word) || (is_parted() && !stems(word).any(|stem| self.is_stem(stem)))
    }

    /// Whether a possible stem is a word that the manuscript or a list contains.
    fn is_stem(&self, word: &str) -> bool {
        let uses = self.lexicon.uses(word);
        uses.capitalised + uses.with_apostrophe > 0 || self.is_listed(word) || self.is_no_name(word)
    }

    /// Whether a name takes the suffixes of its spelling: it is listed, or most of its uses in the manuscript do so.
    ///
    /// Uses count that have a suffix with the same choice of vowels: whether `Python’da` fits says nothing about
    /// `Python’ın`, which is said otherwise than it is written.
    pub(super) fn takes_suffixes_of_spelling(&self, name: &str, suffix: &str) -> bool {
        let uses = self.lexicon.uses(name);
        let (close, fitting) = (uses.close_suffix, uses.fitting_close_suffix);
        let (open, open_fitting) = (uses.with_apostrophe - close, uses.fitting_suffix - fitting);
        let fits = match has_close_vowel(suffix) {
            true => fitting * 2 > close,
            false => open_fitting * 2 > open,
        };
        self.is_listed(name) || fits || self.is_person(name) && !ends_palatal(name)
    }

    /// Whether a word is a given name.
    pub(super) fn is_person(&self, word: &str) -> bool {
        PEOPLE.contains(word) && !self.is_no_name(word)
    }

    /// Whether a word occurs with a capital inside a sentence.
    pub(super) fn occurs_capitalised(&self, word: &str) -> bool {
        self.lexicon.uses(word).capitalised > 0
    }

    /// Whether a word is also a common noun, or is the beginning of a word that occurs in lowercase.
    pub(super) fn may_be_common_noun(&self, word: &str) -> bool {
        AMBIGUOUS_NAMES.contains(&word)
            || months::turkish().contains(&word)
            || self.lexicon.begins_small(&to_lowercase(word))
    }

    /// Whether exactly this word occurs in lowercase.
    pub(super) fn occurs_in_lowercase(&self, word: &str) -> bool {
        self.lexicon.uses(&to_lowercase(word)).lowercase > 0
    }

    /// Whether a list contains a name.
    pub(super) fn is_listed(&self, word: &str) -> bool {
        self.listed.contains(word)
    }

    fn is_no_name(&self, word: &str) -> bool {
        self.common_nouns.contains(word)
    }
}

/// Whether a name ends in l after a back vowel. Such an l may be palatal, and front suffixes follow it:
/// Kemal’i.
fn ends_palatal(name: &str) -> bool {
    name.ends_with('l') && sound_of(name).is_some_and(|sound| !is_front(sound.vowel))
}

/// Whether a word is the name of a language, even if the author lists it as a name.
fn is_language(word: &str) -> bool {
    LANGUAGES.contains(&word)
}

/// Whether a word is the last word of an institution's name.
pub(super) fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(&word)
}
