use std::rc::Rc;

use model::{Action, CardIx, OpenCards, ViewState};
use yew::prelude::*;

use page::SharedDocument;

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

impl std::ops::Deref for View {
    type Target = ViewState;

    fn deref(&self) -> &ViewState {
        &self.0
    }
}

/// The document with the state of its view: what every hook works on.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The document.
    pub article: SharedDocument,
    /// The state and its dispatcher.
    pub state: UseReducerHandle<View>,
}

/// The one state of the page.
#[hook]
pub fn use_desk(article: &SharedDocument, page: CardIx, open: &OpenCards) -> Desk {
    let open = open.clone();
    let state = use_reducer_eq(move || View(ViewState { open, ..ViewState::at(page) }));
    Desk { article: article.clone(), state }
}
