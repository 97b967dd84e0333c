use model::{CardIx, Claim, Document, Sentence, SentenceIx};
use words::Words;
use yew::prelude::*;

use crate::SharedDocument;
use crate::attribution;

/// The claims of a card, each beside the sentences that reply to it.
pub(crate) fn claims(document: &SharedDocument, card: CardIx) -> Html {
    let claims = document.claims(card);
    if claims.is_empty() {
        return Html::default();
    }
    html! {
        <details class="claims">
            <summary>{ Words::of(&document.language).page.answers.claims }</summary>
            <dl>{ for claims.iter().map(|claim| view_claim(document, claim)) }</dl>
        </details>
    }
}

fn view_claim(document: &Document, claim: &Claim) -> Html {
    html! {
        <div>
            <dt>{ view_entry(document, claim.sentence) }</dt>
            if claim.replies.is_empty() {
                <dd class="unanswered">{ Words::of(&document.language).page.answers.no_reply }</dd>
            } else {
                <dd>{ for claim.replies.iter().map(|reply| html! { <p>{ view_entry(document, *reply) }</p> }) }</dd>
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
