//! Where the sheet lies in the map's window, and how a gesture moves it.
//!
//! Pixels come in, pixels and a [`Camera`] go out. Nothing here touches the browser.

use model::{Camera, MapBox, MapPoint};

use crate::side_room::side_room;

/// Room for a symbol and the first line of its label, in CSS pixels.
const SYMBOL_ROOM: f32 = 32.0;
/// How much of the width of what is lit has to be in the window already for the map to stay.
const MOST: f32 = 0.9;

/// The sheet in the window.
///
/// # Units
/// CSS pixels, from the window's upper left corner; the scale in CSS pixels a kilometre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Width of the window.
    pub width: f32,
    /// Height of the window.
    pub height: f32,
    /// Left edge of the sheet.
    pub left: f32,
    /// Upper edge of the sheet.
    pub top: f32,
    /// Width of the sheet.
    pub sheet_width: f32,
    /// Height of the sheet.
    pub sheet_height: f32,
    /// Pixels a kilometre.
    pub scale: f32,
}

impl Viewport {
    /// The viewport of a window that shows a part of a sheet, as `styles/map.css` lays it out.
    ///
    /// Width and height are those of the window in CSS pixels; the sheet's are in kilometres. A card's part gets room
    /// for labels at both sides; a view that the reader has chosen is shown exactly.
    pub fn showing((width, height): (f32, f32), sheet: (u16, u16), part: MapBox, exact: bool) -> Self {
        let (km, km_high) = (f32::from(sheet.0), f32::from(sheet.1));
        let ratio = km / km_high;
        let room = if exact { 0.0 } else { side_room(width) };
        let wide = (width - room) * km / part.width();
        let high = height * ratio * km_high / part.height();
        let sheet_width = width.max(height * ratio).max(wide.min(high));
        let (sheet_height, scale) = (sheet_width / ratio, sheet_width / km);
        Self { width, height, left: 0.0, top: 0.0, sheet_width, sheet_height, scale }.centred(part.centre())
    }

    /// The viewport at the same scale with a place in the middle, or as near to it as the sheet covers the window.
    #[must_use]
    pub fn centred(self, at: MapPoint) -> Self {
        let (left, top) = (self.width / 2.0 - at.x * self.scale, self.height / 2.0 - at.y * self.scale);
        Self { left, top, ..self }.panned(0.0, 0.0)
    }

    /// Whether two viewports have the same scale, apart from rounding errors.
    pub fn has_scale_of(self, other: Self) -> bool {
        (self.scale / other.scale - 1.0).abs() < 0.0005
    }

    /// The viewport moved until a part of the sheet shows above a line, so many pixels below its upper edge: what lies below
    /// the line is covered. Of a part that is higher than that, the middle shows in the middle.
    #[must_use]
    pub fn uncovered(self, part: MapBox, line: f32) -> Self {
        let top = self.top + part.min.y * self.scale - SYMBOL_ROOM;
        let bottom = self.top + part.max.y * self.scale + SYMBOL_ROOM;
        if bottom <= line || line >= self.height {
            return self;
        }
        let dy = if bottom - top > line { line / 2.0 - f32::midpoint(top, bottom) } else { line - bottom };
        self.panned(0.0, dy)
    }

    /// The viewport moved sideways, and from farther away if need be, until a part of the sheet shows above such a line. Where most
    /// of its width shows already, or it would be less than half as large, only [`Self::uncovered`].
    #[must_use]
    pub fn revealing(self, part: MapBox, line: f32) -> Self {
        let (left, right) = (self.left + part.min.x * self.scale, self.left + part.max.x * self.scale);
        let shown = right.min(self.width) - left.max(0.0);
        if shown >= (right - left) * MOST {
            return self.uncovered(part, line);
        }
        let line = line.min(self.height);
        let room = |space: f32, size: f32| (space - 2.0 * SYMBOL_ROOM) / (size * self.scale).max(1.0);
        let factor = room(self.width, part.width()).min(room(line, part.height())).min(1.0);
        if factor < 0.5 {
            return self.uncovered(part, line);
        }
        let farther = self.scaled(factor, self.width / 2.0, line / 2.0);
        let [left, right] = [part.min.x, part.max.x].map(|x| farther.left + x * farther.scale);
        let dx = (SYMBOL_ROOM - left).max(0.0) - (right + SYMBOL_ROOM - self.width).max(0.0);
        farther.panned(dx, 0.0).uncovered(part, line)
    }

    /// Moves the sheet by pixels, but no further than it covers the window.
    #[must_use]
    pub fn panned(self, dx: f32, dy: f32) -> Self {
        Self {
            left: clamp_edge(self.left + dx, self.width - self.sheet_width),
            top: clamp_edge(self.top + dy, self.height - self.sheet_height),
            ..self
        }
    }

    /// Multiplies the scale, with a point of the window as its fixed point, within the camera's limits.
    #[must_use]
    pub fn scaled(self, factor: f32, x: f32, y: f32) -> Self {
        let span = self.camera().span;
        let cover = f32::max(self.width / self.sheet_width, self.height / self.sheet_height);
        let factor = factor.max(cover).max(span / Camera::SPANS.end()).min(span / Camera::SPANS.start());
        let grown = Self {
            sheet_width: self.sheet_width * factor,
            sheet_height: self.sheet_height * factor,
            scale: self.scale * factor,
            left: x - (x - self.left) * factor,
            top: y - (y - self.top) * factor,
            ..self
        };
        grown.panned(0.0, 0.0)
    }

