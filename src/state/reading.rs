//! The map reads along: what the reader scrolls to decides the frame.
//!
//! The reading line is the middle of the text in view, or the sentence that the address names; what begins above it last is
//! what is read. Nothing here gets the focus
//! or says anything, and the page is measured only while it scrolls.

use std::cell::RefCell;
use std::rc::Rc;

use model::{Action, CardIx, FrameIx, ViewState};
use page::SharedDocument;
use page::names::{attribute, selector};

use super::app_state::Dispatcher;
use super::text_position;
use crate::dom::{self, Listener, Rect, Timer};

/// How long a part must be read before the map goes to its frame, in milliseconds: a reader who scrolls past is not followed.
const PAUSE: u32 = 60;

/// What the reader has come to.
pub(super) struct Reading {
    document: SharedDocument,
    dispatcher: Dispatcher,
    /// The card that the page is at.
    card: CardIx,
    /// What was read a moment ago.
    seen: Option<FrameIx>,
    /// The frame that was gone to last.
    shown: Option<FrameIx>,
    /// When to look next.
    soon: Option<Timer>,
}

/// What the reader has come to, for all who tell or ask.
pub(super) type Shared = Rc<RefCell<Reading>>;

/// Keeps up with the state: where the page goes by itself, reading begins anew; where the map follows again, it goes to what is
/// read.
pub(super) fn update(reading: &Shared, before: &ViewState, state: &ViewState) {
    let mut now = reading.borrow_mut();
    now.card = state.card;
    let moves = |state: &ViewState| state.visits + state.arrivals;
    if moves(before) != moves(state) || state.touring {
        (now.seen, now.shown, now.soon) = (None, None, None);
        // Where the history leads back to, the text may be read already.
        if state.arrivals > before.arrivals && state.arrivals > 1 {
            now.soon = Some(look_soon(reading));
        }
    } else if state.follows() && !before.follows() {
        // The map may be about to change its height, and with it what is read.
        now.shown = now.shown.or(state.frame).or_else(|| now.document.opening(now.card));
        now.go();
        now.soon = Some(look_soon(reading));
    }
}

/// Follows the page's scrolling.
pub(super) fn listen(reading: Shared) -> Option<Listener> {
    dom::listen_window("scroll", move || {
        if reading.borrow().soon.is_none() {
            let timer = look_soon(&reading);
            reading.borrow_mut().soon = Some(timer);
        }
    })
}

impl Reading {
    pub(super) fn new(document: SharedDocument, dispatcher: Dispatcher) -> Self {
        Self { document, dispatcher, card: CardIx(0), seen: None, shown: None, soon: None }
    }

    /// What is read, or the frame that the card opens with; nothing where the reading line has left the card, so that the map
    /// stays as it is. A narrow screen folds the map once the text is reached, and unfolds it above the text.
    fn current(&self) -> Option<FrameIx> {
        let opening = self.document.opening(self.card);
        let TextView { top, bottom, is_below_map } = text_view();
        let is_in_view = |it: &Rect| it.top < bottom && it.top + it.height > top;
        let linked = rect(selector::LINKED_SENTENCE).filter(is_in_view).map(|sentence| sentence.top);
        if is_below_map {
            let is_in_text = rect(selector::OPEN_TEXT)
                .is_some_and(|text| text.top + text.top < bottom || linked.is_some_and(|at| text.top <= at));
            dom::first(selector::MAP)?.update_attribute(attribute::FOLDED, is_in_text.then_some("true"));
            if !is_in_text {
                return opening;
            }
        }
        let line = linked.unwrap_or(f64::midpoint(top, bottom));
        let parts = dom::all(selector::FRAMES);
        let Some(part) = parts.iter().rev().find(|part| part.rect().top <= line) else { return opening };
        let card = part.closest(selector::CARD)?.rect();
        if card.top + card.height < line {
            return None;
        }
        part.attribute(attribute::FRAME)?.parse::<i16>().ok().map(|at| FrameIx(at as u16))
    }

    /// Goes to the frame that is to be shown.
    fn go(&self) {
        if let Some(view) = self.shown.and_then(|ix| self.document.frame_view(ix)) {
            self.dispatcher.dispatch(Action::Read(view));
        }
    }
}

/// Where the text shows on the screen.
pub(super) struct TextView {
    /// Where it begins.
    pub(super) top: f64,
    /// Where it ends.
    pub(super) bottom: f64,
    /// Whether the map stands above it, on a narrow screen, and not beside it.
    is_below_map: bool,
}

/// Where the text shows: below the map, beside it, or all of it in a frame, which is as high as its text.
pub(super) fn text_view() -> TextView {
    let (Some(map), Some(bar)) = (rect(selector::MAP), rect(selector::BOTTOM_BAR)) else {
        return TextView { top: f64::MIN, bottom: f64::MAX, is_below_map: false };
    };
    let below = map.top + map.height;
    let is_below_map = bar.height > 0.0;
    let (top, bottom) = if is_below_map { (below, bar.top) } else { (map.top, below) };
    TextView { top, bottom, is_below_map }
}

fn rect(selector: &str) -> Option<Rect> {
    dom::first(selector).map(|element| element.rect())
}

/// Looks in a moment at what is read; goes to it if it was read before already, or else looks again.
fn look_soon(reading: &Shared) -> Timer {
    let own = reading.clone();
    dom::after(PAUSE, move || {
        let mut now = own.borrow_mut();
        now.soon = None;
        if text_position::has_scrolled_itself() {
            return;
        }
        let current = now.current();
        if now.seen != current {
            now.seen = current;
            now.soon = Some(look_soon(&own));
        } else if now.shown != current {
            now.shown = current;
            now.go();
        }
    })
}
