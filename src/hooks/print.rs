//! Paper: one map a card, since nobody can open a card on it.

use gloo::events::EventListener;
use model::{Card, Fixed};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::camera::place;
use super::dom;
use super::tier::window_class;
use page::SharedDocument;

/// Puts a map into each card before the page is printed, and takes it away afterwards.
pub(super) fn listen(article: SharedDocument) -> Option<[EventListener; 2]> {
    let window = dom::window()?;
    let before = EventListener::new(&window, "beforeprint", move |_| {
        for (_, card) in article.cards() {
            let _ = add_map(card, (article.sheet.width, article.sheet.height));
        }
        let _ = add_link();
    });
    let after = EventListener::new(&window, "afterprint", |_| {
        for map in dom::all(".print-map,.print-link") {
            map.remove();
        }
    });
    Some([before, after])
}

/// Where the sheet of paper comes from.
fn add_link() -> Option<()> {
    let line = dom::window()?.document()?.create_element("p").ok()?;
    line.set_text_content(Some(&dom::address()));
    let _ = line.set_attribute("class", "print-link");
    dom::by_id("cards")?.prepend_with_node_1(&line).ok()
}

fn add_map(card: &Card, size: (u16, u16)) -> Option<()> {
    let prose = dom::by_id(card.id.as_str())?.query_selector(".prose").ok()??;
    let map = dom::first("#map .map-window")?.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let inner = map.query_selector_all("[id]").ok()?;
    for at in 0..inner.length() {
        let _ = inner.get(at)?.dyn_into::<Element>().ok()?.remove_attribute("id");
    }
    let sheet = map.query_selector(".map-sheet").ok()??.dyn_into::<HtmlElement>().ok()?;
    place(&sheet, size, card.focus);
    let scale =
        f32::min(layout::print::WIDTH / card.focus.width(), layout::print::HEIGHT / card.focus.height());
    let _ = map.set_attribute("class", &format!("{} print-map", window_class(scale)));
    let _ = map.set_attribute("data-scale", &Fixed(scale).to_string());
    prose.insert_before(&map, prose.first_child().as_ref()).ok()?;
    Some(())
}
