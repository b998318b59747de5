//! The documented list of codes, made from the texts in `src/diag/explain`. `UPDATE=1` writes it anew.

use matbaa::diag::Severity;
use matbaa::diag::explain::{Explanation, Family, explanations};
use matbaa::lang::Language;
use std::fs;
use std::path::Path;

const OPENING: &str = "\
# Kodlar · Codes

Her sorunun değişmez bir kodu vardır. `matbaa explain T040` aynı metni uçbirimde gösterir; `[check] allow = [\"T040\"]`
bir bulguyu kapatır, `deny` hataya çevirir. Bu dosya kaynak koddan yapılır.

Hata, kitabın yapılamadığı, proje klasörünün dışına çıkıldığı ya da iki şeyin aynı kimliği taşıdığı yerdir. Ötekilerle
kitap yapılır; yerinde ne durduğu “Kitapta” diye başlayan tümcededir. `--strict` ile uyarılar da kitabı durdurur.

Every problem has a lasting code. `matbaa explain T040` shows the same text on the terminal; `[check] allow = [\"T040\"]`
switches a finding off, `deny` makes it an error. This file is made from the source.

An error is where no book can be made, where something lies outside the project's folder, or where two things claim one
identity. With all else the books are made; what stands in its place is said after “In the book”. With `--strict`
warnings stop the books as well.
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

/// A code with both its texts.
fn entry(explained: &Explanation) -> String {
    let (turkish, english) = (Language::new("tr"), Language::new("en"));
    let severity = match explained.severity {
        Severity::Error => "hata · error",
        Severity::Warning => "uyarı · warning",
        Severity::Note => "bilgi · note",
    };
    let fixed = if explained.may_be_allowed() { "" } else { " · kapatılamaz · cannot be switched off" };
    let mut made = format!("\n### {}\n\n{severity}{fixed}\n", explained.code);
    let sample = |language: &Language| {
        let text = explained.text(language);
        let lines = |sign: &str, lines: &[&str]| {
            lines.iter().map(|line| format!("{sign} {line}").trim_end().to_owned() + "\n").collect::<String>()
        };
        format!("\n~~~diff\n{}{}~~~\n", lines("-", &text.wrong), lines("+", &text.right))
    };
    for language in [&turkish, &english] {
        let text = explained.text(language);
        made += &format!("\n**{}.** {}\n", plain(text.title), plain(&text.lines.join(" ")));
        if !text.outcome.is_empty() {
            let before = if language == &turkish { "Kitapta" } else { "In the book" };
            made += &format!("\n*{before}:* {}\n", plain(text.outcome));
        }
        if language == &english || sample(&turkish) != sample(&english) {
            made += &sample(language);
        }
    }
    made
}

fn list() -> String {
    let mut made = OPENING.to_owned();
    let mut family: Option<Family> = None;
    for explained in explanations() {
        if family != Some(explained.family()) {
            let [turkish, english] = ["tr", "en"].map(|tag| explained.family().name(&Language::new(tag)));
            let name =
                if turkish == english { turkish.to_owned() } else { format!("{turkish} · {english}") };
            made += &format!("\n## {name}\n");
            family = Some(explained.family());
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
