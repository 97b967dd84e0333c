//! The classes that tell the style sheet what shows at a scale.

use layout::{ZOOM_STEPS, step_at};

use page::names::{class, selector};

use crate::dom;

/// The classes of the map's window at a scale: one for each zoom step that it has reached.
///
/// With a class for each step, a browser that passes one computes only the style of what depends on that step.
pub(super) fn of_window(scale: f32) -> String {
    let mut classes = String::from(class::MAP_WINDOW);
    for step in 0..=step_at(scale) {
        classes.push(' ');
        classes.push_str(class::ZOOM_STEP);
        classes.push_str(&step.to_string());
    }
    classes
}

/// A selector for those elements that show at the map's scale; measuring all of them would take long.
pub(super) fn showing(selector: &str) -> String {
    let classes = dom::first(selector::MAP_WINDOW).and_then(|window| window.attribute("class"));
    let mut reached = 0;
    for class in classes.unwrap_or_default().split(' ') {
        reached += usize::from(class.starts_with(class::ZOOM_STEP));
    }
    showing_at(selector, reached)
}

/// The same for a number of zoom steps that the scale has reached.
fn showing_at(selector: &str, reached: usize) -> String {
    let mut classes = String::new();
    for step in 1..=ZOOM_STEPS.len() {
        let beginning = if step < reached { class::UNTIL } else { class::FROM };
        classes.push_str(if step > 1 { ",." } else { "." });
        classes.push_str(beginning);
        classes.push_str(&step.to_string());
    }
    [selector, ":not(", &classes, "),", selector, "[data-lit]"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_a_class_for_each_zoom_step_up_to_its_scale() {
        assert_eq!(of_window(0.01), "map-window step-0");
        assert_eq!(of_window(ZOOM_STEPS[2]), "map-window step-0 step-1 step-2");
        assert_eq!(of_window(f32::INFINITY).matches("step-").count(), ZOOM_STEPS.len());
    }

    #[test]
    fn what_shows_at_other_scales_is_left_out() {
        assert_eq!(
            showing_at(".label", 3),
            ".label:not(.until-1,.until-2,.from-3,.from-4,.from-5,.from-6,.from-7,.from-8),.label[data-lit]"
        );
    }
}
