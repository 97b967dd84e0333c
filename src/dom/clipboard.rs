//! The clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Copies a text; calls `done` with whether it is copied, at once where there is no clipboard.
pub fn copy_text(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return done(false);
    };
    let written = clipboard.write_text(text);
    let refused = done.clone();
    let written_to = Closure::once(move |_: JsValue| done(true));
    let refused = Closure::once(move |_: JsValue| refused(false));
    let _ = written.then2(&written_to, &refused);
    // One of them is called later, and both live until then.
    written_to.forget();
    refused.forget();
}
