use words::Words;
use yew::prelude::*;

use crate::map::MoveStep;

/// What [`toolbar`] draws.
pub(super) struct Toolbar {
    /// The words of the page.
    pub words: Words,
    /// Moves the map.
    pub on_step: Callback<MoveStep>,
    /// Whether the map stands where the card has it.
    pub at_home: bool,
}

/// The map's buttons.
pub(super) fn toolbar(props: &Toolbar) -> Html {
    let words = &props.words.app.toolbar;
    // A button that has the focus keeps it where it has no more to do.
    let button = |step: MoveStep, icon: &'static str, name: &'static str, is_off: bool| {
        let onclick = props.on_step.reform(move |_: MouseEvent| step);
        html! { <button type="button" {onclick} aria-disabled={is_off.then_some("true")} aria-label={name}>{ icon }</button> }
    };
    html! {
        <div class="toolbar needs-scripts" role="group" aria-label={words.name}>
            { button(MoveStep::Closer, "+", words.closer, false) }
            { button(MoveStep::By(0, 2), "↑", words.north, false) }
            { button(MoveStep::Farther, "−", words.farther, false) }
            { button(MoveStep::By(2, 0), "←", words.west, false) }
            { button(MoveStep::Home, "⌂", words.home, props.at_home) }
            { button(MoveStep::By(-2, 0), "→", words.east, false) }
            { button(MoveStep::By(0, -2), "↓", words.south, false) }
        </div>
    }
}
