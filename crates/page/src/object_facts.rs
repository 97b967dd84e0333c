//! Objects in words and numbers, the same in the map, the table and the evidence.

use model::{Document, Kind, Object};
use words::Words;
use words::subject::{self, KindFacts};

/// What is known of an object, as rows and labels say it.
pub struct ObjectFacts {
    /// How many, how, and what about its place is free.
    pub kind: KindFacts,
    /// Who says so; nobody means the article itself.
    pub says: Option<String>,
    /// As of when.
    pub as_of: String,
    publisher: String,
    words: Words,
}

impl ObjectFacts {
    /// The facts of an object.
    pub fn of(document: &Document, object: &Object) -> Self {
        let words = Words::of(&document.language);
        Self {
            kind: subject::facts(words, object),
            says: object.says.and_then(|ix| document.voice(ix)).map(|voice| voice.name.clone()),
            as_of: as_of(words, document, object),
            publisher: document.source.publisher.clone(),
            words,
        }
    }

    /// Who says so, as a phrase that begins a line.
    pub fn source(&self) -> String {
        match &self.says {
            Some(says) => self.words.says.with([says]),
            None => self.words.reported_by.with([&self.publisher]),
        }
    }
}

fn as_of(words: Words, document: &Document, object: &Object) -> String {
    match since(words, object) {
        Some(since) => words.since.with([&since, &document.as_of_words]),
        None => document.as_of_words.clone(),
    }
}

/// Since when something has been so. Numbers hold at the date of the article, and a build-up has no day on which it began.
pub fn since(words: Words, object: &Object) -> Option<String> {
    let has_begun = object.kind.count().is_none() && !matches!(object.kind, Kind::Buildup(_));
    object.period.from.filter(|_| has_begun).map(|from| words.date(from))
}

/// The date of an event in words.
pub fn event_date(words: Words, object: &Object) -> String {
    words.date_of(object)
}

/// What, where, how many, in one line: the accessible name of a symbol, unique in the document.
pub fn accessible_name(document: &Document, object: &Object) -> String {
    let words = Words::of(&document.language);
    let facts = subject::facts(words, object);
    let count = facts.count.as_deref().unwrap_or_default();
    words.facts([&object.name, count, &facts.status, facts.schematic.unwrap_or_default()].into_iter())
}
