//! The few words of the help itself, and what stands for a value in it.

use super::Row;

/// Words of the help's own.
pub(super) const OWN: &[Row] = &[
    ("usage", "Kullanım", "İstifadə"),
    ("commands", "Komutlar", "Əmrlər"),
    ("command", "KOMUT", "ƏMR"),
    ("arguments", "Girdiler", "Girişlər"),
    ("options", "Seçenekler", "Seçimlər"),
    ("options-in-usage", "SEÇENEKLER", "SEÇİMLƏR"),
    ("default", "belirtilmezse", "göstərilməsə"),
    (
        "after",
        "Müsvedde, içinde book.toml ile 01-giris.md gibi bölümler bulunan bir klasördür.\n\
         Çıkış durumu: 0 yapıldı, 1 müsveddede hata var, 2 yanlış kullanım ya da okunamayan dosya.",
        "Əlyazma, içində book.toml və 01-giris.md kimi fəsillər olan qovluqdur.\n\
         Çıxış kodu: 0 hazırdır, 1 əlyazmada səhv var, 2 yanlış istifadə və ya oxunmayan fayl.",
    ),
];

/// What stands for a value.
pub(super) const VALUES: &[Row] = &[
    ("ADDRESS", "ADRES", "ÜNVAN"),
    ("CODE", "KOD", "KOD"),
    ("DIR", "KLASÖR", "QOVLUQ"),
    ("FILE", "DOSYA", "FAYL"),
    ("FORM", "BİÇİM", "FORMAT"),
    ("G", "G", "Q"),
    ("MM", "MM", "MM"),
    ("N", "N", "N"),
    ("NAME", "AD", "AD"),
    ("PAGES", "SAYFA", "SƏHİFƏ"),
    ("PATH", "YOL", "YOL"),
    ("SHEETS", "YAPRAK", "VƏRƏQ"),
    ("SHELL", "KABUK", "ÖRTÜK"),
    ("SIZE", "BOYUT", "ÖLÇÜ"),
    ("TAG", "DİL", "DİL"),
    ("TITLE", "BAŞLIK", "BAŞLIQ"),
    ("V", "V", "V"),
    ("WHEN", "ZAMAN", "VAXT"),
];
