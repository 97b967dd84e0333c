use model::CardIx;
use yew::prelude::*;

use crate::claims::claims;
use crate::prose::answer;
use crate::{Item, PageProps};

/// A question that opens to its answer.
pub(crate) fn card(props: &PageProps, ix: CardIx) -> Html {
    let Some(card) = props.document.card(ix) else { return Html::default() };
    let blocks = props.answers.get(ix.get()).map(Vec::as_slice).unwrap_or_default();
    let opening = props.document.opening(ix).map(|frame| frame.0.to_string());
    props.attributes(Item::Card(ix)).on(html! {
        <details id={card.id.as_str().to_owned()} class="card">
            <summary><h2>{ &card.question }</h2></summary>
            <div class="prose" data-frame={opening}>{ answer(blocks, &props.document, ix) }</div>
            { claims(&props.document, ix) }
        </details>
    })
}
