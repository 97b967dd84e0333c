//! One thing of the page.

use page::Attributes;

use crate::dom::Element;

/// Gives an element the attributes and the words that its item has.
pub(super) fn set_item(element: &Element, attributes: &Attributes) {
    for (name, value) in &attributes.list {
        element.update_attribute(name, value.as_deref());
    }
    if let Some(text) = attributes.text.as_deref().filter(|text| element.text() != *text) {
        element.set_text(text);
    }
}
