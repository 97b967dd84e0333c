//! Events and those who listen to them.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use yew::{Callback, InputEvent};

use super::Element;

/// An event on an element.
///
/// Methods that only some events have, such as [`key`](Self::key), are for those events alone: the wrapper does not ask the
/// browser what an event is.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a>(&'a web_sys::Event);

impl<'a> Event<'a> {
    fn mouse(self) -> &'a MouseEvent {
        self.0.unchecked_ref()
    }

    /// The element that the event is about.
    pub fn target(self) -> Option<Element> {
        self.0.target().map(|target| Element(target.unchecked_into()))
    }

    /// Whether the focus comes from another element.
    pub fn is_move_of_focus(self) -> bool {
        self.0.unchecked_ref::<FocusEvent>().related_target().is_some()
    }

    /// Keeps the browser from what it would do.
    pub fn prevent_default(self) {
        self.0.prevent_default();
    }

    /// Keeps the event from elements further out.
    pub fn stop_propagation(self) {
        self.0.stop_propagation();
    }

    /// The key of a keyboard event.
    pub fn key(self) -> String {
        self.0.unchecked_ref::<KeyboardEvent>().key()
    }

    /// Whether Control or Command is held down.
    pub fn has_control(self) -> bool {
        self.mouse().ctrl_key() || self.mouse().meta_key()
    }

    /// Whether Shift is held down.
    pub fn has_shift(self) -> bool {
        self.mouse().shift_key()
    }

    /// Whether a key is held down that gives the event to the browser: Control, Command or Alt.
    pub fn is_for_browser(self) -> bool {
        self.has_control() || self.mouse().alt_key()
    }

    /// Whether a click asks for a new tab or window, or comes from another button than the main one.
    pub fn is_special_click(self) -> bool {
        self.has_control() || self.has_shift() || !self.is_main_button()
    }

    /// Whether the event comes from the main button, a finger or a pen.
    pub fn is_main_button(self) -> bool {
        self.mouse().button() == 0
    }

    /// Whether a button of the mouse is held down, a finger or a pen is on the screen.
    pub fn is_pressed(self) -> bool {
        self.mouse().buttons() != 0
    }

    /// Whether a click is the second one of two in quick succession, or a later one.
    pub fn is_repeated(self) -> bool {
        self.mouse().detail() > 1
    }

    /// Where the pointer is, in CSS pixels from the corner of the browser's window.
    pub fn position(self) -> (f64, f64) {
        (f64::from(self.mouse().client_x()), f64::from(self.mouse().client_y()))
    }

    /// The number that the browser gives to the pointer.
    pub fn pointer(self) -> i32 {
        self.0.unchecked_ref::<PointerEvent>().pointer_id()
    }

    /// How far a wheel asks to scroll down, in CSS pixels; a line counts as 16.
    pub fn wheel_pixels(self) -> f64 {
        let wheel = self.0.unchecked_ref::<WheelEvent>();
        let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        wheel.delta_y() * unit
    }
}

/// What runs at an event; boxed, since the way to it would be compiled anew for each type of closure.
type Act = Box<dyn FnMut(Event)>;

/// Listens as long as it lives.
#[derive(Debug)]
pub struct Listener(#[expect(dead_code, reason = "it stops listening when it is dropped")] EventListener);

impl Listener {
    fn new(target: &EventTarget, event: &'static str, phase: EventListenerPhase, mut act: Act) -> Self {
        let options = EventListenerOptions { phase, passive: false };
        Self(EventListener::new_with_options(target, event, options, move |event| act(Event(event))))
    }
}

impl Element {
    /// Listens to the events of a kind on the element and on what is in it.
    pub fn listen(&self, event: &'static str, act: impl FnMut(Event) + 'static) -> Listener {
        Listener::new(&self.0, event, EventListenerPhase::Bubble, Box::new(act))
    }

    /// Listens in the capture phase, for events that do not bubble.
    pub fn listen_captured(&self, event: &'static str, act: impl FnMut(Event) + 'static) -> Listener {
        Listener::new(&self.0, event, EventListenerPhase::Capture, Box::new(act))
    }
}

/// Listens to every event of a kind on the page, wherever it happens.
pub fn listen(event: &'static str, act: impl FnMut(Event) + 'static) -> Option<Listener> {
    Some(super::root()?.listen(event, act))
}

/// Listens to an event of the browser's window.
pub fn listen_window(event: &'static str, mut act: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, event, EventListenerPhase::Bubble, Box::new(move |_| act())))
}

/// A callback for an event of an element that a component draws.
pub fn handler<E: AsRef<web_sys::Event> + 'static>(act: impl Fn(Event) + 'static) -> Callback<E> {
    Callback::from(move |event: E| act(Event(event.as_ref())))
}

/// A callback for a field that a component draws: it gets the field's value.
pub fn text_handler(act: impl Fn(String) + 'static) -> Callback<InputEvent> {
    handler(move |event| act(event.target().map(|field| field.value()).unwrap_or_default()))
}
