use model::{Document, Fixed, MapPoint};
use yew::AttrValue;

/// A point of the sheet in per cent of its width and height.
pub(crate) fn percent(document: &Document, at: MapPoint) -> (AttrValue, AttrValue) {
    let x = 100.0 * at.x / f32::from(document.sheet.width);
    let y = 100.0 * at.y / f32::from(document.sheet.height);
    (format!("{}%", Fixed(x)).into(), format!("{}%", Fixed(y)).into())
}
