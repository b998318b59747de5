//! Lists of works, ways back, notes made of citations in the text, and what begins anew where.

use super::{WORKS, chapter, lines, shown};
use crate::memory::{TestBook, codes};
use matbaa::book::{
    Block, BlockKind, Chapter, Inline, InlineKind, Target, for_each_block, for_each_inline, for_each_line,
};
use matbaa::config::FullCitation;

fn list(chapter: &Chapter) -> Vec<String> {
    let mut list = Vec::new();
    for_each_block(&chapter.blocks, &mut |block: &Block| match &block.kind {
        BlockKind::Works(_) => list.extend(lines(std::slice::from_ref(block))),
        BlockKind::Heading { content, .. } => list.push(format!("## {}", shown(content))),
        _ => {}
    });
    list
}

#[test]
fn the_list_is_in_turkish_order_and_leads_back() {
    let notes =
        ["[@iki, s. 3]", "[@celik1988]", "[@uc]; [@makale, s. 4]", "[@iki, s. 5; @iki, s. 6]", "[@cok]"];
    let text = chapter(&notes) + "\n::: kaynakça\n";
    let done = TestBook::new(WORKS).chapter("# Önce\n\nSöz [@iki, s. 1].\n").chapter(&text).done().0;
    let wanted = [
        "ÇELİK, Işıl, *Limanın Gölgesi: Bir Kentin Yüzyılı*, Deniz Yayınları, İstanbul 1988. ↑ 2/2",
        "ILICAK, Oya – İNALCIK, Ömer, *Defterler*, Kalem, Ankara 1975. ↑ 1/1, 2/1, 2/4",
        "IŞIK, Ali – ŞEN, Can – ÖZ, Ece, *Üçlü Kitap*, Kalem, Ankara 1991. ↑ 2/3",
        "IŞIK, Ali ve diğerleri, *Kalabalık Kitap*, Kalem, Ankara 1992. ↑ 2/5",
        "İNALCIK, Ömer, “Gümrük Defterleri Üzerine”, *Kıyı Araştırmaları Dergisi*, C. 3, S. 2, 1984, s. 1–20. ↑ 2/3",
    ];
    assert_eq!(list(&done.value.chapters[1]), wanted);
}

#[test]
fn entries_of_every_kind() {
    let keys = [
        "bolum",
        "derleme",
        "hazirlanan",
        "tez",
        "rapor",
        "belge",
        "haber",
        "imzasiz",
        "sayfa",
        "site",
        "rusca",
        "eksik",
        "makale2",
        "ceviri",
    ];
    let notes: Vec<String> = keys.iter().map(|key| format!("[@{key}]")).collect();
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let mut book = TestBook::new(WORKS).chapter(&(chapter(&notes) + "\n::: kaynakça türlere göre\n"));
    book.citations.backlinks = false;
    let wanted = [
        "## Arşiv Belgeleri",
        "KDA, Liman Dairesi, 45/12, 20 Ocak 1915.",
        "## Kitaplar",
        "DE WITT, John, *Harbour Nights*, çev. Ali Işık, 3. bs., Deniz Yayınları, İstanbul 2001.",
        "Kıyı Gözlem Kurulu, *Liman Raporu*, S. 14, Kıyı Gözlem Kurulu, Ankara 1997.",
        "ÖZ, Ece (ed.), *Kıyı Yazıları*, Kalem, Ankara 1999.",
        "PETROV, İvan, *Порт*, Маяк, Moskova 1970.",
        "ŞEN, Can (haz.), *Eski Mektuplar*, Kalem, Ankara 1965.",
        "ŞEN, Can, *Kıyı Ticareti*, Doktora Tezi, Boğaz Üniversitesi Sosyal Bilimler Enstitüsü, İstanbul 2004.",
        "TEK, *Yersiz Kitap*.",
        "## Makaleler",
        "ÇELİK, Işıl, “Rıhtım İşçileri”, *Kıyı Yazıları*, ed. Ece Öz, Kalem, Ankara 1999, s. 45–72.",
        "ILICAK, Oya – IŞIK, Ali, “‘Yeni’ Liman mı?”, *Kıyı Araştırmaları Dergisi*, C. XII, Ekim 1993, s. 101–130, https://doi.org/10.1234/kad.1993.7",
        "## Gazeteler",
        "“Liman Kapandı”, *Kıyı Postası*, 15 Mart 1952.",
        "UZUN, İlhan, “Rıhtım Çöktü”, *Kıyı Postası*, 14 Mart 1952, s. 1.",
        "## Çevrim İçi Kaynaklar",
        "deniz.example.",
        "GÜR, Naz, “Fenerler Neden Söndü”, kiyi.example, https://kiyi.example/fener (erişim tarihi: 3 Mart 2024).",
    ];
    assert_eq!(list(&book.done().0.value.chapters[0]), wanted);
}

