//! The sheet that every base map is drawn on.
//!
//! Degrees come in, places on the sheet go out. It knows nothing of outlines.

use geo::{Coord, Rect, coord};
use model::{LonLat, MapPoint, Projection};

/// Width of the sheet in kilometres.
pub const WIDTH: u16 = 6000;

/// Height of the sheet in kilometres.
pub const HEIGHT: u16 = 4800;

/// Equal-area round Europe, its centre in the middle of the sheet.
pub const PROJECTION: Projection =
    Projection { centre: LonLat { lon: 20.0, lat: 52.0 }, origin: MapPoint { x: 3000.0, y: 2400.0 } };

/// How far outlines run on beyond the sheet, so that no edge of a cut can be seen.
///
/// # Units
/// Kilometres.
pub const BLEED: f64 = 30.0;

/// Where a place lies on the sheet or beyond it.
///
/// # Units
/// Kilometres; `x` grows rightward, `y` downward.
pub fn place(at: LonLat) -> Coord<f64> {
    let MapPoint { x, y } = PROJECTION.project(at);
    coord! { x: f64::from(x), y: f64::from(y) }
}

/// The sheet, grown by a margin in kilometres on each side.
pub fn frame(margin: f64) -> Rect<f64> {
    Rect::new(
        coord! { x: -margin, y: -margin },
        coord! { x: f64::from(WIDTH) + margin, y: f64::from(HEIGHT) + margin },
    )
}

/// Where a place lies on the sheet, or `None` where the sheet does not reach.
pub(crate) fn on_sheet(at: LonLat) -> Option<MapPoint> {
    let (at, sheet) = (place(at), frame(0.0));
    let inside = (0.0..=sheet.max().x).contains(&at.x) && (0.0..=sheet.max().y).contains(&at.y);
    inside.then(|| point(at))
}

/// A place on the sheet as a point of the model.
pub(crate) fn point(at: Coord<f64>) -> MapPoint {
    MapPoint { x: at.x as f32, y: at.y as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_holds_the_bounds_of_the_map_with_room_round_them() {
        for (lon, lat) in
            [(-11.0, 69.0), (-11.0, 35.0), (46.0, 35.0), (46.0, 69.0), (17.5, 35.0), (25.8, 71.2)]
        {
            let at = place(LonLat { lon, lat });
            let inner = frame(-150.0);
            assert!(inner.min().x < at.x && at.x < inner.max().x, "{lon} {lat}");
            assert!(inner.min().y < at.y && at.y < inner.max().y, "{lon} {lat}");
        }
    }
}
