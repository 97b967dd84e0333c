//! Which sets of countries the map shows, by the boxes that the reader has ticked.

use std::fmt::Write;

use model::Document;

/// Style rules that follow the legend's boxes: the first set is a fill of the land, the others lie over it.
pub(crate) fn layer_style(document: &Document) -> String {
    let mut css = String::new();
    for (at, set) in document.sheet.sets.iter().enumerate() {
        let id = &set.id;
        let _ = match at {
            0 => write!(
                css,
                ".page:not(:has(#layer-{id}:checked)) .basemap{{--colour-nato:var(--colour-land)}}"
            ),
            _ => write!(css, ".page:has(#layer-{id}:checked) .layer[data-layer=\"{at}\"]{{display:inline}}"),
        };
    }
    css
}
