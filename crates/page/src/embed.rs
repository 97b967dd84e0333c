use yew::prelude::*;

use crate::outlines::shapes;
use crate::{Id, PageProps, card, map};

/// The map and one card, for a frame in another page: no header, one link back.
#[component]
pub fn Embed(props: &PageProps) -> Html {
    let document = &props.document;
    let href = props.location.to_card(document, props.page);
    html! {
        <>
        { shapes(props) }
        <main class="page" data-embed="true">
            <h1 class="embed-title">
                <a {href} target="_blank" rel="noopener">{ &document.title }</a>
                <span class="as-of">{ props.words().page.masthead.embed_as_of.with([&document.as_of_words, &document.source.publisher, &props.brand]) }</span>
            </h1>
            <p id={Id::Notice} class="notice" role="status"></p>
            <div class="columns">
                { map::map(props) }
                <div id={Id::Cards} class="cards" tabindex="-1">{ card::card(props, props.page) }</div>
            </div>
            // The evidence may stand in other cards, and the app takes the words of sentences from the page.
            <p id={Id::SentenceTexts} hidden=true>{ for document.sentences.iter().map(|it| html! { <span>{ &it.text }</span> }) }</p>
        </main>
        </>
    }
}
