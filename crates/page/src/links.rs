//! Links between the cards, from wherever a page lies.

use model::{CardIx, Document};

/// The address of a card's page below a top folder; with no folder, of the card in a page that holds them all.
pub fn to_card(top: &str, document: &Document, ix: CardIx) -> String {
    if top.is_empty() {
        return ["#", document.card(ix).map_or("", |card| card.id.as_str())].concat();
    }
    [top, &document.card_path(ix)].concat()
}

/// The address of a part of a card, such as a sentence.
pub fn to_part(top: &str, document: &Document, ix: CardIx, id: &str) -> String {
    if top.is_empty() {
        return ["#", id].concat();
    }
    [top, &document.card_path(ix), "#", id].concat()
}