    /// What the window shows.
    pub fn camera(self) -> Camera {
        Camera {
            centre: MapPoint {
                x: (self.width / 2.0 - self.left) / self.scale,
                y: (self.height / 2.0 - self.top) / self.scale,
            },
            span: self.width.min(self.height) / self.scale,
        }
    }

    /// Whether another viewport differs by more than can be seen.
    pub fn can_move(self, to: Self) -> bool {
        (self.left - to.left).abs() > 0.5
            || (self.top - to.top).abs() > 0.5
            || (self.scale / to.scale - 1.0).abs() > 0.001
    }
}

/// An edge of the sheet, moved so that the sheet covers the window: at most zero, at least `far`.
fn clamp_edge(edge: f32, far: f32) -> f32 {
    edge.max(far.min(0.0)).min(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Viewport = Viewport {
        width: 400.0,
        height: 300.0,
        left: -300.0,
        top: -200.0,
        sheet_width: 1200.0,
        sheet_height: 900.0,
        scale: 0.2,
    };

    #[test]
    fn the_sheet_never_leaves_the_window_uncovered() {
        let far = VIEW.panned(5000.0, -5000.0);
        assert_eq!((far.left, far.top), (0.0, -600.0));
    }

    #[test]
    fn scaling_keeps_the_point_under_the_pointer() {
        let before = (100.0 - VIEW.left) / VIEW.scale;
        let closer = VIEW.scaled(2.0, 100.0, 50.0);
        let after = (100.0 - closer.left) / closer.scale;
        assert!((before - after).abs() < 0.1, "{before} {after}");
    }

    #[test]
    fn what_is_covered_moves_above_the_line_and_no_further() {
        let part = |from: f32, to: f32| MapBox {
            min: MapPoint { x: 2000.0, y: from },
            max: MapPoint { x: 2100.0, y: to },
        };
        let place = |view: Viewport, y: f32| view.top + y * view.scale;
        assert_eq!(VIEW.uncovered(part(1100.0, 1200.0), 200.0), VIEW);
        let low = VIEW.uncovered(part(2200.0, 2300.0), 200.0);
        assert_eq!((place(low, 2300.0), low.left), (200.0 - SYMBOL_ROOM, VIEW.left));
        let high = VIEW.uncovered(part(1000.0, 3000.0), 200.0);
        assert_eq!(place(high, 2000.0), 100.0);
    }

    #[test]
    fn what_is_beside_the_window_moves_into_it() {
        let part = |from: f32, to: f32| MapBox {
            min: MapPoint { x: from, y: 1500.0 },
            max: MapPoint { x: to, y: 2000.0 },
        };
        let places =
            |view: Viewport, part: MapBox| [part.min.x, part.max.x].map(|x| view.left + x * view.scale);
        let line = 250.0;
        // The window shows 1,500 to 3,500.
        assert_eq!(VIEW.revealing(part(1600.0, 2000.0), line), VIEW);
        assert_eq!(VIEW.revealing(part(1460.0, 2000.0), line), VIEW, "most of it shows");
        let beside = VIEW.revealing(part(1000.0, 1500.0), line);
        assert_eq!((places(beside, part(1000.0, 1500.0))[0], beside.scale), (SYMBOL_ROOM, VIEW.scale));
        let right = VIEW.revealing(part(3400.0, 3900.0), line);
        assert_eq!(places(right, part(3400.0, 3900.0))[1], VIEW.width - SYMBOL_ROOM);
        let wide = part(500.0, 3000.0);
        let all = VIEW.revealing(wide, line);
        assert!(
            all.scale < VIEW.scale && places(all, wide)[0] >= 0.0 && places(all, wide)[1] <= VIEW.width,
            "{all:?}"
        );
        assert_eq!(VIEW.revealing(part(0.0, 5900.0), line), VIEW, "it would be too small");
    }

    #[test]
    fn scaling_stops_at_the_bounds() {
        assert!(VIEW.scaled(1e6, 0.0, 0.0).camera().span >= Camera::SPANS.start() - 0.5);
        let far = VIEW.scaled(1e-6, 0.0, 0.0);
        assert!(far.sheet_width >= far.width && far.sheet_height >= far.height);
    }

    #[test]
    fn a_view_of_ones_own_is_shown_exactly_and_a_card_with_room_for_words() {
        let part = MapBox { min: MapPoint { x: 2000.0, y: 1000.0 }, max: MapPoint { x: 3000.0, y: 2000.0 } };
        let exact = Viewport::showing((800.0, 400.0), (6000, 4500), part, true);
        assert_eq!([exact.scale, exact.left, exact.top].map(|it| (it * 1e3).round()), [400.0, -6e5, -4e5]);
        let narrow = Viewport::showing((600.0, 600.0), (6000, 4500), part, false);
        assert_eq!((narrow.scale * 1e3).round(), 520.0);
    }

    #[test]
    fn a_part_at_the_edge_leaves_no_gap() {
        let corner = MapBox { min: MapPoint { x: 0.0, y: 0.0 }, max: MapPoint { x: 500.0, y: 500.0 } };
        let view = Viewport::showing((400.0, 400.0), (6000, 4500), corner, true);
        assert_eq!((view.left, view.top), (0.0, 0.0));
        assert!(view.centred(MapPoint { x: 6000.0, y: 4500.0 }).left >= 400.0 - view.sheet_width - 0.01);
    }

    #[test]
    fn the_camera_is_what_the_window_shows() {
        let camera = VIEW.camera();
        assert_eq!((camera.centre.x, camera.centre.y), (2500.0, 1750.0));
        assert_eq!(camera.span, 1500.0);
    }
}
