//! How type and symbols grow with the map.
//!
//! The width of the map's window comes in, a factor goes out. All sizes in pixels of this crate are those of a map on a
//! phone; on a wider one all that does not scale with the map is drawn so many times as large.

/// The widths of a map's window in CSS pixels from which on type and symbols are so many times as large.
pub const GROWTH: [(f32, f32); 3] = [(0.0, 1.0), (700.0, 1.12), (1100.0, 1.25)];

/// How many times as large type and symbols are in a window of a width in CSS pixels.
pub fn growth(width: f32) -> f32 {
    GROWTH.iter().rev().find(|(from, _)| width >= *from).map_or(1.0, |(_, factor)| *factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_of_twelve_pixels_on_a_phone_has_fifteen_on_a_wide_screen() {
        assert_eq!([390.0, 820.0, 1400.0].map(|width| 12.0 * growth(width)), [12.0, 12.0 * 1.12, 15.0]);
        assert_eq!((growth(0.0), growth(1e6)), (1.0, 1.25));
    }
}
