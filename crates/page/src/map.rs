use yew::prelude::*;

use crate::PageProps;
use crate::basemap::basemap;
use crate::labels::labels;
use crate::legend::legend;
use crate::stops::stops;
use crate::symbols::symbols;
use crate::{ButtonAction, Id, Item, PageLocation};

/// The map: its legend, a window on a sheet, and the app's controls.
///
/// The legend comes first, since its height decides the window's: a page that arrives in parts does not shift.
pub(crate) fn map(props: &PageProps) -> Html {
    let card = props.document.card(props.page).map(|card| card.id.as_str().to_owned());
    let words = &props.words().page.map;
    props.attributes(Item::Map).on(html! {
        <section id={Id::Map} class="map">
            { legend(props) }
            <div hidden=true>{ for targets(props) }</div>
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
            { stops(props) }
            { props.attributes(Item::Caption).on(html! { <p id={Id::Caption}></p> }) }
            { view_tour(props) }
            <button type="button" class="handle needs-scripts" data-action={ButtonAction::ChangeMapHeight} aria-label={words.height}></button>
            <div id={Id::App} class="controls" data-page={card} data-location={props.location.name()}>{ props.controls.clone() }</div>
        </section>
    })
}

/// What links to an object lead to where nothing else in the page is that object: a place that is countries, and an event where
/// its list is in another page. They do not show, so that the page stays where it is.
fn targets(props: &PageProps) -> impl Iterator<Item = Html> {
    let is_embedded = props.location == PageLocation::Embed;
    let objects = props.document.objects().map(|(_, object)| object);
    let unseen = objects.filter(
        move |object| {
            if object.is_event() { is_embedded } else { object.positions().is_empty() }
        },
    );
    unseen.map(|object| html! { <span id={object.id.as_str().to_owned()}></span> })
}

/// The way through the frames in the order of the text, and back to the one that is read.
fn view_tour(props: &PageProps) -> Html {
    let words = &props.words().page.map;
    let step = |is_next, icon: &'static str, name: &'static str| {
        let button = html! { <button type="button" aria-label={name}>{ icon }</button> };
        props.attributes(Item::FrameStep(is_next)).on(button)
    };
    let follow = html! { <button type="button" class="follow" data-action={ButtonAction::FollowText}>{ words.follow }</button> };
    html! {
        <div class="tour needs-scripts" role="group" aria-label={words.tour}>
            { props.attributes(Item::FollowButton).on(follow) }
            { step(false, "‹", words.previous) }
            { props.attributes(Item::FramePosition).on(html! { <span></span> }) }
            { step(true, "›", words.next) }
        </div>
    }
}
