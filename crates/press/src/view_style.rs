//! The part of a page's style that its article decides: where the map stands, and which labels fit.

use std::fmt::Write;

use model::{Card, Sheet, TIERS};

/// Style rules for the page of a card, until the app has measured the window.
///
/// The style sheet cannot divide a length by a length, so each step of scale is a query on the window's size.
pub(crate) fn view_style(sheet: &Sheet, card: &Card) -> String {
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    let (focus, centre) = (card.focus, card.focus.centre());
    let mut css = format!(
        ".map-sheet{{--sheet-ratio:{:.6};--focus-x:{:.6};--focus-y:{:.6};--focus-width:{:.6};--focus-height:{:.6}}}",
        width / height,
        centre.x / width,
        centre.y / height,
        focus.width() / width,
        focus.height() / height,
    );
    for (tier, scale) in TIERS.iter().enumerate().skip(1) {
        let _ = write!(
            css,
            "@container map ((inline-size>={:.0}px) and (block-size>={:.0}px)) or (inline-size>={:.0}px) or (block-size>={:.0}px)\
             {{.map-window:not([data-scale-step]) .labels [data-tier=\"{tier}\"]{{display:inline}}}}",
            window_width(scale * focus.width()),
            scale * focus.height(),
            scale * width,
            scale * height,
        );
    }
    css
}

/// The window that has so many pixels left when `map.css` has taken its room at the sides:
/// none up to 400 pixels, then two fifths of what is more, at most 160.
fn window_width(inner: f32) -> f32 {
    match inner {
        inner if inner <= 400.0 => inner,
        inner if inner <= 640.0 => (inner - 160.0) / 0.6,
        inner => inner + 160.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_at_the_sides_is_that_of_the_style_sheet() {
        for window in [320.0_f32, 400.0, 500.0, 800.0, 1200.0] {
            let room = ((window - 400.0) * 0.4).clamp(0.0, 160.0);
            assert!((window_width(window - room) - window).abs() < 0.01, "{window}");
        }
    }
}
