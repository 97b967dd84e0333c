//! What the map shows while a part of the text is read.
//!
//! A frame belongs to a card as it opens, or to one of its paragraphs; all of them in the order of the text are the tour.

use serde::{Deserialize, Serialize};

use crate::{Background, CardIx, Document, FrameIx, Layers, MapBox, ObjectIx, SentenceIx, ViewState};

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

    /// What following a frame changes.
    pub fn frame_view(&self, ix: FrameIx) -> Option<FrameView> {
        self.frame(ix).map(|frame| FrameView { frame: ix, year: frame.year, layers: frame.layers })
    }
}
