use yew::prelude::*;

use crate::hooks::Move;

/// What [`toolbar`] draws.
pub(super) struct Toolbar {
    /// Moves the map.
    pub onmove: Callback<Move>,
    /// Whether the map stands where the card has it.
    pub at_home: bool,
}

/// The map's buttons.
pub(super) fn toolbar(props: &Toolbar) -> Html {
    let button = |to: Move, sign: &'static str, name: &'static str, disabled: bool| {
        let onclick = props.onmove.reform(move |_: MouseEvent| to);
        html! { <button type="button" {onclick} {disabled} aria-label={name}>{ sign }</button> }
    };
    html! {
        <div class="toolbar needs-scripts" role="group" aria-label="Move the map">
            { button(Move::Closer, "+", "Closer", false) }
            { button(Move::By(0, 2), "↑", "North", false) }
            { button(Move::Farther, "−", "Farther", false) }
            { button(Move::By(2, 0), "←", "West", false) }
            { button(Move::Home, "⌂", "Back to this card’s part of the map", props.at_home) }
            { button(Move::By(-2, 0), "→", "East", false) }
            { button(Move::By(0, -2), "↓", "South", false) }
        </div>
    }
}
