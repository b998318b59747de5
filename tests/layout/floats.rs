//! Pictures and tables that take a page: what follows them fills the page before, and is read where it was written.

use super::shapes::leaves;
use super::{set, text_pages};
use matbaa::page::{Item, Kid, Page, Pages, StructRole};

/// Forty words or so.
const WORDS: &str = "Kentin üst mahallelerinde oturanlar sabahları ırmaktan yükselen sisin içinde kaybolan evleri \
                     uzun uzun seyreder, sonra işlerine dağılırlardı; kimse neden böyle yapıldığını sormazdı. ";
/// Points of a line.
const LINE: f64 = 13.5;

/// What takes a page.
const WHOLE: [&str; 3] = [
    "![Çizim.](büyük.svg){.full-page}",
    "![Çizim.](büyük.svg){.full-bleed}",
    "::: {.landscape}\n| Yıl | Sayı |\n|---|---|\n| 1990 | on iki |\n:::",
];

fn prose(paragraphs: usize) -> String {
    format!("{}\n\n", WORDS.repeat(3)).repeat(paragraphs)
}

/// What may stand behind it.
fn followers() -> [String; 10] {
    [
        WORDS.repeat(3),
        format!("* * *\n\n{WORDS}"),
        format!("## Sonraki kesim\n\n{}", WORDS.repeat(2)),
        format!("- {WORDS}\n- {WORDS}"),
        format!("> {}", WORDS.repeat(2)),
        "| Bir dize burada durur\n| Bir dize daha orada\n| Bir dize ötede\n| Bir dize beride".to_owned(),
        "![Çizim.](resim.svg)\nŞekil 2. Küçük.".to_owned(),
        "![Çizim.](büyük.svg){.full-page}".to_owned(),
        "| Yıl | Sayı |\n|---|---|\n| 1990 | on iki |\n| 1991 | on üç |\n\nTablo 2. Sayılar.".to_owned(),
        "> [!note] Kutu\n> Kutunun içinde bir söz vardır.".to_owned(),
    ]
}

/// The lowest ink of a page, running head and folio left out, in points.
fn foot(page: &Page) -> f64 {
    leaves(page).map(|run| run.origin.y.to_pt()).fold(0.0, f64::max)
}

fn has_text(page: &Page) -> bool {
    leaves(page).any(|run| run.text.contains("mahallelerinde") || run.text.contains("ırmaktan"))
}

/// Whether a page holds a picture that takes it, or a table on its side.
fn is_whole(page: &Page) -> bool {
    page.items.iter().any(|item| match item {
        Item::Image { rect, .. } => rect.size.height.to_pt() > 200.0,
        Item::Turned { .. } => true,
        _ => false,
    })
}

/// The roles of the parts of the first chapter's section, in reading order.
fn read(pages: &Pages) -> Vec<&StructRole> {
    let nodes = &pages.structure.nodes;
    let has_prose = |at: &usize| {
        let kids = || nodes[*at].kids.iter();
        matches!(nodes[*at].role, StructRole::Section)
            && kids().any(
                |kid| matches!(kid, Kid::Node(id) if matches!(nodes[id.0].role, StructRole::Heading(1, _))),
            )
            && kids()
                .filter(|kid| matches!(kid, Kid::Node(id) if nodes[id.0].role == StructRole::Paragraph))
                .count()
                > 2
    };
    let section = (0..nodes.len()).find(has_prose).expect("the chapter");
    let nodes_of = |kid: &Kid| match kid {
        Kid::Node(id) => Some(&nodes[id.0].role),
        Kid::Leaf(_) => None,
    };
    nodes[section].kids.iter().filter_map(nodes_of).collect()
}

#[test]
fn what_follows_a_whole_page_fills_the_page_before_it() {
    for (whole, follower) in WHOLE.iter().flat_map(|whole| followers().map(|next| (*whole, next))) {
        for before in 1..4 {
            let text = format!("# A\n\n{}{whole}\n\n{follower}\n\n{}", prose(before), prose(8));
            let pages = set(&text, "A5");
            let all: Vec<&Page> = text_pages(&pages).collect();
            let full = all.iter().map(|page| foot(page)).fold(0.0, f64::max);
            let at = all.iter().position(|page| is_whole(page)).expect("a whole page");
            assert!(at > 0 && has_text(all[at - 1]), "{whole} before {follower}: no text before it");
            let lack = (full - foot(all[at - 1])) / LINE;
            assert!(lack < 3.5, "{whole} before {follower}, behind {before}: {lack:.1} lines are empty");
            assert!(!has_text(all[at]), "{whole} shares its page with text");
        }
    }
}

#[test]
fn pictures_that_wait_for_each_other_keep_their_order() {
    let whole = "![Çizim.](büyük.svg){.full-page}\nŞekil N. Bir yer.\n\n";
    let many: String = (1..5).map(|number| whole.replace('N', &number.to_string())).collect();
    let small = "![Çizim.](resim.svg)\nŞekil 5. Küçük bir yer.\n\n";
    let pages = set(&format!("# A\n\n{}{many}{small}{}", prose(1), prose(9)), "A5");
    let all: Vec<&Page> = text_pages(&pages).collect();
    let caption = |number: usize| {
        let is_own = |page: &&&Page| leaves(page).any(|run| run.text.contains(&format!("Şekil {number}.")));
        all.iter().position(|page| is_own(&page)).expect("a caption")
    };
    let order: Vec<usize> = (1..6).map(caption).collect();
    assert_eq!(order[..4], [1, 2, 3, 4], "each on the next page");
    assert!(order[4] >= 5, "{order:?}");
    assert!(has_text(all[0]) && foot(all[0]) > foot(all[5]) - 3.5 * LINE, "the page before them is full");
}

#[test]
fn what_fills_the_page_before_a_picture_is_read_behind_it() {
    let text = format!("# A\n\n{}{}\n\n## B\n\n{}", prose(1), WHOLE[0], prose(8));
    let pages = set(&text, "A5");
    let roles = read(&pages);
    let place =
        |wanted: fn(&StructRole) -> bool| roles.iter().position(|role| wanted(role)).expect("it is read");
    let figure = place(|role| matches!(role, StructRole::Figure(_)));
    let heading = place(|role| matches!(role, StructRole::Heading(2, _)));
    assert!(figure == 2 && heading == 3, "{roles:?}");
}

#[test]
fn text_stays_behind_what_the_author_s_page_break_ends() {
    let text = format!("# A\n\n{}{}\n\n\\newpage\n\n{}", prose(2), WHOLE[0], prose(6));
    let pages = set(&text, "A5");
    let all: Vec<&Page> = text_pages(&pages).collect();
    assert!(!has_text(all[1]) && is_whole(all[1]) && has_text(all[2]));
}
