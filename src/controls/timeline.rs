use words::Words;
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

/// The ways to another date.
///
/// The stops of the slider are the years in which something changes; the page draws them below it, and says what changed.
pub(super) fn timeline(props: &Timeline) -> Html {
    let (document, playback) = (&props.document, &props.playback);
    let words = Words::of(&document.language);
    let timeline = &words.app.timeline;
    let play = if playback.playing { timeline.pause } else { timeline.play };
    html! {
        <div class="timeline" role="group" aria-label={timeline.name}>
            <button type="button" class="play needs-scripts" onclick={playback.play.clone()} aria-label={play} data-playing={playback.playing.to_string()}></button>
            { step("‹", timeline.previous, document.turn(props.year, false), &playback.set) }
            <div class="years needs-scripts">
                <input type="range" aria-label={timeline.year} min="0" max={document.stops.len().saturating_sub(1).to_string()}
                    value={document.stop(props.year).to_string()} oninput={playback.slide.clone()} />
            </div>
            { step("›", timeline.next, document.turn(props.year, true), &playback.set) }
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
