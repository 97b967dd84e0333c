//! What the map shows in a year, in words.

use model::Document;
use words::{Words, subject};
use yew::prelude::*;

use crate::PageProps;
use crate::names::class;

/// The words for the year that is shown first, and those for every stop of the timeline, from which the app takes them.
pub(crate) fn moment(props: &PageProps) -> Html {
    let document = &props.document;
    html! {
        <>
            <p class={class::MOMENT}>{ view_moment(document, document.as_of.year) }</p>
            <div hidden=true>{ for document.stops.iter().map(|year| view_stop(document, *year)) }</div>
        </>
    }
}

fn view_stop(document: &Document, year: i16) -> Html {
    let spoken = spoken(document, year);
    html! { <div data-moment={year.to_string()} data-spoken={spoken}>{ view_moment(document, year) }</div> }
}

fn view_moment(document: &Document, year: i16) -> Html {
    let words = Words::of(&document.language);
    let members = words.members(document, year).map(|members| [" · ", &members].concat());
    let is_present = year == document.as_of.year;
    html! {
        <span>
            <strong>{ words.year(document, year) }</strong>{ members }
            <span class={class::HAPPENED} data-present={is_present.to_string()}>{ happened(document, year) }</span>
        </span>
    }
}

/// What changed in a year; the events are links.
fn happened(document: &Document, year: i16) -> Html {
    let events = document.moment(year).events.into_iter().filter_map(|ix| document.object(ix));
    let event = |event: &model::Object| {
        let id = event.id.as_str().to_owned();
        html! { <a href={["#", &id].concat()} data-object={id}>{ event.short_name().to_owned() }</a> }
    };
    let parts = joined(document, year).map(Html::from).into_iter().chain(events.map(event));
    parts.map(|part| html! { <span><span class="between">{ " · " }</span>{ part }</span> }).collect()
}

fn joined(document: &Document, year: i16) -> Option<String> {
    let moment = document.moment(year);
    let names: Vec<&str> = moment.joined.iter().map(String::as_str).collect();
    let names = Words::of(&document.language).list(&names);
    match names.is_empty() {
        true => None,
        false if year == document.first_year => Some(subject::FOUNDERS.into()),
        false => Some([subject::JOINED, &names].concat()),
    }
}

/// The same for a reader who hears it, as the value of the slider.
fn spoken(document: &Document, year: i16) -> String {
    let words = Words::of(&document.language);
    let mut spoken = words.year(document, year);
    for part in [words.members(document, year), joined(document, year)].into_iter().flatten() {
        spoken.push_str(words.between_facts);
        spoken.push_str(&part);
    }
    let events = document.moment(year).events;
    for event in events.iter().filter_map(|ix| document.object(*ix)) {
        spoken.push_str(words.app.timeline.between_events);
        spoken.push_str(&event.name);
    }
    spoken
}