#[test]
fn notes_and_entries_lead_to_each_other() {
    let text = chapter(&["[@iki, s. 3]", "[@iki, s. 4]"]) + "\n::: kaynakça\n";
    let done = TestBook::new(WORKS).chapter(&text).done().0;
    let only = &done.value.chapters[0];
    let mut targets = Vec::new();
    let mut look = |inline: &Inline| {
        if let InlineKind::Link { target, .. } = &inline.kind {
            targets.push(target.clone());
        }
    };
    for note in &only.notes {
        for_each_block(&note.blocks, &mut |block| {
            block.inlines().into_iter().for_each(|line| for_each_inline(line, &mut look));
        });
    }
    let place = Target::Place { chapter: 0, id: "kaynak-2".to_owned() };
    assert_eq!(targets, [place.clone(), place]);
    let BlockKind::Works(entries) = &only.blocks[1].kind else { panic!("{:?}", only.blocks[1].kind) };
    assert_eq!(entries[0].id.as_deref(), Some("kaynak-2"));
    let back: Vec<_> = entries[0].inlines()[0]
        .iter()
        .filter(|inline| {
            matches!(inline.kind, InlineKind::Link { target: Target::Note { chapter: 0, .. }, .. })
        })
        .collect();
    assert_eq!(back.len(), 2);
}

#[test]
fn a_citation_in_the_text_is_a_note_of_its_own() {
    let text = "# Deneme\n\nBiri [@uc, s. 5], öteki[^a] ve @iki [s. 7] böyle der.\n\n[^a]: Söz.\n";
    let done = TestBook::new(WORKS).chapter(text).done().0;
    let only = &done.value.chapters[0];
    assert_eq!(lines(&only.blocks), ["Biri, öteki ve Oya Ilıcak – Ömer İnalcık böyle der."]);
    let notes: Vec<String> = only.notes.iter().flat_map(|note| lines(&note.blocks)).collect();
    let wanted = [
        "Ali Işık – Can Şen – Ece Öz, *Üçlü Kitap*, Kalem, Ankara 1991, s. 5.",
        "Söz.",
        "Oya Ilıcak – Ömer İnalcık, *Defterler*, Kalem, Ankara 1975, s. 7.",
    ];
    assert_eq!(notes, wanted);
}

/// The words of the note that each mark of a text leads to.
fn led_to(text: &str) -> Vec<String> {
    let book = TestBook::new(WORKS).chapter(text).done().0.value;
    let chapter = &book.chapters[0];
    let mut notes = Vec::new();
    for_each_line(&chapter.blocks, &mut |line| {
        for_each_inline(line, &mut |inline| {
            if let InlineKind::NoteMark(id) = &inline.kind {
                notes.push(lines(&chapter.notes[id.0].blocks).join(" "));
            }
        });
    });
    notes
}

