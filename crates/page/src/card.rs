use model::CardIx;
use yew::prelude::*;

use crate::claims::claims;
use crate::prose::{blocks, inlines};
use crate::{Item, PageProps};

/// A question that opens to its answer.
pub(crate) fn card(props: &PageProps, ix: CardIx) -> Html {
    let Some(card) = props.document.card(ix) else { return Html::default() };
    let Some(answer) = props.answers.get(ix.get()) else { return Html::default() };
    props.attributes(Item::Card(ix)).on(html! {
        <details id={card.id.as_str().to_owned()} class="card">
            <summary>
                <h2>{ &card.question }</h2>
                if !answer.short.is_empty() {
                    <span class="short-answer">{ inlines(&answer.short, &props.document) }</span>
                }
            </summary>
            <div class="prose">{ blocks(&answer.blocks, &props.document) }</div>
            { claims(&props.document, ix) }
        </details>
    })
}
