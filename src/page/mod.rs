//! What the press sets: the whole page as it stands before, and without, any script.
//!
//! The app draws none of it again. It marks what is lit, opens cards and moves the map by attributes.

mod about;
mod appendix;
mod basemap;
mod bottom_bar;
mod card;
mod clusters;
mod embed;
mod events;
mod exchange;
mod labels;
mod legend;
mod map;
mod masthead;
mod prose;
mod ranks;
mod sums;
mod symbols;
mod table;
mod take;
mod takeaway;
mod tour;
mod voices;

pub use embed::Embed;

use std::rc::Rc;

use model::{CardIx, Galley};
use yew::prelude::*;

use crate::{Article, Folder};

/// What a page is set from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// What is tied to what.
    pub article: Article,
    /// The text and the lettering.
    pub galley: Rc<Galley>,
    /// The card that the page is at.
    pub page: CardIx,
    /// The folder that the page is served from.
    pub folder: Folder,
}

/// Where the press puts the app's first view.
pub const APP: &str = "press:app";

/// Where the press puts the outlines of countries.
pub const LAND: &str = "press:land";

/// The whole page, but for the app's controls.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let article = &props.article;
    html! {
        <div class="page" data-folder={props.folder.name()}>
            <a class="skip-link" href="#cards">{ "Skip to the answers" }</a>
            { masthead::masthead(props) }
            <p id="notice" class="notice" role="status"></p>
            <main class="desk">
                { map::map(props) }
                <div id="cards" class="cards" tabindex="-1">
                    { tour::tour_start(article, "in-text") }
                    { voices::voices(props) }
                    { for article.cards().map(|(ix, _)| card::card(props, ix)) }
                    { appendix::appendix(props) }
                    { take::take(props) }
                </div>
            </main>
            { about::about(article) }
            <div class="said"><p id="said" role="status"></p></div>
            { bottom_bar::bottom_bar(props) }
        </div>
    }
}
