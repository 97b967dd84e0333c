use model::{CardIx, Side, SideIx};
use yew::prelude::*;

use crate::{IdPrefix, Item, PageProps};

/// Whose voices stay bright, and whether each sentence shows who says it.
///
/// The style sheet does both, with or without scripts; the app keeps the choice in the address.
pub(crate) fn voices(props: &PageProps) -> Html {
    let words = &props.words().page.answers;
    let sides = || (0..).map(SideIx).zip(&props.document.sides);
    let choices = sides().map(|(ix, side)| choice(props, Some(ix), &side.id, &side.name));
    html! {
        <details class="voices">
            <summary>{ words.voices }</summary>
            <div class="voices-body">
                <fieldset class="sides">
                    <legend><span>{ words.hear }</span></legend>
                    { choice(props, None, "", words.hear_all) }
                    { for choices }
                </fieldset>
                { for sides().map(|(ix, side)| view_where(props, ix, side)) }
                <label class="attribution-switch"><input type="checkbox" />{ words.show_attribution }</label>
            </div>
        </details>
    }
}

/// How often a side speaks, and in which answers; shown while it is chosen.
fn view_where(props: &PageProps, ix: SideIx, side: &Side) -> Html {
    let (document, words) = (&props.document, props.words());
    let said: Vec<CardIx> = document.spoken_by(ix).map(|sentence| sentence.card).collect();
    let cards = document.cards().filter(|(card, _)| said.contains(card));
    let questions: Vec<String> =
        cards.map(|(_, card)| words.page.answers.question.with([&card.question])).collect();
    let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let text = (words.page.answers.side_speaks)(&side.name, said.len(), &words.list(&questions));
    html! { <p class="side-speaks" data-side-choice={side.id.clone()}>{ text }</p> }
}

fn choice(props: &PageProps, side: Option<SideIx>, id: &str, name: &str) -> Html {
    let count = side
        .map(|side| html! { <small aria-hidden="true">{ props.document.spoken_by(side).count() }</small> });
    let checked = props.attributes(Item::SideButton(side)).has("checked");
    html! {
        <label>
            <input type="radio" name="side" id={IdPrefix::ShowSide.id(id)} data-side-choice={id.to_owned()} {checked} />
            <span>{ name }{ count }</span>
        </label>
    }
}
