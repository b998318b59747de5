//! Words of a glossary that the text marks with an ending behind them: `[formaların]{.term}` of the entry `Forma`.

use super::Follower;
use crate::book::{Inline, Target, plain_text};
use crate::lang::endings::inflects;

/// What the ids of a glossary's words begin with.
const TERM: &str = "#terim-";
/// The longest ending, in letters.
const LONGEST: usize = 20;
/// The fewest letters of a word.
const SHORTEST: usize = 3;
/// Letters that words end with before an ending, and those that they have for them elsewhere.
const HARDENED: [(char, char); 3] = [('b', 'p'), ('d', 't'), ('g', 'k')];

impl Follower<'_> {
    /// The entry of a glossary whose word, with an ending, a place without a target names.
    pub(super) fn inflected_term(&self, place: &str, content: &[Inline]) -> Option<Target> {
        let id = place.strip_prefix(TERM)?;
        let words = plain_text(content).trim().to_lowercase();
        let letters: Vec<char> = words.chars().collect();
        let signs: Vec<char> = id.chars().collect();
        if letters.len() != signs.len() {
            return None;
        }
        let tongue = self.guide.language.tongue();
        let least = SHORTEST.max(letters.len().saturating_sub(LONGEST));
        (least..letters.len()).rev().find_map(|length| {
            let (stem, ending): (String, String) =
                (letters[..length].iter().collect(), letters[length..].iter().collect());
            if !inflects(&stem, &ending, tongue) {
                return None;
            }
            let id: String = signs[..length].iter().collect();
            self.find(&format!("{TERM}{id}")).or_else(|| {
                let last = signs[length - 1];
                let (_, hard) = HARDENED.iter().find(|(soft, _)| *soft == last)?;
                self.find(&format!("{TERM}{}{hard}", &id[..id.len() - last.len_utf8()]))
            })
        })
    }
}
