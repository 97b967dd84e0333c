use std::ops::Deref;
use std::rc::Rc;

use model::{Action, CardIx, OpenCards, ViewState};
use page::SharedDocument;
use yew::prelude::*;

/// The state of the view, as the reducer keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct View(ViewState);

impl Reducible for View {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.apply(action);
        if next == self.0 { self } else { Rc::new(Self(next)) }
    }
}

impl Deref for View {
    type Target = ViewState;

    fn deref(&self) -> &ViewState {
        &self.0
    }
}

/// The document with the state of its view: what every hook works on.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The document.
    pub document: SharedDocument,
    /// The state, with its dispatcher.
    pub view: UseReducerHandle<View>,
}

/// Sends actions to the one state.
pub(super) type Dispatcher = UseReducerDispatcher<View>;

/// The one state of the page.
#[hook]
pub fn use_app_state(document: &SharedDocument, page: CardIx, open: &OpenCards) -> AppState {
    let init = {
        let (document, open) = (document.clone(), open.clone());
        move || View(ViewState { open, ..ViewState::at(&document, page) })
    };
    AppState { document: document.clone(), view: use_reducer_eq(init) }
}
