use model::{CardIx, Lit};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::prose::{Ink, blocks};
use crate::Article;

/// Properties of [`CardView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardViewProps {
    /// The document.
    pub article: Article,
    /// The card.
    pub card: CardIx,
    /// Whether it is open.
    pub open: bool,
    /// What is lit.
    pub lit: Lit,
    /// Called when the reader, or the browser's search in the page, opens or closes it.
    pub ontoggle: Callback<(CardIx, bool)>,
}

/// A question that opens to its answer.
#[component]
pub(super) fn CardView(props: &CardViewProps) -> Html {
    let Some(card) = props.article.card(props.card) else { return Html::default() };
    let ontoggle = {
        let (ontoggle, ix) = (props.ontoggle.clone(), props.card);
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
            if let Some(details) = details {
                ontoggle.emit((ix, details.open()));
            }
        })
    };
    let ink = Ink { article: &props.article, lit: &props.lit };
    html! {
        <details id={card.id.as_str().to_owned()} class="card" open={props.open} {ontoggle}>
            <summary><h2>{ &card.question }</h2></summary>
            <div class="prose">{ blocks(&card.blocks, &ink) }</div>
        </details>
    }
}
