//! Brings a prerendered page to life.

use cardinal::controls::{App, AppProps};
use cardinal::hooks::dom;
use gloo::timers::callback::Timeout;
use model::{CardIx, Document};
use page::{PageLocation, SharedDocument};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

fn main() {}

/// Brings the page to life with its document; `false` where it has to stay as it is.
///
/// The page says itself which card it is at; the cards that the reader has opened meanwhile stay open.
#[wasm_bindgen]
pub fn start(document: &[u8]) -> bool {
    std::panic::set_hook(Box::new(|_| dom::set_state("static")));
    let (Some(root), Ok(document)) = (dom::by_id("app"), postcard::from_bytes::<Document>(document)) else {
        return false;
    };
    // A task of its own, so that a touch can come between.
    Timeout::new(0, move || render(root, document)).forget();
    true
}

fn render(root: Element, document: Document) {
    let folder = PageLocation::from_name(&root.get_attribute("data-folder").unwrap_or_default());
    let page = root.get_attribute("data-page").unwrap_or_default();
    let page = document.find_card(&page).unwrap_or(CardIx(0));
    let open =
        document.cards().filter(|(_, card)| dom::is_open(card.id.as_str())).map(|(ix, _)| ix).collect();
    // Each element that the app draws would have the page restyled. In one task with that, so that what the address
    // lights does not go dark between.
    dom::switch_off("before-app");
    let props = AppProps { article: SharedDocument::new(document), page, folder, open };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
