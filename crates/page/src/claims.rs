use model::{CardIx, Claim, Document, Sentence, SentenceIx};
use words::Words;
use yew::prelude::*;

use crate::SharedDocument;
use crate::attribution;

/// The claims of a card that are replied to, each beside its replies, and how many others there are.
pub(crate) fn claims(document: &SharedDocument, card: CardIx) -> Html {
    let (unanswered, answered): (Vec<_>, Vec<_>) =
        document.claims(card).into_iter().partition(|claim| claim.replies.is_empty());
    if answered.is_empty() {
        return Html::default();
    }
    let words = &Words::of(&document.language).page.answers;
    html! {
        <details class="claims">
            <summary>{ words.claims }</summary>
            <dl>{ for answered.iter().map(|claim| view_claim(document, claim)) }</dl>
            if !unanswered.is_empty() {
                <p class="unanswered">{ (words.unanswered)(unanswered.len()) }</p>
            }
        </details>
    }
}

fn view_claim(document: &Document, claim: &Claim) -> Html {
    html! {
        <div>
            <dt>{ view_entry(document, claim.sentence) }</dt>
            <dd>{ for claim.replies.iter().map(|reply| html! { <p>{ view_entry(document, *reply) }</p> }) }</dd>
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
