//! Letters without case and accents, by the browser's own tables, so that none travel with the app.

/// Folds words for the search.
#[cfg(target_arch = "wasm32")]
pub fn fold(text: &str) -> String {
    let folded: String = js_sys::JsString::from(text).normalize("NFD").to_lower_case().into();
    folded.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

/// Folds nothing: the site never searches.
#[cfg(not(target_arch = "wasm32"))]
pub fn fold(text: &str) -> String {
    text.to_owned()
}
