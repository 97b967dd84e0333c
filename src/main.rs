//! Brings a prerendered page to life.

use cardinal::controls::{App, AppProps};
use cardinal::decode::decode;
use cardinal::dom::{self, Element};
use cardinal::state::read_sentence_texts;
use model::{CardIx, Document};
use page::names::attribute;
use page::{Id, PageLocation, SharedDocument};

/// A small page needs few allocations: the smaller code matters more than the last bit of speed.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// Brings the page to life with its document; `false` where it has to stay as it is.
///
/// The page says itself which card it is at; the cards that the reader has opened meanwhile stay open.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(document: &[u8]) -> bool {
    dom::on_panic(|| {
        if let Some(root) = dom::root() {
            root.set_attribute(attribute::STATE, "static");
        }
    });
    let Some(root) = dom::by_id(Id::App.as_str()) else { return false };
    let document = decode::<Document>(document);
    // A task of its own, so that an event can come between.
    dom::soon(move || render(&root, document));
    true
}

fn render(root: &Element, mut document: Document) {
    read_sentence_texts(&mut document);
    let named = |name: &str| root.attribute(name).unwrap_or_default();
    let location = PageLocation::from_name(&named(attribute::LOCATION));
    let page = document.find_card(&named(attribute::PAGE)).unwrap_or(CardIx(0));
    let is_open = |id: &str| dom::by_id(id).is_some_and(|card| card.is_open());
    let open = document.cards().filter(|(_, card)| is_open(card.id.as_str())).map(|(ix, _)| ix).collect();
    // With this style, each element that the app draws would have the style of the whole page computed again. It goes in the
    // same task as the drawing, so that what the address lights does not go dark between.
    if let Some(style) = dom::by_id(Id::BeforeApp.as_str()) {
        style.switch_off();
    }
    let props = AppProps { document: SharedDocument::new(document), page, location, open };
    dom::render::<App>(root, props);
}
