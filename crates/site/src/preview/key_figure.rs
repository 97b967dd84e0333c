//! The one number that a preview shows.
//!
//! It is, of what the card mentions, the largest force; or else the year of an area; or else that of the event that
//! the most sentences mention. Where none of these fits, it is how many countries the map's first set has.

use std::cmp::Reverse;

use model::{CardIx, Document, Kind, Object, ObjectIx, Sentence};
use words::Words;

use super::headline::{MOST_WORDS, words};
use crate::palette;

/// A number with what it counts or dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// The number as it stands in the picture: “1,700”.
    pub(super) number: String,
    /// What it counts or dates: “More US troops for Poland”.
    pub(super) caption: String,
    /// The colour of its symbol.
    pub(super) colour: &'static str,
    /// The object that it belongs to.
    pub(super) object: Option<ObjectIx>,
}

/// The figure of a card under a headline, if the document has any.
///
/// A force is always named, since its number alone says nothing; all else only within the words that are left.
pub(super) fn key_figure(document: &Document, card: CardIx, headline: &str) -> Option<Figure> {
    let room = MOST_WORDS.saturating_sub(words(headline));
    let fits = |key_figure: &Figure| words(&key_figure.number) + words(&key_figure.caption) <= room;
    let mentioned = mentioned(document, card);
    let before_year = Words::of(&document.language).page.files.before_year;
    largest_number(document, &mentioned)
        .or_else(|| {
            mentioned.iter().filter_map(|(ix, object)| area_year(*ix, object, before_year)).find(fits)
        })
        .or_else(|| event_year(document, card, &mentioned, fits))
        .or_else(|| members(document))
}

/// What a card mentions, in its order, each once.
pub(super) fn mentioned(document: &Document, card: CardIx) -> Vec<(ObjectIx, &Object)> {
    let mut found: Vec<(ObjectIx, &Object)> = Vec::new();
    for ix in sentences(document, card).flat_map(|sentence| &sentence.mentions) {
        if let Some(object) = document.object(*ix).filter(|_| found.iter().all(|(other, _)| other != ix)) {
            found.push((*ix, object));
        }
    }
    found
}

fn sentences(document: &Document, card: CardIx) -> impl Iterator<Item = &Sentence> {
    document.sentences.iter().filter(move |sentence| sentence.card == card)
}

fn largest_number(document: &Document, mentioned: &[(ObjectIx, &Object)]) -> Option<Figure> {
    let counted = mentioned.iter().filter_map(|(ix, object)| Some((*ix, *object, object.kind.count()?)));
    // Of equal ones the first: `max_by_key` alone would take the last.
    let (ix, object, count) = counted.rev().max_by_key(|(.., count)| count.number)?;
    Some(Figure {
        number: Words::of(&document.language).quantity(count.number, count.is_about),
        caption: object.name.clone(),
        colour: palette::of(&object.kind),
        object: Some(ix),
    })
}

/// The year that ends an area's status: “seized by Russia in 2014”.
fn area_year(ix: ObjectIx, object: &Object, before_year: &str) -> Option<Figure> {
    let Kind::Area(area) = &object.kind else { return None };
    let (status, year) = area.status.rsplit_once(before_year)?;
    (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).then(|| Figure {
        number: year.to_owned(),
        caption: format!("{}, {status}", object.name),
        colour: palette::RUSSIAN,
        object: Some(ix),
    })
}

/// The year of an event that the article itself dates.
fn event_year(
    document: &Document,
    card: CardIx,
    mentioned: &[(ObjectIx, &Object)],
    fits: impl Fn(&Figure) -> bool,
) -> Option<Figure> {
    let events = mentioned.iter().filter_map(|(ix, object)| {
        let Kind::Event(event) = &object.kind else { return None };
        let year = object.period.from.filter(|_| event.dated.is_none() && object.background.is_none())?.year;
        let (number, caption) = (year.to_string(), object.name.clone());
        Some((*ix, Figure { number, caption, colour: palette::TEXT, object: Some(*ix) }))
    });
    let count = |ix: ObjectIx| sentences(document, card).filter(|s| s.mentions.contains(&ix)).count();
    events
        .filter(|(_, key_figure)| fits(key_figure))
        .min_by_key(|(ix, _)| Reverse(count(*ix)))
        .map(|(_, key_figure)| key_figure)
}

/// “30 NATO members”, as of the article.
fn members(document: &Document) -> Option<Figure> {
    let set = document.sheet.sets.first()?;
    let number = set.current(document.as_of.year).count().to_string();
    Some(Figure { number, caption: set.name.clone(), colour: palette::TROOPS, object: None })
}
