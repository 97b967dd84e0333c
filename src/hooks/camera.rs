//! Puts the sheet where the state wants it.

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use model::{Camera, Fixed, MapBox, MapPoint, Over, Sheet, TIERS};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::glide::{arrive, glide};
use super::lettering::settle;
use super::viewport::Viewport;
use super::{Desk, dom, roving};

/// How much closer a touch on a sign for several symbols brings the map.
const CLOSER: f32 = 2.2;
/// How long the map takes to come to rest, in milliseconds.
const AT_REST: u32 = 400;

/// The map's window and the sheet in it.
pub(super) fn scene() -> Option<(HtmlElement, HtmlElement)> {
    let element = |selector| dom::first(selector)?.dyn_into::<HtmlElement>().ok();
    Some((element(".map-window")?, element(".map-sheet")?))
}

/// Width and height of the sheet in kilometres.
#[derive(Clone, Copy)]
struct Scene {
    size: (u16, u16),
}

/// Moves the sheet when the card or the camera changes, and tells the style sheet which labels fit.
#[hook]
pub fn use_camera(desk: &Desk) {
    let seen = use_mut_ref(|| None::<(MapBox, u32)>);
    let marking = use_mut_ref(|| None::<AnimationFrame>);
    let (shown, exact, arrivals) = (shown_box(desk), desk.state.camera.is_some(), desk.state.arrivals);
    let size = (desk.article.sheet.width, desk.article.sheet.height);
    let scene = Scene { size };
    let full = desk.state.over == Some(Over::Map);
    {
        let marking = marking.clone();
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
    fn go(self, shown: MapBox, exact: bool, visibly: bool) {
        let Some((window, sheet)) = scene() else { return };
        let from = visibly.then(|| measure(&window, &sheet, self.size.0));
        put(&sheet, self.size, shown, exact);
        let to = measure(&window, &sheet, self.size.0);
        mark_scale(&window, to.scale);
        if let Some(from) = from {
            glide(&sheet, from, to);
        }
    }

    fn mark_soon(self) -> AnimationFrame {
        let km = self.size.0;
        request_animation_frame(move |_| {
            if let Some((window, sheet)) = scene() {
                arrive(&sheet);
                mark_scale(&window, measure(&window, &sheet, km).scale);
            }
        })
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
fn put(sheet: &HtmlElement, (width, height): (u16, u16), shown: MapBox, exact: bool) {
    arrive(sheet);
    let (centre, width, height) = (shown.centre(), f32::from(width), f32::from(height));
    for (property, fraction) in [
        ("--focus-x", centre.x / width),
        ("--focus-y", centre.y / height),
        ("--focus-width", shown.width() / width),
        ("--focus-height", shown.height() / height),
    ] {
        dom::set_style(sheet, property, &Fraction(fraction).to_string());
    }
    dom::set_style(sheet, "--focus-room", if exact { "0" } else { "1" });
    dom::set_style(sheet, "transform", "none");
    dom::set_style(sheet, "--unscale", "1");
}

/// A fraction in six decimals, through integers.
struct Fraction(f32);

impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}e-6", (f64::from(self.0) * 1e6).round() as i64)
    }
}

/// Where the sheet lies, without the transform of a gesture.
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

/// Notes the scale's step for the style sheet, and what keeps its size on the screen: patterns and the scale bar.
fn mark_scale(window: &HtmlElement, scale: f32) {
    let tier = TIERS.iter().filter(|least| **least <= scale + 0.0005).count().saturating_sub(1);
    let _ = window.set_attribute("data-scale-step", &tier.to_string());
    if scale > 0.0 {
        let fine = format!("rotate(45) scale({})", Fixed(1.0 / scale));
        for pattern in dom::all("pattern:not([id$=legend])") {
            let _ = pattern.set_attribute("patternTransform", &fine);
        }
        mark_bar(scale);
        let at_rest = || {
            settle();
            roving::settle();
        };
        Timeout::new(AT_REST, at_rest).forget();
    }
}

fn mark_bar(scale: f32) {
    let km = BARS.into_iter().find(|km| f32::from(*km) * scale <= LONGEST_BAR);
    if let Some((km, bar)) =
        km.zip(dom::first(".scale-bar").and_then(|bar| bar.dyn_into::<HtmlElement>().ok()))
    {
        dom::set_style(&bar, "inline-size", &format!("{}px", Fixed(f32::from(km) * scale)));
        bar.set_text_content(Some(&format!("{km} km")));
    }
}
