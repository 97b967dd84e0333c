//! The document's elements, without panics where something is missing.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlDetailsElement, HtmlDialogElement, HtmlElement, HtmlStyleElement, NodeList,
    PerformanceNavigation, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window, in a browser.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// An element by its id.
pub fn by_id(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// The first element of a selector.
pub fn first(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok().flatten()
}

/// Every element of a selector.
pub fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Hears every event of a kind on the page, wherever it happens.
pub fn listen(event: &'static str, act: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let root = window()?.document()?.document_element()?;
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    Some(EventListener::new_with_options(&root, event, options, act))
}

/// Whether a `<details>` is open.
pub fn is_open(id: &str) -> bool {
    by_id(id).and_then(|element| element.dyn_into::<HtmlDetailsElement>().ok()).is_some_and(|d| d.open())
}

/// Opens or closes a `<details>`.
pub fn set_open(id: &str, open: bool) {
    if let Some(details) = by_id(id).and_then(|element| element.dyn_into::<HtmlDetailsElement>().ok())
        && details.open() != open
    {
        details.set_open(open);
    }
}

/// Lets the text be scrolled to before the map has given back the screen.
pub fn unfill() {
    if let Some(cards) = by_id("cards") {
        let _ = cards.remove_attribute("inert");
    }
}

/// Says on `<html>` how far the page has come: `loading`, `live`, or `static` where it stays as it was served.
pub fn set_state(state: &str) {
    mark_root("data-state", Some(state));
}

/// Sets an attribute of `<html>`, or removes it where there is no value.
pub fn mark_root(name: &str, value: Option<&str>) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        set_or_remove(&root, name, value);
    }
}

/// Sets an attribute of the page within `<body>`, or removes it where there is no value.
pub fn mark_page(name: &str, value: Option<&str>) {
    if let Some(page) = first(".page") {
        set_or_remove(&page, name, value);
    }
}

/// Sets an attribute, or removes it where there is no value.
pub fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Switches off a style element.
pub fn switch_off(id: &str) {
    if let Some(style) = by_id(id).and_then(|style| style.dyn_into::<HtmlStyleElement>().ok()) {
        style.set_disabled(true);
    }
}

/// Whether the page was gone to, by a link or an address; not reloaded, and not come back to.
pub fn is_fresh() -> bool {
    let performance = window().and_then(|window| window.performance());
    performance.is_some_and(|it| it.navigation().type_() == PerformanceNavigation::TYPE_NAVIGATE)
}

/// Whether the reader has asked for less motion.
pub fn prefers_stillness() -> bool {
    let query =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Sets a property of an element's own style, which the content security policy allows to scripts.
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}

/// Closes the dialog that is open, so that the focus can leave it.
pub fn close_dialog() {
    if let Some(dialog) = first("dialog[open]").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Says something in the page's status line.
pub fn say(words: &str) {
    if let Some(notice) = by_id("notice") {
        notice.set_text_content(Some(words));
    }
}

/// The address of what is on the screen; of a file on the reader's own disk, that of the page it was saved from, if it
/// is known.
pub fn address() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    if location.protocol().is_ok_and(|protocol| protocol == "file:") {
        return first("link[rel=canonical]").and_then(|link| link.get_attribute("href")).unwrap_or_default();
    }
    location.href().unwrap_or_default()
}

/// Opens the browser's dialog for printing.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Scrolls to an element, and leaves the focus where it is.
pub fn scroll_to(id: &str) {
    if let Some(element) = by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings an element into the middle of the window, and focuses what in it can have the focus.
pub fn bring_into_view(id: &str, focus: &str) {
    let Some(element) = by_id(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let target = if focus.is_empty() { Some(element) } else { element.query_selector(focus).ok().flatten() };
    if let Some(target) = target {
        self::focus(&target);
    }
}

/// Focuses an element where it is.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
