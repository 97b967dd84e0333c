//! Roving focus: the symbols are one stop of the tabulator, arrows lead from one to the next.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, SvgElement};
use yew::prelude::*;

use super::dom;
use super::tier::showing;

const SYMBOLS: &str = ".symbols a";
/// Those of them that show at every scale; which others do costs a layout to tell.
const ALWAYS: &str = ".symbol:not([data-off]) > a:not([class])";

/// Makes the symbols one stop; without scripts each is a stop of its own.
#[hook]
pub fn use_roving() {
    use_effect_with((), |()| {
        let stop = dom::first(ALWAYS);
        for symbol in dom::all(SYMBOLS) {
            set_stop(&symbol, stop.as_ref() == Some(&symbol));
        }
    });
}

/// Sees to it that exactly one of the symbols that show is a stop; for each change of scale or time.
pub(super) fn settle() {
    let shown = shown();
    let stops: Vec<_> = dom::all(".symbols a[tabindex='0']").collect();
    let stop = shown.iter().find(|symbol| stops.contains(symbol)).or(shown.first());
    for symbol in stops.iter().filter(|symbol| stop != Some(symbol)) {
        set_stop(symbol, false);
    }
    if let Some(stop) = stop.filter(|stop| !stops.contains(stop)) {
        set_stop(stop, true);
    }
}

/// The symbols that show, in reading order.
fn shown() -> Vec<Element> {
    let symbols = dom::all(&format!("{},{}", showing(".symbols a[id]"), showing(".symbols .cluster > a")));
    symbols.filter(is_shown).collect()
}

fn is_shown(symbol: &Element) -> bool {
    symbol.get_bounding_client_rect().width() > 0.0
}

/// Moves the focus from a symbol to its neighbour in reading order; whether the key was meant for that.
pub(super) fn rove(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(symbol) = target.and_then(|target| target.closest(SYMBOLS).ok().flatten()) else { return false };
    let symbols = shown();
    let Some(at) = symbols.iter().position(|other| *other == symbol) else { return false };
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => symbols.get(at + 1),
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1).and_then(|before| symbols.get(before)),
        "Home" => symbols.first(),
        "End" => symbols.last(),
        _ => return false,
    };
    if let Some(next) = next {
        set_stop(&symbol, false);
        set_stop(next, true);
        if let Some(next) = next.dyn_ref::<SvgElement>() {
            let _ = next.focus();
        }
    }
    true
}

fn set_stop(symbol: &Element, is_stop: bool) {
    let _ = symbol.set_attribute("tabindex", if is_stop { "0" } else { "-1" });
}
