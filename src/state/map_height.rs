//! How high the map of a narrow screen is above the text; as long as the page is open, and as the style sheet has it.

use page::names::{attribute, selector};

use crate::dom;

/// Makes the map large, then small, then as it was at first.
pub(super) fn change() {
    if let Some(map) = dom::first(selector::MAP) {
        let height = match map.attribute(attribute::HEIGHT).as_deref() {
            None => Some("large"),
            Some("large") => Some("small"),
            Some(_) => None,
        };
        map.update_attribute(attribute::HEIGHT, height);
    }
}
