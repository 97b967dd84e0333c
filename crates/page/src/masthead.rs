use model::CardIx;
use yew::prelude::*;

use crate::{ButtonAction, Id, PageProps, SharedDocument};

/// The headline, the date at which it holds, and the ways to the parts of the page.
pub(crate) fn masthead(props: &PageProps) -> Html {
    html! {
        <header class="masthead">
            <p class="brand"><a href={props.location.to_card(&props.document, CardIx(0))} data-card={first_card(&props.document)}>{ "Cardinal" }</a></p>
            <h1>{ &props.document.title }</h1>
            <p class="as-of">{ format!("As of {}", props.document.as_of_words) }</p>
            <button type="button" class="open-search needs-scripts" data-action={ButtonAction::OpenSearch}>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="7.5" cy="7.5" r="5" /><path d="M11.2 11.2l5 5" /></svg>
                <span>{ "Search" }</span>
            </button>
            <button type="button" class="share needs-scripts" data-action={ButtonAction::Share}>{ "Share" }</button>
            <nav class="parts" aria-label="Parts of this page">
                <a href={Id::Cards.fragment()}>{ "Answers" }</a>
                <a href={Id::Table.fragment()}>{ "Table" }</a>
                <a href={Id::Events.fragment()}>{ "Events" }</a>
                <a href={Id::About.fragment()}>{ "Sources" }</a>
            </nav>
        </header>
    }
}

fn first_card(document: &SharedDocument) -> Option<AttrValue> {
    document.cards.first().map(|card| card.id.as_str().to_owned().into())
}
