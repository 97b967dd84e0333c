use model::{Document, ViewState};
use words::Words;

/// What a screen reader hears of a step: its number and its caption.
pub(super) fn announced(document: &Document, state: &ViewState) -> Option<String> {
    let (ix, frame) = document.shown_frame(state).filter(|_| state.touring)?;
    let words = Words::of(&document.language);
    let (at, count) = (ix.0 + 1, document.frames.len());
    Some(words.app.frames.announced.with([&at.to_string(), &count.to_string(), &frame.caption]))
}
