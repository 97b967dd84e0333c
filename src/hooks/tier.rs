//! What shows at which scale, by classes that the style sheet knows.

use layout::{ZOOM_STEPS, step_at};

use super::dom;

/// The classes of a window at a scale, one for each tier that it has reached: what shows from one of them on finds it,
/// and where the scale passes one, only what hangs on that has its style reckoned anew.
pub(super) fn window_class(scale: f32) -> String {
    (0..=step_at(scale)).fold("map-window".into(), |class, step| format!("{class} step-{step}"))
}

/// A selector for those elements of the map that its scale lets show; to measure all of them would take long.
pub(super) fn showing(element: &str) -> String {
    let class = dom::first("#map .map-window").map(|window| window.class_name()).unwrap_or_default();
    showing_at(element, class.matches("step-").count())
}

fn showing_at(element: &str, reached: usize) -> String {
    let late = (reached..=ZOOM_STEPS.len()).map(|tier| format!(".from-{tier}"));
    let gone = (1..reached).map(|tier| format!(".until-{tier}"));
    let not = late.chain(gone).collect::<Vec<_>>().join(",");
    format!("{element}:not({not}),{element}[data-lit]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_a_class_for_each_tier_up_to_its_scale() {
        assert_eq!(window_class(0.01), "map-window step-0");
        assert_eq!(window_class(ZOOM_STEPS[2]), "map-window step-0 step-1 step-2");
        assert_eq!(window_class(f32::INFINITY).matches("step-").count(), ZOOM_STEPS.len());
    }

    #[test]
    fn what_comes_later_or_has_parted_is_not_looked_at() {
        assert_eq!(
            showing_at(".label", 3),
            ".label:not(.from-3,.from-4,.from-5,.from-6,.until-1,.until-2),.label[data-lit]"
        );
    }
}
