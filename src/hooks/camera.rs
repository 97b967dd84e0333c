//! Puts the sheet where the state wants it.

use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use model::{Camera, Fixed, MapBox, MapPoint, Over, Sheet};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::glide::{AT_HOME, arrive, glide};
use super::lettering::settle;
use super::tier::window_class;
use super::{Desk, dom, roving};
use layout::Viewport;

/// How much closer a touch on a sign for several symbols brings the map.
const CLOSER: f32 = 2.2;
/// How long the map takes to come to rest, in milliseconds.
const AT_REST: u32 = 400;

/// What of a sheet a movement moves.
pub(super) fn pane(sheet: &HtmlElement) -> Option<HtmlElement> {
    sheet.first_element_child()?.dyn_into().ok()
}

/// The map's window and the sheet in it.
pub(super) fn scene() -> Option<(HtmlElement, HtmlElement)> {
    let element = |selector| dom::first(selector)?.dyn_into::<HtmlElement>().ok();
    Some((element(".map-window")?, element(".map-sheet")?))
}

/// Where the sheet lies, as far as it is known without asking the browser.
#[derive(Default)]
pub(super) struct Sight {
    /// Where it has been put, or last measured.
    lies: Option<Viewport>,
    /// Where a gesture has brought it, which ends with a view of that.
    pub landed: Option<Viewport>,
    /// The scale that the page is marked with.
    marked: Option<Viewport>,
    /// Whether the map's words have been set for another scale.
    unsettled: bool,
    /// Whether another symbol may have to be the tabulator's stop.
    stopless: bool,
    /// What happens when the map comes to rest.
    resting: Option<Timeout>,
}

/// The map on the screen.
#[derive(Clone)]
struct Scene {
    /// Width and height of the sheet in kilometres.
    size: (u16, u16),
    sight: Rc<RefCell<Sight>>,
}

/// Moves the sheet when the card or the camera changes, and tells the style sheet which labels fit.
#[hook]
pub(super) fn use_camera(desk: &Desk, sight: &Rc<RefCell<Sight>>) {
    let seen = use_mut_ref(|| None::<(MapBox, u32)>);
    let marking = use_mut_ref(|| None::<AnimationFrame>);
    let (shown, exact, arrivals) = (shown_box(desk), desk.state.camera.is_some(), desk.state.arrivals);
    let scene = Scene { size: (desk.article.sheet.width, desk.article.sheet.height), sight: sight.clone() };
    let full = desk.state.over == Some(Over::Map);
    {
        let (marking, scene) = (marking.clone(), scene.clone());
        use_effect_with((shown, exact, full, arrivals), move |(shown, exact, _, arrivals)| {
            match seen.borrow_mut().replace((*shown, *arrivals)) {
                Some((before, arrived)) if before != *shown => scene.go(*shown, *exact, arrived == *arrivals),
                // The sheet lies where the page has put it, and is measured when that costs no layout of its own.
                _ => *marking.borrow_mut() = Some(scene.mark_soon()),
            }
        });
    }
    use_effect_with((), move |()| {
        let resized = move |_: &Event| *marking.borrow_mut() = Some(scene.mark_soon());
        let listener = dom::window().map(|window| EventListener::new(&window, "resize", resized));
        move || drop(listener)
    });
}

impl Scene {
    /// Puts a part of the map into the window, on a way that the eye can follow or at once.
    fn go(&self, shown: MapBox, exact: bool, visibly: bool) {
        let Some((window, sheet)) = scene() else { return };
        let km = self.size.0;
        let lay = self.sight.borrow_mut().lies.take().unwrap_or_else(|| measure(&window, &sheet, km));
        let to = self.put(&sheet, lay, shown, exact);
        let from = self.sight.borrow_mut().landed.take().unwrap_or(lay);
        self.sight.borrow_mut().lies = Some(to);
        self.mark(&window, to);
        if visibly {
            let _ = pane(&sheet).map(|pane| glide(&pane, from, to));
        }
    }

    /// Where only the place changes, the sheet keeps its size to the last bit, and so needs no layout of what is on it.
    fn put(&self, sheet: &HtmlElement, lay: Viewport, shown: MapBox, exact: bool) -> Viewport {
        let to = Viewport::showing((lay.width, lay.height), self.size, shown, exact);
        if to.has_scale_of(lay) && exact {
            put_centre(sheet, self.size, shown);
            lay.centred(shown.centre())
        } else {
            put(sheet, self.size, shown, exact);
            to
        }
    }

    fn mark_soon(&self) -> AnimationFrame {
        let own = self.clone();
        request_animation_frame(move |_| {
            if let Some((window, sheet)) = scene() {
                let lies = measure(&window, &sheet, own.size.0);
                *own.sight.borrow_mut() = Sight { lies: Some(lies), ..Sight::default() };
                own.mark(&window, lies);
            }
        })
    }

    /// Notes the scale for what depends on it, now and when the map is at rest.
    fn mark(&self, window: &HtmlElement, view: Viewport) {
        let is_new = !self.sight.borrow().marked.is_some_and(|marked| marked.has_scale_of(view));
        if is_new {
            let mut sight = self.sight.borrow_mut();
            (sight.marked, sight.unsettled) = (Some(view), true);
            mark_scale(window, view.scale);
        }
        self.rest(window);
    }

    /// Lets the map come to rest, after all movements that follow one another, and sees to its words at a new scale.
    fn rest(&self, window: &HtmlElement) {
        let _ = window.remove_attribute("data-at-rest");
        self.after(AT_REST, Self::settle_words);
    }

