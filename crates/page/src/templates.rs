use std::rc::Rc;

use layout::MapLayout;
use model::{Block, CardIx, ViewState};
use yew::prelude::*;

use crate::{
    Attributes, Id, Item, PageLocation, SharedDocument, about, appendix, bottom_bar, card, export, map,
    masthead, tour, voices,
};

/// What a page is set from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// What is tied to what.
    pub document: SharedDocument,
    /// The answers, card by card.
    pub answers: Rc<Vec<Vec<Block>>>,
    /// Where everything on the map stands.
    pub layout: Rc<MapLayout>,
    /// The card that the page is at.
    pub page: CardIx,
    /// The folder that the page is served from.
    pub location: PageLocation,
}

impl PageProps {
    /// What an item of the page has before the reader has done anything.
    pub(crate) fn attributes(&self, item: Item) -> Attributes {
        crate::attributes(&self.document, &ViewState::at(&self.document, self.page), item)
    }
}

/// Where the site puts the app's first view.
pub const APP: &str = "press:app";

/// Where the site puts the outlines of countries.
pub const LAND: &str = "press:land";

/// The whole page, but for the app's controls.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let document = &props.document;
    html! {
        <div class="page" data-location={props.location.name()}>
            <a class="skip-link" href={Id::Cards.fragment()}>{ "Skip to the answers" }</a>
            { masthead::masthead(props) }
            <p id={Id::Notice} class="notice" role="status"></p>
            <main class="columns">
                { map::map(props) }
                <div id={Id::Cards} class="cards" tabindex="-1">
                    { tour::tour_start(document, "in-text") }
                    { voices::voices(props) }
                    { for document.cards().map(|(ix, _)| card::card(props, ix)) }
                    { appendix::appendix(props) }
                    { export::export(props) }
                </div>
            </main>
            { about::about(document) }
            <div class="toast"><p id={Id::Toast} role="status"></p></div>
            { bottom_bar::bottom_bar(props) }
        </div>
    }
}
