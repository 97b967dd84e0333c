//! Which part of the text is in view.

use model::{CardIx, Document};
use page::Id;
use page::names::selector;

use crate::dom::{self, Element};

/// Opens a card.
pub(super) fn open_card(document: &Document, card: CardIx) {
    if let Some(element) = document.card(card).and_then(|card| dom::by_id(card.id.as_str())) {
        element.set_open(true);
    }
}

/// Opens a card and scrolls to a part of it; the focus stays where it is.
pub(super) fn scroll_to(document: &Document, card: CardIx, id: &str) {
    open_card(document, card);
    if let Some(element) = dom::by_id(id) {
        element.scroll_to();
    }
}

/// Opens a card, scrolls to a part of it, and focuses what a selector finds there.
pub(super) fn go_to(document: &Document, card: CardIx, id: &str, focus: &str) {
    // The map may still cover the text, and a dialog would keep the focus.
    if let Some(cards) = dom::by_id(Id::Cards.as_str()) {
        cards.remove_attribute("inert");
    }
    if let Some(dialog) = dom::first(selector::DIALOG) {
        dialog.close();
    }
    scroll_to(document, card, id);
    if let Some(target) = dom::by_id(id).and_then(|part| part.first(focus)) {
        target.focus();
    }
}

/// The card that an element is in.
pub(super) fn card_around(document: &Document, element: &Element) -> Option<CardIx> {
    document.find_card(&element.closest(selector::CARD)?.id())
}
