use model::{Object, ObjectIx};
use yew::prelude::*;

use crate::side_ids;
use crate::{Id, PageProps};

/// The events in the order of time.
pub(crate) fn events(props: &PageProps) -> Html {
    let events = props.document.objects().filter(|(_, object)| object.is_event());
    html! {
        <section id={Id::Events} class="appendix">
            <h2>{ props.words().page.events }</h2>
            <ol class="events">{ for events.map(|(ix, event)| view_event(props, ix, event)) }</ol>
        </section>
    }
}

fn view_event(props: &PageProps, ix: ObjectIx, event: &Object) -> Html {
    let id = event.id.as_str().to_owned();
    let sides = side_ids(&props.document, &props.document.sides_of(ix));
    html! {
        <li id={id.clone()} data-object={id.clone()} data-sides={sides}>
            { view_date(props, event) }
            <a href={format!("#{id}")} data-object={id}>{ &event.name }</a>
            { event.background.as_ref().map(|background| html! {
                <span class="note">{ props.words().page.event_background.with([&background.text, &background.source]) }</span>
            }) }
        </li>
    }
}

fn view_date(props: &PageProps, event: &Object) -> Html {
    let datetime = event.period.from.map(|from| from.to_string());
    html! { <time {datetime}>{ props.words().date_of(event) }</time> }
}
