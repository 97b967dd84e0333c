//! What readers choose by boxes: the sets of countries, the side whose voices stay bright, who says each sentence.

use model::{Action, Document, SideIx};
use page::names::{attribute, selector};
use yew::prelude::*;

use super::app_state::AppState;
use crate::dom::{self, Element};

/// Follows the boxes of the page.
#[hook]
pub fn use_choices(app: &AppState) {
    let (document, dispatcher) = (app.document.clone(), app.view.dispatcher());
    use_effect_with((), move |()| {
        for action in chosen_before(&document) {
            dispatcher.dispatch(action);
        }
        let listener = dom::listen("change", move |event| {
            show_attributions();
            if let Some(action) = event.target().and_then(|input| chosen(&document, &input)) {
                dispatcher.dispatch(action);
            }
        });
        move || drop(listener)
    });
}

/// What the reader has chosen before the app was there. Where the browser has come back, it may have set the boxes
/// itself, and the address decides.
fn chosen_before(document: &Document) -> Vec<Action> {
    if !dom::is_fresh() {
        return Vec::new();
    }
    let changed = dom::all(selector::CHOICES).into_iter().filter(Element::is_changed);
    changed.filter_map(|input| chosen(document, &input)).collect()
}

/// What a box or a button of the page chooses.
fn chosen(document: &Document, input: &Element) -> Option<Action> {
    if let Some(id) = input.attribute(attribute::SIDE_CHOICE) {
        let side = document.sides.iter().position(|side| side.id == id);
        return Some(Action::ShowSide(side.map(|at| SideIx(at as u16))));
    }
    let id = input.attribute(attribute::LAYER)?;
    Some(Action::Layer(document.sheet.layer(&id)?, input.is_checked()))
}

/// Tells the style sheet whether each sentence shows who says it, which its box alone keeps.
pub(super) fn show_attributions() {
    if let Some(page) = dom::first(selector::PAGE) {
        let is_on = dom::first(selector::SHOWN_ATTRIBUTIONS).is_some();
        page.update_attribute(attribute::ATTRIBUTIONS, is_on.then_some("true"));
    }
}
