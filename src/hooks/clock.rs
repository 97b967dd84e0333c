//! The year that the map shows, by slider, by step, or played.

use gloo::timers::callback::Timeout;
use model::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Desk;

/// How long a year stands while the years are played, in milliseconds.
const BEAT: u32 = 1600;

/// What changes the year.
#[derive(Clone)]
pub struct Clock {
    /// Whether the years are being played.
    pub playing: bool,
    /// Plays them, from the first where the last one shows, or stops.
    pub play: Callback<MouseEvent>,
    /// Shows a year.
    pub set: Callback<i16>,
    /// Hears the slider.
    pub slide: Callback<InputEvent>,
}

/// The clock of the map.
#[hook]
pub fn use_clock(desk: &Desk) -> Clock {
    let playing = use_state_eq(|| false);
    let (article, state) = (desk.article.clone(), desk.state.dispatcher());
    let (year, last) = (desk.state.shown_year(&article), article.as_of.year);
    let go = Callback::from(move |year: i16| state.dispatch(Action::Date((year != last).then_some(year))));
    {
        let (playing, go, article) = (playing.clone(), go.clone(), article.clone());
        use_effect_with((*playing, year), move |(on, year)| {
            let next = article.turn(*year, true);
            let next = on.then(|| {
                Timeout::new(BEAT, move || match next {
                    Some(next) => go.emit(next),
                    None => playing.set(false),
                })
            });
            move || drop(next)
        });
    }
    let play = {
        let (playing, go) = (playing.clone(), go.clone());
        let first = article.first_year;
        Callback::from(move |_: MouseEvent| {
            if !*playing && year == last {
                go.emit(first);
            }
            playing.set(!*playing);
        })
    };
    let set = {
        let (playing, go) = (playing.clone(), go.clone());
        Callback::from(move |year: i16| {
            playing.set(false);
            go.emit(year);
        })
    };
    let slide = set.reform(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        input.and_then(|input| input.value().parse().ok()).unwrap_or(last)
    });
    Clock { playing: *playing, play, set, slide }
}
