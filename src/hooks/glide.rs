//! The map's way from one card's part to the next.

use std::cell::RefCell;

use gloo::render::{AnimationFrame, request_animation_frame};
use model::Fixed;
use web_sys::HtmlElement;

use super::dom;
use super::viewport::Viewport;

/// Where a sheet lies that nobody moves: a transform that does nothing, as in the style sheet. Without any, each
/// gesture would begin and end with the layout of all that lies on the sheet.
pub(super) const AT_HOME: &str = "translate(0)";

thread_local! {
    /// The frame in which a way begins.
    static START: RefCell<Option<AnimationFrame>> = const { RefCell::new(None) };
}

/// Lets the sheet travel from where it was to where it now lies; at once where the reader asked for less motion.
///
/// A transition begins from what has been painted, so that the way begins one frame later: asking the browser for its
/// layout would do the same in the midst of a touch.
pub(super) fn glide(sheet: &HtmlElement, from: Viewport, to: Viewport) {
    if dom::prefers_stillness() || to.scale <= 0.0 || from.scale <= 0.0 || !from.can_move(to) {
        return;
    }
    let (dx, dy) = (Fixed(from.left - to.left), Fixed(from.top - to.top));
    let factor = (f64::from(from.scale / to.scale) * 1e4).round() as i64;
    dom::set_style(sheet, "transform", &format!("translate({dx}px,{dy}px) scale({factor}e-4)"));
    let sheet = sheet.clone();
    begin(request_animation_frame(move |_| {
        begin(request_animation_frame(move |_| {
            dom::set_style(&sheet, "transition", "transform .35s cubic-bezier(.3,0,.2,1)");
            dom::set_style(&sheet, "transform", AT_HOME);
        }));
    }));
}

fn begin(frame: AnimationFrame) {
    START.with(|start| start.replace(Some(frame)));
}

/// Puts the sheet where it is travelling to.
pub(super) fn arrive(sheet: &HtmlElement) {
    dom::set_style(sheet, "transition", "none");
    if START.with(RefCell::take).is_some() {
        dom::set_style(sheet, "transform", AT_HOME);
    }
}
