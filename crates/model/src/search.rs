//! Finds cards, objects, voices and sentences by words.
//!
//! A document and a query come in, results in order of relevance go out.
//! The caller folds case and accents, since a browser brings its own tables for that.

use crate::{CardIx, Document, Object, ObjectIx, SentenceIx, VoiceIx};

/// The most characters of a query that are searched for.
const LONGEST: usize = 80;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A card, by its question.
    Card(CardIx),
    /// An object, by its name.
    Object(ObjectIx),
    /// A voice, by its name.
    Voice(VoiceIx),
    /// A sentence, by its words.
    Sentence(SentenceIx),
}

/// Everything that can be found, with its words folded. Results of equal relevance keep this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index(Vec<(Found, String)>);

impl Index {
    /// Collects what can be found.
    pub fn of(document: &Document, fold: impl Fn(&str) -> String) -> Self {
        let mut entries = Vec::new();
        for (ix, card) in document.cards() {
            entries.push((Found::Card(ix), fold(&card.question)));
        }
        for (ix, object) in document.objects() {
            entries.push((Found::Object(ix), fold(&with_date(object))));
        }
        for (voice, ix) in document.voices.iter().zip(0..) {
            if voice.side.is_some() {
                entries.push((Found::Voice(VoiceIx(ix)), fold(&voice.name)));
            }
        }
        for (sentence, ix) in document.sentences.iter().zip(0..) {
            entries.push((Found::Sentence(SentenceIx(ix)), fold(&sentence.text)));
        }
        Self(entries)
    }

    /// What contains all words of a query: first where they begin a word, then where they stand anywhere.
    pub fn find(&self, query: &str, fold: impl Fn(&str) -> String) -> Vec<Found> {
        let query: String = query.chars().take(LONGEST).collect();
        let query = fold(&query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let holds = |text: &str| words.iter().all(|word| occurs(text, word, false));
        let begins = |text: &str| words.iter().all(|word| occurs(text, word, true));
        let hits = || self.0.iter().filter(|(_, text)| holds(text));
        let better = hits().filter(|(_, text)| begins(text));
        let other = hits().filter(|(_, text)| !begins(text));
        better.chain(other).map(|(found, _)| *found).collect()
    }
}

/// Whether a text holds a word, or one that begins with it.
///
/// Compares bytes, since the standard search would add more to the app than the rest of this file.
fn occurs(text: &str, word: &str, at_beginning: bool) -> bool {
    let bytes = text.as_bytes();
    let mut places = bytes.windows(word.len()).enumerate().filter(|(_, part)| *part == word.as_bytes());
    places.any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !at_beginning || before.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())
    })
}

/// The name of an object, and of an event also its year and its date in words.
fn with_date(object: &Object) -> String {
    let from = object.period.from.filter(|_| object.is_event());
    let year = from.map(|from| from.year.to_string()).unwrap_or_default();
    [&object.name, " ", &year, " ", object.dated().unwrap_or_default()].concat()
}

impl Found {
    /// Its words.
    pub fn words(self, document: &Document) -> &str {
        let words = match self {
            Self::Card(ix) => document.card(ix).map(|card| &card.question),
            Self::Voice(ix) => document.voice(ix).map(|voice| &voice.name),
            Self::Sentence(ix) => document.sentence(ix).map(|sentence| &sentence.text),
            Self::Object(ix) => document.object(ix).map(|object| &object.name),
        };
        words.map(String::as_str).unwrap_or_default()
    }

    /// The sentence to which a result leads: the first that speaks of it, or that the voice says.
    pub fn sentence(self, document: &Document) -> Option<SentenceIx> {
        match self {
            Self::Card(_) => None,
            Self::Sentence(ix) => Some(ix),
            Self::Object(ix) => document.evidence(ix).next().map(|(at, _)| at),
            Self::Voice(voice) => {
                let says = |sentence: &crate::Sentence| sentence.says.iter().any(|(said, _)| *said == voice);
                document.sentences.iter().position(says).map(|at| SentenceIx(at as u16))
            }
        }
    }
}
