//! What a phone and a desktop screen show of the map at least.

use model::MapBox;

use crate::{place_labels::VisibleArea, scale_of, side_room};

/// The zoom step at which a phone shows the first card of an article, and that at which a desktop does.
const PHONE_STEP: u8 = 1;
pub(crate) const DESKTOP_STEP: u8 = 4;
/// Width of a phone's map for each unit of its height.
const PHONE: f32 = 1.33;

/// The visible areas, the smallest scale first; `extent` is what every window shows.
///
/// The smallest map is a phone's, a little wider than high. A desktop's has room at both sides.
pub(crate) fn visible_areas(extent: MapBox) -> Vec<VisibleArea> {
    let width = extent.width().max(extent.height() * PHONE);
    let bounds = MapBox::centred(extent.centre(), width, width / PHONE);
    let wide = |scale: f32| {
        MapBox::centred(bounds.centre(), bounds.width() + side_room::MAX / scale, bounds.height())
    };
    let (phone, desktop) = (scale_of(PHONE_STEP), scale_of(DESKTOP_STEP));
    vec![VisibleArea { bounds, scale: phone }, VisibleArea { bounds: wide(desktop), scale: desktop }]
}
