use model::CardIx;
use yew::prelude::*;

use crate::claims::claims;
use crate::prose::blocks;
use crate::{Item, PageProps};

/// A question that opens to its answer.
pub(crate) fn card(props: &PageProps, ix: CardIx) -> Html {
    let Some(card) = props.document.card(ix) else { return Html::default() };
    let answer = props.answers.get(ix.get()).map(Vec::as_slice).unwrap_or_default();
    props.attributes(Item::Card(ix)).on(html! {
        <details id={card.id.as_str().to_owned()} class="card">
            <summary><h2>{ &card.question }</h2></summary>
            <div class="prose">{ blocks(answer, &props.document) }</div>
            { claims(&props.document, ix) }
        </details>
    })
}
