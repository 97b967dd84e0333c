//! Puts the sheet into its window, and measures where it lies.
//!
//! A part of the map comes in and custom properties of the style sheet go out, which places the sheet by itself.

use layout::Viewport;
use model::MapBox;
use page::names::selector;

use super::animation::finish_animation;
use crate::dom::{self, Element};

/// The transform of a pane that nobody moves: one that does nothing, as in the style sheet. Without any, each gesture would begin
/// and end with the layout of all that lies on the sheet.
const NO_TRANSFORM: &str = "translate(0)";

/// The elements that the map moves.
#[derive(Clone)]
pub(super) struct MapElements {
    /// The window on the sheet.
    pub(super) window: Element,
    /// The whole map.
    pub(super) sheet: Element,
    /// The part of the sheet that gestures and animations move.
    pub(super) pane: Element,
}

impl MapElements {
    /// Finds them in the page.
    pub(super) fn find() -> Option<Self> {
        let window = dom::first(selector::MAP_WINDOW)?;
        let sheet = window.first(selector::MAP_SHEET)?;
        let pane = sheet.first_child()?;
        Some(Self { window, sheet, pane })
    }

    /// Where the sheet lies, wherever a gesture or an animation shows it; it is so many kilometres wide.
    pub(super) fn measure(&self, km: u16) -> Viewport {
        let (outer, inner) = (self.window.rect(), self.sheet.rect());
        Viewport {
            width: outer.width as f32,
            height: outer.height as f32,
            left: (inner.left - outer.left) as f32,
            top: (inner.top - outer.top) as f32,
            sheet_width: inner.width as f32,
            sheet_height: inner.height as f32,
            scale: inner.width as f32 / f32::from(km),
        }
    }

    /// Takes away what a gesture or an animation has set.
    pub(super) fn reset_pane(&self) {
        reset_pane(&self.pane);
    }
}

fn reset_pane(pane: &Element) {
    finish_animation(pane);
    pane.set_style("transform", NO_TRANSFORM);
    // All that lies on it inherits this.
    pane.remove_style("--unscale");
}

/// Puts a part of the map into the window. A card's part gets room for labels at both sides; a view of the reader's own is shown
/// exactly.
pub(super) fn show_part(sheet: &Element, size: (u16, u16), part: MapBox, exact: bool) {
    show_centre(sheet, size, part);
    let (width, height) = (f32::from(size.0), f32::from(size.1));
    sheet.set_style("--focus-width", &fraction(part.width() / width));
    sheet.set_style("--focus-height", &fraction(part.height() / height));
    sheet.set_style("--focus-room", if exact { "0" } else { "1" });
}

/// Puts the middle of a part into the middle of the window, at the same scale.
pub(super) fn show_centre(sheet: &Element, (width, height): (u16, u16), part: MapBox) {
    let centre = part.centre();
    sheet.set_style("--focus-x", &fraction(centre.x / f32::from(width)));
    sheet.set_style("--focus-y", &fraction(centre.y / f32::from(height)));
    if let Some(pane) = sheet.first_child() {
        reset_pane(&pane);
    }
}

/// A fraction in six decimals.
fn fraction(fraction: f32) -> String {
    let millionths = (f64::from(fraction) * 1e6).round() as i64;
    format!("{millionths}e-6")
}
