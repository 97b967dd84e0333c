use yew::prelude::*;

use crate::PageProps;

/// A button that begins the tour, at a place: `on-map`, or `in-text` where the map has no room to spare.
pub(crate) fn tour_start(props: &PageProps, place: &'static str) -> Html {
    let document = &props.document;
    let first = document.reading_order().first().and_then(|ix| document.object(*ix));
    let id = first.map(|object| object.id.as_str().to_owned());
    html! { <button type="button" class={classes!("tour-start", "needs-scripts", place)} data-tour-step={id}>{ props.words().page.map.tour }</button> }
}
