use yew::prelude::*;

use super::basemap::basemap;
use super::labels::labels;
use super::legend::legend;
use super::symbols::symbols;
use super::tour::tour_start;
use super::{APP, PageProps};

/// The map: its legend, a window on a sheet, and the app's controls.
///
/// The legend comes first, since its height decides the window's: a page that arrives in parts does not shift.
pub(super) fn map(props: &PageProps) -> Html {
    let card = props.article.card(props.page).map(|card| card.id.as_str().to_owned());
    let year = props.article.as_of.year;
    let members = props.article.members_words(year).map(|members| format!(", {members}")).unwrap_or_default();
    let name = format!("Map, {}{members}", props.article.year_words(year));
    html! {
        <section id="map" class="map" aria-label={name} data-card={card.clone()}>
            { legend(props) }
            <div class="map-window" tabindex="0" role="group" aria-roledescription="map"
                aria-label="Arrow keys move the map, plus and minus change its scale">
                <div class="map-sheet">
                    <div class="map-pane">
                        { basemap(props) }
                        { symbols(props) }
                        { labels(props) }
                    </div>
                </div>
                <p class="scale-bar needs-scripts" aria-hidden="true"></p>
            </div>
            { tour_start(&props.article, "on-map") }
            <div id="app" class="controls" data-page={card} data-folder={props.folder.name()}>{ APP }</div>
        </section>
    }
}
