//! What a chapter says of itself: who wrote it, what it is about, which part of a book it is.

use super::phase::Phase;
use super::{Block, BlockKind, LabelKind, Matter};

/// A part of a chapter that is set in a way of its own, in the order in which they stand below a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterPart {
    /// The chapter's subtitle.
    Subtitle,
    /// Who wrote the chapter.
    Authors,
    /// Where those work who were named last.
    Affiliation,
    /// Who translated the chapter.
    Translators,
    /// Words of another before the text.
    Epigraph,
    /// What the chapter says, in a few sentences.
    Abstract,
    /// Words under which the chapter is looked up.
    Keywords,
    /// How the chapter is to be cited.
    ToCite,
    /// What happened when: dates and what they are of.
    Chronology,
    /// Words and what they mean, to which the text leads.
    Glossary,
    /// The list of the book's figures.
    Figures,
    /// The list of the book's maps.
    Maps,
    /// The list of the book's tables.
    Tables,
}

impl ChapterPart {
    /// Every kind, in the order of the catalogue's words.
    pub const ALL: [Self; 13] = [
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
    ];

    /// Whether it stands below the title of its chapter, before the text.
    #[must_use]
    pub fn is_of_title(self) -> bool {
        self <= Self::ToCite
    }

    /// Whether it names the chapter's makers, line by line.
    #[must_use]
    pub fn is_line(self) -> bool {
        self <= Self::Translators
    }

    /// What a list of the book's own pictures and tables lists.
    #[must_use]
    pub fn listed(self) -> Option<LabelKind> {
        match self {
            Self::Figures => Some(LabelKind::Figure),
            Self::Maps => Some(LabelKind::Map),
            Self::Tables => Some(LabelKind::Table),
            _ => None,
        }
    }

    /// Where it stands among those below a title: names keep the order that they are written in.
    fn rank(self) -> Self {
        if self == Self::Affiliation { Self::Authors } else { self }
    }
}

/// What a chapter is in a book, where it is more than a chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterKind {
    /// It is dedicated to somebody.
    Dedication,
    /// Words of another before the book.
    Epigraph,
    /// Another’s words about the book.
    Foreword,
    /// The author’s words about the book.
    Preface,
    /// Thanks.
    Acknowledgments,
    /// What the text begins with.
    Introduction,
    /// What happens before the text.
    Prologue,
    /// What happens after the text.
    Epilogue,
    /// What the text comes to.
    Conclusion,
    /// Words after the text.
    Afterword,
    /// What is added to the text.
    Appendix,
    /// What abbreviations mean.
    Abbreviations,
    /// What happened when.
    Chronology,
    /// What words mean.
    Glossary,
    /// Who the author is.
    AboutAuthor,
    /// How the book was made.
    Colophon,
    /// What else the publisher has.
    OtherTitles,
}

impl ChapterKind {
    /// Every kind, in the order of the catalogue's words.
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

    /// Where it stands in a book whose author does not say it otherwise.
    #[must_use]
    pub fn matter(self) -> Matter {
        match self {
            Self::Dedication | Self::Epigraph | Self::Foreword | Self::Preface | Self::Acknowledgments => {
                Matter::Front
            }
            Self::Introduction | Self::Prologue | Self::Epilogue | Self::Conclusion => Matter::Body,
            Self::Abbreviations => Matter::Front,
            _ => Matter::Back,
        }
    }

    /// Whether it is a page of its own without heading, head and folio, which no list of contents names.
    #[must_use]
    pub fn is_bare(self) -> bool {
        matches!(self, Self::Dedication | Self::Epigraph)
    }

    /// In which way its definitions are set.
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
    /// Wrote it.
    Author,
    /// Translated it.
    Translator,
}

/// A person behind a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as printed.
    pub name: String,
    /// What the person did.
    pub task: Task,
}

/// What a chapter says of itself, for lists and catalogues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Who made it, in the order of the page.
    pub people: Vec<Person>,
    /// Words under which it is looked up.
    pub keywords: Vec<String>,
    /// Its kind, such as a foreword, where it is more than a chapter.
    pub kind: Option<ChapterKind>,
}

impl About {
    /// Whether it is a page of its own without heading, head and folio.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.kind.is_some_and(ChapterKind::is_bare)
    }

    /// The names of who wrote it.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.people.iter().filter(|person| person.task == Task::Author).map(|person| person.name.as_str())
    }

    /// Who wrote it, as a line with a word between the last two; none where nobody is named.
    #[must_use]
    pub fn author_line(&self, and: &str) -> Option<String> {
        let names: Vec<&str> = self.authors().collect();
        (!names.is_empty()).then(|| listed(&names, and))
    }
}

/// What stands for the id of a chapter where the text names all its pages; no id has a space.
pub const CHAPTER_PAGES: &str = " pages";

/// Words with commas between them, the last two with another word.
#[must_use]
pub fn listed(words: &[&str], and: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// What follows in a line whose beginning says itself what a person did: “Çev. ”, “Çeviren: ”.
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

/// Brings what belongs to a title into the order of a printed page.
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
