//! One listener for everything that is tied to the model.
//!
//! A click finds the nearest element that names an object, a sentence or a card.
//! Links keep their own meaning for new tabs and without scripts.

use model::{Action, CardIx, Document, Origin, Selection};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::{Desk, dom};

const TIED: &str = "[data-object],[data-sentence],[data-card],[data-let-go],.sentence,button,summary,a,input";

/// What a click has met.
enum Met {
    Object(Selection),
    SentenceLink(Selection),
    Card(CardIx),
    LetGo,
}

/// Selects what is clicked and visits the cards whose links are clicked.
#[hook]
pub fn use_touch(desk: &Desk) -> Callback<MouseEvent> {
    let arriving = use_mut_ref(|| None::<(String, &'static str)>);
    {
        let arriving = arriving.clone();
        let state = desk.state.clone();
        use_effect_with(state, move |_| {
            if let Some((id, focus)) = arriving.borrow_mut().take() {
                dom::bring_into_view(&id, focus);
            }
        });
    }
    let (article, state) = (desk.article.clone(), desk.state.clone());
    Callback::from(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        let Some((element, met)) = meet(&article, &event) else { return };
        event.prevent_default();
        match met {
            Met::LetGo => state.dispatch(Action::Deselect),
            Met::Object(selection) => state.dispatch(Action::Select(selection, origin(&article, &element))),
            Met::SentenceLink(selection) => {
                let Selection::Sentence(ix) = selection else { return };
                let Some(sentence) = article.sentence(ix) else { return };
                *arriving.borrow_mut() = Some((sentence.id.as_str().to_owned(), "a"));
                if state.selected == Some(selection) {
                    state.dispatch(Action::Deselect);
                }
                state.dispatch(Action::Select(selection, Origin::Text(sentence.card)));
            }
            Met::Card(ix) => {
                let id = article.card(ix).map(|card| card.id.as_str().to_owned()).unwrap_or_default();
                *arriving.borrow_mut() = Some((id, "summary"));
                state.dispatch(Action::Visit(ix));
            }
        }
    })
}

fn meet(document: &Document, event: &MouseEvent) -> Option<(Element, Met)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(TIED).ok().flatten()?;
    if is_selecting_text() && !matches!(element.tag_name().as_str(), "A" | "a" | "BUTTON") {
        return None;
    }
    let met = if element.has_attribute("data-let-go") {
        Met::LetGo
    } else if let Some(id) = element.get_attribute("data-object") {
        Met::Object(Selection::Object(document.find_object(&id)?))
    } else if let Some(id) = element.get_attribute("data-sentence") {
        Met::SentenceLink(Selection::Sentence(document.find_sentence(&id)?))
    } else if element.tag_name() == "A" && element.has_attribute("data-card") {
        Met::Card(document.find_card(&element.get_attribute("data-card")?)?)
    } else if element.class_list().contains("sentence") {
        let ix = document.find_sentence(&element.id())?;
        document.sentence(ix).filter(|sentence| !sentence.mentions.is_empty())?;
        Met::Object(Selection::Sentence(ix))
    } else {
        return None;
    };
    Some((element, met))
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
