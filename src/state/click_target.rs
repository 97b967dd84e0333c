//! What a click is meant for: the nearest element around it that names an action, an object, a sentence or a card.

use model::{CardIx, Document, Fixed, FrameIx, MapPoint, Origin, Selection, SentenceIx};
use page::ButtonAction;
use page::names::{attribute, class, selector};

use super::text_position;
use crate::dom::{self, Element};

/// What a click is meant for.
pub(super) enum ClickTarget {
    /// A button of the page.
    Button(ButtonAction),
    /// Something that can be selected.
    Selection(Selection),
    /// A link to a sentence, and what it selects.
    SentenceLink(SentenceIx, Selection),
    /// A step of the tour.
    TourStep(FrameIx),
    /// A cluster that comes apart at this place of the sheet.
    Cluster(MapPoint),
    /// A link to a card.
    Card(CardIx),
    /// A country on the map, with what the page has on it.
    Country(String),
}

impl ClickTarget {
    /// Finds what a click on an element is meant for, and the element that says so.
    pub(super) fn find(document: &Document, clicked: &Element) -> Option<(Element, Self)> {
        let element = clicked.closest(selector::INTERACTIVE)?;
        if dom::has_selected_text() && !element.is("a") && !element.is("button") {
            return None;
        }
        let target = Self::of(document, &element)?;
        Some((element, target))
    }

    /// Whether a click is on the words of a sentence, not on a link in it.
    pub(super) fn is_plain_text(clicked: &Element) -> bool {
        clicked.closest(selector::INTERACTIVE).is_some_and(|element| element.has_class(class::SENTENCE))
    }

    fn of(document: &Document, element: &Element) -> Option<Self> {
        let named = |name: &str| element.attribute(name);
        if let Some(action) = named(attribute::ACTION) {
            ButtonAction::parse(&action).map(Self::Button)
        } else if let Some(place) = named(attribute::CLUSTER) {
            splitting_place(element, &place).map(Self::Cluster)
        } else if let Some(at) = named(attribute::FRAME_STEP) {
            at.parse::<i16>().ok().map(|at| Self::TourStep(FrameIx(at as u16)))
        } else if let Some(id) = named(attribute::OBJECT) {
            document.find_object(&id).map(|ix| Self::Selection(Selection::Object(ix)))
        } else if let Some(id) = named(attribute::SENTENCE) {
            let ix = document.find_sentence(&id).filter(|_| is_here(&id))?;
            let object = named(attribute::FOUND_OBJECT).and_then(|id| document.find_object(&id));
            Some(Self::SentenceLink(ix, object.map_or(Selection::Sentence(ix), Selection::Object)))
        } else if let Some(id) = named(attribute::CARD) {
            document.find_card(&id).filter(|_| is_here(&id)).map(Self::Card)
        } else if element.has_class(class::SENTENCE) {
            let ix = document.find_sentence(&element.id())?;
            document.sentence(ix).filter(|sentence| !sentence.mentions.is_empty())?;
            Some(Self::Selection(Selection::Sentence(ix)))
        } else {
            element.first(selector::TITLE).map(|title| Self::Country(title.text()))
        }
    }
}

/// Whether an element stands in this page, and not in another one.
fn is_here(id: &str) -> bool {
    dom::by_id(id).is_some()
}

/// Where a cluster is, if it comes apart at a larger scale.
fn splitting_place(element: &Element, place: &str) -> Option<MapPoint> {
    element.closest(selector::SPLITTING)?;
    let (x, y) = place.split_once(',')?;
    Some(MapPoint { x: Fixed::parse(x)?.0, y: Fixed::parse(y)?.0 })
}

/// Whether an element is in the text of a card, on the map, or in a list.
pub(super) fn origin(document: &Document, element: &Element) -> Origin {
    match text_position::card_around(document, element) {
        Some(card) => Origin::Text(card),
        None if element.closest(selector::MAP).is_some() => Origin::Map,
        None => Origin::List,
    }
}
