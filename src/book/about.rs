//! What a chapter is: its authors, its abstract, its keywords, its kind of part in the book.

use super::phase::Phase;
use super::{Block, BlockKind, LabelKind, Matter};

/// A part of a chapter that is set in a style of its own; the order is that of parts below a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterPart {
    /// The chapter's subtitle.
    Subtitle,
    /// The chapter's authors.
    Authors,
    /// The affiliation of the authors named last.
    Affiliation,
    /// The chapter's translators.
    Translators,
    /// A quotation before the text.
    Epigraph,
    /// A summary of the chapter, in a few sentences.
    Abstract,
    /// Keywords under which the chapter is looked up.
    Keywords,
    /// A note on how to cite the chapter.
    ToCite,
    /// Events: dates and what happened on them.
    Chronology,
    /// Words and their meanings, to which the text leads.
    Glossary,
    /// The list of the book's figures.
    Figures,
    /// The list of the book's maps.
    Maps,
    /// The list of the book's tables.
    Tables,
    /// A letter that somebody wrote.
    Letter,
    /// Where and when a letter or a foreword was written.
    Dateline,
    /// The words that a letter opens with: “Dear mother,”.
    Salutation,
    /// The name below a letter or a foreword, and the words before it: “Yours, Ann”.
    Signature,
    /// The list of the book's abbreviations.
    Abbreviations,
}

impl ChapterPart {
    /// Every part, in the order of the catalogue's words.
    pub const ALL: [Self; 18] = [
        Self::Subtitle,
        Self::Authors,
        Self::Affiliation,
        Self::Translators,
        Self::Epigraph,
        Self::Abstract,
        Self::Keywords,
        Self::ToCite,
        Self::Chronology,
        Self::Glossary,
        Self::Figures,
        Self::Maps,
        Self::Tables,
        Self::Letter,
        Self::Dateline,
        Self::Salutation,
        Self::Signature,
        Self::Abbreviations,
    ];

    /// Whether the part belongs below the title of its chapter, before the text.
    #[must_use]
    pub fn is_of_title(self) -> bool {
        self <= Self::ToCite
    }

    /// Whether the part names the chapter's makers, line by line.
    #[must_use]
    pub fn is_line(self) -> bool {
        self <= Self::Translators
    }

    /// Whether the part is lines of a letter that stand apart from its text.
    #[must_use]
    pub fn is_of_letter(self) -> bool {
        matches!(self, Self::Dateline | Self::Salutation | Self::Signature)
    }

    /// Whether the part is a list that the program makes.
    #[must_use]
    pub fn is_list(self) -> bool {
        self == Self::Abbreviations || self.listed().is_some()
    }

    /// The kind of things that a list of the book's own figures, maps or tables lists.
    #[must_use]
    pub fn listed(self) -> Option<LabelKind> {
        match self {
            Self::Figures => Some(LabelKind::Figure),
            Self::Maps => Some(LabelKind::Map),
            Self::Tables => Some(LabelKind::Table),
            _ => None,
        }
    }

    /// The sort key among the parts below a title: authors and affiliations share one, so that they keep their order.
    fn rank(self) -> Self {
        if self == Self::Affiliation { Self::Authors } else { self }
    }
}

/// The kind of a chapter that is more than an ordinary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterKind {
    /// A dedication.
    Dedication,
    /// A quotation before the book.
    Epigraph,
    /// Words about the book by somebody else.
    Foreword,
    /// Words about the book by its author.
    Preface,
    /// Acknowledgments.
    Acknowledgments,
    /// The introduction to the text.
    Introduction,
    /// Events before those of the text.
    Prologue,
    /// Events after those of the text.
    Epilogue,
    /// The conclusions of the text.
    Conclusion,
    /// Words after the text.
    Afterword,
    /// An addition to the text.
    Appendix,
    /// A list of abbreviations with their meanings.
    Abbreviations,
    /// A list of dates with what happened on them.
    Chronology,
    /// A list of words with their meanings.
    Glossary,
    /// A note about the author.
    AboutAuthor,
    /// A note on how the book was made.
    Colophon,
    /// A list of the publisher's other books.
    OtherTitles,
    /// The title page of the book, which is a chapter where its lines have notes; no author names a chapter so.
    TitlePage,
}

impl ChapterKind {
    /// Every kind that an author may name, in the order of the catalogue's words.
    pub const ALL: [Self; 17] = [
        Self::Dedication,
        Self::Epigraph,
        Self::Foreword,
        Self::Preface,
        Self::Acknowledgments,
        Self::Introduction,
        Self::Prologue,
        Self::Epilogue,
        Self::Conclusion,
        Self::Afterword,
        Self::Appendix,
        Self::Abbreviations,
        Self::Chronology,
        Self::Glossary,
        Self::AboutAuthor,
        Self::Colophon,
        Self::OtherTitles,
    ];

