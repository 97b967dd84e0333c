//! The zoom steps: scales at which the map shows more, or other, things.

/// The scale from which each zoom step holds, the smallest first.
///
/// What shows at one step shows at each larger one, but for clusters, which come apart. The first step also holds for
/// every smaller scale.
///
/// # Units
/// CSS pixels a kilometre.
pub const ZOOM_STEPS: [f32; 8] = [0.095, 0.115, 0.135, 0.18, 0.24, 0.34, 0.55, 0.9];

/// How far below its scale a step already holds: what is lost when a browser rounds lengths.
const TOLERANCE: f32 = 0.0005;

/// The number of zoom steps: the step of what no scale shows.
pub const NEVER: u8 = ZOOM_STEPS.len() as u8;

/// The zoom step that a scale has reached.
pub fn step_at(scale: f32) -> u8 {
    ZOOM_STEPS.iter().skip(1).take_while(|least| **least <= scale + TOLERANCE).count() as u8
}

/// The scale from which a zoom step holds: 0 for the first one, infinity for [`NEVER`].
pub fn scale_of(step: u8) -> f32 {
    if step == 0 { 0.0 } else { ZOOM_STEPS.get(usize::from(step)).copied().unwrap_or(f32::INFINITY) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scale_has_the_last_step_that_it_reaches() {
        assert_eq!((step_at(0.01), step_at(0.24), step_at(0.5499), step_at(9.0)), (0, 4, 6, 7));
        assert_eq!((scale_of(0), scale_of(4), scale_of(NEVER)), (0.0, 0.24, f32::INFINITY));
    }
}
