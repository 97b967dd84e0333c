//! Moving the map: by hand, by keys while it has the focus, by buttons.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use model::Action;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::Desk;
use super::camera::{Sight, pane, scene};
use super::hand::Hand;
use super::roving::rove;
use layout::Viewport;

/// A step of the map by button or key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Half again as close.
    Closer,
    /// Half again as far.
    Farther,
    /// Back to the card's part.
    Home,
    /// By a part of the window, in eighths of its width and height.
    By(i8, i8),
}

/// The map's movements: by its buttons, and by hand or by keys while it has the focus.
#[hook]
pub(super) fn use_gestures(desk: &Desk, sight: &Rc<RefCell<Sight>>) -> Callback<Move> {
    let hand = use_mut_ref(|| None::<Rc<Hand>>);
    let km = desk.article.sheet.width;
    let dispatcher = desk.state.dispatcher();
    let onmove = {
        let (hand, dispatcher) = (hand.clone(), dispatcher.clone());
        Callback::from(move |to: Move| match (to, hand.borrow().as_ref()) {
            (Move::Home, _) => dispatcher.dispatch(Action::Look(None)),
            (to, Some(hand)) => hand.step(to),
            (_, None) => {}
        })
    };
    let (keys, sight) = (onmove.clone(), sight.clone());
    use_effect_with((), move |()| {
        let parts = scene().and_then(|(window, sheet)| Some((window, sheet.clone(), pane(&sheet)?)));
        let listeners = parts.map(|parts| {
            let look = Callback::from(move |view: Viewport| {
                dispatcher.dispatch(Action::Look(Some(view.camera())));
            });
            let new = Rc::new(Hand::new(parts, km, look, sight));
            *hand.borrow_mut() = Some(new.clone());
            listen(&new, keys)
        });
        move || drop(listeners)
    });
    onmove
}

fn press_key(event: &KeyboardEvent, onmove: &Callback<Move>) {
    if rove(event) {
        event.prevent_default();
    } else if let Some(to) = key(event) {
        event.prevent_default();
        onmove.emit(to);
    }
}

/// The keys of the focused map; elsewhere, and with Control or Command, keys are the browser's.
fn key(event: &KeyboardEvent) -> Option<Move> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowLeft" => Some(Move::By(1, 0)),
        "ArrowRight" => Some(Move::By(-1, 0)),
        "ArrowUp" => Some(Move::By(0, 1)),
        "ArrowDown" => Some(Move::By(0, -1)),
        "+" | "=" => Some(Move::Closer),
        "-" | "_" => Some(Move::Farther),
        "0" | "Home" => Some(Move::Home),
        _ => None,
    }
}

fn listen(hand: &Rc<Hand>, keys: Callback<Move>) -> Vec<EventListener> {
    let on = |name: &'static str, act: fn(&Rc<Hand>, &Event)| {
        let own = hand.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(hand.window(), name, options, move |event| act(&own, event))
    };
    let options = EventListenerOptions::enable_prevent_default();
    let on_key = move |event: &Event| {
        if let Some(event) = event.dyn_ref() {
            press_key(event, &keys);
        }
    };
    vec![
        EventListener::new_with_options(hand.window(), "keydown", options, on_key),
        on("pointerdown", |hand, event| with_pointer(event, |e| hand.press(e))),
        on("pointermove", |hand, event| with_pointer(event, |e| hand.drag(e))),
        on("pointerup", |hand, event| with_pointer(event, |e| hand.lift(e))),
        on("pointercancel", |hand, event| with_pointer(event, |e| hand.lift(e))),
        on("wheel", |hand, event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>() {
                hand.roll(event);
            }
        }),
        on("click", |hand, event| hand.swallow_click(event)),
        on("focusin", |hand, event| hand.follow(event)),
    ]
}

fn with_pointer(event: &Event, act: impl FnOnce(&PointerEvent)) {
    if let Some(event) = event.dyn_ref::<PointerEvent>() {
        act(event);
    }
}
