//! What a phone and a desktop screen show of the map at least.

use model::MapBox;

use crate::{ZOOM_STEPS, place_labels::VisibleArea, side_room};

/// Width of a phone's map for each unit of its height.
const PHONE: f32 = 1.23;

/// The visible areas, the smallest scale first; `extent` is what every window shows.
///
/// The smallest map is a phone's, a little wider than high, and shows the extent at the second zoom step. A desktop's
/// shows it at the third one, with room at both sides.
pub(crate) fn visible_areas(extent: MapBox) -> Vec<VisibleArea> {
    let height = extent.height().max(extent.width() / PHONE);
    let bounds = MapBox::centred(extent.centre(), extent.width(), height);
    let wide = |scale: f32| {
        MapBox::centred(bounds.centre(), bounds.width() + side_room::MAX / scale, bounds.height())
    };
    let phone = ZOOM_STEPS.get(1).map(|scale| VisibleArea { bounds, scale: *scale });
    let desktop = ZOOM_STEPS.get(2).map(|scale| VisibleArea { bounds: wide(*scale), scale: *scale });
    phone.into_iter().chain(desktop).collect()
}
