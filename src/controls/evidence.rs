use model::{Object, ObjectIx, OpenCards, Selection, Sentence, SentenceIx};
use words::Words;
use yew::prelude::*;

use crate::dom;
use page::names::attribute;
use page::{ButtonAction, SharedDocument, links};

/// What [`evidence`] draws.
pub(super) struct Evidence {
    /// The document.
    pub document: SharedDocument,
    /// What is selected.
    pub selection: Selection,
    /// The cards that are open: their sentences are lit beside the map.
    pub open: OpenCards,
    /// Whether it was selected on the map; on a narrow screen, only then the evidence is shown.
    pub on_map: bool,
    /// The path of the top folder.
    pub top: AttrValue,
    /// Where links to other pages open: in a window of their own, if this page is in a frame.
    pub target: Option<&'static str>,
}

impl Evidence {
    fn words(&self) -> Words {
        Words::of(&self.document.language)
    }
}

/// What is said of an object, or who says a sentence and what it speaks of.
pub(super) fn evidence(props: &Evidence) -> Html {
    let words = props.words();
    html! {
        <aside class="evidence" aria-label={words.app.evidence.name} data-on-map={props.on_map.to_string()}>
            <button type="button" class="close-evidence" data-action={ButtonAction::CloseEvidence} aria-label={words.app.evidence.close}>{ "×" }</button>
            { match props.selection {
                Selection::Object(ix) => view_object(props, ix),
                Selection::Sentence(ix) => view_speech(props, ix),
            } }
        </aside>
    }
}

/// Each sentence that mentions an object, who says it, as of when.
fn view_object(props: &Evidence, ix: ObjectIx) -> Html {
    let document = &props.document;
    let Some(object) = document.object(ix) else { return Html::default() };
    let (facts, reported) = known(props, object);
    html! {
        <>
            <div class="what">
                <h2>{ &object.name }</h2>
                if let Some(facts) = facts {
                    <p class="facts">{ facts }</p>
                }
                if let Some(reported) = reported {
                    <p class="note">{ reported }</p>
                }
                { view_background(props.words(), object) }
            </div>
            <ul>{ for document.evidence(ix).map(|(_, sentence)| view_sentence(props, sentence)) }</ul>
        </>
    }
}

/// Who says a sentence and in which manner, and what it mentions.
fn view_speech(props: &Evidence, ix: SentenceIx) -> Html {
    let document = &props.document;
    let Some(sentence) = document.sentence(ix) else { return Html::default() };
    let mentions = sentence.mentions.iter().filter_map(|ix| document.object(*ix));
    let words = props.words();
    html! {
        <>
            <div class="what">
                <h2>{ words.app.evidence.who_says_this }</h2>
                <p class="facts">{ words.spoken_by(document, sentence) }</p>
                <p class="note">{ words.said_when(document, sentence) }</p>
                <button type="button" class="copy-sentence" data-action={ButtonAction::CopySentence} data-quotation={quoted(props, sentence)}>{ words.app.evidence.copy_with_link }</button>
            </div>
            <ul>{ for mentions.map(|object| {
                let id = object.id.as_str().to_owned();
                html! { <li><a href={["#", &id].concat()} data-object={id}>{ &object.name }</a></li> }
            }) }</ul>
        </>
    }
}

/// A sentence as it is handed on: with who says it, and as of when.
fn quoted(props: &Evidence, sentence: &Sentence) -> String {
    let speakers = props.words().spoken_by(&props.document, sentence);
    let when = props.words().said_when(&props.document, sentence);
    props.words().app.evidence.quoted.with([&sentence.text, &speakers, &when])
}

fn view_background(words: Words, object: &Object) -> Html {
    let Some(background) = &object.background else { return Html::default() };
    html! { <p class="note">{ words.app.evidence.background.with([&background.text, &background.source]) }</p> }
}

/// What is known of an object, and who says so as of when: as its symbol has it. Of an event, its date.
fn known(props: &Evidence, object: &Object) -> (Option<String>, Option<String>) {
    if object.is_event() {
        return (Some(props.words().date_of(object)), None);
    }
    let symbol = dom::by_id(object.id.as_str());
    let said = |attribute| symbol.as_ref().and_then(|symbol| symbol.attribute(attribute));
    (said(attribute::FACTS), said(attribute::REPORTED))
}

/// A sentence with who says it and when; where it is lit beside the map, style leaves its words out.
fn view_sentence(props: &Evidence, sentence: &Sentence) -> Html {
    let (document, words) = (&props.document, props.words());
    let href = links::to_part(&props.top, document, sentence.card, sentence.id.as_str());
    let says = words.spoken_by(document, sentence);
    let said = words.app.evidence.said_at.with([&says, &words.said_when(document, sentence)]);
    html! {
        <li data-beside={props.open.contains(sentence.card).to_string()}>
            <a {href} data-sentence={sentence.id.as_str().to_owned()} target={props.target}>
                <span class="words">{ &sentence.text }</span>
                <span class="note">{ said }</span>
            </a>
        </li>
    }
}
