//! Copies text, and says so.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};

use super::dom;

/// Copies a text and says so in an element of `role=status`.
///
/// Where there is no clipboard, or it refuses, the text stands selected behind that element, to be copied by hand.
pub(super) fn copy(text: String, status: Element) {
    status.set_text_content(None);
    let clipboard = dom::window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return offer(&text, &status);
    };
    let written = clipboard.write_text(&text);
    let done = {
        let status = status.clone();
        Closure::once(move |_: JsValue| status.set_text_content(Some("Copied")))
    };
    let refused = Closure::once(move |_: JsValue| offer(&text, &status));
    let _ = written.then2(&done, &refused);
    // One of them is called later, and both live until then.
    done.forget();
    refused.forget();
}

fn offer(text: &str, status: &Element) {
    status.set_text_content(Some("Copy the selected text:"));
    let Some(area) = area_behind(status) else { return };
    area.set_text_content(Some(text));
    let _ = area.focus();
    area.select();
}

/// The text area behind an element, made when it is first needed.
fn area_behind(status: &Element) -> Option<HtmlTextAreaElement> {
    if let Some(there) = status.next_element_sibling().and_then(|next| next.dyn_into().ok()) {
        return Some(there);
    }
    let area = dom::window()?.document()?.create_element("textarea").ok()?;
    for (name, value) in
        [("class", "copied-text"), ("readonly", ""), ("rows", "6"), ("aria-label", "Text to copy")]
    {
        let _ = area.set_attribute(name, value);
    }
    let _ = status.after_with_node_1(&area);
    area.dyn_into().ok()
}
