use model::{CardIx, OpenCards, Overlay};
use page::names::attribute;
use page::{ButtonAction, PageLocation, SharedDocument};
use words::Words;
use yew::prelude::*;

use super::evidence::{Evidence, evidence};
use super::search::{Search, search};
use super::timeline::{Timeline, timeline};
use super::toolbar::{Toolbar, toolbar};
use crate::dom;
use crate::map::{use_map, use_paper, use_roving_tabindex};
use crate::state::{
    use_address, use_app_state, use_choices, use_clicks, use_kept_effect, use_page_state, use_playback,
    use_reading_progress, use_search_query,
};

/// What the app needs to be drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The document.
    pub document: SharedDocument,
    /// The card that the page is at.
    pub page: CardIx,
    /// Where the page lies in the site.
    pub location: PageLocation,
    /// The cards that are open.
    pub open: OpenCards,
}

/// The app's controls on the map; everything else in the page it adopts as it stands.
#[component]
pub fn App(props: &AppProps) -> Html {
    let document = &props.document;
    let app = use_app_state(document, props.page, &props.open);
    let top = use_address(&app, props.page, props.location);
    let is_embedded = props.location == PageLocation::Embed;
    // First, what the reader has chosen before the app was there; the map last, which keeps clear of the words for the year.
    use_choices(&app);
    use_page_state(&app, &top, !is_embedded);
    let map = use_map(&app);
    use_clicks(&app, &map.zoom_to);
    use_paper(&app, &top);
    use_roving_tabindex(&app);
    let playback = use_playback(&app);
    let query = use_search_query(&app);
    let resume = use_reading_progress(&app, &top);
    use_kept_effect((), |()| mark_live());

    let (state, words) = (&app.view, Words::of(&document.language));
    let target = is_embedded.then_some("_blank");
    html! {
        <>
            { toolbar(&Toolbar { words, on_step: map.on_step, at_home: state.camera.is_none() }) }
            if let Some(resume) = resume {
                <p class="resume"><a href={resume.href}>{ words.app.messages.go_on_reading.with([&resume.question]) }</a></p>
            }
            { timeline(&Timeline { document: document.clone(), year: state.year, playback }) }
            if let Some(selection) = state.selected {
                { evidence(&Evidence { document: document.clone(), selection, open: state.open.clone(), on_map: state.on_map, top: top.clone(), target }) }
            }
            <p class="announced" role="status"></p>
            if state.overlay == Some(Overlay::Search) {
                { search(&Search { document: document.clone(), top: top.clone(), query }) }
            }
            if state.overlay == Some(Overlay::Map) {
                <button type="button" class="close-full" data-action={ButtonAction::ToggleFullMap}>{ words.close_map }</button>
            }
        </>
    }
}

/// Marks the page as one that answers to the reader.
fn mark_live() {
    if let Some(root) = dom::root() {
        root.set_attribute(attribute::STATE, "live");
    }
    dom::mark_ready("app-ready");
}
