//! The system's own dialog for sharing.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::ShareData;

/// Opens the system's dialog; calls `failed` where there is none or it fails, but not where the reader closes it.
pub fn share_page(title: &str, address: &str, failed: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    let property = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    if property(&navigator, "share").is_none_or(|share| share.is_undefined()) {
        return failed();
    }
    let data = ShareData::new();
    data.set_url(address);
    data.set_title(title);
    let refused = Closure::once(move |error: JsValue| {
        let name = property(&error, "name").and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            failed();
        }
    });
    let _ = navigator.share_with_data(&data).catch(&refused);
    refused.forget();
}
