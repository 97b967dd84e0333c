//! Letters without case, apart from their accents, by the browser's own tables, so that none travel with the app.

/// Decomposes letters canonically, and gives them in lower case.
#[cfg(target_arch = "wasm32")]
pub fn decomposed_lower(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFD").to_lower_case().into()
}

/// Gives the text as it is: the site never searches.
#[cfg(not(target_arch = "wasm32"))]
pub fn decomposed_lower(text: &str) -> String {
    text.to_owned()
}
