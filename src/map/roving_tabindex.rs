//! Roving tabindex: the symbols are one tab stop, and arrow keys move the focus from one to the next.

use page::names::selector;
use yew::prelude::*;

use super::zoom_classes::showing;
use crate::dom::{self, Element, Event};
use crate::state::{AppState, use_kept_effect};

/// Makes the symbols one tab stop; without scripts each is a stop of its own.
#[hook]
pub fn use_roving_tabindex(app: &AppState) {
    use_kept_effect((), |()| {
        // Which other symbols show at this scale costs a layout to tell.
        let stop = dom::first(selector::STEADY_SYMBOL);
        for symbol in dom::all(selector::SYMBOLS) {
            set_tab_stop(&symbol, stop.as_ref() == Some(&symbol));
        }
    });
    let is_first = use_mut_ref(|| true);
    use_kept_effect((app.view.year, app.view.shown_layers()), move |_| {
        if !is_first.replace(false) {
            update_tab_stop();
        }
    });
}

/// Makes exactly one of the symbols that show the tab stop; for each change of the scale or the year.
pub(super) fn update_tab_stop() {
    let shown = shown();
    let stops = dom::all(selector::SYMBOL_STOPS);
    let stop = shown.iter().find(|symbol| stops.contains(symbol)).or(shown.first());
    for symbol in stops.iter().filter(|symbol| stop != Some(symbol)) {
        set_tab_stop(symbol, false);
    }
    if let Some(stop) = stop.filter(|stop| !stops.contains(stop)) {
        set_tab_stop(stop, true);
    }
}

/// The symbols that show, in reading order.
fn shown() -> Vec<Element> {
    let symbols = [showing(selector::SYMBOL_LINKS), showing(selector::SYMBOL_CLUSTERS)].join(",");
    let mut symbols = dom::all(&symbols);
    symbols.retain(|symbol| symbol.rect().width > 0.0);
    symbols
}

/// Moves the focus from a symbol to its neighbour in reading order, if a key asks for that.
pub(super) fn move_focus(event: Event) -> bool {
    let target = event.target();
    let Some(symbol) = target.and_then(|target| target.closest(selector::SYMBOLS)) else { return false };
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
        set_tab_stop(&symbol, false);
        set_tab_stop(next, true);
        // The map moves to it; the page stays.
        next.focus();
    }
    true
}

/// Moves the focus from a symbol that is selected into its evidence, if Tab asks for what follows.
pub(super) fn enter_evidence(event: Event) -> bool {
    let is_selected = || event.target().and_then(|target| target.closest(selector::LIT)).is_some();
    if event.key() != "Tab" || event.has_shift() || !is_selected() {
        return false;
    }
    let link = dom::first(selector::EVIDENCE_LINK);
    link.iter().for_each(Element::focus);
    link.is_some()
}

fn set_tab_stop(symbol: &Element, is_stop: bool) {
    symbol.set_attribute("tabindex", if is_stop { "0" } else { "-1" });
}
