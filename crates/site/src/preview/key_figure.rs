//! The one number or year that a preview shows.
//!
//! It is, of what the card mentions, the largest force; or else the build-up of which its short answer speaks; or else the year of
//! its frame, if that is past; or else the year of an area, or that of the event that the most sentences mention. Where none of
//! these fits, it is how many countries the map's first set has.

use std::cmp::Reverse;

use model::{CardIx, Document, Kind, Object, ObjectIx, Sentence};
use words::{Words, subject};

use super::headline::{MOST_WORDS, words};
use crate::explainer::Explainer;
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
    /// Where it comes from, if it is not the article's.
    pub(super) background: Option<String>,
}

/// The figure of a card under a headline, if the document has any within the words that are left.
pub(super) fn key_figure(explainer: &Explainer, card: CardIx, headline: &str) -> Option<Figure> {
    let document = &explainer.article.document;
    let room = MOST_WORDS.saturating_sub(words(headline));
    let fits = |key_figure: &Figure| words(&key_figure.number) + words(&key_figure.caption) <= room;
    let mentioned = mentioned(document, card);
    let before_year = Words::of(&document.language).page.files.before_year;
    let symbols = [largest_number(&mentioned), build_up(document, card)].into_iter().flatten();
    let mut symbols = symbols.flat_map(|ix| of_symbol(explainer, ix));
    let areas = || mentioned.iter().filter_map(|(ix, object)| area_year(*ix, object, before_year));
    symbols
        .find(fits)
        .or_else(|| past_year(document, card, &mentioned).into_iter().find(fits))
        .or_else(|| areas().find(fits))
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

fn largest_number(mentioned: &[(ObjectIx, &Object)]) -> Option<ObjectIx> {
    let counted = mentioned.iter().filter_map(|(ix, object)| Some((*ix, object.kind.count()?)));
    // Of equal ones the first: `max_by_key` alone would take the last.
    counted.rev().max_by_key(|(_, count)| count.number).map(|(ix, _)| ix)
}

/// The build-up of which a short answer speaks.
fn build_up(document: &Document, card: CardIx) -> Option<ObjectIx> {
    let short = sentences(document, card).filter(|sentence| sentence.is_short_answer);
    let mut mentioned = short.flat_map(|sentence| &sentence.mentions).copied();
    mentioned.find(|ix| document.object(*ix).is_some_and(|object| matches!(object.kind, Kind::Buildup(_))))
}

/// What a symbol says, first with the name of what it counts and how it is there, then in fewer words.
fn of_symbol(explainer: &Explainer, ix: ObjectIx) -> Vec<Figure> {
    let document = &explainer.article.document;
    let Some(object) = document.object(ix) else { return Vec::new() };
    let words = Words::of(&document.language);
    let short_name = explainer.article.map_names.get(ix.get()).and_then(Option::as_deref);
    let countries = object.kind.countries().iter().filter_map(|code| document.sheet.country(*code));
    let countries: Vec<&str> = countries.map(|country| country.name.as_str()).collect();
    let mut lines = subject::label(words, object, short_name, &countries).into_iter();
    let (number, few) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let status = subject::facts(words, object).status;
    let name = || words.facts([object.name.as_str(), &status].into_iter());
    let name = object.kind.count().map(|_| name());
    let figure = |caption| Figure {
        number: number.clone(),
        caption,
        colour: palette::of(&object.kind),
        object: Some(ix),
        background: None,
    };
    name.into_iter().chain([subject::counted(&object.kind, &few), few]).map(figure).collect()
}

/// The year of a card's frame, if it is past, with its event, or else with how many countries the first set had.
fn past_year(document: &Document, card: CardIx, mentioned: &[(ObjectIx, &Object)]) -> Vec<Figure> {
    let frame = document.card(card).and_then(|card| document.frame(card.frame));
    let Some(year) = frame.map(|frame| frame.year).filter(|year| *year != document.as_of.year) else {
        return Vec::new();
    };
    let mut of_year = mentioned
        .iter()
        .filter(|(_, object)| object.is_event() && object.period.from.is_some_and(|from| from.year == year));
    let event = of_year.next().map(|(_, event)| Figure {
        number: year.to_string(),
        caption: event.short_name().to_owned(),
        colour: palette::TEXT,
        object: None,
        background: None,
    });
    let members = Words::of(&document.language).members(document, year).map(|caption| Figure {
        number: year.to_string(),
        caption,
        colour: palette::TROOPS,
        object: None,
        background: set_source(document),
    });
    event.into_iter().chain(members).collect()
}

fn set_source(document: &Document) -> Option<String> {
    document.sheet.sets.first().map(|set| set.source.source.clone())
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
        background: None,
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
        let (number, caption) = (year.to_string(), object.short_name().to_owned());
        Some((*ix, Figure { number, caption, colour: palette::TEXT, object: Some(*ix), background: None }))
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
    let (caption, background) = (set.name.clone(), set_source(document));
    Some(Figure { number, caption, colour: palette::TROOPS, object: None, background })
}
