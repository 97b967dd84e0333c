use std::rc::Rc;

use layout::MapLayout;
use model::{Answer, CardIx, ViewState};
use words::Words;
use yew::prelude::*;

use crate::{
    Attributes, Downloads, Id, Item, Outlines, PageLocation, SharedDocument, about, appendix, bottom_bar,
    card, export, intro, map, masthead, outlines, voices,
};

/// What a page is set from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// What is tied to what.
    pub document: SharedDocument,
    /// The answers, card by card.
    pub answers: Rc<Vec<Answer>>,
    /// Where everything on the map stands.
    pub layout: Rc<MapLayout>,
    /// The card that the page is at.
    pub page: CardIx,
    /// The folder that the page is served from.
    pub location: PageLocation,
    /// The name of the whole, whatever the article.
    pub brand: AttrValue,
    /// Where the page's data is found.
    pub downloads: Downloads,
    /// The outlines that the map draws.
    pub outlines: Outlines,
    /// The app's controls as they are at first, or nothing where no app will come.
    pub controls: Html,
}

impl PageProps {
    /// The words of the article's language.
    pub(crate) fn words(&self) -> Words {
        Words::of(&self.document.language)
    }

    /// What an item of the page has before the reader has done anything.
    pub(crate) fn attributes(&self, item: Item) -> Attributes {
        let open = self.location.open_cards(self.page);
        let first = ViewState { open, ..ViewState::at(&self.document, self.page) };
        crate::attributes(&self.document, &first, item)
    }

    /// The cards as the page has them: its own one first, so that who comes for it sees it at once.
    fn cards(&self) -> impl Iterator<Item = CardIx> {
        let own = (self.location == PageLocation::Card).then_some(self.page);
        let others = self.document.cards().map(|(ix, _)| ix).filter(move |ix| Some(*ix) != own);
        own.into_iter().chain(others)
    }
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    html! {
        <>
        { outlines::shapes(props) }
        <div class="page" data-location={props.location.name()}>
            <a class="skip-link" href={Id::Cards.fragment()}>{ props.words().page.skip_to_answers }</a>
            { masthead::masthead(props) }
            <p id={Id::Notice} class="notice" role="status"></p>
            <main class="columns">
                { intro::intro(props) }
                { map::map(props) }
                <div id={Id::Cards} class="cards" tabindex="-1">
                    { for props.cards().map(|ix| card::card(props, ix)) }
                    { intro::contents(props) }
                    { voices::voices(props) }
                    { appendix::appendix(props) }
                    { export::export(props) }
                </div>
            </main>
            { about::about(props) }
            <div class="toast"><p id={Id::Toast} role="status"></p></div>
            { bottom_bar::bottom_bar(props) }
        </div>
        </>
    }
}
