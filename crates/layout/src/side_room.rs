//! The room for labels at both sides of what a card shows on a wide window.
//!
//! The style sheet, the app and the placement of labels take it from here.

/// The width of a window up to which there is no such room, in CSS pixels.
pub const MIN_WINDOW_WIDTH: f32 = 400.0;
/// The part of the width beyond that becomes such room.
pub const SHARE: f32 = 0.4;
/// The most room at both sides together, in CSS pixels.
pub const MAX: f32 = 160.0;

/// The room that a window of a width leaves at both sides together, in CSS pixels.
pub fn side_room(window_width: f32) -> f32 {
    ((window_width - MIN_WINDOW_WIDTH) * SHARE).clamp(0.0, MAX)
}

/// The width of the window that has so many pixels left beside that room.
pub fn window_width(inner: f32) -> f32 {
    let widest_with_share = MIN_WINDOW_WIDTH + MAX / SHARE - MAX;
    if inner <= MIN_WINDOW_WIDTH {
        inner
    } else if inner <= widest_with_share {
        (inner - MIN_WINDOW_WIDTH * SHARE) / (1.0 - SHARE)
    } else {
        inner + MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_as_wide_as_its_room_and_what_is_left() {
        for window in [320.0_f32, 400.0, 500.0, 800.0, 1200.0] {
            assert!((window_width(window - side_room(window)) - window).abs() < 0.01, "{window}");
        }
    }
}
