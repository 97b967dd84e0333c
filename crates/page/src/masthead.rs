use model::CardIx;
use yew::prelude::*;

use crate::{ButtonAction, Id, PageProps, SharedDocument};

/// The headline, the date at which it holds, and the ways to the parts of the page.
pub(crate) fn masthead(props: &PageProps) -> Html {
    let words = &props.words().page.masthead;
    html! {
        <header class="masthead">
            <p class="brand"><a href={props.location.to_card(&props.document, CardIx(0))} data-card={first_card(&props.document)}>{ props.brand.clone() }</a></p>
            <h1>{ &props.document.title }</h1>
            <p class="as-of">{ props.words().as_of.with([&props.document.as_of_words]) }</p>
            <button type="button" class="open-search needs-scripts" data-action={ButtonAction::OpenSearch}>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="7.5" cy="7.5" r="5" /><path d="M11.2 11.2l5 5" /></svg>
                <span>{ words.search }</span>
            </button>
            <button type="button" class="share needs-scripts" data-action={ButtonAction::Share}>{ words.share }</button>
            <nav class="parts" aria-label={words.parts}>
                <a href={Id::Cards.fragment()}>{ words.answers }</a>
                <a href={Id::Table.fragment()}>{ words.table }</a>
                <a href={Id::Events.fragment()}>{ words.events }</a>
                <a href={Id::About.fragment()}>{ words.sources }</a>
            </nav>
        </header>
    }
}

fn first_card(document: &SharedDocument) -> Option<AttrValue> {
    document.cards.first().map(|card| card.id.as_str().to_owned().into())
}
