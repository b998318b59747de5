//! Notes beside the numbered ones: a translator's, an editor's, those with signs; in both books.

use crate::elsewhere::books::{self, Books, Folder, codes, plain};
use crate::reader;

const SERIES: &str = "[[notes.series]]\nlabels = \"ç\"\nof = \"translator\"\n\
    [[notes.series]]\nlabels = \"ed:\"\nof = \"editor\"\n\
    [[notes.series]]\nlabels = \"y\"\nname = \"Yayıncı notu\"\nend = \"– Yay.\"\n";

const TEXT: &str = "# Bölüm[^*]\n\nSöz.[^1] Yine.[^ç1] Üçüncü.[^ed:liman] Son.[^2] Artık.[^y] Bak [](#fn:2), [](#fn:ç1).\n\n\
    Çarşı.[^çarşı]\n\n\
    [^*]: Bu yazı ilk kez bir dergide çıktı.\n[^1]: Birinci.\n[^ç1]: Sözcük oyunu.\n[^ed:liman]: Bir liman. (ed.n.)\n\
    [^2]: İkinci.\n[^y]: - yalnız\n    - liste\n[^çarşı]: Sayılı.\n";

fn project(language: &str, keys: &str, chapters: &[(&str, &str)]) -> Folder {
    let settings = format!("title = \"Kitap\"\nlanguage = \"{language}\"\n{keys}");
    Folder::of(&[&[("book.toml", settings.as_str())][..], chapters].concat())
}

/// Each note of the typeset book as it is read.
fn notes(made: &Books) -> Vec<String> {
    made.pdf.structure.all("Note").iter().map(|note| plain(&note.text())).collect()
}

/// What the links of the typeset book are called.
fn names(made: &Books) -> Vec<&str> {
    made.pdf.pages.iter().flat_map(|page| &page.links).map(|link| link.name.as_str()).collect()
}

