//! Paper: what the page's script `print.js` copies for each card.
//!
//! The script tells by an event at which card it is; here the page shows that card as it is on paper, and the copy of its map
//! is fitted to its place.

use std::cell::Cell;

use model::Document;
use page::names::{attribute, selector};
use yew::prelude::*;

use super::fit_labels::fit_copy;
use super::sheet_position::show_part;
use super::zoom_classes;
use crate::dom::{self, Element};
use crate::state::{AppState, show, use_kept_effect};

/// Shows a card as it is on paper at an event on it, fits a copy of the map at an event on that, and shows the page as it is on
/// the screen again at an event on anything else.
#[hook]
pub fn use_paper(app: &AppState, top: &AttrValue) {
    let document = app.document.clone();
    use_kept_effect((app.view.clone(), top.clone()), move |(view, top)| {
        let (view, top) = (view.clone(), top.clone());
        let year = Cell::new(view.year);
        dom::listen("paper", move |event| {
            let Some(target) = event.target() else { return };
            match document.find_card(&target.id()) {
                Some(card) => {
                    let on_paper = document.on_paper(&view, card);
                    year.set(on_paper.year);
                    show(&document, &on_paper, &top);
                }
                None if target.is("div") => {
                    let _ = fit_map(&target, &document, year.get());
                }
                None => show(&document, &view, &top),
            }
        })
    });
}

/// Shows in a copy of the map the part of the card that the page shows, and fits its labels.
fn fit_map(window: &Element, document: &Document, year: i16) -> Option<()> {
    let card = dom::first(selector::MAP)?.attribute(attribute::CARD)?;
    let card = document.card(document.find_card(&card)?)?;
    let focus = document.part_in(document.part_on_paper(card), document.frame(card.frame)?.year, year);
    let size = (document.sheet.width, document.sheet.height);
    show_part(&window.first(selector::MAP_SHEET)?, size, focus, true);
    let rect = window.rect();
    let scale = f32::min(rect.width as f32 / focus.width(), rect.height as f32 / focus.height());
    window.set_attribute("class", &zoom_classes::of_window(scale));
    fit_copy(window);
    Some(())
}
