//! What a chapter says of itself: who wrote it, what it is about, which part of a book it is.

use super::phase::Phase;
use super::{Block, BlockKind};

/// A part of a chapter that is set in a way of its own, in the order in which they stand below a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// The chapter's subtitle.
    Subtitle,
    /// Who wrote the chapter.
    Authors,
    /// Where those work who were named last.
    Affiliation,
    /// Who translated the chapter.
    Translators,
    /// What the chapter says, in a few sentences.
    Abstract,
    /// Words under which the chapter is looked up.
    Keywords,
    /// How the chapter is to be cited.
    ToCite,
}

impl Apart {
    /// Every kind, in the order of the catalogue's words.
    pub const ALL: [Self; 7] = [
        Self::Subtitle,
        Self::Authors,
        Self::Affiliation,
        Self::Translators,
        Self::Abstract,
        Self::Keywords,
        Self::ToCite,
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

    /// Where it stands among those below a title: names keep the order that they are written in.
    fn rank(self) -> Self {
        if self == Self::Affiliation { Self::Authors } else { self }
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
}

impl About {
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
        |block: &&Block<P>| matches!(&block.kind, BlockKind::Apart { what, .. } if what.is_of_title());
    blocks.iter().take_while(is_of_title).count()
}

/// Brings what belongs to a title into the order of a printed page.
pub fn sort_title_blocks<P: Phase>(blocks: &mut [Block<P>]) {
    let count = title_blocks(blocks);
    blocks[..count].sort_by_key(|block| match &block.kind {
        BlockKind::Apart { what, .. } => what.rank(),
        _ => Apart::ToCite,
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
