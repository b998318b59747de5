//! The table of forms that authors bring from other tools, `markup.txt`: what is told of each and what both books print
//! of it; and the chapters of both guides that show the table to authors.

use crate::elsewhere::books::understand;
use crate::elsewhere::reader::elements;
use crate::elsewhere::{examples, plain};
use crate::memory;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// What happens to a form: its name in the table, in Turkish and in English, and whether a code must tell of it.
const HAPPENS: [(&str, &str, &str, bool); 30] = [
    ("typed", "yazıldığı gibi basılır", "is printed as typed", true),
    ("hidden", "basılmaz", "is not printed", true),
    (
        "wiki",
        "bölüme bağlantı olur; bölüm yoksa yazıldığı gibi basılır",
        "is a link to a chapter; without one it is printed as typed",
        false,
    ),
    ("link", "bağlantı olur", "is a link", false),
    ("image", "görsel olur", "is an image", false),
    ("box", "kutu olur", "is a box", false),
    ("boxtold", "bu adla bir kutu olur", "is a box of that name", true),
    ("task", "■ ya da □ ile liste olur", "is a list with ■ or □", false),
    ("note", "dipnot olur", "is a note", false),
    ("raised", "üst ya da alt simge olur", "is raised or lowered", false),
    ("form", "biçim olur", "is a form", false),
    ("dropped", "atılır; metni kalır", "is left out; its text stays", true),
    ("settings", "ayardır; basılmaz", "is settings and not printed", false),
    ("unclosed", "ilk boş satıra kadar ayardır", "is settings up to the first empty line", true),
    (
        "include",
        "dosyanın metni konur; dosya yoksa yazıldığı gibi kalır",
        "is the text of the file; without it the line stays as typed",
        true,
    ),
    ("lines", "satırlar ayrı kalır", "keeps its lines apart", true),
    ("dialogue", "liste olur", "is a list", true),
    ("figure", "alt yazısıyla görsel olur", "is an image with its caption", false),
    (
        "ref",
        "adıyla ve numarasıyla gönderme olur; etiketi yoksa yerinde soru işareti durur",
        "is a reference by word and number; without its label a question mark stands there",
        false,
    ),
    (
        "unlabelled",
        "etiketi kitapta yoktur; yerinde soru işareti durur",
        "the book does not have its label; a question mark stands there",
        true,
    ),
    ("words", "sözleri basılır", "prints its words", false),
    ("title", "koyu bir başlık olur", "is a title in bold", false),
    ("table", "tablo olur", "is a table", false),
    ("list", "liste olur", "is a list", false),
    ("page", "yeni sayfa açar", "begins a page", false),
    ("code", "kod olur", "is code", false),
    ("cite", "kaynak göndermesi olur", "is a citation", false),
    ("abbr", "kısaltma ve açılımı olur", "is an abbreviation with its meaning", false),
    ("html", "anlamı basılır", "is what it means", false),
    ("opencode", "gerisi kod olur", "makes code of all that follows", true),
];

/// One form of the table.
struct Form {
    tool: String,
    /// As it is typed; a line end is `\n`.
    written: String,
    happens: String,
    reported: String,
    printed: String,
}

fn table() -> Vec<Form> {
    let text = fs::read_to_string(examples::file("markup.txt")).expect("the table");
    let (mut forms, mut tool) = (Vec::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()) {
        if let Some(name) = line.strip_prefix("= ") {
            tool = name.to_owned();
            continue;
        }
        let mut columns = line.split('\t').map(str::to_owned);
        let mut next = || columns.next().unwrap_or_default();
        let (written, happens, reported, printed) = (next(), next(), next(), next());
        forms.push(Form { tool: tool.clone(), written, happens, reported, printed });
    }
    forms
}

/// A manuscript with a chapter for each form, behind one that links may lead to.
fn manuscript(forms: &[Form]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let add = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    add("book.toml", "title = \"Biçimler\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A4\"\n");
    add("02 Şehir.md", "# Şehir\n\nMetin.\n");
    fs::create_dir(folder.path().join("Resimler ve Çizimler")).expect("a folder");
    add("Resimler ve Çizimler/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>");
    for (number, form) in forms.iter().enumerate() {
        let text = form.written.replace("\\n", "\n");
        let is_head = ["---\n", "+++\n", "{\n"].iter().any(|head| text.starts_with(head));
        let title = if is_head { String::new() } else { format!("# Biçim {}\n\n", number + 1) };
        add(&format!("{}.md", name(number)), &format!("{title}{text}\n"));
    }
    folder
}

fn name(number: usize) -> String {
    format!("bicim-{}", number + 1)
}

/// What is told and printed now, form by form; both books print the same.
fn made(forms: &[Form]) -> Vec<(String, String)> {
    let folder = manuscript(forms);
    let understood = understand(folder.path());
    let reported = understood.reported();
    let books = understood.books("markup");
    let sections = books.sections();
    assert_eq!(sections.len(), forms.len() + 1, "a section for each form");
    let one = |number: usize| {
        let codes = reported.get(&name(number)).map_or(String::new(), |(codes, _)| codes.join(" "));
        let page = books.epub.xml(&format!("{}.xhtml", name(number)));
        let body = elements(&page, "body").next().expect("a body");
        let (title, words) = plain::chapter(body);
        let mut in_pdf = plain::of_pages(sections[number + 1]);
        in_pdf.sort();
        assert_eq!(words, in_pdf, "{}: both books print the same", forms[number].written);
        let all = plain::of_xhtml(body);
        let begins = all.windows(title.len()).position(|part| part == title).expect("a title") + title.len();
        (codes, all[begins..].join(" "))
    };
    (0..forms.len()).map(one).collect()
}