    fn after(&self, wait: u32, act: fn(&Self, &HtmlElement, &HtmlElement)) {
        let own = self.clone();
        let at_rest = move || {
            if let Some((window, sheet)) = scene() {
                act(&own, &window, &sheet);
            }
        };
        self.sight.borrow_mut().resting = Some(Timeout::new(wait, at_rest));
    }

    fn settle_words(&self, _: &HtmlElement, sheet: &HtmlElement) {
        if take(&mut self.sight.borrow_mut().unsettled) {
            // A slow machine may still be on the way, where words have another size.
            let _ = pane(sheet).map(|pane| arrive(&pane));
            settle();
            self.sight.borrow_mut().stopless = true;
        }
        // A task of its own, so that a touch can come between.
        self.after(0, Self::settle_stop);
    }

    fn settle_stop(&self, window: &HtmlElement, _: &HtmlElement) {
        if take(&mut self.sight.borrow_mut().stopless) {
            roving::settle();
        }
        let _ = window.set_attribute("data-at-rest", "true");
    }
}

/// A view round a place in which less than half as much is seen.
pub(super) fn closer(sheet: &Sheet, at: MapPoint) -> Option<Camera> {
    let (window, element) = scene()?;
    let now = measure(&window, &element, sheet.width).camera();
    let camera = Camera { centre: at, span: now.span / CLOSER };
    Some(camera.within(f32::from(sheet.width), f32::from(sheet.height)))
}

/// The reader's own view, or else the part that the card speaks of.
fn shown_box(desk: &Desk) -> MapBox {
    let focus = desk.article.card(desk.state.card).map_or(desk.article.sheet.home, |card| card.focus);
    desk.state.camera.map_or(focus, model::Camera::square)
}

/// Lays a sheet so that a part of the map fills its window.
pub(super) fn place(sheet: &HtmlElement, size: (u16, u16), shown: MapBox) {
    put(sheet, size, shown, true);
}

/// A card's part gets room for words at both sides; a view of the reader's own is shown exactly.
fn put(sheet: &HtmlElement, size: (u16, u16), shown: MapBox, exact: bool) {
    put_centre(sheet, size, shown);
    let (width, height) = (f32::from(size.0), f32::from(size.1));
    set_fraction(sheet, "--focus-width", shown.width() / width);
    set_fraction(sheet, "--focus-height", shown.height() / height);
    dom::set_style(sheet, "--focus-room", if exact { "0" } else { "1" });
}

fn put_centre(sheet: &HtmlElement, (width, height): (u16, u16), shown: MapBox) {
    let centre = shown.centre();
    set_fraction(sheet, "--focus-x", centre.x / f32::from(width));
    set_fraction(sheet, "--focus-y", centre.y / f32::from(height));
    let _ = pane(sheet).map(|pane| lie_still(&pane));
}

/// Takes away what a gesture or a way has set.
pub(super) fn lie_still(pane: &HtmlElement) {
    arrive(pane);
    dom::set_style(pane, "transform", AT_HOME);
    // All that lies on it inherits this.
    let _ = pane.style().remove_property("--unscale");
}

fn set_fraction(sheet: &HtmlElement, property: &str, fraction: f32) {
    dom::set_style(sheet, property, &Fraction(fraction).to_string());
}

/// A fraction in six decimals, through integers.
struct Fraction(f32);

impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}e-6", (f64::from(self.0) * 1e6).round() as i64)
    }
}

/// Where the sheet lies, whatever moves on it.
pub(super) fn measure(window: &Element, sheet: &HtmlElement, km: u16) -> Viewport {
    let (outer, inner) = (window.get_bounding_client_rect(), sheet.get_bounding_client_rect());
    Viewport {
        width: outer.width() as f32,
        height: outer.height() as f32,
        left: (inner.left() - outer.left()) as f32,
        top: (inner.top() - outer.top()) as f32,
        sheet_width: inner.width() as f32,
        sheet_height: inner.height() as f32,
        scale: inner.width() as f32 / f32::from(km),
    }
}

/// Lengths for the scale bar in kilometres, and the most pixels that it takes.
const BARS: [u16; 6] = [1000, 500, 200, 100, 50, 20];
const LONGEST_BAR: f32 = 110.0;

/// Notes the scale's tiers for the style sheet, and what keeps its size on the screen: patterns and the scale bar.
fn mark_scale(window: &HtmlElement, scale: f32) {
    dom::set_or_remove(window, "class", Some(&window_class(scale)));
    if scale > 0.0 {
        let fine = format!("rotate(45) scale({})", Fixed(1.0 / scale));
        for pattern in dom::all("pattern:not([id$=legend])") {
            let _ = pattern.set_attribute("patternTransform", &fine);
        }
        mark_bar(scale);
    }
}

fn mark_bar(scale: f32) {
    let km = BARS.into_iter().find(|km| f32::from(*km) * scale <= LONGEST_BAR);
    if let Some((km, bar)) =
        km.zip(dom::first(".scale-bar").and_then(|bar| bar.dyn_into::<HtmlElement>().ok()))
    {
        dom::set_style(&bar, "inline-size", &format!("{}px", Fixed(f32::from(km) * scale)));
        let words = format!("{km} km");
        match bar.first_child() {
            Some(text) => text.set_node_value(Some(&words)),
            None => bar.set_text_content(Some(&words)),
        }
    }
}
