//! What a page says of itself in search results and previews: the beginning of its own answer.

use model::{CardIx, Document, Sentence, SentenceIx};

/// How many characters search engines and previews show, about.
pub(crate) const MOST: usize = 160;

/// Fewer say too little to be the description alone.
const LEAST: usize = 60;

/// The description of a card's page: for the lead card the author's, else the first sentences of the short answer, or of
/// the answer where there is no short one.
///
/// Sentences stay whole, with two exceptions: the first one if it is too long alone, and a reply to the sentence
/// before it, so that a claim does not stand without it.
pub(crate) fn description(document: &Document, ix: CardIx) -> String {
    let is_own = |(_, sentence): &(usize, &Sentence)| sentence.card == ix;
    let is_short = document.sentences.iter().any(|it| it.card == ix && it.is_short_answer);
    let sentences = document.sentences.iter().enumerate().filter(is_own);
    let sentences = sentences.filter(move |(_, sentence)| sentence.is_short_answer == is_short);
    let mut sentences = sentences.map(|(at, sentence)| (SentenceIx(at as u16), sentence));
    let first = sentences.next().filter(|_| ix.0 > 0);
    let Some((mut last, first)) = first else { return clipped(&document.description, MOST) };
    let mut words = clipped(&first.text, MOST);
    for (ix, sentence) in sentences {
        let room = MOST.saturating_sub(length(&words) + 1);
        let Some(next) = addition(sentence, last, room) else {
            let too_short = length(&words) < LEAST;
            let clause = clause(&sentence.text, room).filter(|_| too_short);
            return clause.map_or(words.clone(), |clause| format!("{words} {clause}…"));
        };
        words = format!("{words} {next}");
        last = ix;
    }
    words
}

/// A further sentence, if it fits; a reply to the last one as far as it fits.
fn addition(sentence: &Sentence, last: SentenceIx, room: usize) -> Option<String> {
    if length(&sentence.text) <= room {
        return Some(sentence.text.clone());
    }
    let clause = clause(&sentence.text, room).filter(|_| sentence.replies_to.contains(&last))?;
    Some(format!("{clause}…"))
}

/// A text that fits: as it is, or cut behind a clause, or else behind a word.
fn clipped(text: &str, room: usize) -> String {
    if length(text) <= room {
        return text.to_owned();
    }
    let cut = clause(text, room).or_else(|| ends(text, room, char::is_whitespace).last());
    format!("{}…", cut.unwrap_or_default())
}

/// The longest part of a sentence that ends before a comma, semicolon or colon and fits with an ellipsis.
fn clause(text: &str, room: usize) -> Option<&str> {
    ends(text, room, |c| matches!(c, ',' | ';' | ':')).last()
}

/// The parts of a text that end before such a character and fit with an ellipsis.
fn ends(text: &str, room: usize, at: fn(char) -> bool) -> impl Iterator<Item = &str> {
    text.char_indices().take(room).filter(move |(_, c)| at(*c)).filter_map(|(end, _)| text.get(..end))
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_as_it_is() {
        assert_eq!(clipped("Short, and sweet.", 20), "Short, and sweet.");
    }

    #[test]
    fn what_is_too_long_ends_behind_a_clause_or_else_a_word() {
        assert_eq!(clipped("One clause, another clause, and a third.", 30), "One clause, another clause…");
        assert_eq!(clipped("Words without any mark of a clause", 20), "Words without any…");
        assert_eq!(clipped("Donaudampfschifffahrt", 10), "…");
    }
}
