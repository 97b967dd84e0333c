//! Moving the map by hand: drag, pinch, wheel, keys, buttons.
//!
//! A gesture sets one transform a frame on the sheet; the state hears of it when the gesture ends.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use model::{Action, Fixed};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::camera::measure;
use super::viewport::Viewport;
use super::{Desk, dom};

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

/// How far a finger may slip and still touch, in CSS pixels.
const SLIP: f32 = 6.0;
/// How long a wheel rests before its gesture has ended, in milliseconds.
const REST: u32 = 160;

#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f32,
    y: f32,
}

/// A gesture under way.
struct Gesture {
    start: Viewport,
    now: Viewport,
    fingers: Vec<Finger>,
    dragging: bool,
    frame: Option<AnimationFrame>,
    rest: Option<Timeout>,
}

struct Hand {
    window: HtmlElement,
    sheet: HtmlElement,
    km: u16,
    look: Callback<Viewport>,
    gesture: RefCell<Option<Gesture>>,
}

/// The map's movements: by its buttons, and by keys while it has the focus.
#[hook]
pub fn use_gestures(desk: &Desk, window: &NodeRef, sheet: &NodeRef) -> (Callback<Move>, Callback<KeyboardEvent>) {
    let hand = use_mut_ref(|| None::<Rc<Hand>>);
    let km = desk.article.sheet.width;
    let dispatcher = desk.state.dispatcher();
    {
        let (hand, window, sheet, dispatcher) = (hand.clone(), window.clone(), sheet.clone(), dispatcher.clone());
        use_effect_with((), move |()| {
            let listeners = window.cast::<HtmlElement>().zip(sheet.cast::<HtmlElement>()).map(|(window, sheet)| {
                let look = Callback::from(move |view: Viewport| dispatcher.dispatch(Action::Look(Some(view.camera()))));
                let new = Rc::new(Hand { window, sheet, km, look, gesture: RefCell::new(None) });
                *hand.borrow_mut() = Some(new.clone());
                listen(&new)
            });
            move || drop(listeners)
        });
    }
    let onmove = Callback::from(move |to: Move| match (to, hand.borrow().as_ref()) {
        (Move::Home, _) => dispatcher.dispatch(Action::Look(None)),
        (to, Some(hand)) => hand.step(to),
        (_, None) => {}
    });
    let onkeydown = {
        let onmove = onmove.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(to) = key(&event) {
                event.prevent_default();
                onmove.emit(to);
            }
        })
    };
    (onmove, onkeydown)
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

fn listen(hand: &Rc<Hand>) -> Vec<EventListener> {
    let on = |name: &'static str, act: fn(&Rc<Hand>, &Event)| {
        let own = hand.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&hand.window, name, options, move |event| act(&own, event))
    };
    vec![
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
    ]
}

fn with_pointer(event: &Event, act: impl FnOnce(&PointerEvent)) {
    if let Some(event) = event.dyn_ref::<PointerEvent>() {
        act(event);
    }
}

impl Hand {
    fn measure(&self) -> Viewport {
        measure(&self.window, &self.sheet, self.km)
    }

    fn point(&self, event: &web_sys::MouseEvent) -> (f32, f32) {
        let rect = self.window.get_bounding_client_rect();
        ((f64::from(event.client_x()) - rect.left()) as f32, (f64::from(event.client_y()) - rect.top()) as f32)
    }

    fn begin(&self) {
        let start = self.measure();
        let gesture = Gesture { start, now: start, fingers: Vec::new(), dragging: false, frame: None, rest: None };
        *self.gesture.borrow_mut() = Some(gesture);
    }

    fn press(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if self.gesture.borrow().is_none() {
            self.begin();
        }
        let (x, y) = self.point(event);
        if let Some(gesture) = self.gesture.borrow_mut().as_mut() {
            gesture.fingers.push(Finger { id: event.pointer_id(), x, y });
            gesture.dragging |= gesture.fingers.len() > 1;
        }
    }

    fn drag(self: &Rc<Self>, event: &PointerEvent) {
        let (x, y) = self.point(event);
        let id = event.pointer_id();
        let moved = self.gesture.borrow_mut().as_mut().is_some_and(|gesture| gesture.drag(Finger { id, x, y }));
        if moved {
            let _ = self.window.set_pointer_capture(id);
            event.prevent_default();
            self.draw_soon();
        }
    }

    fn lift(&self, event: &PointerEvent) {
        let ended = self.gesture.borrow_mut().as_mut().is_some_and(|gesture| {
            gesture.fingers.retain(|finger| finger.id != event.pointer_id());
            gesture.fingers.is_empty() && gesture.rest.is_none()
        });
        if ended {
            self.end();
        }
    }

