use model::{Document, Selection, ViewState};
use words::Words;

/// What a screen reader hears of what is selected, or else of a step of the tour: its number and its caption.
pub(super) fn announced(document: &Document, state: &ViewState) -> Option<String> {
    if let Some(Selection::Object(ix)) = state.selected.filter(|_| state.on_map) {
        let object = document.object(ix)?;
        let count = document.evidence(ix).count().to_string();
        return Some(Words::of(&document.language).app.evidence.announced.with([&object.name, &count]));
    }
    let (ix, frame) = document.shown_frame(state).filter(|_| state.touring)?;
    let words = Words::of(&document.language);
    let (at, count) = (ix.0 + 1, document.frames.len());
    Some(words.app.frames.announced.with([&at.to_string(), &count.to_string(), &frame.caption]))
}
