//! Puts the sheet where the state wants it.

use gloo::events::EventListener;
use model::{Fixed, MapBox, TIERS};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::glide::{arrive, glide};
use super::viewport::Viewport;
use super::{Desk, dom};

/// Moves the sheet when the card or the camera changes, and tells the style sheet which labels fit.
#[hook]
pub fn use_camera(desk: &Desk, window: &NodeRef, sheet: &NodeRef, full: bool) {
    let seen = use_mut_ref(|| None::<(MapBox, u32)>);
    let (shown, exact, arrivals) = (shown_box(desk), desk.state.camera.is_some(), desk.state.arrivals);
    let size = (desk.article.sheet.width, desk.article.sheet.height);
    {
        let (window, sheet) = (window.clone(), sheet.clone());
        use_effect_with((shown, exact, full, arrivals), move |(shown, exact, _, arrivals)| {
            let (Some(window), Some(sheet)) = (window.cast::<HtmlElement>(), sheet.cast::<HtmlElement>())
            else {
                return;
            };
            let before = seen.borrow_mut().replace((*shown, *arrivals));
            let from = measure(&window, &sheet, size.0);
            put(&sheet, size, *shown, *exact);
            let to = measure(&window, &sheet, size.0);
            mark_scale(&window, to.scale);
            if before.is_some_and(|(before, arrived)| before != *shown && arrived == *arrivals) {
                glide(&sheet, from, to);
            }
        });
    }
    let (window, sheet) = (window.clone(), sheet.clone());
    use_effect_with((), move |()| {
        let resized = move |_: &web_sys::Event| {
            if let (Some(window), Some(sheet)) = (window.cast::<HtmlElement>(), sheet.cast::<HtmlElement>()) {
                arrive(&sheet);
                mark_scale(&window, measure(&window, &sheet, size.0).scale);
            }
        };
        let listener = dom::window().map(|window| EventListener::new(&window, "resize", resized));
        move || drop(listener)
    });
}

/// The reader's own view, or else the part that the card speaks of.
fn shown_box(desk: &Desk) -> MapBox {
    let focus = desk.article.card(desk.state.card).map_or(desk.article.sheet.home, |card| card.focus);
    desk.state.camera.map_or(focus, model::Camera::square)
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

/// Notes the scale's step for the style sheet, and the hatch's size so that its lines stay fine.
fn mark_scale(window: &HtmlElement, scale: f32) {
    let tier = TIERS.iter().filter(|least| **least <= scale + 0.0005).count().saturating_sub(1);
    let _ = window.set_attribute("data-scale-step", &tier.to_string());
    if scale > 0.0
        && let Some(hatch) = dom::by_id("hatch")
    {
        let _ = hatch.set_attribute("patternTransform", &format!("rotate(45) scale({})", Fixed(1.0 / scale)));
    }
}
