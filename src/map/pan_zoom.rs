//! Pans and zooms the map by pointers, wheel and keys.
//!
//! While a gesture lasts it sets the pane's transform at each event, of which browsers send one a frame; when it ends,
//! `look` gets what the window shows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use layout::Viewport;
use model::{Camera, Fixed};
use page::names::attribute;
use yew::Callback;

use super::animation::finish_animation;
use super::move_step::MoveStep;
use super::pointers::{Pointer, Pointers};
use super::sheet_position::MapElements;
use super::transform::{in_ten_thousandths, transform};
use super::viewport_cache::ViewportCache;
use crate::dom::{self, Element, Event, Timer, is_embedded};
use crate::state::words;

/// How long a wheel stands still before its gesture has ended, in milliseconds.
const WHEEL_TIME: u32 = 160;
/// Doublings of the scale for each pixel of a wheel, and of a pinch on a touchpad.
const WHEEL: f32 = 0.0022;
const TOUCHPAD: f32 = 0.01;
/// How far from the edge of the window a symbol with the focus is put, in pixels.
const EDGE: f32 = 56.0;

/// A gesture under way.
struct Gesture {
    start: Viewport,
    now: Viewport,
    pointers: Pointers,
    /// The map window's upper left corner in the browser's window.
    corner: (f64, f64),
    wheel_end: Option<Timer>,
}

impl Gesture {
    fn point(&self, event: Event) -> (f32, f32) {
        let (x, y) = event.position();
        ((x - self.corner.0) as f32, (y - self.corner.1) as f32)
    }

    fn pointer(&self, event: Event) -> Pointer {
        let (x, y) = self.point(event);
        Pointer { id: event.pointer(), x, y }
    }
}

/// Pans and zooms a map.
pub(super) struct PanZoom {
    map: MapElements,
    /// How many kilometres the sheet is wide.
    km: u16,
    /// Gets what the window shows after a gesture.
    look: Callback<Option<Camera>>,
    cache: Rc<RefCell<ViewportCache>>,
    gesture: RefCell<Option<Gesture>>,
    /// Whether the wheel is the map's: not before the reader clicks a map that stands in another page.
    takes_wheel: Cell<bool>,
    /// Whether the reader has been told so.
    has_hinted: Cell<bool>,
}

impl PanZoom {
    pub(super) fn new(
        map: MapElements,
        km: u16,
        look: Callback<Option<Camera>>,
        cache: Rc<RefCell<ViewportCache>>,
    ) -> Self {
        let takes_wheel = Cell::new(!is_embedded());
        Self { map, km, look, cache, gesture: RefCell::new(None), takes_wheel, has_hinted: Cell::default() }
    }

    /// The element whose events move the map.
    pub(super) fn window(&self) -> &Element {
        &self.map.window
    }

    /// What the window shows.
    pub(super) fn camera(&self) -> Camera {
        self.measure().camera()
    }

    fn measure(&self) -> Viewport {
        finish_animation(&self.map.pane);
        self.map.measure(self.km)
    }

    fn show(&self, view: Viewport) {
        self.look.emit(Some(view.camera()));
    }

    /// Acts on the gesture under way, or on a new one.
    fn with_gesture<T>(&self, act: impl FnOnce(&mut Gesture) -> T) -> T {
        let mut gesture = self.gesture.borrow_mut();
        act(gesture.get_or_insert_with(|| {
            let start = self.measure();
            let rect = self.map.window.rect();
            let corner = (rect.left, rect.top);
            Gesture { start, now: start, pointers: Pointers::default(), corner, wheel_end: None }
        }))
    }

    /// A pointer goes down.
    pub(super) fn press(&self, event: Event) {
        self.takes_wheel.set(true);
        self.map.window.remove_attribute(attribute::WHEEL_HINT);
        if event.is_main_button() {
            self.with_gesture(|gesture| gesture.pointers.press(gesture.pointer(event)));
        }
    }

    /// A pointer leaves the map.
    pub(super) fn leave(&self) {
        self.takes_wheel.set(!is_embedded());
        self.map.window.remove_attribute(attribute::WHEEL_HINT);
    }

    /// A pointer moves. A button that was released where nobody could tell ends the gesture.
    pub(super) fn drag(&self, event: Event) {
        if !event.is_pressed() {
            return self.lift(event);
        }
        let mut gesture = self.gesture.borrow_mut();
        let Some(gesture) = gesture.as_mut() else { return };
        let was_drag = gesture.pointers.is_drag();
        let Some(next) = gesture.pointers.follow(gesture.now, gesture.pointer(event)) else { return };
        if !was_drag {
            self.map.window.capture_pointer(event.pointer());
        }
        self.move_to(gesture, next);
    }

