//! One listener for every click on what the document knows, and one for Escape.
//!
//! Links keep their own meaning for new tabs and without scripts.

use model::{Action, Document, FrameIx, MapPoint, Selection};
use page::names::{attribute, selector};
use yew::prelude::*;

use super::app_state::{AppState, Dispatcher};
use super::click_target::{ClickTarget, origin};
use super::effect::use_kept_effect;
use super::{button_actions, embed_code, sharing, text_position};
use crate::dom::{self, Event};

/// Selects what is clicked, goes where its links lead, and clears the selection by Escape.
#[hook]
pub fn use_clicks(app: &AppState, zoom_to: &Callback<MapPoint>) {
    let (document, dispatcher, zoom_to) = (app.document.clone(), app.view.dispatcher(), zoom_to.clone());
    use_kept_effect((), move |()| {
        let keys = {
            let dispatcher = dispatcher.clone();
            dom::listen("keydown", move |event| {
                if event.key() == "Escape" {
                    dispatcher.dispatch(Action::Escape);
                }
            })
        };
        let toggles = dom::first(selector::CARDS).map(|cards| {
            let (document, dispatcher) = (document.clone(), dispatcher.clone());
            cards.listen_captured("toggle", move |event| toggle(&document, &dispatcher, event))
        });
        let clicks = dom::listen("click", move |event| click(&document, &dispatcher, &zoom_to, event));
        (clicks, keys, toggles)
    });
}

/// A card that the reader, or the browser's search in the page, opens or closes; or the place of the embed code.
fn toggle(document: &Document, dispatcher: &Dispatcher, event: Event) {
    let Some(details) = event.target() else { return };
    match document.find_card(&details.id()) {
        Some(card) => dispatcher.dispatch(Action::Toggle(card, details.is_open())),
        None => embed_code::show_preview(),
    }
}

fn click(document: &Document, dispatcher: &Dispatcher, zoom_to: &Callback<MapPoint>, event: Event) {
    if event.is_special_click() {
        return;
    }
    let Some(clicked) = event.target() else { return };
    if event.is_repeated() && ClickTarget::is_plain_text(&clicked) {
        // The reader selects a word.
        return dispatcher.dispatch(Action::Deselect);
    }
    let found = ClickTarget::find(document, &clicked);
    let Some((element, target)) = found else { return };
    sharing::clear_toast();
    event.prevent_default();
    match target {
        ClickTarget::Button(action) => button_actions::perform(action, &element, dispatcher),
        ClickTarget::Selection(selection) => {
            show_its_year(document, dispatcher, selection);
            dispatcher.dispatch(Action::Select(selection, origin(document, &element)));
        }
        ClickTarget::SentenceLink(ix, selection) => {
            let Some(sentence) = document.sentence(ix) else { return };
            show_its_year(document, dispatcher, selection);
            dispatcher.dispatch(Action::Show(selection, sentence.card));
            let focus = mention_of(document, selection);
            text_position::go_to(document, sentence.card, sentence.id.as_str(), &focus);
        }
        ClickTarget::TourStep(ix) => go_to_tour_step(document, dispatcher, ix),
        ClickTarget::Cluster(place) => zoom_to.emit(place),
        ClickTarget::Country(words) => sharing::say(&words),
        ClickTarget::Card(ix) => {
            let Some(card) = document.card(ix) else { return };
            dispatcher.dispatch(Action::Visit(ix));
            text_position::go_to(document, ix, card.id.as_str(), "summary");
        }
    }
}

/// The selector of what a sentence calls the selection; of what it is itself, one that finds nothing.
fn mention_of(document: &Document, selection: Selection) -> String {
    let object = match selection {
        Selection::Object(ix) => document.object(ix).map(|object| object.id.as_str()),
        Selection::Sentence(_) => None,
    };
    selector::with_value(attribute::OBJECT, object.unwrap_or_default())
}

/// Shows the year of an event, and of what does not stand on the map in the year shown one in which it does.
fn show_its_year(document: &Document, dispatcher: &Dispatcher, selection: Selection) {
    let hidden = || {
        let Selection::Object(ix) = selection else { return None };
        let symbol = dom::by_id(document.object(ix)?.id.as_str())?.closest(selector::DATED)?;
        symbol.has_attribute(attribute::OFF).then(|| document.standing_year(ix)).flatten()
    };
    if let Some(year) = document.event_year(Some(selection)).or_else(hidden) {
        dispatcher.dispatch(Action::Date(year));
    }
}

/// Goes to a step of the tour; the text follows to its part, the focus stays.
fn go_to_tour_step(document: &Document, dispatcher: &Dispatcher, ix: FrameIx) {
    if let (Some(view), Some(frame)) = (document.frame_view(ix), document.frame(ix)) {
        dispatcher.dispatch(Action::Tour(view, frame.card));
        text_position::scroll_to_frame(document, ix);
    }
}
