//! The part of a page's style that its article decides: where the map stands, and what shows at which scale.

use std::fmt::Write;

use model::{Card, MapBox, Sheet, TIERS};

/// Style rules for the page of a card: where its map stands, and what shows at which scale.
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
    push_tiers(&mut css, sheet, focus);
    css
}

/// What shows from each tier on, and what no longer does.
///
/// Each rule weighs less than that for what is out of the map's time, which stays hidden. What is lit or the target of
/// the address shows in any case.
/// Each tier has a class of its own: where the scale passes it, only what hangs on it has its style reckoned anew.
fn push_tiers(css: &mut String, sheet: &Sheet, focus: MapBox) {
    let late: Vec<String> = (1..=TIERS.len()).map(|tier| format!(".from-{tier}")).collect();
    let _ = write!(css, "@layer components{{{}{{display:none}}", late.join(","));
    for (tier, scale) in TIERS.iter().enumerate().skip(1) {
        let _ = write!(
            css,
            "{}@container map {}{{{}}}",
            tier_rules(&format!(".step-{tier}"), tier),
            query(sheet, focus, *scale),
            tier_rules(".map-window:not(.step-0)", tier),
        );
    }
    css.push_str(".symbol :where([data-lit],:target){display:inline}}");
}

fn tier_rules(window: &str, tier: usize) -> String {
    format!(":where({window}) .from-{tier}{{display:inline}}:where({window}) .until-{tier}{{display:none}}")
}

/// Whether the window shows a part of the sheet at a scale or a larger one.
///
/// The style sheet cannot divide a length by a length, so that this is a query on the window's size.
fn query(sheet: &Sheet, focus: MapBox, scale: f32) -> String {
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    format!(
        "((inline-size>={:.0}px) and (block-size>={:.0}px)) or (inline-size>={:.0}px) or (block-size>={:.0}px)",
        window_width(scale * focus.width()),
        scale * focus.height(),
        scale * width,
        scale * height,
    )
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
