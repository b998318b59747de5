//! What is said of a wrong command line, in Turkish and Azerbaijani; clap says it in English.

use super::HelpLocale;
use std::error::Error;
use std::fmt;

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) enum Fault {
    /// No command was given.
    NoCommand,
    /// There is no such command.
    UnknownCommand(String),
    /// There is no such option, or it is not one of this command.
    UnknownOption(String),
    /// An option has no value: what it is called, and what it may have.
    NoValue(String, Vec<String>),
    /// An option takes no such value: what it is called, the value, and what it may have.
    WrongValue(String, String, Vec<String>),
    /// A value cannot be used, for a reason.
    Refused(String, String, Option<Refusal>),
    /// An option that takes no value has one.
    TooMuch(String, String),
    /// Two options exclude each other.
    Conflict(String, Vec<String>),
    /// What must be there is not.
    Missing(Vec<String>),
    /// It is not text.
    NotText,
    /// Anything else.
    Other,
}

/// Why a value cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is no number.
    NoNumber,
    /// It is not between two numbers, in a unit.
    Beyond(f64, f64, &'static str),
    /// It is no language tag.
    NoTag,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber => write!(out, "not a number"),
            Self::Beyond(least, most, unit) => {
                write!(out, "not between {least} and {most}{}{unit}", if unit.is_empty() { "" } else { " " })
            }
            Self::NoTag => write!(out, "not a language tag such as tr"),
        }
    }
}

impl Error for Refusal {}

impl HelpLocale {
    /// What is said of a fault; none in English.
    pub(in crate::cli) fn fault(self, fault: &Fault) -> Option<String> {
        match self {
            Self::English => None,
            Self::Turkish => Some(turkish(fault)),
            Self::Azerbaijani => Some(azerbaijani(fault)),
        }
    }

    /// The head of a fault, and the nearest thing that there is.
    pub(in crate::cli) fn head(self) -> [&'static str; 2] {
        match self {
            Self::English => ["error", "did you mean"],
            Self::Turkish => ["hata", "şunu mu demek istediniz"],
            Self::Azerbaijani => ["səhv", "bunu nəzərdə tuturdunuz"],
        }
    }

    /// Where more can be read.
    pub(in crate::cli) fn more(self) -> &'static str {
        match self {
            Self::English => "For more information, try '--help'.",
            Self::Turkish => "Daha fazlası için: --help",
            Self::Azerbaijani => "Ətraflı: --help",
        }
    }
}

fn turkish(fault: &Fault) -> String {
    let listed = |all: &[String]| match all.is_empty() {
        true => String::new(),
        false => format!("; olabilecekler: {}", all.join(", ")),
    };
    match fault {
        Fault::NoCommand => "bir komut gerekir".to_owned(),
        Fault::UnknownCommand(name) => format!("“{name}” diye bir komut yok"),
        Fault::UnknownOption(name) => format!("burada “{name}” diye bir girdi ya da seçenek yok"),
        Fault::NoValue(option, all) => format!("“{option}” bir değer ister{}", listed(all)),
        Fault::WrongValue(option, value, all) => {
            format!("“{option}” için “{value}” olmaz{}", listed(all))
        }
        Fault::Refused(option, value, why) => {
            let why = match why {
                Some(Refusal::NoNumber) => ": sayı değil".to_owned(),
                Some(Refusal::Beyond(least, most, unit)) => {
                    format!(": {} ile {} {unit}", comma(*least), comma(*most)).trim_end().to_owned()
                        + " arasında değil"
                }
                Some(Refusal::NoTag) => ": tr gibi bir dil etiketi değil".to_owned(),
                None => String::new(),
            };
            format!("“{option}” için “{value}” olmaz{why}")
        }
        Fault::TooMuch(option, value) => format!("“{option}” değer almaz: “{value}”"),
        Fault::Conflict(option, others) => {
            format!("“{option}” şununla birlikte kullanılamaz: {}", others.join(", "))
        }
        Fault::Missing(all) => format!("eksik: {}", all.join(", ")),
        Fault::NotText => "komut satırı UTF-8 değil".to_owned(),
        Fault::Other => "komut satırı anlaşılamadı".to_owned(),
    }
}

fn azerbaijani(fault: &Fault) -> String {
    let listed = |all: &[String]| match all.is_empty() {
        true => String::new(),
        false => format!("; mümkün olanlar: {}", all.join(", ")),
    };
    match fault {
        Fault::NoCommand => "əmr göstərilməyib".to_owned(),
        Fault::UnknownCommand(name) => format!("“{name}” adlı əmr yoxdur"),
        Fault::UnknownOption(name) => format!("burada “{name}” adlı giriş və ya seçim yoxdur"),
        Fault::NoValue(option, all) => format!("“{option}” üçün dəyər lazımdır{}", listed(all)),
        Fault::WrongValue(option, value, all) => {
            format!("“{option}” üçün “{value}” yaramır{}", listed(all))
        }
        Fault::Refused(option, value, why) => {
            let why = match why {
                Some(Refusal::NoNumber) => ": ədəd deyil".to_owned(),
                Some(Refusal::Beyond(least, most, unit)) => {
                    format!(": {} və {} {unit}", comma(*least), comma(*most)).trim_end().to_owned()
                        + " arasında deyil"
                }
                Some(Refusal::NoTag) => ": az kimi dil etiketi deyil".to_owned(),
                None => String::new(),
            };
            format!("“{option}” üçün “{value}” yaramır{why}")
        }
        Fault::TooMuch(option, value) => format!("“{option}” dəyər qəbul etmir: “{value}”"),
        Fault::Conflict(option, others) => {
            format!("“{option}” bununla birlikdə işlədilə bilməz: {}", others.join(", "))
        }
        Fault::Missing(all) => format!("çatışmır: {}", all.join(", ")),
        Fault::NotText => "əmr sətri UTF-8 deyil".to_owned(),
        Fault::Other => "əmr sətri anlaşılmadı".to_owned(),
    }
}

/// A number as both languages write it.
fn comma(number: f64) -> String {
    number.to_string().replace('.', ",")
}
