//! Keeps the page like the state: what is lit, what is open, where the reader is.
//!
//! The page is written once; the app changes attributes of what it finds there, by the same function that the page's templates
//! use for the first state.

use model::{Document, Lit, Object, Overlay, Selection, SideIx, ViewState};
use page::names::{attribute, class, selector};
use page::{CardStep, IdPrefix, Item, announcement, attributes};
use yew::prelude::*;

use super::app_state::AppState;
use super::effect::use_kept_effect;
use super::item::set_item;
use super::reading::{self, Reading};
use super::{choices, embed_code, frame, text_position, year};
use crate::dom;

/// Keeps the page like the state.
#[hook]
pub fn use_page_state(app: &AppState, top: &AttrValue, reads_along: bool) {
    let has_embed_code = use_mut_ref(|| false);
    let seen = use_mut_ref(|| ViewState::clone(&app.view));
    let document = app.document.clone();
    let reading = use_mut_ref(|| Reading::new(app.document.clone(), app.view.dispatcher()));
    {
        // A browser that goes back restores boxes as the reader left them, which the address may not say.
        let (document, view, reading) = (document.clone(), app.view.clone(), reading.clone());
        use_kept_effect((), move |()| {
            check_boxes(&document, &view);
            choices::show_attributions();
            year::show_moment(&document, view.year);
            // The text of an embedded card does not scroll by itself.
            reads_along.then(|| reading::listen(reading))
        });
    }
    use_kept_effect((app.view.clone(), top.clone()), move |(view, top)| {
        let state: &ViewState = view;
        let before = seen.replace(state.clone());
        if before.open != state.open {
            for (ix, card) in document.cards() {
                if let Some(element) = dom::by_id(card.id.as_str()) {
                    element.set_open(state.open.contains(ix));
                }
            }
        }
        if before.selected != state.selected {
            light(&document, &document.lit(state.selected));
            if state.on_map {
                text_position::scroll_to_evidence(&document, state, TOUCHED);
            }
            if state.selected.is_none() && dom::has_lost_focus() {
                focus_on_selected(&document, &before);
            }
        }
        if before.year != state.year {
            year::set_year(&document, state);
            year::show_moment(&document, state.year);
        }
        announce(&document, &before, state);
        reading::update(&reading, &before, state);
        if framed(&document, &before) != framed(&document, state) {
            frame::show(&document, state);
        }
        if before.shown_layers() != state.shown_layers() || before.side != state.side {
            check_boxes(&document, state);
        }
        if before.card != state.card || !*has_embed_code.borrow() {
            has_embed_code.replace(!top.is_empty());
            embed_code::set_card(&document, state.card, top);
        }
        if shown(&before) != shown(state) {
            set_items(&document, state, top);
        }
        let is_full = state.overlay == Some(Overlay::Map);
        if is_full != (before.overlay == Some(Overlay::Map)) {
            cover(is_full);
        }
    });
}

/// How much of the map stays free of the evidence, in heights of the map, before a touch on a symbol scrolls the page.
const TOUCHED: f64 = 0.5;

/// Says what has changed. The slider of the years says its own.
fn announce(document: &Document, before: &ViewState, state: &ViewState) {
    let Some(region) = dom::first(selector::ANNOUNCED) else { return };
    let slider = dom::first(selector::TIMELINE_SLIDER);
    let year = slider.and_then(|slider| slider.attribute("aria-valuetext")).unwrap_or_default();
    if let Some(words) = announcement(document, before, state, &year) {
        if dom::first(selector::FOCUSED_SLIDER).is_none() {
            region.set_text(&words);
        }
    } else if before.selected != state.selected {
        region.set_text("");
    }
}

/// Shows a state at once, whatever the page showed before, but for the open cards and the boxes.
pub fn show(document: &Document, state: &ViewState, top: &str) {
    light(document, &document.lit(state.selected));
    year::set_year(document, state);
    set_items(document, state, top);
    frame::show(document, state);
}

/// The part of the state that [`set_items`] shows; the map moves without any of it.
fn shown(state: &ViewState) -> impl PartialEq {
    (state.card, state.selected, state.on_map, state.year, state.side, state.shown_layers(), state.overlay)
}

