//! Pages that contradict themselves and artwork that is none: errors in words, never panics.

use crate::pdf::leaflet::{BODY, Setter};
use crate::pdf::written;
use matbaa::artwork::ArtworkKind::{Gif, Jpeg, Png, Svg, Tiff, Webp};
use matbaa::geom::{Length, Rect, Size};
use matbaa::page::{Content, Destination, Item, Kid, LeafId, LinkTarget, OutlineEntry, PageLabel};

/// Makes a small page, spoils it, and gives what the writer says of it.
fn refusal(spoil: impl FnOnce(&mut Setter)) -> String {
    let mut set = Setter::new();
    set.page(PageLabel::Arabic(1));
    set.heading(set.root, 1, "Gece");
    spoil(&mut set);
    written(&set).expect_err("a refusal").to_string()
}

#[test]
fn contradictions_are_errors_and_never_panics() {
    let unheld = refusal(|set| {
        let leaf = LeafId(set.pages.structure.leaves);
        set.line(leaf, "a");
    });
    assert!(unheld.contains("leaf 1"), "{unheld}");
    let stray = refusal(|set| {
        let leaf = set.leaf(set.root);
        set.line(leaf, "a");
        set.pages.structure.nodes[0].kids.retain(|kid| *kid != Kid::Leaf(leaf));
    });
    assert!(stray.contains("no node holds it"), "{stray}");
    let face = refusal(|set| {
        let mut run = set.run(Content::Head, BODY, "a", &[]);
        run.face.0 = 99;
        set.item(Item::Glyphs(run));
    });
    assert!(face.contains("face 99"), "{face}");
    let artwork = refusal(|set| {
        set.figure(set.root, 7, Rect::new(Length::ZERO, Length::ZERO, Length::pt(1.0), Length::pt(1.0)), "x");
    });
    assert!(artwork.contains("artwork 7"), "{artwork}");
    let nowhere = refusal(|set| {
        set.pages.outline.push(OutlineEntry { level: 1, title: "x".to_owned(), destination: 9 });
    });
    assert!(nowhere.contains("place 9"), "{nowhere}");
    let beyond = refusal(|set| {
        let leaf = set.leaf(set.root);
        let area = set.words(Content::Leaf(leaf), BODY, "a");
        let point = area.origin;
        set.pages.destinations.push(Destination { name: "x".to_owned(), page: 5, point });
        set.link(leaf, area, LinkTarget::Destination(1), "x");
    });
    assert!(beyond.contains("page 6 of 1"), "{beyond}");
    let twice = refusal(|set| {
        set.pages.destinations.push(Destination { point: set.at, ..set.pages.destinations[0].clone() });
    });
    assert!(twice.contains("two places"), "{twice}");
    let empty = refusal(|set| set.pages.pages.clear());
    assert!(empty.contains("no page"), "{empty}");
    let flat = refusal(|set| set.pages.pages[0].size = Size::default());
    assert!(flat.contains("no size"), "{flat}");
}

#[test]
fn artwork_that_is_none_is_an_error() {
    for kind in [Svg, Png, Jpeg, Webp, Gif, Tiff] {
        let message = refusal(|set| {
            let artwork = set.artwork(kind, b"no image".to_vec());
            let rect = Rect::new(Length::ZERO, Length::ZERO, Length::pt(9.0), Length::pt(9.0));
            set.figure(set.root, artwork, rect, "x");
        });
        assert!(message.contains("image cannot be put into the PDF"), "{kind:?}: {message}");
    }
}
