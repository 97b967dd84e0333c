//! The map's animation from one part to the next.
//!
//! The style sheet has the animation twice, under two names, since an animation starts anew only under another name.

use std::cell::Cell;

use layout::Viewport;
use model::Fixed;

use super::transform::transform;
use crate::dom::{self, Element};

/// The two names of the animation in the style sheet.
const NAMES: [&str; 2] = ["fly", "fly-again"];

thread_local! {
    /// Which name is next.
    static NEXT: Cell<usize> = const { Cell::new(0) };
}

/// Animates the pane from where the sheet was to where it now lies; not where the reader asked for less motion.
pub(super) fn fly_to(pane: &Element, from: Viewport, to: Viewport) {
    if dom::prefers_reduced_motion() || to.scale <= 0.0 || from.scale <= 0.0 || !from.can_move(to) {
        return;
    }
    let (dx, dy) = (Fixed(from.left - to.left), Fixed(from.top - to.top));
    let next = NEXT.get();
    NEXT.set(1 - next);
    pane.set_style("--fly-from", &transform(dx, dy, f64::from(from.scale / to.scale)));
    pane.set_style("animation-name", NAMES.get(next).copied().unwrap_or_default());
}

/// Puts the pane where its animation ends.
pub(super) fn finish_animation(pane: &Element) {
    pane.set_style("animation-name", "none");
}
