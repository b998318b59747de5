//! What is known of names: those of `book.toml`, and those that the manuscript itself shows to be names.

use super::letters::{is_capitalised, lower};
use super::lexicon::Lexicon;
use super::lists::{PEOPLE, PLACES};
use super::suffix::{is_front, sound_of, stems};
use crate::config::Names;
use crate::lang::months;
use std::collections::BTreeSet;

/// Heads of institutions' names, whose suffixes take no apostrophe (TDK): as they end such a name.
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
/// Words of institutions as common nouns, which a manuscript may write with a capital.
const COMMON: &[&str] = &[
    "Ajans",
    "Akademi",
    "Anayasa",
    "Bakan",
    "Bakanlık",
    "Banka",
    "Başbakan",
    "Başkan",
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
/// What ends the names of bodies besides, whose suffixes take no apostrophe either, however often they stand alone.
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
/// Languages: derived from the names of peoples, so that no suffix is parted from them (TDK: “Türkçenin”).
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
/// Names of people and places that are common nouns too, as those of months are: at a sentence's beginning nobody can say which.
const BOTH: &[&str] = &[
    "Ada", "Aslan", "Ateş", "Aydın", "Bahar", "Barış", "Bodrum", "Bulut", "Can", "Çelik", "Çiçek", "Çin",
    "Dağ", "Demir", "Deniz", "Devrim", "Doğa", "Gence", "Gül", "Güneş", "Irmak", "Işık", "Kara", "Kartal",
    "Kaya", "Kırım", "Kurt", "Mersin", "Mısır", "Onur", "Orman", "Özgür", "Roma", "Savaş", "Sevgi", "Su",
    "Şahin", "Tan", "Toprak", "Türkü", "Umut", "Ülkü", "Yağmur", "Yıldız", "Zafer",
];
/// How often a word must stand with a capital inside sentences to be a name for that alone.
const OFTEN: u32 = 3;

/// The names of a manuscript.
pub(super) struct Known<'a> {
    lexicon: &'a Lexicon,
    /// Names for certain.
    listed: BTreeSet<&'a str>,
    /// What is no name though it has a capital.
    no_names: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    /// What the manuscript and `book.toml` say of names.
    pub(super) fn new(lexicon: &'a Lexicon, names: &'a Names) -> Self {
        let no_names = [COMMON, INSTITUTIONS, BODIES, LANGUAGES].into_iter().flatten().copied();
        Self {
            lexicon,
            listed: names.known.iter().map(String::as_str).chain(PLACES.iter().copied()).collect(),
            no_names: names.common.iter().map(String::as_str).chain(no_names).collect(),
        }
    }

    /// Whether a word is a name: a sure one, or one that stands often with a capital and never without.
    pub(super) fn is_name(&self, word: &str) -> bool {
        let uses = self.lexicon.uses(word);
        // Most words are none, and one look says so.
        if uses.parted == 0 && uses.bare < OFTEN && !self.is_listed(word) {
            return false;
        }
        if word.chars().count() < 3 || !is_capitalised(word) || self.is_no_name(word) || is_language(word) {
            return false;
        }
        // What is derived from a name, as a plural is, takes its cases without an apostrophe: Ermenilerin, Latincede.
        let is_often = uses.bare >= OFTEN && stems(word).next().is_none() && !self.is_common(word);
        self.is_sure(word) || is_often
    }

    /// Whether a word is a name for certain: listed, or parted from a suffix somewhere and not derived from another.
    pub(super) fn is_sure(&self, word: &str) -> bool {
        let is_parted = || self.lexicon.uses(word).parted > 0 && !self.is_no_name(word);
        self.is_listed(word) || (is_parted() && !stems(word).any(|stem| self.is_stem(stem)))
    }

    /// Whether a word that another may be derived from is one that the manuscript or a list knows.
    fn is_stem(&self, word: &str) -> bool {
        let uses = self.lexicon.uses(word);
        uses.bare + uses.parted > 0 || self.is_listed(word) || self.is_no_name(word)
    }

    /// Whether a name takes suffixes as it is spelt: listed, or more often seen so than not.
    pub(super) fn takes_as_spelt(&self, name: &str) -> bool {
        let uses = self.lexicon.uses(name);
        self.is_listed(name)
            || uses.fitting > uses.parted - uses.fitting
            || self.is_person(name) && !ends_palatal(name)
    }

    /// Whether a word is a given name of people.
    pub(super) fn is_person(&self, word: &str) -> bool {
        PEOPLE.contains(word) && !self.is_no_name(word)
    }

    /// Whether a word stands with a capital inside a sentence somewhere.
    pub(super) fn stands_with_capital(&self, word: &str) -> bool {
        self.lexicon.uses(word).bare > 0
    }

    /// Whether a word also stands without a capital, or begins a word that does.
    pub(super) fn is_common(&self, word: &str) -> bool {
        BOTH.contains(&word) || months::turkish().contains(&word) || self.lexicon.begins_small(&lower(word))
    }

    /// Whether just this word stands without a capital somewhere.
    pub(super) fn is_small(&self, word: &str) -> bool {
        self.lexicon.uses(&lower(word)).small > 0
    }

    /// Whether a list has a name.
    pub(super) fn is_listed(&self, word: &str) -> bool {
        self.listed.contains(word)
    }

    fn is_no_name(&self, word: &str) -> bool {
        self.no_names.contains(word)
    }
}

/// Whether a name's last vowel is of the back and its last consonant may be said at the front: Kemal’i, Suat’ın.
fn ends_palatal(name: &str) -> bool {
    name.ends_with('l') && sound_of(name).is_some_and(|sound| !is_front(sound.vowel))
}

/// Whether a word is the name of a language, whatever the author lists.
fn is_language(word: &str) -> bool {
    LANGUAGES.contains(&word)
}

/// Whether a word ends the name of an institution.
pub(super) fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(&word)
}
