//! What an entry of the history keeps beside its address, as a text.
//!
//! A view comes in, a text goes out, and back. Nothing here touches the browser.

use model::{CardIx, Document, OpenCards, Overlay, ViewState};

/// The word for a selection that was made on the map.
const ON_MAP: &str = "map";
/// The words for what covers the page.
const OVERLAYS: [(&str, Overlay); 2] = [("full", Overlay::Map), ("search", Overlay::Search)];

/// What not every address says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HistoryEntry {
    /// Whether the selection was made on the map.
    pub(super) on_map: bool,
    /// What covers the page.
    pub(super) overlay: Option<Overlay>,
    /// The card that the page is at.
    pub(super) card: CardIx,
    /// The cards that are open.
    pub(super) open: OpenCards,
}

impl HistoryEntry {
    /// Reads a text back.
    pub(super) fn parse(document: &Document, text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let on_map = words.next() == Some(ON_MAP);
        let word = words.next()?;
        let overlay = OVERLAYS.into_iter().find(|(name, _)| *name == word).map(|(_, overlay)| overlay);
        let card = document.find_card(words.next()?)?;
        Some(Self { on_map, overlay, card, open: words.filter_map(|id| document.find_card(id)).collect() })
    }

    /// The text for a view.
    pub(super) fn print(document: &Document, state: &ViewState) -> String {
        let mut text = String::from(if state.on_map { ON_MAP } else { "" });
        text.push(' ');
        let overlay = OVERLAYS.into_iter().find(|(_, overlay)| Some(*overlay) == state.overlay);
        text.push_str(overlay.map_or("", |(name, _)| name));
        let cards = core::iter::once(state.card).chain(state.open.iter());
        for card in cards.filter_map(|ix| document.card(ix)) {
            text.push(' ');
            text.push_str(card.id.as_str());
        }
        text
    }
}
