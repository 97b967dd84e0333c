//! The page as a whole.

use page::names::{attribute, selector};
use web_sys::{Document, PerformanceNavigation};

use super::Element;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// `<html>`.
pub fn root() -> Option<Element> {
    document()?.document_element().map(Element)
}

/// Whether the focus is on nothing, as it is where what had it is gone.
pub fn has_lost_focus() -> bool {
    document().and_then(|document| document.active_element()).is_none_or(|active| active.tag_name() == "BODY")
}

/// The element of an id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id).map(Element)
}

/// The first element that a selector matches.
pub fn first(selector: &str) -> Option<Element> {
    root()?.first(selector)
}

/// Every element that a selector matches.
pub fn all(selector: &str) -> Vec<Element> {
    root().map(|root| root.all(selector)).unwrap_or_default()
}

/// A new element with attributes, which is nowhere in the page yet.
pub fn create(name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = Element(document()?.create_element(name).ok()?);
    for (name, value) in attributes {
        element.set_attribute(name, value);
    }
    Some(element)
}

/// A new element of a drawing, which is nowhere in the page yet.
pub fn create_svg(name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = Element(document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()?);
    for (name, value) in attributes {
        element.set_attribute(name, value);
    }
    Some(element)
}

/// The title of the page.
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Whether the page was gone to, by a link or an address; not reloaded, and not come back to.
pub fn is_fresh() -> bool {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.is_some_and(|it| it.navigation().type_() == PerformanceNavigation::TYPE_NAVIGATE)
}

/// Whether the page stands in a frame of another one, whose scrolling it leaves alone.
pub fn is_embedded() -> bool {
    first(selector::PAGE).is_some_and(|page| page.has_attribute(attribute::EMBED))
}

/// Whether the reader sees nothing of the page, as in a tab behind another one.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether the reader has asked for less motion.
pub fn prefers_reduced_motion() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether the reader has selected text.
pub fn has_selected_text() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// How high the window is, in pixels.
pub fn window_height() -> f64 {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.map_or(0.0, |root| f64::from(root.client_height()))
}

/// Scrolls the page down by some pixels.
pub fn scroll_by(pixels: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, pixels);
    }
}

/// Opens the browser's dialog for printing.
pub fn open_print_dialog() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Sets a mark in the browser's record of how the page has loaded.
pub fn mark_ready(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Acts when the app fails; Yew would set a hook of its own as it draws.
#[cfg(feature = "browser")]
pub fn on_panic(act: fn()) {
    yew::set_custom_panic_hook(Box::new(move |_| act()));
}

/// Draws a component into an element of the page.
#[cfg(feature = "browser")]
pub fn render<C: yew::BaseComponent>(root: &Element, props: C::Properties) {
    yew::Renderer::<C>::with_root_and_props(root.0.clone(), props).render();
}
