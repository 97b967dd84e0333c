use model::Document;
use words::{Words, subject};
use yew::prelude::*;

use crate::state::Playback;
use page::SharedDocument;

/// What [`timeline`] draws.
pub(super) struct Timeline {
    /// The document.
    pub document: SharedDocument,
    /// The year that the map shows.
    pub year: i16,
    /// What changes it.
    pub playback: Playback,
}

/// The date that the map shows, and the ways to another.
///
/// The stops of the slider are the years in which something changes; the page draws them below it.
pub(super) fn timeline(props: &Timeline) -> Html {
    let (document, playback) = (&props.document, &props.playback);
    let words = Words::of(&document.language);
    let year = words.year(document, props.year);
    let timeline = &words.app.timeline;
    let play = if playback.playing { timeline.pause } else { timeline.play };
    html! {
        <div class="timeline" role="group" aria-label={timeline.name}>
            <button type="button" class="play needs-scripts" onclick={playback.play.clone()} aria-label={play} data-playing={playback.playing.to_string()}></button>
            { step("‹", timeline.previous, document.turn(props.year, false), &playback.set) }
            <div class="years needs-scripts">
                <input type="range" aria-label={timeline.year} min="0" max={document.stops.len().saturating_sub(1).to_string()}
                    value={document.stop(props.year).to_string()} aria-valuetext={accessible_name(document, props.year)} oninput={playback.slide.clone()} />
            </div>
            { step("›", timeline.next, document.turn(props.year, true), &playback.set) }
            <p class="moment">
                <strong>{ year }</strong>
                { words.members(document, props.year).map(|members| [" · ", &members].concat()) }
                <span class="happened" data-present={(props.year == document.as_of.year).to_string()}>{ happened(document, props.year) }</span>
            </p>
        </div>
    }
}

fn step(icon: &'static str, name: &'static str, to: Option<i16>, set: &Callback<i16>) -> Html {
    let set = set.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(to) = to {
            set.emit(to);
        }
    });
    html! { <button type="button" class="step-year needs-scripts" {onclick} aria-label={name} aria-disabled={to.is_none().to_string()}>{ icon }</button> }
}

/// What changed in a year; the events are links.
fn happened(document: &Document, year: i16) -> Html {
    let moment = document.moment(year);
    let joined = joined(document, year);
    let events = moment.events.iter().filter_map(|ix| document.object(*ix));
    html! {
        <>
            { joined.map(|joined| html! { <span><span class="between">{ " · " }</span>{ joined }</span> }) }
            { for events.map(|event| {
                let id = event.id.as_str().to_owned();
                html! { <span><span class="between">{ " · " }</span><a href={["#", &id].concat()} data-object={id}>{ &event.name }</a></span> }
            }) }
        </>
    }
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

/// The slider's value in words.
fn accessible_name(document: &Document, year: i16) -> String {
    let words = Words::of(&document.language);
    let mut name = words.year(document, year);
    for part in [words.members(document, year), joined(document, year)].into_iter().flatten() {
        name.push_str(words.between_facts);
        name.push_str(&part);
    }
    let events = document.moment(year).events;
    for event in events.iter().filter_map(|ix| document.object(*ix)) {
        name.push_str(words.app.timeline.between_events);
        name.push_str(&event.name);
    }
    name
}
