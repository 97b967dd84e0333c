use model::{Lit, Object, ObjectIx, Wording};
use yew::prelude::*;

use crate::Article;
use crate::sign::when;

/// Properties of [`Events`].
#[derive(Clone, PartialEq, Properties)]
pub struct EventsProps {
    /// The document.
    pub article: Article,
    /// What is lit.
    pub lit: Lit,
}

/// The events in the order of time.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let events = props.article.objects().filter(|(_, object)| object.is_event());
    html! {
        <section id="events" class="appendix">
            <h2>{ "Events" }</h2>
            <ol class="events">{ for events.map(|(ix, event)| view_event(props, ix, event)) }</ol>
        </section>
    }
}

fn view_event(props: &EventsProps, ix: ObjectIx, event: &Object) -> Html {
    let id = event.id.as_str().to_owned();
    let lit = props.lit.object(ix).then_some("true");
    html! {
        <li id={id.clone()} data-object={id.clone()} data-lit={lit}>
            { view_date(props, event) }
            <a href={format!("#{id}")} data-object={id}>{ &event.name }</a>
            { event.background.as_ref().map(|background| html! {
                <span class="note">{ format!("Background: {} ({})", background.text, background.source) }</span>
            }) }
        </li>
    }
}

fn view_date(props: &EventsProps, event: &Object) -> Html {
    let datetime = event.period.from.map(|from| from.to_string());
    html! { <time {datetime}>{ when(Wording::of(&props.article.language), event) }</time> }
}
