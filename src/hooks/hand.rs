//! The hand on the map: turns the browser's events into movements of the sheet.
//!
//! While a gesture lasts it sets the pane's transform at each event, of which browsers send one a frame; when it ends,
//! `look` hears what the window shows.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use model::Fixed;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, SvgElement, WheelEvent};
use yew::Callback;

use super::camera::{Sight, lie_still, measure};
use super::dom;
use super::fingers::{Finger, Fingers};
use super::gestures::Move;
use super::glide::arrive;
use layout::Viewport;

/// How long a wheel rests before its gesture has ended, in milliseconds.
const REST: u32 = 160;
/// Doublings of the scale for each pixel of a wheel, and of a pinch on a touchpad.
const WHEEL: f32 = 0.0022;
const TOUCHPAD: f32 = 0.01;
/// How far from the edge of the window a symbol with the focus is put, in pixels.
const EDGE: f32 = 56.0;

/// A gesture under way.
struct Gesture {
    start: Viewport,
    now: Viewport,
    fingers: Fingers,
    /// The window's upper left corner on the screen.
    corner: (f64, f64),
    rest: Option<Timeout>,
}

impl Gesture {
    fn point(&self, event: &MouseEvent) -> (f32, f32) {
        let from = |client: i32, edge: f64| (f64::from(client) - edge) as f32;
        (from(event.client_x(), self.corner.0), from(event.client_y(), self.corner.1))
    }

    fn finger(&self, event: &PointerEvent) -> Finger {
        let (x, y) = self.point(event);
        Finger { id: event.pointer_id(), x, y }
    }
}

/// The hand, with the elements that it moves.
pub(super) struct Hand {
    window: HtmlElement,
    sheet: HtmlElement,
    pane: HtmlElement,
    km: u16,
    look: Callback<Viewport>,
    sight: Rc<RefCell<Sight>>,
    gesture: RefCell<Option<Gesture>>,
}

impl Hand {
    /// A hand on a sheet of so many kilometres.
    pub(super) fn new(
        (window, sheet, pane): (HtmlElement, HtmlElement, HtmlElement),
        km: u16,
        look: Callback<Viewport>,
        sight: Rc<RefCell<Sight>>,
    ) -> Self {
        Self { window, sheet, pane, km, look, sight, gesture: RefCell::new(None) }
    }

    /// The element whose events it is to be told.
    pub(super) fn window(&self) -> &HtmlElement {
        &self.window
    }

    fn measure(&self) -> Viewport {
        arrive(&self.pane);
        measure(&self.window, &self.sheet, self.km)
    }

    /// Acts on the gesture under way, or on a new one.
    fn with_gesture<T>(&self, act: impl FnOnce(&mut Gesture) -> T) -> T {
        let mut gesture = self.gesture.borrow_mut();
        act(gesture.get_or_insert_with(|| {
            let start = self.measure();
            let rect = self.window.get_bounding_client_rect();
            let corner = (rect.left(), rect.top());
            Gesture { start, now: start, fingers: Fingers::default(), corner, rest: None }
        }))
    }

    pub(super) fn press(&self, event: &PointerEvent) {
        if event.button() == 0 {
            self.with_gesture(|gesture| gesture.fingers.press(gesture.finger(event)));
        }
    }

    pub(super) fn drag(&self, event: &PointerEvent) {
        let mut gesture = self.gesture.borrow_mut();
        let Some(gesture) = gesture.as_mut() else { return };
        let had_dragged = gesture.fingers.have_dragged();
        let Some(next) = gesture.fingers.follow(gesture.now, gesture.finger(event)) else { return };
        if !had_dragged {
            let _ = self.window.set_pointer_capture(event.pointer_id());
        }
        self.move_to(gesture, next);
    }

    pub(super) fn lift(&self, event: &PointerEvent) {
        let ended = self.gesture.borrow_mut().as_mut().is_some_and(|gesture| {
            gesture.fingers.lift(event.pointer_id());
            gesture.fingers.are_up() && gesture.rest.is_none()
        });
        if ended {
            self.end();
        }
    }