#[test]
fn signs_mark_the_notes_of_a_translator_beside_numbers() {
    for (language, ends, called) in [
        ("tr", ["(ç.n.)", "(ed.n.)"], ["İmli not 1", "Çevirenin notu 2", "Editörün notu 3", "Not 2"]),
        (
            "az",
            ["(tərc.)", "(red.)"],
            ["İşarəli qeyd 1", "Tərcüməçinin qeydi 2", "Redaktorun qeydi 3", "Qeyd 2"],
        ),
        (
            "en",
            ["(trans.)", "(ed.)"],
            ["Note with a sign 1", "Translator’s note 2", "Editor’s note 3", "Note 2"],
        ),
    ] {
        let project = project(language, SERIES, &[("1.md", TEXT)]);
        assert_eq!(codes(&project), Vec::<&str>::new());
        let made = books::books(project.path(), &format!("series-{language}"));
        let [translator, editor] = ends;
        let editor = if language == "tr" { String::new() } else { format!(" {editor}") };
        let expected = [
            "* Bu yazı ilk kez bir dergide çıktı.".to_owned(),
            "1 Birinci.".to_owned(),
            format!("† Sözcük oyunu. {translator}"),
            format!("‡ Bir liman. (ed.n.){editor}"),
            "2 İkinci.".to_owned(),
            "§•yalnız•liste– Yay.".to_owned(),
            "3 Sayılı.".to_owned(),
        ];
        assert_eq!(notes(&made), expected);
        let names = names(&made);
        for name in called.into_iter().chain(["Yayıncı notu 4"]) {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        // The notes with signs stand before the others, in their order.
        let page = &made.pdf.pages[made.pdf.destinations["1#not-1"].0];
        let y = |note: &str| made.pdf.destinations[&format!("1#not-{note}")].2;
        let order = ["1", "3", "4", "6", "2", "5", "7"].map(y);
        assert!(order.is_sorted(), "{order:?}");
        assert!(order[4] - order[3] > order[5] - order[4], "they stand apart: {order:?}");
        assert!(page.words().iter().any(|word| word.text.contains('†')));
    }
}

#[test]
fn the_e_book_names_each_note_and_keeps_marks_from_its_contents() {
    let project = project("tr", SERIES, &[("1.md", TEXT)]);
    let made = books::books(project.path(), "series-epub");
    let chapter = made.epub.xml("1.xhtml");
    let list = chapter.descendants().find(|node| node.attribute("class") == Some("notes")).expect("notes");
    let items: Vec<String> = list
        .descendants()
        .filter(|node| node.has_tag_name("li"))
        .map(|item| plain(&reader::words(item)))
        .collect();
    assert_eq!(items[0], "* Bu yazı ilk kez bir dergide çıktı. ↑");
    assert_eq!(items[1], "† Sözcük oyunu. (ç.n.) ↑");
    assert_eq!(items[2], "‡ Bir liman. (ed.n.) ↑");
    assert!(items.iter().any(|item| item.starts_with("1. Birinci.")), "{items:?}");
    let marks: Vec<(String, &str)> = chapter
        .descendants()
        .filter(|node| node.attribute("class") == Some("note-mark"))
        .map(|mark| (reader::words(mark), mark.attribute("aria-label").expect("a name")))
        .collect();
    let marks: Vec<(&str, &str)> = marks.iter().map(|(sign, name)| (sign.as_str(), *name)).collect();
    let expected = [
        ("*", "İmli not 1"),
        ("1", "Not 1"),
        ("†", "Çevirenin notu 2"),
        ("‡", "Editörün notu 3"),
        ("2", "Not 2"),
        ("§", "Yayıncı notu 4"),
        ("3", "Not 3"),
    ];
    assert_eq!(marks, expected);
    assert!(plain(&reader::words(chapter.root_element())).contains("Bak 2, †."));
    let nav = made.epub.text("OEBPS/nav.xhtml");
    assert!(nav.contains(">Bölüm<"), "{nav}");
}

#[test]
fn signs_begin_anew_on_each_page_and_not_where_that_is_unclear() {
    let sentence = "Uzun bir söz burada durur ve satırları doldurur. ";
    let paragraph = |at: usize, label: &str| format!("{}Söz.[^{label}{at}]\n\n", sentence.repeat(12));
    let text = |count: usize| -> String {
        let marks = (1..=count).map(|at| paragraph(at, "ç") + &paragraph(at, ""));
        let notes = (1..=count).map(|at| format!("[^ç{at}]: Çevirinin notu.\n[^{at}]: Not.\n"));
        format!("# Bölüm\n\n{}{}", marks.collect::<String>(), notes.collect::<String>())
    };
    let set = |text: &str, name: &str| {
        let project = project("tr", SERIES, &[("1.md", text)]);
        books::books(project.path(), name)
    };
    let signs = |made: &Books| -> Vec<(usize, String)> {
        let notes = made.pdf.structure.all("Note").into_iter();
        let signed = notes.filter(|note| note.text().contains("Çevirinin"));
        signed
            .map(|note| (note.pages()[0], plain(&note.text()).split(' ').next().unwrap_or("").to_owned()))
            .collect()
    };
    let made = set(&text(24), "series-pages");
    let found = signs(&made);
    assert!(found.iter().any(|(_, sign)| sign == "†"), "{found:?}");
    for pair in found.windows(2) {
        let next = match pair[0].1.as_str() {
            _ if pair[0].0 != pair[1].0 => "*",
            "*" => "†",
            "†" => "‡",
            _ => "§",
        };
        assert_eq!(pair[1].1, next, "{found:?}");
    }
    // A note with marks on several pages has one sign in the whole chapter.
    let made = set(
        &text(24).replace("[^ç20]\n", "[^ç1]\n").replace("[^ç20]: Çevirinin notu.\n", ""),
        "series-twice",
    );
    let found: Vec<String> = signs(&made).into_iter().map(|(_, sign)| sign).collect();
    let by_chapter = ["*", "†", "‡", "§", "¶", "**", "††", "‡‡"];
    assert_eq!(found[..8], by_chapter);
    // So has one that the text names.
    let named = text(24).replacen("Söz.[^1]", "Söz.[^1] Bak [](#fn:ç9).", 1);
    let made = set(&named, "series-named");
    let found: Vec<String> = signs(&made).into_iter().map(|(_, sign)| sign).collect();
    assert_eq!(found[..8], by_chapter);
    assert!(plain(&made.pdf.structure.text()).contains("Bak §§."));
}

#[test]
fn signs_stay_at_the_foot_where_numbers_stand_behind_the_text() {
    for at in ["chapter", "book"] {
        let project = project("tr", &format!("{SERIES}[pdf]\nnotes = \"{at}\"\n"), &[("1.md", TEXT)]);
        let made = books::books(project.path(), &format!("series-{at}"));
        let all = notes(&made);
        let found: Vec<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(found[0], "* Bu yazı ilk kez bir dergide çıktı.");
        assert!(found.contains(&"† Sözcük oyunu. (ç.n.)") && found.contains(&"1. Birinci."), "{found:?}");
        let page = |note: &str| made.pdf.destinations[&format!("1#not-{note}")].0;
        let mark = |note: &str| made.pdf.destinations[&format!("1#gon-{note}")].0;
        assert_eq!(page("3"), mark("3"));
        if at == "book" {
            assert!(page("2") > mark("2"));
        }
    }
}

#[test]
fn the_author_chooses_the_signs() {
    let keys = format!("[notes]\nsigns = \"*\"\n{SERIES}");
    let project = project("tr", &keys, &[("1.md", TEXT)]);
    let made = books::books(project.path(), "series-signs");
    let all = notes(&made);
    assert_eq!(all[2], "** Sözcük oyunu. (ç.n.)");
    assert_eq!(all[3], "*** Bir liman. (ed.n.)");
}

#[test]
fn a_work_is_the_same_as_in_the_note_before_of_the_same_series() {
    let text = "# A\n\nBir.[^1] İki.[^ç1] Üç.[^2]\n\n[^1]: [@nelan1990, s. 1].\n[^ç1]: Çevirenin sözü.\n[^2]: [@nelan1990, s. 2].\n";
    let bib = "@book{nelan1990,\n  title = {Kara Gün},\n  author = {Nelan, Bruce},\n  date = {1990},\n}\n";
    let project = project("tr", SERIES, &[("1.md", text), ("sources.bib", bib)]);
    let made = books::books(project.path(), "series-cited");
    assert_eq!(notes(&made)[2], "2 A.g.e., s. 2.");
}

/// A book of a part with a note on its title, an epigraph with notes on its words and on its author.
fn parted(settings: &str, files: &[(&str, &str)]) -> Folder {
    let chapter = "# Bölüm^[Bölümün notu.]\n\n> Deniz biter.[^soz]\n>\n> — Bir ozan[^ozan]\n\nSöz.\n\n\
                   [^soz]: Sözün notu.\n[^ozan]: Ozanın notu.\n";
    let project = project("tr", settings, files);
    project.add("bir.md", chapter);
    project
}

#[test]
fn titles_of_parts_and_epigraphs_have_notes_and_keep_them_from_lists() {
    let part = |title: &str| format!("[order]\nbody = [{{ part = \"{title}\", chapters = [\"bir.md\"] }}]\n");
    let of_file = "# Kıyı[^k]\n\nSöz.\n\n[^k]: *Kısmın* notu.\n";
    for (name, project) in [
        ("title", parted(&part("Kıyı^[*Kısmın* notu.]"), &[])),
        ("file", parted(&part("kiyi.md"), &[("kiyi.md", of_file)])),
    ] {
        assert_eq!(codes(&project), Vec::<&str>::new());
        let made = books::books(project.path(), &format!("series-part-{name}"));
        assert_eq!(notes(&made), ["1 Kısmın notu.", "1 Bölümün notu.", "2 Sözün notu.", "3 Ozanın notu."]);
        let mut titles: Vec<&str> = Vec::new();
        for entry in &made.pdf.outline {
            titles.push(&entry.title);
            titles.extend(entry.kids.iter().map(|kid| kid.title.as_str()));
        }
        assert_eq!(titles, ["Kıyı", "Bölüm"]);
        let (mark, note) = (made.pdf.destinations["kiyi#gon-1"], made.pdf.destinations["kiyi#not-1"]);
        assert_eq!(mark.0, note.0);
        let nav = plain(&reader::words(made.epub.xml("nav.xhtml").root_element()));
        assert!(nav.contains(" Kıyı Bölüm Sayfalar "), "{nav}");
        let file = made.epub.xml("kiyi.xhtml");
        assert!(plain(&reader::words(file.root_element())).ends_with("1. Kısmın notu. ↑"));
        let title = file.descendants().find(|node| node.has_tag_name("title")).expect("a title");
        assert_eq!(reader::words(title), "Kıyı");
        assert!(!made.pdf.xmp().contains("notu"));
        let heads: String =
            made.pdf.pages.iter().flat_map(|page| page.artifacts()).map(|word| word.text).collect();
        assert!(!heads.contains('^') && !heads.contains('['), "{heads}");
    }
}

#[test]
fn lists_of_other_tools_may_have_notes_on_the_titles_of_parts() {
    let of = |files: &[(&str, &str)], folder: &str| {
        let project = Folder::new();
        std::fs::remove_file(project.path().join("book.toml")).expect("removed");
        std::fs::create_dir_all(project.path().join(folder)).expect("a folder");
        files.iter().for_each(|(name, text)| project.add(name, text));
        project.add(&format!("{folder}/bir.md"), "# Bölüm\n\nSöz.\n");
        project
    };
    let mdbook =
        of(&[("book.toml", "[book]\ntitle = \"Kitap\"\nlanguage = \"tr\"\n"), ("src_SUMMARY.md", "")], "src");
    std::fs::remove_file(mdbook.path().join("src_SUMMARY.md")).expect("removed");
    mdbook.add("src/SUMMARY.md", "# Özet\n\n# Kıyı^[Kısmın notu.]\n\n- [Bölüm](bir.md)\n");
    let quarto = of(
        &[(
            "_quarto.yml",
            "project:\n  type: book\nlang: tr\nreference-location: document\nbook:\n  title: Kitap\n  chapters:\n    - part: \"Kıyı^[Kısmın notu.]\"\n      chapters:\n        - bir.md\n",
        )],
        ".",
    );
    for (name, project) in [("mdbook", mdbook), ("quarto", quarto)] {
        let made = books::books(project.path(), &format!("series-{name}"));
        assert_eq!(notes(&made), ["1 Kısmın notu."], "{name}");
        assert_eq!(made.pdf.outline[0].title, "Kıyı");
    }
}

#[test]
fn pandoc_and_quarto_say_where_notes_stand() {
    let set = |file: &str, place: &str| {
        let project = Folder::new();
        std::fs::remove_file(project.path().join("book.toml")).expect("removed");
        let book = "  type: book\nbook:\n  title: Kitap\n  chapters:\n    - bir.md\n";
        let own =
            if file == "_quarto.yml" { format!("project:\n{book}") } else { "title: Kitap\n".to_owned() };
        project.add(file, &format!("{own}lang: tr\nreference-location: {place}\n"));
        project.add("bir.md", "# Bölüm\n\nSöz.[^1]\n\n[^1]: Not.\n");
        let reported = codes(&project).contains(&"O013");
        let made = books::books(project.path(), &format!("place-{place}-{}", file.trim_start_matches('_')));
        let text = plain(&made.pdf.structure.text());
        let place = match (text.contains("Notlar1. Not."), text.contains("1. sayfanın notları")) {
            (true, _) => "chapter",
            (_, true) => "book",
            _ => "foot",
        };
        (place, reported)
    };
    assert_eq!(set("_quarto.yml", "block"), ("foot", false));
    assert_eq!(set("_quarto.yml", "section"), ("chapter", false));
    assert_eq!(set("_quarto.yml", "document"), ("chapter", false));
    assert_eq!(set("metadata.yaml", "document"), ("book", false));
    assert_eq!(set("_quarto.yml", "margin"), ("foot", true));
}
