//! Transforms of the pane, as the style sheet reads them.

use model::Fixed;

/// A transform that moves by some pixels and changes the scale.
pub(super) fn transform(dx: Fixed, dy: Fixed, factor: f64) -> String {
    let scale = in_ten_thousandths(factor);
    format!("translate({dx}px,{dy}px) scale({scale}e-4)")
}

/// A number of ten-thousandths, since printing integers needs less code than printing fractions.
pub(super) fn in_ten_thousandths(number: f64) -> i64 {
    (number * 1e4).round() as i64
}
