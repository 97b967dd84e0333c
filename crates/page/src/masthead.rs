use model::CardIx;
use yew::prelude::*;

use crate::{ButtonAction, PageProps, SharedDocument};

/// The name of the whole, the search and the link to share.
pub(crate) fn masthead(props: &PageProps) -> Html {
    let words = &props.words().page.masthead;
    html! {
        <header class="masthead">
            <p class="brand"><a href={props.location.to_card(&props.document, CardIx(0))} data-card={first_card(&props.document)}>{ props.brand.clone() }</a></p>
            <button type="button" class="open-search needs-scripts" data-action={ButtonAction::OpenSearch}>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="7.5" cy="7.5" r="5" /><path d="M11.2 11.2l5 5" /></svg>
                <span>{ words.search }</span>
            </button>
            <button type="button" class="share needs-scripts" data-action={ButtonAction::Share}>{ words.share }</button>
        </header>
    }
}

fn first_card(document: &SharedDocument) -> Option<AttrValue> {
    document.cards.first().map(|card| card.id.as_str().to_owned().into())
}
