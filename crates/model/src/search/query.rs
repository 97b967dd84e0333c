//! What is looked for, and where it stands in a text.

use super::fold::{Letter, fold};

/// The most characters of a query that are searched for.
const LONGEST: usize = 80;

/// The fewest letters of a word that an ending such as “’s” is taken from.
const SHORTEST_STEM: usize = 3;

/// The letters of the words that are looked for, with a space between two words.
pub(super) struct Query(Vec<char>);

/// Words that have been matched, or words between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitPart {
    /// The words as the text has them.
    pub words: String,
    /// Whether the query has them.
    pub is_match: bool,
}

impl Query {
    /// How many ranks there are.
    pub(super) const RANKS: usize = 3;

    /// Reads a query as it was typed.
    pub(super) fn new(text: &str, lower: impl Fn(&str) -> String) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let mut letters: Vec<char> = Vec::new();
        for word in text.split(' ') {
            let folded = fold(without_ending(word), &lower);
            for c in folded.iter().map(|letter| letter.folded).chain([' ']) {
                if c != ' ' || letters.last().is_some_and(|before| *before != ' ') {
                    letters.push(c);
                }
            }
        }
        letters.pop();
        Self(letters)
    }

    fn words(&self) -> impl Iterator<Item = &[char]> {
        self.0.split(|c| *c == ' ')
    }

    /// How well a text fits, the best first: it has the words in a row, each as the beginning of a word, each anywhere.
    pub(super) fn rank(&self, text: &[Letter]) -> Option<usize> {
        let have = |at_beginning| self.words().all(|word| has(text, word, at_beginning));
        match () {
            () if self.0.is_empty() || !have(false) => None,
            () if has(text, &self.0, true) => Some(0),
            () if have(true) => Some(1),
            () => Some(2),
        }
    }

    /// A text in parts, those apart that the query has: as the beginnings of words, or else anywhere. The letters may be more
    /// than those of the text.
    pub(super) fn parts(&self, text: &str, letters: &[Letter]) -> Vec<HitPart> {
        let (mut parts, mut from, mut last, mut is_inside) = (Vec::new(), 0, 0, false);
        let mut push = |from: usize, to: usize, is_match| {
            if let Some(words) = text.get(from..to).filter(|words| !words.is_empty()) {
                parts.push(HitPart { words: words.to_owned(), is_match });
            }
        };
        for (letter, is_match) in letters.iter().zip(self.matched(letters)) {
            if is_match != is_inside && letter.to <= text.len() {
                let cut = if is_inside { last } else { letter.from };
                push(from, cut, is_inside);
                (from, is_inside) = (cut, is_match);
            }
            last = letter.to.min(text.len());
        }
        let end = if is_inside { last } else { text.len() };
        push(from, end, is_inside);
        push(end, text.len(), false);
        parts
    }

    /// Which letters of a text the query has.
    fn matched(&self, letters: &[Letter]) -> Vec<bool> {
        let mut matched = vec![false; letters.len()];
        for word in self.words() {
            let at_beginning = has(letters, word, true);
            for at in (0..letters.len()).filter(|at| stands(letters, *at, word, at_beginning)) {
                matched.iter_mut().skip(at).take(word.len()).for_each(|it| *it = true);
            }
        }
        matched
    }
}

/// A word without what stands behind its last apostrophe: “Putin’s” is found where the text has “Putin”.
fn without_ending(word: &str) -> &str {
    let apostrophe = word.char_indices().rfind(|(_, c)| matches!(c, '\'' | '’'));
    let stem = apostrophe.and_then(|(at, _)| word.get(..at));
    stem.filter(|stem| stem.chars().count() >= SHORTEST_STEM).unwrap_or(word)
}

/// Whether a word stands anywhere in a text.
fn has(text: &[Letter], word: &[char], at_beginning: bool) -> bool {
    (0..text.len()).any(|at| stands(text, at, word, at_beginning))
}

/// Whether a word stands at a place of a text; there, at the beginning of a word of the text.
fn stands(text: &[Letter], at: usize, word: &[char], at_beginning: bool) -> bool {
    let begins =
        at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|before| before.folded == ' ');
    let mut letters = text.iter().skip(at).map(|letter| letter.folded);
    (begins || !at_beginning) && word.iter().all(|c| letters.next() == Some(*c))
}
