//! The map's way from one card's part to the next.

use model::Fixed;
use web_sys::HtmlElement;

use super::dom;
use super::viewport::Viewport;

/// Lets the sheet travel from where it was to where it now lies; at once where the reader asked for less motion.
pub(super) fn glide(sheet: &HtmlElement, from: Viewport, to: Viewport) {
    if dom::prefers_stillness() || to.scale <= 0.0 || from.scale <= 0.0 {
        return;
    }
    let (dx, dy) = (Fixed(from.left - to.left), Fixed(from.top - to.top));
    let factor = (f64::from(from.scale / to.scale) * 1e4).round() as i64;
    dom::set_style(sheet, "transform", &format!("translate({dx}px,{dy}px) scale({factor}e-4)"));
    // Reading the layout makes the start a style of its own, from which the transition begins.
    let _ = sheet.offset_width();
    dom::set_style(sheet, "transition", "transform .35s cubic-bezier(.3,0,.2,1)");
    dom::set_style(sheet, "transform", "none");
}

/// Puts the sheet where it is travelling to.
pub(super) fn arrive(sheet: &HtmlElement) {
    dom::set_style(sheet, "transition", "none");
}
