//! Sets pages by hand, in the form in which typesetting makes them.

use harfrust::{Buffer, Feature, Font, Language as Tongue, ShapeOptions, ShaperFont, Tag, font::Blob, shape};
use matbaa::artwork::{Artwork, ArtworkKind};
use matbaa::config::Config;
use matbaa::enumerator::Numbering;
use matbaa::font::{Face, FaceId, Family, Fonts};
use matbaa::geom::{Length, Point, Rect, Size};
use matbaa::lang::Language;
use matbaa::page::{
    Content, Destination, Extent, Glyph, GlyphRun, Ink, Item, LeafId, LinkTarget, NodeId, OutlineEntry, Page,
    PageLabel, Pages, StructRole,
};
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

pub const BODY: FaceId = FaceId(0);
pub const ITALIC: FaceId = FaceId(1);
pub const SANS: FaceId = FaceId(2);

const SIZE: Length = Length::pt(10.0);
const LEFT: Length = Length::pt(54.0);
const PAPER: Size = Size { width: Length::mm(148.0), height: Length::mm(210.0) };

/// Sets words one line after another.
pub struct Setter {
    pub pages: Pages,
    pub fonts: Fonts,
    pub root: NodeId,
    /// Beginning of the next line.
    pub at: Point,
}

/// Returns the faces of the program that the leaflet uses.
pub fn fonts() -> Fonts {
    let mut fonts = Fonts::default();
    let files = [
        ("literata/Literata-Regular.ttf", Family::Body),
        ("literata/Literata-Italic.ttf", Family::Body),
        ("alegreya-sans/AlegreyaSans-Regular.ttf", Family::Sans),
    ];
    for (file, family) in files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts").join(file);
        let bytes = std::fs::read(path).expect("a face of the house");
        fonts.add(Face::read(bytes.into(), family).expect("a font"));
    }
    fonts
}

/// Returns a `book.toml` with everything that the file's metadata contain.
pub fn config() -> Config {
    toml::from_str(
        r#"
        title = "Kara Ocak"
        subtitle = "Bakü, 19–20 Ocak 1990"
        language = "tr"
        description = "Bir gecenin kısa tarihi."
        subjects = ["Azerbaycan", "tarih"]
        [[authors]]
        name = "Ayşe Yılmaz"
        [[authors]]
        name = "Ömer Çınar"
        [[authors]]
        name = "Işık Öz"
        role = "editor"
        "#,
    )
    .expect("a book.toml")
}

impl Setter {
    pub fn new() -> Self {
        let mut pages = Pages::default();
        let root = pages.structure.add(None, StructRole::Document);
        Self { pages, fonts: fonts(), root, at: Point::default() }
    }

    /// Begins a page.
    pub fn page(&mut self, label: PageLabel) {
        self.pages.pages.push(Page { size: PAPER, label, items: Vec::new() });
        self.at = Point { x: LEFT, y: Length::pt(60.0) };
    }

    pub fn item(&mut self, item: Item) {
        self.pages.pages.last_mut().expect("a page").items.push(item);
    }

    pub fn node(&mut self, parent: NodeId, role: StructRole) -> NodeId {
        self.pages.structure.add(Some(parent), role)
    }

    pub fn leaf(&mut self, node: NodeId) -> LeafId {
        self.pages.structure.leaf(node)
    }

    /// Adds a node with one line of text.
    pub fn line_of(&mut self, parent: NodeId, role: StructRole, text: &str) -> NodeId {
        let node = self.node(parent, role);
        let leaf = self.leaf(node);
        self.line(leaf, text);
        node
    }

    /// Sets a line of its own.
    pub fn line(&mut self, leaf: LeafId, text: &str) {
        self.words(Content::Leaf(leaf), BODY, text);
        self.end_line();
    }

    /// Sets a line that ends in the middle of a word, with an added hyphen.
    pub fn broken_line(&mut self, leaf: LeafId, text: &str) {
        let mut run = self.run(Content::Leaf(leaf), BODY, text, &[]);
        let hyphen = self.run(Content::Leaf(leaf), BODY, "-", &[]).glyphs.last().expect("a hyphen");
        let start = run.text.len();
        Arc::make_mut(&mut run.text).push('\u{ad}');
        Arc::make_mut(&mut run.glyphs).push(Glyph { text: start..run.text.len(), ..hyphen });
        run.hyphenated = true;
        self.item(Item::Glyphs(run));
        self.end_line();
    }

    /// Sets words on the present line; returns their area.
    pub fn words(&mut self, content: Content, face: FaceId, text: &str) -> Rect {
        let run = self.run(content, face, text, &[]);
        self.put(run)
    }

    /// Puts a run on the line and moves behind it.
    pub fn put(&mut self, run: GlyphRun) -> Rect {
        let width = run.glyphs.width();
        let width = width.scale(run.expansion);
        let area = Rect::new(self.at.x, self.at.y - SIZE, width, SIZE.scale(1.3));
        self.at.x += width;
        self.item(Item::Glyphs(run));
        area
    }

    pub fn end_line(&mut self) {
        self.at = Point { x: LEFT, y: self.at.y + Length::pt(14.0) };
    }

