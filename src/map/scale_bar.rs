//! What keeps its size on the screen at every scale: patterns and the scale bar.

use model::Fixed;
use page::names::selector;

use crate::{dom, state::words};

/// Lengths for the scale bar in kilometres, the longest first.
const LENGTHS: [u16; 6] = [1000, 500, 200, 100, 50, 20];
/// The longest that the scale bar gets, in pixels.
const LONGEST: f32 = 104.0;

/// Adapts the patterns and the scale bar to a scale in pixels a kilometre.
pub(super) fn set_scale(scale: f32) {
    if scale <= 0.0 {
        return;
    }
    let transform = format!("rotate(45) scale({})", Fixed(1.0 / scale));
    for pattern in dom::all(selector::PATTERNS) {
        pattern.set_attribute("patternTransform", &transform);
    }
    let km = LENGTHS.into_iter().find(|km| f32::from(*km) * scale <= LONGEST);
    if let (Some(km), Some(bar)) = (km, dom::first(selector::SCALE_BAR)) {
        bar.set_style("--length", &[&Fixed(f32::from(km) * scale).to_string(), "px"].concat());
        bar.set_text(&words().app.messages.kilometres.with([&km.to_string()]));
    }
}
