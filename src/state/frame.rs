//! Shows which part of the text the map follows: its caption, its mark, and what matters on the map.

use model::{Document, Object, ViewState};
use page::names::{attribute, class, selector};
use page::{IdPrefix, Item, attributes};

use super::item::set_item;
use super::text_position::frame_part;
use crate::dom::{self, Element};

/// Shows the frame of a state in place of the one before. It costs little: only what belongs to one of the two changes.
pub(super) fn show(document: &Document, state: &ViewState) {
    for element in dom::all(selector::FRAMED) {
        element.remove_attribute(attribute::FRAMED);
        element.remove_attribute(attribute::READING);
    }
    let items = [
        (selector::CAPTION, Item::Caption),
        (selector::FOLLOW_BUTTON, Item::FollowButton),
        (selector::PREVIOUS_FRAME, Item::FrameStep(false)),
        (selector::FRAME_POSITION, Item::FramePosition),
        (selector::NEXT_FRAME, Item::FrameStep(true)),
    ];
    for (selector, item) in items {
        if let Some(element) = dom::first(selector) {
            set_item(&element, &attributes(document, state, item));
        }
    }
    let Some((ix, frame)) = document.shown_frame(state) else { return };
    if let Some(part) = frame_part(ix).filter(|_| frame.start.is_some()) {
        part.set_attribute(attribute::READING, "true");
    }
    let objects = || frame.objects.iter().filter_map(|ix| document.object(*ix));
    // One look through the map for all of them; a place of countries is shown by their outlines.
    let selector = objects().map(selector_of).collect::<Vec<_>>().join(",");
    let countries = objects().filter(|object| object.positions().is_empty());
    let countries = countries.flat_map(|object| object.kind.countries());
    let mut parts: Vec<Element> =
        countries.filter_map(|code| dom::by_id(&IdPrefix::Country.id(code.as_str()))).collect();
    for outline in &parts {
        // Above its neighbours, which would cover half of its line.
        if let Some(land) = outline.parent() {
            land.append(outline);
        }
    }
    if !selector.is_empty() {
        parts.extend(dom::all(&selector));
    }
    for part in parts {
        part.set_attribute(attribute::FRAMED, "true");
    }
}

fn selector_of(object: &Object) -> String {
    [".", class::MAP_WINDOW, " [", attribute::OBJECT, "=\"", object.id.as_str(), "\"]"].concat()
}
