use yew::prelude::*;

use crate::map::MoveStep;

/// What [`toolbar`] draws.
pub(super) struct Toolbar {
    /// Moves the map.
    pub on_step: Callback<MoveStep>,
    /// Whether the map stands where the card has it.
    pub at_home: bool,
}

/// The map's buttons.
pub(super) fn toolbar(props: &Toolbar) -> Html {
    let button = |step: MoveStep, sign: &'static str, name: &'static str, disabled: bool| {
        let onclick = props.on_step.reform(move |_: MouseEvent| step);
        html! { <button type="button" {onclick} {disabled} aria-label={name}>{ sign }</button> }
    };
    html! {
        <div class="toolbar needs-scripts" role="group" aria-label="Move the map">
            { button(MoveStep::Closer, "+", "Closer", false) }
            { button(MoveStep::By(0, 2), "↑", "North", false) }
            { button(MoveStep::Farther, "−", "Farther", false) }
            { button(MoveStep::By(2, 0), "←", "West", false) }
            { button(MoveStep::Home, "⌂", "Back to this card’s part of the map", props.at_home) }
            { button(MoveStep::By(-2, 0), "→", "East", false) }
            { button(MoveStep::By(0, -2), "↓", "South", false) }
        </div>
    }
}
