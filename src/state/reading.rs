//! The map reads along: what the reader scrolls to decides the frame.
//!
//! The browser tells which parts of the text begin above the reading line; the last of them is what is read. Nothing here asks
//! for a layout, gets the focus or says anything.

use std::cell::RefCell;
use std::rc::Rc;

use model::{Action, CardIx, FrameIx, ViewState};
use page::SharedDocument;
use page::names::{attribute, selector};

use super::app_state::Dispatcher;
use super::text_position;
use crate::dom::{self, Element, Listener, Timer, VisibilityWatch};

/// All of the page above the reading line: the middle of the window, below the strip of a narrow screen.
const ABOVE_LINE: &str = "999999px 0px -50%";
/// How long a part must be read before the map goes to its frame, in milliseconds: a reader who scrolls past is not followed.
const PAUSE: u32 = 100;

/// What the reader has come to.
pub(super) struct Reading {
    document: SharedDocument,
    dispatcher: Dispatcher,
    /// The card that the page is at.
    card: CardIx,
    /// For each frame, whether its part of the text begins above the reading line.
    passed: Vec<bool>,
    /// Whether the reader has scrolled since the page went somewhere.
    has_scrolled: bool,
    /// The frame that was gone to last.
    shown: Option<FrameIx>,
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
        (now.has_scrolled, now.shown, now.soon) = (false, None, None);
    } else if state.following && !before.following {
        now.soon = Some(follow(reading, 0));
    }
}

/// Watches the text and the page's scrolling.
pub(super) fn listen(reading: Shared) -> (VisibilityWatch, Option<Listener>) {
    let own = reading.clone();
    let passes = move |part: Element, is_above| {
        let at = part.attribute(attribute::FRAME).and_then(|at| at.parse::<i16>().ok());
        if let Some(passed) = own.borrow_mut().passed.get_mut(at.unwrap_or(-1) as usize) {
            *passed = is_above;
        }
        follow_soon(&own);
    };
    let watch = VisibilityWatch::new(&dom::all(selector::FRAMES), ABOVE_LINE, Box::new(passes));
    let scrolled = dom::listen_window("scroll", move || {
        if !text_position::has_scrolled_itself() {
            reading.borrow_mut().has_scrolled = true;
            follow_soon(&reading);
        }
    });
    (watch, scrolled)
}

impl Reading {
    pub(super) fn new(document: SharedDocument, dispatcher: Dispatcher) -> Self {
        let passed = vec![false; document.frames.len()];
        Self { document, dispatcher, card: CardIx(0), passed, has_scrolled: false, shown: None, soon: None }
    }

    /// The last frame whose part begins above the reading line, or the one that the card opens with.
    fn current(&self) -> Option<FrameIx> {
        let last = self.passed.iter().rposition(|passed| *passed).map(|at| FrameIx(at as u16));
        last.or_else(|| self.document.opening(self.card))
    }
}

/// Goes to what is read, unless the reader scrolls on; a narrow screen folds the map once the text is reached.
fn follow_soon(reading: &Shared) {
    let mut now = reading.borrow_mut();
    let current = now.current();
    if now.has_scrolled && now.shown != current {
        now.shown = current;
        now.soon = Some(follow(reading, PAUSE));
        if let Some(map) = dom::first(selector::MAP) {
            map.update_attribute(attribute::FOLDED, now.passed.contains(&true).then_some("true"));
        }
    }
}

fn follow(reading: &Shared, wait: u32) -> Timer {
    let own = reading.clone();
    dom::after(wait, move || {
        let now = own.borrow();
        let (view, dispatcher) =
            (now.current().and_then(|ix| now.document.frame_view(ix)), now.dispatcher.clone());
        drop(now);
        if let Some(view) = view {
            dispatcher.dispatch(Action::Read(view));
        }
    })
}