#[test]
fn marks_among_the_words_of_a_citation_lead_to_their_notes() {
    let ends = "\n\n[^x]: X notu.\n\n[^y]: Y notu.\n";
    for (text, wanted) in [
        // No such work: the words stay where they are.
        ("Söz [@yok, s. 12[^x]] ve [bkz.[^y] @yok] son[^X].", &["X notu.", "Y notu.", "X notu."][..]),
        ("Söz^[bir] [@yok, s. 1[^y]] ve^[iki *üç*].[^x]", &["bir", "Y notu.", "iki *üç*", "X notu."]),
        // A citation that becomes a note of its own lets them stand behind its mark.
        ("Söz [bkz.[^y] @uc, s. 12[^x]].", &["@", "Y notu.", "X notu."]),
        ("Söz [@uc, *s. 3[^x]*]^[bir][^y].", &["@", "X notu.", "bir", "Y notu."]),
    ] {
        let notes = led_to(&format!("# Bir\n\n{text}{ends}"));
        let matches = |(note, wanted): (&String, &&str)| *wanted == "@" || note == wanted;
        assert!(notes.len() == wanted.len() && notes.iter().zip(wanted).all(matches), "{text}: {notes:?}");
    }
}

#[test]
fn full_names_begin_anew_in_each_chapter_or_not_at_all() {
    let last = |restart| {
        let mut book =
            TestBook::new(WORKS).chapter(&chapter(&["[@uc, s. 1]"])).chapter(&chapter(&["[@uc, s. 2]"]));
        book.citations.restart = restart;
        lines(&book.done().0.value.chapters[1].notes[0].blocks)
    };
    assert_eq!(
        last(FullCitation::Chapter),
        ["Ali Işık – Can Şen – Ece Öz, *Üçlü Kitap*, Kalem, Ankara 1991, s. 2."]
    );
    assert_eq!(last(FullCitation::Book), ["Işık – Şen – Öz, *Üçlü Kitap*, s. 2."]);
}

#[test]
fn yaml_says_the_same_as_biblatex() {
    let yaml = "liman:\n  type: Book\n  title: Defterler\n  author: [\"Ilıcak, Oya\", \"İnalcık, Ömer\"]\n  publisher: {name: Kalem, location: Ankara}\n  date: 1975\nyazi:\n  type: Article\n  title: Gümrük\n  author: \"Işık, Ali\"\n  date: 1984-03\n  page-range: 1-20\n  parent: {type: Periodical, title: Kıyı, volume: 3, issue: 2}\n";
    let done = TestBook::empty()
        .file("sources.yml", yaml)
        .chapter(&chapter(&["[@liman, s. 3]", "[@yazi]"]))
        .done()
        .0;
    assert!(codes(&done.diagnostics).is_empty(), "{:?}", done.diagnostics);
    let notes: Vec<String> =
        done.value.chapters[0].notes.iter().flat_map(|note| lines(&note.blocks)).collect();
    let wanted = [
        "Oya Ilıcak – Ömer İnalcık, *Defterler*, Kalem, Ankara 1975, s. 3.",
        "Ali Işık, “Gümrük”, *Kıyı*, C. 3, S. 2, Mart 1984, s. 1–20.",
    ];
    assert_eq!(notes, wanted);
}

#[test]
fn the_mark_of_a_citation_stands_after_the_punctuation_that_follows() {
    let words = |text: &str| {
        let done = TestBook::new(WORKS).chapter(&format!("# Önce\n\n{text}\n")).done().0;
        let mut words = String::new();
        for_each_block(&done.value.chapters[0].blocks, &mut |block| {
            if let BlockKind::Paragraph(line) = &block.kind {
                for_each_inline(line, &mut |inline| match &inline.kind {
                    InlineKind::Text(text) => words += text,
                    InlineKind::NoteMark(_) => words += "¹",
                    _ => {}
                });
            }
        });
        words
    };
    assert_eq!(words("Kent karanlıktaydı [@iki, s. 8]. Sonra"), "Kent karanlıktaydı.¹ Sonra");
    assert_eq!(words("“Kent karanlıktaydı [@iki].” Sonra"), "“Kent karanlıktaydı.”¹ Sonra");
    assert_eq!(words("kent [@iki], liman [@uc]; (kıyı [@iki])"), "kent,¹ liman;¹ (kıyı¹)");
    assert_eq!(words("kent.[@iki] Sonra [@uc] *ve*"), "kent.¹ Sonra¹ ve");
}
