//! Which part of the text is in view.

use std::cell::RefCell;

use model::{CardIx, Document, FrameIx, Selection, ViewState};
use page::Id;
use page::names::{attribute, selector};

use crate::dom::{self, Element};

/// Opens a card.
pub(super) fn open_card(document: &Document, card: CardIx) {
    if let Some(element) = document.card(card).and_then(|card| dom::by_id(card.id.as_str())) {
        element.set_open(true);
    }
}

/// How far the reader scrolls, in pixels, before what the page was scrolled to is left; the browser itself moves it by some.
const NEAR: f64 = 32.0;

thread_local! {
    /// Where the page, and what it was scrolled to, stood when it had been scrolled because it was told to, not because the reader
    /// reads on. Where a list of numbers comes or goes above, browsers keep one of the two in place.
    static OWN_SCROLL: RefCell<Vec<(Element, f64)>> = const { RefCell::new(Vec::new()) };
}

/// Whether the page still stands where a function of this module has scrolled it, or near.
pub(super) fn has_scrolled_itself() -> bool {
    let is_near = |(element, at): &(Element, f64)| {
        let way = element.rect().top - at;
        way * way < NEAR * NEAR
    };
    let is_own = OWN_SCROLL.with_borrow(|own| own.iter().any(is_near));
    if !is_own {
        OWN_SCROLL.take();
    }
    is_own
}

/// Remembers that the page was scrolled to an element, or to no certain one.
fn note_own_scroll(element: Option<Element>) {
    let placed = |element: Element| {
        let top = element.rect().top;
        (element, top)
    };
    OWN_SCROLL.replace(dom::root().into_iter().chain(element).map(placed).collect());
}

/// Opens a card and scrolls to a part of it; the focus stays where it is.
pub(super) fn scroll_to(document: &Document, card: CardIx, id: &str) {
    open_card(document, card);
    scroll_to_element(dom::by_id(id));
}

/// The part of the window's height that the evidence takes below the map at most: `max-block-size` in `evidence.css`.
const EVIDENCE_HEIGHT: f64 = 0.44;

/// Scrolls to the first sentence about what is selected where the text stands beside the map, unless one is in view: there the
/// evidence does not repeat what is lit. Else it covers the lower part of the screen, and the map goes to the top if less of it
/// would be free than a part of its height.
pub(super) fn scroll_to_evidence(document: &Document, state: &ViewState, least: f64) {
    let Some(Selection::Object(ix)) = state.selected else { return };
    let (Some(bar), Some(map)) = (dom::first(selector::BOTTOM_BAR), dom::first(selector::MAP_WINDOW)) else {
        return;
    };
    if state.overlay.is_some() {
        return;
    }
    let (bar, rect) = (bar.rect(), map.rect());
    if bar.height > 0.0 {
        // A narrower window still has the bar at the end of the page.
        let height = dom::window_height();
        let free = bar.top.min(height) - EVIDENCE_HEIGHT * height - rect.top;
        if state.on_map && free < least * rect.height {
            // The usual start of the window is below the map, which stays there.
            dom::scroll_by(rect.top);
            note_own_scroll(None);
        }
        return;
    }
    let mut sentences = Vec::new();
    for (_, sentence) in document.evidence(ix).filter(|(_, it)| state.open.contains(it.card)) {
        open_card(document, sentence.card);
        sentences.extend(dom::by_id(sentence.id.as_str()));
    }
    let is_in_view = |it: &Element| {
        let it = it.rect();
        it.height > 0.0 && it.top > rect.top && it.top < rect.top + rect.height
    };
    if !sentences.iter().any(is_in_view) {
        scroll_to_element(sentences.into_iter().find(|it| it.rect().height > 0.0));
    }
}

/// Opens the card of a frame and scrolls to the part of the text that it belongs to.
pub(super) fn scroll_to_frame(document: &Document, ix: FrameIx) {
    if let Some(frame) = document.frame(ix) {
        open_card(document, frame.card);
        scroll_to_element(frame_part(ix));
    }
}

/// The part of the text that a frame belongs to; of the frame that a card opens with, the card.
pub(super) fn frame_part(ix: FrameIx) -> Option<Element> {
    dom::first(&selector::with_value(attribute::FRAME, &ix.0.to_string()))
}

fn scroll_to_element(element: Option<Element>) {
    if let Some(element) = element {
        element.scroll_to();
        note_own_scroll(Some(element));
    }
}

/// Opens a card, scrolls to a part of it, and focuses what a selector finds there, or else the part itself.
pub(super) fn go_to(document: &Document, card: CardIx, id: &str, focus: &str) {
    // The map may still cover the text, and a dialog would keep the focus.
    if let Some(cards) = dom::by_id(Id::Cards.as_str()) {
        cards.remove_attribute("inert");
    }
    if let Some(dialog) = dom::first(selector::DIALOG) {
        dialog.close();
    }
    scroll_to(document, card, id);
    let Some(part) = dom::by_id(id) else { return };
    if let Some(target) = part.first(focus) {
        target.focus();
    } else {
        part.set_attribute("tabindex", "-1");
        part.focus();
    }
}

/// The card that an element is in.
pub(super) fn card_around(document: &Document, element: &Element) -> Option<CardIx> {
    document.find_card(&element.closest(selector::CARD)?.id())
}