#[test]
fn markup() {
    let forms = table();
    assert!(forms.len() >= 60, "{} forms", forms.len());
    let made = made(&forms);
    let path = examples::file("markup.txt");
    let before = fs::read_to_string(&path).expect("the table");
    let mut after = String::new();
    let mut rows = forms.iter().zip(&made);
    for line in before.lines() {
        let row = if line.contains('\t') { rows.next() } else { None };
        match row {
            Some((form, (reported, printed))) => {
                after += &format!("{}\t{}\t{reported}\t{printed}\n", form.written, form.happens);
            }
            None => after += &format!("{line}\n"),
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &after).expect("written");
    }
    for (form, (reported, printed)) in forms.iter().zip(&made) {
        let found = (reported.as_str(), printed.as_str());
        assert_eq!(found, (form.reported.as_str(), form.printed.as_str()), "{}", form.written);
        let (.., is_told) = HAPPENS.iter().find(|(name, ..)| *name == form.happens).expect(&form.happens);
        assert!(!is_told || !reported.is_empty(), "{}: nothing is told", form.written);
        assert!(
            form.happens != "typed" || reported.split(' ').any(|code| code == "M007"),
            "{}: {reported}",
            form.written
        );
    }
}

/// The chapter of a guide that shows the table.
fn chapter(is_turkish: bool, forms: &[Form]) -> String {
    let mut text = String::from(if is_turkish {
        "# Kalan işaretler\n\nBaşka araçların yazımları kitapta ya anlamını bulur ya da bir kodla söylenir; hiçbir söz \
         sessizce yitmez. Aşağıda her yazımın başına ne geldiği sıralanmıştır. Bir işaretin kendisi basılacaksa önüne \
         ters bölü konur; kod içinde hiçbir işaret okunmaz. Projenin hangi aracın olduğu dosyalarından anlaşılır; book.toml’a \
         `dialect = \"quarto\"` gibi bir satırla da söylenir.\n"
    } else {
        "# Marks that are left\n\nWhat other tools understand either means something in a book or is told by a code; no \
         word is lost in silence. Below stands what becomes of each form. To print a mark itself, put a backslash before \
         it; within code no mark is read. Which tool a project is of is known by its files; a line such as \
         `dialect = \"quarto\"` in book.toml says so, too.\n"
    });
    let head = if is_turkish { ("Yazılan", "Ne olur", "Kod") } else { ("Written", "What happens", "Code") };
    let mut tools: Vec<&str> = Vec::new();
    for form in forms {
        if tools.last() != Some(&form.tool.as_str()) {
            tools.push(&form.tool);
            text +=
                &format!("\n## {}\n\n| {} | {} | {} |\n|:--|:--|:--|\n", form.tool, head.0, head.1, head.2);
        }
        let (_, turkish, english, _) =
            HAPPENS.iter().find(|(name, ..)| *name == form.happens).expect("known");
        let happens = if is_turkish { turkish } else { english };
        let written = form.written.replace("\\n", " ¶ ").replace('|', "\\|");
        let fence = if written.contains('`') { "``" } else { "`" };
        let gap = if written.starts_with('`') || written.ends_with('`') { " " } else { "" };
        // An include works in code, too, as in mdBook: a space keeps it from working in the table.
        let written = ["include", "rustdoc_include", "playground"].iter().fold(written, |written, name| {
            written.replace(&format!("{{{{#{name}"), &format!("{{{{ #{name}"))
        });
        text += &format!("| {fence}{gap}{written}{gap}{fence} | {happens} | {} |\n", form.reported);
    }
    text
}

#[test]
fn both_guides_show_the_table() {
    let forms = table();
    for (path, is_turkish) in [("docs/kilavuz/13-isaretler.md", true), ("docs/guide/13-marks.md", false)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let made = chapter(is_turkish, &forms);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &made).expect("written");
        }
        assert_eq!(made, fs::read_to_string(&path).unwrap_or_default(), "UPDATE=1 writes it anew");
    }
}

#[test]
fn paths_of_windows_keep_their_backslashes() {
    for path in [
        "C:\\Users\\.config\\_gizli_\\a.txt",
        "\\\\sunucu\\paylasim\\!oku.txt",
        "D:\\Belgeler\\Yeni Klasör\\#1\\x.docx",
        "\\\\10.0.0.1\\c$\\~gecici",
        "c:\\$DATA",
    ] {
        for around in ["Dosya {} içinde.", "({})", "“{}”", "- {}", "**{}** kalın", "{}."] {
            let text = format!("# Yol\n\n{}\n", around.replace("{}", path));
            let book = memory::chapters("tr", &[&text]).publication().book;
            let mut words = String::new();
            matbaa::book::for_each_line(&book.chapters[0].blocks, &mut |line| {
                words += &matbaa::book::plain_text(line);
            });
            let alike = |text: &str| text.replace(['\u{a0}', '\u{200b}'], " ");
            assert!(alike(&words).contains(path), "{text}: {words}");
        }
    }
    // Backslashes that an author has doubled are Markdown's, and those of TeX are no path.
    for (text, expected) in
        [("C:\\\\Users\\\\Ali", "C:\\Users\\Ali"), ("\\\\\\\\a\\\\b", "\\\\a\\b"), ("not:\\*a\\*", "not:*a*")]
    {
        let book = memory::chapters("tr", &[&format!("# Yol\n\n{text}\n")]).publication().book;
        let mut words = String::new();
        matbaa::book::for_each_line(&book.chapters[0].blocks, &mut |line| {
            words += &matbaa::book::plain_text(line)
        });
        assert_eq!(words, expected, "{text}");
    }
}
