use model::SideIx;
use yew::prelude::*;

use crate::{IdPrefix, Item, PageProps};

/// Whose voices stay bright, and whether each sentence shows who says it.
///
/// The style sheet does both, with or without scripts; the app keeps the choice in the address.
pub(crate) fn voices(props: &PageProps) -> Html {
    let words = &props.words().page.answers;
    let sides = (0..).map(SideIx).zip(&props.document.sides);
    let sides = sides.map(|(ix, side)| choice(props, Some(ix), &side.id, &side.name));
    html! {
        <details class="voices">
            <summary>{ words.voices }</summary>
            <div class="voices-body">
                <fieldset class="sides">
                    <legend>{ words.hear }</legend>
                    { choice(props, None, "", words.hear_all) }
                    { for sides }
                </fieldset>
                <label class="attribution-switch"><input type="checkbox" />{ words.show_attribution }</label>
            </div>
        </details>
    }
}

fn choice(props: &PageProps, side: Option<SideIx>, id: &str, name: &str) -> Html {
    let checked = props.attributes(Item::SideButton(side)).has("checked");
    html! {
        <label>
            <input type="radio" name="side" id={IdPrefix::ShowSide.id(id)} data-side-choice={id.to_owned()} {checked} />
            <span>{ name }</span>
        </label>
    }
}
