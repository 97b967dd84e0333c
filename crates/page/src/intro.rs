//! What the page is about: the headline, the answer in a sentence or two, and the date at which it holds.

use yew::prelude::*;

use crate::{Id, PageProps};

/// The beginning of the page.
pub(crate) fn intro(props: &PageProps) -> Html {
    let (document, words) = (&props.document, props.words());
    let as_of = words.as_of.with([&document.as_of_words]);
    html! {
        <header class="intro">
            <h1>{ &document.title }</h1>
            <p class="standfirst">{ &document.description }</p>
            <p class="as-of">{ words.page.masthead.as_of_source.with([&as_of, &document.source.publisher]) }</p>
        </header>
    }
}

/// The ways to what follows the answers.
pub(crate) fn contents(props: &PageProps) -> Html {
    let words = &props.words().page.masthead;
    html! {
        <nav id={Id::Contents} class="contents" aria-label={words.parts}>
            <a href={Id::Cards.fragment()}>{ words.answers }</a>
            <a href={Id::Table.fragment()}>{ words.table }</a>
            <a href={Id::Events.fragment()}>{ words.events }</a>
            <a href={Id::About.fragment()}>{ words.sources }</a>
        </nav>
    }
}
