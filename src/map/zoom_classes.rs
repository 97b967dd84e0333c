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
    let classes = classes.unwrap_or_default();
    showing_at(selector, classes.split(' ').filter(|class| class.starts_with(class::ZOOM_STEP)).count())
}

/// The same for a number of zoom steps that the scale has reached.
fn showing_at(selector: &str, reached: usize) -> String {
    let later = (reached..=ZOOM_STEPS.len()).map(|step| (class::FROM, step));
    let gone = (1..reached).map(|step| (class::UNTIL, step));
    let classes = later.chain(gone).map(|(beginning, step)| format!(".{beginning}{step}"));
    let classes: Vec<String> = classes.collect();
    [selector, ":not(", &classes.join(","), "),", selector, "[data-lit]"].concat()
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
            ".label:not(.from-3,.from-4,.from-5,.from-6,.until-1,.until-2),.label[data-lit]"
        );
    }
}
