use model::Found;
use words::Words;
use yew::prelude::*;

use crate::dom;
use crate::state::SearchQuery;
use page::names::selector;
use page::{SharedDocument, accessible_name, links};

/// How many hits are listed.
const MOST: usize = 24;

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
    let SearchQuery { dialog, query, hits, oninput, onclose } = &props.query;
    let words = Words::of(&props.document.language);
    let search = &words.app.search;
    html! {
        <dialog class="search" ref={dialog} aria-label={search.name} {onclose} onkeydown={dom::handler(move_focus)}>
            <form method="dialog" class="search-head">
                <input type="search" aria-label={search.field} placeholder={search.placeholder} autocomplete="off" {oninput} />
                <button type="submit" value="close">{ search.close }</button>
            </form>
            <p class="found" role="status">{ summary(words, query, hits.len()) }</p>
            <ol class="hits">{ for hits.iter().take(MOST).map(|hit| view_hit(props, *hit)) }</ol>
        </dialog>
    }
}

fn summary(words: Words, query: &str, count: usize) -> String {
    if query.trim().is_empty() { words.app.search.hint.into() } else { words.found_count(count, MOST) }
}

fn view_hit(props: &Search, hit: Found) -> Html {
    let document = &props.document;
    let words = match hit {
        Found::Object(ix) => {
            document.object(ix).map(|object| accessible_name(document, object)).unwrap_or_default()
        }
        hit => hit.words(document).to_owned(),
    };
    let at = hit.sentence(document).and_then(|ix| document.sentence(ix));
    let found = match hit {
        Found::Object(ix) => document.object(ix).map(|object| object.id.as_str()),
        _ => None,
    };
    let (card, href) = match (hit, at) {
        (Found::Card(ix), _) => {
            (document.card(ix).map(|card| card.id.as_str()), links::to_card(&props.top, document, ix))
        }
        (_, Some(at)) => {
            (None, links::to_part(&props.top, document, at.card, found.unwrap_or(at.id.as_str())))
        }
        (_, None) => return Html::default(),
    };
    let sentence = at.filter(|_| card.is_none()).map(|at| at.id.as_str().to_owned());
    html! {
        <li><a {href} data-card={card.map(str::to_owned)} data-sentence={sentence} data-found-object={found.map(str::to_owned)}>
            <span class="kind">{ Words::of(&document.language).found(document, hit) }</span>{ " " }<span class="words">{ words }</span>
        </a></li>
    }
}

/// Arrow keys lead through the results; Enter in the field goes to the first.
fn move_focus(event: dom::Event) {
    let is_forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
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
