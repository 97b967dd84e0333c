//! Steps by which buttons and keys move the map.

use crate::dom::Event;

/// A step of the map by button or key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveStep {
    /// Half again as close.
    Closer,
    /// Half again as far.
    Farther,
    /// Back to the card's part of the map.
    Home,
    /// By a part of the window, in eighths of its width and height.
    By(i8, i8),
}

/// The step of a key on the focused map; with Control, Command or Alt, keys are the browser's.
pub(super) fn key_step(event: Event) -> Option<MoveStep> {
    if event.is_for_browser() {
        return None;
    }
    match event.key().as_str() {
        "ArrowLeft" => Some(MoveStep::By(1, 0)),
        "ArrowRight" => Some(MoveStep::By(-1, 0)),
        "ArrowUp" => Some(MoveStep::By(0, 1)),
        "ArrowDown" => Some(MoveStep::By(0, -1)),
        "+" | "=" => Some(MoveStep::Closer),
        "-" | "_" => Some(MoveStep::Farther),
        "0" | "Home" => Some(MoveStep::Home),
        _ => None,
    }
}
