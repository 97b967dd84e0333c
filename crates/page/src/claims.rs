use model::{CardIx, Document, Exchange, Sentence, SentenceIx};
use yew::prelude::*;

use crate::SharedDocument;
use crate::attribution;

/// Claim against reply: what the sides say in a card, beside what the article sets against it.
pub(crate) fn claims(document: &SharedDocument, card: CardIx) -> Html {
    let exchanges = document.exchanges(card);
    if exchanges.is_empty() {
        return Html::default();
    }
    html! {
        <details class="claims">
            <summary>{ "Claim and reply" }</summary>
            <dl>{ for exchanges.iter().map(|claims| view_exchange(document, claims)) }</dl>
        </details>
    }
}

fn view_exchange(document: &Document, exchange: &Exchange) -> Html {
    html! {
        <div>
            <dt>{ view_entry(document, exchange.said) }</dt>
            if exchange.replies.is_empty() {
                <dd class="unanswered">{ "The article gives no reply." }</dd>
            } else {
                <dd>{ for exchange.replies.iter().map(|reply| html! { <p>{ view_entry(document, *reply) }</p> }) }</dd>
            }
        </div>
    }
}

fn view_entry(document: &Document, ix: SentenceIx) -> Html {
    let Some(sentence) = document.sentence(ix) else { return Html::default() };
    view_said(document, sentence, format!("#{}", sentence.id).into())
}

/// A sentence with who says it, as a link to where it stands.
pub(crate) fn view_said(document: &Document, sentence: &Sentence, href: AttrValue) -> Html {
    let who = match sentence.says.as_slice() {
        [] => "The article · reported".to_owned(),
        _ => attribution(document, sentence),
    };
    html! {
        <>
            <span class="attribution">{ who }</span>
            <a {href} data-sentence={sentence.id.as_str().to_owned()}>{ &sentence.text }</a>
        </>
    }
}
