use yew::prelude::*;

use crate::PageProps;

/// Whose voices stay bright, and whether each sentence shows who says it.
///
/// The style sheet does both, with or without scripts; the app keeps the choice in the address.
pub(crate) fn voices(props: &PageProps) -> Html {
    let sides = props.document.sides.iter().map(|side| choice(&side.id, &side.name, false));
    html! {
        <details class="voices">
            <summary>{ "Voices" }</summary>
            <div class="voices-body">
                <fieldset class="hear">
                    <legend>{ "Hear" }</legend>
                    { choice("", "all", true) }
                    { for sides }
                </fieldset>
                <label class="who-switch"><input type="checkbox" />{ "Show who says it" }</label>
            </div>
        </details>
    }
}

fn choice(id: &str, name: &str, checked: bool) -> Html {
    html! {
        <label>
            <input type="radio" name="hear" id={format!("hear-{id}")} data-hear={id.to_owned()} {checked} />
            <span>{ name }</span>
        </label>
    }
}
