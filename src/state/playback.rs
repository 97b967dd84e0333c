//! The year that the map shows, by slider, by step, or played.

use model::Action;
use yew::prelude::*;

use super::app_state::AppState;
use super::effect::use_kept_effect;
use super::kept_state::use_kept_state;
use crate::dom;

/// How long a year stands while the years are played, in milliseconds: its caption is read in that time.
const YEAR_TIME: u32 = 2400;

/// What changes the year.
#[derive(Clone)]
pub struct Playback {
    /// Whether the years are being played.
    pub playing: bool,
    /// Plays them, from the first where the last one shows, or stops.
    pub play: Callback<MouseEvent>,
    /// Shows a year.
    pub set: Callback<i16>,
    /// Follows the slider.
    pub slide: Callback<InputEvent>,
}

/// Plays the years of the map.
#[hook]
pub fn use_playback(app: &AppState) -> Playback {
    let playing = use_kept_state::<bool>();
    let (document, dispatcher) = (app.document.clone(), app.view.dispatcher());
    let (year, last) = (app.view.year, document.as_of.year);
    let show = move |year: i16| dispatcher.dispatch(Action::Date(year));
    {
        let (playing, show, document) = (playing.clone(), show.clone(), document.clone());
        use_kept_effect((playing.get(), year), move |(on, year)| {
            let next = document.turn(*year, true);

            on.then(|| {
                dom::after(YEAR_TIME, move || match next {
                    Some(next) => show(next),
                    None => playing.set(false),
                })
            })
        });
    }
    let play = {
        let (playing, show) = (playing.clone(), show.clone());
        let first = document.first_year;
        Callback::from(move |_: MouseEvent| {
            if !playing.get() && year == last {
                show(first);
            }
            playing.set(!playing.get());
        })
    };
    let set = {
        let playing = playing.clone();
        Callback::from(move |year: i16| {
            playing.set(false);
            show(year);
        })
    };
    let slide = {
        let set = set.clone();
        dom::text_handler(move |value| {
            let at = value.parse::<i16>().ok().and_then(|at| usize::try_from(at).ok());
            let stop = at.and_then(|at| document.stops.get(at).copied());
            set.emit(stop.unwrap_or(last));
        })
    };
    Playback { playing: playing.get(), play, set, slide }
}
