//! Finds cards, objects, voices and sentences by words.
//!
//! A document and a query come in, results in order of relevance go out, with what of them has matched. The caller gives letters in
//! lower case and takes them apart from their accents, since a browser brings its own tables for that.

mod fold;
mod query;

use crate::{CardIx, Document, ObjectIx, SentenceIx, VoiceIx};
use fold::{Letter, fold};
use query::Query;

pub use query::HitPart;

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

/// A result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What is found.
    pub found: Found,
    /// Its words, those apart that have matched.
    pub parts: Vec<HitPart>,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    found: Found,
    words: String,
    letters: Vec<Letter>,
}

/// Everything that can be found. Results of equal relevance keep this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index(Vec<Entry>);

impl Index {
    /// Collects what can be found. `words` says what a result is called, `lower` decomposes letters canonically and gives them in
    /// lower case.
    pub fn of(document: &Document, words: impl Fn(Found) -> String, lower: impl Fn(&str) -> String) -> Self {
        let mut entries = Vec::new();
        let mut add = |found| {
            let words = words(found);
            let letters = fold(&[&words, " ", &year(document, found)].concat(), &lower);
            entries.push(Entry { found, words, letters });
        };
        document.cards().for_each(|(ix, _)| add(Found::Card(ix)));
        document.objects().for_each(|(ix, _)| add(Found::Object(ix)));
        for (voice, ix) in document.voices.iter().zip(0..) {
            if voice.side.is_some() {
                add(Found::Voice(VoiceIx(ix)));
            }
        }
        (0..document.sentences.len()).for_each(|ix| add(Found::Sentence(SentenceIx(ix as u16))));
        Self(entries)
    }

    /// How many results have all words of a query, and the first of them, so many at most.
    pub fn find(&self, query: &str, most: usize, lower: impl Fn(&str) -> String) -> (usize, Vec<Hit>) {
        let query = Query::new(query, lower);
        let ranks: Vec<Option<usize>> = self.0.iter().map(|entry| query.rank(&entry.letters)).collect();
        let (mut count, mut hits) = (0, Vec::new());
        for rank in 0..Query::RANKS {
            for (entry, _) in self.0.iter().zip(&ranks).filter(|(_, its)| **its == Some(rank)) {
                count += 1;
                if count <= most {
                    hits.push(Hit { found: entry.found, parts: query.parts(&entry.words, &entry.letters) });
                }
            }
        }
        (count, hits)
    }
}

/// The year in which an event began, which its words may not say.
fn year(document: &Document, found: Found) -> String {
    let Found::Object(ix) = found else { return String::new() };
    let event = document.object(ix).filter(|object| object.is_event());
    event.and_then(|event| event.period.from).map(|from| from.year.to_string()).unwrap_or_default()
}

impl Found {
    /// Its name or its words.
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
