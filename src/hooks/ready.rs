use yew::prelude::*;

use super::dom;

/// Marks the page as one that answers to touch.
#[hook]
pub fn use_ready() {
    use_effect_with((), |()| {
        dom::set_state("live");
        if let Some(performance) = dom::window().and_then(|window| window.performance()) {
            let _ = performance.mark("app-ready");
        }
    });
}
