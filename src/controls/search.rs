use model::Found;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use words::Words;
use yew::prelude::*;

use crate::hooks::{Finder, dom};
use page::SharedDocument;
use page::accessible_name;
use page::links;

/// How many hits are listed.
const MOST: usize = 24;

/// What [`search`] draws.
pub(super) struct Search {
    /// The document.
    pub article: SharedDocument,
    /// The path of the top folder.
    pub top: AttrValue,
    /// What is looked for, and what is found.
    pub finder: Finder,
}

/// The search: a dialog whose results are links to what they name.
pub(super) fn search(props: &Search) -> Html {
    let Finder { dialog, query, hits, oninput, onclose } = &props.finder;
    html! {
        <dialog class="search" ref={dialog} aria-label="Search this explainer" {onclose} onkeydown={Callback::from(|event: KeyboardEvent| rove(&event))}>
            <form method="dialog" class="search-head">
                <input type="search" aria-label="Search answers, symbols, events and voices" placeholder="Search" autocomplete="off" {oninput} />
                <button type="submit" value="close">{ "Close" }</button>
            </form>
            <p class="found" role="status">{ summary(query, hits.len()) }</p>
            <ol class="hits">{ for hits.iter().take(MOST).map(|hit| view_hit(props, *hit)) }</ol>
        </dialog>
    }
}

fn summary(query: &str, count: usize) -> String {
    match count {
        _ if query.trim().is_empty() => "Answers, symbols, places, events, voices and sentences.".into(),
        0 => "Nothing found. Try fewer or other words.".into(),
        1 => "1 found".into(),
        _ if count > MOST => format!("{count} found, the first {MOST} are listed"),
        _ => format!("{count} found"),
    }
}

fn view_hit(props: &Search, hit: Found) -> Html {
    let article = &props.article;
    let words = match hit {
        Found::Object(ix) => {
            article.object(ix).map(|object| accessible_name(article, object)).unwrap_or_default()
        }
        hit => hit.words(article).to_owned(),
    };
    let content = html! { <><span class="kind">{ Words::of(&article.language).found(article, hit) }</span>{ " " }<span class="words">{ words }</span></> };
    let sentence = hit.sentence(article).and_then(|ix| article.sentence(ix));
    match (hit, sentence) {
        (Found::Card(ix), _) => {
            let href = links::to_card(&props.top, article, ix);
            let id = article.card(ix).map(|card| card.id.as_str().to_owned());
            html! { <li><a {href} data-card={id}>{ content }</a></li> }
        }
        (hit, Some(sentence)) => {
            let found = match hit {
                Found::Object(ix) => article.object(ix).map(|object| object.id.as_str().to_owned()),
                _ => None,
            };
            let target = found.clone().unwrap_or_else(|| sentence.id.as_str().to_owned());
            let href = links::to_part(&props.top, article, sentence.card, &target);
            html! { <li><a {href} data-sentence={sentence.id.as_str().to_owned()} data-find={found}>{ content }</a></li> }
        }
        (_, None) => Html::default(),
    }
}

/// Arrows lead through the results; Enter in the field goes to the first.
fn rove(event: &KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        "Enter" => {
            let field = event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some());
            if let Some(first) = dom::first(".hits a").filter(|_| field) {
                event.prevent_default();
                click(&first);
            }
            return;
        }
        _ => return,
    };
    let stops: Vec<_> = dom::all(".search input, .hits a").collect();
    let at = stops.iter().position(|stop| stop.matches(":focus").unwrap_or(false));
    let next = if forward { at.map_or(0, |at| at + 1) } else { at.unwrap_or(0).saturating_sub(1) };
    if let Some(next) = stops.get(next).and_then(|stop| stop.dyn_ref::<HtmlElement>()) {
        event.prevent_default();
        let _ = next.focus();
    }
}

fn click(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    }
}