    /// The click that a drag ends with is no touch.
    pub(super) fn swallow_click(&self, event: &Event) {
        if self.window.has_attribute("data-dragged") {
            let _ = self.window.remove_attribute("data-dragged");
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// The wheel changes the scale; where the scale has come to its end, the wheel is the page's.
    pub(super) fn roll(self: &Rc<Self>, event: &WheelEvent) {
        let has_moved = self.with_gesture(|gesture| {
            let (x, y) = gesture.point(event);
            let next = gesture.now.scaled(rolled(event).exp2(), x, y);
            let moves = gesture.now.can_move(next) || event.ctrl_key() || gesture.rest.is_some();
            if moves {
                self.move_to(gesture, next);
                let own = self.clone();
                gesture.rest = Some(Timeout::new(REST, move || own.end()));
            }
            moves
        });
        if has_moved {
            event.prevent_default();
        } else {
            self.end();
        }
    }

    /// One step by button or key.
    pub(super) fn step(&self, to: Move) {
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

    /// Brings a symbol that gets the focus into the window.
    pub(super) fn follow(&self, event: &Event) {
        let Some(symbol) = event.target().and_then(|it| it.dyn_into::<SvgElement>().ok()) else { return };
        if self.gesture.borrow().is_some() {
            return;
        }
        let view = self.measure();
        let (outer, inner) = (self.window.get_bounding_client_rect(), symbol.get_bounding_client_rect());
        let next = view.panned(
            inwards(inner.left() - outer.left(), inner.width(), view.width),
            inwards(inner.top() - outer.top(), inner.height(), view.height),
        );
        if view.can_move(next) {
            self.look.emit(next);
        }
    }

    fn move_to(&self, gesture: &mut Gesture, next: Viewport) {
        gesture.now = next;
        let start = gesture.start;
        let (dx, dy) = (Fixed(next.left - start.left), Fixed(next.top - start.top));
        let factor = f64::from(next.scale / start.scale);
        let in_ten_thousandths = |number: f64| (number * 1e4).round() as i64;
        let (scale, unscale) = (in_ten_thousandths(factor), in_ten_thousandths(1.0 / factor));
        dom::set_style(&self.pane, "transform", &format!("translate({dx}px,{dy}px) scale({scale}e-4)"));
        if scale != 10_000 {
            dom::set_style(&self.pane, "--unscale", &format!("{unscale}e-4"));
        }
    }

    fn end(&self) {
        let Some(gesture) = self.gesture.borrow_mut().take() else { return };
        if gesture.fingers.have_dragged() {
            self.expect_click();
        }
        if gesture.start.can_move(gesture.now) {
            self.sight.borrow_mut().landed = Some(gesture.now);
            self.look.emit(gesture.now);
        } else {
            lie_still(&self.pane);
        }
    }

    /// The browser sends a drag's click at once, or not at all.
    fn expect_click(&self) {
        let _ = self.window.set_attribute("data-dragged", "true");
        let window = self.window.clone();
        let forget = move || {
            let _ = window.remove_attribute("data-dragged");
        };
        Timeout::new(0, forget).forget();
    }
}

/// How far something must move to lie well within a window; nothing where all of it shows.
fn inwards(start: f64, size: f64, window: f32) -> f32 {
    let (start, size) = (start as f32, size as f32);
    if start >= 0.0 && start + size <= window {
        return 0.0;
    }
    let target = start.max(EDGE).min(window - EDGE - size);
    target - start
}

/// Doublings of the scale that a turn of the wheel asks for, at most one.
fn rolled(event: &WheelEvent) -> f32 {
    let pixels = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
    let each = if event.ctrl_key() { TOUCHPAD } else { WHEEL };
    let doublings = -event.delta_y() as f32 * pixels * each;
    if doublings.abs() > 1.0 { doublings.signum() } else { doublings }
}
