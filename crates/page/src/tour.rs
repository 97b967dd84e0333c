use model::Document;
use yew::prelude::*;

/// A button that begins the tour, at a place: `on-map`, or `in-text` where the map has no room to spare.
pub(crate) fn tour_start(document: &Document, place: &'static str) -> Html {
    let first = document.reading_order().first().and_then(|ix| document.object(*ix));
    let id = first.map(|object| object.id.as_str().to_owned());
    html! { <button type="button" class={classes!("tour-start", "needs-scripts", place)} data-tour-step={id}>{ "Tour" }</button> }
}