    /// The click that a drag ends with is no touch.
    fn swallow_click(&self, event: &Event) {
        if self.window.has_attribute("data-dragged") {
            let _ = self.window.remove_attribute("data-dragged");
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// The wheel changes the scale; where it cannot, and on a map that shares the page's scroll, it is the page's.
    fn roll(self: &Rc<Self>, event: &WheelEvent) {
        if self.gesture.borrow().is_none() {
            self.begin();
        }
        let lines = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        let factor = (-event.delta_y() as f32 * lines * if event.ctrl_key() { 0.01 } else { 0.0022 }).max(-1.0).min(1.0).exp2();
        let (x, y) = self.point(event);
        let mut gesture = self.gesture.borrow_mut();
        let Some(gesture) = gesture.as_mut() else { return };
        let next = gesture.now.scaled(factor, x, y);
        if !gesture.now.can_move(next) && !event.ctrl_key() && gesture.rest.is_none() {
            return;
        }
        event.prevent_default();
        gesture.now = next;
        let own = self.clone();
        gesture.rest = Some(Timeout::new(REST, move || own.end()));
        let own = self.clone();
        gesture.frame.get_or_insert_with(|| request_animation_frame(move |_| own.draw()));
    }

    fn step(&self, to: Move) {
        let view = self.measure();
        let (x, y) = (view.width / 2.0, view.height / 2.0);
        let next = match to {
            Move::Closer => view.scaled(1.5, x, y),
            Move::Farther => view.scaled(1.0 / 1.5, x, y),
            Move::By(dx, dy) => view.panned(f32::from(dx) * x / 4.0, f32::from(dy) * y / 4.0),
            Move::Home => return,
        };
        if view.can_move(next) {
            self.look.emit(next);
        }
    }

    fn draw_soon(self: &Rc<Self>) {
        let own = self.clone();
        if let Some(gesture) = self.gesture.borrow_mut().as_mut() {
            gesture.frame.get_or_insert_with(|| request_animation_frame(move |_| own.draw()));
        }
    }

    fn draw(&self) {
        let mut gesture = self.gesture.borrow_mut();
        let Some(gesture) = gesture.as_mut() else { return };
        gesture.frame = None;
        let (start, now) = (gesture.start, gesture.now);
        let factor = now.scale / start.scale;
        let (dx, dy) = (Fixed(now.left - start.left), Fixed(now.top - start.top));
        if (factor - 1.0).abs() < 0.0001 {
            dom::set_style(&self.sheet, "transform", &format!("translate({dx}px,{dy}px)"));
            return;
        }
        let scale = (f64::from(factor) * 1e4).round() as i64;
        let unscale = (1e4 / f64::from(factor)).round() as i64;
        dom::set_style(&self.sheet, "transform", &format!("translate({dx}px,{dy}px) scale({scale}e-4)"));
        dom::set_style(&self.sheet, "--unscale", &format!("{unscale}e-4"));
    }

    fn end(&self) {
        let Some(gesture) = self.gesture.borrow_mut().take() else { return };
        if gesture.dragging {
            let _ = self.window.set_attribute("data-dragged", "true");
            let window = self.window.clone();
            Timeout::new(0, move || {
                let _ = window.remove_attribute("data-dragged");
            })
            .forget();
        }
        if gesture.start.can_move(gesture.now) {
            self.look.emit(gesture.now);
        } else {
            dom::set_style(&self.sheet, "transform", "none");
            dom::set_style(&self.sheet, "--unscale", "1");
        }
    }
}

impl Gesture {
    /// Follows a finger; says whether the map moves with it.
    fn drag(&mut self, to: Finger) -> bool {
        let before = self.fingers.clone();
        let Some(finger) = self.fingers.iter_mut().find(|finger| finger.id == to.id) else { return false };
        let (dx, dy) = (to.x - finger.x, to.y - finger.y);
        if !self.dragging && dx.hypot(dy) < SLIP {
            return false;
        }
        self.dragging = true;
        *finger = to;
        self.now = match (before.as_slice(), self.fingers.as_slice()) {
            ([a, b], [c, d]) => pinch(self.now, (*a, *b), (*c, *d)),
            _ => self.now.panned(dx, dy),
        };
        true
    }
}

fn pinch(view: Viewport, (a, b): (Finger, Finger), (c, d): (Finger, Finger)) -> Viewport {
    let apart = |p: Finger, q: Finger| (p.x - q.x).hypot(p.y - q.y).max(1.0);
    let (x, y) = (f32::midpoint(c.x, d.x), f32::midpoint(c.y, d.y));
    let (dx, dy) = (x - f32::midpoint(a.x, b.x), y - f32::midpoint(a.y, b.y));
    view.panned(dx, dy).scaled(apart(c, d) / apart(a, b), x, y)
}
