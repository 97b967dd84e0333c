//! What the map shows while a part of the text is read.
//!
//! A frame belongs to a card as it opens, or to one of its paragraphs; all of them in the order of the text are the tour.

use serde::{Deserialize, Serialize};

use crate::{Background, Card, CardIx, Document, FrameIx, Layers, MapBox, ObjectIx, SentenceIx, ViewState};

/// A view of the map that belongs to a part of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The card whose text it belongs to.
    pub card: CardIx,
    /// The first sentence of its paragraph; none for the frame that the card opens with.
    pub start: Option<SentenceIx>,
    /// The part of the map.
    pub focus: MapBox,
    /// The year that the map shows; for the frame that a card opens with, the article's own.
    pub year: i16,
    /// What matters, in the order of the text.
    pub objects: Vec<ObjectIx>,
    /// What the map shows, in one line.
    pub caption: String,
    /// Where the caption comes from, if it says what the article does not.
    pub background: Option<Background>,
    /// The sets of countries that the map shows, where they are others than the reader's.
    pub layers: Option<Layers>,
}

/// What following a frame changes in the state of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameView {
    /// The frame.
    pub frame: FrameIx,
    /// Its year.
    pub year: i16,
    /// Its sets of countries.
    pub layers: Option<Layers>,
}

impl Document {
    /// A frame by position.
    pub fn frame(&self, ix: FrameIx) -> Option<&Frame> {
        self.frames.get(ix.get())
    }

    /// The frames with their positions.
    pub fn frames(&self) -> impl Iterator<Item = (FrameIx, &Frame)> {
        self.frames.iter().enumerate().map(|(at, frame)| (FrameIx(at as u16), frame))
    }

    /// The frame that a card opens with.
    pub fn opening(&self, card: CardIx) -> Option<FrameIx> {
        self.frames().find(|(_, frame)| frame.card == card && frame.start.is_none()).map(|(ix, _)| ix)
    }

    /// The frame of a view: of what is read, or else the one that its card opens with.
    pub fn shown_frame(&self, state: &ViewState) -> Option<(FrameIx, &Frame)> {
        let ix = state.frame.or_else(|| self.opening(state.card))?;
        Some((ix, self.frame(ix)?))
    }

    /// The part of the map that a view shows: the reader's own, or else that of its frame.
    pub fn shown_part(&self, state: &ViewState) -> MapBox {
        if let Some(camera) = state.camera {
            return camera.square();
        }
        let frame = self.shown_frame(state).map(|(_, frame)| (frame.focus, frame.year));
        let (part, own_year) = frame.unwrap_or((self.sheet.home, self.as_of.year));
        self.part_in(part, own_year, state.year)
    }

    /// Whether a view shows another year than its frame's.
    pub fn is_other_year(&self, state: &ViewState) -> bool {
        self.shown_frame(state).is_some_and(|(_, frame)| frame.year != state.year)
    }

    /// A part of the map in a year: in another one than its own, with what happens then.
    pub fn part_in(&self, part: MapBox, own_year: i16, year: i16) -> MapBox {
        let happening = self.sheet.year_parts.iter().find(|(at, _)| *at == year && year != own_year);
        happening.map_or(part, |(_, happening)| part.union(*happening))
    }

    /// The year that the map shows when a link has none: that of the event, of the frame, or of the article.
    pub fn usual_year(&self, state: &ViewState) -> i16 {
        let of_frame = || self.frame(state.frame?).map(|frame| frame.year);
        self.event_year(state.selected).or_else(of_frame).unwrap_or(self.as_of.year)
    }

    /// What a reader's view is on the paper of a card: its one frame in place of those that come and go with the text, in the
    /// year that the reader has chosen, if any. What is selected shows with the card that the reader is at.
    pub fn on_paper(&self, view: &ViewState, card: CardIx) -> ViewState {
        let mut state = view.clone();
        let is_own = view.card == card;
        state.frame = self.card(card).map(|card| card.frame);
        if view.follows() || !is_own && view.year == self.usual_year(view) {
            state.year = state.frame.and_then(|ix| self.frame(ix)).map_or(view.year, |frame| frame.year);
        }
        if !is_own {
            state.selected = None;
        }
        state.card = card;
        state.frame_layers = None;
        state.overlay = None;
        state
    }

    /// The part of the map of a card where one frame stands for all: on paper, and in its preview.
    pub fn part_on_paper(&self, card: &Card) -> MapBox {
        self.frame(card.frame).map_or(card.focus, |frame| frame.focus)
    }

    /// What following a frame changes.
    pub fn frame_view(&self, ix: FrameIx) -> Option<FrameView> {
        self.frame(ix).map(|frame| FrameView { frame: ix, year: frame.year, layers: frame.layers })
    }
}
