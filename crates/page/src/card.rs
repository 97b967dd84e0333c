use model::CardIx;
use yew::prelude::*;

use crate::claims::claims;
use crate::prose::{answer, inlines};
use crate::{Item, PageProps};

/// A question that opens to its answer.
pub(crate) fn card(props: &PageProps, ix: CardIx) -> Html {
    let Some(card) = props.document.card(ix) else { return Html::default() };
    let Some(text) = props.answers.get(ix.get()) else { return Html::default() };
    let opening = props.document.opening(ix).map(|frame| frame.0.to_string());
    props.attributes(Item::Card(ix)).on(html! {
        <details id={card.id.as_str().to_owned()} class="card" data-frame={opening}>
            <summary>
                <h2>{ &card.question }</h2>
                if !text.short.is_empty() {
                    <span class="short-answer">{ inlines(&text.short, &props.document) }</span>
                }
            </summary>
            <div class="prose">{ answer(&text.blocks, &props.document, ix) }</div>
            { claims(&props.document, ix) }
        </details>
    })
}
