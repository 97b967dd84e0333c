//! The words of the headline.

use model::{CardIx, Document};

use crate::headline::headline as title;

/// The most words of a preview, beside the name and the date.
pub(super) const MOST_WORDS: usize = 16;

/// What the page's title says; of a long one with a heading before a colon, what stands behind it.
pub(super) fn headline(document: &Document, ix: CardIx) -> String {
    let title = title(document, ix);
    let question = title.split_once(": ").map(|(_, question)| question);
    match question.filter(|_| words(title) > MOST_WORDS) {
        Some(question) => capitalised(question),
        None => title.to_owned(),
    }
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
