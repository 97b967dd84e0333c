//! Places on the globe and on the map sheet.
//!
//! Degrees and kilometres come in, boxes and distances go out.
//! Nothing here knows a screen; pixels are the view's.

use serde::{Deserialize, Serialize};

/// A place on the globe.
///
/// # Units
/// Degrees; `lon` grows eastward from Greenwich, `lat` northward from the equator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LonLat {
    /// Longitude, -180 to 180.
    pub lon: f64,
    /// Latitude, -90 to 90.
    pub lat: f64,
}

/// A point on the map sheet.
///
/// # Units
/// `viewBox` units, each one kilometre at the centre of the projection; `x` grows rightward, `y` downward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapPoint {
    /// Kilometres from the sheet's left edge.
    pub x: f32,
    /// Kilometres from the sheet's upper edge.
    pub y: f32,
}

/// A rectangle on the map sheet, in the units of [`MapPoint`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapBox {
    /// The upper left corner.
    pub min: MapPoint,
    /// The lower right corner.
    pub max: MapPoint,
}

impl MapBox {
    /// The smallest box round some points, or `None` round none.
    pub fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(points.fold(Self { min: first, max: first }, |b, p| b.union(Self { min: p, max: p })))
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: MapPoint { x: self.min.x.min(other.min.x), y: self.min.y.min(other.min.y) },
            max: MapPoint { x: self.max.x.max(other.max.x), y: self.max.y.max(other.max.y) },
        }
    }

    /// A box of a width and height round its centre.
    pub fn centred(centre: MapPoint, width: f32, height: f32) -> Self {
        Self {
            min: MapPoint { x: centre.x - width / 2.0, y: centre.y - height / 2.0 },
            max: MapPoint { x: centre.x + width / 2.0, y: centre.y + height / 2.0 },
        }
    }

    /// The box grown by a margin on each side, in kilometres.
    #[must_use]
    pub fn grown(self, margin: f32) -> Self {
        Self::centred(self.centre(), self.width() + 2.0 * margin, self.height() + 2.0 * margin)
    }

    /// Its middle.
    pub fn centre(self) -> MapPoint {
        MapPoint { x: f32::midpoint(self.min.x, self.max.x), y: f32::midpoint(self.min.y, self.max.y) }
    }

    /// Its width in kilometres.
    pub fn width(self) -> f32 {
        self.max.x - self.min.x
    }

    /// Its height in kilometres.
    pub fn height(self) -> f32 {
        self.max.y - self.min.y
    }

    /// Whether a point lies within or on the edge.
    pub fn contains(self, p: MapPoint) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_around_points_holds_them() {
        let points = [MapPoint { x: 3.0, y: 9.0 }, MapPoint { x: -1.0, y: 4.0 }];
        let around = MapBox::around(points).unwrap();
        assert!(points.iter().all(|p| around.contains(*p)));
        assert_eq!((around.width(), around.height()), (4.0, 5.0));
        assert_eq!(MapBox::around([]), None);
    }

    #[test]
    fn a_grown_box_keeps_its_centre() {
        let b = MapBox::centred(MapPoint { x: 10.0, y: 20.0 }, 4.0, 2.0);
        assert_eq!(b.grown(3.0).centre(), b.centre());
        assert_eq!(b.grown(3.0).width(), 10.0);
    }
}
