//! Where the sheet lies in the map's window, and how a gesture moves it.
//!
//! Pixels come in, pixels and a [`Camera`] go out. Nothing here touches the browser.

use model::{Camera, MapPoint};

/// The sheet in the window.
///
/// # Units
/// CSS pixels, from the window's upper left corner; the scale in CSS pixels a kilometre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Viewport {
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
    /// Moves the sheet, as far as it still covers the window.
    #[must_use]
    pub(super) fn panned(self, dx: f32, dy: f32) -> Self {
        Self {
            left: keep(self.left + dx, self.width - self.sheet_width),
            top: keep(self.top + dy, self.height - self.sheet_height),
            ..self
        }
    }

    /// Changes the scale round a point of the window, within the camera's bounds.
    #[must_use]
    pub(super) fn scaled(self, factor: f32, x: f32, y: f32) -> Self {
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
    pub(super) fn camera(self) -> Camera {
        Camera {
            centre: MapPoint {
                x: (self.width / 2.0 - self.left) / self.scale,
                y: (self.height / 2.0 - self.top) / self.scale,
            },
            span: self.width.min(self.height) / self.scale,
        }
    }

    /// Whether the sheet can move that far in some direction.
    pub(super) fn can_move(self, to: Self) -> bool {
        (self.left - to.left).abs() > 0.5
            || (self.top - to.top).abs() > 0.5
            || (self.scale / to.scale - 1.0).abs() > 0.001
    }
}

/// Keeps an edge between the value that shows the far end and zero.
fn keep(edge: f32, far: f32) -> f32 {
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
    fn scaling_stops_at_the_bounds() {
        assert!(VIEW.scaled(1e6, 0.0, 0.0).camera().span >= Camera::SPANS.start() - 0.5);
        let far = VIEW.scaled(1e-6, 0.0, 0.0);
        assert!(far.sheet_width >= far.width && far.sheet_height >= far.height);
    }

    #[test]
    fn the_camera_is_what_the_window_shows() {
        let camera = VIEW.camera();
        assert_eq!((camera.centre.x, camera.centre.y), (2500.0, 1750.0));
        assert_eq!(camera.span, 1500.0);
    }
}
