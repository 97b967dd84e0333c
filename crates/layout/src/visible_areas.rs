//! What a phone and a desktop screen show of the map at least.

use model::MapBox;

use crate::{ZOOM_STEPS, place_labels::VisibleArea, side_room, step_at};

/// Size of the map of a small phone and of a small desktop, in CSS pixels; that one has room at both sides.
const PHONE: (f32, f32) = (360.0, 230.0);
const DESKTOP: (f32, f32) = (800.0, 520.0);
/// Width of a phone's map for each unit of its height, where it is least wide.
const RATIO: f32 = 1.33;

/// The visible areas of a part of the map, the smallest scale first.
pub(crate) fn visible_areas(part: MapBox) -> Vec<VisibleArea> {
    let width = part.width().max(part.height() * RATIO);
    let bounds = MapBox::centred(part.centre(), width, width / RATIO);
    let wide = |scale: f32| {
        MapBox::centred(bounds.centre(), bounds.width() + side_room::MAX / scale, bounds.height())
    };
    let phone = fitting(part, PHONE);
    let desktop = fitting(part, (DESKTOP.0 - side_room::MAX, DESKTOP.1));
    vec![VisibleArea { bounds, scale: phone }, VisibleArea { bounds: wide(desktop), scale: desktop }]
}

/// The scale at which a window of a size shows all of a part.
fn fitting(part: MapBox, (width, height): (f32, f32)) -> f32 {
    (width / part.width()).min(height / part.height())
}

/// From how many zoom steps beyond a small phone's on a window is so wide that what lies beside the part has room for its label.
pub(crate) const BESIDE: u8 = 2;

/// The scales at which the labels of a part are placed: that of each zoom step, but a small phone's own in place of the step that
/// it has reached, since no window without scripts shows the part at a smaller one.
pub(crate) fn placing_scales(areas: &[VisibleArea]) -> [f32; ZOOM_STEPS.len()] {
    let mut scales = ZOOM_STEPS;
    if let Some(phone) = areas.first()
        && let Some(scale) = scales.get_mut(usize::from(step_at(phone.scale)))
    {
        *scale = phone.scale;
    }
    scales
}
