//! The map's way from one card's part to the next.

use std::cell::Cell;

use model::Fixed;
use web_sys::HtmlElement;

use super::dom;
use layout::Viewport;

/// Where a pane lies that nobody moves: a transform that does nothing, as in the style sheet. Without any, each
/// gesture would begin and end with the layout of all that lies on the sheet.
pub(super) const AT_HOME: &str = "translate(0)";

thread_local! {
    /// Which of its two names in the style sheet the next way has: an animation starts anew under another name.
    static AGAIN: Cell<bool> = const { Cell::new(false) };
}

/// Lets the pane travel from where the sheet was to where it now lies; at once where the reader asked for less motion.
pub(super) fn glide(pane: &HtmlElement, from: Viewport, to: Viewport) {
    if dom::prefers_stillness() || to.scale <= 0.0 || from.scale <= 0.0 || !from.can_move(to) {
        return;
    }
    let (dx, dy) = (Fixed(from.left - to.left), Fixed(from.top - to.top));
    let factor = (f64::from(from.scale / to.scale) * 1e4).round() as i64;
    let way = if AGAIN.get() { "glide-again" } else { "glide" };
    AGAIN.set(!AGAIN.get());
    dom::set_style(pane, "--glide-from", &format!("translate({dx}px,{dy}px) scale({factor}e-4)"));
    dom::set_style(pane, "animation-name", way);
}

/// Puts the pane where it is travelling to.
pub(super) fn arrive(pane: &HtmlElement) {
    dom::set_style(pane, "animation-name", "none");
}
