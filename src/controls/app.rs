use model::{CardIx, OpenCards, Over};
use yew::prelude::*;

use super::evidence::{Evidence, evidence};
use super::search::{Search, search};
use super::timeline::{Timeline, timeline};
use super::toolbar::{Toolbar, toolbar};
use super::tour::announced;
use crate::hooks::{
    use_address, use_clock, use_desk, use_finder, use_marks, use_memory, use_ready, use_stage, use_touch,
};
use page::{PageLocation, SharedDocument};

/// What the app needs to be drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The document.
    pub article: SharedDocument,
    /// The card that the page is at.
    pub page: CardIx,
    /// The folder that the page was served from.
    pub folder: PageLocation,
    /// The cards that are open.
    pub open: OpenCards,
}

/// The app's controls on the map; all else in the page it marks where it stands.
#[component]
pub fn App(props: &AppProps) -> Html {
    let article = &props.article;
    let desk = use_desk(article, props.page, &props.open);
    let top = use_address(&desk, props.page, props.folder);
    use_touch(&desk);
    use_marks(&desk, &top);
    let onmove = use_stage(&desk);
    let clock = use_clock(&desk);
    let finder = use_finder(&desk);
    let resume = use_memory(&desk, &top);
    use_ready();

    let state = &desk.state;
    let target = (props.folder == PageLocation::Embed).then_some("_blank");
    html! {
        <>
            { toolbar(&Toolbar { onmove, at_home: state.camera.is_none() }) }
            if let Some(resume) = resume {
                <p class="resume"><a href={resume.href}>{ "Go on reading: " }{ resume.question }</a></p>
            }
            { timeline(&Timeline { article: article.clone(), year: state.shown_year(article), clock }) }
            if let Some(selection) = state.selected {
                { evidence(&Evidence { article: article.clone(), selection, on_map: state.on_map, top: top.clone(), target }) }
            }
            <p class="announced" role="status">{ state.touring.then(|| announced(article, state.selected)) }</p>
            if state.over == Some(Over::Search) {
                { search(&Search { article: article.clone(), top: top.clone(), finder }) }
            }
            if state.over == Some(Over::Map) {
                <button type="button" class="close-full" data-act="full">{ "Close map" }</button>
            }
        </>
    }
}
