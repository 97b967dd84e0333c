use model::{CardIx, Document, Exchange, Sentence, SentenceIx};
use words::Words;
use yew::prelude::*;

use crate::SharedDocument;
use crate::attribution;

/// The claims of a card, each beside the sentences that reply to it.
pub(crate) fn claims(document: &SharedDocument, card: CardIx) -> Html {
    let exchanges = document.exchanges(card);
    if exchanges.is_empty() {
        return Html::default();
    }
    html! {
        <details class="claims">
            <summary>{ Words::of(&document.language).page.answers.claims }</summary>
            <dl>{ for exchanges.iter().map(|exchange| view_exchange(document, exchange)) }</dl>
        </details>
    }
}

fn view_exchange(document: &Document, exchange: &Exchange) -> Html {
    html! {
        <div>
            <dt>{ view_entry(document, exchange.said) }</dt>
            if exchange.replies.is_empty() {
                <dd class="unanswered">{ Words::of(&document.language).page.answers.no_reply }</dd>
            } else {
                <dd>{ for exchange.replies.iter().map(|reply| html! { <p>{ view_entry(document, *reply) }</p> }) }</dd>
            }
        </div>
    }
}

fn view_entry(document: &Document, ix: SentenceIx) -> Html {
    let Some(sentence) = document.sentence(ix) else { return Html::default() };
    view_sentence_link(document, sentence, format!("#{}", sentence.id).into())
}

/// A sentence with who says it, as a link to where it stands.
pub(crate) fn view_sentence_link(document: &Document, sentence: &Sentence, href: AttrValue) -> Html {
    let who = match sentence.says.as_slice() {
        [] => Words::of(&document.language).speech.article_reported.to_owned(),
        _ => attribution(document, sentence),
    };
    html! {
        <>
            <span class="attribution">{ who }</span>
            <a {href} data-sentence={sentence.id.as_str().to_owned()}>{ &sentence.text }</a>
        </>
    }
}
