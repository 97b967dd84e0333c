//! The search's query and what it finds.

use std::rc::Rc;

use model::{Action, Document, Found, Hit, Index, ObjectIx, Overlay};
use page::names::selector;
use words::Words;
use yew::prelude::*;

use super::app_state::AppState;
use super::effect::use_kept_effect;
use super::kept_state::use_kept_state;
use crate::dom::{self, decomposed_lower};

/// How many results are listed.
pub const MOST: usize = 24;

/// What is looked for, and what is found.
#[derive(Clone)]
pub struct SearchQuery {
    /// How many results there are; none where nothing is looked for.
    pub count: Option<usize>,
    /// The first of them, the best before the others.
    pub hits: Rc<Vec<Hit>>,
    /// Follows the field.
    pub oninput: Callback<InputEvent>,
    /// Called when the dialog has closed.
    pub onclose: Callback<Event>,
}

/// The search, which opens as a dialog when the state says so.
#[hook]
pub fn use_search_query(app: &AppState) -> SearchQuery {
    let index = use_mut_ref(Index::default);
    let found = use_kept_state::<(Option<usize>, Rc<Vec<Hit>>)>();
    {
        let (index, found, document) = (index.clone(), found.clone(), app.document.clone());
        use_kept_effect(app.view.overlay == Some(Overlay::Search), move |is_open| {
            if *is_open {
                index.replace(Index::of(&document, |found| words_of(&document, found), decomposed_lower));
                found.set(Default::default());
                if let Some(dialog) = dom::first(selector::SEARCH) {
                    dialog.show_modal();
                }
            }
        });
    }
    let oninput = {
        let found = found.clone();
        dom::text_handler(move |query| {
            let (count, hits) = index.borrow().find(&query, MOST, decomposed_lower);
            found.set(((!query.trim_ascii().is_empty()).then_some(count), Rc::new(hits)));
        })
    };
    let dispatcher = app.view.dispatcher();
    let onclose = Callback::from(move |_: Event| dispatcher.dispatch(Action::Close));
    let (count, hits) = found.get();
    SearchQuery { count, hits, oninput, onclose }
}

/// What a result is called.
fn words_of(document: &Document, found: Found) -> String {
    match found {
        Found::Object(ix) => name_of(document, ix),
        Found::Card(_) | Found::Voice(_) | Found::Sentence(_) => found.words(document).to_owned(),
    }
}

/// An event with its date; anything else as its symbol is called, with its number and status.
fn name_of(document: &Document, ix: ObjectIx) -> String {
    let Some(object) = document.object(ix) else { return String::new() };
    if object.is_event() {
        return Words::of(&document.language).dated(object);
    }
    let symbol = dom::by_id(object.id.as_str());
    symbol.and_then(|symbol| symbol.attribute("aria-label")).unwrap_or_else(|| object.name.clone())
}
