use yew::prelude::*;

use crate::PageProps;
use crate::basemap::basemap;
use crate::labels::labels;
use crate::legend::legend;
use crate::stops::stops;
use crate::symbols::symbols;
use crate::tour::tour_start;
use crate::{Id, Item};

/// The map: its legend, a window on a sheet, and the app's controls.
///
/// The legend comes first, since its height decides the window's: a page that arrives in parts does not shift.
pub(crate) fn map(props: &PageProps) -> Html {
    let card = props.document.card(props.page).map(|card| card.id.as_str().to_owned());
    let words = &props.words().page.map;
    props.attributes(Item::Map).on(html! {
        <section id={Id::Map} class="map">
            { legend(props) }
            <div class="map-window" tabindex="0" role="group" aria-roledescription={words.role}
                aria-label={words.keys}>
                <div class="map-sheet">
                    <div class="map-pane">
                        { basemap(props) }
                        { symbols(props) }
                        { labels(props) }
                    </div>
                </div>
                <p class="scale-bar needs-scripts" aria-hidden="true"></p>
            </div>
            { tour_start(props, "on-map") }
            { stops(props) }
            <div id={Id::App} class="controls" data-page={card} data-location={props.location.name()}>{ props.controls.clone() }</div>
        </section>
    })
}
