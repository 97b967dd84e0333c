use model::{Object, ObjectIx, Sentence};
use yew::prelude::*;

use crate::Article;
use crate::sign::Sign;

/// What [`evidence`] draws.
pub(super) struct Evidence {
    /// The document.
    pub article: Article,
    /// What is selected.
    pub object: ObjectIx,
    /// Whether it was touched on the map; on a narrow screen only then the evidence comes up.
    pub on_map: bool,
    /// The path of the top folder.
    pub top: AttrValue,
}

/// What is said of an object: each sentence that mentions it, who says it, as of when.
pub(super) fn evidence(props: &Evidence) -> Html {
    let article = &props.article;
    let Some(object) = article.object(props.object) else { return Html::default() };
    let sign = Sign::of(article, object);
    let facts = [sign.count.clone(), Some(sign.status.clone()), sign.schematic.map(str::to_owned)];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    html! {
        <aside class="evidence" aria-label="Evidence" data-on-map={props.on_map.to_string()}>
            <button type="button" class="let-go" data-act="let-go" aria-label="Close the evidence">{ "×" }</button>
            <div class="what">
                <h2>{ &object.name }</h2>
                if !facts.is_empty() {
                    <p class="facts">{ facts.join(" · ") }</p>
                }
                { view_speaker(object, &sign) }
                { view_background(object) }
            </div>
            <ul>{ for article.evidence(props.object).map(|(_, sentence)| view_sentence(props, sentence)) }</ul>
        </aside>
    }
}

fn view_background(object: &Object) -> Html {
    let Some(background) = &object.background else { return Html::default() };
    html! { <p class="note">{ format!("Background: {} Not from the article: {}.", background.text, background.source) }</p> }
}

fn view_speaker(object: &Object, sign: &Sign) -> Html {
    if object.is_event() || sign.status.is_empty() {
        return Html::default();
    }
    html! { <p class="note">{ format!("{} · {}", sign.source(), sign.as_of) }</p> }
}

fn view_sentence(props: &Evidence, sentence: &Sentence) -> Html {
    let article = &props.article;
    let card = article.card_path(sentence.card);
    let speakers: Vec<String> = sentence
        .says
        .iter()
        .filter_map(|(voice, act)| {
            let voice = article.voice(*voice)?;
            let act = if voice.side.is_some() { act.word() } else { "note" };
            Some(format!("{act} by {}", voice.name))
        })
        .collect();
    let says = match speakers.as_slice() {
        [] => format!("reported by {}", article.source.publisher),
        some => some.join(", "),
    };
    html! {
        <li>
            <a href={format!("{}{card}#{}", props.top, sentence.id)} data-sentence={sentence.id.as_str().to_owned()}>{ &sentence.text }</a>
            <span class="note">{ format!("{says}, {}", article.as_of_words) }</span>
        </li>
    }
}
