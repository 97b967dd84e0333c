//! How high the map of a narrow screen is above the text; as long as the page is open, and as the style sheet has it.

use page::names::{attribute, selector};

use crate::dom::{self, Event};

const SMALL: &str = "small";
const LARGE: &str = "large";
/// The parts of the window that a finger must reach to draw the map to its middle height, and to its largest.
const MIDDLE_FROM: f64 = 0.27;
const LARGE_FROM: f64 = 0.38;

/// Makes the map higher, or low where it is highest.
pub(super) fn change() {
    let height = dom::first(selector::MAP).and_then(|map| map.attribute(attribute::HEIGHT));
    set(match height.as_deref() {
        None => Some(LARGE),
        Some(SMALL) => None,
        Some(_) => Some(SMALL),
    });
}

/// Follows a finger on the handle.
pub(super) fn draw(event: Event) {
    if event.is_pressed() {
        let part = event.position().1 / dom::window_height();
        let middle = if part < LARGE_FROM { None } else { Some(LARGE) };
        set(if part < MIDDLE_FROM { Some(SMALL) } else { middle });
    }
}

fn set(height: Option<&str>) {
    if let Some(map) = dom::first(selector::MAP) {
        map.update_attribute(attribute::HEIGHT, height);
    }
}
