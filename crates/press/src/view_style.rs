//! The part of a page's style that its article decides: where the map stands, and which labels fit.

use std::fmt::Write;

use model::{Card, Sheet, TIERS};

/// Style rules for the page of a card, until the app takes over.
///
/// The style sheet cannot divide a length by a length, so each step of scale is a query on the window's size.
pub(crate) fn view_style(sheet: &Sheet, card: &Card) -> String {
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    let (focus, centre) = (card.focus, card.focus.centre());
    let mut css = format!(
        ".map-sheet{{--sheet-ratio:{:.5};--focus-x:{:.5};--focus-y:{:.5};--focus-width:{:.5};--focus-height:{:.5}}}",
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
             {{html:not([data-state=live]) .labels [data-tier=\"{tier}\"]{{visibility:visible}}}}",
            scale * focus.width(),
            scale * focus.height(),
            scale * width,
            scale * height,
        );
    }
    css
}
