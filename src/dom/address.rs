//! The address of the page and the history.

use wasm_bindgen::JsValue;
use web_sys::{History, Location};

fn location() -> Option<Location> {
    web_sys::window().map(|window| window.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The whole address.
pub fn href() -> String {
    location().and_then(|location| location.href().ok()).unwrap_or_default()
}

/// The scheme, host and port.
pub fn origin() -> String {
    location().and_then(|location| location.origin().ok()).unwrap_or_default()
}

/// The path.
pub fn path() -> String {
    location().and_then(|location| location.pathname().ok()).unwrap_or_default()
}

/// The query with its `?`; empty if there is none.
pub fn query() -> String {
    location().and_then(|location| location.search().ok()).unwrap_or_default()
}

/// The fragment with its `#`; empty if there is none.
pub fn fragment() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// Whether the page is a file on the reader's own disk.
pub fn is_file() -> bool {
    href().starts_with("file:")
}

/// The text that the present entry of the history keeps.
pub fn history_text() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Adds an entry to the history.
pub fn push_history(text: &str, address: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_str(text), "", Some(address));
    }
}

/// Changes the present entry of the history; without an address, its text alone.
pub fn replace_history(text: &str, address: Option<&str>) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::from_str(text), "", address);
    }
}

/// Goes one step back in the history.
pub fn go_back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}