    /// Front, body or back matter, where the author does not choose.
    #[must_use]
    pub fn matter(self) -> Matter {
        match self {
            Self::Dedication | Self::Epigraph | Self::Foreword | Self::Preface | Self::Acknowledgments => {
                Matter::Front
            }
            Self::TitlePage => Matter::Front,
            Self::Introduction | Self::Prologue | Self::Epilogue | Self::Conclusion => Matter::Body,
            Self::Abbreviations => Matter::Front,
            _ => Matter::Back,
        }
    }

    /// Whether the chapter is a page without heading, running head and folio, which no list of contents names.
    #[must_use]
    pub fn is_bare(self) -> bool {
        matches!(self, Self::Dedication | Self::Epigraph | Self::TitlePage)
    }

    /// The style in which the chapter's definitions are set, where it has one of its own.
    #[must_use]
    pub fn definitions(self) -> Option<ChapterPart> {
        match self {
            Self::Chronology => Some(ChapterPart::Chronology),
            Self::Glossary => Some(ChapterPart::Glossary),
            _ => None,
        }
    }
}

/// What a person did for a chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Author of the chapter.
    Author,
    /// Translator of the chapter.
    Translator,
}

/// A person who wrote or translated a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as printed.
    pub name: String,
    /// What the person did for the chapter.
    pub task: Task,
}

/// Facts about a chapter, for lists and catalogues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The chapter's authors and translators, in the order of the page.
    pub people: Vec<Person>,
    /// Keywords under which the chapter is looked up.
    pub keywords: Vec<String>,
    /// Where the headings begin that the author wants without a number, `{.unnumbered}`.
    pub unnumbered: Vec<u32>,
    /// Whether the author wants the chapter itself without a number.
    pub is_unnumbered: bool,
    /// Abbreviations that the chapter says the meaning of, `*[UN]: United Nations`.
    pub abbreviations: Vec<(String, String)>,
    /// The chapter's kind, such as a foreword, where it is more than an ordinary one.
    pub kind: Option<ChapterKind>,
}

impl About {
    /// Whether the chapter is a page without heading, running head and folio.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.kind.is_some_and(ChapterKind::is_bare)
    }

    /// Whether the chapter is the title page of the book.
    #[must_use]
    pub fn is_title_page(&self) -> bool {
        self.kind == Some(ChapterKind::TitlePage)
    }

    /// Iterates over the names of the chapter's authors.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.people.iter().filter(|person| person.task == Task::Author).map(|person| person.name.as_str())
    }

    /// The chapter's authors in one line, with the word `and` between the last two; none where nobody is named.
    #[must_use]
    pub fn author_line(&self, and: &str) -> Option<String> {
        let names: Vec<&str> = self.authors().collect();
        (!names.is_empty()).then(|| listed(&names, and))
    }
}

/// The id that means all pages of a chapter, where the text names them; no other id has a space.
pub const CHAPTER_PAGES: &str = " pages";

/// Joins words with commas, the last two with the word `and`.
#[must_use]
pub fn listed(words: &[&str], and: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The rest of a line that begins with the word or abbreviation of a role, up to a colon or stop: “Çev. ”, “Çeviren: ”.
#[must_use]
pub fn behind_role<'a>(line: &'a str, role: &str) -> Option<&'a str> {
    let begins = |line: &str| line.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
    let (word, rest) = line.split_once([':', '.'])?;
    (begins(word) == begins(role) && !word.trim().is_empty()).then(|| rest.trim_start())
}

/// How many blocks at the beginning of a chapter belong to its title.
#[must_use]
pub fn title_blocks<P: Phase>(blocks: &[Block<P>]) -> usize {
    let is_of_title =
        |block: &&Block<P>| matches!(&block.kind, BlockKind::ChapterPart { what, .. } if what.is_of_title());
    blocks.iter().take_while(is_of_title).count()
}

/// Sorts the blocks that belong to a title into the order of a printed page.
pub fn sort_title_blocks<P: Phase>(blocks: &mut [Block<P>]) {
    let count = title_blocks(blocks);
    blocks[..count].sort_by_key(|block| match &block.kind {
        BlockKind::ChapterPart { what, .. } => what.rank(),
        _ => ChapterPart::ToCite,
    });
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn the_last_two_have_a_word_between_them() {
        for (words, line) in
            [(&[][..], ""), (&["A B"], "A B"), (&["A", "B"], "A ve B"), (&["A", "B", "C"], "A, B ve C")]
        {
            assert_eq!(listed(words, "ve"), line);
        }
    }
}
