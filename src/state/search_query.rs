//! The search's query and what it finds.

use std::rc::Rc;

use model::{Action, Found, Index, Overlay};
use yew::prelude::*;

use super::app_state::AppState;
use super::effect::use_kept_effect;
use crate::dom::{self, fold};

/// What is looked for, and what is found.
#[derive(Clone)]
pub struct SearchQuery {
    /// The dialog.
    pub dialog: NodeRef,
    /// The query as it was typed.
    pub query: Rc<str>,
    /// What is found, the best first.
    pub hits: Rc<Vec<Found>>,
    /// Follows the field.
    pub oninput: Callback<InputEvent>,
    /// Called when the dialog has closed.
    pub onclose: Callback<Event>,
}

/// The search, which opens as a dialog when the state says so.
#[hook]
pub fn use_search_query(app: &AppState) -> SearchQuery {
    let dialog = use_node_ref();
    let index = use_mut_ref(Index::default);
    let found = use_state(|| (Rc::<str>::from(""), Rc::new(Vec::new())));
    {
        let (dialog, index, found, document) =
            (dialog.clone(), index.clone(), found.clone(), app.document.clone());
        use_kept_effect(app.view.overlay == Some(Overlay::Search), move |is_open| {
            if *is_open {
                index.replace(Index::of(&document, fold));
                found.set((Rc::from(""), Rc::new(Vec::new())));
                dom::show_modal(&dialog);
            }
        });
    }
    let oninput = {
        let found = found.clone();
        dom::text_handler(move |query| {
            let hits = index.borrow().find(&query, fold);
            found.set((query.into(), Rc::new(hits)));
        })
    };
    let dispatcher = app.view.dispatcher();
    let onclose = Callback::from(move |_: Event| dispatcher.dispatch(Action::Close));
    let (query, hits) = (*found).clone();
    SearchQuery { dialog, query, hits, oninput, onclose }
}
