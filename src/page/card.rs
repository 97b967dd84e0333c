use model::CardIx;
use yew::prelude::*;

use super::PageProps;
use super::exchange::exchange;
use super::prose::blocks;

/// A question that opens to its answer.
pub(super) fn card(props: &PageProps, ix: CardIx) -> Html {
    let Some(card) = props.article.card(ix) else { return Html::default() };
    let answer = props.galley.answers.get(ix.get()).map(Vec::as_slice).unwrap_or_default();
    html! {
        <details id={card.id.as_str().to_owned()} class="card" open={ix == props.page}>
            <summary><h2>{ &card.question }</h2></summary>
            <div class="prose">{ blocks(answer, &props.article) }</div>
            { exchange(&props.article, ix) }
        </details>
    }
}
