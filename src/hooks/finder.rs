//! The search's query and what it finds.

use std::rc::Rc;

use model::{Action, Found, Index, Over};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::{Desk, fold};

/// What is looked for, and what is found.
#[derive(Clone)]
pub struct Finder {
    /// The dialog.
    pub dialog: NodeRef,
    /// The query as it was typed.
    pub query: Rc<str>,
    /// What is found, the best first.
    pub hits: Rc<Vec<Found>>,
    /// Hears the field.
    pub oninput: Callback<InputEvent>,
    /// Called when the dialog has closed.
    pub onclose: Callback<Event>,
}

/// The search, which opens as a dialog when the state says so.
#[hook]
pub fn use_finder(desk: &Desk) -> Finder {
    let dialog = use_node_ref();
    let index = use_mut_ref(Index::default);
    let found = use_state(|| (Rc::<str>::from(""), Rc::new(Vec::new())));
    {
        let (dialog, index, found, article) =
            (dialog.clone(), index.clone(), found.clone(), desk.article.clone());
        use_effect_with(desk.state.over == Some(Over::Search), move |open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| *open) {
                index.replace(Index::of(&article, fold));
                found.set((Rc::from(""), Rc::new(Vec::new())));
                let _ = dialog.show_modal();
            }
        });
    }
    let oninput = {
        let found = found.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let query = input.map(|input| input.value()).unwrap_or_default();
            let hits = index.borrow().find(&query, fold);
            found.set((query.into(), Rc::new(hits)));
        })
    };
    let state = desk.state.dispatcher();
    let onclose = Callback::from(move |_: Event| state.dispatch(Action::Close));
    let (query, hits) = (*found).clone();
    Finder { dialog, query, hits, oninput, onclose }
}
