//! One listener for everything that is tied to the model.
//!
//! A click finds the nearest element that names an object, a sentence or a card.
//! Links keep their own meaning for new tabs and without scripts.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use model::{
    Action, CardIx, Document, Fixed, MapPoint, ObjectIx, Origin, Over, Selection, SentenceIx, SideIx,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::desk::View;
use super::{Desk, camera, clipboard, dom, frame, marks, print, share, sort};
use page::SharedDocument;

const TIED: &str = "[data-act],[data-cluster],[data-step],[data-object],[data-sentence],[data-card],.sentence,button,summary,a,input";

/// What a click has met.
enum Met {
    Object(Selection),
    /// A link to a sentence, and what it is to light.
    SentenceLink(SentenceIx, Selection),
    Step(ObjectIx),
    /// A sign for several symbols, at a place on the sheet.
    Cluster(MapPoint),
    Card(CardIx),
    Act(String),
}

/// Selects what is clicked, visits the cards whose links are clicked, and lets go by Escape.
#[hook]
pub fn use_touch(desk: &Desk) {
    let (article, state) = (desk.article.clone(), desk.state.dispatcher());
    use_effect_with((), move |()| {
        let clicks = {
            let (article, state) = (article.clone(), state.clone());
            dom::listen("click", move |event| {
                if let Some(event) = event.dyn_ref() {
                    touch(&article, &state, event);
                }
            })
        };
        let keys = {
            let state = state.clone();
            dom::listen("keydown", move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    state.dispatch(Action::Escape);
                }
            })
        };
        let changes = {
            let (article, state) = (article.clone(), state.clone());
            dom::listen("change", move |event| {
                marks::mark_who();
                let input = event.target().and_then(|target| target.dyn_into().ok());
                if let Some(action) = input.and_then(|input| chosen(&article, &input)) {
                    state.dispatch(action);
                }
            })
        };
        for action in chosen_before(&article) {
            state.dispatch(action);
        }
        // Opened and closed cards are state, and the preview of a frame loads when its place is opened.
        let toggles = dom::by_id("cards").map(|cards| {
            let (article, state) = (article.clone(), state.clone());
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&cards, "toggle", options, move |event| {
                match toggled(&article, event) {
                    Some((card, open)) => state.dispatch(Action::Toggle(card, open)),
                    None => frame::preview(),
                }
            })
        });
        let paper = print::listen(article);
        move || drop((clicks, keys, toggles, changes, paper))
    });
}

/// What the reader has chosen before the app was there. Where the browser has come back, it may have set the boxes
/// itself, and the address has its say.
fn chosen_before(document: &Document) -> Vec<Action> {
    if !dom::is_fresh() {
        return Vec::new();
    }
    let inputs = dom::all(".hear :checked,.layers input").filter_map(|input| input.dyn_into().ok());
    let changed = inputs.filter(|input: &HtmlInputElement| input.checked() != input.default_checked());
    changed.filter_map(|input| chosen(document, &input)).collect()
}

/// What a box or a button of the page chooses: a layer of the map, or a side to hear.
fn chosen(document: &Document, input: &HtmlInputElement) -> Option<Action> {
    if let Some(id) = input.get_attribute("data-hear") {
        let side = document.sides.iter().position(|side| side.id == id);
        return Some(Action::Hear(side.map(|at| SideIx(at as u16))));
    }
    let id = input.get_attribute("data-layer")?;
    let at = document.sheet.sets.iter().position(|set| set.id == id)?;
    Some(Action::Layer(at as u8, input.checked()))
}

/// The card that the reader, or the browser's search in the page, has opened or closed.
fn toggled(article: &SharedDocument, event: &Event) -> Option<(CardIx, bool)> {
    let details = event.target()?.dyn_into::<HtmlDetailsElement>().ok()?;
    Some((article.find_card(&details.id())?, details.open()))
}

fn touch(article: &SharedDocument, state: &UseReducerDispatcher<View>, event: &MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
        return;
    }
    let Some((element, met)) = meet(article, event) else { return };
    share::hush();
    event.prevent_default();
    match met {
        Met::Act(act) => match act.as_str() {
            "share" => share::share(),
            // The start script loads what draws pictures when it is asked for one.
            "png" | "svg" => {}
            "print" => dom::print(),
            "copy-embed" => share::copy(frame::marked_code()),
            "copy-words" => share::copy_with_link(&element.get_attribute("data-words").unwrap_or_default()),
            "forget" => super::memory::forget(),
            "search" => state.dispatch(Action::Cover(Some(Over::Search))),
            "full" => {
                let is_full = dom::first("#map[data-full]").is_some();
                state.dispatch(Action::Cover((!is_full).then_some(Over::Map)));
            }
            "sort-place" => sort::sort(&element, "data-place"),
            "sort-count" => sort::sort(&element, "data-count"),
            "copy-table" => copy_table(&element),
            _ => state.dispatch(Action::Deselect),
        },
        Met::Object(selection) => {
            if is_event(article, selection) {
                state.dispatch(Action::Date(article.date_of(selection)));
            }
            state.dispatch(Action::Select(selection, origin(article, &element)));
        }
        Met::SentenceLink(ix, selection) => {
            let Some(sentence) = article.sentence(ix) else { return };
            if is_event(article, selection) {
                state.dispatch(Action::Date(article.date_of(selection)));
            }
            state.dispatch(Action::Show(selection, sentence.card));
            arrive(article, sentence.card, sentence.id.as_str(), "a");
        }
        Met::Step(ix) => {
            step(article, state, ix);
            if element.class_list().contains("tour-start") {
                focus_on_tour();
            }
        }
        Met::Cluster(at) => state.dispatch(Action::Look(camera::closer(&article.sheet, at))),
        Met::Card(ix) => {
            let Some(card) = article.card(ix) else { return };
            state.dispatch(Action::Visit(ix));
            arrive(article, ix, card.id.as_str(), "summary");
        }
    }
}

