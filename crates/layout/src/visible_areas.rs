//! What a phone and a desktop screen show of the map at least.

use model::MapBox;

use crate::{ZOOM_STEPS, place_labels::VisibleArea, side_room};

/// Width of a phone's map for each unit of its height.
const PHONE: f32 = 1.33;

/// The visible areas, the smallest scale first; `extent` is what every window shows.
///
/// The smallest map is a phone's, a little wider than high, and shows the extent at the second zoom step. A desktop's
/// shows it at the fifth one, with room at both sides.
pub(crate) fn visible_areas(extent: MapBox) -> Vec<VisibleArea> {
    let width = extent.width().max(extent.height() * PHONE);
    let bounds = MapBox::centred(extent.centre(), width, width / PHONE);
    let wide = |scale: f32| {
        MapBox::centred(bounds.centre(), bounds.width() + side_room::MAX / scale, bounds.height())
    };
    let phone = ZOOM_STEPS.get(1).map(|scale| VisibleArea { bounds, scale: *scale });
    let desktop = ZOOM_STEPS.get(4).map(|scale| VisibleArea { bounds: wide(*scale), scale: *scale });
    phone.into_iter().chain(desktop).collect()
}
