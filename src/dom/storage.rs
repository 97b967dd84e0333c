//! What the browser keeps for the site.

/// The browser's local storage, where it has one and allows it.
#[derive(Clone, Debug)]
pub struct Storage(Option<web_sys::Storage>);

impl Storage {
    /// The storage of this site.
    pub fn local() -> Self {
        Self(web_sys::window().and_then(|window| window.local_storage().ok().flatten()))
    }

    /// The text that is kept under a key.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok().flatten()
    }

    /// Keeps a text.
    pub fn set(&self, key: &str, text: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.set_item(key, text);
        }
    }

    /// Deletes what is kept under a key.
    pub fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }
}
