//! The documented list of codes, made from the catalogue. `UPDATE=1` writes it anew.

use matbaa::diag::Severity;
use matbaa::diag::explain::{Explanation, explanations};
use matbaa::messages::Locale;
use std::fs;
use std::path::Path;

const OPENING: &str = "\
# Kodlar · Codes · Коды

Her sorunun değişmez bir kodu vardır. `matbaa explain T040` aynı metni uçbirimde gösterir; `[check] allow = [\"T040\"]`
bir sorunu kapatır, `deny` hataya çevirir. Bu dosya ileti kataloğundan (`locales/`) yapılır.

Hata, kitabın yapılamadığı, proje klasörünün dışına çıkıldığı ya da iki şeyin aynı kimliği taşıdığı yerdir. Ötekilerle
kitap yapılır; yerinde ne durduğu “Kitapta” diye başlayan cümlededir. `--strict` ile uyarılar da kitabı durdurur.

Hər səhvin dəyişməz kodu var. `matbaa explain T040` həmin mətni terminalda göstərir; `[check] allow = [\"T040\"]` bir
səhvi söndürür, `deny` onu xəta edir. Xəta kitabın hazırlana bilmədiyi, layihə qovluğundan kənara çıxıldığı və ya iki
şeyin eyni kimliyi daşıdığı yerdir. Qalanları ilə kitab hazırlanır; yerində nə durduğu “Kitabda” sözü ilə başlayan
cümlədədir. `--strict` ilə xəbərdarlıqlar da kitabı dayandırır.

Every problem has a lasting code. `matbaa explain T040` shows the same text on the terminal; `[check] allow = [\"T040\"]`
switches a finding off, `deny` makes it an error. This file is made from the catalogue of messages (`locales/`).

An error is where no book can be made, where something lies outside the project's folder, or where two things claim one
identity. With all else the books are made; what stands in its place is said after “In the book”. With `--strict`
warnings stop the books as well.

У каждого сообщения есть постоянный код. `matbaa explain T040` показывает тот же текст в терминале;
`[check] allow = [\"T040\"]` отключает сообщение, `deny` делает его ошибкой. Ошибка — это место, где книгу собрать нельзя,
где что-то лежит вне папки проекта или где одно имя у двух вещей. В остальных случаях книга собирается; что стоит вместо
этого, сказано после слов «В книге». С `--strict` книгу останавливают и предупреждения.
";

/// Text that Markdown shows as it is.
fn plain(text: &str) -> String {
    let mut made = String::new();
    for character in text.chars() {
        if "\\`*_[]<>#~".contains(character) {
            made.push('\\');
        }
        made.push(character);
    }
    made
}

/// The languages of the list, in their order.
const LOCALES: [Locale; 4] = Locale::ALL;

/// What is said in each language, once where it is the same.
fn joined(printed: impl Fn(Locale) -> String) -> String {
    let mut all: Vec<String> = LOCALES.map(printed).into();
    all.dedup();
    all.join(" · ")
}

/// What the program says under a name, as the catalogue has it.
fn printed(locale: Locale, name: &str) -> String {
    let path = format!("{}/locales/{}/program.ftl", env!("CARGO_MANIFEST_DIR"), locale.tag());
    let text = fs::read_to_string(path).expect("a file of the catalogue");
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
    line.expect(name).to_owned()
}

/// A code with its texts.
fn entry(explained: &Explanation) -> String {
    let severity = joined(|locale| {
        let level = match explained.severity {
            Severity::Error => "level-error",
            Severity::Warning => "level-warning",
            Severity::Note => "level-note",
        };
        printed(locale, level)
    });
    let stays = |locale| {
        let stays = printed(locale, "explain-stays");
        stays.split(';').next().unwrap_or_default().to_owned()
    };
    let fixed = if explained.may_be_allowed() { String::new() } else { format!(" · {}", joined(stays)) };
    let mut made = format!("\n### {}\n\n{severity}{fixed}\n", explained.code);
    let sample = |locale: Locale| {
        let text = explained.text(locale);
        let lines = |sign: &str, lines: &[String]| {
            lines.iter().map(|line| format!("{sign} {line}").trim_end().to_owned() + "\n").collect::<String>()
        };
        format!("\n~~~diff\n{}{}~~~\n", lines("-", &text.wrong), lines("+", &text.right))
    };
    for (at, locale) in LOCALES.into_iter().enumerate() {
        let text = explained.text(locale);
        made += &format!("\n**{}.** {}\n", plain(&text.title), plain(&text.lines.join(" ")));
        if !text.outcome.is_empty() {
            let before = printed(locale, "explain-outcome");
            let before = before.split(':').next().unwrap_or_default();
            made += &format!("\n*{before}:* {}\n", plain(&text.outcome));
        }
        if !text.rule.is_empty() {
            let before = printed(locale, "explain-rule");
            let before = before.split(':').next().unwrap_or_default();
            made += &format!("\n*{before}:* {}\n", plain(&text.rule));
        }
        if LOCALES.get(at + 1).is_none_or(|next| sample(*next) != sample(locale)) {
            made += &sample(locale);
        }
    }
    made
}

fn list() -> String {
    let mut made = OPENING.to_owned();
    let mut family = String::new();
    for explained in explanations() {
        let own = joined(|locale| explained.family(locale));
        if family != own {
            made += &format!("\n## {own}\n");
            family = own;
        }
        made += &entry(explained);
    }
    made
}

#[test]
fn the_list_of_codes_is_what_the_program_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes.md");
    let list = list();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &list).expect("written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == list,
        "docs/codes.md is not what the code says: UPDATE=1 cargo test --test commands desk::codes"
    );
}