/// The part of the state that [`frame::show`] shows.
fn framed(document: &Document, state: &ViewState) -> impl PartialEq {
    let event = state.selected.filter(|selected| document.event_year(Some(*selected)).is_some());
    (document.shown_frame(state).map(|(ix, _)| ix), state.follows(), state.year, state.shown_layers(), event)
}

/// Sets what stands in the page once.
fn set_items(document: &Document, state: &ViewState, top: &str) {
    let items = [
        (dom::root(), Item::Root),
        (dom::first(selector::PAGE), Item::Page),
        (dom::first(selector::MAP), Item::Map),
        (dom::first(selector::CARDS), Item::Cards),
        (dom::first(selector::FULL_MAP_BUTTON), Item::FullMapButton),
    ];
    for (element, item) in items {
        if let Some(element) = element {
            set_item(&element, &attributes(document, state, item));
        }
    }
    for link in dom::all(selector::CARD_STEPS) {
        let step = if link.has_class(class::NEXT) { CardStep::Next } else { CardStep::Previous };
        set_item(&link, &attributes(document, state, Item::CardStep(step, top)));
    }
}

/// Lights what belongs to the selection.
fn light(document: &Document, lit: &Lit) {
    for element in dom::all(selector::LIT) {
        element.remove_attribute(attribute::LIT);
    }
    let objects = lit.objects().iter().filter_map(|ix| document.object(*ix));
    // One look through the page for all of them.
    let selector = objects.map(selector_of).collect::<Vec<_>>().join(",");
    // All are found before one is lit, since the countries move.
    let countries = document.lit_countries(lit);
    if !selector.is_empty() {
        for element in dom::all(&selector) {
            element.set_attribute(attribute::LIT, "true");
        }
    }
    for outline in countries.iter().filter_map(|code| dom::by_id(&IdPrefix::Country.id(code.as_str()))) {
        outline.set_attribute(attribute::LIT, "true");
        // Above its neighbours, which would cover half of its line.
        if let Some(land) = outline.parent() {
            land.append(&outline);
        }
    }
    let sentences = lit.sentences().iter().filter_map(|ix| document.sentence(*ix));
    for sentence in sentences.filter_map(|sentence| dom::by_id(sentence.id.as_str())) {
        sentence.set_attribute(attribute::LIT, "true");
    }
}

/// Keeps the focus off what a full map covers: it goes to the button that closes the map, and back to the one that opened it.
fn cover(is_full: bool) {
    for covered in dom::all(selector::COVERED_BY_FULL_MAP) {
        covered.update_attribute("inert", is_full.then_some(""));
    }
    let button = if is_full { selector::CLOSE_FULL_MAP } else { selector::FULL_MAP_BUTTON };
    if let Some(button) = dom::first(button) {
        button.focus();
    }
}

/// Gives the focus back to what was selected, on the map or in the text, when its evidence closes.
fn focus_on_selected(document: &Document, before: &ViewState) {
    let Some(Selection::Object(ix)) = before.selected else { return };
    let Some(object) = document.object(ix) else { return };
    let id = object.id.as_str();
    let mention =
        || dom::first(&["[open] .", class::MENTION, &selector::with_value(attribute::OBJECT, id)].concat());
    let symbol = dom::by_id(id).filter(|_| before.on_map);
    if let Some(target) = symbol.or_else(mention) {
        target.focus();
    }
}

/// A selector for what shows an object, alone or in a cluster.
fn selector_of(object: &Object) -> String {
    let id = object.id.as_str();
    ["[", attribute::OBJECT, "=\"", id, "\"],[", attribute::MEMBERS, "~=\"", id, "\"]"].concat()
}

/// Checks the boxes of the layers and the button of the side.
fn check_boxes(document: &Document, state: &ViewState) {
    let check = |id: String, item: Item| {
        if let Some(input) = dom::by_id(&id) {
            input.set_checked(attributes(document, state, item).has("checked"));
        }
    };
    for (id, at) in document.sheet.layer_ids().into_iter().zip(0..) {
        check(IdPrefix::Layer.id(id), Item::LayerBox(at));
    }
    check(IdPrefix::ShowSide.id(""), Item::SideButton(None));
    for (side, ix) in document.sides.iter().zip((0..).map(SideIx)) {
        check(IdPrefix::ShowSide.id(&side.id), Item::SideButton(Some(ix)));
    }
}