    /// Returns a shaped run at the present place of the line.
    pub fn run(&self, content: Content, face: FaceId, text: &str, features: &[&[u8; 4]]) -> GlyphRun {
        GlyphRun {
            face,
            size: SIZE,
            origin: self.at,
            expansion: 1.0,
            ink: Ink::default(),
            text: Arc::new(text.to_owned()),
            glyphs: Arc::new(glyphs(self.fonts.get(face), text, features).into()),
            hyphenated: false,
            content,
        }
    }

    /// Names the place of the present line.
    pub fn place(&mut self, name: &str) -> usize {
        let page = self.pages.pages.len() - 1;
        self.pages.destinations.push(Destination { name: name.to_owned(), page, point: self.at });
        self.pages.destinations.len() - 1
    }

    /// Sets a heading with its place and its entry in the outline.
    pub fn heading(&mut self, parent: NodeId, level: u8, title: &str) -> usize {
        let destination = self.place(&format!("baslik-{}", self.pages.destinations.len()));
        self.line_of(parent, StructRole::Heading(level, title.to_owned()), title);
        self.pages.outline.push(OutlineEntry { level, title: title.to_owned(), destination });
        destination
    }

    pub fn link(&mut self, leaf: LeafId, area: Rect, target: LinkTarget, name: &str) {
        self.item(Item::Link { areas: vec![area], target, leaf, name: name.to_owned() });
    }

    /// Sets artwork in a figure of its own.
    pub fn figure(&mut self, parent: NodeId, artwork: usize, rect: Rect, alt: &str) -> NodeId {
        let node = self.node(parent, StructRole::Figure(alt.to_owned()));
        let leaf = self.leaf(node);
        self.item(Item::Image { artwork, rect, leaf: Some(leaf) });
        self.at.y = rect.bottom() + Length::pt(14.0);
        node
    }

    pub fn artwork(&mut self, kind: ArtworkKind, bytes: Vec<u8>) -> usize {
        let size = Size { width: Length::pt(40.0), height: Length::pt(30.0) };
        self.pages.artworks.push(Artwork::new(kind, bytes, size));
        self.pages.artworks.len() - 1
    }

    /// Sets a table of two columns; its first row is the head.
    pub fn table(&mut self, parent: NodeId, caption: &str, rows: &[[&str; 2]]) {
        let table = self.node(parent, StructRole::Table);
        self.line_of(table, StructRole::Caption, caption);
        for (number, cells) in rows.iter().enumerate() {
            let row = self.node(table, StructRole::TableRow);
            for cell in cells {
                let role: fn(Extent) -> StructRole =
                    if number == 0 { StructRole::TableHead } else { StructRole::TableCell };
                let role = role(Extent::default());
                let node = self.node(row, role);
                let leaf = self.leaf(node);
                if !cell.is_empty() {
                    self.words(Content::Leaf(leaf), SANS, cell);
                }
                self.at.x = LEFT + Length::pt(120.0);
            }
            self.end_line();
        }
        let rule = Rect::new(LEFT, self.at.y - Length::pt(10.0), Length::pt(200.0), Length::pt(0.5));
        self.item(Item::Rule { rect: rule, ink: Ink::default() });
    }

    pub fn list(&mut self, parent: NodeId, items: &[&str]) {
        let list = self.node(parent, StructRole::List(Numbering::Decimal));
        for (number, text) in items.iter().enumerate() {
            let item = self.node(list, StructRole::ListItem);
            let label = self.node(item, StructRole::ListLabel);
            let leaf = self.leaf(label);
            self.words(Content::Leaf(leaf), BODY, &format!("{}. ", number + 1));
            let body = self.node(item, StructRole::ListBody);
            self.line_of(body, StructRole::Paragraph, text);
        }
    }

    pub fn set_lang(&mut self, node: NodeId, tag: &str) {
        self.pages.structure.nodes[node.0].lang = Some(Language::new(tag));
    }
}

/// Shapes a text in Turkish.
fn glyphs(face: &Face, text: &str, features: &[&[u8; 4]]) -> Vec<Glyph> {
    let font = Font::new(Blob::from(face.bytes().to_vec()), 0).expect("a font");
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_language(Tongue::from_str("tr").ok());
    buffer.guess_segment_properties();
    let features: Vec<Feature> = features.iter().map(|tag| Feature::new(Tag::new(tag), 1, ..)).collect();
    shape(&ShaperFont::new(&font), &mut buffer, ShapeOptions::new().features(&features))
        .expect("a shaped text");
    let infos = buffer.glyph_infos();
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.push(text.len());
    infos
        .iter()
        .zip(buffer.glyph_positions())
        .map(|(info, position)| {
            let start = info.cluster as usize;
            let end = starts.iter().copied().filter(|next| *next > start).min().unwrap_or(text.len());
            Glyph {
                id: info.glyph_id,
                advance: face.at(position.x_advance, SIZE),
                x_offset: face.at(position.x_offset, SIZE),
                y_offset: face.at(position.y_offset, SIZE),
                text: start..end,
            }
        })
        .collect()
}
