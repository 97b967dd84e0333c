use model::{Found, Hit, HitPart};
use words::Words;
use yew::prelude::*;

use crate::dom;
use crate::state::{MOST, SearchQuery};
use page::names::selector;
use page::{SharedDocument, links};

/// What [`search`] draws.
pub(super) struct Search {
    /// The document.
    pub document: SharedDocument,
    /// The path of the top folder.
    pub top: AttrValue,
    /// What is looked for, and what is found.
    pub query: SearchQuery,
}

/// The search: a dialog whose results are links to what they name.
pub(super) fn search(props: &Search) -> Html {
    let SearchQuery { count, hits, oninput, onclose } = &props.query;
    let words = Words::of(&props.document.language);
    let search = &words.app.search;
    html! {
        <dialog class="search" aria-label={search.name} {onclose} onkeydown={dom::handler(press_key)}>
            <form method="dialog" class="search-head">
                <input type="search" aria-label={search.field} placeholder={search.placeholder} autocomplete="off" {oninput} />
                <button type="submit" value="close">{ search.close }</button>
            </form>
            <p class="found" aria-hidden="true">{ summary(words, *count) }</p>
            <p class="found-said" role="status"></p>
            <ol class="hits">{ for hits.iter().map(|hit| view_hit(props, hit)) }</ol>
        </dialog>
    }
}

fn summary(words: Words, count: Option<usize>) -> String {
    count.map_or_else(|| words.app.search.hint.into(), |count| words.found_count(count, MOST))
}

fn view_hit(props: &Search, hit: &Hit) -> Html {
    let (document, found) = (&props.document, hit.found);
    let at = found.sentence(document).and_then(|ix| document.sentence(ix));
    let (card, object) = match found {
        Found::Card(ix) => (document.card(ix), None),
        Found::Object(ix) => (None, document.object(ix).map(|object| object.id.as_str())),
        Found::Voice(_) | Found::Sentence(_) => (None, None),
    };
    let href = match (found, at) {
        (Found::Card(ix), _) => links::to_card(&props.top, document, ix),
        (_, Some(at)) => links::to_part(&props.top, document, at.card, object.unwrap_or(at.id.as_str())),
        (_, None) => return Html::default(),
    };
    let question = at.filter(|_| matches!(found, Found::Sentence(_))).and_then(|at| document.card(at.card));
    let owned = |id: &str| id.to_owned();
    html! {
        <li><a {href} data-card={card.map(|card| owned(card.id.as_str()))} data-sentence={at.map(|at| owned(at.id.as_str()))} data-found-object={object.map(owned)}>
            <span class="kind">{ Words::of(&document.language).found(document, found) }</span>
            { " " }
            <span class="words">{ for hit.parts.iter().map(view_part) }</span>
            if let Some(card) = question {
                { " " }<span class="note">{ &card.question }</span>
            }
        </a></li>
    }
}

/// Words of a result, marked where they are looked for.
fn view_part(part: &HitPart) -> Html {
    if part.is_match {
        html! { <mark>{ &part.words }</mark> }
    } else {
        html! { { &part.words } }
    }
}

/// Arrow keys lead through the results; Enter in the field goes to the first; Escape closes the dialog alone.
fn press_key(event: dom::Event) {
    let is_forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        // Closed as a dialog, it gives the focus back; the browser would only empty the field. The state learns of it from the
        // same key, before the next one.
        "Escape" => {
            event.prevent_default();
            return dom::first(selector::SEARCH).iter().for_each(dom::Element::close);
        }
        "Enter" => {
            let is_field = event.target().is_some_and(|target| target.is("input"));
            if let Some(first) = dom::first(selector::SEARCH_HITS).filter(|_| is_field) {
                event.prevent_default();
                first.click();
            }
            return;
        }
        _ => return,
    };
    let stops = dom::all(selector::SEARCH_STOPS);
    let at = stops.iter().position(|stop| event.target().as_ref() == Some(stop));
    let next = if is_forward { at.map_or(0, |at| at + 1) } else { at.unwrap_or(0).saturating_sub(1) };
    if let Some(next) = stops.get(next) {
        event.prevent_default();
        next.focus_in_view();
    }
}