    /// A pointer goes up.
    pub(super) fn lift(&self, event: Event) {
        let ended = self.gesture.borrow_mut().as_mut().is_some_and(|gesture| {
            gesture.pointers.lift(event.pointer());
            gesture.pointers.is_empty() && gesture.wheel_end.is_none()
        });
        if ended {
            self.end();
        }
    }

    /// Keeps the click that a drag ends with from selecting anything.
    pub(super) fn swallow_click(&self, event: Event) {
        if self.map.window.has_attribute(attribute::DRAGGED) {
            self.map.window.remove_attribute(attribute::DRAGGED);
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// The wheel changes the scale; where the scale has come to its end, the wheel is the page's.
    pub(super) fn turn_wheel(self: &Rc<Self>, event: Event) {
        if !self.takes_wheel.get() && !event.has_control() {
            if !self.has_hinted.replace(true) {
                self.map.window.set_attribute(attribute::WHEEL_HINT, words().app.messages.wheel_hint);
            }
            return;
        }
        let has_moved = self.with_gesture(|gesture| {
            let (x, y) = gesture.point(event);
            let next = gesture.now.scaled(wheel_zoom(event).exp2(), x, y);
            let moves = gesture.now.can_move(next) || event.has_control() || gesture.wheel_end.is_some();
            if moves {
                self.move_to(gesture, next);
                let own = self.clone();
                gesture.wheel_end = Some(dom::after(WHEEL_TIME, move || own.end()));
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
    pub(super) fn step(&self, step: MoveStep) {
        let view = self.measure();
        let (x, y) = (view.width / 2.0, view.height / 2.0);
        let next = match step {
            MoveStep::Closer => view.scaled(1.5, x, y),
            MoveStep::Farther => view.scaled(1.0 / 1.5, x, y),
            MoveStep::By(dx, dy) => view.panned(f32::from(dx) * x / 4.0, f32::from(dy) * y / 4.0),
            MoveStep::Home => return,
        };
        if view.can_move(next) {
            self.show(next);
        }
    }

    /// Brings a symbol into the window that the focus comes to from somewhere else; where the page gives it back, the reader
    /// has seen the symbol.
    pub(super) fn follow_focus(&self, event: Event) {
        let Some(symbol) = event.target().filter(|target| *target != self.map.window) else { return };
        if self.gesture.borrow().is_some() || !event.is_move_of_focus() {
            return;
        }
        let view = self.measure();
        let (outer, inner) = (self.map.window.rect(), symbol.rect());
        let next = view.panned(
            inwards(inner.left - outer.left, inner.width, view.width),
            inwards(inner.top - outer.top, inner.height, view.height),
        );
        if view.can_move(next) {
            self.show(next);
        }
    }

    fn move_to(&self, gesture: &mut Gesture, next: Viewport) {
        gesture.now = next;
        let start = gesture.start;
        let (dx, dy) = (Fixed(next.left - start.left), Fixed(next.top - start.top));
        let factor = f64::from(next.scale / start.scale);
        self.map.pane.set_style("transform", &transform(dx, dy, factor));
        if in_ten_thousandths(factor) != 10_000 {
            let unscale = in_ten_thousandths(1.0 / factor);
            self.map.pane.set_style("--unscale", &format!("{unscale}e-4"));
        }
    }

    fn end(&self) {
        let Some(gesture) = self.gesture.borrow_mut().take() else { return };
        if gesture.pointers.is_drag() {
            self.expect_click();
        }
        if gesture.start.can_move(gesture.now) {
            self.cache.borrow_mut().gesture_end = Some(gesture.now);
            self.show(gesture.now);
        } else {
            self.map.reset_pane();
        }
    }

    /// The browser sends a drag's click at once, or not at all.
    fn expect_click(&self) {
        self.map.window.set_attribute(attribute::DRAGGED, "true");
        let window = self.map.window.clone();
        dom::soon(move || window.remove_attribute(attribute::DRAGGED));
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
fn wheel_zoom(event: Event) -> f32 {
    let each = if event.has_control() { TOUCHPAD } else { WHEEL };
    let doublings = -event.wheel_pixels() as f32 * each;
    if doublings.abs() > 1.0 { doublings.signum() } else { doublings }
}
