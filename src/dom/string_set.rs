//! The browser's own set of strings, so that no hash table travels with the app.

use wasm_bindgen::JsValue;

/// A set of strings.
#[derive(Debug)]
pub struct StringSet(js_sys::Set);

impl<'a> FromIterator<&'a str> for StringSet {
    fn from_iter<T: IntoIterator<Item = &'a str>>(strings: T) -> Self {
        let set = js_sys::Set::new(&JsValue::UNDEFINED);
        for string in strings {
            set.add(&string.into());
        }
        Self(set)
    }
}

impl StringSet {
    /// Whether a string is in the set.
    pub fn has(&self, string: &str) -> bool {
        self.0.has(&string.into())
    }
}
