//! Shares what is on the screen: its address holds the card, the selection, the year, the voice and the map's place.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::ShareData;

use super::{clipboard, dom};

/// Says in the page what became of sharing and copying.
const SAID: &str = "said";

/// Shares the view with the system's own dialog; where there is none, its link is copied or offered.
pub(super) fn share() {
    let Some(window) = dom::window() else { return };
    let navigator = window.navigator();
    if !Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false) {
        return copy(dom::address());
    }
    let data = ShareData::new();
    data.set_url(&dom::address());
    data.set_title(&window.document().map(|document| document.title()).unwrap_or_default());
    // A reader who closes the dialog wants nothing more; any other refusal leaves the link to be copied.
    let refused = Closure::once(move |error: JsValue| {
        let name = Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            copy(dom::address());
        }
    });
    let _ = navigator.share_with_data(&data).catch(&refused);
    refused.forget();
}

/// Copies words and behind them the link to what is on the screen.
pub(super) fn copy_with_link(words: &str) {
    copy(format!("{words}\n{}", dom::address()));
}

/// Says what became of a touch.
pub(super) fn say(words: &str) {
    if let Some(said) = dom::by_id(SAID) {
        said.set_text_content(Some(words));
    }
}

/// Takes away what was said of an earlier copy.
pub(super) fn hush() {
    let Some(said) = dom::by_id(SAID).filter(|said| said.has_child_nodes()) else { return };
    said.set_text_content(None);
    if let Some(area) = said.next_element_sibling() {
        area.remove();
    }
}

/// Copies a text.
pub(super) fn copy(text: String) {
    if let Some(said) = dom::by_id(SAID) {
        clipboard::copy(text, said);
    }
}
