use model::CardIx;
use yew::prelude::*;

use crate::{Article, Folder};

/// What [`bottom_bar`] draws.
pub(super) struct BottomBar {
    /// The document.
    pub article: Article,
    /// The card that the page is at.
    pub card: CardIx,
    /// Where the page stands.
    pub folder: Folder,
    /// Whether the map fills the screen.
    pub full: bool,
    /// Makes the map fill the screen, or no longer.
    pub toggle_full: Callback<()>,
}

/// On narrow screens: the neighbouring cards, the contents, the map in full.
pub(super) fn bottom_bar(props: &BottomBar) -> Html {
    let onclick = props.toggle_full.reform(|_: MouseEvent| ());
    html! {
        <nav class="bottom-bar" aria-label="Cards">
            { view_step(props, props.card.0.checked_sub(1), "prev", "‹ Previous", "Previous card") }
            <a href="#cards">{ "Contents" }</a>
            <button type="button" class="needs-scripts" {onclick} aria-pressed={props.full.to_string()}>
                { if props.full { "Close map" } else { "Full map" } }
            </button>
            { view_step(props, props.card.0.checked_add(1), "next", "Next ›", "Next card") }
        </nav>
    }
}

fn view_step(props: &BottomBar, to: Option<u16>, rel: &'static str, words: &'static str, name: &str) -> Html {
    let ix = to.map(CardIx);
    let Some((ix, card)) = ix.and_then(|ix| Some((ix, props.article.card(ix)?))) else {
        return html! { <span class="nowhere" aria-hidden="true">{ words }</span> };
    };
    let href = props.folder.to_card(&props.article, ix);
    let label = format!("{name}: {}", card.question);
    html! { <a {href} {rel} data-card={card.id.as_str().to_owned()} aria-label={label}>{ words }</a> }
}
