//! A row of the table, field by field.

use model::{Document, Object, ObjectIx};
use page::{ObjectFacts, since};
use words::{Words, subject};

use crate::lands::Lands;

/// What is known of one symbol.
pub(super) struct Record<'a> {
    pub object: &'a Object,
    /// The name of its kind, as in the article file.
    pub kind: &'static str,
    pub status: String,
    /// ISO 3166-1 alpha-3 codes of the countries that the number covers, together, or in which the symbol stands.
    pub countries: Vec<String>,
    pub number: Option<u32>,
    pub about: Option<bool>,
    /// Who says so; the publisher where it is the article itself.
    pub says: String,
    /// Since when it has been so, where that is known.
    pub since: Option<String>,
    pub as_of: String,
    /// Whether the position or outline stands for more than the article gives.
    pub schematic: bool,
    /// The same in words.
    pub position: &'static str,
    pub background: Option<String>,
    /// The ids of the sentences that mention it.
    pub evidence: Vec<&'a str>,
    /// The texts of these sentences.
    pub sentences: Vec<&'a str>,
}

/// A record for each row, in the article's order.
pub(super) fn records<'a>(document: &'a Document, lands: &Lands) -> Vec<Record<'a>> {
    document
        .objects()
        .filter(|(_, object)| object.is_mapped())
        .map(|(ix, o)| record(document, lands, ix, o))
        .collect()
}

fn record<'a>(document: &'a Document, lands: &Lands, ix: ObjectIx, object: &'a Object) -> Record<'a> {
    let facts = ObjectFacts::of(document, object);
    let (kind, count) = (&object.kind, object.kind.count());
    let words = &Words::of(&document.language).page.files;
    let background = object.background.as_ref();
    let countries = match kind.countries() {
        [] => lands.around(object.positions()),
        own => own.to_vec(),
    };
    Record {
        object,
        kind: kind.name(),
        countries: countries.iter().map(ToString::to_string).collect(),
        number: count.map(|count| count.number),
        about: count.map(|count| count.is_about),
        says: facts.says.unwrap_or_else(|| document.source.publisher.clone()),
        status: facts.kind.status,
        since: since(Words::of(&document.language), object),
        as_of: document.as_of_words.clone(),
        schematic: kind.is_schematic(),
        position: subject::position(kind),
        background: background.map(|b| words.not_from_article.with([&b.text, &b.source])),
        evidence: document.evidence(ix).map(|(_, sentence)| sentence.id.as_str()).collect(),
        sentences: document.evidence(ix).map(|(_, sentence)| sentence.text.as_str()).collect(),
    }
}