/// Goes to a step of the tour; the text follows to the sentence, the focus stays.
fn step(article: &SharedDocument, state: &UseReducerDispatcher<View>, ix: ObjectIx) {
    let Some((_, sentence)) = article.evidence(ix).next() else { return };
    let selection = Selection::Object(ix);
    state.dispatch(Action::Date(article.date_of(selection)));
    state.dispatch(Action::Tour(ix, sentence.card));
    if let Some(card) = article.card(sentence.card) {
        dom::set_open(card.id.as_str(), true);
    }
    dom::scroll_to(sentence.id.as_str());
}

/// Goes on from the button that begins the tour, which may scroll away, to the next step, as soon as that is drawn.
fn focus_on_tour() {
    let focus = || {
        if let Some(next) = dom::first(".tour button:last-child") {
            dom::focus(&next);
        }
    };
    Timeout::new(0, focus).forget();
}

fn copy_table(button: &Element) {
    if let (Some(plain), Some(status)) = (dom::first("#table .plain"), button.next_element_sibling()) {
        clipboard::copy(plain.text_content().unwrap_or_default(), status);
    }
}

/// Opens a card and brings a part of it into view.
fn arrive(article: &SharedDocument, card: CardIx, id: &str, focus: &str) {
    dom::unfill();
    dom::close_dialog();
    if let Some(card) = article.card(card) {
        dom::set_open(card.id.as_str(), true);
    }
    dom::bring_into_view(id, focus);
}

fn meet(document: &Document, event: &MouseEvent) -> Option<(Element, Met)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(TIED).ok().flatten()?;
    if is_selecting_text() && !matches!(element.tag_name().as_str(), "A" | "a" | "BUTTON") {
        return None;
    }
    let met = if let Some(act) = element.get_attribute("data-act") {
        Met::Act(act)
    } else if let Some(place) = element.get_attribute("data-cluster") {
        Met::Cluster(parting_place(&element, &place)?)
    } else if let Some(id) = element.get_attribute("data-step") {
        Met::Step(document.find_object(&id)?)
    } else if let Some(id) = element.get_attribute("data-object") {
        Met::Object(Selection::Object(document.find_object(&id)?))
    } else if let Some(id) = element.get_attribute("data-sentence") {
        let ix = document.find_sentence(&id).filter(|_| dom::by_id(&id).is_some())?;
        let object = element.get_attribute("data-find").and_then(|id| document.find_object(&id));
        Met::SentenceLink(ix, object.map_or(Selection::Sentence(ix), Selection::Object))
    } else if element.tag_name() == "A" && element.has_attribute("data-card") {
        let id = element.get_attribute("data-card")?;
        Met::Card(document.find_card(&id).filter(|_| dom::by_id(&id).is_some())?)
    } else if element.class_list().contains("sentence") {
        let ix = document.find_sentence(&element.id())?;
        document.sentence(ix).filter(|sentence| !sentence.mentions.is_empty())?;
        Met::Object(Selection::Sentence(ix))
    } else {
        return None;
    };
    Some((element, met))
}

/// Where a sign for several symbols stands, if closer they part.
fn parting_place(element: &Element, place: &str) -> Option<MapPoint> {
    element.closest("[class*=until]").ok().flatten()?;
    let (x, y) = place.split_once(',')?;
    Some(MapPoint { x: Fixed::parse(x)?.0, y: Fixed::parse(y)?.0 })
}

fn is_event(document: &Document, selection: Selection) -> bool {
    let Selection::Object(ix) = selection else { return false };
    document.object(ix).is_some_and(model::Object::is_event)
}

fn is_selecting_text() -> bool {
    let selection = dom::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

fn origin(document: &Document, element: &Element) -> Origin {
    let within = |part: &str| element.closest(part).ok().flatten();
    let card = within("details.card").and_then(|card| document.find_card(&card.id()));
    match card {
        Some(card) => Origin::Text(card),
        None if within("#map").is_some() => Origin::Map,
        None => Origin::List,
    }
}
