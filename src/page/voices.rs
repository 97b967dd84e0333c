use yew::prelude::*;

/// The switch that shows after each sentence who says it; the style sheet does the rest, with or without scripts.
pub(super) fn switch() -> Html {
    html! {
        <p class="voices"><label><input type="checkbox" />{ "Show who says it" }</label></p>
    }
}
