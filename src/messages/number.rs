//! Numbers as a language writes them: `8.312` and `1,25` in Turkish, `8,312` and `1.25` in English (CLDR).

use super::{Locale, languages};
use fixed_decimal::{Decimal, FloatPrecision};
use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale as IcuLocale;

/// Type of the function that Fluent calls for every value in a message.
type Formatter<M> = fn(&FluentValue, &M) -> Option<String>;

/// Declares the function that writes the numbers of each language; Fluent accepts functions with no state but the
/// value.
macro_rules! formatters {
    ($($(#[$doc:meta])* $name:ident $tag:literal,)*) => {
        /// Writes the numbers of one language.
        pub(super) fn formatter<M>(locale: Locale) -> Formatter<M> {
            match locale {
                $(Locale::$name => |value, _| of(value, Locale::$name),)*
            }
        }
    };
}

languages!(formatters);

fn of(value: &FluentValue, locale: Locale) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written(number, locale)),
        _ => None,
    }
}

/// Returns a number with the decimals that it has, or that a message sets by NUMBER(…), its digits grouped by threes
/// unless the message disables that.
pub(super) fn written(number: &FluentNumber, locale: Locale) -> String {
    let grouping = if number.options.use_grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never };
    let options = DecimalFormatterOptions::from(grouping);
    let formatter = locale
        .tag()
        .parse::<IcuLocale>()
        .ok()
        .and_then(|locale| DecimalFormatter::try_new(locale.into(), options).ok());
    let decimal = Decimal::try_from_f64(number.value, FloatPrecision::RoundTrip).ok();
    let (Some(formatter), Some(mut decimal)) = (formatter, decimal) else { return number.value.to_string() };
    let places = |count: usize| i16::try_from(count).unwrap_or(i16::MAX);
    if let Some(most) = number.options.maximum_fraction_digits {
        decimal.round(-places(most));
        decimal.absolute.trim_end();
    }
    if let Some(least) = number.options.minimum_fraction_digits {
        decimal.absolute.pad_end(-places(least));
    }
    formatter.format(&decimal).to_string()
}
