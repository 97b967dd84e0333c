//! What a screen reader hears of what its reader has done: one message for each act, none while the reader scrolls.

use model::{Camera, Document, Selection, ViewState};
use words::{AnnouncementWords, Words};

/// Rounds what the map shows from side to side, in kilometres.
const ROUND: f32 = 50.0;

/// The message of the step from one state to the next, in which the timeline says something of a new year; nothing where the page
/// itself tells all of it.
pub fn announcement(
    document: &Document,
    before: &ViewState,
    state: &ViewState,
    year: &str,
) -> Option<String> {
    let words = Words::of(&document.language);
    if before.arrivals != state.arrivals {
        None
    } else if before.selected != state.selected && state.selected.is_some() {
        selected(document, words, state)
    } else if state.touring && (!before.touring || before.frame != state.frame) {
        step(document, words, state)
    } else if before.side != state.side {
        Some(side(document, words, state))
    } else if before.layers != state.layers {
        layer(document, words, before, state)
    } else if (before.visits, before.selected) == (state.visits, state.selected) {
        map(words, before, state, year)
    } else {
        None
    }
}

fn selected(document: &Document, words: Words, state: &ViewState) -> Option<String> {
    let Some(Selection::Object(ix)) = state.selected else { return None };
    let count = document.evidence(ix).count().to_string();
    Some(words.app.announcements.selected.with([&document.object(ix)?.name, &count]))
}

fn step(document: &Document, words: Words, state: &ViewState) -> Option<String> {
    let (ix, frame) = document.shown_frame(state)?;
    let (at, count) = (ix.0 + 1, document.frames.len());
    Some(words.app.announcements.step.with([&at.to_string(), &count.to_string(), &frame.caption]))
}

fn side(document: &Document, words: Words, state: &ViewState) -> String {
    let announcements = &words.app.announcements;
    match state.side.and_then(|ix| Some((ix, document.side(ix)?))) {
        Some((ix, side)) => {
            let count = document.spoken_by(ix).count().to_string();
            announcements.side.with([&side.name, &count])
        }
        None => announcements.everyone.to_owned(),
    }
}

fn layer(document: &Document, words: Words, before: &ViewState, state: &ViewState) -> Option<String> {
    let announcements = &words.app.announcements;
    let sets = &document.sheet.sets;
    let at = (0..=sets.len() as u8).find(|at| before.layers.shows(*at) != state.layers.shows(*at))?;
    let name = sets.get(usize::from(at)).map_or(words.app.frames.joined, |set| &set.name);
    let phrase = if state.layers.shows(at) { &announcements.shown } else { &announcements.hidden };
    Some(phrase.with([name]))
}

/// Whether the map follows the text, its year, and its scale or where it has moved to, as far as they are others than before.
fn map(words: Words, before: &ViewState, state: &ViewState, year: &str) -> Option<String> {
    let announcements = &words.app.announcements;
    let mut said: Vec<String> = Vec::new();
    if before.follows() != state.follows() {
        said.push(if state.follows() { announcements.follows } else { announcements.stays }.to_owned());
    }
    if !state.follows() && before.year != state.year {
        said.push([year, "."].concat());
    }
    match (before.camera, state.camera) {
        (Some(before), Some(now)) if before.span == now.span => {
            said.extend(moved(announcements, before, now));
        }
        (_, Some(now)) => {
            let kilometres = (now.span / ROUND).round() * ROUND;
            said.push(announcements.across.with([&words.number(kilometres as u32)]));
        }
        (_, None) => {}
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// Where the map has moved to: the direction in which it has moved most.
fn moved(words: &AnnouncementWords, before: Camera, now: Camera) -> Option<String> {
    let (right, down) = (now.centre.x - before.centre.x, now.centre.y - before.centre.y);
    let direction = match (right.abs() > down.abs(), right + down > 0.0) {
        _ if right == 0.0 && down == 0.0 => return None,
        (true, true) => words.further_east,
        (true, false) => words.further_west,
        (false, true) => words.further_south,
        (false, false) => words.further_north,
    };
    Some(direction.to_owned())
}
