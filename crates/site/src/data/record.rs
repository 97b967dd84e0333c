//! A row of the table, field by field.

use model::{CountryCode, Document, Kind, Object, ObjectIx};
use page::ObjectFacts;

/// What is known of one symbol.
pub(super) struct Record<'a> {
    pub object: &'a Object,
    /// “force”, “site”, “area” or “buildup”, as in the article file.
    pub kind: &'static str,
    pub status: String,
    /// ISO 3166-1 alpha-3 codes of the countries that the number covers, together.
    pub countries: Vec<String>,
    pub number: Option<u32>,
    pub about: Option<bool>,
    /// Who says so; the publisher where it is the article itself.
    pub says: String,
    pub as_of: String,
    /// Whether the position or outline stands for more than the article gives.
    pub schematic: bool,
    /// The same in words.
    pub position: &'static str,
    pub background: Option<String>,
    /// The ids of the sentences that mention it.
    pub evidence: Vec<&'a str>,
}

/// A record for each row, in the article's order.
pub(super) fn records(document: &Document) -> Vec<Record<'_>> {
    document
        .objects()
        .filter(|(_, object)| object.is_mapped())
        .map(|(ix, o)| record(document, ix, o))
        .collect()
}

fn record<'a>(document: &'a Document, ix: ObjectIx, object: &'a Object) -> Record<'a> {
    let symbol = ObjectFacts::of(document, object);
    let (schematic, position) = position(&object.kind);
    let force = if let Kind::Force(force) = &object.kind { Some(force) } else { None };
    let background = object.background.as_ref();
    Record {
        object,
        kind: kind(&object.kind),
        countries: countries(&object.kind),
        number: force.map(|force| force.troops),
        about: force.map(|force| force.about),
        says: symbol.says.unwrap_or_else(|| document.source.publisher.clone()),
        status: symbol.status,
        as_of: document.as_of.to_string(),
        schematic,
        position,
        background: background.map(|b| format!("{} (Not from the article: {})", b.text, b.source)),
        evidence: document.evidence(ix).map(|(_, sentence)| sentence.id.as_str()).collect(),
    }
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Force(_) => "force",
        Kind::Site(_) => "site",
        Kind::Area(_) => "area",
        Kind::Buildup(_) => "buildup",
        Kind::Place(_) => "place",
        Kind::Event(_) => "event",
    }
}

fn countries(kind: &Kind) -> Vec<String> {
    let codes: &[CountryCode] = match kind {
        Kind::Force(force) => &force.countries,
        Kind::Site(site) => core::slice::from_ref(&site.country),
        _ => &[],
    };
    codes.iter().map(CountryCode::to_string).collect()
}

fn position(kind: &Kind) -> (bool, &'static str) {
    match kind {
        Kind::Force(_) => (true, "the point stands for the country or countries, not for a base"),
        Kind::Buildup(_) => (true, "the points are schematic; the article names no places"),
        Kind::Area(area) if area.schematic => (true, "the outline is schematic"),
        Kind::Area(_) => (false, "the outline of the area"),
        _ => (false, "the point of the place"),
    }
}
