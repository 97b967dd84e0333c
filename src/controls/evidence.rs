use model::{Object, ObjectIx, Selection, Sentence, SentenceIx};
use words::Words;
use yew::prelude::*;

use super::tour::tour;
use page::ObjectFacts;
use page::SharedDocument;
use page::links;

/// What [`evidence`] draws.
pub(super) struct Evidence {
    /// The document.
    pub article: SharedDocument,
    /// What is selected.
    pub selection: Selection,
    /// Whether it was touched on the map; on a narrow screen only then the evidence comes up.
    pub on_map: bool,
    /// The path of the top folder.
    pub top: AttrValue,
    /// Where links to other pages open: in a window of their own, if this page is in a frame.
    pub target: Option<&'static str>,
}

/// What is said of an object, or who says a sentence and what it speaks of.
pub(super) fn evidence(props: &Evidence) -> Html {
    html! {
        <aside class="evidence" aria-label="Evidence" data-on-map={props.on_map.to_string()}>
            <button type="button" class="let-go" data-act="let-go" aria-label="Close the evidence">{ "×" }</button>
            { match props.selection {
                Selection::Object(ix) => view_object(props, ix),
                Selection::Sentence(ix) => view_speech(props, ix),
            } }
        </aside>
    }
}

/// Each sentence that mentions an object, who says it, as of when.
fn view_object(props: &Evidence, ix: ObjectIx) -> Html {
    let article = &props.article;
    let Some(object) = article.object(ix) else { return Html::default() };
    let sign = ObjectFacts::of(article, object);
    let facts = [sign.count.clone(), Some(sign.status.clone()), sign.schematic.map(str::to_owned)];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    html! {
        <>
            <div class="what">
                { tour(article, ix) }
                <h2>{ &object.name }</h2>
                if !facts.is_empty() {
                    <p class="facts">{ facts.join(" · ") }</p>
                }
                { view_speaker(object, &sign) }
                { view_background(object) }
            </div>
            <ul>{ for article.evidence(ix).map(|(_, sentence)| view_sentence(props, sentence)) }</ul>
        </>
    }
}

/// Who says a sentence and in which manner, and what it mentions.
fn view_speech(props: &Evidence, ix: SentenceIx) -> Html {
    let article = &props.article;
    let Some(sentence) = article.sentence(ix) else { return Html::default() };
    let mentions = sentence.mentions.iter().filter_map(|ix| article.object(*ix));
    html! {
        <>
            <div class="what">
                <h2>{ "Who says this" }</h2>
                <p class="facts">{ Words::of(&article.language).spoken_by(article, sentence) }</p>
                <p class="note">{ format!("as of {}", article.as_of_words) }</p>
                <button type="button" class="copy-words" data-act="copy-words" data-words={quoted(article, sentence)}>{ "Copy it with its link" }</button>
            </div>
            <ul>{ for mentions.map(|object| {
                let id = object.id.as_str().to_owned();
                html! { <li><a href={format!("#{id}")} data-object={id}>{ &object.name }</a></li> }
            }) }</ul>
        </>
    }
}

/// A sentence as it is handed on: with who says it, and as of when.
fn quoted(article: &SharedDocument, sentence: &Sentence) -> String {
    format!(
        "{} ({}, {})",
        sentence.text,
        Words::of(&article.language).spoken_by(article, sentence),
        article.as_of_words
    )
}

fn view_background(object: &Object) -> Html {
    let Some(background) = &object.background else { return Html::default() };
    html! { <p class="note">{ format!("Background: {} Not from the article: {}.", background.text, background.source) }</p> }
}

fn view_speaker(object: &Object, sign: &ObjectFacts) -> Html {
    if object.is_event() || sign.status.is_empty() {
        return Html::default();
    }
    html! { <p class="note">{ format!("{} · {}", sign.source(), sign.as_of) }</p> }
}

fn view_sentence(props: &Evidence, sentence: &Sentence) -> Html {
    let article = &props.article;
    let href = links::to_part(&props.top, article, sentence.card, sentence.id.as_str());
    let says = Words::of(&article.language).spoken_by(article, sentence);
    html! {
        <li>
            <a {href} data-sentence={sentence.id.as_str().to_owned()} target={props.target}>{ &sentence.text }</a>
            <span class="note">{ format!("{says}, {}", article.as_of_words) }</span>
        </li>
    }
}
