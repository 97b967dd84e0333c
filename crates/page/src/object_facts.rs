//! Objects in words and numbers, the same in the map, the table and the evidence.

use model::{Document, Force, Kind, Object};
use words::Words;

/// Who and what an object is, as rows and labels say it.
pub struct ObjectFacts {
    /// How many: “about 100”, “1,700”, “strength not stated”, or nothing where there is nothing to count.
    pub count: Option<String>,
    /// How it is there: “in rotation”, “being built”, “seized by Russia in 2014”.
    pub status: String,
    /// Who says so; nobody means the article itself.
    pub says: Option<String>,
    publisher: String,
    /// As of when.
    pub as_of: String,
    /// What about its place is free: “position schematic”.
    pub schematic: Option<&'static str>,
}

impl ObjectFacts {
    /// The words of an object.
    pub fn of(document: &Document, object: &Object) -> Self {
        let words = Words::of(&document.language);
        let (count, status) = count_and_status(words, object);
        Self {
            count,
            status,
            says: object.says.and_then(|ix| document.voice(ix)).map(|voice| voice.name.clone()),
            publisher: document.source.publisher.clone(),
            as_of: as_of(document, object),
            schematic: schematic(object),
        }
    }

    /// Who says so, as a phrase that begins a line.
    pub fn source(&self) -> String {
        match &self.says {
            Some(says) => format!("Says {says}"),
            None => format!("Reported by {}", self.publisher),
        }
    }
}

fn count_and_status(words: Words, object: &Object) -> (Option<String>, String) {
    match &object.kind {
        Kind::Force(force) => (Some(words.troops(force)), words.force_status(force.status).into()),
        Kind::Site(site) => (None, words.site_status(site.status).into()),
        Kind::Area(area) => (None, area.status.clone()),
        Kind::Buildup(_) => (Some(words.not_stated().into()), "built up over the past months".into()),
        Kind::Event(_) => (None, event_date(words, object)),
        Kind::Place(_) => (None, String::new()),
    }
}

/// Troops are counted at a month; all else stands as of the article.
fn as_of(document: &Document, object: &Object) -> String {
    match (&object.kind, object.period.from) {
        (Kind::Force(Force { .. }), _) | (_, None) => document.as_of_words.clone(),
        (_, Some(from)) => {
            format!("since {}, as of {}", Words::of(&document.language).date(from), document.as_of_words)
        }
    }
}

fn schematic(object: &Object) -> Option<&'static str> {
    match &object.kind {
        Kind::Buildup(_) => Some("positions schematic"),
        Kind::Area(area) if area.schematic => Some("outline schematic"),
        _ => None,
    }
}

/// The date of an event in words.
pub fn event_date(words: Words, object: &Object) -> String {
    match (&object.kind, object.period.from) {
        (Kind::Event(event), Some(from)) => event.dated.clone().unwrap_or_else(|| words.date(from)),
        (_, Some(from)) => words.date(from),
        (_, None) => String::new(),
    }
}

/// What, where, how many, in one line: the accessible name of a symbol, unique in the document.
pub fn accessible_name(document: &Document, object: &Object) -> String {
    let object_facts = ObjectFacts::of(document, object);
    let parts = [
        Some(object.name.clone()),
        object_facts.count,
        Some(object_facts.status),
        object_facts.schematic.map(str::to_owned),
    ];
    let accessible_name: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    accessible_name.join(", ")
}
