//! Paper: one map a card, since nobody can open a card on it.

use model::Card;
use page::Id;
use page::names::{attribute, class, selector};
use yew::prelude::*;

use super::fit_labels::fit_copy;
use super::sheet_position::show_part;
use super::zoom_classes;
use crate::dom::{self, Element};
use crate::state::{AppState, page_address, use_kept_effect};

/// Puts a map with its date into each card before the page is printed, and takes it away afterwards.
#[hook]
pub fn use_print_maps(app: &AppState) {
    let document = app.document.clone();
    use_kept_effect((), move |()| {
        let before = dom::listen_window("beforeprint", move || {
            for (_, card) in document.cards() {
                let _ = add_map(card, (document.sheet.width, document.sheet.height));
            }
            let _ = add_address();
        });
        let after = dom::listen_window("afterprint", || {
            dom::all(selector::PRINTED).iter().for_each(Element::remove);
        });
        (before, after)
    });
}

/// Writes down where the sheet of paper comes from.
fn add_address() -> Option<()> {
    add_line(&dom::by_id(Id::Cards.as_str())?, &page_address())
}

/// Writes a line that stands on paper alone.
fn add_line(within: &Element, words: &str) -> Option<()> {
    let line = dom::create("p", &[("class", class::PRINT_LINK)])?;
    line.set_text(words);
    within.prepend(&line);
    Some(())
}

fn add_map(card: &Card, size: (u16, u16)) -> Option<()> {
    let answer = dom::by_id(card.id.as_str())?.first(selector::ANSWER)?;
    let map = dom::first(selector::MAP_WINDOW)?.deep_copy()?;
    for copy in map.all("[id]") {
        copy.remove_attribute("id");
    }
    for drawn in map.all(selector::DRAWN) {
        drawn.remove();
    }
    for label in map.all(selector::FITTED) {
        label.remove_attribute(attribute::FIT);
        label.remove_attribute("style");
    }
    show_part(&map.first(selector::MAP_SHEET)?, size, card.focus, true);
    let scale =
        f32::min(layout::print::WIDTH / card.focus.width(), layout::print::HEIGHT / card.focus.height());
    map.set_attribute("class", &[&zoom_classes::of_window(scale), " ", class::PRINT_MAP].concat());
    // A card that is closed has no layout.
    dom::by_id(Id::App.as_str())?.append(&map);
    fit_copy(&map);
    let list = map.next();
    if let Some(list) = list {
        answer.prepend(&list);
    }
    answer.prepend(&map);
    add_line(&answer, &dom::by_id(Id::Map.as_str())?.attribute("aria-label")?)
}
